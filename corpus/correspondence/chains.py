"""The pairs of articles that keep their order: the heaviest chain that goes up in both versions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.correspondence.likeness import Likeness


@dataclass(frozen=True, slots=True)
class _End:
    """The best chain that ends at a pair."""

    weight: float
    pair: Likeness
    before: _End | None


def backbone(pairs: Sequence[Likeness]) -> list[Likeness]:
    """The chain of pairs, strictly rising in both versions, with the largest sum of score cubed.

    Cubed, so that one pair of the same words outweighs several that merely sound alike.
    """
    ends: list[_End] = []  # rising in `new` and in weight: what a later pair may build on
    ordered = sorted(pairs, key=lambda p: (p.old, -p.new))
    for pair in ordered:
        at = bisect_right(ends, pair.new - 1, key=lambda e: e.pair.new)
        before = ends[at - 1] if at else None
        weight = pair.score**3 + (before.weight if before else 0.0)
        end = at
        while end < len(ends) and ends[end].weight <= weight:
            end += 1
        if end > at or at == len(ends) or ends[at].pair.new > pair.new:
            ends[at:end] = [_End(weight, pair, before)]
    chain: list[Likeness] = []
    last = ends[-1] if ends else None
    while last:
        chain.append(last.pair)
        last = last.before
    return chain[::-1]
