"""Texts of an earlier version beside an edition: their page there, and what became of what it renders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.alignment import Row
from corpus.alignment.decided import PageAsSet
from corpus.currency import Basis, PageCurrency, Standing, TextCurrency, of_text, page_of
from corpus.model import Edition, Expression, Law, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Olders:
    """The older texts among some that are shown beside an edition."""

    library: Library
    texts: dict[str, TextCurrency]

    def leads(self, text: str) -> bool:
        """Whether the comparison of versions, not its number, says which page of the text stands at a path."""
        one = self.texts.get(text)
        return one is not None and (one.lent or one.basis is Basis.VERSIONS)

    def page(self, text: str, path: ProvisionPath) -> PageAsSet | None:
        """The page of a text that is led so; what people set beside its own edition says nothing here."""
        found = page_of(self.library, self.texts[text], path)
        return PageAsSet(found) if found else None

    def at(self, path: ProvisionPath) -> tuple[PageCurrency, ...]:
        """What became of a page of the edition in each of them."""
        return tuple(found for one in self.texts.values() if (found := one.at(path)))

    def changed(self, path: ProvisionPath) -> dict[str, bool]:
        """For the rows: of the texts whose versions were compared, whether the words of a page are others today."""
        known = (f for f in self.at(path) if f.found.basis is Basis.VERSIONS)
        return {f.expression: f.found.status not in (Standing.CURRENT, Standing.ADDED) for f in known}

    def bare(self, rows: Sequence[Row], path: ProvisionPath) -> tuple[Row, ...]:
        """Rows without the stretches of texts whose page has another path at home: they are found there under that one."""
        moved = {f.expression for f in self.at(path) if self.leads(f.expression) and f.found.was != (path,)}
        if not moved:
            return tuple(rows)
        return tuple(
            replace(row, cells=tuple(replace(c, runs=()) if c.expression in moved else c for c in row.cells))
            for row in rows
        )


def olders(library: Library, law: Law, edition: Edition, texts: Iterable[Expression]) -> Olders:
    """The older ones of `texts`."""
    found = ((x.id, of_text(library, law, edition, x)) for x in texts)
    return Olders(library, {identity: one for identity, one in found if one is not None})
