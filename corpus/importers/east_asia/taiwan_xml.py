"""Taiwan's laws in the ministry's older XML, one law and language a file (mojLawSplitXML): <法規><法規名稱>...

The elements are the keys of the JSON; how a record is read: corpus.importers.east_asia.taiwan. 法規內容 holds 編章節 (a heading) and
條文 (條號, 條文內容) in turn. Empty elements say nothing.
"""

from __future__ import annotations

from lxml import etree

from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.east_asia.taiwan import BODY, CONTENT, LABEL, STRAY, Record, drafts_of, put
from corpus.model import Draft

ROOT = "法規"
_ARTICLE = "條文"


def recognises(data: bytes, name: str) -> bool:
    """Whether the root element is 法規."""
    del name
    try:
        found = markup.prolog(data)
    except SourceError:
        return f"<{ROOT}".encode() in data[:65536]
    return found is not None and found.root == ROOT


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft, Chinese or English.

    Raises:
        SourceError: damaged XML, no such law, or no PCode in its address.
    """
    return Parsed(drafts_of([record_of(markup.tree(data, name))], name))


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes in order."""
    return markup.leaves(data, name)


def record_of(law: etree._Element) -> Record:
    """The element 法規 -> a record of the form that corpus.importers.east_asia.taiwan reads."""
    record: Record = {}
    put(record, STRAY, law.text)
    for child in law:
        if markup.local(child) == CONTENT:
            entries = record.setdefault(CONTENT, [])
            if isinstance(entries, list):
                entries += _entries(child)
        else:
            nested = [text for _, _, text in markup.text_nodes(child)] if len(child) else child.text
            put(record, markup.local(child), nested)
        put(record, STRAY, child.tail)
    return record


def _entries(content: etree._Element) -> list[Record]:
    """The rows of 法規內容 in order."""
    rows: list[Record] = []
    _row(rows, {}, content.text)
    for child in content:
        row: Record = {}
        if markup.local(child) == _ARTICLE:
            put(row, STRAY, child.text)
            for cell in child:
                put(row, markup.local(cell), text_of(cell))
                put(row, STRAY, cell.tail)
            if BODY in row and LABEL not in row:
                row = {LABEL: "", **row}  # the number is blank: the text still is an article's
        else:
            put(row, markup.local(child), text_of(child))
        _row(rows, row, None)
        _row(rows, {}, child.tail)
    return rows


def text_of(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(text for _, _, text in markup.text_nodes(element)) if len(element) else element.text or ""


def _row(rows: list[Record], row: Record, stray: str | None) -> None:
    put(row, STRAY, stray)
    if row:
        rows.append(row)
