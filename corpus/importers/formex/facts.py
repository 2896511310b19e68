"""What a Formex file says of its act beside the text: CELEX number, language, dates, what amended it.

Consolidated texts say in INFO.CONSLEG which act (CONSLEG.REF), from which day the text holds (START.DATE: the day that
stands in the consolidated CELEX number, 02016R0679-20160504), and when it was last touched (CONSLEG.DATE). The GDPR's only
change so far is a corrigendum of 2018, which holds from the beginning: START.DATE 20160504, CONSLEG.DATE 20180523.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.importers.formex.tree import Element, Source
from corpus.importers.formex.words import language_tag, letter_of_title, letter_of_value
from corpus.importers.markup import local
from corpus.model import Statement

_CELEX = re.compile(r"([0-9CE])(\d{4})([A-Z]{1,2})(\d{4})(?:\((\d{2})\))?(?:-\d{8})?")
_TREATY = re.compile(r"(1\d{4}[A-Z]{1,2})(?:/[A-Z]{3})?")  # 12016E/TXT, the Treaty on the Functioning of the Union
_SLASHED = re.compile(r"(?<!\d)(\d{1,4})/(\d{1,4})(?!\d)")
_FILE = re.compile(r"([A-Z]{1,4}_?\d{4,9}[A-Z]?)([A-Z]{2})(\.\d+|(?=\.))")
NO_END = ("", "99999999")
_FIRST_YEAR = 1951


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an act. `celex` is that of the act itself, never of a consolidation; "" where nothing gives it."""

    celex: str
    language: str | None
    oj: str  # the file's name in the Official Journal without the language: the same in all of them
    consolidated: bool
    version: date | None
    adopted: date | None
    published: date | None
    touched: date | None
    ends: str


def facts_of(root: Element, title: str = "") -> Facts:
    """What `root` (an act, or the DOC file that lists its parts) says; `title` decides the kind of act if nothing else does."""
    info = next(_own(root, "INFO.CONSLEG"), None)
    given = dict(info.attrib) if info is not None else {}
    published = _published(root)
    # Several consolidations of one act differ by START.DATE; where it is missing the last change has to do.
    start = day_of(given.get("START.DATE")) or day_of(given.get("CONSLEG.DATE"))
    return Facts(
        celex=_celex(root, given, title), language=_language(root), oj=_oj(root), consolidated=info is not None,
        version=start if info is not None else published, adopted=_adopted(root), published=published,
        touched=day_of(given.get("CONSLEG.DATE")) or day_of(given.get("DATE.LAST.MOD")),
        ends=(given.get("END.DATE") or "").strip(),
    )  # fmt: skip


def day_of(text: str | None) -> date | None:
    """20160504 -> the day; None if it is none (99999999 means that there is no end)."""
    if not text or not re.fullmatch(r"\d{8}", text.strip()):
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _own(root: Element, *names: str) -> Iterator[Element]:
    """Elements of the act's own metadata: not those of its amendments and corrigenda, nor of quoted text."""
    for element in root.iter(*names):
        above = [local(a) for a in element.iterancestors()]
        if not {"GR.MOD.ACT", "MOD.ACT", "GR.CORRIG", "CORRIG", "QUOT.S", "NOTE"} & set(above):
            yield element


def _text(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def law_key(celex: str) -> str:
    """A CELEX number as part of a law's id: the act's own in place of the consolidation's (sector 0), brackets as a stop."""
    if treaty := _TREATY.fullmatch(celex.strip()):
        return treaty[1]
    match = _CELEX.fullmatch(celex.strip())
    if match is None:
        return ""
    sector = "3" if match[1] == "0" else match[1]
    return f"{sector}{match[2]}{match[3]}{match[4]}{'.' + match[5] if match[5] else ''}"


def _celex(root: Element, given: dict[str, str], title: str) -> str:
    for element in _own(root, "NO.CELEX"):
        if found := law_key(_text(element)):
            return found
    if found := law_key("3" + given.get("CONSLEG.REF", "").strip()):
        return found
    return _made(root, given, title)


def _made(root: Element, given: dict[str, str], title: str) -> str:
    """The CELEX number by kind, year and number: sector 3, year, letter, number in four figures."""
    value = given.get("LEG.VAL") or _text(next(_own(root, "LEGAL.VALUE"), None))
    letter = letter_of_value(value) or letter_of_title(title)
    document = next((d for d in _own(root, "NO.DOC") if d.find("NO.CURRENT") is not None), None)
    if letter is None:
        return ""
    if document is not None:
        number, year = _text(document.find("NO.CURRENT")), _text(document.find("YEAR"))
        found = _whole(year, number)
    else:
        match = _SLASHED.search(title)
        found = _told_apart(match[1], match[2], letter) if match else None
    return f"3{found[0]}{letter}{found[1]:04d}" if found else ""


def _whole(year: str, number: str) -> tuple[int, int] | None:
    """("95", "46") -> 1995, 46."""
    if not re.fullmatch(r"\d{2}|\d{4}", year) or not re.fullmatch(r"\d{1,4}", number):
        return None
    value = int(year)
    if len(year) == 2:
        value += 1900 if value >= _FIRST_YEAR - 1900 else 2000
    return value, int(number)


def _told_apart(first: str, second: str, letter: str) -> tuple[int, int] | None:
    """Which figure is the year: 2016/679 and 95/46 begin with it, regulations before 2015 end with it (1408/71, 45/2001)."""
    if len(first) == 4 and int(first) >= 2015:
        return _whole(first, second)
    if letter == "R":
        return _whole(second, first)
    return _whole(first, second) or _whole(second, first)


def _language(root: Element) -> str | None:
    for element in _own(root, "LG.DOC", "LG.OJ"):
        if tag := language_tag(_text(element)):
            return tag
    match = next((m for e in _own(root, "DOCUMENT.REF", "REF.PHYS") if (m := _FILE.match(e.get("FILE") or ""))), None)
    return language_tag(match[2]) if match else None


def _oj(root: Element) -> str:
    """L_2016119EN.01000101.doc.xml -> L_2016119.01000101; "" if no name is given."""
    for element in _own(root, "DOCUMENT.REF", "REF.PHYS"):
        if match := _FILE.match(element.get("FILE") or ""):
            return match[1] + match[3]
    return ""


def _iso(element: Element | None) -> date | None:
    return None if element is None else day_of(element.get("ISO"))


def _published(root: Element) -> date | None:
    """The day of the Official Journal: DATE of the act's own BIB.INSTANCE, or of PUBLICATION.REF in a DOC file."""
    for element in _own(root, "BIB.INSTANCE.CONS", "BIB.INSTANCE", "PUBLICATION.REF"):
        if found := _iso(element.find("DATE")):
            return found
    return None


def _adopted(root: Element) -> date | None:
    for path in ("FAM.COMP/BIB.DATA/DATE", "CONS.DOC/FAM.COMP/BIB.DATA/DATE", "FMX/DOC.MAIN.PUB/DATE"):
        if found := _iso(root.find(path)):
            return found
    title = next((e for e in _own(root, "TITLE")), None)
    return next((d for e in (title.iter("DATE") if title is not None else ()) if (d := _iso(e))), None)


def statements_of(source: Source, facts: Facts, who: str) -> Iterator[Statement]:
    """What the file's metadata states, each leaf claimed once, and what follows from its attributes."""
    root = source.root
    yield from _numbered(source, who)
    days = [("adopted", facts.adopted), ("promulgated", facts.published)]
    for element in _own(root, "DATE"):
        above = [local(a) for a in element.iterancestors()]
        if not {"BIB.DATA", "BIB.INSTANCE", "BIB.INSTANCE.CONS", "PUBLICATION.REF"} & set(above[:1]):
            continue
        wanted = next((pair for pair in days if pair[1] is not None and _iso(element) == pair[1]), None)
        if wanted is not None and (leaf := source.take(element)):
            days.remove(wanted)
            yield Statement(wanted[0], wanted[1].isoformat() if wanted[1] else "", who, leaf[1], order=leaf[0])


def _numbered(source: Source, who: str) -> Iterator[Statement]:
    """NO.CELEX of the act, of what amended it, and of its corrigenda."""
    for element in source.root.iter("NO.CELEX"):
        above = {local(a) for a in element.iterancestors()}
        if {"QUOT.S", "NOTE", "ENACTING.TERMS"} & above or not (leaf := source.take(element)):
            continue
        value = leaf[1].strip()
        if "MOD.ACT" in above:
            yield Statement("amended_by", value, who, leaf[1], order=leaf[0])
        elif "CORRIG" in above:
            yield Statement("note", f"corrigendum {value}", who, leaf[1], order=leaf[0])
        else:
            yield Statement("number", value, who, leaf[1], order=leaf[0])
