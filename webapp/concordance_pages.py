"""The concordance: every place of a term with the rows beside, and how it is rendered; as a page, a file and JSON."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, jsonify, render_template, request, stream_with_context

from corpus.citing.pages import page_name, units_name
from corpus.errors import UsageError
from corpus.model import ProvisionPath
from corpus.references.finding import part_at
from indexer import concordance as use
from indexer.concordance_values import ConcordanceRequest, Line
from webapp import browsing, concordance_files, interface, views, workbooks
from webapp.api import refuse_unknown_parameters
from webapp.concordance_form import FEW, choices, with_ids
from webapp.concordance_json import concordance_json, tables_json
from webapp.concordance_views import concordance_page, pairs
from webapp.urls import Arguments, Reading, day_of, many, number_of, tags_of, with_query
from webapp.views import Named

blueprint = Blueprint("concordance", __name__)
api = Blueprint("concordance_api", __name__, url_prefix="/api/v1")
api.before_request(refuse_unknown_parameters)
_FARTHEST = 100_000_000


@blueprint.get("/concordance")
def concordance() -> str:
    """Every place of a term, or how it is rendered."""
    asked, reading = _for_reader(_asked(request.args)), Reading(as_of=day_of(request.args))
    table = _table_wanted(request.args)
    here = browsing.opened()
    asked, offered = with_ids(asked, here.shelf()), choices(here, interface.current())
    if not asked.query:
        page = concordance_page(asked, reading, _names({*asked.laws}), _called)
        return render_template("concordance.html", page=page, offered=offered, few=FEW, api_url="")
    found = None if table else use.concordance(here.library(), here.index(), asked)
    tables = use.rendering_tables(here.library(), here.index(), asked) if table else None
    laws = {*(found.titles if found else ()), *(tables.titles if tables else ()), *asked.laws}
    page = concordance_page(asked, reading, _names(laws), _called, found, tables)
    api_url = with_query("/api/v1/concordance", pairs(asked, reading, table="1" if table else ""))
    return render_template("concordance.html", page=page, offered=offered, few=FEW, api_url=api_url)


@blueprint.get("/concordance.csv")
def concordance_table() -> Response:
    """The same as a table, sent while it is made."""
    asked, here = _for_reader(_term(_asked(request.args))), browsing.opened()
    lines = (
        concordance_files.table_lines(here.library(), here.index(), asked)
        if _table_wanted(request.args)
        else concordance_files.lines(here.library(), here.index(), asked, request.url_root.rstrip("/"))
    )
    response = Response(stream_with_context(lines), mimetype="text/csv")
    response.headers["Content-Disposition"] = 'attachment; filename="tongwen-concordance.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/concordance.xlsx")
def concordance_workbook() -> Response:
    """The same as an Excel workbook."""
    asked, here = _for_reader(_term(_asked(request.args))), browsing.opened()
    packed = (
        concordance_files.table_workbook(here.library(), here.index(), asked)
        if _table_wanted(request.args)
        else concordance_files.workbook(here.library(), here.index(), asked, request.url_root.rstrip("/"))
    )
    response = Response(packed, mimetype=workbooks.MIMETYPE)
    response.headers["Content-Disposition"] = 'attachment; filename="tongwen-concordance.xlsx"'
    response.headers["Cache-Control"] = "no-store"
    return response


@api.get("/concordance")
def concordance_object() -> Response:
    """The object `concordance`, or `renderings` with table=1."""
    asked, here = _term(_asked(request.args)), browsing.opened()
    if _table_wanted(request.args):
        return jsonify(tables_json(use.rendering_tables(here.library(), here.index(), asked)))
    return jsonify(concordance_json(use.concordance(here.library(), here.index(), asked)))


def _asked(args: Arguments) -> ConcordanceRequest:
    """Query parameters -> request. UsageError shows the one that can't be read."""

    def text(name: str) -> str:
        return (args.get(name) or "").strip()

    return ConcordanceRequest(
        query=text("q"), day=browsing.day_for(Reading(as_of=day_of(args))), language=next(iter(tags_of(args, "language")), ""),
        beside=tags_of(args, "beside"), laws=many(args, "law"), jurisdictions=many(args, "jurisdiction"),
        translator=text("translator"), without=text("without"), rendering=text("rendering"), state=text("state"),
        into=next(iter(tags_of(args, "into")), ""), order=text("order") or "law",
        all_versions=number_of(args, "all_versions", 0, 1) == 1,
        limit=number_of(args, "limit", 50, use.MOST_AT_ONCE), offset=number_of(args, "offset", 0, _FARTHEST),
    )  # fmt: skip


def _for_reader(asked: ConcordanceRequest) -> ConcordanceRequest:
    """What a page, or a file from it, is asked: beside the places stands the reader's language first."""
    return replace(asked, reader=interface.current())


def _term(asked: ConcordanceRequest) -> ConcordanceRequest:
    if not asked.query:
        raise UsageError("There is nothing to look for: q is empty.", "Write for example ?q=没收.")
    return asked


def _table_wanted(args: Arguments) -> bool:
    return number_of(args, "table", 0, 1) == 1


def _names(laws: set[str]) -> dict[str, Named]:
    """Law id -> what to call it for the reader."""
    known, reader = browsing.opened().shelf().by_id, interface.current()
    found = {law: views.names_for(known[law], reader) for law in laws if law in known}
    return {law: names[0] for law, names in found.items() if names}


def _called(line: Line) -> Named:
    """The provision of a place, with the paragraph or item: as its own text calls it for those who read that, for others by
    its number, if that has a name."""
    reader, law = interface.current(), browsing.opened().shelf().by_id.get(line.law)
    path, place = ProvisionPath.parse(line.path), law.jurisdiction if law else ""
    name = page_name(path.page, reader, place)
    if line.label and (not name or line.language.partition("-")[0] == reader.partition("-")[0]):
        return _with_unit(line, path, Named(line.language, line.label), place)
    return _with_unit(line, path, Named(reader, name), place) if name else Named(line.language, line.label)


def _with_unit(line: Line, path: ProvisionPath, page: Named, place: str) -> Named:
    held = browsing.opened().library().provision(line.expression, path)
    if held is None:
        return page
    segments = part_at(held, line.start).segments[len(path.segments) :]
    if len([part for part in held.parts if len(part.path.segments) == len(path.segments) + 1]) < 2:
        segments = segments[1:]  # its only paragraph has no number of its own
    unit = units_name(tuple(segments), page.language, place)
    between = "" if page.language.partition("-")[0] in ("zh", "ja") else ", "
    return Named(page.language, f"{page.text}{between}{unit}") if unit else page
