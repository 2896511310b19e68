"""What a lookup gives: frozen results, shared by `corpus.lookup` and the modules that make parts of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.alignment import Row
from corpus.corresponding import Correspondent
from corpus.currency import PageCurrency
from corpus.days.status import EditionStatus
from corpus.days.untaken import AmendedBy
from corpus.model import Container, Expression, Law, ProvisionPath
from corpus.resolving.values import Choice, ShowStatus


@dataclass(frozen=True, slots=True)
class Column:
    """The whole provision asked for in one text."""

    expression: Expression
    label: str
    heading: str
    text: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A link to another page of the same edition."""

    path: ProvisionPath
    label: str


@dataclass(frozen=True, slots=True)
class ShowResult:
    """What a lookup found. JSON object `show` of the contract.

    `canonical` is ((language, text), ...); `breadcrumbs` the containers around it in the first expression;
    `amended_by` what amends the page and its text lacks; `as_amended_by` the points that made the words it has;
    `correspondences` which page this is in other versions of the law, found from the texts; `explained_by` the
    interpretations and decisions whose titles cite the page; `currency` what became of the page in texts of an earlier version.

    Of several provisions, or a range of them, `path` is the first and `paths` are all of them, `articles` the pages one
    by one, `address` how one writes them in an address ("art_20..art_23"), and columns and rows hold the text of all;
    `left_out` counts the articles of a long range that are not shown.
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
    amended_by: tuple[AmendedBy, ...] = ()
    as_amended_by: tuple[AmendedBy, ...] = ()
    correspondences: tuple[Correspondent, ...] = ()
    explained_by: tuple[Choice, ...] = ()
    articles: tuple[ShowResult, ...] = ()
    paths: tuple[ProvisionPath, ...] = ()
    address: str = ""
    left_out: int = 0
    currency: tuple[PageCurrency, ...] = ()
