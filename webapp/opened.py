"""What a running service holds open: the library, the index, and what is worth keeping between requests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from corpus.catalogue import LawNames, LawSummary, summaries, summary
from corpus.library import Library
from corpus.model import Law
from webapp.config import Config

if TYPE_CHECKING:
    from indexer.completing import Completer
    from indexer.searching import Index

_T = TypeVar("_T")


@dataclass(frozen=True)
class Shelf:
    """The laws that may be shown, at one state of the library, with what requests ask of all of them."""

    laws: tuple[Law, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Law]:
        """Law id -> law."""
        return {law.id: law for law in self.laws}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of all texts, sorted."""
        return tuple(sorted({x.language for law in self.laws for e in law.editions for x in e.expressions}))

    @cached_property
    def jurisdictions(self) -> tuple[str, ...]:
        """Where the laws come from, sorted."""
        return tuple(sorted({law.jurisdiction for law in self.laws}))

    @cached_property
    def _names(self) -> LawNames:
        return LawNames(self.laws)

    def named(self, query: str, jurisdiction: str = "") -> list[Law]:
        """Laws whose id or title holds `query` ("": all), of one jurisdiction if it is given."""
        return [law for law in self._names.find(query) if jurisdiction in ("", law.jurisdiction)]


class Opened:
    """The library and index of one data folder, opened on first use. Safe to use from many threads."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._lock = threading.Lock()
        self._making = threading.RLock()
        self._library: Library | None = None
        self._index: Index | None = None
        self._kept: dict[str, tuple[Hashable, object]] = {}

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

    def completer(self) -> Completer:
        """What completes names and terms that are being typed, as the reader of this service may see them."""
        from indexer.completing import Completer

        library, index = self.library(), self.index()
        directory, terms = index.generation().directory(library), index.terminology()
        return self.kept("completer", (directory, terms), lambda: Completer(directory, terms))

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if self._library is not None:
                self._library.close()
            self._library = self._index = None

    def warm(self) -> None:
        """Read everything that searches and pages ask of the whole library. TongwenError if there is none yet."""
        library, day = self.library(), self.config.day()
        self.index().generation().warm(library, day)
        self.shelf().named("-")
        self.completer().warm()
        index = self.index()
        index.terminology().warm()
        index.terminology().lexicon.warm()
        fields = index.generation().directory(library).allowed().fields
        index.generation().speller(fields, index.terminology()).warm()

    def kept(self, name: str, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives for the state `key`: made once, also when several threads ask, and kept for the last key."""
        found = self._kept.get(name)
        if found is None or found[0] != key:
            with self._making:
                found = self._kept.get(name)
                if found is None or found[0] != key:
                    found = self._kept[name] = (key, make())
        return cast(_T, found[1])

    def shelf(self) -> Shelf:
        """The laws that may be shown, as the library is now."""
        library = self.library()
        return self.kept("shelf", library.change(), lambda: Shelf(tuple(library.laws())))

    def summary(self, law: Law, day: date) -> LawSummary:
        """How one law stands on `day`."""
        return summary(self.library(), law, day)

    def summaries(self, laws: Iterable[Law], day: date) -> list[LawSummary]:
        """How a few laws stand on `day`."""
        return summaries(self.library(), laws, day)

    def all_summaries(self) -> tuple[LawSummary, ...]:
        """How every law that may be shown stands today; for the first page, which shows what counts now."""
        library, day = self.library(), self.config.day()
        key = (library.change(), day)
        return self.kept("summaries", key, lambda: tuple(summaries(library, self.shelf().laws, day)))
