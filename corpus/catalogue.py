"""Use case: which laws there are, and how each stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from corpus.days.effects import Effects, effects
from corpus.days.status import EditionStatus, preferred, status_on
from corpus.errors import NotFoundError
from corpus.folding import fold, fold_key
from corpus.identification.names import plain_key
from corpus.library import Library
from corpus.model import Edition, Law, Status


@dataclass(frozen=True, slots=True)
class LawSummary:
    """A law on a day: `edition` is the one that counts then, `status` its status, `statuses` every edition's, by age."""

    law: Law
    edition: Edition | None
    status: EditionStatus
    statuses: tuple[tuple[Edition, EditionStatus], ...] = ()


def find_laws(library: Library, query: str | None) -> list[Law]:
    """Laws whose id or any title holds `query` (folded: script, width, case, spaces); exact matches alone if any, also
    without points and brackets (Cap 486).

    A query of several words finds laws with all of them in one title. None or "" gives all laws. An id that a law had before
    it was merged finds it.
    """
    found = LawNames(library.laws()).find(query)
    if query and not found:
        with suppress(NotFoundError):
            return [library.law(query.strip())]
    return found


class LawNames:
    """Laws with their titles folded once, for many questions."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self._laws = tuple(laws)

    def find(self, query: str | None) -> list[Law]:
        """As `find_laws`."""
        if not query or not query.strip():
            return list(self._laws)
        key = fold_key(query)
        named = {*self._exact.get(query.strip(), ()), *self._exact.get(f"={key}", ())}
        named = named or {*self._exact.get(f"={plain_key(query)}", ())}
        if named:
            return [self._laws[n] for n in sorted(named)]
        words = fold(query).split()
        return [
            law
            for law, titles in zip(self._laws, self._folded, strict=True)
            if any(key in squeezed or all(w in folded for w in words) for squeezed, folded in titles)
        ]

    @cached_property
    def _folded(self) -> list[list[tuple[str, str]]]:
        """Of every law, its titles without spaces and with them."""
        return [[(fold_key(t.text), fold(t.text)) for t in law.titles] for law in self._laws]

    @cached_property
    def _exact(self) -> dict[str, list[int]]:
        """Law id, or = and a folded title -> which laws."""
        found: dict[str, list[int]] = {}
        for number, (law, titles) in enumerate(zip(self._laws, self._folded, strict=True)):
            written = dict.fromkeys(f"={key}" for squeezed, _ in titles for key in (squeezed, plain_key(squeezed)))
            for key in (law.id, *written):
                found.setdefault(key, []).append(number)
        return found


def summaries(library: Library, laws: Iterable[Law], day: date) -> list[LawSummary]:
    """How `laws` stand on `day`, in the order given."""
    acts = effects(library)
    return [_summary(law, day, acts) for law in laws]


def summary(library: Library, law: Law, day: date) -> LawSummary:
    """How one law stands on `day`."""
    return _summary(law, day, effects(library))


def _summary(law: Law, day: date, acts: Effects) -> LawSummary:
    statuses = tuple((e, status_on(law, e, day, acts)) for e in law.editions)
    if not law.editions:
        return LawSummary(law, None, EditionStatus(Status.UNKNOWN, "no text of it is here"))
    edition, status = preferred(law, statuses)
    return LawSummary(law, edition, status, statuses)
