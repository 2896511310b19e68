"""PDF: a bundle set in type, with bookmarks, tags and running heads; no browser is needed (Typst does it).

Every script is shaped by the fonts of the machine. What no font has is printed as its code, [U+20BB7], and said at the head of
the document; where that would be more than a few signs the file isn't made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow, RowKind
from corpus.bundles.words import CellNotes, Say, cited, for_xml, head_lines, heads_up, running_head, source_line, titles
from corpus.errors import NotFoundError, UsageError
from corpus.exports import Selection
from corpus.exports.paper import WIDE, fitting
from corpus.exports.pdf_fonts import families, missing
from corpus.languages.naming import endonym, is_rtl
from corpus.library import Library
from corpus.telling import tell

if TYPE_CHECKING:
    import typst

BINARY = True
_MOST_MISSING = 12  # signs that are printed as codes; more is a script that the machine can't write
_SHORT = 2400  # letters of words that stay with their heading: half a page
# A table ends before a heading of this level once it has so many rows; before any row at last.
_CUTS = ((1, 100), (3, 250), (9, 400))
_REGIONS = {"zh-Hans": "CN", "zh-Hant": "TW", "zh": "CN"}


def save(library: Library, selection: Selection, target: BinaryIO, name: str) -> None:  # noqa: ARG001 - of the seam
    """Write the selection as one document, each law on a new page.

    Raises:
        NotFoundError: nothing is selected. UsageError: more texts than fit on a page, or the fonts of this machine can't write
            them; as `corpus.bundles.make`.
    """
    import typst

    chosen = [fitting(b) for b in bundles(library, selection)]
    if not chosen:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    fonts = typst.Fonts()
    data = _with_fonts(_document(chosen, selection), fonts, selection.say)
    template = (files("corpus.exports") / "bundle.typ").read_bytes()
    made = typst.compile(template, font_paths=fonts, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, format="pdf")  # fmt: skip
    target.write(made)


Json = dict[str, Any]


def _document(chosen: Sequence[Bundle], selection: Selection) -> Json:
    say, first = selection.say, chosen[0]
    tags = {t.language for b in chosen for t in b.texts} | {
        tag for b in chosen for tag, _ in (*b.citations, *titles(b))
    }
    return {
        "title": first.title,
        "keywords": list(dict.fromkeys(b.law_id for b in chosen)),
        "own": first.texts[0].language,
        "interface": selection.interface,
        "languages": {tag: _language(tag) for tag in sorted({*tags, selection.interface})},
        "bundles": [_bundle(b, say) for b in chosen],
    }


def _language(tag: str) -> Json:
    primary, *rest = tag.split("-")
    region = next((p for p in rest if re.fullmatch("[A-Z]{2}", p)), None)
    region = region or next((r for t, r in _REGIONS.items() if tag.startswith(t)), None)
    return {"lang": primary, "region": region, "rtl": is_rtl(tag)}


def _bundle(bundle: Bundle, say: Say) -> Json:
    notes = CellNotes(bundle)
    return {
        "wide": len(bundle.texts) > WIDE,
        "rtl": all(is_rtl(t.language) for t in bundle.texts),
        "tag": bundle.texts[0].language,
        "head": running_head(bundle),
        "foot": f"{bundle.law_id} · {say(tell('as of %(day)s', day=bundle.day))}",
        "titles": [{"tag": tag, "text": title} for tag, title in titles(bundle)],
        "citations": [{"tag": tag, "text": say(line)} for tag, line in cited(bundle)],
        "notes": [say(line) for line in heads_up(bundle)],
        "columns": [
            {"tag": t.language, "name": endonym(t.language), "lines": [say(x) for x in head_lines(bundle, t)]}
            for t in bundle.texts
        ],
        "tables": list(_tables(_kept_together(list(_rows(bundle, notes, say))))),
        "sources": [f"{t.language}: {'; '.join(map(say, source_line(t)))}" for t in bundle.texts],
    }


def _rows(bundle: Bundle, notes: CellNotes, say: Say) -> Iterator[Json]:
    for row in bundle.rows:
        heads = row.kind is not RowKind.UNIT
        if heads and not row.notes and not any(cell.words for cell in row.cells):
            continue
        below = len(row.path.segments) - len(row.path.page.segments)
        yield {
            "kind": row.kind.value,
            "level": row.depth + 1 if heads else 0,
            "indent": 0 if heads else max(below - 1, 0),
            "marked": next((n for n, cell in enumerate(row.cells) if cell.words), 0),
            "pin": row.pin,
            "cells": [_cell(row, n, notes, say) for n in range(len(row.cells))],
        }


def _kept_together(rows: list[Json]) -> list[Json]:
    """Rows with `span`: how many of them stay on one page from here. A heading stays with the first words below it, unless these
    are long; 0 for a row inside such a group."""
    start = 0
    for n, row in enumerate(rows):
        row["span"] = 1
        if row["level"]:
            continue
        if n > start and _size(row) <= _SHORT:
            for inside in rows[start : n + 1]:
                inside["span"] = 0
            rows[start]["span"], rows[start]["pin"] = n + 1 - start, row["pin"]
        start = n + 1
    return rows


def _size(row: Json) -> int:
    """How much of a page a row takes, in narrow letters of the whole width."""
    widths = (sum(1 + (c > "\u2e7f") for c in cell["words"] or "") for cell in row["cells"])
    return max(widths, default=0) * len(row["cells"])


def _tables(rows: list[Json]) -> Iterator[list[Json]]:
    """Rows cut into tables, before headings if there are any: the typesetter's time grows with the square of a table."""
    start = 0
    for n, row in enumerate(rows):
        size, head = n - start, row["level"] if row["kind"] == RowKind.CONTAINER.value else 9
        if row["span"] and any(size >= rows_at for level, rows_at in _CUTS if head <= level):
            yield rows[start:n]
            start = n
    yield rows[start:]


def _cell(row: BundleRow, column: int, notes: CellNotes, say: Say) -> Json:
    cell = row.cells[column]
    note = notes.of(column, cell) if row.kind is RowKind.UNIT or cell.words else ""
    said = [note] if note else []
    said += row.notes if column == 0 else ()
    return {"words": for_xml(cell.words) if cell.text is not None else None, "notes": [say(x) for x in said]}


# -- fonts ----------------------------------------------------------------------------------------------------------------


def _with_fonts(data: Json, fonts: typst.Fonts, say: Say = str) -> Json:
    """With the families of each language; characters that no font has as their codes, and that said first."""
    there = fonts.families()
    data["fonts"] = {tag: families(tag, there) for tag in (*data["languages"], "default")}
    wanted = [f["name"] if isinstance(f, dict) else f for held in data["fonts"].values() for f in held]
    gone = missing(_strings(data["bundles"]), fonts, list(dict.fromkeys(wanted)))
    if len(gone) > _MOST_MISSING:
        raise UsageError(
            f"No font of this machine has {len(gone)} of the characters: {gone[:20]}",
            "Install one that has them (Debian: fonts-noto-core, fonts-noto-cjk), or take --format docx or html.",
        )
    if gone:
        codes = {ord(c): f"[U+{ord(c):04X}]" for c in gone}
        data = _replaced(data, codes)
        for bundle in data["bundles"]:
            note = tell("No font here has these characters, which are printed as codes: %(codes)s.", codes=", ".join(codes.values()))  # fmt: skip
            bundle["notes"].insert(0, say(note))
    return data


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _replaced(value: Any, codes: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(codes)
    if isinstance(value, list):
        return [_replaced(v, codes) for v in value]
    if isinstance(value, dict):
        return {k: _replaced(v, codes) for k, v in value.items()}
    return value


__all__ = ["BINARY", "save"]
