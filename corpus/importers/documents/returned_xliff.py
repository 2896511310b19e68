"""XLIFF that `tongwen export` wrote, as a tool has written it again: its units by their ids.

A tool may have cut a unit into segments, marked stretches of it, or put its own proposals beside it; what counts is the unit's target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import itemgetter

from lxml import etree

from corpus.bundles.marks import PRIVATE
from corpus.bundles.returned import Returned, ReturnedCell, Unplaced
from corpus.importers.documents.returned_rows import (
    ROW,
    Gathered,
    is_law,
    language_said,
    place_said,
    row_name,
    same_language,
    segment_text,
)
from corpus.importers.markup import local

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ID = re.compile(rf"({ROW.pattern})-([0-9a-f]{{12}})-([0-9a-f]{{12}})(-{PRIVATE})?")
_SOURCE, _TARGET = 0, 1


def returned(root: etree._Element) -> tuple[Returned, ...]:
    """The bundles of a file, one a law, version and pair of texts, however many `file` elements it is cut into; () for a file
    that isn't ours."""
    found: dict[tuple[object, ...], Gathered] = {}
    for element in root.iter("{*}file"):
        one = _file(root, element)
        if one is None:
            continue
        first = found.setdefault((one.law_id, one.version, *((c.expression, c.language) for c in one.columns)), one)
        if first is not one:
            first.take(one)
    return tuple(one.value() for one in found.values())


def _file(root: etree._Element, element: etree._Element) -> Gathered | None:
    facts = dict(_facts(element))
    law_id, _, version = (element.get("original") or "").partition("/")
    law_id, version = facts.get("law", law_id), facts.get("version", version)
    units = [(unit, _ID.fullmatch(unit.get("id") or "")) for unit in element.iter("{*}trans-unit", "{*}unit")]
    if not is_law(law_id) or not any(match for _, match in units):
        return None
    found = Gathered(law_id, version, facts.get("address", ""), facts.get("day", ""), source=_SOURCE,
                     private=facts.get("rights") == PRIVATE)  # fmt: skip
    _columns(found, root, element, facts)
    last = ""
    for unit, match in units:
        source, target = _sides(unit)
        if match is None:
            if target:
                found.unplaced.append(Unplaced(target, _TARGET, "its unit has no id of a row", last))
            continue
        last = match[1]
        found.private |= bool(match[4])
        said = dict(_contexts(unit))
        name = row_name(last, unit.get("resname") or unit.get("name") or "", said.get("row", ""))
        cells = {
            _SOURCE: ReturnedCell(source, match[2], said.get("source-label", ""), place_said(said.get("source-place"))),
            _TARGET: ReturnedCell(target, match[3], said.get("target-label", ""), place_said(said.get("target-place"))),
        }
        found.rows.append((name, cells))
    return found


def _columns(found: Gathered, root: etree._Element, element: etree._Element, facts: Mapping[str, str]) -> None:
    """The two columns, by what was written of them; a target of another language is a new text."""
    for side, names in (("source", ("source-language", "srcLang")), ("target", ("target-language", "trgLang"))):
        written = (*facts.get(side, "").split(), "", "", "", "")[:4]
        said = next((v for e in (element, root) for n in names if (v := e.get(n))), "")
        own = next((v for e in element.iter(f"{{*}}{side}") if (v := e.get(_LANG))), "")
        now = language_said(said or own) or written[0]
        if written[0] and same_language(written[0], now):
            found.column("" if written[1] == "-" else written[1], written[0], written[3])
        else:
            found.column("", now or "und")
            found.beside += [written[1]] if written[1] not in ("", "-") else []


def _facts(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What the file says of its law: notes of the header in 1.2, metadata in 2.x."""
    yield from _ours(element, "header", "note", "from", "tongwen.")
    yield from _metadata(element)


def _contexts(unit: etree._Element) -> Iterator[tuple[str, str]]:
    """What a unit says of its row."""
    yield from _ours(unit, "context-group", "context", "context-type", "x-tongwen-")
    yield from _metadata(unit)


def _ours(element: etree._Element, group: str, item: str, named: str, ours: str) -> Iterator[tuple[str, str]]:
    """Names and texts of the items in the groups of an element whose name, in the attribute `named`, begins as ours do."""
    for held in element.iterchildren(f"{{*}}{group}"):
        for one in held.iterchildren(f"{{*}}{item}"):
            name = one.get(named) or ""
            if name.startswith(ours):
                yield name.removeprefix(ours), (one.text or "").strip()


def _metadata(element: etree._Element) -> Iterator[tuple[str, str]]:
    for held in element.iterchildren("{*}metadata"):
        for group in held.iterchildren("{*}metaGroup"):
            if group.get("category") == "tongwen":
                yield from (
                    (meta.get("type") or "", (meta.text or "").strip()) for meta in group.iterchildren("{*}meta")
                )


def _sides(unit: etree._Element) -> tuple[str, str]:
    """The words of a unit's source and target; its segments one after the other."""
    if local(unit) == "trans-unit":
        held = {local(child): segment_text(child) for child in unit if local(child) in ("source", "target")}
        return held.get("source", ""), held.get("target", "")
    sources, targets = [], []
    for n, part in enumerate(unit.iterchildren("{*}segment", "{*}ignorable"), 1):
        source = next(part.iterchildren("{*}source"), None)
        target = next(part.iterchildren("{*}target"), None)
        sources.append(segment_text(source) if source is not None else "")
        blank = local(part) == "ignorable" and target is None
        # Between segments that are translated a blank of the source stands for that of the target.
        words = sources[-1] if blank else segment_text(target) if target is not None else ""
        order = target.get("order") if target is not None else None
        targets.append((int(order) if order and re.fullmatch(r"\d{1,6}", order) else n, words, blank))
    said = any(words and not blank for _, words, blank in targets)
    return "".join(sources), "".join(words for _, words, _ in sorted(targets, key=itemgetter(0))) if said else ""
