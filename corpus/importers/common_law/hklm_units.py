"""What an HKLM file says of itself and of its units: language, title, days, numbers, the terms that definitions define."""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from corpus.importers import markup
from corpus.importers.common_law.hklm_names import BLOCK_QUOTES, NAMESPACE, SCHEDULES, SECTIONS, meta
from corpus.importers.common_law.section_labels import safe_label, section_number
from corpus.importers.common_law.xml_flow import plain
from corpus.importers.english_dates import first_date

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_YET_SAID = re.compile(r"not yet in (?:operation|effect|force)|尚未|未實施", re.IGNORECASE)
NOTES = frozenset({"sourceNote", "editorialNote", "note"})
_ENGLISH_AFTER = re.compile(r"\s*[(（]\s*([A-Za-z][^()（）\u2e80-\uffff]{0,120})[)）]")
_CHINESE_DAY = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
GONE_HEADING = re.compile(
    r"[(（]?\s*(?:repealed|omitted|expired|spent|已?廢除|由.{1,60}廢除|略去|期滿失效|已失時效)", re.IGNORECASE
)


def language_of_root(root: etree._Element) -> str | None:
    """BCP 47: en, and with the region, for Hong Kong's Chinese has words of its own, zh-Hant-HK and zh-Hans-HK."""
    declared = (root.get(LANG) or meta(root, "language")).strip()
    if declared.lower().startswith("en"):
        return "en"
    if not declared.lower().startswith("zh"):
        return None
    return "zh-Hans-HK" if "hans" in declared.lower() or declared.lower() == "zh-cn" else "zh-Hant-HK"


def ranks(root: etree._Element) -> dict[etree._Element, int]:
    """Where a number stands more than once outside schedules (a coming version beside the present one): what is in operation
    comes first, whatever its place."""
    found: dict[str, list[etree._Element]] = {}
    for element in root.iter(*(f"{{{NAMESPACE}}}{name}" for name in sorted(SECTIONS))):
        if not any(markup.local(a) in SCHEDULES or markup.local(a) in BLOCK_QUOTES for a in element.iterancestors()):
            found.setdefault(
                str(section_number(printed_number(element)) or safe_label(printed_number(element))), []
            ).append(element)
    found_ranks: dict[etree._Element, int] = {}
    for same in found.values():
        ordered = sorted(
            same, key=lambda e: (e.get("status", "operational") != "operational", bool(e.get("endPeriod")))
        )
        found_ranks.update({element: nth for nth, element in enumerate(ordered, 1)} if len(same) > 1 else {})
    return found_ranks


def child(element: etree._Element, name: str) -> etree._Element | None:
    return element.find(f"{{{NAMESPACE}}}{name}")


def printed_number(element: etree._Element) -> str:
    """The number of a level as printed; its value where nothing is printed."""
    num = child(element, "num")
    if num is None:
        return ""
    return plain(num, NOTES) or num.get("value", "")


def defined_term(definition: etree._Element, language: str) -> str:
    """What a definition defines, in English if the text says it: Chinese texts give the English term in brackets.

    Passes: 法律規則 (rule of law)指 -> "rule of law", in a term element or as plain text. Fails: a term without its English.
    """
    terms = [e for e in definition.iter(f"{{{NAMESPACE}}}term") if plain(e) and _stands_in(e, definition)]
    if language == "en":
        own = [e for e in terms if not (e.get(LANG) or "").startswith("zh")]
        return plain(own[0]) if own else ""
    for term in terms:
        if (term.get(LANG) or "").startswith("en"):
            return plain(term)
    for term in terms[:1]:
        if match := _ENGLISH_AFTER.match(" ".join((term.tail or "").split())):
            return match[1]
    name = definition.get("name", "")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) if name.isascii() else ""


def _stands_in(term: etree._Element, definition: etree._Element) -> bool:
    """Whether a term stands in this definition and not in one inside it."""
    return next(term.iterancestors(f"{{{NAMESPACE}}}def"), definition) is definition


def title_of(root: etree._Element) -> str:
    """The law's title: of the document, or the short title that its first section gives it; without Chinese title marks."""
    document = next((e for e in root.iter(f"{{{NAMESPACE}}}docTitle")), None)
    short = next((e for e in root.iter(f"{{{NAMESPACE}}}shortTitle")), None)
    found = plain(document, NOTES) or plain(short, NOTES)
    return found.removeprefix("《").removesuffix("》")


def kind_of(identity: str | None) -> str:
    """Ordinances have a bare chapter number, subsidiary legislation a letter after it, instruments of the state an A before it."""
    if identity and re.fullmatch(r"hk-cap\d+[A-Z]+", identity):
        return "regulation"
    return "law"


def written_day(text: str) -> date | None:
    """The one day that a note names, in English or Chinese; None if there is none or more than one."""
    if len(re.findall(r"\d{4}", text)) != 1:
        return None
    if match := _CHINESE_DAY.search(text):
        try:
            return date(*(int(n) for n in match.groups()))
        except ValueError:
            return None
    return first_date(text)


def version_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def segment(named: str, nth: int) -> str:
    """The segment of a section's path: "art_33", "art_33~2"; one without a number is the body of a text."""
    return "body" if not named else f"art_{named}" if nth == 1 else f"art_{named}~{nth}"


def is_heading(element: etree._Element, parent: etree._Element) -> bool:
    """Whether an element is part of the heading of its parent; a schedule's also says which sections it belongs to."""
    name = markup.local(element)
    if name in ("num", "heading", "subheading"):
        return True
    return name == "note" and markup.local(parent) not in SECTIONS and element.get("role") == "crossReferences"
