"""A concordance, or a table of renderings, as a table for a spreadsheet: CSV in pieces, or one workbook."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.bundles.words import for_xml
from corpus.languages import tag_matches
from corpus.languages.naming import is_rtl
from corpus.library import Library
from indexer.concordance import every_line, rendering_tables
from indexer.concordance_values import ConcordanceRequest, Line, Rendered, RenderingTables
from indexer.opening import Index
from webapp.search_csv import BOM, line
from webapp.urls import with_query

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MOST_CSV, MOST_XLSX = 50_000, 10_000
"""Lines of a file; a last line says of how many more."""
_AT_ONCE = 100
_LONGEST_CELL = 32_767
"""Characters (UTF-16) of a cell: Excel reads no more."""
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
    book = _book(packed)
    rows = (_cells(one, tags, request, root) for one in found)
    more = _more(total - request.offset - MOST_XLSX, MOST_XLSX)
    written = _sheet(book, "Concordance", _columns(tags), rows, tags, more)
    left = total - request.offset - written.rows
    said = [("Query", request.query), ("Places", str(total)), ("As of", request.day.isoformat())]
    said += [("Left out", str(left))] if left > 0 else []
    said += [("Cells cut short", f"{written.cut}; the CSV has them whole")] if written.cut else []
    _sheet(book, "About", ("", ""), said)
    book.close()
    return packed.getvalue()


def table_workbook(library: Library, index: Index, request: ConcordanceRequest) -> bytes:
    """A table of renderings as an Excel workbook."""
    found = rendering_tables(library, index, request)
    packed = io.BytesIO()
    book = _book(packed)
    _sheet(book, "Renderings", _TABLE, _table_cells(found))
    said = [("Query", request.query), ("Places", str(found.places)), ("As of", request.day.isoformat())]
    _sheet(book, "About", ("", ""), said)
    book.close()
    return packed.getvalue()


def _book(packed: io.BytesIO) -> Workbook:
    import xlsxwriter

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    return xlsxwriter.Workbook(packed, options)


_WIDTHS = {"left": 50, "node": 18, "right": 50, "url": 30, "path": 18, "label": 14, "law": 22, "rendering": 24}
_LANGUAGE = _ABOUT.index("language")


class _Written(NamedTuple):
    """How many rows a sheet has, and how many cells were too long for it."""

    rows: int
    cut: int


def _sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]], tags: Sequence[str] = (), more: str = "",
) -> _Written:  # fmt: skip
    """A sheet of cells under their heads. Cells of texts are written the way that their language is; `more` is said below them."""
    sheet = book.add_worksheet(name)
    wrap = {"text_wrap": True, "valign": "top"}
    looks = {
        (head == "node", end): book.add_format(
            wrap | {"bold": head == "node"} | ({"reading_order": 2, "align": "right"} if end else {})
        )
        for head in ("", "node") for end in (False, True)
    }  # fmt: skip
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks[True, False])
        sheet.set_column(column, column, 60 if head.startswith("text (") else _WIDTHS.get(head.split(" (")[0], 16))
    n = short = 0
    for n, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            rtl = name == "Concordance" and is_rtl(_tag_of(heads[column], column, cells, tags))
            if isinstance(cell, int):
                sheet.write_number(n, column, cell)
            else:
                text = _fitting(whole := for_xml(str(cell)))
                short += text != whole
                sheet.write_string(n, column, text, looks[heads[column] == "node", rtl])
    if more:
        sheet.write_string(n + 1, 0, more)
    sheet.freeze_panes(1, 0)
    if all(heads):
        sheet.autofilter(0, 0, n, len(heads) - 1)
    return _Written(n, short)


def _fitting(text: str) -> str:
    """What a cell holds of a text, with how many characters are missing where it doesn't hold all."""
    packed = text.encode("utf-16-le")
    if len(packed) <= 2 * _LONGEST_CELL:
        return text
    kept = packed[: 2 * (_LONGEST_CELL - 100)].decode("utf-16-le", "ignore")
    return f"{kept}… [cut: {len(text) - len(kept)} more characters, in the CSV]"


def _tag_of(head: str, column: int, cells: Sequence[object], tags: Sequence[str]) -> str:
    """The language of a cell: that of the line, or of the text beside; "" of what says about it."""
    if head in ("left", "node", "right", "label"):
        return str(cells[_LANGUAGE])
    first = len(_ABOUT) + 4
    return tags[(column - first) // len(_BESIDE)] if column >= first else ""
