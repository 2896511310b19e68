"""A stretch of a law, page after page, as a whole law is read: the rows alone, without what is to be said of each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.alignment import AsSet, Older, Row, align
from corpus.alignment import Column as Side
from corpus.alignment.decided import ROW, Decisions, decisions, page_as_set
from corpus.citations import Citation, Scope
from corpus.library.deciding import corrections
from corpus.lookup.older import Olders, olders
from corpus.lookup.pages import Opened, opened
from corpus.lookup.results import Column, ShowResult
from corpus.model import Expression, Provision, ProvisionPath, Span
from corpus.options import Options

if TYPE_CHECKING:
    from corpus.library import Library


def show_stretch(
    library: Library,
    law_id: str,
    pages: Sequence[ProvisionPath],
    *,
    languages: Sequence[str] = (),
    as_of: date,
    version: str | None = None,
    expressions: Sequence[str] = (),
) -> ShowResult:
    """These pages of a law, each one of `articles`: with what stands in its texts, but without warnings, neighbours and headings.

    A page that no text has is left out.

    Raises:
        NotFoundError: no law has the id.
        UsageError: an unknown language, version or text.
    """
    options = Options(tuple(languages), as_of, version, tuple(expressions))
    law = library.law(law_id)
    here = opened(library, law, Citation(law_id, Span(0, len(law_id)), law_id, scope=Scope.NAMED), options)
    decided = decisions(corrections(library, law_id, ROW))
    every = tuple({e.id: e for e in (*here.chosen, *here.base)}.values())
    held = {e.id: {p.path: p for p in library.text(e.id).provisions} for e in every if _speaks(here, e)}
    older = olders(library, law, here.edition, here.chosen)
    found = tuple(article for page in pages if (article := _article(here, page, held, decided, older)))
    return replace(here.result, articles=found, paths=tuple(p for a in found for p in a.paths), path=pages[0] if pages else None)  # fmt: skip


def _speaks(here: Opened, expression: Expression) -> bool:
    """Whether a text's numbers mean this edition's articles."""
    return expression.edition == here.edition.key or expression.numbers_trusted


def _article(
    here: Opened, page: ProvisionPath, held: dict[str, dict[ProvisionPath, Provision]], decided: Decisions, older: Olders
) -> ShowResult | None:  # fmt: skip
    """One page in all texts that are shown; the rows are made of the soundest text, whether or not it is shown."""
    placed = {
        i: put
        for i, pages in held.items()
        if not older.leads(i) and (put := page_as_set(page, pages.get, decided.get(i, ())))
    }
    placed |= {i: put for i in older.texts if older.leads(i) and (put := older.page(i, page))}
    shown, beside = (
        [(e, placed[e.id].provision if e.id in placed else None) for e in side] for side in (here.chosen, here.base)
    )
    rows = older.bare(_rows(here, page, shown, beside, placed, older.changed(page)), page)
    if not rows:
        return None
    columns = tuple(Column(e, p.label, p.heading, p.text, p.deleted) for e, p in shown if p)
    return replace(here.result, path=page, paths=(page,), columns=columns, rows=rows, warnings=(),
                   currency=older.at(page))  # fmt: skip


def _rows(
    here: Opened, page: ProvisionPath, shown: Sequence[Side], beside: Sequence[Side], placed: AsSet, older: Older
) -> tuple[Row, ...]:  # fmt: skip
    """The rows of a page; of one that no text shown has, those of the law with gaps: who reads on must see that it is there."""
    if any(provision for _, provision in shown):
        return align(page, shown, here.edition.version, beside, placed, older)
    known = {e.id for e, _ in shown}
    every = [*shown, *(side for side in beside if side[0].id not in known)]
    rows = align(page, every, here.edition.version, (), placed, older)
    return tuple(replace(row, cells=tuple(c for c in row.cells if c.expression in known)) for row in rows)
