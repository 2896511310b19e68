"""Headings of annexes in any language: "Annex IV", 附件二, 別表第一（第三条関係）, [별표 1], "1. MELLÉKLET", "ПРИЛОЖЕНИЕ № 2"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from corpus.grammar.patterns import BLANK, any_of
from corpus.grammar.printed import number_at
from corpus.languages import Language
from corpus.numbering import HAN_NUMERAL, parse_numeral, parse_roman

# 附件一 | 附： | 附表一： | 附件 (六) | 附表  专案管理费…标准表 | 附件：中华人民共和国国歌（五线谱版）, but not 附件三所列全国性法律的决定
_ZH_ANNEX = re.compile(
    rf"附(?:(?:件|表|录|錄|图|圖)[ \u3000]?(?:[（(]?[{HAN_NUMERAL}\d]{{1,3}}[）)]?)?(?:[：:].*|[ \u3000（(].*)?|[：:].*)"
)
# Annex I | Attachment: | Appendix 2: Schedule of Expenditure Classifications | Schedule
_EN_ANNEX = re.compile(
    r"(?:Annex|Appendix|Schedule|Attachment)s?(?: (?:\d{1,2}[A-Z]?|[IVX]{1,5}|[A-Z]))?(?:\s?[:：.–-].*)?", re.IGNORECASE
)
_ANNEX_NUMBER = re.compile(
    rf"(?:附[件表录錄图圖]|[A-Za-z]{{5,10}})[ \u3000]?[（(]?([{HAN_NUMERAL}\d]{{1,3}}|[IVX]{{1,5}})(?![A-Za-z])"
)
_LONGEST = 80
_NUMERO = rf"(?:(?:n[.]?[º°o]\.?|no\.?|nr\.?|№|č\.|αριθ\.|číslo|số|ที่|제|第){BLANK}*)?"
_ENDS = "。；;，,"


class AnnexHeading(NamedTuple):
    """The heading of an annex: its number as a path has it ("4", "A", "1-2"; "" if it prints none)."""

    number: str


@dataclass(frozen=True, slots=True)
class _Words:
    before: re.Pattern[str]
    after: re.Pattern[str]


_made: dict[int, tuple[Language, _Words]] = {}


def is_annex_heading(line: str, tag: str) -> bool:
    """Whether a line inside a Chinese or English article is the heading of an annex: 附件一, 附：, "Annex I"; not 附件一所列的条例，…"""
    if len(line) > _LONGEST or line[-1] in _ENDS:
        return False
    pattern = _ZH_ANNEX if tag == "zh" else _EN_ANNEX if tag == "en" else None
    return pattern is not None and pattern.fullmatch(line) is not None


def annex_number(line: str) -> int | None:
    """The number that the heading of an annex prints: 附件二 -> 2, "Annex IV" -> 4; None if it prints none."""
    match = _ANNEX_NUMBER.match(line)
    if match is None:
        return None
    return int(match[1]) if match[1].isdecimal() else parse_numeral(match[1]) or parse_roman(match[1])


def annex_of(line: str, words: Language) -> AnnexHeading | None:
    """The heading of an annex that `line` is, in any language, or None.

    The word stands alone, or a number follows (or precedes) it; then a stop, a bracket, or a title that begins large.
    "Annex I to this Regulation applies" is none, nor "schedule of fees".
    """
    line = line.strip()
    if not line or len(line) > _LONGEST or line[-1] in _ENDS:
        return None
    line = line.strip("[]［］【】<>〈〉")
    patterns = _patterns(words)
    if match := patterns.before.match(line):
        found = number_at(line, match.end(), words, lettered=True)
        at = found.end if found else match.end("word")
        return AnnexHeading(_number(found.canonical if found else "")) if _ends(line, at, words) else None
    found = number_at(line, 0, words, before_word=True)
    after = patterns.after.match(line, found.end) if found else None
    return AnnexHeading(_number(found.canonical)) if found and after and _ends(line, after.end(), words) else None


def _patterns(words: Language) -> _Words:
    known = _made.get(id(words))
    if known is None:
        names = any_of(w.rstrip("：:") for w in words.annexes)
        bound = r"(?![^\W\d_])" if words.joiner and words.tag != "ko" else ""
        before = re.compile(rf"(?P<word>{names}){bound}{BLANK}*{_NUMERO}", re.IGNORECASE)
        after = re.compile(rf"\.?{BLANK}*(?P<word>{names}){bound}", re.IGNORECASE)
        known = _made[id(words)] = (words, _Words(before, after))
    return known[1]


def _number(canonical: str) -> str:
    return canonical.replace(".", "-")


def _ends(line: str, at: int, words: Language) -> bool:
    """Whether a heading can end at `at`, or go on with its title."""
    rest = line[at:]
    body = rest.lstrip()
    if not body or body == ".":
        return True
    if body[-1] == ".":
        return False
    if body[0] in ".:：–—-（([<〈":
        return True
    if not rest[0].isspace():
        return False
    if not words.joiner or words.tag == "ko":
        return rest[0] in "\u3000\t" or rest[:2].isspace() or words.tag == "ko"
    return not body[0].islower()
