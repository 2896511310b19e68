"""Use case: the pages of an edition in their order, with the headings that they stand under: what a whole law is read along.

As the table of contents, but flat: a reader goes from page to page, and pages that only a translation has stand in their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.alignment import page_order
from corpus.contents import ContentsEntry, of_edition
from corpus.model import Edition, Provision, ProvisionPath, Unit

if TYPE_CHECKING:
    from corpus.library import Library

CONTAINERS = frozenset(
    {Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION, Unit.SUPPLEMENT}
)
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OutlinePage:
    """A page: labels and headings per language; `within` is the index of the innermost heading it stands under."""

    path: ProvisionPath
    labels: Words
    headings: Words
    within: int | None


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A book, chapter or section; `parent` is the index of the heading it stands under; its pages are [first, end)."""

    path: ProvisionPath
    labels: Words
    headings: Words
    parent: int | None
    depth: int
    first: int
    end: int


@dataclass(frozen=True)
class Outline:
    """An edition from its first page to its last; headings in the order in which they stand."""

    headings: tuple[OutlineHeading, ...]
    pages: tuple[OutlinePage, ...]

    @cached_property
    def _at(self) -> dict[ProvisionPath, int]:
        # Of a path that is both (a supplement that holds text) the page counts.
        return {**{h.path: h.first for h in self.headings if h.first < h.end}, **{p.path: i for i, p in enumerate(self.pages)}}  # fmt: skip

    def index(self, path: ProvisionPath) -> int | None:
        """Which page a path is on; of a heading, the first of its pages. None if there is none."""
        found = self._at.get(path)
        return self._at.get(path.page) if found is None else found

    def around(self, page: int) -> tuple[int, ...]:
        """The headings that a page stands under, the outermost first."""
        found: list[int] = []
        at = self.pages[page].within
        while at is not None:
            found.append(at)
            at = self.headings[at].parent
        return tuple(reversed(found))

    def opened_by(self, page: int) -> tuple[int, ...]:
        """The headings that stand right before a page."""
        return tuple(i for i, h in enumerate(self.headings) if h.first == page and h.first < h.end)


def outline(library: Library, edition: Edition) -> Outline:
    """The pages and headings of `edition`, from the texts that may be shown; nothing if there is none."""
    trusted = [x for x in edition.expressions if x.numbers_trusted] or list(edition.expressions)
    texts = [library.text(x.id).provisions for x in sorted(trusted, key=lambda x: x.sort_key)]
    made = _Making()
    made.take(of_edition(library, edition), None, 0)
    order = page_order([[p.path for p in made.pages], *([p.path for p in text] for text in texts)])
    return _with_others(made, order, _words(edition, library))


def _words(edition: Edition, library: Library) -> dict[ProvisionPath, list[tuple[str, Provision]]]:
    """Path -> (language, page) in every text."""
    found: dict[ProvisionPath, list[tuple[str, Provision]]] = {}
    for x in edition.expressions:
        for provision in library.text(x.id).provisions:
            found.setdefault(provision.path, []).append((x.language, provision))
    return found


@dataclass(slots=True)
class _Heading:
    entry: ContentsEntry
    parent: int | None
    depth: int


class _Making:
    """A table of contents, laid flat."""

    def __init__(self) -> None:
        self.headings: list[_Heading] = []
        self.pages: list[OutlinePage] = []

    def take(self, entries: Sequence[ContentsEntry], parent: int | None, depth: int) -> None:
        """Append `entries` and what stands below them."""
        for entry in entries:
            if entry.unit in CONTAINERS:
                self.headings.append(_Heading(entry, parent, depth))
                self.take(entry.children, len(self.headings) - 1, depth + 1)
            else:
                self.pages.append(OutlinePage(entry.path, entry.labels, entry.headings, parent))
                self.take(entry.children, parent, depth)


def _with_others(
    made: _Making, order: Sequence[ProvisionPath], words: dict[ProvisionPath, list[tuple[str, Provision]]]
) -> Outline:
    """With the pages that only other texts have; each stands under the heading of the page before it."""
    known = {p.path: p for p in made.pages}
    pages: list[OutlinePage] = []
    for path in order:
        page = known.get(path)
        if page is None:
            named = dict(reversed(words[path]))
            labels = tuple((language, p.label) for language, p in named.items() if p.label)
            headings = tuple((language, p.heading) for language, p in named.items() if p.heading)
            page = OutlinePage(path, labels, headings, pages[-1].within if pages else None)
        pages.append(page)
    return Outline(_ranges(made.headings, pages), tuple(pages))


def _ranges(made: Sequence[_Heading], pages: Sequence[OutlinePage]) -> tuple[OutlineHeading, ...]:
    """Which pages stand under each heading; one that holds none comes before the next page of the heading it stands in."""
    ends: list[list[int]] = [[] for _ in made]
    for number, page in enumerate(pages):
        at = page.within
        while at is not None:
            ends[at].append(number)
            at = made[at].parent
    return tuple(
        OutlineHeading(
            h.entry.path, h.entry.labels, h.entry.headings, h.parent, h.depth,
            e[0] if e else len(pages), e[-1] + 1 if e else len(pages),
        )
        for h, e in zip(made, ends, strict=True)
    )  # fmt: skip
