"""Asking an endpoint for a list in SPARQL, page by page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from corpus.collections.client import Client, Resource
from corpus.errors import SourceError
from corpus.importers.sniffing import Family

PAGE = 5_000


def rows(client: Client, endpoint: str, query: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of `query` (a SELECT with ORDER BY, without LIMIT), each as variable -> value.

    SourceError where the endpoint gives no answer, or something else than results.
    """
    mark = hashlib.sha256(query.encode()).hexdigest()[:8]  # another query is another file
    for page in range(1_000):
        asked = f"{query}\nLIMIT {PAGE} OFFSET {page * PAGE}"
        resource = Resource(
            endpoint, f"{name}-{mark}-{page + 1}.json", frozenset({Family.JSON}), {"Accept": "application/sparql-results+json"},
            {"query": asked, "format": "application/sparql-results+json"},
        )  # fmt: skip
        found = _bindings(client.fetch(resource).file.read_bytes(), endpoint)
        yield from found
        if len(found) < PAGE:
            return


def _bindings(data: bytes, endpoint: str) -> list[dict[str, str]]:
    try:
        found = json.loads(data)["results"]["bindings"]
        return [{name: str(cell["value"]) for name, cell in row.items()} for row in found]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError(f"{endpoint} sent no results of a query: {error}.", "Run the command again later.") from error
