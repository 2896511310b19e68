"""Akoma Ntoso as a tree of text nodes: what each importer module needs to know of its elements.

Names are those of Akoma Ntoso 3.0 (OASIS, 2018), part 2; versions 1.0, 2.0 and the working drafts use the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from corpus.importers import markup
from corpus.model import Unit

Element = etree._Element

# Elements that hold articles -> the level they are. What isn't listed here is a DIVISION.
CONTAINERS = {
    "book": Unit.BOOK, "tome": Unit.BOOK, "title": Unit.BOOK, "part": Unit.PART, "subpart": Unit.PART, "subtitle": Unit.PART,
    "chapter": Unit.CHAPTER, "subchapter": Unit.SECTION, "section": Unit.SECTION, "subsection": Unit.SUBSECTION,
    "division": Unit.DIVISION, "subdivision": Unit.DIVISION, "hcontainer": Unit.DIVISION, "level": Unit.DIVISION,
    "transitional": Unit.SUPPLEMENT, "crossheading": Unit.DIVISION, "list": Unit.DIVISION, "sublist": Unit.DIVISION,
    "article": Unit.DIVISION, "clause": Unit.DIVISION, "paragraph": Unit.DIVISION, "rule": Unit.DIVISION, "tocitem": Unit.DIVISION,
}  # fmt: skip
# Units that stand below an article; each may be numbered.
UNITS = frozenset({"paragraph", "subparagraph", "subsection", "clause", "subclause", "point", "indent", "alinea", "item", "li",
                   "subrule", "rule", "proviso", "level", "hcontainer", "section", "article", "transitional", "division",
                   "subdivision", "part", "subpart", "chapter", "subchapter", "title", "subtitle", "book", "tome", "recital"})  # fmt: skip
PARAGRAPHS = frozenset({"paragraph", "subsection", "subrule", "alinea", "subparagraph", "clause", "section", "level"})
ITEMS = frozenset({"point", "indent", "item", "li", "recital"})
# Levels that only gather others where they stand inside a schedule that is read as one page.
GROUPS = frozenset(
    {"book", "tome", "title", "subtitle", "part", "subpart", "chapter", "subchapter", "division", "subdivision"}
)
HIERARCHY = UNITS - {"item", "li", "recital"} | {"list", "sublist"}
# Amending text: what it quotes is no unit of the act.
QUOTED = frozenset({"quotedStructure", "quotedText", "embeddedStructure", "embeddedText", "mmod"})
LEVEL_UP = frozenset({"num", "heading", "subheading"})
NOTES = frozenset({"authorialNote", "note"})
ANNEXES = frozenset(
    {"schedule", "annex", "appendix", "annexe", "anexo", "allegato", "anhang", "attachment", "annexure"}
)
_SPACED = frozenset({"br", "eol", "eop", "p", "li", "tr", "td", "th", "item", "block", "heading", "subheading", "num", "caption",
                     "blockList", "listIntroduction", "listWrapUp", "content", "intro", "wrapUp", "container", "blockContainer",
                     "paragraph", "subparagraph", "point", "article", "section", "subsection", "table", "ul", "ol", "list",
                     "clause", "alinea", "indent", "level", "hcontainer", "tblock", "crossHeading", "chapter", "part"})  # fmt: skip


class Sink(Protocol):
    """Where text goes: a Stretch or a PageBuilder."""

    def add(self, text: str, order: int) -> None:
        """Add the text of a leaf."""

    def gap(self) -> None:
        """Set off what comes next by a space."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text node: its text and its place among all of them."""

    text: str
    order: int


class Nodes:
    """The text nodes of a document by where they stand. Elements are kept, for lxml makes them anew when nobody holds them."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._held: list[Element] = list(root.iter())
        self._orders = {
            (element, tail): order for order, (element, tail, _) in enumerate(markup.text_nodes(root), start=1)
        }

    def text(self, element: Element) -> Leaf | None:
        """The text node that an element begins with; None if it is blank."""
        order = self._orders.get((element, False))
        return Leaf(element.text or "", order) if order is not None else None

    def tail(self, element: Element) -> Leaf | None:
        """The text node behind an element; None if it is blank."""
        order = self._orders.get((element, True))
        return Leaf(element.tail or "", order) if order is not None else None

    def first(self, element: Element) -> int:
        """The order of the first text inside an element; 0 if it has none."""
        found = next(self.leaves(element), None)
        return found.order if found else 0

    def leaves(self, element: Element) -> Iterator[Leaf]:
        """All text nodes inside an element, in order."""
        for event, inner in etree.iterwalk(element, events=("start", "end")):
            leaf = self.text(inner) if event == "start" else None if inner is element else self.tail(inner)
            if leaf is not None:
                yield leaf

    def mixed(self, element: Element) -> bool:
        """Whether an element has text of its own beside or between its children."""
        return self.text(element) is not None or any(self.tail(child) is not None for child in element)


def name_of(element: Element) -> str:
    """The element's name; of an hcontainer the name it gives itself, if that is a level that is known."""
    local = markup.local(element)
    if local == "hcontainer":
        given = (element.get("name") or "").lower()
        if given in CONTAINERS or given in UNITS or given in ANNEXES:
            return given
        return {"regulation": "rule", "reg": "rule", "order": "rule"}.get(given, local)
    return local


def is_annex(element: Element) -> bool:
    """Whether an element of the body is a schedule or annex."""
    local = markup.local(element)
    return local in ("attachment", "component") or (local == "hcontainer" and name_of(element) in ANNEXES)


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return next((c for c in element if markup.local(c) == name), None)


def plain(nodes: Nodes, element: Element | None) -> str:
    """The text of an element in one line, without its notes."""
    if element is None:
        return ""
    parts: list[str] = []
    note: Element | None = None
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            note = inner if note is None and markup.local(inner) in NOTES else note
            leaf = nodes.text(inner) if note is None else None
        else:
            note = None if note is inner else note
            leaf = nodes.tail(inner) if note is None and inner is not element else None
        if inner is not element and is_spaced(inner):
            parts.append(" ")
        parts.append(leaf.text if leaf is not None else "")
    return " ".join("".join(parts).split())


def is_spaced(element: Element) -> bool:
    """Whether an element stands apart from the text around it: a line break, a block, a cell."""
    return markup.local(element) in _SPACED


def basic_names(body: Element) -> frozenset[str]:
    """Which elements are the units that a law is cited by: articles, else sections, rules, clauses; else its paragraphs.

    In civil law a section holds articles; in common law it is what an article is elsewhere. The document itself tells.
    Text that is quoted, and annexes, don't count.
    """
    counted = {name_of(e) for e in _own(body)}
    for name in ("article", "section", "rule", "clause", "paragraph", "point"):
        if name in counted:
            return frozenset({name})
    return frozenset()


def _own(body: Element) -> Iterator[Element]:
    skip: Element | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end":
            skip = None if element is skip else skip
        elif skip is None:
            if markup.local(element) in QUOTED or (element is not body and is_annex(element)):
                skip = element
            elif num_of(element) is not None or markup.local(element) in ("article", "section"):
                yield element


def num_of(element: Element) -> Element | None:
    """The number of a unit."""
    return child(element, "num")


def holds(element: Element, names: frozenset[str]) -> bool:
    """Whether a unit of one of these names stands below an element, outside quoted text."""
    return any(e is not element and name_of(e) in names for e in _own(element))
