"""Short ways to write a language's words of amounts down."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from corpus.languages.shorthand import numbers

UNITS: dict[str, tuple[str, Fraction]] = {
    "day": ("day", Fraction(1)), "week": ("day", Fraction(7)), "month": ("month", Fraction(1)), "quarter": ("month", Fraction(3)),
    "year": ("month", Fraction(12)), "hour": ("hour", Fraction(1)), "minute": ("hour", Fraction(1, 60)),
    "second": ("hour", Fraction(1, 3600)), "decade": ("month", Fraction(120)),
}  # fmt: skip


def units(**words: str) -> dict[str, tuple[str, Fraction]]:
    """units(day="day days") -> {"day": ("day", 1), "days": ("day", 1)}; "_" is a blank inside a word."""
    return {word.replace("_", " "): UNITS[unit] for unit, text in words.items() for word in text.split()}


def lots(text: str, unit: str) -> dict[str, tuple[str, Fraction]]:
    """lots("fortnight 14, fortnights 14", "day") -> {"fortnight": ("day", 14), ...}."""
    found = {}
    for entry in text.split(","):
        word, number = entry.rsplit(None, 1)
        name, size = UNITS[unit]
        found[word.strip()] = (name, size * Fraction(number))
    return found


def valued(text: str) -> dict[str, int]:
    """Words before their value: "twenty 20, thirty/thirties 30" -> {"twenty": 20, "thirty": 30, "thirties": 30}."""
    found: dict[str, int] = {}
    for entry in text.split(","):
        words, number = entry.rsplit(None, 1)
        for word in words.strip().split("/"):
            found.setdefault(word.strip(), int(number))
    return found


def parts(text: str) -> dict[str, Fraction]:
    """As `valued`, with fractions: "half 1/2"."""
    found = {}
    for entry in text.split(","):
        words, number = entry.rsplit(None, 1)
        found.update({word.strip(): Fraction(number) for word in words.strip().split("/")})
    return found


def coins(text: str) -> dict[str, str]:
    """Words before the code of their currency: "dollar/dollars, yuan CNY"; without a code it isn't said whose."""
    found = {}
    for entry in text.split(","):
        words, _, code = entry.strip().rpartition(" ")
        if not (code.isupper() and code.isascii() and len(code) == 3 and words):
            words, code = entry.strip(), ""
        found.update({word.strip(): code for word in words.split("/")})
    return found


def phrases(text: str) -> frozenset[str]:
    """Words and phrases between commas."""
    return frozenset(word.strip() for word in text.split(",") if word.strip())


def glued(small: Mapping[str, int], tens: Mapping[str, int], *, joint: str, small_first: bool) -> dict[str, int]:
    """Numbers from 21 to 99 written as one word: einundzwanzig, tjugoett."""
    return {
        (f"{low}{joint}{high}" if small_first else f"{high}{joint}{low}"): tens[high] + small[low]
        for high in tens
        for low in small
        if 0 < small[low] < 10
    }


def hundreds(below: Mapping[str, int], small: Mapping[str, int], word: str, *, joints: tuple[str, ...] = ("",)) -> dict[str, int]:  # fmt: skip
    """Numbers from 100 to 999 written as one word: zweihundertfünfzig."""
    heads = {word: 100} | {low + word: value * 100 for low, value in small.items() if 0 < value < 10}
    return heads | {
        head + joint + low: high + value
        for head, high in heads.items()
        for joint in joints
        for low, value in below.items()
    }


__all__ = ["UNITS", "coins", "glued", "hundreds", "lots", "numbers", "parts", "phrases", "units", "valued"]
