"""Results -> what templates need: frozen values, no words of English (those stand in templates)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.catalogue import LawSummary
from corpus.diagnostics import Diagnostic
from corpus.effects import OWN_PROVISION
from corpus.jurisdictions import JURISDICTIONS
from corpus.lookup import Cell, CellStatus, ContentsEntry, EditionStatus, Neighbour, Row, ShowResult
from corpus.model import Edition, Expression, Force, Law, ProvisionPath, Rights, Statement, Title, Unit
from webapp.presenters import sorted_titles
from webapp.urls import Reading, anchor, law_url, path_of, provision_url

_CONTAINERS = frozenset(
    {Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION, Unit.SUPPLEMENT}
)
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv"})


@dataclass(frozen=True, slots=True)
class Named:
    """A piece of text and its language, for the lang attribute."""

    language: str
    text: str


def direction(language: str) -> str:
    """Writing direction of a language: "rtl" for Arabic, Hebrew, ... else "ltr"."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def names_of(titles: Iterable[Title], first: str = "") -> tuple[Named, ...]:
    """The preferred title in each language; language `first` goes first."""
    best: dict[str, str] = {}
    for title in sorted(sorted_titles(titles), key=lambda t: t.language != first):
        # A source that says only "Chinese" (zh) gives the same name again.
        if title.text not in best.values():
            best.setdefault(title.language, title.text)
    return tuple(Named(k, best[k]) for k in sorted(best, key=lambda k: k != first))


def source_language(expressions: Iterable[Expression]) -> str:
    """The law's own language: that of its best source text; "" if no text is in it."""
    sources = sorted((e for e in expressions if e.is_source), key=lambda e: e.sort_key)
    return sources[0].language if sources else ""


def law_names(law: Law) -> tuple[Named, ...]:
    """A law's names, the one in its own language first."""
    return names_of(law.titles, source_language(e for d in law.editions for e in d.expressions))


def prevails(expression: Expression, jurisdiction: str) -> bool:
    """Whether this is a sound text in the language that prevails."""
    sound = expression.is_source and expression.force is not Force.DAMAGED
    return sound and expression.language == prevailing_language(jurisdiction)


# -- article ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Head:
    """What a column is. `marks` are words of a closed set: damaged, machine, private, stale, untrusted, partial."""

    expression: Expression
    label: str
    heading: str
    deleted: bool
    prevails: bool
    marks: tuple[str, ...]
    notes: tuple[Diagnostic, ...]

    @property
    def direction(self) -> str:
        """Writing direction of the column."""
        return direction(self.expression.language)


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell with the column it stands in. `drawn`: the text holds a table drawn with box characters."""

    head: Head
    status: str
    text: str | None
    drawn: bool


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
    """A link whose words are of the law."""

    url: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be picked."""

    value: str
    chosen: bool
    expression: Expression | None = None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything the page of an article shows."""

    result: ShowResult
    names: tuple[Named, ...]
    reading: Reading
    heads: tuple[Head, ...]
    rows: tuple[RowView, ...]
    crumbs: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    languages: tuple[Option, ...]
    texts: tuple[Option, ...]
    permalink: str
    own_language: str


def article_page(
    result: ShowResult, reading: Reading, offered: Sequence[Expression], pin: ProvisionPath | None = None
) -> ArticlePage:
    """The page of a found provision.

    Args:
        result: the lookup of the whole page.
        reading: how the reader reads; goes into links.
        offered: every text of the edition that may be shown, for the pickers.
        pin: the part of the page that the address names, if it names one.
    """
    law, path = result.law, result.path
    if law is None or path is None:
        raise ValueError(f"nothing was found: {result.status}")
    heads = tuple(_head(x, result, law.jurisdiction) for x in result.expressions)
    language = heads[0].expression.language if heads else ""
    crumbs = tuple(
        Link(f"{law_url(law.id, reading)}#{anchor(c.path)}", f"{c.label} {c.heading}".strip(), language)
        for c in result.breadcrumbs
    )
    # The version and the day written out: an address that keeps its meaning tomorrow.
    fixed = replace(reading, version=result.version, as_of=result.as_of)
    return ArticlePage(
        result=result,
        names=law_names(law),
        reading=reading,
        heads=heads,
        rows=tuple(_row(r, heads, law.id, path, pin, reading) for r in result.rows),
        crumbs=crumbs,
        previous=_neighbour(law.id, result.previous, reading, language),
        next=_neighbour(law.id, result.next, reading, language),
        languages=_languages(offered, heads),
        texts=_rivals(offered, heads),
        permalink=provision_url(law.id, pin or path, fixed),
        own_language=prevailing_language(law.jurisdiction),
    )


def prevailing_language(jurisdiction: str) -> str:
    """The language whose text prevails in a jurisdiction; "" where several are equal or it isn't known."""
    facts = JURISDICTIONS.get(jurisdiction)
    return (facts.prevailing or "") if facts else ""


def _head(expression: Expression, result: ShowResult, jurisdiction: str) -> Head:
    column = next((c for c in result.columns if c.expression.id == expression.id), None)
    statuses = {c.status for r in result.rows for c in r.cells if c.expression == expression.id}
    # In its own edition a text's numbers mean what they say; only beside another one they mislead.
    stranger = not expression.numbers_trusted and expression.edition != result.version
    marks = [
        ("damaged", expression.force is Force.DAMAGED),
        ("machine", expression.force is Force.MACHINE),
        ("untrusted", stranger),
        ("stale", CellStatus.STALE in statuses),
        ("partial", expression.coverage is not None),
        ("private", expression.rights is Rights.PRIVATE),
    ]
    page = str(result.path).partition("/")[0] if result.path else ""
    return Head(
        expression=expression,
        label=column.label if column else "",
        heading=column.heading if column else "",
        deleted=column.deleted if column else False,
        prevails=prevails(expression, jurisdiction),
        marks=tuple(name for name, holds in marks if holds),
        notes=tuple(d for d in expression.diagnostics if d.path and d.path.partition("/")[0] == page),
    )


def _row(
    row: Row, heads: Sequence[Head], law_id: str, page: ProvisionPath, pin: ProvisionPath | None, reading: Reading
) -> RowView:
    by_id = {c.expression: c for c in row.cells}
    below = row.path.segments[len(page.segments) :] if row.path.starts_with(page) else row.path.segments
    return RowView(
        anchor=anchor(row.path),
        url=provision_url(law_id, row.path, reading),
        steps=tuple(_step(s) for s in below),
        marked=pin is not None and row.path.starts_with(pin),
        cells=tuple(_cell(by_id.get(h.expression.id), h) for h in heads),
    )


def _step(segment: str) -> tuple[str, str]:
    kind, _, label = segment.partition("_")
    return kind, label


def _cell(cell: Cell | None, head: Head) -> CellView:
    if cell is None:
        return CellView(head, str(CellStatus.MISSING), None, False)
    # Taiwan prints tables with box characters (U+2500-257F): they fall apart unless the lines stay as they are.
    drawn = any("─" <= c <= "╿" for c in cell.text or "")
    return CellView(head, str(cell.status), cell.text, drawn)


def _neighbour(law_id: str, neighbour: Neighbour | None, reading: Reading, language: str) -> Link | None:
    if neighbour is None:
        return None
    return Link(provision_url(law_id, neighbour.path, reading), neighbour.label or str(neighbour.path), language)


def _languages(offered: Sequence[Expression], heads: Sequence[Head]) -> tuple[Option, ...]:
    shown = {h.expression.language for h in heads}
    tags = dict.fromkeys(e.language for e in sorted(offered, key=lambda e: e.sort_key))
    return tuple(Option(tag, tag in shown) for tag in tags)


def _rivals(offered: Sequence[Expression], heads: Sequence[Head]) -> tuple[Option, ...]:
    """Single texts to pick from, where a language has more than one."""
    if len({e.language for e in offered}) == len(offered):
        return ()
    shown = {h.expression.id for h in heads}
    return tuple(Option(e.id, e.id in shown, e) for e in sorted(offered, key=lambda e: e.sort_key))


# -- law --------------------------------------------------------------------------------------------------------------

# Facts in the order in which a reader asks for them; the rest follow as they come.
_FACTS = ("issuer", "type", "number", "adopted", "promulgated", "originally_effective", "effective", "repealed", "status",
          "repealed_by", "amended_by", "repeals", "partly_not_in_force", "department", "topic", "scope")  # fmt: skip
_LONG = frozenset({"history", "evidence", "note", "attachment", "adoption_note", "editor", "url", "updated", "licence"})


@dataclass(frozen=True, slots=True)
class Witness:
    """Who says so: the source, its address if it is a provision here, and what speaks against it."""

    source: str
    url: str
    suspect: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a field with everybody who says so."""

    value: str
    language: str
    witnesses: tuple[Witness, ...]

    @property
    def suspect(self) -> bool:
        """Whether something speaks against everybody who says so."""
        return all(w.suspect for w in self.witnesses)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A field with its values; more than one value means that sources disagree. `long`: better folded away."""

    field: str
    facts: tuple[Fact, ...]
    long: bool


@dataclass(frozen=True, slots=True)
class EditionLink:
    """An edition in the version switch."""

    edition: Edition
    status: EditionStatus
    url: str
    shown: bool


@dataclass(frozen=True, slots=True)
class ContentsNode:
    """A node of the table of contents."""

    anchor: str
    url: str
    page: bool
    labels: tuple[Named, ...]
    headings: tuple[Named, ...]
    children: tuple[ContentsNode, ...]


@dataclass(frozen=True, slots=True)
class LawPage:
    """Everything the page of a law shows."""

    law: Law
    names: tuple[Named, ...]
    aliases: tuple[Named, ...]
    reading: Reading
    edition: Edition
    status: EditionStatus
    editions: tuple[EditionLink, ...]
    facts: tuple[FactGroup, ...]
    contents: tuple[ContentsNode, ...]
    own_language: str


def law_page(
    summary: LawSummary, edition: Edition, status: EditionStatus, contents: Sequence[ContentsEntry], reading: Reading
) -> LawPage:
    """The page of a law at one of its editions."""
    law, names = summary.law, law_names(summary.law)
    known = {n.text for n in names}
    links = tuple(
        EditionLink(e, s, law_url(law.id, reading.of_version(e.key)), e.key == edition.key)
        for e, s in reversed(summary.statuses)
    )
    return LawPage(
        law=law,
        names=names,
        aliases=tuple(Named(t.language, t.text) for t in dict.fromkeys(law.titles) if t.text not in known),
        reading=reading,
        edition=edition,
        status=status,
        editions=links,
        facts=facts_of(law, edition, reading),
        contents=tuple(_node(c, law.id, reading) for c in contents),
        own_language=source_language(edition.expressions),
    )


def facts_of(law: Law, edition: Edition, reading: Reading) -> tuple[FactGroup, ...]:
    """Facts of an edition's texts, and of the law where no text of another edition makes them."""
    language = source_language(edition.expressions)
    at = reading.of_version(edition.key)
    mine = [s for e in edition.expressions for s in e.statements]
    others = {s for d in law.editions if d.key != edition.key for e in d.expressions for s in e.statements}
    general = [s for s in law.statements if s not in others]
    grouped: dict[str, dict[str, list[Statement]]] = {}
    for statement in dict.fromkeys([*mine, *general]):
        if statement.field != "title":
            grouped.setdefault(statement.field, {}).setdefault(statement.value, []).append(statement)
    order = {name: i for i, name in enumerate(_FACTS)}
    return tuple(
        FactGroup(name, tuple(_fact(v, said, law.id, language, at) for v, said in grouped[name].items()), name in _LONG)
        for name in sorted(grouped, key=lambda n: (n in _LONG, order.get(n, len(order))))
    )


def _fact(value: str, statements: Sequence[Statement], law_id: str, language: str, at: Reading) -> Fact:
    own = language if any("\u4e00" <= c <= "\u9fff" for c in value) else ""
    known: dict[str, Statement] = {}
    for statement in statements:
        known.setdefault(statement.source, statement)
    return Fact(value, own, tuple(_witness(s, law_id, at) for s in known.values()))


def _witness(statement: Statement, law_id: str, at: Reading) -> Witness:
    """A source; where that is the text itself ("its own provision art_47"), with a link to the provision."""
    source = statement.source
    path = path_of(source.removeprefix(OWN_PROVISION).strip()) if source.startswith(OWN_PROVISION) else None
    return Witness(source, provision_url(law_id, path, at) if path else "", statement.suspect)


def _node(entry: ContentsEntry, law_id: str, reading: Reading) -> ContentsNode:
    # Containers are headings on the law's page; only what holds text has a page of its own.
    return ContentsNode(
        anchor=anchor(entry.path),
        url=provision_url(law_id, entry.path, reading),
        page=entry.unit not in _CONTAINERS,
        labels=tuple(Named(*pair) for pair in entry.labels),
        headings=tuple(Named(*pair) for pair in entry.headings if pair[1]),
        children=tuple(_node(c, law_id, reading) for c in entry.children),
    )
