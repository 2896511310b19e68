"""Numbers that stand alone at the start of lines: the points of an amendment, the sections of a common-law act.

They are believed only in a text that has no articles, and only as a sequence that counts up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from corpus.grammar.annexes import annex_of
from corpus.grammar.headings import article_of
from corpus.grammar.lettering import latin
from corpus.grammar.markers import readings
from corpus.languages import LANGUAGES, Language, language_of
from corpus.numbering import ArticleNumber

_BLANK = r"[ \t\u3000\xa0]"
# "5." and "12. " of a list of points
_POINT = re.compile(rf"(?P<first>\d{{1,4}}[A-Z]{{0,2}})(?P<last>)[.．](?={_BLANK}|$|[^\d.\s])")
# "5", "5.", "5A", "3.01", "5.—(1)", "94 to 99": sections as statute books print them
_SECTION = re.compile(
    rf"(?P<first>\d{{1,4}}(?:\.\d{{1,3}})?[A-Z]{{0,3}})(?:{_BLANK}?(?:to|à|-|–|and|et){_BLANK}?(?P<last>\d{{1,4}}(?:\.\d{{1,3}})?[A-Z]{{0,3}}))?"
    rf"(?:[.．](?=[—–\s]|$)[—–]?)?(?={_BLANK}|$|[(（])"
)
_FEWEST = 3
_FURTHEST = 3  # numbers that may be missing


class Point(NamedTuple):
    """A line that begins a numbered point or section: its number, its label as printed; `section` tells which."""

    number: ArticleNumber
    label: str
    section: bool


def points_of(rest: Sequence[tuple[int, str]], language: str, jurisdiction: str | None) -> Mapping[int, Point]:
    """Lines that begin points, in a text that has no articles: index of the line -> point.

    一、 二、 三、 in Chinese; "1." "2." "3." elsewhere; where sections are the articles of an act, these, also without a stop.
    """
    words = language_of(language)
    if words is None or any(article_of(line, language, jurisdiction=jurisdiction) is not None for _, line in rest):
        return {}
    sections = counts_sections(jurisdiction) or words.tag == "he"
    if words.tag == "zh" and not sections:
        return _sequence(rest, words, _han, fewest=2, furthest=1)
    return _sequence(
        rest,
        words,
        _hebrew if words.tag == "he" else _section if sections else _point,
        fewest=_FEWEST,
        furthest=_FURTHEST if sections else 1,
    )


def counts_sections(jurisdiction: str | None) -> bool:
    """Whether the articles of the place are sections, printed with their number alone."""
    return jurisdiction is not None and jurisdiction in LANGUAGES["en"].article_words_of


def _sequence(
    rest: Sequence[tuple[int, str]], words: Language, read: Callable[[str], Point | None], *, fewest: int, furthest: int
) -> Mapping[int, Point]:
    """The lines whose numbers go up from 1, in steps that leave out few; an annex begins anew."""
    found: dict[int, Point] = {}
    last = ArticleNumber.of(0)
    for index, line in rest:
        if found and words.tag != "zh" and annex_of(line, words) is not None:
            last = ArticleNumber.of(0)
        point = read(line)
        if point is not None and point.number > last and point.number.base <= (last.last or last).base + furthest:
            found[index] = point
            last = point.number
    return found if len(found) >= fewest else {}


def _han(line: str) -> Point | None:
    marker = next((m for m in readings(line) if m.kind == "han.stop" and len(m.value) == 1), None)
    return Point(ArticleNumber.of(*marker.value, printed=marker.label), marker.label, section=False) if marker else None


def _point(line: str) -> Point | None:
    return _figures(_POINT.match(line), section=False)


def _section(line: str) -> Point | None:
    match = _SECTION.match(line)
    rest = line[match.end() :].lstrip() if match else ""
    return None if rest[:1].islower() else _figures(match, section=True)


def _hebrew(line: str) -> Point | None:
    """14. and 14א. of Israel's laws, whose articles (סעיפים) print no word."""
    match = _HEBREW.match(line)
    letter = latin(match["letter"], LANGUAGES["he"]) if match and match["letter"] else ""
    if match is None or letter is None:
        return None
    number = f"{int(match['number'])}{letter}{match['further'] or ''}"
    return Point(ArticleNumber.parse(number), match[0], section=True) if ArticleNumber.is_canonical(number) else None


_HEBREW = re.compile(
    rf"(?P<number>\d{{1,4}})(?P<letter>[א-ת]{{1,2}})?(?P<further>(?<=[א-ת])\d{{1,2}})?\.(?={_BLANK}|$|[^\d.\s])"
)


def _figures(match: re.Match[str] | None, *, section: bool) -> Point | None:
    if match is None or not ArticleNumber.is_canonical(match["first"]):
        return None
    first = ArticleNumber.parse(match["first"])
    last = ArticleNumber.parse(match["last"]) if match["last"] and ArticleNumber.is_canonical(match["last"]) else None
    if last is not None and last <= first:
        return None
    return Point(ArticleNumber(first.parts, last, match[0]), match[0], section)
