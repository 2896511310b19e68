"""The index as searches hold it: opened once, used by many threads, opened anew when a build has switched generations."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from corpus.days.effects import Effects, effects
from corpus.days.status import status_on
from corpus.errors import IndexUnavailableError
from corpus.library import Library
from corpus.model import Edition, Law, Status
from indexer import arrays, catalogue, generations, terminology
from indexer.arrays import Candidates
from indexer.backend import Every, SearchBackend, Term
from indexer.backends import backend_module
from indexer.build import ENGINE
from indexer.catalogue import Catalogue
from indexer.directory import Directory
from indexer.generations import Manifest
from indexer.keeping import Kept
from indexer.misspelling import Speller
from indexer.results import EARLIER_TEXT_MISSING, ResultPage
from indexer.segmentation import STEMS, WORDS, forms, is_string_language
from indexer.term_tables import spelt
from indexer.terminology import Terminology

_DAYS_KEPT = 16
_SPELLERS_KEPT = 4
_FOUND_BYTES, _PAGES_BYTES, _LOOKED_BYTES, _GROUND_BYTES = 64 << 20, 64 << 20, 32 << 20, 64 << 20


class Statuses(dict[int, Status]):
    """Edition number -> its status on a day, worked out when it is asked for: most searches touch a few laws."""

    def __init__(self, generation: Generation, laws: Mapping[str, Law], acts: Effects, day: date) -> None:
        super().__init__()
        self.codes: Any = None  # the same by sets of texts, an array of indexer.facets
        self._earlier_missing: set[int] = set()
        self._editions, self._laws, self.acts, self._day = generation.catalogue.editions, laws, acts, day

    def __missing__(self, number: int) -> Status:
        held = self.held(number)
        if held is None:
            self[number] = Status.UNKNOWN
            return Status.UNKNOWN
        found = status_on(*held, self._day, self.acts)
        if found.earlier_text_missing:
            self._earlier_missing.add(number)
        self[number] = found.status
        return found.status

    def earlier_missing(self, number: int) -> bool:
        """Whether the law applied on the day in a text that isn't here: 刑法 in 2019, of which the text of 2020 is here."""
        return self[number] is Status.NOT_YET_IN_FORCE and number in self._earlier_missing

    def held(self, number: int) -> tuple[Law, Edition] | None:
        """An edition as the library has it now, with its law; None: gone since the index was built."""
        row = self._editions[number]
        law = self._laws.get(row.law)
        found = [e for e in law.editions if e.key == row.key] if law else []
        return (law, found[0]) if law and found else None

    def called(self, number: int) -> str:
        """The status as filters and fields call it: what isn't yet in force is one thing, and a law whose earlier text isn't here
        another."""
        return EARLIER_TEXT_MISSING if self.earlier_missing(number) else self[number].value

    def having(self, called: str) -> list[int]:
        """Numbers of all editions whose status is called so."""
        return [number for number in self._editions if self.called(number) == called]


@dataclass(frozen=True)
class Generation:
    """One generation, open for reading."""

    folder: Path
    manifest: Manifest
    catalogue: Catalogue
    backend: SearchBackend
    _statuses: dict[tuple[date, str, bool], Statuses] = field(default_factory=dict)
    _laws: dict[tuple[str, bool], Mapping[str, Law]] = field(default_factory=dict)
    _directories: dict[bool, tuple[str, Directory]] = field(default_factory=dict)
    _words: dict[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    _spellers: dict[tuple[tuple[str, ...], Terminology], Speller] = field(default_factory=dict)
    found: Kept[Candidates] = field(default_factory=lambda: Kept(_FOUND_BYTES))
    """What was found for trees that were asked of the whole library, by (what may be looked into, tree)."""
    looked: Kept[bytearray] = field(default_factory=lambda: Kept(_LOOKED_BYTES))
    """What a look into each text told of an atom (indexer.plain)."""
    pages: Kept[ResultPage] = field(default_factory=lambda: Kept(_PAGES_BYTES))
    """Pages of results (indexer.remembering)."""
    grounds: Kept[object] = field(default_factory=lambda: Kept(_GROUND_BYTES))
    """The places of terms (indexer.places)."""

    def statuses(self, library: Library, day: date) -> Statuses:
        """Status of every edition on `day`, kept until the library changes."""
        change = library.change()
        found = self._statuses.get((day, change, library.private))
        if found is None:
            while len(self._statuses) >= _DAYS_KEPT:
                self._statuses.pop(next(iter(self._statuses)), None)
            found = Statuses(self, self._laws_of(library, change), effects(library), day)
            self._statuses[day, change, library.private] = found
        return found

    def _laws_of(self, library: Library, change: str) -> Mapping[str, Law]:
        found = self._laws.get((change, library.private))
        if found is None:
            for old in [key for key in self._laws if key[1] == library.private]:
                self._laws.pop(old, None)
            found = self._laws[change, library.private] = {law.id: law for law in library.laws()}
        return found

    def warm(self, library: Library, day: date) -> None:
        """Make what every search asks of the whole library, so that the first one doesn't wait for it."""
        statuses, directory = self.statuses(library, day), self.directory(library)
        for number in self.catalogue.editions:
            statuses[number]
        for group, names in directory.allowed().fields.items():
            for name in () if is_string_language(group) else names:
                self.words_by_form(name, group)
        self.catalogue.key_rows(arrays.numbers(()))  # maps the keys; numpy loads more of itself the first time
        directory.warm()

    def directory(self, library: Library) -> Directory:
        """What a reader may know of the laws: the operator everything, strangers what is public; nobody what was withdrawn.

        Kept until somebody withdraws a text, or brings one back.
        """
        change = library.change()
        held = self._directories.get(library.private)
        if held is None or held[0] != change:
            withdrawn = library.withdrawn()
            same = held is not None and held[1].withdrawn == withdrawn
            directory = held[1] if held and same else Directory(self.catalogue, library.private, withdrawn)
            held = self._directories[library.private] = (change, directory)
        return held[1]

    def speller(self, fields: Mapping[str, Sequence[str]], terms: Terminology) -> Speller:
        """What knows the words of the texts that may be looked into: `fields` are those of each language group."""
        names = tuple(
            sorted(f"{n}.{STEMS if is_string_language(g) else WORDS}" for g, of in fields.items() for n in of)
        )
        key = (names, terms)
        found = self._spellers.get(key)
        if found is None:
            counts: dict[str, int] = {}
            for name in names:
                for word, n in self.backend.vocabulary(name).items():
                    counts[word] = counts.get(word, 0) + n
            while len(self._spellers) >= _SPELLERS_KEPT:  # each holds the terms that it was made with
                self._spellers.pop(next(iter(self._spellers)), None)
            found = self._spellers[key] = Speller(counts, spelt(terms.listed))
        return found

    def words_of(self, fields: str, group: str, form: str) -> Sequence[str]:
        """The words of texts that share token fields which are found by a form (indexer.stemming.forms)."""
        if fields not in self._words and not len(self.backend.candidates(Term(f"{fields}.{STEMS}", form, 0.0))):
            return ()  # most languages have no form of a word: their words needn't be read for that
        return self.words_by_form(fields, group).get(form, ())

    def words_by_form(self, fields: str, group: str) -> Mapping[str, Sequence[str]]:
        """The words of all texts that share token fields, by what they are found by."""
        found = self._words.get(fields)
        if found is None:
            by_form: dict[str, list[str]] = {}
            for word in self.backend.vocabulary(f"{fields}.{WORDS}"):
                for form in forms(word, group):
                    by_form.setdefault(form, []).append(word)
            found = self._words[fields] = by_form
        return found

    def close(self) -> None:
        """Let go of the files."""
        self.backend.close()
        self.catalogue.close()


class Index:
    """The index of a data folder. Safe to use from many threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamp = generations.stamp(folder)
        self._generation = _load(folder)
        self._terms: tuple[object, Terminology] | None = None

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

    def terminology(self) -> Terminology:
        """The terms that ship, that people added and that were learnt; read when first asked, and when they changed."""
        stamp = terminology.stamp(self.folder)
        held = self._terms
        if held is None or held[0] != stamp:
            with self._lock:
                if self._terms is None or self._terms[0] != stamp:
                    self._terms = (stamp, terminology.opened(self.folder))
                held = self._terms
        return held[1]

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
