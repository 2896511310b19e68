"""Tables of a Word document: which column each cell stands in, merged cells told (ECMA-376, 17.4)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from corpus.importers.markup import local
from corpus.importers.word.styles import child, number, val

_MOST_COLUMNS = 10_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `column` counts the columns that cells begin in, from 0, and is -1 for a cell over several of them."""

    node: etree._Element
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table and how many columns it has."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int


def grid_of(table: etree._Element) -> Grid:
    """The cells of a table with their columns. A table inside a cell isn't looked into."""
    placed = [list(_placed(row)) for row in _children(table, "tr")]
    starts = sorted({start for row in placed for _, start, _ in row})
    rows = tuple(tuple(Cell(node, _column(starts, start, end)) for node, start, end in row) for row in placed)
    return Grid(rows, len(starts))


def _column(starts: list[int], start: int, end: int) -> int:
    first = bisect_left(starts, start)
    return first if bisect_left(starts, end) - first <= 1 else -1


def _placed(row: etree._Element) -> Iterator[tuple[etree._Element, int, int]]:
    """The cells of a row with the grid columns that they cover: [start, end)."""
    at = min(number(val(child(row, "trPr"), "gridBefore")), _MOST_COLUMNS)
    for cell in _children(row, "tc"):
        span = max(1, min(number(val(child(cell, "tcPr"), "gridSpan"), 1), _MOST_COLUMNS))
        yield cell, at, at + span
        at += span


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table, or cells of a row, also those inside content controls and custom XML."""
    for inner in node:
        if local(inner) == name:
            yield inner
        elif local(inner) in ("sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom"):
            yield from _children(inner, name)
