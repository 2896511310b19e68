"""The cells of a Word table that came back: stretches of words, each behind the mark that names it, and what stands beside them.

Changes that nobody accepted yet are read as accepted: insertions are words, deletions aren't.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from corpus.bundles.marks import Mark, read_mark
from corpus.bundles.values import words_hash
from corpus.importers.markup import local
from corpus.importers.word.characters import characters, chosen, leaves_of
from corpus.importers.word.styles import attr, child, is_on, val

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PIN = "tongwen pin"
_LONGEST_PIN = 80
_MARKED_OUT = ("del", "moveFrom")


@dataclass(frozen=True, slots=True)
class Ours:
    """What Tongwen wrote into the file for people: `said` the hashes of its sentences, `styles` the styles' names by id."""

    said: frozenset[str]
    styles: Mapping[str, str]


@dataclass(slots=True)
class CellWords:
    """A cell as it is read. `stretches` are (mark, words); the first mark is None where words have no name.

    `asides` are (words, why they belong to no row); `tracked`: changes that nobody accepted were met.
    """

    ours: Ours
    stretches: list[tuple[Mark | None, list[str]]] = field(default_factory=list)
    asides: list[tuple[str, str]] = field(default_factory=list)
    tracked: bool = False

    def words(self) -> list[tuple[Mark | None, str]]:
        """The stretches; words before the first mark belong to it."""
        found = [(mark, "".join(pieces).strip()) for mark, pieces in self.stretches]
        if len(found) > 1 and found[0][0] is None:
            (_, first), (mark, second), *others = found
            return [(mark, f"{first}\n{second}".strip() if first else second), *others]
        return [one for one in found if one[0] is not None or one[1]]

    def read(self, node: etree._Element) -> CellWords:
        """Read a cell, or a paragraph that stands by itself."""
        if local(node) == "p":
            self._paragraph(node)
            return self
        for inner in node:
            name = local(inner)
            if name == "bookmarkStart":
                self._mark(inner)
            elif name == "AlternateContent":
                if (branch := chosen(inner)) is not None:
                    self.read(branch)
            elif name in _MARKED_OUT:
                self.tracked = True
            elif name == "p" or not name.endswith("Pr"):
                self.tracked |= name in ("ins", "moveTo")
                self.read(inner)
        return self

    def _paragraph(self, node: etree._Element) -> None:
        inside = CellWords(self.ours)
        properties = child(node, "pPr")
        for inner in node:
            if inner is not properties:
                inside._inline(inner)
        self.asides += inside.asides
        self.tracked |= inside.tracked
        if not inside._is_ours(val(properties, "pStyle") or ""):
            for mark, pieces in inside.stretches:
                if mark is not None and not self._goes_on(mark):
                    self.stretches.append((mark, []))
                for piece in pieces:
                    self._put(piece)
        if val(child(properties, "rPr"), "del") is None:  # else it goes on in the next paragraph
            self._put("\n")
        else:
            self.tracked = True

    def _is_ours(self, style: str) -> bool:
        """Whether a paragraph says what Tongwen said: a note or a pinpoint; both as they were."""
        if any(mark is not None for mark, _ in self.stretches):
            return False
        text = "".join(piece for _, pieces in self.stretches for piece in pieces)
        name = self.ours.styles.get(style, style.lower())
        if name == _PIN:
            return len(text) <= _LONGEST_PIN
        return bool(text.strip()) and words_hash(text) in self.ours.said

    def _put(self, text: str) -> None:
        if not self.stretches:
            self.stretches.append((None, []))
        self.stretches[-1][1].append(text)

    def _mark(self, node: etree._Element) -> None:
        mark = read_mark(attr(node, "name") or "")
        if mark is not None and not self._goes_on(mark):
            self.stretches.append((mark, []))

    def _goes_on(self, mark: Mark) -> bool:
        """Whether a mark is that of the words before it: LibreOffice writes an empty one twice."""
        return bool(self.stretches) and self.stretches[-1][0] == mark

    def _inline(self, node: etree._Element) -> None:
        name = local(node)
        if name in ("t", "sym"):
            self._put(characters(node))
        elif name in _SIGNS:
            self._put(_SIGNS[name])
        elif name == "bookmarkStart":
            self._mark(node)
        elif name in _MARKED_OUT or name == "delText":
            self.tracked = True
        elif name == "AlternateContent":
            if (branch := chosen(node)) is not None:
                self._inline(branch)
        elif name == "txbxContent":
            self._aside(node, "they stand in a text box")
        elif name == "rt":
            self._aside(node, "they are a reading above other words")
        elif name == "r" and is_on(child(node, "rPr"), "vanish"):
            self._aside(node, "they are hidden")
        elif not name.endswith("Pr"):
            self.tracked |= name in ("ins", "moveTo")
            for inner in node:
                self._inline(inner)

    def _aside(self, node: etree._Element, why: str) -> None:
        if (text := "".join(leaves_of(node))).strip():
            self.asides.append((text, why))
