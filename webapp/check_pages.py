"""The page of what is wrong with a law's texts."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.checking import against_terms, check_edition
from corpus.citing.pages import page_name
from corpus.contents import ContentsEntry
from corpus.quoting import Quoting
from webapp import browsing, interface
from webapp.check_views import check_page
from webapp.urls import check_url, number_of, reading_of, with_query
from webapp.views import Named, source_language

blueprint = Blueprint("checks", __name__)
_FARTHEST = 1_000_000


@blueprint.get("/laws/<law_id>/check")
def check(law_id: str) -> BaseResponse | str:
    """What was found in the texts of one edition, provision by provision."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    terms = request.args.get("terms") or ""
    asked = [("code", request.args.get("code") or ""), *([("terms", terms)] if terms else [])]
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect(with_query(check_url(*now), asked), code=301)
    found = browsing.find_edition(summary, reading)
    library = browsing.opened().library()
    lists = browsing.term_lists_here()
    concepts = browsing.concepts_called(terms) if terms else None
    checked = (
        check_edition(library, summary.law, found.edition)
        if concepts is None
        else against_terms(library, summary.law, found.edition, concepts)
    )
    own = source_language(found.edition.expressions)
    labels = {
        path: named for e in browsing.contents_of(found) for path, named in _labels(e, own, summary.law.jurisdiction)
    }
    own_text = min((e for e in found.edition.expressions if e.is_source), key=lambda e: e.sort_key, default=None)
    held = library.text(own_text.id).provisions if own_text else ()
    page = check_page(
        summary.law, found.edition, checked, labels, reading, asked[0][1],
        number_of(request.args, "offset", 0, _FARTHEST), terms=terms, lists=lists,
        pages={p.path: p for p in held}, quoted=Quoting(library, summary.law, found.edition).of,
    )  # fmt: skip
    api = with_query(f"/api/v1{check_url(law_id, reading)}", asked[1:])
    return render_template("check.html", page=page, api_url=api)


def _labels(entry: ContentsEntry, language: str, jurisdiction: str) -> list[tuple[str, Named]]:
    """(path, label) of an entry and all below it: as a text in the reader's language calls it, else by its number, if that has a
    name there; else in the law's own language, else in any."""
    reader, held = interface.current(), dict(entry.labels)
    read = next((tag for tag in held if tag.partition("-")[0] == reader.partition("-")[0]), "")
    if read:
        best = (read, held[read])
    elif name := page_name(entry.path, reader, jurisdiction):
        best = (reader, name)
    else:
        best = next((pair for pair in entry.labels if pair[0] == language), next(iter(entry.labels), ("", "")))
    own = [(str(entry.path), Named(*best))] if best[1] else []
    return own + [pair for child in entry.children for pair in _labels(child, language, jurisdiction)]
