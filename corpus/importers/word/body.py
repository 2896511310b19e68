"""Reading a part of a Word document (ECMA-376, 17): its paragraphs, lists, tables and notes -> blocks.

Insertions that nobody has accepted yet are text; deletions, hidden text, the readings of ruby, page numbers and the
table of contents are kept beside it. An element that isn't known is looked into, so that its text isn't lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from corpus.importers.documents.blocks import BlockKind
from corpus.importers.markup import local
from corpus.importers.word.blocks import Collector, Sink, side_of
from corpus.importers.word.characters import TEXTS, characters, chosen, leaves_of
from corpus.importers.word.numbering import Numbering
from corpus.importers.word.styles import (
    PLAIN,
    Style,
    attr,
    child,
    is_on,
    numbering_of,
    outline_level,
    val,
)
from corpus.importers.word.tables import Cell, grid_of
from corpus.languages import LANGUAGES
from corpus.model import ResidueKind

_CONTENTS_FIELDS = frozenset({"TOC", "TOA", "INDEX"})
_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_BLOCKS = frozenset({"p", "tbl", "altChunk"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its kind, its cell, and a block that several paragraphs share (a note)."""

    kind: BlockKind = BlockKind.LINE
    table: int = -1
    row: int = -1
    column: int = -1
    shared: Sink | None = None
    aside: ResidueKind | None = None


@dataclass(slots=True)
class _Field:
    name: str = ""
    shown: bool = False


@dataclass(slots=True)
class Body:
    """Reads the parts of one document, one after the other.

    Attributes:
        out: what was read.
        marks: (kind of note, its id) -> its place among the notes of its kind, in the order of the references.
        chunks: relation ids of the documents embedded by w:altChunk that were met.
        tracked: whether changes that nobody accepted were met.
    """

    out: Collector
    styles: dict[str, Style]
    default_style: str
    numbering: Numbering
    marks: dict[tuple[str, str], int] = field(default_factory=dict)
    chunks: list[str] = field(default_factory=list)
    tracked: bool = False
    _tables: int = 0
    _fields: list[_Field] = field(default_factory=list)
    _balanced: bool = True
    _open: Sink | None = None

    def part(self, root: etree._Element, place: Place = Place()) -> None:
        """Read a part, or a note inside one."""
        ends = Counter(attr(n, "fldCharType") for n in root.iter("{*}fldChar"))
        self._balanced = ends["begin"] == ends["end"]
        self._fields.clear()
        self._content(root, place)

    # --- blocks

    def _content(self, node: etree._Element, place: Place) -> None:
        for inner in node:
            self._block(inner, place)
        self._close()

    def _block(self, node: etree._Element, place: Place) -> None:
        name = local(node)
        if name == "p":
            self._paragraph(node, place)
        elif name == "tbl":
            self._close()
            self._table(node, place)
        elif name == "altChunk":
            self.chunks.append(attr(node, "id") or "")
        elif name == "AlternateContent":
            branch = chosen(node)
            if branch is not None:
                self._content(branch, place)
        elif name in TEXTS or name == "r":  # a run outside any paragraph, in damaged documents
            self._close()
            sink = self._sink(place)
            self._inline(node, sink, None)
            self._finish(sink, place)
        elif name == "sdt":
            self._content(node, replace(place, aside=ResidueKind.CONTENTS) if _is_contents(node) else place)
        elif not name.endswith("Pr"):
            for inner in node:
                self._block(inner, place)

    def _paragraph(self, node: etree._Element, place: Place) -> None:
        properties = child(node, "pPr")
        style = self.styles.get(val(properties, "pStyle") or self.default_style, PLAIN)
        sink, self._open = self._open or self._sink(place), None
        aside = place.aside or (ResidueKind.CONTENTS if style.contents else None)
        aside = aside or (ResidueKind.FURNITURE if style.hidden else None)
        if place.shared is None and sink.is_blank and aside is None:
            self._describe(sink, properties, style, place)
        if place.shared is not None and not sink.is_blank:
            self.out.layout(sink, "\n")
        for inner in node:
            if inner is not properties:
                self._inline(inner, sink, aside)
        for one in self._fields:
            one.shown = True  # an instruction doesn't go on in the next paragraph
        if val(child(properties, "rPr"), "del") is not None:
            self._open = sink  # the mark that ends the paragraph is deleted: it goes on in the next one
        else:
            self._finish(sink, place)

    def _sink(self, place: Place) -> Sink:
        if place.shared is not None:
            return place.shared
        return Sink(place.kind, table=place.table, row=place.row, column=place.column)

    def _describe(self, sink: Sink, properties: etree._Element | None, style: Style, place: Place) -> None:
        """What the paragraph's properties and style say of it: its number, and whether it is a heading."""
        outline = val(properties, "outlineLvl")
        level = outline_level(outline) if outline is not None else style.level
        if place.kind is BlockKind.LINE and (level or style.title):
            sink.kind = BlockKind.TITLE if style.title else BlockKind.HEADING
            sink.level = 0 if style.title else level
        if val(child(properties, "rPr"), "del") is None:
            sink.label = self._number(properties, style)

    def _number(self, properties: etree._Element | None, style: Style) -> str:
        own, given = numbering_of(properties), style.numbering
        number_id = (own and own[0]) or (given[0] if given else "")
        if not number_id or number_id == "0":
            return ""
        level = own[1] if own and own[1] >= 0 else given[1] if given else 0
        if level < 0:
            level = self.numbering.level_of_style(number_id, val(properties, "pStyle") or self.default_style)
        return self.numbering.next(number_id, level)

    def _finish(self, sink: Sink, place: Place) -> None:
        if place.shared is None:
            self.out.done(sink)

    def _close(self) -> None:
        if self._open is not None:
            sink, self._open = self._open, None
            self.out.done(sink)

    # --- tables

    def _table(self, node: etree._Element, place: Place) -> None:
        """A table: its cells are blocks. One of a single column is a frame; one inside a cell is lines of that cell."""
        grid = grid_of(node)
        if sum(len(leaves_of(cell.node)) for row in grid.rows for cell in row) < len(leaves_of(node)):
            for inner in node:  # a damaged table: text outside its cells
                self._block(inner, place)
        elif place.shared is not None or place.aside is not None or grid.columns < 2:
            for row in grid.rows:
                for cell in row:
                    self._content(cell.node, place)
        elif place.kind is BlockKind.CELL:
            self._inner_table(grid.rows, place)
        else:
            number, self._tables = self._tables, self._tables + 1
            kind = BlockKind.CELL if place.kind is BlockKind.LINE else place.kind
            for at, row in enumerate(grid.rows):
                for cell in row:
                    self._content(cell.node, replace(place, kind=kind, table=number, row=at, column=cell.column))

    def _inner_table(self, rows: Sequence[Sequence[Cell]], place: Place) -> None:
        for row in rows:
            sink = self._sink(place)
            for cell in row:
                self._content(cell.node, replace(place, shared=sink))
                self.out.layout(sink, "\t")
            self.out.done(sink)

    # --- what stands inside a paragraph

    def _inline(self, node: etree._Element, sink: Sink, aside: ResidueKind | None) -> None:
        name = local(node)
        if name in TEXTS:
            self._text(node, sink, ResidueKind.UNPARSED if name == "delText" else aside)
        elif name in _BREAKS:
            self._break(name, node, sink)
        elif name == "r":
            self._run(node, sink, aside)
        elif name in ("del", "moveFrom", "ins", "moveTo"):
            self.tracked = True
            self._inside(node, sink, ResidueKind.UNPARSED if name in ("del", "moveFrom") else aside)
        elif name == "fldSimple":
            self._fields.append(_Field(_field_name(attr(node, "instr") or ""), shown=True))
            self._inside(node, sink, aside)
            if self._fields:
                self._fields.pop()
        elif name in ("fldChar", "instrText", "delInstrText"):
            self._field(name, node)
        elif name in _NOTES:
            self.marks.setdefault(
                (_NOTES[name], attr(node, "id") or ""), 1 + sum(k == _NOTES[name] for k, _ in self.marks)
            )
        elif name == "AlternateContent":
            branch = chosen(node)
            if branch is not None:
                self._inside(branch, sink, aside)
        elif name == "rt":
            self._inside(node, sink, ResidueKind.FURNITURE)
        elif name in _BLOCKS or name == "txbxContent":
            self._box(node, sink, aside)
        elif not name.endswith("Pr"):
            self._inside(node, sink, aside)

    def _inside(self, node: etree._Element, sink: Sink, aside: ResidueKind | None) -> None:
        for inner in node:
            self._inline(inner, sink, aside)

    def _run(self, node: etree._Element, sink: Sink, aside: ResidueKind | None) -> None:
        properties = child(node, "rPr")
        if aside is None and is_on(properties, "vanish"):
            aside = ResidueKind.FURNITURE
        if any(local(n) in _NOTES and attr(n, "customMarkFollows") in ("1", "true", "on") for n in node):
            aside = aside or ResidueKind.FURNITURE  # the note's own mark, which it bears itself too
        language = child(properties, "lang")
        if language is not None and aside is None:
            text = "".join(characters(n) for n in node if local(n) in TEXTS)
            side = side_of(text)
            tag = attr(language, side) if side else None
            if tag:
                sink.languages[tag] += len(text)
        self._inside(node, sink, aside)

    def _text(self, node: etree._Element, sink: Sink, aside: ResidueKind | None) -> None:
        text = characters(node)
        aside = aside or self._aside_by_field()
        if aside is None:
            self.out.put(sink, text)
            return
        if aside is ResidueKind.CONTENTS and sink.is_blank:
            self._take_heading()
        self.out.aside(aside, text)

    def _break(self, name: str, node: etree._Element, sink: Sink) -> None:
        kind = attr(node, "type")
        self.out.layout(sink, " " if name == "br" and kind in ("page", "column") else _BREAKS[name])

    def _take_heading(self) -> None:
        """目录 in a paragraph of its own, right before a table of contents that Word made, goes with it."""
        last = self.out.blocks[-1] if self.out.blocks else None
        if last is not None and last.kind is not BlockKind.CELL:
            word = "".join(last.text.split()).lower()
            if any(word in language.contents for language in LANGUAGES.values()):
                self.out.withdraw(ResidueKind.CONTENTS)

    def _box(self, node: etree._Element, sink: Sink, aside: ResidueKind | None) -> None:
        """A text box: paragraphs inside a paragraph. They come after it."""
        whole, open_, fields = self.out.blocks, self._open, self._fields
        self.out.blocks, self._open, self._fields = [], None, []
        kind = BlockKind.LINE if sink.kind in (BlockKind.TITLE, BlockKind.HEADING) else sink.kind
        place = Place(kind, sink.table, sink.row, sink.column, sink if kind is BlockKind.NOTE else None, aside)
        if local(node) in _BLOCKS:
            self._block(node, place)
            self._close()
        else:
            self._content(node, place)
        sink.boxed += self.out.blocks
        self.out.blocks, self._open, self._fields = whole, open_, fields
        self.out.cut()

    # --- fields

    def _field(self, name: str, node: etree._Element) -> None:
        if name != "fldChar":
            if self._fields and not self._fields[-1].shown and not self._fields[-1].name:
                self._fields[-1].name = _field_name(node.text or "")
            return
        kind = attr(node, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _aside_by_field(self) -> ResidueKind | None:
        """Where text inside a field belongs: beside the text if it is contents, a page number or an instruction."""
        if not self._balanced:
            return None
        for one in self._fields:
            if one.name in _CONTENTS_FIELDS:
                return ResidueKind.CONTENTS
            if one.name in _PAGE_FIELDS or not one.shown:
                return ResidueKind.FURNITURE
        return None


def _field_name(instruction: str) -> str:
    words = instruction.split(maxsplit=1)
    return words[0].upper() if words else ""


def _is_contents(node: etree._Element) -> bool:
    """Whether a content control is the table of contents."""
    for found in node.iter("{*}docPartGallery"):
        return (attr(found, "val") or "").lower() == "table of contents"
    return False
