"""Search results and the list of laws -> what their templates need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.catalogue import LawSummary
from corpus.identification.names import plain_key
from corpus.model import Expression, Law
from indexer.searching import ResultPage, SearchHit, SearchRequest, Snippet
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

    `cut` says whether the text goes on before and after it.
    """

    language: str
    direction: str
    pieces: tuple[Piece, ...]
    expression: Expression | None
    cut: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class Card:
    """A result."""

    hit: SearchHit
    url: str
    law_url: str
    titles: tuple[Named, ...]
    labels: tuple[Named, ...]
    snippets: tuple[SnippetView, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: what it is called, how many results it has (None: not counted), its address, whether it is on."""

    value: str
    name: str
    count: int | None
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in the list we are. `first` and `last` count from 1; both 0 if there is nothing."""

    first: int
    last: int
    total: int
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """Everything the page of results shows. `is_name`: the query is the name of `laws`, which come before any article."""

    page: ResultPage
    request: SearchRequest
    cards: tuple[Card, ...]
    laws: tuple[LawLine, ...]
    languages: tuple[Choice, ...]
    law_filters: tuple[Choice, ...]
    pager: Pager
    everything: str
    in_force_only: str
    excluded: int
    is_name: bool = False


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
    pieces: list[Piece] = []
    at, text = 0, snippet.text
    for start, end in sorted(snippet.highlights):
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


def search_pairs(request: SearchRequest, reading: Reading, **changed: object) -> list[tuple[str, str]]:
    """Query parameters of the page of results, in their fixed order; `changed` replaces some of them."""
    values: dict[str, object] = {
        "q": request.query,
        "language": ",".join(request.languages),
        "law": ",".join(request.laws),
        "as_of": reading.as_of.isoformat() if reading.as_of else "",
        "all_versions": "1" if request.all_versions else "",
        "expand": "" if request.expand else "0",
        "offset": request.offset or "",
        "limit": request.limit if request.limit != SearchRequest("", request.day).limit else "",
    }
    return [(k, str(v)) for k, v in {**values, **changed}.items() if v not in ("", None)]


def results_page(
    page: ResultPage, request: SearchRequest, reading: Reading, expressions: Mapping[str, Expression],
    laws: Sequence[LawSummary] = (), names: Mapping[str, str] | None = None,
) -> ResultsPage:  # fmt: skip
    """The page of results.

    Args:
        page: what was found.
        request: what was asked.
        reading: the day the reader set; goes into links.
        expressions: the texts that snippets come from, by id.
        laws: laws whose name was typed.
        names: law id -> name, for the filter by law.
    """

    def address(**changed: object) -> str:
        return with_query("/search", search_pairs(request, reading, **{"offset": "", **changed}))

    return ResultsPage(
        page=page,
        request=request,
        cards=tuple(_card(h, reading, expressions) for h in page.results),
        laws=tuple(law_line(s, reading) for s in laws),
        languages=_filters(page, "language", request.languages, {}, address),
        law_filters=_filters(page, "law", request.laws, names or {}, address),
        pager=pager(page.offset, page.limit, page.total, address),
        everything=address(all_versions="1"),
        in_force_only=address(all_versions=""),
        excluded=sum(n for _, n in page.scope.excluded),
        is_name=any(_is_called(s.law, request.query) for s in laws),
    )


def _is_called(law: Law, query: str) -> bool:
    """Whether the whole query is a name of the law: then the law is what was asked for."""
    key = plain_key(query)
    return query.strip() == law.id or (bool(key) and any(plain_key(t.text) == key for t in law.titles))


def hit_url(hit: SearchHit, reading: Reading) -> str:
    """Address of a result, on the day that the reader set."""
    day = [("as_of", reading.as_of.isoformat())] if reading.as_of and "as_of=" not in hit.url else []
    return with_query(hit.url, day)


def _card(hit: SearchHit, reading: Reading, expressions: Mapping[str, Expression]) -> Card:
    at = Reading(version=hit.version, as_of=reading.as_of)
    snippets = tuple(
        SnippetView(s.language, direction(s.language), pieces_of(s), expressions.get(s.expression), s.cut)
        for s in hit.snippets
    )
    return Card(
        hit=hit,
        url=hit_url(hit, reading),
        law_url=law_url(hit.law, at),
        titles=_titles(hit),
        labels=_first_matched(hit)[:_MOST_LABELS],
        snippets=snippets,
    )


def _first_matched(hit: SearchHit) -> tuple[Named, ...]:
    """The labels, those of the languages that matched first; no label twice."""
    matched = [s.language for s in hit.snippets]
    ordered = (
        sorted(hit.labels, key=lambda pair: pair[0] not in matched) if len(hit.labels) > _MOST_LABELS else hit.labels
    )
    return tuple({text: Named(language, text) for language, text in reversed(ordered)}.values())[::-1]


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


def _filters(
    page: ResultPage, facet: str, chosen: Sequence[str], names: Mapping[str, str], address: _Address
) -> tuple[Choice, ...]:
    counted = dict(dict(page.facets).get(facet, ()))
    values = [*(c for c in chosen if c not in counted), *counted]
    if len(values) < 2 and not chosen:
        return ()
    return tuple(
        Choice(v, names.get(v, v), counted.get(v), address(**{facet: "" if v in chosen else v}), v in chosen)
        for v in values[:_MOST_FILTERS]
    )


_MOST_LABELS = 3  # of a law in 24 languages
_MOST_FILTERS = 8


def pager(offset: int, limit: int, total: int, address: _Address) -> Pager:
    """Where we are, with the addresses of the pages before and after."""
    last = min(offset + limit, total)
    before = address(offset=max(offset - limit, 0) or "") if offset > 0 else None
    after = address(offset=offset + limit) if last < total and limit else None
    return Pager(offset + 1 if offset < total else 0, last if offset < total else 0, total, before, after)


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
