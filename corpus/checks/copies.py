"""A stretch of a translation that is its neighbour's once more: text-repeated.

Fails: items (3) and (4) with the same words, where 第三项 and 第四项 have different ones. Passes: what the law says twice too; (Deleted).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from corpus.checks.values import Check, PagePair, Segment, TextPair
from corpus.diagnostics import Diagnostic
from corpus.folding import fold_key
from corpus.telling import place_called, tell

_LEAST = 25  # characters of what is repeated, those of Chinese counting thrice
_DENSE_WORTH = 3
_SAME = 0.6


def look(pair: TextPair) -> Iterator[Diagnostic]:
    """Rows of a page that have the words of the row before, on one side alone."""
    for page in pair.pages:
        yield from _page(pair, page)


def _page(pair: TextPair, page: PagePair) -> Iterator[Diagnostic]:
    for before, row in pairwise(page.segments):
        for side in (1, 0):
            ours, theirs = ([fold_key(_text(r, at)) for r in (before, row)] for at in (side, 1 - side))
            long = len(ours[1]) * (_DENSE_WORTH if _is_dense(ours[1]) else 1) >= _LEAST
            if ours[0] == ours[1] and long and not _alike(*theirs):
                yield _told(pair, row, before, side)
                break


def _text(row: Segment, side: int) -> str:
    return row.target.text if side else row.source.text


def _is_dense(text: str) -> bool:
    return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text[:8])


def _alike(one: str, other: str) -> bool:
    """Whether two stretches say nearly the same: then the law repeats itself."""
    if not one or not other:
        return True
    grams = [{text[i : i + 3] for i in range(max(1, len(text) - 2))} for text in (one, other)]
    return len(grams[0] & grams[1]) >= _SAME * max(map(len, grams))


def _told(pair: TextPair, row: Segment, before: Segment, side: int) -> Diagnostic:
    piece = row.source if side == 0 else row.target
    message = tell(
        "The %(one)s text has the words of %(place)s here once more; the %(other)s text has other words.",
        one=pair.tongue(source=side == 0), place=place_called(before.path), other=pair.tongue(source=side == 1),
    )  # fmt: skip
    return pair.say(
        "text-repeated", row, message, at=(0, len(piece.text)), found=piece.text[:200], in_source=side == 0,
        suggestion=tell("Look for what belongs here in another source."),
    )  # fmt: skip


CHECK = Check(("text-repeated",), look)
