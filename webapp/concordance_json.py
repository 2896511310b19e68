"""Concordances and tables of renderings -> JSON, the same for the command line and /api/v1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from indexer.concordance_values import Beside, Concordance, Line, Rendered, RenderingTables, Table

Json = dict[str, Any]


def concordance_json(found: Concordance) -> Json:
    """The object `concordance`: a page of places, with exact totals."""
    asked = found.request
    return {
        "query": asked.query,
        "read_as": found.read_as,
        "as_of": asked.day.isoformat(),
        "language": asked.language or None,
        "beside": list(found.beside),
        "order": asked.order,
        "total": found.places,
        "provisions": found.provisions,
        "laws": found.laws,
        "unfiltered": found.unfiltered,
        "forms": [{"word": form.word, "count": form.count, "counted": form.counted} for form in found.forms],
        "offset": asked.offset,
        "limit": asked.limit,
        "excluded": dict(found.excluded),
        "counts": {
            "language": _counts(found.languages),
            "jurisdiction": _counts(found.jurisdictions),
            "law": _counts(found.by_law),
            "translator": _counts(found.translators),
        },
        "lines": [_line(line, found.titles) for line in found.lines],
    }


def _counts(counts: Sequence[tuple[str, int]]) -> list[Json]:
    return [{"value": value, "count": n} for value, n in counts]


def _line(line: Line, titles: Mapping[str, str]) -> Json:
    return {
        "law": line.law, "title": titles.get(line.law, line.law), "version": line.version, "path": line.path, "label": line.label,
        "expression": line.expression, "language": line.language, "translator": line.translator, "status": line.status,
        "damaged": line.damaged, "start": line.start, "end": line.end, "left": line.left, "node": line.node, "right": line.right,
        "cut": list(line.cut), "row": line.row, "row_start": line.row_start, "beside": [_beside(one) for one in line.beside], "url": line.url,
    }  # fmt: skip


def _beside(one: Beside) -> Json:
    return {
        "expression": one.expression, "language": one.language, "translator": one.translator, "text": one.text,
        "highlight": list(one.highlight) if one.highlight else None, "cut": list(one.cut),
        "rendering": one.rendering or None, "counted": one.counted, "row": one.row,
    }  # fmt: skip


def tables_json(found: RenderingTables) -> Json:
    """The object `renderings`: a table for each language beside; the counts of each add up to `total`."""
    return {
        "query": found.request.query,
        "read_as": found.read_as,
        "as_of": found.request.day.isoformat(),
        "total": found.places,
        "provisions": found.provisions,
        "laws": found.laws,
        "unfiltered": found.unfiltered,
        "forms": [{"word": form.word, "count": form.count, "counted": form.counted} for form in found.forms],
        "excluded": dict(found.excluded),
        "tables": [_table(table, found.titles) for table in found.tables],
    }


def _table(table: Table, titles: Mapping[str, str]) -> Json:
    return {
        "language": table.language,
        "total": table.places,
        "renderings": [
            {
                "text": one.text,
                "counted": one.counted,
                "forms": [{"text": text, "count": n} for text, n in one.forms],
                **_rendered(one, titles),
            }
            for one in table.renderings
        ],
        "unidentified": _rendered(table.unidentified, titles),
        "no_text": _rendered(table.no_text, titles),
    }


def _rendered(one: Rendered, titles: Mapping[str, str]) -> Json:
    return {
        "count": one.count,
        "laws": [{"law": law, "title": titles.get(law, law), "count": n} for law, n in one.laws],
        "translators": [{"name": name or None, "count": n} for name, n in one.translators],
    }
