"""What an amount is: a number of a text with what it counts, by its value and never by its words.

One amount may mean several things (三月 is March or three months, 107年 is 2018 in Taiwan), so that it has a set of readings; two
amounts agree where any of their readings do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What is counted."""

    DATE = "date"
    PERIOD = "period"
    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    ORDINAL = "ordinal"
    LAW = "law"
    """The number that a law was given."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date, of which parts may be open: 2018年, July 1, the 10th of each month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Day) -> bool:
        """Whether the two may be one date: what one of them leaves open says nothing."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a == b for a, b in pairs if a is not None and b is not None) and any(
            a is not None and b is not None for a, b in pairs
        )


# ("day", 30), ("month", 12) -a year is twelve months-, ("hour", 24), ("%", 1/2), ("money", 50000000).
Reading = tuple[str, Fraction]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a text says, with its unit.

    Attributes:
        start, end: where it stands in the text.
        kind: what it most likely is.
        readings: its values with their unit; empty for a number that counts no unit known here.
        days: the dates that it may be.
        numbers: the bare numbers that are said: 30 of 30 days; 50000000 of 五千万元.
        certain: the text says a number here; "a year", "both", "half" and 一 may stand for nothing in another language.
        torn: its figures and its words say different numbers: "sixty (30) days".
        currency: as far as it is said; "" for 元.
    """

    start: int
    end: int
    kind: Kind
    readings: frozenset[Reading] = frozenset()
    days: tuple[Day, ...] = ()
    numbers: frozenset[Fraction] = frozenset()
    certain: bool = True
    torn: bool = False
    currency: str = ""


@dataclass(frozen=True, slots=True)
class AmountWords:
    """How a language says amounts. Words are lower case; phrases stand between blanks.

    Attributes:
        cardinals: words below a thousand -> value, in all their forms; "twenty one" is put together from two.
        scales: words that multiply what stands before them: hundred, thousand, million.
        ordinals: "third" -> 3.
        joints: words between the parts of a number ("and").
        small_first: five and twenty: German, Arabic.
        articles: words for one that are articles or pronouns too ("un", "ein", "one"): they count beside a unit alone.
        units: word -> (unit, how many of it): "week" -> ("day", 7), "year" -> ("month", 12).
        periods: words that are a number and its unit: "fortnight" -> ("day", 14).
        currencies: word or sign -> ISO code, "" where it isn't said whose.
        percent: word or sign -> 100, 1000.
        percent_first: the same of words before the number (ร้อยละ 30, yüzde 30).
        parts: "third", "thirds" -> 3, behind a number.
        halves: words that are a part without a number ("half", "moitié") -> what part.
        and_half: what adds a half to the number or unit before it ("and a half", "et demi").
        fillers: words between number and unit ("calendar", "consecutive").
        counters: words for what is counted that stand between number and unit, or show that one is an amount.
        times: "twice" -> 2, "double" -> 2, "dozen" -> 12: may be said without a number elsewhere.
        prefixes: what is written as one word with the number behind it (Arabic و, Hebrew ב).
        decimal: the sign before decimals.
        unit_first: the unit stands before the number of a date ("tháng 10").
        era: years to take from a year of another era that this language writes (Buddhist 543).
        months: words for months beside those of CLDR.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    units: Mapping[str, tuple[str, Fraction]]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    joints: frozenset[str] = frozenset()
    small_first: bool = False
    articles: frozenset[str] = frozenset()
    periods: Mapping[str, tuple[str, Fraction]] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    percent: Mapping[str, int] = field(default_factory=dict)
    percent_first: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    halves: Mapping[str, Fraction] = field(default_factory=dict)
    and_half: tuple[str, ...] = ()
    fillers: frozenset[str] = frozenset()
    times: Mapping[str, int] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    decimal: str = "."
    months: Mapping[str, int] = field(default_factory=dict)
