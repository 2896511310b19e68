"""The index as searches hold it: opened once, used by many threads, opened anew when a build has switched generations."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from corpus.effects import bare, effects
from corpus.errors import IndexUnavailableError, NotFoundError
from corpus.folding import fold_key
from corpus.library import Library
from corpus.model import Status
from corpus.status import status_on
from indexer import catalogue, generations
from indexer.backend import Every, SearchBackend
from indexer.backends import backend_module
from indexer.build import ENGINE
from indexer.catalogue import Catalogue
from indexer.generations import Manifest
from indexer.segmentation import squeeze, words

_DAYS_KEPT = 16


@dataclass(frozen=True)
class Generation:
    """One generation, open for reading."""

    folder: Path
    manifest: Manifest
    catalogue: Catalogue
    backend: SearchBackend
    _statuses: dict[tuple[date, str, bool], Mapping[int, Status]] = field(default_factory=dict)

    def statuses(self, library: Library, day: date) -> Mapping[int, Status]:
        """Status of every edition on `day`, kept until the library changes."""
        key = (day, library.change(), library.private)
        found = self._statuses.get(key)
        if found is None:
            while len(self._statuses) >= _DAYS_KEPT:
                self._statuses.pop(next(iter(self._statuses)), None)
            found = self._statuses[key] = self._compute(library, day)
        return found

    def _compute(self, library: Library, day: date) -> dict[int, Status]:
        acts = effects(library)
        by_key: dict[tuple[str, str], Status] = {}
        for law_id in self.catalogue.laws:
            try:
                law = library.law(law_id)
            except NotFoundError:
                continue  # gone since the index was built
            by_key |= {(law_id, e.key): status_on(law, e, day, acts).status for e in law.editions}
        return {
            number: by_key.get((edition.law, edition.key), Status.UNKNOWN)
            for number, edition in self.catalogue.editions.items()
        }

    @cached_property
    def editions_of(self) -> Mapping[str, tuple[int, ...]]:
        """Numbers of the editions of every law."""
        found: dict[str, tuple[int, ...]] = {}
        for number, edition in self.catalogue.editions.items():
            found[edition.law] = (*found.get(edition.law, ()), number)
        return found

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Name key (see `name_key`) -> ids of the laws that go by it, with and without the state's name."""
        found: dict[str, tuple[str, ...]] = {}
        for law in self.catalogue.laws.values():
            titles = [title for _, titles in law.titles for title in titles]
            keys = {name_key(t) for t in titles} | {name_key(bare(fold_key(t))) for t in titles}
            for key in keys - {""}:
                found[key] = (*found.get(key, ()), law.id)
        return found

    @cached_property
    def title_keys(self) -> Mapping[str, str]:
        """Law id -> its titles, squeezed, to look for words in them."""
        return {
            law.id: "\n".join(squeeze(title) for _, titles in law.titles for title in titles)
            for law in self.catalogue.laws.values()
        }

    def close(self) -> None:
        """Let go of the files."""
        self.backend.close()
        self.catalogue.close()


def name_key(name: str) -> str:
    """A law's name as it is compared: folded, letters and digits only. 刑法修正案（十一） -> 刑法修正案十一."""
    return "".join(words(name))


class Index:
    """The index of a data folder. Safe to use from many threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamp = generations.stamp(folder)
        self._generation = _load(folder)

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Open the index of the data folder. IndexUnavailableError: missing, damaged or another version's."""
        return cls(folder)

    def generation(self) -> Generation:
        """The generation in use; asks the file system once whether it is still the same."""
        stamp = generations.stamp(self.folder)
        if stamp != self._stamp:
            with self._lock:
                if stamp != self._stamp:
                    # The one before is not closed: other threads may be in the middle of it. It goes with them.
                    self._generation, self._stamp = _load(self.folder), stamp
        return self._generation

    def probe(self) -> str:
        """Ask the engine for everything it has; in words what it is. IndexUnavailableError if it holds something else."""
        generation = self.generation()
        found = len(generation.backend.candidates(Every()))
        if found != generation.manifest.documents:
            raise IndexUnavailableError(
                f"the engine has {found} of {generation.manifest.documents} provisions", "run: tongwen index --rebuild"
            )
        return f"{generation.manifest.backend}, {found} provisions"

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._generation.close()


def _load(folder: Path) -> Generation:
    generation = generations.current(folder)
    manifest = generations.checked_manifest(generation)
    file = generation / catalogue.FILE
    if not file.exists():
        raise IndexUnavailableError(f"the index in {generation} has lost {file.name}", "run: tongwen index --rebuild")
    backend = backend_module(manifest.backend).open(generation / ENGINE)
    return Generation(generation, manifest, Catalogue(file), backend)
