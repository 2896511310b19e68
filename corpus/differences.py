"""Which stretches of one text differ from another text of the same language, and how much two texts share.

Texts are compared by words (in scripts without blanks by characters), after folding of script, width, case, quotation
marks, brackets and dashes; white space never counts. Linear for texts that are nearly alike: what stands once in both is
found first (anchors), and only what lies between is held against each other, with a bounded number of steps a word
(`corpus.common_runs`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from corpus.common_runs import common_runs
from corpus.folding import fold_dashes

# Han, kana, Thai, Lao, Burmese, Khmer: written without blanks, so a character is the unit. Else a run of letters.
NO_BLANKS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_TOKEN = re.compile(rf"[{NO_BLANKS}]|(?:(?![{NO_BLANKS}])[^\W_])+|[^\w\s]|_")
_ALIKE_MARKS = str.maketrans(
    {"'": '"', "〔": "(", "〕": ")", "[": "(", "]": ")", "【": "(", "】": ")", "•": "·", "・": "·"}
)
_ANCHOR = 8  # tokens that stand once in both texts hold them together
_SMALL = 20_000  # pairs of words: so few are compared at once
_LARGEST = 250_000  # a stretch of more pairs without an anchor is one change, unless half of it is common
_SHINGLE = 4
_NEAR = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it is compared: its folded words and where each stands in the text."""

    text: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the words [first, last); for no words the place between the two that they would stand between."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        place = self.ends[first - 1] if first else (self.starts[0] if self.starts else 0)
        return place, place

    def cut(self, first: int, last: int) -> Words:
        """The words [first, last), which stand in the text where they stood."""
        return Words(self.text, self.tokens[first:last], self.starts[first:last], self.ends[first:last])

    def said(self, first: int, last: int) -> str:
        """The text of the words [first, last) as it stands."""
        start, end = self.span(first, last)
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Change:
    """Words [start, end) of the one text stand where the other has its words [other_start, other_end)."""

    start: int
    end: int
    other_start: int
    other_end: int


def alike(text: str) -> str:
    """A text folded as it is compared, character for character: script, width, case, quotation marks, brackets, dashes."""
    return fold_dashes(text).translate(_ALIKE_MARKS)


def words_of(text: str) -> Words:
    """The words of a text, folded."""
    found = list(_TOKEN.finditer(alike(text)))
    return Words(
        text, tuple(m[0] for m in found), tuple(m.start() for m in found), tuple(m.end() for m in found)
    )  # fmt: skip


def changes(words: Words, other: Words) -> list[Change]:
    """The stretches in which `words` differs from `other`, in order; [] if they say the same. Near ones are one."""
    return _joined(exact_changes(words, other))


def exact_changes(words: Words, other: Words) -> list[Change]:
    """The same, without a word in them that both have."""
    a, b = words.tokens, other.tokens
    start, end, stop = 0, len(a), len(b)
    while start < min(end, stop) and a[start] == b[start]:
        start += 1
    while min(end, stop) > start and a[end - 1] == b[stop - 1]:
        end, stop = end - 1, stop - 1
    out: list[Change] = []
    at, there = start, start
    for place, place_there in [*_anchors(a, b, start, end, stop), (end, stop)]:
        out += _between(a, b, (at, place, there, place_there))
        at, there = place, place_there
    return out


def _anchors(a: Sequence[str], b: Sequence[str], start: int, end: int, stop: int) -> list[tuple[int, int]]:
    """Places of runs of words that stand once in each stretch, in one order in both; none where both are short."""
    if (end - start) * (stop - start) <= _SMALL:
        return []
    ours, theirs = _once(a[start:end]), _once(b[start:stop])
    pairs = sorted((i + start, theirs[run] + start) for run, i in ours.items() if run in theirs)
    rising = _rising(pairs)
    # Of anchors that follow one another the first and the last will do.
    return [p for n, p in enumerate(rising) if not _inner(rising, n)]


def _inner(pairs: Sequence[tuple[int, int]], n: int) -> bool:
    (x, y), around = pairs[n], pairs[max(0, n - 1) : n + 2 : 2]
    return len(around) == 2 and around == [(x - 1, y - 1), (x + 1, y + 1)]


def _once(tokens: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = list(zip(*(tokens[i:] for i in range(_ANCHOR)), strict=False))
    counts = Counter(runs)
    return {run: i for i, run in enumerate(runs) if counts[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rise in both."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, there) in enumerate(pairs):
        at = bisect_left(tails, there)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(there)
            ends.append(n)
        else:
            tails[at], ends[at] = there, n
    out: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        out.append(pairs[n])
        n = before[n]
    return out[::-1]


def _between(a: Sequence[str], b: Sequence[str], stretch: tuple[int, int, int, int]) -> list[Change]:
    """The changes in one stretch, whose equal head and tail are found at once."""
    start, end, other, stop = stretch
    while start < end and other < stop and a[start] == b[other]:
        start, other = start + 1, other + 1
    while end > start and stop > other and a[end - 1] == b[stop - 1]:
        end, stop = end - 1, stop - 1
    if start == end and other == stop:
        return []
    whole = [Change(start, end, other, stop)]
    if start == end or other == stop:
        return whole
    runs = common_runs(a[start:end], b[other:stop])
    shorter = min(end - start, stop - other)
    if (end - start) * (stop - other) > _LARGEST and 2 * sum(size for *_, size in runs) < shorter:
        return whole
    out: list[Change] = []
    at, there = start, other
    for i, j, size in [*runs, (end - start, stop - other, 0)]:
        if (at, there) != (start + i, other + j):
            out.append(Change(at, start + i, there, other + j))
        at, there = start + i + size, other + j + size
    return out


def _joined(found: Sequence[Change]) -> list[Change]:
    """Changes with at most one word between them as one: 充分的 for 财物,被 is one change, not three."""
    out: list[Change] = []
    for change in found:
        last = out[-1] if out else None
        if last and change.start - last.end <= _NEAR and change.other_start - last.other_end <= _NEAR:
            out[-1] = Change(last.start, change.end, last.other_start, change.other_end)
        else:
            out.append(change)
    return out


def shingles(tokens: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Runs of four words; of fewer, where the text has fewer."""
    size = min(_SHINGLE, len(tokens))
    return frozenset(zip(*(tokens[i:] for i in range(size)), strict=False)) if size else frozenset()


def share(ours: Set[tuple[str, ...]], theirs: Set[tuple[str, ...]]) -> float:
    """From 0 to 1: how much of `ours` stands in `theirs` too."""
    return len(ours & theirs) / len(ours) if ours else 0.0
