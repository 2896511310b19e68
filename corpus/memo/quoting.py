"""Quotations in a memo, and which citation they go with: “…” after 第十五条规定, "…" before (Company Law, art. 15), « … »,
„…“, 「…」, block quotes.

One pass over the text; the end of a quotation is looked up, not searched for, so that a text full of quotation marks
takes no longer than another one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.memo.values import Quotation
from corpus.model import Span

_CLOSING = {"“": "”", "„": "“”", "‟": "”", "「": "」", "『": "』", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", "〝": "〞〟",
            "＂": "＂", '"': '"', "”": "”"}  # fmt: skip
_MARK = re.compile('[“”„‟「」『』«»‹›‘’‚〝〞〟＂"]')
_LONGEST = 20_000  # characters between two marks: an article of many paragraphs
_PARAGRAPHS = 40
_BLOCK = re.compile(r"(?:^[ \t]{0,3}>.*(?:\n|\Z))+", re.MULTILINE)
_BLOCK_MARK = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of `text` in order, those that stand inside another one left out."""
    every = list(_marked(text))
    blocks = [Quotation(Span(m.start(), m.end()), _BLOCK_MARK.sub("", m[0]).strip()) for m in _BLOCK.finditer(text)]
    starts = [q.span.start for q in every]
    blocks = [b for b in blocks if not _holds_one(b, every, starts)]
    ends = [b.span.end for b in blocks]
    marked = [q for q in every if not _is_inside(q.span, blocks, ends)]
    return tuple(sorted([*blocks, *marked], key=lambda q: q.span.start))


def _holds_one(block: Quotation, marked: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Whether a block is mostly a quotation with its source: > Article 5: "..." """
    held = marked[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
    return sum(len(q.said) for q in held if q.span.end <= block.span.end) * 2 > len(block.said)


def _marked(text: str) -> Iterator[Quotation]:
    marks = list(_MARK.finditer(text))
    places: dict[str, list[int]] = {}
    for m in marks:
        if m[0] != "’" or not _is_apostrophe(text, m.start()):
            places.setdefault(m[0], []).append(m.start())
    breaks = [m.start() for m in re.finditer("\n", text)]
    after = 0
    for m in marks:
        start = m.start()
        if start < after or not _opens(text, start):
            continue
        end = min((e for c in _CLOSING[m[0]] if (e := _next(places.get(c, ()), start)) is not None), default=None)
        if (
            end is None
            or end - start > _LONGEST
            or not _together(text, start, bisect_left(breaks, end) - bisect_left(breaks, start))
        ):
            continue
        said = text[start + 1 : end]
        after = end + 1
        if said.strip():
            yield Quotation(Span(start, after), said)


def _next(places: Sequence[int], at: int) -> int | None:
    found = bisect_left(places, at + 1)
    return places[found] if found < len(places) else None


def _opens(text: str, at: int) -> bool:
    """Whether the mark there may begin a quotation: » begins one in German, ends one in French; ’ never does."""
    mark, before, behind = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark not in _CLOSING:
        return False
    if mark in "»”‘":
        return not behind.isspace() and (not before or before.isspace() or before in "(（:：,，")
    return mark not in '"＂' or not (behind.isspace() or (before.isascii() and before.isalnum()))


def _is_apostrophe(text: str, at: int) -> bool:
    """it’s; the dogs’ bowl is taken for the end of a quotation, which then has no beginning."""
    return text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()


def _together(text: str, start: int, breaks: int) -> bool:
    """Whether a quotation may go over so many line breaks: one in straight or single marks hardly leaves its paragraph."""
    return breaks <= (2 if text[start] in '"＂‘‚”' else _PARAGRAPHS)


# -- which citation a quotation goes with ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation and the index of the citation that it goes with."""

    quotation: Quotation
    citation: int


_SAYING = re.compile(
    r"规定|規定|明定|载明|載明|写明|寫明|写道|明确|明確|指出|表述|原文|条文|條文|内容|內容|定め|いう|라고|규정|정하|"
    r"\b(?:provid|stat|read|stipulat|say|prescrib|requir|quot|follows|word|set[s]? out|lay|laid|declar|enact|define|mandat)|"
    r"\b(?:laute|bestimm|besag|hei(?:ß|ss)t|sieht|regelt|wonach|wörtlich|schreibt)|"
    r"\b(?:dispos|prévo|prévu|énonc|stipul|aux termes|précis|impos|indiqu)|"
    r"\b(?:dispon|establec|prev[eé]|recit|stabilisc|reza|señala|determin|estabelec)|"
    r"гласит|предусм|устанавл|указан|говорится",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?:\bthat|\bdass|\bque|\bche|\bals)\s*,?\s*$", re.IGNORECASE)
_LEADS = re.compile(r"[:：—]\s*$")
_ENDS = re.compile(r"[。！？!?；;]|\.(?=\s+[\"“„«(]?[A-ZÀ-ÞА-Я])|\n\s*\n")
# What may stand between a quotation and the citation behind it: “…”（参见《公司法》第15条）, "…" (see art. 15), „…“, § 5.
_BEHIND = re.compile(
    r"[\s,，、」』”]{0,3}(?P<stop>[。．.;；]?)\s{0,2}(?P<bracket>[（(\[【—–-]{0,2})\s*"
    r"(?:(?:参见|參見|详见|詳見|语出|語出|引自|出自|参照|见|見|依据|依據|依|根据|根據|cf\.?|see(?: also)?|vgl\.?|siehe|so|voir|"
    r"per|under|as (?:provided|stated|laid down|set out) in|pursuant to|quoting|citing|gemäß|nach|selon|aux termes de|ex|ai sensi del(?:l['’])?)\s*)?"
    r"(?:the\s+|l['’]|der\s+|des\s+|de\s+la\s+|du\s+)?",
    re.IGNORECASE,
)
_FAR = 160  # characters between a citation and the words that it introduces
_SAID_BEHIND = re.compile(r"\s*(?:と|라고|이라고|고\s*(?:규정|정)|的规定|的規定)")
_OPENED = re.compile(r"[（(]\s*(?:the|der|die|das|le|la|l['’]|il|el)?\s*$", re.IGNORECASE)
_NAMING = re.compile(
    r"简称|簡稱|下称|下稱|以下称|略称|以下|hereinafter|hereafter|im folgenden|ci-après|nachfolgend", re.IGNORECASE
)


def attribute(text: str, quotes: Sequence[Quotation], citations: Sequence[Span]) -> tuple[Attributed, ...]:
    """Quotations with the citations that they go with; those that go with none are left out.

    Args:
        text: the memo.
        quotes: as `quotations` gives them.
        citations: where citations stand, in order; one inside a quotation is the law's own and introduces nothing.
    """
    if not citations:
        return ()
    ends = [q.span.end for q in quotes]
    inside = [_is_inside(c, quotes, ends) for c in citations]
    outer = [i for i, within in enumerate(inside) if not within]
    starts = [citations[i].start for i in outer]
    found: list[Attributed] = []
    for at, quote in enumerate(quotes):
        before = quotes[at - 1] if at else None
        place = bisect_left(starts, quote.span.start)
        earlier = outer[place - 1] if place else None
        later = outer[place] if place < len(outer) else None
        front = _ahead(text, quote, before, earlier, citations, found)
        back = _behind(text, quote, later, citations)
        taken = front if front and front.quotation.said_aloud and not _bracketed(text, quote) else back or front
        if taken:
            found.append(taken)
    return tuple(found)


def _is_inside(span: Span, quotes: Sequence[Quotation], ends: Sequence[int]) -> bool:
    at = bisect_left(ends, span.end)
    return at < len(quotes) and quotes[at].span.start <= span.start and span.end <= quotes[at].span.end


def _ahead(
    text: str, quote: Quotation, before: Quotation | None, citation: int | None, citations: Sequence[Span],
    found: Sequence[Attributed],
) -> Attributed | None:  # fmt: skip
    """The citation in front of a quotation, in its sentence; or that of the quotation just before: 规定“甲”，并规定“乙”."""
    if citation is None:
        return None
    start = citations[citation].end
    goes_on = before is not None and found and found[-1].quotation.span == before.span and before.span.start >= start
    if before is not None and before.span.start >= start and not goes_on:
        return None
    begin = before.span.end if goes_on and before else start
    gap = text[begin : min(quote.span.start, begin + _FAR + 1)]
    if len(gap) > _FAR or _ENDS.search(gap.strip()) or _NAMING.search(gap):
        return None
    if "\n" in gap.strip(" \t") and not (_LEADS.search(gap) or _says(gap)):
        return None
    if _OPENED.search(gap):
        return None  # ... of the Civil Code (the "Code") gives a name
    aloud = bool(_says(gap) or _LEADS.search(gap) or _THAT.search(gap) or _SAID_BEHIND.match(text, quote.span.end))
    aloud = aloud or (bool(goes_on) and found[-1].quotation.said_aloud)
    return Attributed(replace(quote, said_aloud=aloud or _is_block(text, quote)), citation)


def _says(gap: str) -> bool:
    return _SAYING.search(gap) is not None


def _bracketed(text: str, quote: Quotation) -> bool:
    """Whether a bracket follows, in which the source of a quotation stands."""
    return text[quote.span.end : quote.span.end + 3].lstrip(" .。,，")[:1] in tuple("（([【")


def _is_block(text: str, quote: Quotation) -> bool:
    return text[quote.span.start : quote.span.end].lstrip(" \t").startswith(">")


def _behind(text: str, quote: Quotation, citation: int | None, citations: Sequence[Span]) -> Attributed | None:
    """The citation right behind a quotation, in brackets or after "see"."""
    if citation is None or citations[citation].start - quote.span.end > 48:
        return None
    gap = text[quote.span.end : citations[citation].start]
    match = _BEHIND.fullmatch(gap)
    if match is None:
        return None
    if not match["bracket"] and (match["stop"] or "\n" in gap or re.search(r"[^\W\d_]", gap) is None):
        return None  # “甲”，第十六条… goes on with another citation; only what says so ties the words to what follows
    return Attributed(replace(quote, said_aloud=True), citation)


def paragraph_said(text: str, citation: Span, taken: Sequence[Quotation]) -> Quotation | None:
    """The paragraph below "Article 15 provides:", which is the law's where it has its words; None if there is none."""
    end = text.find("\n", citation.end, citation.end + _FAR + 1)
    lead = text[citation.end : end] if end >= 0 else ""
    if not lead or not _LEADS.search(lead) or not _says(lead):
        return None
    start = end + 1
    while start < len(text) and text[start].isspace():
        start += 1
    stop = text.find("\n", start, start + _LONGEST + 1)
    stop = min(len(text), start + _LONGEST + 1) if stop < 0 else stop
    before = bisect_left(taken, stop, key=lambda q: q.span.start)
    if start >= stop or stop - start > _LONGEST or any(start < q.span.end for q in taken[max(0, before - 2) : before]):
        return None
    return Quotation(Span(start, stop), text[start:stop], said_aloud=True, own_marks=False)
