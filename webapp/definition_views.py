"""What a law defines -> what its page needs: a block a term, with every language beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext

from corpus.catalogue import LawSummary
from corpus.citing.pages import page_name
from corpus.definitions.gathering import Defined, DefinedConcept, LawDefinitions, definitions_of
from corpus.model import Law
from webapp import browsing, interface
from webapp.export_pages import export_url
from webapp.recent import recent
from webapp.search_views import Pager, pager
from webapp.urls import Reading, definitions_url, law_url, provision_url, with_query
from webapp.views import Named, names_for

DEFINITIONS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class DefinedView:
    """A definition in one text; `who` tells two texts of a language apart, "" where there is one."""

    language: str
    terms: tuple[str, ...]
    said: str
    who: str


@dataclass(frozen=True, slots=True)
class ConceptView:
    """What one row defines, in the reader's language first; `url` leads to the provision, `called` in that language if it can be."""

    anchor: str
    url: str
    called: Named
    scope: str
    sense: str
    texts: tuple[DefinedView, ...]


@dataclass(frozen=True, slots=True)
class DefinitionsPage:
    """Everything the page shows. `languages` are those of the texts that define something, with how often."""

    law: Law
    names: tuple[Named, ...]
    version: str
    law_address: str
    total: int
    languages: tuple[tuple[str, int], ...]
    concepts: tuple[ConceptView, ...]
    downloads: tuple[tuple[str, str], ...]
    pager: Pager


def defined(summary: LawSummary, reading: Reading) -> LawDefinitions:
    """The definitions of the edition that an address names, in the texts that it names (all, if it names none)."""
    found = browsing.find_edition(summary, reading)
    browsing.check_languages(reading)
    here, day = browsing.opened(), browsing.day_for(reading)
    key = ("definitions", summary.law.id, found.edition.key, day, reading.languages, reading.expressions)

    def made() -> LawDefinitions:
        library = here.library()
        with library.at_once():
            return definitions_of(library, summary.law, found.edition, day, languages=reading.languages,
                                  expressions=reading.expressions)  # fmt: skip

    return recent(here).get(key, made)


def definitions_page(found: LawDefinitions, reading: Reading, offset: int = 0) -> DefinitionsPage:
    """The page of an edition's definitions; `offset` are left out at the start."""
    law, at = found.law, reading.of_version(found.edition.key)
    tags = [x.language for x in found.texts]
    several = {tag for tag in tags if tags.count(tag) > 1}
    shown = found.concepts[offset : offset + DEFINITIONS_A_PAGE]

    def address(**changed: object) -> str:
        return with_query(definitions_url(law.id, reading), [(k, str(v)) for k, v in changed.items()])

    return DefinitionsPage(
        law=law, names=names_for(law, interface.current()), version=found.edition.key, law_address=law_url(law.id, reading),
        total=len(found.concepts), languages=_languages(found.concepts),
        concepts=tuple(_concept(found, c, at, several) for c in shown), downloads=_downloads(law.id, at),
        pager=pager(offset, DEFINITIONS_A_PAGE, len(found.concepts), address),
    )  # fmt: skip


def _languages(concepts: Sequence[DefinedConcept]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for concept in concepts:
        for tag in dict.fromkeys(d.text.language for d in concept.found):
            counts[tag] = counts.get(tag, 0) + 1
    return tuple(counts.items())


def _concept(found: LawDefinitions, concept: DefinedConcept, at: Reading, several: set[str]) -> ConceptView:
    reader = interface.current()
    own = [d for d in concept.found if d.text.language.partition("-")[0] == reader.partition("-")[0]]
    texts = tuple(
        DefinedView(d.text.language, d.terms, d.said, (d.text.translator or d.text.publisher) if d.text.language in several else "")
        for d in (*own, *(d for d in concept.found if d not in own))
    )  # fmt: skip
    url = provision_url(found.law.id, concept.path, at)
    called = _called(found.law, concept, own, reader)
    return ConceptView(f"d-{concept.id}", url, called, str(concept.scope), str(concept.sense), texts)


def _called(law: Law, concept: DefinedConcept, own: Sequence[Defined], reader: str) -> Named:
    """The provision as the reader's own text calls it, or by its number; else as the soundest text does, or by its path."""
    if label := next((d for d in own if d.label), None):
        return Named(label.text.language, label.label)
    if name := page_name(concept.path.page, reader, law.jurisdiction):
        return Named(reader, name)
    first = next((d for d in concept.found if d.label), None)
    return Named(first.text.language, first.label) if first else Named("", str(concept.path.page))


def _downloads(law_id: str, at: Reading) -> tuple[tuple[str, str], ...]:
    base = definitions_url(law_id, at)
    named = [(name, with_query(base, [("format", kind)])) for kind, name in (("tbx", "TBX"), ("csv", "CSV"))]
    return (*named, (gettext("TBX with all known terms of the law"), export_url(law_id, None, "tbx", at)))
