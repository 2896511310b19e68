"""A concordance, or a table of renderings -> what its page needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from indexer.concordance_values import (
    NO_TEXT,
    ORDERS,
    TEXT,
    UNIDENTIFIED,
    Beside,
    Concordance,
    ConcordanceRequest,
    Line,
    Rendered,
    RenderingTables,
    Table,
)
from webapp.search_views import Pager, Piece, Switch, pager
from webapp.telling import told_parts
from webapp.urls import Reading, with_query
from webapp.views import Named, direction

IN_FORM = ("q", "without", "beside", "language", "law", "jurisdiction", "translator")
"""Parameters that have a field in the form."""
_MOST_SHOWN = 8
"""Values of a filter that are seen at once; the others are a click away."""
_LAWS_OF_A_RENDERING, _MORE_LAWS = 4, 100
"""Laws of a rendering that are seen at once, and that are a click away; the others are among its places."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that the places can be narrowed by, with its address; `on`: it is chosen, and the address takes it away."""

    value: str
    name: Named
    count: int
    url: str
    on: bool
    filter: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One of language, jurisdiction, law, translator: its values at once, and those a click away."""

    name: str
    shown: tuple[Value, ...]
    more: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class BesideView:
    """What stands beside a place: its text cut at what renders it."""

    beside: Beside
    direction: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """A place; `called` is its provision in the reader's language, if it can be."""

    line: Line
    title: Named
    called: Named
    direction: str
    url: str
    beside: tuple[BesideView, ...]


@dataclass(frozen=True, slots=True)
class RenderedView:
    """A line of a table of renderings. `kind` is known, counted, unidentified or no_text; `more` are laws a click away, `left` how
    many there are still."""

    rendered: Rendered
    kind: str
    url: str
    share: int
    laws: tuple[tuple[Named, int, str], ...]
    more: tuple[tuple[Named, int, str], ...]
    left: int


@dataclass(frozen=True, slots=True)
class TableView:
    """The renderings in one language."""

    table: Table
    direction: str
    lines: tuple[RenderedView, ...]


@dataclass(frozen=True, slots=True)
class FormLink:
    """A word of the texts with how often it stands there and the address of its places."""

    word: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class ConcordancePage:
    """Everything that the page shows; `found` and `tables` exclude each other, both None where nothing was asked.

    `forms` are those of the word asked for, `other_words` what has its stem and isn't counted.
    """

    request: ConcordanceRequest
    found: Concordance | None
    tables: RenderingTables | None
    lines: tuple[LineView, ...]
    table_views: tuple[TableView, ...]
    filters: tuple[Filter, ...]
    chosen: tuple[Value, ...]
    orders: tuple[Switch, ...]
    tabs: tuple[Switch, ...]
    pager: Pager
    csv: str
    xlsx: str
    everything: str
    unfiltered: str
    with_text: str
    search: str
    read_as: str
    notes: tuple[str, ...]
    forms: tuple[FormLink, ...]
    other_words: tuple[FormLink, ...]
    kept: tuple[tuple[str, str], ...]


def pairs(request: ConcordanceRequest, reading: Reading, **changed: object) -> list[tuple[str, str]]:
    """Query parameters of a concordance, in their fixed order; `changed` replaces some of them."""
    given: dict[str, object] = {
        "q": request.query,
        "language": request.language,
        "beside": ",".join(request.beside),
        "law": ",".join(request.laws),
        "jurisdiction": ",".join(request.jurisdictions),
        "translator": request.translator,
        "without": request.without,
        "rendering": request.rendering,
        "state": request.state,
        "into": request.into,
        "order": request.order if request.order != ORDERS[0] else "",
        "as_of": reading.as_of.isoformat() if reading.as_of else "",
        "all_versions": "1" if request.all_versions else "",
        "table": "",
        "offset": request.offset or "",
        "limit": request.limit if request.limit != ConcordanceRequest.__dataclass_fields__["limit"].default else "",
    }
    return [(name, str(value)) for name, value in {**given, **changed}.items() if value not in ("", None)]


class _Addresses:
    def __init__(self, request: ConcordanceRequest, reading: Reading, *, table: bool) -> None:
        self._request, self._reading, self._table = request, reading, "1" if table else ""

    def __call__(self, **changed: object) -> str:
        """The same page with something else, its first page unless an offset is given."""
        changed = {"offset": "", "table": self._table, **changed}
        return with_query("/concordance", pairs(self._request, self._reading, **changed))

    def file(self, kind: str) -> str:
        """The same as a file."""
        changed = {"offset": "", "limit": "", "table": self._table}
        return with_query(f"/concordance.{kind}", pairs(self._request, self._reading, **changed))


def concordance_page(
    request: ConcordanceRequest, reading: Reading, names: Mapping[str, Named], called: Callable[[Line], Named],
    found: Concordance | None = None, tables: RenderingTables | None = None,
) -> ConcordancePage:  # fmt: skip
    """The page.

    Args:
        request: what is asked, as the address says it.
        reading: the day the reader set; goes into links.
        names: law id -> what to call it.
        called: gives what to call the provision of a place.
        found, tables: what was found, as places or as renderings.
    """
    address = _Addresses(request, reading, table=tables is not None)
    places = _Addresses(request, reading, table=False)
    total = found.places if found else 0
    read = told_parts((found or tables).read_as) if found or tables else [""]  # type: ignore[union-attr]
    return ConcordancePage(
        request=request, found=found, tables=tables,
        lines=tuple(_line(line, request, reading, names, called(line)) for line in found.lines) if found else (),
        table_views=tuple(_table(table, places, names) for table in tables.tables) if tables else (),
        filters=tuple(_filters(request, found or tables, address, names)),
        chosen=tuple(_chosen(request, address, names)),
        orders=tuple(Switch(name, address(order=name if name != ORDERS[0] else ""), name == request.order) for name in ORDERS),
        tabs=(Switch("places", places(), tables is None),
              Switch("renderings", places(table="1", rendering="", state="", order=""), tables is not None)),
        pager=pager(request.offset, request.limit, total, address),
        csv=address.file("csv"), xlsx=address.file("xlsx"), everything=address(all_versions="1"),
        unfiltered=address(law="", jurisdiction="", translator="", without="", rendering="", state="", into="", language=""),
        with_text=address(state=TEXT, into=found.beside[0]) if found and found.beside and not request.state else "",
        search=with_query("/search", [("q", request.query), *reading.pairs()]),
        read_as=read[0] if read[0].replace('"', "") != request.query else "", notes=tuple(read[1:]),
        forms=_forms(found or tables, address, counted=True), other_words=_forms(found or tables, address, counted=False),
        kept=tuple(p for p in pairs(request, reading, table="1" if tables else "", offset="")
                   if p[0] not in IN_FORM),
    )  # fmt: skip


def _forms(found: Concordance | RenderingTables | None, address: _Addresses, *, counted: bool) -> tuple[FormLink, ...]:
    """Forms lead to their own places: one that is counted with the others by quotation marks."""
    held = [form for form in (found.forms if found else ()) if form.counted is counted]
    without = {"rendering": "", "state": "", "into": ""}
    return tuple(
        FormLink(form.word, form.count, address(q=f'"{form.word}"' if counted else form.word, **without))
        for form in held
    )


def _line(
    line: Line, request: ConcordanceRequest, reading: Reading, names: Mapping[str, Named], called: Named
) -> LineView:
    day = [("as_of", reading.as_of.isoformat())] if reading.as_of and "as_of=" not in line.url else []
    marked = [("q", request.query)] if len(request.query) <= 200 else []
    beside = tuple(BesideView(one, direction(one.language), _pieces(one)) for one in line.beside)
    name = names.get(line.law, Named("", line.law))
    return LineView(line, name, called, direction(line.language), with_query(line.url, [*day, *marked]), beside)


def _pieces(one: Beside) -> tuple[Piece, ...]:
    if one.highlight is None:
        return (Piece(one.text, False),)
    start, end = one.highlight
    parts = ((one.text[:start], False), (one.text[start:end], True), (one.text[end:], False))
    return tuple(Piece(text, marked) for text, marked in parts if text)


# -- filters ------------------------------------------------------------------------------------------------------------------


def _filters(
    request: ConcordanceRequest,
    found: Concordance | RenderingTables | None,
    address: _Addresses,
    names: Mapping[str, Named],
) -> Iterable[Filter]:
    if found is None:
        return
    chosen = {
        "language": (request.language,), "jurisdiction": request.jurisdictions, "law": request.laws,
        "translator": (request.translator,),
    }  # fmt: skip
    counted = {
        "language": found.languages, "jurisdiction": found.jurisdictions, "law": found.by_law, "translator": found.translators,
    }  # fmt: skip
    for name, counts in counted.items():
        values = [_value(name, value, n, address, chosen[name], names) for value, n in counts]
        if len(values) > 1 or any(value.on for value in values):
            yield Filter(name, tuple(values[:_MOST_SHOWN]), tuple(values[_MOST_SHOWN:]))


def _value(
    name: str, value: str, count: int, address: _Addresses, chosen: Sequence[str], names: Mapping[str, Named]
) -> Value:
    on = value in chosen
    shown = names.get(value, Named("", value)) if name == "law" else Named("", value)
    return Value(value, shown, count, address(**{name: "" if on else value}), on, name)


def _chosen(request: ConcordanceRequest, address: _Addresses, names: Mapping[str, Named]) -> Iterable[Value]:
    """What the places are narrowed by, each with the address without it."""
    given = [
        ("language", request.language), *(("jurisdiction", code) for code in request.jurisdictions),
        *(("law", law) for law in request.laws), ("translator", request.translator), ("without", request.without),
        ("rendering", request.rendering), ("state", request.state),
    ]  # fmt: skip
    for name, value in given:
        if value:
            without = {name: "", **({"into": ""} if name in ("rendering", "state") else {})}
            named = (
                names.get(value, Named("", value))
                if name == "law"
                else Named(request.into if name == "rendering" else "", value)
            )
            yield Value(value, named, 0, address(**without), True, name)


# -- tables -------------------------------------------------------------------------------------------------------------------


def _table(table: Table, places: _Addresses, names: Mapping[str, Named]) -> TableView:
    kinds = [(one, "counted" if one.counted else "known") for one in table.renderings]
    kinds += [(table.unidentified, UNIDENTIFIED), (table.no_text, NO_TEXT)]
    lines = tuple(_rendered(one, kind, table, places, names) for one, kind in kinds if one.count)
    return TableView(table, direction(table.language), lines)


def _rendered(one: Rendered, kind: str, table: Table, places: _Addresses, names: Mapping[str, Named]) -> RenderedView:
    state = kind if kind in (UNIDENTIFIED, NO_TEXT) else ""
    so = {"rendering": "" if state else one.text, "state": state, "into": table.language}
    laws = [
        (names.get(law, Named("", law)), n, places(law=law, **so))
        for law, n in one.laws[: _LAWS_OF_A_RENDERING + _MORE_LAWS]
    ]
    at_once, more = tuple(laws[:_LAWS_OF_A_RENDERING]), tuple(laws[_LAWS_OF_A_RENDERING:])
    share = round(100 * one.count / table.places) if table.places else 0
    return RenderedView(one, kind, places(**so), share, at_once, more, len(one.laws) - len(laws))


def concordance_url(query: str, *, table: bool = False) -> str:
    """Address of the concordance of a term."""
    return f"/concordance?q={quote(query)}" + ("&table=1" if table else "")
