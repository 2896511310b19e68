"""Results of a search as a table for a spreadsheet: a line each, made while they are found."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from corpus.library import Library
from corpus.spreadsheets import as_text
from indexer import searching
from indexer.opening import Index
from indexer.results import EARLIER_TEXT_MISSING, SearchHit, SearchRequest, Snippet
from webapp.urls import with_query

COLUMNS = (
    "law", "title", "version", "path", "label", "heading", "status", "language", "snippet", "language beside", "text beside",
    "found through", "folded under", "url",
)  # fmt: skip
MOST = 50_000
"""Lines of a table; a last line says of how many more."""
_AT_ONCE = 50
BOM = "\ufeff"
"""Excel reads a file without it in the code page of its machine."""


def lines(library: Library, index: Index, request: SearchRequest, root: str = "", most: int = MOST) -> Iterator[str]:
    """The table in pieces, headed by its columns: the first comes as soon as the results are found and in order.

    Args:
        request: what is searched, from its offset on; its limit and group don't matter.
        root: what addresses begin with: https://example.org
        most: how many results at most.

    Raises:
        what a search does, before the first piece comes.
    """
    page = searching.search(library, index, replace(request, limit=0, group=""), offering=False)
    if page.kind == "citation":
        few = replace(request, limit=min(most, searching.MOST_AT_ONCE))
        found = iter(searching.search(library, index, few, offering=False).results)
    else:
        asked = replace(request, query=page.sought or request.query, group="")
        found = searching.every_result(library, index, asked, most)
    left = max(page.total - request.offset - most, 0)
    return _lines(found, left if most == MOST else 0, request.day, root)


def _lines(found: Iterator[SearchHit], left: int, day: date, root: str) -> Iterator[str]:
    yield BOM + line(COLUMNS)
    while some := list(islice(found, _AT_ONCE)):
        yield "".join(line(cells(hit, day, root)) for hit in some)
    if left:
        yield line((f"{left} more results: a table has {MOST} at most. Narrow the search.",))


def cells(hit: SearchHit, day: date, root: str = "") -> tuple[str, ...]:
    """A result as cells; what several languages say stands in one cell, in their order, on lines of its own.

    A table is kept: its addresses show the version and the `day` of the search later as well.
    """
    matched = [s for s in hit.snippets if s.matched] or list(hit.snippets)
    beside = [s for s in hit.snippets if s not in matched]
    tags = [s.language for s in matched]
    return (
        hit.law,
        _in_language(((tag, texts[0]) for tag, texts in hit.titles if texts), tags),
        hit.version,
        hit.path,
        _in_language(hit.labels, tags),
        hit.heading,
        EARLIER_TEXT_MISSING if hit.earlier_text_missing else str(hit.status),
        " ".join(tags),
        _texts(matched),
        " ".join(s.language for s in beside),
        _texts(beside),
        "; ".join(dict.fromkeys(f"{e.source} -> {e.target}" for e in hit.expanded)),
        hit.folded_under,
        root + _address(hit, day),
    )


def _texts(snippets: Iterable[Snippet]) -> str:
    return "\n".join(f"{'…' * s.cut[0]}{s.text}{'…' * s.cut[1]}" for s in snippets)


def _address(hit: SearchHit, day: date) -> str:
    version = () if "version=" in hit.url else (("version", hit.version),)
    return with_query(hit.url, [*version, *(() if "as_of=" in hit.url else (("as_of", day.isoformat()),))])


def _in_language(named: Iterator[tuple[str, str]] | Sequence[tuple[str, str]], tags: Sequence[str]) -> str:
    """The name in the first language that matched, else the first there is."""
    found = dict(reversed(list(named)))
    return next((found[tag] for tag in tags if found.get(tag)), next(reversed(found.values()), ""))


def line(values: Sequence[str]) -> str:
    """A line of a table, its cells as text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([as_text(value) for value in values])
    return out.getvalue()
