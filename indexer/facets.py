"""What the results are made of, and narrowing them by it: exact counts by law, jurisdiction, type, status, year, ...

Everything is counted by sets of texts (indexer.facet_tables), so a count costs the same for ten results and for ten thousand.
Values of one facet are alternatives, facets are all wanted; a facet is counted as if nothing were chosen of it, so that the
other values can be added to the choice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from corpus.days.status import in_scope
from corpus.errors import UsageError
from corpus.folding import fold
from corpus.languages import language_of, tag_matches
from corpus.model import Status
from indexer.asked import Asked
from indexer.facet_tables import UNDATED, Array, FacetTables
from indexer.opening import Generation
from indexer.resolving import status_called
from indexer.results import SearchRequest
from indexer.retrieval import Retrieval, everything
from indexer.tree import Tree

FACETS = ("law", "jurisdiction", "type", "status", "year", "issuer", "language", "missing", "version")
"""Names of facets. `missing`: a language that the provision has no text in; `version`: whether its text counts on the day."""

VERSIONS = {
    Status.IN_FORCE: "current", Status.UNKNOWN: "current", Status.SUPERSEDED: "superseded", Status.REPEALED: "repealed",
    Status.NOT_YET_IN_FORCE: "future",
}  # fmt: skip
# The languages whose lack is counted unasked: a comparison of laws in Chinese and English is what the library is for.
_LOOKED_FOR = ("zh", "en")
_MOST_VALUES = 100
_YEARS = re.compile(r"(\d{4})?\s*(?:(\.\.|-|–|~|至)\s*(\d{4})?)?")

Counts = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left of what was found, how many of which status were left out, and the counts.

    `unlisted` says of how many more values a facet has than it lists.
    """

    kept: Mapping[int, float]
    excluded: Counter[Status]
    facets: Counts
    unlisted: tuple[tuple[str, int], ...] = ()


def as_limits(request: SearchRequest) -> SearchRequest:
    """The filters by law and language as what they mean for a search: its limits. UsageError: no such facet."""
    for name, _ in request.filters:
        if name not in FACETS:
            raise UsageError(f"There is no filter called {name!r}.", f"Filters: {', '.join(FACETS)}.")
    laws, languages = ([v for n, v in request.filters if n == wanted] for wanted in ("law", "language"))
    return replace(
        request,
        laws=tuple(dict.fromkeys((*request.laws, *laws))),
        languages=tuple(dict.fromkeys((*request.languages, *languages))),
        filters=tuple(dict.fromkeys((n, v) for n, v in request.filters if n not in ("law", "language"))),
    )


@dataclass(frozen=True, slots=True)
class Sought:
    """What was sought in a document: the query itself, or, in those that only a rendering of it reached, that."""

    reached: Collection[int]
    tree: Callable[[int], Tree]


def narrow(
    generation: Generation, retrieval: Retrieval, asked: Asked, found: Mapping[int, float], sought: Sought
) -> Narrowed:
    """What of `found` passes the filters and is in scope on the day, and what it is made of.

    Raises:
        UsageError: a filter has a value that nothing in the library has.
    """
    import numpy as np

    counting = _Counting(asked, np.frombuffer(generation.catalogue.set_of, np.uintc))
    docs = np.fromiter(found, np.int64, len(found))
    sets = counting.set_of[docs]
    of_sets = np.bincount(sets, minlength=counting.tables.size)
    scope, passing = counting.scope(of_sets), counting.passing(of_sets)
    excluded = Counter[Status]()
    for number in np.flatnonzero(of_sets * (passing & ~scope)).tolist():
        excluded[counting.status(number)] += int(of_sets[number])
    inside = (scope & passing)[sets]
    kept = found if inside.all() else {doc: found[doc] for doc in docs[inside].tolist()}
    counts = _counts(generation, retrieval, asked, counting, of_sets, kept, sought)
    return Narrowed(
        kept,
        excluded,
        tuple((name, tuple(values[:_MOST_VALUES])) for name, values in counts.items()),
        tuple((name, len(values) - _MOST_VALUES) for name, values in counts.items() if len(values) > _MOST_VALUES),
    )


def _counts(
    generation: Generation, retrieval: Retrieval, asked: Asked, counting: _Counting, of_sets: Array,
    kept: Mapping[int, float], sought: Sought,
) -> dict[str, list[tuple[str, int]]]:  # fmt: skip
    found = {name: counting.counts(name, of_sets) for name in FACETS if name not in ("language", "missing")}
    if asked.request.laws:
        found["law"] = counting.counts("law", counting.of_sets(retrieval.find(asked.resolved.tree, everything)))
    found["language"] = _languages(generation, asked, counting, kept, sought)
    missing = (*asked.request.languages, *_LOOKED_FOR, *counting.chosen.get("missing", ()))
    found["missing"] = counting.missing(missing, of_sets)
    return {name: sorted(found[name], key=lambda pair: (-pair[1], pair[0])) for name in FACETS}


def _languages(
    generation: Generation, asked: Asked, counting: _Counting, kept: Mapping[int, float], sought: Sought
) -> list[tuple[str, int]]:
    """How many results hold what was sought in each language. Where only one language is there, nothing has to be asked.

    A provision whose text nothing was asked of (it is called so) counts for all its languages.
    """
    import numpy as np

    if asked.request.languages:
        may = asked.directory.allowed()
        every = Retrieval(generation, may).find(asked.resolved.tree, asked.in_laws())
        of_sets = counting.of_sets(every)
        inside = counting.passing(of_sets) & counting.scope(of_sets)
        kept = {doc: 0.0 for doc in every if inside[counting.set_of[doc]]} | dict(kept)
    docs = np.fromiter(kept, np.int64, len(kept))
    sets = counting.set_of[docs]
    several = counting.tables.several_tags[sets]
    of_one = np.bincount(sets[~several], minlength=counting.tables.size)
    found = Counter(dict(counting.tables.relations["language"].counts(of_one)))
    for tree, unclear in _by_tree(docs[several].tolist(), counting.set_of, sought).items():
        found += _of_languages(generation, asked, counting, tree, unclear)
    return [(tag, n) for tag, n in found.items() if n]


def _by_tree(docs: Iterable[int], set_of: Array, sought: Sought) -> dict[Tree, set[int]]:
    """Documents by what was sought in them, which the reader asked for or what leads to it; the same for a set of texts."""
    trees: dict[tuple[int, bool], Tree] = {}
    found: dict[Tree, set[int]] = {}
    for doc in docs:
        key = int(set_of[doc]), doc in sought.reached
        tree = trees.get(key) or trees.setdefault(key, sought.tree(doc))
        found.setdefault(tree, set()).add(doc)
    return found


def _of_languages(
    generation: Generation, asked: Asked, counting: _Counting, tree: Tree, docs: set[int]
) -> Counter[str]:
    tags_of = {doc: counting.tables.tags_of_set[int(counting.set_of[doc])] for doc in docs}
    found = Counter[str]()
    there: set[int] = set()
    for tag in sorted({tag for tags in set(tags_of.values()) for tag in tags}):
        alone = Retrieval(generation, asked.directory.allowed((tag,))).find(tree, docs.__contains__)
        found[tag] += len(alone)
        there.update(alone)
    for doc in docs - there:
        found.update(tags_of[doc])
    return found


_STATUSES = tuple(Status)
_IN_SCOPE = tuple(n for n, status in enumerate(_STATUSES) if in_scope(status))


class _Counting:
    """Masks over sets of texts: which pass the filters, which are in scope. Statuses are asked for where results are."""

    def __init__(self, asked: Asked, set_of: Array) -> None:
        import numpy as np

        self._asked, self.set_of = asked, set_of
        self.tables: FacetTables = asked.directory.tables
        self.chosen = chosen(asked)
        self._codes = np.full(self.tables.size, -1, np.int8)

    def status(self, number: int) -> Status:
        """The status of the edition that a set belongs to."""
        return self._asked.statuses[int(self.tables.edition_of_set[number])]

    def of_sets(self, docs: Collection[int]) -> Array:
        """How many of `docs` each set has."""
        import numpy as np

        return np.bincount(self.set_of[np.fromiter(docs, np.int64, len(docs))], minlength=self.tables.size)

    def scope(self, of_sets: Array) -> Array:
        """Which of the sets with results are shown unasked, on the day."""
        import numpy as np

        every = np.ones(self.tables.size, bool)
        return every if self._asked.all_versions else np.isin(self._coded(of_sets), _IN_SCOPE)

    def passing(self, of_sets: Array, but: str = "") -> Array:
        """Which of the sets with results pass all filters, but for one."""
        import numpy as np

        mask = np.ones(self.tables.size, bool)
        for name, values in self.chosen.items():
            if name != but:
                mask &= self._mask(name, values, of_sets)
        return mask

    def _mask(self, name: str, values: Collection[str], of_sets: Array) -> Array:
        import numpy as np

        if name in self.tables.relations:
            return self.tables.relations[name].having(values, self.tables.size)
        if name == "missing":
            return np.logical_or.reduce([self.tables.lacking(tag) for tag in values])
        wanted = [
            n for n, status in enumerate(_STATUSES) if (_version(status) if name == "version" else status) in values
        ]
        return np.isin(self._coded(of_sets), wanted)

    def _coded(self, of_sets: Array) -> Array:
        """The place of its status in _STATUSES for every set with results."""
        import numpy as np

        for number in np.flatnonzero((of_sets > 0) & (self._codes < 0)).tolist():
            self._codes[number] = _STATUSES.index(self.status(number))
        return self._codes

    def counts(self, name: str, of_sets: Array) -> Iterable[tuple[str, int]]:
        """The values of a facet, counted as if nothing were chosen of it."""
        import numpy as np

        counted = of_sets * (self.passing(of_sets, name) & self.scope(of_sets))
        if name in self.tables.relations:
            return self.tables.relations[name].counts(counted)
        found = Counter[str]()
        coded = self._coded(of_sets)
        for n, count in enumerate(np.bincount(coded[counted > 0], counted[counted > 0], len(_STATUSES)).tolist()):
            found[_version(_STATUSES[n]) if name == "version" else _STATUSES[n].value] += int(count)
        return [(value, n) for value, n in found.items() if n]

    def missing(self, tags: Iterable[str], of_sets: Array) -> list[tuple[str, int]]:
        """How many provisions have no text in each of some languages."""
        counted = of_sets * (self.passing(of_sets, "missing") & self.scope(of_sets))
        found = {tag: int(counted[self.tables.lacking(tag)].sum()) for tag in tags}
        return [(tag, n) for tag, n in found.items() if n]


def _version(status: Status) -> str:
    return VERSIONS[status]


def chosen(asked: Asked) -> dict[str, frozenset[str]]:
    """Filters -> facet and its values as the library has them. UsageError shows a value that it doesn't have."""
    found: dict[str, set[str]] = {}
    for name, value in asked.request.filters:
        found.setdefault(name, set()).update(_values(asked, name, value.strip()))
    return {name: frozenset(values) for name, values in found.items()}


def _values(asked: Asked, name: str, value: str) -> Iterable[str]:
    if name == "status":
        return (status_called(value),)
    if name == "missing":
        if language_of(value) is None and not any(tag_matches(value, tag) for tag in asked.directory.languages):
            raise UsageError(f"missing: no language is called {value!r}.", "Write a tag: missing=en, missing=zh-Hant.")
        return (value,)
    known = (
        asked.directory.tables.relations[name].names if name != "version" else tuple(dict.fromkeys(VERSIONS.values()))
    )
    if name == "year" and (found := _years(value, known)) is not None:
        return found
    same = [one for one in known if one == value] or [one for one in known if fold(one) == fold(value)]
    if not same:
        near = get_close_matches(value, known, 5, 0.3) or known[:10]
        raise UsageError(f"{name}: nothing here has the value {value!r}.", f"There is: {', '.join(near) or 'nothing'}.")
    return same


def _years(value: str, known: Sequence[str]) -> list[str] | None:
    """2018, 2018..2022, ..2018 or 2018.. -> the years that there are; None: it is written otherwise."""
    between = _YEARS.fullmatch(fold(value))
    if not between or not (between[1] or between[3]):
        return None
    first, last = between[1] or "0000", between[3] or ("9999" if between[2] else between[1])
    return [year for year in known if year != UNDATED and first <= year <= last]
