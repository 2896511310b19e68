"""The elements of Justice Laws' XML by what they are, the ids of Canada's laws, and what their definitions define.

Collected from published acts and regulations: there is no public schema.
"""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from corpus import ids
from corpus.importers.common_law.section_labels import safe_label
from corpus.importers.common_law.xml_flow import plain
from corpus.model import Unit

# Element -> field of the statement that its text makes.
FACTS = {
    "LongTitle": "title", "ShortTitle": "title", "InstrumentNumber": "number", "ConsolidatedNumber": "number",
    "AnnualStatuteId": "number", "RegistrationDate": "promulgated", "ConsolidationDate": "updated",
    "EnablingAuthority": "adoption_note", "ReaderNote": "note", "Amendment": "history", "HistoricalNote": "history",
}  # fmt: skip
STAGES = {"assented-to": "adopted", "consolidation": "updated"}
# What stands before the sections of a law and belongs to it.
HEADS = frozenset({"Introduction", "Preamble", "Enacts", "Order", "Recommendation", "Notice"})
# Levels below the subsection, with how they are numbered: (a), (i), (A), (I), 1.
ITEMS = {
    "Paragraph": "letter",
    "Subparagraph": "roman",
    "Clause": "letter",
    "Subclause": "roman",
    "Subsubclause": "letter",
}
# Quoted provisions, formulas and forms: their inner numbers are no units of this law.
QUOTED = frozenset({"AmendedText", "AmendedContent", "ReadAsText", "QuotedText", "FormulaGroup", "FormGroup", "SignatureBlock",
                    "ConventionAgreementTreaty", "DocumentInternal", "FormulaDefinition", "FormulaParagraph"})  # fmt: skip
TABLES = frozenset({"TableGroup", "table"})
CELLS = frozenset({"entry"})
# What begins a line of its own inside a unit.
LINES = frozenset({"Provision", "Item", "List", "BilingualItemEn", "BilingualItemFr", "BilingualGroup", "TitleText", "Heading",
                   "GroupHeading", "Schedule", "ScheduleFormHeading", "Section", "Subsection", "SectionPiece", "Oath", "Note",
                   "CenteredText", "Caption", "AlternateText", "ImageGroup", "row", "Definition", "MarginalNote", "Formula",
                   "FormulaConnector", "FormulaDefinition", "FormulaParagraph", "FormulaSubparagraph", "FormulaClause",
                   "SignatureLine", "SignatureName", "SignatureTitle", "Reserved", "tgroup", "Group", *ITEMS})  # fmt: skip
# What stands inside a sentence; everything else is set off by a space.
INLINE = frozenset({"XRefExternal", "XRefInternal", "DefinedTermEn", "DefinedTermFr", "DefinitionRef", "DefinitionEnOnly",
                    "DefinitionFrOnly", "Emphasis", "Language", "Sup", "Sub", "Superscript", "Subscript", "Base", "Ins", "Del",
                    "Repealed", "FootnoteRef", "Symbol", "mi", "mn", "mo", "mtext", "msub", "msup", "mrow", "mfrac"})  # fmt: skip
# First word of a heading's label -> container; French names the levels below the part by other words.
UNIT_OF_WORD = {"part": Unit.PART, "partie": Unit.PART, "division": Unit.DIVISION, "section": Unit.DIVISION,
                "subdivision": Unit.SUBSECTION, "sous-section": Unit.SUBSECTION, "chapter": Unit.CHAPTER,
                "chapitre": Unit.CHAPTER, "book": Unit.BOOK, "livre": Unit.BOOK, "title": Unit.BOOK, "titre": Unit.BOOK}  # fmt: skip
_LIMS = "{http://justice.gc.ca/lims}"
_ORDERS = {"DORS": "SOR", "TR": "SI"}  # French and English letters of the statutory orders and instruments
_REVISED = re.compile(r"C\.?\s?R\.?\s?C\.?,?\s*(?:ch|c)\.?\s*([0-9]{1,5}(?:\.[0-9]+)?)", re.IGNORECASE)
_REGISTERED = re.compile(r"(SOR|SI|DORS|TR)[/ \-]([0-9]{2,4}-[0-9]{1,5}(?:-[0-9]+)?)", re.IGNORECASE)


def numbers_of(identification: etree._Element | None) -> tuple[str, str, str]:
    """(chapter of the consolidation, number of a regulation, year and chapter of an annual statute), "" where not given."""
    if identification is None:
        return "", "", ""
    annual = identification.find(".//AnnualStatuteId")
    number, year = (plain(annual.find(n)) if annual is not None else "" for n in ("AnnualStatuteNumber", "YYYY"))
    return (
        plain(identification.find(".//ConsolidatedNumber")),
        plain(identification.find("InstrumentNumber")),
        f"{year}-c{number}" if year and number else "",
    )


def law_id(numbers: tuple[str, str, str]) -> str | None:
    """The id of a law, the same in both languages: "O-3.01" -> ca-O-3.01, "DORS/2005-124" -> ca-SOR-2005-124,
    "C.R.C., ch. 870" -> ca-CRC-c870; None if the file gives no number."""
    consolidated, instrument, annual = numbers
    name = safe_label(consolidated)
    if not name and (found := _REGISTERED.search(instrument)):
        name = f"{_ORDERS.get(found[1].upper(), found[1].upper())}-{found[2]}"
    elif not name and (revised := _REVISED.search(instrument)):
        name = f"CRC-c{revised[1]}"
    name = name or safe_label(instrument) or safe_label(annual)
    try:
        return ids.law_id(f"ca-{name}")
    except ValueError:
        return None


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that name, if there is an element at all."""
    return None if element is None else element.find(name)


def defined_term(definition: etree._Element, language: str) -> str:
    """What a definition defines, in English if the text says it: the French adds the English terms in brackets at its end.

    Passes: "loi ... (Act)" -> "Act"; "abeilles ou mouches ... (bees) ou (flies)" -> "bees"; "cour de comté [Abrogée]" -> "cour
    de comté". In French a term in the middle of a sentence belongs to another definition, so the last group of terms that
    follow a bracket counts.
    """
    english = list(definition.iter("DefinedTermEn"))
    if language == "fr" and len(english) > 1:
        english = _last_group([e for e in english if _before(e).rstrip()[-1:] in ("(", "\u201c")] or english[-1:])
    found = english or list(definition.iter("DefinedTermFr"))
    return plain(found[0]) if found else ""


def _last_group(terms: list[etree._Element]) -> list[etree._Element]:
    """The last of `terms` with those before it that only "ou" and brackets part from it: (bees) ou (flies)."""
    first = len(terms) - 1
    while (
        first
        and terms[first - 1].getnext() is terms[first]
        and not re.sub(r"\b(?:ou|et)\b|[\W_]", "", terms[first - 1].tail or "")
    ):
        first -= 1
    return terms[first:]


def _before(element: etree._Element) -> str:
    """The text right before an element."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or ""
    return (parent.text or "") if parent is not None else ""


def version_of(root: etree._Element) -> date | None:
    """The day from which the text reads so: the point in time of the file, else its last amendment."""
    for name in ("pit-date", "lastAmendedDate", "inforce-start-date"):
        try:
            return date.fromisoformat((root.get(f"{_LIMS}{name}") or "")[:10])
        except ValueError:
            continue
    return None


def numbers_anew(schedule: etree._Element) -> bool:
    """Whether the sections of a schedule are numbered anew in each of its parts."""
    quoting = QUOTED | {"RelatedOrNotInForce"}
    labels = [
        plain(section.find("Label"))
        for section in schedule.iter("Section")
        if not any(etree.QName(above).localname in quoting for above in section.iterancestors())
    ]
    return len(labels) > len(set(labels))


def name_above(element: etree._Element) -> str:
    """The name of the element that holds `element`; "" for the root."""
    parent = element.getparent()
    return "" if parent is None else etree.QName(parent).localname
