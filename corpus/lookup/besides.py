"""What a citation that was answered may mean besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Level
from corpus.days.effects import title_of
from corpus.lookup.results import ShowResult
from corpus.resolving.places import placed, resolved
from corpus.resolving.values import Choice

if TYPE_CHECKING:
    from corpus.library import Library


def with_other_readings(
    library: Library, result: ShowResult, read: Citation, others: Sequence[Citation], day: date
) -> ShowResult:
    """An answer with what else the citation may mean that is here too: 120-2 is an article, and may be 120 to 2.

    Args:
        result: the answer to `read`. others: readings of the same words behind it.
    """
    found = []
    for other in others:
        target = resolved(library, other, day=day) if other.language == read.language else None
        if target and target.status.is_there and target.law and target.units and target.units != result.paths:
            title = title_of(library.law(target.law))
            found.append(Choice(target.law, title, target.version or "", str(target.units[0])))
    found += _paragraph_too(library, result, read, day)
    return replace(result, choices=(*result.choices, *found)) if found else result


def _paragraph_too(library: Library, result: ShowResult, read: Citation, day: date) -> list[Choice]:
    """Art. 65(2) is read as an item (2), for paragraphs print no number; the second paragraph is told of where there is one."""
    place = read.places[0] if len(read.places) == 1 else None
    bare = place is not None and place.to is None and len(place.levels) == 1 and place.levels[0].word == "("
    if place is None or not bare or result.law is None or not place.levels[0].label.isdecimal():
        return []
    if not str(result.path).rpartition("/")[2].startswith("item_"):
        return []
    there = replace(place, levels=(Level("paragraph", place.levels[0].label, "en"),))
    target = placed(library, result.law, read, there, day=day, version=result.version)
    title = title_of(result.law)
    return [Choice(result.law.id, title, target.version or "", str(u)) for u in target.units if u != result.path]
