"""One article (section, rule, annex) of an Akoma Ntoso document -> a provision: its paragraphs, items, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.importers import markup
from corpus.importers.akn.labels import begins_with_number, defined_term, is_unit, note_path, paragraph_label
from corpus.importers.akn.nodes import (
    GROUPS,
    ITEMS,
    LEVEL_UP,
    NOTES,
    PARAGRAPHS,
    QUOTED,
    Element,
    Leaf,
    Nodes,
    Sink,
    is_spaced,
    name_of,
    num_of,
    plain,
)
from corpus.importers.akn.scope import Apart, Scope
from corpus.importers.building import PageBuilder
from corpus.importers.labels import ItemLabels
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Unit

_EMPTY = frozenset({"", "…", "...", "[…]", "[...]", "—", "–"})
_TRANSPARENT = frozenset({"intro", "content", "wrapUp", "blockList", "list", "sublist", "ul", "ol", "container", "blockContainer",
                          "mainBody", "body", "componentRef", "preface", "doc", "formula",
                          "citations", "recitals", "preamble", "conclusions", "tblock", "interstitial", "foreign"})  # fmt: skip
_CONTINUED = frozenset({"wrapUp", "listWrapUp"})
_LISTS = frozenset({"blockList", "list", "sublist", "ul", "ol"})
_REMOVED = frozenset({"removed", "repealed", "deleted"})


class PageReader:
    """Reads one page. Use: `label`, `heading`, then `content`, then `provision`."""

    def __init__(self, nodes: Nodes, language: str, builder: PageBuilder, apart: Apart) -> None:
        self.builder = builder
        self._nodes = nodes
        self._language = language
        self._apart = apart
        self._tables = 0
        self._notes = 0
        self._annotated = False
        self._read: frozenset[Element] = frozenset()  # numbers and headings that are read already

    # -- what stands around the text ----------------------------------------------------------------------------------

    def inline(self, element: Element, sink: Sink) -> None:
        """The text of an element into `sink`; notes, markers of notes and deleted text are taken out."""
        self._leaf(self._nodes.text(element), element.text, sink)
        for inner in element:
            self._inside(inner, sink)
            self._leaf(self._nodes.tail(inner), inner.tail, sink)

    def _inside(self, inner: Element, sink: Sink) -> None:
        local = markup.local(inner)
        if inner in self._read:
            return
        if local in NOTES:
            self.note(inner)
        elif local == "noteRef":
            self._keep(inner, ResidueKind.FURNITURE)
        elif local == "del":
            self._keep(inner, ResidueKind.UNPARSED)
        elif is_spaced(inner):
            sink.gap()
            self.inline(inner, sink)
            sink.gap()
        else:
            self.inline(inner, sink)

    def _leaf(self, leaf: Leaf | None, raw: str | None, sink: Sink) -> None:
        if leaf is not None:
            sink.add(leaf.text, leaf.order)
        elif raw:
            sink.gap()

    def _keep(self, element: Element, kind: ResidueKind) -> None:
        done = {leaf.order for read in self._read for leaf in self._nodes.leaves(read)}
        kept = [leaf for leaf in self._nodes.leaves(element) if leaf.order not in done]
        self._apart.residue += [Residue(kind, leaf.text, leaf.order) for leaf in kept]

    def note(self, element: Element) -> None:
        """A footnote: a page of its own, named after the page that it stands in, so that it has one name in every language."""
        self._annotated = True
        if self._nodes.first(element) == 0:
            return
        self._notes += 1
        page = PageBuilder(
            note_path(self.builder.path, self._notes),
            Unit.NOTE,
            None,
            self.builder.container,
            self._nodes.first(element),
        )
        page.begin(page.path, Unit.NOTE)
        if marker := element.get("marker"):
            page.label.made(" ".join(marker.split()))
        PageReader(self._nodes, self._language, page, self._apart).inline(element, page)
        found = page.provision(self._language)
        if found.text:
            self._apart.notes.append(found)

    def label(self, element: Element | None) -> None:
        """The number of the page as printed."""
        if element is not None:
            self.inline(element, self.builder.label)

    def heading(self, element: Element) -> None:
        """A heading of the page; a second one follows on."""
        self.builder.heading.gap()
        self.inline(element, self.builder.heading)

    # -- the text -----------------------------------------------------------------------------------------------------

    def content(self, element: Element, *, headings: bool = True, read: frozenset[Element] = frozenset()) -> None:
        """All that stands in the element of the page but what was `read`; its own number and headings are the page's."""
        scope = Scope(self.builder.path, 0)
        self._read = read
        scope.total, scope.numbered = self._count(element)
        self._children(element, scope, headings=headings)

    def provision(self, element: Element) -> Provision:
        """The finished provision."""
        found = self.builder.provision(self._language)
        bare = "".join(found.text.split())
        removed = element.get("status") in _REMOVED or (bare in _EMPTY and (self._annotated or bool(bare)))
        return replace(found, deleted=True) if removed else found

    def _count(self, element: Element) -> tuple[int, bool]:
        """How many unnumbered blocks an element has, and whether any numbered paragraph stands among them."""
        total, numbered = 0, False
        for inner, _ in self._flat(element):
            if is_unit(inner):
                if self._printed(inner):
                    numbered = numbered or self._is_paragraph(inner, self._printed(inner), intro=bool(total))
                elif name_of(inner) not in ITEMS:
                    total += 1
            else:
                total += 1
        return total, numbered

    def _flat(self, element: Element, *, continued: bool = False) -> Iterator[tuple[Element, bool]]:
        """The blocks and units of an element, through everything that only wraps them; whether they continue a list."""
        for inner in element:
            local = markup.local(inner)
            if (
                inner in self._read
                or local in LEVEL_UP
                or local in NOTES
                or local in QUOTED
                or local in ("meta", "toc", "table", "del")
            ):
                continue
            if local in _TRANSPARENT and not self._nodes.mixed(inner):
                yield from self._flat(inner, continued=continued or local in _CONTINUED)
            elif local not in _CONTINUED and not continued and self._nodes.first(inner):
                yield inner, continued

    def _children(self, element: Element, scope: Scope, *, headings: bool = False, continued: bool = False) -> None:
        """Everything inside `element` but for the numbers and headings that were read already."""
        labels = ItemLabels(self._language)
        own = self._nodes.text(element)
        if own is not None:
            self._begin_block(scope, continued=continued)
            self.builder.add(own.text, own.order)
        for inner in element:
            self._child(inner, scope, labels, headings=headings, continued=continued)
            tail = self._nodes.tail(inner)
            if tail is not None:
                self._begin_block(scope, continued=True)
                self.builder.add(tail.text, tail.order)

    def _child(self, inner: Element, scope: Scope, labels: ItemLabels, *, headings: bool, continued: bool) -> None:
        local = markup.local(inner)
        if inner in self._read:
            return
        if headings and local in LEVEL_UP:
            self.label(inner) if local == "num" and not self.builder.label.length else self.heading(inner)
        elif local in LEVEL_UP and scope.depth == 0:
            self._block(inner, scope, continued=continued)
        elif local in LEVEL_UP:
            self._line(inner)
        elif local in NOTES:
            self.note(inner)
        elif local == "meta":
            self._keep(inner, ResidueKind.FURNITURE)
        elif local == "toc":
            self._keep(inner, ResidueKind.CONTENTS)
        elif local == "table":
            self._table(inner, scope)
        elif local == "del":
            self._keep(inner, ResidueKind.UNPARSED)
        elif local in _LISTS and not self._nodes.mixed(inner):
            self._list(inner, scope, labels if local in ("list", "sublist") else ItemLabels(self._language))
        elif local in _TRANSPARENT and not self._nodes.mixed(inner):
            self._wrapper(inner, scope, labels, continued=continued or local in _CONTINUED)
        elif local in QUOTED:
            self._quoted(inner, scope)
        elif is_unit(inner):
            self._unit(inner, scope, labels)
        elif self._nodes.first(inner) or len(inner):
            self._block(inner, scope, continued=continued or local in _CONTINUED)

    def _wrapper(self, element: Element, scope: Scope, labels: ItemLabels, *, continued: bool) -> None:
        for inner in element:
            self._child(inner, scope, labels, headings=False, continued=continued)

    def _list(self, element: Element, scope: Scope, labels: ItemLabels) -> None:
        self._wrapper(element, scope, labels, continued=False)

    def _begin_block(self, scope: Scope, *, continued: bool) -> None:
        """Begin where a block of text goes: the unit itself, another paragraph of the page, or text that follows a list."""
        if scope.depth == 0:
            self._begin_on_page(scope, continued=continued)
        elif not scope.begun and not scope.broken:
            scope.begun = True
            self.builder.gap()
        elif scope.depth >= 2 and not scope.broken:
            self.builder.line()
        else:
            self._begin_text(scope, scope.path)
        scope.broken = False

    def _begin_text(self, scope: Scope, above: ProvisionPath) -> None:
        scope.texts += 1
        scope.current = self.builder.begin(above.child("text", scope.texts), Unit.PARAGRAPH)

    def _begin_on_page(self, scope: Scope, *, continued: bool) -> None:
        if scope.last is not None:
            self._begin_text(scope, scope.last)
        elif continued and scope.begun:
            self._begin_text(scope, scope.current or scope.path)
        elif scope.numbered and scope.begun:
            self._begin_text(scope, scope.path)
        elif scope.numbered or scope.total <= 1:
            scope.current = self.builder.begin(scope.path, Unit.PARAGRAPH)
        else:
            scope.unnumbered += 1
            scope.texts = 0
            scope.current = self.builder.begin(scope.path.child("para", scope.unnumbered), Unit.PARAGRAPH)
        scope.begun = True

    def _block(self, element: Element, scope: Scope, *, continued: bool) -> None:
        if self._nodes.first(element) and plain(self._nodes, element):
            self._begin_block(scope, continued=continued)
        self.inline(element, self.builder)

    def _line(self, element: Element) -> None:
        """A heading inside a paragraph: a line of its own, in the paragraph."""
        self.builder.gap()
        self.inline(element, self.builder)
        self.builder.line()

    def _quoted(self, element: Element, scope: Scope) -> None:
        """Quoted text: it belongs to the block that quotes it, a line each, whatever units it holds."""
        if not self._nodes.first(element):
            return
        if not scope.begun and scope.depth == 0:
            self._begin_block(scope, continued=False)
        scope.begun = True
        self._quoted_lines(element)

    def _quoted_lines(self, element: Element) -> None:
        if self._nodes.mixed(element) or not len(element):
            self.builder.line()
            self.inline(element, self.builder)
            return
        for inner in element:
            local = markup.local(inner)
            if local == "num":
                self.builder.line()
            if inner in self._read:
                pass
            elif local in LEVEL_UP or not is_spaced(inner):
                self._inside(inner, self.builder)
                self.builder.gap()
            else:
                self._quoted_lines(inner)
            if (tail := self._nodes.tail(inner)) is not None:
                self.builder.add(tail.text, tail.order)

    def _table(self, element: Element, scope: Scope) -> None:
        """A table is a part of its own; each row a line, its cells apart by a space."""
        if not self._nodes.first(element):
            return
        self._tables += 1
        self.builder.begin(self.builder.path.child("table", self._tables), Unit.TABLE)
        scope.begun = scope.broken = True
        self._rows(element)

    def _rows(self, element: Element) -> None:
        self._leaf(self._nodes.text(element), element.text, self.builder)
        for inner in element:
            local = markup.local(inner)
            if local in ("tr", "caption"):
                self.builder.line()
            if local in ("tr", "thead", "tbody", "tfoot"):
                self._rows(inner)
            else:
                self._inside(inner, self.builder)
                self.builder.gap()
            self._leaf(self._nodes.tail(inner), inner.tail, self.builder)

    # -- units --------------------------------------------------------------------------------------------------------

    def _printed(self, element: Element) -> str:
        return plain(self._nodes, num_of(element))

    def _is_paragraph(self, element: Element, printed: str, *, intro: bool) -> bool:
        """Whether a numbered unit right below the page is a paragraph: (1) is, (a) is an item, as is 1) below an introduction."""
        if name_of(element) in ITEMS or not begins_with_number(printed):
            return False
        return name_of(element) in PARAGRAPHS and not (intro and printed.rstrip().endswith(")") and "(" not in printed)

    def _unit(self, element: Element, scope: Scope, labels: ItemLabels) -> None:
        printed = self._printed(element)
        if scope.depth == 0 and name_of(element) in GROUPS:
            self._group(element, scope)
        elif not printed and name_of(element) not in ITEMS:
            self._unnumbered(element, scope)
        elif scope.depth == 0 and self._is_paragraph(element, printed, intro=scope.begun and scope.last is None):
            self._paragraph(element, scope, printed)
        else:
            self._item(element, scope, labels, printed)

    def _unnumbered(self, element: Element, scope: Scope) -> None:
        """A paragraph without a number: the page's own text, its N-th paragraph, or a further text of a numbered one."""
        blocks = self._count(element)[0] > 0
        if not blocks:
            self._children(element, scope)
            return
        if scope.depth > 0 and not scope.begun and not scope.broken:
            self._children(element, scope)
            return
        self._begin_block(scope, continued=False)
        path = scope.current or scope.path
        inner = Scope(path, max(scope.depth, 1), begun=False)
        self._children(element, inner)
        scope.broken = scope.depth > 0

    def _paragraph(self, element: Element, scope: Scope, printed: str) -> None:
        path = scope.path.child("para", paragraph_label(printed))
        scope.last = self._open(path, Unit.PARAGRAPH, element)
        scope.begun, scope.texts, scope.current = True, 0, scope.last
        self._children(element, Scope(scope.last, 1))

    def _item(self, element: Element, scope: Scope, labels: ItemLabels, printed: str) -> None:
        above = scope.path if name_of(element) == "recital" else scope.current or scope.last or scope.path
        label = labels.next(printed)
        key = None if printed else defined_term(element)
        if key:
            path, unit = above.child("def", key), Unit.DEFINITION
        else:
            deep = scope.depth >= 2
            path, unit = above.child("subitem" if deep else "item", label), Unit.SUBITEM if deep else Unit.ITEM
        path = self._open(path, unit, element)
        scope.begun = scope.broken = True
        self._children(element, Scope(path, max(scope.depth, 1) + 1))

    def _open(self, path: ProvisionPath, unit: Unit, element: Element) -> ProvisionPath:
        """Begin a unit with its number, which is taken out of what `_children` reads."""
        path = self.builder.begin(path, unit)
        num = num_of(element)
        if num is not None:
            self.inline(num, _Numbered(self.builder))
            self.builder.gap()
            self._read |= {num}
        return path

    def _group(self, element: Element, scope: Scope) -> None:
        """A part or chapter inside a page (of a schedule): its heading is a block, its units are those of the page."""
        above = [e for e in element if markup.local(e) in LEVEL_UP and self._nodes.first(e)]
        scope.last = None
        if above:
            self._begin_block(scope, continued=False)
        for inner in above:
            self.builder.gap()
            self.inline(inner, self.builder)
        self._read |= frozenset(above)
        self._children(element, scope)


@dataclass(slots=True)
class _Numbered:
    """Sink for a unit's number: its label and the text."""

    builder: PageBuilder

    def add(self, text: str, order: int) -> None:
        self.builder.number(text, order)

    def gap(self) -> None:
        self.builder.gap()


__all__ = ["Apart", "PageReader", "note_path"]
