"""The memo checker: the page /cite and its JSON. A memo is read, checked and forgotten: nothing of it is stored or logged."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Blueprint, Response, current_app, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError, RequestEntityTooLarge

from corpus.errors import TongwenError, TooLargeError
from corpus.memo.checking import check_memo
from corpus.memo.values import MemoReport
from webapp import browsing
from webapp.cite_json import memo_json
from webapp.cite_request import TOO_LARGE, TOO_LARGE_HINT, Asked, asked
from webapp.cite_views import CitePage, cite_page
from webapp.errors import respond, status_of

blueprint = Blueprint("cite", __name__)
_P = ParamSpec("_P")


def _unheard(view: Callable[_P, Response]) -> Callable[_P, Response]:
    """A view whose failures are logged without a word of the request, and whose answers nobody keeps."""

    @wraps(view)
    def quiet(*args: _P.args, **kwargs: _P.kwargs) -> Response:
        try:
            response = view(*args, **kwargs)
        except RequestEntityTooLarge:
            response = respond(413, "too_large", TOO_LARGE, TOO_LARGE_HINT)
        except TooLargeError as error:
            response = respond(413, error.code, error.message, error.hint)
        except (TongwenError, HTTPException):
            raise
        except Exception as error:  # noqa: BLE001 - told without its words
            # The message of an error may hold what it was about; its type and place don't.
            last = traceback.extract_tb(error.__traceback__)[-1]
            current_app.logger.error("%s in %s:%s", type(error).__name__, last.name, last.lineno)
            raise InternalServerError from None
        response.headers["Cache-Control"] = "no-store"
        return response

    return quiet


@blueprint.get("/cite")
def form() -> str:
    """The empty form."""
    return render_template("cite.html", page=CitePage(browsing.opened().config.day()))


@blueprint.post("/cite")
@_unheard
def check() -> Response:
    """The memo with its citations marked, and what is wrong with them first."""
    try:
        wanted = asked()
        page = cite_page(_report(wanted), asked_day=wanted.as_of)
    except TongwenError as error:
        if status_of(error) >= 500 or isinstance(error, TooLargeError):
            raise
        typed = request.form.get("text", "")
        page = CitePage(browsing.opened().config.day(), typed=typed, error=error.message, hint=error.hint)
        return make_response(render_template("cite.html", page=page), status_of(error))
    return make_response(render_template("cite.html", page=page))


@blueprint.post("/api/v1/cite")
@_unheard
def check_json() -> Response:
    """The object `cite`."""
    return jsonify(memo_json(_report(asked())))


def _report(wanted: Asked) -> MemoReport:
    here = browsing.opened()
    return check_memo(here.library(), wanted.memo, wanted.as_of or here.config.day())
