"""The numbers that Word counts and shows, but doesn't store: lists of several levels (ECMA-376, 17.9).

A paragraph says "list 3, level 0"; the list's definition says "第%1条 in Chinese numerals, from 1". Which number that is
depends on all paragraphs of the list above it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from corpus.importers.markup import local
from corpus.importers.word.numerals import numeral
from corpus.importers.word.styles import Style, attr, child, is_on, number, val

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look and where they begin.

    `restart`: the level whose numbers set this one back (0: none; None: any level above). `legal`: numbers of the
    levels above are shown in Arabic digits. `style`: the paragraph style that is tied to it.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    custom: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """An instance of a list: which definition counts it, its levels, and the starts it sets anew."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """All lists of a document and how far they have counted."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number_id: str, style: str) -> int:
        """The level of a list that a paragraph style is tied to; 0 if none is."""
        found = self.lists.get(number_id)
        return next((i for i, level in found.levels.items() if level.style == style), 0) if found and style else 0

    def next(self, number_id: str, level: int) -> str:
        """Count one paragraph of a list; returns its number as shown, "" for a bullet or an unknown list."""
        found = self.lists.get(number_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.definition, {})
        self._count(found, number_id, level, counts)
        return _shown(found.levels, level, counts)

    def _count(self, found: _List, number_id: str, level: int, counts: dict[int, int]) -> None:
        if level in found.starts and (number_id, level) not in self._begun:
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.levels[level].start
        self._begun.add((number_id, level))
        for below in [n for n in counts if n > level]:
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or level < restart:
                del counts[below]


def _shown(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return ""

    def one(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        of = levels.get(at, own)
        form = "decimal" if own.legal else of.form
        return _custom(counts.get(at, of.start), of) or numeral(counts.get(at, of.start), form)

    return _PLACE.sub(one, own.text).strip()


def _custom(value: int, level: Level) -> str:
    """A numeral of the form "001, 002, 003, ...": as many digits as its first."""
    first = level.custom.partition(",")[0].strip()
    return str(value).zfill(len(first)) if first.isdecimal() and len(first) < 9 else ""


def numbering_from(root: etree._Element | None, styles: Mapping[str, Style]) -> Numbering:
    """The lists that a numbering part defines; `styles` for the lists that a style of lists defines."""
    if root is None:
        return Numbering()
    nodes = {attr(n, "abstractNumId") or "": n for n in root if local(n) == "abstractNum"}
    instances = {attr(n, "numId") or "": n for n in root if local(n) == "num"}
    definitions = {key: val(node, "abstractNumId") or "" for key, node in instances.items()}
    lists = {}
    for key, node in instances.items():
        definition = _linked(definitions[key], nodes, definitions, styles)
        levels = _levels(nodes.get(definition))
        starts: dict[int, int] = {}
        for override in node:
            if local(override) == "lvlOverride":
                _override(override, levels, starts)
        lists[key] = _List(definition, levels, starts)
    return Numbering(lists)


def _linked(
    key: str, nodes: Mapping[str, etree._Element], definitions: Mapping[str, str], styles: Mapping[str, Style]
) -> str:
    """The definition that a list goes by: one may refer to a style of lists, which another defines."""
    link = val(nodes.get(key), "numStyleLink")
    if not link:
        return key
    owner = next((k for k, node in nodes.items() if val(node, "styleLink") == link), "")
    by_style = styles[link].numbering if link in styles else None
    return owner or (definitions.get(by_style[0], key) if by_style else key)


def _levels(node: etree._Element | None) -> dict[int, Level]:
    if node is None:
        return {}
    found = {}
    for one in node:
        at = number(attr(one, "ilvl"), -1) if local(one) == "lvl" else -1
        if 0 <= at < _LEVELS:
            found[at] = _level(one)
    return found


def _level(node: etree._Element) -> Level:
    form = child(node, "numFmt")
    if form is None:  # Word 2010 writes its newer formats beside a fallback
        form = next((n for n in node.iter("{*}numFmt")), None)
    restart = val(node, "lvlRestart")
    return Level(
        start=number(val(node, "start"), 1),
        form=(attr(form, "val") or "decimal") if form is not None else "decimal",
        text=val(node, "lvlText") or "",
        restart=None if restart is None else number(restart),
        legal=is_on(node, "isLgl"),
        style=val(node, "pStyle") or "",
        custom=(attr(form, "format") or "") if form is not None else "",
    )


def _override(node: etree._Element, levels: dict[int, Level], starts: dict[int, int]) -> None:
    """A list may count some levels of its definition from another number, or give them another look."""
    at = number(attr(node, "ilvl"), -1)
    if not 0 <= at < _LEVELS:
        return
    own = child(node, "lvl")
    if own is not None:
        levels[at] = replace(_level(own), style=_level(own).style or (levels[at].style if at in levels else ""))
    begin = val(node, "startOverride")
    if begin is not None:
        starts[at] = number(begin, 1)
