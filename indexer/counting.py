"""How often terms stand in each of thousands of texts, as indexer.occurrences finds them, counted in the bytes of their keys.

What the bytes alone don't tell (words near each other, a Chinese term in an English text, terms that may overlap) is left to a
look into the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from corpus.languages import tag_matches
from indexer.allowed import Allowed
from indexer.arrays import Candidates, Numbers, inside
from indexer.backend import And, Every
from indexer.backend import Term as Token
from indexer.catalogue import TextRow
from indexer.inflection import is_form_of
from indexer.occurrences import Phrase, Slot, Term, key_of
from indexer.opening import Generation
from indexer.query import Literal, String, Word
from indexer.segmentation import (
    GRAMS,
    asked_forms,
    grams,
    group_of,
    has_string_script,
    is_string_language,
    phrase_words,
)
from indexer.tree import LeafAtom

UNTOLD = -1
"""The bytes don't tell how often."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the keys of some texts are looked at: `count` gives the places in one (None: there are none), but in `untold`
    documents the bytes don't tell."""

    count: Callable[[bytes], int] | None = None
    untold: tuple[Numbers, ...] = ()


_NEVER, _UNTOLD = _Look(), _Look(lambda _: UNTOLD)


def counted(
    generation: Generation, may: Allowed, terms: Sequence[Term], docs: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Each text of documents that may be looked into: (document, number of the text, places of the terms or UNTOLD)."""
    import numpy as np

    held = generation.catalogue
    owner, texts, rows = held.key_rows(docs)
    numbers, at = np.unique(texts, return_inverse=True)
    looks: dict[tuple[str, str], _Look] = {}
    ways: dict[int, int] = {}
    way_of = np.full(len(numbers), -1)
    every: list[_Look] = []
    for n, number in enumerate(numbers.tolist()):
        if number in may.texts:
            row = held.texts[number]
            look = looks.get((row.language, row.fields))
            if look is None:
                look = looks[row.language, row.fields] = _look(generation, terms, row)
            way_of[n] = ways.setdefault(id(look), len(ways))
            every += [look] if len(every) < len(ways) else []
    seen = way_of[at] >= 0
    owner, texts, rows, way = owner[seen], texts[seen], rows[seen], way_of[at][seen]
    counts = np.zeros(len(rows), np.int64)
    for n, look in enumerate(every):
        here = np.flatnonzero(way == n)
        if look.count is not None:
            counts[here] = np.fromiter(map(look.count, held.key_bytes(rows[here])), np.int64, len(here))
        for some in look.untold:
            counts[here[inside(docs[owner[here]], some)]] = UNTOLD
    return docs[owner], texts, counts


def _look(generation: Generation, terms: Sequence[Term], row: TextRow) -> _Look:
    here = [term.what for term in terms if term.tag is None or tag_matches(term.tag, row.language)]
    if not here:
        return _NEVER
    return _by_string(here) if is_string_language(group_of(row.language)) else _by_words(generation, here, row)


# -- string languages -------------------------------------------------------------------------------------------------------


def _by_string(here: Sequence[Phrase | LeafAtom]) -> _Look:
    needles: list[bytes] = []
    phrases: list[list[list[bytes]]] = []
    for what in here:
        match what:
            case String() | Literal():
                needles += [key.encode(errors="surrogatepass")] if (key := key_of(what)) else []
            case Phrase(slots):
                plain = [words for slot in slots if (words := _plain_words(slot))]
                if not plain:
                    return _UNTOLD
                phrases.append(plain)
            case _:
                return _UNTOLD
    if len(needles) > 1:
        return _UNTOLD
    needle = needles[0] if needles else None

    def count(key: bytes) -> int:
        for slots in phrases:
            if all(any(word in key for word in slot) for slot in slots):
                return UNTOLD
        return key.count(needle) if needle else 0

    return _Look(count)


def _plain_words(slot: Slot) -> list[bytes]:
    """The words of a slot, if a text whose key has none of them has no place of it: () for words in other letters."""
    words = [leaf.atom.text for leaf in slot if isinstance(leaf.atom, Word)]
    return [word.encode() for word in words] if all(map(str.isascii, words)) else []


# -- word languages ---------------------------------------------------------------------------------------------------------


def _by_words(generation: Generation, here: Sequence[Phrase | LeafAtom], row: TextRow) -> _Look:
    group = group_of(row.language)
    runs: list[list[Collection[str]]] = []
    untold: list[Numbers] = []
    for what in here:
        match what:
            case Phrase(slots, elided):
                if elided or group == "he" or any(_is_unmarked(slot) for slot in slots):
                    return _UNTOLD
                runs.append([_answering(generation, slot, row) for slot in slots])
            case String() | Literal() if has_string_script(key := key_of(what)):
                untold.append(_with_characters(generation, key, row.fields))
            case String():
                pass  # the Latin piece of a run means nothing in a text of words
            case Literal(typed, _, found):
                runs.append([(word,) for word in phrase_words(typed, found, group)])
            case _:
                return _UNTOLD
    runs = [run for run in runs if run and all(run)]
    if all(len(run) == 1 for run in runs):
        words = {word for run in runs for word in run[0]}
        return _Look(_counting_words(words) if words else None, tuple(untold))
    return _Look(_counting_run(runs[0]), tuple(untold)) if len(runs) == 1 else _UNTOLD


def _is_unmarked(slot: Slot) -> bool:
    return any(isinstance(leaf.atom, Word) and leaf.atom.unmarked for leaf in slot)


def _answering(generation: Generation, slot: Slot, row: TextRow) -> set[str]:
    """The words of texts that may stand in a slot, as indexer.occurrences has it."""
    group = group_of(row.language)
    out: set[str] = set()
    for leaf in slot:
        word = leaf.atom
        if not isinstance(word, Word) or group in word.not_in:
            continue
        if leaf.tag is None or tag_matches(leaf.tag, row.language):
            for form in asked_forms(word.text, group):
                out.update(w for w in generation.words_of(row.fields, group, form) if is_form_of(w, word.text, group))
    return out


def _with_characters(generation: Generation, key: str, fields: str) -> Numbers:
    """The documents with a text that has every character of a string; of these few have the string."""
    wanted = sorted(c for c in grams(key) if len(c) == 1 and has_string_script(c))
    tokens = tuple(Token(f"{fields}.{GRAMS}", c, 0.0) for c in wanted)
    return Candidates.of(generation.backend.candidates(And(tokens) if tokens else Every())).docs


def _counting_words(words: Collection[str]) -> Callable[[bytes], int]:
    """Counts words in keys, where each stands between blanks."""
    needles = [f" {word} ".encode(errors="surrogatepass") for word in sorted(words)]
    twice = [
        needle[:-1] + needle for needle in needles
    ]  # the blank between is one place's alone: the second goes uncounted

    def count(key: bytes) -> int:
        n = sum(map(key.count, needles))
        return UNTOLD if n and any(one in key for one in twice) else n

    return count


def _counting_run(run: Sequence[Collection[str]]) -> Callable[[bytes], int]:
    """Counts words that stand behind one another, none of them twice."""
    slots = ("|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) for words in run)
    written = "".join(f" (?:{slot})(?= )" for slot in slots)
    places = re.compile(written.encode(errors="surrogatepass"))
    first = [f" {word} ".encode(errors="surrogatepass") for word in run[0]]

    def count(key: bytes) -> int:
        return len(places.findall(key)) if any(word in key for word in first) else 0

    return count
