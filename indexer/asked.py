"""A search request, read and looked up: what every step of a search works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from indexer import query as q
from indexer.allowed import Allowed
from indexer.arrays import Numbers
from indexer.catalogue import Catalogue
from indexer.directory import Directory
from indexer.opening import Statuses
from indexer.resolving import Resolved
from indexer.results import SearchRequest
from indexer.retrieval import everything
from indexer.terminology import Terminology
from indexer.tree import LeafAtom

_MOST_TRANSLATED = 2_500


@dataclass(slots=True)
class Effort:
    """What a page may cost beside its results; a page of twenty rarely needs a fifth of it, one of a thousand goes without in the end.

    `marks` is how many marks of matches may still be asked for what translates them in the text beside.
    """

    marks: int = _MOST_TRANSLATED
    atoms: dict[tuple[int, str], tuple[Resolved, tuple[LeafAtom, ...]]] = field(default_factory=dict)
    """What is marked in texts of a language (indexer.hits), by what was read, which is kept with it."""

    def take(self, marks: int) -> bool:
        """Whether there was something left; takes `marks` of it."""
        enough = self.marks > 0
        self.marks -= marks
        return enough


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its reading, what it names, and what its reader may see. `laws` () is all.

    `terminology` gives the terms that counterparts are marked by; None: they aren't. `lead` is the language group that the
    query seems to be in; "" where nothing tells.
    """

    request: SearchRequest
    reading: q.Reading
    resolved: Resolved
    may: Allowed
    laws: tuple[str, ...]
    statuses: Statuses
    directory: Directory
    terminology: Callable[[], Terminology] | None = None
    lead: str = ""
    looked_up: set[tuple[str, str, str]] = field(default_factory=set, compare=False, repr=False)
    """The terms whose translations were looked for beside matches (indexer.counterparts)."""
    effort: Effort = field(default_factory=Effort, compare=False, repr=False)

    @property
    def all_versions(self) -> bool:
        """Whether nothing is left out for its status."""
        by_status = any(name in ("status", "version") for name, _ in self.request.filters)
        return self.request.all_versions or self.resolved.all_versions or by_status

    def in_laws(self) -> Callable[[int], bool]:
        """Whether a document stands in the laws that the search is limited to."""
        if not self.laws:
            return everything
        editions_of = self.directory.editions_of
        return _InLaws(self.directory.catalogue, frozenset(e for law in self.laws for e in editions_of.get(law, ())))


@dataclass(frozen=True, slots=True)
class _InLaws:
    """Keeps the documents of some editions; of many of them it is worked out a set of texts, not a document."""

    catalogue: Catalogue
    editions: frozenset[int]

    def __call__(self, doc: int) -> bool:
        return self.catalogue.edition_of_set[self.catalogue.set_of[doc]] in self.editions

    def among(self, docs: Numbers) -> Numbers:
        """Which of `docs` to keep."""
        import numpy as np

        sets, where = np.unique(self.catalogue.sets[docs], return_inverse=True)
        edition_of = self.catalogue.edition_of_set
        return np.array([edition_of[number] in self.editions for number in sets.tolist()], bool)[where]
