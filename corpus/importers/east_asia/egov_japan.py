"""Japanese laws in the schema XMLSchemaForJapaneseLaw: e-Gov's files and API answers, and their English translations.

What comes in: a bare <Law>; version 1 of the e-Gov law API (DataRoot/ApplData/LawFullText/Law); version 2 as XML
(law_data_response/law_full_text/Law) and as JSON, where elements are {tag, attr, children}. Japanese Law Translation, a
service of the Ministry of Justice, publishes English in the same schema (Lang="en"); a translation has no legal effect.

The version of a text is the day on which its revision took effect where file name or API say so, else the day of the
latest amending law that its supplementary provisions name, else that of its promulgation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.east_asia import egov_dates, source_tree
from corpus.importers.east_asia.egov_exceptions import exceptions
from corpus.importers.east_asia.egov_text import Body
from corpus.importers.east_asia.source_tree import Leaf, Node, walk
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Residue, ResidueKind, Statement, Text
from corpus.parsing import deleted_told

_JAPANESE_PUBLISHER = "e-Gov (Digital Agency, Japan)"
_ENGLISH_PUBLISHER = "Japanese Law Translation (Ministry of Justice, Japan)"
_LICENCE = {
    "ja": "e-Gov: Public Data License 1.0 (Japan), compatible with CC BY 4.0; name the source.",
    "en": "Japanese Law Translation: Public Data License 1.0 (Japan); name the source. The translation has no legal effect.",
}
_ROOTS = frozenset({"DataRoot", "law_data_response"})
_JURISDICTION = "jp"
# Fields of the API about a law and its revision -> fields of statements; all others say nothing of the law.
_FIELDS = {"law_num": "number", "LawNum": "number", "promulgation_date": "promulgated", "law_title": "title",
           "LawTitle": "title", "law_type": "type", "abbrev": "title", "category": "topic", "updated": "updated",
           "amendment_law_num": "amended_by", "amendment_law_title": "amended_by", "amendment_enforcement_date": "effective",
           "amendment_enforcement_comment": "note", "amendment_scheduled_enforcement_date": "note", "repeal_date": "repealed",
           "current_revision_status": "status"}  # fmt: skip
_DATES = frozenset({"promulgated", "effective", "repealed", "updated"})
_REPEAL = "repeal_status"
_AT_ONCE = re.compile(r"^この(?:法律|政令|省令|府令|規則|勅令)は、?(公布の日|[^、。]{4,16}日)から(?:これを)?施行する。")


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a Law of this schema, or an answer of the e-Gov API that holds one."""
    del name
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"law_full_text"' in data
    try:
        found = markup.prolog(data)
    except SourceError:
        return re.search(rb"<(?:Law\b[^>]{0,400}\bEra=|DataRoot\b|law_data_response\b)", data[:65536]) is not None
    if found is None or found.namespace:
        return False
    return (
        "Era" in found.attributes or "LawType" in found.attributes if found.root == "Law" else _wraps(found.root, data)
    )


def _wraps(root: str, data: bytes) -> bool:
    return root in _ROOTS and (b"LawFullText" in data or b"law_full_text" in data)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft for each law in it.

    Raises:
        SourceError: damaged, nested too deep, or no law in it.
    """
    xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    root = source_tree.of_xml(data, name) if xml else source_tree.of_json(data, name)
    laws = _laws(root)
    if not laws:
        raise SourceError(
            f"{name} holds no law (element Law).", "Ask for a whole law, not for a list or single articles."
        )
    facts = _Facts()
    if root.tag != "Law":
        facts.read(root)
    drafts = tuple(_draft(law, name, facts if n == 0 else _Facts()) for n, law in enumerate(laws))
    return Parsed(drafts)


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes in order; of JSON all text values but names of elements and attributes."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return markup.leaves(data, name)
    return source_tree.json_leaves(data, name)


def _laws(root: Node) -> list[Node]:
    if root.tag == "Law":
        return [root]
    return [law for child in root.elements for law in _laws(child)]


@dataclass(slots=True)
class _Facts:
    """What stands beside the law: the API's fields, with what they say as statements."""

    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)

    def read(self, node: Node) -> None:
        """Take in everything in `node` but laws."""
        for child in node.children:
            if isinstance(child, Leaf):
                self._value(node.tag, child)
            elif child.tag != "Law":
                self.read(child)

    def _value(self, tag: str, leaf: Leaf) -> None:
        text = leaf.text.strip()
        self.values.setdefault(tag, text)
        named = "status" if tag == _REPEAL and text.lower() != "none" else _FIELDS.get(tag)
        if named is None:
            self.residue.append(Residue(ResidueKind.FURNITURE, leaf.text, leaf.order))
            return
        day = egov_dates.day_of(text) if named in _DATES else None
        value = day.isoformat() if day else text
        self.statements.append(Statement(named, value, _JAPANESE_PUBLISHER, leaf.text, order=leaf.order))


def _draft(law: Node, name: str, facts: _Facts) -> Draft:
    language = "en" if law.attributes.get("Lang", "ja").lower().startswith("en") else "ja"
    body = law.first("LawBody")
    if body is None:
        raise SourceError(f"{name} holds a Law without a text (LawBody).", "Get the file anew.")
    publisher = _ENGLISH_PUBLISHER if language == "en" else _JAPANESE_PUBLISHER
    reader = Body(language, list(facts.residue), [*facts.statements, *_own_facts(law, body, publisher)])
    for child in law.children:
        _beside(reader, child, publisher)
    text = reader.text(body)
    title, number = _title(body, facts), _text_of(law.first("LawNum"))
    identity, revised = _identity(law, name, facts)
    version = revised or _latest(law, body)
    statements = [*reader.statements, *_commencement(text, law, version)]
    short = () if body.first("LawTitle") is None else _short_titles(body.first("LawTitle"), language)
    draft = Draft(
        title=title or number, language=language, version=version, source_key=f"{identity or number}/{language}", text=text,
        force=Force.OFFICIAL_TRANSLATION if language == "en" else Force.AUTHENTIC, publisher=publisher,
        jurisdiction=_JURISDICTION, law_id=f"jp-{identity}" if identity else None,
        kind=JURISDICTIONS[_JURISDICTION].kinds.get(law.attributes.get("LawType", ""), "law"), licence=_LICENCE[language],
        is_source=language == "ja", other_titles=short, statements=tuple(statements), residue=tuple(reader.residue),
    )  # fmt: skip
    return replace(draft, diagnostics=tuple(_diagnostics(draft)))


def _own_facts(law: Node, body: Node, publisher: str) -> list[Statement]:
    """Statements from the law's attributes, and from its title, which is text."""
    found = [Statement("type", kind, publisher) for kind in [law.attributes.get("LawType", "")] if kind]
    if day := _promulgated(law):
        found.append(Statement("promulgated", day.isoformat(), publisher))
    if (said := law.attributes.get("DataInfo", "").strip()) and re.search("unenforced|未施行", said, re.IGNORECASE):
        found.append(Statement("partly_not_in_force", said, publisher))
    for title in (child for child in body.elements if child.tag == "LawTitle"):
        found += _claim("title", title, publisher)
    return found


def _beside(reader: Body, child: Node | Leaf, publisher: str) -> None:
    """What stands beside LawBody: the law's number, and text that the schema doesn't have."""
    if isinstance(child, Leaf):
        reader.residue.append(Residue(ResidueKind.UNPARSED, child.text, child.order))
    elif child.tag == "LawNum":
        reader.statements += _claim("number", child, publisher)
    elif child.tag != "LawBody":
        reader.residue += [Residue(ResidueKind.UNPARSED, leaf.text, leaf.order) for leaf in child.leaves()]


def _claim(name: str, node: Node, source: str) -> list[Statement]:
    """A statement that claims the text of an element, readings of ruby included."""
    inside = [leaf for _, leaf in walk(node)]
    claimed = "".join(leaf.text for leaf in inside)
    return [Statement(name, node.text(), source, claimed, order=inside[0].order)] if inside else []


def _title(body: Node, facts: _Facts) -> str:
    """The title; laws of before 1898 have none of their own, there the API names them."""
    return " ".join((_text_of(body.first("LawTitle")) or facts.values.get("law_title", "")).split())


def _short_titles(title: Node | None, language: str) -> tuple[tuple[str, str], ...]:
    printed = title.attributes.get("Abbrev", "") if title else ""
    return tuple((language, short.strip()) for short in re.split("[,，、]", printed) if short.strip())


def _text_of(node: Node | None) -> str:
    return node.text() if node else ""


def _promulgated(law: Node) -> date | None:
    get = law.attributes.get
    day = egov_dates.era_day(get("Era", ""), get("Year", ""), get("PromulgateMonth", ""), get("PromulgateDay", ""))
    return (
        day or egov_dates.day_of(get("OriginalPromulgateDate", "")) or egov_dates.day_of(_text_of(law.first("LawNum")))
    )


def _identity(law: Node, name: str, facts: _Facts) -> tuple[str | None, date | None]:
    """e-Gov's id of the law, and the day of the revision: from the API, the name of the file, or the law's attributes.

    A name that speaks of another year or number than the law itself is the name of something else.
    """
    get = law.attributes.get
    own = egov_dates.law_id(get("LawType", ""), get("Era", ""), get("Year", ""), get("Num", ""))
    told, _ = egov_dates.id_in(facts.values.get("law_id", "") or facts.values.get("LawId", ""))
    revision = egov_dates.id_in(facts.values.get("law_revision_id", ""))
    named, day = egov_dates.id_in(name.replace("\\", "/").rpartition("/")[2])
    if named and own and (named[:5], named[-3:]) != (own[:5], own[-3:]):
        named, day = None, None
    effective = egov_dates.day_of(facts.values.get("amendment_enforcement_date", ""))
    return told or revision[0] or named or own, effective or revision[1] or day


def _latest(law: Node, body: Node) -> date | None:
    """The day of the latest amending law that a supplement names, or of the promulgation."""
    named = [s.attributes.get("AmendLawNum", "") for s in body.elements if s.tag == "SupplProvision"]
    days = [day for day in (_promulgated(law), *map(egov_dates.day_of, named)) if day]
    return max(days, default=None)


def _commencement(text: Text, law: Node, version: date | None) -> list[Statement]:
    """What the first supplement says of the law's commencement: この法律は、公布の日から施行する。"""
    promulgated = _promulgated(law)
    for provision in text.provisions:
        if not str(provision.path).startswith("suppl_1"):
            continue
        found = _AT_ONCE.match(provision.text.lstrip("１1 　"))
        day = (promulgated if found[1] == "公布の日" else egov_dates.day_of(found[1])) if found else None
        if day is None:
            return []
        own = f"the text's own provision {provision.path}"
        if version not in (None, promulgated):
            return [Statement("originally_effective", day.isoformat(), own)]
        later = (Statement("partly_not_in_force", value, own) for value in exceptions(text, provision, promulgated))
        return [Statement("effective", day.isoformat(), own), *later]
    return []


def _diagnostics(draft: Draft) -> list[Diagnostic]:
    unparsed = [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED]
    found = []
    if unparsed:
        message = f"{len(unparsed)} pieces of text stand where the schema has none; they are kept and shown apart."
        found.append(diagnose("unparsed-text", message, found=unparsed[0].strip()[:80]))
    for provision in draft.text.provisions:
        if provision.deleted:
            found.append(deleted_told(provision))
    return found
