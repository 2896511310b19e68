"""The part of an address that says what is searched and how: read from a request, and written into links."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode

from indexer.searching import SearchRequest
from webapp.urls import Arguments, Reading, many, with_query

FILTERS = {
    "in_law": "law", "jurisdiction": "jurisdiction", "type": "type", "status": "status", "year": "year",
    "issuer": "issuer", "in_language": "language", "missing": "missing", "version": "version",
}  # fmt: skip
"""Parameter -> the facet that it filters by. `law` and `language` limit the search itself, which may then reach more."""
_WITH_COMMAS = ("type", "issuer")  # "Ministry of Trade, Industry and Energy" is one issuer
_PLAIN = SearchRequest.__dataclass_fields__
_NAMES = frozenset(
    {
        *FILTERS,
        "language",
        "law",
        "as_of",
        "all_versions",
        "expand",
        "sort",
        "group",
        "languages",
        "words",
        "offset",
        "limit",
    }
)
_LONGEST_WAY = 4_000


def filters_of(args: Arguments) -> tuple[tuple[str, str], ...]:
    """Query parameters -> filters: jurisdiction=cn,tw or jurisdiction=cn&jurisdiction=tw; an empty one filters nothing."""
    return tuple((facet, value) for name, facet in FILTERS.items() for value in _given(args, name))


def _given(args: Arguments, name: str) -> Iterable[str]:
    if name in _WITH_COMMAS:
        return dict.fromkeys(v.strip() for v in args.getlist(name) if v.strip())
    return many(args, name)


def search_pairs(request: SearchRequest, reading: Reading, **changed: object) -> list[tuple[str, str]]:
    """Query parameters of the page of results, in their fixed order; `changed` replaces some of them.

    `filters` in `changed` are (name, value) as in a request; everything else is a value as it stands in an address.
    """
    filters = changed.pop("filters", request.filters)
    assert isinstance(filters, tuple)
    before: dict[str, object] = {
        "q": request.query,
        "language": ",".join(request.languages),
        "law": ",".join(request.laws),
    }
    after: dict[str, object] = {
        "as_of": reading.as_of.isoformat() if reading.as_of else "",
        "all_versions": "1" if request.all_versions else "",
        "expand": "" if request.expand else "0",
        "sort": request.sort if request.sort != _PLAIN["sort"].default else "",
        "group": request.group,
        "languages": ",".join(request.beside),
        "words": "1" if request.words else "",
        "offset": request.offset or "",
        "limit": request.limit if request.limit != _PLAIN["limit"].default else "",
    }
    chosen = {k: v for k, v in changed.items() if k in before}
    others = {k: v for k, v in changed.items() if k not in before}
    listed = [*{**before, **chosen}.items(), *_filter_pairs(filters), *{**after, **others}.items()]
    return [(k, str(v)) for k, v in listed if v not in ("", None)]


def _filter_pairs(filters: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {facet: [] for facet in FILTERS.values()}
    for facet, value in filters:
        found[facet].append(value)
    return [
        (name, value)
        for name, values in zip(FILTERS, found.values(), strict=True)
        for value in (values if name in _WITH_COMMAS else [",".join(values)])
    ]


def way_back(request: SearchRequest, reading: Reading) -> str:
    """How a page of results was searched and ordered, beside its words, in one parameter of the pages that it leads to."""
    return urlencode([pair for pair in search_pairs(request, reading) if pair[0] != "q"])


def back_url(query: str, way: str) -> str:
    """The page of results that a reader came from; `way` is what `way_back` gave, and may be anything."""
    given = parse_qsl(way) if len(way) <= _LONGEST_WAY else []
    return with_query("/search", [("q", query), *((k, v) for k, v in given if k in _NAMES)])


def words_url(query: str, reading: Reading) -> str:
    """Address of the results for the words of what is a provision's name as well."""
    day = [("as_of", reading.as_of.isoformat())] if reading.as_of else []
    return with_query("/search", [("q", query), *day, ("words", "1")])


def search_url(request: SearchRequest, reading: Reading, **changed: object) -> str:
    """Address of a page of results, its first page unless an offset is given."""
    return with_query("/search", search_pairs(request, reading, **{"offset": "", **changed}))
