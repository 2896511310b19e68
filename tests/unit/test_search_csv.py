"""Results as a table: a line each, what looks like a formula stays text, and a table that is full says so."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from corpus.library import Library
from corpus.model import Status
from indexer import searching
from indexer.results import Expanded, ResultPage, Scope, SearchHit, SearchRequest, Snippet
from webapp import search_csv
from webapp.cli import main

DAY = date(2026, 1, 1)
Rows = list[list[str]]
Table = Callable[..., Rows]


def hit(number: int, text: str = "应当报告。", **more: object) -> SearchHit:
    given: dict[str, object] = {
        "law": "cn-x", "version": "2020-01-01", "path": f"art_{number}", "status": Status.IN_FORCE,
        "titles": (("en", ("Lamp Law",)), ("zh-Hans", ("路灯法", "灯法"))),
        "labels": (("en", f"Article {number}"), ("zh-Hans", f"第{number}条")),
        "matched": (), "snippets": (Snippet("x", "zh-Hans", text, (), (False, True)), Snippet("y", "en", "Beside", (), matched=False)),
        "url": f"/laws/cn-x/art_{number}",
    }  # fmt: skip
    return SearchHit(**{**given, **more})  # type: ignore[arg-type]


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Table:
    def made(
        total: int, *, offset: int = 0, most: int = search_csv.MOST, kind: str = "keyword", **more: object
    ) -> Rows:
        def search(_library: object, _index: object, request: SearchRequest, *, offering: bool) -> ResultPage:
            found = tuple(every(request, request.limit)) if kind == "citation" else ()
            return ResultPage("q", "q", kind, total, request.offset, request.limit, Scope(DAY, (), ()), found)

        def every(request: SearchRequest, most: int) -> Iterator[SearchHit]:
            return (hit(n, **more) for n in range(request.offset, min(total, request.offset + most)))  # type: ignore[arg-type]

        monkeypatch.setattr(searching, "search", search)
        monkeypatch.setattr(searching, "every_result", lambda _library, _index, request, most: every(request, most))
        asked = SearchRequest("q", DAY, offset=offset, limit=3)
        text = "".join(search_csv.lines(None, None, asked, "http://h", most))  # type: ignore[arg-type]
        assert text.startswith("\ufeff")
        return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    return made


def test_a_line_a_result(table: Table) -> None:
    head, first = table(1)
    assert tuple(head) == search_csv.COLUMNS
    assert dict(zip(head, first, strict=True)) == {
        "law": "cn-x", "title": "路灯法", "version": "2020-01-01", "path": "art_0", "label": "第0条", "heading": "",
        "status": "in_force", "language": "zh-Hans", "snippet": "应当报告。…",
        "language beside": "en", "text beside": "Beside", "found through": "", "folded under": "",
        "url": "http://h/laws/cn-x/art_0?version=2020-01-01&as_of=2026-01-01",
    }  # fmt: skip


def test_an_address_names_its_version_once(table: Table) -> None:
    (_, row) = table(1, url="/laws/cn-x/art_0?version=2020-01-01")
    assert row[-1] == "http://h/laws/cn-x/art_0?version=2020-01-01&as_of=2026-01-01"


def test_all_results_are_there_however_few_a_page_has(table: Table) -> None:
    assert [row[3] for row in table(1203)[1:]] == [f"art_{n}" for n in range(1203)]
    assert [row[3] for row in table(1203, offset=1200)[1:]] == ["art_1200", "art_1201", "art_1202"]
    assert len(table(0)) == 1


def test_a_full_table_says_how_many_are_left(table: Table) -> None:
    rows = table(search_csv.MOST + 7)
    assert len(rows) == search_csv.MOST + 2
    assert rows[-1][0].startswith("7 more results")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "＝SUM(A1)", "－1"])
def test_no_cell_is_a_formula(table: Table, text: str) -> None:
    (_, row) = table(1, text=text)
    assert row[8].startswith("'")
    assert text in row[8]


def test_what_led_to_a_result_is_said(table: Table) -> None:
    (_, row) = table(1, expanded=(Expanded("seizure", "扣押", "zh-Hans", "cn"),), folded_under="2022-01-01")
    assert row[11:13] == ["seizure -> 扣押", "2022-01-01"]


def test_a_limit_gives_so_many_and_no_more(table: Table) -> None:
    assert len(table(5000, most=2)) == 3


def test_what_is_cited_is_a_table_too(table: Table) -> None:
    assert [row[3] for row in table(2, kind="citation")[1:]] == ["art_0", "art_1"]


def test_a_law_that_applied_in_an_earlier_text_is_told_as_the_filter_calls_it(table: Table) -> None:
    (_, row) = table(1, status=Status.NOT_YET_IN_FORCE, earlier_text_missing=True)
    assert row[6] == "earlier_text_missing"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--filter", "status"], "has no value"), (["--json", "--csv"], "Choose one")],
)
def test_wrong_usage_of_the_command(tmp_path: Path, arguments: list[str], said: str) -> None:
    Library.open(tmp_path, create=True).close()
    found = CliRunner().invoke(main, ["--data", str(tmp_path), "search", "路灯", *arguments])
    assert found.exit_code == 2
    assert said in found.output
