"""Use case: look a provision up and lay its texts side by side. Plain functions over a Library, frozen results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from corpus.absence import gap_after, held_numbers, missing_article, once_here, other_versions
from corpus.alignment import Cell, CellStatus, Row, align, reference
from corpus.alignment.decided import ROW, PageAsSet, decisions, page_as_set
from corpus.charges import provisions_named
from corpus.citations import Citation, parse
from corpus.citing import canonical
from corpus.columns import change_warnings, choose_columns, choose_edition, edition_warnings, page_warnings
from corpus.contents import ContentsEntry, contents
from corpus.corresponding import Correspondent, correspondents, misleading
from corpus.days.effects import effects, title_of
from corpus.days.status import EditionStatus, edition_for
from corpus.days.untaken import AmendedBy, links, taken_up, untaken
from corpus.errors import UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.library.deciding import corrections
from corpus.model import Container, Edition, Expression, Law, Provision, ProvisionPath, Span, Status, Text
from corpus.options import Options, as_now
from corpus.resolving import Resolution, is_name, pages, resolve, units
from corpus.several import further

if TYPE_CHECKING:
    from corpus.library import Library


class ShowStatus(StrEnum):
    """How a lookup ended."""

    FOUND = "found"
    NO_SUCH_LAW = "no_such_law"
    NO_SUCH_ARTICLE = "no_such_article"
    REPEALED = "repealed"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Column:
    """The whole provision asked for in one text."""

    expression: Expression
    label: str
    heading: str
    text: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible reading of an ambiguous citation, best first."""

    law: str
    title: str
    version: str
    path: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A link to another page of the same edition."""

    path: ProvisionPath
    label: str


@dataclass(frozen=True, slots=True)
class ShowResult:
    """What a lookup found. JSON object `show` of the contract.

    `canonical` is ((language, text), ...); `pages` are the page-level paths shown (several for a range);
    `breadcrumbs` the containers around it in the first expression; `marked` the pinpoint inside the page, if any;
    `amended_by` what amends the page and its text lacks; `as_amended_by` the points that made the words it has;
    `correspondences` which page this is in other versions of the law, found from the texts.
    """

    status: ShowStatus
    as_of: date
    citation: str
    law: Law | None = None
    version: str | None = None
    path: ProvisionPath | None = None
    canonical: tuple[tuple[str, str], ...] = ()
    edition_status: EditionStatus | None = None
    expressions: tuple[Expression, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    choices: tuple[Choice, ...] = ()
    warnings: tuple[str, ...] = ()
    breadcrumbs: tuple[Container, ...] = ()
    previous: Neighbour | None = None
    next: Neighbour | None = None
    amended_by: tuple[AmendedBy, ...] = ()
    as_amended_by: tuple[AmendedBy, ...] = ()
    correspondences: tuple[Correspondent, ...] = ()


# -- the use case ------------------------------------------------------------------------------------------------------


def show(
    library: Library,
    citation: str,
    *,
    languages: Sequence[str] = (),
    as_of: date,
    version: str | None = None,
    expressions: Sequence[str] = (),
) -> ShowResult:
    """Look `citation` up and lay its texts side by side.

    Args:
        library: where to look.
        citation: as typed: 刑法第一百二十条之一, "Art. 56(3) Criminal Law", cn-xingfa art_56/para_1, or a law's name alone.
        languages: tags of the columns in their order; "zh" is both scripts. () shows everything.
        as_of: the day; decides which edition is shown.
        version: key of an edition ("2020-12-26"), instead of the one that counts on the day.
        expressions: ids of the texts to show, instead of `languages`; those of another edition come marked stale.

    Returns:
        FOUND or REPEALED with columns and rows; AMBIGUOUS with choices; NO_SUCH_LAW with the nearest names as choices;
        NO_SUCH_ARTICLE with a warning that says what there is.

    Raises:
        UsageError: nothing to look up, an unknown language, version or text.
    """
    options = Options(tuple(languages), as_of, version, tuple(expressions))
    read = parse(citation)
    if read is None:
        raise UsageError(
            f"Not a citation: {citation[:80]!r}.", "Write a law and an article: 刑法第五十六条, Criminal Law art. 56."
        )
    if is_name(library, citation):
        read = Citation(citation, read.span, citation.strip())
    if not read.name:
        note = f"{citation.strip()[:80]!r} names no law: write e.g. 刑法第五条 or Criminal Law art. 5."
        return ShowResult(ShowStatus.NO_SUCH_LAW, as_of, citation, warnings=(note,))
    found = _only_one_has_it(library, read, resolve(library, read), as_of)
    if found.law is None:
        if found.others:
            return _ambiguous(library, read, options, found)
        return _by_own_name(library, read, options) or _no_law(read.name, options, found)
    result = _told(_page(library, library.law(found.law), read, options), library, read)
    if found.otherwise:
        result = replace(result, warnings=(_otherwise(result.law, *found.otherwise), *result.warnings))
    if not found.others:
        return result
    choices = tuple(_choice(library, law_id, read, as_of) for law_id in found.others)
    also = ", ".join(f"{c.title} ({c.law})" for c in choices)
    note = f"Read as {title_of(library.law(found.law))} because of {found.decided_by}; the name is also that of {also}."
    return replace(result, choices=(*result.choices, *choices), warnings=(*result.warnings, note))


def _only_one_has_it(library: Library, read: Citation, found: Resolution, day: date) -> Resolution:
    """Of several laws that a name may mean, the only one that has the article: 刑法133之1, 宪法修正案第32条."""
    if found.law is not None or not found.others or not read.numbers:
        return found
    having = [i for i in found.others if _choice(library, i, read, day).path]
    if len(having) != 1:
        return found
    others = tuple(i for i in found.others if i != having[0])
    texts = [[x for e in library.law(i).editions for x in e.expressions] for i in others]
    if not all(any(x.is_source and not x.coverage for x in own) for own in texts):
        return found  # of a law that isn't here as a whole nobody can say what it lacks
    return Resolution(having[0], others, f"article {read.numbers[0]}, which only it has")


def _by_own_name(library: Library, read: Citation, options: Options) -> ShowResult | None:
    """A provision that has a name of its own (帮信罪); where several have it (放火罪), the first, and the others to choose."""
    named = provisions_named(library, read.text)
    if not named:
        return None
    first, *others = (Citation(read.text, read.span, n.law_id, path=ProvisionPath.parse(n.path)) for n in named)
    law = library.law(first.name)
    result = _page(library, law, first, options)
    choices = tuple(c for one in others if (c := _choice(library, law.id, one, options.as_of)).path)
    where = " and ".join(n.path.replace("art_", "article ") for n in named)
    note = f"{read.text.strip()} is a name of {where} of {title_of(law)}"
    note += "; the first is shown." if others else "."
    return replace(result, choices=(*result.choices, *choices), warnings=(note, *result.warnings))


def _otherwise(law: Law | None, place: str, reason: str) -> str:
    """保險法第54條 is written as Taiwan's law is, and only the Mainland's is here."""
    here = JURISDICTIONS[law.jurisdiction].name if law and law.jurisdiction in JURISDICTIONS else "another place"
    return f"By {reason} this cites a law of {JURISDICTIONS[place].name}; the only one of that name here is of {here}."


def _told(result: ShowResult, library: Library, read: Citation) -> ShowResult:
    """With what is to be said of a citation that names more than one provision, or none."""
    if result.law is None or result.status not in (ShowStatus.FOUND, ShowStatus.REPEALED):
        return result
    if result.path is None:
        edition = next(e for e in result.law.editions if e.key == result.version)
        has = held_numbers(library, _base(edition), None)
        note = f"Which article? {title_of(result.law)} has {has}." if has else ""
    else:
        # 55-57 is one article where the law has an article of that number.
        one = read.more.startswith("-") and result.path.starts_with(pages(read)[0])
        note = (
            f"{read.text.strip()} names several provisions; only the first is shown." if read.more and not one else ""
        )
    more = further(read) if note and result.path is not None else ()
    found = [c for one in more if (c := _choice(library, result.law.id, one, result.as_of)).path]
    return replace(result, choices=(*result.choices, *found), warnings=(note, *result.warnings)) if note else result


def show_path(
    library: Library,
    law_id: str,
    path: ProvisionPath | str | None,
    *,
    languages: Sequence[str] = (),
    as_of: date,
    version: str | None = None,
    expressions: Sequence[str] = (),
) -> ShowResult:
    """As `show`, by law id and path (art_56, art_56/para_1/item_3; None for the law as a whole).

    Raises:
        NotFoundError: no law has the id.
        UsageError: the path is none; an unknown language, version or text.
    """
    options = Options(tuple(languages), as_of, version, tuple(expressions))
    if isinstance(path, str):
        try:
            path = ProvisionPath.parse(path)
        except ValueError as error:
            raise UsageError(str(error), "Write a path such as art_56 or art_56/para_1/item_3.") from error
    law = library.law(law_id)
    text = f"{law_id} {path}" if path else law_id
    return _page(library, law, Citation(text, Span(0, len(text)), law_id, path=path), options)


def _no_law(name: str, options: Options, found: Resolution) -> ShowResult:
    choices = tuple(Choice(law_id, title, "", "") for law_id, title in found.suggestions)
    nearest = f" Nearest: {', '.join(c.title for c in choices)}." if choices else ""
    return ShowResult(ShowStatus.NO_SUCH_LAW, options.as_of, name, choices=choices,
                      warnings=(f"No law is called {name!r}.{nearest}",))  # fmt: skip


def _ambiguous(library: Library, read: Citation, options: Options, found: Resolution) -> ShowResult:
    choices = tuple(_choice(library, law_id, read, options.as_of) for law_id in found.others)
    titles = ", ".join(f"{c.title} ({c.law})" for c in choices)
    return ShowResult(ShowStatus.AMBIGUOUS, options.as_of, read.text, choices=choices,
                      warnings=(f"{read.name} may be several laws: {titles}.",))  # fmt: skip


def _choice(library: Library, law_id: str, read: Citation, day: date) -> Choice:
    """A law that may be meant, with the place in it; path "" where it has no such place."""
    law = library.law(law_id)
    if not law.editions:
        return Choice(law.id, title_of(law), "", "")
    edition = edition_for(law, day, effects(library))[0]
    for page in pages(read):
        for expression in edition.expressions:
            if origin := library.provision(expression.id, page):
                found = _pinpoint(read, origin, law)
                return Choice(law.id, title_of(law), edition.key, str(found[0] if len(found) == 1 else page))
    return Choice(law.id, title_of(law), edition.key, "")


def _page(library: Library, law: Law, read: Citation, options: Options) -> ShowResult:
    """The page of one law that is meant, in the edition that counts."""
    acts = effects(library)
    options = as_now(library, law, options)
    edition, status, notes = choose_edition(law, read, options, acts)
    chosen, missing = choose_columns(library, law, edition, options)
    notes = (*notes, *missing, *edition_warnings(edition, status, options))
    result = ShowResult(
        ShowStatus.REPEALED if status.status is Status.REPEALED else ShowStatus.FOUND, options.as_of, read.text, law,
        edition.key, None, canonical(law, None), status, chosen, warnings=notes,
    )  # fmt: skip
    base = _base(edition)
    wanted = pages(read)
    if not wanted:
        # A law's name alone; a text without articles (an interpretation, a decision) is one page and is shown as that.
        wanted = tuple(p for p in (ProvisionPath(("body",)),) if any(library.provision(e.id, p) for e in base))
        if not wanted:
            changes = change_warnings(library, law, edition, options, acts, None)
            by = links(untaken(library, law, edition, acts, options.as_of), None)
            return replace(result, warnings=(*notes, *changes), amended_by=by)
    texts = {e.id: e for e in (*base, *chosen)}
    page = next((p for p in wanted if pages_of_edition(library, law, edition, tuple(texts.values()), p)), None)
    changes = change_warnings(library, law, edition, options, acts, page or wanted[0])
    asked = page or wanted[0]
    result = replace(result, amended_by=links(untaken(library, law, edition, acts, options.as_of, asked), asked),
                     as_amended_by=taken_up(library, law, edition, acts, asked))  # fmt: skip
    if page is None:
        return _no_article(library, law, edition, read, base, result, changes)
    result = replace(result, warnings=(*notes, *changes))
    return _unit(library, law, edition, read, page, result, base)


def _unit(
    library: Library, law: Law, edition: Edition, read: Citation, page: ProvisionPath, result: ShowResult,
    base: Sequence[Expression],
) -> ShowResult:  # fmt: skip
    """The unit of `page` that is meant, laid side by side."""
    # The rows are those of all texts of the edition, whichever of them are shown.
    every = {e.id: e for e in (*result.expressions, *base)}
    placed = pages_of_edition(library, law, edition, tuple(every.values()), page)
    columns, beside = ([(e, placed[e.id].provision if e.id in placed else None) for e in side]
                       for side in (result.expressions, base))  # fmt: skip
    held = next(((e, p) for e, p in beside if p), None)
    origin = held[1] if held else reference(columns)
    units = _pinpoint(read, origin, law)
    if len(units) != 1:
        return _no_unit(law, edition, read, page, units, result)
    path = units[0]
    rows = align(path, columns, edition.version, beside, placed)
    shown = tuple(c for i, (e, p) in enumerate(columns) if p is not None and (c := _column(e, p, path, rows, i)))
    deleted = origin.deleted and any(e.is_source for e in base)
    first = next((e for e, p in columns if p is not None), base[0] if base else None)
    around = _around(library.text(first.id), page) if first else ((), None, None)
    warnings = [*result.warnings, *page_warnings(columns, origin, edition, law, beside, placed)]
    if held:
        warnings += gap_after(library.text(held[0].id), held[0], page)
    elsewhere = correspondents(library, law, edition, page, result.as_of)
    warnings += filter(None, [misleading(elsewhere, page, result.edition_status)])
    return replace(
        result, status=ShowStatus.REPEALED if deleted else result.status, path=path,
        canonical=canonical(law, path, tuple(e.language for e in result.expressions)), columns=shown, rows=rows,
        warnings=tuple(warnings), breadcrumbs=around[0], previous=around[1], next=around[2], correspondences=elsewhere,
    )  # fmt: skip


def _base(edition: Edition) -> list[Expression]:
    """The texts that decide what articles there are: those of the edition itself, the soundest first."""
    return [e for e in edition.expressions if e.numbers_trusted] or list(edition.expressions)


def pages_of_edition(
    library: Library, law: Law, edition: Edition, texts: Sequence[Expression], page: ProvisionPath
) -> dict[str, PageAsSet]:
    """What texts have at a page, by their ids, as people set it; not those whose numbers mean other articles than this
    edition's."""
    decided = decisions(corrections(library, law.id, ROW))
    found: dict[str, PageAsSet] = {}
    for expression in texts:
        if expression.edition == edition.key or expression.numbers_trusted:
            page_of = partial(library.provision, expression.id)
            if placed := page_as_set(page, page_of, decided.get(expression.id, ())):
                found[expression.id] = placed
    return found


def _pinpoint(read: Citation, origin: Provision, law: Law) -> tuple[ProvisionPath, ...]:
    if read.path:
        return (read.path,) if origin.whole(read.path) else ()
    return units(origin, read.pinpoint, law.jurisdiction) if read.pinpoint else (origin.path,)


def _column(
    expression: Expression, provision: Provision, path: ProvisionPath, rows: Sequence[Row], index: int
) -> Column | None:
    """A text's whole page; of a unit, what stands in its rows."""
    held = [text for row in rows if (text := row.cells[index].text) is not None]
    if path != provision.path and not held:
        return None
    text = provision.text if path == provision.path else "\n".join(held)
    return Column(expression, provision.label, provision.heading, text, provision.deleted)


def _no_unit(
    law: Law, edition: Edition, read: Citation, page: ProvisionPath, found: Sequence[ProvisionPath], result: ShowResult
) -> ShowResult:
    """More than one unit is meant, or none."""
    title = title_of(law)
    if not found:
        message = f"{canonical(law, page)[0][1] if law.titles else page} has no such unit: {read.text.strip()}"
        return replace(result, status=ShowStatus.NO_SUCH_ARTICLE, warnings=(*result.warnings, message))
    choices = tuple(Choice(law.id, title, edition.key, str(path)) for path in found)
    message = f"{read.text} may be {' or '.join(c.path for c in choices)}."
    return replace(result, status=ShowStatus.AMBIGUOUS, choices=choices, warnings=(*result.warnings, message))


def _no_article(
    library: Library, law: Law, edition: Edition, read: Citation, base: Sequence[Expression], result: ShowResult,
    changes: Sequence[str],
) -> ShowResult:  # fmt: skip
    """No article 80 in 商标法 (it has 1-73); what copies lack and where else there is one."""
    wanted = pages(read)
    text, found = missing_article(library, law, base, str(read.path) if read.path else "", wanted)
    elsewhere = other_versions(library, law, edition, wanted, effects(library))
    choices = tuple(Choice(law.id, title_of(law), e.key, str(page)) for e, page, _ in elsewhere)
    once = [gone.sentence for page in wanted if (gone := once_here(library, edition, page))]
    told = (text, *once, *found, *(words for *_, words in elsewhere), *changes)
    return replace(result, status=ShowStatus.NO_SUCH_ARTICLE, choices=choices, warnings=told)


def _around(text: Text, page: ProvisionPath) -> tuple[tuple[Container, ...], Neighbour | None, Neighbour | None]:
    """Breadcrumbs, and the pages before and after, in one text."""
    at = next((i for i, p in enumerate(text.provisions) if p.path == page), None)
    if at is None:
        return (), None, None
    near = [text.provisions[i] if 0 <= i < len(text.provisions) else None for i in (at - 1, at + 1)]
    before, after = (Neighbour(p.path, p.label) if p else None for p in near)
    return containers_around(text, text.provisions[at]), before, after


def containers_around(text: Text, provision: Provision) -> tuple[Container, ...]:
    """The headings that a provision stands under, the outermost first."""
    found: list[Container] = []
    index = provision.container
    while index is not None:
        found.append(text.containers[index])
        index = text.containers[index].parent
    return tuple(reversed(found))


__all__ = [
    "Cell", "CellStatus", "Choice", "Column", "ContentsEntry", "Correspondent", "EditionStatus", "Neighbour", "Row", "ShowResult",
    "ShowStatus", "containers_around", "contents", "show", "show_path",
]  # fmt: skip
