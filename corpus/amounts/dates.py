"""Dates in languages that write words apart, and how an amount is made of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from corpus.amounts.lexicon import Lexicon, Token
from corpus.amounts.values import Amount, Day, Kind, Reading

ORDINAL_ENDINGS = frozenset((
    "st", "nd", "rd", "th", "er", "ère", "ere", "e", "ème", "eme", "º", "ª", "°", "o", "a", "й",
    "я", "е", "го", "ом", "ης", "η", "ον",
))  # fmt: skip
_BETWEEN_DATE = frozenset((
    ",", ".", "of", "de", "del", "di", "do", "da", "the", "tháng", "năm", "г", "ב", "ng", "den", "le",
    "päivänä", "päivästä", "päivän",
))  # fmt: skip

# Years of other eras, in letters; the year before their first. Buddhist years are told by their size.
ERAS = {"meiji": 1867, "taisho": 1911, "taishō": 1911, "showa": 1925, "shōwa": 1925, "heisei": 1988, "reiwa": 2018, "minguo": 1911, "roc": 1911,
         "republic": 1911, "dangi": -2333}  # fmt: skip
_BUDDHIST = range(2400, 2700)

Found = tuple[Amount | None, int]
"""An amount, None where what was read is none, and the token behind it."""


def amount_of(tokens: Sequence[Token], i: int, j: int, kind: Kind, numbers: frozenset[Fraction], *, unit: Reading | None = None,
            days: tuple[Day, ...] = (), certain: bool = True, torn: bool = False, currency: str = "") -> Amount:  # fmt: skip
    """An amount of the tokens [i, j); `unit` is what each of its numbers counts."""
    readings = frozenset((unit[0], n * unit[1]) for n in numbers) if unit else frozenset()
    return Amount(tokens[i].start, tokens[j - 1].end, kind, readings, days, numbers, certain, torn, currency)


def years_of(number: int) -> tuple[int, ...]:
    """What a year of four figures may be: 2551 is one of Thailand, 2008."""
    return (number, number - 543) if number in _BUDDHIST else (number,)


def of_era(tokens: Sequence[Token], i: int, _lex: Lexicon) -> Found | None:
    """Showa 23, Minguo 90."""
    since = ERAS.get(tokens[i].word, 0) if tokens[i].word != "republic" else 0
    if not since or i + 1 >= len(tokens) or not tokens[i + 1].word.isdigit() or len(tokens[i + 1].word) > 4:
        return None
    number = int(tokens[i + 1].word)
    days = (Day(number + since),)
    return amount_of(tokens, i, i + 2, Kind.DATE, frozenset({Fraction(number)}), days=days), i + 2


def behind_year(tokens: Sequence[Token], at: int, number: int) -> Day | None:
    """The year that "the 23rd year" is where "of Showa" or "of the Republic of China" follows it, from token `at` on."""
    words = [t.word for t in tokens[at : at + 5]]
    if words[:1] != ["of"]:
        return None
    words = words[2:] if words[1:2] == ["the"] else words[1:]
    if words[:1] == ["republic"] and words[1:] != ["of", "china"]:
        return None
    since = ERAS.get(words[0], 0) if words else 0
    return Day(number + since) if since else None


def with_month(tokens: Sequence[Token], i: int, at: int, day: Fraction, lex: Lexicon) -> Found | None:
    """26 October 2018, le 1er juillet, the eleventh day of November: a day before its month. A day that no month has is misprinted
    where a year follows."""
    if day.denominator != 1 or not 1 <= day <= 99:
        return None
    near = at
    unit = lex.units.at(tokens, at)
    if unit and unit[0] == ("day", Fraction(1)) and at + unit[1] < len(tokens) and tokens[at + unit[1]].word == "of":
        at += unit[1]
    at = _past(tokens, at)
    month = _month(tokens, at, lex)
    if not month:
        return None
    value, at = month
    year = _year(tokens, _past(tokens, at))
    if not year and (day > 31 or (tokens[at - 1].word == "may" and _is_verb(tokens, near, at))):
        return None
    end = year[1] if year else at
    days = tuple(Day(y, value, int(day)) for y in _years(year))
    return amount_of(tokens, i, end, Kind.DATE, frozenset({day}), days=days), end


_BEHIND_MAY = frozenset(("of", "in", "and", "or", "to", "until", "each", "every", "next", "following"))


def _is_verb(tokens: Sequence[Token], near: int, at: int) -> bool:
    """Whether "may" is no month: "Categories 2 and 3 may apply"."""
    return at < len(tokens) and at - near == 1 and tokens[at].word.isalpha() and tokens[at].word not in _BEHIND_MAY


def _month(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, int] | None:
    """The month named at token `at`; in Vietnamese by its number."""
    if at >= len(tokens):
        return None
    word = tokens[at].word
    for prefix in ("", *lex.words.prefixes):
        found = lex.months.at(tokens, at, word[len(prefix) :]) if word.startswith(prefix) else None
        if found:
            return found[0], at + found[1]
    if (
        at
        and tokens[at - 1].word == "tháng"
        and tokens[at].figure
        and tokens[at].word.isdigit()
        and 1 <= int(tokens[at].word[:3]) <= 12
    ):
        return int(tokens[at].word), at + 1
    return None


def _past(tokens: Sequence[Token], at: int) -> int:
    """Past what may stand between the parts of a date."""
    for _ in range(2):
        if at < len(tokens) and tokens[at].word in _BETWEEN_DATE:
            at += 1
    return at


def _year(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    if at < len(tokens) and tokens[at].figure and len(tokens[at].word) == 4 and tokens[at].word.isdigit():
        return int(tokens[at].word), at + 1
    return None


def _years(year: tuple[int, int] | None) -> tuple[int | None, ...]:
    return years_of(year[0]) if year else (None,)


def month_first(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """October 26, 2018; October 2018; the first of May isn't read from here."""
    month = _month(tokens, i, lex)
    if not month:
        return None
    value, at = month
    day, end = None, at
    skipped = at + (at < len(tokens) and tokens[at].word == ".")
    if skipped < len(tokens) and tokens[skipped].figure and len(tokens[skipped].word) <= 2:
        day, end = int(tokens[skipped].word), skipped + 1
        if end < len(tokens) and tokens[end].word in ORDINAL_ENDINGS and tokens[end].start == tokens[end - 1].end:
            end += 1
    year = _year(tokens, _past(tokens, end))
    if day is None and year is None:
        if tokens[i].word == "may" or at - i > 1:
            return None
        return amount_of(tokens, i, at, Kind.DATE, frozenset(), days=(Day(None, value),), certain=False), at
    if tokens[i].word == "may" and not year and not (end < len(tokens) and tokens[end].word in ",.;)"):
        return None  # "may 30 days before"
    if year:
        end = year[1]
    days = tuple(Day(y, value, day if day and (year or day < 32) else None) for y in _years(year))
    return amount_of(tokens, i, end, Kind.DATE, frozenset({Fraction(day)} if day else ()), days=days), end
