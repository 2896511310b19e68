"""Citations of a law or provision in every style, and records for reference managers: /api/v1/cite-as."""

from __future__ import annotations

import json
from dataclasses import dataclass

from flask import Blueprint, Response, jsonify, make_response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.citing.of_result import citations_of, records_of
from corpus.citing.records import to_csl, to_ris
from corpus.errors import UsageError
from corpus.lookup import ShowResult
from webapp import browsing
from webapp.api import refuse_unknown_parameters
from webapp.citing_json import cited_json
from webapp.citing_views import whole_law
from webapp.urls import Reading, cite_as_url, many, permanent_url, reading_of

blueprint = Blueprint("citing", __name__, url_prefix="/api/v1")
blueprint.before_request(refuse_unknown_parameters)


@dataclass(frozen=True, slots=True)
class Format:
    """A form of the answer: its media type and, for files, how their names end."""

    media_type: str
    ending: str = ""


FORMATS = {
    "json": Format("application/json"),
    "text": Format("text/plain; charset=utf-8"),
    "ris": Format("application/x-research-info-systems; charset=utf-8", ".ris"),
    "csl": Format("application/vnd.citationstyles.csl+json", ".csl.json"),
}


@blueprint.get("/cite-as/<law_id>")
def law(law_id: str) -> BaseResponse:
    """A law as a whole, cited."""
    return _answer(law_id, "")


@blueprint.get("/cite-as/<law_id>/<path:path_text>")
def provision(law_id: str, path_text: str) -> BaseResponse:
    """A provision, cited."""
    return _answer(law_id, path_text)


def _answer(law_id: str, path_text: str) -> BaseResponse:
    reading, wanted = reading_of(request.args), request.args.get("format") or "json"
    if wanted not in FORMATS:
        raise UsageError(f"format: {wanted[:80]!r} is none.", f"Formats: {', '.join(FORMATS)}.")
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now_id, now = browsing.as_now(law_id, summary, reading)
    styles = many(request.args, "style")
    if (now_id, now) != (law_id, reading):
        return redirect(cite_as_url(now_id, path_text, now, wanted, styles), code=301)
    found = browsing.find_edition(summary, reading)
    browsing.check_languages(reading)
    result = _looked_up(found, path_text, reading)
    if wanted in ("ris", "csl"):
        return _file(result, path_text, wanted)
    cited = citations_of(browsing.opened().library(), result, styles)
    if wanted == "text":
        return _plain("".join(f"{c.text}\n" for c in cited))
    return jsonify(cited_json(result, cited, permanent_url(result, path_text)))


def _looked_up(found: browsing.FoundLaw, path_text: str, reading: Reading) -> ShowResult:
    if path_text:
        result = browsing.find_provision(found, path_text, reading)
        if not result.status.is_there:
            raise browsing.not_there(found, result, path_text, reading)
        return result
    library, day = browsing.opened().library(), browsing.day_for(reading)
    return whole_law(library, found.summary.law.id, found.edition.key, reading, day)


def _file(result: ShowResult, path_text: str, wanted: str) -> Response:
    url = request.host_url.rstrip("/") + permanent_url(result, path_text)
    records = records_of(browsing.opened().library(), result, url)
    if wanted == "ris":
        body = "".join(to_ris(r) for r in records)
    else:
        body = json.dumps([to_csl(r) for r in records], ensure_ascii=False, indent=1) + "\n"
    response = make_response(body)
    form = FORMATS[wanted]
    response.headers["Content-Type"] = form.media_type
    name = "_".join(filter(None, [result.law.id if result.law else "", _safe(path_text)]))
    response.headers["Content-Disposition"] = f'attachment; filename="{name}{form.ending}"'
    return response


def _safe(path_text: str) -> str:
    """art_5/para_1 -> art_5.para_1: a name of a file."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-.") else "." for c in path_text)[:100]


def _plain(text: str) -> Response:
    response = make_response(text)
    response.headers["Content-Type"] = FORMATS["text"].media_type
    return response
