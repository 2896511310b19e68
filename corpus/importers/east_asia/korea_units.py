"""The inside of an article of Korean law: ① 항, 1. 호, 가. 목, then 1), 가), (1), (가); in English (1), 1., (a), (i).

Levels are told by their markers alone, which never change their meaning; 의2 (English -2) is an inserted unit: 1의2 -> 1-2.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.importers.building import PageBuilder
from corpus.importers.east_asia.source_tree import Leaf
from corpus.languages.ko import KOREAN
from corpus.model import ProvisionPath, Unit
from corpus.numbering import parse_roman

PARAGRAPH, ITEM, SUBITEM = 0, 1, 2
_LETTERS = {letter: n for n, letter in enumerate(KOREAN.alphabets[0], 1)}
_SYLLABLE = f"[{''.join(_LETTERS)}]"
_INSERTED = r"(?:의(\d{1,2}))?"
# In the order of depth; each has a number and what is inserted after it.
_KOREAN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\s*([①-⑳㉑-㉟㊱-㊿]|<\d{{2,3}}>){_INSERTED}", rf"\s*(\d{{1,3}}){_INSERTED}\.(?!\d)", rf"\s*({_SYLLABLE}){_INSERTED}\.(?=\s)",
        rf"\s*(\d{{1,3}}){_INSERTED}\)", rf"\s*({_SYLLABLE}){_INSERTED}\)", rf"\s*\((\d{{1,3}}){_INSERTED}\)",
        rf"\s*\(({_SYLLABLE}){_INSERTED}\)",
    )
)  # fmt: skip
_ENGLISH = tuple(
    re.compile(pattern)
    for pattern in (
        r"\s*\((\d{1,3})(?:-(\d{1,2}))?\)", r"\s*(\d{1,3})(?:-(\d{1,2}))?\.(?=\s)", r"\s*\(([a-z])(?:-(\d{1,2}))?\)",
        r"\s*\(([ivx]{1,5})(?:-(\d{1,2}))?\)", r"\s*(\d{1,3})(?:-(\d{1,2}))?\)", r"\s*([a-z])(?:-(\d{1,2}))?\)",
    )
)  # fmt: skip
# [시행일: 2026.1.24], [본조신설 2020.1.1], [Enforcement Date: Jan. 24, 2026]: the publisher's words, but not [별표 1].
_NOTE = re.compile(
    r"\s*\[[^\]]{0,60}(?:시행|개정|신설|삭제|이동|종전|제정|위헌|불합치|Enforcement|Enforced|Amended|Added|Inserted|Moved|Deleted|Previous)"
)


class Mark(NamedTuple):
    """A marker at the start of a line: its level, its label in paths, where it ends."""

    level: int
    label: str
    end: int


def mark_of(line: str, language: str, last: dict[int, str] | None = None) -> Mark | None:
    """The marker that a line begins with, or None. `last`: the labels that are open by level, which tell (i) from i."""
    patterns = _KOREAN if language == "ko" else _ENGLISH
    for level, pattern in enumerate(patterns):
        match = pattern.match(line)
        if match is None:
            continue
        if language != "ko" and level == SUBITEM and _is_roman(match[1], last or {}):
            continue
        label = label_of(match[1], match[2] or "", roman=language != "ko" and level == SUBITEM + 1)
        if label:
            return Mark(level, label, match.end())
    return None


def _is_roman(letter: str, last: dict[int, str]) -> bool:
    """(i) after (h) is the ninth letter, else the Roman one; (v) goes on with (iv)."""
    value, ordinal = parse_roman(letter), ord(letter) - ord("a") + 1
    if value is None or last.get(SUBITEM) == str(ordinal - 1):
        return False
    return value == 1 or last.get(SUBITEM + 1) == str(value - 1)


def label_of(number: str, inserted: str, *, roman: bool = False) -> str:
    """A number as printed -> its label: ② -> 2, 가 -> 1, b -> 2, "2의3." -> 2-3; "" if it is none."""
    plain = number.strip().strip(".)(<> ")
    base, _, after = plain.partition("의")
    inserted = inserted or after
    if base in _LETTERS:
        value: int | None = _LETTERS[base]
    elif roman:
        value = parse_roman(base)
    elif len(base) == 1 and base.isascii() and base.isalpha():
        value = ord(base.lower()) - ord("a") + 1
    else:
        digits = unicodedata.normalize("NFKC", base)
        value = int(digits) if digits.isdecimal() and len(digits) < 6 else None
    tail = unicodedata.normalize("NFKC", inserted).strip(" .")
    if value is None or (tail and not tail.isdecimal()):
        return ""
    return f"{value}-{int(tail)}" if tail and int(tail) else str(value)


@dataclass(slots=True)
class Units:
    """Puts lines into a page, each unit on a line of its own."""

    builder: PageBuilder
    language: str
    _open: dict[int, ProvisionPath] = field(default_factory=dict)
    _last: dict[int, str] = field(default_factory=dict)
    _beside: Counter[tuple[ProvisionPath, str]] = field(default_factory=Counter)
    _items: bool = False  # the unit that was begun last stands below a paragraph

    def lines(self, lines: list[Leaf], *, above: int = -1) -> None:
        """Lines of running text; only markers deeper than level `above` begin a unit."""
        if above < 0 and not self._open and not self.builder.path.segments[-1].startswith("preamble"):
            marks = [mark_of(leaf.text, self.language) for leaf in lines]
            later = any(mark and mark.level == PARAGRAPH for mark in marks[1:])
            if later and marks and marks[0] is None:  # the first paragraph lost its (1)
                self._begin(PARAGRAPH, "1")
        for leaf in lines:
            mark = mark_of(leaf.text, self.language, self._last)
            if mark and mark.level > above:
                self.unit(mark.level, mark.label, [leaf], mark)
            else:
                self._plain(leaf, above)

    def unit(
        self, level: int, label: str, lines: list[Leaf], mark: Mark | None = None, number: Leaf | None = None
    ) -> None:
        """A unit. `number` is its number where that isn't printed with its text; what follows its first line may be deeper."""
        self._begin(level, label)
        if number is not None:
            self.builder.number(number.text, number.order)
        if lines and mark:
            self.builder.number(lines[0].text[: mark.end], lines[0].order)
        if lines:
            self.builder.add(lines[0].text[mark.end :] if mark else lines[0].text, lines[0].order)
            self.lines(lines[1:], above=level)

    def mark_at(self, text: str, level: int) -> Mark | None:
        """The marker of a unit that the source itself puts at `level`."""
        match = (_KOREAN if self.language == "ko" else _ENGLISH)[level].match(text)
        return Mark(level, label_of(match[1], match[2] or ""), match.end()) if match else None

    def _begin(self, level: int, label: str) -> None:
        for deeper in [depth for depth in self._open if depth >= level]:
            del self._open[deeper]
            self._last.pop(deeper, None)
        above = self._open[max(self._open)] if self._open else self.builder.path
        kind, unit = (("para", Unit.PARAGRAPH), ("item", Unit.ITEM), ("subitem", Unit.SUBITEM))[min(level, SUBITEM)]
        self._open[level] = self.builder.begin(above.child(kind, label), unit)
        self._last[level] = label
        self._items = level > PARAGRAPH

    def _plain(self, leaf: Leaf, above: int) -> None:
        """A line without a marker: a note in brackets, text below a list, or more of the unit that is open."""
        if _NOTE.match(leaf.text):
            self._beside_page(self.builder.path, "note", Unit.NOTE)
        elif self._items and above < ITEM:
            self._beside_page(self._open.get(PARAGRAPH, self.builder.path), "text", Unit.PARAGRAPH)
            self._items = False
        else:
            self.builder.line()
        self.builder.add(leaf.text, leaf.order)

    def _beside_page(self, path: ProvisionPath, kind: str, unit: Unit) -> None:
        self._beside[path, kind] += 1
        self.builder.begin(path.child(kind, self._beside[path, kind]), unit)
