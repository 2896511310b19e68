"""Use case: what the texts of an edition hold of it, page by page: where one is missing, of another version, or much shorter or
longer than its fellows.

Lengths are held against those of the soundest source text. A language is longer or shorter than another as a whole, so a page
stands out only against the median of its own text: English of 3.1 letters to a Chinese character is usual, 0.9 is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from corpus.alignment import CellStatus, align_edition, is_stale
from corpus.model import Edition, Expression, ProvisionPath, Text

if TYPE_CHECKING:
    from corpus.library import Library

# Half or double of what is usual. Pages of a few words differ by more than that for no reason.
_SHORT, _LONG = 0.5, 2.0
_TELLING = 40  # characters of the source, at least
_ENOUGH = 5  # pages that a median needs


class Held(StrEnum):
    """What a text has of a page."""

    WHOLE = "whole"
    MISSING = "missing"
    OUTSIDE = "outside"
    STALE = "stale"
    SHORT = "short"
    LONG = "long"
    EXTRA = "extra"


_GAPS = frozenset({Held.MISSING, Held.OUTSIDE})


@dataclass(frozen=True, slots=True)
class Run:
    """Pages that follow one another and that a text has alike: those with the indices [first, end)."""

    held: Held
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class TextCover:
    """One text: a value per page of the edition. `stale` is true of a text of another version."""

    expression: Expression
    pages: tuple[Held, ...]
    stale: bool

    @property
    def held(self) -> int:
        """How many pages it has, whatever their state."""
        return sum(h not in _GAPS for h in self.pages)

    @property
    def begins(self) -> int | None:
        """The first page that it has; None if it has none."""
        return next((i for i, h in enumerate(self.pages) if h not in _GAPS), None)

    @property
    def complete(self) -> bool:
        """Whether it has every page."""
        return self.held == len(self.pages)

    def runs(self) -> Iterator[Run]:
        """The pages in runs of one state."""
        at = 0
        for held, group in groupby(self.pages):
            end = at + sum(1 for _ in group)
            yield Run(held, at, end)
            at = end


@dataclass(frozen=True, slots=True)
class EditionCover:
    """All texts of an edition beside one another; `labels` are those of the soundest text."""

    paths: tuple[ProvisionPath, ...]
    labels: tuple[str, ...]
    texts: tuple[TextCover, ...]


def edition_cover(library: Library, edition: Edition) -> EditionCover:
    """What each text of `edition` holds, from the texts that may be shown."""
    return cover([(x, library.text(x.id)) for x in edition.expressions], edition)


def cover(texts: Sequence[tuple[Expression, Text]], edition: Edition) -> EditionCover:
    """As `edition_cover`, of texts at hand."""
    rows = align_edition(texts, edition.version)
    paths = tuple(r.path for r in rows)
    lengths = [{p.path: len(p.text) for p in text.provisions} for _, text in texts]
    source = min(range(len(texts)), key=lambda i: texts[i][0].sort_key) if texts else 0
    covers = []
    for number, (expression, _) in enumerate(texts):
        odd = _odd(paths, lengths[source], lengths[number]) if number != source and expression.numbers_trusted else {}
        stale = is_stale(expression, edition.version) or not expression.numbers_trusted
        here = lengths[number]
        pages = tuple(_held(row.cells[number], row.path in here, odd.get(row.path), stale) for row in rows)
        if not expression.numbers_trusted:  # its article 20 isn't this article 20: nothing can be said of any
            pages = tuple(Held.STALE for _ in rows)
        covers.append(TextCover(expression, pages, stale))
    return EditionCover(paths, tuple(r.label for r in rows), tuple(covers))


def _held(status: CellStatus, here: bool, odd: Held | None, stale: bool) -> Held:
    if not here:
        return Held.OUTSIDE if status is CellStatus.OUTSIDE_SOURCE else Held.MISSING
    if stale:
        return Held.STALE
    return odd or (Held.EXTRA if status is CellStatus.EXTRA else Held.WHOLE)


def _odd(
    paths: Sequence[ProvisionPath], source: dict[ProvisionPath, int], own: dict[ProvisionPath, int]
) -> dict[ProvisionPath, Held]:
    """The pages that are much shorter or longer than the text's others, held against the source."""
    ratios = {p: own[p] / source[p] for p in paths if source.get(p, 0) >= _TELLING and p in own}
    if len(ratios) < _ENOUGH:
        return {}
    usual = median(ratios.values()) or 1.0
    return {
        p: Held.SHORT if ratio < usual * _SHORT else Held.LONG
        for p, ratio in ratios.items()
        if not usual * _SHORT <= ratio <= usual * _LONG
    }
