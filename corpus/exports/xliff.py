"""XLIFF 1.2 (OASIS, strict): a file a law, a unit a row. `tongwen import` reads it back by the ids of its units.

A unit's id is the row's name and the hashes of its two texts, its `resname` the path. Kind, unit, depth and labels of the row stand in
contexts that most tools keep; what the law is in notes of the header.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from corpus.bundles.marks import is_private
from corpus.bundles.values import Bundle, BundleRow
from corpus.bundles.words import for_xml
from corpus.exports import Selection
from corpus.exports.segments import as_text, put, rows_with_words, state_of, tool_version, unit_id
from corpus.exports.xliff_texts import facts, pairs, said_of_cells
from corpus.library import Library
from corpus.model import Force

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OFFICIAL = (Force.AUTHENTIC, Force.OFFICIAL_TRANSLATION)


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The file, a unit a line. Raises as `corpus.exports.xliff_texts.pairs`."""
    yield from document(pairs(library, selection))


def document(found: Iterable[Bundle]) -> Iterator[str]:
    """The file of bundles of two texts."""
    # What can't be written is told before anything is.
    for n, bundle in enumerate(found):
        if n == 0:
            yield f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n'
        yield from _file(bundle)
    yield "</xliff>\n"


def _file(bundle: Bundle) -> Iterator[str]:
    source, target = bundle.texts
    yield (
        f"<file original={quoteattr(f'{bundle.law_id}/{bundle.version}')} source-language={quoteattr(source.language)} "
        f'target-language={quoteattr(target.language)} datatype="plaintext" tool-id="tongwen" category="law">\n<header>\n'
        f'<tool tool-id="tongwen" tool-name="Tongwen" tool-version={quoteattr(tool_version())}/>\n'
    )
    for name, value in facts(bundle):
        yield f'<note from="tongwen.{name}">{escape(for_xml(value))}</note>\n'
    yield f"<note>{escape(for_xml(bundle.title))}</note>\n</header>\n<body>\n"
    for row in rows_with_words(bundle):
        yield as_text(_unit(bundle, row)).replace(f' xmlns="{NAMESPACE}"', "", 1)
    yield "</body>\n</file>\n"


def _unit(bundle: Bundle, row: BundleRow) -> etree._Element:
    source, target = row.cells
    force = bundle.texts[1].force
    unit = etree.Element(
        _named("trans-unit"),
        id=unit_id(row, private=is_private(bundle)),
        resname=str(row.path),
        nsmap={None: NAMESPACE},
    )
    unit.set("restype", f"x-{row.unit}")
    unit.set(_SPACE, "preserve")
    if target.words and force in _OFFICIAL:
        unit.set("approved", "yes")
    put(etree.SubElement(unit, _named("source"), {_LANG: bundle.texts[0].language}), source.words, _Codes())
    state = {"state": state_of(force, target.words)}
    if force is Force.MACHINE and target.words:
        state["state-qualifier"] = "mt-suggestion"
    made = etree.SubElement(unit, _named("target"), {_LANG: bundle.texts[1].language})
    for name, value in state.items():
        made.set(name, value)
    put(made, target.words, _Codes())
    group = etree.SubElement(unit, _named("context-group"), name="tongwen", purpose="information")
    _context(group, "row", f"{row.kind} {row.unit} {row.depth}")
    for name, value in said_of_cells(row):
        _context(group, name, value)
    if row.pin:
        etree.SubElement(unit, _named("note"), {"from": "Tongwen"}).text = for_xml(row.pin)
    return unit


class _Codes:
    """Makes the placeholders of one segment: their ids count from 1."""

    def __init__(self) -> None:
        self._made = 0

    def __call__(self, sign: int) -> etree._Element:
        self._made += 1
        return etree.Element(_named("x"), id=str(self._made), ctype=f"x-tongwen-u{sign:04x}")


def _context(group: etree._Element, name: str, value: str) -> None:
    etree.SubElement(group, _named("context"), {"context-type": f"x-tongwen-{name}"}).text = for_xml(value)


def _named(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


__all__ = ["document", "lines"]
