"""Runs of words that two lists have in common, in one order in both: long runs first, for so many steps as the lists are long.

The longest run first, then the longest on either side of it, and so on, is what reads best (Ratcliff and Obershelp, difflib);
in repetitive text it takes a time that grows with the cube of the length. So steps are counted, and what is left when
they are spent is joined by a longest common subsequence, computed on the bits of one number (Crochemore and others
2001), which takes microseconds a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

Run = tuple[int, int, int]  # from where in the one, from where in the other, how many words

_STEPS = 60  # a word: of the search for the longest run
_BITS = 1 << 28  # 32 MB: what the table of a subsequence may take; a larger stretch has no run in common


def common_runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """The runs, in order; two that touch in both are one. Linear memory but for a bounded table."""
    return list(_merged(sorted(_found(a, b))))


def _found(a: Sequence[str], b: Sequence[str]) -> Iterator[Run]:
    counts: dict[str, int] = {}
    for word in b:
        counts[word] = counts.get(word, 0) + 1
    # Steps that a search takes to look at the first n words of `a`.
    costs = [0, *accumulate(1 + counts.get(word, 0) for word in a)]
    left = _STEPS * (len(a) + len(b))
    matcher: SequenceMatcher[str] | None = None
    waiting = [(0, len(a), 0, len(b))]
    while waiting:
        start, end, other, stop = waiting.pop()
        steps = costs[end] - costs[start]
        if steps > left:
            yield from _subsequence(a, b, (start, end, other, stop))
            continue
        left -= steps
        matcher = matcher or SequenceMatcher(None, a, b, autojunk=False)
        i, j, size = matcher.find_longest_match(start, end, other, stop)
        if not size:
            continue
        yield i, j, size
        if start < i and other < j:
            waiting.append((start, i, other, j))
        if i + size < end and j + size < stop:
            waiting.append((i + size, end, j + size, stop))


def _subsequence(a: Sequence[str], b: Sequence[str], stretch: tuple[int, int, int, int]) -> Iterator[Run]:
    """The words of a longest common subsequence of one stretch, from its end to its start."""
    start, end, other, stop = stretch
    if (end - start) * (stop - other) > _BITS:
        return
    places: dict[str, int] = {}
    for at in range(other, stop):
        places[b[at]] = places.get(b[at], 0) | (1 << (at - other))
    row = full = (1 << (stop - other)) - 1
    rows = [row]
    for at in range(start, end):
        match = row & places.get(a[at], 0)
        row = ((row + match) | (row - match)) & full
        rows.append(row)
    # A bit that is 0 says that the subsequence grows there; where the row before has it as well, its word isn't needed.
    i, j = end - start, stop - other - 1
    while i and j >= 0:
        if rows[i] >> j & 1:
            j -= 1
        elif not rows[i - 1] >> j & 1:
            i -= 1
        else:
            i -= 1
            yield start + i, other + j, 1
            j -= 1


def _merged(runs: Sequence[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last and (last[0] + last[2], last[1] + last[2]) == run[:2]:
            last = (last[0], last[1], last[2] + run[2])
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
