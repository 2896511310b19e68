"""How the concepts of term lists are looked up: by the stems of a term, or its squeezed string, and by its words in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from corpus.terms.values import Concept, Term
from indexer.misspelling import terms_of
from indexer.segmentation import group_of, is_string_language, squeeze
from indexer.spellings import canonical
from indexer.term_words import LINKS, key_of_word, plain_pieces

Key: TypeAlias = "tuple[str, ...]"
Senses: TypeAlias = "list[tuple[Concept, Term]]"
Named: TypeAlias = "dict[str, dict[Key, Senses]]"
"""Language group -> key -> the concepts that are called so, with the term."""
Bags: TypeAlias = "dict[str, dict[frozenset[str], Key]]"
"""Word languages: group -> the words of a term without links and order, of two at least -> its key."""


def key_of_term(text: str, group: str) -> Key:
    """What a term is looked up by: its stems in one spelling, or its squeezed string."""
    if is_string_language(group):
        return (canonical(squeeze(text)),)
    return tuple(key_of_word(word, group) for word in plain_pieces(text))


def content(key: Iterable[str]) -> frozenset[str]:
    """A key without what links its words, in no order: "custody of children" and "child custody" are one term."""
    return frozenset(word for word in key if word not in LINKS)


@lru_cache(maxsize=2)
def tables_of(listed: tuple[Concept, ...]) -> tuple[Named, Bags]:
    """How concepts are looked up; kept, for the base that ships is the same in every index that is opened."""
    named: Named = {}
    for concept in listed:
        for term in concept.terms:
            group = group_of(term.language)
            named.setdefault(group, {}).setdefault(key_of_term(term.text, group), []).append((concept, term))
    return named, {group: _bags_of(keys) for group, keys in named.items() if not is_string_language(group)}


def _bags_of(named: Mapping[Key, Senses]) -> dict[frozenset[str], Key]:
    """Terms by their words in no order. Not where their order decides: construction of contract, construction contract."""
    keys: dict[frozenset[str], list[Key]] = {}
    for key in named:
        keys.setdefault(content(key), []).append(key)
    return {bag: ks[0] for bag, ks in keys.items() if len(bag) > 1 and _agree([named[k] for k in ks])}


def _agree(senses: Iterable[Senses]) -> bool:
    """Whether there is a concept that all of them name."""
    return bool(frozenset.intersection(*(frozenset(concept.id for concept, _ in s) for s in senses)))


@lru_cache(maxsize=2)
def spelt(listed: tuple[Concept, ...]) -> frozenset[str]:
    """The terms of lists as they are compared by who looks for slips; kept for the same reason."""
    return terms_of(term.text for concept in listed for term in concept.terms)
