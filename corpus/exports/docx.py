"""Word: a table with a column a text, in styles that a law firm can keep, and a name on each cell by which it comes back.

Each cell's words stand between the ends of a hidden bookmark (`corpus.bundles.marks`), each paragraph of words in the style
"Tongwen Provision", "Tongwen Article" or a heading; what Tongwen says itself is in "Tongwen Note". Which law, version and texts
the file holds stands in its custom properties. docs/exporting.md describes the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, BinaryIO

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, words_hash
from corpus.bundles.words import cited, for_xml, heads_up, source_line, titles
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.exports.docx_layout import footer, header, new_section, set_page
from corpus.exports.docx_properties import custom_properties
from corpus.exports.docx_styles import define
from corpus.exports.docx_table import Table, paragraph, w
from corpus.exports.paper import fitting
from corpus.library import Library

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

BINARY = True


def save(library: Library, selection: Selection, target: BinaryIO, name: str) -> None:  # noqa: ARG001 - of the seam
    """Write the selection as one document, a law after the other.

    Raises:
        NotFoundError: nothing is selected. UsageError: more texts than fit on a page; as `corpus.bundles.make`.
    """
    import docx

    document = docx.Document()
    define(document)
    written = _write(document, (fitting(b) for b in bundles(library, selection)), selection)
    if not written:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    _properties(document, written)
    # Written at once: python-docx asks for a stream that can seek.
    packed = io.BytesIO()
    document.save(packed)
    target.write(custom_properties(packed.getvalue(), written, _said(document)))


def _write(document: Document, found: Iterator[Bundle], selection: Selection) -> list[Bundle]:
    written: list[Bundle] = []
    bookmarks = 0
    for bundle in found:
        section = document.sections[0] if not written else new_section(document)
        set_page(section, len(bundle.texts))
        header(section, bundle)
        footer(section, bundle, selection.say)
        table = Table(bundle, selection.say, selection.interface, len(written), bookmarks)
        _bundle(document, bundle, table.element(), selection)
        bookmarks = table.next_id
        written.append(bundle)
    return written


def _bundle(document: Document, bundle: Bundle, table: etree._Element, selection: Selection) -> None:
    """Titles, what is to be known before, the table, the sources."""
    body, say = document.element.body, selection.say
    for n, (tag, title) in enumerate(titles(bundle)):
        body.insert(len(body) - 1, paragraph("Title" if n == 0 else "Subtitle", for_xml(title), tag))
    for tag, line in cited(bundle):
        body.insert(len(body) - 1, paragraph("TongwenCitation", for_xml(say(line)), tag))
    for line in heads_up(bundle):
        body.insert(len(body) - 1, paragraph("TongwenNote", for_xml(say(line)), selection.interface))
    body.insert(len(body) - 1, table)
    body.insert(len(body) - 1, paragraph("TongwenNote", "", selection.interface))
    for text in bundle.texts:
        line = f"{text.language}: {'; '.join(map(say, source_line(text)))}"
        body.insert(len(body) - 1, paragraph("TongwenNote", for_xml(line), selection.interface))


def _said(document: Document) -> list[str]:
    """The hashes of the paragraphs that are no law's: whoever reads the file again can tell them from a translator's."""
    told: dict[str, None] = {}
    for node in document.element.body.iter(w("p")):
        if next(node.iter(w("bookmarkStart")), None) is None and (
            text := "".join(t.text or " " for t in node.iter(w("t"), w("br"), w("tab")))
        ):
            style = node.find(f"{w('pPr')}/{w('pStyle')}")
            if style is None or style.get(w("val")) != "TongwenPin":
                told[words_hash(text)] = None
    return list(told)


def _properties(document: Document, written: list[Bundle]) -> None:
    first, core = written[0], document.core_properties
    day = datetime.combine(first.day, time())
    core.title, core.subject = (
        for_xml(first.title)[:255],
        for_xml(", ".join(dict.fromkeys(b.law_id for b in written)))[:255],
    )
    core.language, core.author, core.keywords = first.texts[0].language, "Tongwen", ""
    core.identifier = f"{first.law_id}/{first.version}"
    core.comments, core.created, core.modified, core.last_modified_by = "", day, day, "Tongwen"


__all__ = ["BINARY", "save"]
