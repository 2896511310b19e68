"""Places counted in the text that they stand in: 前款 in art_5/para_2 is art_5/para_1, 前条 the article before, 第三项 alone the
third item of the paragraph that says so, or of the one before it that has a list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.citations.values import Level, Place, Relative
from corpus.grammar.parts import own_parts
from corpus.model import Container, Provision, ProvisionPath, Text, Unit
from corpus.resolving import units as unit_paths
from corpus.resolving.containers import outwards

_SEGMENTS = {Unit.PARAGRAPH: "para", Unit.ITEM: "item", Unit.SUBITEM: "subitem"}
# "Part" is what a book and what a part is called in English; so the text decides.
_OTHERWISE = {Unit.BOOK: Unit.PART, Unit.PART: Unit.BOOK}
_SAME_WORD = {"bk": "pt", "pt": "bk", "sec": "subsec", "subsec": "sec"}
# A range of more pages than these is kept by its ends.
_MOST = 300
# To look for a unit takes the time of reading all units of its page: of a page with more units and citations than laws
# have, what remains is kept by the page.
_MOST_LOOKED_AT = 400_000


class Row:
    """Paths that stand beside one another, in order."""

    __slots__ = ("at", "paths")

    def __init__(self, paths: list[ProvisionPath]) -> None:
        self.paths = paths
        self.at = {path: n for n, path in enumerate(paths)}

    def add(self, path: ProvisionPath) -> None:
        """Put a path at the end."""
        self.at[path] = len(self.paths)
        self.paths.append(path)

    def counted(self, here: ProvisionPath, relative: Relative) -> list[ProvisionPath]:
        """The paths that are meant from `here`; [] where there are none, or not so many."""
        if here not in self.at:
            return []
        first = 0 if relative.first is None else self.at[here] + relative.first
        last = self.at[here] + relative.last
        return self.paths[first : last + 1] if 0 <= first <= last < len(self.paths) else []

    def between(self, first: ProvisionPath, last: ProvisionPath) -> list[ProvisionPath] | None:
        """Those from one to another, both among them; None where they don't follow one another here."""
        a, b = self.at.get(first), self.at.get(last)
        return None if a is None or b is None or b < a else self.paths[a : b + 1]


@dataclass(slots=True)
class Known:
    """A text as citations in it are counted.

    Attributes:
        pages: its provisions by path, in order.
        containers: chapters and the like.
        jurisdiction: whose words name the units.
        order: the pages in order, and the place of each.
        rows: what stands beside one another, with the place of each: articles below one path, units of one kind below another.
        below: pages below others by the last segment of their paths; filled on first use.
        headings: containers, and annexes inside articles, by the last segment of their paths; filled on first use.
        found: units that were looked for.
        looked_at: page -> how many of its units were, all in all.
        in_ranges: how many pages all ranges hold so far.
    """

    pages: Mapping[ProvisionPath, Provision]
    containers: tuple[Container, ...]
    jurisdiction: str
    order: Row
    rows: dict[tuple[ProvisionPath | None, str], Row] = field(default_factory=dict)
    below: dict[str, list[ProvisionPath]] = field(default_factory=dict)
    headings: dict[str, list[ProvisionPath]] = field(default_factory=dict)
    found: dict[tuple[ProvisionPath, tuple[Level, ...]], tuple[ProvisionPath, ...]] = field(default_factory=dict)
    looked_at: Counter[ProvisionPath] = field(default_factory=Counter)
    in_ranges: int = 0


def known(text: Text, jurisdiction: str | None) -> Known:
    """What `counted` asks of a text."""
    pages = {p.path: p for p in text.provisions}
    found = Known(pages, text.containers, jurisdiction or "", Row(list(pages)))
    for path, provision in pages.items():
        if provision.unit in (Unit.ARTICLE, Unit.POINT):
            found.rows.setdefault((path.parent, "page"), Row([])).add(path)
    return found


def counted(
    place: Place, page: ProvisionPath, at: ProvisionPath, text: Known, before: ProvisionPath | None = None
) -> tuple[ProvisionPath, ...]:
    """The paths that a place of its own law means, in `text`; () where it can't be counted.

    Args:
        place: as read; a range gives every page, or unit, from its first to its last.
        page: the provision that says it; `at` is the paragraph or item of it that does.
        before: what the page cited last: 第二十二条第一款所列请求中，第四项后于第一项 has its items there.
    """
    first = _one(place, page, at, text, before)
    if place.to is None or not first:
        return first
    last = _one(place.to, page, at, text, before)
    return _between(first[0], last[-1], text) if last else first


def _one(
    place: Place, page: ProvisionPath, at: ProvisionPath, text: Known, before: ProvisionPath | None
) -> tuple[ProvisionPath, ...]:
    if place.path is not None:
        return (place.path,) if place.path.page in text.pages else ()
    if place.numbers:
        there = next((p for p in _numbered(place, page, text) if p in text.pages), None)
        return _below(there, place.levels, text) if there else ()
    relative = place.relative
    if relative is not None and relative.unit is Unit.ARTICLE:
        if relative.first is None:
            return ()  # 前各條, "the preceding articles": nobody says how many, and all from article 1 on are seldom meant
        return tuple(path for p in _shifted(relative, page, text) for path in _below(p, place.levels, text))
    if relative is not None and relative.unit not in _SEGMENTS:
        return tuple(_chapters(relative, text.pages[page], text))
    if relative is not None:
        bases = _siblings(relative, page, at, text)
        return tuple(path for base in bases for path in _below(base, place.levels, text))
    if place.levels:
        there = before if before and before.page in text.pages else None
        found = _nearest(place.levels, page, at, text) or (_upwards(place.levels, there, text) if there else ())
        return found or _of_article(place.levels, text)
    return _container(place, text.pages[page], text)


def _numbered(place: Place, page: ProvisionPath, text: Known) -> Iterator[ProvisionPath]:
    """Pages of an article number: among articles whose numbers restart (an annex's) first those beside the one that speaks.

    附則第三条 is of the supplementary provisions whatever their number; in those of a Japanese law 第三条 alone is the law's own.
    """
    above, plain = page.segments[:-1], unit_paths.pages(place)
    if place.within:
        kind = _kind(place.within[-1])
        last = {p.segments[-1] for p in plain}
        inside = [p for segment in last for p in _called(segment, text) if _kind(p.segments[-2]) == kind]
        beside = [p for p in inside if p.segments[:-1] == above]
        yield from beside or (inside if len(inside) == 1 else ())
        if not inside and kind == "suppl" and not _counts_anew(kind, text):
            yield from (ProvisionPath((segment,)) for segment in last)  # a chapter 附则 whose articles go on counting
    beside = [ProvisionPath((*above, *p.segments)) for p in plain] if above and not place.within else []
    japanese = text.jurisdiction == "jp" and above[:1] and _kind(above[0]) == "suppl"
    yield from (*plain, *beside) if japanese else (*beside, *plain)


def _of_article(levels: Sequence[Level], text: Known) -> tuple[ProvisionPath, ...]:
    """ "paragraph 14(a)" in Canada is (a) of section 14: where a word means a unit with a letter, a figure is the article's."""
    first, *rest = levels
    means = unit_paths.unit_meant(first, text.jurisdiction)
    if means not in (Unit.ITEM, Unit.SUBITEM) or not first.label.isdecimal() or not rest or rest[0].label.isdecimal():
        return ()
    there = ProvisionPath((f"art_{first.label}",))
    return _below(there, tuple(rest), text) if rest[0].word == "(" and there in text.pages else ()


def _counts_anew(kind: str, text: Known) -> bool:
    """Whether articles below containers of this kind have numbers of their own: 附則第三条 is never the law's article 3 then."""
    return any(len(p.segments) > 1 and _kind(p.segments[-2]) == kind for p in text.pages)


def _called(segment: str, text: Known) -> list[ProvisionPath]:
    """Pages below others whose path ends so."""
    if not text.below:
        for path in text.pages:
            if len(path.segments) > 1:
                text.below.setdefault(path.segments[-1], []).append(path)
    return text.below.get(segment, [])


def _shifted(relative: Relative, page: ProvisionPath, text: Known) -> list[ProvisionPath]:
    """前条, 次條, 前三条: articles counted in the order of the text, in which 120-1 stands before 121."""
    if relative.first == relative.last == 0:
        return [page]
    row = text.rows.get((page.parent, "page"))
    return row.counted(page, relative) if row else []


def _chapters(relative: Relative, page: Provision, text: Known) -> list[ProvisionPath]:
    """本章, 前章, "this Part": what the page stands under, or those beside it."""
    units = (relative.unit, _OTHERWISE.get(relative.unit))
    at = next((n for n in outwards(text.containers, page.container) if text.containers[n].unit in units), None)
    if at is None:
        return []
    here = text.containers[at]
    key = (here.path.parent, f"{here.unit} in {here.parent}")
    if key not in text.rows:
        beside = (c.path for c in text.containers if (c.unit, c.parent) == (here.unit, here.parent))
        text.rows[key] = Row(list(dict.fromkeys(beside)))
    return text.rows[key].counted(here.path, relative)


def _siblings(relative: Relative, page: ProvisionPath, at: ProvisionPath, text: Known) -> list[ProvisionPath]:
    """前款, 前两项, 本款: units counted among those beside the one that speaks."""
    unit = unit_paths.unit_meant(Level(relative.word, "", relative.language), text.jurisdiction) or relative.unit
    kind = _SEGMENTS.get(unit)
    depth = next((n for n in range(len(page.segments), len(at.segments)) if _kind(at.segments[n]) == kind), None)
    if depth is None and relative.first is None and unit is not Unit.PARAGRAPH:
        return _list_before(page, at, text)
    if depth is None or kind is None:
        # 本款 of an article whose only paragraph has no number.
        return [page] if relative.first == relative.last == 0 and at == page else []
    here = ProvisionPath(at.segments[: depth + 1])
    return _units_beside(here, kind, text).counted(here, relative)


def _list_before(page: ProvisionPath, at: ProvisionPath, text: Known) -> list[ProvisionPath]:
    """前列各款 in words behind a list: the items of the paragraph before that has some."""
    paragraphs = _units_beside(ProvisionPath(at.segments[: len(page.segments) + 1]), "para", text)
    here = paragraphs.at.get(ProvisionPath(at.segments[: len(page.segments) + 1]), -1)
    for paragraph in reversed(paragraphs.paths[: here + 1]):
        if items := _units_beside(paragraph.child("item", 1), "item", text).paths:
            return list(items)
    return []


def _units_beside(path: ProvisionPath, kind: str, text: Known) -> Row:
    """The units of one kind that stand below the same one as `path`, in order."""
    page = path.page
    if (page, "units") not in text.rows:
        text.rows[page, "units"] = Row([])
        for unit in _units_of(text.pages[page]):
            text.rows.setdefault((unit.parent, _kind(unit.segments[-1])), Row([])).add(unit)
    return text.rows.get((path.parent, kind)) or Row([])


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
    if provision is None:
        return ()
    if (base, levels) not in text.found:
        text.looked_at[provision.path] += len(provision.parts)
        if text.looked_at[provision.path] > _MOST_LOOKED_AT:
            return ()
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
    for base in _bases(at, page):
        # "paragraph 1" is the article itself where it has no other, never the paragraph 2 that says so.
        found = tuple(p for p in _units(base, levels, text) if p != base or base == page)
        if len(found) == 1:
            return found
        if found:
            span = provision.whole(at)
            before = [p for p in found if span and (there := provision.whole(p)) and there.start < span.start]
            return tuple(before[-1:])
    # The first subparagraph of an act of the Union is the paragraph itself, as far as its first break.
    blocks = (b for b in _bases(at, page) if _kind(b.segments[-1]) == "para" and _units(b, levels, text) == (b,))
    return tuple(blocks)[:1]


def _upwards(levels: tuple[Level, ...], path: ProvisionPath, text: Known) -> tuple[ProvisionPath, ...]:
    """The one unit that the levels name below `path`, or below what is above it in its page."""
    for base in _bases(path, path.page):
        found = tuple(p for p in _units(base, levels, text) if p != base)
        if found:
            return found if len(found) == 1 else ()
    return ()


def _bases(at: ProvisionPath, page: ProvisionPath) -> Iterator[ProvisionPath]:
    """`at` and all above it, the page last."""
    for end in range(len(at.segments), len(page.segments) - 1, -1):
        yield ProvisionPath(at.segments[:end])


def _container(place: Place, page: Provision, text: Known) -> tuple[ProvisionPath, ...]:
    """第三章, 附则, 附件一: a heading that the text has, or an annex that stands in an article."""
    wanted, path = place.within, ProvisionPath(place.within)
    if not wanted:
        return ()
    if not text.headings:
        for container in text.containers:
            text.headings.setdefault(container.path.segments[-1], []).append(container.path)
        annexes = (p.path for q in text.pages.values() for p in q.parts if p.unit is Unit.ANNEX)
        for annex in dict.fromkeys(annexes):
            text.headings.setdefault(annex.segments[-1], []).append(annex)
    if path in text.pages:
        return (path,)
    # A chapter is cited without the book that it stands in: ("chp_3",) is bk_1/chp_3, if no other book has one.
    found = [p for p in text.headings.get(wanted[-1], ()) if p.segments[-len(wanted) :] == wanted]
    kind, _, label = wanted[-1].partition("_")
    if not found and kind in _SAME_WORD:
        found = list(text.headings.get(f"{_SAME_WORD[kind]}_{label}", ()))
    if len(found) > 1:
        around = {text.containers[n].path for n in outwards(text.containers, page.container)}
        found = [p for p in found if p.parent in around] or [p for p in found if p == path]
    return tuple(found) if len(found) == 1 else ()


def _between(first: ProvisionPath, last: ProvisionPath, text: Known) -> tuple[ProvisionPath, ...]:
    """Every page from `first` to `last`, or every unit where both stand below one parent."""
    if first.page != last.page:
        row = text.rows.get((first.page.parent, "page")) or text.order
        found = row.between(first.page, last.page)
        text.in_ranges += len(found) if found else 0
        if not found or len(found) > _MOST or text.in_ranges > _MOST_LOOKED_AT:
            return (first, last)
        return (first, *found[1:-1], last)
    if first == last or first.parent != last.parent or first == first.page:
        return tuple(dict.fromkeys((first, last)))
    return tuple(_units_beside(first, _kind(first.segments[-1]), text).between(first, last) or (first, last))
