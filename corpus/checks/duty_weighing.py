"""How much speaks for it that a permission or a prohibition of one sentence was turned in the other.

Words of duty differ in good translations too: in one sentence of six of Taiwan's laws one side has a "may" or a "not" more
than the other. What stands around tells the two apart: 得 beside "shall" where the sentence has no other duty is a permission that was
turned; beside "is entitled" it isn't, and "may" before a verb that usually has "shall" is likelier one than before others
(corpus.checks.duty_usage). The weights are those of a logistic regression over sentences of official translations (Chinese with
English, English with French, the languages of Switzerland and of the Union), as they are and with words of duty turned.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from corpus.checks.duty_habits import HABITS, Habits
from corpus.checks.duty_marks import Kind, Mark, Side
from corpus.checks.duty_pairing import Facing, Partner
from corpus.checks.duty_usage import USAGE, usage

# What is looked at, in the order of the weights.
SIGNS = (
    "always", "in the law's own text", "beside a duty", "beside a permission", "beside a prohibition", "beside an exemption", "beside a possibility",
    "beside another word for it", "beside a limit", "beside nothing", "one of several sentences", "length", "a duty here without partner",
    "one of them there", "more of them here", "more duties there", "fewer duties there", "duties apart", "an exception more there",
    "more negations there", "fewer negations there", "more words for it there", "an exemption there", "a free duty near", "another word for it near",
    "a word that denies near", "a free prohibition near", "a free permission near", "turned with an exception", "a duty with an exception",
    "a duty, in the law's own text", "turned, in the law's own text", "the only words of duty", *HABITS, *USAGE,
)  # fmt: skip
_OPPOSITE = {Kind.PERMITS: Kind.FORBIDS, Kind.FORBIDS: Kind.PERMITS}
# What is farther off than this share of a sentence isn't near.
_NEAR = 0.4
# "Is able to" and "fails" stay near a word when they stand for another one.
_WEAK = (Kind.CAN, Kind.DENIES)


def gap(kind: Kind, one: Side, other: Side) -> int:
    """How many words of a kind one sentence has more than the other.

    未经同意，不得 is "may only with consent": a prohibition with an exception is a permission, and the reverse.
    """
    more = one.count(kind) - other.count(kind)
    if kind is not Kind.PERMITS:
        return more
    turned = other.count(Kind.FORBIDS) if one.excepts > other.excepts else 0
    return more - other.count(Kind.MAYBE) - other.count(Kind.ONLY) - turned


def signs(
    mark: Mark, partner: Partner, facing: Facing, habits: Habits, language: str, *, alone: bool
) -> tuple[float, ...]:
    """What speaks for and against it that a permission or a prohibition was turned: see SIGNS.

    Args:
        mark, partner: the word, in `facing.one`, and what stands beside it: no word of its kind.
        habits: of the law.
        language: of `facing.one`, a primary tag.
        alone: the sentences aren't some of many of a stretch.
    """
    one, other, source = facing.one, facing.other, facing.in_source
    kind, beside = mark.kind, partner.kind
    duties = other.count(Kind.OBLIGES) - one.count(Kind.OBLIGES)
    possible = other.may_be - other.count(Kind.PERMITS) - other.count(Kind.MAYBE)
    also = possible if kind is Kind.PERMITS else other.denies - other.nots
    # A limit says no as well: 不超过三年 for "may not exceed three years".
    negations = one.nots + one.limits, other.nots + other.limits
    excepted = one.excepts > 0 or other.excepts > 0
    turned = beside is _OPPOSITE[kind]
    duty = beside is Kind.OBLIGES
    idle = any(m.kind is Kind.OBLIGES and p.mark is None for m, p in zip(one.marks, facing.ours, strict=False))
    found = (
        True, source, duty, beside is Kind.PERMITS, beside is Kind.FORBIDS, beside is Kind.EXEMPTS, beside is Kind.MAYBE,
        beside is Kind.CAN, beside is Kind.LIMITS, beside is None, not alone, math.log(len(one.text) + 1), idle,
        other.count(kind) > 0, gap(kind, one, other) > 0, duties > 0, duties < 0, min(3, abs(duties)), other.excepts > one.excepts,
        negations[1] > negations[0], negations[0] > negations[1], also > 0, other.count(Kind.EXEMPTS) > 0, *_near(mark, facing),
        excepted and turned, excepted and duty, source and duty, source and turned, len(one.marks) == 1 == len(other.marks),
        *habits.of(facing, mark, partner), *usage(language, one, mark),
    )  # fmt: skip
    return tuple(map(float, found))


def _near(mark: Mark, facing: Facing) -> Sequence[float]:
    """How near the other side has a duty, another word for the same, one that denies, a prohibition, a permission: from 1 to 0."""
    here = facing.one.place(mark)
    nearest = dict.fromkeys((Kind.OBLIGES, Kind.CAN, Kind.DENIES, Kind.FORBIDS, Kind.PERMITS), 0.0)
    for other, partner in zip(facing.other.all, facing.theirs, strict=True):
        free = partner.mark is None or partner.mark == mark
        if other.kind in nearest and (free or other.kind in _WEAK):
            near = 1 - abs(facing.other.place(other) - here) / _NEAR
            nearest[other.kind] = max(nearest[other.kind], near)
    return tuple(nearest.values())


def weight(kind: Kind, found: Sequence[float]) -> float:
    """The sum of what the signs say: a logarithm of odds."""
    return sum(w * f for w, f in zip(WEIGHTS[kind], found, strict=True))


# A weight a sign.
WEIGHTS: Mapping[Kind, tuple[float, ...]] = {
    Kind.PERMITS: (
        -2.66, 0.37, 0.68, 0.0, 1.16, -0.58, -1.47, -0.23, 0.0, 0.45, -0.21, 0.19, 0.06, -0.52, 0.52, 1.66, 0.11,
        -0.14, -0.08, 1.01, -0.39, -0.09, -1.15, 0.96, -0.55, -0.2, 1.2, 0.0, 0.01, 0.12, -0.58, 0.64, 0.7, -0.23,
        -0.87, -0.07, 0.07, -0.67, 0.94, -0.42, -0.23, -0.37, -0.32, -0.18,
    ),
    Kind.FORBIDS: (
        -4.38, -0.39, 0.29, 1.08, 0.0, -0.49, 0.0, 0.0, -0.37, 0.62, -0.19, 0.43, -0.13, -0.02, 0.0, 0.75, 0.25,
        0.35, -0.39, -0.44, 1.59, -0.21, -0.65, -0.12, -0.32, -0.66, 0.0, 1.26, 0.07, -0.58, -0.08, 0.3, 1.17,
        -0.12, -0.66, -0.28, 0.38, -0.59, 0.41, -0.15, 0.08, -0.32, -0.18, -0.26,
    ),
}  # fmt: skip
