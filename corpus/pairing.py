"""Which paragraph of a translation renders which paragraph of the law, when their counts differ.

A monotone alignment by dynamic programming (as Gale and Church 1993 align sentences): a paragraph stands beside one, two or
three of the other text, or beside none. What decides is figures, the number of items below and length (corpus.figures).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.figures import REFERENCE, Figures


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with what stands below it.

    Attributes:
        figures: of all its words.
        head: length of its own words, without what stands below.
        items: the paths below it.
        continues: it begins in the middle of a sentence.
    """

    figures: Figures
    head: float
    items: tuple[str, ...] = ()
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Bead:
    """Paragraphs of two texts that belong together, as half-open ranges; one range is empty for a gap."""

    ours: range
    theirs: range


# Costs, on the scale of -log of a probability. Set on half of 60 Taiwan laws with their official English, and held against
# the other half: of articles in which one paragraph is dropped, glued, cut or put in on purpose, nine in ten come back whole
# (by position three in ten), and the costs may move by a fifth without moving that by more than one or two in a hundred.
_GAP = 3.0
_JOINED = 3.2
_CONTINUED = 1.0  # instead of _JOINED, for a line that was broken off: "... apply for re-" / "issuance."
_SPREAD = 0.24  # of the logarithm of the proportion of lengths; 0.22 measured over whole paragraphs
_SLACK = 20.0  # letters: short paragraphs vary more
_SHARED, _UNSHARED = 1.0, 1.2
_SENTENCE = 0.5  # four paragraphs in five have as many sentences as their translation
_SAME_LIST, _OTHER_LIST = 3.0, 1.5
_OFF_POSITION = 0.01  # where nothing else decides, position does
_AGAINST_POSITION = 4.0  # as many paragraphs on both sides: position counts, unless much speaks against it
_MOST = 3
# A page of tables with hundreds of lines in both texts: too much to try everything, and nobody reads it by paragraphs.
_LIMIT = 4_000
# How far two paragraphs that belong together may stand from the same position, beyond what their counts explain.
_BAND = 5


def pair(ours: Sequence[Block], theirs: Sequence[Block]) -> tuple[Bead, ...]:
    """Pair the paragraphs of two texts of one page.

    Returns:
        Beads in order that cover both texts: a gap has an empty range; of a bead with several paragraphs on one side, those
        were glued together, or cut, on the other. By position for pages of hundreds of lines.
    """
    position = _by_position(len(ours), len(theirs))
    if len(ours) * len(theirs) > _LIMIT or len(ours) == len(theirs) == 1:
        return position
    weights = _weights(ours, theirs)
    best: dict[tuple[int, int], tuple[float, Bead | None]] = {(0, 0): (0.0, None)}
    band = abs(len(ours) - len(theirs)) + _BAND
    for i in range(len(ours) + 1):
        for j in range(max(0, i - band), min(len(theirs), i + band) + 1):
            for bead in _beads(i, j):
                start = best.get((bead.ours.start, bead.theirs.start))
                if start is None:
                    continue
                cost = start[0] + _cost(bead, ours, theirs, weights)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, bead)
    end = (len(ours), len(theirs))
    if len(ours) == len(theirs):
        by_position = sum(_cost(bead, ours, theirs, weights) for bead in position)
        return position if by_position - best[end][0] < _AGAINST_POSITION else _path(best, end)
    beads = _path(best, end)
    return beads if any(bead.ours and bead.theirs for bead in beads) else position


def share_figures(bead: Bead, ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether the two sides of a bead have a number above 1 or a reference in common: evidence, not only length."""
    left, right = (_shown(side) for side in _sides(bead, ours, theirs))
    return any((f[0].isdigit() or f == REFERENCE) and f not in ("0", "1") for f in left & right)


def _path(best: dict[tuple[int, int], tuple[float, Bead | None]], at: tuple[int, int]) -> tuple[Bead, ...]:
    beads: list[Bead] = []
    while (bead := best[at][1]) is not None:
        beads.append(bead)
        at = (bead.ours.start, bead.theirs.start)
    return tuple(reversed(beads))


def _by_position(ours: int, theirs: int) -> tuple[Bead, ...]:
    both = min(ours, theirs)
    beads = [Bead(range(i, i + 1), range(i, i + 1)) for i in range(both)]
    beads += [Bead(range(i, i + 1), range(both, both)) for i in range(both, ours)]
    beads += [Bead(range(both, both), range(i, i + 1)) for i in range(both, theirs)]
    return tuple(beads)


_SHAPES = ((1, 1), (1, 0), (0, 1), *((1, n) for n in range(2, _MOST + 1)), *((n, 1) for n in range(2, _MOST + 1)))


def _beads(i: int, j: int) -> list[Bead]:
    """The beads that may end at (i, j)."""
    return [Bead(range(i - a, i), range(j - b, j)) for a, b in _SHAPES if a <= i and b <= j]


def _weights(ours: Sequence[Block], theirs: Sequence[Block]) -> dict[str, float]:
    """How much a figure says: one that stands in a single paragraph says most, a small number little ("one", 一)."""
    counts = [Counter(f for b in side for f in b.figures.shown) for side in (ours, theirs)]
    weights = {}
    for figure in counts[0].keys() | counts[1].keys():
        if figure[0].isascii() and figure[0].isalpha() and not (counts[0][figure] and counts[1][figure]):
            continue  # a Latin word that the other text doesn't have is a word of its language
        weights[figure] = _worth(figure) / math.sqrt(max(count[figure] for count in counts))
    return weights


def _worth(figure: str) -> float:
    if not figure.isdigit():
        return 1.0
    return 0.3 if len(figure) == 1 and figure in "01" else 0.8 if len(figure) == 1 else 1.3


def _sides(bead: Bead, ours: Sequence[Block], theirs: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    return ours[bead.ours.start : bead.ours.stop], theirs[bead.theirs.start : bead.theirs.stop]


def _shown(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset[str]().union(*(b.figures.shown for b in blocks))


def _cost(bead: Bead, ours: Sequence[Block], theirs: Sequence[Block], weights: dict[str, float]) -> float:
    """What it costs to say that these paragraphs belong together."""
    off = _OFF_POSITION * abs(bead.ours.start - bead.theirs.start)
    if not bead.ours or not bead.theirs:
        return _GAP + off
    sides = _sides(bead, ours, theirs)
    left, right = (_shown(side) for side in sides)
    shared = sum(weights.get(f, 0.0) for f in left & right)
    unshared = sum(weights.get(f, 0.0) for f in left ^ right)
    joined = sum(_CONTINUED if b.continues else _JOINED for side in sides for b in side[1:])
    return off + joined + _UNSHARED * unshared - _SHARED * shared + _shape_cost(*sides)


def _shape_cost(ours: Sequence[Block], theirs: Sequence[Block]) -> float:
    """What speaks against a pair by its lists and lengths.

    The same markers say much. Items on one side only say that they were glued or lost: then the length may be that of the
    paragraph with its items, or without.
    """
    lists = [[item for b in side for item in b.items] for side in (ours, theirs)]
    whole = [sum(b.figures.length for b in side) for side in (ours, theirs)]
    heads = [sum(b.head for b in side) for side in (ours, theirs)]
    if lists[0] == lists[1]:
        stops = [sum(b.figures.sentences for b in side) for side in (ours, theirs)]
        cost = _SENTENCE * min(abs(stops[0] - stops[1]), 3) + max(
            _length_cost(whole[0], whole[1]), _length_cost(heads[0], heads[1])
        )
        return cost - (_SAME_LIST if lists[0] else 0.0)
    return _OTHER_LIST + min(_length_cost(a, b) for a in (whole[0], heads[0]) for b in (whole[1], heads[1]))


def _length_cost(ours: float, theirs: float) -> float:
    return math.log((ours + _SLACK) / (theirs + _SLACK)) ** 2 / (2 * _SPREAD**2)
