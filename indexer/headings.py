"""Headings of provisions and chapters by what they say, as one kind of reader may see them: Territorial scope, 第二十九章 不当得利.

Keys are folded, letters and digits only: "Right to erasure (‘right to be forgotten’)" -> "right to erasure right to be forgotten".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import regex

from indexer.segmentation import group_of, has_string_script, squeeze, words

if TYPE_CHECKING:
    from indexer.directory import Directory

Array: TypeAlias = "Any"

_LABEL_ZH = regex.compile(r"第[^编章节款目]{1,8}[编章节款目](?:之[一二三四五六七八九十]+)?")
_NUMBER = regex.compile(
    r"[ivxlc]+|\d+[a-z]?|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
)
_MOST_KEYS = 30
"""A string that more headings than this hold (data) is the name of none."""


@dataclass(frozen=True, eq=False, slots=True)
class HeadingTable:
    """`provisions`: key -> (document, text) of those that have the heading; `chapters`: key -> (number of a place, the headings
    down to that one); `lines` and `chapter_lines` are the keys, each on a line; `groups` the languages that spell them."""

    provisions: Mapping[str, tuple[tuple[int, int], ...]]
    chapters: Mapping[str, tuple[tuple[int, str], ...]]
    lines: str
    chapter_lines: str
    groups: tuple[str, ...]
    _order: Array
    _containers: Array

    def docs_under(self, container: int) -> list[int]:
        """The documents of a place, in order."""
        start, end = self._containers.searchsorted([container, container + 1])
        found: list[int] = self._order[start:end].tolist()
        return found

    def keys_of(self, text: str) -> tuple[str, ...]:
        """What was typed as the headings of each language spell it."""
        if has_string_script(text):
            return (heading_key(text),)
        return tuple(key for key in dict.fromkeys(heading_key(text, group) for group in ("", *self.groups)) if key)

    def holding(self, text: str) -> Iterator[str]:
        """The keys of provisions that hold `text` as whole words, in Chinese as a string; none where too many do."""
        found = dict.fromkeys(line for key in self.keys_of(text) for line in _holding(self.lines, key))
        yield from found if len(found) <= _MOST_KEYS else ()

    def chapters_holding(self, text: str) -> Iterator[str]:
        """The keys of chapters that hold `text`, the first few."""
        for key in self.keys_of(text):
            yield from _holding(self.chapter_lines, key)


def _holding(lines: str, key: str) -> Iterator[str]:
    needle = key if has_string_script(key) else f" {key} "
    at = lines.find(needle)
    for _ in range(_MOST_KEYS + 1):
        if at < 0:
            return
        end = lines.index("\n", at)
        yield lines[lines.rfind("\n", 0, at) + 1 : end].strip()
        at = lines.find(needle, end)


def heading_key(text: str, group: str = "") -> str:
    """A heading as it is compared.

    >>> heading_key("Territorial scope."), heading_key("（不当得利）")
    ('territorial scope', '不当得利')
    """
    return "".join(words(squeeze(text))) if has_string_script(text) else " ".join(words(text, group))


def own_keys(line: str) -> tuple[str, ...]:
    """A chapter's heading with its number and without: "CHAPTER III Rights" -> "chapter iii rights", "rights"."""
    key = heading_key(line)
    if has_string_script(key):
        return tuple(k for k in dict.fromkeys([key, _LABEL_ZH.sub("", key, count=1)]) if k)
    parts = key.split()
    numbered = [n + 1 for n, word in enumerate(parts[:3]) if _NUMBER.fullmatch(word)]
    cuts = [0, *numbered, *([2] if numbered[:1] == [1] else [])]  # III LUKU: the number comes first
    return tuple(k for k in dict.fromkeys(" ".join(parts[n:]) for n in cuts) if k)


def heading_table(directory: Directory) -> HeadingTable:
    """The table of what a reader may see."""
    import numpy as np

    catalogue = directory.catalogue
    provisions: dict[str, list[tuple[int, int]]] = {}
    groups: dict[str, None] = {}
    for doc, text, heading in catalogue.headings():
        if text in directory.texts:
            group = group_of(catalogue.texts[text].language)
            groups[group] = None
            if key := heading_key(heading, group):
                provisions.setdefault(key, []).append((doc, text))
    chapters: dict[str, dict[tuple[int, str], None]] = {}
    for number, chains in _chains(directory):
        for chain in chains:
            lines = chain.split("\n")
            for depth, line in enumerate(lines, 1):
                for key in own_keys(line):
                    chapters.setdefault(key, {})[number, "\n".join(lines[:depth])] = None
    containers = np.frombuffer(catalogue.container_of, np.uintc)
    order = np.argsort(containers, kind="stable")
    return HeadingTable(
        {key: tuple(found) for key, found in provisions.items()},
        {key: tuple(found) for key, found in chapters.items()},
        _lines(provisions),
        _lines(chapters),
        tuple(groups),
        order,
        containers[order],
    )


def _lines(keys: Iterable[str]) -> str:
    return "\n" + "".join(f" {key} \n" for key in keys)


def _chains(directory: Directory) -> Iterator[tuple[int, list[str]]]:
    """Places with the headings above them. Of an edition with a withdrawn text none: which of its texts says them isn't kept."""
    catalogue = directory.catalogue
    gone = {text.edition for text in catalogue.texts.values() if text.name in directory.withdrawn}
    places = zip(catalogue.set_of, catalogue.container_of, strict=True) if gone else ()
    hidden = {place for texts, place in places if texts and catalogue.edition_of_set[texts] in gone}
    for number, chains in catalogue.containers.items():
        if number not in hidden:
            yield number, [chain for chain, public in chains if public or directory.private]
