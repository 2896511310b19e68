"""limit-differs: a number that the law includes or leaves out, and the translation doesn't: "less than ten years" for 十年以下.

The numbers are paired by value (corpus.amounts). Where both sides bound the same number and in no way agree, the limit differs:
an error where "at most" became "at least" and nothing else of the stretch is bounded otherwise; "after thirty days" isn't
within them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from corpus.amounts import Amount, Kind, amounts
from corpus.checks.limit_words import LIMIT_WORDS, LimitWords
from corpus.checks.same_values import odd_pair
from corpus.checks.values import Check, Piece, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity
from corpus.folding import fold
from corpus.telling import tell


class Limit(Enum):
    """How a number is bounded: which way, and whether it is included."""

    AT_MOST = ("most", True)
    AT_LEAST = ("least", True)
    BELOW = ("most", False)
    ABOVE = ("least", False)
    AFTER = ("least", False, "time")
    """When a period is over: "after thirty days", which isn't within them."""

    @property
    def way(self) -> str:
        """The direction alone."""
        return str(self.value[0])

    @property
    def said(self) -> str:
        """For messages."""
        if self.way == "most":
            return tell("up to it, the number included") if self.value[1] else tell("up to it, the number left out")
        return tell("from it, the number included") if self.value[1] else tell("from it, the number left out")


_ORDER = (Limit.AT_MOST, Limit.AT_LEAST, Limit.BELOW, Limit.ABOVE, Limit.AFTER)


@dataclass(frozen=True, slots=True)
class Bound:
    """A number of a text with the limits that it may have, the one that is said first, and the words that say so."""

    amount: Amount
    limits: frozenset[Limit]
    said: Limit
    start: int
    end: int


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """(before, behind) a number, in the order of _ORDER."""
    words = LIMIT_WORDS[language]
    before = (words.at_most, words.at_least, words.below, words.above, words.after)
    behind = (words.at_most_behind, words.at_least_behind, words.below_behind, words.above_behind, words.after_behind)
    return tuple(_before(words, e) for e in before), tuple(_behind(words, e) for e in behind)


def _before(words: LimitWords, entry: str) -> re.Pattern[str]:
    if words.words:
        return re.compile(rf"(?<!\w)(?:{entry})(?:\W{{1,2}}(?:{words.fillers}))" + r"{0,4}\W{0,3}$")
    return re.compile(rf"(?:{entry})(?:{words.fillers})" + r"{0,3}[ $]{0,2}$")


def _behind(words: LimitWords, entry: str) -> re.Pattern[str]:
    if words.words:
        return re.compile(rf"(?:[ -]\w{{1,20}}){{0,2}}?,?\W{{0,2}}(?:{entry})(?!\w)")
    return re.compile(rf"[ ]?[^\W\d以]{{0,2}}?[ ]?(?:{entry})")


_NEAR = 60
_FARTHER = 120  # for a negation that stands apart


def bounds(text: str, language: str, *, republic: bool = False) -> list[Bound]:
    """The bounded numbers of a text."""
    folded, found = fold(text), []
    before: Amount | None = None
    for amount in amounts(text, language, republic=republic):
        if bound := _bound(folded, amount, language.partition("-")[0], before):
            found.append(bound)
        before = amount
    return found


def _bound(text: str, amount: Amount, language: str, last: Amount | None) -> Bound | None:
    """How a number is bounded; None if it isn't. `last`: the number before it."""
    before, behind = _patterns(language)
    start = max(0, amount.start - _NEAR)
    left = text[start : amount.start]
    found: list[Limit] = []
    begin, end = amount.start, amount.end
    if hit := _first(before, left):
        limit, match = hit
        begin = start + match.start()
        found.append(_with_itself(limit, text, amount, last, begin))
    right = text[amount.end : amount.end + _NEAR]
    for limit, pattern in zip(_ORDER, behind, strict=True):
        if after := pattern.match(right):
            found.append(limit)
            end = amount.end + after.end()
            break
    if not found or len({limit.way for limit in found}) > 1:
        return None  # "at least ten days or less" of a list: nobody knows
    if len(found) > 1 and Limit.AFTER in found:
        found.remove(Limit.AFTER)  # after thirty days or more
    if Limit.AFTER in found and amount.kind is not Kind.PERIOD:
        return None
    if amount.kind is Kind.PERIOD and _EARLY_OR_LATE.search(text[begin : amount.start]) and _BEFORE.match(text[end:]):
        found = [_BACKWARDS.get(limit, limit) for limit in found]
    perhaps = _perhaps(text[begin:end], text[max(0, amount.start - _FARTHER) : amount.start], found)
    return Bound(amount, frozenset(perhaps.union(found)), found[0], begin, end)


_OR = re.compile(r"(?:或者?|又は|または|또는|\b(?:or|ou|oder|o|of|eller|или|lub|hoặc|atau|veya|या)\b|หรือ|أو|או)\s*$")
_ITSELF_TOO = {Limit.ABOVE: Limit.AT_LEAST, Limit.BELOW: Limit.AT_MOST}
_LONGEST_UNIT = 20  # characters between the two: "one copy or more than one"


def _with_itself(limit: Limit, text: str, amount: Amount, last: Amount | None, begin: int) -> Limit:
    """The limit of "one or more than one", 1份或多於1份: the number itself is said beside it, and so is included."""
    if last is None or limit not in _ITSELF_TOO or not 0 <= begin - last.end <= _LONGEST_UNIT:
        return limit
    same = (last.readings or last.numbers) == (amount.readings or amount.numbers)
    return _ITSELF_TOO[limit] if same and _OR.search(text[last.end : begin]) else limit


# Counted back from a day the earliest is the farthest: "not earlier than three months before" is within the three months before
# it, "not later than ten days before" at least ten days.
_EARLY_OR_LATE = re.compile(
    r"\b(?:later|earlier|spätestens|frühestens|tard|tôt|tardar|pronto|tardi|presto|tarde|cedo|uiterlijk|vroegst|senast|tidigast"
    r"|позднее|ранее|później|wcześniej|muộn|sớm|lambat|awal|geç|erken)\b"
)
_BEFORE = re.compile(
    r"\W{0,2}(?:before|prior to|preceding|ahead of|vor|avant|antes|prima|voor|före|innan|до|przed|trước|sebelum|önce|evvel)\b"
)
_BACKWARDS = {Limit.AT_LEAST: Limit.AT_MOST, Limit.AT_MOST: Limit.AT_LEAST}


# A time limit: 逾十年 of a right that lapses is one that is not used "within ten years".
_WITHIN = re.compile(
    r"within|[^以]内$|之内$|binnen|innerhalb|délai|dans les|plazo|entro|prazo|в течение|w ciągu|w terminie|trong|ภายใน|dalam|içinde|inom|خلال|תוך"
)
# "no passenger may claim more than": the negation stands apart.
_APART = re.compile(
    r"\b(?:not|no|nor|neither|never|none|without|nicht|kein\w*|ne|non|no|não|niet|geen|не|nie|inte|ikke|tidak)\b[^.;:]*$|[不无非未][^，。；]{0,12}$|لا[^.،]*$|לא[^.,]*$|नहीं|ไม่[^ ]*$|không[^.,;]*$"
)
# Who is above a period of time is behind it; one who is behind it has had all of it.
_TOO: Mapping[Limit, tuple[Limit, ...]] = {Limit.ABOVE: (Limit.AFTER,), Limit.AFTER: (Limit.AT_LEAST,)}
_NEGATED = {Limit.ABOVE: Limit.AT_MOST, Limit.BELOW: Limit.AT_LEAST}


def _perhaps(said: str, left: str, found: Collection[Limit]) -> set[Limit]:
    """What a limit may mean beside what it says."""
    if _WITHIN.search(said):
        return {Limit.AT_MOST, Limit.BELOW, Limit.ABOVE}
    also = {_NEGATED[limit] for limit in found if limit in _NEGATED and _APART.search(left)}
    return also.union(*(_TOO.get(limit, ()) for limit in found))


def _first(patterns: Sequence[re.Pattern[str]], left: str) -> tuple[Limit, re.Match[str]] | None:
    for limit, pattern in zip(_ORDER, patterns, strict=True):
        if match := pattern.search(left):
            return limit, match
    return None


# -- the check ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A limit that differs; `turned`: "at most" became "at least"; `alone`: both texts bound the same numbers, this one otherwise."""

    segment: Segment
    ours: Bound
    theirs: Bound
    turned: bool
    alone: bool
    words: tuple[str, str]


def _look(pair: TextPair) -> Iterator[Diagnostic]:
    if any(tag.partition("-")[0] not in LIMIT_WORDS for tag in pair.languages):
        return
    found = [f for page in pair.pages for segment in units_to_compare(page) for f in _differing(pair, segment)]
    # "less than" for 以下 all through a law is how its translator says it, wrong as it is: told, not urged.
    seen = Counter(f.words for f in found)
    for each in found:
        usual = seen[each.words] > max(_HABIT, _SHARE * len(pair.pages))
        grave = each.turned and each.alone and seen[each.words] == 1
        severity = Severity.INFO if usual and not each.turned else Severity.ERROR if grave else Severity.WARNING
        yield _told(pair, each, severity)


_HABIT, _SHARE = 1, 0.01


def _differing(pair: TextPair, segment: Segment) -> Iterator[_Found]:
    republic = pair.jurisdiction == "tw"
    ours_by_value = _by_value(bounds(segment.source.text, pair.languages[0], republic=republic))
    if not ours_by_value:
        return  # most stretches bound no number: the other side needn't be read
    theirs = _by_value(bounds(segment.target.text, pair.languages[1], republic=republic))
    for value, ours in ours_by_value.items():
        if odd := odd_pair(ours, theirs.get(value, ()), _agree):
            one, other = odd
            turned = not {x.way for x in one.limits} & {x.way for x in other.limits} and Limit.AFTER not in (
                one.said,
                other.said,
            )
            alone = ours_by_value.keys() == theirs.keys()
            yield _Found(
                segment, one, other, turned, alone, (_words(segment.source, one), _words(segment.target, other))
            )


def _by_value(side: Sequence[Bound]) -> Mapping[object, list[Bound]]:
    """Bounded numbers by what they say."""
    found: dict[object, list[Bound]] = defaultdict(list)
    for bound in side:
        amount = bound.amount
        key = amount.readings or amount.numbers
        if key and amount.kind is not Kind.DATE:
            found[key].append(bound)
    return found


def _agree(one: Bound, other: Bound) -> bool:
    return bool(one.limits & other.limits)


def _words(piece: Piece, bound: Bound) -> str:
    """The limit without its number: 以下, "less than"."""
    text, amount = piece.text, bound.amount
    return fold(text[bound.start : amount.start] + "…" + text[amount.end : bound.end]).strip()


def _told(pair: TextPair, found: _Found, severity: Severity) -> Diagnostic:
    theirs = found.theirs
    ours = found.segment.source.text[found.ours.start : found.ours.end]
    text = found.segment.target.text[theirs.start : theirs.end]
    said = [bound.said.said for bound in (found.ours, theirs)]
    message = tell(
        "The %(source)s text says “%(ours)s” (%(limit)s); the %(target)s text says “%(theirs)s” (%(other)s).",
        **pair.tongues(), ours=ours, limit=said[0], theirs=text, other=said[1],
    )  # fmt: skip
    return pair.say(
        "limit-differs", found.segment, message, at=(theirs.start, theirs.end), found=text, severity=severity
    )


CHECK = Check(("limit-differs",), _look)
