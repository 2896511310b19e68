"""Two texts held against each other: /compare, and /api/v1/compare."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, jsonify, render_template, request

from corpus import comparing
from corpus.catalogue import LawSummary
from corpus.comparing import Asked, Comparison, RowKind
from corpus.comparing_sides import comparable
from corpus.errors import GoneError, NotFoundError, UsageError
from corpus.telling import tell
from webapp import browsing, compare_views
from webapp.api import refuse_unknown_parameters
from webapp.compare_json import comparison_json
from webapp.compare_urls import Compared, compare_url
from webapp.errors import PageGoneError, PageNotFoundError
from webapp.urls import Arguments, Reading, day_of, number_of, one_of, path_of, tags_of, version_of
from webapp.views import Link

blueprint = Blueprint("compare", __name__)
api = Blueprint("compare_api", __name__, url_prefix="/api/v1")
api.before_request(refuse_unknown_parameters)
_FARTHEST = 1_000_000
_MOST_ROWS = 5_000
_LONGEST = 300  # characters of what may be typed for a side


@blueprint.get("/compare")
def compare() -> str:
    """Two texts; with `law` the two of it that are worth comparing first; without anything, what can be compared here."""
    asked = _asked(request.args)
    summary = _law(asked)
    if summary and not (asked.left or asked.right):
        pair = comparable(summary.law)
        if pair:
            asked = replace(asked, left=pair[0].id, right=pair[1].id)
    if not (asked.left and asked.right):
        picker = compare_views.picker(browsing.opened(), asked, summary.law if summary else None)
        return render_template("compare.html", page=None, picker=picker, asked=asked, api_url="")
    found = _compared(asked)
    page = compare_views.compare_page(found, asked)
    picker = compare_views.picker(browsing.opened(), asked, found.left.law, found)
    return render_template(
        "compare.html", page=page, picker=picker, asked=asked, api_url="/api/v1" + compare_url(page.asked.of_api())
    )


@api.get("/compare")
def compare_object() -> Response:
    """The object `comparison`."""
    asked = _asked(request.args)
    if not (asked.left and asked.right):
        raise UsageError(
            "There is nothing to compare: left and right are wanted.", "Write ids of texts, laws, or citations."
        )
    limit = number_of(request.args, "limit", 200, _MOST_ROWS)
    found = compare_views.at(_compared(asked), asked.at)
    shown = comparison_json(found, only_differences=asked.only, offset=asked.offset, limit=limit)
    return jsonify({"as_of": browsing.day_for(Reading(as_of=asked.day)).isoformat(), "offset": asked.offset, "limit": limit, **shown})  # fmt: skip


def _asked(args: Arguments) -> Compared:
    """Query parameters -> what is asked. UsageError shows the one that can't be read."""

    def text(name: str) -> str:
        value = (args.get(name) or "").strip()
        if len(value) > _LONGEST:
            raise UsageError(
                tell("%(name)s is too long.", name=name), tell("Write an id of a text, a law, or a citation.")
            )
        return value

    at = text("at")
    if at and path_of(at) is None:
        raise UsageError(
            tell("at: %(path)s names no provision.", path=repr(at[:80])),
            tell("Write for example %(path)s.", path="art_16"),
        )
    return Compared(
        left=text("left"), right=text("right"), law=text("law"), at=at, version=version_of(args) or "",
        to_version=version_of(args, "to_version") or "", language=next(iter(tags_of(args, "language")), ""),
        beside=next(iter(tags_of(args, "beside")), ""), kind=one_of(args, "kind", ["", *RowKind]),
        only=number_of(args, "only", 0, 1) == 1, offset=number_of(args, "offset", 0, _FARTHEST), day=day_of(args),
    )  # fmt: skip


def _law(asked: Compared) -> LawSummary | None:
    """The law whose texts are offered: by its id, or as the only one of that name."""
    if not asked.law:
        return None
    named = browsing.opened().shelf().named(asked.law)
    exact = [law for law in named if asked.law in (law.id, *(t.text for t in law.titles))]
    one = exact[0].id if len(exact) == 1 else named[0].id if len(named) == 1 else asked.law
    if len(named) > 1 and len(exact) != 1:
        return None  # the picker lists them
    return browsing.find_law(one, browsing.day_for(Reading(as_of=asked.day)))


def _compared(asked: Compared) -> Comparison:
    """PageNotFoundError leads back to the choice of texts."""
    library, day = browsing.opened().library(), browsing.day_for(Reading(as_of=asked.day))
    left = Asked(asked.left, asked.version or None, asked.language)
    right = Asked(asked.right, asked.to_version or None, asked.language)
    way_out = [Link(compare_url(Compared()), str(compare_views.CHOOSE))]
    try:
        return comparing.compare(library, *comparing.sides(library, left, right, day), asked.beside)
    except GoneError as error:
        raise PageGoneError(error.message, error.hint, way_out) from error
    except NotFoundError as error:
        raise PageNotFoundError(error.message, error.hint, way_out) from error
