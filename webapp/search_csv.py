"""Results of a search as a table for a spreadsheet: a line each, made while they are found."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from indexer.results import ResultPage, SearchHit, SearchRequest
from webapp.urls import with_query

COLUMNS = (
    "law", "title", "version", "path", "label", "heading", "status", "language", "snippet", "found through",
    "folded under", "url",
)  # fmt: skip
MOST = 10_000
"""Lines of a table; a last line says of how many more."""
_AT_ONCE = 500
# Spreadsheets take a cell that begins so for a formula; those of East Asia the wide forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BOM = "\ufeff"
"""Excel reads a file without it in the code page of its machine."""


def lines(
    request: SearchRequest, run: Callable[[SearchRequest], ResultPage], root: str = "", most: int = MOST
) -> Iterator[str]:
    """The table, a line at a time, headed by its columns.

    Args:
        request: what is searched, from its offset on.
        run: does a search; the first one is done before the first line comes.
        root: what addresses begin with: https://example.org
        most: how many results at most.
    """
    request = replace(request, limit=min(_AT_ONCE, most), group="")
    return _lines(request, run, run(request), root, most)


def _lines(
    request: SearchRequest, run: Callable[[SearchRequest], ResultPage], page: ResultPage, root: str, most: int
) -> Iterator[str]:
    yield BOM + _line(COLUMNS)
    done = 0
    while page.results:
        for hit in page.results[: most - done]:
            yield _line(cells(hit, request.day, root))
        done += len(page.results)
        if done >= most or request.offset + done >= page.total:
            break
        page = run(replace(request, offset=request.offset + done))
    if most == MOST and (left := page.total - request.offset - MOST) > 0:
        yield _line((f"{left} more results: a table has {MOST} at most. Narrow the search.",))


def cells(hit: SearchHit, day: date, root: str = "") -> tuple[str, ...]:
    """A result as cells; what several languages say stands in one cell, in their order, on lines of its own.

    A table is kept: its addresses show the version and the `day` of the search later as well.
    """
    matched = [s for s in hit.snippets if s.matched] or list(hit.snippets)
    tags = [s.language for s in matched]
    return (
        hit.law,
        _in_language(((tag, texts[0]) for tag, texts in hit.titles if texts), tags),
        hit.version,
        hit.path,
        _in_language(hit.labels, tags),
        hit.heading,
        str(hit.status),
        " ".join(tags),
        "\n".join(f"{'…' * s.cut[0]}{s.text}{'…' * s.cut[1]}" for s in matched),
        "; ".join(dict.fromkeys(f"{e.source} -> {e.target}" for e in hit.expanded)),
        hit.folded_under,
        root + _address(hit, day),
    )


def _address(hit: SearchHit, day: date) -> str:
    version = () if "version=" in hit.url else (("version", hit.version),)
    return with_query(hit.url, [*version, *(() if "as_of=" in hit.url else (("as_of", day.isoformat()),))])


def _in_language(named: Iterator[tuple[str, str]] | Sequence[tuple[str, str]], tags: Sequence[str]) -> str:
    """The name in the first language that matched, else the first there is."""
    found = dict(reversed(list(named)))
    return next((found[tag] for tag in tags if found.get(tag)), next(reversed(found.values()), ""))


def _line(values: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_plain(value) for value in values])
    return out.getvalue()


def _plain(value: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before one says that it is text."""
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
