"""What people decided on which unit of a text stands beside which unit of the law: read, and worked into a text's pages.

A decision names the text by its id and the unit by its path, and is stored apart from all that is derived, so that it holds
after a new import of either text. One whose unit is gone says nothing until the unit is there again. A whole article may be
set beside another one (the translation's article 5 renders the law's article 6): its page is then that of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from corpus.alignment.paths import free
from corpus.alignment.units import parts_of_page
from corpus.given import Correction
from corpus.model import Part, Provision, ProvisionPath, Span, Text

ROW = "row"  # the kind of these decisions in the library
NONE = "-"  # the value of one that says: beside none


@dataclass(frozen=True, slots=True)
class Decision:
    """`unit` of a text stands beside the law's unit `beside`; None: beside none. `by` is who said so, "" if nobody signed."""

    unit: ProvisionPath
    beside: ProvisionPath | None
    by: str = ""

    @property
    def of_page(self) -> bool:
        """Whether it sets a whole article, annex or preamble beside another one, or beside none."""
        return self.unit == self.unit.page and (self.beside is None or self.beside == self.beside.page)

    @property
    def goes_to(self) -> ProvisionPath:
        """The page that the unit stands on."""
        return self.beside.page if self.beside else self.unit.page


Decisions = Mapping[str, tuple[Decision, ...]]
NO_DECISIONS: Decisions = MappingProxyType({})


def decisions(corrections: Iterable[Correction]) -> Decisions:
    """The decisions on rows among a law's corrections: id of a text -> its own, oldest first. What can't be read is left out."""
    found: dict[str, list[Decision]] = {}
    for one in corrections:
        if one.kind == ROW and one.expression and one.path:
            try:
                beside = None if one.value == NONE else ProvisionPath.parse(one.value)
                decision = Decision(ProvisionPath.parse(one.path), beside, one.author)
            except ValueError:
                continue
            found.setdefault(one.expression, []).append(decision)
    return {expression: tuple(held) for expression, held in found.items()}


@dataclass(frozen=True, slots=True)
class PageAsSet:
    """A page of a text as people set it.

    Attributes:
        provision: its text; where units came from other pages, put together from their stretches, in order.
        forced: path of a unit here -> path of the law's unit that it stands beside, or None.
        by: path of a unit here -> who set it; what stands below goes with it.
        moved: units that came from another page.
    """

    provision: Provision
    forced: Mapping[ProvisionPath, ProvisionPath | None] = field(default_factory=dict)
    by: Mapping[ProvisionPath, str] = field(default_factory=dict)
    moved: frozenset[ProvisionPath] = frozenset()

    def author(self, path: ProvisionPath) -> str | None:
        """Who set a unit, or the unit that holds it; None if the machine placed it."""
        at: ProvisionPath | None = path
        while at is not None:
            if at in self.by:
                return self.by[at]
            at = at.parent
        return None


PageOf = Callable[[ProvisionPath], Provision | None]


def page_as_set(page: ProvisionPath, page_of: PageOf, decided: Sequence[Decision] = ()) -> PageAsSet | None:
    """A text's page with what people decided on it. None if it has no such page, or all of it was set beside another.

    Args:
        page: path of the page.
        page_of: gives the text's own page at a path.
        decided: the decisions on this text.
    """
    if all(page not in (d.unit.page, d.goes_to) for d in decided):
        plain = page_of(page)
        return PageAsSet(plain) if plain else None
    pieces = _pieces(page, page_of, decided)
    if len(pieces) == 1 and pieces[0].is_whole:
        forced, by = _inside(page, decided)
        return PageAsSet(pieces[0].provision, forced, by)
    return _composed(page, pieces, decided) if pieces else None


def text_as_set(text: Text, decided: Sequence[Decision]) -> Text:
    """A text with each unit on the page that people set it on, in the order of the text; the text itself if none moved."""
    if all(d.goes_to == d.unit.page for d in decided):
        return text
    own = {p.path: p for p in text.provisions}
    pages = dict.fromkeys(own)
    for decision in decided:
        if decision.unit.page in own:
            pages.setdefault(decision.goes_to)
    found = [placed.provision for page in pages if (placed := page_as_set(page, own.get, decided))]
    return replace(text, provisions=tuple(found))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Parts of one page that stand on another, or on their own. `decision`: what brought them here, None if they are at home."""

    provision: Provision
    parts: tuple[Part, ...]
    decision: Decision | None
    is_whole: bool = False


def _pieces(page: ProvisionPath, page_of: PageOf, decided: Sequence[Decision]) -> list[_Piece]:
    """What stands on a page, in the order of the text."""
    found = []
    away = {d.unit for d in decided if d.goes_to != d.unit.page}
    units = {d.unit for d in decided if d.unit in away and not d.of_page}
    for decision in decided:
        if decision.goes_to == page and decision.unit in away and (source := page_of(decision.unit.page)):
            here = tuple(p for p in parts_of_page(source) if p.path.starts_with(decision.unit))
            parts = (
                _without(parts_of_page(source), units) if decision.of_page else _without(here, units - {decision.unit})
            )
            found += [_Piece(source, parts, decision)] if parts else []
    own = page_of(page)
    if own and page not in away:
        every = parts_of_page(own)
        parts = _without(every, units)
        found += [_Piece(own, parts, None, is_whole=parts == every and not found)] if parts else []
    return sorted(found, key=lambda piece: piece.provision.order) if len(found) > 1 else found


def _without(parts: Iterable[Part], gone: Iterable[ProvisionPath]) -> tuple[Part, ...]:
    return tuple(p for p in parts if not any(p.path.starts_with(unit) for unit in gone))


@dataclass(slots=True)
class _Page:
    """A page that is being put together. `own` are paths that its own units keep, whatever comes from elsewhere."""

    path: ProvisionPath
    own: set[ProvisionPath]
    texts: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    length: int = 0

    def add(self, piece: _Piece) -> dict[ProvisionPath, ProvisionPath]:
        """Append a piece. The paths that its units have here by those that they have at home."""
        renamed: dict[ProvisionPath, ProvisionPath] = {}
        for part in piece.parts:
            path = part.path if piece.decision is None else _renamed(self.path, part.path, renamed, self.own)
            self.own.add(path)
            stretch = piece.provision.text[part.span.start : part.span.end]
            self.parts.append(Part(path, part.unit, part.label, Span(self.length, self.length + len(stretch))))
            self.texts.append(stretch)
            self.length += len(stretch) + 1
        return renamed


def _composed(page: ProvisionPath, pieces: Sequence[_Piece], decided: Sequence[Decision]) -> PageAsSet:
    """One page of several pieces, in order; their units under paths that no other has."""
    made = _Page(page, {part.path for piece in pieces if piece.decision is None for part in piece.parts})
    forced, by = _inside(page, decided)
    moved: set[ProvisionPath] = set()
    replaced = any(p.decision and p.decision.of_page for p in pieces) and all(d.unit != page for d in decided)
    for piece in pieces:
        paths = made.add(piece)
        if piece.decision is not None:
            moved.update(paths.values())
            by.update(dict.fromkeys(paths.values(), piece.decision.by))
            if not piece.decision.of_page:
                forced[next(iter(paths.values()))] = piece.decision.beside
            forced.update({paths[d.unit]: None for d in decided if d.unit in paths and d.beside is None})
        elif replaced:
            # Another article was set in its place, and nobody said yet where its own text belongs.
            forced.update({p.path: None for p in piece.parts if p.path not in forced})
    head = next((p for p in pieces if p.decision and p.decision.of_page), pieces[0]).provision
    whole = replace(
        head,
        path=page,
        text="\n".join(made.texts),
        parts=tuple(made.parts),
        origin=(),
        source_text="",
        pieces=(),
        rows=(),
    )
    return PageAsSet(whole, forced, by, frozenset(moved))


def _inside(
    page: ProvisionPath, decided: Sequence[Decision]
) -> tuple[dict[ProvisionPath, ProvisionPath | None], dict[ProvisionPath, str]]:
    """The decisions on a page's units that leave them on it."""
    held = [d for d in decided if d.unit.page == page == d.goes_to]
    return {d.unit: d.beside for d in held if not (d.of_page and d.beside)}, {d.unit: d.by for d in held}


def _renamed(
    page: ProvisionPath, path: ProvisionPath, renamed: dict[ProvisionPath, ProvisionPath], taken: set[ProvisionPath]
) -> ProvisionPath:
    """The path on `page` of a unit of another page; what stands below a renamed unit stays below it."""
    parent = path.parent
    if parent is not None and parent in renamed:
        wanted = ProvisionPath((*renamed[parent].segments, path.segments[-1]))
    else:
        wanted = ProvisionPath((*page.segments, *path.segments[len(path.page.segments) :]))
    if wanted == page:  # an unnumbered paragraph of its own has the path of its page
        wanted = page.child("para", 1)
    renamed[path] = free(wanted, taken)
    return renamed[path]
