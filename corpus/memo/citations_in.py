"""The citations of a memo: those of each paragraph with the names of the library, and whatever else looks like one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.citations.finding import find
from corpus.citations.naming import names_of
from corpus.citations.shortening import definitions
from corpus.citations.values import Citation, Place, Scope
from corpus.memo.paragraphs import Paragraph
from corpus.model import Span

if TYPE_CHECKING:
    from corpus.library import Library

Finder = Callable[[str, str], Sequence[Citation]]
"""(text, language) -> the citations in it."""


def finder_of(library: Library) -> Finder:
    """Finds citations with the names of a library, and with the short names that the memo has given so far."""
    names = names_of(library)
    shorts: dict[str, str] = {}

    def run(text: str, language: str) -> Sequence[Citation]:
        found = find(text, language, names, short=dict(shorts))
        if len(shorts) < _MOST_SHORT_NAMES and _DEFINES.search(text):
            shorts.update(definitions(text, language, names))
        return found

    return run


_MOST_SHORT_NAMES = 200
# What a short name is given with: 以下简称“…”, (hereinafter the "…"), (the "…"), (GDPR).
_DEFINES = re.compile(
    r"[简簡省略统統合下]称|[简簡省略统統合下]稱|いう|hereinafter|hereafter|[(（][^()（）]{0,60}[\"“„«「']|[(（][^()（）\s]{2,10}[)）]"
)


def citations_of(text: str, part: Paragraph, finder: Finder) -> list[Citation]:
    """The citations of a paragraph."""
    # Lines of one paragraph are one line: 第 | 三十八条. Every character keeps its place.
    piece = _WRAPPED.sub(lambda m: " " * len(m[0]), text[part.span.start : part.span.end])
    found = [d for c in finder(piece, part.language) for d in _unquoted(c, piece, part.language, finder)]
    return [_shifted(c, part.span.start) for c in found]


_WRAPPED = re.compile(r"\n[ \t>]*")


def _unquoted(c: Citation, piece: str, language: str, finder: Finder) -> list[Citation]:
    """A citation whose "name" are quoted words, with its source in brackets: “…由国务院规定”（《甲法》第七条）."""
    if c.name_span is None or c.name[:1] not in _OPENING or not c.places:
        return [c]
    behind = piece[c.name_span.end : c.span.end]
    if not _SOURCE.match(behind):
        return [c]
    return [_shifted(d, c.name_span.end) for d in finder(behind, language)]


_OPENING = tuple('“"「『„«')
_SOURCE = re.compile(r"[\s,，。]{0,3}[（(\[【](?=.{0,12}[《〈]|.{0,6}[^\W\d_]{2})")


def _shifted(citation: Citation, by: int) -> Citation:
    name = citation.name_span
    return replace(
        citation, span=_moved(citation.span, by), places=tuple(_shifted_place(p, by) for p in citation.places),
        name_span=_moved(name, by) if name else None,
    )  # fmt: skip


def _shifted_place(place: Place, by: int) -> Place:
    return replace(place, span=_moved(place.span, by), to=_shifted_place(place.to, by) if place.to else None)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


_NUMBER = r"[0-9０-９零〇○一二两兩三四五六七八九十百千廿卅]{1,12}"
# What looks like a citation to anybody, whether or not it was read as one.
_LIKE_ONE = re.compile(
    rf"第\s{{0,2}}{_NUMBER}(?:[-－之]{_NUMBER})?\s{{0,2}}[条條](?:之{_NUMBER})?|제\s?\d{{1,5}}\s?조(?:의\s?\d{{1,3}})?"
    r"|(?:\b(?:[Aa]rt(?:icles?|\.|s\.)|ART(?:ICLE|\.)|[Ss]ections?|[Ss]ec\.)|§{1,2})[ \t\xa0]{0,2}\d{1,5}(?:[-.]\d{1,4})?[A-Za-z]?\b"
)
_TITLED = re.compile(
    r"《[^《》\n]{2,80}(?:法|法典|条例|條例|规定|規定|办法|辦法|解释|解釋|宪法|憲法|规则|規則|细则|細則|决定|決定|通则|通則|准则|準則|公约|公約|条约|條約)"
    r"(?:[（(][^（）()\n]{1,30}[)）])?》"
)


def with_leftovers(text: str, found: list[Citation]) -> list[Citation]:
    """With what looks like a citation and was not read as one: it is reported, never dropped."""
    ends = [c.span.end for c in found]
    more = []
    for pattern, name in ((_TITLED, True), (_LIKE_ONE, False)):
        for m in pattern.finditer(text):
            at = bisect_right(ends, m.start())
            if at < len(found) and found[at].span.start < m.end():
                continue
            if name and _SHORTENED.search(text[max(0, m.start() - 8) : m.start()]):
                continue  # （以下简称《甲法》） names no law a second time
            span = Span(m.start(), m.end())
            scope = Scope.NAMED if name else Scope.NONE
            more.append(Citation(m[0], span, m[0] if name else "", (), scope, span if name else None))
    return sorted([*found, *more], key=lambda c: (c.span.start, -c.span.end)) if more else found


_SHORTENED = re.compile(r"[称稱](?:为|為|作)?[:：]?[“\"「]?$")
