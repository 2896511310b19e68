"""Spaces that a page put between Chinese characters: taken out, with the way back; and the words they showed.

A portal that cuts words for its readers stores 移 管 被 判刑 人 for 移管被判刑人. The spaces are no part of the law and
go; where they stood is kept, because they tell 或者 或者 (a word that stands twice) from 常常 (one word).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LETTERS = "LNM"
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A stretch of a source without its spaces: `text[i]` stands at `source[at[i]]`."""

    text: str
    at: tuple[int, ...]
    source: str

    def cut(self, start: int, end: int | None = None) -> Cleaned:
        """The stretch [start, end) of the text, with the source it stands in; blanks at both ends are dropped."""
        stop = len(self.text) if end is None else end
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if start >= stop:
            return Cleaned("", (), "")
        first, last = self.at[start], self.at[stop - 1] + 1
        return Cleaned(self.text[start:stop], tuple(a - first for a in self.at[start:stop]), self.source[first:last])

    def broken_before(self, index: int) -> bool:
        """Whether white space stands, or stood, before the character at `index` (also at the start)."""
        return index == 0 or self.at[index] != self.at[index - 1] + 1 or self.text[index - 1].isspace()


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character."""
    return "\u3400" <= char <= "\u9fff" or char in "〇々" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"


def clean(source: str) -> Cleaned:
    """Take out the spaces between Chinese characters, and between them and digits or punctuation; nothing else.

    机关, 按照 -> 机关,按照; 2018 年 10 月 -> 2018年10月. Blanks beside Latin words stay (WTO 规则, Guodong Du dan Meng Yu),
    for they stand in clean Chinese too.
    """
    kinds = [_kind(c) for c in source]
    before, after = _nearest(kinds), _nearest(kinds[::-1])[::-1]
    dropped: set[int] = set()
    for blank in _BLANKS.finditer(source):
        start, end = blank.span()
        if start == 0 or end == len(source) or _is_chinese(kinds[start - 1], kinds[end], before[start], after[end - 1]):
            dropped.update(range(start, end))
    at = tuple(i for i in range(len(source)) if i not in dropped)
    return Cleaned("".join(source[i] for i in at), at, source)


def join(lines: list[Cleaned]) -> Cleaned:
    """Lines of a source, one below the other, as one stretch with line breaks between."""
    text, source, at = "", "", []
    for line in lines:
        if text or source:
            at.append(len(source))
            text, source = text + "\n", source + "\n"
        at += [len(source) + a for a in line.at]
        text, source = text + line.text, source + line.source
    return Cleaned(text, tuple(at), source)


def runs(cleaned: Cleaned) -> tuple[tuple[int, int, int], ...]:
    """(start in text, start in source, length) of the stretches that stand in the source as they are."""
    out: list[tuple[int, int, int]] = []
    for i, place in enumerate(cleaned.at):
        if out and place == out[-1][1] + out[-1][2]:
            out[-1] = (out[-1][0], out[-1][1], out[-1][2] + 1)
        else:
            out.append((i, place, 1))
    return tuple(out)


_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff])[ \xa0\u3000]+(?=[\u3400-\u9fff])")
_HAN_PAIR = re.compile(r"(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])")


def is_word_spaced(text: str) -> bool:
    """Whether the Chinese of `text` has its words spaced apart: one pair of characters in ten, or more."""
    spaced = len(_BETWEEN_HAN.findall(text))
    return spaced >= 20 and spaced * 10 >= len(_HAN_PAIR.findall(text))


def _kind(char: str) -> str:
    if char.isspace():
        return "space"
    if is_han(char):
        return "han"
    category = unicodedata.category(char)
    if category == "Nd":
        return "digit"
    return "letter" if category[0] in _LETTERS else "mark"


def _nearest(kinds: list[str]) -> list[str]:
    """For each place, the kind of the nearest character before it that is a letter of any kind ("" if none)."""
    out, last = [], ""
    for kind in kinds:
        out.append(last)
        if kind in ("han", "letter"):
            last = kind
    return out


def _is_chinese(left: str, right: str, before: str, after: str) -> bool:
    """Whether a blank has Chinese, a digit or a mark on both sides, and Chinese on one of them or next to those."""
    if "letter" in (left, right):
        return False
    return "han" in (left, right) or ("han" in (before, after) and "letter" not in (before, after))
