"""Which paragraph of a translation renders which paragraph of the law, when their counts differ.

A monotone alignment by dynamic programming (as Gale and Church 1993 align sentences): a paragraph stands beside one, two or
three of the other text, or beside none. What decides is figures, the number of items below and length (corpus.alignment.figures).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus.alignment.figures import REFERENCE, Figures


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with what stands below it.

    Attributes:
        figures: of all its words.
        head: length of its own words, without what stands below.
        items: the paths below it.
        continues: it begins in the middle of a sentence.
        words: what a text of a related language has too (corpus.alignment.figures.kin_words).
    """

    figures: Figures
    head: float
    items: tuple[str, ...] = ()
    continues: bool = False
    words: frozenset[str] = frozenset()


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
_WORDS = 3.0  # related languages: the same words on both sides, against none
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
    says = _says(ours, theirs)
    best: dict[tuple[int, int], tuple[float, Bead | None]] = {(0, 0): (0.0, None)}
    band = abs(len(ours) - len(theirs)) + _BAND
    for i in range(len(ours) + 1):
        for j in range(max(0, i - band), min(len(theirs), i + band) + 1):
            for bead in _beads(i, j):
                start = best.get((bead.ours.start, bead.theirs.start))
                if start is None:
                    continue
                cost = start[0] + _cost(bead, ours, theirs, says)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, bead)
    end = (len(ours), len(theirs))
    if len(ours) == len(theirs):
        by_position = sum(_cost(bead, ours, theirs, says) for bead in position)
        return position if by_position - best[end][0] < _AGAINST_POSITION else _path(best, end)
    beads = _path(best, end)
    return beads if any(bead.ours and bead.theirs for bead in beads) else position


def strays(
    left: Sequence[int], right: Sequence[int], ours: Sequence[Block], theirs: Sequence[Block]
) -> list[tuple[int, int]]:
    """Paragraphs without a partner that belong together although others stand between them: (index of ours, of theirs).

    They share a figure or words, and all else fits.

    Args:
        left, right: indexes of the paragraphs of ours and theirs that no bead holds.
    """
    if not left or not right:
        return []
    says = _says(ours, theirs)
    costs = sorted((_cost_of_two(i, j, ours[i], theirs[j], says), i, j) for i in left for j in right)
    found: list[tuple[int, int]] = []
    for cost, i, j in costs:
        if cost <= _STRAY and all(i != a and j != b for a, b in found):
            found.append((i, j))
    return found


_STRAY = 0.0


def share_figures(group: tuple[Sequence[int], Sequence[int]], ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether paragraphs that stand beside each other have a number above 1 or a reference in common: evidence, not only
    length. `group` are the indexes of ours and of theirs."""
    left, right = _shown([ours[i] for i in group[0]]), _shown([theirs[j] for j in group[1]])
    return any((f[0].isdigit() or f == REFERENCE) and f not in ("0", "1") for f in left & right)


# Two units of a list stand under each other's number only where much speaks for it, on the scale of the costs above.
_EXCHANGED = 5.0
_FITS = 0.7  # and each of them fits where it is put
_ROTATED = 16  # units of a longer list are only exchanged


def exchanged(ours: Sequence[Block], theirs: Sequence[Block]) -> dict[int, int]:
    """Which units of a list, joined by number, stand under another's number: index of theirs -> index of ours.

    {} where their own numbers explain them nearly as well. Units may have gone around: the pairs are exchanged two by two as
    long as that is better.
    """
    says = _says(ours, theirs)
    known: dict[tuple[int, int], float] = {}

    def cost(i: int, j: int) -> float:
        if (i, j) not in known:
            known[i, j] = _cost_of_two(i, j, ours[i], theirs[j], says)
        return known[i, j]

    home = list(range(len(ours)))
    odd = [j for j in home if cost(j, j) > 0]
    for _ in odd:
        gain, better = max(((_gain(home, step, cost), step) for step in _steps(home, odd)), default=(0.0, home))
        if gain < _EXCHANGED:
            break
        home = better
    moved = {j: i for j, i in enumerate(home) if i != j}
    return {j: i for j, i in moved.items() if _fit([cost(moved[k], k) for k in _round(moved, j)])}


def _steps(home: list[int], odd: Sequence[int]) -> Iterator[list[int]]:
    """Orders one step away: two units exchanged, or one put in another place and those between moved up."""
    for n, a in enumerate(odd):
        for b in odd[n + 1 :]:
            swapped = list(home)
            swapped[a], swapped[b] = home[b], home[a]
            yield swapped
            if b > a + 1 and len(home) <= _ROTATED:
                yield [*home[:a], *home[a + 1 : b + 1], home[a], *home[b + 1 :]]
                yield [*home[:a], home[b], *home[a:b], *home[b + 1 :]]


def _gain(home: Sequence[int], step: Sequence[int], cost: Callable[[int, int], float]) -> float:
    return sum(cost(i, j) - cost(k, j) for j, (i, k) in enumerate(zip(home, step, strict=True)) if i != k)


def _fit(costs: Sequence[float]) -> bool:
    """Whether all units that went round fit where they are put."""
    return sum(costs) <= _FITS * len(costs) and max(costs) <= 3 * _FITS


def _round(moved: dict[int, int], at: int) -> list[int]:
    """All units that went around with one."""
    found = [at]
    while (at := moved[at]) != found[0]:
        found.append(at)
    return found


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


@dataclass(frozen=True, slots=True)
class _Says:
    """What the two texts of a page can say of each other.

    Attributes:
        weights: figure -> how much it says: one that stands in a single paragraph says most, a small number little.
        usual, best: how like two of their paragraphs are in words, at the middle, and where they are likest; equal where
            the languages share no words.
    """

    weights: dict[str, float]
    usual: float = 0.0
    best: float = 0.0


def _says(ours: Sequence[Block], theirs: Sequence[Block]) -> _Says:
    usual = best = 0.0
    if any(b.words for b in ours) and any(b.words for b in theirs):
        likes = [[_like(a.words, b.words) for b in theirs] for a in ours]
        usual = sum(like for row in likes for like in row) / (len(ours) * len(theirs))
        best = sum(map(max, likes)) / len(likes)
    if best < _RELATED or best - usual < _TOLD_APART:
        usual = best = 0.0
    return _Says(_weights(ours, theirs), usual, best)


_RELATED = (
    0.1  # German and French share a tenth of their longer words, English and French a fifth, two English texts most
)
_TOLD_APART = 0.05


def _like(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _weights(ours: Sequence[Block], theirs: Sequence[Block]) -> dict[str, float]:
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


def _all_words(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset[str]().union(*(b.words for b in blocks))


def _cost(bead: Bead, ours: Sequence[Block], theirs: Sequence[Block], says: _Says) -> float:
    """What it costs to say that these paragraphs belong together."""
    off = _OFF_POSITION * abs(bead.ours.start - bead.theirs.start)
    if not bead.ours or not bead.theirs:
        return _GAP + off
    if len(bead.ours) == len(bead.theirs) == 1:
        return _cost_of_two(bead.ours.start, bead.theirs.start, ours[bead.ours.start], theirs[bead.theirs.start], says)
    sides = _sides(bead, ours, theirs)
    left, right = sides
    off += _cost_of_shown(_shown(left), _shown(right), says)
    off += _cost_of_words(_all_words(left), _all_words(right), says)
    joined = sum(_CONTINUED if b.continues else _JOINED for side in sides for b in side[1:])
    return off + joined + _shape_cost(*sides) + _marks_cost(*sides)


def _cost_of_two(i: int, j: int, ours: Block, theirs: Block, says: _Says) -> float:
    """What it costs to say that one paragraph, the ith of ours, belongs with one, the jth of theirs: asked most often by far."""
    off = _OFF_POSITION * abs(i - j)
    off += _cost_of_shown(ours.figures.shown, theirs.figures.shown, says)
    off += _cost_of_words(ours.words, theirs.words, says)
    return off + _shape_of_two(ours, theirs) + _marks_cost((ours,), (theirs,))


def _cost_of_shown(ours: frozenset[str], theirs: frozenset[str], says: _Says) -> float:
    """What their figures say: those that both have for them, the others against."""
    worth = says.weights.get
    cost = sum([worth(f, 0.0) for f in ours ^ theirs]) * _UNSHARED
    return cost - sum([worth(f, 0.0) for f in ours & theirs]) * _SHARED


def _cost_of_words(ours: frozenset[str], theirs: frozenset[str], says: _Says) -> float:
    if not says.best:
        return 0.0
    above = (_like(ours, theirs) - says.usual) / (says.best - says.usual)
    return -_WORDS * max(-1.0, min(1.0, above))


_COLON, _QUOTE, _SEMICOLON = 0.7, 0.4, 0.2


def _marks_cost(ours: Sequence[Block], theirs: Sequence[Block]) -> float:
    """What speaks against a pair by its marks: one introduces a list and the other doesn't, one quotes and the other doesn't.

    Of several paragraphs on one side, the last one's colon counts."""
    left, right = ([b.figures.marks for b in side if b.figures.marks] for side in (ours, theirs))
    if not left or not right:
        return 0.0
    quotes, semicolons = (abs(sum([m[n] for m in left]) - sum([m[n] for m in right])) for n in (1, 2))
    return _COLON * abs(left[-1][0] - right[-1][0]) + _QUOTE * min(quotes, 3) + _SEMICOLON * min(semicolons, 4)


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


def _shape_of_two(ours: Block, theirs: Block) -> float:
    """The same for one paragraph each."""
    whole, heads = (ours.figures.length, theirs.figures.length), (ours.head, theirs.head)
    if ours.items == theirs.items:
        stops = min(abs(ours.figures.sentences - theirs.figures.sentences), 3)
        cost = _SENTENCE * stops + max(_length_cost(*whole), _length_cost(*heads))
        return cost - (_SAME_LIST if ours.items else 0.0)
    return _OTHER_LIST + min(_length_cost(a, b) for a in (whole[0], heads[0]) for b in (whole[1], heads[1]))


def _length_cost(ours: float, theirs: float) -> float:
    return math.log((ours + _SLACK) / (theirs + _SLACK)) ** 2 / (2 * _SPREAD**2)
