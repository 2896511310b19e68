"""What a citation cites, in short: a piece of a page that a script shows beside the link. Without scripts the link is one."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, render_template, request

from corpus.lookup import ShowResult
from corpus.model import Expression
from webapp import browsing, views
from webapp.urls import Reading, path_of, provision_url, reading_of

blueprint = Blueprint("previews", __name__)
_COLUMNS = 2
_ROWS = 12


@blueprint.get("/preview/<law_id>/<path:path_text>")
def preview(law_id: str, path_text: str) -> str:
    """A provision in one or two languages: that of the text in which it is cited, and the law's own."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    found = browsing.find_edition(summary, reading)
    result = _in_few_languages(found, path_text, reading, request.args.get("beside") or "")
    path = path_of(path_text)
    pin = path if path is not None and path != path.page else None
    page = views.article_page(result, reading, pin)
    return render_template(
        "preview.html", page=page, rows=page.rows[:_ROWS], more=len(page.rows) - _ROWS,
        address=provision_url(law_id, path_text, reading),
    )  # fmt: skip


def _in_few_languages(found: browsing.FoundLaw, path_text: str, reading: Reading, beside: str) -> ShowResult:
    """The provision in the texts that a preview shows; in whatever has it, where they don't.

    PageNotFoundError where nothing has it.
    """
    chosen = _chosen(found.edition.expressions, beside)
    few = replace(reading, expressions=chosen, version=found.edition.key)
    result = browsing.find_provision(found, path_text, few)
    if not any(cell.text for row in result.rows for cell in row.cells):
        result = browsing.find_provision(found, path_text, reading)
    if not result.status.is_there:
        raise browsing.not_there(found, result, path_text, reading)
    return result


def _chosen(texts: tuple[Expression, ...], beside: str) -> tuple[str, ...]:
    """Ids of the texts to show: the best in the reader's language, then the best of all."""
    best: dict[str, Expression] = {}
    for text in sorted(texts, key=lambda e: e.sort_key):
        best.setdefault(text.language, text)
    first = [best[tag] for tag in best if tag == beside or tag.partition("-")[0] == beside.partition("-")[0]]
    return tuple(dict.fromkeys(e.id for e in (*first[:1], *best.values())))[:_COLUMNS]
