"""Two articles of the law under one number of another text: articles-merged.

Fails: the translation has no article 8, and its article 7 is as long as articles 7 and 8 of the law together.
Passes: the translation has no article 8, and its article 7 is as long as article 7.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.diagnostics import Diagnostic
from corpus.inspection.between.measuring import Measure, measure
from corpus.inspection.between.pairs import Pair
from corpus.inspection.between.presence import leaves_gap
from corpus.model import Provision, ProvisionPath
from corpus.telling import tell

# By how much both together must fit better than the one alone: of articles before one that is gone two in 1,000 do, of
# those that hold it nine in ten. Words usually go to the article before.
_BETTER, _BETTER_BEHIND = 1.5, 4.0
_TOO_LONG = 1.2  # spreads


def merged(pair: Pair) -> Iterator[Diagnostic]:
    """Articles that hold a neighbour's words, where that neighbour is missing in one of the two texts."""
    position = {path: i for i, path in enumerate(pair.shared)}
    for at in (0, 1):
        mine, other = pair.pages[at], pair.pages[1 - at]
        order = [p for p in other if not other[p].deleted]
        for k, path in enumerate(order):
            if path in mine or not any(c.isalnum() for c in other[path].text):
                continue
            if not _in_order(other, order, k) or (pair.stale and not leaves_gap(mine, path)):
                continue  # a number that was misprinted; an article that was put in since
            added = measure(other[path], pair.sides[1 - at].expression.language)
            hosts = ((_standing(order, position, k, -1), _BETTER), (_standing(order, position, k, 1), _BETTER_BEHIND))
            host = next((p for p, least in hosts if p and _gain(pair, at, position[p], added) >= least), None)
            if host is None or host in pair.explained:
                continue
            pair.explained.add(host)
            number, own = (p.segments[-1].partition("_")[2] for p in (path, host))
            yield pair.say(
                "articles-merged", host,
                tell("The words of article %(number)s seem to stand in article %(own)s of the %(one)s text, which has no article %(number)s and is as long here as both together.",
                     number=number, own=own, one=pair.tongue(at)),
                at=at, suggestion=tell("Look where article %(number)s begins.", number=number),
            )  # fmt: skip


def _in_order(pages: Mapping[ProvisionPath, Provision], order: Sequence[ProvisionPath], k: int) -> bool:
    """Whether the number of an article is greater than the one before it and smaller than the next."""
    numbers = [pages[p].number for p in order[max(k - 1, 0) : k + 2]]
    return all(a is None or b is None or a < b for a, b in pairwise(numbers))


def _standing(
    order: Sequence[ProvisionPath], position: dict[ProvisionPath, int], k: int, step: int
) -> ProvisionPath | None:
    """The next article before or behind that both texts have."""
    k += step
    while 0 <= k < len(order):
        if order[k] in position:
            return order[k]
        k += step
    return None


def _gain(pair: Pair, at: int, i: int, added: Measure) -> float:
    """How much better article `i` of side `at` fits two articles of the other side than the one of its number."""
    scores = pair.scores
    too_long = scores.deviation(i, i) * (1 if at else -1)
    if too_long < _TOO_LONG:
        return -1.0
    sides = (scores.first, scores.second)
    mine, other = sides[at][i], sides[1 - at][i]
    both = replace(
        other, length=other.length + added.length, figures=other.figures | added.figures.intersection(scores.weights), items=(*other.items, *added.items),
        paragraphs=other.paragraphs + added.paragraphs,
    )  # fmt: skip
    alone, together = (scores.compare(m, mine) if at else scores.compare(mine, m) for m in (other, both))
    return together - alone
