"""What a search is asked and what it answers, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.model import Status


@dataclass(frozen=True, slots=True)
class Expanded:
    """A term reached from another one ("seizure" -> "扣押")."""

    source: str
    target: str
    language: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of stored characters around a match; `highlights` are (start, end) offsets into `text`.

    `cut` says whether the stored text goes on before and after the stretch.
    """

    expression: str
    language: str
    text: str
    highlights: tuple[tuple[int, int], ...]
    cut: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One provision of one edition, however many of its texts match.

    `titles` is ((language, (title, ...)), ...), `labels` ((language, label), ...); `matched` are expression ids.
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
    expanded: tuple[Expanded, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What was searched: the day, the laws (() = all), and what was left out by status, counted."""

    as_of: date
    laws: tuple[str, ...]
    excluded: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """A page of results. JSON object `search` of the contract. `kind` is "keyword" or "citation"."""

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


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked. `languages` limits matching (zh = both scripts); `laws` limits to laws; `day` is as_of."""

    query: str
    day: date
    languages: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    all_versions: bool = False
    limit: int = 20
    offset: int = 0
    expand: bool = True
