"""Which texts a search may look into: those that its reader may see, in the languages asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from corpus.languages import tag_matches
from indexer.arrays import Numbers
from indexer.catalogue import Catalogue, TextRow
from indexer.segmentation import group_of


class Kind(Enum):
    """What is known of a set of texts: none may be looked into, tokens decide, or the texts have to be checked."""

    UNSEEN, PLAIN, CHECKED = range(3)


@dataclass(frozen=True, eq=False)
class Allowed:
    """`texts` are the numbers of the texts, `languages` their tags, `fields` the token fields of each language group."""

    catalogue: Catalogue
    texts: frozenset[int]
    languages: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    _kinds: dict[int, Kind] = field(default_factory=dict)
    _groups: dict[int, frozenset[str]] = field(default_factory=dict)

    def kind(self, number: int) -> Kind:
        """Whether tokens decide for provisions with this set of texts.

        Kept, and only for sets that come up: a library of the world's laws has tens of thousands of them.
        """
        found = self._kinds.get(number)
        if found is None:
            found = self._kinds[number] = self._kind_of(self.catalogue.members[number])
        return found

    def kinds(self, sets: Numbers) -> Numbers:
        """The values of `kind` for an array of sets of texts."""
        import numpy as np

        codes = self._codes
        found = codes[sets]
        for number in np.unique(sets[found < 0]).tolist():
            codes[number] = self.kind(number).value
        return codes[sets] if len(found) and found.min() < 0 else found

    @cached_property
    def _codes(self) -> Numbers:
        import numpy as np

        return np.full(max(self.catalogue.members, default=0) + 1, -1, np.int8)

    def groups(self, number: int) -> frozenset[str]:
        """The language groups of those of a set of texts that may be looked into."""
        found = self._groups.get(number)
        if found is None:
            members = (self.catalogue.texts[m] for m in self.catalogue.members[number] if m in self.texts)
            found = self._groups[number] = frozenset(group_of(text.language) for text in members)
        return found

    @cached_property
    def checked(self) -> tuple[int, ...]:
        """The documents for which tokens don't decide."""
        sets = [number for number in self.catalogue.members if self.kind(number) is Kind.CHECKED]
        return tuple(self.catalogue.docs_of_sets(sets))

    def _kind_of(self, members: Iterable[int]) -> Kind:
        """Tokens don't decide where two texts share a field, or where one that is barred shares it."""
        seen: list[str] = []
        barred = False
        for member in members:
            text = self.catalogue.texts[member]
            if member in self.texts:
                seen.append(group_of(text.language))
            elif text.fields in self.fields.get(group_of(text.language), ()):
                barred = True
        if not seen:
            return Kind.UNSEEN
        return Kind.CHECKED if barred or len(seen) > len(set(seen)) else Kind.PLAIN


def allowed(catalogue: Catalogue, texts: Iterable[int], languages: Collection[str]) -> Allowed:
    """Those of `texts` that are in one of `languages` (none given: all)."""
    rows = [catalogue.texts[t] for t in texts]
    return _of(catalogue, [t for t in rows if not languages or any(tag_matches(tag, t.language) for tag in languages)])


def _of(catalogue: Catalogue, rows: Collection[TextRow]) -> Allowed:
    fields: dict[str, set[str]] = {}
    for text in rows:
        fields.setdefault(group_of(text.language), set()).add(text.fields)
    return Allowed(
        catalogue,
        frozenset(t.id for t in rows),
        tuple(sorted({t.language for t in rows})),
        {group: tuple(sorted(names)) for group, names in fields.items()},
    )
