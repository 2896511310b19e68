"""Pages of results that were asked for before: the same request of the same state of library, index and terms is the same page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Protocol

from corpus.library import Library
from indexer import terminology
from indexer.opening import Index
from indexer.results import ResultPage, SearchRequest

# A table of thousands, asked for 500 at once, would push out what is asked often.
_MOST_RESULTS = 100
# What a result takes beside its snippets: titles and texts are shared with the library's own.
_PAGE_BYTES, _HIT_BYTES, _SNIPPET_BYTES = 4_000, 1_500, 600


class Search(Protocol):
    """indexer.searching.search."""

    def __call__(
        self, library: Library, index: Index, request: SearchRequest, *, offering: bool = True
    ) -> ResultPage: ...


def remembered(search: Callable[..., ResultPage]) -> Search:
    """The same search, which works out what nobody asked since the library, the index or the terms changed.

    Everything that a page depends on is part of what it is kept by: who asks (strangers see less), the day, the state of the
    library, the terms; pages go with the generation of the index that they come from.
    """

    @wraps(search)
    def remembering(library: Library, index: Index, request: SearchRequest, *, offering: bool = True) -> ResultPage:
        pages = index.generation().pages
        key = (request, offering, library.private, library.change(), terminology.stamp(index.folder))
        page = pages.get(key)
        if page is None:
            page = search(library, index, request, offering=offering)
            if len(page.results) <= _MOST_RESULTS:
                pages.put(key, page, _size(page))
        return page

    return remembering


def _size(page: ResultPage) -> int:
    """About how many bytes a page takes."""
    snippets = [snippet for hit in page.results for snippet in hit.snippets]
    texts = sum(4 * len(snippet.text) + _SNIPPET_BYTES for snippet in snippets)
    return _PAGE_BYTES + _HIT_BYTES * len(page.results) + texts + sum(60 * len(values) for _, values in page.facets)
