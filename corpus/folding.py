"""Length-preserving folding for comparing and searching: script (OpenCC t2s), width, case, quotes, spaces.

Stored text is never converted. `fold` maps every character to exactly one character, so that an offset into the folded
text is an offset into the stored text; `fold_key` is for keys and comparing, and drops white space and quotation marks.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_QUOTES = dict.fromkeys("“”„‟«»「」『』〝〞＂", '"') | dict.fromkeys("‘’‚‛‹›＇`´", "'")
# Hyphens that look alike; dashes (– — ―) are marks of their own: "资产—" is not "资产-".
_DASHES = dict.fromkeys("‐‑−﹣－", "-")
_LONG_DASHES = str.maketrans("‒–—―", "----")
_SPACES = dict.fromkeys(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\x0b\x0c\u2028\u2029\x85\u200b\u2060\ufeff\u00ad",
    " ",
)
_TITLE_MARKS = frozenset("\"'《》〈〉")
# One-to-one pairs that OpenCC's phrase tables get wrong or leave (performance.md), and variants both scripts use.
_VARIANTS = {"於": "于", "逕": "径", "舖": "铺", "臺": "台", "祕": "秘", "裏": "里", "爲": "为", "僞": "伪", "衆": "众", "啓": "启",
             "綫": "线", "峯": "峰", "羣": "群", "牀": "床", "麪": "面", "説": "说", "閲": "阅", "稅": "税", "户": "户", "戶": "户",
             "〇": "零", "○": "零", "著": "着", "乾": "干", "藉": "借", "瞭": "了", "徵": "征", "妳": "你", "註": "注"}  # fmt: skip


@cache
def _script_table() -> dict[int, str]:
    """Traditional -> Simplified, one character to one, from OpenCC's character dictionary. Loaded on first use."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    table: dict[int, str] = {}
    for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)):
        for code in range(first, last + 1):
            simple = convert(chr(code))
            if len(simple) == 1 and simple != chr(code):
                table[code] = simple
    table.update({ord(k): v for k, v in _VARIANTS.items()})
    return table


def _fold_char(char: str) -> str:
    if char in _SPACES:
        return " "
    wide = unicodedata.normalize("NFKC", char)
    if len(wide) == 1:
        char = wide
    char = _QUOTES.get(char) or _DASHES.get(char) or char
    lower = char.lower()
    if len(lower) == 1:
        char = lower
    return _script_table().get(ord(char), char)


class _FoldTable(dict[int, str]):
    """str.translate table that fills itself, a character at a time."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


class _DashTable(dict[int, str]):
    """The same for `fold_dashes`."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code)).translate(_LONG_DASHES)
        return folded


_TABLE = _FoldTable()
_DASH_TABLE = _DashTable()


def fold(text: str) -> str:
    """Fold `text` for comparing; the result has the same length, character for character.

    Folds Chinese script (營 -> 营), full width, case, quotation marks, hyphens and white space (all to one blank).
    """
    return text.translate(_TABLE)


@lru_cache(maxsize=8)  # what reads a provision for citations, names and definitions asks for it one after the other
def fold_dashes(text: str) -> str:
    """As `fold`, with every dash a hyphen: for citations, where 55—57 and 55-57 say the same. Keeps the length too."""
    return text.translate(_DASH_TABLE)


@lru_cache(maxsize=65536)
def fold_key(text: str) -> str:
    """Fold `text` to a key: as `fold`, without white space, quotation marks and 《》. Not length-preserving."""
    return "".join(c for c in fold(text) if c != " " and c not in _TITLE_MARKS)


def script_of(text: str) -> str | None:
    """Tell the Chinese script of `text`: "Hant", "Hans", or None where nothing in it decides.

    A character that exists only as a traditional form speaks for Hant; one that is only a simplified form for Hans.
    """
    table = _script_table()
    traditional = sum(1 for c in text if ord(c) in table and c not in _VARIANTS)
    simplified = sum(1 for c in text if c in _simplified_only())
    if traditional == simplified:
        return None
    return "Hant" if traditional > simplified else "Hans"


@cache
def _simplified_only() -> frozenset[str]:
    """Simplified characters that no traditional text uses (条, 国; not 后 or 里, which both scripts have)."""
    from opencc import OpenCC

    back = OpenCC("s2t").convert
    return frozenset(s for s in set(_script_table().values()) if back(s) != s and s not in "后里面干只范丑系征")
