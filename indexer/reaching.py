"""What only a rendering of the query's terms finds, and through which: the second find of a search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, combinations

from corpus.telling import tell
from indexer import query as q
from indexer.allowed import Allowed
from indexer.arrays import Found, Numbers, inside
from indexer.asked import Asked
from indexer.expanding import Expansion, Languages, expand
from indexer.hits import hits
from indexer.matching import Check, View
from indexer.opening import Generation
from indexer.resolving import resolve
from indexer.results import Expanded, SearchHit
from indexer.retrieval import Among, Retrieval
from indexer.terminology import Terminology
from indexer.tree import All, Tree


@dataclass(frozen=True)
class Reached:
    """Provisions that only an expansion found, with their scores."""

    expansion: Expansion
    found: Found
    may: Allowed

    @property
    def notes(self) -> list[str]:
        """What to say of it beside how the query was read."""
        told = self.expansion.told(self._where())
        return [tell("also looked for %(words)s", words=told)] if told else []

    def _where(self) -> frozenset[tuple[str, str]]:
        """The jurisdictions and languages of the provisions that were reached."""
        import numpy as np

        catalogue = self.may.catalogue
        sets = np.unique(catalogue.sets[self.found.docs]).tolist()
        laws = {number: catalogue.laws[catalogue.editions[catalogue.edition_of_set[number]].law] for number in sets}
        return frozenset((laws[n].jurisdiction, group) for n in sets for group in self.may.groups(n))

    def among(self, kept: Mapping[int, float], named: Collection[int]) -> Reached:
        """The same without what a search left out, and what is a result for its name."""
        docs = self.found.docs
        mask = Among(kept).among(docs) & ~Among(named).among(docs)
        return replace(self, found=Found(docs[mask], self.found.scores[mask]))

    def tree(self) -> Tree:
        """Everything that was looked for anywhere."""
        return self.expansion.tree(self.expansion.languages)

    def tree_for(self, doc: int) -> Tree:
        """What was looked for in one provision: what the laws of its place say, in the languages it has."""
        return self.expansion.tree_of(self._lacking(doc), self.may.catalogue.place(doc, "jurisdiction"))

    def through(self, doc: int, views: Sequence[View]) -> tuple[Expanded, ...]:
        """The renderings that a provision holds, of those units of the query that it doesn't hold as they were typed."""
        place = partial(self.may.catalogue.place, doc)
        here, lacking = place("jurisdiction"), self._lacking(doc)
        held = [
            (unit.source, t.renderings[here])
            for unit in self.expansion.units
            if unit.targets and not Check(unit.direct).matches(views, place)
            for t in unit.targets_where(lacking)
            if here in t.places and Check(t.tree).matches(views, place)
        ]
        return tuple(
            Expanded(source, r.text, r.language, r.jurisdiction, r.origin) for source, r in dict.fromkeys(held)
        )

    def _lacking(self, doc: int) -> list[Languages]:
        held = self.may.groups(self.may.catalogue.set_of[doc])
        return [languages for languages in self.expansion.languages if not languages & held]


_NOTHING = Expansion(All(()), (), ())


def reach(retrieval: Retrieval, asked: Asked, terminology: Callable[[], Terminology], found: Found) -> Reached:
    """What a search reaches beside `found`: nothing if it isn't to be expanded, or no term of it is known.

    Each provision is reached by what its languages allow.
    """
    expansion = expansion_of(asked, terminology()) if asked.request.expand else None
    whole = Found.of({})
    if expansion is None:
        return Reached(_NOTHING, whole, asked.may)
    for lacking in _subsets(expansion.languages):
        if any(unit.targets_where(lacking) for unit in expansion.units):
            beside = _Beside(asked, frozenset(lacking), expansion.languages, found)
            whole = whole.with_others(retrieval.find(expansion.tree(lacking), beside))
    return Reached(expansion, whole, asked.may)


def _subsets(languages: Sequence[Languages]) -> Iterator[tuple[Languages, ...]]:
    return chain.from_iterable(combinations(languages, size) for size in range(len(languages) + 1))


def expansion_of(asked: Asked, terminology: Terminology) -> Expansion | None:
    """The terms of a query with their renderings; None if none has one that could stand here."""

    def fixed(part: q.Query) -> Tree:
        return resolve(part, asked.directory, asked.statuses, named=False).tree

    return expand(asked.resolved.query, asked.request.query, asked.directory.jurisdictions, terminology, fixed)


def reached_hits(
    generation: Generation, retrieval: Retrieval, asked: Asked, reached: Reached, docs: Sequence[int]
) -> Iterator[SearchHit]:
    """The results for `docs`, in their order, each with the renderings that led to it."""
    views = dict(retrieval.views(docs))
    for doc in docs:
        sought = replace(asked.resolved, tree=reached.tree_for(doc), runs=[])
        for one in hits(generation, retrieval, replace(asked, resolved=sought), [doc]):
            yield replace(one, expanded=reached.through(doc, views[doc]))


class _Beside:
    """Keeps provisions that lack just `lacking` of `languages`, in the laws asked for, beside those that were found.

    Worked out a set of texts, not a provision.
    """

    def __init__(
        self, asked: Asked, lacking: frozenset[Languages], languages: Collection[Languages], found: Found
    ) -> None:
        self._may, self._lacking, self._languages, self._found = asked.may, lacking, languages, found
        editions_of = asked.directory.editions_of
        self._editions = {e for law in asked.laws for e in editions_of.get(law, ())} if asked.laws else None

    def among(self, docs: Numbers) -> Numbers:
        """Which of `docs` to keep."""
        import numpy as np

        numbers, places = np.unique(self._may.catalogue.sets[docs], return_inverse=True)
        fits = np.fromiter(map(self._fits, numbers.tolist()), bool, len(numbers))
        return fits[places] & ~inside(docs, self._found.docs)

    def _fits(self, number: int) -> bool:
        if self._editions is not None and self._may.catalogue.edition_of_set[number] not in self._editions:
            return False
        held = self._may.groups(number)
        return {languages for languages in self._languages if not languages & held} == self._lacking
