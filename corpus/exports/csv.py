"""CSV: a line a row, a column a text; nothing in it is a formula to a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle
from corpus.errors import NotFoundError, UsageError
from corpus.exports import Selection
from corpus.library import Library

COLUMNS = ("law", "version", "row", "kind", "path", "unit", "number")
_EACH = ("text", "status", "force", "expression")  # of each text, its language before: "zh-Hans text"
BOM = "\ufeff"
"""Excel reads a file without it in the code page of its machine."""
# Spreadsheets take a cell that begins so for a formula; those of East Asia the wide forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The table, headed by its columns; with `selection.bom` a byte order mark first.

    Raises:
        NotFoundError: nothing is selected. UsageError: laws whose texts aren't the same can't share columns.
    """
    found = bundles(library, selection)
    first = next(found, None)
    if first is None:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    columns = _columns(first)
    heads = [f"{name} {what}" for name in columns for what in _EACH]
    yield (BOM if selection.bom else "") + _line((*COLUMNS, *heads))
    for bundle in chain((first,), found):
        if _columns(bundle) != columns:
            raise UsageError(
                f"{bundle.law_id} has other texts ({', '.join(_columns(bundle))}) than {first.law_id} ({', '.join(columns)}).",
                "Export the laws one by one, or name --languages that all have.",
            )
        yield from _rows(bundle)


def _columns(bundle: Bundle) -> tuple[str, ...]:
    """What the columns are called: the language of a text, with its number where there are several of one: en, en 2."""
    found: list[str] = []
    for text in bundle.texts:
        nth = 1 + sum(name.split()[0] == text.language for name in found)
        found.append(text.language if nth == 1 else f"{text.language} {nth}")
    return tuple(found)


def _rows(bundle: Bundle) -> Iterator[str]:
    for row in bundle.rows:
        own = (bundle.law_id, bundle.version, row.id, str(row.kind), str(row.path), str(row.unit), row.pin)
        pairs = zip(row.cells, bundle.texts, strict=True)
        cells = [value for cell, text in pairs for value in (cell.words, str(cell.status), str(text.force), text.id)]
        yield _line((*own, *cells))


def _line(cells: Sequence[str]) -> str:
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerow([harmless(c) for c in cells])
    return made.getvalue()


def harmless(cell: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


__all__ = ["BOM", "COLUMNS", "harmless", "lines"]
