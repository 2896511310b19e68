"""A search request, read and looked up: what every step of a search works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from indexer import query as q
from indexer.allowed import Allowed
from indexer.directory import Directory
from indexer.opening import Statuses
from indexer.resolving import Resolved
from indexer.results import SearchRequest
from indexer.retrieval import everything
from indexer.terminology import Terminology


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with its reading, what it names, and what its reader may see. `laws` () is all.

    `terminology` gives the terms that counterparts are marked by; None: they aren't.
    """

    request: SearchRequest
    reading: q.Reading
    resolved: Resolved
    may: Allowed
    laws: tuple[str, ...]
    statuses: Statuses
    directory: Directory
    terminology: Callable[[], Terminology] | None = None

    @property
    def all_versions(self) -> bool:
        """Whether nothing is left out for its status."""
        by_status = any(name in ("status", "version") for name, _ in self.request.filters)
        return self.request.all_versions or self.resolved.all_versions or by_status

    def in_laws(self) -> Callable[[int], bool]:
        """Whether a document stands in the laws that the search is limited to."""
        if not self.laws:
            return everything
        edition_of_set, set_of = self.directory.catalogue.edition_of_set, self.directory.catalogue.set_of
        editions = {e for law in self.laws for e in self.directory.editions_of.get(law, ())}
        return lambda doc: edition_of_set[set_of[doc]] in editions
