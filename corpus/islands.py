"""Changes put together where the words between them are too few to be a help: a rewritten clause, not crumbs of it.

Two texts that have nothing to do with each other have words in common, and in scripts without blanks characters. What stands
between two changes and is less than either of them is no text that was kept (as in the semantic cleanup of diff-match-patch), and
where less than a third is left in common, both are shown whole. A line that stands in both, and a long run of words, is
always kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from corpus.differences import NO_BLANKS, Change, Words

_STRONG = 16  # words in a row that two texts have in common by no accident
_LINE = 4  # words of a line that is more than a number
_FEW = 5  # words: what is shorter isn't called rewritten
_LITTLE = 0.3  # of the shorter side
_CHARACTER = 3  # letters that a character of a script without blanks counts for
_NO_BLANKS = re.compile(f"[{NO_BLANKS}]")


def without_islands(ours: Words, theirs: Words, found: Iterable[Change]) -> list[Change]:
    """The changes, in order, with those as one that only an island parts. Linear.

    Args:
        ours, theirs: the words of both texts.
        found: the stretches in which they differ, in order.
    """
    weights = (_weights(ours), _weights(theirs))
    out: list[Change] = []
    for change in found:
        here = change
        while out and not _is_strong(ours, out[-1].end, here.start) and _is_island(weights, out[-1], here):
            last = out.pop()
            here = Change(last.start, here.end, last.other_start, here.other_end)
        out.append(here)
    return list(_rewritten((ours, theirs), weights, out))


Weights = tuple[Sequence[int], Sequence[int]]


def _weights(words: Words) -> list[int]:
    """What the first n words weigh."""
    return [0, *accumulate(_CHARACTER if _NO_BLANKS.match(w) else len(w) for w in words.tokens)]


def _is_island(weights: Weights, before: Change, after: Change) -> bool:
    """Whether what stands between two changes is less than each of them, and than what either text has in them."""
    a, b = weights
    between = a[after.start] - a[before.end]
    gone = [a[c.end] - a[c.start] for c in (before, after)]
    come = [b[c.other_end] - b[c.other_start] for c in (before, after)]
    return between < min(map(max, gone, come)) and between < min(sum(gone), sum(come))


def _is_strong(words: Words, start: int, end: int) -> bool:
    """Whether the words [start, end) are kept wherever they stand: they are many, or hold a whole line."""
    if end - start >= _STRONG:
        return True
    if end - start < _LINE:
        return False
    begins = [n for n in range(start, end + 1) if _begins_line(words, n)]
    return any(after - at >= _LINE for at, after in pairwise(begins))


def _begins_line(words: Words, at: int) -> bool:
    """Whether a line begins with the word `at`; behind the last word one would."""
    if at in (0, len(words.starts)):
        return True
    return "\n" in words.text[words.ends[at - 1] : words.starts[at]]


def _rewritten(texts: tuple[Words, Words], weights: Weights, found: Sequence[Change]) -> Iterable[Change]:
    """The changes between two runs that are kept, as one where too little of that is in common."""
    ours, theirs = texts
    group: list[Change] = []
    at, there = 0, 0  # where the group may begin
    for change in (*found, Change(len(ours.tokens), len(ours.tokens), len(theirs.tokens), len(theirs.tokens))):
        is_end = change.start == len(ours.tokens) and change.other_start == len(theirs.tokens)
        last = group[-1] if group else None
        begin = last.end if last else at
        if _is_strong(ours, begin, change.start):
            if last:
                yield from _whole(weights, group, (at, last.end, there, last.other_end))
            group = []
            at, there = change.start, change.other_start
        elif is_end and group:
            yield from _whole(weights, group, (at, change.end, there, change.other_end))
            group = []
        if not is_end:
            group.append(change)


def _whole(weights: Weights, group: Sequence[Change], stretch: tuple[int, int, int, int]) -> Iterable[Change]:
    start, end, other, stop = stretch
    a, b = weights
    shorter = min(a[end] - a[start], b[stop] - b[other])
    common = a[end] - a[start] - sum(a[c.end] - a[c.start] for c in group)
    if min(end - start, stop - other) >= _FEW and common < _LITTLE * shorter:
        return [Change(start, end, other, stop)]
    return group
