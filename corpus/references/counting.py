"""Places counted in the text that they stand in: 前款 in art_5/para_2 is art_5/para_1, 前条 the article before, 第三项 alone the
third item of the paragraph that says so, or of the one before it that has a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus import unit_paths
from corpus.citations.values import Level, Place, Relative
from corpus.grammar.parts import own_parts
from corpus.model import Container, Provision, ProvisionPath, Text, Unit

_SEGMENTS = {Unit.PARAGRAPH: "para", Unit.ITEM: "item", Unit.SUBITEM: "subitem"}
# A range of more pages than these is kept by its ends.
_MOST = 300
# Of so large a page the units that citations name are not looked for: each would read the whole page.
_LARGE_PAGE = 3000


@dataclass(frozen=True, slots=True)
class Known:
    """A text as citations in it are counted.

    Attributes:
        pages: its provisions by path, in order.
        order: their places in the text.
        containers: chapters and the like.
        jurisdiction: whose words name the units.
        found: units that were looked for, kept while the text is read.
    """

    pages: Mapping[ProvisionPath, Provision]
    order: Mapping[ProvisionPath, int]
    containers: tuple[Container, ...]
    jurisdiction: str
    found: dict[tuple[ProvisionPath, tuple[Level, ...]], tuple[ProvisionPath, ...]] = field(default_factory=dict)


def known(text: Text, jurisdiction: str | None) -> Known:
    """What `counted` asks of a text."""
    pages = {p.path: p for p in text.provisions}
    return Known(pages, {path: n for n, path in enumerate(pages)}, text.containers, jurisdiction or "")


def counted(place: Place, page: ProvisionPath, at: ProvisionPath, text: Known) -> tuple[ProvisionPath, ...]:
    """The paths that a place of its own law means, in `text`; () where it can't be counted.

    Args:
        place: as read; a range gives every page, or unit, from its first to its last.
        page: the provision that says it; `at` is the paragraph or item of it that does.
    """
    first = _one(place, page, at, text)
    if place.to is None or not first:
        return first
    last = _one(place.to, page, at, text)
    return _between(first[0], last[-1], text) if last else first


def _one(place: Place, page: ProvisionPath, at: ProvisionPath, text: Known) -> tuple[ProvisionPath, ...]:
    if place.path is not None:
        return (place.path,) if place.path.page in text.pages else ()
    if place.numbers:
        there = next((p for p in _numbered(place, page) if p in text.pages), None)
        return _below(there, place.levels, text) if there else ()
    relative = place.relative
    if relative is not None and relative.unit is Unit.ARTICLE:
        return tuple(path for p in _shifted(relative, page, text) for path in _below(p, place.levels, text))
    if relative is not None and relative.unit not in _SEGMENTS:
        return tuple(_chapters(relative, text.pages[page], text))
    if relative is not None:
        bases = _siblings(relative, page, at, text)
        return tuple(path for base in bases for path in _below(base, place.levels, text))
    if place.levels:
        return _nearest(place.levels, page, at, text)
    return _container(place, text)


def _numbered(place: Place, page: ProvisionPath) -> Iterator[ProvisionPath]:
    """Pages of an article number: among articles whose numbers restart (an annex's) first those beside the one that speaks."""
    above = page.segments[:-1]
    plain = unit_paths.pages(place)
    if above and not place.within:
        yield from (ProvisionPath((*above, *p.segments)) for p in plain)
    yield from plain


def _shifted(relative: Relative, page: ProvisionPath, text: Known) -> list[ProvisionPath]:
    """前条, 次條, 前三条: articles counted in the order of the text, in which 120-1 stands before 121."""
    beside = [
        path for path, p in text.pages.items()
        if path.segments[:-1] == page.segments[:-1] and p.unit in (Unit.ARTICLE, Unit.POINT)
    ] if relative.last or relative.first != 0 else [page]  # fmt: skip
    if page not in beside:
        return []
    return _counted_from(beside, beside.index(page), relative)


def _counted_from(row: Sequence[ProvisionPath], here: int, relative: Relative) -> list[ProvisionPath]:
    first = 0 if relative.first is None else here + relative.first
    last = here + relative.last
    return list(row[first : last + 1]) if 0 <= first <= last < len(row) else []


def _chapters(relative: Relative, page: Provision, text: Known) -> list[ProvisionPath]:
    """本章, 前章, "this Part": what the page stands under, or those beside it."""
    at = page.container
    while at is not None and text.containers[at].unit is not relative.unit:
        at = text.containers[at].parent
    if at is None:
        return []
    here = text.containers[at]
    row = [c.path for c in text.containers if (c.unit, c.parent) == (here.unit, here.parent)]
    return _counted_from(row, row.index(here.path), relative)


def _siblings(relative: Relative, page: ProvisionPath, at: ProvisionPath, text: Known) -> list[ProvisionPath]:
    """前款, 前两项, 本款: units counted among those beside the one that speaks."""
    unit = unit_paths.unit_meant(Level(relative.word, "", relative.language), text.jurisdiction) or relative.unit
    kind = _SEGMENTS.get(unit)
    depth = next((n for n in range(len(page.segments), len(at.segments)) if _kind(at.segments[n]) == kind), None)
    if depth is None:
        # 本款 of an article whose only paragraph has no number, 前項 where nothing was divided.
        return [page] if relative.first == relative.last == 0 and at == page else []
    here = ProvisionPath(at.segments[: depth + 1])
    row = [p for p in _units_of(text.pages[page]) if len(p.segments) == depth + 1 and p.parent == here.parent
           and _kind(p.segments[-1]) == kind]  # fmt: skip
    return _counted_from(row, row.index(here), relative) if here in row else []


def _kind(segment: str) -> str:
    return segment.partition("~")[0].partition("_")[0]


def _units_of(provision: Provision) -> list[ProvisionPath]:
    top = len(provision.path.segments)
    paths = (
        ProvisionPath(p.path.segments[:n])
        for p in own_parts(provision)
        for n in range(top + 1, len(p.path.segments) + 1)
    )
    return list(dict.fromkeys(paths))


def _below(base: ProvisionPath, levels: tuple[Level, ...], text: Known) -> tuple[ProvisionPath, ...]:
    """The one unit below `base` that the levels name; `base` itself where there is none, or more than one may be meant."""
    found = _units(base, levels, text) if levels else ()
    return found if len(found) == 1 else (base,)


def _units(base: ProvisionPath, levels: tuple[Level, ...], text: Known) -> tuple[ProvisionPath, ...]:
    """All units below `base` that the levels may name; looked for once."""
    provision = text.pages.get(base.page)
    if provision is None or len(provision.parts) > _LARGE_PAGE:
        return ()
    if (base, levels) not in text.found:
        parts = tuple(p for p in provision.parts if p.path.starts_with(base))
        text.found[base, levels] = unit_paths.units(
            replace(provision, path=base, parts=parts), levels, text.jurisdiction
        )
    return text.found[base, levels]


def _nearest(
    levels: tuple[Level, ...], page: ProvisionPath, at: ProvisionPath, text: Known
) -> tuple[ProvisionPath, ...]:
    """第三项 alone: below the unit that says so, else below what is above it; of several lists of the article the one before."""
    provision = text.pages[page]
    for end in range(len(at.segments), len(page.segments) - 1, -1):
        base = ProvisionPath(at.segments[:end])
        # "paragraph 1" is the article itself where it has no other, never the paragraph 2 that says so.
        found = tuple(p for p in _units(base, levels, text) if p != base or base == page)
        if len(found) == 1:
            return found
        if found:
            span = provision.whole(at)
            before = [p for p in found if span and (there := provision.whole(p)) and there.start < span.start]
            return tuple(before[-1:])
    return ()


def _container(place: Place, text: Known) -> tuple[ProvisionPath, ...]:
    """第三章, 附则, 附件一: a heading that the text has."""
    if not place.within:
        return ()
    path, containers = ProvisionPath(place.within), dict.fromkeys(c.path for c in text.containers)
    if path in text.pages or path in containers:
        return (path,)
    # A chapter is cited without the book that it stands in: ("chp_3",) is bk_1/chp_3, if no other book has one.
    found = [p for p in containers if p.segments[-len(place.within) :] == place.within]
    return tuple(found) if len(found) == 1 else ()


def _between(first: ProvisionPath, last: ProvisionPath, text: Known) -> tuple[ProvisionPath, ...]:
    """Every page from `first` to `last`, or every unit where both stand below one parent."""
    if first.page != last.page:
        a, b = text.order[first.page], text.order[last.page]
        inside = [p for p, n in text.order.items() if a < n < b] if 0 < b - a < _MOST else []
        return (first, *inside, last) if b > a else (first, last)
    if first.parent != last.parent or first == last:
        return tuple(dict.fromkeys((first, last)))
    row = [p for p in _units_of(text.pages[first.page]) if p.parent == first.parent]
    if first not in row or last not in row or row.index(last) < row.index(first):
        return (first, last)
    return tuple(row[row.index(first) : row.index(last) + 1])
