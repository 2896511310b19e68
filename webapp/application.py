"""The Flask application: blueprints, templates, headers, counting. Imported by `webapp.create_app` alone."""

from __future__ import annotations

import hashlib
import time
from datetime import date
from functools import cache
from pathlib import Path

from flask import Flask, Response, g, request

from corpus.days.effects import title_of
from corpus.errors import UsageError
from corpus.languages.naming import endonym
from webapp import (
    api,
    check_pages,
    cite_pages,
    cited_by_pages,
    citing_api,
    compare_pages,
    compressing,
    concordance_pages,
    correspondence_pages,
    coverage_pages,
    definition_pages,
    errors,
    export_pages,
    interface,
    pages,
    previews,
    read_pages,
    shelf_pages,
    suggest_pages,
)
from webapp.cite_request import InMemoryRequest
from webapp.config import Config
from webapp.gutters import places_of, printed_steps, steps_below, told_once
from webapp.metrics import Metrics
from webapp.opened import Opened
from webapp.rendering_views import near_and_far
from webapp.short_names import short_name
from webapp.templating import Templates
from webapp.urls import day_of
from webapp.views import direction, language_name, prevails

STATIC = Path(__file__).parent / "static"

# Nothing is fetched from elsewhere and nothing runs or is styled inline.
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Requests are short; only a memo to be checked may be longer (webapp.cite_request).
_LONGEST_REQUEST = 64 * 1024


def make(config: Config) -> Flask:
    """The application for `config`."""
    app = Flask("webapp", template_folder="templates", static_folder="static")
    app.request_class = InMemoryRequest
    app.jinja_environment = Templates
    app.config["MAX_CONTENT_LENGTH"] = _LONGEST_REQUEST
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        static=static_url,
        prevails=prevails,
        title_of=title_of,
        language_name=language_name,
        endonym=endonym,
        printed_steps=printed_steps,
        places_of=places_of,
        steps_below=steps_below,
        near_and_far=near_and_far,
        short_name=short_name,
        told_once=told_once,
        direction=direction,
    )
    app.extensions["tongwen"] = Opened(config)
    app.extensions["tongwen_metrics"] = metrics = Metrics()
    app.context_processor(lambda: {"day": _day_shown(config).isoformat()})
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(api.blueprint)
    app.register_blueprint(check_pages.blueprint)
    app.register_blueprint(definition_pages.blueprint)
    app.register_blueprint(export_pages.blueprint)
    app.register_blueprint(correspondence_pages.blueprint)
    app.register_blueprint(compare_pages.blueprint)
    app.register_blueprint(compare_pages.api)
    app.register_blueprint(previews.blueprint)
    app.register_blueprint(cited_by_pages.blueprint)
    app.register_blueprint(citing_api.blueprint)
    app.register_blueprint(cite_pages.blueprint)
    app.register_blueprint(suggest_pages.blueprint)
    app.register_blueprint(read_pages.blueprint)
    app.register_blueprint(coverage_pages.blueprint)
    app.register_blueprint(shelf_pages.blueprint)
    app.register_blueprint(coverage_pages.api)
    app.register_blueprint(concordance_pages.blueprint)
    app.register_blueprint(concordance_pages.api)
    interface.register(app)
    errors.register(app)
    app.before_request(_start)
    app.after_request(lambda response: _finish(response, metrics))
    return app


# Pages that show what counts today, whatever day is asked for.
_OF_TODAY = ("pages.home", "pages.about")


def _day_shown(config: Config) -> date:
    """The day that the page speaks of: the reader's, else today; today on the page that refuses a day."""
    try:
        asked = day_of(request.args) if request.endpoint not in _OF_TODAY else None
    except UsageError:
        asked = None
    return asked or config.day()


@cache
def static_url(name: str) -> str:
    """Address of a static file, with its hash: it may be kept for ever, for a change makes another address."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


def _start() -> None:
    g.started = time.perf_counter()


def _finish(response: Response, metrics: Metrics) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    rule = request.url_rule.rule if request.url_rule else "(none)"
    metrics.count(rule, request.method, response.status_code, time.perf_counter() - g.get("started", 0.0))
    return compressing.compress(_cached(response), request)


def _cached(response: Response) -> Response:
    """How long a browser may keep an answer.

    A page changes with the library and with the day, so it is asked for again, but sent only if it changed (ETag).
    """
    if request.endpoint == "static":
        # While a new version is put in place, an old process may be asked for a new file: what it has isn't that one.
        named = request.path.removeprefix("/static/")
        there = response.status_code in (200, 206, 304) and "v" in request.args and "/" not in named
        own = there and request.full_path == static_url(named)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if own else "no-cache"
        return response
    if response.status_code != 200 or request.method not in ("GET", "HEAD"):
        response.headers.setdefault("Cache-Control", "no-store" if response.status_code >= 400 else "no-cache")
        return response
    response.headers.setdefault("Cache-Control", "no-cache")
    if response.is_streamed:  # its ETag would have to wait for the end
        return response
    response.add_etag(weak=True)
    response.make_conditional(request)
    return response
