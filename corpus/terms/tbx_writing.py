"""Concepts -> TBX (ISO 30042): the dialects Basic, Min and Core of version 3, in either style, and Basic of version 2 (martif).

What a dialect has no place for is left out, and told (`left_out`). `corpus.terms.tbx.read_tbx` reads all of them back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from corpus.errors import UsageError
from corpus.terms.values import Concept, Meaning, Term

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_MIN, _BASIC = "http://www.tbxinfo.net/ns/dct/min", "http://www.tbxinfo.net/ns/dct/basic"
_IN_MIN = frozenset({"subjectField", "administrativeStatus", "partOfSpeech"})
_IN_BASIC = frozenset({*_IN_MIN, "definition", "source", "context", "geographicalUsage"})
DIALECTS: Mapping[str, frozenset[str]] = {"TBX-Basic": _IN_BASIC, "TBX-Min": _IN_MIN, "TBX-Core": frozenset()}
"""The data categories of ours that each dialect holds."""
_HOST = "https://raw.githubusercontent.com/LTAC-Global"
_RNG, _SCH, _NVDL = (
    "http://relaxng.org/ns/structure/1.0",
    "http://purl.oclc.org/dsdl/schematron",
    "http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0",
)
_SCHEMAS = {
    ("TBX-Basic", "dca"): (
        (f"{_HOST}/TBX-Basic_dialect/master/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng", _RNG),
        (f"{_HOST}/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch", _SCH),
    ),
    ("TBX-Basic", "dct"): ((f"{_HOST}/TBX-Basic_dialect/master/DCT/TBX-Basic.nvdl", _NVDL),),
}
_ELEMENTS = {
    "subjectField": "descrip", "definition": "descrip", "context": "descrip", "source": "admin", "administrativeStatus": "termNote",
    "partOfSpeech": "termNote", "geographicalUsage": "termNote",
}  # fmt: skip
_PARTS_OF_SPEECH = frozenset({"noun", "verb", "adjective", "adverb", "other"})
_ID = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Form:
    """Which TBX is written: a dialect of DIALECTS, style "dca" or "dct", version 3 or 2."""

    dialect: str = "TBX-Basic"
    style: str = "dca"
    version: int = 3

    @classmethod
    def asked(cls, dialect: str = "", style: str = "", version: int = 0) -> Form:
        """The form that somebody asked for. UsageError: there is no such TBX."""
        named = {name.rpartition("-")[2].lower(): name for name in DIALECTS}
        form = cls(
            named.get(dialect.lower().removeprefix("tbx-") or "basic", dialect), style.lower() or "dca", version or 3
        )
        if form.dialect not in DIALECTS or form.style not in ("dca", "dct") or form.version not in (2, 3):
            raise UsageError(
                f"No TBX is of dialect {dialect or 'basic'!r}, style {style or 'dca'!r} and version {version or 3}.",
                "Dialects: basic, min, core; styles: dca, dct; versions: 3, 2.",
            )
        if form.version == 2 and (form.style, form.dialect) != ("dca", "TBX-Basic"):
            raise UsageError(
                "Version 2 of TBX is written as TBX-Basic, which has one style.", "Leave --style and --dialect out."
            )
        return form


def tbx_of(concepts: Sequence[Concept], title: str, form: Form | None = None, source: str = "") -> bytes:
    """Concepts as TBX.

    Args:
        title: what the term base is called.
        form: which TBX; TBX-Basic, version 3, DCA style if none is given.
        source: one sentence on where it comes from.
    """
    return _Writer(form or Form()).written(
        concepts, title, source or "Terms of law. Written by the Tongwen project; CC0 1.0."
    )


def left_out(concepts: Sequence[Concept], form: Form) -> Mapping[str, int]:
    """What a form has no place for: data category -> how often. The words themselves are in every form."""
    held = DIALECTS[form.dialect]
    counts: Counter[str] = Counter()
    for concept in concepts:
        counts["subjectField"] += bool(concept.field)
        counts["definition"] += len(concept.definitions)
        counts["source"] += sum(bool(m.source) for m in concept.definitions)
        for term in concept.terms:
            counts["administrativeStatus"] += term.preferred
            counts["geographicalUsage"] += bool(term.jurisdiction)
            counts["partOfSpeech"] += bool(term.part_of_speech)
            counts["context"] += bool(term.context)
    return {what: count for what, count in sorted(counts.items()) if count and what not in held}


class _Writer:
    """Writes one form: the names of its elements, and where a data category goes."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._held = DIALECTS[form.dialect]
        self._old = form.version == 2
        self._ids: set[str] = set()

    def written(self, concepts: Sequence[Concept], title: str, source: str) -> bytes:
        root = self._root()
        header = self._under(root, "martifHeader" if self._old else "tbxHeader")
        described = self._under(header, "fileDesc")
        self._under(self._under(described, "titleStmt"), "title", title)
        self._under(self._under(described, "sourceDesc"), "p", source)
        body = self._under(self._under(root, "text"), "body")
        body.text = "\n"
        for concept in concepts:
            self._concept(body, concept)
            body[-1].tail = "\n"  # a line a concept: changes show as such
        for schema, kind in () if self._old else _SCHEMAS.get((self._form.dialect, self._form.style), ()):
            asked = f'href="{schema}" type="application/xml" schematypens="{kind}"'
            root.addprevious(etree.ProcessingInstruction("xml-model", asked))
        written: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True)
        return written + b"\n"

    def _root(self) -> etree._Element:
        if self._old:
            return etree.Element("martif", {"type": "TBX-Basic", f"{_XML}lang": "en"})
        names: dict[str | None, str] = {None: NAMESPACE}
        if self._form.style == "dct" and self._held:
            names["min"] = _MIN
            if self._held > _IN_MIN:
                names["basic"] = _BASIC
        facts = {"type": self._form.dialect, "style": self._form.style, f"{_XML}lang": "en"}
        return etree.Element(f"{{{NAMESPACE}}}tbx", facts, names)

    def _under(self, parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
        element = etree.SubElement(parent, name if self._old else f"{{{NAMESPACE}}}{name}", attributes)
        element.text = _NOT_XML.sub("\ufffd", text) or None
        return element

    def _say(self, parent: etree._Element, category: str, words: str) -> None:
        """A data category; nothing where the dialect doesn't have it."""
        if not words or category not in self._held:
            return
        if self._form.style == "dca":
            self._under(parent, _ELEMENTS[category], words, type=category)
            return
        space = _MIN if category in _IN_MIN else _BASIC
        etree.SubElement(parent, f"{{{space}}}{category}").text = _NOT_XML.sub("\ufffd", words)

    def _concept(self, body: etree._Element, concept: Concept) -> None:
        entry = self._under(body, "termEntry" if self._old else "conceptEntry", id=self._id(concept.id))
        self._say(entry, "subjectField", concept.field)
        tags = dict.fromkeys(t.language for t in concept.terms)
        self._meanings(entry, [m for m in concept.definitions if m.language not in tags])
        for note in (f"Kind: {concept.kind}" if concept.kind != "concept" else "", concept.note):
            if note:
                self._under(entry, "note", note)
        for tag in tags:
            section = self._under(entry, "langSet" if self._old else "langSec", **{f"{_XML}lang": tag})
            self._meanings(section, [m for m in concept.definitions if m.language == tag])
            for term in (t for t in concept.terms if t.language == tag):
                self._term(section, term)

    def _id(self, given: str) -> str:
        """An id that XML takes, and that no concept before it has: two ids may differ in a sign that it doesn't take."""
        plain = given if _ID.fullmatch(given) else f"c-{_plain(given)}"
        made, n = plain, 1
        while made in self._ids:
            n += 1
            made = f"{plain}-{n}"
        self._ids.add(made)
        return made

    def _meanings(self, parent: etree._Element, meanings: Sequence[Meaning]) -> None:
        for meaning in meanings if "definition" in self._held else ():
            group = self._under(parent, "descripGrp") if meaning.source else parent
            self._say(group, "definition", meaning.text)
            self._say(group, "source", meaning.source)

    def _term(self, section: etree._Element, term: Term) -> None:
        told = self._under(section, "tig" if self._old else "termSec")
        self._under(told, "term", term.text)
        self._say(told, "administrativeStatus", "preferredTerm-admn-sts" if term.preferred else "")
        self._say(told, "geographicalUsage", term.jurisdiction.upper())
        self._say(told, "partOfSpeech", term.part_of_speech if term.part_of_speech in _PARTS_OF_SPEECH else "")
        self._say(told, "context", term.context)


def _plain(text: str) -> str:
    return re.sub(r"[^\w.-]", "_", text, flags=re.ASCII)
