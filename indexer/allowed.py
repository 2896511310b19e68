"""Which texts a search may look into: those that its reader may see, in the languages asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from corpus.languages import tag_matches
from indexer.catalogue import Catalogue, TextRow
from indexer.segmentation import group_of


@dataclass(frozen=True, eq=False)
class Allowed:
    """`texts` are the numbers of the texts, `languages` their tags, `fields` the token fields of each language group."""

    catalogue: Catalogue
    texts: frozenset[int]
    languages: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]

    @cached_property
    def by_group(self) -> tuple[Allowed, ...]:
        """The same for every language group alone."""
        grouped: dict[str, list[TextRow]] = {}
        for number in self.texts:
            text = self.catalogue.texts[number]
            grouped.setdefault(group_of(text.language), []).append(text)
        return tuple(_of(self.catalogue, grouped[group]) for group in sorted(grouped))


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
