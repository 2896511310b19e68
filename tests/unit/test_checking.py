"""What is found between texts: kept, told by the import that brings a text, and listed by `tongwen check`."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from made_bilingual import bilingual

from corpus import checking, inspection
from corpus.diagnostics import Diagnostic, diagnose
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.library.deciding import decide
from webapp.cli import main

DAY = date(2026, 11, 22)
_HEAD = "Tongwen-Text: 1\nLaw: cn-dengta\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nPublisher: Tests\nTitle: {}\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chinese, english = bilingual(20)
    english["5"], english["9"] = english["9"], english["5"]
    del english["12"]
    zh = "".join(f"第{n}条 {t}\n" for n, t in chinese.items())
    en = "".join(f"Article {n} {t}\n" for n, t in english.items())
    (tmp_path / "zh.law.txt").write_text(_HEAD.format("zh-Hans", "authentic", "灯塔法") + zh, encoding="utf-8")
    (tmp_path / "en.law.txt").write_text(_HEAD.format("en", "unofficial", "Lighthouse Law") + en, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder / "data"), *arguments])


def imported(folder: Path) -> list[dict[str, Any]]:
    done = run(folder, "import", "--json", str(folder / "zh.law.txt"), str(folder / "en.law.txt"))
    return [json.loads(line) for line in done.stdout.splitlines()]


WANTED = {("texts-swapped", "art_5"), ("texts-swapped", "art_9"), ("article-missing", "art_12")}


def told(of: dict[str, Any]) -> set[tuple[str, str]]:
    return {(d["code"], d["path"]) for d in of["diagnostics"]}


def test_the_import_that_brings_a_text_tells_what_stands_beside_it(folder: Path) -> None:
    first, second = imported(folder)
    assert not told(first) & WANTED
    assert told(second) >= WANTED
    (again,) = [line for line in imported(folder) if line["language"] == "en"]
    assert again["status"] == "unchanged"


def test_check_lists_a_law_and_all_laws(folder: Path) -> None:
    imported(folder)
    for arguments in (["cn-dengta"], ["灯塔法"], []):
        done = run(folder, "check", *arguments, "--json")
        assert done.exit_code == 0
        (line,) = [json.loads(x) for x in done.stdout.splitlines()]
        assert (line["law"], line["version"]) == ("cn-dengta", "2020-01-01")
        assert told(line) >= WANTED
    words = run(folder, "check", "cn-dengta").stdout
    assert (
        words.index("texts-swapped") < words.index("\nart_5\n") < words.index("\nart_9\n") < words.index("\nart_12\n")
    )


def test_check_says_what_it_compared(folder: Path) -> None:
    run(folder, "import", str(folder / "zh.law.txt"))
    (line,) = [json.loads(x) for x in run(folder, "check", "cn-dengta", "--json").stdout.splitlines()]
    assert line["compared"] == []
    alone = run(folder, "check", "cn-dengta")
    assert "compared: nothing" in alone.stdout
    assert "1 with nothing to compare" in alone.stderr
    imported(folder)
    (line,) = [json.loads(x) for x in run(folder, "check", "cn-dengta", "--json").stdout.splitlines()]
    source, target = (f"cn-dengta.2020-01-01.{tag}." for tag in ("zh-Hans", "en"))
    (pair,) = line["compared"]
    assert pair["source"].startswith(source)
    assert pair["target"].startswith(target)
    assert (pair["articles"], pair["alone"]) == (19, [1, 0])
    assert line["not_compared"] == []
    both = run(folder, "check", "cn-dengta")
    assert "compared: zh-Hans with en (19 articles; 1 more in zh-Hans alone)" in both.stdout
    assert "nothing to compare" not in both.stderr


def test_check_says_what_it_did_not_compare(folder: Path) -> None:
    imported(folder)
    for name, tag, version, title in (
        ("copy.law.txt", "zh-Hans", "2020-01-01", "灯塔法"), ("fr.law.txt", "fr", "2015-01-01", "Loi sur les phares"),
    ):  # fmt: skip
        text = (folder / "zh.law.txt").read_text(encoding="utf-8")
        head = text.replace("Language: zh-Hans", f"Language: {tag}").replace(
            "Version: 2020-01-01", f"Version: {version}"
        )
        head = head.replace("Title: 灯塔法", f"Title: {title}").replace("Publisher: Tests", "Publisher: Others")
        (folder / name).write_text(head, encoding="utf-8")
        assert run(folder, "import", str(folder / name)).exit_code == 0
    (line,) = [json.loads(x) for x in run(folder, "check", "cn-dengta", "--json").stdout.splitlines()]
    left = {u["expression"].split(".")[2]: u["why"] for u in line["not_compared"]}
    assert left["zh-Hans"] == "same-language"
    assert left["fr"] in {"another-version", "numbered-otherwise"}
    said = run(folder, "check", "cn-dengta").stdout
    assert "not compared: zh-Hans 2020-01-01: it is in the language" in said
    assert "not compared: fr 2015-01-01" in said


def test_check_says_what_is_not_there(folder: Path) -> None:
    imported(folder)
    assert run(folder, "check", "cn-nowhere").exit_code == 3
    assert run(folder, "check", "cn-dengta", "--version", "1999-01-01").exit_code == 2
    assert run(folder, "check", "--version", "1999-01-01").exit_code == 2
    library = Library.open(folder / "data")
    with pytest.raises(NotFoundError):
        list(checking.check(library, "cn-nowhere", DAY))
    with pytest.raises(UsageError, match="1999-01-01"):
        list(checking.check(library, "cn-dengta", DAY, version="1999-01-01"))


def test_findings_are_kept_until_something_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imported(folder)
    library = Library.open(folder / "data")
    change = library.change()
    (before,) = checking.check(library, "cn-dengta", DAY)
    made: list[int] = []
    inspect = inspection.inspect_edition

    def counted(view: inspection.EditionView) -> tuple[Diagnostic, ...]:
        made.append(1)
        return inspect(view)

    monkeypatch.setattr(checking, "inspect_edition", counted)
    assert list(checking.check(library, "cn-dengta", DAY)) == [before]
    assert (made, library.change()) == ([], change)
    english = next(e.id for e in library.law("cn-dengta").editions[0].expressions if e.language == "en")
    decide(library, "cn-dengta", "row", "art_9", expression=english, path="art_5")
    decide(library, "cn-dengta", "row", "art_5", expression=english, path="art_9")
    (after,) = checking.check(library, "cn-dengta", DAY)
    assert made == [1]
    assert "texts-swapped" not in {d.code for d in after.diagnostics}


def test_strangers_findings_are_kept_beside_those_of_the_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = (folder / "en.law.txt").read_text(encoding="utf-8")
    french = english.replace("Language: en", "Language: fr\nRights: private").replace("Article 7 ", "Article 70 ")
    (folder / "fr.law.txt").write_text(french, encoding="utf-8")
    run(folder, "import", *(str(folder / f"{tag}.law.txt") for tag in ("zh", "en", "fr")))
    views = [Library.open(folder / "data", private=private) for private in (False, True)]
    before = [tuple(checking.check(library, "cn-dengta", DAY)) for library in views]
    assert len(before[0][0].diagnostics) < len(before[1][0].diagnostics)
    monkeypatch.setattr(checking, "inspect_edition", lambda view: pytest.fail("found anew"))
    assert [tuple(checking.check(library, "cn-dengta", DAY)) for library in views] == before


def test_a_reader_does_not_wait_for_what_nobody_looked_for_yet(folder: Path) -> None:
    imported(folder)
    with closing(Library.open(folder / "data")) as library:
        law = library.law("cn-dengta")
        (edition,) = law.editions
        library.connection.execute("DELETE FROM checked")
        assert checking.between_at_once(library, law, edition, most=10) is None
        found = checking.between(library, law, edition)
        assert {(d.code, d.path) for d in found} >= WANTED
        assert checking.between_at_once(library, law, edition, most=10) == found


def test_what_each_text_says_of_the_law_is_told_once(folder: Path) -> None:
    imported(folder)
    library = Library.open(folder / "data")
    law = library.law("cn-dengta")
    edition = law.editions[0]
    later, ours = (
        diagnose("not-yet-in-force", "Later.", path="art_3"),
        diagnose("stop-missing", "No stop.", path="art_3"),
    )
    texts = tuple(
        replace(e, diagnostics=tuple(replace(d, expressions=(e.id,), start=n) for d in (later, ours)))
        for n, e in enumerate(edition.expressions)
    )
    found = checking.check_edition(library, law, replace(edition, expressions=texts)).diagnostics
    (once,) = [d for d in found if d.code == "not-yet-in-force"]
    assert (set(once.expressions), once.start) == ({e.id for e in texts}, 0)
    assert len([d for d in found if d.code == "stop-missing" and d.path == "art_3"]) == 2


@pytest.mark.parametrize(
    ("code", "message", "past"),
    [
        ("not-yet-in-force", "“제3조” takes effect on 2026-11-21, later than the rest.", True),
        ("not-yet-in-force", "“제3조” takes effect on 2026-11-22, later than the rest.", True),
        ("not-yet-in-force", "“제3조” takes effect on 2026-11-23, later than the rest.", False),
        ("not-yet-in-force", "One part from 2026-01-01, another from 2027-01-01.", False),
        ("not-yet-in-force", "Section 3 is not in force yet.", False),
        ("date-suspect", "2026-11-21 is no day of commencement.", False),
    ],
)
def test_a_day_that_has_come_is_no_news(code: str, message: str, past: bool) -> None:
    assert checking.is_past(diagnose(code, message), DAY) is past
