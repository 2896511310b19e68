"""The rows of a bundle that came back, joined with the library's by their names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.bundles.returned import Returned, ReturnedCell, ReturnedRow, Unplaced
from corpus.bundles.values import BundleCell, BundleRow, RowKind, words_hash
from corpus.bundles.words import for_xml
from corpus.model import ProvisionPath, Unit


@dataclass(frozen=True, slots=True)
class JoinedRow:
    """A row with its two sides; `given` None: the file hasn't got it, `held` None: the library hasn't."""

    kind: RowKind
    path: ProvisionPath
    unit: Unit
    depth: int | None
    given: ReturnedRow | None
    held: BundleRow | None


@dataclass(frozen=True, slots=True)
class Joined:
    """All rows; `unplaced` are words that belong to none; `moved` names those that stand in another order in the file."""

    rows: tuple[JoinedRow, ...]  # in the order of the law
    unplaced: tuple[Unplaced, ...]
    moved: frozenset[str]  # ids of rows that stand in another order in the file


def joined(returned: Returned, held: Sequence[BundleRow]) -> Joined:
    """The rows of the library (none where it hasn't the law) with those of the file; what only the file has stands behind the
    row before it there."""
    known = {row.id: row for row in held}
    given: dict[str, ReturnedRow] = {}
    behind: dict[str, list[ReturnedRow]] = {}
    unplaced = list(returned.unplaced)
    last = ""
    for row in returned.rows:
        if row.id in given:
            unplaced += _again(row, given[row.id])
        elif row.id in known:
            given[row.id] = row
            last = row.id
        elif row.kind is not None and row.path is not None and _names_itself(row):
            given[row.id] = row
            behind.setdefault(last, []).append(row)
        else:
            unplaced += _of_no_row(row, last)
    rows = [*map(_only_given, behind.get("", ()))]
    for one in held:
        rows.append(JoinedRow(one.kind, one.path, one.unit, one.depth, given.get(one.id), one))
        rows += map(_only_given, behind.get(one.id, ()))
    placed = tuple(rows) if given else ()
    return Joined(placed, tuple(unplaced), _moved([i for i in given if i in known], list(known)))


def _names_itself(row: ReturnedRow) -> bool:
    """Whether the row's name is that of its kind and path: else one of them was changed by hand."""
    assert row.kind is not None
    assert row.path is not None
    return BundleRow(row.kind, row.path, row.unit or Unit.PARAGRAPH, 0, "", ()).id == row.id


def _only_given(row: ReturnedRow) -> JoinedRow:
    assert row.kind is not None
    assert row.path is not None
    return JoinedRow(row.kind, row.path, row.unit or Unit.PARAGRAPH, row.depth, row, None)


def _again(row: ReturnedRow, first: ReturnedRow) -> Iterator[Unplaced]:
    """A row that stands twice: what its copy says otherwise is of nobody."""
    for n, (cell, before) in enumerate(zip(row.cells, first.cells, strict=True)):
        if cell.text and cell.text != before.text:
            yield Unplaced(cell.text, n, "its row stands twice in the file", row.id)


def _of_no_row(row: ReturnedRow, near: str) -> Iterator[Unplaced]:
    for n, cell in enumerate(row.cells):
        if cell.text:
            yield Unplaced(cell.text, n, "the law has no such row", near)


def _moved(order: Sequence[str], known: Sequence[str]) -> frozenset[str]:
    """The rows outside the longest run that is in the order of the law."""
    place = {row: n for n, row in enumerate(known)}
    ends: list[int] = []  # of the runs of each length, the earliest end
    at: list[int] = []
    for row in order:
        length = bisect_left(ends, place[row])
        ends[length : length + 1] = [place[row]]
        at.append(length)
    kept, wanted = set(), len(ends) - 1
    limit = len(known)
    for row, length in zip(reversed(order), reversed(at), strict=True):
        if length == wanted and place[row] < limit:
            kept.add(row)
            limit, wanted = place[row], wanted - 1
    return frozenset(row for row in order if row not in kept)


def says_the_same(given: ReturnedCell, stood: BundleCell | None) -> bool:
    """Whether a cell says what the library's text says; signs that a format can't hold came back as their pictures."""
    if stood is None:
        return False
    now = words_hash(given.text or "")
    return now in (stood.hash, words_hash(for_xml(stood.words)))
