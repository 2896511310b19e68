"""A library and a selection -> a bundle: the rows as the page of each article shows them, with the headings between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.alignment import CellStatus, Row, pairing_notes
from corpus.bundles.ordering import placed
from corpus.bundles.pins import pinned
from corpus.bundles.values import Bundle, BundleCell, BundleRow, BundleText, Places, RowKind
from corpus.citing import canonical
from corpus.citing.canonical import letters, titles_to_cite_by
from corpus.currency import older_texts
from corpus.errors import GoneError, NotFoundError, UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.lookup.addresses import places_of
from corpus.lookup.answering import show_path
from corpus.lookup.results import ShowResult
from corpus.lookup.stretch import show_stretch
from corpus.model import Container, Edition, Expression, Law, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.outline import Outline, outline
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


def make(
    library: Library,
    places: Places,
    *,
    day: date,
    languages: Sequence[str] = (),
    expressions: Sequence[str] = (),
    include_private: bool = False,
) -> Bundle:
    """The bundle of one law.

    Args:
        library: where to look; of private texts not a trace remains without `include_private`.
        day: decides which edition it is, and what its status is.
        languages, expressions: the columns and their order, as on a page; () and () gives every text that has words there.

    Raises:
        NotFoundError: no law has the id, or nothing of it is selected.
        GoneError: it was withdrawn.
        UsageError: no such version, text, language or address.
    """
    with seen_by(library, include_private) as seen:
        law = _law(seen, library, places.law_id)
        about = show_path(
            seen, law.id, None, as_of=day, version=places.version, languages=languages, expressions=expressions
        )
        edition = next(e for e in law.editions if e.key == about.version)
        if not expressions:  # a bundle holds the texts of its edition; another one's only where somebody names it
            about = replace(
                about, expressions=tuple(x for x in about.expressions if x not in older_texts(law, edition))
            )
        lined = outline(seen, edition)
        address = ",".join(_as_paths(piece.strip()) for piece in places.address.split(",")) if places.address else ""
        wanted = _wanted(law, lined, address)
        stretch = show_stretch(seen, law.id, list(wanted), as_of=day, version=edition.key,
                               expressions=[x.id for x in about.expressions])  # fmt: skip
        rows = _Rows(seen, edition, lined, about.expressions).of(stretch.articles, wanted)
        texts, rows = _with_words(about.expressions, rows, named=bool(languages or expressions))
        cited = _cited(seen, law, edition, address, day, texts)
        return _bundle(law, edition, about, address, texts, rows, cited)


@contextmanager
def seen_by(library: Library, include_private: bool) -> Iterator[Library]:
    """The library as those see it who get the bundle; open it once for many laws."""
    if include_private or not library.private:
        yield library
        return
    public = type(library)(library.file, private=False)
    try:
        yield public
    finally:
        public.close()


def _law(seen: Library, library: Library, law_id: str) -> Law:
    try:
        return seen.law(law_id)
    except GoneError:
        raise
    except NotFoundError as error:
        if seen is library or not library.private:
            raise
        library.law(law_id)  # tells a law that isn't here from one of private texts
        raise NotFoundError(f"{law_id} has only private texts.", "Private texts need --include-private.") from error


# -- what is selected -----------------------------------------------------------------------------------------------------


def _wanted(law: Law, lined: Outline, address: str) -> Mapping[ProvisionPath, tuple[ProvisionPath, ...]]:
    """Pages in the order of the law -> the units of each that are wanted: the page itself for all of it."""
    if not address:
        return {p.path: (p.path,) for p in lined.pages}
    found: dict[int, dict[ProvisionPath, None]] = {}
    for piece in address.split(","):
        for number, unit in _pages_of(law, lined, piece):
            found.setdefault(number, {})[unit] = None
    return {lined.pages[n].path: tuple(units) for n, units in sorted(found.items())}


def _pages_of(law: Law, lined: Outline, piece: str) -> Iterator[tuple[int, ProvisionPath]]:
    """The pages of one path or range, each with the unit that is meant."""
    try:
        place = places_of(piece)[0]
    except ValueError as error:
        raise UsageError(str(error), "Write e.g. art_56, art_56..art_58 or 56..58.") from error
    if place.path is None:
        raise UsageError(f"{piece!r} names no provision.", "Write e.g. art_56, art_56..art_58 or 56..58.")
    first = _span(law, lined, place.path)
    if place.to is None or place.to.path is None:
        for number in first:
            page = lined.pages[number].path
            yield number, place.path if place.path.starts_with(page) else page
        return
    last = _span(law, lined, place.to.path)
    if last.stop <= first.start:
        raise UsageError(f"{piece!r} is no range of {law.id}.", "Its second end stands before the first.")
    yield from ((n, lined.pages[n].path) for n in range(first.start, last.stop))


def _as_paths(piece: str) -> str:
    """56..58 -> art_56..art_58: numbers alone are articles."""
    ends = []
    for end in piece.split(".."):
        try:
            ends.append(f"art_{ArticleNumber.parse(end)}" if end[:1].isdigit() else end)
        except ValueError:
            ends.append(end)
    return "..".join(ends)


def _span(law: Law, lined: Outline, path: ProvisionPath) -> range:
    """The pages that a path covers: those of a chapter, or its own."""
    for heading in lined.headings:
        if heading.path == path and heading.first < heading.end:
            return range(heading.first, heading.end)
    at = lined.index(path)
    if at is None:
        ends = [str(lined.pages[i].path) for i in (0, -1)] if lined.pages else []
        has = f"it has {' to '.join(dict.fromkeys(ends))}" if ends else "it has none"
        raise NotFoundError(f"No provision {path} in {law.id} ({has}).", "`tongwen laws ID` lists them.")
    return range(at, at + 1)


# -- rows -----------------------------------------------------------------------------------------------------------------


class _Rows:
    """Makes the rows of the pages that are wanted."""

    def __init__(self, library: Library, edition: Edition, lined: Outline, texts: Sequence[Expression]) -> None:
        self._library = library
        self._lined = lined
        self._texts = texts
        self._speaks = {x.id for x in texts if x.edition == edition.key or x.numbers_trusted}
        self._key, self._version = edition.key, edition.version
        self._number = {page.path: n for n, page in enumerate(lined.pages)}
        self._known = {h.path for h in lined.headings if h.first < h.end}
        self._headings = {x.id: self._named(x) for x in texts}
        self._under = {x.id: _under(library.text(x.id)) if x.id in self._speaks else {} for x in texts}
        self._pages = {x.id: self._provisions(x) for x in texts}
        # The soundest text decides how a unit is called, whichever texts are shown.
        self._beside = [(x, self._provisions(x)) for x in edition.expressions if x.numbers_trusted]

    def of(
        self, articles: Sequence[ShowResult], wanted: Mapping[ProvisionPath, tuple[ProvisionPath, ...]]
    ) -> tuple[BundleRow, ...]:
        """The rows of pages, each under the headings that it opens; those of the first page under all that it stands in."""
        rows: list[BundleRow] = []
        opened: set[ProvisionPath] = set()
        for article in articles:
            path = article.paths[0]
            number = self._number[path]
            around = self._around(number)
            for depth, heading in enumerate(around):
                if heading not in opened:
                    opened.add(heading)
                    rows.append(self._heading(heading, depth))
            rows += self._page(article, path, wanted[path], len(around))
        return pinned(rows, self._letters([a.paths[0] for a in articles]))

    def _letters(self, pages: Sequence[ProvisionPath]) -> dict[tuple[str, ...], str]:
        """The units that the soundest text marks with letters."""
        found: dict[tuple[str, ...], str] = {}
        for path in pages:
            base = next((held[path] for _, held in self._beside if path in held), None)
            found |= letters(base) if base else {}
        return found

    def _provisions(self, text: Expression) -> dict[ProvisionPath, Provision]:
        speaks = text.edition == self._key or text.numbers_trusted
        return {p.path: p for p in self._library.text(text.id).provisions} if speaks else {}

    def _named(self, text: Expression) -> dict[ProvisionPath, Container]:
        if text.id not in self._speaks:
            return {}
        return {c.path: c for c in reversed(self._library.text(text.id).containers)}

    def _around(self, number: int) -> list[ProvisionPath]:
        """The headings that a page stands under, the outermost first: those of the law, and in their places those that only
        the columns have."""
        found = [self._lined.headings[n].path for n in self._lined.around(number)]
        for x in self._texts:
            own = self._under[x.id].get(self._lined.pages[number].path, ())
            for n, path in enumerate(own):
                if path in found or path in self._known:
                    continue
                behind = next((found.index(p) + 1 for p in reversed(own[:n]) if p in found), None)
                before = next((found.index(p) for p in own[n + 1 :] if p in found), len(found))
                found.insert(before if behind is None else behind, path)
        return found

    def _heading(self, path: ProvisionPath, depth: int) -> BundleRow:
        held = [self._headings[x.id].get(path) for x in self._texts]
        unit = next((c.unit for c in held if c), None) or self._unit_of(path)
        cells = tuple(
            BundleCell(x.id, self._status(x, c is not None), c.label if c else "", c.heading if c else None, apart=True)
            for x, c in zip(self._texts, held, strict=True)
        )
        return BundleRow(RowKind.CONTAINER, path, unit, depth, "", cells)

    def _unit_of(self, path: ProvisionPath) -> Unit:
        """What a heading is that none of the texts has: chapter, as its path says."""
        return _HEADINGS.get(path.segments[-1].partition("~")[0].partition("_")[0], Unit.DIVISION)

    def _page(
        self, article: ShowResult, path: ProvisionPath, units: Sequence[ProvisionPath], depth: int
    ) -> Iterator[BundleRow]:
        """The head of a page, if it has any in these texts, and the rows of its units."""
        held = [self._pages[x.id].get(path) for x in self._texts]
        yield BundleRow(
            RowKind.PAGE,
            path,
            _unit(held, path),
            depth,
            "",
            self._heads(held, article),
            self._notes(held, article, path),
        )
        for row, cells in zip(article.rows, placed(article.rows, [_cells(row) for row in article.rows]), strict=True):
            if any(row.path.starts_with(unit) for unit in units):
                below = len(row.path.segments) - len(path.segments)
                yield BundleRow(RowKind.UNIT, row.path, row.unit, depth + max(below - 1, 0), "", cells)

    def _notes(self, held: Sequence[Provision | None], article: ShowResult, path: ProvisionPath) -> tuple[str, ...]:
        """What is to be said of the rows of a page; nothing of one whose rows people set."""
        if len(held) < 2 or any(cell.set_by is not None for row in article.rows for cell in row.cells):
            return ()
        # The soundest text is enough: all others are held against it.
        beside = [(x, pages[path]) for x, pages in self._beside if path in pages][:1]
        return pairing_notes(list(zip(self._texts, held, strict=True)), beside)

    def _heads(self, held: Sequence[Provision | None], article: ShowResult) -> tuple[BundleCell, ...]:
        """The cells of a page's head: what the columns of the page say, and why a text has none."""
        gaps = {c.expression: c.status for row in article.rows for c in row.cells if c.text is None}
        said = {c.expression.id: c for c in article.columns}
        cells = []
        for x, provision in zip(self._texts, held, strict=True):
            column = said.get(x.id)
            if column is not None:
                cells.append(BundleCell(x.id, self._status(x, there=True), column.label, column.heading, apart=True))
            else:
                status = gaps.get(x.id, CellStatus.MISSING) if provision is None else CellStatus.MISSING
                cells.append(BundleCell(x.id, status, "", None, apart=True))
        return tuple(cells)

    def _status(self, text: Expression, there: bool) -> CellStatus:
        if text.id not in self._speaks or (text.version and self._version and text.version != self._version):
            return CellStatus.STALE
        if there:
            return CellStatus.MATCHED
        return CellStatus.OUTSIDE_SOURCE if text.coverage else CellStatus.MISSING


def _under(text: Text) -> dict[ProvisionPath, tuple[ProvisionPath, ...]]:
    """Page -> the headings that it stands under in a text, the outermost first."""
    found = {}
    for page in text.provisions:
        chain: list[ProvisionPath] = []
        at = page.container
        while at is not None and len(chain) < len(text.containers):
            chain.append(text.containers[at].path)
            at = text.containers[at].parent
        found[page.path] = tuple(reversed(chain))
    return found


_HEADINGS = {"bk": Unit.BOOK, "pt": Unit.PART, "chp": Unit.CHAPTER, "sec": Unit.SECTION, "subsec": Unit.SUBSECTION,
             "div": Unit.DIVISION, "suppl": Unit.SUPPLEMENT}  # fmt: skip


def _unit(held: Sequence[Provision | None], path: ProvisionPath) -> Unit:
    kinds = {
        "art": Unit.ARTICLE,
        "point": Unit.POINT,
        "preamble": Unit.PREAMBLE,
        "body": Unit.BODY,
        "annex": Unit.ANNEX,
    }
    kind = path.segments[-1].partition("~")[0].partition("_")[0]
    return next((p.unit for p in held if p), kinds.get(kind, Unit.ARTICLE))


def _cells(row: Row) -> tuple[BundleCell, ...]:
    return tuple(BundleCell(c.expression, c.status, c.label or "", c.text) for c in row.cells)


# -- the whole ------------------------------------------------------------------------------------------------------------


def _with_words(
    texts: Sequence[Expression], rows: tuple[BundleRow, ...], *, named: bool
) -> tuple[tuple[Expression, ...], tuple[BundleRow, ...]]:
    """Without the texts that nobody asked for and that have no words in any row."""
    kept = [n for n in range(len(texts)) if named or any(row.cells[n].words for row in rows)]
    cut = tuple(replace(row, cells=tuple(row.cells[n] for n in kept)) for row in rows)
    return tuple(texts[n] for n in kept), cut


def _cited(
    library: Library, law: Law, edition: Edition, address: str, day: date, texts: Sequence[Expression]
) -> tuple[tuple[str, str], ...]:
    """The citations of what is in it, in each language; of the law where there are too many places to name."""
    languages = tuple(x.language for x in texts)
    if address:
        ids = [x.id for x in texts]
        found = show_path(library, law.id, address, as_of=day, version=edition.key, expressions=ids)
        if found.path is not None and not found.left_out and found.canonical:
            return found.canonical
    return canonical(law, None, languages)


def _bundle(
    law: Law, edition: Edition, found: ShowResult, address: str, texts: Sequence[Expression], rows: tuple[BundleRow, ...],
    cited: tuple[tuple[str, str], ...],
) -> Bundle:  # fmt: skip
    if not texts or not any(cell.words for row in rows for cell in row.cells):
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    status = found.edition_status
    if status is None:
        raise ValueError(f"{law.id} was opened without its status")
    names, tags = titles_to_cite_by(law), [x.language for x in texts]
    ordered = sorted(names.items(), key=lambda pair: tags.index(pair[0]) if pair[0] in tags else len(tags))
    return Bundle(
        law.id, law.jurisdiction, tuple(ordered), edition.key, found.as_of, status,
        tell("On %(day)s: %(basis)s.", day=found.as_of, basis=status.basis.rstrip(".")),
        cited, address, tuple(_text(x, law, edition, names) for x in texts), rows, found.warnings,
    )  # fmt: skip


def _text(x: Expression, law: Law, edition: Edition, names: Mapping[str, str]) -> BundleText:
    facts = JURISDICTIONS.get(law.jurisdiction)
    prevails = x.is_sound_source and facts is not None and facts.prevailing == x.language
    own = next((s.value for s in x.statements if s.field == "title"), "") or names.get(x.language, "")
    licence = next((s.value for s in x.statements if s.field == "licence"), "")
    return BundleText(
        x.id, x.language, own, x.version, x.force, x.publisher, x.translator, x.source, licence, x.rights,
        str(x.coverage) if x.coverage else "", x.is_source, prevails, x.edition != edition.key and not x.numbers_trusted,
    )  # fmt: skip


__all__ = ["Places", "make", "seen_by"]
