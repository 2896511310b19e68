"""An edition laid out in rows: for each path a cell per text, with a status. Gaps are shown, never silently closed.

Rows are joined by path alone. A text that renders another version is marked on every cell; a text whose structure
disagrees (numbers not trusted) has cells without text, for its "article 20" isn't this article 20.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.model import Expression, Part, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber


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


Column = tuple[Expression, Provision | None]


def align(at: ProvisionPath, columns: Sequence[Column], version: date | None) -> tuple[Row, ...]:
    """Lay one page side by side, unit by unit.

    Args:
        at: path of the page, or of a unit in it: then only its rows.
        columns: every text that is shown, with its provision at `page` (None: it has none, or is not trusted there).
        version: the version of the edition; a text of another version is stale.

    Returns:
        A row per unit: those of the source text in its order, what only others have where it stands in them. A paragraph's
        cell holds its own words without its items. () if no text has the page.
    """
    held = [provision for _, provision in columns if provision is not None]
    if not held:
        return ()
    base = reference(columns)
    parts = {id(p): {part.path: part for part in parts_of_page(p)} for p in held}
    own = parts[id(base)]
    order = _order([list(own), *(list(parts[id(p)]) for p in held if p is not base)])
    number = next((p.number for p in held if p.number), None)
    rows = []
    for path in (p for p in order if p.starts_with(at)):
        unit = next(found[path].unit for found in parts.values() if path in found)
        cells = tuple(
            _cell(
                expression,
                provision,
                parts[id(provision)].get(path) if provision else None,
                path in own,
                version,
                number,
            )
            for expression, provision in columns
        )
        rows.append(Row(path, unit, cells))
    return tuple(rows)


def reference(columns: Sequence[Column]) -> Provision:
    """The provision that the others are held against: the soundest source text that has the page, else the soundest."""
    held = [(expression, provision) for expression, provision in columns if provision is not None]
    return min(held, key=lambda c: c[0].sort_key)[1]


def parts_of_page(provision: Provision) -> tuple[Part, ...]:
    """The parts of a page; a page that has none is one paragraph."""
    if provision.parts:
        return provision.parts
    return (Part(provision.path.child("para", 1), Unit.PARAGRAPH, "", Span(0, len(provision.text))),)


def _order(texts: Sequence[Sequence[ProvisionPath]]) -> list[ProvisionPath]:
    """The paths of the first text in their order; those that only others have stand after what precedes them there."""
    if not texts:
        return []
    first, known = set(texts[0]), set(texts[0])
    after: dict[ProvisionPath | None, list[ProvisionPath]] = {}
    for paths in texts[1:]:
        anchor: ProvisionPath | None = None
        for path in paths:
            if path in first:
                anchor = path
            elif path not in known:
                known.add(path)
                after.setdefault(anchor, []).append(path)
    order = list(after.get(None, ()))
    for path in texts[0]:
        order += [path, *after.get(path, ())]
    return order


def is_stale(expression: Expression, version: date | None) -> bool:
    """Whether a text renders another version than the edition it stands beside, as far as it says which."""
    return expression.version is not None and version is not None and expression.version != version


def _cell(
    expression: Expression, provision: Provision | None, part: Part | None, expected: bool, version: date | None,
    number: ArticleNumber | None,
) -> Cell:  # fmt: skip
    status = _gap(expression, version, number)
    if provision is None or part is None:
        # A text that has the page but not the unit can't be outside its own coverage.
        if provision is not None and status is CellStatus.OUTSIDE_SOURCE:
            status = CellStatus.MISSING
        return Cell(expression.id, status)
    text = provision.text[part.span.start : part.span.end]
    if is_stale(expression, version):
        return Cell(expression.id, CellStatus.STALE, part.label, text)
    return Cell(expression.id, CellStatus.MATCHED if expected else CellStatus.EXTRA, part.label, text)


def _gap(expression: Expression, version: date | None, number: ArticleNumber | None) -> CellStatus:
    """Why a text has nothing here."""
    if not expression.numbers_trusted:
        return CellStatus.STALE
    if number is not None and expression.coverage and not expression.coverage.covers(number):
        return CellStatus.OUTSIDE_SOURCE
    return CellStatus.STALE if is_stale(expression, version) else CellStatus.MISSING


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page of an edition: for each text, in the order given, whether it has it. `label` is the soundest text's."""

    path: ProvisionPath
    label: str
    cells: tuple[CellStatus, ...]


def align_edition(texts: Sequence[tuple[Expression, Text]], version: date | None) -> tuple[PageRow, ...]:
    """Which pages of an edition each text has, in the order of the soundest source text.

    Args:
        texts: the texts of one edition; one whose numbers aren't trusted has STALE everywhere.
        version: the version of the edition.
    """
    if not texts:
        return ()
    trusted = [(e, t) for e, t in texts if e.numbers_trusted]
    ranked = sorted(trusted, key=lambda t: t[0].sort_key)
    pages = {id(t): {p.path: p for p in t.provisions} for _, t in ranked}
    order = _order([list(pages[id(t)]) for _, t in ranked])
    base = pages[id(ranked[0][1])] if ranked else {}
    rows = []
    for path in order:
        provision = next(found[path] for found in pages.values() if path in found)
        cells = []
        for expression, text in texts:
            if expression.numbers_trusted and path in pages[id(text)]:
                found = CellStatus.MATCHED if path in base else CellStatus.EXTRA
                cells.append(CellStatus.STALE if is_stale(expression, version) else found)
            else:
                cells.append(_gap(expression, version, provision.number))
        rows.append(PageRow(path, provision.label, tuple(cells)))
    return tuple(rows)
