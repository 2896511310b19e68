"""What is left of a broken article heading, and whether it may be that of a given number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.importers.saved_pages.spacing import Cleaned
from corpus.numbering import HAN_NUMERAL, format_han, parse_numeral

NUMERAL = f"[{HAN_NUMERAL}0-9０-９]"
_NUM = NUMERAL
# What follows a number that is spoken of: 第二十条第一款, 第十四条、第十五条, 第十四条和第十五条, 第三条规定的, 第九条的规定.
_MENTION = re.compile(
    rf"(?:的|之|所|中)规定|规定的|(?:中|所)?所[列称]的|第{_NUM}{{1,4}}[款项目]|[、，,](?:本法)?第{_NUM}{{1,9}}条|[)）》]|前款"
    rf"|(?:和|及|以及|与|或|或者|至|到)(?:本法|前)?第?{_NUM}{{0,9}}[条款项]|之[一二三四五六七八九十]"
)
# What may follow a number that is spoken of, but also a heading: 第八十六条 规定本行政区域特别重大事项的…; and, where a page
# lost the first word of an article, 第五条、国家安全机关的…, 第二十三条第二十二条规定以外的…, 第八百八十八条所称水土保持.
_DOUBTFUL = re.compile(rf"规定|所[列称]|第{_NUM}{{1,9}}条|[、，,。；;]")
_LEFT_OVER = re.compile(rf"(.{{0,4}}?)({_NUM}{{1,9}})条")
_LOST_WORD = re.compile(rf"第({_NUM}{{1,9}})(?![章节编届次期批个种类名条分部{HAN_NUMERAL}0-9０-９])")
_STUTTER = re.compile(rf"(?:第|条|{_NUM}){{3,24}}")
_INSIDE = re.compile(rf"[。；;！：:](第({_NUM}{{1,9}})条)")
_GARBLED = re.compile(r"第([^，。、；：,;:（）()《》“”\"章节编款项条]{1,7})条")
_BARE = re.compile(rf"({_NUM}{{2,9}})(?![{HAN_NUMERAL}0-9０-９日年月个人名元倍份届次以万岁分天时款项章节条种类])")
_PUNCTUATION = re.compile(r"[，。、；：,.;:（）()《》“”\"]")
# Words of one character that may open an article; any other that stands alone after 第七十七 is what became of its 条.
_OPENERS = frozenset("对因在有为凡向依由国任以除当被经县公非每各本其该此自从与和同省市外军个法人设将按")


@dataclass(frozen=True, slots=True)
class Remnant:
    """[start, end) of a line's cleaned text that may be the heading. `grade`: 5 and 4 the very number stands there, 3 a
    part of it, 2 only the form of a heading, 1 the sound heading stands there but reads like a mention."""

    grade: int
    start: int
    end: int
    repaired: bool = True


def is_mention(text: str, end: int) -> bool:
    """Whether the number that ends at `end` is spoken of, or may be: 第二十条第一款规定的."""
    return bool(_MENTION.match(text, end) or _DOUBTFUL.match(text, end))


def remnants(line: Cleaned, start: int, wanted: int, sole: bool) -> list[Remnant]:
    """Ways to read the heading of article `wanted` in `line` from `start` on.

    `sole`: it is the one number that is missing here, so that a form without a number may be taken for it.
    """
    if start:
        return _inside(line.text, start, wanted)
    whole = f"第{format_han(wanted)}条"
    if line.text.startswith(whole) and not _MENTION.match(line.text, len(whole)):
        return [Remnant(1, 0, len(whole), False)]
    at_head = _at_head(line, wanted, sole)
    return [*([Remnant(at_head[0], 0, at_head[1])] if at_head else []), *_inside(line.text, 1, wanted)]


def _inside(text: str, start: int, wanted: int) -> list[Remnant]:
    """A sound heading run into the line before it: …提供协助。第五十六条 向外国…; only with the very number."""
    return [
        Remnant(5, m.start(1), m.end(1))
        for m in _INSIDE.finditer(text, max(0, start - 1))
        if parse_numeral(m[2]) == wanted and not is_mention(text, m.end(1))
    ]


@dataclass(frozen=True, slots=True)
class _Place:
    """A line where heading `full` (五十六) may stand; `sole`: it is the one number that is missing here."""

    line: Cleaned
    full: str
    sole: bool

    @property
    def text(self) -> str:
        return self.line.text


def _at_head(line: Cleaned, wanted: int, sole: bool) -> tuple[int, int] | None:
    """(grade, end of the label) of the remnant at the head of `line`, or None.

    第 lost 十九条; numeral cut or wrong 第五十条, 第条; head garbled 条件十六条; 条 lost or replaced 第七十七, 第七十七修;
    stutter 第五十六第五十六条.
    """
    place = _Place(line, format_han(wanted), sole)
    readers = (_stutter, _cut_numeral, _left_over, _lost_word, _garbled)
    found = [f for f in (reader(place) for reader in readers) if f]
    sound = [
        (1 if _DOUBTFUL.match(line.text, end) else grade, end)
        for grade, end in found
        if not _MENTION.match(line.text, end)
    ]
    return max(sound, default=None)


def _stutter(place: _Place) -> tuple[int, int] | None:
    """第五十六第五十六条, 第第五十六条: ends with the heading, and what stands before is a piece of it."""
    match = _STUTTER.match(place.text)
    whole = f"第{place.full}条"
    if match and match[0].endswith(whole) and match[0][: -len(whole)] in whole:
        return 5, match.end()
    return None


def _cut_numeral(place: _Place) -> tuple[int, int] | None:
    """第五十条 or 第四条 where another must stand, 第条: a form that only headings have, in the one place left."""
    match = re.match(rf"第({_NUM}{{0,9}})条", place.text)
    if not match:
        return None
    if is_part(match[1], place.full):
        return (3 if match[1] else 2), match.end()
    return (2, match.end()) if place.sole else None


def _left_over(place: _Place) -> tuple[int, int] | None:
    """十九条 without its 第, 条件十六条 for 第五十六条: up to four strange characters, then an end of the numeral."""
    match = _LEFT_OVER.match(place.text)
    if not match or _PUNCTUATION.search(match[1]):
        return None
    before, numeral = match[1], match[2]
    if before.endswith("第"):
        return None
    if numeral == place.full and len(before) <= 2:
        return (5 if not before else 4), match.end()
    if place.full.endswith(numeral) and before:
        # Text such as 本法第六条 or 依照六条 begins like this too: only what is spaced apart as a heading is, and only
        # where one number is missing.
        return (3, match.end()) if place.sole and not re.search(r"[本前该第依按据及和]", before) else None
    return None


def _lost_word(place: _Place) -> tuple[int, int] | None:
    """第七十七修 or 第七十七 劳动者: the very number, and 条 lost or replaced."""
    match = _LOST_WORD.match(place.text)
    if not match or parse_numeral(match[1]) != parse_numeral(place.full):
        return None
    end = match.end()
    if place.text[end : end + 1] in ("款", "项") and (len(place.full) == 1 or not place.line.broken_before(end)):
        return None  # 第三款 is a paragraph; 第二百三十四 款 can't be one
    alone = end + 1 < len(place.text) and place.line.broken_before(end + 1)
    return 4, end + (1 if alone and place.text[end] not in _OPENERS and not _PUNCTUATION.match(place.text[end]) else 0)


def _garbled(place: _Place) -> tuple[int, int] | None:
    """第五士六条: a numeral with a strange character in it, 第士条: nothing else; 五十六 向外国: the numeral alone, spaced apart."""
    match = _GARBLED.match(place.text)
    if place.sole and match and len(match[1]) <= len(place.full) + 1 and set(match[1]) & set(place.full):
        return 3, match.end()
    if place.sole and match and len(match[1]) == len(place.full) == 1 and place.line.broken_before(match.end()):
        return 2, match.end()  # 第干 条 for 第六条
    bare = _BARE.match(place.text)
    if (
        place.sole
        and bare
        and bare[1] == place.full
        and bare.end() < len(place.text)
        and place.line.broken_before(bare.end())
    ):
        return 2, bare.end()
    return None


def is_part(numeral: str, full: str) -> bool:
    """Whether `numeral` is what is left of `full` when characters are lost: 五十 of 五十二, 四 of 四十."""
    rest = iter(full)
    return all(c in rest for c in numeral)
