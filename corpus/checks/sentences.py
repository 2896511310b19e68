"""The sentences of a stretch of law, beside those that render them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.checks.values import Segment

Cut = tuple[int, int]
_END = re.compile(
    r"[。；！？\n।؟]"
    r"|[.;!?](?=\s+[\"'“”«»„(]?[^\W\d_a-zа-яёäöüß])"
    r"|;(?=\s)"
)
# Sentences beside one another are as long as the whole makes one expect, give or take this factor; short ones may vary.
_FACTOR = 2.5
_SHORT = 25


def sentences(text: str) -> list[Cut]:
    """Where the sentences of a text stand: also the clauses that a semicolon ends, and lines."""
    cuts: list[Cut] = []
    start = 0
    for end in (*(m.end() for m in _END.finditer(text)), len(text)):
        if text[start:end].strip():
            cuts.append((start, end))
        start = end
    return cuts


def sentence_pairs(segment: Segment) -> list[tuple[Cut, Cut]]:
    """The sentences of a segment side by side, where both sides have as many and of fitting lengths; else the whole of it."""
    ours, theirs = segment.source.text, segment.target.text
    left, right = sentences(ours), sentences(theirs)
    if len(left) == len(right) > 1 and _fits(left, right, len(theirs) / len(ours)):
        return list(zip(left, right, strict=True))
    return [((0, len(ours)), (0, len(theirs)))]


def _fits(left: Sequence[Cut], right: Sequence[Cut], usual: float) -> bool:
    for (a, b), (c, d) in zip(left, right, strict=True):
        expected, length = (b - a) * usual, d - c
        if max(expected, length) > _SHORT * max(1.0, usual) and not expected / _FACTOR < length < expected * _FACTOR:
            return False
    return True
