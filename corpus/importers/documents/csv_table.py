"""Tables of aligned texts as CSV (RFC 4180; comma, semicolon or tab, any encoding): a row an article or a segment.

Columns may hold a language each, or one column says the language of each row. The cells are the text leaves.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.diagnostics import Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.documents.aligned import Cell, Row, Source, read_rows
from corpus.importers.documents.aligned_numbers import row_number
from corpus.importers.documents.blocks import Block
from corpus.importers.documents.csv_columns import Columns, columns_of, tag_of, told
from corpus.importers.documents.decoding import decoded, decoded_or_none
from corpus.importers.documents.law_likeness import is_law
from corpus.importers.hints import NO_HINTS, Hints
from corpus.model import Draft, Residue, ResidueKind

_FORMAT = "csv"
_DELIMITERS = ",;\t|"
_LOOKED_AT = 400_000
_FEW = 30
_LONGEST_CELL = 16 * 1024 * 1024
_MOST_COLUMNS = 200


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a table of at least two columns that holds articles, or texts built like a law."""
    text = decoded_or_none(data[:_LOOKED_AT] if data.isascii() else data, name)
    if text is None or text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", "<", "#", ""):
        return False
    whole = text[:_LOOKED_AT]
    if len(text) > _LOOKED_AT:
        whole = whole.rpartition("\n")[0]
    try:
        rows = _records(whole, name)
    except SourceError:
        return False
    if not _is_table(rows):
        return False
    columns = columns_of(rows)
    return columns is not None and _has_law(rows[columns.header :], columns)


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """A table -> drafts, one for each language.

    Raises:
        SourceError: no text, no table, or no column of it holds text in a language.
    """
    rows = _records(decoded(data, name), name)
    columns = columns_of(rows)
    if columns is None and hints.language and rows:
        width = max(map(len, rows))
        columns = Columns({width - 1: hints.language}, {}, 0 if width > 1 else -1)
    if columns is None:
        raise SourceError(
            f"{name} has no columns of texts.",
            'Name them in the first row: "article" and a language tag ("en", "zh-Hans") each.',
        )
    return _read(rows, columns, Source(name, _FORMAT, hints))


def leaves(data: bytes, name: str) -> list[str]:
    """The cells row by row."""
    return [cell for row in _records(decoded(data, name), name) for cell in row]


def _read(rows: Sequence[Sequence[str]], columns: Columns, source: Source) -> Parsed[tuple[Draft, ...]]:
    made: list[Row] = []
    residue: list[Residue] = []
    order = 0
    for nth, row in enumerate(rows):
        cells = [Cell(((text, order + at),)) for at, text in enumerate(row)]
        order += len(row)
        if nth == 0 and columns.header:
            residue += [Residue(ResidueKind.FURNITURE, c.pieces[0][0], c.order) for c in cells if c.text]
            continue
        taken = {at for at in (*columns.texts, *columns.headings, columns.number, columns.container) if at >= 0}
        made.append(_row(cells, columns))
        kept = [c for at, c in enumerate(cells) if at not in taken and c.text]
        residue += [Residue(ResidueKind.FURNITURE, c.pieces[0][0], c.order) for c in kept]
    parsed = read_rows(made, source, residue=residue)
    left = len({r.order for r in residue}) - (len(rows[0]) if columns.header else 0)
    if left <= 0:
        return parsed
    said = diagnose("furniture-removed", f"{left} cells of other columns were set aside.")
    first = replace(parsed.value[0], diagnostics=(*parsed.value[0].diagnostics, said))
    return Parsed((first, *parsed.value[1:]), (*parsed.diagnostics, said))


def _row(cells: Sequence[Cell], columns: Columns) -> Row:
    def at(index: int) -> Cell | None:
        return cells[index] if 0 <= index < len(cells) and cells[index].text else None

    said = at(columns.language)
    own = (tag_of(said.text) or "und") if said is not None else "und"

    def by_language(held: dict[int, str]) -> dict[str, Cell]:
        found: dict[str, Cell] = {}
        for index, tag in held.items():
            cell = at(index)
            if cell is not None:
                key = told(own, cell.text) if columns.language >= 0 else tag
                found[key] = Cell((*found[key].pieces, ("\n", cell.order), *cell.pieces)) if key in found else cell
        return found

    return Row(by_language(columns.texts), at(columns.number), by_language(columns.headings), at(columns.container))


# --- the table


def _records(text: str, name: str) -> list[list[str]]:
    """The rows of a table that hold anything; SourceError if it can't be read as one."""
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise SourceError(f"{name} has zero bytes.", "Save it as CSV in UTF-8.")
    first, _, rest = text.partition("\n")
    delimiter = ""
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own line
        delimiter, text = first.strip()[4], rest
    delimiter = delimiter or _delimiter(text)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise SourceError(f"{name} is a damaged table: {str(error)[:200]}.", "Save it anew as CSV.") from error
    if any(len(row) > _MOST_COLUMNS for row in rows):
        raise SourceError(f"{name} has more than {_MOST_COLUMNS} columns.", "Keep those that hold text.")
    return [row for row in rows if any(cell.strip() for cell in row)]


def _delimiter(text: str) -> str:
    """The delimiter that parts the first rows into the same number of cells."""
    best = (0.0, ",")
    for one in _DELIMITERS:
        widths = list(_widths(text[:_LOOKED_AT], one))
        if widths and (common := max(widths, key=widths.count)) > 1:
            best = max(best, (widths.count(common) / len(widths) + 0.001 * (one == "\t"), one))
    return best[1]


def _widths(text: str, delimiter: str) -> Iterator[int]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for nth, row in enumerate(reader):
            if nth >= _FEW:
                return
            if row:
                yield len(row)
    except csv.Error:
        return


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether nearly all rows have the same number of cells, two or more."""
    if len(rows) < 2:
        return False
    widths = [len(row) for row in rows]
    common = max(set(widths), key=widths.count)
    return common >= 2 and widths.count(common) >= 0.9 * len(widths)


def _has_law(rows: Sequence[Sequence[str]], columns: Columns) -> bool:
    """Whether rows say their articles, or a column of texts is built like a law."""
    if columns.number >= 0:
        said = [
            row[columns.number].strip() for row in rows if columns.number < len(row) and row[columns.number].strip()
        ]
        tags = list(columns.texts.values())
        if said and sum(row_number(s, tags).number is not None for s in said[:400]) >= 0.3 * len(said[:400]):
            return columns.header or len(columns.texts) > 0
    return any(is_law([Block(row[at], i) for i, row in enumerate(rows) if at < len(row)]) for at in columns.texts)
