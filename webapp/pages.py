"""The pages. Every page works without JavaScript; what it shows is made in `views`, its words stand in templates."""

from __future__ import annotations

from dataclasses import replace

from flask import (
    Blueprint,
    Response,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    stream_with_context,
)
from werkzeug.wrappers import Response as BaseResponse

from corpus.catalogue import LawSummary
from corpus.errors import TongwenError, UsageError
from corpus.lookup import ShowResult, ShowStatus
from corpus.lookup.addresses import is_several
from corpus.model import Expression
from indexer.searching import ResultPage, SearchRequest
from webapp import (
    browsing,
    columns,
    home_views,
    interface,
    law_pages,
    liking,
    provision_pages,
    range_pages,
    search_csv,
    search_urls,
    search_views,
    views,
)
from webapp.metrics import MEDIA_TYPE, Metrics
from webapp.urls import (
    Reading,
    anchor,
    day_of,
    is_unit,
    law_url,
    number_of,
    path_of,
    provision_url,
    reading_of,
    with_query,
)

blueprint = Blueprint("pages", __name__)
LAWS_A_PAGE = 50
_CITING_SHOWN = 8
_FARTHEST = 1_000_000


@blueprint.get("/")
def home() -> str:
    """One search box, and the laws to browse."""
    here = browsing.opened()
    day = here.config.day()
    examples = browsing.working_examples(day)
    key = (here.library().change(), day, examples)
    page = here.kept("home", key, lambda: home_views.home_page(here.all_summaries(), examples))
    return render_template("home.html", page=page)


@blueprint.get("/search")
def search() -> BaseResponse | str:
    """Results; a citation goes straight to its provision."""
    wanted = browsing.search_request(request.args)
    if not wanted.query:
        return redirect("/")
    reading = Reading(as_of=day_of(request.args))
    if not (wanted.filters or wanted.words) and (address := range_pages.contents_address(wanted, reading)):
        return redirect(address)
    # On a page an article is shown once, whatever versions of it were found; asked for by law, once a law.
    found = browsing.run_search(replace(wanted, group=wanted.group or "version"))
    if found.kind == "citation" and not wanted.filters and (address := range_pages.address_of(wanted, reading)):
        return redirect(address)
    as_one = found.kind == "citation" or not (found.total or wanted.words)
    cited = browsing.as_citation(wanted.query, wanted.day) if as_one else None
    asked = cited is not None and cited.status is ShowStatus.AMBIGUOUS
    if found.kind == "citation" and found.total == 1 and len(found.results) == 1 and not asked:
        return redirect(_straight_to(found, reading, cited))
    page = search_views.results_page(
        found, wanted, reading, _texts_of(found), _laws_named(wanted), _names_of_filters(found, wanted)
    )
    pairs = search_urls.search_pairs(wanted, reading)
    filtered = found.kind == "citation" and bool(wanted.filters)  # what is missed may be here, and left out
    missed = cited if not filtered and (not found.total or asked) else None
    missed = missed or browsing.of_no_law(wanted.query, wanted.day, found.total > 0)
    return render_template(
        "results.html", page=page, api_url=with_query("/api/v1/search", pairs), pairs=pairs, missed=missed,
        choices=browsing.nearest_links(missed, wanted.query, wanted.day) if missed else (),
        repealer=browsing.choice_links([found.gone.by]) if found.gone and not missed else (),
        withdrawn=browsing.withdrawn_said(wanted.query, wanted.day),
    )  # fmt: skip


@blueprint.get("/search.csv")
def search_table() -> Response:
    """Results as a table, sent while they are found."""
    wanted = browsing.search_request(request.args)
    if not wanted.query:
        raise UsageError("There is nothing to look for: q is empty.", "Write for example ?q=没收.")
    here = browsing.opened()
    lines = search_csv.lines(here.library(), here.index(), wanted, request.url_root.rstrip("/"))
    response = Response(stream_with_context(lines), mimetype="text/csv")
    response.headers["Content-Disposition"] = 'attachment; filename="tongwen-search.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _laws_named(wanted: SearchRequest) -> list[LawSummary]:
    """A few laws whose name was typed, on the first page of results that nothing was chosen of."""
    here = browsing.opened()
    first = not (wanted.offset or wanted.filters or wanted.laws)
    named = here.shelf().named(wanted.query)[:5] if first and len(wanted.query) <= 100 else []
    return here.summaries(named, wanted.day)


def _names_of_filters(found: ResultPage, wanted: SearchRequest) -> dict[str, tuple[views.Named, ...]]:
    """Law id -> its names, the reader's first, of the laws that results can be filtered by; all of those that the search
    is limited to."""
    laws = browsing.opened().shelf().by_id
    counted = [*(law for law, _ in dict(found.facets).get("law", ())), *(v for n, v in wanted.filters if n == "law")]
    reader = interface.current()
    names = {i: views.names_for(laws[i], reader) for i in counted if i in laws}
    first = ("en",) if found.query.isascii() else ()  # what was typed is told in the words that it was typed in
    limits = {i: views.law_names(laws[i], first) + views.all_names(laws[i]) for i in found.scope.laws if i in laws}
    return {**names, **limits}


def _straight_to(found: ResultPage, reading: Reading, cited: ShowResult | None) -> str:
    """Address of the one provision that a citation means; with the citation, if it may mean another law's too."""
    hit = found.results[0]
    address = search_views.hit_url(hit, reading)
    told = (cited and cited.choices) or browsing.is_own_name(found.query)
    address = with_query(address, [("cited", found.query)]) if told else address
    return f"{address}#{anchor(hit.path)}" if is_unit(hit.path) else address


def _texts_of(found: ResultPage) -> dict[str, Expression]:
    """The texts that snippets come from."""
    library = browsing.opened().library()
    every = (*found.results, *(found.nearest.results if found.nearest else ()))
    ids = {s.expression for hit in every for one in (hit, *hit.versions) for s in one.snippets}
    return {i: library.expression(i) for i in sorted(ids)}


@blueprint.get("/laws")
def laws() -> str:
    """The laws, filtered by name and jurisdiction."""
    reading = Reading(as_of=browsing.other_day(request.args))
    query, jurisdiction = (request.args.get("q") or "").strip(), request.args.get("jurisdiction") or ""
    day, offset = browsing.day_for(reading), number_of(request.args, "offset", 0, _FARTHEST)
    here = browsing.opened()
    found = here.shelf().named(query, jurisdiction)
    asked = [("q", query), ("jurisdiction", jurisdiction), *reading.pairs()]

    def address(**changed: object) -> str:
        return with_query("/laws", [*asked, *((k, str(v)) for k, v in changed.items())])

    page = home_views.LawsPage(
        query=query,
        jurisdiction=jurisdiction,
        jurisdictions=here.shelf().jurisdictions,
        as_of=reading.as_of,
        laws=tuple(
            search_views.law_line(s, reading) for s in here.summaries(found[offset : offset + LAWS_A_PAGE], day)
        ),
        pager=search_views.pager(offset, LAWS_A_PAGE, len(found), address),
    )
    return render_template(
        "laws.html", page=page, on_day=day, api_url=with_query("/api/v1/laws", asked),
        search_address=with_query("/search", [("q", query)]),
    )  # fmt: skip


@blueprint.get("/laws/<law_id>")
def law(law_id: str) -> BaseResponse | str:
    """A law: facts, status, versions, texts, table of contents."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect(law_url(*now), code=301)
    found = browsing.find_edition(summary, reading)
    browsing.check_languages(reading)
    return law_pages.show(found, reading)


@blueprint.get("/laws/<law_id>/<path:path_text>")
def provision(law_id: str, path_text: str) -> BaseResponse | str:
    """A provision, its texts side by side."""
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    path = path_of(path_text)
    now_id, now = browsing.as_now(law_id, summary, reading)
    if path is not None and ((now_id, now) != (law_id, reading) or str(path) != path_text):
        return redirect(provision_url(now_id, path, now), code=301)
    if path is None and (now_id, now) != (law_id, reading) and is_several(path_text):
        return redirect(provision_url(now_id, path_text, now), code=301)
    if path is not None and views.is_container(path):
        return redirect(f"{law_url(summary.law.id, reading)}#{anchor(path)}")
    found = browsing.find_edition(summary, columns.at_texts(summary.law, reading))
    browsing.check_languages(reading)
    if liking.wants_keeping(request):
        worth = columns.worth_on(found.edition, path)
        offered = columns.texts_of(found.summary.law, found.edition)
        return liking.kept(request, provision_url(law_id, path_text), reading, offered, worth)
    return provision_pages.show(found, path_text, reading)


@blueprint.get("/about")
def about() -> str:
    """What this is, its sources, which text prevails; shown even where the library can't be opened."""
    here = browsing.opened()
    try:
        page = here.kept("about", here.library().change(), lambda: home_views.about_page(here.shelf().laws))
    except TongwenError:
        page = home_views.about_page(())
    return render_template("about.html", page=page)


@blueprint.get("/healthz")
def healthz() -> Response:
    """The process answers."""
    return _plain("ok\n")


@blueprint.get("/readyz")
def readyz() -> Response:
    """Library and index can be used."""
    try:
        browsing.opened().library().change()
        browsing.opened().index()
    except TongwenError as error:
        response = _plain(f"not ready: {error.message} {error.hint}\n")
        response.status_code = 503
        return response
    return _plain("ready\n")


@blueprint.get("/metrics")
def metrics() -> Response:
    """Counters for Prometheus."""
    counted: Metrics = current_app.extensions["tongwen_metrics"]
    response = make_response(counted.text())
    response.headers["Content-Type"] = MEDIA_TYPE
    response.headers["Cache-Control"] = "no-store"
    return response


def _plain(text: str) -> Response:
    response = make_response(text)
    response.headers["Content-Type"] = "text/plain; charset=utf-8"
    response.headers["Cache-Control"] = "no-store"
    return response
