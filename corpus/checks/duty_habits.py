"""How the words of duty of a law are rendered all through it, and what stands beside them.

A law that says "shall apply" in ten places says "may apply" by mistake rather than one that has both.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from corpus.checks.duty_marks import Kind, Mark, Side
from corpus.checks.duty_pairing import Facing, Partner

COUNTED = (Kind.PERMITS, Kind.FORBIDS, Kind.OBLIGES)
"""The kinds whose renderings are counted."""

_AFTER, _AHEAD = 40, 25
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|\w+")
# Between "may" and its verb.
_LIGHT = frozenset(("be", "not", "also", "only", "then"))
# A word of duty that is longer is a phrase: all of a kind are one.
_LONGEST = 16


def context(side: Side, mark: Mark) -> str:
    """A word of duty with the two words behind it."""
    behind = _WORD.findall(side.text[mark.end : mark.end + _AFTER])[:2]
    return f"{side.text[mark.start : mark.end]}/{' '.join(behind)}"


def neighbours(side: Side, mark: Mark) -> tuple[tuple[str, str], ...]:
    """What stands beside a word of duty, each with its place: the "next" word behind it, the "two" behind it, the word "before"."""
    behind = [w for w in _WORD.findall(side.text[mark.end : mark.end + _AFTER]) if w not in _LIGHT][:2]
    ahead = _WORD.findall(side.text[max(0, mark.start - _AHEAD) : mark.start])[-1:]
    return ("next", "".join(behind[:1])), ("two", " ".join(behind)), ("before", "".join(ahead))


class Habits:
    """What is counted in a law, each text by itself."""

    def __init__(self) -> None:
        self._ways: Counter[tuple[bool, str, Kind | None]] = Counter()
        self._words: Counter[tuple[bool, str]] = Counter()
        self._contexts: Counter[tuple[bool, str, bool]] = Counter()
        self._kinds: Counter[tuple[bool, tuple[str, str], Kind]] = Counter()

    def add(self, facing: Facing) -> None:
        """Count the words of duty of one side of a sentence pair."""
        source = facing.in_source
        for mark, partner in facing.counted(COUNTED):
            word = _word(facing.one, mark)
            self._words[source, word] += 1
            self._ways[source, word, partner.kind] += 1
            self._contexts[source, context(facing.one, mark), partner.kind is mark.kind] += 1
            for near in neighbours(facing.one, mark):
                self._kinds[source, near, mark.kind] += 1

    def of(self, facing: Facing, mark: Mark, partner: Partner) -> Iterator[float]:
        """What speaks for and against a word: see HABITS. The word itself has been counted, and is left out."""
        source, other = facing.in_source, not facing.in_source
        word, near = _word(facing.one, mark), context(facing.one, mark)
        same = [self._same(source, n, mark.kind, Kind.OBLIGES) for n in neighbours(facing.one, mark)]
        ours = [0.0, 0.0, 0.0]
        if partner.mark is not None and partner.mark.kind in COUNTED:
            beside = neighbours(facing.other, partner.mark)
            ours = [self._same(other, n, partner.mark.kind, mark.kind) for n in beside]
        ways = self._ways[source, word, partner.kind] - 1
        yield from same
        yield math.log((self._words[source, word] + 3) / (ways + 0.5))
        yield math.log(self._contexts[source, near, False])  # this one apart: it has no partner of its kind
        yield math.log(1 + self._contexts[source, near, True])
        yield from ours[:2]

    def rendered(self, facing: Facing, mark: Mark) -> int:
        """How often the word with the two behind it is rendered by a word of its kind."""
        return self._contexts[facing.in_source, context(facing.one, mark), True]

    def _same(self, source: bool, near: tuple[str, str], kind: Kind, other: Kind) -> float:
        """How much likelier beside this word a word of duty is of the one kind than of the other, this one apart."""
        return math.log(self._kinds[source, near, kind] / (self._kinds[source, near, other] + 1))


HABITS = (
    "its kind is usual before this word", "before these two", "behind this word", "its rendering is rare", "others like it have none",
    "others like it have theirs", "the partner is usual before its word", "before its two words",
)  # fmt: skip
"""What Habits.of gives, in order."""


def _word(side: Side, mark: Mark) -> str:
    return side.text[mark.start : mark.end] if mark.end - mark.start < _LONGEST else mark.kind
