"""Use case: which laws there are, and how each stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.effects import effects
from corpus.folding import fold, fold_key
from corpus.library import Library
from corpus.model import Edition, Law, Status
from corpus.status import EditionStatus, edition_for, status_on


@dataclass(frozen=True, slots=True)
class LawSummary:
    """A law on a day: `edition` is the one that counts then, `status` its status, `statuses` every edition's, by age."""

    law: Law
    edition: Edition | None
    status: EditionStatus
    statuses: tuple[tuple[Edition, EditionStatus], ...] = ()


def find_laws(library: Library, query: str | None) -> list[Law]:
    """Laws whose id or any title holds `query` (folded: script, width, case, spaces); exact matches alone if any.

    A query of several words finds laws with all of them in one title. None or "" gives all laws.
    """
    if not query or not query.strip():
        return library.laws()
    key = fold_key(query)
    exact = [w for w in library.laws() if w.id == query.strip() or any(fold_key(t.text) == key for t in w.titles)]
    if exact:
        return exact
    words = fold(query).split()
    return [
        law
        for law in library.laws()
        if any(key in fold_key(t.text) or all(w in fold(t.text) for w in words) for t in law.titles)
    ]


def summaries(library: Library, laws: Iterable[Law], day: date) -> list[LawSummary]:
    """How `laws` stand on `day`, in the order given."""
    return [summary(library, law, day) for law in laws]


def summary(library: Library, law: Law, day: date) -> LawSummary:
    """How one law stands on `day`."""
    acts = effects(library)
    statuses = tuple((e, status_on(law, e, day, acts)) for e in law.editions)
    if not law.editions:
        return LawSummary(law, None, EditionStatus(Status.UNKNOWN, "no text of it is here"))
    edition, status = edition_for(law, day, acts)
    return LawSummary(law, edition, status, statuses)
