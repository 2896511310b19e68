"""The object `comparison`: two texts of one language, provision by provision, cut into pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from corpus.comparing import QUIET, Comparison, Page, Row, RowKind, Side
from corpus.pieces import Piece
from webapp.presenters import expression_json, titles_json

Json = dict[str, Any]


def comparison_json(
    found: Comparison, *, only_differences: bool = False, offset: int = 0, limit: int | None = None
) -> Json:
    """THE JSON of a comparison. The pieces of one side put together are its text.

    Args:
        found: what was compared.
        only_differences: leave out the rows that say the same; `counts` has them all the same.
        offset, limit: of the rows that are left.
    """
    counts = Counter(row.kind for row in found.rows)
    rows = [r for r in found.rows if not (only_differences and r.kind in QUIET)]
    shown = rows[offset:] if limit is None else rows[offset : offset + limit]
    return {
        "left": _side_json(found.left),
        "right": _side_json(found.right),
        "beside": [_side_json(side) for side in found.beside or ()],
        "same_text": found.is_one_text,
        "notes": list(found.notes),
        "contents": _pieces_json(found.contents),
        "counts": {str(kind): counts[kind] for kind in RowKind if counts[kind]},
        "total": len(rows),
        "rows": [_row_json(r) for r in shown],
    }


def _side_json(side: Side) -> Json:
    return {
        "law": side.law.id,
        "titles": titles_json(side.law.titles),
        "version": side.edition.key,
        "path": str(side.path) if side.path else None,
        "expression": expression_json(side.expression),
    }


def _row_json(row: Row) -> Json:
    return {
        "kind": str(row.kind),
        "moved": row.moved,
        "score": row.share,
        "left": _pages_json(row.left),
        "right": _pages_json(row.right),
        "heading": _pieces_json(row.heading),
        "pieces": _pieces_json(row.pieces),
        "beside": _pieces_json(row.beside),
        "elsewhere": [
            {
                "side": e.side,
                "start": e.span.start,
                "end": e.span.end,
                "path": str(e.path),
                "label": e.label,
                "exact": e.exact,
            }
            for e in row.elsewhere
        ],
    }


def _pages_json(pages: Iterable[Page]) -> list[Json]:
    return [{"path": str(p.path), "label": p.label, "heading": p.heading} for p in pages]


def _pieces_json(pieces: Sequence[Piece]) -> list[Json]:
    return [{"kind": str(p.kind), "left": p.left, "right": p.right} for p in pieces]
