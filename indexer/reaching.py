"""What only a rendering of the query's terms finds, and through which: the second find of a search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from indexer import query as q
from indexer.allowed import Allowed
from indexer.asked import Asked
from indexer.expanding import Expansion, Languages, expand
from indexer.hits import hits
from indexer.matching import Check, View
from indexer.opening import Generation
from indexer.resolving import resolve
from indexer.results import Expanded, SearchHit
from indexer.retrieval import Retrieval
from indexer.terminology import Terminology
from indexer.tree import All, Tree


@dataclass(frozen=True)
class Reached:
    """Provisions that only an expansion found, with their scores."""

    expansion: Expansion
    found: Mapping[int, float]
    may: Allowed
    lacked: tuple[Languages, ...] = ()
    """Languages that some provision was reached without."""

    @property
    def notes(self) -> list[str]:
        """What to say of it beside how the query was read."""
        told = self.expansion.told(self.lacked if self.found else self.expansion.languages)
        return [f"also looked for {told}"] if told else []

    def among(self, kept: Mapping[int, float], named: Collection[int]) -> Reached:
        """The same without what a search left out, and what is a result for its name."""
        return replace(self, found={d: s for d, s in self.found.items() if d in kept and d not in named})

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


def reach(
    retrieval: Retrieval, asked: Asked, terminology: Callable[[], Terminology], found: Mapping[int, float]
) -> Reached:
    """What a search reaches beside `found`: nothing if it isn't to be expanded, or no term of it is known."""
    nothing = Reached(_NOTHING, {}, asked.may)
    if not asked.request.expand:
        return nothing

    expansion = expansion_of(asked, terminology())
    if expansion is None:
        return nothing
    inside = asked.in_laws()
    return _reached(retrieval, asked.may, expansion, lambda doc: doc not in found and inside(doc))


def expansion_of(asked: Asked, terminology: Terminology) -> Expansion | None:
    """The terms of a query with their renderings; None if none has one that could stand here."""

    def fixed(part: q.Query) -> Tree:
        return resolve(part, asked.directory, asked.statuses, named=False).tree

    return expand(asked.resolved.query, asked.request.query, asked.directory.jurisdictions, terminology, fixed)


def _reached(retrieval: Retrieval, may: Allowed, expansion: Expansion, keep: Callable[[int], bool]) -> Reached:
    """The provisions that an expansion finds, of those to `keep`: each with what its languages allow."""
    found: dict[int, float] = {}
    lacked: dict[Languages, None] = {}
    languages = expansion.languages
    for size in range(len(languages) + 1):
        for lacking in combinations(languages, size):
            if any(unit.targets_where(lacking) for unit in expansion.units):
                one = retrieval.find(expansion.tree(lacking), _of_those(may, lacking, languages, keep))
                found |= one
                lacked |= dict.fromkeys(lacking if one else ())
    return Reached(expansion, found, may, tuple(lacked))


def reached_hits(
    generation: Generation, retrieval: Retrieval, asked: Asked, reached: Reached, docs: Sequence[int]
) -> Iterator[SearchHit]:
    """The results for `docs`, in their order, each with the renderings that led to it."""
    views = dict(retrieval.views(docs))
    for doc in docs:
        sought = replace(asked.resolved, tree=reached.tree_for(doc), runs=[])
        for one in hits(generation, retrieval, replace(asked, resolved=sought), [doc]):
            yield replace(one, expanded=reached.through(doc, views[doc]))


def _of_those(
    may: Allowed, lacking: Collection[Languages], languages: Collection[Languages], keep: Callable[[int], bool]
) -> Callable[[int], bool]:
    """Whether a provision lacks just `lacking` of `languages`; worked out a set of texts, not a provision."""
    fits = _Fits(may, frozenset(lacking), languages)
    set_of = may.catalogue.set_of
    return lambda doc: fits[set_of[doc]] and keep(doc)


class _Fits(dict[int, bool]):
    def __init__(self, may: Allowed, lacking: frozenset[Languages], languages: Collection[Languages]) -> None:
        super().__init__()
        self._may, self._lacking, self._languages = may, lacking, languages

    def __missing__(self, number: int) -> bool:
        held = self._may.groups(number)
        self[number] = found = {g for g in self._languages if not g & held} == self._lacking
        return found
