"""A concordance, or a table of renderings, as a table for a spreadsheet: CSV in pieces, or one workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus.languages import tag_matches
from corpus.library import Library
from indexer.concordance import every_line, rendering_tables
from indexer.concordance_values import ConcordanceRequest, Line, Rendered, RenderingTables
from indexer.opening import Index
from webapp.search_csv import BOM, line
from webapp.urls import with_query
from webapp.workbooks import add_sheet, new_book

MOST_CSV, MOST_XLSX = 50_000, 10_000
"""Lines of a file; a last line says of how many more."""
_AT_ONCE = 100
_ABOUT = ("law", "version", "path", "label", "language", "translator", "status")
_BESIDE = ("text", "rendering", "translator")
_TABLE = ("language", "rendering", "state", "count", "law", "translator")


def lines(
    library: Library, index: Index, request: ConcordanceRequest, root: str = "", most: int = MOST_CSV
) -> Iterator[str]:
    """A concordance as CSV, headed by its columns: whole rows, so that nothing is cut.

    Args:
        request: what is asked, from its offset on; its limit doesn't matter.
        root: what addresses begin with.
        most: how many lines at most.

    Raises:
        as indexer.concordance.concordance, before the first piece comes.
    """
    total, tags, found = every_line(library, index, replace(request, limit=0), most)
    left = total - request.offset - most if most == MOST_CSV else 0
    return _csv(found, tags, request, root, left)


def _csv(
    found: Iterator[Line], tags: Sequence[str], request: ConcordanceRequest, root: str, left: int
) -> Iterator[str]:
    yield BOM + line(_columns(tags))
    while some := list(islice(found, _AT_ONCE)):
        yield "".join(line(_cells(one, tags, request, root)) for one in some)
    if more := _more(left, MOST_CSV):
        yield line((more,))


def _more(left: int, most: int) -> str:
    return f"{left} more places: a table has {most} at most. Choose a law." if left > 0 else ""


def _columns(tags: Sequence[str]) -> tuple[str, ...]:
    beside = (f"{name} ({tag})" for tag in tags for name in _BESIDE)
    return (*_ABOUT, "left", "node", "right", "url", *beside)


def _cells(one: Line, tags: Sequence[str], request: ConcordanceRequest, root: str) -> tuple[str, ...]:
    """A line as cells: what stands before and behind the node is the whole of its row."""
    days = (() if "version=" in one.url else (("version", one.version),)) + (("as_of", request.day.isoformat()),)
    about = (
        one.law,
        one.version,
        one.path,
        one.label,
        one.language,
        one.translator,
        "damaged" if one.damaged else one.status,
    )
    left, right = one.row[: one.start - one.row_start], one.row[one.end - one.row_start :]
    beside = (cell for tag in tags for cell in _beside(one, tag))
    return (*about, left, one.node, right, root + with_query(one.url, days), *beside)


def _beside(one: Line, tag: str) -> tuple[str, str, str]:
    found = next((b for b in one.beside if tag_matches(tag, b.language)), None)
    return (found.row, found.rendering, found.translator) if found else ("", "", "")


# -- tables -------------------------------------------------------------------------------------------------------------------


def table_lines(library: Library, index: Index, request: ConcordanceRequest) -> Iterator[str]:
    """A table of renderings as CSV: a line for each rendering, law and translator together, that adds up to the places."""
    found = rendering_tables(library, index, request)
    yield BOM + line(_TABLE)
    for cells in _table_cells(found):
        yield line([str(cell) for cell in cells])


def _table_cells(found: RenderingTables) -> Iterator[tuple[object, ...]]:
    for table in found.tables:
        every: list[tuple[Rendered, str]] = [(one, "counted" if one.counted else "known") for one in table.renderings]
        for one, state in (*every, (table.unidentified, "not identified"), (table.no_text, "no text")):
            yield from ((table.language, one.text, state, n, law, translator) for law, translator, n in one.both)


# -- workbooks ----------------------------------------------------------------------------------------------------------------


def workbook(library: Library, index: Index, request: ConcordanceRequest, root: str = "") -> bytes:
    """A concordance as an Excel workbook. No text is read as a formula, number or address. Raises what `lines` does."""
    total, tags, found = every_line(library, index, replace(request, limit=0), MOST_XLSX)
    packed = io.BytesIO()
    book = new_book(packed)
    rows = (_cells(one, tags, request, root) for one in found)
    more = _more(total - request.offset - MOST_XLSX, MOST_XLSX)
    heads = _columns(tags)
    written = add_sheet(
        book, "Concordance", heads, rows, more=more, widths=_WIDTHS, bold=("node",),
        tag_of=lambda column, cells: _tag_of(heads[column], column, cells, tags),
    )  # fmt: skip
    left = total - request.offset - written.rows
    said = [("Query", request.query), ("Places", str(total)), ("As of", request.day.isoformat())]
    said += [("Left out", str(left))] if left > 0 else []
    said += [("Cells cut short", f"{written.cut}; the CSV has them whole")] if written.cut else []
    add_sheet(book, "About", ("", ""), said)
    book.close()
    return packed.getvalue()


def table_workbook(library: Library, index: Index, request: ConcordanceRequest) -> bytes:
    """A table of renderings as an Excel workbook."""
    found = rendering_tables(library, index, request)
    packed = io.BytesIO()
    book = new_book(packed)
    add_sheet(book, "Renderings", _TABLE, _table_cells(found), widths=_WIDTHS)
    said = [("Query", request.query), ("Places", str(found.places)), ("As of", request.day.isoformat())]
    add_sheet(book, "About", ("", ""), said)
    book.close()
    return packed.getvalue()


_WIDTHS = {
    "text (": 60,
    "left": 50,
    "node": 18,
    "right": 50,
    "url": 30,
    "path": 18,
    "label": 14,
    "law": 22,
    "rendering": 24,
}
_LANGUAGE = _ABOUT.index("language")


def _tag_of(head: str, column: int, cells: Sequence[object], tags: Sequence[str]) -> str:
    """The language of a cell: that of the line, or of the text beside; "" of what says about it."""
    if head in ("left", "node", "right", "label"):
        return str(cells[_LANGUAGE])
    first = len(_ABOUT) + 4
    return tags[(column - first) // len(_BESIDE)] if column >= first else ""
