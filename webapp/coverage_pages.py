"""The matrix of laws by languages: /coverage, /coverage.csv, /api/v1/coverage."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, jsonify, render_template, request, stream_with_context

from corpus.coverage import Held
from corpus.errors import UsageError
from corpus.model import Law
from corpus.telling import tell
from webapp import browsing, coverage_views, interface, search_views
from webapp.api import refuse_unknown_parameters
from webapp.coverage_views import MatrixRow
from webapp.opened import Shelf
from webapp.presenters import Json, expression_json, titles_json
from webapp.search_views import Pager
from webapp.urls import Arguments, Reading, law_url, number_of, tags_of, with_query

blueprint = Blueprint("coverage", __name__)
api = Blueprint("coverage_api", __name__, url_prefix="/api/v1")
api.before_request(refuse_unknown_parameters)
LAWS_A_PAGE = 40
MOST_LAWS = 200
_FARTHEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters: a jurisdiction, a language that laws must have, one that they must lack."""

    jurisdiction: str
    language: str
    missing: str
    as_of: date | None

    def pairs(self) -> list[tuple[str, str]]:
        """The query parameters, in their fixed order."""
        day = self.as_of.isoformat() if self.as_of else ""
        return [
            ("jurisdiction", self.jurisdiction),
            ("language", self.language),
            ("missing", self.missing),
            ("as_of", day),
        ]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """Everything the page of the matrix shows."""

    asked: Asked
    shelf: Shelf
    languages: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    pager: Pager


@blueprint.get("/coverage")
def coverage() -> str:
    """Laws by languages: which texts there are, how complete, what they are worth."""
    asked, found = _asked(request.args)
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    languages = coverage_views.reader_first(_columns(found), interface.current())

    def address(**changed: object) -> str:
        return with_query("/coverage", [*asked.pairs(), *((k, str(v)) for k, v in changed.items())])

    page = CoveragePage(
        asked, browsing.opened().shelf(), languages, _rows(asked, found[offset : offset + LAWS_A_PAGE], languages),
        search_views.pager(offset, LAWS_A_PAGE, len(found), address),
    )  # fmt: skip
    return render_template(
        "coverage.html",
        page=page,
        on_day=browsing.day_for(Reading(as_of=asked.as_of)),
        api_url=with_query("/api/v1/coverage", asked.pairs()),
        csv_url=with_query("/coverage.csv", asked.pairs()),
    )


@blueprint.get("/coverage.csv")
def coverage_table() -> Response:
    """The whole matrix as a table: a line for each law and text."""
    asked, found = _asked(request.args)
    response = Response(stream_with_context(_lines(asked, found)), mimetype="text/csv")
    response.headers["Content-Disposition"] = 'attachment; filename="tongwen-coverage.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


@api.get("/coverage")
def coverage_json() -> Response:
    """The object `coverage`, a page of it."""
    asked, found = _asked(request.args)
    limit = number_of(request.args, "limit", LAWS_A_PAGE, MOST_LAWS)
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    rows = _rows(asked, found[offset : offset + limit], _columns(found))
    return jsonify(
        {
            "as_of": browsing.day_for(Reading(as_of=asked.as_of)).isoformat(),
            "total": len(found),
            "offset": offset,
            "limit": limit,
            "languages": list(_columns(found)),
            "laws": [row_json(row) for row in rows],
        }
    )


def row_json(row: MatrixRow) -> Json:
    """One law: its edition, how many provisions that has, what each text holds of them."""
    return {
        "id": row.law.id,
        "titles": titles_json(row.law.titles),
        "jurisdiction": row.law.jurisdiction,
        "version": row.edition.key,
        "provisions": len(row.cover.paths),
        "texts": [
            {
                **expression_json(text.expression),
                "state": "complete" if text.complete else "partial",
                "provisions": text.held,
                "missing": [
                    str(p) for p, held in zip(row.cover.paths, text.pages, strict=True) if held is Held.MISSING
                ],
                "stale": text.stale,
            }
            for text in row.cover.texts
        ],
    }


def _asked(args: Arguments) -> tuple[Asked, list[Law]]:
    """The filters of a request, and the laws that pass them. UsageError for a language that isn't here."""
    language, missing = (next(iter(tags_of(args, name)), "") for name in ("language", "missing"))
    browsing.check_languages(Reading(languages=tuple(filter(None, (language, missing)))))
    asked = Asked((args.get("jurisdiction") or "").strip(), language, missing, browsing.other_day(args))
    shelf = browsing.opened().shelf()
    if asked.jurisdiction and asked.jurisdiction not in shelf.jurisdictions:
        raise UsageError(
            tell("%(name)s: %(value)s is not known.", name="jurisdiction", value=repr(asked.jurisdiction[:80])),
            tell("One of: %(list)s.", list=", ".join(shelf.jurisdictions)),
        )
    return asked, coverage_views.laws_with(shelf.named("", asked.jurisdiction), language, missing)


def _columns(found: list[Law]) -> tuple[str, ...]:
    return coverage_views.languages_of(found)


def _rows(asked: Asked, laws: list[Law], languages: tuple[str, ...]) -> tuple[MatrixRow, ...]:
    reading = Reading(as_of=asked.as_of)
    here = browsing.opened()
    return coverage_views.matrix(here, here.summaries(laws, browsing.day_for(reading)), languages, reading)


def _lines(asked: Asked, found: list[Law]) -> Iterator[str]:
    """The lines of the CSV, a few laws at a time."""
    yield _line("law", "title", "jurisdiction", "version", "language", "force", "publisher", "translator", "renders", "state",
                "provisions", "of", "lacks", "url")  # fmt: skip
    root = request.url_root.rstrip("/")
    for start in range(0, len(found), LAWS_A_PAGE):
        for row in _rows(asked, found[start : start + LAWS_A_PAGE], ()):
            for text in row.cover.texts:
                x = text.expression
                yield _line(row.law.id, row.names[0].text if row.names else "", row.law.jurisdiction, row.edition.key, x.language,
                            str(x.force), x.publisher, x.translator, x.version or "undated", "complete" if text.complete else "partial",
                            text.held, len(text.pages), "" if text.complete else coverage_views.lacking(row.cover, text),
                            root + law_url(row.law.id))  # fmt: skip


def _line(*values: object) -> str:
    out = io.StringIO()
    # A value that a spreadsheet would read as a formula is written as text.
    safe = [f"'{v}" if str(v)[:1] in ("=", "+", "-", "@", "\t") else str(v) for v in values]
    csv.writer(out).writerow(safe)
    return out.getvalue()
