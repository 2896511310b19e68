"""An article that is far shorter than its counterpart and lacks its end: text-truncated.

Fails: the English of an article of four sentences ends in the middle of the second. Passes: a terse translation of the whole.
How much shorter is too short is measured on the two texts themselves.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from corpus.alignment.figures import figures_of
from corpus.diagnostics import Diagnostic
from corpus.inspection.between.measuring import Measure
from corpus.inspection.between.pairs import Pair
from corpus.telling import tell

# Spreads below the usual length: alone, with the last figures or units missing, and with an end in mid-sentence.
_ALONE, _WITH_EVIDENCE, _WITH_OPEN_END = 4.5, 2.3, 1.4
_COMPLETE = 6.0  # with all items of a list there
_USUALLY_ENDED = 0.9
_SHORT = 40.0  # letters: of an article that should be so short nothing can be told
_END = re.compile(r"[.。．!?！？:：;；…—।؛؟।။។๚*|]['\"”’»」』）)\]】》\d]*\s*$|[)\]）】」』》]\s*$")


def truncated(pair: Pair) -> Iterator[Diagnostic]:
    """Articles of either text that were cut off, as far as the other text shows it."""
    scores = pair.scores
    ends = [[bool(_END.search(m.page.text)) for m in side] for side in (scores.first, scores.second)]
    for i in pair.open():
        deviation = scores.deviation(i, i)
        at = 1 if deviation < 0 else 0
        short, long = (scores.second[i], scores.first[i]) if at else (scores.first[i], scores.second[i])
        if long.length < _SHORT or abs(deviation) < _WITH_OPEN_END:
            continue
        open_end = not ends[at][i] and ends[1 - at][i] and _usually(ends[at])
        needed = _needed(pair, at, short, long, open_end=open_end)
        if abs(deviation) < needed or (pair.stale and not open_end):
            continue  # a stale text may be shorter because the law grew
        path = pair.shared[i]
        pair.explained.add(path)
        usual = round(100 * _expected(pair, at, short, long))
        yield pair.say(
            "text-truncated", path,
            _message(pair, at, usual, open_end=open_end),
            at=at, found=short.page.text[-80:], suggestion=tell("Look for the rest in another source."),
        )  # fmt: skip


def _message(pair: Pair, at: int, share: int, *, open_end: bool) -> str:
    if open_end:
        return tell(
            "The %(one)s text has about %(share)s %% of the length that the %(other)s text lets expect, and ends in the middle of a sentence.",
            **pair.tongues(at), share=share,
        )  # fmt: skip
    return tell(
        "The %(one)s text has about %(share)s %% of the length that the %(other)s text lets expect.",
        **pair.tongues(at), share=share,
    )  # fmt: skip


def _needed(pair: Pair, at: int, short: Measure, long: Measure, *, open_end: bool) -> float:
    """How many spreads below the usual length are too short."""
    if len(short.items) > 1 and (short.items, short.paragraphs) == (long.items, long.paragraphs):
        return _COMPLETE
    if open_end:
        return _WITH_OPEN_END
    return _WITH_EVIDENCE if _lacks_end(pair, at, short, long) else _ALONE


def _expected(pair: Pair, at: int, short: Measure, long: Measure) -> float:
    """The length of the short text, in proportion to the one to be expected."""
    first, second = (long, short) if at else (short, long)
    return math.exp(-abs(pair.scores.usual.excess(first.length, second.length)))


def _usually(ends: list[bool]) -> bool:
    """Whether the other articles of a text end with a full stop as a rule."""
    return sum(ends) >= _USUALLY_ENDED * (len(ends) - 1)


def _lacks_end(pair: Pair, at: int, short: Measure, long: Measure) -> bool:
    """Whether what is missing is the end: fewer units, each of which the longer one has; or the figures of its last third."""
    if _begins(short.items, long.items) or (short.items == long.items and 0 < short.paragraphs < long.paragraphs):
        return True
    text = long.page.text
    language = pair.sides[1 - at].expression.language
    tail = (
        figures_of(text[len(text) * 2 // 3 :], language).shown - figures_of(text[: len(text) * 2 // 3], language).shown
    )
    weights = pair.scores.weights
    telling = {f for f in tail if weights.get(f, 0.0) > 0.5}
    return bool(telling) and not telling & short.figures


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and not Counter(short) - Counter(long)
