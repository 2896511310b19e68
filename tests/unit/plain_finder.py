"""Finds citations of the plainest kind, for tests of what is made of citations: 《甲法》第十五条第二款, Article 5 of the X Law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.citations.values import Citation, Level, Place, Relative, Scope
from corpus.model import Span, Unit
from corpus.numbering import ArticleNumber, parse_numeral

_NUM = "[0-9零一二三四五六七八九十百千]+"
_ZH = re.compile(
    rf"(?P<same>同法|该法)?(?P<name>《[^《》]+》(?:[（(](?P<year>\d{{4}})[^）)]*[）)])?)?"
    rf"(?P<article>第(?P<n>{_NUM})[条條](?:第(?P<p>{_NUM})[款項])?(?:第(?P<i>{_NUM})项)?)?(?P<list>(?:、第{_NUM}[条條])*)(?P<back>前款|该条第二款)?"
)
_EN = re.compile(
    r"(?:(?P<lead>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)* (?:Law|Act)), )?Art(?:icle|\.) (?P<n>\d+)(?:\((?P<p>\d+)\))?"
    r"(?: of the (?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)* (?:Law|Act)))?"
)


def find(text: str, language: str) -> Sequence[Citation]:
    """The citations of a paragraph."""
    return tuple(_english(text) if language == "en" else _chinese(text))


def _number(text: str) -> ArticleNumber:
    return ArticleNumber.of(parse_numeral(text) or 0)


def _chinese(text: str) -> Iterator[Citation]:
    for m in _ZH.finditer(text):
        if not m[0] or not (m["name"] or m["article"] or m["back"]):
            continue
        name = re.sub(r"[（(]\d{4}[^）)]*[）)]$", "", m["name"] or "")
        levels = tuple(Level(w, str(parse_numeral(m[g])), "zh") for g, w in (("p", "款"), ("i", "项")) if m[g])
        places = [Place(Span(*m.span("article")), (_number(m["n"]),), levels)] if m["article"] else []
        places += [
            Place(Span(m.start("list") + x.start(), m.start("list") + x.end()), (_number(x[1]),))
            for x in re.finditer(rf"第({_NUM})[条條]", m["list"])
        ]
        if m["back"] == "前款":
            places.append(Place(Span(*m.span("back")), relative=Relative(Unit.PARAGRAPH, "款", -1, -1, "zh")))
        elif m["back"]:
            same = Relative(Unit.ARTICLE, "条", 0, 0, "zh")
            places.append(Place(Span(*m.span("back")), levels=(Level("款", "2", "zh"),), relative=same))
        scope = Scope.SAME if m["same"] else Scope.NAMED if name else Scope.NONE
        yield Citation(
            m[0], Span(*m.span()), name, tuple(places), scope, Span(*m.span("name")) if name else None,
            int(m["year"]) if m["year"] else None, language="zh",
        )  # fmt: skip


def _english(text: str) -> Iterator[Citation]:
    for m in _EN.finditer(text):
        levels = (Level("(", m["p"]),) if m["p"] else ()
        place = Place(Span(m.start("n"), m.end("n")), (_number(m["n"]),), levels)
        name = m["name"] or m["lead"] or ""
        yield Citation(m[0], Span(*m.span()), name, (place,), Scope.NAMED if name else Scope.NONE, language="en")
