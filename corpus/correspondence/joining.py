"""Which articles of two versions belong together: one to one first, then what was split into several or merged into one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.correspondence.chains import backbone
from corpus.correspondence.likeness import Likeness, Pages, candidates, kept
from corpus.correspondence.words import REFERENCE

# Scores are shares of weight that two articles have in common. Articles that aren't of one another share the language of
# their field ("依法追究刑事责任"); one that left its place must be surer, for any of hundreds might be it.
_CHAIN = 0.25
_MOVED = 0.38
_SURE = 0.55
_BRIEF, _BRIEF_MORE = 30, 0.15
_NEAR = 0.2  # beside a pair that is sure
_BETWEEN = 0.15  # the only one left between two neighbours that stayed neighbours
_IN_ORDER = 0.12  # what keeping the order adds, where two pairs compete
_IN_PLACE = 0.16  # and what standing between the same two neighbours adds to it
_PER_REFERENCE = 6.0  # weight that a reference adds to an article which might be held by another
# How much of the shorter of two articles without a partner stands in the longer one, elsewhere or beside a sure pair.
_HELD, _HELD_NEAR = 0.7, 0.55
_HELD_ENOUGH, _HELD_ENOUGH_NEAR = 40.0, 20.0  # what says little (构成犯罪的，依法追究刑事责任) stands in many articles
# An article without a partner is a part of one that has one, if this share of its weight stands there, and if that many of
# its words in order are words that the other's partner doesn't account for.
_PART, _PART_ENOUGH = 0.4, 30.0
_GAIN, _SURE_GAIN, _WHOLE_GAIN, _LEAST_GAIN = 0.5, 0.75, 0.9, 8
_STANDS, _OPEN, _STANDS_ENOUGH = 0.75, 0.45, 40.0
_NEIGHBOURHOOD = 4

_Words = Sequence[Sequence[str]]


@dataclass(slots=True)
class Joined:
    """Old article -> its new one, and what hangs on a pair: old -> further new ones, new -> further old ones."""

    pairs: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    split: dict[int, list[int]] = field(default_factory=dict)
    merged: dict[int, list[int]] = field(default_factory=dict)
    hung: set[int] = field(default_factory=set)

    def is_free(self, i: int, j: int) -> bool:
        """Whether neither of them belongs to anything yet."""
        return i not in self.pairs and i not in self.hung and j not in self.back

    def add(self, i: int, j: int) -> None:
        """Join old `i` and new `j`."""
        self.pairs[i], self.back[j] = j, i

    def is_near(self, i: int, j: int) -> bool:
        """Whether a pair stands beside: what was moved, was moved with its neighbours."""
        around = range(-_NEIGHBOURHOOD, _NEIGHBOURHOOD + 1)
        partners = ((step, self.pairs[i + step]) for step in around if step and i + step in self.pairs)
        return any(0 < (there - j) * (1 if step > 0 else -1) <= _NEIGHBOURHOOD for step, there in partners)


def join(pages: Pages, words: tuple[_Words, _Words], equal: Iterable[tuple[int, int]]) -> Joined:
    """Join the articles of two versions.

    Args:
        pages: the articles of both, in order.
        words: their words.
        equal: (old, new) of articles whose words are the same.
    """
    found = {(i, j): Likeness(i, j, 1.0, pages.totals[0][i]) for i, j in equal}
    found |= {(c.old, c.new): c for c in candidates(pages, words, set(found))}
    chain = frozenset((p.old, p.new) for p in backbone([p for p in found.values() if p.score >= _CHAIN]))
    pairs = sorted(found.values(), key=lambda p: (-_rate(p, chain), abs(p.old - p.new), p.old))
    best = _best(pairs)
    joined = Joined()
    _take(joined, pairs, lambda p: p.score >= _SURE and (p.old, p.new) in best)
    _attach(joined, pages, words, pairs, _WHOLE_GAIN)
    _take(joined, pairs, lambda p: p.score >= (_CHAIN if (p.old, p.new) in chain else _moved(words, p)))
    _attach(joined, pages, words, pairs, _SURE_GAIN)
    for _ in range(2):
        _take(joined, pairs, lambda p: p.score >= _NEAR and joined.is_near(p.old, p.new))
    _fill_gaps(joined, pages, found)
    _take(joined, pairs, lambda p: _is_held(pages, words, p, near=joined.is_near(p.old, p.new)))
    _attach(joined, pages, words, pairs, _GAIN)
    return joined


def _rate(pair: Likeness, chain: frozenset[tuple[int, int]]) -> float:
    """The score, and more for a pair that keeps the order, and most between neighbours that belong together too.

    立法法 of 2015 empowers the Congress (13) in words that the law of 2023 repeats for the State Council (79); its own
    article is the 16th now, between those of 12 and 14.
    """
    if (pair.old, pair.new) not in chain:
        return pair.score
    between = (pair.old - 1, pair.new - 1) in chain and (pair.old + 1, pair.new + 1) in chain
    return pair.score + _IN_ORDER + (_IN_PLACE if between else 0.0)


def _best(pairs: Iterable[Likeness]) -> frozenset[tuple[int, int]]:
    """Of pairs, the best first, those that are the best of both their articles."""
    seen: tuple[set[int], set[int]] = (set(), set())
    found = []
    for pair in pairs:
        if pair.old not in seen[0] and pair.new not in seen[1]:
            found.append((pair.old, pair.new))
        seen[0].add(pair.old)
        seen[1].add(pair.new)
    return frozenset(found)


def _moved(words: tuple[_Words, _Words], pair: Likeness) -> float:
    """The score that an article needs which left its place; a sentence of a few words sounds like others soon."""
    shorter = min(len(words[0][pair.old]), len(words[1][pair.new]))
    return _MOVED + _BRIEF_MORE * max(0.0, 1 - shorter / _BRIEF)


def _take(joined: Joined, pairs: Iterable[Likeness], good: Callable[[Likeness], bool]) -> None:
    """Join the good ones of `pairs`, in their order, whose articles are still free."""
    for pair in pairs:
        if joined.is_free(pair.old, pair.new) and good(pair):
            joined.add(pair.old, pair.new)


def _fill_gaps(joined: Joined, pages: Pages, found: Mapping[tuple[int, int], Likeness]) -> None:
    """Join what alone is left between two pairs of neighbours, if it says something alike."""
    for i in range(len(pages.old)):
        before = joined.pairs.get(i - 1, -1)
        last = i + 1 == len(pages.old)
        beyond = len(pages.new) if last else joined.pairs.get(i + 1, -1)
        pair = found.get((i, before + 1))
        fits = (before >= 0 or i == 0) and beyond == before + 2 and joined.is_free(i, before + 1)
        if fits and pair and pair.score >= _BETWEEN:
            joined.add(i, before + 1)


def _is_held(pages: Pages, words: tuple[_Words, _Words], pair: Likeness, *, near: bool) -> bool:
    """Whether the shorter one stands in the longer one: 股东不得抽逃出资 became the first of two paragraphs."""
    shorter = min(
        pages.totals[side][n] + _PER_REFERENCE * words[side][n].count(REFERENCE)
        for side, n in enumerate((pair.old, pair.new))
    )
    share, enough = (_HELD_NEAR, _HELD_ENOUGH_NEAR) if near else (_HELD, _HELD_ENOUGH)
    return pair.shared >= max(share * shorter, enough)


def _attach(joined: Joined, pages: Pages, words: tuple[_Words, _Words], pairs: Sequence[Likeness], gain: float) -> None:
    """Hang articles without a partner on the pair that holds their text."""
    offers: list[tuple[float, int, int]] = []
    for pair in pairs:
        if (pair.old in joined.pairs) != (pair.new in joined.back):
            lone = pages.totals[1][pair.new] if pair.old in joined.pairs else pages.totals[0][pair.old]
            share = pair.shared / max(lone, 1e-9)
            if share >= _PART and pair.shared >= _PART_ENOUGH:
                offers.append((share, pair.old, pair.new))
    for _, i, j in sorted(offers, reverse=True):
        if j not in joined.back and joined.pairs.get(i, j) not in joined.merged:
            _split(joined, pages, words, i, j, gain)
        elif i not in joined.pairs and i not in joined.hung and joined.back.get(j, -1) not in joined.split:
            _merge(joined, pages, words, i, j, gain)


def _split(joined: Joined, pages: Pages, words: tuple[_Words, _Words], i: int, j: int, gain: float) -> None:
    """A new article without a partner holds a part of old article `i`."""
    known = [joined.pairs[i], *joined.split.get(i, ())]
    if _gain(words[0][i], words[1], known, j) >= gain or _is_left_open(pages, 0, i, known, j):
        joined.split.setdefault(i, []).append(j)
        joined.back[j] = i


def _merge(joined: Joined, pages: Pages, words: tuple[_Words, _Words], i: int, j: int, gain: float) -> None:
    """An old article without a partner is a part of new article `j`."""
    if j not in joined.back or j in joined.split.get(joined.back[j], ()):
        return
    known = [joined.back[j], *joined.merged.get(j, ())]
    if _gain(words[1][j], words[0], known, i) >= gain or _is_left_open(pages, 1, j, known, i):
        joined.merged.setdefault(j, []).append(i)
        joined.hung.add(i)


def _gain(whole: Sequence[str], side: _Words, known: Sequence[int], part: int) -> float:
    """What share of the words of article `part` are words of `whole` that the `known` ones leave open; 0 for a few words."""
    without, with_it = (
        kept(whole, [w for n in sorted(together) for w in side[n]]) for together in (known, (*known, part))
    )
    gained = with_it - without
    return gained / len(side[part]) if gained >= _LEAST_GAIN else 0.0


def _is_left_open(pages: Pages, side: int, whole: int, known: Sequence[int], part: int) -> bool:
    """Whether nearly all of article `part` stands in `whole` (of `side`), and most of it in none of the `known` ones.

    Tells a part whose sentences stand in another order than in the whole.
    """
    sides = (pages.old, pages.new)
    own = sides[1 - side][part]
    shared = own & sides[side][whole]
    total = pages.totals[1 - side][part]
    alone = shared.difference(*(sides[1 - side][n] for n in known))
    return pages.weigh(shared) >= _STANDS * total and pages.weigh(alone) >= max(_OPEN * total, _STANDS_ENOUGH)
