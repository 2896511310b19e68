"""What was read in the same words before: forms, tables of amendments and versions of one law say the same again and again.

A citation depends on a bounded stretch around it. Where the whole stretch stood in a text before, what was read there is moved to
its new place; nothing else is compared or guessed.
"""

from __future__ import annotations

from collections.abc import Callable

from corpus.citations.pieces import Source
from corpus.citations.values import Citation, Place
from corpus.folding import fold_dashes
from corpus.model import Span

# What is looked at before a citation (whose law it is, open brackets) and behind what was walked for it.
_BEFORE = 64
_BEHIND = 128
_STRETCH = 320
_MOST = 2048

# The stretch with its language, where the citation begins in it, and whether it is a law's own -> where that stood in its text,
# what was read, and where reading went on.
_Key = tuple[str, bool, int, str]
_known: dict[_Key, tuple[int, Citation | None, int]] = {}


def again(
    source: Source, start: int, inside: bool, read: Callable[[], tuple[Citation | None, int, bool]]
) -> tuple[Citation | None, int]:
    """What `read` reads at `start`, read only once for each stretch of words.

    Args:
        read: gives the citation, where reading goes on, and whether it depends on the stretch alone (同条 does not).
    """
    first = start - _BEFORE if start > _BEFORE else 0
    key = (source.lex.tag, inside, start - first, source.original[first : start + _STRETCH])
    if (known := _known.get(key)) is not None:
        by = start - known[0]
        return (moved(known[1], by) if known[1] and by else known[1]), known[2] + by
    source.idle[2] = start
    citation, at, alone = read()
    if alone and max(at, source.idle[2]) + _BEHIND <= start + _STRETCH:
        if len(_known) >= _MOST:
            _known.clear()
        _known[key] = start, citation, at
    return citation, at


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


def forget() -> None:
    """Let go of all stretches of text that were read: a memo is its writer's, and nothing keeps it."""
    _known.clear()
    fold_dashes.cache_clear()
