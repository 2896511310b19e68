"""What the results are made of, and narrowing them by it: exact counts by law, jurisdiction, type, status, year, ...

Everything but the language is counted by sets of texts (indexer.facet_tables), so a count costs the same for ten results and
for ten thousand; languages are those of indexer.spoken. A filter keeps some of what was found and never reaches more, so that a
count is what choosing the value leaves. Values of one facet are alternatives, facets are all wanted; a facet is counted as if
nothing were chosen of it, so that the other values can be added to the choice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from corpus.days.status import in_scope
from corpus.errors import UsageError
from corpus.folding import fold
from corpus.languages import language_of, tag_matches
from corpus.model import Status
from corpus.telling import tell
from indexer.arrays import Found
from indexer.asked import Asked
from indexer.facet_tables import UNDATED, Array, FacetTables
from indexer.opening import Generation
from indexer.resolving import check_language, status_called
from indexer.results import EARLIER_TEXT_MISSING, SearchRequest
from indexer.spoken import Sought, Speaking

FACETS = ("law", "jurisdiction", "type", "status", "year", "issuer", "language", "missing", "version")
"""Names of facets. `language`: one in which it was found (indexer.spoken); `missing`: one that the provision has no text in;
`version`: whether its text counts on the day."""

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

    `unlisted` says of how many more values a facet has than it lists; `earlier_missing` how many of `excluded` are not yet in
    force while their law applied on the day in a text that isn't here.
    """

    kept: Found
    excluded: Counter[Status]
    facets: Counts
    unlisted: tuple[tuple[str, int], ...] = ()
    earlier_missing: int = 0


def check_filters(request: SearchRequest) -> None:
    """UsageError if there is no such facet."""
    for name, _ in request.filters:
        if name not in FACETS:
            raise UsageError(
                tell("There is no filter called %(name)s.", name=repr(name)),
                tell("Filters: %(names)s.", names=", ".join(FACETS)),
            )


def joined(found: Found, *more: Mapping[int, float]) -> Found:
    """What was found, with what else there is; a document in several of them has the score of the first."""
    import numpy as np

    parts = [found, *(one for one in more if one)]
    if len(parts) == 1:
        return found
    docs = np.concatenate([_docs(one) for one in parts])
    scores = np.concatenate([np.fromiter(one.values(), np.float64, len(one)) for one in parts])
    docs, first = np.unique(docs, return_index=True)
    return Found(docs, scores[first])


def _docs(found: Collection[int]) -> Array:
    import numpy as np

    return found.docs if isinstance(found, Found) else np.fromiter(found, np.int64, len(found))


def narrow(generation: Generation, asked: Asked, found: Found, sought: Sought, *, told: bool = True) -> Narrowed:
    """What of `found` passes the filters and is in scope on the day, and, if that is to be told, what it is made of.

    Raises:
        UsageError: a filter has a value that nothing in the library has.
    """
    import numpy as np

    counting = _Counting(asked, generation.catalogue.sets)
    speaking = Speaking(generation, asked, sought)
    sets = counting.set_of[found.docs]
    spoken = speaking.any_of(counting.chosen.get("language", ()), found.docs)
    of_sets = np.bincount(sets if spoken is None else sets[spoken], minlength=counting.tables.size)
    of_any = of_sets if spoken is None else np.bincount(sets, minlength=counting.tables.size)
    scope, passing = counting.scope(of_any), counting.passing(of_any)
    excluded, earlier = Counter[Status](), 0
    for number in np.flatnonzero(of_sets * (passing & ~scope)).tolist():
        excluded[counting.status(number)] += int(of_sets[number])
        earlier += int(of_sets[number]) * counting.earlier_missing(number)
    inside = (scope & passing)[sets]
    anyhow = _where(found, inside)
    counts = _counts(asked, counting, of_sets, speaking.counts(anyhow.docs)) if told else {}
    listed = {name: _listed(values, counting.chosen.get(name, ())) for name, values in counts.items()}
    return Narrowed(
        anyhow if spoken is None else _where(found, inside & spoken),
        excluded,
        tuple(listed.items()),
        tuple(
            (name, len(values) - len(listed[name]))
            for name, values in counts.items()
            if len(values) > len(listed[name])
        ),
        earlier,
    )


def _listed(values: Sequence[tuple[str, int]], chosen: Collection[str]) -> tuple[tuple[str, int], ...]:
    """The values with the most results, and those that were chosen, however few they have."""
    return (*values[:_MOST_VALUES], *(pair for pair in values[_MOST_VALUES:] if pair[0] in chosen))


def _where(found: Found, mask: Array) -> Found:
    return found if mask.all() else Found(found.docs[mask], found.scores[mask])


def passing(generation: Generation, asked: Asked, docs: Sequence[int]) -> list[bool]:
    """Whether each of some documents passes the filters, of which nothing but their place was asked (a citation)."""
    import numpy as np

    if not asked.request.filters:
        return [True] * len(docs)
    counting = _Counting(asked, generation.catalogue.sets)
    sets = counting.set_of[np.array(docs, np.int64)]
    of_sets = np.bincount(sets, minlength=counting.tables.size)
    mask = counting.passing(of_sets)
    if tags := counting.chosen.get("language"):
        mask &= counting.tables.relations["language"].having(tags, counting.tables.size)
    found: list[bool] = mask[sets].tolist()
    return found


def _counts(
    asked: Asked, counting: _Counting, of_sets: Array, languages: Iterable[tuple[str, int]]
) -> dict[str, list[tuple[str, int]]]:  # fmt: skip
    found = {name: counting.counts(name, of_sets) for name in FACETS if name not in ("language", "missing")}
    found["language"] = languages
    missing = (*asked.request.languages, *_LOOKED_FOR, *counting.chosen.get("missing", ()))
    found["missing"] = counting.missing(missing, of_sets)
    return {name: sorted(found[name], key=lambda pair: (-pair[1], pair[0])) for name in FACETS}


_STATUSES = tuple(Status)
# What a set may be counted as. The last: not yet in force, and the law applied on the day in a text that isn't here.
_COUNTED = (*(status.value for status in _STATUSES), EARLIER_TEXT_MISSING)
_COUNTED_VERSIONS = (*(VERSIONS[status] for status in _STATUSES), "future")
_IN_SCOPE = (*(in_scope(status) for status in _STATUSES), False)


class _Counting:
    """Masks over sets of texts: which pass the filters, which are in scope. Statuses are asked for where results are."""

    def __init__(self, asked: Asked, set_of: Array) -> None:
        import numpy as np

        self._asked, self.set_of = asked, set_of
        self.tables: FacetTables = asked.directory.tables
        self.chosen = chosen(asked)
        codes = asked.statuses.codes
        if codes is None or len(codes) != self.tables.size:
            codes = asked.statuses.codes = np.full(self.tables.size, -1, np.int8)
        self._codes = codes
        self._kept: dict[str, tuple[Array, Array]] = {}

    def status(self, number: int) -> Status:
        """The status of the edition that a set belongs to."""
        return self._asked.statuses[int(self.tables.edition_of_set[number])]

    def earlier_missing(self, number: int) -> bool:
        """Whether the law of a set applied on the day in a text that isn't here."""
        return self._asked.statuses.earlier_missing(int(self.tables.edition_of_set[number]))

    def scope(self, of_sets: Array) -> Array:
        """Which of the sets with results are shown unasked, on the day."""
        import numpy as np

        every = np.ones(self.tables.size, bool)
        return every if self._asked.all_versions else np.array(_IN_SCOPE)[self._coded(of_sets)]

    def passing(self, of_sets: Array, but: str = "") -> Array:
        """Which of the sets with results pass all filters, but for one and for the language, which isn't a set's."""
        import numpy as np

        mask = np.ones(self.tables.size, bool)
        for name, values in self.chosen.items():
            if name not in (but, "language"):
                mask &= self._mask(name, values, of_sets)
        return mask

    def _mask(self, name: str, values: Collection[str], of_sets: Array) -> Array:
        import numpy as np

        if name in self.tables.relations:
            return self.tables.relations[name].having(values, self.tables.size)
        if name == "missing":
            return np.logical_or.reduce([self.tables.lacking(tag) for tag in values])
        wanted = [n for n, v in enumerate(_COUNTED_VERSIONS if name == "version" else _COUNTED) if v in values]
        return np.isin(self._coded(of_sets), wanted)

    def _coded(self, of_sets: Array) -> Array:
        """The place in _COUNTED for every set with results."""
        import numpy as np

        for number in np.flatnonzero((of_sets > 0) & (self._codes < 0)).tolist():
            self._codes[number] = (
                len(_STATUSES) if self.earlier_missing(number) else _STATUSES.index(self.status(number))
            )
        return self._codes

    def _counted(self, name: str, of_sets: Array) -> Array:
        """How many results of each set pass the filters but for one facet's, which is in most searches the same for all."""
        key = name if name in self.chosen else ""
        held = self._kept.get(key)
        if held is None or held[0] is not of_sets:
            held = self._kept[key] = (of_sets, of_sets * (self.passing(of_sets, name) & self.scope(of_sets)))
        return held[1]

    def counts(self, name: str, of_sets: Array) -> Iterable[tuple[str, int]]:
        """The values of a facet, counted as if nothing were chosen of it."""
        import numpy as np

        counted = self._counted(name, of_sets)
        if name in self.tables.relations:
            return self.tables.relations[name].counts(counted)
        some = np.flatnonzero(counted)
        found = Counter[str]()
        for n, count in enumerate(np.bincount(self._coded(of_sets)[some], counted[some]).tolist()):
            found[(_COUNTED_VERSIONS if name == "version" else _COUNTED)[n]] += int(count)
        return [(value, n) for value, n in found.items() if n]

    def missing(self, tags: Iterable[str], of_sets: Array) -> list[tuple[str, int]]:
        """How many provisions have no text in each of some languages."""
        counted = self._counted("missing", of_sets)
        found = {tag: int(counted[self.tables.lacking(tag)].sum()) for tag in tags}
        return [(tag, n) for tag, n in found.items() if n]


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
            raise UsageError(
                tell("missing: no language is called %(tag)s.", tag=repr(value)),
                tell("Write a tag: missing=en, missing=zh-Hant."),
            )
        return (value,)
    if name == "language":
        check_language(value, asked.directory.languages)
        every = (
            asked.directory.languages
        )  # zh-Hant is counted apart from zh-Hant-HK; zh is no text's, and means all Chinese
        return [tag for tag in every if tag == value] or [tag for tag in every if tag_matches(value, tag)]
    if name == "law" and value in asked.directory.laws:
        return (value,)
    known = (
        asked.directory.tables.relations[name].names if name != "version" else tuple(dict.fromkeys(VERSIONS.values()))
    )
    if name == "year" and (found := _years(value, known)) is not None:
        return found
    same = [one for one in known if one == value] or [one for one in known if fold(one) == fold(value)]
    if not same:
        near = get_close_matches(value, known, 5, 0.3) or known[:10]
        raise UsageError(
            tell("%(name)s: nothing here has the value %(value)s.", name=name, value=repr(value)),
            tell("There is: %(values)s.", values=", ".join(near) or tell("nothing")),
        )
    return same


def _years(value: str, known: Sequence[str]) -> list[str] | None:
    """2018, 2018..2022, ..2018 or 2018.. -> the years that there are; None: it is written otherwise."""
    between = _YEARS.fullmatch(fold(value))
    if not between or not (between[1] or between[3]):
        return None
    first, last = between[1] or "0000", between[3] or ("9999" if between[2] else between[1])
    return [year for year in known if year != UNDATED and first <= year <= last]
