"""The order of results beside relevance, versions of one article brought together, and what of it is on a page.

Every order is total (documents have numbers, and the last word is theirs), so pages that are put together are the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.days.status import in_scope
from corpus.errors import UsageError
from corpus.folding import fold
from corpus.telling import tell
from indexer.arrays import Found
from indexer.asked import Asked
from indexer.facet_tables import Array
from indexer.opening import Generation
from indexer.results import SearchHit

SORTS = {
    "relevance": "what fits best first",
    "newest": "by the date of the version, the latest first",
    "oldest": "by the date of the version, the earliest first",
    "law": "by the titles of the laws, each in its own order",
    "article": "by article number: every article 1, then every article 2",
}
GROUPS = {
    "version": "articles of one law and number in several versions as one result",
    "law": "the best article of each law, with how many more it has",
}
"""How results may be taken together; not asked for, every version of an article is a result of its own."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """The documents of a page. `cards` counts the results of all pages: fewer than provisions where they are taken together.

    `folded` is, for a document that stands under another version of itself, that version; `under` what stands under each
    document of the page; `more` how many others of its law were found, where results are taken together by law.
    """

    docs: tuple[int, ...]
    cards: int
    folded: Mapping[int, str] = field(default_factory=dict)
    under: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    more: Mapping[int, int] = field(default_factory=dict)

    @property
    def shown(self) -> tuple[int, ...]:
        """Every document that the page shows, with those that stand under others."""
        return tuple(shown for doc in self.docs for shown in (doc, *self.under.get(doc, ())))


def check_order(sort: str, group: str) -> None:
    """UsageError if there is no such order, or no such way to take results together."""
    if sort not in SORTS:
        raise UsageError(
            tell("sort: %(name)s is no order of results.", name=repr(sort[:80])),
            tell("Orders: %(names)s.", names=", ".join(SORTS)),
        )
    if group and group not in GROUPS:
        raise UsageError(
            tell("group: %(name)s is no way to take results together.", name=repr(group[:80])),
            tell("Ways: %(names)s.", names=", ".join(GROUPS)),
        )


def arrange(
    generation: Generation, asked: Asked, kept: Found, best: Callable[[int], list[int]],
    last: Collection[int] = (),
) -> Arranged:  # fmt: skip
    """The page that was asked for.

    Args:
        kept: all results.
        best: the first so many of them by relevance, in order.
        last: those of `kept` that come after all others, whatever the order: reached through a translation alone.
    """
    request = asked.request
    sets = generation.catalogue.sets[kept.docs]
    versions = _several_versions(asked, sets)
    until = request.offset + request.limit
    if request.sort == "relevance" and request.group != "law" and not versions:
        return Arranged(tuple(best(until)[request.offset :]), len(kept))
    ordered = best(len(kept)) if request.sort == "relevance" else _sorted(generation, asked, kept, sets, last)
    if request.group == "law":
        return _by_law(generation, asked, ordered)
    if not versions:
        return Arranged(tuple(ordered[request.offset : until]), len(kept))
    return _by_version(generation, asked, ordered)


def _several_versions(asked: Asked, sets: Array) -> bool:
    """Whether a law has results in more than one edition."""
    import numpy as np

    tables = asked.directory.tables
    sets = np.flatnonzero(np.bincount(sets, minlength=tables.size))
    return len(np.unique(tables.edition_of_set[sets])) > len(np.unique(tables.law_of_set[sets]))


def _sorted(generation: Generation, asked: Asked, kept: Found, sets: Array, last: Collection[int]) -> list[int]:
    import numpy as np

    docs = kept.docs
    tables = asked.directory.tables
    ages, titles = tables.age_of_set[sets], _title_ranks(asked, sets)
    numbers = tables.number_ranks[np.frombuffer(generation.catalogue.number_of, np.uintc)[docs]]
    keys = {
        "newest": (titles, -ages),
        "oldest": (titles, ages, ages == 0),
        "law": (-ages, titles),
        "article": (-ages, titles, numbers),
    }[asked.request.sort]
    after = np.isin(docs, np.fromiter(last, np.int64, len(last)))
    found: list[int] = docs[np.lexsort((docs, *keys, after))].tolist()
    return found


def _title_ranks(asked: Asked, sets: Array) -> Array:
    """The place of each document's law among those that were found, by title; laws of one title by id."""
    import numpy as np

    of_law = asked.directory.tables.law_of_set[sets]
    ids = list(asked.directory.laws)
    laws = np.unique(of_law).tolist()
    named = sorted(laws, key=lambda n: (fold(asked.directory.title(ids[n - 1])), ids[n - 1]))
    ranks = np.zeros(max(laws, default=0) + 1, np.int64)
    ranks[named] = np.arange(len(named))
    return ranks[of_law]


def _by_version(generation: Generation, asked: Asked, ordered: Sequence[int]) -> Arranged:
    """Each article stands where its best version does, that which counts on the day first, then the others from the latest."""
    import numpy as np

    docs = np.array(ordered, np.int64)
    sets = generation.catalogue.sets[docs]
    tables = asked.directory.tables
    paths = np.frombuffer(generation.catalogue.path_of, np.uintc)[docs].astype(np.int64)
    _, first, group = np.unique(
        tables.law_of_set[sets] * (paths.max() + 1) + paths, return_index=True, return_inverse=True
    )
    counts = {e: in_scope(asked.statuses[e]) for e in np.unique(tables.edition_of_set[sets]).tolist()}
    current = np.array([counts[e] for e in tables.edition_of_set[sets].tolist()], bool)
    order = np.lexsort((docs, -tables.age_of_set[sets], ~current, first[group]))
    heads = np.flatnonzero(np.r_[True, np.diff(group[order]) != 0])
    docs = docs[order]
    request = asked.request
    if request.group != "version":
        lead = np.repeat(docs[heads], np.diff(np.r_[heads, len(docs)]))
        page = slice(request.offset, request.offset + request.limit)
        pairs = list(zip(docs[page].tolist(), lead[page].tolist(), strict=True))
        folded = {doc: generation.catalogue.edition_of(head).key for doc, head in pairs if doc != head}
        return Arranged(tuple(doc for doc, _ in pairs), len(docs), folded)
    ends = np.r_[heads[1:], len(docs)]
    shown = range(request.offset, min(request.offset + request.limit, len(heads)))
    members = [docs[heads[n] : ends[n]].tolist() for n in shown]
    return Arranged(tuple(m[0] for m in members), len(heads), under={m[0]: tuple(m[1:]) for m in members if m[1:]})


def _by_law(generation: Generation, asked: Asked, ordered: Sequence[int]) -> Arranged:
    import numpy as np

    laws = asked.directory.tables.law_of_set[generation.catalogue.sets[np.array(ordered, np.int64)]]
    _, first, counts = np.unique(laws, return_index=True, return_counts=True)
    request = asked.request
    found = sorted(zip(first.tolist(), counts.tolist(), strict=True))[request.offset : request.offset + request.limit]
    more = {ordered[at]: n - 1 for at, n in found}
    return Arranged(tuple(more), len(first), more=more)


def together(arranged: Arranged, doc: int, hits: Mapping[int, SearchHit]) -> SearchHit:
    """A result with what it is taken together with."""
    return replace(
        hits[doc],
        folded_under=arranged.folded.get(doc, ""),
        versions=tuple(hits[other] for other in arranged.under.get(doc, ())),
        more_in_law=arranged.more.get(doc, 0),
    )
