"""What was read in the same words before in one text: tables, forms and amendments say the same again and again.

A citation depends on a bounded stretch around it. Where the whole stretch stood in a text before, what was read there is moved to
its new place; nothing else is compared or guessed.
"""

from __future__ import annotations

from collections.abc import Callable

from corpus.citations.pieces import Source
from corpus.citations.values import Citation, Place
from corpus.model import Span

# What is looked at before a citation (whose law it is, open brackets) and behind what was walked for it.
_BEFORE = 64
_BEHIND = 128
_STRETCH = 320
_MOST = 2048
_LONG = 4000  # a shorter text isn't worth it

# The citation that begins somewhere, where to go on reading, and whether what stands around it says all.
Reader = Callable[[Source, int], tuple[Citation | None, int, bool]]


def remembering(read: Reader) -> Callable[[Source, int], tuple[Citation | None, int]]:
    """`read` for one text, that reads each stretch of words once. A citation that depends on more (同条) is always read."""
    known: dict[tuple[int, str], tuple[int, Citation | None, int]] = {}

    def reading(source: Source, start: int) -> tuple[Citation | None, int]:
        if len(source.text) < _LONG:
            return read(source, start)[:2]
        first = start - _BEFORE if start > _BEFORE else 0
        key = (start - first, source.original[first : start + _STRETCH])
        if (held := known.get(key)) is not None:
            by = start - held[0]
            return (moved(held[1], by) if held[1] and by else held[1]), held[2] + by
        source.idle[2] = start
        citation, at, alone = read(source, start)
        if alone and max(at, source.idle[2]) + _BEHIND <= start + _STRETCH:
            if len(known) >= _MOST:
                known.clear()
            known[key] = start, citation, at
        return citation, at

    return reading


def moved(citation: Citation, by: int) -> Citation:
    """A citation without a law's name, `by` characters further on."""
    span = citation.span
    return Citation(
        citation.text, Span(span.start + by, span.end + by), citation.name, tuple([_moved(p, by) for p in citation.places]),
        citation.scope, None, citation.year, citation.section_sign, citation.language,
    )  # fmt: skip


def _moved(place: Place, by: int) -> Place:
    span = Span(place.span.start + by, place.span.end + by)
    to = _moved(place.to, by) if place.to else None
    return Place(span, place.numbers, place.levels, place.within, place.relative, to, place.path)
