"""Union law in Formex 4, the format of the Official Journal: acts as published and consolidated texts, in 24 languages.

A text of the Official Journal is authentic in every language. A consolidated text has no legal effect: its force and a
note say so. What an annex file is an annex of stands in another file of its archive, so it is read with the whole zip
(corpus.importers.formex.package) and never alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.formex import package as formex_package
from corpus.importers.formex import tree as formex_tree
from corpus.importers.formex.acts import METADATA, Act
from corpus.importers.formex.facts import NO_END, Facts, facts_of, statements_of
from corpus.importers.formex.force import entry_into_force
from corpus.importers.formex.tree import Element, Source
from corpus.importers.formex.words import KIND_OF_LETTER, names_an_act
from corpus.importers.markup import local
from corpus.model import Draft, Force, Residue, ResidueKind, Statement

PUBLISHER = "Publications Office of the European Union"
LICENCE = "© European Union; reuse is permitted if the source is named (Commission Decision 2011/833/EU)."
_NO_EFFECT = "A consolidated text: it is meant for documentation and has no legal effect; the acts as published in the Official Journal are authentic."
LAWS = frozenset({"ACT", "CONS.ACT", "CONS.OTH", "AGR", "GENERAL", "LETTER", "PROT", "DECISION"})
ANNEXES = frozenset({"ANNEX", "CONS.ANNEX"})
_SIGNS = (b"<ENACTING.TERMS", b"<BIB.INSTANCE", b"<INFO.CONSLEG", b"<TI.ART", b"<NO.PARAG")
_ROOT = re.compile(rb"<(?!\?|!)(?:[A-Za-z_][\w\-]{0,40}:)?([A-Z][A-Z.]{1,20})[\s>/]")
_LOOKED_AT = 65_536


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is an act or annex, by its root and by the schema or elements that no other format has; or a zip of them."""
    del name
    if data.startswith(b"PK"):
        return formex_package.is_package(data)
    try:
        head = markup.prolog(data)
    except SourceError:  # it declares entities; `read` refuses it by name
        match = _ROOT.search(data[:_LOOKED_AT])
        return match is not None and match[1].decode() in LAWS | ANNEXES and any(s in data for s in _SIGNS)
    if head is None or head.root not in LAWS | ANNEXES:
        return False
    said = f"{head.attributes.get('noNamespaceSchemaLocation', '')} {head.namespace}".lower()
    return "formex" in said or (not head.namespace and any(s in data for s in _SIGNS))


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> the draft of its act; a zip -> a draft for each of the acts that its .doc.xml files list.

    Raises:
        SourceError: no well-formed XML, an annex without its act, a file that a list names and the zip lacks, or one
            that doesn't say its language.
    """
    if data.startswith(b"PK"):
        return Parsed(tuple(_of_package(data, name)))
    root = formex_tree.load(data, name)
    if local(root) not in LAWS:
        raise SourceError(
            f"{name} is an annex, and doesn't say of which act."
            if local(root) in ANNEXES
            else f"{name} is no act in Formex.",
            "Import the whole .zip of the act, in which a .doc.xml file says what belongs together.",
        )
    return Parsed((draft_of([root], name),))


def leaves(data: bytes, name: str) -> list[str]:
    """All texts of the file in order, quotation marks written out; of a zip, act by act."""
    if data.startswith(b"PK"):
        return [text for root in formex_package.roots_in_order(data, name) for text in formex_tree.leaves(root)]
    return formex_tree.leaves(formex_tree.load(data, name))


def _of_package(data: bytes, name: str) -> list[Draft]:
    found: list[Draft] = []
    base = 0
    for bundle in formex_package.bundles(data, name):
        if not any(local(root) in LAWS for root in bundle.parts):
            raise SourceError(f"{name} lists no act in {bundle.name}.", "Judgments and notices are no law texts.")
        found.append(draft_of(bundle.parts, bundle.name, bundle.about, bundle.beside, base))
        base += sum(len(formex_tree.leaves(root)) for root in (bundle.about, *bundle.parts, *bundle.beside))
    return found


def draft_of(
    roots: Sequence[Element], name: str, about: Element | None = None, beside: Sequence[Element] = (), base: int = 0
) -> Draft:
    """The files of one act in order (the act, then its annexes) -> a draft.

    Args:
        roots: their trees.
        name: of the source.
        about: the DOC file that lists them.
        beside: files that lay beside them and that no list names; their text is kept apart.
        base: where the orders of the leaves begin.

    Raises:
        SourceError: none of them says in which language it is.
    """
    main = next((root for root in roots if local(root) in LAWS), roots[0])
    language = facts_of(main).language or (facts_of(about).language if about is not None else None)
    if language is None:
        raise SourceError(f"{name} doesn't say in which language it is (LG.DOC).", "See whether the file is complete.")
    act = Act(language, PUBLISHER)
    sources = []
    for root in [*([] if about is None else [about]), *roots, *beside]:
        sources.append(Source(root, base))
        base += len(sources[-1].nodes)
        if root is not about and root not in beside:
            act.read(sources[-1])
    act.finish()
    facts = _facts(main, about, act.title)
    for source in sources:
        if source.root not in beside:
            act.statements += statements_of(source, facts, PUBLISHER)
        act.diagnostics += _left_over(source, act)
    return _draft(act, facts, language, name)


def _facts(root: Element, about: Element | None, title: str) -> Facts:
    """The facts of the act itself, filled up by the DOC file, which knows the kind of act and its number better."""
    own = facts_of(root, title)
    if about is None:
        return own
    listed = facts_of(about, title)
    return Facts(own.celex if own.consolidated else listed.celex or own.celex, own.language, own.oj or listed.oj, own.consolidated,
                 own.version or listed.version, own.adopted or listed.adopted, own.published or listed.published,
                 own.touched, own.ends)  # fmt: skip


def _left_over(source: Source, act: Act) -> list[Diagnostic]:
    """Keep what no provision and no statement claimed: metadata, deleted text, and what was not understood."""
    inside = {order for order, _ in _metadata(source)}
    unparsed: list[str] = []
    deleted: dict[str, int] = {}
    for order, text, by in source.left():
        if by is not None:
            deleted[by] = deleted.get(by, 0) + len(text.split())
        elif order not in inside:
            unparsed.append(text)
        known = by is not None or order in inside
        act.residue.append(Residue(ResidueKind.FURNITURE if known else ResidueKind.UNPARSED, text, order))
    found = []
    if unparsed:
        message = f"{len(unparsed)} texts stand where this format has none; they are kept beside the act."
        found.append(diagnose("unparsed-text", message, found=" ".join(unparsed[0].split())[:80]))
    for by, words in deleted.items():
        message = (
            f"{words} words that {by or 'an amendment'} deleted still stand in the file; they are kept beside the act."
        )
        found.append(diagnose("deleted-article", message, found=by or None))
    return found


def _metadata(source: Source) -> list[tuple[int, str]]:
    """The leaves inside metadata, and all of a DOC file."""
    roots = [source.root] if local(source.root) not in LAWS | ANNEXES else list(source.root.iter(*METADATA))
    return [source.at(e, tail) for root in roots for e, tail, _ in markup.text_nodes(root)]


def _draft(act: Act, facts: Facts, language: str, name: str) -> Draft:
    text = act.tree.text(act.provisions)
    key = facts.celex or (f"oj-{re.sub(r'[^A-Za-z0-9]+', '-', facts.oj).strip('-')}" if facts.oj else "")
    dated = f"-{facts.version:%Y%m%d}" if facts.consolidated and facts.version else ""
    letter = re.search(r"[A-Z]", facts.celex[1:])
    return Draft(
        title=act.title, language=language, version=facts.version, source_key=f"{key or name}{dated}/{language}", text=text,
        force=Force.UNOFFICIAL if facts.consolidated else Force.AUTHENTIC, publisher=PUBLISHER, jurisdiction="eu",
        law_id=f"eu-{key}" if key else None, kind=KIND_OF_LETTER.get(letter[0], "law") if letter else "law", licence=LICENCE,
        other_titles=tuple((language, short) for short in (*short_titles(act.title), facts.celex) if short),
        statements=(*act.statements, *_derived(facts, language, {s.field for s in act.statements}),
                    *entry_into_force(text.provisions, language, facts)), residue=tuple(act.residue),
        diagnostics=tuple(act.diagnostics),
    )  # fmt: skip


def _derived(facts: Facts, language: str, stated: set[str]) -> list[Statement]:
    """What the attributes say, and what follows from the number; `stated` are the fields that have a statement already."""
    days = (("adopted", facts.adopted), ("promulgated", facts.published))
    found = [Statement(name, day.isoformat(), PUBLISHER) for name, day in days if day and name not in stated]
    if facts.touched:
        found.append(Statement("updated", facts.touched.isoformat(), PUBLISHER))
    if facts.consolidated:
        found.append(Statement("note", _NO_EFFECT, PUBLISHER))
        found += _validity(facts.version, facts)
    if facts.celex:
        address = f"https://eur-lex.europa.eu/legal-content/{language.upper()}/TXT/?uri=CELEX:{facts.celex}"
        found.append(Statement("url", address, PUBLISHER))
    return found


def _validity(start: date | None, facts: Facts) -> list[Statement]:
    """START.DATE and END.DATE of a consolidated text. The first one starts with the publication, which is no day of effect."""
    found = []
    if start and facts.published and start > facts.published:
        found.append(Statement("effective", start.isoformat(), f"{PUBLISHER} (START.DATE)"))
    status = "in force" if facts.ends in NO_END else "superseded"
    found.append(Statement("status", status, f"{PUBLISHER} (END.DATE {facts.ends or 'none'})"))
    return found


def short_titles(title: str) -> list[str]:
    """What else an act is called: its kind with its number ("Regulation (EU) 2016/679"), and the name in brackets at its end."""
    found = []
    match = re.match(r"[^\d]{3,120}?\d{1,4}/\d{1,4}(?:/[A-Z]{2,4})?", title)
    if match and names_an_act(match[0]):
        found.append(match[0])
    end = re.search(r"\(([^()]{8,120})\)$", title)
    if end and names_an_act(end[1]) and not re.search(r"\d", end[1]):
        found.append(end[1])
    return found
