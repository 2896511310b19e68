"""The check of a memo -> the contract's object `cite`, for the command line and /api/v1 alike."""

from __future__ import annotations

from typing import Any

from corpus.memo.values import Compared, Finding, MemoReport, Where

Json = dict[str, Any]


def memo_json(report: MemoReport) -> Json:
    """The object `cite`; `start` and `end` count the characters of its `text`."""
    return {
        "as_of": report.as_of.isoformat(),
        "counts": {str(status): count for status, count in report.counts().items()},
        "citations": [_finding(f) for f in report.findings],
        "notes": list(report.notes),
        "text": report.text,
    }


def _finding(found: Finding) -> Json:
    where = found.where
    return {
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "status": str(found.status),
        "law": where.law if where else None,
        "version": where.version if where else None,
        "path": where.path if where else None,
        "canonical": dict(where.canonical) if where else {},
        "note": found.note,
        "now": _where(found.now) if found.now else None,
        "choices": [_where(c) for c in found.choices],
        "quotations": [_compared(q) for q in found.quotes],
    }


def _where(where: Where) -> Json:
    return {
        "law": where.law, "title": where.title, "version": where.version, "path": where.path,
        "canonical": dict(where.canonical),
    }  # fmt: skip


def _compared(quote: Compared) -> Json:
    return {
        "start": quote.span.start, "end": quote.span.end, "outcome": quote.outcome, "expression": quote.expression,
        "language": quote.language, "version": quote.version, "path": quote.path or None,
        "segments": [{"quotation": s.quote, "law": s.law, "same": s.same} for s in quote.segments],
    }  # fmt: skip
