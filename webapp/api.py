"""The JSON of every page under /api/v1: the objects of the contract, made by `presenters` as for the command line."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.checking import against_terms, check_edition
from corpus.errors import UsageError
from corpus.library import recording
from corpus.lookup.addresses import is_several
from corpus.references.cited import cited_by
from webapp import browsing, presenters
from webapp.cited_by_pages import asked_path
from webapp.citing_json import with_citations
from webapp.config import read_day
from webapp.correspondence_pages import compared
from webapp.definition_views import defined
from webapp.definitions_json import definitions_json
from webapp.errors import nearest, status_of
from webapp.openapi import DOCUMENT, parameters_of
from webapp.record_views import records_json
from webapp.reference_json import LISTED, cited_by_json, with_references
from webapp.urls import (
    Reading,
    check_url,
    correspondence_url,
    day_of,
    definitions_url,
    law_url,
    number_of,
    path_of,
    provision_url,
    reading_of,
    with_query,
)

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
MOST_LAWS = 1000
_FARTHEST = 1_000_000


@blueprint.before_request
def refuse_unknown_parameters() -> None:
    """A misspelt parameter (langauge=en) must not give the answer to another question."""
    rule = request.url_rule.rule if request.url_rule else ""
    known = parameters_of(rule.removeprefix("/api/v1"))
    for name in request.args:
        if known is not None and name not in known:
            near = nearest(name, known, 1)
            meant = f"Did you mean {near[0]}? " if near else ""
            listed = f"Parameters: {', '.join(known)}." if known else "It has no parameters."
            raise UsageError(f"Unknown parameter {name[:80]!r}.", meant + listed)


@blueprint.get("/search")
def search() -> Response:
    """The object `search`."""
    wanted = browsing.search_request(request.args)
    if not wanted.query:
        raise UsageError("There is nothing to look for: q is empty.", "Write for example ?q=没收.")
    return jsonify(presenters.search_json(browsing.run_search(wanted)))


@blueprint.get("/laws")
def laws() -> Response:
    """The object `laws`, a page of it."""
    day = browsing.day_for(Reading(as_of=day_of(request.args)))
    query, jurisdiction = (request.args.get("q") or "").strip(), request.args.get("jurisdiction") or ""
    limit = number_of(request.args, "limit", 100, MOST_LAWS)
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    here = browsing.opened()
    found = here.shelf().named(query, jurisdiction)
    listed = presenters.laws_json(here.summaries(found[offset : offset + limit], day), total=len(found))
    return jsonify({"as_of": day.isoformat(), "offset": offset, "limit": limit, **listed})


@blueprint.get("/laws/<law_id>")
def law(law_id: str) -> BaseResponse:
    """One law of the object `laws`, with its table of contents."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect("/api/v1" + law_url(*now), code=301)
    found = browsing.find_edition(summary, reading)
    browsing.check_languages(reading)
    contents = browsing.contents_of(found, reading.languages)
    shown = presenters.law_json(summary, contents, found.edition.key)
    return jsonify({"as_of": browsing.day_for(reading).isoformat(), **shown})


@blueprint.get("/laws/<law_id>/check")
def check(law_id: str) -> BaseResponse:
    """The object `check`: what was found in the texts of one edition, alone and beside one another."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        terms = [("terms", request.args["terms"])] if request.args.get("terms") else []
        return redirect("/api/v1" + with_query(check_url(*now), terms), code=301)
    found = browsing.find_edition(summary, reading)
    library, named = browsing.opened().library(), request.args.get("terms")
    if named:
        return jsonify(
            presenters.checked_json(against_terms(library, summary.law, found.edition, browsing.concepts_called(named)))
        )
    return jsonify(presenters.checked_json(check_edition(library, summary.law, found.edition)))


@blueprint.get("/laws/<law_id>/definitions")
def definitions(law_id: str) -> BaseResponse:
    """The object `definitions`: what one edition defines, in all its languages."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect("/api/v1" + definitions_url(*now), code=301)
    return jsonify(definitions_json(defined(summary, reading)))


@blueprint.get("/laws/<law_id>/correspondence")
def correspondence(law_id: str) -> BaseResponse:
    """The object `correspondence`: which article of one version is which of another, computed from the texts."""
    reading = Reading(as_of=day_of(request.args))
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    found = compared(law_id, summary, request.args, reading)
    if summary.law.id != law_id:
        address = correspondence_url(summary.law.id, found.old.key, found.new.key, reading)
        return redirect(f"/api/v1{address}", code=301)
    return jsonify(presenters.correspondences_json(found, request.args.get("path") or None))


@blueprint.get("/laws/<law_id>/changes")
def changes(law_id: str) -> BaseResponse:
    """What was done to the texts of a law, and what changed by it, the latest first."""
    limit = number_of(request.args, "limit", 100, MOST_LAWS)
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    since = (request.args.get("since") or "").strip()
    law = browsing.find_law(law_id, browsing.opened().config.day()).law
    if law.id != law_id:
        asked = [(name, request.args.get(name) or "") for name in ("since", "limit", "offset")]
        return redirect(with_query(f"/api/v1{law_url(law.id)}/changes", asked), code=301)
    found = recording.records(browsing.opened().library(), law.id, read_day(since, "since") if since else None)
    return jsonify(records_json(law.id, found, offset, limit))


@blueprint.get("/laws/<law_id>/cited-by")
def cited(law_id: str) -> BaseResponse:
    """The object `cited_by`: which provisions cite a law or one of its provisions, a page of them."""
    reading = reading_of(request.args)
    limit = number_of(request.args, "limit", LISTED, MOST_LAWS)
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    everything = number_of(request.args, "superseded", 0, 1) == 1
    path = asked_path((request.args.get("path") or "").strip())
    day = browsing.day_for(reading)
    summary = browsing.find_law(law_id, day)
    if summary.law.id != law_id:
        given = [(name, request.args.get(name) or "") for name in ("path", "superseded", "as_of", "limit", "offset")]
        return redirect(with_query(f"/api/v1{law_url(summary.law.id)}/cited-by", given), code=301)
    found = cited_by(browsing.opened().library(), summary.law, path, day, version=reading.version,
                     superseded=everything, offset=offset, limit=limit)  # fmt: skip
    head = {"as_of": day.isoformat(), "law": summary.law.id, "path": str(path) if path else None}
    return jsonify({**head, "offset": offset, "limit": limit, **cited_by_json(found, reading)})


@blueprint.get("/laws/<law_id>/<path:path_text>")
def provision(law_id: str, path_text: str) -> BaseResponse:
    """The object `show`. What isn't there comes with status 404 (410: no longer) and says so in `error` too."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    path = path_of(path_text)
    now_id, now = browsing.as_now(law_id, summary, reading)
    if path is not None and ((now_id, now) != (law_id, reading) or str(path) != path_text):
        return redirect("/api/v1" + provision_url(now_id, path, now), code=301)
    if path is None and (now_id, now) != (law_id, reading) and is_several(path_text):
        return redirect("/api/v1" + provision_url(now_id, path_text, now), code=301)
    found = browsing.find_edition(summary, reading)
    browsing.check_languages(reading)
    result = browsing.find_provision(found, path_text, reading)
    library = browsing.opened().library()
    body = with_references(presenters.show_json(result), library, result, reading)
    if result.status.is_there:
        return jsonify(with_citations(body, library, result))
    error = browsing.not_there(found, result, path_text, reading)
    response = jsonify({**body, **presenters.error_json(error.code, error.message, error.hint)})
    response.status_code = status_of(error)
    return response


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The description of all this."""
    return jsonify(DOCUMENT)
