"""Translation memories: TMX 1.4b, a unit a row, a variant a text. `tongwen import` reads them back by their ids.

A unit's id is `LAW/VERSION/PATH/ROW`, with `/private` behind it if a text of the bundle is. What else a row is named by stands in properties, which most tools keep: `x-tongwen-bundle`
(law, version, day, provisions), `x-tongwen-row` (kind, unit, depth, name, path), for each text `x-tongwen-cell` (hash of its
words, language, id of the text or "-", label), and `x-tongwen-place` (place, language, id of the text) for one that has the page's
units in another order than the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from corpus.bundles.marks import PRIVATE, is_private
from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow, BundleText, RowKind
from corpus.bundles.words import for_xml
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.exports.segments import as_text, put, rows_with_words, tool_version
from corpus.library import Library

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The memory, a unit a line.

    Raises:
        NotFoundError: nothing is selected; else as `corpus.bundles.make`.
    """
    found = bundles(library, selection)
    first = next(found, None)
    if first is None:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    title = first.title if len(selection.places or selection.laws) == 1 else ""
    yield from document(chain((first,), found), first.texts[0].language, title)


def document(found: Iterable[Bundle], language: str, title: str = "") -> Iterator[str]:
    """The memory of bundles; `language` is what most of it is translated from, `title` that of its only law."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    yield (
        f'<header creationtool="Tongwen" creationtoolversion={quoteattr(tool_version())} segtype="paragraph" o-tmf="Tongwen" '
        f'adminlang="en" srclang={quoteattr(language)} datatype="plaintext">\n'
    )
    if title:
        yield f'<prop type="x-law-title">{escape(for_xml(" ".join(title.split())))}</prop>\n'
    yield "</header>\n<body>\n"
    for bundle in found:
        about = " ".join((bundle.law_id, bundle.version, bundle.day.isoformat(), bundle.address)).strip()
        private = is_private(bundle)
        yield from (as_text(_unit(bundle, row, about, private=private)) for row in rows_with_words(bundle))
    yield "</body>\n</tmx>\n"


def _unit(bundle: Bundle, row: BundleRow, about: str, *, private: bool) -> etree._Element:
    kind = "paragraph" if row.kind is RowKind.UNIT else "block"
    name = f"{bundle.law_id}/{bundle.version}/{row.path}/{row.id}"
    unit = etree.Element("tu", tuid=f"{name}/{PRIVATE}" if private else name, segtype=kind)
    if bundle.texts[0].language and row.cells[0].words:
        unit.set("srclang", bundle.texts[0].language)
    _prop(unit, "bundle", about)
    if private:
        _prop(unit, "rights", PRIVATE)
    _prop(unit, "row", f"{row.kind} {row.unit} {row.depth} {row.id} {row.path}")
    for text, cell in zip(bundle.texts, row.cells, strict=True):
        _prop(unit, "cell", f"{cell.hash} {text.language} {text.id or '-'} {cell.label}".rstrip())
        if cell.place is not None:
            _prop(unit, "place", f"{cell.place} {text.language} {text.id or '-'}")
    for text, cell in zip(bundle.texts, row.cells, strict=True):
        if cell.words:
            _variant(unit, text, cell.words)
    return unit


def _variant(unit: etree._Element, text: BundleText, words: str) -> None:
    variant = etree.SubElement(unit, "tuv", {_LANG: text.language})
    if text.id:
        _prop(variant, "expression", text.id)
        _prop(variant, "version", text.version.isoformat() if text.version else "undated")
        _prop(variant, "force", str(text.force))
    put(etree.SubElement(variant, "seg"), words, lambda sign: etree.Element("ph", type=f"x-tongwen-u{sign:04x}"))


def _prop(element: etree._Element, name: str, value: str) -> None:
    etree.SubElement(element, "prop", type=f"x-tongwen-{name}").text = for_xml(value)


__all__ = ["document", "lines"]
