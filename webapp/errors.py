"""Exceptions -> HTTP status, with one shape of error: JSON for programs, a page for browsers."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import HTTPException

from corpus.errors import (
    GoneError,
    IndexUnavailableError,
    LibraryError,
    NotFoundError,
    SourceError,
    TongwenError,
    UsageError,
)
from corpus.telling import Told, tell
from webapp.presenters import error_json
from webapp.views import Link


class BusyError(TongwenError):
    """The service is at its limit just now; the same request will do later."""

    code = "busy"


_STATUS: tuple[tuple[type[TongwenError], int], ...] = (
    (UsageError, 400),
    (GoneError, 410),
    (NotFoundError, 404),
    (SourceError, 422),
    (IndexUnavailableError, 503),
    (BusyError, 503),
    (LibraryError, 500),
)


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What the error page shows."""

    status: int
    title: str
    message: str
    hint: str
    links: tuple[Link, ...] = ()


class PageNotFoundError(NotFoundError):
    """Looked up, not there; `links` lead to what there is."""

    def __init__(self, message: str, hint: str = "", links: Iterable[Link] = ()) -> None:
        super().__init__(message, hint)
        self.links = tuple(links)


class PageGoneError(GoneError, PageNotFoundError):
    """It stood here and no longer does; `links` lead to what there is."""


def register(app: Flask) -> None:
    """Have `app` answer every failure in the one shape. What is no error of ours is logged and told as such."""
    app.register_error_handler(TongwenError, _ours)
    app.register_error_handler(HTTPException, _werkzeugs)


def status_of(error: TongwenError) -> int:
    """HTTP status of an error."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def nearest(given: str, known: Iterable[str], n: int = 3) -> list[str]:
    """Known names that look like what was given."""
    return difflib.get_close_matches(given[:200], list(known), n=n, cutoff=0.5)


def _ours(error: TongwenError) -> Response:
    links = error.links if isinstance(error, PageNotFoundError) else ()
    status = status_of(error)
    if status < 500:
        return respond(status, error.code, error.message, _served(error.hint), links)
    # Where the data folder lies is for the operator's log, not for strangers.
    current_app.logger.error("%s %s", error.message, error.hint)
    folder = str(current_app.extensions["tongwen"].config.data)
    return respond(status, error.code, without_folder(error.message, folder), without_folder(error.hint, folder))


# Where a terminal is told of a command, a page leads to the list of laws.
_COMMANDS = frozenset({"`tongwen laws` lists the laws.", "`tongwen laws` lists what there is."})


def _served(hint: str) -> str:
    """A hint as a page or the API gives it: nobody there has a shell."""
    template = hint.template if isinstance(hint, Told) else hint
    return tell("Look it up by name in the list of laws (/laws).") if template in _COMMANDS else hint


def without_folder(text: str, folder: str) -> str:
    """`text` without the name of the data folder; of "data" in "--data FOLDER" nothing is changed."""
    if isinstance(text, Told):
        cleaned = {n: without_folder(str(v), folder) if folder in str(v) else v for n, v in text.values.items()}
        return Told(text.template, cleaned)
    return re.sub(rf"(?<![\w-]){re.escape(folder)}(?![\w-])", "the data folder", text)


def _werkzeugs(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None:
        return make_response(error.get_response())
    if 300 <= status < 400:
        return make_response(error.get_response())
    response = respond(status, *_in_our_words(error, status))
    if status == 405 and getattr(error, "valid_methods", None):
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods))  # type: ignore[attr-defined]
    return response


def _in_our_words(error: HTTPException, status: int) -> tuple[str, str, str]:
    """(code, message, hint) for one of Werkzeug's errors that a person can meet here."""
    if status == 404:
        hint = tell("Start from the search box or the list of laws.")
        return "not_found", tell("There is no page at %(path)s.", path=request.path[:200]), hint
    if status == 405:
        message = tell("%(method)s is not possible at %(path)s.", method=request.method, path=request.path[:200])
        return "method_not_allowed", message, _allowed(error)
    if status == 413:
        return "too_large", tell("The request is too large."), tell("Send less than %(size)s.", size="64 KiB")
    if status == 414:
        return "too_large", tell("The address is too long."), tell("Shorten the query.")
    if status >= 500:
        hint = tell("Try again; if it stays, look into the log.")
        return "internal", tell("Something went wrong on the server."), hint
    return "bad_request", tell("The request can’t be read."), ""


def _allowed(error: HTTPException) -> str:
    methods = getattr(error, "valid_methods", None) or ()
    return (
        tell("Send the memo with POST.") if set(methods) <= {"POST", "OPTIONS"} and methods else tell("Read with GET.")
    )


def respond(status: int, code: str, message: str, hint: str, links: Iterable[Link] = ()) -> Response:
    """The error in the form that the reader wants."""
    if _wants_json():
        response = jsonify(error_json(code, message, hint))
    else:
        page = ErrorPage(status, str(_TITLES.get(status, _("Error"))), message, hint, tuple(links))
        response = make_response(render_template("error.html", error=page))
    response.status_code = status
    if status == 503:
        response.headers["Retry-After"] = "30"
    return response


_TITLES = {
    400: _("Can’t be read"),
    404: _("Not found"),
    410: _("No longer here"),
    405: _("Not possible"),
    413: _("Too large"),
    503: _("Not ready"),
}


def _wants_json() -> bool:
    if request.path.startswith("/api/"):
        return True
    best = request.accept_mimetypes.best_match(["text/html", "application/json"], default="text/html")
    return best == "application/json"
