"""Tables as Excel workbooks. No text is read as a formula, number or address."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from corpus.bundles.words import for_xml
from corpus.errors import UsageError
from corpus.languages.naming import is_rtl
from webapp.console import note

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST_CELL = 32_767
"""Characters (UTF-16) of a cell: Excel reads no more."""
_WIDTH = 16


class Written(NamedTuple):
    """How many rows a sheet has, and how many cells were too long for it."""

    rows: int
    cut: int


def new_book(packed: io.BytesIO) -> Workbook:
    """A workbook that is written to `packed` when it is closed."""
    import xlsxwriter

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    return xlsxwriter.Workbook(packed, options)


def add_sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]], *, more: str = "",
    widths: Mapping[str, int] = MappingProxyType({}), bold: Collection[str] = (),
    tag_of: Callable[[int, Sequence[object]], str] = lambda _column, _cells: "",
) -> Written:  # fmt: skip
    """A sheet of cells under their heads.

    Args:
        more: said below the rows.
        widths: of columns, by what their heads begin with.
        bold: heads of columns whose cells stand out.
        tag_of: the language of a cell, by its column and its row: it is written the way that its language is; "" for none.
    """
    sheet = book.add_worksheet(name)
    wrap = {"text_wrap": True, "valign": "top"}
    looks = {
        (strong, end): book.add_format(wrap | {"bold": strong} | ({"reading_order": 2, "align": "right"} if end else {}))
        for strong in (False, True) for end in (False, True)
    }  # fmt: skip
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks[True, False])
        sheet.set_column(column, column, next((w for h, w in widths.items() if head.startswith(h)), _WIDTH))
    n = short = 0
    for n, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(n, column, cell)
            else:
                text = fitting(whole := for_xml(str(cell)))
                short += text != whole
                rtl = is_rtl(tag_of(column, cells))
                sheet.write_string(n, column, text, looks[heads[column] in bold, rtl])
    if more:
        sheet.write_string(n + 1, 0, more)
    sheet.freeze_panes(1, 0)
    if all(heads):
        sheet.autofilter(0, 0, n, len(heads) - 1)
    return Written(n, short)


def save(target: Path, packed: bytes) -> None:
    """Write a workbook to a file, whole or not at all. UsageError where that can't be done."""
    beside = target.with_name(target.name + ".partial")
    try:
        beside.write_bytes(packed)
        beside.replace(target)
    except OSError as error:
        raise UsageError(f"Can't write {target}: {error.strerror}.", "Choose another file with --xlsx.") from error
    finally:
        beside.unlink(missing_ok=True)
    note(f"Wrote {target}.")


def fitting(text: str) -> str:
    """What a cell holds of a text, with how many characters are missing where it doesn't hold all."""
    packed = text.encode("utf-16-le")
    if len(packed) <= 2 * _LONGEST_CELL:
        return text
    kept = packed[: 2 * (_LONGEST_CELL - 100)].decode("utf-16-le", "ignore")
    return f"{kept}… [cut: {len(text) - len(kept)} more characters, in the CSV]"
