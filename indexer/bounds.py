"""A tree -> what to ask the engine: an upper bound (every match is in it) and a lower one (all in it match).

Where the two are one, tokens decide alone; what lies between them is checked on the text (indexer.matching). Both hold for
provisions with one text a language; where rivals share a field, everything in the upper bound is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.languages import tag_matches
from indexer.backend import And, Boost, Every, Not, Or, Prefix, Term, TokenQuery
from indexer.query import Literal, Near, Prefixed, Run, String, Word
from indexer.segmentation import (
    BARE,
    GRAMS,
    HEADINGS,
    STEMS,
    WORDS,
    asked_forms,
    group_of,
    has_string_script,
    is_string_language,
    needed_grams,
    phrase_words,
    ranking_words_of_query,
    spelled,
    stem,
    string_runs,
)
from indexer.tree import All, HasLanguage, Leaf, LeafAtom, No, Place, Some, Tree

NOTHING = Or(())
# A word in a heading says what the article is about, but a heading repeats in every article of a chapter.
_HEADING_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Bounds:
    """Token queries that hold at least, and at most, what matches."""

    upper: TokenQuery
    lower: TokenQuery

    @property
    def exact(self) -> bool:
        """Whether the tokens decide."""
        return self.upper is self.lower


def bounds(
    tree: Tree, languages: Sequence[str], fields: Mapping[str, Sequence[str]], known: dict[Tree, Bounds] | None = None
) -> Bounds:
    """Bounds of a tree.

    Args:
        tree: what is asked.
        languages: tags of the texts that may be looked into.
        fields: language group -> names of the token fields of those texts (zh -> zh, zh-private).
        known: bounds of trees that were worked out before, of the same texts; those of this one and its parts are added.
    """
    known = {} if known is None else known
    if tree not in known:
        known[tree] = _bounds(tree, languages, fields, known)
    return known[tree]


def _bounds(
    tree: Tree, languages: Sequence[str], fields: Mapping[str, Sequence[str]], known: dict[Tree, Bounds]
) -> Bounds:
    match tree:
        case Leaf(atom, tag):
            return _leaf(atom, tag, languages, fields)
        case Place(field, values):
            return _same(Or(tuple(Term(field, v, 0.0) for v in sorted(values))))
        case HasLanguage():
            return Bounds(Every(), NOTHING)
        case All(parts):
            found = [bounds(p, languages, fields, known) for p in parts]
            return _both(found, And)
        case Some(parts):
            return _both([bounds(p, languages, fields, known) for p in parts], Or)
        case No(part):
            inner = bounds(part, languages, fields, known)
            return _same(Not(inner.upper)) if inner.exact else Bounds(Not(inner.lower), Not(inner.upper))


def _same(query: TokenQuery) -> Bounds:
    return Bounds(query, query)


def _both(parts: Sequence[Bounds], join: type[And] | type[Or]) -> Bounds:
    upper = join(tuple(p.upper for p in parts))
    return _same(upper) if all(p.exact for p in parts) else Bounds(upper, join(tuple(p.lower for p in parts)))


def _leaf(atom: LeafAtom, tag: str | None, languages: Sequence[str], fields: Mapping[str, Sequence[str]]) -> Bounds:
    wanted = [t for t in languages if tag is None or tag_matches(tag, t)]
    groups = sorted({group_of(t) for t in wanted})
    found = [_in_field(atom, group, name) for group in groups for name in fields[group]]
    # A field holds both scripts; where only one is wanted, the check has to look which text it was.
    narrow = any(group_of(t) in groups and t not in wanted for t in languages)
    both = _both(found, Or)
    return Bounds(both.upper, NOTHING) if narrow else both


def _in_field(atom: LeafAtom, group: str, name: str) -> Bounds:
    match atom:
        case Word(text, unmarked, not_in):
            if group in not_in:
                return _same(NOTHING)
            return _same(_word(text, group, name, unmarked))
        case Prefixed(text):
            return _same(Prefix(f"{name}.{WORDS}", spelled(text, group)))
        case String(text):
            if not is_string_language(group) and not has_string_script(text):
                return _same(NOTHING)
            return _string(text, group, name)
        case Literal(typed, key, found):
            if is_string_language(group) or has_string_script(key):
                return _string(key, group, name)
            return _phrase(phrase_words(typed, found, group), group, name)
        case Near(left, right):
            inner = [_in_field(String(a.text) if isinstance(a, Run) else a, group, name) for a in (left, right)]
            return Bounds(And(tuple(b.upper for b in inner)), NOTHING)


def _word(text: str, group: str, name: str, unmarked: bool) -> TokenQuery:
    if is_string_language(group):
        return _ranked(Term(f"{name}.{WORDS}", text), name, [text])
    if unmarked:
        return Or((Term(f"{name}.{BARE}", text), Term(f"{name}.{WORDS}", text)))
    asked = asked_forms(text, group)
    terms = tuple(Term(f"{name}.{STEMS}", form) for form in asked)
    return _ranked(terms[0] if len(terms) == 1 else Or(terms), name, asked)


def _string(key: str, group: str, name: str) -> Bounds:
    """A string: its pairs of characters; a string of one or two letters is its own pair."""
    runs = [key] if is_string_language(group) else string_runs(key)
    needed = sorted({gram for run in runs for gram in needed_grams(run)})
    if not needed:
        return Bounds(Every(), NOTHING)  # punctuation alone: nothing of it is indexed
    upper = And(tuple(Term(f"{name}.{GRAMS}", gram, 0.0) for gram in needed))
    exact = needed == [key]
    ranked = _ranked(upper, name, ranking_words_of_query(key) if is_string_language(group) else [])
    if exact:
        return _same(ranked)
    # jieba's words stand in the text as they are: where the whole string is one of them, there is nothing to check.
    return Bounds(ranked, Term(f"{name}.{STEMS}", key, 0.0) if is_string_language(group) else NOTHING)


def _phrase(exact: Sequence[str], group: str, name: str) -> Bounds:
    if not exact:
        return _same(NOTHING)
    upper = And(tuple(Term(f"{name}.{WORDS}", w, 0.0) for w in dict.fromkeys(exact)))
    ranked = _ranked(upper, name, [stem(w, group) for w in exact])
    return _same(ranked) if len(exact) == 1 else Bounds(ranked, NOTHING)


def _ranked(required: TokenQuery, name: str, ranking: Iterable[str]) -> TokenQuery:
    """The same set, scored by how often the words stand in texts and headings."""
    found = list(dict.fromkeys(ranking))
    scoring = [Term(f"{name}.{STEMS}", w) for w in found]
    scoring += [Term(f"{name}.{HEADINGS}", w, _HEADING_WEIGHT) for w in found]
    if isinstance(required, Term):
        scoring = [t for t in scoring if (t.field, t.token) != (required.field, required.token)]
    elif isinstance(required, Or):
        scoring = [t for t in scoring if t not in required.parts]
    return Boost(required, Or(tuple(scoring))) if scoring else required
