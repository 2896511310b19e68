"""Two texts of an edition as the checks see them: pages beside pages, and the rows of each page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.alignment import Cell, CellStatus, Row, align
from corpus.alignment.partners import partners
from corpus.alignment.units import parts_of_page
from corpus.checks.values import NO_WORDS, PagePair, Piece, Segment
from corpus.model import Expression, Part, Provision, ProvisionPath, Span

_BESIDE = (CellStatus.MATCHED, CellStatus.STALE)


def page_pair(
    path: ProvisionPath, source: tuple[Expression, Provision], target: tuple[Expression, Provision],
    version: date | None, alone: tuple[Collection[ProvisionPath], Collection[ProvisionPath]] | None = None,
) -> PagePair | None:  # fmt: skip
    """Lay two pages side by side.

    Args:
        path: what the page is called in the law; the translation's may have been put there from another number.
        version: that of the edition.
        alone: units of either page that the other has nothing for; they are left out.

    Returns:
        None where nothing else is left of a page.
    """
    left_out = alone or ((), ())
    theirs = _without(target[1], left_out[1])
    ours = _without(_filled_in(source[1], target[1]), left_out[0])
    if alone and not (ours.parts and theirs.parts):
        return None
    source, target = (source[0], ours), (target[0], theirs)
    whole = Segment(path, _whole(ours), _whole(theirs), sure=True)
    single = len(ours.parts) < 2 and len(theirs.parts) < 2  # a page of one paragraph in both is one row
    rows = align(ours.path, [source, target], version) if theirs.path == ours.path and not single else ()
    rows = tuple(row for row in rows if not _is_note(row.path, ours))
    if len(rows) < 2:
        return PagePair(path, ours, theirs, whole, (whole,))
    by_number = partners(ours, source[0].language, theirs, target[0].language).counts is None
    segments = tuple(_segment(row, (ours, theirs), by_number) for row in rows)
    if all(s.sure for s in segments):
        return PagePair(path, ours, theirs, whole, segments)
    return PagePair(path, ours, theirs, whole, segments, _by_paragraphs(ours, theirs, segments))


def _filled_in(ours: Provision, theirs: Provision) -> Provision:
    """The law's page without the units that nobody has filled in yet in the other text."""
    empty = set(theirs.empty_rows)
    left = tuple(p for p in ours.parts if p.path not in empty)
    return replace(ours, parts=left) if left else ours


def _without(page: Provision, units: Collection[ProvisionPath]) -> Provision:
    """A page without some of its units and what stands below them."""
    gone = set(units)
    return replace(page, parts=tuple(p for p in page.parts if gone.isdisjoint(_holders(p.path)))) if gone else page


def _holders(path: ProvisionPath) -> Iterator[ProvisionPath]:
    """A unit and what holds it."""
    at: ProvisionPath | None = path
    while at is not None:
        yield at
        at = at.parent


def _by_paragraphs(ours: Provision, theirs: Provision, rows: Sequence[Segment]) -> tuple[Segment, ...]:
    """The rows of each paragraph that both texts number, where all of them are sure, else the paragraph; () where the two don't
    number the same paragraphs, one after the other, and nothing beside them."""
    held = [_top(page) for page in (ours, theirs)]
    numbered = [[path for path, parts in own.items() if parts[0].path == path and parts[0].label] for own in held]
    paths = list(held[0])
    if len(paths) < 2 or paths != list(held[1]) or any(own != paths for own in numbered):
        return ()
    out: list[Segment] = []
    for path in paths:
        here = [row for row in rows if row.path.starts_with(path)]
        if here and all(row.sure for row in here):
            out += here
        else:
            pieces = [_of_parts(page, own[path]) for page, own in zip((ours, theirs), held, strict=True)]
            out.append(Segment(path, pieces[0], pieces[1], sure=True))
    return tuple(out)


def _top(page: Provision) -> dict[ProvisionPath, list[Part]]:
    """The units right below a page with all that stands in them, in the order of the text."""
    depth = len(page.path.segments)
    found: dict[ProvisionPath, list[Part]] = {}
    for part in _told(page):
        found.setdefault(ProvisionPath(part.path.segments[: depth + 1]), []).append(part)
    return found


def _told(page: Provision) -> list[Part]:
    """The units of a page without notes: "In case of discrepancy the Chinese text shall govern."."""
    return [p for p in parts_of_page(page) if not _is_note(p.path, page)]


def _is_note(path: ProvisionPath, page: Provision) -> bool:
    """Whether a unit is a note on the page, a marginal heading among them: it states no rule."""
    return any(s.startswith("note_") for s in path.segments[len(page.path.segments) :])


def _whole(page: Provision) -> Piece:
    """A page without the labels of its units, and without notes."""
    return _of_parts(page, _told(page))


def _of_parts(page: Provision, parts: Sequence[Part]) -> Piece:
    return _piece(page, tuple(Span(min(p.span.start + len(p.label), p.span.end), p.span.end) for p in parts))


def _piece(page: Provision, runs: Sequence[Span]) -> Piece:
    return Piece("\n".join(page.text[r.start : r.end] for r in runs), tuple(runs))


def _segment(row: Row, pages: tuple[Provision, Provision], by_number: bool) -> Segment:
    source, target = (_of_cell(cell, page) for cell, page in zip(row.cells, pages, strict=True))
    beside = all(cell.text is not None and cell.status in _BESIDE for cell in row.cells)
    return Segment(row.path, source, target, by_number and beside)


def _of_cell(cell: Cell, page: Provision) -> Piece:
    """The words of a cell without the label that they begin with."""
    if cell.text is None or not cell.runs:
        return NO_WORDS
    first, *more = cell.runs
    label = cell.label or ""
    if label and page.text.startswith(label, first.start):
        first = Span(min(first.start + len(label), first.end), first.end)
    return _piece(page, (first, *more))
