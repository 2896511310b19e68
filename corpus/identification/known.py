"""The laws of a library as identification sees them: names from the laws, builds from what is stored beside the texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from corpus.identification.identifying import KnownLaw, Shape
from corpus.library import Library
from corpus.model import Law


class KnownLaws:
    """What identification needs to know of every law of `library`; made anew only for laws that changed since the last call."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[str, tuple[Law, KnownLaw]] = {}

    def now(self) -> tuple[KnownLaw, ...]:
        """All laws as the library has them now, by id."""
        before, self._made = self._made, {}
        for law in self._library.laws():
            held = before.get(law.id)
            self._made[law.id] = held if held and held[0] is law else (law, _known_law(self._library, law))
        return tuple(known for _, known in self._made.values())


class _Shapes(Mapping[date, Shape]):
    """The build of each edition of a law, read when it is asked for: where a title decides, hardly any is."""

    def __init__(self, library: Library, texts: Mapping[date, str]) -> None:
        self._library = library
        self._texts = texts
        self._read: dict[date, Shape] = {}

    def __getitem__(self, version: date) -> Shape:
        if version not in self._read:
            self._read[version] = self._library.shape(self._texts[version])
        return self._read[version]

    def __iter__(self) -> Iterator[date]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __contains__(self, version: object) -> bool:
        return version in self._texts


def _known_law(library: Library, law: Law) -> KnownLaw:
    texts = {
        edition.version: edition.expressions[0].id
        for edition in law.editions
        if edition.version and edition.expressions[0].coverage is None
    }
    names = tuple((t.language, t.text) for t in law.titles)
    return KnownLaw(law.id, law.jurisdiction, names, law.kind, _Shapes(library, texts))
