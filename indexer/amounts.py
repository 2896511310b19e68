"""Numbers before a measure, as people type them and as laws write them: 2个月 and 两个月 for 二个月, 50万元 for 五十万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.numbering import format_han

_TWO = re.compile("两(?=[个年月日天次倍])|(?<![零〇一二两三四五六七八九十百千万第])二(?=个)")
_TYPED_TWO = re.compile(r"(?<![\d.,])2(?=[个年月日天次倍])")
_FIGURES = re.compile(r"(?<![\d.,])[1-9]\d{0,3}(?![\d.,])(?=\D)")
_DAYS = re.compile("(?<=[零一二三四五六七八九十百千两])天")


def other_two(text: str) -> str:
    """两个月 -> 二个月 and back: laws write the one, people the other. 十二个月 and 第二个 stay."""
    return _TWO.sub(lambda found: "二" if found[0] == "两" else "两", text)


def written_out(text: str) -> tuple[str, ...]:
    """Other ways to write the numbers of a string of Chinese; () if there are none.

    Figures up to 9999 that something stands behind are written out, but for years; where a number is, 天 is 日 as well.

    >>> written_out("2个月"), written_out("50万元"), written_out("15天"), written_out("2019年"), written_out("十二个月")
    (('二个月', '两个月'), ('五十万元',), ('十五天', '十五日'), (), ())
    """
    out = text if _is_year(text) else _FIGURES.sub(lambda found: format_han(int(found[0])), text)
    ways = (out, other_two(out), _TYPED_TWO.sub("两", text))
    every = (*ways, *(_DAYS.sub("日", way) for way in ways))
    return tuple(way for way in dict.fromkeys(every) if way != text and not _FIGURES.search(way))


def of_parts(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What stands for each part of a run as well: for the 3 of 3 and 年 三年, for its 天 日, for 两个 二个."""
    for before, part, after in zip(("", *parts), parts, (*parts[1:], ""), strict=False):
        if _is_figures(before) and part[0] == "天":
            yield (f"日{part[1:]}",)
        else:
            yield written_out(part + after if _is_figures(part) else part)


def _is_figures(part: str) -> bool:
    return part.isdecimal() and part.isascii()


def _is_year(text: str) -> bool:
    return re.match(r"[12]\d{3}年", text) is not None
