"""What a running service holds open: the library, the index, and what is worth keeping between requests."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

from corpus.catalogue import LawSummary, find_laws, summaries
from corpus.library import Library
from webapp.config import Config

if TYPE_CHECKING:
    from indexer.searching import Index

_DAYS_KEPT = 8


class Opened:
    """The library and index of one data folder, opened on first use. Safe to use from many threads."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._index: Index | None = None
        self.examples: tuple[tuple[str, date], tuple[tuple[str, str], ...]] | None = None
        self._summaries: dict[tuple[str, date], tuple[LawSummary, ...]] = {}

    def library(self) -> Library:
        """The library. LibraryError if there is none yet; the next request tries again."""
        with self._lock:
            if self._library is None:
                self._library = Library.open(self.config.data, private=self.config.show_private)
            return self._library

    def index(self) -> Index:
        """The index. IndexUnavailableError if it is missing or stale; the next request tries again."""
        from indexer.searching import Index

        with self._lock:
            if self._index is None:
                self._index = Index.open(self.config.data)
            return self._index

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if self._library is not None:
                self._library.close()
            self._library = self._index = None

    def all_summaries(self, day: date) -> tuple[LawSummary, ...]:
        """Every law that may be shown, with its status on `day`; kept until the library changes."""
        library = self.library()
        key = (library.change(), day)
        found = self._summaries.get(key)
        if found is None:
            found = tuple(summaries(library, library.laws(), day))
            with self._lock:
                kept = [k for k in self._summaries if k[0] == key[0]][-_DAYS_KEPT + 1 :]
                self._summaries = {k: self._summaries[k] for k in kept} | {key: found}
        return found

    def named(self, query: str, day: date) -> list[LawSummary]:
        """Laws that may be shown whose id or title holds `query`, with their status on `day`."""
        wanted = {law.id for law in find_laws(self.library(), query)}
        return [s for s in self.all_summaries(day) if s.law.id in wanted]
