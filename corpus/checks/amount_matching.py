"""Amounts of two texts laid beside each other: each with the first of the other text that says the same.

Four rules in turn, from "says exactly that" to "may say that"; then two that are one of the other text together. What agrees under a rule shares a key under it, so that an article of
thousands of amounts takes no longer than as many articles of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from corpus.amounts import Amount, Day, Kind

BARE = (Kind.COUNT, Kind.ORDINAL)
_NUMBERS = (*BARE, Kind.LAW)

_Key = tuple[object, ...]
_Keys = Callable[[Amount], Iterable[_Key]]


def unmatched(ours: Sequence[Amount], theirs: Sequence[Amount]) -> tuple[list[int], list[int]]:
    """What stays when each amount of the one is laid beside one of the other that says the same: their places."""
    left = list(range(len(ours))), list(range(len(theirs)))
    for asked, stored in _RULES:
        if not left[0] or not left[1]:
            break
        left = _by_rule(ours, theirs, left, asked, stored)
    if left[0] and left[1] and len(left[0]) + len(left[1]) > 2:
        left = _added_up(ours, theirs, left)
        left = _added_up(theirs, ours, left[::-1])[::-1]
    return left


def _by_rule(
    ours: Sequence[Amount], theirs: Sequence[Amount], left: tuple[list[int], list[int]], asked: _Keys, stored: _Keys
) -> tuple[list[int], list[int]]:
    places: dict[_Key, list[int]] = {}
    for place in reversed(left[1]):  # the first stands last, where it is taken away
        for key in stored(theirs[place]):
            places.setdefault(key, []).append(place)
    if not places:
        return left
    taken: set[int] = set()
    mine = [i for i in left[0] if not _take(places, taken, asked(ours[i]))]
    return mine, [j for j in left[1] if j not in taken]


def _take(places: dict[_Key, list[int]], taken: set[int], keys: Iterable[_Key]) -> bool:
    """Take the first place that stands under one of the keys."""
    first: int | None = None
    for key in keys:
        row = places.get(key)
        while row and row[-1] in taken:
            row.pop()
        if row and (first is None or row[-1] < first):
            first = row[-1]
    if first is not None:
        taken.add(first)
    return first is not None


_APART = 12  # characters between "three hours" and "thirty minutes"
_Left = tuple[list[int], list[int]]


def _added_up(parts: Sequence[Amount], whole: Sequence[Amount], left: _Left) -> _Left:
    """What stays without two amounts of the one, side by side, that are one of the other: "three hours and thirty minutes", trois
    heures et demie."""
    mine, others = left
    still = set(mine)
    sums = {reading: j for j in reversed(others) for reading in whole[j].readings if whole[j].kind is Kind.PERIOD}
    gone: set[int] = set()
    taken: set[int] = set()
    for i in mine:
        if i in gone or i + 1 not in still or not sums:
            continue
        found = next((j for both in _sums(parts[i], parts[i + 1]) if (j := sums.get(both, -1)) >= 0), -1)
        if found >= 0 and found not in taken:
            gone |= {i, i + 1}
            taken.add(found)
    return [i for i in mine if i not in gone], [j for j in others if j not in taken]


def _sums(one: Amount, other: Amount) -> Iterator[tuple[str, Fraction]]:
    """What two periods are together, the larger first."""
    if one.kind is other.kind is Kind.PERIOD and 0 <= other.start - one.end <= _APART:
        for unit, number in one.readings:
            for other_unit, more in other.readings:
                if unit == other_unit and number > more:
                    yield unit, number + more


class Said:
    """All that a text says, to be asked for one amount."""

    def __init__(self, amounts: Iterable[Amount]) -> None:
        self._keys = {key for a in amounts for _, stored in _RULES for key in stored(a)}

    def may_say(self, amount: Amount) -> bool:
        """Whether one of the amounts says the same by any of the rules."""
        return any(key in self._keys for asked, _ in _RULES for key in asked(amount))


# -- keys --------------------------------------------------------------------------------------------------------------


def _exactly(amount: Amount) -> Iterator[_Key]:
    """The same with its unit, the same date."""
    for unit, number in amount.readings:
        yield (unit, *number.as_integer_ratio())
    for day in amount.days:
        yield (day.year, day.month, day.day)


_YEAR, _MONTH, _DAY = 1, 2, 4
_PARTS = range(1, 8)


def _known(day: Day) -> int:
    """Which parts of a date are said."""
    return _YEAR * (day.year is not None) + _MONTH * (day.month is not None) + _DAY * (day.day is not None)


def _of_parts(day: Day, known: int, parts: int) -> _Key:
    return (
        known, day.year if parts & _YEAR else None, day.month if parts & _MONTH else None, day.day if parts & _DAY else None,
    )  # fmt: skip


def _days_asked(amount: Amount) -> Iterator[_Key]:
    """Dates that may be one (Day.agrees): those that have the same in all parts that both say."""
    for day in amount.days:
        mine = _known(day)
        for known in _PARTS:
            if both := mine & known:
                yield _of_parts(day, known, both)


def _days_stored(amount: Amount) -> Iterator[_Key]:
    for day in amount.days:
        known = _known(day)
        for parts in _PARTS:
            if parts & known == parts:
                yield _of_parts(day, known, parts)


def _numbers(amount: Amount) -> Iterator[_Key]:
    """The same bare number of the same kind; "the sixth day" is for 六日, not for 第六类."""
    if amount.kind in _NUMBERS and not amount.readings:
        for number in amount.numbers:
            yield (amount.kind, number.as_integer_ratio())


def _perhaps_asked(amount: Amount) -> Iterator[_Key]:
    """The same number, where one of the texts doesn't say of what; a day of 24 hours."""
    mere = _is_mere_place(amount)
    for number in _said_bare(amount):
        ratio = number.as_integer_ratio()
        yield ("bare", ratio)
        if amount.kind in BARE:
            yield ("place", ratio)
            if not mere:
                yield ("any", ratio)
    yield from _hours(amount)


def _perhaps_stored(amount: Amount) -> Iterator[_Key]:
    mere = _is_mere_place(amount)
    for number in _said_bare(amount):
        ratio = number.as_integer_ratio()
        yield ("place" if mere else "any", ratio)
        if amount.kind in BARE and not mere:
            yield ("bare", ratio)
    yield from _hours(amount)


def _said_bare(amount: Amount) -> Iterator[Fraction]:
    """The numbers that another text may say without what they count: 30 of "30 %", and neither of "two thirds"."""
    for number in amount.numbers:
        if amount.kind is not Kind.SHARE or any(("%", number / whole) in amount.readings for whole in (10, 100, 1000)):
            yield number


def _is_mere_place(amount: Amount) -> bool:
    """ "The second month", which isn't two weeks, and "third": of third countries and parties, which aren't three years."""
    return amount.kind is Kind.ORDINAL and bool(amount.readings or max(amount.numbers, default=0) <= 3)


def _hours(amount: Amount) -> Iterator[_Key]:
    for unit, number in amount.readings:
        if unit in ("day", "hour"):
            yield ("hours", (number * 24 if unit == "day" else number).as_integer_ratio())


# What is asked of the one text, what is stored of the other. Amounts that share a reading are gone before dates are asked.
_RULES: tuple[tuple[_Keys, _Keys], ...] = (
    (_exactly, _exactly),
    (_days_asked, _days_stored),
    (_numbers, _numbers),
    (_perhaps_asked, _perhaps_stored),
)
