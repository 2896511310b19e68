"""Chapters, annexes and supplementary provisions that a citation names, and the articles cited within them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.citations.values import Place
from corpus.model import Container, Expression, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library


def containers_meant(library: Library, base: Sequence[Expression], place: Place) -> list[ProvisionPath]:
    """Paths of the containers, and of the pages beside the articles (an annex), that a place without a number names.

    A chapter is cited without the book that it stands in (刑法第三章 may be one of either book); a kind without a number
    ("annex") may be every one of it. A path says it all.
    """
    wanted = place.within or (place.path.segments if place.path else ())
    text = library.text(base[0].id) if base else None
    paths = [c.path for c in text.containers] if text else []
    paths += [p.path for p in text.provisions if not p.path.segments[-1].startswith(("art_", "point_"))] if text else []
    if not wanted or place.path in paths:
        return [place.path] if place.path in paths and place.path else []
    held = {s.partition("_")[0] for p in paths for s in p.segments}
    found = [p for p in paths if _ends(p, wanted)] or [p for p in paths if _ends(p, _otherwise(wanted, held))]
    found = found or [p for p in paths if _leads_to(p, wanted)]
    if not found and len(wanted) == 1 and "_" not in wanted[0]:
        found = [p for p in paths if p.segments[-1].partition("_")[0].partition("~")[0] == wanted[0]]
    # Part 1 of an ordinance is none of its schedules'.
    own = [p for p in found if p.segments[0] == wanted[0] or p.segments[0].partition("_")[0] not in ("annex", "suppl")]
    return list(dict.fromkeys(own or found))


# A "Part" is a book of one law (第一编) and a part of the next.
_OTHER_WORD = {"bk": "pt", "pt": "bk"}


def _otherwise(wanted: Sequence[str], held: set[str]) -> tuple[str, ...]:
    """The same by the other word, of kinds that the law doesn't have."""
    parts = (segment.partition("_") for segment in wanted)
    return tuple(f"{kind if kind in held else _OTHER_WORD.get(kind, kind)}{line}{label}" for kind, line, label in parts)


def _ends(path: ProvisionPath, wanted: Sequence[str]) -> bool:
    """Whether a path ends as wanted; a number that stands twice (chp_3~2) is each of them."""
    return tuple(s.partition("~")[0] for s in path.segments[-len(wanted) :]) == tuple(wanted)


def _leads_to(path: ProvisionPath, wanted: Sequence[str]) -> bool:
    """Whether a path ends in what is wanted last and passes the rest in order: 民法典第三编第七章 leaves the 分编 between out."""
    passed = iter(s.partition("~")[0] for s in path.segments)
    return path.segments[-1].partition("~")[0] == wanted[-1] and all(segment in passed for segment in wanted)


def container_of(library: Library, base: Sequence[Expression], path: ProvisionPath) -> Container | None:
    """The heading at a path of the contents."""
    return next((c for c in library.text(base[0].id).containers if c.path == path), None) if base else None


def restarts_meant(library: Library, base: Sequence[Expression], place: Place) -> list[ProvisionPath]:
    """Pages of a number in an annex or in supplementary provisions that are named without a number of their own: 附則第一条.

    () where the place doesn't say so, or where the articles go on counting there (刑法附则第四百五十二条).
    """
    if not place.numbers or place.within not in (("annex",), ("suppl",)) or not base:
        return []
    kind, ends = place.within[0], {f"{unit}_{n}" for n in place.numbers for unit in ("art", "point")}
    paths = [p.path for p in library.text(base[0].id).provisions if len(p.path.segments) > 1]
    return [p for p in paths if p.segments[0].partition("_")[0] == kind and p.segments[-1] in ends]


def outwards(containers: Sequence[Container], index: int | None) -> list[int]:
    """Indexes of the containers from `index` outwards; [] for None, what stands in no container."""
    found = []
    while index is not None:
        found.append(index)
        index = containers[index].parent
    return found


def stands_within(library: Library, base: Sequence[Expression], page: ProvisionPath, place: Place) -> bool:
    """Whether an article stands in the chapter that it is cited with; True where no such chapter is in the text."""
    if not place.within or place.path is not None or page.segments[: len(place.within)] == place.within:
        return True
    holding = set(containers_meant(library, base, Place(place.span, within=place.within)))
    if not holding:
        return place.within[0].partition("_")[0] != "suppl"
    return any(_above(library, expression, page) & holding for expression in base)


def _above(library: Library, expression: Expression, page: ProvisionPath) -> set[ProvisionPath]:
    """Paths of the containers that a page stands in."""
    text = library.text(expression.id)
    index = next((p.container for p in text.provisions if p.path == page), None)
    return {text.containers[i].path for i in outwards(text.containers, index)}
