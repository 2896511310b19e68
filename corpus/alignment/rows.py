"""An edition laid out in rows: for each path a cell per text, with a status. Gaps are shown, never silently closed.

Articles are joined by path; the units of an article too, where its texts are built alike. Where a translation glued, cut or
lost a paragraph, its paragraphs are paired by what they show (corpus.alignment.partners): 銀行法 125-7 has four paragraphs, its English
three, and the first of these is the second. A text that renders another version is marked on every cell; a text whose
structure disagrees (numbers not trusted) has cells without text, for its "article 20" isn't this article 20.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

from corpus.alignment.decided import PageAsSet
from corpus.alignment.partners import Partners, all_partners
from corpus.alignment.paths import below, free
from corpus.alignment.units import parts_of_page
from corpus.model import Expression, Part, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.telling import tell


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
    """One text's side of a row. `text` is None where it has none (missing, outside_source, an untrusted number).

    `set_by` is who put its text here, "" for somebody who didn't sign; None where the machine did. `runs` are the stretches
    of the page's stored text that `text` is made of, joined by line breaks; () where people put other words here.
    """

    expression: str
    status: CellStatus
    label: str | None = None
    text: str | None = None
    set_by: str | None = None
    runs: tuple[Span, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of the provision, with a cell per expression shown, in the order of `ShowResult.expressions`."""

    path: ProvisionPath
    unit: Unit
    cells: tuple[Cell, ...]


Column = tuple[Expression, Provision | None]
# Id of a text -> its page as people set it, where they decided anything about it.
AsSet = Mapping[str, PageAsSet]
# Id of a text of another version -> whether the words that its page renders were changed since (corpus.currency).
Older = Mapping[str, bool]


def align(
    at: ProvisionPath, columns: Sequence[Column], version: date | None, beside: Sequence[Column] = (),
    as_set: AsSet = MappingProxyType({}), older: Older = MappingProxyType({}),
) -> tuple[Row, ...]:  # fmt: skip
    """Lay one page side by side, unit by unit.

    Args:
        at: path of the page, or of a unit in it: then only its rows.
        columns: every text that is shown, with its provision at `page` (None: it has none, or is not trusted there).
        version: the version of the edition; a text of another version is stale.
        beside: the other texts of the edition, not shown. The soundest text of all is what the rows are made of, so that
            they are the same whichever texts are shown, in whatever order.
        as_set: what people decided; the provisions of `columns` and `beside` are those in it.
        older: of texts of another version, whether what they render was changed since; one that isn't named is stale.

    Returns:
        A row per unit, with the path that the source text has for it: those of the source text in its order, what only
        others have where it stands in them (its path there, "~2" added if the source text has another unit of that path).
        A paragraph's cell holds its own words without its items. () if no text has the page.
    """
    if all(provision is None for _, provision in columns):
        return ()
    known = {expression.id for expression, _ in columns}
    every = sorted((*columns, *(c for c in beside if c[0].id not in known)), key=lambda c: c[0].sort_key)
    base = _soundest(every)
    number = _provision(base).number or next((p.number for _, p in every if p and p.number), None)
    sides = _sides(base, every, as_set)
    lines = _lines(parts_of_page(_provision(base)), [sides[e.id] for e, _ in every])
    shown = [(e, sides[e.id], is_stale(e, version) and older.get(e.id, True), as_set.get(e.id)) for e, _ in columns]
    rows = (
        Row(line.path, line.unit, tuple(_cell(e, side, line, old, number, put) for e, side, old, put in shown))
        for line in lines
        if line.home.starts_with(at) and (line.anchored or any(s and line.path in s.lines for _, s, *_ in shown))
    )
    return tuple(rows)


def pairing_notes(
    columns: Sequence[Column], beside: Sequence[Column] = (), as_set: AsSet = MappingProxyType({})
) -> tuple[str, ...]:
    """What a reader must be told where rows could not be joined by number: a sentence per text.

    Args:
        columns, beside, as_set: as in `align`.
    """
    if not any(provision for _, provision in columns):
        return ()
    known = {expression.id for expression, _ in columns}
    every = sorted((*columns, *(c for c in beside if c[0].id not in known)), key=lambda c: c[0].sort_key)
    base = _soundest(every)
    sides = _sides(base, every, as_set)
    notes = []
    for expression, _ in columns:
        side = sides[expression.id]
        if side is None or side.partners.counts is None:
            continue
        ours, theirs = side.partners.counts
        counts = f"({base[0].language} {ours}, {expression.language} {theirs})"
        if not side.partners.evidence and (ours, theirs) != (1, 1):
            notes.append(
                tell(
                    "Paragraphs differ %(counts)s and share no figures: rows were paired by length and position and may be wrong.",
                    counts=counts,
                )
            )
        elif ours != theirs:
            notes.append(
                tell("Paragraphs differ in number %(counts)s: rows were paired by figures and length.", counts=counts)
            )
    return tuple(notes)


def reference(columns: Sequence[Column]) -> Provision:
    """The provision that the others are held against: the soundest source text that has the page, else the soundest."""
    return _provision(_soundest(columns))


def _soundest(columns: Sequence[Column]) -> Column:
    return min((c for c in columns if c[1] is not None), key=lambda c: c[0].sort_key)


def _provision(column: Column) -> Provision:
    if column[1] is None:
        raise ValueError(f"{column[0].id} has no such page")
    return column[1]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row to come.

    Attributes:
        home: the anchor's unit that it belongs to, else its own path.
        wanted: the path it would have if no other unit had it.
        anchored: the anchor has this unit itself.
    """

    path: ProvisionPath
    unit: Unit
    home: ProvisionPath
    wanted: ProvisionPath
    anchored: bool


@dataclass(frozen=True, slots=True)
class _Side:
    """One text's units by the row they stand in. `lines` fills up while the rows are made."""

    provision: Provision
    parts: tuple[Part, ...]
    partners: Partners
    lines: dict[ProvisionPath, list[Part]]


def _sides(base: Column, every: Sequence[Column], as_set: AsSet) -> dict[str, _Side | None]:
    """Each text's units beside the anchor's, by the id of the text; those that the anchor lacks have no row yet."""
    found = all_partners(base, every, {i: put.forced for i, put in as_set.items()})
    return {
        e.id: None if p is None else _Side(p, parts_of_page(p), found[e.id], _laid(parts_of_page(p), found[e.id]))
        for e, p in every
    }


def _laid(parts: Sequence[Part], paired: Partners) -> dict[ProvisionPath, list[Part]]:
    lines: dict[ProvisionPath, list[Part]] = {}
    before: Part | None = None
    for part in parts:
        home = paired.partner.get(part.path) or paired.further.get(part.path)
        # The second half of a paragraph that was cut goes into the cell of the first, if nothing stands between them.
        if home and (part.path in paired.partner or (before and lines.get(home, [None])[-1] is before)):
            lines.setdefault(home, []).append(part)
        before = part
    return lines


def _lines(own: Sequence[Part], sides: Sequence[_Side | None]) -> list[_Line]:
    """The rows of a page in order: the anchor's units; after them what only others have, where it stands there."""
    taken = {part.path for part in own}
    after: dict[ProvisionPath | None, list[_Line]] = {}
    for side in sides:
        if side is None:
            continue
        placed = {id(part): path for path, parts in side.lines.items() for part in parts}
        rows: dict[ProvisionPath, ProvisionPath] = {}
        last: ProvisionPath | None = None
        for part in side.parts:
            if id(part) in placed:
                last = rows[part.path] = placed[id(part)]
                continue
            wanted, home = below(rows, part.path), side.partners.further.get(part.path)
            here = after.setdefault(last, [])
            # Two translations that both have a paragraph more in one place show it in one row.
            shared = (x for x in here if x.wanted == wanted and x.home == (home or x.path) and x.path not in side.lines)
            line = next(shared, None)
            if line is None:
                path = free(wanted, taken)
                line = _Line(path, part.unit, home or path, wanted, anchored=False)
                here.append(line)
                taken.add(path)
            rows[part.path] = line.path
            side.lines.setdefault(line.path, []).append(part)
    return _in_order(own, after, sum(side is not None for side in sides) > 2)


def _in_order(own: Sequence[Part], after: Mapping[ProvisionPath | None, Sequence[_Line]], several: bool) -> list[_Line]:
    """Behind each unit of the anchor what stands there in others; where those are several texts, by number."""

    def behind(path: ProvisionPath | None) -> list[_Line]:
        found = after.get(path, ())
        return sorted(found, key=lambda line: _by_number(line.path)) if several else list(found)

    lines = behind(None)
    for part in own:
        lines += [_Line(part.path, part.unit, part.path, part.path, anchored=True), *behind(part.path)]
    return lines


def _by_number(path: ProvisionPath) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Sorts para_2 before para_10, and a paragraph before its items."""
    pieces = (re.findall(r"\d{1,9}|[^\d_~]+", segment) for segment in path.segments)
    return tuple(tuple((int(p), "") if p.isdecimal() else (0, p) for p in segment) for segment in pieces)


def page_order(texts: Sequence[Sequence[ProvisionPath]]) -> list[ProvisionPath]:
    """The paths of the first text in their order; those that only others have stand after what precedes them there.

    Where several other texts have something behind one path, that stands by number: 3-1 of one before 3-2 of another.
    """
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
    if len(texts) > 2:
        for paths in after.values():
            paths.sort(key=lambda p: (_PLACES.get(p.segments[0].partition("_")[0], 1), _by_number(p)))
    order = list(after.get(None, ()))
    for path in texts[0]:
        order += [path, *after.get(path, ())]
    return order


# What opens and what closes a law, whatever its number; articles and points stand between.
_PLACES = {"preamble": 0, "suppl": 2, "annex": 3}


def is_stale(expression: Expression, version: date | None) -> bool:
    """Whether a text renders another version than the edition it stands beside, as far as it says which."""
    return expression.version is not None and version is not None and expression.version != version


def _cell(
    expression: Expression, side: _Side | None, line: _Line, stale: bool, number: ArticleNumber | None,
    put: PageAsSet | None,
) -> Cell:  # fmt: skip
    parts = side.lines.get(line.path, []) if side else []
    if side is None or not parts:
        return Cell(expression.id, _absent(expression, side, line, stale, number))
    path = parts[0].path
    if stale:
        status = CellStatus.STALE
    elif path in side.partners.moved or (put and path in put.moved):
        status = CellStatus.MOVED
    elif len(parts) > 1 or path in side.partners.further:
        status = CellStatus.SPLIT
    else:
        status = CellStatus.MATCHED if line.anchored else CellStatus.EXTRA
    runs = _runs(side, parts)
    text = "\n".join(side.provision.text[run.start : run.end] for run in runs)
    author = put.author(path) if put else None
    # Where people set something the page may be put together from others, and the stretches are not those of the stored page.
    as_stored = put is None or not (put.by or put.forced or put.moved)
    return Cell(expression.id, status, parts[0].label, text, author, runs if as_stored else ())


def _runs(side: _Side, parts: Sequence[Part]) -> tuple[Span, ...]:
    """Where the words of parts stand: one stretch for those that follow one another."""
    at = {part.path: n for n, part in enumerate(side.parts)} if len(parts) > 1 else {}
    runs = [parts[0].span]
    for before, part in pairwise(parts):
        if at[part.path] == at[before.path] + 1:
            runs[-1] = Span(runs[-1].start, part.span.end)
        else:
            runs.append(part.span)
    return tuple(runs)


def _absent(
    expression: Expression, side: _Side | None, line: _Line, stale: bool, number: ArticleNumber | None
) -> CellStatus:
    """Why a text has no words in a row."""
    status = _gap(expression, stale, number)
    if side is None:
        return status
    # A text that has the page but not the unit can't be outside its own coverage.
    if status is CellStatus.OUTSIDE_SOURCE:
        status = CellStatus.MISSING
    inside = line.path in side.partners.merged or (
        not line.anchored and line.home in side.lines and line.home != line.path
    )
    return CellStatus.MERGED if inside and status is CellStatus.MISSING else status


def _gap(expression: Expression, stale: bool, number: ArticleNumber | None) -> CellStatus:
    """Why a text has nothing here."""
    if not expression.numbers_trusted:
        return CellStatus.STALE
    if number is not None and expression.coverage and not expression.coverage.covers(number):
        return CellStatus.OUTSIDE_SOURCE
    return CellStatus.STALE if stale else CellStatus.MISSING


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
    order = page_order([list(pages[id(t)]) for _, t in ranked])
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
                cells.append(_gap(expression, is_stale(expression, version), provision.number))
        rows.append(PageRow(path, provision.label, tuple(cells)))
    return tuple(rows)
