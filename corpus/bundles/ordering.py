"""The order in which each text says what a bundle's rows say: the rows of a page follow one text, others may go another way.

French definitions stand in the order of their French terms, beside English rows; a translation may have its items in another
order. A cell has a place where the rows don't tell it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from corpus.alignment import Row
from corpus.bundles.values import BundleCell

_R = TypeVar("_R")


def placed(rows: Sequence[Row], cells: Sequence[tuple[BundleCell, ...]]) -> list[tuple[BundleCell, ...]]:
    """The cells of a page's rows with their places in their texts: of each text that has them in another order than the rows."""
    found = [list(row) for row in cells]
    for column in range(len(cells[0]) if cells else 0):
        starts = [(row.cells[column].runs[0].start, n) for n, row in enumerate(rows) if row.cells[column].runs]
        if all(before <= after for (before, _), (after, _) in pairwise(starts)):
            continue
        for place, (_, n) in enumerate(sorted(starts), 1):
            found[n][column] = replace(found[n][column], place=place)
    return [tuple(row) for row in found]


def in_text_order(rows: Sequence[_R], place: Callable[[_R], int | None]) -> list[_R]:
    """Rows of a page by their places in the text; one without a place stays behind the row that it stood behind."""
    groups: list[tuple[int, list[_R]]] = []
    for row in rows:
        at = place(row)
        if at is not None or not groups:
            groups.append((at or 0, [row]))
        else:
            groups[-1][1].append(row)
    return [row for _, group in sorted(groups, key=lambda pair: pair[0]) for row in group]
