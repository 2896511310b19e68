"""A source as a tree of named nodes with numbered leaves of text, from XML or from JSON that mirrors XML.

The e-Gov API gives one law as XML or as JSON ({tag, attr, children}); what reads a law needn't know which it was. In law.go.kr's
XML a text node holds many lines, and each is a leaf.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.json_text import load_object

DEEPEST = 100  # the schema itself nests some forty levels


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of text, and its place among all of the source."""

    text: str
    order: int


@dataclass(slots=True)
class Node:
    """An element: children are elements and leaves in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | Leaf] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def first(self, *tags: str) -> Node | None:
        """The first child element of one of these names."""
        return next((child for child in self.elements if child.tag in tags), None)

    def leaves(self) -> list[Leaf]:
        """All text inside, in order."""
        return [leaf for _, leaf in walk(self)]

    def text(self) -> str:
        """All text inside but the readings (Rt) of ruby, without white space around it."""
        return "".join(leaf.text for inside, leaf in walk(self) if "Rt" not in inside).strip()


def walk(node: Node, inside: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Leaf]]:
    """Every leaf below `node` in order, with the names of the elements that it stands in below `node`."""
    for child in node.children:
        if isinstance(child, Leaf):
            yield inside, child
        else:
            yield from walk(child, (*inside, child.tag))


def of_xml(data: bytes, name: str, *, by_line: bool = False) -> Node:
    """The tree of an XML file, a leaf a text node, or a leaf a line. SourceError: can't be read, or nested too deep."""
    count = [0]

    def build(element: etree._Element, depth: int) -> Node:
        if depth > DEEPEST:
            raise _too_deep(name)
        attributes = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
        node = Node(markup.local(element), attributes)
        _leaves(node, element.text, count, by_line)
        for child in element:
            node.children.append(build(child, depth + 1))
            _leaves(node, child.tail, count, by_line)
        return node

    return build(markup.tree(data, name), 0)


def of_json(data: bytes, name: str) -> Node:
    """The tree of an API response in JSON: `law_full_text` as the law's elements, all else by the names of its keys."""
    found = load_object(data, name)
    if isinstance(found.get("law_full_text"), str):
        raise SourceError(
            f"{name} holds its law as encoded XML inside JSON.", "Ask the API for json or for xml, not for both."
        )
    count = [0]

    def build(value: object, tag: str, depth: int) -> Node:
        if depth > DEEPEST:
            raise _too_deep(name)
        node = Node(tag)
        if isinstance(value, dict) and "tag" in value:
            node.tag = str(value["tag"])
            attributes = value.get("attr")
            node.attributes = {str(k): str(v) for k, v in attributes.items()} if isinstance(attributes, dict) else {}
            value = value.get("children")
        pairs = (
            value.items() if isinstance(value, dict) else [(tag, v) for v in value] if isinstance(value, list) else []
        )
        for key, inner in pairs:
            if isinstance(inner, dict | list):
                node.children.append(build(inner, str(key), depth + 1))
            elif isinstance(value, list):
                _leaf(node, inner, count)
            else:
                below = Node(str(key))
                _leaf(below, inner, count)
                node.children.append(below)
        if not isinstance(value, dict | list):
            _leaf(node, value, count)
        return node

    return build(found, "law_data_response", 0)


def json_leaves(data: bytes, name: str) -> list[str]:
    """The text values of an API response in order; names of elements and their attributes are no text."""
    found: list[str] = []
    todo: list[object] = [load_object(data, name)]
    while todo:
        one = todo.pop()
        if isinstance(one, dict):
            inner = [one.get("children")] if "tag" in one else list(one.values())
            todo += reversed(inner)
        elif isinstance(one, list):
            todo += reversed(one)
        elif one is not None and str(one).strip():
            found.append(str(one))
    return found


def _leaves(node: Node, text: str | None, count: list[int], by_line: bool) -> None:
    for line in re.split(r"[\r\n]+", text or "") if by_line else [text]:
        _leaf(node, line, count)


def _leaf(node: Node, text: object, count: list[int]) -> None:
    if text is not None and str(text).strip():
        node.children.append(Leaf(str(text), count[0]))
        count[0] += 1


def _too_deep(name: str) -> SourceError:
    return SourceError(f"{name} is nested deeper than {DEEPEST} elements: no law is.", "Get the file anew.")
