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
# One-to-one pairs that OpenCC's phrase tables get wrong or leave (performance.md), variants both scripts use, and characters
# that become another one only in some words: 計畫 is 计划 although 畫 is 画, 答覆 is 答复, 牴觸 抵触, 沈沒 沉没. Folding looks at
# one character at a time, so that a part of a text folds as the text does; those pairs are one everywhere.
_VARIANTS = {"於": "于", "逕": "径", "舖": "铺", "臺": "台", "祕": "秘", "裏": "里", "爲": "为", "僞": "伪", "衆": "众", "啓": "启",
             "綫": "线", "峯": "峰", "羣": "群", "牀": "床", "麪": "面", "説": "说", "閲": "阅", "稅": "税", "户": "户", "戶": "户",
             "〇": "零", "○": "零", "著": "着", "乾": "干", "藉": "借", "瞭": "了", "徵": "征", "妳": "你", "註": "注",
             "画": "划", "覆": "复", "牴": "抵", "沈": "沉", "彷": "仿", "祇": "只", "衹": "只", "幷": "并", "揹": "背",
             "擡": "抬", "敍": "叙", "衞": "卫", "粧": "妆", "枱": "台", "糉": "粽", "糭": "粽", "暱": "昵", "賸": "剩", "砲": "炮",
             "汚": "污", "眞": "真", "簷": "檐", "痺": "痹", "苧": "苎", "馀": "余", "锺": "钟", "讬": "托", "谘": "咨", "迳": "径",
             "钜": "巨", "麺": "面", "巿": "市", "牠": "它"}  # fmt: skip
# Radicals that stand for characters in text copied out of PDFs; Unicode calls them equivalent, but doesn't normalize them.
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)


@cache
def _script_table() -> dict[int, str]:
    """Traditional -> Simplified, one character to one, from OpenCC's character dictionary. Loaded on first use."""
    from importlib.resources import files

    table = {ord(k): v for k, v in (_VARIANTS | _RADICALS).items()}
    for line in files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8").splitlines():
        traditional, _, simple = line.partition("\t")
        if len(traditional) == 1 and simple[:1] not in ("", traditional):
            table.setdefault(ord(traditional), simple[0])
    return {code: table.get(ord(simple), simple) for code, simple in table.items()}


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
