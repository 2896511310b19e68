"""Article numbers as ordered values, and numerals of every script <-> int.

An article number is never an integer: 120 < 120-1 < 120-2 < 121; 35A; 3.01; 94..99 (a range that was repealed as one).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import total_ordering

_DIGITS = {"零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
           "九": 9, "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9}  # fmt: skip
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_COMPOUND = {"廿": "二十", "卅": "三十", "卌": "四十"}
HAN_NUMERAL = "零〇○一二两兩三四五六七八九十百千廿卅卌壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_FORM = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")


def parse_han(text: str) -> int | None:
    """Chinese numeral -> int: 一百零三, 一百〇三, 一百十八 (Taiwan), 廿三, positional 一八四; None if it is none.

    第五百条 is 500 and never 50 + 0; 一千二百六十 is 1260; ten thousand (万) doesn't number articles.
    """
    for short, long in _COMPOUND.items():
        text = text.replace(short, long)
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit, last_unit = 0, None, 10_000
    for char in text:
        if char in _UNITS:
            unit = _UNITS[char]
            if unit >= last_unit:
                return None
            total += (1 if digit is None or digit == 0 else digit) * unit
            digit, last_unit = None, unit
        elif digit not in (None, 0):
            return None  # 二三十: two digits in a row inside a numeral with units
        else:
            digit = _DIGITS[char]
    return total + (digit or 0)


def format_han(value: int) -> str:
    """int -> the Mainland's Chinese numeral (118 -> 一百一十八, 10 -> 十, 103 -> 一百零三); 1 <= value <= 9999."""
    if not 1 <= value <= 9999:
        raise ValueError(f"no Chinese numeral for {value} (1-9999)")
    names, out, zero = "零一二三四五六七八九", "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if zero and out else "") + names[digit] + name
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


def parse_roman(text: str) -> int | None:
    """Roman numeral -> int (also the single characters Ⅰ-Ⅻ); None if it is none or not well formed (IIII)."""
    upper = unicodedata.normalize("NFKC", text).upper()
    if not upper or not _ROMAN_FORM.fullmatch(upper):
        return None
    values = [_ROMAN[c] for c in upper]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def parse_numeral(text: str) -> int | None:
    """Numeral of any script -> int: decimal digits of every script (５６, ٥٦, ५६, ๕๖), Chinese; None if it is none."""
    text = text.strip()
    if text and all(unicodedata.category(c) == "Nd" for c in text):
        return int(text) if len(text) <= 9 else None
    return parse_han(text)


_CANONICAL = re.compile(r"(\d{1,9})((?:[.\-]\d{1,9})*)([A-Z]{0,3})((?:-\d{1,9})*)")


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class ArticleNumber:
    """An article's number: ordered, hashable, with one canonical form.

    `parts` are compared as tuples, slot by slot: 120 = (120,), 120-1 = (120, 1), 35A = (35, "A"), 3.01 = (3, ".01").
    `last` is set for a range that stands as one article (94..99). `printed` is how the source wrote it; it is not compared.
    """

    parts: tuple[int | str, ...]
    last: ArticleNumber | None = None
    printed: str = field(default="")

    @classmethod
    def parse(cls, canonical: str) -> ArticleNumber:
        """Canonical form ("56", "120-1", "35A", "3.01", "94..99") -> ArticleNumber; ValueError shows what it got."""
        if not canonical.isascii():  # ١.٣ is 1.3, with zeros kept
            canonical = "".join(str(unicodedata.decimal(c, c)) for c in canonical)
        first, dots, last = canonical.partition("..")
        match = _CANONICAL.fullmatch(first)
        if not match or (dots and not last):
            raise ValueError(f"not an article number: {canonical!r} (write 56, 120-1, 35A, 3.01 or 94..99)")
        parts: list[int | str] = [int(match[1])]
        parts += [p if p.startswith(".") else int(p[1:]) for p in re.findall(r"[.\-]\d+", match[2])]
        parts += [match[3]] if match[3] else []
        parts += [int(p) for p in match[4].split("-")[1:]]
        return cls(tuple(parts), cls.parse(last) if dots else None, canonical)

    @staticmethod
    def is_canonical(text: str) -> bool:
        """Whether `parse` takes `text`, a single number."""
        return _CANONICAL.fullmatch(text) is not None

    @classmethod
    def of(cls, base: int, *inserted: int, printed: str = "") -> ArticleNumber:
        """ArticleNumber.of(120, 1) is 第一百二十条之一."""
        return cls((base, *inserted), None, printed)

    def _key(self) -> tuple[tuple[int, int, str], ...]:
        # An int slot (inserted article) sorts before a letter slot; a shorter number before a longer one.
        key = tuple((0, p, "") if isinstance(p, int) else (1, 0, p) for p in self.parts)
        return (*key, (9, 0, ""), *self.last._key()) if self.last else key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticleNumber) and self.parts == other.parts and self.last == other.last

    def __lt__(self, other: ArticleNumber) -> bool:
        if self.last is None and other.last is None:
            try:
                return self.parts < other.parts  # tells a letter from a number by failing
            except TypeError:
                pass
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash((self.parts, self.last))

    def __str__(self) -> str:
        """The canonical form; `parse(str(n)) == n`."""
        out = str(self.parts[0])
        for part in self.parts[1:]:
            out += f"-{part}" if isinstance(part, int) else part
        return f"{out}..{self.last}" if self.last else out

    @property
    def base(self) -> int:
        """The whole number that it starts with: 120 of 120-1."""
        first = self.parts[0]
        if not isinstance(first, int):
            raise ValueError(f"article number without a number: {self.parts!r}")
        return first
