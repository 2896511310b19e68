"""Alignment: an edition in rows, unit beside unit (rows), and what decides which unit stands beside which."""

from corpus.alignment.rows import (
    AsSet,
    Cell,
    CellStatus,
    Column,
    Older,
    Row,
    align,
    align_edition,
    is_stale,
    page_order,
    pairing_notes,
    reference,
)

__all__ = [
    "AsSet",
    "Cell",
    "CellStatus",
    "Column",
    "Older",
    "Row",
    "align",
    "align_edition",
    "is_stale",
    "page_order",
    "pairing_notes",
    "reference",
]
