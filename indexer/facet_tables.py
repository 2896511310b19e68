"""Which value of which facet the texts of a generation have, as arrays, as one kind of reader may see them.

Results are counted by their sets of texts (indexer.catalogue): a law of a thousand articles has a handful of them, so counts of
a frequent word cost no more than those of a rare one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from corpus.languages import tag_matches
from corpus.numbering import ArticleNumber
from indexer.allowed import Allowed, allowed
from indexer.keeping import Kept

if TYPE_CHECKING:
    from indexer.directory import Directory

Array: TypeAlias = "Any"
UNDATED = "undated"
_KEPT_BYTES = 4 << 20


@dataclass(frozen=True, eq=False, slots=True)
class Relation:
    """Pairs of a set of texts and a value: set `sets[i]` has `names[values[i]]`. A set may have none or several."""

    names: tuple[str, ...]
    sets: Array
    values: Array

    def counts(self, of_sets: Array) -> list[tuple[str, int]]:
        """How many results each value has, those without any left out; `of_sets` is how many each set of texts has."""
        import numpy as np

        found = np.bincount(self.values, weights=of_sets[self.sets], minlength=len(self.names))
        return [(self.names[i], int(found[i])) for i in np.flatnonzero(found)]

    def having(self, wanted: Iterable[str], size: int) -> Array:
        """Which of `size` sets have one of the values, as a mask."""
        import numpy as np

        chosen = np.isin(self.values, [i for i, name in enumerate(self.names) if name in set(wanted)])
        mask = np.zeros(size, bool)
        mask[self.sets[chosen]] = True
        return mask


@dataclass(frozen=True, eq=False)
class FacetTables:
    """The facets that depend on the texts alone; what depends on the day or the query is worked out in indexer.facets.

    `edition_of_set` and `law_of_set` give numbers (0: a set that the reader may not see), `age_of_set` the place of its edition
    among all by date (0: undated); `size` is one more than the last set; `numbers` are the article numbers of the catalogue.
    """

    size: int
    edition_of_set: Array
    law_of_set: Array
    age_of_set: Array
    relations: Mapping[str, Relation]
    tags_of_set: Mapping[int, tuple[str, ...]]
    numbers: tuple[str, ...]
    _lacking: dict[str, Array] = field(default_factory=dict)
    _alone: dict[str, Allowed] = field(default_factory=dict)
    languages: Kept[Mapping[str, tuple[int, Array]]] = field(default_factory=lambda: Kept(_KEPT_BYTES))
    """Which of some documents were found in which language (indexer.spoken): the next page of results asks the same."""

    def lacking(self, tag: str) -> Array:
        """Which sets have no text in a language, as a mask. zh is Chinese in either script."""
        import numpy as np

        mask = self._lacking.get(tag)
        if mask is None:
            mask = np.zeros(self.size, bool)
            mask[[n for n, tags in self.tags_of_set.items() if not any(tag_matches(tag, t) for t in tags)]] = True
            if len(self._lacking) < 100:  # readers may ask for any language that there is
                self._lacking[tag] = mask
        return mask

    def alone(self, directory: Directory, tag: str) -> Allowed:
        """What may be looked into if a search is limited to one language. Kept: results in many languages ask for each."""
        found = self._alone.get(tag)
        if found is None:
            found = self._alone[tag] = allowed(directory.catalogue, directory.texts, (tag,))
        return found

    @cached_property
    def several_tags(self) -> Array:
        """Which sets have texts in more than one language, as a mask."""
        import numpy as np

        mask = np.zeros(self.size, bool)
        mask[[n for n, tags in self.tags_of_set.items() if len(tags) > 1]] = True
        return mask

    @cached_property
    def number_ranks(self) -> Array:
        """The place of every article number among all: 120 before 120-1 before 121; what has none comes after all."""
        import numpy as np

        places = range(1, len(self.numbers))
        ranks = np.full(len(self.numbers), len(self.numbers), np.int64)
        ranks[sorted(places, key=lambda n: ArticleNumber.parse(self.numbers[n]))] = places
        return ranks


def tables(directory: Directory) -> FacetTables:
    """The tables of what a reader may see."""
    import numpy as np

    catalogue = directory.catalogue
    tags = {n: tuple(dict.fromkeys(catalogue.texts[m].language for m in members if m in directory.texts))
            for n, members in catalogue.members.items()}  # fmt: skip
    tags = {n: found for n, found in tags.items() if found}
    size = max(catalogue.members, default=0) + 1
    editions, laws, ages = (np.zeros(size, np.int64) for _ in range(3))
    dates = sorted({e.key for e in catalogue.editions.values()} - {UNDATED})
    age = {UNDATED: 0} | {key: n for n, key in enumerate(dates, 1)}
    numbers = {law: n for n, law in enumerate(directory.laws, 1)}
    pairs: dict[str, list[tuple[int, str]]] = {
        n: [] for n in ("law", "jurisdiction", "type", "year", "issuer", "language")
    }
    for number, found in tags.items():
        editions[number] = catalogue.edition_of_set[number]
        edition = catalogue.editions[catalogue.edition_of_set[number]]
        laws[number] = numbers[edition.law]
        ages[number] = age[edition.key]
        for name, values in _values(directory, edition.law, edition.key).items():
            pairs[name] += [(number, value) for value in values]
        pairs["language"] += [(number, tag) for tag in found]
    return FacetTables(size, editions, laws, ages, {n: _relation(p) for n, p in pairs.items()}, tags,
                       ("", *catalogue.numbers()))  # fmt: skip


def _values(directory: Directory, law_id: str, key: str) -> dict[str, Sequence[str]]:
    """A law may be called several things by its sources, and issued by several bodies; what is said of nobody is no value."""
    law = directory.laws[law_id]
    return {
        "law": (law.id,),
        "jurisdiction": (law.jurisdiction,),
        "type": tuple(dict.fromkeys(v for v in (law.kind, *law.facts.get("type", ())) if v)),
        "year": (key[:4] if key[:4].isdigit() else UNDATED,),
        "issuer": tuple(v for v in law.facts.get("issuer", ()) if v),
    }


def _relation(pairs: Sequence[tuple[int, str]]) -> Relation:
    import numpy as np

    names = tuple(sorted({value for _, value in pairs}))
    number = {name: n for n, name in enumerate(names)}
    return Relation(
        names,
        np.array([s for s, _ in pairs], np.int64),
        np.array([number[v] for _, v in pairs], np.int64),
    )
