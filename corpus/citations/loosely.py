"""What people type in haste, put into the form that the grammar reads: 刑法art120-1, 反洗钱法2024第5条, 第120条之一刑法, DSGVO Art 6 I f.

Characters are put in, replaced or left out; `Loosened.back` leads every span to the characters that were typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from corpus.citations.values import Citation, Place
from corpus.model import Span
from corpus.numbering import HAN_NUMERAL, parse_numeral

_N = rf"[{HAN_NUMERAL}\d]{{1,9}}"
_HAN = "\u3400-\u9fff"
_AT = rf"第 ?{_N} ?[条條](?:之{_N})?(?:第{_N}[款项項目])*"
_TITLES = "解释|解釋|批复|批復|决定|決定|通知|意见|意見|办法|辦法|答复|答復|说明|說明|公告|函|法|条例|條例|规定|規定|问题|問題"

_ARTICLE = r"\d{1,4}(?:-\d{1,3}|[a-z])?"
_ROMAN = r"(?:[IVX]{1,4}|[Ⅰ-Ⅻ])"


def _behind_word(match: re.Match[str]) -> str:
    first, second = parse_numeral(match["a"]) or 0, int(match["b"])
    tie = f"至第{second}条" if second > first else f"之{second}"
    return match.string[match.start() : match.start("d")] + tie


_Edit = str | Callable[["re.Match[str]"], str]
# GDPR, DSGVO, StGB: what a law is called in capitals, whatever the rest of the pattern takes
_SHORT = r"(?-i:[A-ZÄÖÜ][A-Za-z]{0,6}[A-Z]\b)"
_EDITS: tuple[tuple[re.Pattern[str], _Edit], ...] = (
    # 刑法art120-1
    (re.compile(rf"(?<=[{_HAN}])(?=(?:arts?|articles?|sec|sections?)\.? ?\d)", re.I), " "),
    # 国际刑事司法协助法五十六
    (re.compile(rf"(?<=[{_HAN}][法典])(?=[{HAN_NUMERAL}]{{1,7}}$)"), "第"),
    # 反洗钱法2024第5条, 公司法2018年版第16条
    (
        re.compile(
            rf"(?<=[法例典则則定办辦])(?P<y>(?:19|20)\d\d)年?(?:版|本|修正|修订|修訂|修改){{0,2}}的?(?= ?第 ?{_N} ?[条條])"
        ),
        lambda m: f"（{m['y']}）",
    ),
    # GDPR 6 1 f
    (
        re.compile(r"(?<=[A-Z]{2}) (?P<a>\d{1,4}) (?P<p>\d{1,2}) (?P<l>[a-z])$"),
        lambda m: f" {m['a']}({m['p']})({m['l']})",
    ),
    # Art. 6 Abs. 1 f DSGVO, art. 6(1)f GDPR, GDPR Art. 6(1)f: a letter behind a paragraph is a point of it; "f." would be "and the next"
    (
        re.compile(
            r"(?P<p>(?:\b(?:abs|absatz|par|para|paragraph|al|ust|lid|stk|comma|nr|apartado)\b\.?|\bart[a-z]{0,5}\.? ?\d{1,4},? §) ?\d{1,2}"
            rf"(?: (?:s|satz)\b\.? ?\d)?|\d ?\(\d{{1,2}}\)) ?(?P<l>[a-z])(?=$| (?:(?:of|of the|du|de la|des|der|del|della) )?{_SHORT})",
            re.I,
        ),
        lambda m: f"{m['p']}({m['l']})",
    ),
    # § 5 a BGB is § 5a; § 5 f BGB is § 5 and the next
    (
        re.compile(rf"(?P<n>(?:§|\bart(?:ikel|icle)?\b\.?) ?\d{{1,4}}) (?P<l>[a-eg-z])(?= {_SHORT})", re.I),
        lambda m: m["n"] + m["l"],
    ),
    # DSG 25 II g
    (re.compile(rf"(?<=[A-ZÄÖÜ] )(?={_ARTICLE} [IVX]{{1,5}}(?: |$))"), "Art. "),
    # DSGVO Art 6 I f
    (re.compile(r"(?P<p>\d[a-z]? [IVX]{1,5}) (?=[a-z](?: |$))"), lambda m: f"{m['p']} lit. "),
    # GDPR art. 6.1.f; a bracket that closes behind the letter is read as it stands
    (
        re.compile(r"(?<![\w.:/-])(?P<p>\d{1,4}[a-z]?\.\d{1,2})\. ?(?P<l>[a-z])(?![\w.)])", re.I),
        lambda m: f"{m['p']}({m['l']})",
    ),
    # RGPD article 6, 1, f; not "art. 5, 6, y ss."
    (
        re.compile(
            r"(?<![\w.:,/-])(?P<a>\d{1,4}[a-z]?), ?(?P<p>\d{1,2}), ?(?P<l>[a-z])\)?"
            rf"(?=$|,? (?:(?:of|of the|du|de la|des|der|del|della) )?{_SHORT})",
            re.I,
        ),
        lambda m: f"{m['a']}({m['p']})({m['l']})",
    ),
    # 著作權法65II, 民法184I前段; no 法 or 典 has lettered articles, as Hong Kong's 條例 do
    (re.compile(rf"(?<=[法典])(?P<a>{_ARTICLE})(?={_ROMAN}(?![A-Za-z條条]))"), lambda m: f"{m['a']} "),
    # 刑法第120条-1 is 第120条之1; what goes up is a range: 刑法第20条-23
    (
        re.compile(
            rf"(?P<a>[{HAN_NUMERAL}\d]{{1,9}}) ?[条條](?P<d> ?[-‐–—~～] ?)(?P<b>\d{{1,3}})(?![\d{HAN_NUMERAL} ]*[条條款项項])"
        ),
        _behind_word,
    ),
    # 235.1 art. 25: a number of the Swiss classified compilation
    (re.compile(r"^(?=(?:\d{3}(?:\.\d{1,6}){1,4}),? (?:art|§))", re.I), "SR "),
    # § 5 II 1 Nr. 3 BGB: the second paragraph's first sentence
    (
        re.compile(r"(?P<p>\d[a-z]? [IVX]{1,5}) (?=\d (?:Nr|Abs|lit|Alt|Hs|Halbs|Var|Buchst)\b)"),
        lambda m: f"{m['p']} S. ",
    ),
    # 刑法232ff, 刑法第232条以下
    (re.compile(r"(?<=\d)ff?\.?$|(?<=[条條])(?:及其?)?(?:以下|以后)(?:各?[条條])?$"), ""),
    # 2016/679 Art. 5
    (re.compile(r"^(?=20(?:1[5-9]|2\d)/\d{1,4},? (?:art|§))", re.I), "Regulation (EU) "),
    (re.compile(r"(?<=\d )(?=20(?:1[5-9]|2\d)/\d{3,4}$)"), "of Regulation (EU) "),
)
# 刑法第232条规定处罚, 刑法第232条是什么: words that say nothing of the place, at the end.
_TAIL = re.compile(
    rf"(?<=[条條款项項目])(?:[的之]?(?:规定|規定|所定)[，,]?(?![{_HAN}]{{0,40}}(?:{_TITLES})(?:的|之)?$)[{_HAN}]{{1,20}}"
    rf"|的?(?:定罪)?(?:处罚|處罰|论处|論處)|追究刑事责任|的?(?:内容|內容|全文|原文|条文|條文|是什么|是什麼|怎么[说规]定?|规定了什么))[。.?？]?$"
)
_BEFORE_NAME = re.compile(rf"^{_AT}(?=[{_HAN}]{{1,40}}$)")
_NAME = re.compile(rf"(?![之的])(?![{_HAN}]*[的之])[{_HAN}]{{1,38}}(?:法|法典|条例|條例)$")

_FOLLOWING = re.compile(
    r"(?:\d[a-z]?|[)条條款项項])\s?(?:f{1,2}\.?(?= |$)|et\.? seqq?\b|及?其?以下|以后)|(?<=\d)\s?(?:and following|et suivants|e segg|y siguientes)\b",
    re.I,
)
_YEARED = re.compile(
    r"(?<=[a-z] )(?P<y>(?:19|20)\d\d)(?=,? (?:art|arts|article|articles|section|sections|s|ss|sec|§)\b\.? ?\d)", re.I
)


def says_following(text: str) -> bool:
    """Whether a typed citation takes in what follows without saying how far: "Art. 12 et seq.", 第232条以下."""
    return _FOLLOWING.search(text) is not None


# DSG Art 5 a: an article that was put in, as in "Art. 5a", or a point; "f" is "and the next".
_LETTER_APART = re.compile(
    rf"(?P<n>(?:§|\bart(?:ikel|icle|icolo|ículo|igo)?\b\.?) ?\d{{1,4}})(?P<l> [a-eg-z])(?=[.)]?$| {_SHORT})", re.I
)


def otherwise(text: str) -> Iterator[Loosened]:
    """Further forms of a typed text, for what may be read in two ways.

    "Trademark Law 2019 article 57" with the year as that of a version, for it may be part of the name or not; "DSG Art 5 a"
    as article 5a, and as point a.
    """
    if edits := [(*m.span(), f"({m['y']})") for m in _YEARED.finditer(text)]:
        yield _applied(text, edits)
    if apart := [m.span("l") for m in _LETTER_APART.finditer(text)]:
        for form in ("{}", "({})"):
            yield _applied(text, [(start, end, form.format(text[start:end].strip())) for start, end in apart])


@dataclass(frozen=True, slots=True)
class Loosened:
    """A typed text in the form that is read.

    Attributes:
        text: for reading.
        typed: as it was typed.
        at: of each character of `text` where it stood, and of its end.
    """

    text: str
    typed: str
    at: tuple[int, ...]

    def back(self, citation: Citation) -> Citation:
        """What was read of `text` as a citation of what was typed."""
        stripped = Span(len(self.typed) - len(self.typed.lstrip()), len(self.typed.rstrip()))
        name = citation.name_span
        there = self._span(name) if name else None
        # A blank that was put in between may stand in what turned out to be a name.
        typed = self.typed[there.start : there.end] if there else ""
        as_typed = typed if "".join(typed.split()) == "".join(citation.name.split()) else citation.name
        return replace(
            citation,
            text=self.typed,
            name=as_typed,
            span=stripped,
            places=tuple(map(self._place, citation.places)),
            name_span=there,
        )

    def _place(self, place: Place) -> Place:
        return replace(place, span=self._span(place.span), to=self._place(place.to) if place.to else None)

    def _span(self, span: Span) -> Span:
        start = self.at[span.start]
        return Span(start, max(start + 1, self.at[span.end]))


def loosened(text: str) -> Loosened | None:
    """`text` in the form that the grammar reads; None where nothing has to be changed."""
    edits = [
        (*m.span(), edit if isinstance(edit, str) else edit(m))
        for pattern, edit in _EDITS
        for m in pattern.finditer(text)
    ]
    if tail := _TAIL.search(text):
        edits.append((*tail.span(), ""))
    if (place := _BEFORE_NAME.match(text)) and _NAME.match(text, place.end()):
        edits.append((place.end(), place.end(), " "))
    edits = [e for e in edits if text[e[0] : e[1]] != e[2]]
    return _applied(text, sorted(edits)) if edits else None


def _applied(text: str, edits: list[tuple[int, int, str]]) -> Loosened:
    made: list[str] = []
    at: list[int] = []
    done = 0
    for start, end, new in edits:
        if start < done:
            continue
        made += [text[done:start], new]
        at += [*range(done, start), *[start] * len(new)]
        done = end
    made.append(text[done:])
    at += range(done, len(text) + 1)
    return Loosened("".join(made), text, tuple(at))
