"""Translations in progress: XLIFF 1.0-1.2 and 2.x (OASIS). A unit's source and target are the languages of a row.

Codes inside a segment (ph, bpt, ept, it, x, sc, ec ...) are residue where they hold text; what g, pc and mrk surround is text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from corpus.diagnostics import Parsed
from corpus.importers import markup
from corpus.importers.documents.aligned import Cell, Row, Source, read_rows
from corpus.importers.documents.aligned_numbers import row_number
from corpus.importers.documents.csv_columns import tag_of, told
from corpus.importers.documents.tmx import (
    CODES,
    OWN_ID,
    all_text,
    root_name,
    said_by_id,
    upwards,
    with_returned,
)
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.markup import local
from corpus.model import Draft, Residue, ResidueKind

_FORMAT = "xliff"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNITS = ("trans-unit", "unit")
_SIDES = {"source": ("source-language", "srcLang"), "target": ("target-language", "trgLang")}
# Source and target stand again in these: what was segmented before, or offered by a memory.
_AGAIN = frozenset({"seg-source", "alt-trans", "matches", "originalData", "bin-unit"})


def recognises(data: bytes, name: str) -> bool:
    """Whether the root element is `xliff`."""
    del name
    return root_name(data) == "xliff"


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """A file -> drafts: the source's text and the target's.

    Raises:
        SourceError: damaged XML, or no unit holds text.
    """
    root = markup.tree(data, name)
    units: dict[etree._Element, _Unit] = {}
    residue: list[Residue] = []
    for order, (element, tail, text) in enumerate(all_text(root)):
        taken = _take(units, element.getparent() if tail else element, text, order)
        if not taken and text.strip():
            residue.append(Residue(ResidueKind.FURNITURE, text, order))
    samples: dict[str, list[str]] = {}
    for unit in units.values():
        for tag, pieces in unit.cells.items():
            samples.setdefault(tag, []).extend(text for text, _ in pieces)
    languages = {tag: told(tag, "\n".join(texts)) for tag, texts in samples.items()}
    rows = [
        Row({languages[t]: Cell(tuple(p)) for t, p in unit.cells.items()}, unit.number, said=unit.said)
        for unit in units.values()
    ]
    parsed = read_rows(rows, Source(name, _FORMAT, hints), residue=residue)
    if not OWN_ID.search(data):
        return parsed
    from corpus.importers.documents import returned_xliff

    return with_returned(parsed, returned_xliff.returned(root))


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes in order."""
    return markup.leaves(data, name)


@dataclass(slots=True)
class _Unit:
    said: str = ""
    number: Cell | None = None
    cells: dict[str, list[tuple[str, int]]] = field(default_factory=dict)


def _take(units: dict[etree._Element, _Unit], holder: etree._Element | None, text: str, order: int) -> bool:
    """Put one text node where it belongs; False if it is no text of a segment and no number."""
    above = list(upwards(holder))
    names = [local(e) for e in above]
    at = next((i for i, n in enumerate(names) if n in _UNITS), -1)
    if at < 0 or any(n in _AGAIN for n in names[:at]):
        return False
    unit = units.get(above[at])
    if unit is None:
        unit = units[above[at]] = _Unit(said=_said(above[at]))
    side = next((i for i, n in enumerate(names[:at]) if n in _SIDES), -1)
    if side < 0:
        return _number(unit, names, text, order)
    if any(n in CODES for n in names[:side]):
        return False
    unit.cells.setdefault(_language(above, names[side], side), []).append((text, order))
    return True


def _number(unit: _Unit, names: list[str], text: str, order: int) -> bool:
    """A note that names the unit's article."""
    said = names[0] == "note" and len(text) < 60 and row_number(text.strip(), ("en", "zh")).number is not None
    if said and unit.number is None:
        unit.number = Cell(((text, order),))
        return True
    return False


def _language(above: list[etree._Element], side: str, at: int) -> str:
    own = above[at].get(_LANG)
    names = _SIDES[side]
    said = own or next((v for e in above[at:] for n in names if (v := e.get(n))), "")
    return tag_of(said) or said or ("und" if side == "source" else "und-x-target")


def _said(unit: etree._Element) -> str:
    """The article that a unit's name or id gives: resname="art_5"."""
    return next((said for key in ("resname", "name", "id") if (said := said_by_id(unit.get(key)))), "")
