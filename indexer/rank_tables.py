"""What the order of results knows of the texts and chapters of a generation, as one kind of reader may see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import regex

from indexer.segmentation import squeeze

if TYPE_CHECKING:
    from indexer.directory import Directory

Array: TypeAlias = "Any"

# A decision that amends a law repeats its words and isn't what one looks for; an interpretation is read after its law.
_KINDS = {"decision": -1.0, "amendment": -1.0, "interpretation": -0.2}
_DAMAGED = -1.0
_LABEL = regex.compile(
    r"第[^编章节款目]{1,8}[编章节款目](?:之[一二三四五六七八九十]+)?|(?:chapter|part|section|title|book)[ivxlc0-9]+"
)


@dataclass(frozen=True, eq=False, slots=True)
class RankTables:
    """`kinds` and `editions` by set of texts: what the kind of its law and its damage are worth, and its edition's number;
    `containers` by document: the number of its place in its law; `chapters` by that number: the same number for places whose
    headings this reader sees alike, 0 for none (a private text's heading parts places that are one to strangers)."""

    kinds: Array
    editions: Array
    containers: Array
    chapters: Array
    _chains: Mapping[int, tuple[str, ...]]
    _headings: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def headings_of(self, chapter: int) -> tuple[str, ...]:
        """The innermost heading of a chapter in each of its wordings, squeezed, without its number."""
        held = self._headings.get(chapter)
        if held is None:
            inner = (_LABEL.sub("", squeeze(c.rpartition("\n")[2]), count=1) for c in self._chains.get(chapter, ()))
            held = self._headings[chapter] = tuple(dict.fromkeys(h for h in inner if h))
        return held


def rank_tables(directory: Directory) -> RankTables:
    """The tables of what a reader may see."""
    import numpy as np

    catalogue = directory.catalogue
    kinds, editions = (np.zeros(max(catalogue.members, default=0) + 1, t) for t in (np.float64, np.int64))
    for number, members in catalogue.members.items():
        edition = catalogue.editions[catalogue.edition_of_set[number]]
        editions[number] = edition.id
        seen = [m for m in members if m in directory.texts]
        if seen:
            damaged = all(catalogue.texts[m].damaged for m in seen)
            kinds[number] = _KINDS.get(directory.laws[edition.law].kind, 0.0) + (_DAMAGED if damaged else 0.0)
    chapters = np.zeros(max(catalogue.containers, default=0) + 1, np.int64)
    numbers: dict[tuple[str, ...], int] = {(): 0}
    for number, several in catalogue.containers.items():
        seen_so = tuple(chain for chain, public in several if public or directory.private)
        chapters[number] = numbers.setdefault(seen_so, len(numbers))
    chains = {number: seen_so for seen_so, number in numbers.items()}
    return RankTables(kinds, editions, np.frombuffer(catalogue.container_of, np.uintc), chapters, chains)
