"""The text of a cell in pieces, with the provisions that it cites as links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span


@dataclass(frozen=True, slots=True)
class CitedThere:
    """A citation in the stored text of a page: the stretch [start, end), where it leads ("" for nowhere here) and what a
    reader should know of it ("" for nothing): the law isn't here, the article is gone."""

    start: int
    end: int
    url: str
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell's text; `cited` is the citation that it is, None for plain words."""

    text: str
    cited: CitedThere | None = None


def pieces(text: str, runs: Sequence[Span], cited: Sequence[CitedThere]) -> tuple[Piece, ...]:
    """`text` cut at the citations in it; the pieces together are `text`.

    Args:
        text: of a cell.
        runs: the stretches of the page's stored text that it is made of, joined by line breaks; () if it isn't.
        cited: the citations of the page, in order; of two that overlap the first counts.
    """
    if not cited or len(text) != sum(run.end - run.start + 1 for run in runs) - 1:
        return (Piece(text),) if text else ()
    found: list[Piece] = []
    at = base = 0
    for run in runs:
        for one in cited:
            start, end = base + one.start - run.start, base + one.end - run.start
            if one.start >= run.start and one.end <= run.end and start >= at:
                found += [Piece(text[at:start]), Piece(text[start:end], one)]
                at = end
        base += run.end - run.start + 1
    return tuple(piece for piece in (*found, Piece(text[at:])) if piece.text)
