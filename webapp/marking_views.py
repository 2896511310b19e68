"""What was asked, marked on the pages of articles: `?q=` of a link from the results, which is no part of a page's address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.errors import IndexUnavailableError
from corpus.lookup import Row
from corpus.model import Expression, ProvisionPath
from indexer.marking import Cell, Mark, mark_rows, sought
from webapp.opened import Opened
from webapp.reference_views import Piece, Stretch
from webapp.search_urls import back_url

LONGEST = 400
"""Characters of a query that pages mark; nobody reads a page for more."""

# (id of a text, path of a row) -> what is marked in the cell.
Marks = Mapping[tuple[str, ProvisionPath], Sequence[Mark]]


@dataclass(frozen=True, slots=True)
class Marking:
    """What was asked, where it stands, and how often; `likely` are translations of it. `clean` is the address without."""

    query: str
    marks: Marks
    asked: int
    likely: int
    clean: str
    results: str


def marking(
    here: Opened,
    query: str,
    rows: Sequence[Row],
    expressions: Sequence[Expression],
    law: str,
    clean: str,
    way: str = "",
) -> Marking | None:
    """The marks of a page for what was asked; None if nothing was, or it can't be read.

    Args:
        here: the library and its index.
        query: as the address has it.
        rows, expressions: what the page shows; `law` is the jurisdiction of its law.
        clean: the address of the page without marks.
        way: how the results were searched that led here, as `way_back` has it.
    """
    query = query.strip()
    if not query or len(query) > LONGEST:
        return None
    try:
        wanted = sought(here.library(), here.index(), query, here.config.day(), law)
    except IndexUnavailableError:
        return None
    if wanted is None:
        return None
    languages = {e.id: e.language for e in expressions}
    cells = [
        {c.expression: Cell(languages[c.expression], c.text) for c in r.cells if c.text and c.expression in languages}
        for r in rows
    ]
    found = {
        (column, row.path): inside
        for row, marked in zip(rows, mark_rows(wanted, cells), strict=True)
        for column, inside in marked.items()
    }
    every = [mark for inside in found.values() for mark in inside]
    likely = sum(1 for mark in every if mark.renders)
    return Marking(query, found, len(every) - likely, likely, clean, back_url(query, way))


def marked(pieces: Sequence[Piece], marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The pieces of a cell with what is marked in them; together they are the same text."""
    if not marks:
        return tuple(pieces)
    out, at = [], 0
    for piece in pieces:
        end = at + len(piece.text)
        inside = [m for m in marks if m.start < end and m.end > at]
        out.append(replace(piece, parts=tuple(_parts(piece.text, inside, at))) if inside else piece)
        at = end
    return tuple(out)


def _parts(text: str, marks: Sequence[Mark], base: int) -> Iterator[Stretch]:
    at = 0
    for mark in marks:
        start, end = max(at, mark.start - base), min(len(text), mark.end - base)
        if at < start:
            yield Stretch(text[at:start])
        if start < end:
            yield Stretch(text[start:end], True, mark.renders)
        at = max(at, end)
    if at < len(text):
        yield Stretch(text[at:])
