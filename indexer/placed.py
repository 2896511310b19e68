"""A place beside words: 行政处分 台湾, "incest law taiwan". It limits to the laws of the place where the words as they stand find nothing.

Beside a law's name it belongs to the name (indexer.naming).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from corpus.telling import tell
from indexer import query as q
from indexer.glued import LONGEST_PLACE, place_in_words

_LINKS = frozenset(["in", "of", "under", "from", "the", "的"])
_LAW = frozenset(["law", "laws", "法", "法律", "法规"])
_LONGEST_RUN = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """A query without the place that stood at its end, limited to the place by a field. `note` tells it."""

    query: q.Query
    note: str


def readings_in_a_place(query: q.Query, here: Collection[str]) -> tuple[Placed, ...]:
    """How a query may be read as words in a place, the nearest to what was typed first; () for one without a place.

    Args:
        query: as it was read.
        here: the jurisdictions that there are laws of.
    """
    return tuple(dict.fromkeys(_readings(tuple(_apart(query)), here)))


def _readings(parts: Sequence[q.Query], here: Collection[str]) -> Iterator[Placed]:
    for n in range(min(LONGEST_PLACE, len(parts) - 1), 0, -1):
        for place, rest in ((parts[:n], parts[n:]), (parts[-n:], parts[:-n])):
            words = [_word(part) for part in place]
            code = place_in_words("".join(words)) if all(words) else ""
            if code not in here:
                continue
            called = " ".join(words)
            for kept in _without_links(rest):
                whole = q.AllOf((*kept, q.Field("jurisdiction", code)))
                note = tell(
                    "%(called)s is read as a place, for the words with it stand nowhere; quote it to look for it",
                    called=called,
                )
                yield Placed(whole, note)


def _without_links(rest: Sequence[q.Query]) -> Iterator[Sequence[q.Query]]:
    """The words without those that only join the place to them, then without "law" at either end, which says no more."""
    for dropped in (_LINKS, _LINKS | _LAW):
        kept = list(rest)
        while len(kept) > 1 and _word(kept[-1]) in dropped:
            kept.pop()
        while len(kept) > 1 and _word(kept[0]) in dropped:
            kept.pop(0)
        if not all(_word(part) in _LINKS for part in kept):
            yield kept


def _apart(query: q.Query) -> Iterator[q.Query]:
    """The parts of a query, a place at an end of a run apart: 香港直接促销."""
    parts = query.parts if isinstance(query, q.AllOf) else (query,)
    for part in parts:
        text = part.text if isinstance(part, q.Run) else ""
        for n in reversed(range(2, min(_LONGEST_RUN, len(text) - 2) + 1)):
            if place_in_words(text[:n]):
                yield from (q.run(text[:n]), q.run(text[n:]))
                break
            if place_in_words(text[-n:]):
                yield from (q.run(text[:-n]), q.run(text[-n:]))
                break
        else:
            yield part


def _word(part: q.Query) -> str:
    return part.text if isinstance(part, q.Word | q.String | q.Run) else ""
