"""Amounts in Korean and Thai, whose number words stand right before their units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from corpus.amounts.enactments import numbers_a_law
from corpus.amounts.figures import plain
from corpus.amounts.numerals import THAI_NUMERAL, hangul_number, thai_number
from corpus.amounts.values import Amount, Day, Kind, Reading

_YEAR, _MONTH, _DAY, _HOUR = (
    ("month", Fraction(12)),
    ("month", Fraction(1)),
    ("day", Fraction(1)),
    ("hour", Fraction(1)),
)
_WEEK, _MINUTE = ("day", Fraction(7)), ("hour", Fraction(1, 60))

# -- Korean ------------------------------------------------------------------------------------------------------------

_KO_NUMBER = (
    r"(?:(?<![\d.])\d(?:[\d,]*\d)?(?:\.\d+)?(?: ?[십백천만억조])*|(?<![가-힣])[일이삼사오육륙칠팔구십백천만억]+)"
)
# 이주 is migration, 일원 a member.
_SINGLE = re.compile("[일이삼사오육륙칠팔구]")
_KO_UNITS: dict[str, Reading] = {"개월": _MONTH, "달": _MONTH, "년간": _YEAR, "년": _YEAR, "세": _YEAR, "살": _YEAR, "주일": _WEEK, "주간": _WEEK, "주": _WEEK,
                                 "일간": _DAY, "영업일": _DAY, "근무일": _DAY, "일": _DAY, "시간": _HOUR, "분": _MINUTE, "월": _MONTH}  # fmt: skip
_KO_PERIODS = {"하루": _DAY, "이틀": ("day", Fraction(2)), "사흘": ("day", Fraction(3)), "나흘": ("day", Fraction(4)), "닷새": ("day", Fraction(5)), "열흘": ("day", Fraction(10)),
               "보름": ("day", Fraction(15)), "한 달": _MONTH, "두 달": ("month", Fraction(2)), "세 달": ("month", Fraction(3)), "반년": ("month", Fraction(6)),
               "한 해": _YEAR}  # fmt: skip
_KO = re.compile(
    rf"제 ?(?P<law>{_KO_NUMBER}) ?호"
    rf"|(?P<none>제\s?{_KO_NUMBER}\s?(?:조|항|호|장|절|편|목|관)(?:의 ?\d+)?|\({_KO_NUMBER}\)|[a-z]\d[\d.-]*|\d+/\d+|별표 ?\d+)"
    rf"|(?P<era>단기)? ?(?P<year>{_KO_NUMBER})년 ?(?P<month>{_KO_NUMBER})월(?: ?(?P<day>{_KO_NUMBER})일)?"
    rf"|단기 ?(?P<dangi>{_KO_NUMBER})년"
    rf"|(?P<mon>{_KO_NUMBER})월 ?(?P<mday>{_KO_NUMBER})일"
    rf"|(?P<below>{_KO_NUMBER}) ?분의 ?(?P<above>{_KO_NUMBER})"
    rf"|(?P<percents>{_KO_NUMBER}) ?(?P<sign>[%‰]|퍼센트|프로(?!그))"
    rf"|(?P<sum>{_KO_NUMBER}) ?(?P<coin>원|달러|유로|위안|엔)(?!인|칙|본|장|고|래)"
    rf"|(?P<many>{_KO_NUMBER}) ?(?P<unit>{'|'.join(_KO_UNITS)})(?!부|반|인|체|시적|정|치|괄|률|용)"
    rf"|(?P<word>{'|'.join(_KO_PERIODS)})|(?P<half>절반|반액|과반수)"
    rf"|제 ?(?P<place>{_KO_NUMBER})|(?P<count>(?<![\d.])\d(?:[\d,]*\d)?(?:\.\d+)?(?: ?[십백천만억])*)"
)


def amounts_of_korean(text: str) -> Iterator[Amount]:
    """The amounts of a folded Korean text."""
    for m in _KO.finditer(text):
        made = None if m["none"] else _korean(m)
        if made:
            yield made


def _korean(m: re.Match[str]) -> Amount | None:
    n = hangul_number
    if m["law"]:
        return _amount(m, Kind.LAW, n(m["law"])) if numbers_a_law(m.string, m.start(), "ko") else None
    if m["year"] or m["mon"]:
        year = n(m["year"]) if m["year"] else None
        month, day = n(m["month"] or m["mon"]), n(m["day"] or m["mday"]) if (m["day"] or m["mday"]) else None
        since = 2333 if m["era"] else 0
        if month is None or not 1 <= month <= 12:
            return None
        days = (Day(int(year) - since if year else None, int(month), int(day) if day else None),)
        return _amount(m, Kind.DATE, day or month, days=days)
    if m["dangi"]:
        year = n(m["dangi"])
        return _amount(m, Kind.DATE, year, days=(Day(int(year) - 2333),)) if year else None
    if m["below"]:
        below, above = n(m["below"]), n(m["above"])
        return _amount(m, Kind.SHARE, above, ("%", 1 / below)) if below else None
    if m["percents"]:
        return _amount(m, Kind.SHARE, n(m["percents"]), ("%", Fraction(1, 1000 if m["sign"] == "‰" else 100)))
    if m["sum"]:
        return None if _SINGLE.fullmatch(m["sum"]) else _amount(m, Kind.MONEY, n(m["sum"]), ("money", Fraction(1)))
    if m["many"]:
        if _SINGLE.fullmatch(m["many"]) and m["unit"] not in ("개월", "년", "년간", "시간"):
            return None
        return _of_unit(m, n(m["many"]), m["unit"])
    if m["word"] or m["half"]:
        unit = _KO_PERIODS[m["word"]] if m["word"] else ("%", Fraction(1, 2))
        return _word(m, Kind.PERIOD if m["word"] else Kind.SHARE, unit)
    if m["place"]:
        place = n(m["place"])
        return _amount(m, Kind.ORDINAL, place, certain=bool(place and place > 2))
    return _amount(m, Kind.COUNT, n(m["count"].replace(" ", "")))


def _of_unit(m: re.Match[str], number: Fraction | None, unit: str) -> Amount | None:
    if number is None:
        return None
    whole = int(number)
    if unit == "년" and 1000 <= whole < 2700:
        return _amount(m, Kind.DATE, number, days=(Day(whole),))
    if unit == "월":
        return _amount(m, Kind.DATE, number, days=(Day(None, whole, None),)) if whole <= 12 else None
    days = (Day(None, None, whole),) if unit == "일" and whole <= 31 else ()
    return _amount(m, Kind.PERIOD, number, _KO_UNITS[unit], days)


def _amount(m: re.Match[str], kind: Kind, number: Fraction | None, unit: Reading | None = None, days: tuple[Day, ...] = (),
            certain: bool = True) -> Amount | None:  # fmt: skip
    if number is None:
        return None
    readings = frozenset({(unit[0], number * unit[1])}) if unit else frozenset()
    return Amount(m.start(), m.end(), kind, readings, days, frozenset({number}), certain)


def _word(m: re.Match[str], kind: Kind, reading: Reading) -> Amount:
    return Amount(m.start(), m.end(), kind, frozenset({reading}), certain=kind is Kind.PERIOD and reading[1] != 1)


# -- Thai --------------------------------------------------------------------------------------------------------------

_TH_NUMBER = rf"(?:(?<![\d.])\d(?:[\d,]*\d)?(?:\.\d+)?(?: ?(?:ล้าน|แสน|หมื่น|พัน))?|{THAI_NUMERAL}+)"
_TH_UNITS: dict[str, Reading] = {
    "วัน": _DAY,
    "สัปดาห์": _WEEK,
    "เดือน": _MONTH,
    "ไตรมาส": ("month", Fraction(3)),
    "ปี": _YEAR,
    "ชั่วโมง": _HOUR,
    "นาที": _MINUTE,
}
_BUDDHIST = 543


@cache
def _thai_pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _thai_months()), key=len, reverse=True))
    return re.compile(
        rf"(?P<none>(?:มาตรา|วรรค|ข้อ|หมวด|ส่วนที่|ลักษณะ|บรรพ|ภาค|เลขที่|ฉบับที่|อนุมาตรา) ?{_TH_NUMBER}(?:/\d+)?|\({_TH_NUMBER}\)|[a-z]\d[\d.-]*|\d+/\d+)"
        rf"|(?:วันที่ ?)?(?P<date>{_TH_NUMBER}) ?(?P<month>{months})(?: ?(?:พ\.ศ\.|พุทธศักราช|ค\.ศ\.|คริสต์ศักราช)? ?(?P<year>\d{{4}}))?"
        rf"|(?P<month2>{months}) ?(?:พ\.ศ\.|พุทธศักราช|ค\.ศ\.|คริสต์ศักราช)? ?(?P<year2>\d{{4}})"
        rf"|(?:พ\.ศ\.|พุทธศักราช|ค\.ศ\.|คริสต์ศักราช) ?(?P<year3>\d{{4}})"
        rf"|(?:ร้อยละ|เปอร์เซ็นต์) ?(?P<percents>{_TH_NUMBER})|(?P<percents2>{_TH_NUMBER}) ?(?:%|เปอร์เซ็นต์)"
        rf"|(?P<above>{_TH_NUMBER}) ?(?:ใน|ส่วน) ?(?P<below>{_TH_NUMBER})(?:ส่วน)?|(?P<half>กึ่งหนึ่ง|ครึ่งหนึ่ง|ครึ่งปี)"
        rf"|(?P<sum>{_TH_NUMBER}) ?(?P<coin>บาท|หยวน|ดอลลาร์|ยูโร|เยน)"
        rf"|(?P<many>{_TH_NUMBER}) ?(?P<unit>{'|'.join(_TH_UNITS)})(?P<plus>ครึ่ง)?"
        rf"|(?:ที่|ครั้งที่) ?(?P<place>{_TH_NUMBER})|(?P<count>(?<![\d.])\d(?:[\d,]*\d)?(?:\.\d+)?(?: ?ล้าน)?)"
        rf"|(?P<count2>{THAI_NUMERAL}+) ?(?:คน|ครั้ง|เท่า|ฉบับ|แห่ง|ราย|ประการ|นาย|ฝ่าย)"
    )


@cache
def _thai_months() -> dict[str, int]:
    """The names of the months, folded, from CLDR."""
    from babel import Locale

    names = Locale.parse("th").months["format"]
    return {plain(name): n for width in ("wide", "abbreviated") for n, name in names[width].items()}


def amounts_of_thai(text: str) -> Iterator[Amount]:
    """The amounts of a folded Thai text."""
    for m in _thai_pattern().finditer(text):
        made = None if m["none"] else _thai(m)
        if made:
            yield made


def _thai(m: re.Match[str]) -> Amount | None:
    n = thai_number
    year = m["year"] or m["year2"] or m["year3"]
    if m["month"] or m["month2"] or year:
        day = n(m["date"]) if m["date"] else None
        value = int(year) if year else 0
        which = _thai_months().get(m["month"] or m["month2"] or "")
        days = (Day(value - _BUDDHIST if value > 2400 else value or None, which, int(day) if day else None),)
        return Amount(m.start(), m.end(), Kind.DATE, days=days, numbers=frozenset({day or Fraction(value)}))
    if m["percents"] or m["percents2"]:
        return _amount(m, Kind.SHARE, n(m["percents"] or m["percents2"]), ("%", Fraction(1, 100)))
    if m["below"]:
        below = n(m["below"])
        return _amount(m, Kind.SHARE, n(m["above"]), ("%", 1 / below)) if below else None
    if m["half"]:
        return (
            _word(m, Kind.PERIOD, ("month", Fraction(6)))
            if m["half"] == "ครึ่งปี"
            else _word(m, Kind.SHARE, ("%", Fraction(1, 2)))
        )
    if m["sum"]:
        return _amount(m, Kind.MONEY, n(m["sum"]), ("money", Fraction(1)))
    if m["many"]:
        number = n(m["many"])
        number = number + Fraction(1, 2) if number is not None and m["plus"] else number
        return _amount(m, Kind.PERIOD, number, _TH_UNITS[m["unit"]])
    if m["place"]:
        place = n(m["place"])
        return _amount(m, Kind.ORDINAL, place, certain=bool(place and place > 2))
    count = n((m["count"] or m["count2"]).replace(" ", ""))
    return _amount(m, Kind.COUNT, count, certain=bool(count and count > 1))
