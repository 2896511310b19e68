"""The page of which article of one version of a law is which of another."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from corpus import corresponding
from corpus.catalogue import LawSummary
from corpus.corresponding import Correspondences
from corpus.errors import NotFoundError
from webapp import browsing
from webapp.correspondence_views import correspondence_page
from webapp.errors import PageNotFoundError
from webapp.urls import Arguments, Reading, correspondence_url, day_of, law_url, number_of, version_of
from webapp.views import Link

blueprint = Blueprint("correspondences", __name__)
_FARTHEST = 1_000_000


@blueprint.get("/laws/<law_id>/correspondence")
def correspondence(law_id: str) -> BaseResponse | str:
    """The table of two versions, from the earlier to the later one."""
    reading = Reading(as_of=day_of(request.args))
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    found = compared(law_id, summary, request.args, reading)
    old, new = found.old.key, found.new.key
    if summary.law.id != law_id:
        return redirect(correspondence_url(summary.law.id, old, new, reading), code=301)
    library = browsing.opened().library()
    page = correspondence_page(
        found, (library.text(found.texts[0].id), library.text(found.texts[1].id)), summary.statuses, reading,
        request.args.get("kind") or "", number_of(request.args, "offset", 0, _FARTHEST),
    )  # fmt: skip
    api = "/api/v1" + correspondence_url(law_id, old, new, reading)
    return render_template("correspondence.html", page=page, api_url=api)


def compared(law_id: str, summary: LawSummary, args: Arguments, reading: Reading) -> Correspondences:
    """The two versions that an address names, else that of the day and the one before it. `law_id`: as the address has it.

    PageNotFoundError leads to the law where they can't be compared.
    """
    library, law, day = browsing.opened().library(), summary.law, browsing.day_for(reading)
    old, new = (browsing.version_now(law_id, law, version_of(args, name)) for name in ("from", "to"))
    try:
        versions = corresponding.default_versions(library, law, day, old, new)
        return corresponding.correspondences(library, law, *versions)
    except NotFoundError as error:
        links = [Link(law_url(law.id, reading.of_version(e.key)), e.key) for e in law.editions]
        raise PageNotFoundError(error.message, error.hint, links) from error
