"""Checks of a translation against the law: one module a check, registered here.

A check sees two texts of an edition (values.TextPair), never the library, and yields diagnostics. What it says must hold:
where rows may be joined wrongly it looks at the page as a whole. Fails and passes of each code stand in corpus.diagnostic_docs.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.checks import amounts, copies, duty, limits, losses, marks, terms
from corpus.checks.values import Check, TextPair
from corpus.diagnostics import Diagnostic

__all__ = ["CHECKS", "CODES", "look"]

# Name of a check -> the check.
CHECKS: dict[str, Check] = {
    "amounts": amounts.CHECK,
    "losses": losses.CHECK,
    "copies": copies.CHECK,
    "marks": marks.CHECK,
    "duty": duty.CHECK,
    "limits": limits.CHECK,
    "terms": terms.CHECK,
}

CODES = tuple(code for check in CHECKS.values() for code in check.codes)


def look(pair: TextPair) -> Iterator[Diagnostic]:
    """What all checks find between two texts, in the order of the registry."""
    for check in CHECKS.values():
        yield from check.look(pair)
