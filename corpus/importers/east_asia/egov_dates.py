"""Dates and numbers of Japanese law: 平成二十九年六月二日法律第四十五号, Act No. 45 of June 2, 2017, and e-Gov's law ids."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from corpus.numbering import parse_numeral

# The year before the era's first.
_ERAS = {"Meiji": 1867, "Taisho": 1911, "Showa": 1925, "Heisei": 1988, "Reiwa": 2018,
         "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}  # fmt: skip
_ERA_CODES = {"Meiji": "1", "Taisho": "2", "Showa": "3", "Heisei": "4", "Reiwa": "5"}
_TYPE_CODES = {"Act": "AC", "CabinetOrder": "CO", "ImperialOrder": "IO"}
_NUMERAL = "[元一二三四五六七八九十百〇0-9]{1,6}"
_JAPANESE_DAY = re.compile(rf"(明治|大正|昭和|平成|令和)({_NUMERAL})年(?:({_NUMERAL})月({_NUMERAL})日)?")
_JAPANESE_NUMBER = re.compile(rf"第({_NUMERAL})号")
_ENGLISH_DAY = re.compile(r"([A-Z][a-z]{2,8})\.? (\d{1,2}), ?(\d{4})")
_ENGLISH_YEAR = re.compile(r"\bof ,?\s?(\d{4})\b")
_ENGLISH_NUMBER = re.compile(r"\bNo\. ?(\d{1,4})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ID = (
    r"[1-5]\d{2}(?:CONSTITUTION|(?:AC|CO|IO|DF|DT|DH)\d{10}|M[0-9A-F]{8}\d{3}|R(?:JNJ\d{8}|PMD\d{8}|[0-9A-F]{8}\d{3}))"
)
_ID_IN_NAME = re.compile(rf"(?<![0-9A-Za-z])({_ID})(?:_(\d{{8}})_[0-9A-Z]{{12,15}})?(?![0-9A-Za-z])")


def day_of(text: str) -> date | None:
    """The first day that is named: 令和七年六月四日, "June 4, 2025", 2025-06-04, 20250604; None if there is none."""
    plain = unicodedata.normalize("NFKC", text)
    if match := re.search(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)", plain):
        return made(int(match[1]), int(match[2]), int(match[3]))
    if match := _JAPANESE_DAY.search(plain):
        year, month, day = (_number(part) for part in match.groups()[1:])
        return made(_ERAS[match[1]] + year, month, day) if year and month and day else None
    if (match := _ENGLISH_DAY.search(plain)) and match[1][:3].lower() in _MONTHS:
        return made(int(match[3]), _MONTHS.index(match[1][:3].lower()) + 1, int(match[2]))
    return None


def era_day(era: str, year: str, month: str, day: str) -> date | None:
    """The attributes Era, Year, PromulgateMonth, PromulgateDay of a law -> its day; None if one is missing."""
    if era not in _ERAS or not all(part.isdecimal() and len(part) < 4 for part in (year, month, day)):
        return None
    return made(_ERAS[era] + int(year), int(month), int(day))


def law_number(text: str) -> str | None:
    """The document number of an amending law -> year and number: 2017-45; None if it has none.

    平成二九年六月二日法律第四五号 and "Act No. 45 of June 2, 2017" are one.
    """
    plain = unicodedata.normalize("NFKC", text)
    era, english = _JAPANESE_DAY.search(plain), _ENGLISH_DAY.search(plain) or _ENGLISH_YEAR.search(plain)
    if era and (number := _JAPANESE_NUMBER.search(plain)):
        year, value = _number(era[2]), _number(number[1])
        return f"{_ERAS[era[1]] + year}-{value}" if year and value else None
    if english and (number := _ENGLISH_NUMBER.search(plain)):
        return f"{english.groups()[-1]}-{int(number[1])}"
    return None


def id_in(name: str) -> tuple[str | None, date | None]:
    """e-Gov's law id in a file's name, and the day that it stands for: 507AC0000000053_20250901_000000000000000.xml."""
    match = _ID_IN_NAME.search(name)
    if match is None:
        return None, None
    return match[1], day_of(match[2]) if match[2] else None


def law_id(kind: str, era: str, year: str, number: str) -> str | None:
    """e-Gov's law id from a law's attributes: Act, Reiwa, 07, 053 -> 507AC0000000053; None where they don't settle it.

    Ordinances of ministries carry a code of the ministry, which the attributes don't have. Acts that members of the Diet
    proposed carry a 1 that they don't have either (411AC1000000127): there the name of the file, or --law, must say so.
    """
    if era not in _ERA_CODES or not year.isdecimal() or len(year) > 3:
        return None
    short = f"{_ERA_CODES[era]}{int(year):02}"
    if kind == "Constitution":
        return f"{short}CONSTITUTION"
    if kind not in _TYPE_CODES or not number.isdecimal() or len(number) > 6 or int(number) > 999:
        return None
    return f"{short}{_TYPE_CODES[kind]}{int(number):010}"


def _number(text: str | None) -> int | None:
    return None if text is None else 1 if text == "元" else parse_numeral(text)


def made(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, or None."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
