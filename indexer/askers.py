"""In which language a query is asked, as far as its words tell.

"data" is English, though Italian has it as well: a word that several languages write alike is taken for one of the language
that has all of the words, of several such the one that the reader's pages are in, then English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from corpus.choosing import language_called
from corpus.telling import listed, tell
from indexer.allowed import Allowed
from indexer.arrays import Candidates, inside
from indexer.backend import Or, SearchBackend, Term
from indexer.query_types import AllOf, AnyOf, InLanguage, Literal, Near, NoneOf, Prefixed, Query, String, Word
from indexer.segmentation import STEMS, WORDS, asked_forms, forms, has_string_script, is_string_language, spelled
from indexer.term_words import GRAMMAR
from indexer.terminology import script_groups
from indexer.tree import All, Leaf, Tree, leaves

Array: TypeAlias = "Any"

_MOST_WORDS = 8
_SHORT = 3


def lead_of(tree: Tree, backend: SearchBackend, may: Allowed, wanted: Sequence[str] = ()) -> str:
    """The language group that a query seems to be in; "" where nothing tells.

    It is that of its script, or the one whose texts have most of its words as they were typed. `wanted` are groups that go
    before others of equal worth.
    """
    atoms = [leaf.atom for leaf in leaves(tree, positive_only=True)]
    scripts = [held for atom in atoms if (text := _string(atom)) and (held := script_groups(text) & set(may.fields))]
    if scripts:
        return min(scripts[0], key=lambda g: (g not in wanted, g != "zh", g))
    every = list(dict.fromkeys(word for atom in atoms for word in _words(atom)))
    words = ([word for word in every if word not in GRAMMAR] or every)[:_MOST_WORDS]
    groups = sorted(group for group in may.fields if not is_string_language(group))
    if not words or len(groups) < 2:
        return groups[0] if words and groups else ""
    counted = {group: sum(stands(word, group, backend, may) for word in words) for group in groups}
    order = [*wanted, "en", *groups]
    best = max(counted.values())
    return min((g for g in groups if counted[g] == best), key=order.index) if best else ""


def _string(atom: object) -> str:
    match atom:
        case String(text) | Literal(key=text) if has_string_script(text):
            return text
    return ""


def _words(atom: object) -> Sequence[str]:
    match atom:
        case Word(text) | Prefixed(text):
            return (text,)
        case Literal(words=words):
            return words
    return ()


def foreign(tree: Tree, docs: Array, backend: SearchBackend, may: Allowed, lead: str) -> Array:
    """How much of what each of `docs` has of a query's words it has in other languages only than `lead`, from 0 to 1."""
    import numpy as np

    out = np.zeros(len(docs))
    if is_string_language(lead) or lead not in may.fields or len(may.fields) < 2:
        return out
    words = tuple(dict.fromkeys(_wanted(tree)))
    for word in words:
        forms_of = asked_forms(word, lead)
        terms = tuple(Term(f"{name}.{STEMS}", form, 0.0) for name in may.fields[lead] for form in forms_of)
        out += ~inside(docs, Candidates.of(backend.candidates(Or(terms))).docs) / len(words)
    return out


def _wanted(tree: Tree) -> Iterator[str]:
    """The words that all of a tree's results hold."""
    match tree:
        case Leaf(Word(text)):
            yield text
        case All(parts):
            for part in parts:
                yield from _wanted(part)


def stands(word: str, group: str, backend: SearchBackend, may: Allowed) -> bool:
    """Whether a text of a language has a word as it was typed."""
    token = spelled(word, group)
    return any(len(backend.candidates(Term(f"{name}.{WORDS}", token, 0.0))) > 0 for name in may.fields.get(group, ()))


def at_home(query: Query, backend: SearchBackend, may: Allowed) -> Query:
    """A query, its words with the languages in which they aren't looked for."""

    def of(part: Any) -> Any:
        match part:
            case Word(text) if out := strangers(text, backend, may):
                return replace(part, not_in=out)
            case AllOf(parts) | AnyOf(parts):
                return replace(part, parts=tuple(map(of, parts)))
            case NoneOf(inner) | InLanguage(part=inner):
                return replace(part, part=of(inner))
            case Near(left, right):
                return replace(part, left=of(left), right=of(right))
        return part

    found: Query = of(query)
    return found


def notes_of(tree: Tree) -> tuple[str, ...]:
    """In which languages words of a tree aren't looked for, in words."""
    words = (leaf.atom for leaf in leaves(tree) if isinstance(leaf.atom, Word) and leaf.atom.not_in)
    said = (
        tell(
            "%(word)s isn't looked for in %(languages)s, where no text has it and its stem is another word",
            word=word.text,
            languages=listed(language_called(tag) for tag in sorted(word.not_in)),
        )
        for word in words
    )
    return tuple(dict.fromkeys(said))


def strangers(word: str, backend: SearchBackend, may: Allowed) -> frozenset[str]:
    """The languages in which a word isn't looked for: its stem there would be a short one that means something else.

    Turkish takes "data" for da (too), Spanish "sinir" for sin (without). That is so where the word stands in texts of other
    languages as it was typed, and in none of this one.
    """
    groups = [group for group in may.fields if not is_string_language(group)]
    short = [group for group in groups if _is_cut_short(word, group)]
    if not short or len(short) == len(groups):
        return frozenset()
    here = {group: stands(word, group, backend, may) for group in groups}
    return frozenset(group for group in short if not here[group]) if any(here.values()) else frozenset()


def _is_cut_short(word: str, group: str) -> bool:
    found = forms(spelled(word, group), group)
    return len(found) == 1 and len(found[0]) <= _SHORT and len(found[0]) < len(word)
