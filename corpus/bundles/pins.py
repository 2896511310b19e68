"""Pinpoints: where each row of a bundle stands, in as few signs as people need; no two rows of a bundle have the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from corpus.bundles.values import BundleRow, RowKind
from corpus.model import ProvisionPath

_NO_LETTERS: Mapping[tuple[str, ...], str] = MappingProxyType({})
_BARE = frozenset({"art", "para", "item", "subitem"})


def pinned(rows: Iterable[BundleRow], letters: Mapping[tuple[str, ...], str]) -> tuple[BundleRow, ...]:
    """Rows with their pins; one that would say what another one says has its whole path: art_56/text_2.

    Args:
        letters: segments of a path -> the letter that the law prints for its last unit: art_29/item_1 is 29(a).
    """
    taken: set[str] = set()
    found = []
    for row in rows:
        pin = "" if row.kind is RowKind.CONTAINER else pin_of(row.path, letters)
        if row.kind is RowKind.UNIT and pin in taken:
            pin = str(row.path)
        if row.kind is RowKind.UNIT:
            taken.add(pin)
        found.append(replace(row, pin=pin if row.kind is RowKind.UNIT else ""))
    return tuple(found)


def pin_of(path: ProvisionPath, letters: Mapping[tuple[str, ...], str] = _NO_LETTERS) -> str:
    """art_56 -> 56, art_56/para_1/item_3 -> 56(1)(3), annex_1/art_2 -> annex 1, 2, preamble/para_2 -> preamble(2)."""
    page = path.page
    above = ", ".join(_word(segment) for segment in page.segments)
    below = range(len(page.segments) + 1, len(path.segments) + 1)
    return above + "".join(f"({letters.get(path.segments[:n]) or _word(path.segments[n - 1])})" for n in below)


def _word(segment: str) -> str:
    kind, _, label = segment.partition("_")
    return label if kind in _BARE and label else segment.replace("_", " ")
