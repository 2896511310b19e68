"""Strings that stand in a text by accident only: 民法 in 人民法院, 证人 in 保证人, 法人 in 司法人员.

A string is found wherever it stands, so they are results as well; but whoever asks for a word wants the places first that
have it as one. The ranking words of texts tell: there the dictionary cut them, and took long words apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from indexer.allowed import Allowed
from indexer.arrays import Candidates, inside
from indexer.backend import Or, SearchBackend, Term
from indexer.closeness import has_number_at_end
from indexer.query import String
from indexer.segmentation import HEADINGS, STEMS, is_string_language
from indexer.tree import All, Leaf, Tree

Array: TypeAlias = "Any"


def accidental(tree: Tree, docs: Array, backend: SearchBackend, may: Allowed) -> Array:
    """How much of what a query asks for stands in each of `docs` by accident only, from 0 to 1.

    Only strings that every result holds are asked about, and that some text has as a word: of others (移管, which the
    dictionary doesn't know) no text can tell. Nor of numbers, which are cut now so and now so; indexer.closeness looks at them.
    """
    import numpy as np

    asked = tuple(dict.fromkeys(text for text in _strings(tree)))
    total = sum(map(len, asked))
    found = np.zeros(len(docs))
    for text in asked:
        having = _having(text, backend, may) if len(text) > 1 and not has_number_at_end(text) else ()
        if len(having):
            found += (len(text) / total) * ~inside(docs, having)
    return found


def _strings(tree: Tree) -> Iterator[str]:
    """The strings that all of a tree's results hold."""
    match tree:
        case Leaf(String(text)):
            yield text
        case All(parts):
            for part in parts:
                yield from _strings(part)


def _having(text: str, backend: SearchBackend, may: Allowed) -> Array:
    """The documents that have a text, or a heading, with a string as a word."""
    names = [name for group, several in may.fields.items() if is_string_language(group) for name in several]
    terms = tuple(Term(f"{name}.{kind}", text, 0.0) for name in names for kind in (STEMS, HEADINGS))
    return Candidates.of(backend.candidates(Or(terms))).docs
