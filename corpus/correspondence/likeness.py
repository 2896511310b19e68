"""How much of one article stands in another: rare words count, common ones hardly; and what share of the words was kept."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from corpus.correspondence.words import REFERENCE

# Pieces that more articles than this have in common say nothing about which belong together.
_COMMON = 40
_CANDIDATES = 8
_CONSIDERED = 0.06
_HOPELESS = 0.12  # below it, the words in order aren't counted: that takes its time, and nothing would come of it
_ENOUGH = 12.0  # shared weight: two short articles have a few common words by chance
_BY_CHANCE = 0.3  # as many words of two articles that have nothing to do with each other stand in one order
# Beyond this a comparison word by word takes too long: a table of tariffs in an annex.
_LONGEST = 6_000


@dataclass(frozen=True, slots=True)
class Pages:
    """The articles of both versions as sets of pieces.

    Attributes:
        old, new: of each article, the pieces (two words in a row; also single words where a script has spaces).
        weight: what a piece says; 0 for one that every article has.
        totals: the weight of each old and of each new article.
    """

    old: Sequence[frozenset[str]]
    new: Sequence[frozenset[str]]
    weight: dict[str, float]
    totals: tuple[Sequence[float], Sequence[float]]

    def weigh(self, pieces: Iterable[str]) -> float:
        """The weight of some pieces."""
        return sum(self.weight[p] for p in pieces)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like an old article `old` and a new article `new` are (indexes).

    Attributes:
        score: 0 to 1, half of it the weight that they share of the weight of both, half the words that they have in order.
        shared: the weight that they share.
    """

    old: int
    new: int
    score: float
    shared: float


def pieces_of(words: Sequence[str]) -> frozenset[str]:
    """The pieces of an article: two words in a row, and the words themselves where they are longer than a character.

    References don't count: two articles that apply five others to something have many, and may say nothing alike. Figures
    count as one: 本法自2006年1月1日起施行 is the same rule with another day.
    """
    plain = ["#" if w.isdigit() else w for w in words]
    pairs = (f"{a} {b}" for a, b in pairwise(plain) if REFERENCE not in (a, b))
    return frozenset(chain(pairs, (w for w in plain if len(w) > 2)))


def pages_of(old: Sequence[frozenset[str]], new: Sequence[frozenset[str]]) -> Pages:
    """Weigh the pieces of both versions by how few articles have them."""
    counts = Counter(chain.from_iterable((*old, *new)))
    articles = max(len(old), len(new), 2)
    weight = {p: max(0.0, math.log(2.5 * articles / n)) for p, n in counts.items()}
    totals = tuple([sum(weight[p] for p in page) for page in side] for side in (old, new))
    return Pages(old, new, weight, (totals[0], totals[1]))


def candidates(
    pages: Pages,
    words: tuple[Sequence[Sequence[str]], Sequence[Sequence[str]]],
    known: Collection[tuple[int, int]] = (),
) -> list[Likeness]:
    """For each old article the new ones that share most with it, and for each new article the old ones.

    Args:
        pages: the articles of both versions.
        words: their words.
        known: (old, new) of articles that say the same; of those that say it alone no others are candidates.

    Returns:
        Pairs in order; those that share next to nothing are left out.
    """
    counts = [Counter(pair[side] for pair in known) for side in (0, 1)]
    alone = [pair for pair in known if all(counts[side][n] == 1 for side, n in enumerate(pair))]
    done = [{pair[side] for pair in alone} for side in (0, 1)]
    there: dict[str, list[int]] = {}
    for j, page in enumerate(pages.new):
        for piece in page if j not in done[1] else ():
            there.setdefault(piece, []).append(j)
    best: set[tuple[int, int]] = set()
    per_new: list[list[tuple[float, int]]] = [[] for _ in pages.new]
    for i, page in enumerate(pages.old):
        rated = _rated(pages, i, page, there) if i not in done[0] else []
        best.update((i, j) for _, j in sorted(rated, reverse=True)[:_CANDIDATES])
        for rate, j in rated:
            per_new[j].append((rate, i))
    for j, rates in enumerate(per_new):
        best.update((i, j) for _, i in sorted(rates, reverse=True)[:_CANDIDATES])
    return [c for i, j in sorted(best) if (c := _likeness(pages, words[0][i], words[1][j], i, j))]


def _rated(pages: Pages, i: int, page: frozenset[str], there: Mapping[str, Sequence[int]]) -> list[tuple[float, int]]:
    """(share of weight in rare pieces, new article) for all that share one with old article `i`."""
    sums: dict[int, float] = {}
    for piece in page:
        held = there.get(piece, ())
        if len(held) <= _COMMON:
            for j in held:
                sums[j] = sums.get(j, 0.0) + pages.weight[piece]
    return [(s / _norm(pages, i, j), j) for j, s in sums.items()]


def _likeness(pages: Pages, old: Sequence[str], new: Sequence[str], i: int, j: int) -> Likeness | None:
    shared = pages.weigh(pages.old[i] & pages.new[j])
    rate = shared / _norm(pages, i, j)
    if shared < _ENOUGH or rate < _CONSIDERED:
        return None
    in_order = 2 * kept(old, new) / (len(old) + len(new)) if rate >= _HOPELESS else 0.0
    return Likeness(i, j, (rate + max(0.0, (in_order - _BY_CHANCE) / (1 - _BY_CHANCE))) / 2, shared)


def _norm(pages: Pages, i: int, j: int) -> float:
    return max((pages.totals[0][i] + pages.totals[1][j]) / 2, 1e-9)


def kept(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words of `old` stand in `new` in the same order (longest common subsequence).

    Bits of one number are the words of `new` (Crochemore and others 2001), so that a pair of articles takes microseconds.
    """
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    old, new = old[start:], new[start:]
    if not old or not new:
        return start
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return start + (Counter(old) & Counter(new)).total()
    places: dict[str, int] = {}
    for at, word in enumerate(new):
        places[word] = places.get(word, 0) | (1 << at)
    full = (1 << len(new)) - 1
    row = full
    for word in old:
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    return start + len(new) - row.bit_count()
