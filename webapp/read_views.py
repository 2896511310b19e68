"""A law read through, stretch by stretch -> what its page needs: the stretch, what is beside it, the table of contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from corpus.languages import tag_matches
from corpus.lookup import ShowResult
from corpus.outline import Outline, OutlineHeading, OutlinePage, Words
from webapp import views
from webapp.columns import Columns
from webapp.read_urls import read_url
from webapp.reference_views import Cited
from webapp.script_views import in_script
from webapp.urls import Reading, anchor, provision_url, with_query
from webapp.views import ArticlePage, Head, Named

MOST_PAGES = 40
"""Pages of a stretch, at most."""
_MOST_BYTES = 20_000  # of a stretch in one text; a page that is longer is a stretch of its own
_MAY_END = 20  # from so many pages on, a stretch ends where a chapter does


# -- the stretches of a law ---------------------------------------------------------------------------------------------


def stretches(outline: Outline, sizes: Sequence[int]) -> tuple[range, ...]:
    """The pages of a law cut into stretches, the same wherever a reader begins.

    Args:
        outline: the law's pages and headings.
        sizes: bytes of each page in the soundest text.
    """
    tops = {h.first for h in outline.headings if h.depth == 0}
    found: list[range] = []
    start = weight = 0
    for page, size in enumerate(sizes):
        count = page - start
        full = count >= MOST_PAGES or weight + size > _MOST_BYTES or (count >= _MAY_END and page in tops)
        if count and full:
            found.append(range(start, page))
            start, weight = page, 0
        weight += size
    return (*found, range(start, len(sizes))) if sizes else ()


# -- the table of contents ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A heading or a page in the table of contents, in one language; `holds` are the first and the last page of a heading."""

    anchor: str
    url: str
    label: Named
    heading: Named
    current: bool = False
    holds: tuple[Named, ...] = ()
    children: tuple[ContentsLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PageList:
    """The pages right under one heading ("" and none: those under no heading)."""

    anchor: str
    label: Named
    lines: tuple[ContentsLine, ...]
    plain: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents beside a text: all headings, and the pages of those that are read."""

    language: str
    headings: tuple[ContentsLine, ...]
    lists: tuple[PageList, ...]


def contents_language(interface: str, columns: Sequence[str], there: Sequence[str]) -> str:
    """The language of the table of contents: the reader's if the law is there in it, else that of the first column."""
    exact = [tag for tag in there if tag == interface]
    like = [tag for tag in there if tag_matches(interface, tag) or tag_matches(interface.partition("-")[0], tag)]
    return next(iter((*exact, *like, *columns, *there)), "")


def word(words: Words, language: str) -> Named:
    """A label or heading in `language`, else in the first that has one."""
    found = next((pair for pair in words if pair[0] == language), words[0] if words else ("", ""))
    return Named(*found)


def contents(
    law_id: str, outline: Outline, language: str, reading: Reading, shown: range, at: int | None = None
) -> Contents:
    """The table of contents of a law at a stretch of it.

    Args:
        shown: the pages of the stretch.
        at: the page that the reader asked for; the heading it stands under is the one being read.
    """
    first = at if at is not None else (shown.start if shown else 0)
    reads = outline.pages[first].within if outline.pages else None
    lines = tuple(_line_of(law_id, outline, i, language, reading, reads) for i in _below(outline, None))
    return Contents(language, lines, page_lists(law_id, outline, language, reading, shown, at))


def _below(outline: Outline, parent: int | None) -> Iterator[int]:
    """The headings right under another one; those that hold nothing are left out."""
    return (i for i, h in enumerate(outline.headings) if h.parent == parent and h.first < h.end)


def _line_of(
    law_id: str, outline: Outline, number: int, language: str, reading: Reading, reads: int | None
) -> ContentsLine:
    heading = outline.headings[number]
    below = tuple(_line_of(law_id, outline, i, language, reading, reads) for i in _below(outline, number))
    return ContentsLine(
        anchor(heading.path), read_url(law_id, reading, heading.path), word(heading.labels, language),
        word(heading.headings, language), number == reads, holds(outline, heading, language), below,
    )  # fmt: skip


def holds(outline: Outline, heading: OutlineHeading, language: str) -> tuple[Named, ...]:
    """What the first and the last page under a heading are called; one, if it holds one."""
    ends = dict.fromkeys((heading.first, heading.end - 1))
    return tuple(named for i in ends if (named := word(outline.pages[i].labels, language)).text)


def page_lists(
    law_id: str, outline: Outline, language: str, reading: Reading, shown: range, at: int | None = None
) -> tuple[PageList, ...]:
    """The pages under each heading that a stretch shows something of."""
    found = []
    for within in dict.fromkeys(outline.pages[i].within for i in shown):
        held = outline.headings[within] if within is not None else None
        span = range(held.first, held.end) if held else range(len(outline.pages))
        mine = [i for i in span if outline.pages[i].within == within]
        lines = tuple(_page_line(law_id, outline.pages[i], language, reading, i == at) for i in mine)
        name = Named("", "") if held is None else _whole_name(held, language)
        plain = not any(line.heading.text for line in lines)
        found.append(PageList(anchor(held.path) if held else "", name, lines, plain))
    return tuple(found)


def _whole_name(held: OutlineHeading, language: str) -> Named:
    label, heading = word(held.labels, language), word(held.headings, language)
    return Named(label.language or heading.language, f"{label.text} {heading.text}".strip())


def _page_line(law_id: str, page: OutlinePage, language: str, reading: Reading, current: bool) -> ContentsLine:
    return ContentsLine(anchor(page.path), read_url(law_id, reading, page.path), word(page.labels, language), word(page.headings, language), current)  # fmt: skip


# -- the page ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between two provisions, as each column has it; without words where the text has none."""

    anchor: str
    level: int
    names: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A provision of the stretch: the headings before it, its page; `within` is the anchor of the heading it stands under,
    `depth` how many are above it."""

    anchor: str
    url: str
    path: str
    within: str
    headings: tuple[Heading, ...]
    page: ArticlePage
    has_row: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """The stretch before or after: its address, that of its rows alone, in the very texts shown here; its ends."""

    url: str
    part: str
    ends: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Everything a stretch of a law shows. What a column is, is in `heads`, as on the page of one provision; `continues` is the
    heading that the stretch begins in the middle of."""

    result: ShowResult
    names: tuple[Named, ...]
    reading: Reading
    heads: tuple[Head, ...]
    parts: tuple[Part, ...]
    contents: Contents
    previous: Beside | None
    next: Beside | None
    whole: bool
    total: int
    own_language: str
    shown_as: Reading
    continues: Heading | None
    ends: tuple[Named, ...]

    @property
    def source(self) -> Head:
        """The column that stands alone in the view that shows the source."""
        return self.heads[self.source_at]

    @property
    def source_at(self) -> int:
        """Its number."""
        own = self.parts[0].page
        return next((i for i, head in enumerate(own.heads) if head is own.source), 0)


def read_page(
    result: ShowResult, outline: Outline, cuts: Sequence[range], shown: range, at: int | None, reading: Reading,
    chosen: Columns, language: str, cited: Cited,
) -> ReadPage:  # fmt: skip
    """The page of a stretch of a law.

    Args:
        result: the lookup of its provisions.
        outline: the law's pages and headings.
        cuts: the stretches of the law; `shown` are the pages of this one, which may be all of them.
        at: the page that the reader asked for, if one was.
        reading: how the reader reads; goes into links.
        chosen: the columns.
        language: of the table of contents.
        cited: the citations in the texts shown.
    """
    law = result.law
    if law is None or not result.articles:
        raise ValueError(f"nothing was found: {result.status}")
    pages = [views.article_page(article, reading, cited=cited, shown_as=chosen.reading) for article in result.articles]
    heads = pages[0].heads
    number = {p.path: i for i, p in enumerate(outline.pages)}
    parts = tuple(_part(law.id, outline, number[a.paths[0]], page, heads, reading) for a, page in zip(result.articles, pages, strict=True))  # fmt: skip
    index = next((i for i, cut in enumerate(cuts) if cut == shown), None)
    same = replace(chosen.reading, languages=(), expressions=chosen.ids, version=result.version)
    return ReadPage(
        result=result,
        names=views.names_for(law, language, [h.expression.language for h in heads]),
        reading=reading,
        heads=tuple(replace(h, label="", heading="", notes=()) for h in pages[0].heads),
        parts=parts,
        contents=contents(law.id, outline, language, reading, shown, at),
        previous=_beside(law.id, outline, cuts, None if index is None else index - 1, reading, language, same),
        next=_beside(law.id, outline, cuts, None if index is None else index + 1, reading, language, same),
        whole=index is None or len(cuts) == 1,
        total=len(outline.pages),
        own_language=pages[0].own_language,
        shown_as=chosen.reading,
        continues=_continued(outline, number[result.articles[0].paths[0]], heads),
        ends=ends_of(outline, shown, language),
    )


def _part(
    law_id: str, outline: Outline, number: int, page: ArticlePage, heads: Sequence[Head], reading: Reading
) -> Part:
    own = outline.pages[number]
    above = outline.headings[own.within] if own.within is not None else None
    within, depth = (anchor(above.path), above.depth + 1) if above else ("", 0)
    headings = tuple(_heading(outline.headings[i], heads) for i in outline.opened_by(number))
    name = anchor(own.path)
    return Part(name, provision_url(law_id, own.path, reading), str(own.path), within, headings, page, any(r.anchor == name for r in page.rows), depth)  # fmt: skip


def _heading(heading: OutlineHeading, heads: Sequence[Head]) -> Heading:
    return Heading(anchor(heading.path), heading.depth, tuple(_in_column(heading, head) for head in heads))


def _continued(outline: Outline, number: int, heads: Sequence[Head]) -> Heading | None:
    """The heading that a stretch begins in the middle of."""
    within = outline.pages[number].within
    return None if within is None or outline.opened_by(number) else _heading(outline.headings[within], heads)


def _in_column(heading: OutlineHeading, head: Head) -> Named:
    """A heading as a column shows it, which may convert it to the other script."""
    tag = head.expression.language
    text = f"{dict(heading.labels).get(tag, '')} {dict(heading.headings).get(tag, '')}".strip()
    return Named(
        head.language, in_script(text, head.language.rpartition("-")[2]) if "converted" in head.marks else text
    )


def ends_of(outline: Outline, cut: range, language: str) -> tuple[Named, ...]:
    """What the first and the last page of a stretch are called."""
    ends = (word(outline.pages[i].labels, language) for i in dict.fromkeys((cut.start, cut.stop - 1)))
    return tuple(n for n in ends if n.text)


def _beside(
    law_id: str, outline: Outline, cuts: Sequence[range], index: int | None, reading: Reading, language: str,
    same: Reading,
) -> Beside | None:  # fmt: skip
    """The stretch `index`; None if there is none. `same` names the very texts, version and view that the page shows."""
    if index is None or not 0 <= index < len(cuts):
        return None
    cut = cuts[index]
    path = outline.pages[cut.start].path
    part = with_query(read_url(law_id, same, path, there=False), [("part", urlencode(reading.pairs()) or "1")])
    return Beside(read_url(law_id, reading, path, there=False), part, ends_of(outline, cut, language))
