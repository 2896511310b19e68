"""Amounts that one text says and the other says otherwise: number-differs, date-differs, period-differs, money-differs,
percentage-differs.

Fails: 应当在三十日内 beside "within twenty days", 三十日 beside "one month", 五千万元 beside "5 million yuan", "sixty (30) days",
平成二十年法律第六十三号 beside "Act No. 63 of 2009", 三个工作日 beside "three days".
Passes: 三十日 beside "thirty (30) days", 二分之一 beside "50 %", 半年 beside "six months", 双方 beside "both parties", an amount that one
text doesn't say at all, "three hours and thirty minutes" beside trois heures et demie.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from operator import attrgetter

from corpus.amounts import Amount, Kind, Reading, amounts
from corpus.checks.amount_matching import BARE, Said, unmatched
from corpus.checks.same_values import alike, odd_pair
from corpus.checks.values import Check, PagePair, Piece, Segment, TextPair, units_to_compare
from corpus.citations import mentions
from corpus.diagnostics import Diagnostic, Severity
from corpus.model import Provision
from corpus.telling import tell

CODES = {
    Kind.DATE: "date-differs", Kind.PERIOD: "period-differs", Kind.MONEY: "money-differs", Kind.SHARE: "percentage-differs",
    Kind.COUNT: "number-differs", Kind.ORDINAL: "number-differs", Kind.LAW: "number-differs",
}  # fmt: skip
_DATED = re.compile(r"年.{1,4}月|(?:明治|大正|昭和|平成|令和|民[国國])[^年]{1,6}年|\b(?:1[89]|20)\d\d\b")
_NAMELESS = (*BARE, Kind.LAW)
# A page of which more differs is a table, or another version.
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Placed:
    """An amount of a segment, with its place in the segment's words."""

    amount: Amount
    start: int
    end: int


Sides = tuple[list[_Placed], list[_Placed]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A segment with the amounts that its sides say, and those of them that nothing on the other side says."""

    segment: Segment
    said: Sides
    left: Sides


@dataclass(frozen=True, slots=True)
class _Opposed:
    """Two amounts that are meant for one another, and where each stands; `sure`: nothing else explains that they differ."""

    segment: Segment
    ours: _Placed
    other: Segment
    theirs: _Placed
    sure: bool


def look(pair: TextPair) -> Iterator[Diagnostic]:
    """Pages of which each text says an amount that the other doesn't."""
    for page in pair.pages:
        yield from _on_page(pair, page)


def _on_page(pair: TextPair, page: PagePair) -> Iterator[Diagnostic]:
    said = [
        _of_page(text, language, pair.jurisdiction)
        for text, language in zip((page.source, page.target), pair.languages, strict=True)
    ]
    for at, side in enumerate(said):
        yield from _torn(pair, page.whole, side, in_source=not at)
    if not all(said) or not any(a.certain for side in said for a in side):
        return
    rows = [_row(s, (_within(s.source, said[0]), _within(s.target, said[1]))) for s in units_to_compare(page)]
    if len(rows) > 1:
        rows = _without_moved(rows)
    found = [opposed for row in rows for opposed in (*_opposed(row), *_unlike(pair, row))]
    told = {id(o.segment) for o in found}
    found += _across(rest := [r for r in rows if id(r.segment) not in told])
    if len(found) <= _MOST:
        yield from (_told(pair, opposed) for opposed in found)
    told.update(id(s) for o in found for s in (o.segment, o.other))
    if not pair.stale:
        kept = cache(lambda at: Said(said[at]))
        for row in rest:
            if id(row.segment) not in told:
                yield from _alone(pair, row, kept)


def _of_page(page: Provision, language: str, jurisdiction: str) -> tuple[Amount, ...]:
    """The amounts of a page; the numbers of what it cites are none."""
    cited = _cited(page.text, language)
    return amounts(page.text, language, republic=jurisdiction == "tw", cited=cited)


def _cited(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a text cites; not "本条中华民国一百零八年十月二十二日修正施行前", which says a date."""
    for citation in mentions(text, language, inside=True):
        if not _DATED.search(text, citation.span.start, citation.span.end):
            yield citation.span.start, citation.span.end


def _within(piece: Piece, said: Sequence[Amount]) -> list[_Placed]:
    """The amounts that stand in the words of a piece; labels are no part of them."""
    found, offset = [], 0
    for run in piece.runs:
        for at in range(bisect_left(said, run.start, key=_START), len(said)):
            a = said[at]
            if a.start >= run.end:
                break
            if a.end <= run.end:
                found.append(_Placed(a, a.start - run.start + offset, a.end - run.start + offset))
        offset += run.end - run.start + 1
    return found


_START = attrgetter("start")


# -- matching ----------------------------------------------------------------------------------------------------------


def _row(segment: Segment, said: Sides) -> _Row:
    return _Row(segment, said, _unmatched(said))


def _unmatched(sides: Sides) -> Sides:
    """What stays when each amount of the one is laid beside one of the other that says the same."""
    ours, theirs = unmatched(*([p.amount for p in side] for side in sides))
    return [sides[0][i] for i in ours], [sides[1][j] for j in theirs]


def _without_moved(rows: Sequence[_Row]) -> list[_Row]:
    """What stands in another row of the other text is no difference."""
    rest = _unmatched(([p for r in rows for p in r.left[0]], [p for r in rows for p in r.left[1]]))
    kept = [{id(p) for p in side} for side in rest]
    return [
        replace(r, left=([p for p in r.left[0] if id(p) in kept[0]], [p for p in r.left[1] if id(p) in kept[1]]))
        for r in rows
    ]


# -- telling -----------------------------------------------------------------------------------------------------------


def _even(row: _Row) -> bool:
    """Whether both sides say as many amounts, so that what stays of each must be meant for the other."""
    counts = [sum(p.amount.certain for p in side) for side in row.said]
    return counts[0] == counts[1]


def _opposed(row: _Row) -> Iterator[_Opposed]:
    """Amounts of one kind that each text has and the other hasn't, in the order in which they stand."""
    ours, theirs = ([p for p in side if p.amount.certain] for side in row.left)
    if not ours or not theirs:
        return
    shown = [_shown(side) for side in row.said[::-1]]
    for kind in (Kind.DATE, Kind.MONEY, Kind.SHARE, Kind.PERIOD, Kind.LAW, Kind.COUNT, Kind.ORDINAL):
        both = [
            _weightiest([p for p in side if p.amount.kind is kind], other)
            for side, other in zip((ours, theirs), shown, strict=True)
        ]
        # Of numbers alone nobody knows which of several is meant by which.
        pairs = list(zip(*both, strict=False)) if kind not in _NAMELESS or _is_one(both) else []
        for one, other in pairs:
            # Each text says what the other does, and one of its amounts once more: the first as well as the last.
            sure = not (_is_in(shown[0], one) and _is_in(shown[1], other))
            yield _Opposed(row.segment, one, row.segment, other, sure)
        gone = {id(p) for pair in pairs for p in pair}
        ours = [p for p in ours if id(p) not in gone]
        theirs = [p for p in theirs if id(p) not in gone]
    if len(ours) == len(theirs) == 1 and _are_meant(row, ours[0].amount, theirs[0].amount):
        yield _Opposed(row.segment, ours[0], row.segment, theirs[0], sure=True)


_FOLLOW = 16  # characters: "trois jours ouvrables"


def _unlike(pair: TextPair, row: _Row) -> Iterator[_Opposed]:
    """Amounts of one value of which the one is of working days, or of another country's money."""
    sides: list[dict[Reading, list[_Placed]]] = [{}, {}]
    for values, side in zip(sides, row.said, strict=True):
        for p in side:
            if p.amount.certain and p.amount.kind in (Kind.MONEY, Kind.PERIOD) and len(p.amount.readings) == 1:
                values.setdefault(min(p.amount.readings), []).append(p)

    def agree(one: _Placed, other: _Placed) -> bool:
        ours, theirs = (
            (p.amount, piece.text[p.start : p.end] + _word_behind(piece.text[p.end : p.end + _FOLLOW]))
            for p, piece in ((one, row.segment.source), (other, row.segment.target))
        )
        return alike(ours, theirs, pair.languages, pair.jurisdiction)

    for (unit, number), ours in sides[0].items():
        if unit in ("day", "money") and (odd := odd_pair(ours, sides[1].get((unit, number), ()), agree)):
            yield _Opposed(row.segment, odd[0], row.segment, odd[1], sure=False)


def _word_behind(text: str) -> str:
    """The word that follows an amount in the same stretch: ouvrables; 之工作 behind 二日."""
    return found[0] if (found := _BEHIND.match(text)) else ""


_BEHIND = re.compile(r"[ \u00a0\u202f][^\W\d_]+|[之的]工作")


def _is_one(both: Sequence[Sequence[_Placed]]) -> bool:
    """Whether each side says one number at most, be it again and again."""
    return all(len({p.amount.numbers for p in side}) < 2 for side in both)


def _shown(side: Sequence[_Placed]) -> frozenset[object]:
    return frozenset(value for p in side for value in (*p.amount.readings, *p.amount.days))


def _is_in(shown: frozenset[object], placed: _Placed) -> bool:
    return not shown.isdisjoint((*placed.amount.readings, *placed.amount.days))


def _weightiest(side: Sequence[_Placed], other: frozenset[object]) -> list[_Placed]:
    """In their order, but behind the rest what the other text says too, and what it may say without a number (a month)."""
    return sorted(side, key=lambda p: 2 * _is_in(other, p) + (1 in p.amount.numbers))


def _are_meant(row: _Row, one: Amount, other: Amount) -> bool:
    """Whether the only amounts that each side has left are meant for one another: 七日 and "the fifth day"."""
    units = [{unit for unit, _ in a.readings} for a in (one, other)]
    return _of_one_kind(one, other) and (_even(row) or not units[0].isdisjoint(units[1]))


def _of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether the two may be meant for one another: a bare number for any amount, "the 20th" for 二十日."""
    kinds = (one.kind, other.kind)
    if set(kinds) == set(BARE):
        return 1 not in one.numbers | other.numbers  # "le 1er"
    if Kind.COUNT in kinds:
        return bool(one.readings or other.readings) and min(one.numbers | other.numbers, default=0) > 2
    dated = other if one.kind is Kind.ORDINAL else one
    of_days = any(d.day and not d.year for d in dated.days) or dated.kind is Kind.PERIOD
    return Kind.ORDINAL in kinds and of_days


def _across(rows: Sequence[_Row]) -> list[_Opposed]:
    """The only amount of a kind that a page still has on either side, though in different rows: languages put the words of a
    sentence before its list or behind it."""
    found = []
    for kind in (Kind.DATE, Kind.MONEY, Kind.SHARE, Kind.PERIOD):
        both = [
            [
                (r.segment, p)
                for r in rows
                for p in r.left[at]
                if p.amount.kind is kind and p.amount.certain and not _is_repeated(p, r.said[1 - at])
            ]
            for at in (0, 1)
        ]
        if len(both[0]) == len(both[1]) == 1:
            found.append(_Opposed(*both[0][0], *both[1][0], sure=False))
    return found


def _is_repeated(placed: _Placed, beside: Sequence[_Placed]) -> bool:
    """Whether the other side of its row says it too, if not as often: "within 60 days … those 60 days"."""
    return not unmatched([placed.amount], [other.amount for other in beside])[0]


def _told(pair: TextPair, opposed: _Opposed) -> Diagnostic:
    ours, theirs = opposed.ours, opposed.theirs
    kind = ours.amount.kind if ours.amount.kind not in BARE else theirs.amount.kind
    said = [_words(piece, placed) for piece, placed in ((opposed.segment.source, ours), (opposed.other.target, theirs))]
    return pair.say(
        CODES[kind], opposed.other,
        tell("The %(target)s text says “%(said)s” here, the %(source)s text “%(other)s”.", **pair.tongues(), said=said[1], other=said[0]),
        at=(theirs.start, theirs.end), found=said[1], suggestion=tell("Look which of the two the law says."),
        severity=Severity.INFO if pair.stale else None if opposed.sure else Severity.WARNING,
    )  # fmt: skip


def _alone(pair: TextPair, row: _Row, said: Callable[[int], Said]) -> Iterator[Diagnostic]:
    """An amount of one text that the other has nowhere on the page, where it says others of its kind: 三十日 twice, and "thirty
    days" beside "thirty-five days"."""
    strange = []
    for at in (0, 1):
        kinds = {p.amount.kind for p in row.said[1 - at]}
        strange += [
            (at, p)
            for p in row.left[at]
            if p.amount.kind in kinds
            and _is_telling(p.amount)
            and not said(1 - at).may_say(p.amount)
            and not _dates_a_law(p, row.said[at])
        ]
    if len(strange) != 1:
        return
    at, placed = strange[0]
    words = _words((row.segment.source, row.segment.target)[at], placed)
    yield pair.say(
        CODES[placed.amount.kind], row.segment,
        tell("The %(one)s text says “%(words)s” here, the %(other)s text doesn't.",
             one=pair.tongue(source=not at), words=words, other=pair.tongue(source=bool(at))),
        at=(placed.start, placed.end), found=words, suggestion=tell("Look which of the two the law says."),
        severity=Severity.WARNING, in_source=not at,
    )  # fmt: skip


_FARTHEST = 24  # characters between the year of a law and its number


def _dates_a_law(placed: _Placed, side: Sequence[_Placed]) -> bool:
    """Whether it is the year of a law that is named, which the other text may name without its year and number."""
    gaps = (
        max(p.start - placed.end, placed.start - p.end)
        for p in side
        if p.amount.kind is Kind.LAW and placed.amount.kind is Kind.DATE
    )
    return any(gap <= _FARTHEST for gap in gaps)


_OTHERWISE = frozenset({Fraction(1), Fraction(1, 2)})
_WHOLE = frozenset({("%", Fraction(1))})


def _is_telling(amount: Amount) -> bool:
    """Whether a text that has nothing like it lacks it; one of a unit ("a year"), half of one ("twice a year"), a hundred per cent
    ("wholly") and months without a year may be said otherwise."""
    return (
        amount.certain
        and amount.kind not in BARE
        and amount.kind is not Kind.LAW
        and amount.numbers.isdisjoint(_OTHERWISE)
        and not amount.readings & _WHOLE
        and not (amount.days and amount.kind is Kind.PERIOD)
    )


def _torn(pair: TextPair, whole: Segment, said: Sequence[Amount], *, in_source: bool) -> Iterator[Diagnostic]:
    """ "sixty (30) days": a number in words and in figures that isn't one."""
    piece = whole.source if in_source else whole.target
    for placed in _within(piece, [a for a in said if a.torn]):
        words = _words(piece, placed)
        yield pair.say(
            CODES[placed.amount.kind], whole,
            tell("The %(one)s text says “%(words)s” here: its words and its figures are two numbers.",
                 one=pair.tongue(source=in_source), words=words),
            at=(placed.start, placed.end), found=words, suggestion=tell("Look which of the two the other text says."), in_source=in_source,
        )  # fmt: skip


def _words(piece: Piece, placed: _Placed) -> str:
    return " ".join(piece.text[placed.start : placed.end].split())


CHECK = Check(tuple(dict.fromkeys(CODES.values())), look)
