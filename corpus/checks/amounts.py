"""Amounts that one text says and the other says otherwise: number-differs, date-differs, period-differs, money-differs,
percentage-differs.

Fails: 应当在三十日内 beside "within twenty days", 三十日 beside "one month", 五千万元 beside "5 million yuan", "sixty (30) days".
Passes: 三十日 beside "thirty (30) days", 二分之一 beside "50 %", 半年 beside "six months", 双方 beside "both parties", an amount that one
text doesn't say at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.amounts import Amount, Kind, amounts
from corpus.checks.values import Check, PagePair, Piece, Segment, TextPair, units_to_compare
from corpus.citations import mentions
from corpus.diagnostics import Diagnostic, Severity
from corpus.model import Provision

CODES = {
    Kind.DATE: "date-differs", Kind.PERIOD: "period-differs", Kind.MONEY: "money-differs", Kind.SHARE: "percentage-differs",
    Kind.COUNT: "number-differs", Kind.ORDINAL: "number-differs",
}  # fmt: skip
_DATED = re.compile(r"年.{1,4}月|\b(?:19|20)\d\d\b")
# A page of which more differs is a table, or another version.
_MOST = 4


@dataclass(frozen=True, slots=True)
class _Placed:
    """An amount of a segment, with its place in the segment's words."""

    amount: Amount
    start: int
    end: int


Sides = tuple[list[_Placed], list[_Placed]]


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
    segments = units_to_compare(page)
    left = [(s, _unmatched((_within(s.source, said[0]), _within(s.target, said[1])))) for s in segments]
    if len(left) > 1:
        left = _without_moved(left)
    found = [(s, ours, s, theirs) for s, sides in left for ours, theirs in _opposed(sides, _even(s, said))]
    told = {id(s) for s, *_ in found}
    found += _across(rest := [(s, sides) for s, sides in left if id(s) not in told])
    if len(found) <= _MOST:
        yield from (_told(pair, *both) for both in found)
    told.update(id(s) for one, _, other, _ in found for s in (one, other))
    if not pair.stale:
        for segment, sides in rest:
            if id(segment) not in told:
                yield from _alone(pair, segment, sides, said)


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
        found += [
            _Placed(a, a.start - run.start + offset, a.end - run.start + offset)
            for a in said
            if run.start <= a.start and a.end <= run.end
        ]
        offset += run.end - run.start + 1
    return found


# -- matching ----------------------------------------------------------------------------------------------------------


def _unmatched(sides: Sides) -> Sides:
    """What stays when each amount of the one is laid beside one of the other that says the same."""
    ours, theirs = list(sides[0]), list(sides[1])
    for agree in (_says_exactly, _says_the_same, _says_the_number, _may_say_the_same):
        for one in list(ours):
            other = next((t for t in theirs if agree(one.amount, t.amount)), None)
            if other:
                ours.remove(one)
                theirs.remove(other)
    return ours, theirs


def _says_exactly(one: Amount, other: Amount) -> bool:
    return bool(one.readings & other.readings or set(one.days) & set(other.days))


def _says_the_same(one: Amount, other: Amount) -> bool:
    return bool(one.readings & other.readings) or any(a.agrees(b) for a in one.days for b in other.days)


def _says_the_number(one: Amount, other: Amount) -> bool:
    return one.kind is other.kind and one.kind in _BARE and bool(one.numbers & other.numbers)


_BARE = (Kind.COUNT, Kind.ORDINAL)


def _may_say_the_same(one: Amount, other: Amount) -> bool:
    """The same number, where one of the texts doesn't say of what; a day of 24 hours."""
    if one.numbers & other.numbers and (one.kind in _BARE or other.kind in _BARE):
        return True
    return bool(_in_hours(one) & _in_hours(other))


def _in_hours(amount: Amount) -> set[object]:
    return {n * 24 if unit == "day" else n for unit, n in amount.readings if unit in ("day", "hour")}


def _without_moved(left: Sequence[tuple[Segment, Sides]]) -> list[tuple[Segment, Sides]]:
    """What stands in another row of the other text is no difference."""
    rest = _unmatched(([p for _, sides in left for p in sides[0]], [p for _, sides in left for p in sides[1]]))
    kept = [{id(p) for p in side} for side in rest]
    return [
        (segment, ([p for p in sides[0] if id(p) in kept[0]], [p for p in sides[1] if id(p) in kept[1]]))
        for segment, sides in left
    ]


# -- telling -----------------------------------------------------------------------------------------------------------


def _even(segment: Segment, said: Sequence[Sequence[Amount]]) -> bool:
    """Whether both sides of a segment say as many amounts."""
    counts = [
        sum(p.amount.certain for p in _within(piece, side))
        for piece, side in zip((segment.source, segment.target), said, strict=True)
    ]
    return counts[0] == counts[1]


def _opposed(sides: Sides, even: bool) -> Iterator[tuple[_Placed, _Placed]]:
    """Amounts of one kind that each text has and the other hasn't, in the order in which they stand.

    Args:
        even: both say as many amounts, so that what stays of each must be meant for the other.
    """
    ours, theirs = ([p for p in side if p.amount.certain] for side in sides)
    for kind in (Kind.DATE, Kind.MONEY, Kind.SHARE, Kind.PERIOD, Kind.COUNT, Kind.ORDINAL):
        both = [[p for p in side if p.amount.kind is kind] for side in (ours, theirs)]
        # Of numbers alone nobody knows which of several is meant by which.
        pairs = list(zip(*both, strict=False)) if kind not in _BARE or max(map(len, both)) == 1 else []
        yield from pairs
        ours = [p for p in ours if all(p is not o for o, _ in pairs)]
        theirs = [p for p in theirs if all(p is not t for _, t in pairs)]
    if even and len(ours) == len(theirs) == 1 and _of_one_kind(ours[0].amount, theirs[0].amount):
        yield ours[0], theirs[0]


def _of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether the two may be meant for one another: a bare number for any amount, "the 20th" for 二十日."""
    kinds = (one.kind, other.kind)
    if set(kinds) == set(_BARE):
        return True
    if Kind.COUNT in kinds:
        return bool(one.readings or other.readings) and min(one.numbers | other.numbers, default=0) > 2
    dated = other if one.kind is Kind.ORDINAL else one
    of_days = any(d.day and not d.year for d in dated.days) or any(unit == "day" for unit, _ in dated.readings)
    return Kind.ORDINAL in kinds and of_days


Opposed = tuple[Segment, _Placed, Segment, _Placed]


def _across(left: Sequence[tuple[Segment, Sides]]) -> list[Opposed]:
    """The only amount of a kind that a page still has on either side, though in different rows: languages put the words of a
    sentence before its list or behind it."""
    found = []
    for kind in (Kind.DATE, Kind.MONEY, Kind.SHARE, Kind.PERIOD):
        both = [
            [(segment, p) for segment, sides in left for p in sides[at] if p.amount.kind is kind and p.amount.certain]
            for at in (0, 1)
        ]
        if len(both[0]) == len(both[1]) == 1:
            found.append((*both[0][0], *both[1][0]))
    return found


def _told(pair: TextPair, segment: Segment, ours: _Placed, other: Segment, theirs: _Placed) -> Diagnostic:
    kind = ours.amount.kind if ours.amount.kind not in _BARE else theirs.amount.kind
    said = [_words(piece, placed) for piece, placed in ((segment.source, ours), (other.target, theirs))]
    return pair.say(
        CODES[kind], other,
        f"{pair.name(begins=True)} says “{said[1]}” here, {pair.name(source=True)} “{said[0]}”.",
        at=(theirs.start, theirs.end), found=said[1], suggestion="Look which of the two the law says.",
        severity=Severity.INFO if pair.stale else None if segment is other else Severity.WARNING,
    )  # fmt: skip


def _alone(pair: TextPair, segment: Segment, sides: Sides, said: Sequence[Sequence[Amount]]) -> Iterator[Diagnostic]:
    """An amount of one text that the other has nowhere on the page, where it says others of its kind: 三十日 twice, and "thirty
    days" beside "thirty-five days"."""
    strange = [
        (at, placed)
        for at in (0, 1)
        for placed in sides[at]
        if _is_strange(placed.amount, said[1 - at])
        and any(
            p.amount.kind is placed.amount.kind for p in _within((segment.target, segment.source)[at], said[1 - at])
        )
    ]
    if len(strange) != 1:
        return
    at, placed = strange[0]
    words = _words((segment.source, segment.target)[at], placed)
    yield pair.say(
        CODES[placed.amount.kind], segment,
        f"{pair.name(source=not at, begins=True)} says “{words}” here, {pair.name(source=bool(at))} doesn't.",
        at=(placed.start, placed.end), found=words, suggestion="Look which of the two the law says.",
        severity=Severity.WARNING, in_source=not at,
    )  # fmt: skip


def _is_strange(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a text says nothing like it; one of a unit ("a year") and months without a year may be said otherwise."""
    if (
        not amount.certain
        or amount.kind in _BARE
        or 1 in amount.numbers
        or (amount.days and amount.kind is Kind.PERIOD)
    ):
        return False
    return not any(_says_the_same(amount, o) or _may_say_the_same(amount, o) for o in others)


def _torn(pair: TextPair, whole: Segment, said: Sequence[Amount], *, in_source: bool) -> Iterator[Diagnostic]:
    """ "sixty (30) days": a number in words and in figures that isn't one."""
    piece = whole.source if in_source else whole.target
    for placed in _within(piece, [a for a in said if a.torn]):
        words = _words(piece, placed)
        yield pair.say(
            CODES[placed.amount.kind], whole,
            f"{pair.name(source=in_source, begins=True)} says “{words}” here: its words and its figures are two numbers.",
            at=(placed.start, placed.end), found=words, suggestion="Look which of the two the other text says.", in_source=in_source,
        )  # fmt: skip


def _words(piece: Piece, placed: _Placed) -> str:
    return " ".join(piece.text[placed.start : placed.end].split())


CHECK = Check(tuple(dict.fromkeys(CODES.values())), look)
