"""Where what was asked stands in a stored text. Found on the folded text, told in offsets of the stored characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from indexer.cutting import Marked
from indexer.matching import words_meant
from indexer.query import Literal, Near, Prefixed, String, Word
from indexer.segmentation import (
    EveryWord,
    every_word,
    group_of,
    has_string_script,
    is_string_language,
    letter_end,
    phrase_words,
    spelled,
    squeeze,
    squeeze_map,
    word_spans,
    words,
)
from indexer.tree import LeafAtom

Spans = list[tuple[int, int]]


class Reading:
    """A stored text as it is looked into; what is made of it is made once, when an atom asks."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.group = text, group_of(language)
        self.by_string = is_string_language(self.group)
        self._runs: dict[str, Spans] = {}
        self._near: dict[object, Spans] = {}

    @cached_property
    def key(self) -> tuple[str, list[int]]:
        """The squeezed text, with the offset of each of its characters."""
        return squeeze_map(self.text)

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        """The words with their offsets; of a string language those in other scripts."""
        return word_spans(self.text, self.by_string, self.group)

    @cached_property
    def every(self) -> EveryWord:
        """The same words, each once."""
        return every_word(self.text, self.by_string, self.group)

    def runs(self, run: str) -> Spans:
        """Where a squeezed run stands as a whole."""
        if run not in self._runs:
            self._runs[run] = [self.of_key(*found) for found in _in_key(run, self)]
        return self._runs[run]

    def near(self, atom: object) -> Spans:
        """Where a side of a NEAR stands, in characters of the key or numbers of words. A group asks for it time and again."""
        if atom not in self._near:
            self._near[atom] = _in_key(_key_of(atom), self) if self.by_string else _in_words(atom, self)
        return self._near[atom]

    def of_key(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the key -> the stored characters."""
        return self.key[1][start], letter_end(self.text, self.key[1][end - 1] + 1)

    def of_words(self, start: int, end: int) -> tuple[int, int]:
        """Words by their numbers -> the stored characters."""
        return self.words[start][1], self.words[end - 1][2]


def marks(atoms: Iterable[LeafAtom], text: str, language: str) -> list[Marked]:
    """Where the atoms stand in the stored `text`, in order; what touches is one. The bits of `asked` number the atoms.

    Where a run stands as a whole, its parts are marked in it alone: 善意第三人 doesn't mark 第三項.
    """
    reading = Reading(text, language)
    found = [Marked(a, b, 1 << n) for n, atom in enumerate(atoms) for a, b in _in_run(atom, reading)]
    out: list[Marked] = []
    for one in sorted(found):
        if out and one.start <= out[-1].end:
            out[-1] = Marked(out[-1].start, max(one.end, out[-1].end), out[-1].asked | one.asked)
        else:
            out.append(one)
    return out


def _in_run(atom: LeafAtom, reading: Reading) -> Spans:
    spans = _spans(atom, reading)
    whole = reading.runs(atom.of) if spans and isinstance(atom, String) and atom.of else []
    if not whole:
        return spans
    # The last whole that begins no later.
    holding = [whole[bisect_right(whole, a, key=lambda span: span[0]) - 1] for a, _ in spans]
    return [span for span, (start, end) in zip(spans, holding, strict=True) if start <= span[0] and span[1] <= end]


def _spans(atom: LeafAtom, reading: Reading) -> Spans:
    if isinstance(atom, Near):
        return _near(atom, reading)
    if _by_key(atom, reading):
        return [reading.of_key(*found) for found in _in_key(_key_of(atom), reading)]
    if isinstance(atom, Literal):
        return _quoted(phrase_words(atom.typed, atom.words, reading.group), reading)
    held = _held(atom, reading)
    return [(a, b) for _, a, b in reading.every.spans(held, lambda: reading.words)] if held else []


def _quoted(exact: Sequence[str], reading: Reading) -> Spans:
    """Where words stand in this order with no other between them; only they are looked at."""
    every = reading.every.spans(frozenset(exact), lambda: reading.words)
    starts = _phrase(exact, [word for word, _, _ in every])
    return [
        (every[n][1], every[end - 1][2])
        for n, end in starts
        if not any(words(reading.text[a[2] : b[1]], reading.group) for a, b in pairwise(every[n:end]))
    ]


def _by_key(atom: LeafAtom, reading: Reading) -> bool:
    """Whether an atom is looked for as a string, as indexer.matching.holds has it."""
    match atom:
        case String():
            return True
        case Literal(key=key):
            return reading.by_string or has_string_script(key)
    return False


@lru_cache(maxsize=1_000)
def _key_of(atom: object) -> str:
    match atom:
        case Literal(key=key):
            return key
        case Word(text) | Prefixed(text) | String(text):
            return squeeze(text)
    return ""


def _in_key(wanted: str, reading: Reading) -> Spans:
    """Spans of the key. The Latin piece of a run (A of A股) means nothing by itself in an English text."""
    if not wanted or not (reading.by_string or has_string_script(wanted)):
        return []
    found, key = [], reading.key[0]
    at = key.find(wanted)
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = key.find(wanted, at + len(wanted))
    return found


def _in_words(atom: object, reading: Reading) -> Spans:
    """Numbers of words: (first, behind the last)."""
    if isinstance(atom, Literal):
        return _phrase(phrase_words(atom.typed, atom.words, reading.group), [word for word, _, _ in reading.words])
    held = frozenset(_held(atom, reading))
    return [(n, n + 1) for n, (word, _, _) in enumerate(reading.words) if word in held]


def _held(atom: object, reading: Reading) -> Collection[str]:
    """The words of a text, as they are spelt, that an atom asks for."""
    every, group = reading.every, reading.group
    match atom:
        case Word(not_in=not_in) if group in not_in:
            return []
        case Word(text, unmarked):
            if reading.by_string:
                return [text] if text in every.spelt else []
            return [every.spellings[n] for n in words_meant(text, unmarked, group, every.spellings)]
        case Prefixed(text):
            return every.beginning(spelled(text, group))
    return []


def _phrase(exact: Sequence[str], listed: Sequence[str]) -> Spans:
    size = len(exact)
    starts = [n for n in range(len(listed) - size + 1) if listed[n] == exact[0]] if size else []
    return [(n, n + size) for n in starts if tuple(listed[n : n + size]) == tuple(exact)]


def _near(atom: Near, reading: Reading) -> Spans:
    """Only those of the two that stand near one another."""
    by_key = reading.by_string
    left, right = reading.near(atom.left), reading.near(atom.right)
    kept = near_one_another(left, right, atom.distance)
    return [reading.of_key(*found) if by_key else reading.of_words(*found) for found in kept]


def near_one_another(left: Spans, right: Spans, distance: int) -> Spans:
    """Those of two lists, each in order, that stand within `distance` before or after one of the other, not overlapping."""
    return _beside(left, right, distance) + _beside(right, left, distance)


def _beside(some: Spans, others: Spans, distance: int) -> Spans:
    """Those of `some` with one of `others` within `distance` before or after, not overlapping."""
    starts, ends = [a for a, _ in others], [b for _, b in others]

    def any_in(sorted_numbers: Sequence[int], low: int, high: int) -> bool:
        at = bisect_left(sorted_numbers, low)
        return at < len(sorted_numbers) and sorted_numbers[at] <= high

    return [(a, b) for a, b in some if any_in(starts, b, b + distance) or any_in(ends, a - distance, a)]
