"""Use case: look a provision up and lay its texts side by side. Plain functions over a Library, frozen results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.model import Container, Expression, Law, Provision, ProvisionPath, Unit
from corpus.status import EditionStatus

if TYPE_CHECKING:
    from corpus.library import Library


class CellStatus(StrEnum):
    """What a cell of an aligned row says about one text."""

    MATCHED = "matched"
    MISSING = "missing"
    EXTRA = "extra"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"
    STALE = "stale"
    OUTSIDE_SOURCE = "outside_source"


class ShowStatus(StrEnum):
    """How a lookup ended."""

    FOUND = "found"
    NO_SUCH_LAW = "no_such_law"
    NO_SUCH_ARTICLE = "no_such_article"
    REPEALED = "repealed"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Cell:
    """One text's side of a row. `text` is None where it has none (missing, outside_source, an untrusted number)."""

    expression: str
    status: CellStatus
    label: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of the provision, with a cell per expression shown, in the order of `ShowResult.expressions`."""

    path: ProvisionPath
    unit: Unit
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The whole provision asked for in one text."""

    expression: Expression
    label: str
    heading: str
    text: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible reading of an ambiguous citation, best first."""

    law: str
    title: str
    version: str
    path: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A link to another page of the same edition."""

    path: ProvisionPath
    label: str


@dataclass(frozen=True, slots=True)
class ShowResult:
    """What a lookup found. JSON object `show` of the contract.

    `canonical` is ((language, text), ...); `pages` are the page-level paths shown (several for a range);
    `breadcrumbs` the containers around it in the first expression; `marked` the pinpoint inside the page, if any.
    """

    status: ShowStatus
    as_of: date
    citation: str
    law: Law | None = None
    version: str | None = None
    path: ProvisionPath | None = None
    canonical: tuple[tuple[str, str], ...] = ()
    edition_status: EditionStatus | None = None
    expressions: tuple[Expression, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    choices: tuple[Choice, ...] = ()
    warnings: tuple[str, ...] = ()
    breadcrumbs: tuple[Container, ...] = ()
    previous: Neighbour | None = None
    next: Neighbour | None = None


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A node of a law's table of contents: a container or a page, with labels and headings per language."""

    path: ProvisionPath
    unit: Unit
    labels: tuple[tuple[str, str], ...]
    headings: tuple[tuple[str, str], ...]
    children: tuple[ContentsEntry, ...] = ()


__all__ = [
    "Cell", "CellStatus", "Choice", "Column", "ContentsEntry", "EditionStatus", "Library", "Neighbour", "Provision",
    "Row", "ShowResult", "ShowStatus",
]  # fmt: skip
