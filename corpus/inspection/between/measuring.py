"""What two texts of an edition show page by page, and how the one is usually related to the other.

Nothing here knows a language: figures, lengths, items and the words that come again elsewhere in the same text.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.alignment.figures import REFERENCE, figures_of
from corpus.grammar.parts import own_parts
from corpus.model import Provision, Unit
from corpus.numbering import HAN_NUMERAL


@dataclass(frozen=True, slots=True)
class Measure:
    """What one page shows.

    Attributes:
        length: in letters (corpus.alignment.figures).
        figures: numbers, fractions, Latin words.
        items: the labels of its items and sub-items, in order.
        paragraphs: how many it has.
    """

    page: Provision
    length: float
    figures: frozenset[str]
    items: tuple[str, ...]
    paragraphs: int


# 第三十七條第一項 is no longer than "Paragraph 1 of Article 37", and 第四條、第五條 than "Articles 4, 5": such a character says as
# much as a letter and a half.
_HAN_NUMERALS = re.compile(rf"[{HAN_NUMERAL}]|第(?=[{HAN_NUMERAL}])|(?<=[{HAN_NUMERAL}])[條条項项款]")
_LESS_PER_NUMERAL = 3.0
_NOTE = "note_"  # "In case of discrepancy the Chinese text shall govern." is no part of the last article


def measure(page: Provision, language: str) -> Measure:
    """Measure a page; markers of items and paragraphs don't count as figures."""
    total, shown = 0.0, set[str]()
    depth = len(page.path.segments)
    parts = [p for p in page.parts if not any(s.startswith(_NOTE) for s in p.path.segments[depth:])]
    pieces = [page.text[p.span.start + len(p.label) : p.span.end] for p in parts] if parts else [page.text]
    for piece in pieces:
        seen = figures_of(piece, language)
        total += seen.length - _less(piece)
        shown |= seen.shown
    shown.discard(REFERENCE)
    own = own_parts(page)
    items = tuple(p.path.segments[-1].partition("~")[0] for p in own if p.unit in (Unit.ITEM, Unit.SUBITEM))
    return Measure(page, total, frozenset(shown), items, sum(p.unit is Unit.PARAGRAPH for p in own))


def length(piece: str, language: str) -> float:
    """How long a part of a page is, in letters, as it counts for the page."""
    return figures_of(piece, language).length - _less(piece)


def _less(piece: str) -> float:
    return _LESS_PER_NUMERAL * len(_HAN_NUMERALS.findall(piece))


# -- lengths -----------------------------------------------------------------------------------------------------------

_SLACK = 10.0  # letters
_SHORT_VARY = 4.0  # short articles vary more: by this over their length, added to the square of the spread


@dataclass(frozen=True, slots=True)
class Proportion:
    """How long an article of the second text usually is for one of the first: log-normal, fitted by median and spread."""

    middle: float
    spread: float

    def deviation(self, first: float, second: float) -> float:
        """How far the second is from what the first lets expect, in spreads; negative if it is too short."""
        shorter = max(first, second * math.exp(-self.middle)) + _SLACK
        return self.excess(first, second) / math.sqrt(self.spread**2 + _SHORT_VARY / shorter)

    def excess(self, first: float, second: float) -> float:
        """The logarithm of how much longer the second is than the first lets expect."""
        return _ratio(first, second) - self.middle


def _ratio(first: float, second: float) -> float:
    return math.log((second + _SLACK) / (first + _SLACK))


# What 60 Taiwan laws with their official English have at the median; a law of few articles leans on it.
_USUAL_SPREAD = 0.2
_LEAN = 8
_LEAST_SPREAD, _MOST_SPREAD = 0.10, 0.40
_TAIL = 1.645  # nine in ten lie within so many spreads, if they are normal


def proportion(pairs: Iterable[tuple[float, float]]) -> Proportion:
    """Fit to the lengths of articles of one number; robust, for what is to be found is among them."""
    found = [(a, _ratio(a, b)) for a, b in pairs if a > 0 and b > 0]
    if not found:
        return Proportion(0.0, _MOST_SPREAD)
    middle = statistics.median(r for _, r in found)
    # How far each lies off, as if it were long.
    off = sorted(abs(r - middle) / math.sqrt(1 + _SHORT_VARY / (a + _SLACK) / _USUAL_SPREAD**2) for a, r in found)
    own = max(1.4826 * statistics.median(off), off[int(0.9 * (len(off) - 1))] / _TAIL)
    spread = (own * len(off) + _USUAL_SPREAD * _LEAN) / (len(off) + _LEAN)
    return Proportion(middle, min(max(spread, _LEAST_SPREAD), _MOST_SPREAD))
