"""The page of what a law defines, and the same as a file of terms."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.bundles.making import seen_by
from corpus.definitions.concepts import concepts_of_definitions
from corpus.definitions.gathering import definitions_of
from corpus.errors import UsageError
from corpus.telling import tell
from corpus.terms.table import table_of
from corpus.terms.tbx_writing import tbx_of
from webapp import browsing
from webapp.definition_views import defined, definitions_page
from webapp.urls import Reading, definitions_url, number_of, reading_of, with_query

blueprint = Blueprint("definitions", __name__)
_FARTHEST = 1_000_000
_MEDIA_TYPES = {"tbx": "application/x-tbx+xml", "csv": "text/csv; charset=utf-8"}


@blueprint.get("/laws/<law_id>/definitions")
def definitions(law_id: str) -> BaseResponse | str:
    """What one edition defines, in all its languages; with `format` as a file: tbx or csv."""
    reading = reading_of(request.args)
    kind = (request.args.get("format") or "").strip().lower()
    if kind and kind not in _MEDIA_TYPES:
        raise UsageError(
            tell("format: %(value)s is no format of a download.", value=repr(kind[:40])),
            tell("One of: %(list)s.", list=", ".join(_MEDIA_TYPES)),
        )
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect(with_query(definitions_url(*now), [("format", kind)] if kind else []), code=301)
    if kind:
        return _file(law_id, kind, reading)
    page = definitions_page(defined(summary, reading), reading, number_of(request.args, "offset", 0, _FARTHEST))
    return render_template("definitions.html", page=page, api_url="/api/v1" + definitions_url(law_id, reading))


def _file(law_id: str, kind: str, reading: Reading) -> Response:
    """The definitions as terms. Private texts stay here, whatever pages show."""
    day = browsing.day_for(reading)
    found = browsing.find_edition(browsing.find_law(law_id, day), reading)
    with seen_by(browsing.opened().library(), include_private=False) as library:
        law = library.law(law_id)
        edition = next((e for e in law.editions if e.key == found.edition.key), None)
        read = definitions_of(library, law, edition, day, languages=reading.languages, expressions=reading.expressions) if edition else None  # fmt: skip
    concepts = concepts_of_definitions(read) if read else ()
    title = next((t.text for t in law.titles), law_id)
    source = f"Definitions found by machine in {law_id}, version {found.edition.key}."
    made = tbx_of(concepts, title, source=source) if kind == "tbx" else table_of(concepts).encode("utf-8-sig")
    response = Response(made, content_type=_MEDIA_TYPES[kind])
    name = f"{law_id}-definitions.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
