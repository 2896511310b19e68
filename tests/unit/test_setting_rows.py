"""What people decide about rows wins, survives new imports, and is told where it no longer fits."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from corpus.alignment.overview import edition_rows
from corpus.alignment.setting import set_row, standing, unset_row
from corpus.checking import check_edition
from corpus.errors import UsageError
from corpus.importing import import_sources
from corpus.library import Library
from corpus.library.recording import records
from corpus.lookup import show_path
from corpus.model import Law
from corpus.sources import SourceFile
from indexer.build import build
from indexer.searching import Index, SearchRequest, search
from webapp.cli import main
from webapp.presenters import row_json

DAY = date(2024, 1, 1)
LAW = "cn-yugangfa"
HEAD = "Tongwen-Text: 1\nLaw: cn-yugangfa\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nTitle: {}\n\n"
CHINESE = (
    HEAD.format("zh-Hans", "authentic", "渔港管理法")
    + """第一条 港口由县管理。
船舶进港应当登记。
违反的，处五百元罚款。

第二条 船长应当报告：
（一）船名；
（二）货物。

第三条 本法自2020年3月1日起施行。
"""
)
ENGLISH = (
    HEAD.format("en", "unofficial", "Harbours Act")
    + """Article 1 Harbours are managed by counties.
Ships shall be registered on arrival.
Violators are fined 500 yuan.

Article 2 The master shall report:
(1) the name of the ship;
(2) the cargo.

Article 3 This Act enters into force on 1 March 2020.
"""
)
EN = "cn-yugangfa.2020-01-01.en.tongwen-text"


def bring(library: Library, text: str, name: str) -> None:
    made = list(import_sources(library, [SourceFile(name, lambda: text.encode())]))
    assert [m.status in ("added", "replaced", "unchanged") for m in made] == [True], made


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library.open(tmp_path, create=True)
    bring(found, CHINESE, "zh.law.txt")
    bring(found, ENGLISH, "en.law.txt")
    return found


def law(library: Library) -> Law:
    return library.law(LAW)


def cells(library: Library, at: str) -> list[tuple[str, str, str | None]]:
    """(path, what stands there in English, who set it)."""
    rows = show_path(library, LAW, at, as_of=DAY).rows
    return [
        (str(r.path), f"{c.status} {c.text or ''}".strip(), c.set_by)
        for r in rows
        for c in r.cells
        if c.expression == EN
    ]


def test_a_unit_stands_where_a_person_set_it(library: Library) -> None:
    set_row(library, law(library), "en:1/3=1/2", "A. Reader")
    assert [row for row in cells(library, "art_1") if row[2]] == [
        ("art_1/para_2", "matched Violators are fined 500 yuan.", "A. Reader"),
    ]
    assert unset_row(library, law(library), f"{EN}:art_1/para_3")
    assert not unset_row(library, law(library), "en:1/3")
    assert {by for _, _, by in cells(library, "art_1")} == {None}


def test_items_are_set_one_by_one_or_beside_none(library: Library) -> None:
    set_row(library, law(library), "en:2/1/1=2/2")
    set_row(library, law(library), f"{EN}:art_2/para_1/item_2=-")
    assert [row[1:] for row in cells(library, "art_2")] == [
        ("matched The master shall report:", None), ("missing", None), ("moved (1) the name of the ship;", ""),
        ("extra (2) the cargo.", ""),
    ]  # fmt: skip


def test_whole_articles_and_units_go_to_other_articles(library: Library) -> None:
    set_row(library, law(library), "en:art_2=art_3")
    set_row(library, law(library), "en:3=2")
    assert cells(library, "art_2")[0] == ("art_2/para_1", "moved This Act enters into force on 1 March 2020.", "")
    assert {what for _, what, _ in cells(library, "art_3")} >= {
        "moved The master shall report:",
        "moved (2) the cargo.",
    }
    for unit in ("en:2", "en:3"):
        assert unset_row(library, law(library), unit)
    set_row(library, law(library), "en:1/3=3/1")
    assert ("art_3/para_1", "moved Violators are fined 500 yuan.", "") in cells(library, "art_3")
    assert "Violators" not in str(cells(library, "art_1"))


def test_every_word_stands_in_one_row_of_the_edition(library: Library) -> None:
    for said in ("en:art_2=art_3", "en:1/2=3/1", "en:3=-", "en:2/1/1=2/2"):
        set_row(library, law(library), said)
    edition = law(library).editions[0]
    laid = [c.text for p in edition_rows(library, law(library), edition) for r in p.rows for c in r.cells
            if c.expression == EN and c.text]  # fmt: skip
    own = "".join(p.text for p in library.text(EN).provisions)
    assert sorted("".join("".join(laid).split())) == sorted("".join(own.split()))


def test_decisions_survive_a_new_import_and_are_told_when_their_unit_is_gone(library: Library) -> None:
    set_row(library, law(library), "en:1/3=1/2", "A. Reader")
    bring(library, ENGLISH.replace("fined 500", "fined up to 500"), "en.law.txt")
    bring(library, CHINESE.replace("五百元", "五百元以下"), "zh.law.txt")
    assert ("art_1/para_2", "matched Violators are fined up to 500 yuan.", "A. Reader") in cells(library, "art_1")
    assert [s.why_not for s in standing(library, law(library))] == [""]
    bring(library, ENGLISH.replace("Violators are fined 500 yuan.\n", ""), "en.law.txt")
    assert [s.why_not for s in standing(library, law(library))] == ["the text has no art_1/para_3"]
    assert {by for _, _, by in cells(library, "art_1")} == {None}
    bring(library, ENGLISH, "en.law.txt")
    assert [s.why_not for s in standing(library, law(library))] == [""]
    assert ("art_1/para_2", "matched Violators are fined 500 yuan.", "A. Reader") in cells(library, "art_1")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("en:1/9=1/2", "has no 1/9"),
        ("en:1/3=1/9", "has no 1/9"),
        ("fr:1/3=1/2", "No text has the id or language 'fr'"),
        ("zh:1/3=1/2", "are made of"),
        ("zh:1/3=-", "are made of"),
        ("en:1/3", "Can't read"),
        ("en=1/3", "Can't read"),
        ("en:9/1=-", "has no 9/1"),
        ("en:1/3=art_x!", "has art_x!"),
        ("en:1/3=1", "has several units"),
        ("en:2/1=2/2", "may be art_2/para_1 or art_2/para_1/item_1"),
    ],
)
def test_what_does_not_exist_is_refused(library: Library, said: str, message: str) -> None:
    with pytest.raises(UsageError) as told:
        set_row(library, law(library), said)
    assert message in told.value.message
    assert told.value.hint
    assert standing(library, law(library)) == ()


def test_search_finds_words_where_they_were_set(library: Library) -> None:
    data = library.file.parent
    build(library, data)
    set_row(library, law(library), "en:3=2")
    build(library, data)
    page = search(library, Index.open(data), SearchRequest("enters force", DAY, ("en",), (LAW,)))
    assert [hit.path for hit in page.results] == ["art_2"]


def run(data: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["--data", str(data), "align", *words])
    return result.exit_code, result.stdout


def test_the_command(library: Library) -> None:
    data = library.file.parent
    assert run(data, LAW) == (0, "cn-yugangfa 2020-01-01: 14 matched\n")
    code, out = run(data, LAW, "1", "--set", "en:1/3=1/2", "--by", "A. Reader", "--json")
    shown = json.loads(out)
    assert code == 0
    assert [r["cells"][EN].get("set_by") for r in shown["rows"] if r["path"] == "art_1/para_2"] == ["A. Reader"]
    assert shown["rows"] == [row_json(r) for r in show_path(library, LAW, "art_1", as_of=DAY).rows]
    (said,) = shown["corrections"]
    assert (said["unit"], said["beside"], said["by"], said["fits"]) == (
        "art_1/para_3",
        "art_1/para_2",
        "A. Reader",
        True,
    )
    code, out = run(data, LAW)
    assert code == 0
    assert "art_1/para_2: en matched (set by A. Reader)" in out
    assert run(data, LAW, "--corrections")[1].startswith(f"set: {EN}:art_1/para_3 beside art_1/para_2, ")
    assert "(set by A. Reader) Violators" in run(data, LAW, "1/2")[1]
    assert json.loads(run(data, LAW, "--unset", "en:1/3", "--json")[1]) == {"corrections": []}
    assert run(data, LAW, "--unset", "en:1/3")[0] == 3
    assert run(data, LAW, "--set", "en:1/3=1/2", "--set", "en:1/9=1/2")[0] == 2
    assert json.loads(run(data, LAW, "--corrections", "--json")[1]) == {"corrections": []}  # nothing half-done
    assert run(data, LAW, "--version", "1999-01-01")[0] == 2
    assert json.loads(run(data, LAW, "--json")[1])["counts"] == {"matched": 14}


def test_setting_and_taking_back_are_recorded(library: Library) -> None:
    set_row(library, law(library), "en:1/3=1/2", "Ann")
    set_row(library, law(library), "en:1/3=1/1", "Bob")
    unset_row(library, law(library), "en:1/3", author="Cleo")
    assert not unset_row(library, law(library), "en:1/3", author="Cleo")
    found = [(r.kind, r.source, r.note.partition(", set by")[0]) for r in records(library, LAW) if r.expression == EN]
    assert found[:3] == [
        ("unset", "Cleo", "art_1/para_3 is placed by the texts again; before: beside art_1/para_1"),
        ("set", "Bob", "art_1/para_3 beside art_1/para_1; before: beside art_1/para_2"),
        ("set", "Ann", "art_1/para_3 beside art_1/para_2"),
    ]


def test_the_command_says_what_a_decision_pushed_aside(library: Library) -> None:
    result = CliRunner().invoke(main, ["--data", str(library.file.parent), "align", LAW, "--set", "en:1/2=1/1"])
    assert "displaced: “Harbours are managed by counties.” stood at art_1/para_1" in result.stderr
    assert "Ships shall" not in result.stderr.replace("art_1/para_2 stands beside", "")


def test_a_decision_that_the_texts_speak_against_is_told_once_and_holds(library: Library) -> None:
    set_row(library, law(library), "en:1/3=1/1", "Ann")
    edition = law(library).editions[0]
    [told] = [d for d in check_edition(library, law(library), edition).diagnostics if d.code == "pairing-uncertain"]
    assert (told.severity, told.path, told.expressions) == ("info", "art_1", (EN,))
    assert "its figures (500) are those of art_1/para_3" in told.message
    assert ("art_1/para_1", "matched Violators are fined 500 yuan.", "Ann") in cells(library, "art_1")


def test_a_decision_that_agrees_with_the_texts_is_not_doubted(library: Library) -> None:
    set_row(library, law(library), "en:1/3=1/3", "Ann")
    set_row(library, law(library), "en:2/1/1=-", "Ann")
    assert check_edition(library, law(library), law(library).editions[0]).diagnostics == ()


def test_a_stale_text_is_told_in_one_line(library: Library) -> None:
    bring(library, CHINESE.replace("2020-01-01", "2021-01-01"), "zh21.law.txt")
    bring(library, ENGLISH.replace("2020-01-01", "2020-12-01"), "en20.law.txt")
    newest = run(library.file.parent, LAW, "--version", "2021-01-01")[1].splitlines()
    assert newest[1:] == ["en is stale in 7 rows: it renders 2020-12-01, not 2021-01-01"]


def test_taking_back_is_all_or_none(library: Library) -> None:
    law = library.law(LAW)
    set_row(library, law, f"{EN}:1/2=1/3")
    assert run(library.file.parent, LAW, "--unset", f"{EN}:1/2", "--unset", f"{EN}:1/3")[0] == 3
    assert len(standing(library, law)) == 1
