"""Whether of two citations that can't be the same the one was said instead of the other: both stand in one place of a row.

Fails: "section 20, 21 or 22" beside "articles 21, 21 ou 22", though both texts cite 21. Passes: a citation that the one text says twice, at
another place of the row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from corpus.inspection.between.cited import Cited


def in_one_place(
    i: int, j: int, ours: Sequence[Cited], theirs: Sequence[Cited], pairs: Mapping[int, int]
) -> bool:  # fmt: skip
    """Whether number `i` of the one row and number `j` of the other, both without a partner, stand between the same partners.

    Args:
        pairs: positions of what was paired. Of one citation said twice any may be the one without a partner.
    """
    if not _of_one_shape(ours[i], theirs[j]):
        return False
    back = {b: a for a, b in pairs.items()}
    for at, to in product(_said_again(i, ours, pairs), _said_again(j, theirs, back)):
        swapped = dict(pairs)
        if at != i:
            swapped[i] = swapped.pop(at)
        if to != j:
            swapped[next(a for a, b in swapped.items() if b == to)] = j
        if _between_the_same(at, to, (len(ours), len(theirs)), swapped):
            return True
    return False


def _of_one_shape(a: Cited, b: Cited) -> bool:
    """Both an article, or a unit, with as many units below; a unit that is counted from where it stands has no number."""
    return (
        a.kind is b.kind and len(a.labels) == len(b.labels) and not (a.steps and b.steps) and (bool(a.numbers) or not (a.steps or b.steps)) and bool(a.last) == bool(b.last)
    )  # fmt: skip


def _said_again(at: int, row: Sequence[Cited], paired: Mapping[int, int]) -> list[int]:
    """The position itself, and those of the same citation that have a partner."""
    one = row[at]
    return [
        k for k, c in enumerate(row)
        if k == at or (k in paired and (c.kind, c.numbers, c.last, c.labels, c.steps) == (one.kind, one.numbers, one.last, one.labels, one.steps))
    ]  # fmt: skip


def _between_the_same(i: int, j: int, sizes: tuple[int, int], pairs: Mapping[int, int]) -> bool:
    """Whether the next ones before and behind that have partners are each other's, and as many or none stand between on one side."""
    back = {b: a for a, b in pairs.items()}
    before = _next(i, -1, sizes[0], pairs), _next(j, -1, sizes[1], back)
    behind = _next(i, 1, sizes[0], pairs), _next(j, 1, sizes[1], back)
    if pairs.get(before[0], -1) != before[1] or pairs.get(behind[0], sizes[1]) != behind[1]:
        return False
    return i - before[0] == j - before[1] or behind[0] - i == behind[1] - j


def _next(at: int, step: int, size: int, paired: Mapping[int, int]) -> int:
    """The next position that has a partner; -1 or `size` where none has."""
    at += step
    while 0 <= at < size and at not in paired:
        at += step
    return at
