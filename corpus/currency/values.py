"""What is known of an older text, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.model import Expression, ProvisionPath


class Standing(StrEnum):
    """What became of the words that a page of an older text renders.

    CURRENT: they are the same today. CHANGED: they are others. ADDED: the page came later, so the text can't have it.
    UNKNOWN: nothing can be said.
    """

    CURRENT = "current"
    CHANGED = "changed"
    ADDED = "added"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How it is known. VERSIONS: the two versions of the source were compared. STRUCTURE: the older source isn't here, and
    the text itself was held against the newer one: figures, lists, lengths. Then CURRENT and CHANGED are only likely."""

    VERSIONS = "versions"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Currency:
    """What became of one page. JSON object of `currency`.

    Attributes:
        basis: how it is known.
        since: key of the first version here that has other words, or has the page at all; "" where nothing changed, or it
            isn't known when.
        was: the pages of the version rendered that this one is, in their order; () for none.
    """

    status: Standing
    basis: Basis
    since: str = ""
    was: tuple[ProvisionPath, ...] = ()


@dataclass(frozen=True, slots=True)
class PageCurrency:
    """What became of one page of an older text, where that page is shown.

    `renders` is the version of the text; `placed` as in TextCurrency.
    """

    expression: str
    renders: date
    found: Currency
    placed: bool = True


@dataclass(frozen=True, slots=True)
class TextCurrency:
    """An older text beside an edition.

    Attributes:
        expression: the text; `renders` the version that it translates.
        shown: key of the edition that it is held against.
        pages: of that edition, the pages of which the text holds something, and those that came later.
        compared: the older and the newer source text; None where the older one isn't here.
        placed: whether its numbers, or the comparison, tell which of its pages is which of the edition; else nothing of it can
            be shown there.
    """

    expression: Expression
    renders: date
    shown: str
    basis: Basis
    pages: Mapping[ProvisionPath, Currency]
    compared: tuple[Expression, Expression] | None = None
    placed: bool = True

    def at(self, path: ProvisionPath) -> PageCurrency | None:
        """What is known of the page `path` of the edition; None if it has no such page, or the text nothing of it."""
        found = self.pages.get(path)
        return None if found is None else PageCurrency(self.expression.id, self.renders, found, self.placed)

    def having(self, status: Standing) -> tuple[ProvisionPath, ...]:
        """The pages that stand so, in the order of the edition."""
        return tuple(path for path, found in self.pages.items() if found.status is status)

    @property
    def lent(self) -> bool:
        """Whether it has its place in another edition, and is only shown beside this one."""
        return self.expression.edition != self.shown
