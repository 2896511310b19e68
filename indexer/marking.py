"""What was asked, marked in the texts of a page: the words themselves, and what likely renders them in the other columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from corpus.errors import IndexUnavailableError, UsageError
from corpus.library import Library
from indexer.asked import Asked
from indexer.counterparts import Likely, likely_marks
from indexer.cutting import Marked
from indexer.expanding import Expansion
from indexer.hits import atoms
from indexer.opening import Index
from indexer.reaching import expansion_of
from indexer.results import SearchRequest
from indexer.searching import asked_of
from indexer.segmentation import group_of
from indexer.snippets import marks
from indexer.tree import leaves

Column = TypeVar("Column")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a cell; `renders` is the term that it likely translates, "" where it was asked for itself."""

    start: int
    end: int
    renders: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row of a page, with its language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What was asked, ready to be looked for in pages of laws of the jurisdiction `place`."""

    asked: Asked
    expansion: Expansion | None
    likely: Likely
    place: str


def sought(library: Library, index: Index, query: str, day: date, jurisdiction: str) -> Sought | None:
    """A query as pages of laws of a jurisdiction mark it; None if it can't be read, or there is no index to read it with."""
    try:
        asked = asked_of(library, index, SearchRequest(query, day))
        terminology = index.terminology()
        expansion = expansion_of(asked, terminology)
    except (UsageError, IndexUnavailableError):
        return None
    return Sought(asked, expansion, Likely(terminology, jurisdiction), jurisdiction)


def mark_rows(wanted: Sought, rows: Sequence[Mapping[Column, Cell]]) -> list[dict[Column, tuple[Mark, ...]]]:
    """The marks of each cell of a page, row by row; cells without any are left out.

    What was asked is marked in every text that has it. In a row that has it in one language, the likely translation is
    marked in the others. A page that has it nowhere was reached through a term of its law, which is marked as such.
    """
    out = [_asked(found) for found in _by_row(rows, _of_asked(wanted, rows))]
    if not any(out):
        return _of_terms(wanted, rows)
    for row, found in zip(rows, out, strict=True):
        found |= dict(_likely(wanted, row, found))
    return out


def _asked(found: Mapping[Column, Sequence[Marked]]) -> dict[Column, tuple[Mark, ...]]:
    return {column: tuple(Mark(m.start, m.end) for m in inside) for column, inside in found.items() if inside}


def _of_asked(wanted: Sought, rows: Sequence[Mapping[Column, Cell]]) -> dict[Column, list[Marked]]:
    return {
        column: marks(atoms(wanted.asked.resolved, language), text, language)
        for column, (language, text) in _whole(rows).items()
    }


def _whole(rows: Sequence[Mapping[Column, Cell]]) -> dict[Column, tuple[str, str]]:
    """Each column as one text with a line a row: a quotation may stand across units."""
    columns = {column: cell.language for row in rows for column, cell in row.items()}
    return {c: (tag, "\n".join(row[c].text if c in row else "" for row in rows)) for c, tag in columns.items()}


def _by_row(
    rows: Sequence[Mapping[Column, Cell]], found: Mapping[Column, Sequence[Marked]]
) -> list[dict[Column, list[Marked]]]:
    """Marks of whole columns -> those of each cell; what goes on in the next row is marked in both."""
    out: list[dict[Column, list[Marked]]] = [{} for _ in rows]
    for column, inside in found.items():
        starts = [0]
        for row in rows:
            starts.append(starts[-1] + (len(row[column].text) if column in row else 0) + 1)
        for one in inside:
            for n in range(bisect_right(starts, one.start) - 1, bisect_right(starts, one.end - 1)):
                low, high = max(one.start, starts[n]) - starts[n], min(one.end, starts[n + 1] - 1) - starts[n]
                if low < high:
                    out[n].setdefault(column, []).append(Marked(low, high, one.asked))
    return out


def _likely(
    wanted: Sought, row: Mapping[Column, Cell], found: Mapping[Column, Sequence[Mark]]
) -> Iterator[tuple[Column, tuple[Mark, ...]]]:
    sources = [(row[column], [Marked(m.start, m.end) for m in inside]) for column, inside in found.items()]
    for column, cell in row.items():
        if column in found:
            continue
        for source, inside in sources:
            likely = likely_marks(wanted.likely, source.text, inside, source.language, cell.text, cell.language)
            if likely:
                yield column, tuple(Mark(m.start, m.end, term) for m, term in likely)
                break


def _of_terms(wanted: Sought, rows: Sequence[Mapping[Column, Cell]]) -> list[dict[Column, tuple[Mark, ...]]]:
    out: list[dict[Column, tuple[Mark, ...]]] = [{} for _ in rows]
    units = wanted.expansion.units if wanted.expansion else ()
    whole = _whole(rows)
    for unit in units:
        targets = [t for t in unit.targets if wanted.place in t.places]
        sought = {g: [leaf.atom for t in targets if t.group == g for leaf in leaves(t.tree)] for g in _groups(whole)}
        found = {c: marks(sought[group_of(tag)], text, tag) for c, (tag, text) in whole.items()}
        for row, cells in zip(out, _by_row(rows, found), strict=True):
            for column, inside in cells.items():
                row[column] = _merged(row.get(column, ()), [Mark(m.start, m.end, unit.source) for m in inside])
    return out


def _groups(whole: Mapping[Column, tuple[str, str]]) -> set[str]:
    return {group_of(language) for language, _ in whole.values()}


def _merged(some: Sequence[Mark], more: Sequence[Mark]) -> tuple[Mark, ...]:
    out: list[Mark] = []
    for one in sorted((*some, *more), key=lambda m: (m.start, -m.end)):
        if not out or one.start >= out[-1].end:
            out.append(one)
    return tuple(out)
