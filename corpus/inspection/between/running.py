"""Whether a paragraph that one text hasn't is lost, or runs on in its neighbour.

Fails: four paragraphs of 100, 40, 80 and 60 letters beside three of 110, 85 and 60. Passes: the same beside three of 150, 80 and 60.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpus.inspection.between.measuring import Proportion, length
from corpus.model import Provision, ProvisionPath

_WORST = 9.0  # squared spreads: what fits nothing at all
_MOST = 60  # paragraphs


def are_numbered(page: Provision, paragraphs: Sequence[ProvisionPath]) -> bool:
    """Whether a page prints the numbers of its paragraphs; the first may have none, as in Japan."""
    labels = [part.label for path in paragraphs for part in page.parts if part.path == path]
    return all(labels[1:]) and any(labels)


def lengths_of(page: Provision, paragraphs: Sequence[ProvisionPath], language: str) -> list[float]:
    """How long each paragraph is with what stands below it, without labels and notes."""
    return [
        sum(
            length(page.text[p.span.start + len(p.label) : p.span.end], language)
            for p in page.parts
            if p.path.starts_with(path) and not p.path.segments[-1].startswith("note_")
        )
        for path in paragraphs
    ]


def fits_better_without(
    long: Sequence[float], short: Sequence[float], usual: Proportion, *, first: bool
) -> tuple[float, tuple[int, ...]]:
    """How much better the lengths fit where paragraphs of the longer list are left out, than where they run on in a neighbour, in
    squared spreads; and which of them are left out then.

    Args:
        long, short: the lengths of all paragraphs of two texts, in order.
        usual: how long the second text usually is for the first.
        first: the longer list is that of the first text.
    """
    if len(long) > _MOST or not short:
        return 0.0, ()

    def fit(many: float, one: float) -> float:
        off = usual.deviation(many, one) if first else usual.deviation(one, many)
        return min(off * off, _WORST)

    @cache
    def joined(i: int, j: int) -> float:
        """The least misfit of the paragraphs from `i` and `j` on where none is left out, up to four in one."""
        more = (len(long) - i) - (len(short) - j)
        if j == len(short) or more < 0:
            return 0.0 if i == len(long) else _WORST
        return min(fit(sum(long[i : i + n]), short[j]) + joined(i + n, j + 1) for n in range(1, min(more, 3) + 2))

    @cache
    def left_out(i: int, j: int) -> tuple[float, tuple[int, ...]]:
        """The same where none runs on in another, and those that are left out."""
        more = (len(long) - i) - (len(short) - j)
        if j == len(short):
            return 0.0, tuple(range(i, len(long)))
        misfit, gone = left_out(i + 1, j + 1)
        kept = (misfit + fit(long[i], short[j]), gone)
        if more <= 0:
            return kept
        misfit, gone = left_out(i + 1, j)
        return min(kept, (misfit, (i, *gone)))

    misfit, gone = left_out(0, 0)
    return joined(0, 0) - misfit, gone
