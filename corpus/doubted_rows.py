"""What people set in rows though the texts speak against it: told once, for information. Their word holds all the same.

Speaks against it: the figures of the unit are those of the unit where it would stand, and not of the one it was set beside;
or units of the law and of the text stand alone that stood side by side without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.alignment import Cell, CellStatus, Row
from corpus.alignment.decided import NO_DECISIONS, ROW, Decision, decisions
from corpus.alignment.figures import figures_of
from corpus.alignment.overview import pages_of
from corpus.diagnostics import Diagnostic, diagnose
from corpus.library.deciding import corrections
from corpus.model import Edition, Expression, Law

if TYPE_CHECKING:
    from corpus.library import Library

_ALONE = (CellStatus.MISSING, CellStatus.EXTRA)
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Laid:
    """The rows of some pages, with people's decisions and as the machine alone would have them."""

    with_them: tuple[Row, ...]
    without: tuple[Row, ...]


def doubted(library: Library, law: Law, edition: Edition) -> tuple[Diagnostic, ...]:
    """A diagnostic for each decision on a row of the edition that the texts speak against."""
    said = decisions(corrections(library, law.id, ROW))
    held = [(e, d) for e in edition.expressions if e.numbers_trusted for d in said.get(e.id, ())]
    if not held:
        return ()
    texts = [(e, library.text(e.id)) for e in edition.expressions if e.numbers_trusted]
    found = []
    for expression, decision in held:
        pages = {decision.unit.page, decision.goes_to}
        laid = _Laid(
            *(tuple(r for p in pages_of(texts, edition, by, pages) for r in p.rows) for by in (said, NO_DECISIONS))
        )
        page = next(
            (p for e, t in texts if e is expression for p in t.provisions if p.path == decision.unit.page), None
        )
        if page is not None and (why := _against(laid, expression, decision, edition.expressions)):
            found.append(_told(expression, decision, why))
    return tuple(found)


def _told(expression: Expression, decision: Decision, why: str) -> Diagnostic:
    signed = f" by {decision.by}" if decision.by else ""
    where = f"beside {decision.beside}" if decision.beside else "beside nothing of the law"
    made = diagnose(
        "pairing-uncertain", f"{decision.unit} was set {where}{signed}; {why}. It stands there all the same.",
        path=str(decision.goes_to),
        suggestion=f"If that was a slip: tongwen align {expression.law_id} --unset {expression.id}:{decision.unit}",
    )  # fmt: skip
    return replace(made, expressions=(expression.id,))


def _against(laid: _Laid, expression: Expression, decision: Decision, all_of_it: Sequence[Expression]) -> str:
    """What speaks against a decision, in words; "" if nothing does."""
    set_here = [(row, c) for row, c in _cells(laid.with_them, expression.id) if c.set_by is not None and c.text]
    languages = {e.id: e.language for e in all_of_it}
    for row, cell in set_here:
        if decision.beside is None or not row.path.starts_with(decision.beside):
            continue
        machine = next((r for r, c in _cells(laid.without, expression.id) if c.text == cell.text), None)
        if machine is None or machine.path == row.path:
            continue
        own = _shown(cell, expression.language)
        there = own & _others(machine, expression.id, languages)
        here = own & _others(row, expression.id, languages)
        if len(there) > len(here):
            return f"its figures ({', '.join(sorted(there - here)[:_MOST_NAMED])}) are those of {machine.path}"
    alone = _alone(laid.with_them, expression.id) - _alone(laid.without, expression.id)
    if decision.beside is not None and alone > 0:
        return "without that, units stand side by side that stand alone now"
    return ""


def _cells(rows: Sequence[Row], expression: str) -> Iterator[tuple[Row, Cell]]:
    return ((row, c) for row in rows for c in row.cells if c.expression == expression)


def _shown(cell: Cell, language: str) -> frozenset[str]:
    text = (cell.text or "").removeprefix(cell.label or "")
    return frozenset(f for f in figures_of(text, language).shown if any(c.isdigit() for c in f))


def _others(row: Row, expression: str, languages: dict[str, str]) -> frozenset[str]:
    shown = [_shown(c, languages[c.expression]) for c in row.cells if c.expression != expression and c.text]
    return frozenset().union(*shown)


def _alone(rows: Sequence[Row], expression: str) -> int:
    return sum(1 for _, c in _cells(rows, expression) if c.status in _ALONE)
