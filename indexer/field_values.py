"""Values of fields: days and spans of days, article numbers, chapters, as people write them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.days.commencing import named_day
from corpus.errors import UsageError
from corpus.folding import fold
from corpus.numbering import ArticleNumber, parse_numeral
from corpus.telling import tell
from indexer.segmentation import squeeze

_BETWEEN = re.compile(r"(.*?)\s*(?:\.{2,}|…+|–|—+|~|至|到)\s*(.*)")
_COMPARED = re.compile(r"(>=|=>|≥|>|<=|=<|≤|<|=)\s*(.+)")
_YEARS = re.compile(r"(\d{4})\s*-\s*(\d{4})")
_SIGNS = {"≥": ">=", "=>": ">=", "≤": "<=", "=<": "<="}
_AFTER_WORDS = {"以后": ">=", "以来": ">=", "起": ">=", "之后": ">", "以前": "<=", "为止": "<=", "之前": "<"}
_ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_HAN = re.compile(r"(民国)?(.{1,5})年(?:(.{1,3})月(?:(.{1,3})[日号])?)?")
_HAN_DIGITS = str.maketrans("零一二三四五六七八九", "0123456789")
_FIRST_YEAR_OF_THE_REPUBLIC = 1912
_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_CHAPTER_WORDS = ["chapter", "part", "title", "book", "division", "kapitel", "chapitre", "capitolo", "capítulo"]
_LABEL = re.compile(rf"第?\s*([^\s章编編节節]+)\s*[章编節节編]|(?:{'|'.join(_CHAPTER_WORDS)})\s*([\dA-Za-z]+)", re.I)
EXAMPLE_OF_DAYS = tell("Write 2018, 2018-10, 2018-10-26, 2018年10月26日, 2018..2022 or >=2018.")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included; None: no limit."""

    first: date | None
    last: date | None

    def holds(self, iso: str) -> bool:
        """Whether a day, as ISO date, lies in it; "undated" and the like never does."""
        if not iso[:4].isdigit():
            return False
        return (not self.first or self.first.isoformat() <= iso) and (not self.last or iso <= self.last.isoformat())


def span(value: str, name: str) -> Span:
    """2018, 2018-10..2020, >=2018年10月26日, 2018年以后, 民國107年 -> the days. UsageError says how to write it; `name`: of the field."""
    typed = fold(value).strip()
    sign, rest = _compared(typed)
    if sign:
        return _limited(sign, _period(rest, name, value))
    between = _BETWEEN.fullmatch(typed) or _YEARS.fullmatch(typed)
    if not between:
        return _period(typed, name, value)
    first, last = (_period(p, name, value) if p else Span(None, None) for p in between.groups())
    if between[1] and between[2] and first.first and last.first and first.first > last.first:
        first, last = last, first
    return Span(first.first, last.last)


def _compared(typed: str) -> tuple[str, str]:
    if found := _COMPARED.fullmatch(typed):
        return _SIGNS.get(found[1], found[1]), found[2]
    for word, sign in _AFTER_WORDS.items():
        if typed.endswith(word):
            return sign, typed.removesuffix(word)
    return "", typed


def _limited(sign: str, period: Span) -> Span:
    one = timedelta(days=1)
    if sign == "=" or not period.first or not period.last:
        return period
    match sign:
        case ">":
            return Span(period.last + one if period.last < date.max else date.max, None)
        case ">=":
            return Span(period.first, None)
        case "<":
            return Span(None, period.first - one if period.first > date.min else date.min)
        case _:
            return Span(None, period.last)


def _period(typed: str, name: str, value: str) -> Span:
    """A day, a month or a year."""
    try:
        if found := _ISO.fullmatch(typed):
            return _days(int(found[1]), found[3], found[4])
        if (found := _HAN.fullmatch(typed)) and (year := _year(found[2])):
            return _days(year + (_FIRST_YEAR_OF_THE_REPUBLIC - 1 if found[1] else 0), found[3], found[4])
        if day := named_day(typed) or named_day(value):
            return Span(day, day)
    except (ValueError, OverflowError):
        pass
    no = tell("No year: %(value)s.", value=repr(value))
    no = no if name == "year" else tell("No date: %(value)s.", value=repr(value))
    raise UsageError(no, tell("%(example)s (%(name)s:...)", example=EXAMPLE_OF_DAYS, name=name))


def _year(typed: str) -> int | None:
    digits = typed.translate(_HAN_DIGITS)
    return int(digits) if digits.isdecimal() else parse_numeral(typed)


def _days(year: int, month: str | None, day: str | None) -> Span:
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    number = parse_numeral(month) or 0
    if day is None:
        first = date(year, number, 1)
        return Span(first, first.replace(day=calendar.monthrange(year, number)[1]))
    only = date(year, number, parse_numeral(day) or 0)
    return Span(only, only)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Article numbers from `first` to `last`, included unless `strict`; None: no limit."""

    first: ArticleNumber | None
    last: ArticleNumber | None
    strict: bool = False

    def holds(self, canonical: str) -> bool:
        """Whether an article lies in it, or a part of one that stands for several (94..99)."""
        found = ArticleNumber.parse(canonical)
        first, last = ArticleNumber(found.parts), found.last or ArticleNumber(found.parts)
        if self.strict and (last == self.first or first == self.last):
            return False
        return (not self.first or self.first <= last) and (not self.last or first <= self.last)


def numbers(value: str) -> tuple[Numbers, ...]:
    """56; 5、7; 5..9; 第五条至第九条; >=56 -> the numbers that are meant. UsageError shows what it got."""
    typed = fold(value).strip()
    if found := _COMPARED.fullmatch(typed):
        sign, limit = _SIGNS.get(found[1], found[1]), number(found[2])
        below, above = sign in ("<", "<=", "="), sign in (">", ">=", "=")
        return (Numbers(limit if above else None, limit if below else None, sign in "<>"),)
    parts = [p.strip() for p in re.split(r"[,、;]", typed) if p.strip()]
    return tuple(map(_stretch, parts)) if parts else (_stretch(value),)


def _stretch(typed: str) -> Numbers:
    between = _BETWEEN.fullmatch(typed)
    if not between or not (between[1] or between[2]):
        return Numbers(number(typed), number(typed))
    first, last = (number(p) if p else None for p in between.groups())
    return Numbers(last, first) if first and last and last < first else Numbers(first, last)


def number(value: str) -> ArticleNumber:
    """56, 120-1, 35A, 第五十六条, 第一百二十条之一, art. 56 -> the number. UsageError shows what it got."""
    typed = re.sub(r"^(?:articles?|arts?\.?|sections?|secs?\.?|§+)\s*(?=\d)", "", fold(value).strip())
    found = re.fullmatch(r"第?\s*([^条之\s]+)\s*条?(?:\s*之\s*([^条\s]+))?", typed)
    base = parse_numeral(found[1]) if found else None
    inserted = parse_numeral(found[2]) if found and found[2] else None
    if found and base is not None and (not found[2] or inserted is not None):
        return ArticleNumber.of(base, inserted) if inserted is not None else ArticleNumber.of(base)
    try:
        return ArticleNumber.parse(typed.upper())
    except ValueError as error:
        raise UsageError(
            tell("%(value)s is no article number.", value=repr(value)),
            tell("Write article:56, article:120-1 or article:5..9."),
        ) from error


def chapter_number(value: str) -> int | None:
    """3, III or 三 -> 3; None where it is a word of a heading."""
    typed = fold(value).strip()
    if roman := _ROMAN.fullmatch(typed):
        return _roman(roman)
    return parse_numeral(typed)


def has_chapter(chain: str, wanted: int) -> bool:
    """Whether one of the headings above a provision has the number: 第三章 总则, Chapter III."""
    labels = (_LABEL.match(fold(line).strip()) for line in chain.split("\n"))
    return any(chapter_number(squeeze(m[1] or m[2])) == wanted for m in labels if m)


def _roman(found: re.Match[str]) -> int:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    letters = [values[c] for c in found[0]]
    return sum(-a if a < b else a for a, b in zip(letters, [*letters[1:], 0], strict=True))
