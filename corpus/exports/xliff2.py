"""XLIFF 2.1 (OASIS; core and the metadata module): a file a law, a unit a row. `tongwen import` reads it back by its ids.

A unit's id is the row's name and the hashes of its two texts, its name the path; kind, unit, depth and labels are metadata of the unit,
what the law is metadata of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from lxml import etree

from corpus.bundles.marks import is_private
from corpus.bundles.values import Bundle, BundleRow
from corpus.bundles.words import for_xml
from corpus.errors import UsageError
from corpus.exports import Selection
from corpus.exports.segments import as_text, put, rows_with_words, unit_id
from corpus.exports.xliff_texts import facts, pairs, said_of_cells
from corpus.library import Library
from corpus.model import Force

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FINAL = (Force.AUTHENTIC, Force.OFFICIAL_TRANSLATION)
_DECLARED = f' xmlns="{NAMESPACE}" xmlns:mda="{METADATA}"'


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The file, a unit a line.

    Raises:
        UsageError: two laws are in other languages; XLIFF 2 names them once. Else as `corpus.exports.xliff_texts.pairs`.
    """
    yield from document(pairs(library, selection))


def document(bundles: Iterable[Bundle]) -> Iterator[str]:
    """The file of bundles, all of the same two languages."""
    found = iter(bundles)
    first = next(found)
    source, target = _languages(first)
    yield (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff{_DECLARED} version="2.1" '
        f"srcLang={quoteattr(source)} trgLang={quoteattr(target)}>\n"
    )
    yield from _file(first, 1)
    for n, bundle in enumerate(found, 2):
        if _languages(bundle) != (source, target):
            raise UsageError(
                f"{bundle.law_id} is in {', '.join(_languages(bundle))}, {first.law_id} in {source}, {target}: XLIFF 2 names them once.",
                "Export the laws one by one, or name --languages that all have.",
            )
        yield from _file(bundle, n)
    yield "</xliff>\n"


def _languages(bundle: Bundle) -> tuple[str, str]:
    return bundle.texts[0].language, bundle.texts[1].language


def _file(bundle: Bundle, n: int) -> Iterator[str]:
    yield f'<file id="f{n}" original={quoteattr(f"{bundle.law_id}/{bundle.version}")}>\n'
    yield _bare(_metadata((*facts(bundle), ("title", bundle.title))))
    for row in rows_with_words(bundle):
        yield _bare(_unit(bundle, row))
    yield "</file>\n"


def _bare(element: etree._Element) -> str:
    """An element as a line without the namespaces that the root declares."""
    line = as_text(element)
    at = line.index(">")
    for declared in (f' xmlns="{NAMESPACE}"', f' xmlns:mda="{METADATA}"'):
        line = line[:at].replace(declared, "", 1) + line[at:]
        at = line.index(">")
    return line


def _unit(bundle: Bundle, row: BundleRow) -> etree._Element:
    source, target = row.cells
    unit = etree.Element(
        _named("unit"),
        id=unit_id(row, private=is_private(bundle)),
        name=str(row.path),
        nsmap={None: NAMESPACE, "mda": METADATA},
    )
    unit.set("type", f"tongwen:{row.unit}")
    unit.set(_SPACE, "preserve")
    unit.append(_metadata((("row", f"{row.kind} {row.unit} {row.depth}"), *said_of_cells(row))))
    if row.pin:
        notes = etree.SubElement(unit, _named("notes"))
        etree.SubElement(notes, _named("note"), category="pin").text = for_xml(row.pin)
    segment = etree.SubElement(unit, _named("segment"), _state(bundle.texts[1].force, target.words))
    put(etree.SubElement(segment, _named("source")), source.words, _code)
    if target.words:
        put(etree.SubElement(segment, _named("target")), target.words, _code)
    return unit


def _state(force: Force, words: str) -> dict[str, str]:
    if not words:
        return {"state": "initial"}
    if force is Force.MACHINE:
        return {"state": "translated", "subState": "tongwen:machine"}
    return {"state": "final" if force in _FINAL else "translated"}


def _code(sign: int) -> etree._Element:
    return etree.Element(_named("cp"), hex=f"{sign:04X}")


def _metadata(facts: Iterable[tuple[str, str]]) -> etree._Element:
    found = etree.Element(f"{{{METADATA}}}metadata", nsmap={None: NAMESPACE, "mda": METADATA})
    group = etree.SubElement(found, f"{{{METADATA}}}metaGroup", category="tongwen")
    for name, value in facts:
        etree.SubElement(group, f"{{{METADATA}}}meta", type=name).text = for_xml(value)
    return found


def _named(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


__all__ = ["document", "lines"]
