"""Styles of a Word document: what a paragraph's style says of it, with what the style is based on (ECMA-376, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from corpus.importers.markup import local

_DEEPEST = 20  # a style is based on another, and so on; a circle ends here
_TITLES = frozenset(
    {"title", "titel", "titre", "título", "titolo", "标题", "標題", "表題", "제목", "название", "заголовок"}
)
# Heading styles are "heading 1" in every language version of Word; other programs write the word of their own.
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|otsikko|nagłówek|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목"
    r"|หัวเรื่อง|tiêu đề|judul)\s*([1-9])",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:toc|verzeichnis|tm|tdc|sommario|índice|目录|目錄|目次|목차)\s*(?:[1-9]|heading)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Style:
    """What counts of a paragraph style.

    Attributes:
        level: of a heading, from 1; 0 for none.
        title: it is the style of titles.
        contents: it is a style of the table of contents.
        hidden: its text isn't shown.
        numbering: (numId, level) of the list its paragraphs belong to; None for none. A level of -1 is the one that the
            list itself ties to the style.
    """

    level: int = 0
    title: bool = False
    contents: bool = False
    hidden: bool = False
    numbering: tuple[str, int] | None = None


PLAIN = Style()


def val(parent: etree._Element | None, name: str, attribute: str = "val") -> str | None:
    """The attribute of the first child `name`; "" if the child has none, None if there is no such child."""
    if parent is None:
        return None
    for child in parent:
        if local(child) == name:
            return attr(child, attribute) or ""
    return None


def attr(node: etree._Element, name: str) -> str | None:
    """An attribute by its local name: transitional and strict documents use different namespaces."""
    for key, value in node.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(parent: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that local name."""
    if parent is None:
        return None
    return next((c for c in parent if local(c) == name), None)


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Whether a switch (w:vanish) is there and isn't turned off."""
    value = val(parent, name)
    return value is not None and value.lower() not in ("0", "false", "off")


def number(text: str | None, default: int = 0) -> int:
    """A decimal number of an attribute; `default` for anything else."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else default


def numbering_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """(numId, level) that paragraph properties give; None if they give none."""
    found = child(properties, "numPr")
    if found is None:
        return None
    level = val(found, "ilvl")
    return val(found, "numId") or "", -1 if level is None else number(level)


def styles_of(root: etree._Element | None) -> tuple[dict[str, Style], str]:
    """Styles by id, and the id of the paragraphs that name none."""
    if root is None:
        return {}, ""
    nodes = {attr(n, "styleId") or "": n for n in root if local(n) == "style"}
    default = next(
        (i for i, n in nodes.items() if attr(n, "type") == "paragraph" and attr(n, "default") in ("1", "true", "on")),
        "",
    )
    return {key: _style(nodes, key) for key in nodes}, default


def _style(nodes: Mapping[str, etree._Element], key: str) -> Style:
    chain: list[etree._Element] = []
    at: str | None = key
    while at and at in nodes and len(chain) < _DEEPEST:
        chain.append(nodes[at])
        at = val(nodes[at], "basedOn")
    names = [val(node, "name") or attr(node, "styleId") or "" for node in chain]
    properties = [child(node, "pPr") for node in chain]
    return Style(
        level=_level(names, properties),
        title=any(name.strip().lower() in _TITLES for name in names[:2]),
        contents=any(_CONTENTS.fullmatch(name.strip()) for name in names),
        hidden=_first([child(node, "rPr") for node in chain], "vanish"),
        numbering=_numbering(properties),
    )


def _level(names: list[str], properties: list[etree._Element | None]) -> int:
    for name, found in zip(names, properties, strict=True):
        outline = val(found, "outlineLvl")
        if outline is not None:
            return outline_level(outline)
        if match := _HEADING.fullmatch(name.strip()):
            return int(match[1])
    return 0


def outline_level(text: str) -> int:
    """The outline level that an attribute gives, from 1; 0 for body text (which is level 9 there)."""
    level = number(text, 9)
    return level + 1 if 0 <= level < 9 else 0


def _first(properties: list[etree._Element | None], name: str) -> bool:
    return next((is_on(p, name) for p in properties if val(p, name) is not None), False)


def _numbering(properties: list[etree._Element | None]) -> tuple[str, int] | None:
    """The list of a style: number and level may come from different styles of the chain."""
    found = [n for p in properties if (n := numbering_of(p)) is not None]
    number_id = next((i for i, _ in found if i), "")
    level = next((n for _, n in found if n >= 0), -1)
    return (number_id, level) if number_id else None
