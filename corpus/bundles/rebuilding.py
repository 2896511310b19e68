"""Rows of a bundle that came back -> a text: chapters, pages and units with the paths of the rows.

A page in which nothing changed is the page as the library has it. Of any other the rows are put together: what stood between
two units that both stayed beside each other stays there, else a line break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.alignment.units import parts_of_page
from corpus.bundles.ordering import in_text_order
from corpus.bundles.values import RowKind
from corpus.grammar.headings import article_of, container_of
from corpus.grammar.markers import readings
from corpus.languages import language_of
from corpus.model import Container, Part, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import is_deleted

_LABELLED = (Unit.ITEM, Unit.SUBITEM)
_NUMBERED = frozenset({"art", "point"})
_PAGES = {"art": Unit.ARTICLE, "point": Unit.POINT, "preamble": Unit.PREAMBLE, "body": Unit.BODY, "annex": Unit.ANNEX,
          "note": Unit.NOTE, "table": Unit.TABLE, "def": Unit.DEFINITION}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """A row as one text has it now.

    Attributes:
        depth: as `BundleRow.depth`; None where nobody knows.
        words: "" for none.
        label: what the cell's label was, or is said to be; "" where nothing says it.
        bare: the other texts have a label here and no heading, so that these words are a label too.
        labelled: other texts have a label here.
        same: the library's text has just these words here.
        untouched: the words are those that were written, so that without a label there is none.
        place: where the words stand in the page of this text, if it has them in another order than the rows; as `BundleCell`.
    """

    kind: RowKind
    path: ProvisionPath
    unit: Unit
    depth: int | None
    words: str
    label: str = ""
    bare: bool = False
    labelled: bool = False
    same: bool = False
    untouched: bool = False
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """The text that was worked on, by path, and what the rows were made of; empty where the library hasn't got it."""

    pages: Mapping[ProvisionPath, Provision] = field(default_factory=dict)
    containers: Mapping[ProvisionPath, Container] = field(default_factory=dict)
    numbers: Mapping[ProvisionPath, ArticleNumber | None] = field(default_factory=dict)
    inside: Mapping[ProvisionPath, ProvisionPath | None] = field(
        default_factory=dict
    )  # page or container -> its container
    rows: Mapping[ProvisionPath, tuple[ProvisionPath, ...]] = field(
        default_factory=dict
    )  # page -> the law's units there

    @classmethod
    def of(cls, text: Text, others: Iterable[Text] = (), law: Text | None = None) -> Base:
        """A text as a base; `others` know the numbers of pages that it hasn't, and the rows are those of `law`."""
        numbers = {p.path: p.number for held in (*others, text) for p in held.provisions}
        path = [c.path for c in text.containers]
        inside = {c.path: None if c.parent is None else path[c.parent] for c in reversed(text.containers)}
        inside |= {p.path: None if p.container is None else path[p.container] for p in text.provisions}
        containers = {c.path: c for c in text.containers}
        rows = {p.path: tuple(part.path for part in parts_of_page(p)) for p in (law.provisions if law else ())}
        return cls({p.path: p for p in text.provisions}, containers, numbers, inside, rows)


@dataclass(slots=True)
class _Page:
    path: ProvisionPath
    container: ProvisionPath | None
    unit: Unit | None = None
    head: Words | None = None
    units: list[Words] = field(default_factory=list)


def rebuilt(
    rows: Sequence[Words], language: str, jurisdiction: str | None, base: Base, *, is_source: bool = False
) -> Text:
    """The text that rows make; a page of which no row has words isn't in it.

    Args:
        rows: in the order of the law, the head of a page before its units.
        is_source: it is the law's own text: nobody fills that in, and its pages don't say what rows they had.
    """
    containers: dict[ProvisionPath, tuple[Container, ProvisionPath | None]] = {}  # with what holds them
    open_: list[tuple[int, ProvisionPath | None]] = []  # (depth, path) of the headings that hold what comes next
    pages: list[_Page] = []
    for row in rows:
        if row.kind is RowKind.CONTAINER:
            _open(row, containers, open_, language, base)
            continue
        page = _page_of(row, pages)
        if not pages or pages[-1].path != page:
            pages.append(_Page(page, _around(row, open_)))
        if row.kind is RowKind.PAGE:
            pages[-1].head, pages[-1].unit = row, row.unit
        else:
            pages[-1].units.append(row)
    headings = {row.path for row in rows if row.kind is RowKind.CONTAINER}
    held = _with_unshown(containers, [c for path, c in base.containers.items() if path not in headings], base)
    at = {path: n for n, path in enumerate(held)}
    made = tuple(replace(c, parent=None if above is None else at.get(above)) for c, above in held.values())
    provisions = [_provision(page, language, jurisdiction, base, at) for page in pages if _has_words(page)]
    return Text(made, tuple(replace(p, rows=()) if is_source else p for p in provisions))


def _with_unshown(
    containers: dict[ProvisionPath, tuple[Container, ProvisionPath | None]], unshown: Sequence[Container], base: Base
) -> dict[ProvisionPath, tuple[Container, ProvisionPath | None]]:
    """The headings with those of the library's text that no row shows: each behind the one that it stands behind there."""
    if not unshown or not containers:
        return containers
    missing = {c.path for c in unshown}
    behind: dict[ProvisionPath | None, list[Container]] = {}
    last: ProvisionPath | None = None
    for path, container in base.containers.items():
        if path in missing:
            behind.setdefault(last, []).append(container)
        elif path in containers:
            last = path
    found = {c.path: (c, base.inside.get(c.path)) for c in behind.get(None, ())}
    for path, held in containers.items():
        found[path] = held
        found |= {c.path: (c, base.inside.get(c.path)) for c in behind.get(path, ())}
    return found


def _has_words(page: _Page) -> bool:
    return any(row.words for row in page.units) or bool(page.head and page.head.words)


def _page_of(row: Words, pages: Sequence[_Page]) -> ProvisionPath:
    """The page of a row: the one whose head came last, if it stands below it."""
    if row.kind is RowKind.PAGE:
        return row.path
    if pages and pages[-1].head is not None and row.path.starts_with(pages[-1].path):
        return pages[-1].path
    return row.path.page


def _around(row: Words, open_: list[tuple[int, ProvisionPath | None]]) -> ProvisionPath | None:
    """The heading that a page stands under; where no depth is known, the last one."""
    if row.kind is RowKind.PAGE and row.depth is not None:
        while open_ and open_[-1][0] >= row.depth:
            open_.pop()
    return open_[-1][1] if open_ else None


def _open(
    row: Words, containers: dict[ProvisionPath, tuple[Container, ProvisionPath | None]],
    open_: list[tuple[int, ProvisionPath | None]], language: str, base: Base,
) -> None:  # fmt: skip
    """A heading opens; one without words in this text holds what the heading above it holds."""
    depth = len(row.path.segments) - 1 if row.depth is None else row.depth
    while open_ and open_[-1][0] >= depth:
        open_.pop()
    above = open_[-1][1] if open_ else None
    if not row.words:
        open_.append((depth, above))
        return
    stood = base.containers.get(row.path)
    if row.same and stood is not None:
        label, heading = stood.label, stood.heading
    else:
        label, heading = _head(row, lambda: _container_label(row.words, language))
    containers.setdefault(row.path, (Container(row.path, row.unit, label, heading), above))
    open_.append((depth, row.path))


def _container_label(words: str, language: str) -> str:
    found = container_of(words, language, certain=True)
    return found.label if found and words.startswith(found.label) else ""


def _head(row: Words, printed: Callable[[], str]) -> tuple[str, str]:
    """Label and heading of a head's words: by the label that it had, else as the language prints one."""
    words = row.words.strip()
    label = row.label if row.label and words.startswith(row.label) else ""
    label = label or ("" if row.untouched else printed())
    if not label and row.bare and not row.untouched:
        return words, ""
    return label, words[len(label) :].strip()


def _provision(
    page: _Page, language: str, jurisdiction: str | None, base: Base, at: Mapping[ProvisionPath, int]
) -> Provision:
    stood = base.pages.get(page.path)
    # Where the library has the page, it stands under the heading that it has there.
    above = page.container if stood is None else base.inside.get(page.path)
    container = None if above is None else at.get(above)
    if stood is not None and _is_as_it_stood(page, stood):
        return Provision(stood.path, stood.unit, stood.number, stood.label, stood.heading, stood.text, stood.parts,
                         container, stood.deleted, stood.origin, stood.source_text, rows=stood.rows)  # fmt: skip
    label, heading = _page_head(page, stood, language, jurisdiction)
    units = in_text_order([row for row in page.units if row.words], lambda row: row.place)
    text, parts = _put_together(units, stood, language)
    number = base.numbers.get(page.path) or _number(page.path)
    unit = page.unit or (stood.unit if stood else _unit(page.path))
    rows = base.rows.get(page.path) or tuple(row.path for row in page.units)
    return Provision(
        page.path, unit, number, label, heading, text, parts, container, is_deleted(text, language), rows=rows
    )


def _is_as_it_stood(page: _Page, stood: Provision) -> bool:
    """Whether every row with words is the library's, and no words of the library's page are missing here."""
    head = page.head
    if head is not None and not head.same and (head.words or stood.label or stood.heading):
        return False
    units = [row for row in page.units if row.words]  # of other rows only other texts have words
    if not all(row.same for row in units):
        return False
    held = sum(len("".join(row.words.split())) for row in units)
    return held == len("".join(stood.text.split()))


def _page_head(page: _Page, stood: Provision | None, language: str, jurisdiction: str | None) -> tuple[str, str]:
    row = page.head
    if row is None or not row.words:
        return "", ""
    if row.same and stood is not None:
        return stood.label, stood.heading

    def printed() -> str:
        found = article_of(row.words, language, certain=True, jurisdiction=jurisdiction)
        return found.label if found and row.words.strip().startswith(found.label) else ""

    return _head(row, printed)


def _put_together(rows: Sequence[Words], stood: Provision | None, language: str) -> tuple[str, tuple[Part, ...]]:
    pieces: list[str] = []
    parts: list[Part] = []
    order = {part.path: n for n, part in enumerate(stood.parts)} if stood else {}
    before: Words | None = None
    at = 0
    for row in rows:
        gap = "" if before is None else _between(before, row, stood, order)
        words = row.words.strip()
        start = at + len(gap)
        at = start + len(words)
        pieces += (gap, words)
        parts.append(Part(row.path, row.unit, _label(row, language), Span(start, at)))
        before = row
    return "".join(pieces), tuple(parts)


def _between(before: Words, after: Words, stood: Provision | None, order: Mapping[ProvisionPath, int]) -> str:
    """What stood between two units that followed one another; a line break where nothing says it.

    Args:
        order: the parts of `stood` by path.
    """
    if stood is None or not (before.same and after.same):
        return "\n"
    first, second = order.get(before.path), order.get(after.path)
    if first is None or second != first + 1:
        return "\n"
    found = stood.text[stood.parts[first].span.end : stood.parts[second].span.start]
    return found if found and not found.strip() else "\n"


def _label(row: Words, language: str) -> str:
    """The marker that a unit's words begin with."""
    words = row.words.strip()
    if row.label and words.startswith(row.label):
        return row.label
    if not (row.label or row.labelled or row.unit in _LABELLED):
        return ""
    found = next((m.label for m in readings(words.split("\n", 1)[0], language_of(language))), "")
    return found if found and words.startswith(found) else ""


def _number(path: ProvisionPath) -> ArticleNumber | None:
    """art_120-1 -> 120-1, of a page that no text here has."""
    kind, _, label = path.segments[-1].partition("~")[0].partition("_")
    if kind not in _NUMBERED or not label:
        return None
    try:
        return ArticleNumber.parse(label)
    except ValueError:
        return None


def _unit(path: ProvisionPath) -> Unit:
    return _PAGES.get(path.segments[-1].partition("~")[0].partition("_")[0], Unit.ARTICLE)
