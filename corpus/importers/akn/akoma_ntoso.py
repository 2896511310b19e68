"""Akoma Ntoso (OASIS LegalDocML), versions 1.0 to 3.0, of any publisher: Fedlex, legislation.gov.uk, Normattiva, Finlex, AKN4EU.

One document holds one text of one law. Whether its articles or its sections are what it is cited by, the document itself
tells (corpus.importers.akn.nodes). Footnotes stand on pages of their own; quoted text belongs to what quotes it. The
project's own exchange files, which are Akoma Ntoso too, are read by corpus.importers.akn.exchange.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from corpus import ids
from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.akn.body import BodyReader
from corpus.importers.akn.identity import SOURCE, Identity, day_of, identity_of
from corpus.importers.akn.nodes import NOTES, Element, Leaf, Nodes, child, plain
from corpus.importers.akn.page import PageReader
from corpus.importers.building import PageBuilder
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.parsing import deleted_told

EXCHANGE_NAMESPACE = "urn:tongwen:exchange:1"  # documents with it are the project's own
_NAMESPACE = re.compile(r"akomantoso|legaldocml|/akn/", re.IGNORECASE)
_STATUTES = frozenset({"act", "bill", "doc", "statement", "amendment", "portion"})
_OTHERS = frozenset({"judgment", "judgement", "debate", "debateReport", "officialGazette", "amendmentList"})
_BODIES = frozenset({"body", "mainBody", "amendmentBody", "portionBody"})
_BLOCKS = frozenset({"p", "block", "container", "longTitle", "formula"})
_FIELDS = {"docTitle": "title", "shortTitle": "title", "docNumber": "number", "docDate": "adoption_note", "docType": "type",
           "docAuthority": "issuer", "docProponent": "issuer", "docStatus": "status", "docPurpose": "note", "docketNumber": "number",
           "docIntroducer": "issuer", "docStage": "note", "docJurisdiction": "note"}  # fmt: skip


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is akomaNtoso in a namespace of the standard, and not one of the project's own exchange files."""
    del name
    if EXCHANGE_NAMESPACE.encode() in data:
        return False
    try:
        found = markup.prolog(data)
    except SourceError:
        return re.search(rb"<(?:\w{1,20}:)?akomaNtoso\b", data[:65536]) is not None
    return (
        found is not None
        and found.root == "akomaNtoso"
        and (not found.namespace or bool(_NAMESPACE.search(found.namespace)))
    )


def leaves(data: bytes, name: str) -> list[str]:
    """Every text node of the document."""
    return markup.leaves(data, name)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The document as a draft; a collection as one draft a law.

    Raises:
        SourceError: damaged XML, entities, or no statute (a judgment, a debate).
    """
    root = markup.tree(data, name)
    nodes = Nodes(root)
    documents = _documents(root)
    if not documents:
        kinds = ", ".join(sorted({markup.local(e) for e in root}) or ["nothing"])
        raise SourceError(f"{name} holds no statute: {kinds}.", "Acts, bills and other documents with a body are read.")
    try:
        drafts = [_Document(nodes, document, name).draft() for document in documents]
    except RecursionError as error:
        raise SourceError(f"{name} is nested too deeply.", "See how the file was made.") from error
    if sum(1 for d in drafts for p in d.text.provisions if p.text or p.deleted) == 0:
        raise SourceError(
            f"{name} holds no text of a law.", "Metadata alone can't be read; get the document with its body."
        )
    rest = _rest(nodes, root, documents)
    drafts[0] = _with_residue(drafts[0], rest)
    return Parsed(tuple(drafts), drafts[0].diagnostics if len(drafts) == 1 else ())


def _documents(root: Element) -> list[Element]:
    """The statutes of a file: the document itself, or those that a collection gathers."""
    found: list[Element] = []
    waiting = list(root)
    while waiting:
        element = waiting.pop(0)
        local = markup.local(element)
        if local in _STATUTES and any(markup.local(e) in _BODIES for e in element):
            found.append(element)
        elif local in _OTHERS:
            continue
        elif local in (
            "documentCollection",
            "collectionBody",
            "component",
            "components",
            "interstitial",
            "akomaNtoso",
            *_STATUTES,
        ):
            waiting = [*element, *waiting]
    acts = [e for e in found if markup.local(e) in ("act", "bill")]
    return acts or found


def _rest(nodes: Nodes, root: Element, documents: list[Element]) -> list[Residue]:
    """Text outside the documents: what a collection says around them."""
    inside = {leaf.order for document in documents for leaf in nodes.leaves(document)}
    return [
        Residue(ResidueKind.UNPARSED, leaf.text, leaf.order) for leaf in nodes.leaves(root) if leaf.order not in inside
    ]


def _with_residue(draft: Draft, residue: list[Residue]) -> Draft:
    if not residue:
        return draft
    message = f"{len(residue)} pieces of text stand outside the document's own parts."
    told = diagnose("unparsed-text", message, found=residue[0].text.strip()[:80])
    return replace(draft, residue=(*draft.residue, *residue), diagnostics=(*draft.diagnostics, told))


@dataclass(slots=True)
class _Document:
    """Reads one document."""

    nodes: Nodes
    element: Element
    name: str
    statements: list[Statement] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    block: Element | None = None  # of the last statement
    endnotes: list[Provision] = field(default_factory=list)

    def draft(self) -> Draft:
        preface = child(self.element, "preface")
        self._names(preface if preface is not None else child(self.element, "coverPage"))
        identity = identity_of(self.element, self.numbers[0] if self.numbers else "")
        body = BodyReader(self.nodes, identity.language, identity.version, identity.intervals)
        for inner in self.element:
            self._part(inner, body)
            tail = self.nodes.tail(inner)
            if tail is not None:
                body.apart.residue.append(Residue(ResidueKind.UNPARSED, tail.text, tail.order))
        own = self.nodes.text(self.element)
        if own is not None:
            body.apart.residue.append(Residue(ResidueKind.UNPARSED, own.text, own.order))
        return self._finished(identity, body)

    def _part(self, element: Element, body: BodyReader) -> None:
        local = markup.local(element)
        if local == "meta":
            self._meta(element, body)
        elif local == "longTitle":
            body.long_title(element)
        elif local in ("preface", "coverPage"):
            self._preface(element, body)
        elif local == "preamble":
            body.preamble(element)
        elif local in _BODIES:
            body.body(element)
        elif local in ("components", "attachments"):
            for inner in element:
                body.annex(inner)
                if (tail := self.nodes.tail(inner)) is not None:
                    body.apart.residue.append(Residue(ResidueKind.UNPARSED, tail.text, tail.order))
            if (own := self.nodes.text(element)) is not None:
                body.apart.residue.append(Residue(ResidueKind.UNPARSED, own.text, own.order))
        elif local == "conclusions":
            body.closing(element)
        elif self.nodes.first(element):
            body.loose(element)

    def _meta(self, element: Element, body: BodyReader) -> None:
        """Text in the metadata: notes that the text points to, and what publishers keep for themselves."""
        notes = [e for e in element.iter() if markup.local(e) == "note"]
        noted: set[int] = set()
        for nth, note in enumerate(notes, 1):
            order = self.nodes.first(note)
            if not order or order in noted:
                continue
            page = PageBuilder(ProvisionPath((f"note_{nth}",)), Unit.NOTE, None, None, order)
            page.begin(page.path, Unit.NOTE)
            reader = PageReader(self.nodes, body.language, page, body.apart)
            reader.inline(note, page)
            noted |= {leaf.order for leaf in self.nodes.leaves(note)}
            self.endnotes += [page.provision(body.language), *body.apart.notes]
            body.apart.notes.clear()  # notes to the note: no page of the body is open to take them
        kept = [leaf for leaf in self.nodes.leaves(element) if leaf.order not in noted]
        body.apart.residue += [Residue(ResidueKind.FURNITURE, leaf.text, leaf.order) for leaf in kept]

    def _names(self, preface: Element | None) -> None:
        """Titles and numbers that the preface marks as such."""
        for inner in preface.iter() if preface is not None else ():
            if markup.local(inner) == "docDate" and (day := day_of(inner.get("date"))):
                self.statements.append(Statement("adopted", day.isoformat(), SOURCE))
            text = plain(self.nodes, inner) if markup.local(inner) in ("docTitle", "shortTitle", "docNumber") else ""
            if text:
                (self.numbers if markup.local(inner) == "docNumber" else self.titles).append(text)

    def _preface(self, element: Element, body: BodyReader) -> None:
        """The preface: each run of text in a block is a statement; a long title opens the preamble."""
        for run in _runs(self.nodes, element):
            if run.long_title is not None:
                body.long_title(run.long_title)
            elif run.note is not None:
                self._preface_note(run.note, body)
            elif run.leaf is not None:
                self._state(run.name, run.leaf, run.block)

    def _preface_note(self, note: Element, body: BodyReader) -> None:
        page = PageBuilder(ProvisionPath(("preface",)), Unit.NOTE)
        PageReader(self.nodes, body.language, page, body.apart).note(note)
        body.provisions += body.apart.notes
        body.apart.notes.clear()

    def _state(self, local: str, leaf: Leaf, block: Element) -> None:
        """A statement of one text node, or one more node of the statement before it: their claims follow one another."""
        name = _FIELDS.get(local, "note")
        value, claimed = " ".join(leaf.text.split()), leaf.text
        last = self.statements[-1] if self.statements else None
        if last is not None and last.field == name and last.order == leaf.order - 1 and block is self.block:
            value, claimed = f"{last.value} {value}", last.claimed + claimed
            self.statements.pop()
        self.block = block
        self.statements.append(Statement(name, value, SOURCE, claimed, "", leaf.order))

    def _finished(self, identity: Identity, body: BodyReader) -> Draft:
        facts = JURISDICTIONS.get(identity.jurisdiction or "")
        language = identity.language
        enacted = facts is None or language in facts.source_languages
        title, others = self._title(identity)
        force = identity.force
        if force is Force.AUTHENTIC and not enacted:
            force = Force.OFFICIAL_TRANSLATION
        provisions = [*body.provisions, *self.endnotes]
        key = "/".join(filter(None, (identity.uri or self.name.rpartition("/")[2], language)))
        return Draft(
            title=title, language=language if _is_tag(language) else "und", version=identity.version, source_key=key,
            text=body.tree.text(provisions), force=force, publisher=identity.publisher, jurisdiction=identity.jurisdiction,
            law_id=identity.law_id if _is_id(identity.law_id) else None, kind=self._kind(identity, title), licence=identity.licence,
            is_source=enacted and not identity.translated, other_titles=others, statements=(*identity.statements, *self.statements),
            residue=tuple(body.apart.residue), diagnostics=tuple(self._diagnostics(body, provisions)),
        )  # fmt: skip

    def _title(self, identity: Identity) -> tuple[str, tuple[tuple[str, str], ...]]:
        own = [text for tag, text in identity.names if tag == identity.language]
        title = next(iter([*self.titles, *own]), "")
        named = [(tag, text) for tag, text in identity.names if text != title and _is_tag(tag)]
        more = [(identity.language, t) for t in self.titles[1:] if t != title]
        return title, tuple(dict.fromkeys((*named, *more)))

    def _kind(self, identity: Identity, title: str) -> str:
        facts = JURISDICTIONS.get(identity.jurisdiction or "")
        words = title.split()
        known = facts.kinds.get(words[0]) if facts is not None and words else None
        given = (self.element.get("name") or "").lower()
        return known or (
            "regulation" if re.search(r"regulation|ordinance|decree|decreto|by-?law|order\b", given) else "law"
        )

    def _diagnostics(self, body: BodyReader, provisions: list[Provision]) -> Iterator[Diagnostic]:
        yield from body.diagnostics
        unparsed = [r.text for r in body.apart.residue if r.kind is ResidueKind.UNPARSED]
        if unparsed:
            message = f"{len(unparsed)} pieces of text stand where this format has none, or are marked as deleted."
            yield diagnose("unparsed-text", message, found=unparsed[0].strip()[:80])
        for provision in provisions:
            if provision.deleted:
                yield deleted_told(provision)


@dataclass(frozen=True, slots=True)
class _Run:
    """A text node of a preface with the name of what holds it and its block; or a note, or a long title, as a whole."""

    name: str
    block: Element
    leaf: Leaf | None = None
    note: Element | None = None
    long_title: Element | None = None


def _runs(nodes: Nodes, element: Element) -> Iterator[_Run]:
    within: list[tuple[str, Element]] = []
    whole: Element | None = None
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        local = markup.local(inner)
        leaf = None
        if event == "start":
            held = within[-1] if within else ("", element)
            within.append(
                (local if local in _FIELDS else held[0], inner if local in _BLOCKS or local in _FIELDS else held[1])
            )
            if whole is None and (local in NOTES or _is_long_title(inner)):
                whole = inner
                yield _Run("", inner, note=inner) if local in NOTES else _Run("", inner, long_title=inner)
            leaf = nodes.text(inner) if whole is None else None
        else:
            within.pop()
            whole = None if whole is inner else whole
            leaf = nodes.tail(inner) if whole is None and inner is not element else None
        if leaf is not None:
            name, block = within[-1] if within else ("", element)
            yield _Run(name, block, leaf)


def _is_long_title(element: Element) -> bool:
    """Whether this is a long title that says what the act is for, and not a wrapper for its title and number."""
    return markup.local(element) == "longTitle" and not any(markup.local(e) in _FIELDS for e in element.iter())


def _is_tag(tag: str) -> bool:
    try:
        return bool(ids.language_tag(tag))
    except ValueError:
        return False


def _is_id(law_id: str | None) -> bool:
    try:
        return law_id is not None and bool(ids.law_id(law_id))
    except ValueError:
        return False
