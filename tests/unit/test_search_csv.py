"""Results as a table: a line each, what looks like a formula stays text, and a table that is full says so."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from corpus.library import Library
from corpus.model import Status
from indexer.results import Expanded, ResultPage, Scope, SearchHit, SearchRequest, Snippet
from webapp import search_csv
from webapp.cli import main

DAY = date(2026, 1, 1)


def hit(number: int, text: str = "应当报告。", **more: object) -> SearchHit:
    given: dict[str, object] = {
        "law": "cn-x", "version": "2020-01-01", "path": f"art_{number}", "status": Status.IN_FORCE,
        "titles": (("en", ("Lamp Law",)), ("zh-Hans", ("路灯法", "灯法"))),
        "labels": (("en", f"Article {number}"), ("zh-Hans", f"第{number}条")),
        "matched": (), "snippets": (Snippet("x", "zh-Hans", text, (), (False, True)), Snippet("y", "en", "Beside", (), matched=False)),
        "url": f"/laws/cn-x/art_{number}",
    }  # fmt: skip
    return SearchHit(**{**given, **more})  # type: ignore[arg-type]


def table(total: int, *, offset: int = 0, **more: object) -> list[list[str]]:
    asked: list[tuple[int, int]] = []

    def run(request: SearchRequest) -> ResultPage:
        asked.append((request.offset, request.limit))
        found = [hit(n, **more) for n in range(request.offset, min(total, request.offset + request.limit))]
        return ResultPage("q", "q", "keyword", total, request.offset, request.limit, Scope(DAY, (), ()), tuple(found))

    text = "".join(search_csv.lines(SearchRequest("q", DAY, offset=offset, limit=3), run, "http://h"))
    assert text.startswith("\ufeff")
    assert len(asked) == len(set(asked))
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_line_a_result() -> None:
    head, first = table(1)
    assert tuple(head) == search_csv.COLUMNS
    assert dict(zip(head, first, strict=True)) == {
        "law": "cn-x", "title": "路灯法", "version": "2020-01-01", "path": "art_0", "label": "第0条", "heading": "",
        "status": "in_force", "language": "zh-Hans", "snippet": "应当报告。…", "found through": "", "folded under": "",
        "url": "http://h/laws/cn-x/art_0?version=2020-01-01&as_of=2026-01-01",
    }  # fmt: skip


def test_an_address_names_its_version_once() -> None:
    (_, row) = table(1, url="/laws/cn-x/art_0?version=2020-01-01")
    assert row[-1] == "http://h/laws/cn-x/art_0?version=2020-01-01&as_of=2026-01-01"


def test_all_results_are_there_however_few_a_page_has() -> None:
    assert [row[3] for row in table(1203)[1:]] == [f"art_{n}" for n in range(1203)]
    assert [row[3] for row in table(1203, offset=1200)[1:]] == ["art_1200", "art_1201", "art_1202"]
    assert len(table(0)) == 1


def test_a_full_table_says_how_many_are_left() -> None:
    rows = table(search_csv.MOST + 7)
    assert len(rows) == search_csv.MOST + 2
    assert rows[-1][0].startswith("7 more results")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "＝SUM(A1)", "－1"])
def test_no_cell_is_a_formula(text: str) -> None:
    (_, row) = table(1, text=text)
    assert row[8].startswith("'")
    assert text in row[8]


def test_what_led_to_a_result_is_said() -> None:
    (_, row) = table(1, expanded=(Expanded("seizure", "扣押", "zh-Hans", "cn"),), folded_under="2022-01-01")
    assert row[9:11] == ["seizure -> 扣押", "2022-01-01"]


def test_a_limit_gives_so_many_and_no_more() -> None:
    def run(request: SearchRequest) -> ResultPage:
        found = tuple(hit(n) for n in range(request.offset, request.offset + request.limit))
        return ResultPage("q", "q", "keyword", 5000, request.offset, request.limit, Scope(DAY, (), ()), found)

    rows = list(search_csv.lines(SearchRequest("q", DAY), run, most=2))
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--filter", "status"], "has no value"), (["--json", "--csv"], "Choose one")],
)
def test_wrong_usage_of_the_command(tmp_path: Path, arguments: list[str], said: str) -> None:
    Library.open(tmp_path, create=True).close()
    found = CliRunner().invoke(main, ["--data", str(tmp_path), "search", "路灯", *arguments])
    assert found.exit_code == 2
    assert said in found.output
