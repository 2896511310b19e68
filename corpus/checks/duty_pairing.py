"""Which word of duty of a sentence stands for which one of its translation.

A word that has its like on the other side, at about the same place, says nothing. One that stands beside another kind, where that
one has no other partner, was turned: that is far more than a word that is merely missing. What isn't a word of a law's duty but may
render one ("is able to", "refuses", "required") takes a partner too, at some price.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from corpus.checks.duty_marks import Kind, Mark, Side

# What a pair of kinds costs, either way round, before the distance between the two; others never pair.
_COSTS: dict[tuple[Kind, Kind], float] = {
    (Kind.FORBIDS, Kind.LIMITS): 0.2, (Kind.PERMITS, Kind.MAYBE): 0.3, (Kind.OBLIGES, Kind.SHOULD): 0.3,
    (Kind.PERMITS, Kind.CAN): 0.3, (Kind.CAN, Kind.CAN): -0.7, (Kind.FORBIDS, Kind.DENIES): 0.3, (Kind.EXEMPTS, Kind.DENIES): 0.3,
    (Kind.FORBIDS, Kind.EXEMPTS): 0.7, (Kind.PERMITS, Kind.EXEMPTS): 0.7, (Kind.MAYBE, Kind.CAN): 0.1,
    (Kind.PERMITS, Kind.OBLIGES): 0.9, (Kind.PERMITS, Kind.FORBIDS): 1.2, (Kind.OBLIGES, Kind.FORBIDS): 0.9,
    (Kind.OBLIGES, Kind.EXEMPTS): 0.9, (Kind.ONLY, Kind.FORBIDS): 0.1, (Kind.ONLY, Kind.PERMITS): 0.1, (Kind.ONLY, Kind.OBLIGES): 0.2,
}  # fmt: skip
# What it costs to have no partner: a pair is made where it costs less than its two words would alone.
_ALONE = {
    Kind.FORBIDS: 1.0, Kind.EXEMPTS: 0.7, Kind.PERMITS: 1.0, Kind.OBLIGES: 0.6, Kind.MAYBE: 0.3, Kind.LIMITS: 0.3,
    Kind.CAN: 0.1, Kind.DENIES: 0.1, Kind.SHOULD: 0.1, Kind.ONLY: 0.7,
}  # fmt: skip
# Word order differs between languages: a partner at the other end of the sentence costs as much as having none.
_FAR = 1.0


def akin(one: Kind, other: Kind | None) -> bool:
    """Whether one may stand for the other without a difference: a restriction renders permissions and prohibitions."""
    return other is one or (other is Kind.ONLY and one in (Kind.PERMITS, Kind.FORBIDS))


def _cost(one: Kind, other: Kind) -> float | None:
    return _COSTS.get((one, other), _COSTS.get((other, one), 0.0 if one is other else None))


@dataclass(frozen=True, slots=True)
class Partner:
    """What stands on the other side for a word of duty: None for nothing."""

    mark: Mark | None

    @property
    def kind(self) -> Kind | None:
        """Of the mark."""
        return self.mark.kind if self.mark else None


NOBODY = Partner(None)


@dataclass(frozen=True, slots=True)
class Facing:
    """A sentence seen from one of its sides.

    Attributes:
        one, other: the side that is looked at, and what stands beside it.
        in_source: `one` is the law's own text.
        ours, theirs: the partners of all marks of `one`, and of all of `other`.
    """

    one: Side
    other: Side
    in_source: bool
    ours: tuple[Partner, ...]
    theirs: tuple[Partner, ...]

    def counted(self, kinds: Collection[Kind]) -> Iterator[tuple[Mark, Partner]]:
        """The words of duty of these kinds in `one`, each with its partner."""
        return ((m, p) for m, p in zip(self.one.marks, self.ours, strict=False) if m.kind in kinds)


# Between two prohibitions of one series: "shall not be arrested, nor detained".
_SERIES = re.compile(r"[^.;:。；：\n]{0,30}")


def goes_on(facing: Facing, mark: Mark, partner: Partner) -> bool:
    """Whether a prohibition without partner only goes on with the one beside it, which has its own: לא ייאסר, לא ייעצר ולא יוגלה is one
    "no one shall be"."""
    if mark.kind is not Kind.FORBIDS or partner.kind not in (None, Kind.DENIES):
        return False
    held = [m for m, p in facing.counted((Kind.FORBIDS,)) if p.kind is Kind.FORBIDS]
    return any(
        _SERIES.fullmatch(facing.one.text, min(m.end, mark.end), max(m.start, mark.start)) is not None for m in held
    )


def faced(left: Side, right: Side) -> tuple[Facing, Facing]:
    """A sentence of a law and what renders it, seen from either side."""
    ours, theirs = partners(left, right)
    return Facing(left, right, True, ours, theirs), Facing(right, left, False, theirs, ours)


# A stretch with more words of duty than this -a schedule of one sentence- is read too: each word finds its partner among those few
# that stand about where it stands, so that the work grows with the length alone.
_READ, _NEIGHBOURS = 400, 60


def _near(order: Sequence[int], ranked: Sequence[float], place: float) -> Sequence[int]:
    """The words that may be a partner of one at `place`; `ranked` are the places of those in `order`."""
    if len(order) <= _READ:
        return range(len(order))
    first = min(max(0, bisect_left(ranked, place) - _NEIGHBOURS // 2), len(order) - _NEIGHBOURS)
    return order[first : first + _NEIGHBOURS]


def partners(one: Side, other: Side) -> tuple[tuple[Partner, ...], tuple[Partner, ...]]:
    """A partner for each mark of either side, weak ones included: the cheapest pairs first."""
    left, right = one.all, other.all
    places = [one.place(m) for m in left], [other.place(m) for m in right]
    order = sorted(range(len(right)), key=places[1].__getitem__)
    ranked = [places[1][j] for j in order]
    found: list[tuple[float, int, int]] = []
    for i, a in enumerate(left):
        for j in _near(order, ranked, places[0][i]):
            b = right[j]
            cost = _cost(a.kind, b.kind)
            if cost is not None:
                saved = cost + _FAR * abs(places[0][i] - places[1][j]) - _ALONE[a.kind] - _ALONE[b.kind]
                if saved < 0:
                    found.append((saved, i, j))
    ours, theirs = [NOBODY] * len(left), [NOBODY] * len(right)
    for _, i, j in sorted(found):
        if ours[i] is NOBODY and theirs[j] is NOBODY:
            ours[i], theirs[j] = Partner(right[j]), Partner(left[i])
    return tuple(ours), tuple(theirs)
