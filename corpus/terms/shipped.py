"""The term base that ships with the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from corpus.terms.table import concepts_of
from corpus.terms.values import Concept, Origin, Term


@cache
def shipped() -> tuple[Concept, ...]:
    """Every concept of `corpus/terms/base`, one file a field of law, and of `corpus/terms/languages`, what a law's translators
    call things in many languages; in the order of files and rows. Read once.

    A row with the id of an earlier one adds its terms to that concept.
    """
    return _joined(
        concept
        for table in (*_tables("base"), *_tables("languages"))
        for concept in concepts_of(table.read_text("utf-8"), table.name, Origin.BASE, table.name.removesuffix(".csv"))
    )


def _tables(name: str) -> list[Traversable]:
    folder = files("corpus") / "terms" / name
    return sorted((f for f in folder.iterdir() if f.name.endswith(".csv")), key=lambda f: f.name)


def _joined(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    found: dict[str, Concept] = {}
    for concept in concepts:
        known = found.setdefault(concept.id, concept)
        if known is not concept:
            there = {(t.text, t.language, t.jurisdiction) for t in known.terms}
            more = tuple(t for t in concept.terms if (t.text, t.language, t.jurisdiction) not in there)
            found[concept.id] = replace(known, terms=_by_language((*known.terms, *more)))
    return tuple(found.values())


def _by_language(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Terms of a language beside one another, the one called preferred first given first."""
    order = list(dict.fromkeys(t.language for t in terms))
    first = {tag: next(t for t in terms if t.language == tag) for tag in order}
    return tuple(
        t if t is first[tag] or t.jurisdiction != first[tag].jurisdiction else replace(t, preferred=False)
        for tag in order
        for t in terms
        if t.language == tag
    )
