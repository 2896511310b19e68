"""Definitions of a law -> concepts of a term base: what one row defines is a concept, its terms with their definitions."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.citing.canonical import canonical
from corpus.definitions.gathering import Defined, DefinedConcept, LawDefinitions
from corpus.terms.table import PLACES
from corpus.terms.values import Concept, Meaning, Origin, Term

_LONGEST_TERM = 200


def concepts_of_definitions(found: LawDefinitions) -> tuple[Concept, ...]:
    """A concept for each row that defines something; one language suffices. Sources are citations of the page."""
    title = next((t.text for t in found.law.titles), found.law.id)
    return tuple(_concept(found, concept, title) for concept in found.concepts)


def _concept(found: LawDefinitions, concept: DefinedConcept, title: str) -> Concept:
    terms: dict[tuple[str, str], Term] = {}
    meanings: list[Meaning] = []
    seen: set[str] = set()
    for defined in concept.found:
        tag = defined.text.language
        place = _place(found.law.jurisdiction, tag)
        for text in defined.terms:
            if len(text) <= _LONGEST_TERM:
                terms.setdefault((tag, text), Term(text, tag, place, tag not in seen))
                seen.add(tag)
        meanings.append(Meaning(defined.said, tag, source_of(found, concept, defined)))
    note = f"Defined in {found.law.id} {concept.path}; scope: {concept.scope}; {concept.sense}."
    return Concept(
        f"{found.law.id}.{concept.id}", "concept", title, tuple(terms.values()), note, Origin.USER, tuple(meanings)
    )


def _place(jurisdiction: str, tag: str) -> str:
    """Whose wording it is: of Chinese, and of what only that place's law says. Most English is anybody's."""
    return jurisdiction if tag in PLACES or tag.startswith("zh") else ""


def source_of(found: LawDefinitions, concept: DefinedConcept, defined: Defined) -> str:
    """The citation of where a text says it, in its own language where that is known; with the text's publisher and translator."""
    cited = dict(canonical(found.law, concept.path.page, (defined.text.language,)))
    where = cited.get(defined.text.language) or f"{found.law.id} {concept.path.page}"
    who = [w for w in (defined.text.publisher, defined.text.translator) if w]
    version = "" if found.edition.key == "undated" else f", {found.edition.key}"
    return f"{where}{version}" + (f" ({'; '.join(who)})" if who else "")


def in_pairs(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Those with terms of two languages: what a list of terms that renders anything holds."""
    return tuple(c for c in concepts if len({t.language for t in c.terms}) > 1)
