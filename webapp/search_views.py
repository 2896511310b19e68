"""Search results and the list of laws -> what their templates need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from corpus.catalogue import LawSummary
from corpus.identification.names import plain_key
from corpus.model import Expression, Law
from indexer.ordering import SORTS
from indexer.results import Nearest, Offer
from indexer.searching import ResultPage, SearchHit, SearchRequest, Snippet
from webapp.facet_views import Chip, FacetView, chips, facet_views
from webapp.marking_views import LONGEST
from webapp.search_urls import search_pairs, search_url, way_back
from webapp.urls import Reading, law_url, with_query
from webapp.views import Named, direction, law_names


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet, marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class SnippetView:
    """A snippet cut at its highlights; `expression` is the text it comes from, if it is known.

    `cut` says whether the text goes on before and after it. `matched` is False for what stands beside a match.
    """

    language: str
    direction: str
    pieces: tuple[Piece, ...]
    expression: Expression | None
    cut: tuple[bool, bool] = (False, False)
    matched: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """A result. `heading` is cut at what the query is called; `more_url` finds the others of its law, where results are taken together by law."""

    hit: SearchHit
    url: str
    law_url: str
    titles: tuple[Named, ...]
    labels: tuple[Named, ...]
    snippets: tuple[SnippetView, ...]
    heading: tuple[Piece, ...] = ()
    more_url: str = ""
    versions: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a list by its number; `url` None is the one that is shown, `gap` says that numbers are left out before it."""

    number: int
    url: str | None
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in the list we are. `first` and `last` count from 1; both 0 if there is nothing."""

    first: int
    last: int
    total: int
    previous: str | None
    next: str | None
    pages: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Switch:
    """One of several ways to see the results, with its address; `on` is the one that is seen."""

    name: str
    url: str
    on: bool


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """Everything the page of results shows. `is_name`: the query is the name of `laws`, which come before any article.

    `permanent` is the address that finds the same on any day, `unfiltered` the one without filters (None: there are none).
    """

    page: ResultPage
    request: SearchRequest
    cards: tuple[Card, ...]
    laws: tuple[LawLine, ...]
    facets: tuple[FacetView, ...]
    chips: tuple[Chip, ...]
    sorts: tuple[Switch, ...]
    groups: tuple[Switch, ...]
    pager: Pager
    everything: str
    in_force_only: str
    left_out: tuple[tuple[str, int, str], ...]
    excluded: int
    permanent: str
    csv: str
    unfiltered: str | None
    without_expansion: str
    with_expansion: str
    is_name: bool = False
    offers: tuple[OfferView, ...] = ()
    nearest: tuple[OfferView, tuple[Card, ...]] | None = None
    address_of: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class OfferView:
    """Another search that finds something: `text` is its query, "" where it is the same as the one asked."""

    kind: str
    why: str
    text: str
    total: int
    url: str


@dataclass(frozen=True, slots=True)
class LawLine:
    """A law as it stands in a list; `note` says where a text of it that isn't here applied on the day."""

    id: str
    names: tuple[Named, ...]
    jurisdiction: str
    status: str
    url: str
    languages: tuple[str, ...]
    versions: tuple[str, ...]
    articles: int
    note: str = ""


def pieces_of(snippet: Snippet) -> tuple[Piece, ...]:
    """Cut a snippet at its highlights; overlapping ones are taken as one, empty ones dropped."""
    return _pieces(snippet.text, snippet.highlights)


def _pieces(text: str, highlights: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for start, end in sorted(highlights):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            pieces.append(Piece(text[at:start], False))
        if pieces and pieces[-1].marked and start == at:
            pieces[-1] = Piece(pieces[-1].text + text[start:end], True)
        else:
            pieces.append(Piece(text[start:end], True))
        at = end
    return (*pieces, Piece(text[at:], False)) if at < len(text) else tuple(pieces)


def results_page(
    page: ResultPage, request: SearchRequest, reading: Reading, expressions: Mapping[str, Expression],
    laws: Sequence[LawSummary] = (), names: Mapping[str, Sequence[Named]] | None = None,
) -> ResultsPage:  # fmt: skip
    """The page of results.

    Args:
        page: what was found.
        request: what was asked, as the address says it.
        reading: the day the reader set; goes into links.
        expressions: the texts that snippets come from, by id.
        laws: laws whose name was typed.
        names: law id -> its names, the one to show first; of laws that results may be filtered by.
    """

    def address(**changed: object) -> str:
        return search_url(request, reading, **changed)

    sought = replace(request, query=page.sought) if page.sought else request
    called = {law: given[0] for law, given in (names or {}).items() if given}
    typed = [name.text for law in page.scope.laws for name in (names or {}).get(law, ())]
    by_status = tuple(f for f in request.filters if f[0] not in ("status", "version"))
    fixed = Reading(as_of=page.scope.as_of)
    at = page.offset if request.offset else ""
    return ResultsPage(
        page=page,
        request=request,
        cards=tuple(_card(h, sought, reading, expressions) for h in page.results),
        laws=tuple(law_line(s, reading) for s in laws),
        facets=facet_views(page, request, reading, called) if page.kind == "keyword" else (),
        chips=chips(page, request, reading, called, typed),
        sorts=tuple(Switch(n, address(sort=n if n != "relevance" else ""), n == request.sort) for n in SORTS),
        groups=tuple(Switch(n, address(group=n), n == request.group) for n in ("", "law")),
        pager=pager(page.offset, page.limit, page.total if page.cards is None else page.cards, address),
        everything=address(all_versions="1", filters=by_status),
        in_force_only=address(all_versions="", filters=by_status),
        offers=tuple(_offer(o, request, reading) for o in page.offers),
        nearest=_nearest(page.nearest, request, reading, expressions) if page.nearest else None,
        left_out=tuple((s, n, address(filters=(*by_status, ("status", s)))) for s, n in page.scope.left_out),
        excluded=sum(n for _, n in page.scope.excluded),
        permanent=search_url(request, fixed, offset=at),
        csv=with_query("/search.csv", search_pairs(sought, fixed, offset="", limit="", group="")),
        unfiltered=address(filters=(), law="", language="") if _narrowed(request) else None,
        without_expansion=address(expand="0"),
        with_expansion=address(expand=""),
        address_of=lambda query: address(q=query, offset=""),
        is_name=any(_is_called(s.law, request.query) for s in laws),
    )


def _nearest(
    nearest: Nearest, request: SearchRequest, reading: Reading, expressions: Mapping[str, Expression]
) -> tuple[OfferView, tuple[Card, ...]]:
    cards = tuple(_card(hit, nearest.offer.request, reading, expressions) for hit in nearest.results)
    return _offer(nearest.offer, request, reading), cards


def _narrowed(request: SearchRequest) -> bool:
    return bool(request.filters or request.laws or request.languages)


def _offer(offer: Offer, request: SearchRequest, reading: Reading) -> OfferView:
    text = offer.request.query if offer.request.query != request.query else ""
    url = search_url(offer.request, reading, limit="" if request.limit == offer.request.limit else request.limit)
    return OfferView(offer.kind, offer.why, text, offer.total, url)


def _is_called(law: Law, query: str) -> bool:
    """Whether the whole query is a name of the law: then the law is what was asked for."""
    key = plain_key(query)
    return query.strip() == law.id or (bool(key) and any(plain_key(t.text) == key for t in law.titles))


def hit_url(hit: SearchHit, reading: Reading, asked: SearchRequest | None = None) -> str:
    """Address of a result, on the day that the reader set; with what was asked, to be marked there, and the way back."""
    day = [("as_of", reading.as_of.isoformat())] if reading.as_of and "as_of=" not in hit.url else []
    marked = (
        [("q", asked.query), ("results", way_back(asked, reading))] if asked and len(asked.query) <= LONGEST else []
    )
    return with_query(hit.url, [*day, *marked])


def _card(hit: SearchHit, request: SearchRequest, reading: Reading, expressions: Mapping[str, Expression]) -> Card:
    at = Reading(version=hit.version, as_of=reading.as_of)
    snippets = tuple(
        SnippetView(s.language, direction(s.language), pieces_of(s), expressions.get(s.expression), s.cut, s.matched)
        for s in hit.snippets
    )
    return Card(
        hit=hit,
        url=hit_url(hit, reading, request if any(s.matched and s.highlights for s in hit.snippets) else None),
        law_url=law_url(hit.law, at),
        titles=_titles(hit),
        labels=_first_matched(hit)[:_MOST_LABELS],
        snippets=snippets,
        heading=_pieces(hit.heading, hit.heading_highlights),
        more_url=search_url(request, reading, filters=_of_law(request, hit.law), group="") if hit.more_in_law else "",
        versions=tuple(_card(v, request, reading, expressions) for v in hit.versions),
    )


def _of_law(request: SearchRequest, law: str) -> tuple[tuple[str, str], ...]:
    return (*(f for f in request.filters if f[0] != "law"), ("law", law))


def _first_matched(hit: SearchHit) -> tuple[Named, ...]:
    """The labels, of many those of the languages that are shown, as they are shown; no label twice."""
    shown = [s.language for s in hit.snippets]
    ordered = hit.labels
    if len(ordered) > _MOST_LABELS:
        here = sorted((one for one in ordered if one[0] in shown), key=lambda one: shown.index(one[0]))
        ordered = tuple(here) or ordered
    named: dict[str, Named] = {}
    for language, text in ordered:
        named.setdefault(text, Named(language, text))
    return tuple(named.values())


def _titles(hit: SearchHit) -> tuple[Named, ...]:
    """A title in each language, in the order of the labels (what matched, the law's own language first); no name twice."""
    order = [named.language for named in _first_matched(hit)]
    named: dict[str, Named] = {}
    for language, texts in sorted(hit.titles, key=lambda t: order.index(t[0]) if t[0] in order else len(order)):
        if texts:
            named.setdefault(texts[0], Named(language, texts[0]))
    return tuple(named.values())


class _Address(Protocol):
    def __call__(self, **changed: object) -> str:
        """An address of the same page with some parameters changed."""


_MOST_LABELS = 3  # of a law in 24 languages


def pager(offset: int, limit: int, total: int, address: _Address) -> Pager:
    """Where we are, with the addresses of the pages before and after, of the first, the last, and those around."""
    last = min(offset + limit, total)
    before = address(offset=max(offset - limit, 0) or "") if offset > 0 else None
    after = address(offset=offset + limit) if last < total and limit else None
    pages = _page_links(offset, limit, total, address)
    return Pager(offset + 1 if offset < total else 0, last if offset < total else 0, total, before, after, pages)


def _page_links(offset: int, limit: int, total: int, address: _Address) -> tuple[PageLink, ...]:
    if not limit or total <= limit or offset % limit:
        return ()
    here, last = offset // limit + 1, -(-total // limit)
    near = {1, last, *range(max(here - _AROUND, 1), min(here + _AROUND, last) + 1)}
    numbers = sorted(n for n in near if n <= last)
    return tuple(
        PageLink(n, address(offset=(n - 1) * limit or "") if n != here else None, before is not None and n - before > 1)
        for before, n in zip((None, *numbers), numbers, strict=False)
    )


_AROUND = 2


def law_line(summary: LawSummary, reading: Reading) -> LawLine:
    """One line of a list of laws."""
    law, edition = summary.law, summary.edition
    shown = edition.expressions if edition else ()
    every = [e for d in law.editions for e in d.expressions]
    return LawLine(
        id=law.id,
        names=law_names(law),
        jurisdiction=law.jurisdiction,
        status="earlier_missing" if summary.status.earlier_text_missing else str(summary.status.status),
        url=law_url(law.id, reading.at_home()),
        languages=tuple(dict.fromkeys(e.language for e in sorted(every, key=lambda e: e.sort_key))),
        versions=tuple(e.key for e in reversed(law.editions)),
        articles=max((e.articles for e in shown), default=0),
        note=summary.status.earlier,
    )
