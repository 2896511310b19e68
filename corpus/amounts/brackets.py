"""An amount that is said twice, in words and in figures: "ninety percent (90%)", "ten million dollars ($10,000,000)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.amounts.values import Amount


def joined(text: str, found: Iterable[Amount]) -> Iterator[Amount]:
    """The amounts, each that repeats the one before it in brackets put together with it; torn where the two differ."""
    before: Amount | None = None
    for amount in found:
        if before is not None and _repeats(text, before, amount):
            before = _both(before, amount, decimals=text.endswith("point ", 0, before.start))
            continue
        if before is not None:
            yield before
        before = amount
    if before is not None:
        yield before


def _repeats(text: str, one: Amount, other: Amount) -> bool:
    between = text[one.end : other.start]
    if between.strip(" ") != "(" or len(between) > 3 or text[other.end : other.end + 3].strip(" ")[:1] != ")":
        return False
    return one.kind is other.kind and _in_figures(text, one) != _in_figures(text, other)


def _in_figures(text: str, amount: Amount) -> bool:
    return any(c.isdigit() for c in text[amount.start : amount.end])


def _both(one: Amount, other: Amount, *, decimals: bool) -> Amount:
    """One amount of both; "one point nine percent (1.9%)" is what its figures say."""
    if decimals:
        return replace(other, start=one.start)
    same = one.readings & other.readings
    torn = not same and bool(one.readings and other.readings)
    return replace(
        one, end=other.end, readings=same or one.readings | other.readings, torn=one.torn or torn,
        numbers=one.numbers | other.numbers, days=(*one.days, *other.days), currency=other.currency or one.currency,
    )  # fmt: skip
