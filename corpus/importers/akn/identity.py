"""Who an Akoma Ntoso document is: what its FRBR identification says of law, language, version and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import unquote, urlsplit

from corpus.importers import markup
from corpus.importers.akn.nodes import Element, child
from corpus.importers.language_codes import tag_of
from corpus.model import Force, Statement

SOURCE = "Akoma Ntoso metadata"
# Publishers whose Akoma Ntoso is the state's own edition of its laws, by the host of their addresses.
_OFFICIAL = {
    "fedlex.data.admin.ch": ("Federal Chancellery, Switzerland (Fedlex)",
                             "Swiss legal texts are in the public domain (Copyright Act, SR 231.1, art. 5)."),
    "www.legislation.gov.uk": ("The National Archives, United Kingdom", "Open Government Licence v3.0."),
    "legislation.gov.uk": ("The National Archives, United Kingdom", "Open Government Licence v3.0."),
    "www.finlex.fi": ("Ministry of Justice, Finland (Finlex)", "CC BY 4.0, Finlex open data."),
    "finlex.fi": ("Ministry of Justice, Finland (Finlex)", "CC BY 4.0, Finlex open data."),
    "www.normattiva.it": ("Istituto Poligrafico e Zecca dello Stato, Italy (Normattiva)", "CC BY 4.0, Normattiva open data."),
    "data.legilux.public.lu": ("Central Legislation Service, Luxembourg (Legilux)", "CC BY 4.0, Legilux."),
    "data.europa.eu": ("Publications Office of the European Union", "Reuse under Commission Decision 2011/833/EU."),
}  # fmt: skip
# Names of dates -> the statement they make. Fedlex names them with JoLux; others in words of their own.
_EVENTS = {
    "datedocument": "adopted", "dateentryinforce": "originally_effective", "dateapplicability": "effective", "adoption": "adopted",
    "enacted": "adopted", "enactment": "adopted", "signature": "adopted", "sanction": "adopted", "passed": "adopted",
    "datevigore": "effective", "validfrom": "effective", "entryintoforce": "originally_effective", "inforce": "effective",
    "publication": "promulgated", "promulgation": "promulgated", "dateissued": "adopted", "made": "adopted",
    "repeal": "repealed", "repealed": "repealed", "validto": "repealed",
}  # fmt: skip
_VERSIONS = (
    "dateapplicability",
    "validfrom",
    "consolidation",
    "consolidated",
    "pointintime",
    "pit",
    "inforce",
    "generation",
)
_COUNTRIES = {"gb": "uk", "gbr": "uk", "ita": "it", "fra": "fr", "deu": "de", "che": "ch", "fin": "fi", "bra": "br", "lux": "lu",
              "esp": "es", "zaf": "za", "ken": "ke", "eur": "eu", "euu": "eu"}  # fmt: skip
_SR = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4}){0,8}")
_ELI_EU = re.compile(r"/eli/(reg|dir|dec)(?:_impl|_del)?/(\d{4})/(\d{1,4})(?:/|$)")
_TYPE_EU = {"reg": "R", "dir": "L", "dec": "D"}
_NO_WORK = re.compile(r"^(?:!.*|main(?:-text|\.xml|xml)?|akn|eli|id|data|[a-z]{3}@.*|@.*)$", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_EPOCH = date(1000, 1, 1)


@dataclass(frozen=True, slots=True)
class Identity:
    """What the identification says. Values are "" or None where it says nothing."""

    language: str = "und"
    jurisdiction: str | None = None
    version: date | None = None
    law_id: str | None = None
    uri: str = ""
    publisher: str = ""
    licence: str = ""
    force: Force = Force.UNOFFICIAL
    translated: bool = False
    names: tuple[tuple[str, str], ...] = ()
    statements: tuple[Statement, ...] = ()
    intervals: dict[str, tuple[date | None, date | None]] = field(default_factory=dict)


def identity_of(document: Element, number: str) -> Identity:
    """The identity of a document (act, bill, doc); `number` is what its preface prints as its number."""
    meta = child(document, "meta")
    identification = child(meta, "identification") if meta is not None else None
    if meta is None or identification is None:
        return Identity(language=tag_of(document.get("lang") or _xml_lang(document), "", ""))
    work, expression = child(identification, "FRBRWork"), child(identification, "FRBRExpression")
    uri = _value(work, "FRBRuri") or _value(work, "FRBRthis")
    country = _value(work, "FRBRcountry").lower()
    jurisdiction = _jurisdiction(country, uri)
    language = tag_of(_attribute(expression, "FRBRlanguage", "language") or _xml_lang(document), country, uri)
    host = urlsplit(uri).hostname or ""
    official, licence = _OFFICIAL.get(host, ("", ""))
    translated = expression is not None and child(expression, "FRBRtranslation") is not None
    authoritative = (
        _value(work, "FRBRauthoritative").lower() == "true" or _value(expression, "FRBRauthoritative").lower() == "true"
    )
    return Identity(
        language, jurisdiction, _version(expression), _law_id(jurisdiction, uri, number), uri,
        official or _author(meta, identification), licence, _force(authoritative or bool(official), translated), translated,
        _names(work, expression, language), _statements(meta, work, expression, uri), _intervals(meta),
    )  # fmt: skip


def _force(official: bool, translated: bool) -> Force:
    if translated:
        return Force.OFFICIAL_TRANSLATION if official else Force.UNOFFICIAL
    return Force.AUTHENTIC if official else Force.UNOFFICIAL


def _xml_lang(element: Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _attribute(parent: Element | None, name: str, attribute: str) -> str:
    found = child(parent, name) if parent is not None else None
    return "" if found is None else (found.get(attribute) or "").strip()


def _value(parent: Element | None, name: str) -> str:
    return _attribute(parent, name, "value")


def _jurisdiction(country: str, uri: str) -> str | None:
    if not country and (match := re.search(r"(?:^|/)akn/([a-z]{2})(?:-[a-z0-9]+)?/", uri)):
        country = match[1]
    place = country.partition("-")[0]
    code = _COUNTRIES.get(place, place)
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None


def _law_id(jurisdiction: str | None, uri: str, number: str) -> str | None:
    """The law's id: the SR number in Switzerland, the CELEX number in the EU, else what the address of the work says."""
    if jurisdiction is None:
        return None
    if jurisdiction == "ch":
        return f"ch-{number.strip()}" if _SR.fullmatch(number.strip()) else None
    if match := _ELI_EU.search(uri):
        return f"eu-3{match[2]}{_TYPE_EU[match[1]]}{int(match[3]):04d}"
    segments = [s for s in unquote(urlsplit(uri).path).split("/") if s and not _NO_WORK.match(s)]
    if segments and segments[0].partition("-")[0].lower() in (jurisdiction, "gb"):
        place = segments.pop(0)
        segments = ([place.partition("-")[2]] if "-" in place else []) + segments
    name = _UNSAFE.sub("-", "-".join(segments)).strip("-.")
    name = re.sub(r"\.(?=\.|-|$)|-{2,}", lambda m: "" if m[0] == "." else "-", name)
    return f"{jurisdiction}-{name[:80].strip('-.')}" if re.search(r"\d", name) else None


def _version(expression: Element | None) -> date | None:
    """The day from which the text holds: the date so named, else the expression's only or last one."""
    dates = [(_event(d), day) for d in _all(expression, "FRBRdate") if (day := day_of(d.get("date")))]
    for name in _VERSIONS:
        named = [day for event, day in dates if event == name]
        if named:
            return max(named)
    return max((day for _, day in dates), default=None)


def _event(element: Element) -> str:
    return re.sub(r"[^a-z]", "", (element.get("name") or "").lower().rpartition(":")[2].lstrip("#"))


def _all(parent: Element | None, name: str) -> list[Element]:
    return [] if parent is None else [e for e in parent if markup.local(e) == name]


def day_of(text: str | None) -> date | None:
    """2025-07-07, 2025-07-07T00:00:00+02:00, 2025 -> the day; None if it is none or stands for "not known" (0001-01-01)."""
    match = re.match(r"(\d{4})(?:-(\d{2})-(\d{2}))?(?:$|T)", (text or "").strip())
    if match is None or not match[2]:
        return None
    try:
        found = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return found if _EPOCH < found < date(9000, 1, 1) else None


def _author(meta: Element, identification: Element) -> str:
    """Who made the text, in the words of the document's own references."""
    shown = {e.get("eId") or e.get("id"): e.get("showAs") for e in meta.iter() if e.get("showAs")}
    for part in ("FRBRManifestation", "FRBRExpression", "FRBRWork"):
        href = _attribute(child(identification, part), "FRBRauthor", "href")
        if href:
            return str(shown.get(href.lstrip("#")) or href.lstrip("#").rpartition("/")[2])
    return ""


def _names(work: Element | None, expression: Element | None, language: str) -> tuple[tuple[str, str], ...]:
    """(language, name) of the law as the metadata give them, short forms last."""
    found: list[tuple[str, str]] = []
    short: list[tuple[str, str]] = []
    for element in (*_all(work, "FRBRname"), *_all(expression, "FRBRname"), *_all(work, "FRBRalias")):
        tag = tag_of(_xml_lang(element), "", "") if _xml_lang(element) else language
        named = (element.get("name") or "title").lower() in ("title", "shorttitle", "short-title", "alias")
        if element.get("value", "").strip() and (markup.local(element) == "FRBRname" or named):
            found.append((tag, " ".join((element.get("value") or "").split())))
        if element.get("shortForm", "").strip():
            short.append((tag, " ".join((element.get("shortForm") or "").split())))
    return tuple(dict.fromkeys(pair for pair in (*found, *short) if pair[1].lower() != "untitled"))


def _statements(meta: Element, work: Element | None, expression: Element | None, uri: str) -> tuple[Statement, ...]:
    found = [Statement("url", uri, SOURCE)] if uri else []
    dates = [(_event(d), d.get("date")) for d in (*_all(work, "FRBRdate"), *_all(expression, "FRBRdate"))]
    for group in ("lifecycle", "workflow"):
        for event in _all(child(meta, group), "eventRef"):
            kind = (event.get("type") or "").lower()
            dates.append(("repeal" if kind == "repeal" else _event(event), event.get("date")))
    publication = child(meta, "publication")
    if publication is not None:
        dates.append(("publication", publication.get("date")))
        number = " ".join(
            filter(None, (publication.get("showAs") or publication.get("name"), publication.get("number")))
        )
        found += [Statement("number", number, SOURCE)] if publication.get("number") else []
    for name, text in dates:
        day = day_of(text)
        if name in _EVENTS and day is not None:
            found.append(Statement(_EVENTS[name], day.isoformat(), SOURCE))
    if number := _value(work, "FRBRnumber"):
        found.append(Statement("number", number, SOURCE))
    return tuple(dict.fromkeys(found))


def _intervals(meta: Element) -> dict[str, tuple[date | None, date | None]]:
    """Temporal group -> the days from and to which its provisions hold."""
    days = {
        e.get("eId") or e.get("id") or "": day_of(e.get("date")) for e in meta.iter() if markup.local(e) == "eventRef"
    }
    found: dict[str, tuple[date | None, date | None]] = {}
    for group in (e for e in meta.iter() if markup.local(e) == "temporalGroup"):
        spans = [(days.get((i.get("start") or "").lstrip("#")), days.get((i.get("end") or "").lstrip("#")))
                 for i in group if markup.local(i) == "timeInterval"]  # fmt: skip
        if spans:
            found[group.get("eId") or group.get("id") or ""] = spans[-1]
    return found
