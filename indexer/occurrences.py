"""Every place where a term stands: in the key of a text, which is quick, and in its stored characters.

A place is counted once. Where two of several terms overlap (扣押 OR 扣押财产), the one that begins first is it, and of two that
begin together the longer one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from corpus.languages import tag_matches
from indexer.inflection import is_form_of
from indexer.matching import View, words_meant
from indexer.query import Literal, Near, Prefixed, String, Word
from indexer.segmentation import (
    group_of,
    has_string_script,
    is_string_language,
    letter_end,
    phrase_words,
    spelled,
    squeeze,
    squeeze_map,
    word_spans,
)
from indexer.snippets import near_one_another
from indexer.tree import All, Leaf, LeafAtom, Some, Tree

Spans: TypeAlias = "list[tuple[int, int]]"
Slot: TypeAlias = "tuple[Leaf, ...]"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words beside one another, in this order, each in any of its forms: competent authority, competent authorities.

    A slot holds what may stand in its place: (seizure OR confiscation) order. `elided`: an apostrophe was typed, so a letter that one
    cut off may stand between: people's court is the words people and court, and the text has an s between them.
    """

    slots: tuple[Slot, ...]
    elided: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """What is looked for; with `tag`, in texts of that language."""

    what: Phrase | LeafAtom
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a query. `several`: its parts are looked for together, so a text has to hold each of them."""

    terms: tuple[Term, ...]
    several: bool


def terms_of(tree: Tree, *, apart: bool = False, elided: bool = False) -> Terms:
    """The terms whose places are wanted.

    Words that stand beside one another are one term; a word of each is what `apart` makes of them (seizure AND assets).
    `elided`: an apostrophe stands in the query.
    What is left out (NOT), and where a provision stands, is no term.
    """
    found = tuple(_terms(tree, apart))
    if elided:
        found = tuple(replace(t, what=replace(t.what, elided=True)) if isinstance(t.what, Phrase) else t for t in found)
    return Terms(found, _is_several(tree, apart))


def _terms(tree: Tree, apart: bool) -> Iterator[Term]:
    match tree:
        case Leaf(Word()):
            yield Term(Phrase(((tree,),)), tree.tag)
        case Leaf(atom, tag):
            yield Term(atom, tag)
        case Some(parts):
            for part in parts:
                yield from _terms(part, apart)
        case All():
            for words, run in _runs(tree, apart):
                if words:
                    yield _phrase([_slot(part) for part in run])
                else:
                    for part in run:
                        yield from _terms(part, apart)


def _runs(tree: All, apart: bool) -> Iterator[tuple[bool, list[Tree]]]:
    for words, parts in groupby(_flat(tree), key=lambda part: bool(_slot(part))):
        listed = list(parts)
        if words and apart:
            yield from ((True, [part]) for part in listed)
        else:
            yield words, listed


def _phrase(slots: Sequence[Slot]) -> Term:
    tags = {leaf.tag for slot in slots for leaf in slot}
    return Term(Phrase(tuple(slots)), tags.pop() if len(tags) == 1 else None)


def _flat(tree: All) -> Iterator[Tree]:
    for part in tree.parts:
        if isinstance(part, All):
            yield from _flat(part)
        else:
            yield part


def _slot(tree: Tree) -> Slot:
    """The words that may stand in one place; () where it is something else."""
    match tree:
        case Leaf(Word()):
            return (tree,)
        case Some(parts):
            held = tuple(part for part in parts if isinstance(part, Leaf) and isinstance(part.atom, Word))
            return held if len(held) == len(parts) else ()
    return ()


def _is_several(tree: Tree, apart: bool) -> bool:
    match tree:
        case All():
            runs = [(words, part) for words, found in _runs(tree, apart) for part in (found[:1] if words else found)]
            positive = [part for words, part in runs if words or any(True for _ in _terms(part, apart))]
            return len(positive) > 1 or any(_is_several(p, apart) for p in positive if not _slot(p))
        case Some(parts):
            return any(_is_several(part, apart) for part in parts)
    return False


# -- in the key -------------------------------------------------------------------------------------------------------------


def in_view(terms: Iterable[Term], view: View) -> Spans | None:
    """The places in the key of a text: characters of it in a string language, numbers of words in the others.

    None where the key doesn't tell: WTO in a Chinese text, 扣押 in an English one. Then the stored text does (`in_text`).
    """
    here = [t.what for t in terms if t.tag is None or tag_matches(t.tag, view.language)]
    here = [what for what in here if not (_is_absent(what, view.key) if view.by_string else _is_lacking(what, view))]
    if any(_by_key(what, view.by_string) != view.by_string for what in here):
        return None
    if view.by_string:
        return _apart([span for what in here for span in _in_key(what, view.key)])
    return _apart([span for what in here for span in _in_words(what, view.words, view.language)])


def _is_absent(what: Phrase | LeafAtom, key: str) -> bool:
    """Whether the key of a text in a string language has too little for a phrase of plain words: most have no English word."""
    if not isinstance(what, Phrase):
        return False
    words = [[leaf.atom.text for leaf in slot if isinstance(leaf.atom, Word)] for slot in what.slots]
    return any(all(word.isascii() and word not in key for word in slot) for slot in words)


def _is_lacking(what: Phrase | LeafAtom, view: View) -> bool:
    """Whether tokens tell that a word of a phrase isn't in a text: of seven languages, most have no form of an English word."""
    if not isinstance(what, Phrase):
        return False
    words = [[leaf.atom for leaf in slot if isinstance(leaf.atom, Word)] for slot in what.slots]
    return any(all(not word.unmarked and view.lacks(word.text) for word in slot) for slot in words)


def in_text(terms: Iterable[Term], text: str, language: str) -> Spans:
    """The places in a stored text, as offsets of its characters; as many as `in_view` finds in its key."""
    group = group_of(language)
    by_string = is_string_language(group)
    here = [t.what for t in terms if t.tag is None or tag_matches(t.tag, language)]
    found: Spans = []
    keyed = [what for what in here if _by_key(what, by_string) and (by_string or _is_script(what))]
    if keyed and (by_string or has_string_script(text)):
        key, offsets = squeeze_map(text)
        spans = _apart([span for what in keyed for span in _in_key(what, key)])
        found += [(offsets[a], letter_end(text, offsets[b - 1] + 1)) for a, b in spans]
    worded = [what for what in here if not _by_key(what, by_string)]
    if worded:
        every = word_spans(text, by_string, group)
        words = [word for word, _, _ in every]
        spans = _apart([span for what in worded for span in _in_words(what, words, language)])
        found += [(every[a][1], every[b - 1][2]) for a, b in spans]
    return _apart(found)


def _by_key(what: Phrase | LeafAtom, by_string: bool) -> bool:
    """Whether a term is looked for as a string in the key, as indexer.matching.holds has it."""
    match what:
        case String():
            return True
        case Literal(key=key):
            return by_string or has_string_script(key)
        case Near():
            return by_string
    return False


def _is_script(what: Phrase | LeafAtom) -> bool:
    """Whether it has a character that is found as a string: the A of A股 alone means nothing in an English text."""
    return isinstance(what, String | Literal) and has_string_script(key_of(what))


def key_of(what: object) -> str:
    """What is looked for in the key of a text in a string language; "" for what is no string."""
    match what:
        case Literal(key=key):
            return key
        case Word(text) | Prefixed(text) | String(text):
            return squeeze(text)
    return ""


def _in_key(what: Phrase | LeafAtom, key: str) -> Spans:
    if isinstance(what, Near):
        left, right = (list(_strings(key_of(side), key)) for side in (what.left, what.right))
        return near_one_another(left, right, what.distance)
    return list(_strings(key_of(what), key))


def _strings(wanted: str, key: str) -> Iterator[tuple[int, int]]:
    at = key.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = key.find(wanted, at + len(wanted))


def _in_words(what: object, words: Sequence[str], language: str) -> Spans:
    """Numbers of words: (first, behind the last)."""
    group = group_of(language)
    match what:
        case Phrase(slots, elided):
            letters = {n for n, word in enumerate(words) if len(word) == 1} if elided else set[int]()
            return _phrases([_answering(slot, words, language) for slot in slots], letters)
        case Word():
            return _phrases([_answering((Leaf(what),), words, language)])
        case Literal(typed, _, found):
            exact = phrase_words(typed, found, group)
            return _phrases([{n for n, word in enumerate(words) if word == one} for one in exact])
        case Prefixed(text):
            start = spelled(text, group)
            return [(n, n + 1) for n, word in enumerate(words) if word.startswith(start)]
        case Near(left, right, distance):
            ours, theirs = (sorted(_in_words(side, words, language)) for side in (left, right))
            return near_one_another(ours, theirs, distance)
    return []


def _answering(slot: Slot, words: Sequence[str], language: str) -> set[int]:
    """The numbers of the words that may stand in a slot."""
    group = group_of(language)
    out: set[int] = set()
    for leaf in slot:
        word = leaf.atom
        if (
            not isinstance(word, Word)
            or group in word.not_in
            or not (leaf.tag is None or tag_matches(leaf.tag, language))
        ):
            continue
        if is_string_language(group):
            out.update(n for n, one in enumerate(words) if one == word.text)
        else:
            meant = words_meant(word.text, word.unmarked, group, words)
            out.update(n for n in meant if word.unmarked or is_form_of(words[n], word.text, group))
    return out


def _phrases(slots: Sequence[set[int]], letters: Collection[int] = ()) -> Spans:
    """Where the slots follow one another; one of `letters` may stand before each but the first."""
    out: Spans = []
    for first in sorted(slots[0]) if slots else ():
        at = first + 1
        for slot in slots[1:]:
            at += at not in slot and at in letters
            if at not in slot:
                break
            at += 1
        else:
            out.append((first, at))
    return out


def _apart(spans: Spans) -> Spans:
    """In order, none over another."""
    out: Spans = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out
