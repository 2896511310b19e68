"""The seam between Tongwen and search engines. Analysis is ours, engines are dumb: they get tokens and give sets.

A backend stores documents as fields of ready-made tokens and answers boolean queries over tokens with every matching
document and a score. What a literal needs beyond tokens (substring, phrase) is checked by `indexer.searching` on the
folded text, so every engine gives the same set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TokenDocument:
    """One document as tokens. `id` is its number in the generation, `law_id` lets a law be taken out as a whole."""

    id: int
    law_id: str
    fields: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Term:
    """Documents whose `field` holds `token`; `weight` scales its score, 0 matches without scoring (and costs less)."""

    field: str
    token: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Documents whose `field` holds a token that starts with `prefix`."""

    field: str
    prefix: str


@dataclass(frozen=True, slots=True)
class And:
    """Documents that match all `parts`; of no parts, every document."""

    parts: tuple[TokenQuery, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Documents that match any of `parts`; of no parts, none."""

    parts: tuple[TokenQuery, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Documents that don't match `part`."""

    part: TokenQuery


@dataclass(frozen=True, slots=True)
class Every:
    """Every document."""


@dataclass(frozen=True, slots=True)
class Boost:
    """What `required` matches; what also matches `preferred` scores higher."""

    required: TokenQuery
    preferred: TokenQuery


TokenQuery = Term | Prefix | And | Or | Not | Every | Boost


class SearchBackend(Protocol):
    """A search engine over one generation of the index. Readers are safe to call from many threads."""

    def candidates(self, query: TokenQuery) -> Sequence[tuple[int, float]]:
        """Every matching document once, as (document id, score), in no order."""

    def vocabulary(self, field: str) -> Mapping[str, int]:
        """The tokens of a field, each with about how many documents hold it (those taken out lately may count)."""

    def close(self) -> None:
        """Let go of files; safe to call twice."""


class BackendModule(Protocol):
    """What a module in `indexer.backends` offers; the only place that imports its engine."""

    def build(self, folder: Path, documents: Iterable[TokenDocument], removed_laws: Iterable[str]) -> None:
        """Add `documents` to the index in `folder` (made if it isn't there), after taking `removed_laws` out."""

    def open(self, folder: Path) -> SearchBackend:
        """Open the index in `folder` for reading. IndexUnavailableError if it is damaged or missing."""
