"""Use case: two texts of one language held against each other, provision by provision and word by word.

Two versions of a law, rival translations, two copies, two scripts; or two provisions of any laws. The rows say which
provision of the one is which of the other, as `corpus.correspondence` finds it by words; the pieces of a row are what
differs (`corpus.pieces`), in stored characters: those of one side put together are its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.choosing import language_called
from corpus.comparing_moved import Elsewhere, elsewhere
from corpus.comparing_sides import Asked, Side, beside, sides, tongue
from corpus.correspondence import Correspondence, Kind, Table
from corpus.correspondence.likeness import kept
from corpus.correspondence.words import words_of
from corpus.corresponding import table_of
from corpus.days.effects import title_of
from corpus.errors import NotFoundError
from corpus.model import Force, Provision, ProvisionPath
from corpus.pieces import Piece, PieceKind, pieces
from corpus.remembering import remembered
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library

__all__ = ["Asked", "Comparison", "Page", "Row", "RowKind", "Side", "compare", "sides"]

_MOST_KEPT = 8
# Beside its own number, an article of a rival translation belongs to another one only if it is as much more like that.
_SURER = 0.1


class RowKind(StrEnum):
    """What a row says. The first that holds:

    SPLIT, MERGED: one provision on the left is several on the right, or several are one. LEFT, RIGHT: on that side alone.
    OUTSIDE: on one side alone, and the other text holds a part of the law without it. CHANGED: other words.
    RENUMBERED: the same words under another number. MOVED: the same words at another place. SPELLING: only script,
    width, case, marks or white space differ. SAME: the same characters.
    """

    SAME = "same"
    SPELLING = "spelling"
    CHANGED = "changed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    MERGED = "merged"
    SPLIT = "split"
    LEFT = "left"
    RIGHT = "right"
    OUTSIDE = "outside"


QUIET = frozenset({RowKind.SAME, RowKind.SPELLING, RowKind.OUTSIDE})
"""Rows that are no difference: they say the same in the same place, or one text holds only another part of the law."""


@dataclass(frozen=True, slots=True)
class Page:
    """A provision of one side: its label and heading as printed, its stored text."""

    path: ProvisionPath
    label: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Provisions that are the same rule.

    Attributes:
        kind: what became of it, from left to right.
        left, right: the provisions of either side; () where it has none.
        pieces: the two texts cut up; of several provisions a side is their texts with a line break between.
        heading: the same of their headings.
        moved: it left its place in the order.
        share: 0 to 1, the words of both that they have in common and in order.
        beside: pieces of the same provisions in another language, if one was asked for.
        elsewhere: sentences that the other side lacks here and has in another row.
    """

    kind: RowKind
    left: tuple[Page, ...]
    right: tuple[Page, ...]
    pieces: tuple[Piece, ...]
    heading: tuple[Piece, ...] = ()
    moved: bool = False
    share: float = 0.0
    beside: tuple[Piece, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def name(self) -> str:
        """Tells the row from the others: "left.art_3", "right.art_4"."""
        side, page = ("right", self.right[0]) if self.right else ("left", self.left[0])
        return f"{side}.{page.path}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared. JSON object `comparison`.

    Attributes:
        left, right: what was compared.
        rows: every provision of either side in exactly one of them, in the order of the right text.
        notes: what weakens the comparison, or that there is nothing to compare.
        contents: pieces of the headings of parts, chapters and sections of whole texts, a line each.
        beside: the texts of the other language, if there are such.
    """

    left: Side
    right: Side
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    beside: tuple[Side, Side] | None = None
    contents: tuple[Piece, ...] = ()

    @property
    def is_one_text(self) -> bool:
        """Whether both sides are the same words of one text."""
        return self.left.expression.id == self.right.expression.id and self.left.path == self.right.path


def compare(library: Library, left: Side, right: Side, language: str = "") -> Comparison:
    """Compare two sides (`sides` finds them).

    Args:
        library: where the texts stand; the rows of whole texts are kept until it changes.
        left, right: two texts of one language, of one law or two; with a provision on one or both, its rows alone.
        language: also hold the texts of this language in the same two editions against each other.

    Raises:
        NotFoundError: a text lacks the provision asked for.
    """
    if left.path is not None and right.path is not None and not _is_row(library, left, right):
        rows: tuple[Row, ...] = (_of_two(library, left, right),)
    else:
        rows = _of(library, left, right)
    extra = beside((left, right), language) if language else None
    if extra:
        rows = tuple(_with_beside(rows, *(_pages(library, side) for side in extra)))
    whole = left.path is None and right.path is None
    contents = pieces(*(_headings(library, side) for side in (left, right))) if whole else ()
    return Comparison(left, right, rows, tuple(_notes(left, right, language, extra)), extra, contents)


def _headings(library: Library, side: Side) -> str:
    """第一章 总则, and what follows it: a line each."""
    return "\n".join(f"{c.label} {c.heading}".strip() for c in library.text(side.expression.id).containers)


def _of(library: Library, left: Side, right: Side) -> tuple[Row, ...]:
    rows = _rows(library, left, right)
    for side, at in ((left, "left"), (right, "right")):
        if side.path is not None:
            rows = tuple(r for r in rows if side.path.page in [p.path for p in getattr(r, at)])
            if not rows:
                raise _lacks(side)
    return rows


def _is_row(library: Library, left: Side, right: Side) -> bool:
    """Whether two provisions, both whole, stand in one row of their texts."""
    if left.law.id != right.law.id or left.path != left.path.page or right.path != right.path.page:  # type: ignore[union-attr]
        return False
    row = next((r for r in _rows(library, left, right) if left.path in [p.path for p in r.left]), None)
    return row is not None and right.path in [p.path for p in row.right]


def _of_two(library: Library, left: Side, right: Side) -> Row:
    """The row of two provisions that somebody wants side by side, whatever they are to each other."""
    ours, theirs = _provision(library, left), _provision(library, right)
    cut, heading = pieces(ours.text, theirs.text), pieces(ours.heading, theirs.heading)
    return Row(_says(cut, heading), (ours,), (theirs,), cut, heading, share=_share(left, ours.text, theirs.text))


def _provision(library: Library, side: Side) -> Page:
    """A provision, or a unit inside one."""
    page = next(
        (p for p in library.text(side.expression.id).provisions if side.path and p.path == side.path.page), None
    )
    if page is None or side.path is None:
        raise _lacks(side)
    if side.path == page.path:
        return _page(page)
    span = page.whole(side.path)
    if span is None:
        raise _lacks(side)
    label = next((p.label for p in page.parts if p.path == side.path), "")
    return Page(side.path, f"{page.label} {label}".strip(), "", page.text[span.start : span.end])


def _lacks(side: Side) -> NotFoundError:
    return NotFoundError(
        tell("%(text)s has no %(path)s.", text=side.expression.id, path=side.path),
        tell("Its table of contents lists what it has."),
    )


def _page(provision: Provision) -> Page:
    return Page(provision.path, provision.label, provision.heading, provision.text)


def _pages(library: Library, side: Side) -> dict[ProvisionPath, Page]:
    return {p.path: _page(p) for p in library.text(side.expression.id).provisions}


# -- rows of whole texts -----------------------------------------------------------------------------------------------


@remembered
def _kept(_library: Library) -> dict[tuple[str, str], tuple[Row, ...]]:
    """Texts that were compared -> their rows; filled by `_rows`."""
    return {}


def _rows(library: Library, left: Side, right: Side) -> tuple[Row, ...]:
    known, key = _kept(library), (left.expression.id, right.expression.id)
    found = known.get(key)
    if found is None:
        ours, theirs = _pages(library, left), _pages(library, right)
        table = table_of(library, left.expression, right.expression)
        joined = _by_number(table, ours, theirs, left) if _is_one_version(left, right) else table.rows
        rows = [_row(r, ours, theirs) for r in joined]
        moved = elsewhere(rows, left.expression.language)
        found = tuple(replace(row, elsewhere=moved.get(n, ())) for n, row in enumerate(rows))
        while len(known) >= _MOST_KEPT:
            known.pop(next(iter(known)), None)
        known[key] = found
    return found


def _is_one_version(left: Side, right: Side) -> bool:
    """Whether one number is one article in both, unless the words say otherwise."""
    texts = (left.expression, right.expression)
    same = left.law.id == right.law.id and left.edition.key == right.edition.key
    return same and all(x.numbers_trusted and x.version in (None, left.edition.version) for x in texts)


def _by_number(
    table: Table, ours: Mapping[ProvisionPath, Page], theirs: Mapping[ProvisionPath, Page], side: Side
) -> Iterable[Correspondence]:
    """The rows of two texts of one version: rivals have few words in common, so that numbers join what words don't.

    An article of another number stays only where it is plainly more like it than the one of its own number.
    """
    doubted = {p for r in table.rows for p in r.old if _is_doubted(r, ours, theirs, side)}
    free = {p for r in table.rows if not r.old or r.old[0] in doubted for p in r.new}
    lone = {p for r in table.rows if not r.new or (r.old and r.old[0] in doubted) for p in r.old}
    both = free & lone
    for row in table.rows:
        if row.old and row.new and row.old[0] not in doubted:
            yield row
            continue
        for path in (p for p in row.new):
            if path in both:
                share = _share(side, ours[path].text, theirs[path].text)
                yield Correspondence((path,), (path,), Kind.CHANGED, share)
            else:
                yield Correspondence((), (path,), row.kind if row.kind is Kind.UNKNOWN else Kind.NEW)
        for path in (p for p in row.old if p not in both):
            yield Correspondence((path,), (), row.kind if row.kind is Kind.UNKNOWN else Kind.DELETED)


def _is_doubted(
    row: Correspondence, ours: Mapping[ProvisionPath, Page], theirs: Mapping[ProvisionPath, Page], side: Side
) -> bool:
    if len(row.old) != 1 or len(row.new) != 1 or row.old == row.new or row.old[0] not in theirs:
        return False
    at = row.old[0]
    return row.score <= _share(side, ours[at].text, theirs[at].text) + _SURER


def _share(side: Side, left: str, right: str) -> float:
    """The words that two texts have in common and in order."""
    ours, theirs = (words_of(text, side.expression.language).plain for text in (left, right))
    return round(2 * kept(ours, theirs) / max(len(ours) + len(theirs), 1), 3)


def _row(found: Correspondence, ours: Mapping[ProvisionPath, Page], theirs: Mapping[ProvisionPath, Page]) -> Row:
    left, right = tuple(ours[p] for p in found.old), tuple(theirs[p] for p in found.new)
    cut = pieces(_text(left), _text(right))
    heading = pieces("\n".join(p.heading for p in left), "\n".join(p.heading for p in right))
    return Row(_kind(found, cut, heading), left, right, cut, heading, found.moved, found.score)


def _text(pages: Sequence[Page]) -> str:
    return "\n".join(p.text for p in pages)


def _kind(found: Correspondence, cut: Sequence[Piece], heading: Sequence[Piece]) -> RowKind:
    if len(found.old) > 1:
        return RowKind.MERGED
    if len(found.new) > 1:
        return RowKind.SPLIT
    if not found.old or not found.new:
        return RowKind.OUTSIDE if found.kind is Kind.UNKNOWN else RowKind.LEFT if found.old else RowKind.RIGHT
    said = _says(cut, heading)
    if said is RowKind.CHANGED:
        return said
    return RowKind.RENUMBERED if found.old != found.new else RowKind.MOVED if found.moved else said


def _says(cut: Sequence[Piece], heading: Sequence[Piece]) -> RowKind:
    kinds = {p.kind for p in (*cut, *heading)}
    if kinds <= {PieceKind.EQUAL}:
        return RowKind.SAME
    return RowKind.SPELLING if kinds <= {PieceKind.EQUAL, PieceKind.SPELLING} else RowKind.CHANGED


def _with_beside(
    rows: Iterable[Row], ours: Mapping[ProvisionPath, Page], theirs: Mapping[ProvisionPath, Page]
) -> Iterable[Row]:
    """Rows with what the other language has at their paths."""
    for row in rows:
        left, right = (
            [held[p.path.page] for p in pages if p.path.page in held]
            for pages, held in ((row.left, ours), (row.right, theirs))
        )
        yield replace(row, beside=pieces(_text(left), _text(right)))


# -- what weakens it ---------------------------------------------------------------------------------------------------


def _notes(left: Side, right: Side, language: str, extra: tuple[Side, Side] | None) -> Iterable[str]:
    if left.expression.id == right.expression.id and left.path == right.path:
        yield tell("Both sides are the same text, so that nothing can differ.")
    if left.law.id != right.law.id and left.path is None and right.path is None:
        yield tell("These are two laws: provisions are joined by their words alone.")
    for side in {s.expression.id: s for s in (left, right)}.values():
        if side.expression.force is Force.DAMAGED:
            yield tell("%(text)s is a damaged copy: a difference may be its fault.", text=_called(side))
        if side.expression.coverage is not None:
            yield tell("%(text)s holds articles %(coverage)s only: of the others nothing is known.",
                       text=_called(side), coverage=side.expression.coverage)  # fmt: skip
    if language and extra is None and language.partition("-")[0] != tongue(left.expression):
        yield tell("In %(language)s the two versions are not both here.", language=language_called(language))


def _called(side: Side) -> str:
    """How a note calls a text: the title of the law, the version and who published it."""
    about = [title_of(side.law), side.edition.key, side.expression.language, side.expression.publisher]
    return " · ".join(filter(None, about))
