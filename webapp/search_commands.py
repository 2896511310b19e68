"""What `tongwen search` does."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Any

from corpus.errors import UsageError
from corpus.library import Library
from indexer import searching
from indexer.facets import FACETS
from webapp import presenters, printing, search_csv
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json

Settings = dict[str, Any]


def search(
    settings: Settings, query: str, languages: tuple[str, ...], laws: tuple[str, ...], as_of: str | None,
    all_versions: bool, filters: tuple[str, ...], sort: str, group: str | None, limit: int | None, offset: int,
    expand: bool, as_json: bool, as_csv: bool,
) -> int:  # fmt: skip
    """`tongwen search`."""
    if as_json and as_csv:
        raise UsageError("--json and --csv are two forms of the same results.", "Choose one.")
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    request = searching.SearchRequest(
        query=query,
        day=read_day(as_of, "--as-of") if as_of else config.day(),
        languages=languages,
        laws=tuple(library.law(law).id for law in laws),
        all_versions=all_versions,
        offset=offset,
        expand=expand,
        filters=tuple(_filter(given) for given in filters),
        sort=sort,
        group=group or "",
    )
    if limit is not None:
        request = replace(request, limit=limit)
    index = searching.Index.open(config.data)
    if as_csv:
        return _table(library, index, request, limit)
    page = searching.search(library, index, request)
    if as_json:
        print_json(presenters.search_json(page))
    else:
        printing.search(page)
    return OK


def _table(library: Library, index: searching.Index, request: searching.SearchRequest, limit: int | None) -> int:
    """The results as a table on standard output: as many as were asked for, else all that a table may have."""
    lines = search_csv.lines(library, index, request, most=search_csv.MOST if limit is None else limit)
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    sys.stdout.writelines(lines)
    note(f"A table has {search_csv.MOST} lines at most; its last line says of how many more results, if there are any.")
    return OK


def _filter(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not sign:
        raise UsageError(
            f"--filter {given!r} has no value.", f"Write name=value: status=repealed. Names: {', '.join(FACETS)}."
        )
    return name.strip(), value.strip()
