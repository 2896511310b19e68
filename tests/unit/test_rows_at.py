"""The row in which a place begins: what a plain look through all rows finds, without looking through them for each place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import concordance_laws as laws
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from indexer.beside_rows import BesideRow, RowsAt
from indexer.build import build
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import ConcordanceRequest
from indexer.counterparts import place
from indexer.opening import Index

DAY = date(2026, 1, 1)
OWN = "one two\n\n three\n  \nfour five six"
spans = st.tuples(st.integers(0, len(OWN)), st.integers(0, 12)).map(lambda pair: (pair[0], sum(pair)))


def looked_through(rows: list[BesideRow], start: int) -> tuple[BesideRow, tuple[int, int], int]:
    for row in rows:
        base = 0
        for a, b in row.runs:
            if a <= start < b:
                return row, (a, b), base
            base += b - a + 1
    line = next((line for line in ((0, 7), (9, 15), (19, 32)) if line[0] <= start < line[1]), (0, len(OWN)))
    return BesideRow((line,), ""), line, 0


@given(st.lists(st.lists(spans, max_size=4), max_size=6))
@example([[(0, 20)], [(3, 5), (10, 12)], [(4, 4)]])  # nested, and empty
@settings(max_examples=400, deadline=None)
def test_it_is_the_row_that_a_plain_look_finds(runs: list[list[tuple[int, int]]]) -> None:
    rows = [BesideRow(tuple(some), f"row {n}") for n, some in enumerate(runs)]
    at = RowsAt(rows, OWN)
    for start in range(len(OWN) + 1):
        found, (row, run, base) = at(start), looked_through(rows, start)
        assert (found.row, found.run, found.base) == (row, run, base)
        if row in rows:
            assert rows[found.number] == row
        else:
            assert found.number >= len(rows)


class Touched(list[BesideRow]):
    """Rows that count how often one of them is looked at."""

    times = 0

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        self.times += 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[BesideRow]:
        self.times += len(self)
        return super().__iter__()


def test_a_place_looks_at_its_row_and_no_other() -> None:
    rows = Touched(BesideRow(((n, n + 1),), str(n)) for n in range(2_000))
    at = RowsAt(rows, "x" * 2_000)
    for start in range(2_000):
        assert at(start).row.beside == str(start)
    assert rows.times <= 4 * 2_000


@pytest.mark.parametrize("english", [300, 297])
def test_an_article_of_many_lines_is_laid_out_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: int
) -> None:
    lines = [f"（{n}）第{n}号守灯人守灯；" for n in range(1, 301)]
    beside = [f"({n}) lamp warden number {n} keeps the lamp;" for n in range(1, english + 1)]
    sources = [
        laws._text("cn-long", "zh-Hans", "守灯法", ("第一条 守灯人：\n" + "\n".join(lines),), "authentic"),
        laws._text("cn-long", "en", "Lamp Law", ("Article 1 Wardens:\n" + "\n".join(beside),), "official_translation"),
    ]
    library = Library.open(tmp_path, create=True)
    made = import_sources(library, sources, ImportOptions(format="tongwen-text"))
    assert [one.status for one in made] == ["added", "added"]
    build(library, tmp_path)
    asked = [0]
    plainly = RowsAt.__call__

    def counting(self: RowsAt, start: int):  # type: ignore[no-untyped-def]
        asked[0] += 1
        return plainly(self, start)

    monkeypatch.setattr(RowsAt, "__call__", counting)
    index = Index.open(tmp_path)
    tables = rendering_tables(library, index, ConcordanceRequest("守灯人", DAY))
    page = concordance(library, index, ConcordanceRequest("守灯人", DAY, limit=0))
    index.close()
    assert tables.places == page.places == 301
    assert sum(one.count for one in (*tables.tables[0].renderings, tables.tables[0].unidentified)) == 301
    assert asked[0] <= 3 * 301  # once to count, once to tell


def test_a_place_in_a_long_row_is_that_of_its_sentence() -> None:
    ours = "".join(f"第{n}句。" for n in range(50))
    theirs = "".join(f"Sentence {n}. " for n in range(50))
    for n in range(50):
        at = ours.index(f"第{n}句")
        start, end = place(ours, theirs, (at, at + 3))
        assert theirs.index(f"Sentence {n}.") <= start < end <= theirs.index(f"Sentence {n}.") + len(f"Sentence {n}. ")
