"""A comparison -> what its page needs; and the choice of what to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from flask_babel import lazy_gettext as _

from corpus.changes import clipped
from corpus.comparing import QUIET, Comparison, Page, Row, RowKind, Side
from corpus.comparing_sides import comparable, tongue
from corpus.model import Expression, Law
from corpus.pieces import Piece, PieceKind
from webapp import interface
from webapp.compare_urls import Compared, compare_url
from webapp.opened import Opened
from webapp.search_views import Pager, pager
from webapp.urls import Reading, anchor, correspondence_url, law_url, path_of, provision_url
from webapp.views import Link, Named, direction, names_for

ROWS_A_PAGE = 40
CHOOSE = _("Choose texts to compare")
_MOST_LAWS = 24
_FAR = 0.25  # share of words; where so few are common, a line through all of the others would only be hard to read
# Only what is on one side, and what both say in other words, is said of a stretch; the rest is the text alone.
_SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a cell: `kind` of the piece; with `label`, the provision that begins here."""

    kind: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ElsewhereView:
    """Words of a cell that the other text has at another place; `link` leads to its provision, `exact`: the same words."""

    words: str
    link: Link
    exact: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """What one side has in a row; `links` lead to its provisions."""

    links: tuple[Link, ...]
    heading: tuple[Stretch, ...]
    text: tuple[Stretch, ...]
    beside: tuple[Stretch, ...] = ()
    elsewhere: tuple[ElsewhereView, ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """A row. `before` and `after` lead to the difference before and after this one; "" for the first and the last. `far`:
    they have little in common."""

    anchor: str
    kind: str
    moved: bool
    renumbered: bool
    far: bool
    differs: bool
    left: CellView
    right: CellView
    before: str = ""
    after: str = ""
    alone: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """A text that is compared."""

    side: Side
    name: Named
    url: str
    direction: str


@dataclass(frozen=True, slots=True)
class KindLink:
    """A kind of rows with its number, and the address with them alone ("": all)."""

    kind: str
    count: int
    url: str
    shown: bool


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Everything the page shows of a comparison."""

    found: Comparison
    asked: Compared
    sides: tuple[SideView, SideView]
    rows: tuple[RowView, ...]
    kinds: tuple[KindLink, ...]
    differences: int
    first: str
    pager: Pager
    only: str
    swapped: str
    whole: str
    table: str
    beside: tuple[KindLink, ...]
    contents: tuple[tuple[Stretch, ...], tuple[Stretch, ...]] | None


def at(found: Comparison, path: str) -> Comparison:
    """The rows of one provision, in either text; all of them for ""."""
    wanted = path_of(path) if path else None
    if wanted is None:
        return found
    page = wanted.page
    return replace(found, rows=tuple(r for r in found.rows if page in [p.path for p in (*r.left, *r.right)]))


def compare_page(whole: Comparison, asked: Compared) -> ComparePage:
    """The page of a comparison, a stretch of its rows."""
    found = at(whole, asked.at)
    counts = Counter(r.kind for r in found.rows)
    shown = [r for r in found.rows if asked.kind in ("", r.kind) and not (asked.only and r.kind in QUIET)]
    if found.is_one_text:
        shown = []
    places = _places(shown, asked)
    offset = min(asked.offset, max(len(shown) - 1, 0) // ROWS_A_PAGE * ROWS_A_PAGE)
    sides = (_side(found.left), _side(found.right))
    views = tuple(_row(found, r, asked, places, n) for n, r in enumerate(shown[offset : offset + ROWS_A_PAGE], offset))

    def address(**changed: object) -> str:
        return compare_url(replace(asked, law="", offset=int(str(changed["offset"] or 0))))

    first = replace(asked, law="", offset=0)
    same_law = found.left.law.id == found.right.law.id
    versions = sorted((found.left.edition, found.right.edition), key=lambda e: found.left.law.editions.index(e)) if same_law else []  # fmt: skip
    return ComparePage(
        found=found, asked=replace(asked, law=""), sides=sides, rows=views,
        kinds=_kinds(counts, first), differences=len(places), first=places[0][1] if places else "",
        pager=pager(offset, ROWS_A_PAGE, len(shown), address),
        only=compare_url(replace(first, only=not asked.only, kind="")),
        swapped=compare_url(replace(first, left=asked.right, right=asked.left, version=asked.to_version, to_version=asked.version)),
        whole=compare_url(replace(first, at="")) if asked.at else "",
        table=correspondence_url(found.left.law.id, versions[0].key, versions[1].key)
        if same_law and versions[0].key != versions[1].key else "",
        beside=_others(found, first),
        contents=_contents(found) if not asked.at and offset == 0 else None,
    )  # fmt: skip


def _contents(found: Comparison) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]] | None:
    """The headings of both, if a chapter came, went or is called otherwise."""
    if all(p.kind in (PieceKind.EQUAL, PieceKind.SPELLING) for p in found.contents):
        return None
    return tuple(_stretches(found.contents, "left")), tuple(_stretches(found.contents, "right"))


def _others(found: Comparison, asked: Compared) -> tuple[KindLink, ...]:
    """Languages that both editions have beside that of the texts; that which is shown leads back to the page without it."""
    held = [{tongue(x) for x in s.edition.expressions} for s in (found.left, found.right)]
    one_edition = found.left.law.id == found.right.law.id and found.left.edition.key == found.right.edition.key
    tags = () if one_edition else sorted((held[0] & held[1]) - {tongue(found.left.expression)})
    return tuple(
        KindLink(tag, 0, compare_url(replace(asked, beside="" if tag == asked.beside else tag)), tag == asked.beside)
        for tag in tags
    )


def _side(side: Side) -> SideView:
    names = names_for(side.law, interface.current())
    reading = Reading(version=side.edition.key, expressions=(side.expression.id,))
    url = provision_url(side.law.id, side.path, reading) if side.path else law_url(side.law.id, reading)
    name = names[0] if names else Named("", side.law.id)
    return SideView(side, name, url, direction(side.expression.language))


def _kinds(counts: Counter[RowKind], asked: Compared) -> tuple[KindLink, ...]:
    every = KindLink(
        "", counts.total(), compare_url(replace(asked, kind="", only=False)), not asked.kind and not asked.only
    )
    kinds = (
        KindLink(str(k), counts[k], compare_url(replace(asked, kind=str(k), only=False)), str(k) == asked.kind)
        for k in RowKind
        if counts[k]
    )
    return (every, *kinds)


def _places(rows: Sequence[Row], asked: Compared) -> list[tuple[int, str]]:
    """(number of the row, address) of every row that differs."""
    found = []
    for n, row in enumerate(rows):
        if row.kind not in QUIET:
            page = replace(asked, law="", offset=n // ROWS_A_PAGE * ROWS_A_PAGE)
            here = "" if page.offset == asked.offset else compare_url(page)
            found.append((n, f"{here}#{_anchor(row)}"))
    return found


def _anchor(row: Row) -> str:
    return anchor(row.name)


def _row(found: Comparison, row: Row, asked: Compared, places: Sequence[tuple[int, str]], number: int) -> RowView:
    at_place = next((i for i, (n, _url) in enumerate(places) if n == number), None)
    cells = [_cell(found, row, side) for side in _SIDES]
    page = (row.right or row.left)[0].path
    alone = "" if asked.at or found.left.path or found.right.path else compare_url(
        Compared(found.left.expression.id, found.right.expression.id, at=str(page), beside=asked.beside, day=asked.day)
    )  # fmt: skip
    return RowView(
        _anchor(row), str(row.kind), row.moved and row.kind is not RowKind.MOVED, _is_renumbered(found, row),
        row.kind is RowKind.CHANGED and row.share < _FAR, row.kind not in QUIET, cells[0], cells[1],
        places[at_place - 1][1] if at_place else "",
        places[at_place + 1][1] if at_place is not None and at_place + 1 < len(places) else "", alone,
    )  # fmt: skip


def _is_renumbered(found: Comparison, row: Row) -> bool:
    """Whether an article with other words has another number too."""
    same_law = found.left.law.id == found.right.law.id and row.kind is RowKind.CHANGED
    return same_law and [p.path for p in row.left] != [p.path for p in row.right]


def _cell(found: Comparison, row: Row, name: str) -> CellView:
    side, pages = (found.left, row.left) if name == "left" else (found.right, row.right)
    reading = Reading(version=side.edition.key, expressions=(side.expression.id,))
    links = tuple(Link(provision_url(side.law.id, p.path, reading), p.label or str(p.path), side.expression.language) for p in pages)  # fmt: skip
    starts = _starts(pages) if len(pages) > 1 else ()
    return CellView(links, tuple(_stretches(row.heading, name)), tuple(_stretches(row.pieces, name, starts)),
                    tuple(_stretches(row.beside, name)), tuple(_elsewhere(found, row, name)))  # fmt: skip


def _elsewhere(found: Comparison, row: Row, name: str) -> Iterator[ElsewhereView]:
    there = found.right if name == "left" else found.left
    reading = Reading(version=there.edition.key, expressions=(there.expression.id,))
    for held in row.elsewhere:
        if held.side == name:
            link = Link(provision_url(there.law.id, held.path, reading), held.label or str(held.path), there.expression.language)  # fmt: skip
            yield ElsewhereView(clipped(held.text), link, held.exact)


def _starts(pages: Sequence[Page]) -> tuple[tuple[int, str], ...]:
    """(place, label) of each of several provisions whose texts stand behind one another."""
    out, place = [], 0
    for page in pages:
        out.append((place, page.label or str(page.path)))
        place += len(page.text) + 1
    return tuple(out)


def _stretches(cut: Iterable[Piece], name: str, starts: Sequence[tuple[int, str]] = ()) -> Iterator[Stretch]:
    """One side of the pieces, cut where a provision begins too."""
    place, waiting = 0, list(starts)
    for piece in cut:
        text: str = getattr(piece, name)
        label = ""
        while text:
            if waiting and waiting[0][0] == place:
                label = waiting.pop(0)[1]
            end = waiting[0][0] - place if waiting and waiting[0][0] < place + len(text) else len(text)
            yield Stretch(_kind(piece, name), text[:end], label)
            place, text, label = place + end, text[end:], ""


def _kind(piece: Piece, name: str) -> str:
    if piece.kind is PieceKind.REPLACED:
        return name
    return str(piece.kind)


# -- what there is to compare ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Offered:
    """A law with texts that can be compared: `count` of them."""

    name: Named
    id: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A text to choose. `group`: its language."""

    expression: Expression
    version: str
    left: bool
    right: bool


@dataclass(frozen=True, slots=True)
class PickerView:
    """The forms: texts of one law, two names, and laws with something to compare.

    `choices` are grouped by language; only languages with two texts. `alone`: the law has no two texts of one language.
    """

    law: Law | None
    name: Named | None
    choices: tuple[tuple[str, tuple[Choice, ...]], ...]
    alone: bool
    offered: tuple[Offered, ...]
    more: int
    unknown: bool


def picker(here: Opened, asked: Compared, law: Law | None, found: Comparison | None = None) -> PickerView:
    """What can be chosen. Without a law, the laws of the name that was typed, or all that have something to compare."""
    groups: dict[str, list[Choice]] = {}
    ids = (found.left.expression.id, found.right.expression.id) if found else (asked.left, asked.right)
    for edition in reversed(law.editions if law else ()):
        for x in sorted(edition.expressions, key=lambda x: x.sort_key):
            groups.setdefault(tongue(x), []).append(Choice(x, edition.key, x.id == ids[0], x.id == ids[1]))
    choices = tuple((tag, tuple(held)) for tag, held in groups.items() if len(held) > 1)
    named = here.shelf().named(asked.law) if asked.law and law is None else here.shelf().laws if law is None else ()
    laws = [one for one in named if comparable(one)]
    names = names_for(law, interface.current()) if law else ()
    return PickerView(law, names[0] if names else None, choices, law is not None and not choices,
                      tuple(map(_offered, laws[:_MOST_LAWS])), max(len(laws) - _MOST_LAWS, 0),
                      bool(asked.law) and law is None and not laws)  # fmt: skip


def _offered(law: Law) -> Offered:
    names = names_for(law, interface.current())
    counts = Counter(tongue(x) for e in law.editions for x in e.expressions)
    count = sum(n for n in counts.values() if n > 1)
    return Offered(names[0] if names else Named("", law.id), law.id, compare_url(Compared(law=law.id)), count)
