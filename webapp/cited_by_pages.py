"""The page of the provisions that cite a law or one of its provisions."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.citing import canonical
from corpus.errors import UsageError
from corpus.model import ProvisionPath
from corpus.references.cited import CitedBy, cited_by
from corpus.telling import tell
from webapp import browsing, interface
from webapp.reference_views import CitingLine, citing_lines
from webapp.search_views import Pager, pager
from webapp.urls import cited_by_url, law_url, number_of, path_of, provision_url, reading_of
from webapp.views import Named, names_for

blueprint = Blueprint("cited_by", __name__)
_A_PAGE = 50
_FARTHEST = 1_000_000


@dataclass(frozen=True, slots=True)
class CitedByPage:
    """Everything the page shows. `label` is the provision as it is cited; `superseded`: texts that don't count are listed too."""

    name: Named
    path: ProvisionPath | None
    label: str
    found: CitedBy
    superseded: bool
    lines: tuple[CitingLine, ...]
    pager: Pager


@blueprint.get("/laws/<law_id>/cited-by")
def citing(law_id: str) -> BaseResponse | str:
    """Who cites a law, or with `path` one of its provisions."""
    reading = reading_of(request.args)
    path = asked_path((request.args.get("path") or "").strip())
    everything = number_of(request.args, "superseded", 0, 1) == 1
    offset = number_of(request.args, "offset", 0, _FARTHEST)
    day = browsing.day_for(reading)
    law = browsing.find_law(law_id, day).law
    if law.id != law_id:
        return redirect(cited_by_url(law.id, path, reading, superseded=everything), code=301)
    found = cited_by(browsing.opened().library(), law, path, day, version=reading.version,
                     superseded=everything, offset=offset, limit=_A_PAGE)  # fmt: skip
    name = next(iter(names_for(law, interface.current())), Named("", law.id))
    page = CitedByPage(
        name, path, _label(name, dict(canonical(law, path)), path), found, everything, citing_lines(found, reading),
        pager(offset, _A_PAGE, found.total + (found.superseded if everything else 0),
              lambda **changed: cited_by_url(law.id, path, reading, superseded=everything, **changed)),
    )  # fmt: skip
    return render_template(
        "cited_by.html", page=page, on_day=day, law_address=law_url(law.id, reading),
        page_address=provision_url(law.id, path, reading) if path else law_url(law.id, reading),
        superseded_address=cited_by_url(law.id, path, reading, superseded=True),
        api_url="/api/v1" + cited_by_url(law.id, path, reading, superseded=everything),
    )  # fmt: skip


def asked_path(text: str) -> ProvisionPath | None:
    """The parameter `path`; UsageError shows one that is none."""
    path = path_of(text) if text else None
    if text and path is None:
        raise UsageError(
            tell("path: %(text)s is no path of a provision.", text=repr(text[:80])),
            tell("Write for example path=art_56."),
        )
    return path


def _label(name: Named, cited: dict[str, str], path: ProvisionPath | None) -> str:
    """The provision without the law's name before it: 第五十六条."""
    whole = cited.get(name.language, "")
    rest = whole.partition("》")[2] or whole.removeprefix(name.text).lstrip(", ")
    return rest or str(path or "")
