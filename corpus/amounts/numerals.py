"""Numbers of Chinese, Korean and Thai: digits, units and groups of four digits, mixed with figures (3千5百万, 1億2千萬, 50만)."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from corpus.numbering import parse_han

_HANGUL = dict(zip("영공일이삼사오육륙칠팔구십백천만억조", "零零一二三四五六六七八九十百千万亿兆", strict=True))
_BIG = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))
_POINT = re.compile("[.‧・·]")
_SMALL = {"千": 1000, "百": 100, "十": 10}
_MIXED = re.compile(r"(\d[\d,]*(?:\.\d+)?)([十百千])?")
_THAI = {
    "ศูนย์": 0,
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
_THAI_UNITS = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
THAI_NUMERAL = "(?:" + "|".join((*_THAI, *_THAI_UNITS)) + ")"
_THAI_PART = re.compile(THAI_NUMERAL)


@lru_cache(maxsize=4096)
def han_number(text: str) -> Fraction | None:
    """一億二千萬 (folded) -> 120000000, 50万 -> 500000, 三点五 -> 7/2; None where it is no numeral (万一)."""
    if len(text) > 24:
        return None
    text = _POINT.sub("点", text.replace(",", "")) if not text[0].isascii() else text.replace(",", "")
    whole, point, decimals = text.partition("点")
    if point:
        return _decimal(whole, decimals)
    total, rest = Fraction(0), text
    for sign, size in _BIG:
        head, found, tail = rest.rpartition(sign)
        if found:
            high = _below(head)
            if high is None:
                return None
            total, rest = total + high * size, tail
    if not rest:
        return total
    low = _below(rest)
    return None if low is None else total + low


def _decimal(whole: str, decimals: str) -> Fraction | None:
    left, right = parse_han(whole), parse_han(decimals)
    if left is None or right is None:
        return None
    return left + Fraction(right, 10 ** len(decimals))


def _below(text: str) -> Fraction | None:
    """A number below ten thousand, or one in figures."""
    if not text:
        return None
    if not text[0].isdigit() or not text[0].isascii():
        value = parse_han(text)
        return None if value is None else Fraction(value)
    total, at = Fraction(0), 0
    for match in _MIXED.finditer(text):
        if match.start() != at:
            return None
        total += Fraction(match[1].replace(",", "")) * _SMALL.get(match[2] or "", 1)
        at = match.end()
    return total if at == len(text) else None


def hangul_number(text: str) -> Fraction | None:
    """삼십 -> 30, 3천만 -> 30000000."""
    return han_number("".join(_HANGUL.get(c, c) for c in text))


def thai_number(text: str) -> Fraction | None:
    """สามสิบเอ็ด -> 31, สองแสนห้าหมื่น -> 250000; figures too."""
    if text[:1].isdigit():
        return Fraction(text.replace(",", "")) if len(text) <= 24 else None
    total, digit = 0, None
    for word in _THAI_PART.findall(text):
        if word == "ล้าน":
            total, digit = (total + (digit or 0) or 1) * 1_000_000, None
        elif word in _THAI_UNITS:
            total, digit = total + (1 if digit is None else digit) * _THAI_UNITS[word], None
        elif digit is not None:
            return None
        else:
            digit = _THAI[word]
    return Fraction(total + (digit or 0))
