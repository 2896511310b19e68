"""The page of a provision: its texts side by side, what is to be said of them, who cites it, how it is cited."""

from __future__ import annotations

from dataclasses import replace

from flask import render_template, request

from corpus.lookup import ShowResult
from corpus.model import ProvisionPath
from corpus.references.cited import CitedBy, cited_by
from indexer.keeping import Recent
from webapp import (
    browsing,
    columns,
    correspondence_views,
    interface,
    liking,
    range_pages,
    search_urls,
    views,
    warning_views,
)
from webapp.citing_views import CitePart, cite_part
from webapp.columns import Columns
from webapp.compare_urls import rivals_url
from webapp.export_pages import downloads
from webapp.pickers import Picker
from webapp.read_urls import go_url, read_url
from webapp.recent import recent
from webapp.reference_views import cited_in, citing_lines
from webapp.urls import Reading, check_url, cited_by_url, law_url, path_of, provision_url

_CITING_SHOWN = 8


def show(found: browsing.FoundLaw, path_text: str, reading: Reading) -> str:
    """The page of a provision, or of several. PageNotFoundError where the law hasn't got it."""
    with browsing.opened().library().at_once():
        return _shown(found, path_text, reading)


def _shown(found: browsing.FoundLaw, path_text: str, reading: Reading) -> str:
    path = path_of(path_text)
    chosen = columns.choose(found.summary.law, found.edition, path, reading, liking.liked(request), interface.current())
    looked = replace(reading, languages=(), expressions=chosen.ids, version=found.edition.key)
    result = _looked_up(found, path_text, looked)
    if not result.status.is_there:
        raise browsing.not_there(found, result, path_text, reading)
    if result.articles:
        return range_pages.show(found, result, reading, looked, chosen)
    pin = path if path is not None and path != path.page else None
    whole = _looked_up(found, str(path.page), looked) if pin and path else result
    return _page(found, replace(whole, canonical=result.canonical), reading, chosen, pin)


def _kept() -> Recent:
    """What was worked out for the pages that were last opened, three things for each."""
    return recent(browsing.opened(), "provisions", 1500)


def _looked_up(found: browsing.FoundLaw, path_text: str, looked: Reading) -> ShowResult:
    """The lookup, kept a while: browsers ask for a page again to see whether it changed."""
    key = ("show", found.summary.law.id, path_text, looked, browsing.day_for(looked))
    return _kept().get(key, lambda: browsing.find_provision(found, path_text, looked))


def _page(
    found: browsing.FoundLaw, result: ShowResult, reading: Reading, chosen: Columns, pin: ProvisionPath | None
) -> str:
    law_id, path = found.summary.law.id, pin or result.path
    shown = browsing.edition_shown(found, result)
    offered = {x.id: x for x in (*chosen.offered, *result.expressions)}
    library = browsing.opened().library()
    marks = browsing.marked_for(request.args, result, provision_url(law_id, path or "", reading))
    page = views.article_page(result, reading, pin, browsing.found_between(found, shown),
                              cited_in(library, result, reading), marks.marks if marks else {}, chosen.reading,
                              interface.current())  # fmt: skip
    citing = _citing(result, path)
    typed = request.args.get("cited") or ""
    cited = browsing.as_citation(typed, result.as_of) if typed else None
    linker = range_pages.linker(law_id, reading.of_version(result.version))
    amending = warning_views.amending_links(result.amended_by, reading)
    return render_template(
        "article.html",
        page=page,
        chosen=chosen,
        picker=Picker(tuple(offered.values()), tuple(x.id for x in result.expressions), chosen.reading),
        marking=marks,
        others=browsing.also_meant(cited),
        query=typed,
        own_name=search_urls.words_url(typed, reading) if typed and browsing.is_own_name(typed) else "",
        citing=citing,
        citing_lines=citing_lines(citing, reading) if citing else (),
        citing_address=cited_by_url(law_id, path, reading),
        citing_superseded=cited_by_url(law_id, path, reading, superseded=True),
        linked=linker,
        warnings=[w for w in warning_views.worth_saying(result.warnings) if not w.startswith(warning_views.AMENDED)],
        amendments=[w for w in result.warnings if w.startswith(warning_views.AMENDED)],
        amending=amending,
        as_amended=warning_views.amending_links(result.as_amended_by, reading),
        law_address=law_url(law_id, reading),
        read_address=read_url(law_id, reading, result.path),
        go_address=go_url(law_id),
        page_address=provision_url(law_id, path or ""),
        current_address=provision_url(law_id, path or "", reading.of_version(None)),
        version_address=lambda key: law_url(law_id, reading.of_version(key)),
        check_address=check_url(law_id, reading.of_version(result.version)),
        elsewhere=correspondence_views.elsewhere(result, reading),
        words_address=rivals_url(browsing.opened().library(), found.summary.law, shown, path) if path else "",
        texts_named=lambda d: [offered[i] for i in d.expressions if i in offered],
        api_url="/api/v1" + provision_url(law_id, path or "", reading.of_texts()),
        downloads=downloads(law_id, path, result.version, reading, chosen),
        cite=_cited_as(replace(result, path=path, paths=(path,) if path else ()), reading),
    )


def _citing(result: ShowResult, path: ProvisionPath | None) -> CitedBy | None:
    """Who cites it, kept a while."""
    law = result.law
    if law is None:
        return None
    key = ("citing", law.id, result.version, path, result.as_of)
    library, version = browsing.opened().library(), result.version
    return _kept().get(key, lambda: cited_by(library, law, path, result.as_of, version=version, limit=_CITING_SHOWN))


def _cited_as(result: ShowResult, reading: Reading) -> CitePart:
    """The section "Cite", kept a while: a provision that is opened again is cited the same."""
    here = browsing.opened()
    law_id, shown = result.law.id if result.law else "", tuple(x.id for x in result.expressions)
    key = ("cite", law_id, result.version, str(result.path), result.as_of, shown, reading)
    return _kept().get(key, lambda: cite_part(here.library(), result, reading))
