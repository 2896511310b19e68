"""The page of several provisions: /laws/{law}/art_20..art_23, /laws/{law}/art_3,art_9."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flask import render_template, request

from corpus.citations import parse
from corpus.lookup import ShowResult
from indexer.searching import SearchRequest
from webapp import browsing, interface, range_views, views, warning_views
from webapp.citing_views import cite_part
from webapp.columns import Columns
from webapp.export_pages import downloads
from webapp.pickers import Picker
from webapp.read_urls import go_url, read_url
from webapp.reference_views import cited_in
from webapp.urls import Reading, anchor, law_url, provision_url, with_query


def show(found: browsing.FoundLaw, result: ShowResult, reading: Reading, looked: Reading, chosen: Columns) -> str:
    """The page of several provisions that a lookup found.

    Args:
        reading: what the address says; goes into links.
        looked: what was looked up: the texts of the columns that were chosen.
    """
    law_id, address = found.summary.law.id, result.address
    offered = {x.id: x for x in (*chosen.offered, *result.expressions)}
    articles = [_whole(found, article, looked) for article in result.articles]
    library = browsing.opened().library()
    whole = replace(result, rows=tuple(row for article in articles for row in article.rows))
    marks = browsing.marked_for(request.args, whole, provision_url(law_id, address, reading))
    cited = browsing.as_citation(request.args["cited"], result.as_of) if request.args.get("cited") else None
    said = cited_in(library, whole, reading)
    return render_template(
        "range.html",
        page=range_views.range_page(
            result, articles, reading, said, marks.marks if marks else {}, chosen.reading, interface.current()
        ),
        chosen=chosen,
        picker=Picker(tuple(offered.values()), tuple(x.id for x in result.expressions), chosen.reading),
        marking=marks,
        others=browsing.also_meant(cited),
        linked=linker(law_id, reading.of_version(result.version)),
        warnings=warning_views.worth_saying(result.warnings),
        law_address=law_url(law_id, reading),
        read_address=read_url(law_id, reading, result.path),
        go_address=go_url(law_id),
        page_address=provision_url(law_id, address),
        current_address=provision_url(law_id, address, reading.of_version(None)),
        version_address=lambda key: law_url(law_id, reading.of_version(key)),
        api_url="/api/v1" + provision_url(law_id, address, reading.of_texts()),
        downloads=downloads(law_id, address, result.version, reading, chosen),
        cite=cite_part(library, result, reading),
    )


def _whole(found: browsing.FoundLaw, article: ShowResult, reading: Reading) -> ShowResult:
    """The page that units of it stand on, as the page of one provision shows it."""
    page = article.paths[0].page
    return article if article.paths == (page,) else browsing.find_provision(found, str(page), reading)


def linker(law_id: str, reading: Reading) -> Callable[[str], tuple[views.Link, ...]]:
    """Turns what a sentence names into links, for templates."""
    known = browsing.opened().shelf().by_id
    return lambda sentence: warning_views.linked(sentence, law_id, known, reading)


def address_of(wanted: SearchRequest, reading: Reading) -> str:
    """Address of the several provisions that a query cites, all of one law; "" where it cites none or one."""
    cited = browsing.as_citation(wanted.query, wanted.day)
    if cited is None or cited.law is None or not cited.status.is_there:
        return ""
    if not cited.articles or (wanted.laws and cited.law.id not in wanted.laws):
        return ""
    address = provision_url(cited.law.id, cited.address, _at_version(cited, reading))
    return with_query(address, [("cited", wanted.query)]) if cited.choices else address


def contents_address(wanted: SearchRequest, reading: Reading) -> str:
    """Address of the chapter that a query cites as such, in its law's table of contents; "" where it cites none, or several."""
    read = parse(wanted.query)
    if read is None or not read.name or not any(p.within and not p.numbers for p in read.places):
        return ""
    cited = browsing.as_citation(wanted.query, wanted.day)
    if cited is None or cited.law is None or cited.path is None or not views.is_container(cited.path):
        return ""
    if wanted.laws and cited.law.id not in wanted.laws:
        return ""
    return f"{law_url(cited.law.id, _at_version(cited, reading))}#{anchor(cited.path)}"


def _at_version(cited: ShowResult, reading: Reading) -> Reading:
    """With the version that the citation itself names (公司法（2018修正）), if it isn't the one of the day."""
    now = browsing.find_law(cited.law.id, cited.as_of).edition if cited.law else None
    return reading if now is None or now.key == cited.version else replace(reading, version=cited.version)
