"""The elements of the Hong Kong Legislation Model (HKLM 1.0) by what they are, and the ids of Hong Kong's laws.

HKLM is close to the United States' USLM: a level is whatever has a num, so levels that aren't named here are still units.
"""

from __future__ import annotations

import re

from lxml import etree

from corpus import ids
from corpus.importers import markup
from corpus.importers.common_law.xml_flow import plain
from corpus.model import Unit

NAMESPACE = "http://www.xml.gov.hk/schemas/hklm/1.0"
ROOTS = ("ordinance", "subLeg", "lawDoc", "resolution", "constitution", "instrument", "bill")
# Metadata -> field of the statement that its text makes; the rest of it is furniture.
FACTS = {"docName": "number", "docStatus": "status", "date": "updated"}
CONTAINERS = {"part": Unit.PART, "chapter": Unit.CHAPTER, "division": Unit.DIVISION, "subdivision": Unit.SUBSECTION,
              "subpart": Unit.SUBSECTION, "title": Unit.BOOK}  # fmt: skip
SECTIONS = frozenset({"section", "article", "rule", "regulation", "order", "bylaw"})
SCHEDULES = frozenset({"schedule", "appendix", "annex"})
# What stands before the sections and belongs to the law.
HEADS = frozenset({"longTitle", "preamble", "enactingFormula", "preface"})
# Numbered levels below the subsection, with how they are mostly numbered; any other level with a num counts as one.
ITEMS = {"paragraph": "letter", "subparagraph": "roman", "clause": "letter", "subclause": "roman", "item": "letter"}
BLOCK_QUOTES = frozenset({"quotedStructure", "form", "amendment", "modification", "formula"})
INLINE = frozenset({"ref", "term", "b", "i", "u", "em", "strong", "sub", "sup", "inline", "shortTitle", "quotedText", "span",
                    "a", "marker", "docTitle", "smallCaps", "ins", "del", "mi", "mn", "mo", "mtext", "date", "entity", "fillIn"})  # fmt: skip
LINES = frozenset({"p", "tr", "crossHeading", "heading", "subheading", "editorialNote", "note", "table", "caption", "figure",
                   "signature", "signatures", "recital", *SECTIONS, *CONTAINERS, *SCHEDULES, *ITEMS, "subsection", "def"})  # fmt: skip
CELLS = frozenset({"td", "th"})
NOT_YET = frozenset({"pending", "notYetInOperation", "notYetInEffect"})
GONE = frozenset(
    {"repealed", "omitted", "expired", "spent", "deleted", "lapsed", "ceased", "omittedAsSpent", "obsolete"}
)
_IDENTIFIER = re.compile(
    r"/hk/(cap\d{1,5}[A-Z]{0,3}|[A-Z]{1,2}\d{1,5}[A-Z]{0,3})(?![0-9A-Za-z])", re.IGNORECASE | re.ASCII
)
_NUMBER = re.compile(r"[0-9]{1,5}[A-Z]{0,3}")
_INSTRUMENT = re.compile(r"[A-Z]{1,2}[0-9]{1,5}[A-Z]{0,3}")


def meta(root: etree._Element, name: str) -> str:
    """The text of an element of the metadata, whatever its namespace."""
    head = next((e for e in root if markup.local(e) == "meta"), None)
    found = None if head is None else next((e for e in head.iter(etree.Element) if markup.local(e) == name), None)
    return plain(found)


def law_id(root: etree._Element) -> str | None:
    """The id of a law, the same in every language: "/hk/cap486A!en" -> hk-cap486A, "/hk/A206!zh-Hant-HK" -> hk-A206; or None."""
    found = _IDENTIFIER.match(meta(root, "identifier"))
    name = found[1] if found else ""
    number = meta(root, "docNumber").upper()
    if not name and (match := _NUMBER.fullmatch(number) or _NUMBER.search(meta(root, "docName").upper())):
        name = f"cap{match[0]}"
    if match := _INSTRUMENT.fullmatch(number):
        name = name or match[0]
    if name.lower().startswith("cap"):
        name = f"cap{name[3:].upper()}"
    try:
        return ids.law_id(f"hk-{name}")
    except ValueError:
        return None
