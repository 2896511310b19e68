"""Facets of a search -> what the column of filters needs: every value with its count and the address that adds or drops it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.folding import fold
from indexer.searching import ResultPage, SearchRequest
from webapp.search_urls import search_url
from webapp.urls import Reading
from webapp.views import Named

SHOWN = ("jurisdiction", "law", "type", "status", "year", "issuer", "language", "missing")
"""The order of the column. `version` says no more than the status does, and is for addresses."""
_OPEN = 6
_OF_ONE_SENSE = ("status", "missing")  # what was left out counts by itself; that English lacks of all is worth saying


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: its name where a law has one, how many results it has, the address that toggles it."""

    value: str
    name: Named | None
    count: int | None
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet: the values shown at once, the others, how many more there are that aren't listed, and how to drop it."""

    name: str
    first: tuple[Choice, ...]
    others: tuple[Choice, ...]
    unlisted: int
    clear: str | None


def facet_views(
    page: ResultPage, request: SearchRequest, reading: Reading, names: Mapping[str, Named]
) -> tuple[FacetView, ...]:
    """The facets that say something: with several values, or with one chosen; none where no value of any leads to something. `names` are those of laws."""
    found = (_view(page, request, reading, name, names) for name in SHOWN)
    views = tuple(view for view in found if view is not None)
    some = any(choice.count for view in views for choice in (*view.first, *view.others))
    return views if some else ()  # where nothing is found, what was chosen is told above


def chosen_values(request: SearchRequest, name: str) -> tuple[str, ...]:
    """What is chosen of a facet."""
    return tuple(v for n, v in request.filters if n == name)


def with_values(request: SearchRequest, reading: Reading, name: str, values: Sequence[str]) -> str:
    """The address with these values of a facet chosen."""
    others = tuple((n, v) for n, v in request.filters if n != name)
    return search_url(request, reading, filters=(*others, *((name, v) for v in values)))


def _view(
    page: ResultPage, request: SearchRequest, reading: Reading, name: str, names: Mapping[str, Named]
) -> FacetView | None:
    counted = _counted(page, name)
    chosen = chosen_values(request, name)
    values = [*counted, *(v for v in chosen if v not in counted)]
    if not values or (not chosen and (page.total < 2 if name == "missing" else len(values) < 2)):
        return None
    if name not in _OF_ONE_SENSE and not chosen and all(n == page.total for n in counted.values()):
        return None  # every choice of it would be the same results again

    def choice(value: str) -> Choice:
        on = value in chosen
        left = [v for v in chosen if v != value] if on else [*chosen, value]
        return Choice(value, names.get(value), counted.get(value), with_values(request, reading, name, left), on)

    if name == "year":
        values = sorted(values, reverse=True)
    if name == "type":  # our own kinds, then what sources call them
        values = sorted(values, key=lambda v: not v.isascii())
    choices = tuple(choice(v) for v in sorted(values, key=lambda v: v not in chosen))
    first = choices[: max(_OPEN, len(chosen))]
    clear = with_values(request, reading, name, ()) if chosen else None
    return FacetView(name, first, choices[len(first) :], dict(page.unlisted).get(name, 0), clear)


def _counted(page: ResultPage, name: str) -> dict[str, int]:
    """Value -> count. Of statuses also those that were left out: they are one click away."""
    counted = dict(dict(page.facets).get(name, ()))
    if name == "status":
        counted |= dict(page.scope.left_out)
    return counted


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that limits the search, and the address without it."""

    facet: str
    value: str
    name: Named | None
    url: str


def chips(
    page: ResultPage, request: SearchRequest, reading: Reading, names: Mapping[str, Named], titles: Iterable[str] = ()
) -> tuple[Chip, ...]:
    """Everything that limits the search. `titles` are the names of laws that a name in the query may be.

    A law's name that was typed beside words is taken away with the words that it consists of.
    """
    found = [
        Chip(
            name, value, names.get(value), search_url(request, reading, **{name: ",".join(v for v in of if v != value)})
        )
        for name, of in (("law", request.laws), ("language", request.languages))
        for value in of
    ]
    found += [
        Chip(name, value, names.get(value), with_values(request, reading, name, [v for v in chosen if v != value]))
        for name in ("law", "jurisdiction", "type", "status", "year", "issuer", "language", "missing", "version")
        for chosen in (chosen_values(request, name),)
        for value in chosen
    ]
    if page.kind == "keyword" and page.scope.laws and not request.laws and (rest := _without(request.query, titles)):
        address = search_url(request, reading, q=rest)
        found = [*(Chip("law", law, names.get(law), address) for law in page.scope.laws), *found]
    return tuple(found)


def _without(query: str, titles: Iterable[str]) -> str:
    """What is left of a query without the title that it begins or ends with; "" if it does neither. Folding keeps lengths."""
    typed = fold(query)
    for title in sorted(titles, key=len, reverse=True):
        for name in (fold(title), f"《{fold(title)}》"):
            if typed.startswith(name):
                return query[len(name) :].strip()
            if typed.endswith(name):
                return query[: -len(name)].strip()
    return ""
