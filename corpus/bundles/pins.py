"""Pinpoints: where each row of a bundle stands, in as few signs as people need; no two rows of a bundle have the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corpus.bundles.values import BundleRow, RowKind
from corpus.model import ProvisionPath

_BARE = frozenset({"art", "para", "item", "subitem"})


def pinned(rows: Iterable[BundleRow]) -> tuple[BundleRow, ...]:
    """Rows with their pins; one that would say what another one says has its whole path: art_56/text_2."""
    taken: set[str] = set()
    found = []
    for row in rows:
        pin = "" if row.kind is RowKind.CONTAINER else pin_of(row.path)
        if row.kind is RowKind.UNIT and pin in taken:
            pin = str(row.path)
        if row.kind is RowKind.UNIT:
            taken.add(pin)
        found.append(replace(row, pin=pin if row.kind is RowKind.UNIT else ""))
    return tuple(found)


def pin_of(path: ProvisionPath) -> str:
    """art_56 -> 56, art_56/para_1/item_3 -> 56(1)(3), annex_1/art_2 -> annex 1, 2, preamble/para_2 -> preamble(2)."""
    page = path.page
    above = ", ".join(_word(segment) for segment in page.segments)
    return above + "".join(f"({_word(segment)})" for segment in path.segments[len(page.segments) :])


def _word(segment: str) -> str:
    kind, _, label = segment.partition("_")
    return label if kind in _BARE and label else segment.replace("_", " ")
