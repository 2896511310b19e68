"""Books and pages of one law as one text: which texts belong together, and what they make.

民法典 comes in a file a book, a web page of a law as "< 1 2 3 4", a long law in two documents. Each stays stored as it
came; the whole is derived from all that are here, so that neither the order in which they come nor a file that is missing,
or comes anew, matters. Nothing is filled in: where no part holds articles, the whole says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.containers import headings_missing, unique_path
from corpus.model import Container, Coverage, Part, Provision, ProvisionPath, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.telling import place_called, tell

_LEVELS = (Unit.SUPPLEMENT, Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION)
_LAST_FEW = 3  # the provision on commencement is one of the last
_OF_A_PART = frozenset({"partial-coverage", "heading-missing"})  # what a part says of itself, and the whole anew
_AT_THE_END = frozenset({"effective", "repeals"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that may be a part of a law: the articles that it holds from `first` to `last`; `claims` it to be a part only."""

    id: str
    first: ArticleNumber
    last: ArticleNumber
    claims: bool


def chain(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Those of `pieces` that make one text, in order; () for fewer than two.

    Pieces that say that they are a part belong together where their articles don't meet; of two that hold the same
    articles the longer one. A text that says nothing of the kind joins only where another goes on with the very next number.
    """
    kept: list[Piece] = []
    for piece in sorted((p for p in pieces if p.claims), key=_by_length):
        if not kept or all(_apart(piece, k) for k in kept):
            kept.append(piece)
    plain = sorted((p for p in pieces if not p.claims), key=lambda p: (p.first, p.id))
    if not kept:
        kept = _first_pair(plain)
    grown = bool(kept)
    while grown:
        grown = False
        for piece in [p for p in plain if p not in kept]:
            if any(goes_on(k, piece) or goes_on(piece, k) for k in kept) and all(_apart(piece, k) for k in kept):
                kept.append(piece)
                grown = True
    return tuple(sorted(kept, key=lambda p: p.first)) if len(kept) > 1 else ()


def goes_on(before: Piece, after: Piece) -> bool:
    """Whether `after` begins with the number that follows the last of `before`: 30 and 31, or 30 and 30-1."""
    step = after.first.base - before.last.base
    return after.first > before.last and step in (0, 1)


def _follows(before: Piece, after: Piece) -> bool:
    return goes_on(before, after) or _touch(before, after)


def _by_length(piece: Piece) -> tuple[int, ArticleNumber, str]:
    return (piece.first.base - piece.last.base, piece.first, piece.id)


def _apart(a: Piece, b: Piece) -> bool:
    return a.last < b.first or b.last < a.first or _touch(a, b) or _touch(b, a)


def _touch(before: Piece, after: Piece) -> bool:
    """Whether two pages share the article that the page break falls into, and nothing else."""
    both = before.claims and after.claims
    return both and before.first < after.first and before.last == after.first and before.last < after.last


def _first_pair(plain: Sequence[Piece]) -> list[Piece]:
    """The first two texts of which one goes on where the other ends."""
    starts: dict[int, list[Piece]] = {}
    for piece in plain:
        starts.setdefault(piece.first.base, []).append(piece)
    for piece in plain:
        for base in (piece.last.base, piece.last.base + 1):
            after = next((p for p in starts.get(base, ()) if p is not piece and goes_on(piece, p)), None)
            if after is not None:
                return [piece, after]
    return []


def piece_of(identity: str, coverage: Coverage | None, numbers: Sequence[ArticleNumber]) -> Piece | None:
    """A text as a piece, None if it holds no articles."""
    if coverage is not None:
        return Piece(identity, coverage.first, coverage.last, True)
    if not numbers:
        return None
    return Piece(identity, min(numbers), max(n.last or n for n in numbers), False)


# -- the whole -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartText:
    """A part with what the library holds of it."""

    piece: Piece
    text: Text
    statements: tuple[Statement, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What parts make. `coverage` is None where they hold the law from its first article to its end."""

    text: Text
    coverage: Coverage | None
    statements: tuple[Statement, ...]
    diagnostics: tuple[Diagnostic, ...]


def compose(parts: Sequence[PartText], known_end: frozenset[ArticleNumber] = frozenset()) -> Whole:
    """The whole that `parts`, in order, make.

    Headings that a part repeats from the one before stand once, and articles above a part's first heading go on under the
    last heading of the part before, if the numbers go on. `known_end`: the last articles of whole texts of the same version.
    """
    made = _Composition()
    before: Piece | None = None
    for part in parts:
        made.add(part, on=before is not None and _follows(before, part.piece))
        before = part.piece
    gaps = _gaps([p.piece for p in parts])
    coverage = _coverage(parts, gaps, known_end)
    statements: dict[tuple[str, str, str], Statement] = {}
    for statement in made.statements:
        statements.setdefault((statement.field, statement.value, statement.source), statement)
    told = _told(coverage, gaps)
    # The second document begins with Part II: only of the whole can it be said that Part I is missing.
    told += headings_missing(made.containers) if parts[0].piece.first.base == 1 else ()
    return Whole(
        Text(tuple(made.containers), tuple(made.provisions)),
        coverage,
        tuple(statements.values()),
        (*told, *made.diagnostics),
    )


def _gaps(pieces: Sequence[Piece]) -> tuple[tuple[ArticleNumber, ArticleNumber], ...]:
    """The articles between parts that no part holds."""
    number = ArticleNumber.of
    found = []
    for before, after in pairwise(pieces):
        if not _follows(before, after):
            found.append((number(before.last.base + 1), number(after.first.base - 1)))
    return tuple(found)


def _coverage(
    parts: Sequence[PartText], gaps: tuple[tuple[ArticleNumber, ArticleNumber], ...], known_end: frozenset[ArticleNumber]
) -> Coverage | None:  # fmt: skip
    first, last = parts[0].piece.first, parts[-1].piece.last
    whole = first.base == 1 and not gaps
    if whole and (not parts[-1].piece.claims or last in known_end or _ends(parts[-1])):
        return None
    return Coverage(first, last, gaps)


def _ends(part: PartText) -> bool:
    """Whether a part ends its law: it holds supplementary provisions, or one of its last articles says when the law takes
    effect or which laws it repeals."""
    if any(c.unit is Unit.SUPPLEMENT for c in part.text.containers):
        return True
    articles = [str(p.path) for p in part.text.provisions if p.unit is Unit.ARTICLE][-_LAST_FEW:]
    return any(s.field in _AT_THE_END and s.source.rpartition(" ")[2] in articles for s in part.statements)


def _told(coverage: Coverage | None, gaps: Sequence[tuple[ArticleNumber, ArticleNumber]]) -> tuple[Diagnostic, ...]:
    """What the parts that are here lack."""
    if coverage is None:
        return ()
    held = tell("The parts that are here hold only articles %(numbers)s of the law.", numbers=str(coverage))
    told = [diagnose("partial-coverage", held, found=str(coverage))]
    for first, last in gaps:
        missing = f"{first}-{last}" if first != last else str(first)
        told.append(
            diagnose(
                "number-gap",
                tell("%(numbers)s stand in none of the parts that are here.", numbers=missing)
                if first != last
                else tell("%(number)s stands in none of the parts that are here.", number=missing),
                path=str(ProvisionPath.article(first)),
                found=missing,
                suggestion=tell("Import the book or page that holds them."),
            )
        )
    return tuple(told)


@dataclass(slots=True)
class _Composition:
    """Parts put together so far."""

    containers: list[Container] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _places: Counter[ProvisionPath] = field(default_factory=Counter)
    _pages: dict[ProvisionPath, Provision] = field(default_factory=dict)
    _order: int = 0

    def add(self, part: PartText, *, on: bool) -> None:
        """Put a part behind what there is; `on`: its numbers go on where those before it end."""
        open_ = self._open() if on else []
        moved, boxes = self._add_containers(part.text, open_)
        above = open_[-1] if open_ else None
        orders = [0]
        for page in part.text.provisions:
            into = above if page.container is None else boxes[page.container]
            if path := self._add_page(page, into):
                moved[str(page.path)] = path
            orders.append(page.order)
        self.statements += [replace(s, order=s.order + self._order) for s in part.statements]
        self.diagnostics += [
            replace(d, path=str(moved.get(d.path, d.path)) if d.path else None, expressions=())
            for d in part.diagnostics
            if d.code not in _OF_A_PART
        ]
        orders += [c.order for c in part.text.containers] + [s.order for s in part.statements]
        self._order += max(orders) + 1

    def _open(self) -> list[int]:
        """The containers that the last article stands in, the outermost first."""
        last = next((p for p in reversed(self.provisions) if p.unit is Unit.ARTICLE), None)
        found: list[int] = []
        at = last.container if last else None
        while at is not None:
            found.append(at)
            at = self.containers[at].parent
        return found[::-1]

    def _add_containers(self, text: Text, open_: list[int]) -> tuple[dict[str, ProvisionPath], list[int]]:
        """Place the containers of a part; where each one's path and index went."""
        moved: dict[str, ProvisionPath] = {}
        boxes: list[int] = []
        leading = _leading(text)
        for index, box in enumerate(text.containers):
            inside = boxes[box.parent] if box.parent is not None else None
            again = self._repeated(box, inside, open_) if index < leading else None
            if again is not None:
                boxes.append(again)
                moved[str(box.path)] = self.containers[again].path
                continue
            parent = inside if inside is not None else self._above(box.unit, open_)
            path = self._place(box, text, parent)
            self.containers.append(replace(box, path=path, parent=parent, order=box.order + self._order))
            boxes.append(len(self.containers) - 1)
            moved[str(box.path)] = path
        return moved, boxes

    def _repeated(self, box: Container, inside: int | None, open_: list[int]) -> int | None:
        """The open container that a part names again above its first article.

        Chapter 1 of the next book is not that of the book before, though both are called 一般规定: it stands `inside` another.
        """
        said = (box.unit, "".join(box.label.split()), "".join(box.heading.split()))
        for index in open_:
            known = self.containers[index]
            same = said == (known.unit, "".join(known.label.split()), "".join(known.heading.split()))
            if same and (box.parent is None or known.parent == inside):
                return index
        return None

    def _above(self, unit: Unit, open_: list[int]) -> int | None:
        """The innermost open container of a higher level: chapter 3 on the second page stands in the part of the first."""
        if unit in (Unit.SUPPLEMENT, Unit.BOOK):
            return None
        higher = [i for i in open_ if _LEVELS.index(self.containers[i].unit) < _LEVELS.index(unit)]
        return higher[-1] if higher else None

    def _place(self, box: Container, text: Text, parent: int | None) -> ProvisionPath:
        """Where a container goes: below its parent, as its own path continues that of its parent in the part."""
        own = box.path.segments
        if box.parent is not None:
            own = own[len(text.containers[box.parent].path.segments) :] or own[-1:]
        above = self.containers[parent].path.segments if parent is not None else ()
        return unique_path(ProvisionPath((*above, *own)), self._places)

    def _add_page(self, page: Provision, container: int | None) -> ProvisionPath | None:
        """Put a page in its place; None for one that a part repeats (the preamble on every page of a site)."""
        path = page.path
        known = self._pages.get(path)
        if known is not None:
            if known.text.split() == page.text.split():
                return None
            nth = 2
            while path in self._pages:
                path = ProvisionPath((*page.path.segments[:-1], f"{page.path.segments[-1].partition('~')[0]}~{nth}"))
                nth += 1
            if page.unit is Unit.ARTICLE:
                self.diagnostics.append(_twice(page, path))
        parts = page.parts if path == page.path else tuple(_under(path, page.path, part) for part in page.parts)
        new = replace(page, path=path, parts=parts, container=container, order=page.order + self._order, pieces=())
        self._pages[path] = new
        self.provisions.append(new)
        return path


def _twice(page: Provision, path: ProvisionPath) -> Diagnostic:
    return diagnose(
        "number-duplicate",
        tell(
            "%(place)s stands on two pages with different words; the second is kept as %(other)s.",
            place=place_called(page.path, page.label),
            other=str(path),
        ),
        path=str(path),
        found=page.label,
        suggestion=tell("See whether the page break falls into it."),
    )


def _leading(text: Text) -> int:
    """How many containers stand above the first provision of a text."""
    if not text.provisions:
        return len(text.containers)
    first = text.provisions[0].container
    return 0 if first is None else first + 1


def _under(path: ProvisionPath, old: ProvisionPath, part: Part) -> Part:
    return replace(part, path=ProvisionPath((*path.segments, *part.path.segments[len(old.segments) :])))
