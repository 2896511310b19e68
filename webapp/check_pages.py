"""The page of what is wrong with a law's texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from corpus.catalogue import LawSummary
from corpus.checking import Checked, against_terms, check_edition
from corpus.citing.pages import page_name
from corpus.contents import ContentsEntry
from corpus.quoting import Quoting
from webapp import browsing, check_files, interface, workbooks
from webapp.browsing import FoundLaw
from webapp.check_views import check_page
from webapp.urls import Reading, check_url, number_of, reading_of, with_query
from webapp.views import Named, source_language

blueprint = Blueprint("checks", __name__)
_FARTHEST = 1_000_000


@blueprint.get("/laws/<law_id>/check")
def check(law_id: str) -> BaseResponse | str:
    """What was found in the texts of one edition, provision by provision."""
    asked = _asked(law_id)
    if isinstance(asked, BaseResponse):
        return asked
    summary, found, checked, library = asked.summary, asked.found, asked.checked, browsing.opened().library()
    own = source_language(found.edition.expressions)
    labels = {
        path: named for e in browsing.contents_of(found) for path, named in _labels(e, own, summary.law.jurisdiction)
    }
    own_text = min((e for e in found.edition.expressions if e.is_source), key=lambda e: e.sort_key, default=None)
    held = library.text(own_text.id).provisions if own_text else ()
    page = check_page(
        summary.law, found.edition, checked, labels, asked.reading, asked.code,
        number_of(request.args, "offset", 0, _FARTHEST), terms=asked.terms, lists=browsing.term_lists_here(),
        pages={p.path: p for p in held}, quoted=Quoting(library, summary.law, found.edition).of,
    )  # fmt: skip
    chosen = [("terms", asked.terms), ("code", asked.code)]
    files = {ending: with_query(check_url(law_id, asked.reading, ending), chosen) for ending in ("csv", "xlsx")}
    api = with_query(f"/api/v1{check_url(law_id, asked.reading)}", chosen[:1])
    return render_template("check.html", page=page, api_url=api, files=files)


@blueprint.get("/laws/<law_id>/check.csv")
def check_table(law_id: str) -> BaseResponse:
    """The same as a table, with what was waived."""
    return _file(law_id, "csv")


@blueprint.get("/laws/<law_id>/check.xlsx")
def check_workbook(law_id: str) -> BaseResponse:
    """The same as an Excel workbook."""
    return _file(law_id, "xlsx")


def _file(law_id: str, ending: str) -> BaseResponse:
    asked = _asked(law_id, ending)
    if isinstance(asked, BaseResponse):
        return asked
    library, checked = browsing.opened().library(), asked.of_code
    root = request.url_root.rstrip("/")
    if ending == "csv":
        response = Response("".join(check_files.lines(library, [checked], root)), mimetype="text/csv")
    else:
        response = Response(check_files.workbook(library, [checked], root), mimetype=workbooks.MIMETYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{law_id}-check.{ending}"'
    response.headers["Cache-Control"] = "no-store"
    return response


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a request for the findings of a law asks for, with what was found; `code` and `terms` are "" for all."""

    summary: LawSummary
    found: FoundLaw
    reading: Reading
    code: str
    terms: str
    checked: Checked

    @property
    def of_code(self) -> Checked:
        """What was found, of the code that is asked for."""
        if not self.code:
            return self.checked
        kept = tuple(d for d in self.checked.diagnostics if d.code == self.code)
        waived = tuple((d, w) for d, w in self.checked.waived if d.code == self.code)
        return replace(self.checked, diagnostics=kept, waived=waived)


def _asked(law_id: str, ending: str = "") -> _Asked | BaseResponse:
    """A law, its edition and what was found in it; a redirection where the law or its version is called otherwise now."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    code, terms = request.args.get("code") or "", request.args.get("terms") or ""
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect(with_query(check_url(*now, ending), [("code", code), ("terms", terms)]), code=301)
    found = browsing.find_edition(summary, reading)
    library = browsing.opened().library()
    concepts = browsing.concepts_called(terms) if terms else None
    checked = (
        check_edition(library, summary.law, found.edition)
        if concepts is None
        else against_terms(library, summary.law, found.edition, concepts)
    )
    return _Asked(summary, found, reading, code, terms, checked)


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
