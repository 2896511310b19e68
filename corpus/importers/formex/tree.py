"""Formex files as trees and as numbered leaves: with the characters that Formex writes as empty elements, and what is deleted.

Formex has quotation marks, operators and the colon of a definition list as attributes of empty elements, for they print
otherwise in each language: `<QUOT.START CODE="201E"/>`. They are characters of the law, so they are written out first.
What an amendment deleted stands in a consolidated text between two processing instructions, CLG.MDFO and CLG.MDFC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from corpus.errors import SourceError
from corpus.importers import markup

_DEEPEST = 120  # the deepest files of the Official Journal have about 40 levels
_QUOTES = ("QUOT.START", "QUOT.END")
_SIGNS = {
    "PLUS": "+", "MINUS": "−", "MULT": "×", "DIV": "÷", "PLUSMINUS": "±", "EQ": "=", "NE": "≠", "NEQ": "≠", "LT": "<",
    "GT": ">", "LE": "≤", "GE": "≥", "AP": "≈",
}  # fmt: skip
_MARK = "tongwen.mark"  # stands where an instruction stood; no Formex element
_PSEUDO = re.compile(r"""([A-Z.]{1,20})\s{0,3}=\s{0,3}["']([^"']{0,80})["']""")

Element = etree._Element
Leaf = tuple[Element, bool, str]


def load(data: bytes, name: str) -> Element:
    """The root of a Formex file, quotation marks written out; SourceError as `markup.tree`, and where it is too deep."""
    root = markup.tree(data, name, instructions=True)
    _refuse_deep(root, name)
    for element in root.iter("{*}*"):
        element.tag = markup.local(element)  # the format has no namespace; some tools write one
    _mark_changes(root)
    _write_out(root)
    return root


def _refuse_deep(root: Element, name: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise SourceError(f"{name} nests more than {_DEEPEST} elements: refused.", "See how the file was made.")


def _mark_changes(root: Element) -> None:
    """Put an element where each instruction of a change stands, and take the others away; text keeps its place."""
    found: list[Any] = list(root.iter(etree.ProcessingInstruction))
    for instruction in found:
        parent = instruction.getparent()
        if parent is not None and instruction.target in ("CLG.MDFO", "CLG.MDFC"):
            mark = etree.Element(_MARK, {"TARGET": instruction.target, **dict(_PSEUDO.findall(instruction.text or ""))})
            instruction.addprevious(mark)
            mark.tail = instruction.tail
            parent.remove(instruction)
    etree.strip_tags(root, etree.ProcessingInstruction)


def _write_out(root: Element) -> None:
    """Give the elements that stand for characters their characters as text."""
    for element in root.iter(*_QUOTES, "OP.MATH", "OP.CMP", "OVER"):
        if not len(element) and not (element.text or "").strip():
            element.text = _character(element)
    for items in root.iter("DLIST"):
        separator = items.get("SEPARATOR") or ""
        if separator.strip() and all(unicodedata.category(c)[0] in "PSZ" for c in separator) and len(separator) < 4:
            _separate(items, separator)


def _character(element: Element) -> str:
    """The character of an empty element; "" for a code that is no mark of punctuation, which then decides nothing."""
    name = markup.local(element)
    if name == "OVER":
        return "/"
    if name not in _QUOTES:
        return _SIGNS.get((element.get("TYPE") or "").upper(), "")
    code = element.get("CODE") or ""
    if not re.fullmatch(r"[0-9A-Fa-f]{2,5}", code):
        return ""
    char = chr(int(code, 16))
    return char if unicodedata.category(char)[0] == "P" or char in "`<>´" else ""


def _separate(items: Element, separator: str) -> None:
    """Set the separator of a definition list between each term and its definition (both may be mixed with others)."""
    for term in items.iterfind("DLIST.ITEM/TERM"):
        after = term.getnext()
        if after is not None and markup.local(after) == "DEFINITION":
            term.tail = f"{separator} {(term.tail or '').strip()}"


def leaves(root: Element) -> list[str]:
    """Every text of the file in order, by a plain walk."""
    return [text for _, _, text in markup.text_nodes(root)]


@dataclass(slots=True)
class Source:
    """The leaves of one tree by their place, each of which is to be claimed once.

    `take` gives a leaf away; what nobody took is left over. `gone` are the leaves that an amendment deleted.
    """

    root: Element
    base: int = 0
    nodes: list[Leaf] = field(init=False)
    gone: dict[int, str] = field(init=False)
    _order: dict[tuple[Element, bool], int] = field(init=False)
    _taken: set[int] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.nodes = list(markup.text_nodes(self.root))
        self._order = {(element, tail): i for i, (element, tail, _) in enumerate(self.nodes)}
        self.gone = _deleted(self.root, self._order, self.nodes)

    def take(self, element: Element, tail: bool = False, *, even_deleted: bool = False) -> tuple[int, str] | None:
        """The text of an element or its tail with its order; None if it is blank, was taken before, or is deleted."""
        at = self._order.get((element, tail))
        if at is None or at in self._taken or (at in self.gone and not even_deleted):
            return None
        self._taken.add(at)
        return self.base + at, self.nodes[at][2]

    def left(self) -> Iterator[tuple[int, str, str | None]]:
        """What nobody took: order, text, and the act that deleted it (None if it wasn't)."""
        for at, (_, _, text) in enumerate(self.nodes):
            if at not in self._taken:
                yield self.base + at, text, self.gone.get(at)

    def is_deleted(self, element: Element) -> bool:
        """Whether all of an element's own text is deleted."""
        if not self.gone:
            return False
        found = [self._order[e, t] for e, t, _ in markup.text_nodes(element)]
        return bool(found) and all(at in self.gone for at in found)

    def at(self, element: Element, tail: bool) -> tuple[int, str]:
        """Order and text of a leaf, whoever has it."""
        place = self._order[element, tail]
        return self.base + place, self.nodes[place][2]

    def is_gone(self, element: Element, tail: bool) -> bool:
        """Whether one leaf is deleted."""
        return self._order.get((element, tail)) in self.gone

    def first(self, element: Element) -> int:
        """The order of the first text of an element; 0 if it has none."""
        return next((self.base + self._order[e, t] for e, t, _ in markup.text_nodes(element)), 0)


def _deleted(root: Element, order: dict[tuple[Element, bool], int], nodes: list[Leaf]) -> dict[int, str]:
    """The leaves between a deletion's two marks, with the act that deleted them.

    A range of text (not of structure) of at most one word stays, as the official site shows it: "3." of a paragraph.
    """
    opened: dict[str, Element] = {}
    found: dict[int, str] = {}
    inside: dict[str, list[int]] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.tag == _MARK:
            _mark(element, opened, inside, found, nodes)
        at = order.get((element, event == "end"))
        if at is not None:
            for held in inside.values():
                held.append(at)
    return found  # a range that is never closed deletes nothing


def _mark(
    mark: Element, opened: dict[str, Element], inside: dict[str, list[int]], found: dict[int, str], nodes: list[Leaf]
) -> None:
    if mark.get("TARGET") == "CLG.MDFO" and mark.get("ACTION") == "DELETED" and mark.get("ID") and len(opened) < 50:
        opened[mark.get("ID") or ""] = mark
        inside[mark.get("ID") or ""] = []
    start = opened.pop(mark.get("IDREF") or "", None) if mark.get("TARGET") == "CLG.MDFC" else None
    if start is None:
        return
    held = inside.pop(mark.get("IDREF") or "", [])
    words = sum(len(nodes[at][2].split()) for at in held)
    if start.get("LEVEL") != "TEXT" or words > 1:
        found |= dict.fromkeys(held, start.get("ACTIVE.DOC") or "")
