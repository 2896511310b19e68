"""Aligned texts -> drafts: rows that hold the same stretch of a law in several languages (tables, translation memories).

Where rows say which article they hold, that number wins over whatever stands around it, and rows of one number, one
after the other, are lines of one article. Where they don't, the lines of each language are read as a text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.grammar.headings import ContainerHeading, article_of, container_of, plain
from corpus.importers.documents import read_blocks
from corpus.importers.documents.aligned_numbers import RowNumber, row_number
from corpus.importers.documents.blocks import Block
from corpus.importers.documents.places import is_source, place_of
from corpus.importers.hints import Hints
from corpus.languages import language_of
from corpus.model import (
    Container,
    Draft,
    Force,
    Piece,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Statement,
    Text,
    Unit,
)
from corpus.numbering import ArticleNumber
from corpus.parsing import ContainerStack, is_deleted, parts_of, unique_path

_LONGEST_TITLE = 200
_MOST_ROWS = 60_000
MOST_LANGUAGES = 200
"""Languages of one file; each is a text of its own."""
_MOST_CHARACTERS = 24_000_000  # of all languages; the longest acts have some five million in each of two
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of a row in one language: its stretches as (text, order in the source)."""

    pieces: tuple[tuple[str, int], ...]

    @property
    def text(self) -> str:
        """All of it, without white space around it."""
        return "".join(text for text, _ in self.pieces).strip()

    @property
    def order(self) -> int:
        """Where it begins."""
        return self.pieces[0][1]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it says of its article, and its text and heading by language. `said` is a number without a text node."""

    cells: Mapping[str, Cell]
    number: Cell | None = None
    headings: Mapping[str, Cell] = field(default_factory=dict)
    container: Cell | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What holds for all texts of a file."""

    name: str
    format_name: str
    hints: Hints
    title: str = ""
    first_language: str = ""


def read_rows(
    rows: Sequence[Row], source: Source, statements: Sequence[Statement] = (), residue: Sequence[Residue] = ()
) -> Parsed[tuple[Draft, ...]]:
    """The drafts of aligned rows, one for each language, in the order in which the languages are first met.

    Raises:
        SourceError: the rows hold no text.
    """
    if len(rows) > _MOST_ROWS:
        raise SourceError(
            f"{source.name} has {len(rows):,} rows, too many for a law.", f"Split it: {_MOST_ROWS:,} a file."
        )
    if len({tag for row in rows for tag in row.cells}) > MOST_LANGUAGES:
        raise SourceError(
            f"{source.name} says that it is in more than {MOST_LANGUAGES} languages.", "Keep those of the law's texts."
        )
    characters = sum(len(text) for row in rows for cell in row.cells.values() for text, _ in cell.pieces)
    if characters > _MOST_CHARACTERS:
        raise SourceError(
            f"{source.name} has {characters:,} characters in {len(rows):,} rows, too many for a law.",
            f"Split it: {_MOST_CHARACTERS:,} characters a file are the most.",
        )
    languages = list(dict.fromkeys(tag for row in rows for tag, cell in row.cells.items() if cell.text))
    if not languages:
        raise SourceError(f"{source.name} holds no text.", "See whether it is the file you meant.")
    numbers = [_number_of(row, languages) for row in rows]
    if any(n is not None and n.number is not None for n in numbers):
        taken: set[int] = set()
        drafts = [_Numbered(source, tag, rows, numbers, taken).draft() for tag in languages]
        left = [Residue(ResidueKind.REPEATED, text, order) for text, order in _left_over(rows, drafts)]
        drafts[0] = replace(drafts[0], statements=(*drafts[0].statements, *statements),
                            residue=(*drafts[0].residue, *residue, *left))  # fmt: skip
    else:
        drafts = _unnumbered(rows, languages, source, statements, residue)
    drafts = _one_law(drafts, source)
    return Parsed(tuple(drafts), tuple(d for draft in drafts for d in draft.diagnostics))


def _number_of(row: Row, languages: Sequence[str]) -> RowNumber | None:
    text = row.number.text if row.number else row.said
    tags = [tag for tag in languages if tag in row.cells] or languages
    return row_number(text, (*tags, *languages)) if text else None


def _one_law(drafts: Sequence[Draft], source: Source) -> list[Draft]:
    """Drafts of one file are texts of one law: one jurisdiction, each other's titles, one of them the law itself."""
    place = source.hints.jurisdiction or next((d.jurisdiction for d in drafts if d.jurisdiction), None)
    first = source.first_language or drafts[0].language
    out = []
    for draft in drafts:
        others = tuple((d.language, d.title) for d in drafts if d is not draft and d.title)
        own = is_source(place, draft.language, draft.language == first)
        out.append(replace(draft, jurisdiction=place, other_titles=others, is_source=own))
    return out if any(d.is_source for d in out) or place else [replace(out[0], is_source=True), *out[1:]]


# --- rows without numbers


def _unnumbered(
    rows: Sequence[Row],
    languages: Sequence[str],
    source: Source,
    statements: Sequence[Statement],
    residue: Sequence[Residue],
) -> list[Draft]:
    """Each language's cells as the lines of a text."""
    extra = [Residue(ResidueKind.UNPARSED, text, order) for row in rows for cell in (row.number, row.container)
             if cell for text, order in cell.pieces]  # fmt: skip
    drafts: list[Draft] = []
    for tag in languages:
        blocks = [_block(cell, tag) for row in rows for held in (row.headings, row.cells) if (cell := held.get(tag))]
        hints = Hints(tag, source.hints.jurisdiction)
        first = not drafts
        parsed = read_blocks(
            blocks, source.name, hints, format_name=source.format_name, title=source.title if first else "", language=tag,
            statements=statements if first else (), residue=[*residue, *extra] if first else (),
        )  # fmt: skip
        drafts += parsed.value
    return drafts


def _block(cell: Cell, language: str) -> Block:
    text, stretches = "", []
    for piece, order in cell.pieces:
        stretches.append((len(text), order))
        text += piece
    return Block(text, cell.order, language=language, stretches=tuple(stretches[1:]))


# --- rows with numbers


@dataclass(slots=True)
class _Page:
    """An article in the making: its lines with the stretches of each."""

    number: ArticleNumber | None
    label: str
    path: ProvisionPath
    unit: Unit
    container: int | None
    order: int
    heading: str = ""
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)


class _Numbered:
    """Reads the text of one language from rows that say their articles."""

    def __init__(
        self, source: Source, language: str, rows: Sequence[Row], numbers: Sequence[RowNumber | None], taken: set[int]
    ) -> None:
        self.source, self.language = source, language
        self.taken = taken  # orders of what several languages share: the first one claims it
        self.rows, self.numbers = rows, numbers
        self.stack = ContainerStack()
        self.pages: list[_Page] = []
        self.statements: list[Statement] = []
        self.title = ""
        self.seen: Counter[ProvisionPath] = Counter()
        self._containers: dict[int, tuple[Piece, ...]] = {}
        self._last_container = ""

    def draft(self) -> Draft:
        """The text as a draft."""
        for row, number in zip(self.rows, self.numbers, strict=True):
            if row.container is not None:
                self._container_column(row.container)
            cell = row.cells.get(self.language)
            if cell is not None and cell.text:
                self._take(row, number, cell)
        opening = "\n".join(page.text for page in self.pages[:3])
        place = self.source.hints.jurisdiction or place_of(self.title or self.source.title, opening)
        provisions = tuple(self._provision(page, place) for page in self.pages)
        containers = tuple(replace(c, pieces=self._containers.get(i, ())) for i, c in enumerate(self.stack.containers))
        told = tuple(self._told())
        return Draft(
            title=self.title or self.source.title, language=self.language, version=_version(self.source.name),
            source_key=f"{self.source.name.rpartition('/')[2]}/{self.language}", text=Text(containers, provisions),
            force=Force.UNOFFICIAL, publisher="", jurisdiction=place, statements=tuple(self.statements), diagnostics=told,
        )  # fmt: skip

    def _told(self) -> Iterator[Diagnostic]:
        unread = [n.text for n in self.numbers if n is not None and n.number is None and n.name == ""]
        if unread:
            found = ", ".join(dict.fromkeys(unread))[:200]
            yield diagnose("unparsed-text", f"Numbers of rows that are no articles: {found}.", found=found)

    def _take(self, row: Row, number: RowNumber | None, cell: Cell) -> None:
        heading = row.headings.get(self.language)
        if number is not None and number.number is not None:
            self._article(row, number, number.number, cell)
        elif number is not None and number.name == "title":
            self._title(cell)
        elif number is not None and number.name:
            self._named(number, cell)
        elif (found := container_of(cell.text, self.language, jurisdiction=self.source.hints.jurisdiction)) is not None:
            self._open_container(cell, found)
        elif self._is_title(cell):
            self._title(cell)
        elif not self.pages:
            self._begin(_Page(None, "", ProvisionPath(("preamble",)), Unit.PREAMBLE, None, cell.order))
            self._line(cell)
        else:
            self._line(cell)
        if heading is not None and heading.text:
            self._heading(heading)

    def _is_title(self, cell: Cell) -> bool:
        words = language_of(self.language)
        known = words is not None and plain(cell.text) in words.preambles
        return not self.title and not self.pages and len(cell.text) <= _LONGEST_TITLE and not known

    def _title(self, cell: Cell) -> None:
        first = not self.title
        self.title = self.title or " ".join(cell.text.split())
        for nth, (text, order) in enumerate(cell.pieces):
            value = self.title if first and nth == 0 else " ".join(text.split())
            self.statements.append(Statement("title", value, self.source.format_name, text, order=order))

    def _article(self, row: Row, said: RowNumber, number: ArticleNumber, cell: Cell) -> None:
        """A row of an article: its first one begins a page, the next ones are further lines."""
        open_ = self.pages[-1] if self.pages else None
        if open_ is not None and open_.number == number:
            self._line(cell)
            return
        path = ProvisionPath((*said.above, f"art_{number}"))
        page = _Page(number, "", path, Unit.ARTICLE, self.stack.current, cell.order)
        self._begin(page)
        own = article_of(cell.text, self.language, certain=True, jurisdiction=self.source.hints.jurisdiction)
        if own is not None and own.number == number:
            self._labelled(page, cell, own.label, own.heading)
        else:
            page.label = said.text if row.number is not None else str(number)
            if row.number is not None and row.number.order not in self.taken:
                self.taken.add(row.number.order)
                page.order = min(page.order, row.number.order)
                page.pieces += _pieces(row.number, "label", 0, 0, len(page.label))
            self._line(cell)

    def _named(self, said: RowNumber, cell: Cell) -> None:
        """A row of the preamble or of an annex."""
        path = ProvisionPath((said.name,))
        if not self.pages or self.pages[-1].path != path:
            unit = Unit.PREAMBLE if said.name == "preamble" else Unit.ANNEX
            self._begin(_Page(None, "", path, unit, None, cell.order))
        self._line(cell)

    def _begin(self, page: _Page) -> None:
        page.path = unique_path(page.path, self.seen)
        self.pages.append(page)

    def _labelled(self, page: _Page, cell: Cell, label: str, heading: str) -> None:
        """An article whose text begins with its own label (and heading in brackets)."""
        text = cell.text
        page.label, page.heading = label, heading
        at = len(label)
        page.pieces += _pieces(cell, "label", 0, 0, at)
        if heading:
            begin = text.index(heading, at)
            page.pieces += _pieces(cell, "heading", 0, begin, begin + len(heading))
            at = begin + len(heading)
        between = len(text[at:]) - len(text[at:].lstrip(" \t\r\n\u3000\xa0.:：—–-"))
        stop = text[at : at + between].strip()
        if stop:  # what stands between label and text belongs to the label
            begin = text.index(stop, at)
            page.pieces += _pieces(cell, "label", len(page.label), begin, begin + len(stop))
            page.label += stop
        at += between
        if at < len(text):
            page.text = text[at:]
            page.pieces += _pieces(cell, "text", 0, at, len(text))

    def _line(self, cell: Cell) -> None:
        page = self.pages[-1]
        start = len(page.text) + 1 if page.text else 0
        page.text += ("\n" if page.text else "") + cell.text
        page.pieces += _pieces(cell, "text", start, 0, len(cell.text))

    def _heading(self, cell: Cell) -> None:
        page = self.pages[-1] if self.pages else None
        if page is None:
            self.statements += [
                Statement("note", t.strip(), self.source.format_name, t, order=o) for t, o in cell.pieces
            ]
            return
        start = len(page.heading) + 1 if page.heading else 0
        page.heading += ("\n" if page.heading else "") + cell.text
        page.pieces += _pieces(cell, "heading", start, 0, len(cell.text))

    def _container_column(self, cell: Cell) -> None:
        """A column that names the chapter on each of its rows: only where it changes."""
        found = container_of(cell.text, self.language, certain=True)
        if found is not None and cell.text != self._last_container:
            self._last_container = cell.text
            self._open_container(cell, found)

    def _open_container(self, cell: Cell, found: ContainerHeading) -> None:
        self.stack.add(found, cell.order)
        if cell.order in self.taken:  # a column for all languages: an empty piece claims nothing
            self._containers[len(self.stack.containers) - 1] = (Piece(cell.order, "label", 0, 0),)
            return
        pieces = _pieces(cell, "label", 0, 0, len(found.label))
        if found.heading:
            at = cell.text.index(found.heading, len(found.label))
            pieces += _pieces(cell, "heading", 0, at, at + len(found.heading))
        self.taken.add(cell.order)
        self._containers[len(self.stack.containers) - 1] = tuple(pieces)

    def _provision(self, page: _Page, place: str | None) -> Provision:
        parts = parts_of(page.text, page.path, self.language, place)
        deleted = is_deleted(page.text, self.language)
        return Provision(page.path, page.unit, page.number, page.label, page.heading, page.text, parts, page.container,
                         deleted, order=page.order, pieces=tuple(page.pieces))  # fmt: skip


def _pieces(cell: Cell, of: str, start: int, first: int, last: int) -> list[Piece]:
    """Where the characters [first, last) of a cell's text stood; they are put at `start` of the field `of`."""
    whole = "".join(text for text, _ in cell.pieces)
    lead = len(whole) - len(whole.lstrip())
    out, at = [], -lead
    for text, order in cell.pieces:
        begin, end = max(at, first), min(at + len(text), last)
        if begin < end:
            out.append(Piece(order, of, start + begin - first, start + end - first))
        at += len(text)
    return out


def _left_over(rows: Sequence[Row], drafts: Sequence[Draft]) -> Iterator[tuple[str, int]]:
    """Stretches of number and chapter columns that no draft took: they stand on every row again."""
    taken = {piece.order for draft in drafts for node in _nodes(draft) for piece in node.pieces}
    for row in rows:
        for cell in (row.number, row.container):
            yield from ((t, o) for t, o in (cell.pieces if cell else ()) if o not in taken and t.strip())


def _version(name: str) -> date | None:
    """The day in a file's name: law(2018-10-26).csv."""
    match = _DATE_IN_NAME.search(name.rpartition("/")[2])
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _nodes(draft: Draft) -> Iterator[Provision | Container]:
    yield from draft.text.provisions
    yield from draft.text.containers
