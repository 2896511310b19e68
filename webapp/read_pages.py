"""A law read through: /laws/{law}/read, and the jump to a place of it: /laws/{law}/go."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl

from flask import Blueprint, Response, make_response, redirect, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as BaseResponse

from corpus.lookup import ShowResult, ShowStatus
from corpus.lookup.inside import show_inside
from corpus.lookup.stretch import show_stretch
from corpus.model import ProvisionPath
from corpus.outline import Outline, outline
from corpus.telling import tell
from webapp import browsing, columns, interface, liking, range_pages, read_views, views, warning_views
from webapp.errors import PageNotFoundError
from webapp.pickers import Picker
from webapp.read_urls import go_url, read_url
from webapp.recent import recent
from webapp.reference_views import cited_in
from webapp.urls import Reading, anchor, day_of, is_unit, law_url, path_of, provision_url, reading_of, version_of

blueprint = Blueprint("read", __name__)
_LONGEST = 200  # characters of what is typed to jump somewhere


@blueprint.get("/laws/<law_id>/read")
def read(law_id: str) -> BaseResponse | str:
    """A stretch of a law; with `whole=1` all of it; with `part` only what reader.js appends to a page that is open.

    `part` is what the address of that page says of its texts (languages=en,de), "1" if nothing: links go by it.
    """
    reading = reading_of(request.args)
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    asked, whole = (request.args.get("from") or "").strip(), request.args.get("whole") == "1"
    if now != (law_id, reading):
        return redirect(read_url(*now, asked, whole=whole), code=301)
    found = browsing.find_edition(summary, columns.at_texts(summary.law, reading))
    browsing.check_languages(reading)
    with browsing.opened().library().at_once():
        return _answer(found, reading, asked, whole=whole, part=request.args.get("part") or "")


def _answer(found: browsing.FoundLaw, reading: Reading, asked: str, *, whole: bool, part: str) -> BaseResponse | str:
    law_id = found.summary.law.id
    here = outline_of(found)
    if not here.pages:
        raise PageNotFoundError(tell("No text of this version may be shown here."))
    at = _page_asked(found, here, asked, reading)
    # What is appended stands as the page does, whatever its reader has come to like meanwhile.
    liked = Reading() if part else liking.liked(request)
    chosen = columns.choose(found.summary.law, found.edition, None, reading, liked, interface.current())
    cuts = _cuts(found, here)
    shown = range(len(here.pages)) if whole else next(cut for cut in cuts if (at or 0) in cut)
    chosen = _shown(chosen, here, shown)
    if liking.wants_keeping(request):
        worth = columns.worth_on(found.edition, None)
        return liking.kept(request, f"{law_url(law_id)}/read", reading, chosen.offered, worth)
    result = _stretch(found, chosen.ids, reading, here, shown)
    language = read_views.contents_language(
        interface.current(), [x.language for x in result.expressions], _languages(found)
    )
    linking = reading_of(MultiDict(parse_qsl(part))) if part else reading
    page = read_views.read_page(result, here, cuts, shown, at, linking, chosen, language,
                                cited_in(browsing.opened().library(), _with_rows(result), linking))  # fmt: skip
    if part:
        return _fragment(page)
    fixed = replace(reading.nobodys(), version=found.edition.key)
    return render_template(
        "read.html",
        page=page,
        whole_shown=whole,
        asked=asked,
        picker=Picker(chosen.offered, chosen.ids, chosen.reading),
        chosen=chosen,
        warnings=warning_views.worth_saying(result.warnings),
        on_day=browsing.day_for(reading),
        linked=range_pages.linker(law_id, reading.of_version(found.edition.key)),
        law_address=law_url(law_id, reading),
        page_address=f"{law_url(law_id)}/read",
        whole_address=read_url(law_id, reading, whole=True),
        stretch_address=read_url(law_id, reading),
        canonical_address=read_url(law_id, fixed, here.pages[shown.start].path, whole=whole, there=False),
        go_address=go_url(law_id),
        version_address=lambda key: read_url(law_id, reading.of_version(key)),
    )


def _fragment(page: read_views.ReadPage) -> Response:
    """The rows alone: no page of its own, and nothing that a search engine should list."""
    response = make_response(render_template("part.html", page=page))
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def outline_of(found: browsing.FoundLaw) -> Outline:
    """The pages and headings of the law at its edition; kept while the library stays as it is."""
    here = browsing.opened()
    key = ("outline", found.summary.law.id, found.edition.key)
    return recent(here).get(key, lambda: outline(here.library(), found.edition))


def _languages(found: browsing.FoundLaw) -> list[str]:
    return [x.language for x in found.edition.expressions if x.numbers_trusted]


def _page_asked(found: browsing.FoundLaw, here: Outline, asked: str, reading: Reading) -> int | None:
    """Which page `from` names; None where it isn't given. PageNotFoundError where the law hasn't got it."""
    if not asked:
        return None
    path = path_of(asked)
    number = here.index(path) if path else None
    if number is None:
        raise browsing.not_there(found, browsing.find_provision(found, asked, reading), asked, reading)
    return number


def _cuts(found: browsing.FoundLaw, here: Outline) -> tuple[range, ...]:
    """The stretches of the law, by its soundest text: the same whichever texts are read, so that they fit to one another."""
    library, edition = browsing.opened().library(), found.edition

    def made() -> tuple[range, ...]:
        base = min(edition.expressions, key=lambda x: (not x.numbers_trusted, x.sort_key))
        sizes = {p.path: len(p.text.encode()) for p in library.text(base.id).provisions}
        return read_views.stretches(here, [sizes.get(p.path, 0) for p in here.pages])

    return recent(browsing.opened()).get(("cuts", edition.law_id, edition.key), made)


def _shown(chosen: columns.Columns, here: Outline, shown: range) -> columns.Columns:
    """Without a text that nobody asked for and that holds nothing of the stretch, where another text of its language does: articles
    55-70 alone beside article 1."""
    if chosen.reading.languages or chosen.reading.expressions:
        return chosen
    library, paths = browsing.opened().library(), {here.pages[i].path for i in shown}
    held = [x for x in chosen.shown if any(p.path in paths for p in library.text(x.id).provisions)]
    tongues = {x.language for x in held}
    return replace(chosen, shown=tuple(x for x in chosen.shown if x in held or x.language not in tongues))


def _stretch(
    found: browsing.FoundLaw, texts: tuple[str, ...], reading: Reading, here: Outline, shown: range
) -> ShowResult:
    """The rows of these pages. A whole law isn't kept: it would weigh more than it costs."""
    law_id, day = found.summary.law.id, browsing.day_for(reading)
    paths = [here.pages[i].path for i in shown]

    def made() -> ShowResult:
        return show_stretch(
            browsing.opened().library(), law_id, paths, as_of=day, version=found.edition.key, expressions=texts,
        )  # fmt: skip

    key = ("stretch", law_id, found.edition.key, texts, day, shown)
    return recent(browsing.opened()).get(key, made) if len(paths) <= read_views.MOST_PAGES else made()


def _with_rows(result: ShowResult) -> ShowResult:
    return replace(result, rows=tuple(row for article in result.articles for row in article.rows))


# -- the jump ------------------------------------------------------------------------------------------------------------


@blueprint.get("/laws/<law_id>/go")
def go(law_id: str) -> BaseResponse:
    """`n=56`, 120-1, 第五十六条, 56(1)(3): to that provision; with `to=read` to its place in the whole law."""
    reading = replace(reading_of(request.args), version=version_of(request.args), as_of=day_of(request.args))
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    found = browsing.find_edition(summary, reading)
    typed = (request.args.get("n") or "").strip()[:_LONGEST]
    if not typed:
        return redirect(law_url(summary.law.id, reading), code=303)
    result = show_inside(
        browsing.opened().library(), summary.law.id, typed, as_of=browsing.day_for(reading), version=found.edition.key
    )
    if result is None:
        raise _names_nothing(found, typed, reading)
    if result.status is ShowStatus.AMBIGUOUS:
        return _which(found, result, typed, reading)
    if not result.status.is_there or result.path is None:
        raise browsing.not_there(found, result, typed, reading)
    return redirect(_place(summary.law.id, result, reading, _in_whole()), code=303)


def _which(found: browsing.FoundLaw, result: ShowResult, typed: str, reading: Reading) -> BaseResponse:
    """The places that what was typed may mean, to choose from: nothing is wrong with it, so it is no error."""
    law = found.summary.law
    links = [
        replace(link, url=_place(law.id, replace(result, path=path_of(choice.path)), reading, _in_whole()))
        for choice in result.choices
        for link in browsing.choice_links([choice])
    ]
    names = views.names_for(law, interface.current())
    page = render_template("choices.html", typed=typed, links=links, names=names, law_address=law_url(law.id, reading))
    return make_response(page, 300)


def _in_whole() -> bool:
    return request.args.get("to") == "read"


def _place(law_id: str, result: ShowResult, reading: Reading, in_whole: bool) -> str:
    """Where a found place is read."""
    path = result.path or ""
    if in_whole or (isinstance(path, ProvisionPath) and views.is_container(path)):
        return read_url(law_id, reading, path)
    if result.articles:
        return provision_url(law_id, result.address, reading)
    address = provision_url(law_id, path, reading)
    return f"{address}#{anchor(path)}" if is_unit(path) else address


def _names_nothing(found: browsing.FoundLaw, typed: str, reading: Reading) -> PageNotFoundError:
    """What was typed is no place of any law: what this one has, and how a place is written."""
    here, law = outline_of(found), found.summary.law
    tag = views.source_language(found.edition.expressions)
    ends = [read_views.word(here.pages[i].labels, tag).text for i in (0, -1)] if here.pages else []
    names = views.names_for(law, interface.current())
    called = {"typed": typed, "law": names[0].text if names else law.id}
    if all(ends) and ends:
        message = tell(
            "%(typed)s names no provision of %(law)s, which has %(first)s to %(last)s.",
            **called, first=ends[0], last=ends[1],
        )  # fmt: skip
    else:
        message = tell("%(typed)s names no provision of %(law)s.", **called)
    link = views.Link(law_url(law.id, reading), called["law"], names[0].language if names else "")
    return PageNotFoundError(
        message, tell("Write a number: %(examples)s", examples="56, 120-1, 第五十六条, 56(1)(3)"), [link]
    )
