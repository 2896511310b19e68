"""What the form of a concordance offers before anything is asked: the library's languages, places, laws and translators."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.folding import fold_key
from indexer.concordance_values import ConcordanceRequest
from webapp.opened import Opened, Shelf
from webapp.views import Named, names_for

FEW = 30
"""Values that a list to choose from may have; of more a part is typed."""
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen; laws by id with their names for the reader, in the order of these, translators by name."""

    languages: tuple[str, ...]
    jurisdictions: tuple[str, ...]
    laws: tuple[tuple[str, Named], ...]
    translators: tuple[str, ...]

    @property
    def groups(self) -> frozenset[str]:
        """The primary languages."""
        return frozenset(tag.partition("-")[0] for tag in self.languages)


def choices(here: Opened, reader: str) -> Choices:
    """What the library has, as far as it may be shown, for a reader of a language; kept until the library changes."""
    directory, change = here.index().generation().directory(here.library()), here.library().change()
    return here.kept(
        f"concordance choices {reader}", change, lambda: _choices(here.shelf(), tuple(directory.languages), reader)
    )


def _choices(shelf: Shelf, languages: tuple[str, ...], reader: str) -> Choices:
    named = [(law.id, names[0]) for law in shelf.laws if (names := names_for(law, reader))]
    texts = (e for law in shelf.laws for edition in law.editions for e in edition.expressions)
    translators = {e.translator or e.publisher for e in texts} - {""}
    return Choices(
        languages,
        shelf.jurisdictions,
        tuple(sorted(named, key=lambda one: one[1].text)[:_MOST]),
        tuple(sorted(translators)[:_MOST]),
    )


def with_ids(asked: ConcordanceRequest, shelf: Shelf) -> ConcordanceRequest:
    """The request with ids of laws for names that were typed, where one law alone is called so."""
    return replace(asked, laws=tuple(_id_of(given, shelf) for given in asked.laws))


def _id_of(given: str, shelf: Shelf) -> str:
    if given in shelf.by_id:
        return given
    key = fold_key(given)
    found = shelf.named(given)
    exact = [law for law in found if any(fold_key(title.text) == key for title in law.titles)]
    meant = exact or found
    return meant[0].id if len(meant) == 1 else given
