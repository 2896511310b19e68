"""Sections and their units as an XML of a common-law jurisdiction nests them: pages, paragraphs, items, notes, tables.

The writer keeps which unit is open. Text of a unit that comes after its items is a further stretch of that unit
(`para_1/text_1`): flush text, "continued" text, a table's other side.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, diagnose
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.common_law.section_labels import ItemLabels
from corpus.importers.common_law.xml_flow import Entered, Sink
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Statement, Text, Unit
from corpus.numbering import ArticleNumber


@dataclass(slots=True)
class Owner:
    """A unit that is open: its path, whether a part was begun for it, and what it counts below it.

    `restarted` is the text below which a list began anew: (a), (b), "shall not of itself", (i), (ii).
    """

    path: ProvisionPath
    unit: Unit
    begun: bool = False
    labels: ItemLabels = field(default_factory=ItemLabels)
    counts: Counter[str] = field(default_factory=Counter)
    items: set[str] = field(default_factory=set)
    restarted: ProvisionPath | None = None

    def next(self, kind: str) -> ProvisionPath:
        """The path of the next note, table or further text of this unit."""
        self.counts[kind] += 1
        return self.path.child(kind, self.counts[kind])


@dataclass(slots=True)
class UnitWriter:
    """Collects what becomes a draft. `above` are the segments that stand before a page's own (annex_1)."""

    source: str
    language: str
    has_sections: bool = True
    above: tuple[str, ...] = ()
    tree: ContainerTree = field(default_factory=ContainerTree)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    page: PageBuilder | None = None
    owners: list[Owner] = field(default_factory=list)
    flat: int = 0  # depth of elements whose inner structure is no unit of this law: quotations, tables
    words: int = 0  # texts of the open page that aren't numbers, notes or notices of repeal
    notices: int = 0
    stating: bool = False  # inside an element that is one fact, whatever stands in it
    _current: Owner | None = None
    _lazy: bool = False
    _units: bool = False  # the open page has a paragraph, a definition or an item already

    # --- pages

    def open_page(
        self, path: ProvisionPath, unit: Unit, order: int, number: ArticleNumber | None = None
    ) -> PageBuilder:
        """Open a page; one that is open for loose text is closed."""
        self.close_page()
        self.page = PageBuilder(path, unit, number, self.tree.current, order)
        self.owners = [Owner(path, Unit.ANNEX if unit is Unit.ANNEX else Unit.PARAGRAPH)]
        self._current, self._lazy, self.words, self.notices, self.flat, self._units = None, False, 0, 0, 0, False
        return self.page

    def close_page(self) -> None:
        """Finish the open page, if there is one; it is deleted if all that it says is a notice of repeal.

        A page of loose text that stayed empty is dropped.
        """
        if self.page is None:
            return
        if self.page.deleted is None:
            self.page.deleted = self.notices > 0 and self.words == 0
        provision = self.page.provision(self.language)
        empty = self._lazy and not provision.text
        self.page, self.owners, self._current, self._lazy, self.flat = None, [], None, False, 0
        if not empty:
            self.provisions.append(provision)

    def close_loose(self) -> None:
        """Finish a page of loose text, for what comes next isn't part of it."""
        if self._lazy:
            self.close_page()

    @property
    def loose(self) -> bool:
        """Whether no page is open but one that the next section or heading ends."""
        return self.page is None or self._lazy

    @property
    def container_path(self) -> tuple[str, ...]:
        """The segments of the innermost container that is open; what stands before a page's own where none is."""
        return self.above if self.tree.current is None else self.tree.containers[self.tree.current].path.segments

    def make_loose(self) -> None:
        """Let the open page last until something else than text comes."""
        self._lazy = True

    def ensure_page(self, order: int) -> None:
        """Open a page for loose text where none is open."""
        if self.page is None:
            self._loose_page(order)

    def _loose_page(self, order: int) -> PageBuilder:
        kind, unit = ("note", Unit.NOTE) if self.has_sections else ("body", Unit.BODY)
        page = self.open_page(ProvisionPath((*self.above, kind)), unit, order)
        self._lazy = True
        return page

    # --- units

    def push(self, path: ProvisionPath, unit: Unit) -> None:
        """Open a unit below the one that is open."""
        self._units = self._units or unit not in (Unit.NOTE, Unit.TABLE)
        self.owners.append(Owner(path, unit))

    def resume(self, owner: Owner) -> None:
        """Open a unit again that was open before: its text goes on."""
        self.owners.append(owner)

    def pop(self) -> None:
        """Close the unit that was opened last; the page's own stays."""
        if len(self.owners) > 1:
            self.owners.pop()

    def item(self, printed: str, usual: str = "letter") -> None:
        """Open an item of the unit that is open, a sub-item where that is an item itself.

        A list that begins anew after a further stretch of text belongs to that stretch: `para_1/text_1/item_1`.
        """
        owner = self.owners[-1]
        inside = any(
            s.startswith(("item", "subitem")) for s in owner.path.segments[len(self.owners[0].path.segments) :]
        )
        kind, unit = ("subitem", Unit.SUBITEM) if inside else ("item", Unit.ITEM)
        label = owner.labels.next(printed, usual)
        if owner.restarted is None and label in owner.items and owner.counts["text"]:
            owner.restarted = owner.path.child("text", owner.counts["text"])
        owner.items.add(label)
        self.push((owner.restarted or owner.path).child(kind, label), unit)

    def beside(self, kind: str, unit: Unit) -> None:
        """Open a note or a table of the unit that is open, or a further stretch of it ("text")."""
        self.push(self.owners[-1].next(kind), unit)

    # --- sinks

    def text(self, text: str, order: int) -> None:
        """Text of the unit that is open."""
        if self._spaced(text):
            return
        page = self._ready(order)
        page.add(text, order)
        self.words += 1

    def silent(self, text: str, order: int) -> None:
        """Text of the open unit that doesn't count as words of the law: a note in the margin."""
        before = self.words
        self.text(text, order)
        self.words = before

    def notice(self, text: str, order: int) -> None:
        """A notice of repeal in the place of the law's words."""
        self.silent(text, order)
        self.notices += bool(text.strip())

    def number(self, text: str, order: int) -> None:
        """The number of the unit that is open, as printed."""
        if self._spaced(text):
            return
        inside = bool(self.owners) and self.owners[-1].begun  # a number in the middle of a unit isn't the unit's own
        page = self._ready(order)
        if self.flat or inside:
            page.add(text, order)
            page.gap()
        else:
            page.number(text, order)

    def _spaced(self, text: str) -> bool:
        if text.strip():
            return False
        if self.page is not None and self._current is not None and self.owners and self._current is self.owners[-1]:
            self.page.add(text, 0)
        return True

    def _ready(self, order: int) -> PageBuilder:
        """The page, with the open unit as the part that is written."""
        page = self.page or self._loose_page(order)
        owner = self.owners[-1]
        if self._units and not owner.begun and owner is self.owners[0] and page.unit is Unit.ARTICLE:
            owner.begun = True  # text below the paragraphs of a section that has none above them
        if not owner.begun:
            owner.path = page.begin(owner.path, owner.unit)
            owner.begun = True
        elif self._current is not owner:
            page.begin(owner.next("text"), Unit.PARAGRAPH)
            owner.restarted = None
        self._current = owner
        return page

    def line(self) -> None:
        """A new line inside the open unit."""
        if self.page is not None:
            self.page.line()

    def gap(self) -> None:
        """A space inside the open unit."""
        if self.page is not None:
            self.page.gap()

    # --- what is no text of the law

    def keep(self, kind: ResidueKind) -> Sink:
        """A sink for what is kept beside the text."""

        def sink(text: str, order: int) -> None:
            if text.strip():
                self.residue.append(Residue(kind, text, order))

        return sink

    def unparsed(self, text: str, order: int) -> None:
        """A sink for what isn't understood: kept, and told."""
        if text.strip():
            self.residue.append(Residue(ResidueKind.UNPARSED, text, order))
            found = " ".join(text.split())[:80]
            self.diagnostics.append(diagnose("unparsed-text", f"No place was found for {found!r}.", found=found))

    def fact(self, name: str, source: str = "", joined: str = "", value: str = "") -> Entered:
        """What to do with an element that states one fact: its texts become one statement.

        The value is `value`, or else the texts themselves, joined by `joined`; three numbers that are a date become one.
        """
        collected: list[tuple[str, int]] = []
        self.stating = True

        def sink(text: str, order: int) -> None:
            if text.strip():
                collected.append((text, order))

        def leave() -> None:
            self.stating = False
            if collected:
                words = " ".join(joined.join(text for text, _ in collected).split())
                claimed = "".join(text for text, _ in collected)
                said = value or _iso(words) or words
                self.statements.append(Statement(name, said, source or self.source, claimed, order=collected[0][1]))

        return Entered(sink, leave)

    def finished(self) -> Text:
        """Containers and provisions as one text."""
        self.close_page()
        return self.tree.text(self.provisions)


def _iso(value: str) -> str:
    """ISO date of "2025 7 5" or "2022-10-01"; "" if it is none."""
    parts = value.replace("-", " ").split()
    if len(parts) != 3 or not all(p.isdecimal() and len(p) <= 4 for p in parts) or len(parts[0]) != 4:
        return ""
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return ""


def stretch_sink(stretch: Stretch) -> Sink:
    """A sink for a label or a heading that is put together from several elements."""

    def sink(text: str, order: int) -> None:
        if text.strip():
            stretch.add(text, order)
        else:
            stretch.gap(text)

    return sink
