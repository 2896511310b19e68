"""Excel: a sheet a law, a column a text, and a sheet "About" with the sources. No text is read as a formula, number or address."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow, RowKind
from corpus.bundles.words import CellNotes, Say, cited, for_xml, head_lines, heads_up, source_line, titles
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.languages.naming import endonym, is_rtl
from corpus.library import Library
from corpus.telling import tell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

BINARY = True
_MOST = 32_000  # characters of a cell; Excel holds 32,767, and a longer text goes on in the next row
_WIDTH, _NOTE_WIDTH, _HIGHEST = 60, 30, 409  # of columns in letters, of a row in points
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def save(library: Library, selection: Selection, target: BinaryIO, name: str) -> None:  # noqa: ARG001 - of the seam
    """Write the selection as one workbook. NotFoundError: nothing is selected; else as `corpus.bundles.make`."""
    import xlsxwriter

    chosen = list(bundles(library, selection))
    if not chosen:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    packed = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(packed, options)
    book.set_properties({"title": for_xml(chosen[0].title)[:255], "author": "Tongwen"})
    looks = _looks(book)
    names: set[str] = {"about"}
    for bundle in chosen:
        _sheet(book.add_worksheet(_sheet_name(bundle.law_id, names)), bundle, looks, selection.say)
    _about(book.add_worksheet("About"), chosen, looks, selection.say)
    book.close()
    target.write(packed.getvalue())


def _sheet_name(law_id: str, taken: set[str]) -> str:
    """The law's id, cut to what Excel takes; two that are alike then get a number."""
    plain = _NOT_IN_SHEET_NAMES.sub("-", law_id)
    name, n = plain[:_LONGEST_NAME], 1
    while name.lower() in taken:
        n += 1
        name = f"{plain[: _LONGEST_NAME - len(str(n)) - 1]}~{n}"
    taken.add(name.lower())
    return name


def _looks(book: Workbook) -> dict[str, Any]:
    base = {"text_wrap": True, "valign": "top"}
    right = {"reading_order": 2, "align": "right"}
    return {
        "text": book.add_format(base),
        "text rtl": book.add_format(base | right),
        "head": book.add_format(base | {"bold": True}),
        "head rtl": book.add_format(base | right | {"bold": True}),
        "columns": book.add_format(base | {"bold": True, "bottom": 2, "bg_color": "#EEEEEE"}),
        "small": book.add_format(base | {"font_color": "#555555", "font_size": 9}),
    }


def _sheet(sheet: Worksheet, bundle: Bundle, looks: dict[str, Any], say: Say) -> None:
    heads = ["Row", "Path", "Unit", "No."]
    last = len(heads) + len(bundle.texts)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks["columns"])
    for n, text in enumerate(bundle.texts):
        said = "\n".join((endonym(text.language), *map(say, head_lines(bundle, text)), text.id))
        sheet.write_string(0, len(heads) + n, for_xml(said), looks["columns"])
    sheet.write_string(0, last, say(tell("Notes")), looks["columns"])
    heads_said = ["\n".join((t.language, *map(say, head_lines(bundle, t)), t.id)) for t in bundle.texts]
    sheet.set_row(0, _height(heads_said, ""))
    sheet.freeze_panes(1, len(heads))
    sheet.set_column(0, 0, 4, None, {"hidden": True})
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 3, 9)
    sheet.set_column(len(heads), last - 1, _WIDTH)
    sheet.set_column(last, last, _NOTE_WIDTH)
    if all(is_rtl(t.language) for t in bundle.texts):
        sheet.right_to_left()
    line = 1
    for row, words, note in _lines(bundle, say):
        _line(sheet, line, row, words, note, looks, [is_rtl(t.language) for t in bundle.texts])
        sheet.set_row(line, _height(words, note))
        line += 1
    sheet.autofilter(0, 0, max(line - 1, 1), last)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _height(words: Sequence[str], note: str) -> float:
    """A height that shows a row's cells, in points: not every program works it out when it opens a file."""
    lines = [_lines_of(text, _WIDTH) for text in words] + [_lines_of(note, _NOTE_WIDTH)]
    return float(min(15 * max(lines) + 3, _HIGHEST))


def _lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a cell; signs of East Asia are two letters wide."""
    return sum(1 + sum(1 + (c > "\u2e7f") for c in line) // (width - 4) for line in text.split("\n"))


def _line(
    sheet: Worksheet, line: int, row: BundleRow, words: list[str], note: str, looks: dict[str, Any], rtl: list[bool]
) -> None:
    look = "text" if row.kind is RowKind.UNIT else "head"
    for column, value in enumerate((row.id, str(row.path), str(row.unit), row.pin)):
        sheet.write_string(line, column, value, looks["small"])
    for n, text in enumerate(words):
        if text:
            sheet.write_string(line, 4 + n, text, looks[f"{look} rtl" if rtl[n] else look])
    if note:
        sheet.write_string(line, 4 + len(words), for_xml(note)[:_MOST], looks["small"])


def _lines(bundle: Bundle, say: Say) -> Iterator[tuple[BundleRow, list[str], str]]:
    """The rows with their cells; a text that is too long for a cell goes on in the next row, which says so."""
    notes = CellNotes(bundle)
    for row in bundle.rows:
        if row.kind is not RowKind.UNIT and not row.notes and not any(cell.words for cell in row.cells):
            continue
        said = [say(x) for x in row.notes]
        for n, cell in enumerate(row.cells):
            if note := notes.of(n, cell) if row.kind is RowKind.UNIT or cell.words else "":
                said.append(f"{bundle.texts[n].language}: {say(note)}")
        pieces = [_pieces(for_xml(cell.words)) for cell in row.cells]
        for part in range(max(map(len, pieces))):
            more = [say(tell("goes on from the row above"))] if part else []
            yield row, [p[part] if part < len(p) else "" for p in pieces], "\n".join(more or said)


def _pieces(text: str) -> list[str]:
    return [text[at : at + _MOST] for at in range(0, len(text), _MOST)] or [""]


def _about(sheet: Worksheet, chosen: list[Bundle], looks: dict[str, Any], say: Say) -> None:
    """Which law, version, day, and where each text comes from."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 110)
    line = 0
    for bundle in chosen:
        facts = [("Law", bundle.law_id), *((f"Title ({tag})", title) for tag, title in titles(bundle))]
        facts += [
            ("Version", bundle.version),
            ("Provisions", bundle.address or "all"),
            ("As of", bundle.day.isoformat()),
        ]
        facts += [(f"Citation ({tag})", say(text)) for tag, text in cited(bundle)]
        facts += [("Note", say(text)) for text in heads_up(bundle)]
        facts += [(f"Text ({t.language})", "; ".join(map(say, source_line(t)))) for t in bundle.texts]
        for name, value in facts:
            sheet.write_string(line, 0, name, looks["small"])
            sheet.write_string(line, 1, for_xml(value)[:_MOST], looks["text"])
            line += 1
        line += 1


__all__ = ["BINARY", "save"]
