"""How well a page of one text fits a page of another: lengths, figures, lists, and what else is like it (wording).

Scores are on the scale of the logarithm of a probability; only differences between them count.
"""

from __future__ import annotations

import math
import statistics
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cached_property

from corpus.inspection.between.measuring import Measure, Proportion, proportion
from corpus.inspection.between.wording import Profile, likeness, likeness_in, profiles

_MOST_WORDING = 14.0  # likeness of 1 against 0; how much it says is measured on the two texts
_LEAST_VARIANCE = 0.005
_FREEDOM = 4.0  # lengths have long tails: a Student distribution, not a normal one
_LIST, _OTHER_LIST, _PARAGRAPHS = 2.0, 0.8, 0.5
_UNSHARED = 0.5


class Scores:
    """Scores of the pages that two texts share, by position in `first` and `second` (of equal length).

    Positions in `told` are known to be faulty: they don't count for what is usual.
    """

    def __init__(self, first: Sequence[Measure], second: Sequence[Measure], told: Set[int] = frozenset()) -> None:
        sound = [(a.length, b.length) for i, (a, b) in enumerate(zip(first, second, strict=True)) if i not in told]
        self.usual: Proportion = proportion(sound)
        self.weights = _weights(first, second)
        self._worths: dict[frozenset[str], float] = {}
        # What only one of the texts shows says nothing, and is left out once for all.
        self.first, self.second = ([self._telling(m) for m in side] for side in (first, second))
        self._lists = _agreement([(a.items, b.items) for a, b in zip(first, second, strict=True)])
        self._paragraphs = _agreement([(a.paragraphs, b.paragraphs) for a, b in zip(first, second, strict=True)])

    def _telling(self, page: Measure) -> Measure:
        return replace(page, figures=page.figures.intersection(self.weights))

    @cached_property
    def _profiles(self) -> tuple[list[Profile], list[Profile]]:
        return profiles([m.page.text for m in self.first]), profiles([m.page.text for m in self.second])

    def fit(self, i: int, j: int) -> float:
        """How well page `j` of the second text fits page `i` of the first."""
        return self.shape(i, j) + self.worded(i, j)

    def worded(self, i: int, j: int, step: int = 0, but: Sequence[int] = ()) -> float:
        """What their wording says: how far the pages that are like them are the same.

        Args:
            step: the second text's pages are taken to stand so many places further on.
            but: positions that aren't asked.
        """
        first, second = self._profiles[0][i], self._profiles[1][j]
        like = self._own[i] if i == j and not step else likeness(first, second, step)
        return self._wording * (like - likeness_in(first, second, but))

    @cached_property
    def _own(self) -> list[float]:
        """How like the two pages of each number are."""
        return [likeness(a, b) for a, b in zip(*self._profiles, strict=True)]

    @cached_property
    def _wording(self) -> float:
        """How much likeness says: by how much a page is liker to its own partner than to the next ones, against how much both
        vary. In a law of few short articles it says little."""
        first, second = self._profiles
        count = len(first)
        own = self._own
        other = [likeness(first[i], second[(i + k) % count]) for i in range(count) for k in (1, 3)]
        if count < _FEWEST:
            return 0.0
        apart = statistics.median(own) - statistics.median(other)
        variance = (_variance(own) + _variance(other)) / 2 + _LEAST_VARIANCE
        return min(max(apart / variance, 0.0), _MOST_WORDING)

    def deviation(self, i: int, j: int) -> float:
        """How far the length of `j` is from what `i` lets expect, in spreads; negative if it is too short."""
        return self.usual.deviation(self.first[i].length, self.second[j].length)

    def shape(self, i: int, j: int) -> float:
        """How well they fit but for wording."""
        return self._shapes[i] if i == j else self.compare(self.first[i], self.second[j])

    @cached_property
    def _shapes(self) -> list[float]:
        return [self.compare(a, b) for a, b in zip(self.first, self.second, strict=True)]

    def compare(self, a: Measure, b: Measure) -> float:
        """As `shape`, for any page of the first text and any of the second."""
        z = self.usual.deviation(a.length, b.length)
        total = -(_FREEDOM + 1) / 2 * math.log1p(z * z / _FREEDOM) + self._figures(a, b)
        if a.items or b.items:
            total += self._lists * (_LIST if a.items == b.items else -_OTHER_LIST * min(_apart(a.items, b.items), 4))
        if a.paragraphs != b.paragraphs:
            total -= self._paragraphs * _PARAGRAPHS * min(abs(a.paragraphs - b.paragraphs), 4)
        return total

    def _figures(self, a: Measure, b: Measure) -> float:
        """What the figures that they share, and those that they don't, say."""
        shared = sum(map(self.weights.__getitem__, a.figures & b.figures))
        return shared - _UNSHARED * (self._worth(a.figures) + self._worth(b.figures) - 2 * shared)

    def _worth(self, figures: frozenset[str]) -> float:
        found = self._worths.get(figures)
        if found is None:
            found = self._worths[figures] = sum(map(self.weights.__getitem__, figures))
        return found


_FEWEST = 6


def _variance(values: Sequence[float]) -> float:
    """Robust, by the middle half."""
    ordered = sorted(values)
    half = ordered[len(ordered) * 3 // 4] - ordered[len(ordered) // 4]
    return (half / 1.349) ** 2


def _apart(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How far two lists of labels differ, roughly."""
    return max(abs(len(ours) - len(theirs)), len(set(ours) ^ set(theirs)))


def _agreement(pairs: Sequence[tuple[object, object]]) -> float:
    """The share of pages that agree, of those where something could differ: where texts are built otherwise anyway (lists
    run on in one of them), a difference says nothing."""
    telling = [a == b for a, b in pairs if a not in ((), 1) or b not in ((), 1)]
    return (sum(telling) + 2) / (len(telling) + 3)


def _weights(first: Sequence[Measure], second: Sequence[Measure]) -> dict[str, float]:
    """A figure that both texts know says the more the fewer pages have it; "1" and "2" say little in any case."""
    counts = [Counter(f for m in side for f in m.figures) for side in (first, second)]
    pages = len(first) + 1
    weights = {}
    for figure in counts[0].keys() & counts[1].keys():
        rare = math.log(pages / max(counts[0][figure], counts[1][figure]))
        small = figure.isdigit() and len(figure) == 1
        # A figure that most pages have in one text alone is a word there ("one"), or a numeral that is read otherwise.
        alike = min(counts[0][figure], counts[1][figure]) / max(counts[0][figure], counts[1][figure])
        weights[figure] = min(max(rare, 0.0), 3.0) * (0.3 if small else 0.8) * alike
    return weights
