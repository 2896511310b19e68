"""Whether a citation that was written means what it was written for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from corpus.citations import parse
from corpus.citing.steps import without_only_paragraph
from corpus.citing.values import Cited, Extent
from corpus.model import ProvisionPath
from corpus.pinpointing import ShowStatus, Target, resolved

if TYPE_CHECKING:
    from corpus.library import Library

_HELD = (ShowStatus.FOUND, ShowStatus.REPEALED)


def means(library: Library, text: str, cited: Cited, day: date) -> bool:
    """Whether `text`, typed, is the citation of exactly what is cited, in the edition that is cited."""
    read = parse(text)
    if read is None:
        return False
    if not cited.extents:
        found = resolved(library, read, day=day, version=cited.edition.key)
        return not read.places and found.status in _HELD and found.law == cited.law.id
    if len(read.places) != len(cited.extents):
        return False
    return all(
        _is(resolved(library, read, place, day=day, version=cited.edition.key), extent, cited)
        for place, extent in zip(read.places, cited.extents, strict=True)
    )


def _is(found: Target, extent: Extent, cited: Cited) -> bool:
    if found.status not in _HELD or found.law != cited.law.id or not found.units:
        return False
    ends = (found.units[0], found.units[-1]) if extent.last is not None else found.units
    return [_same(p, cited) for p in ends] == [_same(p, cited) for p in extent.ends]


def _same(path: ProvisionPath, cited: Cited) -> ProvisionPath:
    """A provision's only paragraph is the provision: 第五条 and 第五条第一款 are one where there is no second."""
    return without_only_paragraph(path, cited.page(path))
