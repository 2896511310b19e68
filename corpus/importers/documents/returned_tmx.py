"""A memory that `tongwen export` wrote, as a tool has written it again: its units by their ids and properties.

Tools drop what they don't know: the properties of a variant first, then those of a unit. The id of a unit is enough to place its
words; without hashes they are held against what the library has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from corpus.bundles.marks import PRIVATE
from corpus.bundles.returned import Returned, ReturnedCell, Unplaced
from corpus.bundles.values import words_hash
from corpus.importers.documents.returned_rows import (
    ROW,
    Gathered,
    RowName,
    is_law,
    language_said,
    place_said,
    row_name,
    same_language,
    segment_text,
)
from corpus.importers.markup import local

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ID = re.compile(rf"([^/\s]+)/([^/\s]+)/(\S+)/({ROW.pattern})(/{PRIVATE})?")
_CELL = re.compile(r"([0-9a-f]{12}) (\S+) (\S+)(?: (.*))?", re.DOTALL)
_NOTHING = words_hash("")


def returned(root: etree._Element) -> tuple[Returned, ...]:
    """The bundles of a memory, one a law and version; () for a memory that isn't ours."""
    found: dict[tuple[str, str], Gathered] = {}
    strange: list[etree._Element] = []
    authors: set[str] = set()
    last: Gathered | None = None
    for unit in root.iter("{*}tu"):
        said = _said(unit)
        if said is None:
            strange.append(unit)
            continue
        last = found.setdefault((said.law_id, said.version), Gathered(said.law_id, said.version))
        last.private |= said.private
        last.address, last.day = last.address or said.address, last.day or said.day
        _take(last, said, unit)
        authors |= _authors(unit)
    if last is None:
        return ()
    for unit in strange:
        for variant in unit.iter("{*}tuv"):
            if text := _words(variant):
                last.unplaced.append(Unplaced(text, None, "its unit has no id of a row"))
    who = authors.pop() if len(authors) == 1 else ""
    return tuple(one.value(who) for one in found.values())


@dataclass(frozen=True, slots=True)
class _Said:
    """What a unit says of itself; `cells` are (hash, language, id of the text, label) of its texts, `places` (language, id) -> place."""

    law_id: str
    version: str
    day: str
    address: str
    name: RowName
    cells: tuple[tuple[str, str, str, str], ...]
    places: Mapping[tuple[str, str], int | None]
    private: bool


def _said(unit: etree._Element) -> _Said | None:
    """What a unit says, by its id, else by its properties; None for one that isn't ours."""
    props: dict[str, list[str]] = {}
    for prop in unit.iterchildren("{*}prop"):
        props.setdefault(prop.get("type") or "", []).append(prop.text or "")
    bundle = (*props.get("x-tongwen-bundle", [""])[0].split()[:4], "", "", "", "")[:4]
    row = props.get("x-tongwen-row", [""])[0].split()
    match = _ID.fullmatch(unit.get("tuid") or "")
    if match is not None and is_law(match[1]):
        law_id, version, path, name = match.groups()[:4]
    elif len(row) == 5 and ROW.fullmatch(row[3]) and is_law(bundle[0]):
        law_id, version, path, name = bundle[0], bundle[1], row[4], row[3]
    else:
        return None
    cells = [_CELL.fullmatch(text) for text in props.get("x-tongwen-cell", ())]
    held = tuple((m[1], m[2], "" if m[3] == "-" else m[3], m[4] or "") for m in cells if m)
    said = ((*text.split(), "", "", "")[:3] for text in props.get("x-tongwen-place", ()))
    places = {(language, "" if x == "-" else x): place_said(at) for at, language, x in said}
    return _Said(law_id, version, bundle[2], bundle[3], row_name(name, path, " ".join(row)), held, places,
                 PRIVATE in props.get("x-tongwen-rights", ()) or bool(match and match[5]))  # fmt: skip


def _take(found: Gathered, said: _Said, unit: etree._Element) -> None:
    """Put the variants of a unit into its columns: by the id of the text that a variant names, else by language."""
    cells = {}
    for hash_, language, expression, label in said.cells:
        # Nothing stood there and nothing stands there: the cell is here, and empty.
        cells[found.column(expression, language)] = ReturnedCell(
            "" if hash_ == _NOTHING else None, hash_, label, said.places.get((language, expression))
        )
    own = dict(cells)
    filled: set[int] = set()
    for variant in unit.iterchildren("{*}tuv"):
        text = _words(variant)
        at = _column(found, variant, own, filled)
        if at is None:
            found.unplaced.append(
                Unplaced(text, None, "a unit has it as another text of the same language", said.name.id)
            )
            continue
        filled.add(at)
        cells[at] = replace(own.get(at, ReturnedCell(None)), text=text)
    found.rows.append((said.name, cells))


def _column(found: Gathered, variant: etree._Element, own: dict[int, ReturnedCell], filled: set[int]) -> int | None:
    """The column of a variant; one more for a language that the unit hadn't; None where its language's column is taken."""
    expression = next(
        (p.text for p in variant.iterchildren("{*}prop") if p.get("type") == "x-tongwen-expression"), None
    )
    language = language_said(variant.get(_LANG) or variant.get("lang")) or "und"
    alike = [n for n in own if same_language(found.columns[n].language, language)]
    free = [n for n in alike if n not in filled]
    for n in free:
        if expression and found.columns[n].expression == expression:
            return n
    exact = [n for n in free if found.columns[n].language == language]
    if exact or len(free) == 1:
        return (exact or free)[0]
    if alike:
        return None
    at = found.column("", language)
    return None if at in filled else at


def _words(variant: etree._Element) -> str:
    return "".join(segment_text(seg) for seg in variant.iterchildren("{*}seg"))


def _authors(unit: etree._Element) -> set[str]:
    """Who changed the unit or a variant, as the tool says."""
    return {
        who.strip()
        for element in unit.iter()
        if local(element) in ("tu", "tuv") and (who := element.get("changeid") or "").strip()
    }
