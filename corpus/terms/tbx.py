"""TBX, the exchange format of term bases (ISO 30042): both ways.

Read are version 3 in both its styles (`<termNote type="x">` and `<min:x>`) and version 2 (martif) of every dialect; written is
TBX-Basic, version 3, DCA style. Whose law says a term is its geographicalUsage (CN, TW, HK).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from corpus.errors import SourceError
from corpus.importers.markup import local, tree
from corpus.terms.table import KINDS, LONGEST_TERM, PLACES
from corpus.terms.values import Concept, Origin, Term

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_DIALECT = "https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/"
_SCHEMAS = (
    (f"{_DIALECT}TBXcoreStructV03_TBX-Basic_integrated.rng", "http://relaxng.org/ns/structure/1.0"),
    (f"{_DIALECT}TBX-Basic_DCA.sch", "http://purl.oclc.org/dsdl/schematron"),
)
_ENTRIES, _LANGUAGES, _TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig", "ntig")
_PREFERRED = re.compile(r"\bpreferred")
# What tools write for geographicalUsage beside codes.
_CALLED = {
    "cn": "china|mainland|mainland china|prc|people's republic of china|zh-hans|中国|中国大陆",
    "tw": "taiwan|roc|zh-hant|台灣|臺灣",
    "hk": "hong kong|hong kong sar|hksar|zh-hant-hk|香港",
    "mo": "macao|macau|澳門",
    "eu": "european union|europe",
}
_ID = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_KIND = re.compile(rf"Kind: ({'|'.join(KINDS)})")
_NAMED = {name: code for code, names in _CALLED.items() for name in names.split("|")}
_PLACE = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z]{2,3})?")


def read_tbx(data: bytes, name: str, origin: Origin = Origin.USER, field: str = "") -> tuple[Concept, ...]:
    """Read a term base.

    Args:
        data: the file.
        name: what to call it in messages, and in ids where it gives none.
        field: the part of the law that its entries belong to, where they don't say it.

    Raises:
        SourceError: no well-formed XML, entities, no TBX, no entry with two terms, a term without a language. It says the
            line.
    """
    root = tree(data, name)
    if local(root) not in ("tbx", "martif"):
        raise SourceError(
            f"{name} is no TBX: its first element is <{local(root)}>.", "Export the terms as TBX, or as CSV."
        )
    entries = [e for e in root.iter() if local(e) in _ENTRIES]
    if not entries:
        raise SourceError(f"{name} holds no concept (conceptEntry or termEntry).", "Export the terms anew.")
    concepts = tuple(c for n, entry in enumerate(entries, 1) if (c := _concept(entry, name, n, origin, field)))
    if not concepts:
        raise SourceError(
            f"{name}, line {entries[0].sourceline}: no concept has two terms.", "Export it with its translations."
        )
    return concepts


def _concept(entry: etree._Element, name: str, n: int, origin: Origin, field: str) -> Concept | None:
    """None for a concept with one term: term bases of many languages are full of them, and they render nothing."""
    sections = [s for s in entry if local(s) in _LANGUAGES]
    terms = tuple(term for section in sections for term in _terms(section, name))
    if len(terms) < 2:
        return None
    facts = dict(_facts(entry))
    notes = [_text(e) for e in entry if local(e) == "note"]
    kinds = [found[1] for note in notes if (found := _KIND.fullmatch(note))]
    note = " ".join(note for note in notes if not _KIND.fullmatch(note))
    return Concept(
        entry.get("id") or f"{name}-{n}", kinds[0] if kinds else "concept", facts.get("subjectField", field), terms,
        note, origin,
    )  # fmt: skip


def _facts(parent: etree._Element) -> Iterator[tuple[str, str]]:
    """The data categories of an element: their name is an attribute in one style, the element's own in the other."""
    for child in parent:
        if local(child).endswith("Grp") and local(child) != "termGrp":
            yield from _facts(child)
        else:
            yield child.get("type") or local(child), _text(child)


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _terms(section: etree._Element, name: str) -> Iterator[Term]:
    language = section.get(f"{_XML}lang") or section.get("lang") or ""
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", language):
        raise SourceError(
            f"{name}, line {section.sourceline}: {language or 'nothing'!r} is no language.", 'Write xml:lang="en".'
        )
    found = [s for s in section if local(s) in _TERMS]
    groups = [next((g for g in s if local(g) == "termGrp"), s) for s in found]
    read = [(group, dict(_facts(group)) | dict(_facts(s))) for s, group in zip(found, groups, strict=True)]
    said = any(_PREFERRED.search(facts.get("administrativeStatus", "")) for _, facts in read)
    for n, (group, facts) in enumerate(read):
        text = next((_text(t) for t in group if local(t) == "term"), "")
        if not text or len(text) > LONGEST_TERM:
            raise SourceError(
                f"{name}, line {group.sourceline}: a term has {len(text)} characters.",
                f"A term has 1 to {LONGEST_TERM}.",
            )
        preferred = bool(_PREFERRED.search(facts.get("administrativeStatus", ""))) if said else n == 0
        yield Term(text, _tag(language), _place(facts.get("geographicalUsage", ""), _tag(language)), preferred)


def _tag(language: str) -> str:
    """zh_hant_HK -> zh-Hant-HK."""
    first, *rest = language.replace("_", "-").split("-")
    return "-".join([first.lower(), *(p.title() if len(p) == 4 else p.upper() if len(p) == 2 else p for p in rest)])


def _place(usage: str, language: str) -> str:
    if named := _NAMED.get(usage.casefold()):
        return named
    if _PLACE.fullmatch(usage):
        return usage[-2:].lower() if usage[:1].islower() else usage[:2].lower()
    return PLACES.get(language, "")


def tbx_of(concepts: Sequence[Concept], title: str) -> bytes:
    """Concepts -> TBX-Basic, version 3, DCA style; `read_tbx` reads it back."""
    root = etree.Element(_name("tbx"), {"type": "TBX-Basic", "style": "dca", f"{_XML}lang": "en"}, {None: NAMESPACE})
    described = _under(_under(root, "tbxHeader"), "fileDesc")
    _under(_under(described, "titleStmt"), "title", title)
    _under(_under(described, "sourceDesc"), "p", "Terms of law. Written by the Tongwen project; CC0 1.0.")
    body = _under(_under(root, "text"), "body")
    for concept in concepts:
        _write(body, concept)
        body[-1].tail = "\n"  # a line a concept: changes show as such
    for schema, kind in _SCHEMAS:
        root.addprevious(
            etree.ProcessingInstruction("xml-model", f'href="{schema}" type="application/xml" schematypens="{kind}"')
        )
    body.text = "\n"
    written: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _under(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, _name(name), attributes)
    element.text = text or None
    return element


def _write(body: etree._Element, concept: Concept) -> None:
    entry = _under(body, "conceptEntry", id=concept.id if _ID.fullmatch(concept.id) else f"c-{_plain(concept.id)}")
    if concept.field:
        _under(entry, "descrip", concept.field, type="subjectField")
    for note in (f"Kind: {concept.kind}" if concept.kind != "concept" else "", concept.note):
        if note:
            _under(entry, "note", note)
    for tag in dict.fromkeys(t.language for t in concept.terms):
        section = _under(entry, "langSec", **{f"{_XML}lang": tag})
        for term in (t for t in concept.terms if t.language == tag):
            told = _under(section, "termSec")
            _under(told, "term", term.text)
            if term.preferred:
                _under(told, "termNote", "preferredTerm-admn-sts", type="administrativeStatus")
            if term.jurisdiction:
                _under(told, "termNote", term.jurisdiction.upper(), type="geographicalUsage")


def _plain(text: str) -> str:
    return re.sub(r"[^\w.-]", "_", text, flags=re.ASCII)
