"""Blocks of the Swiss Markdown collection -> the paragraphs, items and tables of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.importers.building import PageBuilder, Stretch
from corpus.importers.labels import latin_article_number
from corpus.importers.swiss.footnotes import footnotes_in, kept
from corpus.importers.swiss.glued import Mark, marks_in
from corpus.model import Provision, ProvisionPath, Unit
from corpus.numbering import ArticleNumber

_PARAGRAPH = re.compile(
    r"(\d{1,3}(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|[a-z])?)[ \u00a0]+(?=\S)"
)
_TABLE = re.compile(r"\t{3,}")
_ROW = re.compile(r"\n\t{3,}[^\s]")


@dataclass(frozen=True, slots=True)
class Block:
    """Text between blank lines; `start` is its place in the source: what stands at `text[i]` has the order `start + i`."""

    text: str
    start: int


def blocks_of(lines: Sequence[str], start: int) -> list[Block]:
    found: list[Block] = []
    held: list[str] = []
    at = first = start
    for line in [*lines, ""]:
        if line:
            first = at if not held else first
            held.append(line)
        elif held:
            if any(part.strip() for part in held):
                found.append(Block("\n".join(held), first))
            held = []
        at += len(line) + 1
    return found


@dataclass(slots=True)
class Page:
    """One article: the blocks below its heading, taken apart when all are known."""

    builder: PageBuilder
    language: str
    notes: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    apart: list[list[tuple[int, str]]] = field(default_factory=list)  # the footnotes of the text
    tables: int = 0

    def provision(self) -> Provision:
        """The finished provision."""
        numbered = self._numbered()
        unnumbered = sum(1 for n in numbered if n is None)
        last: ProvisionPath | None = None
        texts = 0
        for i, (block, number) in enumerate(zip(self.blocks, numbered, strict=True)):
            if number is not None:
                last, texts = self.builder.path.child("para", number), 0
                path = last
            elif last is not None:
                texts += 1
                path = last.child("text", texts)
            else:
                alone = unnumbered == 1 and len(self.blocks) == 1
                leads = any(n is not None for n in numbered[i:])
                path = self.builder.path if alone or leads else self.builder.path.child("para", i + 1)
            self._unit(block, path, number)
        if self.notes and not self.blocks:
            self.builder.deleted = True
        return self.builder.provision(self.language)

    def plain(self, block: Block, at: int) -> None:
        """Everything of `block` from `at` as one text."""
        self.builder.begin(self.builder.path, Unit.PARAGRAPH)
        for order, piece in pieces(block, at, len(block.text)):
            self.builder.add(piece, order)
            self.builder.gap()

    def footnotes(self) -> list[Provision]:
        """The footnotes, each a page of its own in order (note_11.1): that of the label or heading, then those of the text."""
        every = [self.notes, *self.apart] if self.notes else self.apart
        return [self._footnote(nth, note) for nth, note in enumerate(every, 1)]

    def _footnote(self, nth: int, pieces: Sequence[tuple[int, str]]) -> Provision:
        of = self.builder.number_of
        name = str(of) if of and not of.last else str(self.builder.path).replace("/", "-")
        path = ProvisionPath(("note" if name == "note" and nth == 1 else f"note_{name}.{nth}",))
        note = PageBuilder(path, Unit.NOTE, None, self.builder.container, pieces[0][0])
        note.begin(path, Unit.NOTE)
        for order, piece in pieces:
            note.add(piece, order)
            note.gap()
        return note.provision(self.language)

    def _numbered(self) -> list[str | None]:
        """For each block the number of its paragraph, where the numbers rise from 1; "2024 wurde ..." is none."""
        found: list[str | None] = []
        last: ArticleNumber | None = None
        for block in self.blocks:
            match = _PARAGRAPH.match(block.text)
            number = latin_article_number(match[1]) if match else None
            if number is None or not _next(number, last):
                found.append(None)
            else:
                found.append(str(number))
                last = number
        return found

    def _unit(self, block: Block, path: ProvisionPath, number: str | None) -> None:
        """One block: the paragraph and the items that are glued into it."""
        path = self.builder.begin(path, Unit.PARAGRAPH)
        at = 0
        if number is not None:
            match = _PARAGRAPH.match(block.text)
            at = match.end(1) if match else 0
            self.builder.number(block.text[:at], block.start)
        current, unit = path, Unit.PARAGRAPH
        notes = footnotes_in(block.text)
        self.apart += [pieces(block, *note) for note in notes]
        for mark in [*_marks(block, notes), None]:
            self._emit(block, kept(at, mark.start if mark else len(block.text), notes), current)
            if mark is None:
                break
            current, unit = _below(path, mark), Unit.ITEM if len(mark.path) == 1 else Unit.SUBITEM
            current = self.builder.begin(current, unit)
            self.builder.number(block.text[mark.start : mark.end], block.start + mark.start)
            at = mark.end

    def _emit(self, block: Block, parts: Sequence[tuple[int, int]], current: ProvisionPath) -> None:
        """The text between two marks without its footnotes; lines that are indented deeply are the rows of a table."""
        inside = row = said = False
        first = parts[0][0] if parts else 0
        for start, end in parts:
            at = start
            for line in block.text[start:end].split("\n"):
                behind = start > first and at <= start + 1  # the first words behind a footnote
                table = at > start and _TABLE.match(line) is not None
                table = table or (
                    inside and behind and _ROW.search(block.text, at, end) is not None
                )  # its cell goes on
                if table and not line.strip():
                    row = row or line == "\t\t\t"
                elif table:
                    self._cell(row, begin=not inside)
                    inside, row = True, False
                    self.builder.add(line, block.start + at)
                elif line.strip():
                    if inside:
                        self.builder.begin(current.child("text", 1), Unit.PARAGRAPH)
                        inside = False
                    closes = behind and line.lstrip()[0] in ".,;:)"
                    if said and not closes:
                        self.builder.gap()
                    said = True
                    self.builder.add(line.strip() if closes else line.rstrip(), block.start + at)
                at += len(line) + 1

    def _cell(self, row: bool, *, begin: bool) -> None:
        if begin:
            self.tables += 1
            self.builder.begin(self.builder.path.child("table", self.tables), Unit.TABLE)
        elif row:
            self.builder.line()
        else:
            self.builder.gap()


def put(stretch: Stretch, block: Block, start: int, end: int) -> None:
    for order, piece in pieces(block, start, end):
        stretch.add(piece, order)
        stretch.gap("\n")


def _below(path: ProvisionPath, mark: Mark) -> ProvisionPath:
    for depth, label in enumerate(mark.path):
        path = path.child("subitem" if depth else "item", label)
    return path


def _marks(block: Block, notes: Sequence[tuple[int, int]]) -> list[Mark]:
    """The items of a block, read as if its footnotes weren't there."""
    text = _masked(block)
    places = [i for start, end in kept(0, len(text), notes) for i in range(start, end)]
    found = marks_in("".join(text[i] for i in places))
    return [Mark(places[m.start], places[m.end - 1] + 1, m.path) for m in found]


def _masked(block: Block) -> str:
    """The text of a block with the rows of its tables blanked, so that no number in them is taken for an item's."""
    first, *rest = block.text.split("\n")
    return "\n".join([first, *(" " * len(x) if _TABLE.match(x) else x for x in rest)])


def _next(number: ArticleNumber, last: ArticleNumber | None) -> bool:
    """Whether a paragraph `number` may follow `last`: one more, an insertion, or a gap where some were repealed."""
    if last is None:
        return number.base == 1
    return last < number and number.base <= last.base + 5


def prefix(text: str, wanted: str) -> int:
    """How many characters of `text` repeat `wanted`, white space aside; 0 if it doesn't begin with it."""
    at = 0
    for char in wanted:
        if char.isspace():
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != char:
            return 0
        at += 1
    return at


def pieces(block: Block, start: int, end: int) -> list[tuple[int, str]]:
    """(order, text) of the lines of a block between two offsets; blank ones left out."""
    found, at = [], start
    for part in block.text[start:end].split("\n"):
        if part.strip():
            found.append((block.start + at, part))
        at += len(part) + 1
    return found
