"""An XML tree as a flow of texts, each of which goes to exactly one place: so nothing is lost, whatever the elements are.

An importer says on entering an element where the text inside it goes (a sink) and what is to be done on leaving it. What it
says nothing of goes where the text around it goes. Depth is bounded by the parser, and nothing here recurses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

# A sink takes a text and its position in the source. Blank texts come too: between two words they are a space.
Sink = Callable[[str, int], None]


def _nothing() -> None:
    """What is done on leaving most elements."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What an importer says of an element: where its text goes (None: as around it), and what to do at its end."""

    sink: Sink | None = None
    leave: Callable[[], None] = _nothing


def flow(root: etree._Element, sink: Sink, enter: Callable[[etree._Element, int], Entered | None]) -> None:
    """Send every text node of `root` to a sink, in document order.

    Args:
        root: the tree.
        sink: where text goes until an element says otherwise.
        enter: called at the start of each element with the position of the next text; None says nothing of it.
    """
    order = 0
    sinks: list[Sink] = [sink]
    leaves: list[Callable[[], None]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            entered = enter(element, order + 1) or Entered()
            sinks.append(entered.sink or sinks[-1])
            leaves.append(entered.leave)
            text = element.text
        else:
            sinks.pop()
            leaves.pop()()
            text = element.tail if element is not root else None
        if text:
            order += bool(text.strip())
            sinks[-1](text, order)


def in_cell(element: etree._Element, cells: frozenset[str]) -> bool:
    """Whether an element stands in a cell of a table, named in `cells`: its paragraphs stay on the line of the row."""
    return any(etree.QName(above).localname in cells for above in element.iterancestors())


def plain(element: etree._Element | None, leaving_out: frozenset[str] = frozenset()) -> str:
    """The text of an element with its white space as single spaces; without that of elements named in `leaving_out`."""
    if element is None:
        return ""
    found: list[str] = []
    outside: set[etree._Element] = set()
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        name = etree.QName(inner).localname
        if event == "start":
            if name in leaving_out or inner.getparent() in outside:
                outside.add(inner)
            elif inner.text:
                found.append(inner.text)
        elif inner is not element and inner.tail and inner.getparent() not in outside:
            found.append(inner.tail)
    return " ".join("".join(found).split())
