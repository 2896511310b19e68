"""Results -> what templates need: frozen values, no words of English (those stand in templates)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from corpus.checking import is_past
from corpus.citing.pages import page_name
from corpus.currency import Basis, PageCurrency
from corpus.diagnostics import Diagnostic
from corpus.identification.names import plain, without_state
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import language_of
from corpus.languages.naming import is_rtl
from corpus.lookup import Cell, CellStatus, Neighbour, Row, ShowResult
from corpus.model import Expression, Force, Law, ProvisionPath, Rights, Title, Unit
from corpus.waiving import NOTHING_FOUND, Reason, Sorted, Waiver
from webapp.marking_views import Marks, marked
from webapp.presenters import sorted_titles
from webapp.reference_views import Cited, Piece, pieces
from webapp.script_views import converts, in_script, piece_in_script, shown_language
from webapp.urls import Reading, anchor, correspondence_url, law_url, provision_url


@dataclass(frozen=True, slots=True)
class Named:
    """A piece of text and its language, for the lang attribute."""

    language: str
    text: str


# Segments of paths of books, parts, chapters, sections: places in the table of contents, not pages.
_CONTAINER_SEGMENTS = frozenset({"bk", "pt", "chp", "sec", "subsec", "div"})


def is_container(path: ProvisionPath) -> bool:
    """Whether a path names a chapter or the like, which is read in the table of contents."""
    return path.segments[-1].partition("_")[0].partition("~")[0] in _CONTAINER_SEGMENTS


def direction(language: str) -> str:
    """Writing direction of a language: "rtl" for Arabic, Hebrew, ... else "ltr"."""
    return "rtl" if is_rtl(language) else "ltr"


def names_of(titles: Iterable[Title], first: str = "") -> tuple[Named, ...]:
    """The preferred title in each language; language `first` goes first."""
    best: dict[str, str] = {}
    for title in sorted(sorted_titles(titles), key=lambda t: t.language != first):
        # A source that says only "Chinese" (zh) gives the same name again.
        if title.text not in best.values():
            best.setdefault(title.language, title.text)
    return tuple(Named(k, best[k]) for k in sorted(best, key=lambda k: k != first))


def source_language(expressions: Iterable[Expression], reader: str = "en") -> str:
    """The law's own language: that of its best source text, the reader's of several equal ones; "" if no text is in it."""
    sources = [e for e in expressions if e.is_source]

    def place(e: Expression) -> tuple[object, ...]:
        like = e.language.partition("-")[0] != reader.partition("-")[0]
        return e.force is Force.DAMAGED, e.force.rank, like, e.language != reader, e.language != "en", e.sort_key

    best = min(sources, key=place, default=None)
    return best.language if best else ""


def law_names(law: Law, shown: Sequence[str] = ()) -> tuple[Named, ...]:
    """A law's names: those in the languages `shown` first, in their order, then in its own language, in English, in others."""
    own = source_language(e for d in law.editions for e in d.expressions)
    order = [*shown, own, "en"]
    names = names_of(law.titles, own)
    return tuple(sorted(names, key=lambda n: order.index(n.language) if n.language in order else len(order)))


def names_for(law: Law, reader: str, shown: Sequence[str] = ()) -> tuple[Named, ...]:
    """A law's names, the one in the reader's language first; Chinese in the other script will do."""
    tongue = reader.partition("-")[0]
    like = sorted({t.language for t in law.titles if t.language.partition("-")[0] == tongue}, key=lambda t: t != reader)
    return law_names(law, [*like[:1], *shown])


def language_name(tag: str) -> str:
    """The English name of a language: "Portuguese (Portugal)"; the tag itself for one that isn't known."""
    words = language_of(tag)
    if words is None or not words.name:
        return tag
    rest = ", ".join(_SUBTAGS.get(part, part) for part in tag.split("-")[1:])
    return f"{words.name} ({rest})" if rest else words.name


_SUBTAGS = {
    "Hans": "simplified", "Hant": "traditional", "HK": "Hong Kong", "PT": "Portugal", "BR": "Brazil", "MO": "Macao",
    "TW": "Taiwan",
}  # fmt: skip


def all_names(law: Law) -> tuple[Named, ...]:
    """Everything that a law is called: titles, short names, former names; with and without the state's name."""
    names = (Named(t.language, text) for t in law.titles for text in (t.text, without_state(plain(t.text))[0]))
    return tuple(dict.fromkeys(names))


def prevails(expression: Expression, jurisdiction: str) -> bool:
    """Whether this is a sound text in the language that prevails."""
    sound = expression.is_source and expression.force is not Force.DAMAGED
    return sound and expression.language == prevailing_language(jurisdiction)


_AS_USUAL = Reading()
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# -- article ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Head:
    """What a column is. `marks` are words of a closed set: damaged, machine, private, stale, untrusted, partial, converted.

    `language` is that of what is shown, which is another one than the text's where it is converted. `older` says of a text of
    an earlier version what became of the page; `compare` is where both versions stand side by side.
    """

    expression: Expression
    label: str
    heading: str
    deleted: bool
    prevails: bool
    marks: tuple[str, ...]
    notes: tuple[Diagnostic, ...]
    language: str
    older: PageCurrency | None = None
    compare: str = ""

    @property
    def direction(self) -> str:
        """Writing direction of the column."""
        return direction(self.expression.language)

    @property
    def tongue(self) -> str:
        """The language without script or country."""
        return self.expression.language.partition("-")[0]

    @property
    def url(self) -> str:
        """Where the text was published, if its source says so and a browser may go there."""
        found = self._said("url")
        return found if found.startswith(("https://", "http://")) else ""

    @property
    def retrieved(self) -> str:
        """The day on which it was fetched, "" if that isn't known."""
        return self._day("retrieved")

    @property
    def updated(self) -> str:
        """The day of the source's own page or file, which is no day of the law; "" if that isn't known."""
        return self._day("updated")

    def _day(self, field: str) -> str:
        said = self._said(field)
        return said if _DAY.fullmatch(said) else ""  # a source may say it in words, which the page of the law shows

    def _said(self, field: str) -> str:
        return next((s.value for s in self.expression.statements if s.field == field), "")


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell with the column it stands in. `drawn`: the text is a table drawn with characters; `set_by`: as in Cell.

    `pieces` are the text, cut at the citations in it; `merged`: it holds the words of a row below it too.
    """

    head: Head
    status: str
    text: str | None
    drawn: bool
    set_by: str | None = None
    pieces: tuple[Piece, ...] = ()
    merged: bool = False

    @property
    def flags(self) -> tuple[str, ...]:
        """What must be known before the text is read, words of a closed set: damaged, machine, stale, extra, merged, ..."""
        if self.text is None:
            return ()
        worth = [mark for mark in ("damaged", "machine") if mark in self.head.marks]
        stands = [self.status] if self.status not in _PLAIN else []
        return (*worth, *stands, *(["merged"] if self.merged else []))


_PLAIN = (str(CellStatus.MATCHED), str(CellStatus.MISSING), str(CellStatus.OUTSIDE_SOURCE))


@dataclass(frozen=True, slots=True)
class RowView:
    """A row; `steps` are the (kind, label) segments below the page: (("para", "1"), ("item", "3"))."""

    anchor: str
    url: str
    steps: tuple[tuple[str, str], ...]
    marked: bool
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose words are of the law; `kind` of unit for one without words ("note")."""

    url: str
    text: str
    language: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything the page of an article shows. `reading` goes into links; `shown_as` is how the page itself is shown."""

    result: ShowResult
    names: tuple[Named, ...]
    reading: Reading
    heads: tuple[Head, ...]
    rows: tuple[RowView, ...]
    crumbs: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    permalink: str
    own_language: str
    between: tuple[Diagnostic, ...] = ()
    waived: tuple[Waiver, ...] = ()
    off: tuple[str, ...] = ()
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    shown_as: Reading = _AS_USUAL
    called: Named = Named("", "")

    @property
    def source(self) -> Head | None:
        """The column whose text is the law itself, for the view that shows it alone."""
        return source_of(self.heads)


def source_of(heads: Sequence[Head]) -> Head | None:
    """The column whose text is the law itself: what prevails, else a text in the law's own language, else the first."""
    found = (h for holds in (True, False) for h in heads if h.prevails is holds and h.expression.is_source)
    return next(found, heads[0] if heads else None)


def article_page(
    result: ShowResult, reading: Reading, pin: ProvisionPath | None = None,
    between: Sorted = NOTHING_FOUND, cited: Cited = MappingProxyType({}), marks: Marks = MappingProxyType({}),
    shown_as: Reading | None = None, reader: str = "",
) -> ArticlePage:  # fmt: skip
    """The page of a found provision.

    Args:
        result: the lookup of the whole page.
        reading: how the reader reads; goes into links.
        pin: the part of the page that the address names, if it names one.
        between: what was found between the texts of the edition, and what was waived; what concerns this page is shown.
        cited: the citations in the texts shown.
        marks: what was asked in them.
        shown_as: how it is shown, completed by what the reader likes.
        reader: the language of the page around the texts: what the law and its provisions are called there comes first.
    """
    shown_as = shown_as or reading
    law, path = result.law, result.path
    if law is None or path is None:
        raise ValueError(f"nothing was found: {result.status}")
    quiet = {d for d, _ in between.waived}
    heads = tuple(_head(x, result, law.jurisdiction, shown_as.script) for x in result.expressions)
    heads = tuple(
        replace(h, notes=tuple(d for d in h.notes if d not in quiet and d.code not in between.off)) for h in heads
    )
    language = heads[0].expression.language if heads else ""
    crumbs = tuple(
        Link(f"{law_url(law.id, reading)}#{anchor(c.path)}", f"{c.label} {c.heading}".strip(), language)
        for c in result.breadcrumbs
    )
    # The version and the day written out: an address that keeps its meaning tomorrow.
    fixed = Reading(version=result.version, as_of=result.as_of)
    return ArticlePage(
        result=result,
        names=names_for(law, reader, [h.expression.language for h in heads]),
        reading=reading,
        heads=heads,
        rows=_with_merged([_row(r, heads, law.id, path, pin, reading, cited, marks) for r in result.rows]),
        crumbs=crumbs,
        previous=_neighbour(law, result.previous, reading, language, reader),
        next=_neighbour(law, result.next, reading, language, reader),
        permalink=provision_url(law.id, pin or path, fixed),
        own_language=prevailing_language(law.jurisdiction),
        between=tuple(d for d in between.told if f"{d.path}/".startswith(f"{path.page}/")),
        waived=tuple(dict.fromkeys(w for d, w in between.waived if f"{d.path}/".startswith(f"{path.page}/"))),
        off=between.off,
        reasons=dict(between.reasons),
        shown_as=shown_as,
        called=_called(law, path.page, heads, reader),
    )


def _called(law: Law, page: ProvisionPath, heads: Sequence[Head], reader: str) -> Named:
    """What a page is called in the reader's language, by a text or by its number; else as the first text calls it."""
    # What an older version calls it may be another article's number today.
    labelled = [h for h in heads if h.label and (h.older is None or h.older.found.was in ((), (page,)))]
    tongue = reader.partition("-")[0]
    if own := next((h for h in labelled if h.tongue == tongue), None):
        return Named(own.language, own.label)
    if name := page_name(page, reader, law.jurisdiction):
        return Named(reader, name)
    return Named(labelled[0].language, labelled[0].label) if labelled else Named("", "")


def prevailing_language(jurisdiction: str) -> str:
    """The language whose text prevails in a jurisdiction; "" where several are equal or it isn't known."""
    facts = JURISDICTIONS.get(jurisdiction)
    return (facts.prevailing or "") if facts else ""


def _head(expression: Expression, result: ShowResult, jurisdiction: str, script: str) -> Head:
    column = next((c for c in result.columns if c.expression.id == expression.id), None)
    statuses = {c.status for r in result.rows for c in r.cells if c.expression == expression.id}
    # In its own edition a text's numbers mean what they say; only beside another one they mislead.
    older = next((one for one in result.currency if one.expression == expression.id), None)
    stranger = not expression.numbers_trusted and expression.edition != result.version
    if older is not None:
        stranger = not older.placed
    marks = [
        ("damaged", expression.force is Force.DAMAGED),
        ("machine", expression.force is Force.MACHINE),
        ("untrusted", stranger),
        ("stale", CellStatus.STALE in statuses),
        ("partial", expression.coverage is not None),
        ("private", expression.rights is Rights.PRIVATE),
        ("converted", converts(expression.language, script)),
    ]
    language = shown_language(expression.language, script)
    words = [column.label, column.heading] if column else ["", ""]
    page = str(result.path.page) if result.path else ""
    return Head(
        expression=expression,
        label=in_script(words[0], script) if language != expression.language else words[0],
        heading=in_script(words[1], script) if language != expression.language else words[1],
        deleted=column.deleted if column else False,
        prevails=prevails(expression, jurisdiction),
        marks=tuple(name for name, holds in marks if holds),
        notes=tuple(
            d
            for d in expression.diagnostics
            if page and f"{d.path}/".startswith(f"{page}/") and not is_past(d, result.as_of)
        ),
        language=language,
        older=older,
        compare=_comparison(result, older),
    )


def _comparison(result: ShowResult, older: PageCurrency | None) -> str:
    """Where the version that a text renders stands beside the one shown; "" where the older source isn't here."""
    if older is None or older.found.basis is not Basis.VERSIONS or result.law is None or result.path is None:
        return ""
    table = correspondence_url(result.law.id, older.renders.isoformat(), result.version or "")
    return f"{table}#to.{anchor(result.path.page)}"


def _row(
    row: Row, heads: Sequence[Head], law_id: str, page: ProvisionPath, pin: ProvisionPath | None, reading: Reading,
    cited: Cited, marks: Marks,
) -> RowView:  # fmt: skip
    by_id = {c.expression: c for c in row.cells}
    below = row.path.segments[len(page.segments) :] if row.path.starts_with(page) else row.path.segments
    return RowView(
        anchor=anchor(row.path),
        url=provision_url(law_id, row.path, reading),
        steps=tuple(step(s) for s in below),
        marked=pin is not None and row.path.starts_with(pin),
        cells=tuple(_cell(by_id.get(h.expression.id), h, row, cited, marks) for h in heads),
    )


def _with_merged(rows: Sequence[RowView]) -> tuple[RowView, ...]:
    """The rows, with the cells marked that hold the words of a row below them too.

    A row that the law itself doesn't have tells nothing of the law's own cells: there a translation cut a unit in two.
    """
    last: dict[tuple[int, int], int] = {}  # (column, how deep a row stands) -> the last such row with a text
    holding: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        depth = len(row.steps)
        has_source = any(cell.head.expression.is_source for cell in row.cells)
        for column, cell in enumerate(row.cells):
            if cell.text is not None:
                last[column, depth] = number
            elif cell.status == str(CellStatus.MERGED):
                others = (c for c in row.cells if c.text is not None)
                above = [at for level in range(depth + 1) if (at := last.get((column, level))) is not None]
                if above and any(c.head.expression.is_source or not has_source for c in others):
                    holding.add((max(above), column))
    if not holding:
        return tuple(rows)
    return tuple(
        replace(row, cells=tuple(replace(c, merged=(n, i) in holding) for i, c in enumerate(row.cells)))
        for n, row in enumerate(rows)
    )


def step(segment: str) -> tuple[str, str]:
    """A segment of a path: para_2 -> (para, 2)."""
    kind, _, label = segment.partition("_")
    return kind, label


_DRAWN = re.compile("[\u2500-\u257f]")


def _cell(cell: Cell | None, head: Head, row: Row, cited: Cited, marks: Marks) -> CellView:
    if cell is None:
        return CellView(head, str(CellStatus.MISSING), None, False)
    # Taiwan prints tables with box characters (U+2500-257F): they fall apart unless the lines stay as they are.
    drawn = row.unit is Unit.TABLE or _DRAWN.search(cell.text or "") is not None
    cut = pieces(cell.text or "", cell.runs, cited.get((cell.expression, row.path.page), ()))
    cut = marked(cut, marks.get((cell.expression, row.path), ()))
    if "converted" in head.marks:
        cut = tuple(piece_in_script(piece, head.language.rpartition("-")[2]) for piece in cut)
    return CellView(head, str(cell.status), cell.text, drawn, cell.set_by, cut)


def _neighbour(law: Law, neighbour: Neighbour | None, reading: Reading, language: str, reader: str) -> Link | None:
    """The page before or behind, called so in the reader's language where its number says it."""
    if neighbour is None:
        return None
    url = provision_url(law.id, neighbour.path, reading)
    same = language.partition("-")[0] == reader.partition("-")[0] and any(map(str.isalpha, neighbour.label))
    if not same and (name := page_name(neighbour.path, reader, law.jurisdiction)):
        return Link(url, name, reader)
    return Link(url, neighbour.label, language, neighbour.path.segments[0].partition("_")[0])
