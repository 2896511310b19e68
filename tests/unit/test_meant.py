"""Which law a whole command is about: by id, by name, by what stands beside the name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_laws import body, draft, store

from corpus.errors import GoneError, NotFoundError
from corpus.library import Library, withdrawing
from corpus.lookup import show
from corpus.meant import law_meant
from corpus.resolving.values import ShowStatus
from corpus.showing import on_one_line
from webapp.cli import main

TEXT = {"1": "路灯所有人应当申请登记，并提交所有权证明。", "2": "任何人不得擅自熄灭路灯。"}
LATER = TEXT | {"2": "任何人不得擅自熄灭、遮挡路灯，应当提前公告。"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.open(tmp_path, create=True)
    store(made, "cn-shuijingfa", draft("中华人民共和国水井法", "2019-01-01", body(TEXT)), source="a")
    store(made, "cn-shuijingfa", draft("中华人民共和国水井法", "2024-01-01", body(LATER)), source="b")
    taiwan = draft("水井法", "2020-01-01", body(TEXT, "zh-Hant"), "zh-Hant", jurisdiction="tw")
    store(made, "tw-Q0000001", taiwan, source="c")
    store(made, "cn-gangkoufa", draft("中华人民共和国港口灯塔法", "2019-01-01", body(TEXT)), source="d")
    return made


def run(library: Library, *words: str) -> Result:
    return CliRunner().invoke(main, ["--data", str(library.file.parent), *words], env={"TONGWEN_TODAY": "2026-11-22"})


@pytest.mark.parametrize(
    ("name", "article", "law", "told"),
    [
        ("cn-shuijingfa", None, "cn-shuijingfa", ""),
        ("中华人民共和国水井法", None, "cn-shuijingfa", ""),
        ("水井法", "第二条", "cn-shuijingfa", "simplified"),
        ("水井法", "第二條", "tw-Q0000001", "traditional"),
        ("灯塔法", None, "cn-gangkoufa", "the only law"),
    ],
)
def test_the_law_that_is_meant(library: Library, name: str, article: str | None, law: str, told: str) -> None:
    found = law_meant(library, name, article)
    assert found.law.id == law
    assert told in found.told
    assert bool(told) == bool(found.told)


def test_nobody_guesses(library: Library) -> None:
    with pytest.raises(NotFoundError, match="No law is called"):
        law_meant(library, "no such law")
    with pytest.raises(NotFoundError):
        law_meant(library, " ")
    with pytest.raises(NotFoundError, match="may be several laws"):
        law_meant(library, "法")
    found = law_meant(library, "水井法", None, lambda law: len(law.editions) > 1, "its versions")
    assert (found.law.id, "because of its versions" in found.told) == ("cn-shuijingfa", True)


@pytest.mark.parametrize("words", [("check", "灯塔法"), ("changes", "灯塔法"), ("align", "灯塔法")])
def test_commands_say_how_a_name_was_read(library: Library, words: tuple[str, ...]) -> None:
    done = run(library, *words)
    assert done.exit_code == 0
    assert "! Read as 中华人民共和国港口灯塔法 (cn-gangkoufa), the only law of such a name." in done.stderr


def test_the_script_of_the_article_decides(library: Library) -> None:
    done = run(library, "align", "水井法", "第二條")
    assert "! Read as 水井法 (tw-Q0000001) because of its traditional characters" in done.stderr


def test_what_is_the_same_is_counted(library: Library) -> None:
    done = run(library, "correspond", "水井法")
    assert "for it alone has several versions" in done.stderr
    assert "1 article is the same in both (--all lists them)" in done.stdout
    assert "art_1 ->" not in done.stdout
    assert "第二条 art_2" in done.stdout
    assert "art_1 ->" in run(library, "correspond", "水井法", "--all").stdout


def test_a_withdrawn_law_by_its_name(library: Library) -> None:
    withdrawing.withdraw(library, "cn-gangkoufa", "a wrong source", "Ann")
    with pytest.raises(GoneError, match="by Ann: a wrong source"):
        law_meant(library, "港口灯塔法")
    assert run(library, "check", "港口灯塔法").exit_code == 3
    assert "a wrong source" in run(library, "changes", "港口灯塔法").stdout


def test_line_breaks_in_what_was_found() -> None:
    assert on_one_line("(a)\nlamps\r\nand\tlights\x1b") == "(a)⏎lamps⏎and lights\\u001b"


@pytest.mark.parametrize(
    ("typed", "lacking"),
    [
        ("水井法1-9999", "No article 9999"),
        ("水井法2-1", "No article 2-1"),
        ("水井法7", "No article 7"),
        ("水井法2", ""),
    ],
)
def test_of_several_laws_it_is_said_which_lack_the_article(library: Library, typed: str, lacking: str) -> None:
    result = show(library, typed, as_of=date(2026, 11, 22))
    assert result.status is ShowStatus.AMBIGUOUS
    said = [w for w in result.warnings if w.startswith("No article")]
    assert [w.partition(" in ")[0] for w in said] == [lacking, lacking] * bool(lacking)
