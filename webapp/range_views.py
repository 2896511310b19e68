"""Several provisions of a law on one page: what its template needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from corpus.lookup import ShowResult
from corpus.model import ProvisionPath
from webapp import views
from webapp.marking_views import Marks
from webapp.reference_views import Cited
from webapp.urls import Reading, anchor, provision_url
from webapp.views import ArticlePage, Head, Link, Named


@dataclass(frozen=True, slots=True)
class RangePage:
    """Everything the page of several provisions shows; `articles` are (address, anchor, page) of each in order."""

    result: ShowResult
    names: tuple[Named, ...]
    reading: Reading
    heads: tuple[Head, ...]
    articles: tuple[tuple[str, str, ArticlePage], ...]
    crumbs: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    permalink: str
    own_language: str
    shown_as: Reading

    @property
    def source(self) -> Head | None:
        """The column whose text is the law itself."""
        return views.source_of(self.heads)


def range_page(
    result: ShowResult, articles: Sequence[ShowResult], reading: Reading,
    cited: Cited = MappingProxyType({}), marks: Marks = MappingProxyType({}), shown_as: Reading | None = None,
    reader: str = "",
) -> RangePage:  # fmt: skip
    """The page of several provisions.

    Args:
        result: the lookup of all of them.
        articles: the pages that they stand on, as wholes; what is cited of them is marked.
        reading: how the reader reads; goes into links.
        cited: the citations in the texts shown.
        marks: what was asked in them.
        shown_as: how they are shown, completed by what the reader likes.
        reader: the language of the page around the texts.
    """
    law = result.law
    if law is None or not articles:
        raise ValueError(f"nothing was found: {result.status}")
    shown = []
    for article in articles:
        path = str(article.path)
        page = views.article_page(article, reading, cited=cited, marks=marks, shown_as=shown_as, reader=reader)
        shown.append((provision_url(law.id, path, reading), anchor(path), _marked(page, result.paths)))
    first, last = shown[0][2], shown[-1][2]
    fixed = Reading(version=result.version, as_of=result.as_of)
    return RangePage(
        result=result,
        names=first.names,
        reading=reading,
        heads=tuple(replace(h, label="", heading="", notes=()) for h in first.heads),
        articles=tuple(shown),
        crumbs=first.crumbs[: len(result.breadcrumbs)],
        previous=first.previous,
        next=last.next,
        permalink=provision_url(law.id, result.address, fixed),
        own_language=first.own_language,
        shown_as=first.shown_as,
    )


def _marked(page: ArticlePage, paths: Sequence[ProvisionPath]) -> ArticlePage:
    """With the rows marked that are cited, unless the whole page is."""
    whole = page.result.path
    if whole in paths:
        return page
    marked = {str(p) for p in paths}
    rows = tuple(replace(r, marked=any(_stands_in(r.anchor, p) for p in marked)) for r in page.rows)
    return replace(page, rows=rows)


def _stands_in(row: str, path: str) -> bool:
    return f"{row}.".startswith(f"{anchor(path)}.")
