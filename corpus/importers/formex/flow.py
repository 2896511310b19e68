"""The running content of a Formex page -> its units: paragraphs, points, subparagraphs, tables and footnotes.

A frame is a unit that is being read. Its first text is its own; text after a block (a list, a second ALINEA) is a further
block `text_1`, and the points that follow hang below it. A quoted provision of another act (QUOT.S) makes no units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from corpus.importers.building import PageBuilder
from corpus.importers.formex.labels import bare, heading_number, identified_number, point_labels, printed_number
from corpus.importers.formex.tree import Element, Source
from corpus.importers.formex.words import unit_of
from corpus.importers.markup import local
from corpus.model import ProvisionPath, Unit

_BLOCKS = frozenset({"P", "ALINEA", "TXT", "GR.SEQ", "TITLE", "TI", "STI", "DIVISION", "ARTICLE", "PARAG", "LIST", "ITEM", "DLIST",
                     "DLIST.ITEM", "NP", "GR.ANNOTATION", "ANNOTATION", "ADDR.S", "GR.TBL", "FORMULA.S", "IMG.CNT", "TI.ART", "STI.ART",
                     "PL.DATE", "SIGNATORY", "VISA", "CONTENTS", "PREAMBLE", "ENACTING.TERMS", "FINAL", "QUOT.S", "CAPTION",
                     "ANNEX", "CONS.ANNEX", "SUBDIV", "PROLOG", "INTRO"})  # fmt: skip
_NUMBERS = frozenset({"NO.P", "NO.PARAG", "NO.GR.SEQ", "PREFIX", "NO.DLIST.ITEM"})
_PICTURES = frozenset({"FORMULA", "FORMULA.S", "INCL.ELEMENT", "IMG", "MATH", "CHEM"})
_LONGEST_TITLE = 80
_APART = frozenset({"DEFINITION", "MARGIN", "CELL", "TI.BLK"})


@dataclass(slots=True)
class Frame:
    """A unit in the making.

    `path` is its own, `target` what its points hang below; `begun` says that its first line stands, `number` that nothing
    but its number does, `broken` that what comes next is a block of its own. `level` is 0 for a page or paragraph, 1 for a point.
    """

    path: ProvisionPath
    unit: Unit
    level: int = 0
    begun: bool = False
    number: bool = False
    broken: bool = False
    texts: int = 0
    target: ProvisionPath | None = None


Note = list[tuple[int, str] | None]  # None is a break between two paragraphs of the note


@dataclass(slots=True)
class Flow:
    """Writes one page. `walk` reads an element's content; `finish` adds the footnotes."""

    source: Source
    page: PageBuilder
    language: str
    quoted: int = 0
    tables: int = 0
    pictures: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    contents: list[tuple[int, str]] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    recitals: int = 0
    paragraphs: int = 0
    _table: int = 0
    _due: bool = False  # the next words begin a line of the unit that is open
    _run: dict[Element, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.frames.append(Frame(self.page.path, Unit.PARAGRAPH))

    @property
    def frame(self) -> Frame:
        """The unit that is being read."""
        return self.frames[-1]

    # --- text

    def text(self, element: Element, tail: bool = False) -> None:
        """Write the text of an element, or what follows it."""
        if leaf := self.source.take(element, tail):
            self._write(leaf, joins=tail or local(element) == "QUOT.END")
        elif (element.tail if tail else element.text) and self.frame.begun:
            self.page.gap()

    def _write(self, leaf: tuple[int, str], *, joins: bool = False) -> None:
        """Write a leaf. The full stop or closing mark after a list or a quotation `joins` what stands before it."""
        if not joins or any(c.isalnum() for c in leaf[1]):
            self._begin()
            if self._due:
                self.page.line()
            self._due = False
        self.page.add(leaf[1], leaf[0])
        self.frame.number = False

    def _begin(self) -> None:
        frame = self.frame
        if frame.broken and not self._inline:
            frame.texts += 1
            frame.target = self.page.begin(frame.path.child("text", frame.texts), Unit.PARAGRAPH)
        elif not frame.begun:
            frame.path = frame.target = self.page.begin(frame.path, frame.unit)
        frame.begun, frame.broken = True, False

    @property
    def _inline(self) -> bool:
        """Whether blocks are lines of the unit that is open: in a quotation, a table."""
        return bool(self.quoted or self._table)

    def block(self) -> None:
        """What comes next is set off from what stands before."""
        frame = self.frame
        if frame.number or self._table:
            self.page.gap()
        elif self.quoted:
            self._due = True
        elif frame.begun:
            frame.broken = True

    def number(self, element: Element) -> None:
        """Write a unit's own number; it begins the unit's line."""
        if self._inline or self.frame.begun:
            for leaf in self._leaves(element):
                self._write(leaf)
            self.page.gap()
            self.frame.number = True
            return
        leaves = list(self._leaves(element))
        for place, (order, text) in enumerate(leaves, 1):
            self._begin()
            self.page.number(text, order, more=place < len(leaves))
            self.frame.number, self._due = True, False

    def _leaves(self, element: Element) -> Iterable[tuple[int, str]]:
        """The leaves of an element without its tail; footnotes are set aside."""
        for leaf in leaves_of(element, self.source, self.notes):
            if leaf is not None:
                yield leaf

    # --- elements

    def walk(self, element: Element) -> None:
        """Read what an element holds: its text, its children, and what follows each of them."""
        self.text(element)
        self.children(element)

    def children(self, element: Element, skip: Callable[[Element], bool] = lambda _: False) -> None:
        """Read the children of an element and their tails."""
        for child in element:
            if not skip(child):
                self.visit(child)
            self.text(child, tail=True)

    def visit(self, element: Element) -> None:
        """Read one element by what it is; an unknown one is text where it stands."""
        name = local(element)
        if name == "NOTE":
            self.notes.append(leaves_of(element, self.source, self.notes))
        elif name == "TOC" and not self._inline:
            self.contents += [leaf for leaf in leaves_of(element, self.source, self.notes) if leaf is not None]
        elif name in _NUMBERS:
            self.number(element)
        elif name == "QUOT.S":
            self._quotation(element)
        elif name == "TBL":
            self._table_of(element)
        elif name in ("LIST", "DLIST") and not self._inline:
            self._list(element)
        elif name == "NP" and not self._inline:
            self._loose_point(element)
        elif name == "GR.SEQ" and not self._inline:
            self._sequence(element)
        elif name == "PARAG" and not self._inline:
            self.paragraph(element)
        elif name == "CONSID" and not self._inline:
            self._recital(element)
        else:
            self._other(element, name)

    def _other(self, element: Element, name: str) -> None:
        if name in _PICTURES:
            self.pictures.append(element.get("FILEREF") or name)
        if name in _BLOCKS:
            self.block()
            self.walk(element)
            self.block()
            return
        apart = name in _APART and self.frame.begun
        if apart:
            self.page.gap()
        if name == "DEFINITION":
            self.frame.number = self.frame.begun  # its first paragraph goes on with the term
        self.walk(element)
        if apart:
            self.page.gap()

    def paragraph(self, element: Element, label: str = "") -> None:
        """A numbered paragraph, or the unnumbered one that stands at the place `label` of its article."""
        if self.source.is_deleted(element):
            return
        number = element.find("NO.PARAG")
        self.paragraphs += 1
        own = identified_number(element.get("IDENTIFIER") or "", self.language)
        printed = printed_number(_words(number), self.language) if number is not None else None
        if printed is not None and (own is None or own.base != printed.base):
            own = printed
        parent = self.frame
        path = (parent.target or parent.path) if parent.level else parent.path
        self.frames.append(Frame(path.child("para", label or own or self.paragraphs), Unit.PARAGRAPH))
        self.walk(element)
        self.frames.pop()
        parent.begun, parent.broken, parent.number = True, True, False

    def _recital(self, element: Element) -> None:
        """A recital: an item of the preamble, whatever it is grouped in."""
        self.recitals += 1
        label = point_labels([self._printed(element)], self.language)[0] if self._printed(element).strip() else ""
        parent = self.frame
        self.frames.append(Frame(self.page.path.child("item", label or self.recitals), Unit.ITEM, 1))
        for child in element.iterchildren("NP"):
            child.set(_READ, "1")
        self.walk(element)
        self.frames.pop()
        parent.begun, parent.broken, parent.number = True, True, False

    def _quotation(self, element: Element) -> None:
        """Provisions of another act, or words of this one; a quotation inside a sentence is no block."""
        as_block = any(local(child) in _BLOCKS for child in element)
        if as_block:
            self._line()
        self.quoted += 1
        self.walk(element)
        self.quoted -= 1
        if as_block and not self.quoted:
            self.block()

    def _line(self) -> None:
        """A new line of the unit that is open."""
        if self.frame.begun and not self.frame.number:
            self._due = True

    # --- lists

    def _list(self, element: Element) -> None:
        labels = self._labels(child for child in element if local(child) in ("ITEM", "DLIST.ITEM", "NP"))
        self.text(element)
        for child in element:
            if child in labels:
                self._item(child, labels[child])
            else:
                self.visit(child)
            self.text(child, tail=True)

    def _labels(self, items: Iterable[Element]) -> dict[Element, str]:
        """The labels of the points of one list; those that stand twice are remembered."""
        held = list(items)
        printed = [self._printed(item) for item in held]
        labels = point_labels(printed, self.language)
        seen: set[str] = set()
        for label, text in zip(labels, printed, strict=True):
            if label in seen:
                self.doubled.append(text.strip() or label)
            seen.add(label)
        return dict(zip(held, labels, strict=True))

    def _printed(self, item: Element) -> str:
        """The number that an ITEM, NP or DLIST.ITEM prints, without its footnotes."""
        for path in ("NO.P", "NP/NO.P", "PREFIX", "NO.DLIST.ITEM", "NO.GR.SEQ"):
            if (number := item.find(path)) is not None:
                return _words(number)
        return ""

    def _item(self, element: Element, label: str) -> None:
        """A point: its number, its text, and what hangs below."""
        if self.source.is_deleted(element):
            return
        parent = self.frame
        kind, unit = ("item", Unit.ITEM) if parent.level == 0 else ("subitem", Unit.SUBITEM)
        self.frames.append(Frame((parent.target or parent.path).child(kind, label), unit, parent.level + 1))
        for child in [element] if local(element) == "NP" else element.iterchildren("NP"):
            if local(element) != "GR.SEQ":
                child.set(_READ, "1")
        self.walk(element)
        self.frames.pop()
        parent.begun, parent.broken, parent.number = True, True, False

    def _loose_point(self, element: Element) -> None:
        """An NP: a point of the list that its neighbours make, unless it is the content of its ITEM."""
        parent = element.getparent()
        if element.get(_READ) or (parent is not None and local(parent) in ("TI", "STI")):
            self.block()
            self.walk(element)
            return
        if parent is not None and element not in self._run:
            self._run |= self._labels(child for child in parent if local(child) == "NP")
        self._item(element, self._run.get(element, "1"))

    def _sequence(self, element: Element) -> None:
        """A GR.SEQ: a numbered division of an annex is a unit of its own, another a block under its title."""
        number = element.find("NO.GR.SEQ")
        if number is None:
            number = element.find("TITLE/TI/NP/NO.P")
        printed = _part_of(element) if number is None else bare(_words(number))
        if not printed:
            self.block()
            self.walk(element)
            self.block()
            return
        for child in element.iterfind("TITLE/TI/NP"):
            child.set(_READ, "1")
        self._item(element, point_labels([printed], self.language)[0])

    # --- tables

    def _table_of(self, element: Element) -> None:
        """A table: a line for each row, cells set apart. In a quotation its rows are lines of the unit that is open."""
        if self._inline:
            self._line()
            self._rows(element)
            self._line()
            return
        parent = self.frame
        self.tables += 1
        self.frames.append(Frame(self.page.path.child("table", self.tables), Unit.TABLE))
        self._rows(element)
        self.frames.pop()
        parent.begun, parent.broken, parent.number = True, True, False

    def _rows(self, element: Element) -> None:
        self._table += 1
        self.text(element)
        for child in element:
            if local(child) in ("CORPUS", "BLK", "GR.NOTES"):
                self._line()
                self._rows(child)
            else:
                self._line()
                self.visit(child)
            self.text(child, tail=True)
        self._table -= 1

    # --- footnotes

    def finish(self) -> None:
        """Add the footnotes as parts of their own, after the text that they belong to."""
        for place, note in enumerate(self.notes, 1):
            if any(leaf is not None for leaf in note):
                self.page.begin(self.page.path.child("note", place), Unit.NOTE)
            for leaf in note:
                if leaf is None:
                    self.page.gap()
                else:
                    self.page.add(leaf[1], leaf[0])


_READ = "tongwen.read"  # an NP whose unit is open already


def leaves_of(element: Element, source: Source, notes: list[Note], *, even_deleted: bool = False) -> Note:
    """The leaves below an element without its tail, None between blocks; footnotes inside go to `notes`, in order."""
    found: Note = []

    def visit(node: Element, top: bool) -> None:
        if local(node) == "NOTE" and not top:
            place = len(notes)
            notes.append([])
            notes[place] = leaves_of(node, source, notes, even_deleted=even_deleted)
        else:
            apart = local(node) in _BLOCKS or local(node) in ("CELL", "ROW", "NO.P")
            if apart:
                found.append(None)
            if leaf := source.take(node, even_deleted=even_deleted):
                found.append(leaf)
            for child in node:
                visit(child, False)
            if apart:
                found.append(None)
        if not top and (leaf := source.take(node, tail=True, even_deleted=even_deleted)):
            found.append(leaf)

    visit(element, True)
    return found


def _part_of(element: Element) -> str:
    """The number of a division of an annex by its title: "PART A", "Section 2", "II. RÉSZ"; "" if its title counts nothing."""
    title = element.find("TITLE/TI/P")
    words = "" if title is None else " ".join(_words(title).split())
    return heading_number(words, "") if len(words) < _LONGEST_TITLE and unit_of(words) is not None else ""


def _words(element: Element) -> str:
    """The text of a small element without its footnotes."""
    out = element.text or ""
    for child in element:
        out += ("" if local(child) == "NOTE" else _words(child)) + (child.tail or "")
    return out
