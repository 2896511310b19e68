"""What a rule of inspection is: what it sees, and what it gives.

A rule looks at one text alone (TextRule), or at the texts of one edition beside each other (EditionRule). It never changes
a text: it yields diagnostics, each with the path of the provision it means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from corpus.diagnostics import Diagnostic
from corpus.model import Coverage, Expression, Residue, Text


@dataclass(frozen=True, slots=True)
class TextView:
    """One text as a rule sees it, before or after it is stored.

    `language` is BCP 47; `jurisdiction` None where nobody knows it; `damaged`: the text's force is "damaged".
    """

    text: Text
    language: str
    jurisdiction: str | None = None
    damaged: bool = False
    coverage: Coverage | None = None
    residue: tuple[Residue, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule on one text. `codes` are the codes it may give; `check` yields diagnostics of these codes alone."""

    codes: tuple[str, ...]
    check: Callable[[TextView], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Side:
    """One text of an edition."""

    expression: Expression
    text: Text


@dataclass(frozen=True, slots=True)
class EditionView:
    """The texts of one edition, the soundest source text first (Expression.sort_key).

    `rows`: what a person decided on which unit stands beside which: (expression id, path of its unit) -> path of the unit of
    the first text that it renders, None for "beside none".
    """

    law_id: str
    jurisdiction: str
    version: date | None
    sides: tuple[Side, ...]
    rows: tuple[tuple[str, str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class EditionRule:
    """A rule on the texts of one edition. Its diagnostics name the expressions that they concern."""

    codes: tuple[str, ...]
    check: Callable[[EditionView], Iterator[Diagnostic]]
