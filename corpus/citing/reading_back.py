"""Whether a citation that was written means what it was written for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.citations import readings
from corpus.citing.steps import without_only_paragraph
from corpus.citing.values import Cited, Extent
from corpus.lookup.likely import chapter_of_laws, unread, worth_looking_up
from corpus.model import ProvisionPath
from corpus.resolving.places import resolved
from corpus.resolving.values import ShowStatus, Target

if TYPE_CHECKING:
    from corpus.library import Library

# A page that is opened again writes the same citations; they are the library's own, no words of a memo.
_read = lru_cache(maxsize=2048)(readings)
_HELD = (ShowStatus.FOUND, ShowStatus.REPEALED)


def means(library: Library, text: str, cited: Cited, day: date) -> bool:
    """Whether `text`, typed, is the citation of exactly what is cited, in the edition that is cited."""
    for found_reading in worth_looking_up(library, _read(text)):
        read = chapter_of_laws(library, found_reading)
        if unread(read):
            continue
        places = read.places or (None,)
        found = [resolved(library, read, p, day=day, version=cited.edition.key) for p in places]
        if all(t.status in _HELD for t in found):  # the first reading that leads somewhere is the one that is shown
            return _all(found, cited)
    return False


def _all(found: Sequence[Target], cited: Cited) -> bool:
    if not cited.extents:
        return len(found) == 1 and found[0].law == cited.law.id and not found[0].pages
    return len(found) == len(cited.extents) and all(_is(t, e, cited) for t, e in zip(found, cited.extents, strict=True))


def _is(found: Target, extent: Extent, cited: Cited) -> bool:
    if found.status not in _HELD or found.law != cited.law.id or not found.units:
        return False
    ends = (found.units[0], found.units[-1]) if extent.last is not None else found.units
    return [_same(p, cited) for p in ends] == [_same(p, cited) for p in extent.ends]


def _same(path: ProvisionPath, cited: Cited) -> ProvisionPath:
    """A provision's only paragraph is the provision: 第五条 and 第五条第一款 are one where there is no second."""
    return without_only_paragraph(path, cited.page(path))
