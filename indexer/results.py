"""What a search is asked and what it answers, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.lookup import Choice
from corpus.model import Status
from corpus.terms import Origin

EARLIER_TEXT_MISSING = "earlier_text_missing"
"""A value of the filter status beside those of Status."""


@dataclass(frozen=True, slots=True)
class Expanded:
    """A term reached from another one ("seizure" -> "扣押"), whose law says it so ("cn"; "" any) and who says they are one."""

    source: str
    target: str
    language: str
    jurisdiction: str = ""
    origin: Origin = Origin.BASE


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of stored characters around a match; `highlights` are (start, end) offsets into `text`.

    `cut` says whether the stored text goes on before and after the stretch. `matched` is False for the counterpart of a
    match in a language that holds nothing of the query: its `highlights` are the likely translation, where it is sure.
    `gaps` are the (start, end) in `text` of an ellipsis between two stretches: no stored characters.
    """

    expression: str
    language: str
    text: str
    highlights: tuple[tuple[int, int], ...]
    cut: tuple[bool, bool] = (False, False)
    matched: bool = True
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One provision of one edition, however many of its texts match.

    `titles` is ((language, (title, ...)), ...), `labels` ((language, label), ...); `matched` are expression ids.
    `heading_highlights` are (start, end) offsets into `heading`, where the whole query is what the provision is called.
    `folded_under` is the version of the same article that it stands under ("": none). Where results are taken together,
    `versions` are the others of the article, and `more_in_law` says how many others of its law were found.
    `earlier_text_missing`: its text starts later, but the law applied on the day in one that isn't here.
    """

    law: str
    version: str
    path: str
    status: Status
    titles: tuple[tuple[str, tuple[str, ...]], ...]
    labels: tuple[tuple[str, str], ...]
    matched: tuple[str, ...]
    snippets: tuple[Snippet, ...]
    url: str
    heading: str = ""
    heading_highlights: tuple[tuple[int, int], ...] = ()
    expanded: tuple[Expanded, ...] = ()
    folded_under: str = ""
    versions: tuple[SearchHit, ...] = ()
    more_in_law: int = 0
    earlier_text_missing: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What was searched: the day, the laws (() = all), and what was left out by status, counted.

    `expanded` counts the results that only a translation of the query reached (they are in `total`, and come last).
    `earlier_text_missing` counts those of `excluded` that are not yet in force and whose law applied in a text that isn't here.
    `by_status`: the query says itself which status it asks for (status:repealed), so that none was left out.
    """

    as_of: date
    laws: tuple[str, ...]
    excluded: tuple[tuple[str, int], ...]
    expanded: int = 0
    earlier_text_missing: int = 0
    by_status: bool = False

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """`excluded` by values of the filter status: what truly starts later apart from what applied in an earlier text."""
        later = Status.NOT_YET_IN_FORCE.value
        apart = [(s, n - self.earlier_text_missing if s == later else n) for s, n in self.excluded]
        return tuple((s, n) for s, n in (*apart, (EARLIER_TEXT_MISSING, self.earlier_text_missing)) if n)


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter that is called as the query, or a provision headed so that isn't among the results.

    `kind` is chapter or provision; `text` the heading as it stands, a chapter's with its number. `path` is the provision, or
    the range of them ("art_985..art_988"); `labels` are those of its first and last, `url` leads to them, of more than a hundred
    to the first.
    """

    kind: str
    text: str
    law: str
    title: str
    version: str
    path: str
    labels: tuple[str, str]
    url: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A law that was repealed and isn't here: what is said of it, its name as typed, the provision that repealed it, and the
    other words of the query.
    """

    said: str
    name: str
    by: Choice
    rest: str


@dataclass(frozen=True, slots=True)
class Said:
    """How a term is rendered: `places` are the jurisdictions whose law says it so ("" any), each with the number of provisions
    here that stand beside one with the term and say it."""

    text: str
    language: str
    origin: Origin
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """A concept that a term names, with what it is called elsewhere; `concept` "" is what the texts here teach, of no concept."""

    concept: str
    kind: str
    field: str
    note: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Renderings:
    """What the term of a query is called in other languages and places.

    `asked`: the query asks for it; `into` is the language that it asks for ("": any), and `found` whether there is a rendering
    in it: if not, `senses` hold those in others.
    """

    term: str
    into: str
    asked: bool
    senses: tuple[Sense, ...]
    found: bool = True


@dataclass(frozen=True, slots=True)
class Nearest:
    """The first results of the search that comes nearest to one that finds nothing. They are no results of it."""

    offer: Offer
    results: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """A page of results. JSON object `search` of the contract. `kind` is "keyword" or "citation".

    `facets` lists the values of each facet with their counts, and `unlisted` of how many more there are. `cards` is how many
    results all pages have together where provisions are taken together (None: as many as provisions, `total`). `gone` is a law
    that the query names and that isn't here any more. `renderings` say what the query is called elsewhere, where it is a
    term; `sought` is the query that was searched for where that is another one. `nearest` is shown where there is no result.
    """

    query: str
    read_as: str
    kind: str
    total: int
    offset: int
    limit: int
    scope: Scope
    results: tuple[SearchHit, ...]
    facets: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    suggestions: tuple[str, ...] = ()
    unlisted: tuple[tuple[str, int], ...] = ()
    cards: int | None = None
    offers: tuple[Offer, ...] = ()
    headings: tuple[Heading, ...] = ()
    gone: Gone | None = None
    nearest: Nearest | None = None
    renderings: Renderings | None = None
    sought: str = ""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked. `languages` limits matching (zh = both scripts); `laws` limits to laws; `day` is as_of.

    `filters` are (facet, value) of indexer.facets: values of one facet are alternatives, facets are all wanted. `sort` is
    one of indexer.ordering.SORTS, `group` one of its GROUPS or "". `beside` are the languages that the reader wants to see
    beside the one that matched. `words`: what may be a citation or a name is looked for as words.
    """

    query: str
    day: date
    languages: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    all_versions: bool = False
    limit: int = 20
    offset: int = 0
    expand: bool = True
    filters: tuple[tuple[str, str], ...] = ()
    sort: str = "relevance"
    group: str = ""
    beside: tuple[str, ...] = ()
    words: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Another search that finds something where the one asked found nothing, or little.

    `kind` is replaced, spelling, term, words, fewer, any or wider; `why` says how it differs, `total` what it finds.
    """

    kind: str
    why: str
    request: SearchRequest
    total: int
