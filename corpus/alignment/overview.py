"""Use case: a whole edition row by row, with what people decided. Every page once, in the order of the soundest text."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.alignment.decided import ROW, Decisions, PageAsSet, decisions, page_as_set
from corpus.alignment.rows import Column, Row, align, page_order
from corpus.library.deciding import corrections
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath, Text

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class LaidPage:
    """A page of an edition. `label` and `heading` are those of the soundest text that has it."""

    path: ProvisionPath
    label: str
    heading: str
    rows: tuple[Row, ...]


def edition_rows(
    library: Library, law: Law, edition: Edition, only: Container[ProvisionPath] | None = None
) -> Iterator[LaidPage]:
    """The rows of an edition, page by page (`only`: of these); texts whose numbers mean other articles are left out."""
    texts = [(e, library.text(e.id)) for e in edition.expressions if e.numbers_trusted]
    return pages_of(texts, edition, decisions(corrections(library, law.id, ROW)), only)


def pages_of(
    texts: list[tuple[Expression, Text]], edition: Edition, decided: Decisions,
    only: Container[ProvisionPath] | None = None,
) -> Iterator[LaidPage]:  # fmt: skip
    """The same of texts that were read already."""
    ranked = sorted(texts, key=lambda t: t[0].sort_key)
    own = {e.id: {p.path: p for p in text.provisions} for e, text in ranked}
    added = [path for e, _ in ranked for path in _added(decided, e.id, own[e.id])]
    for path in page_order([*(list(pages) for pages in own.values()), *([added] if added else [])]):
        if only is not None and path not in only:
            continue
        placed = {e.id: put for e, _ in ranked if (put := _placed(path, own[e.id], decided, e.id))}
        if placed:
            yield _page(path, ranked, placed, edition)


def _added(decided: Decisions, expression: str, pages: Mapping[ProvisionPath, Provision]) -> list[ProvisionPath]:
    """Pages that a text has only because somebody set a unit there."""
    return [d.goes_to for d in decided.get(expression, ()) if d.goes_to not in pages and d.unit.page in pages]


def _placed(
    path: ProvisionPath, pages: Mapping[ProvisionPath, Provision], decided: Decisions, expression: str
) -> PageAsSet | None:
    return page_as_set(path, pages.get, decided.get(expression, ()))


def _page(
    path: ProvisionPath, ranked: list[tuple[Expression, Text]], placed: Mapping[str, PageAsSet], edition: Edition
) -> LaidPage:
    columns: list[Column] = [(e, placed[e.id].provision if e.id in placed else None) for e, _ in ranked]
    first = next(p for _, p in columns if p is not None)
    return LaidPage(path, first.label, first.heading, align(path, columns, edition.version, as_set=placed))
