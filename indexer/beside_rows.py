"""The rows of two texts of a provision: which stretch of the one stands beside which of the other.

They are the rows that the page of the provision shows, with what people set. Texts of a few lines, as many in both, stand
line beside line, which costs nothing; the others are laid side by side as for the page (corpus.alignment) and kept for a while.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import heappop, heappush
from itertools import accumulate, pairwise

import regex

from corpus.alignment import align
from corpus.alignment.decided import ROW, Decisions, PageAsSet, decisions, page_as_set
from corpus.library import Library
from corpus.library.deciding import corrections
from corpus.model import Edition, Expression, ProvisionPath
from indexer.catalogue import StoredText
from indexer.counterparts import rows as rows_of_lines
from indexer.keeping import Recent

_LINE = regex.compile(r"[^\n]*[^\s][^\n]*")
_FEW_LINES = 6
"""More lines may be definitions, which every language sorts for itself, or a list that one of the texts built otherwise."""
_PAGES_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A row: the stretches of our text, in order, and what stands beside them; "" where nothing does."""

    runs: tuple[tuple[int, int], ...]
    beside: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a place stands: the number of its row among those of the text, the row, the run of it, and where that begins in the
    text of the row."""

    number: int
    row: BesideRow
    run: tuple[int, int]
    base: int


@dataclass(frozen=True, slots=True)
class KeptRows:
    """What was laid side by side of one state of a library, and what people decided there."""

    decided: dict[str, Decisions] = field(default_factory=dict)
    pages: Recent = field(default_factory=lambda: Recent(_PAGES_KEPT))


@dataclass(frozen=True, slots=True)
class Rows:
    """Lays texts of a library side by side; `kept` belongs to one state of the library."""

    library: Library
    kept: KeptRows

    def of(
        self, edition: Edition, path: str, ours: tuple[Expression, StoredText], theirs: tuple[Expression, StoredText]
    ) -> Sequence[BesideRow]:
        """The rows of a page of `edition` in two of its texts, as the index holds them."""
        own, other = ours[1].text, theirs[1].text
        lines = len(_LINE.findall(own))
        if lines <= _FEW_LINES and lines == len(_LINE.findall(other)) and not self._decisions(edition.law_id):
            return _by_lines(own, other)
        key = (edition.law_id, edition.key, path, ours[0].id, theirs[0].id)
        return self.kept.pages.get(key, lambda: self._laid(edition, path, ours, theirs)) or _by_lines(own, other)

    def _decisions(self, law_id: str) -> Decisions:
        found = self.kept.decided.get(law_id)
        if found is None:
            found = self.kept.decided[law_id] = decisions(corrections(self.library, law_id, ROW))
        return found

    def _laid(
        self, edition: Edition, path: str, ours: tuple[Expression, StoredText], theirs: tuple[Expression, StoredText]
    ) -> tuple[BesideRow, ...]:
        """The rows of the page; () where the library's texts aren't the index's any more, or people put other pages together."""
        placed = self._placed(edition, ProvisionPath.parse(path), {one.language for one, _ in (ours, theirs)})
        for expression, stored in (ours, theirs):
            if expression.id not in placed or placed[expression.id].provision.text != stored.text:
                return ()
        columns = [(e, placed[e.id].provision) for e in edition.expressions if e.id in placed]
        shown = [next(c for c in columns if c[0].id == one.id) for one in (ours[0], theirs[0])]
        rows = align(ProvisionPath.parse(path), shown, edition.version, beside=columns, as_set=placed)
        return tuple(
            BesideRow(tuple((run.start, run.end) for run in row.cells[0].runs), row.cells[1].text or "")
            for row in rows
            if row.cells[0].runs
        )

    def _placed(self, edition: Edition, at: ProvisionPath, languages: Collection[str]) -> dict[str, PageAsSet]:
        """The page in the texts that rows of two languages depend on: the soundest of all, which rows are made of, and every
        text of those languages, for one may be held against another (corpus.alignment.partners)."""
        decided, primary = self._decisions(edition.law_id), {tag.partition("-")[0] for tag in languages}
        found: dict[str, PageAsSet] = {}
        for expression in sorted((e for e in edition.expressions if e.numbers_trusted), key=lambda e: e.sort_key):
            if not found or expression.language.partition("-")[0] in primary:
                page_of = partial(self.library.provision, expression.id)
                put = page_as_set(at, page_of, decided.get(expression.id, ()))
                if put is not None:
                    found[expression.id] = put
        return found


def _by_lines(own: str, other: str) -> tuple[BesideRow, ...]:
    return tuple(BesideRow((mine,), other[slice(*beside)]) for mine, beside in rows_of_lines(own, other))


class RowsAt:
    """Finds the row in which a place of our text begins: of rows over one another the first, and none beside where none has it."""

    def __init__(self, rows: Sequence[BesideRow], own: str) -> None:
        self._rows, self._own = rows, own
        self._stretches = _stretches([(run, (n, k)) for n, row in enumerate(rows) for k, run in enumerate(row.runs)])
        self._starts = [start for start, _, _ in self._stretches]
        self._bases: dict[int, list[int]] = {}
        self._lines: list[tuple[int, int]] | None = None

    def __call__(self, start: int) -> Standing:
        """Where a place stands that begins at `start`."""
        at = bisect_right(self._starts, start) - 1
        if at >= 0 and start < self._stretches[at][1]:
            number, k = self._stretches[at][2]
            row = self._rows[number]
            return Standing(number, row, row.runs[k], self._base(number, k))
        number, line = self._line(start)
        return Standing(number, BesideRow((line,), ""), line, 0)

    def _base(self, number: int, k: int) -> int:
        """Where a run begins in the text of its row, whose runs stand on lines of their own."""
        bases = self._bases.get(number)
        if bases is None:
            runs = self._rows[number].runs
            bases = self._bases[number] = list(accumulate((b - a + 1 for a, b in runs[:-1]), initial=0))
        return bases[k]

    def _line(self, start: int) -> tuple[int, tuple[int, int]]:
        """The line in no row in which a place begins, numbered behind the rows."""
        if self._lines is None:
            self._lines = [match.span() for match in _LINE.finditer(self._own)]
        at = bisect_right(self._lines, start, key=lambda line: line[0]) - 1
        if at >= 0 and start < self._lines[at][1]:
            return len(self._rows) + 1 + at, self._lines[at]
        return len(self._rows), (0, len(self._own))


_Run = tuple[tuple[int, int], tuple[int, int]]
"""A stretch of a text with the numbers of its row and of the run there: the lower ones have what several hold."""


def _stretches(runs: Iterable[_Run]) -> list[tuple[int, int, tuple[int, int]]]:
    """Runs as stretches in order, none over another."""
    starting = sorted((run for run in runs if run[0][0] < run[0][1]), key=lambda run: run[0][0])
    edges = sorted({edge for run, _ in starting for edge in run})
    out: list[tuple[int, int, tuple[int, int]]] = []
    held: list[tuple[tuple[int, int], int]] = []
    n = 0
    for a, b in pairwise(edges):
        while n < len(starting) and starting[n][0][0] == a:
            heappush(held, (starting[n][1], starting[n][0][1]))
            n += 1
        while held and held[0][1] <= a:
            heappop(held)
        if held:
            out.append((a, b, held[0][0]))
    return out
