"""Putting provisions together from the pieces of a structured source, so that every character keeps its place in it.

A structured source (XML) says itself what is a paragraph and what an item. A PageBuilder takes label, heading and units
as they come, writes each unit on a line of its own, and remembers for every stretch where in the source it stood; tests
hold that against the source's leaves (corpus.importers.conservation).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from corpus.model import Container, Part, Piece, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import is_deleted, unique_path

_BLANKS = " \t\r\n"
_RUN = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
# Between these a line break of the source's own layout is no space: 個人資料\n        的保障.
_WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_KIND_OF_CONTAINER = {Unit.SUPPLEMENT: "suppl", Unit.BOOK: "bk", Unit.PART: "pt", Unit.CHAPTER: "chp", Unit.SECTION: "sec",
                      Unit.SUBSECTION: "subsec", Unit.DIVISION: "div", Unit.ANNEX: "annex"}  # fmt: skip


class Stretch:
    """One string ("label", "heading" or "text") that is put together from leaves.

    Runs of blanks, tabs and line breaks become one space (none between Chinese or Japanese characters where the run
    holds a line break); no-break and ideographic spaces are kept as they are.
    """

    def __init__(self, of: str) -> None:
        self._of = of
        self._out: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._gap = ""  # white space that is due before the next character

    @property
    def length(self) -> int:
        """Characters so far, without white space that is still due."""
        return self._length

    def add(self, text: str, order: int) -> None:
        """Add the text of one leaf that stood at `order`."""
        begun = text.lstrip(_BLANKS)
        body = begun.rstrip(_BLANKS)
        if len(begun) < len(text):
            self.gap(text[: len(text) - len(begun)])
        at = 0
        for match in _RUN.finditer(body):  # single spaces stay inside their stretch
            self._put(body[at : match.start()], order)
            self.gap(match[0])
            at = match.end()
        self._put(body[at:], order)
        if len(body) < len(begun):
            self.gap(begun[len(body) :])

    def gap(self, blank: str = " ") -> None:
        """Set off what comes next by white space, unless a line break is due already."""
        if self._gap != "\n":
            self._gap = "\r" if "\n" in blank or "\r" in blank or self._gap == "\r" else " "

    def line(self) -> None:
        """Begin a new line."""
        self._gap = "\n"

    def made(self, text: str) -> None:
        """Add what the source doesn't have as text: a number that its format only counts."""
        self._put(text, None)

    def value(self) -> str:
        """The string so far."""
        return "".join(self._out)

    def pieces(self) -> tuple[Piece, ...]:
        """Where its stretches stood."""
        return tuple(self._pieces)

    def _put(self, text: str, order: int | None) -> None:
        if not text:
            return
        end = self._length
        if end and self._gap:
            soft = self._gap == "\r" and _WIDE.match(self._out[-1][-1]) and _WIDE.match(text[0])
            self._append("\n" if self._gap == "\n" else "" if soft else " ")
        self._gap = ""
        start = self._length
        self._append(text)
        if order is None:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.order == order and last.end == end:  # the next word of the same leaf
            start = self._pieces.pop().start
        self._pieces.append(Piece(order, self._of, start, self._length))

    def _append(self, text: str) -> None:
        if text:
            self._out.append(text)
            self._length += len(text)


@dataclass(slots=True)
class _OpenPart:
    path: ProvisionPath
    unit: Unit
    label: Stretch
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class PageBuilder:
    """One provision in the making.

    Use: set `label` and `heading` (Stretch), then for each unit `begin(...)` and `add(...)`; then `provision(language)`.
    A unit's own number is part of the text (the contract's stored characters), so add it with `number(...)`. What
    follows the items of a paragraph and still belongs to it is begun as `begin(paragraph.child("text", 1), ...)`.
    """

    path: ProvisionPath
    unit: Unit
    number_of: ArticleNumber | None = None
    container: int | None = None
    order: int = 0
    label: Stretch = field(default_factory=lambda: Stretch("label"))
    heading: Stretch = field(default_factory=lambda: Stretch("heading"))
    deleted: bool | None = None  # None: the text itself tells
    _text: Stretch = field(default_factory=lambda: Stretch("text"))
    _parts: list[_OpenPart] = field(default_factory=list)
    _seen: Counter[ProvisionPath] = field(default_factory=Counter)

    @property
    def length(self) -> int:
        """Characters of the text so far."""
        return self._text.length

    def begin(self, path: ProvisionPath, unit: Unit) -> ProvisionPath:
        """Begin a unit on a new line; it lasts until the next. Returns its path: `~2` is added where one stands twice.

        `path` is the page's own for a text without paragraphs (an EU article of one sentence).
        """
        path = path if path == self.path else unique_path(path, self._seen)
        self._text.line()
        self._parts.append(_OpenPart(path, unit, Stretch("label")))
        return path

    def number(self, text: str, order: int, *, more: bool = False) -> None:
        """Add a unit's own number as printed ("(1)", "a)"): part of the text, and the unit's label.

        `more` of it follows in another leaf: nothing is set between the two.
        """
        self._parts[-1].label.add(text, order)
        self.add(text, order)
        if not more:
            self._text.gap()

    def add(self, text: str, order: int) -> None:
        """Add the text of a leaf to the unit that was begun last (the page's own text if none was)."""
        if not self._parts:
            if not text.strip():
                return
            self.begin(self.path, Unit.PARAGRAPH)
        self._text.add(text, order)
        self._note()

    def made(self, text: str) -> None:
        """Add a number that the format shows but doesn't store as text."""
        self._parts[-1].label.made(text)
        self._text.made(text)
        self._note()
        self._text.gap()

    def gap(self) -> None:
        """Set off what comes next by a space (cells of a row, words of two elements)."""
        self._text.gap()

    def line(self) -> None:
        """Begin a new line inside the unit (rows of a table)."""
        self._text.line()

    def _note(self) -> None:
        part = self._parts[-1]
        if self._text.length > max(part.end, 0) or part.start < 0:
            part.end = self._text.length

    def provision(self, language: str) -> Provision:
        """The finished provision."""
        text = self._text.value()
        parts = tuple(
            Part(p.path, p.unit, p.label.value(), Span(start, end))
            for p, start, end in self._spans(text)
            if start < end
        )
        told = bool(text) and is_deleted(text, language)
        return Provision(
            self.path, self.unit, self.number_of, self.label.value(), self.heading.value(), text, parts, self.container,
            told if self.deleted is None else self.deleted, order=self.order,
            pieces=(*self.label.pieces(), *self.heading.pieces(), *self._text.pieces()),
        )  # fmt: skip

    def _spans(self, text: str) -> list[tuple[_OpenPart, int, int]]:
        found, at = [], 0
        for part in self._parts:
            if part.end < 0:
                continue
            start = at
            while start < part.end and text[start].isspace():
                start += 1
            found.append((part, start, part.end))
            at = part.end
        return found


class ContainerTree:
    """Books, chapters and their like as a structured source nests them: open one, what is inside, close it."""

    def __init__(self) -> None:
        self.containers: list[Container] = []
        self._open: list[int] = []
        self._seen: Counter[ProvisionPath] = Counter()

    @property
    def current(self) -> int | None:
        """Index of the innermost open container, for `Provision.container`."""
        return self._open[-1] if self._open else None

    def open(self, unit: Unit, number: str, label: Stretch, heading: Stretch, order: int) -> int:
        """Open a container. `number` is canonical ("8", "3-1", "IA"), "" if it has none. Returns its index."""
        kind = _KIND_OF_CONTAINER[unit]
        above = self.containers[self._open[-1]].path.segments if self._open else ()
        segment = f"{kind}_{number}" if number else kind
        path = unique_path(ProvisionPath((*above, segment)), self._seen)
        pieces = (*label.pieces(), *heading.pieces())
        self.containers.append(Container(path, unit, label.value(), heading.value(), self.current, order, pieces))
        self._open.append(len(self.containers) - 1)
        return self._open[-1]

    def close(self) -> None:
        """Close the innermost container."""
        self._open.pop()

    def text(self, provisions: list[Provision]) -> Text:
        """Containers and provisions as one text; provisions whose path stands twice get `~2`."""
        seen: Counter[ProvisionPath] = Counter()
        return Text(tuple(self.containers), tuple(_once(p, seen) for p in provisions))


def _once(provision: Provision, seen: Counter[ProvisionPath]) -> Provision:
    path = unique_path(provision.path, seen)
    if path == provision.path:
        return provision
    depth = len(provision.path.segments)
    parts = tuple(replace(p, path=ProvisionPath((*path.segments, *p.path.segments[depth:]))) for p in provision.parts)
    return replace(provision, path=path, parts=parts)
