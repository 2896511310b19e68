"""Translation memories: TMX 1.4 (also 1.1-1.3). A translation unit is a row, its variants the languages.

Codes of markup inside a segment (bpt, ept, ph, it, ut) are residue, what they surround is text. A unit says its article
by a property (prop type="article", "x-article", "section"), by a note, or by its id (tuid="art_5").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.documents.aligned import Cell, Row, Source, read_rows
from corpus.importers.documents.aligned_numbers import row_number
from corpus.importers.documents.csv_columns import tag_of, told
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.markup import local
from corpus.model import Draft, Residue, ResidueKind, Rights, Statement

if TYPE_CHECKING:
    from corpus.bundles.returned import Returned

_FORMAT = "tmx"
_OWN = re.compile(
    r"[^/\s]+/[^/\s]+/([^/\s]+)(?:/\S+)?/[cpu][0-9a-f]{12}(?:/private)?"
)  # of a memory that `tongwen export` wrote
OWN_ID = re.compile(rb"[cpu][0-9a-f]{12}[\"'/-]")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_NUMBERS = re.compile(r"(?:x-)?(?:law-?|legal-?)?(?:article|art|section|sec|provision|number|num|no|path|clause)(?:[-_ ]?(?:no|nr|num|number|id))?", re.IGNORECASE)  # fmt: skip
_TITLES = re.compile(r"(?:x-)?(?:law|act|document|doc|statute)?[-_ ]?(?:title|name|law|statute)", re.IGNORECASE)
_ID = re.compile(r"(?:.*[^a-z])?((?:art|article|sec|section)[_.\- ]?\d[0-9a-z\-]*)(?:[/_.~].*)?", re.IGNORECASE)


def recognises(data: bytes, name: str) -> bool:
    """Whether the root element is `tmx`."""
    del name
    return root_name(data) == "tmx"


def root_name(data: bytes) -> str:
    """The name of the root element, lower case; also of a file that is refused because it declares entities."""
    try:
        found = markup.prolog(data)
    except SourceError:  # it declares entities: `read` refuses it by name
        match = re.search(rb"<(?:\w+:)?(tmx|xliff)[\s>]", data[:65_536])
        return match[1].decode() if match else ""
    return found.root.lower() if found is not None else ""


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """A memory -> drafts, one for each language.

    Raises:
        SourceError: damaged XML, or no segment holds text.
    """
    root = markup.tree(data, name)
    reader = _Reader()
    for order, (element, tail, text) in enumerate(all_text(root)):
        reader.take(element, tail, text, order)
    header = next((e for e in root.iter("{*}header")), None)
    first = tag_of(header.get("srclang") or "") if header is not None else None
    languages = reader.languages()
    source = Source(name, _FORMAT, hints, reader.title, _same(first, languages))
    parsed = read_rows(reader.rows(languages), source, reader.statements, reader.residue)
    if b"tongwen" not in data and not OWN_ID.search(data):
        return parsed
    from corpus.importers.documents import returned_tmx

    return with_returned(parsed, returned_tmx.returned(root))


def with_returned(parsed: Parsed[tuple[Draft, ...]], returned: tuple[Returned, ...]) -> Parsed[tuple[Draft, ...]]:
    """The drafts of a file with the bundles that it is, if `tongwen export` wrote it: then those are what is stored."""
    if not returned:
        return parsed
    if any(one.private for one in returned):  # also where nothing of it can be placed and it is read as any other file
        parsed = replace(parsed, value=tuple(replace(draft, rights=Rights.PRIVATE) for draft in parsed.value))
    first, *others = parsed.value
    return replace(parsed, value=(replace(first, returned=returned), *others))


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes in order."""
    return markup.leaves(data, name)


def all_text(root: etree._Element) -> Iterator[tuple[etree._Element, bool, str]]:
    """Every text node in document order, blank ones too: between two codes a blank is a space of the segment."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.text:
            yield element, False, element.text
        elif event == "end" and element is not root and element.tail:
            yield element, True, element.tail


def _same(tag: str | None, languages: dict[str, str]) -> str:
    """The language of the drafts that an attribute means."""
    return next((v for k, v in languages.items() if tag and k.partition("-")[0] == tag.partition("-")[0]), "")


@dataclass(slots=True)
class _Unit:
    """A translation unit: its segments by language as written, and what it says of its article."""

    said: str = ""
    number: Cell | None = None
    cells: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    variants: dict[str, etree._Element] = field(default_factory=dict)  # the first of each language is the text


@dataclass(slots=True)
class _Reader:
    """Sorts the text nodes of a memory."""

    units: dict[etree._Element, _Unit] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    title: str = ""

    def take(self, element: etree._Element, tail: bool, text: str, order: int) -> None:
        """Sort one text node."""
        holder = element.getparent() if tail else element
        above = list(upwards(holder))
        names = [local(e) for e in above]
        if not text.strip() and "seg" not in names:
            return
        if "tu" not in names:
            self._outside(names, above, text, order)
            return
        unit = self.units.setdefault(above[names.index("tu")], _Unit())
        unit.said = unit.said or said_by_id(above[names.index("tu")].get("tuid"))
        if "seg" not in names:
            self._about(unit, names, above, text, order)
        elif "tuv" not in names or any(n in CODES for n in names[: names.index("seg")]):
            self.residue.append(Residue(ResidueKind.FURNITURE, text, order))
        else:
            variant = above[names.index("tuv")]
            tag = tag_of(variant.get(_LANG) or variant.get("lang") or "") or variant.get(_LANG) or "und"
            if unit.variants.setdefault(tag, variant) is variant:
                unit.cells.setdefault(tag, []).append((text, order))
            else:  # another rendering of the same words
                self.residue.append(Residue(ResidueKind.REPEATED, text, order))

    def _outside(self, names: list[str], above: list[etree._Element], text: str, order: int) -> None:
        if names[:1] == ["prop"] and _TITLES.fullmatch(above[0].get("type") or "") and not self.title:
            self.title = " ".join(text.split())
            self.statements.append(Statement("title", self.title, _FORMAT, text, order=order))
        else:
            self.residue.append(Residue(ResidueKind.FURNITURE, text, order))

    def _about(self, unit: _Unit, names: list[str], above: list[etree._Element], text: str, order: int) -> None:
        """A property or note of a unit: its article, the law's title, or what is no part of the text."""
        kind = above[0].get("type") or ""
        is_number = names[0] == "prop" and _NUMBERS.fullmatch(kind) is not None
        if names[0] == "note" and len(text) < 60:
            found = row_number(text.strip(), ("en", "zh"))
            is_number = is_number or found.number is not None
        if is_number and unit.number is None:
            unit.number = Cell(((text, order),))
        elif names[0] == "prop" and _TITLES.fullmatch(kind) and not self.title:
            self.title = " ".join(text.split())
            self.statements.append(Statement("title", self.title, _FORMAT, text, order=order))
        else:
            self.residue.append(Residue(ResidueKind.FURNITURE, text, order))

    def languages(self) -> dict[str, str]:
        """Language as written -> tag of its text: the script of Chinese is told by the whole of it."""
        samples: dict[str, list[str]] = {}
        for unit in self.units.values():
            for tag, pieces in unit.cells.items():
                samples.setdefault(tag, []).extend(text for text, _ in pieces)
        return {tag: told(tag, "\n".join(texts)) for tag, texts in samples.items()}

    def rows(self, languages: dict[str, str]) -> list[Row]:
        """The units as rows."""
        return [
            Row(
                {languages[tag]: Cell(tuple(pieces)) for tag, pieces in unit.cells.items()}, unit.number, said=unit.said
            )
            for unit in self.units.values()
        ]


def upwards(element: etree._Element | None) -> Iterator[etree._Element]:
    """An element and what it stands in."""
    while element is not None:
        yield element
        element = element.getparent()


def said_by_id(name: str | None) -> str:
    """The article that a unit's id gives: "art_5" -> "art 5"; "" if it gives none."""
    if own := _OWN.fullmatch(name or ""):
        return own[1].replace("_", " ") if own[1].startswith("art_") else ""
    match = _ID.fullmatch(name or "")
    return match[1].replace("_", " ") if match else ""
