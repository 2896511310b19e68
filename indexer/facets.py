"""What the results are made of: exact counts by law, jurisdiction, kind, status, year and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from indexer.asked import Asked
from indexer.opening import Generation
from indexer.retrieval import Retrieval

_FACET_VALUES = 100


def facets(
    generation: Generation, retrieval: Retrieval, asked: Asked, hits: Mapping[int, float]
) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """How many results each value of each facet has: ((name, ((value, count), ...)), ...), the most first."""
    catalogue = generation.catalogue
    sets = Counter(catalogue.set_of[doc] for doc in hits)
    counts: dict[str, Counter[str]] = {n: Counter() for n in ("law", "jurisdiction", "kind", "status", "year")}
    for number, n in sets.items():
        edition = catalogue.editions[catalogue.edition_of_set[number]]
        law = asked.directory.laws[edition.law]
        counts["law"][law.id] += n
        counts["jurisdiction"][law.jurisdiction] += n
        counts["kind"][law.kind] += n
        counts["status"][asked.statuses[edition.id].value] += n
        counts["year"][edition.key[:4] if edition.key[:4].isdigit() else edition.key] += n
    languages = retrieval.languages(asked.resolved.tree, hits)
    counts["language"] = Counter(tag for tags in languages.values() for tag in tags)
    return tuple(
        (name, tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_FACET_VALUES]))
        for name, found in counts.items()
    )
