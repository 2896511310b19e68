"""Records of what was done to texts -> JSON, the same for the command line and the API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corpus.library.recording import Record


def record_json(done: Record) -> dict[str, Any]:
    """One record: a text that was added, replaced, withdrawn, restored, merged or separated, and what changed by it; a row that
    was set or unset."""
    return {
        "law": done.law_id,
        "expression": done.expression,
        "made": done.made,
        "source": done.source,
        "status": done.kind,
        "against": done.against,
        "changes": [c.to_json() for c in done.changes],
        "note": done.note,
    }


def records_json(law_id: str, found: Sequence[Record], offset: int, limit: int) -> dict[str, Any]:
    """The object `changes` of a law: a page of its records, the latest first."""
    return {
        "law": law_id,
        "total": len(found),
        "offset": offset,
        "limit": limit,
        "records": [record_json(done) for done in found[offset : offset + limit]],
    }
