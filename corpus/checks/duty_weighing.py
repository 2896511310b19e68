"""How much speaks for it that a permission or a prohibition of one sentence has no counterpart in the other.

Words of duty differ in good translations too: in one sentence of six of Taiwan's laws one side has a "may" or a "not" more
than the other. What stands around tells the two apart: 得 beside "shall" where the sentence has no other duty is a permission that was
turned; beside "is entitled" it isn't. The weights are those of a logistic regression over sentences of official translations (Chinese with
English, the languages of the Union), as they are and with words of duty turned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.checks.duty_marks import Kind, Side

# What is looked at, in the order of the weights.
SIGNS = (
    "always", "more duties there", "fewer duties there", "duties apart", "another word", "two other words", "one of them there", "many words of duty",
    "none there", "turned round", "an exception here", "an exception more there", "one of several sentences", "an exemption there", "more negations there",
    "fewer negations there", "said so twice",
)  # fmt: skip


def gap(kind: Kind, one: Side, other: Side) -> int:
    """How many words of a kind one sentence has more than the other.

    未经同意，不得 is "may only with consent": a prohibition with an exception is a permission, and the reverse.
    """
    more = one.count(kind) - other.count(kind)
    if kind is not Kind.PERMITS:
        return more
    turned = other.count(Kind.FORBIDS) if one.excepts > other.excepts else 0
    return more - other.count(Kind.MAYBE) - turned


def signs(kind: Kind, one: Side, other: Side, *, alone: bool, repeated: bool) -> tuple[float, ...]:
    """What speaks for and against it that a word of `kind` in the sentence `one` has nothing in `other`: see SIGNS.

    Args:
        kind: a permission or a prohibition.
        alone: the sentences aren't some of many of a stretch. repeated: other sentences of the law differ by the same words.
    """
    permits = kind is Kind.PERMITS
    duties = other.count(Kind.OBLIGES) - one.count(Kind.OBLIGES)
    possible = other.may_be - other.count(Kind.PERMITS) - other.count(Kind.MAYBE)
    also = possible if permits else other.denies - other.nots
    opposite = Kind.FORBIDS if permits else Kind.PERMITS
    turned = gap(opposite, other, one) > 0
    stays = one.excepts > 0 if permits else other.nots + other.denies > 0
    # A limit says no as well: 不超过三年 for "may not exceed three years".
    negations = one.nots + one.limits, other.nots + other.limits
    found = (
        True, duties > 0, duties < 0, min(3, abs(duties)), also > 0, also > 1, other.count(kind) > 0, len(one.marks) + len(other.marks) > 3,
        not other.marks, turned, stays, other.excepts > one.excepts, not alone, other.count(Kind.EXEMPTS) > 0, negations[1] > negations[0],
        negations[0] > negations[1], repeated,
    )  # fmt: skip
    return tuple(map(float, found))


def weight(kind: Kind, in_source: bool, found: Sequence[float]) -> float:
    """The sum of what the signs say: a logarithm of odds."""
    return sum(w * f for w, f in zip(WEIGHTS[kind, in_source], found, strict=True))


# (kind, the word stands in the law's own text) -> a weight a sign.
WEIGHTS: Mapping[tuple[Kind, bool], tuple[float, ...]] = {
    (Kind.PERMITS, True): (0.2, 0.9, 0.0, 0.2, -0.7, -0.5, -1.2, -0.1, -1.8, 0.3, -0.5, 0.0, -0.7, -2.6, 1.1, -0.6, -1.6),
    (Kind.PERMITS, False): (-0.4, 2.3, 0.1, -0.5, -1.7, -0.5, -1.7, 1.2, -0.2, 2.5, -1.1, -0.8, -0.2, -1.4, 0.6, -0.8, -1.2),
    (Kind.FORBIDS, True): (-2.4, 1.0, 0.0, 1.3, -0.6, 0.0, -0.1, -0.8, -1.1, 2.8, -1.5, -2.5, 0.3, 0.2, 0.4, 1.7, -1.7),
    (Kind.FORBIDS, False): (-1.5, 0.9, 0.3, 0.2, -0.5, 0.1, 0.1, 0.3, -0.1, 2.0, -1.3, -1.5, -0.6, -1.1, 0.2, 1.8, -0.8),
}  # fmt: skip
