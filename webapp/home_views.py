"""Home, the list of laws and the page about the service -> what their templates need."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.catalogue import LawSummary
from corpus.model import Law, Status
from webapp.search_views import LawLine, Pager, law_line
from webapp.urls import Reading, with_query
from webapp.views import Link

_ENTRIES = 8


@dataclass(frozen=True, slots=True)
class Group:
    """The laws of one jurisdiction, with a few of them."""

    jurisdiction: str
    count: int
    languages: tuple[str, ...]
    laws: tuple[LawLine, ...]
    url: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the first page shows."""

    groups: tuple[Group, ...]
    examples: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LawsPage:
    """Everything the list of laws shows."""

    query: str
    jurisdiction: str
    jurisdictions: tuple[str, ...]
    as_of: date | None
    laws: tuple[LawLine, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class SourceLine:
    """How much comes from a publisher."""

    publisher: str
    texts: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What the page about the service shows beside its own words."""

    sources: tuple[SourceLine, ...]


def home_page(summaries: Sequence[LawSummary], examples: Sequence[tuple[str, str]]) -> HomePage:
    """The first page. `examples` are (what to type, its language)."""
    by_jurisdiction: defaultdict[str, list[LawSummary]] = defaultdict(list)
    for summary in summaries:
        by_jurisdiction[summary.law.jurisdiction].append(summary)
    groups = [_group(j, found) for j, found in by_jurisdiction.items()]
    links = tuple(Link(with_query("/search", [("q", text)]), text, language) for text, language in examples)
    return HomePage(tuple(sorted(groups, key=lambda g: (-g.count, g.jurisdiction))), links)


def _group(jurisdiction: str, summaries: Sequence[LawSummary]) -> Group:
    languages = Counter(x.language for s in summaries for e in s.law.editions for x in e.expressions)
    first = sorted(summaries, key=_worth)[:_ENTRIES]
    return Group(
        jurisdiction=jurisdiction,
        count=len(summaries),
        languages=tuple(tag for tag, _ in languages.most_common()),
        laws=tuple(law_line(s, Reading()) for s in first),
        url=with_query("/laws", [("jurisdiction", jurisdiction)]),
    )


def _worth(summary: LawSummary) -> tuple[bool, int, int, str]:
    """In force first, then those in most languages (there is something to compare), then the longest: the codes."""
    texts = summary.edition.expressions if summary.edition else ()
    languages = {x.language for x in texts}
    longest = max((x.articles for x in texts), default=0)
    return (summary.status.status is not Status.IN_FORCE, -len(languages), -longest, summary.law.id)


def about_page(laws: Iterable[Law]) -> AboutPage:
    """Who published what is here."""
    texts = [x for law in laws for e in law.editions for x in e.expressions]
    counted = Counter(x.publisher for x in texts)
    return AboutPage(
        tuple(
            SourceLine(name, n, tuple(sorted({x.language for x in texts if x.publisher == name})))
            for name, n in counted.most_common()
        )
    )
