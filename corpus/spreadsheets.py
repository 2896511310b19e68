"""Cells of tables that are opened in a spreadsheet: text that no program takes for a formula, and back."""

from __future__ import annotations

import re

# Spreadsheets take a cell that begins so for a formula; those of East Asia the wide forms too.
_FORMULA = re.compile("'* *[=+\\-@\t\r\n＝＋－＠]")


def as_text(cell: str) -> str:
    """A cell as text: an apostrophe before what begins like a formula, and one more before what has apostrophes there already."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_typed(cell: str) -> str:
    """A cell without the apostrophe that `as_text`, or a person who knows spreadsheets, set before it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell
