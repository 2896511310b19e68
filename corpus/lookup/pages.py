"""One page of a law, or units of it, with its texts side by side; what is to be said of it, and of what isn't there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.alignment import Row, align, reference
from corpus.alignment.decided import ROW, PageAsSet, decisions, page_as_set
from corpus.choosing import choose_columns, choose_edition
from corpus.citations.values import Citation, Level, Place
from corpus.citing import canonical
from corpus.corresponding import correspondents, misleading
from corpus.days.effects import Effects, effects, title_of
from corpus.days.untaken import links, taken_up, untaken
from corpus.library.deciding import corrections
from corpus.lookup.absence import before_deletion, gap_after, missing_article, once_here, other_versions
from corpus.lookup.explaining import explained_by
from corpus.lookup.older import olders
from corpus.lookup.results import Column, Neighbour, ShowResult
from corpus.lookup.warnings import change_warnings, edition_warnings, page_warnings
from corpus.model import Container, Edition, Expression, Law, Provision, ProvisionPath, Status, Text
from corpus.options import Options, as_now
from corpus.resolving.containers import container_of, containers_meant, outwards, restarts_meant, stands_within
from corpus.resolving.places import deciding
from corpus.resolving.units import pages, units_of, what_there_is
from corpus.resolving.values import Choice, ShowStatus
from corpus.telling import either, tell

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Opened:
    """A law opened at the edition that counts: `chosen` are the texts to show, `base` those that decide what articles there
    are, `result` what is known before a page is asked for, `notes` what is said whatever the page."""

    library: Library
    law: Law
    edition: Edition
    acts: Effects
    options: Options
    chosen: tuple[Expression, ...]
    base: tuple[Expression, ...]
    result: ShowResult


def opened(library: Library, law: Law, read: Citation, options: Options) -> Opened:
    """Open a law as a citation means it. Errors as `corpus.lookup.show`."""
    options = as_now(library, law, options)
    acts = effects(library)
    edition, status, notes = choose_edition(law, read, options, acts)
    chosen, missing = choose_columns(library, law, edition, options)
    notes = (*notes, *missing, *edition_warnings(edition, status, options))
    result = ShowResult(
        ShowStatus.REPEALED if status.status is Status.REPEALED else ShowStatus.FOUND, options.as_of, read.text, law,
        edition.key, None, canonical(law, None), status, chosen, warnings=notes,
    )  # fmt: skip
    return Opened(library, law, edition, acts, options, chosen, tuple(deciding(edition)), result)


def whole_law(here: Opened) -> ShowResult:
    """A law's name alone; a text without articles (an interpretation, a decision) is one page and is shown as that."""
    body = ProvisionPath(("body",))
    if any(here.library.provision(e.id, body) for e in here.base):
        return page_shown(here, body)
    changes = change_warnings(here.library, here.law, here.edition, here.options, here.acts, None)
    by = links(untaken(here.library, here.law, here.edition, here.acts, here.options.as_of), None)
    return replace(here.result, warnings=(*here.result.warnings, *changes), amended_by=by)


def one_place(here: Opened, place: Place, text: str) -> ShowResult:
    """The page or unit that one place of a citation names, or what there is instead."""
    if place.relative is not None and place.path is None:
        return _stands_elsewhere(here, text)
    restarted = restarts_meant(here.library, here.base, place)
    if len(restarted) > 1:
        return _which(here, restarted, text)
    place = replace(place, within=restarted[0].segments[:-1]) if restarted else place
    wanted = pages(place)
    if not place.numbers and (place.path is None or not _is_page(here, wanted[0])):
        return _container(here, place, text)
    texts = {e.id: e for e in (*here.base, *here.chosen)}
    page = next((p for p in wanted if pages_of_edition(here.library, here.law, here.edition, tuple(texts.values()), p)), None)  # fmt: skip
    if page is None:
        return _no_article(here, place, wanted)
    if not stands_within(here.library, here.base, page, place):
        note = tell("%(title)s has no such article there: %(text)s.", title=title_of(here.law), text=text.strip())
        choices = (Choice(here.law.id, title_of(here.law), here.edition.key, str(page)),)
        return replace(
            here.result, status=ShowStatus.NO_SUCH_ARTICLE, choices=choices, warnings=(*here.result.warnings, note)
        )
    return page_shown(here, page, place, text)


def _which(here: Opened, found: Sequence[ProvisionPath], text: str) -> ShowResult:
    """Several provisions that a citation may mean."""
    choices = tuple(Choice(here.law.id, title_of(here.law), here.edition.key, str(p)) for p in found)
    message = tell("%(text)s may be %(choices)s.", text=text.strip(), choices=either(c.path for c in choices))
    return replace(here.result, status=ShowStatus.AMBIGUOUS, choices=choices, warnings=(*here.result.warnings, message))


def _is_page(here: Opened, page: ProvisionPath) -> bool:
    kind = page.segments[-1].partition("_")[0]
    return kind in ("art", "point", "body", "preamble") or any(here.library.provision(x.id, page) for x in here.base)


def page_shown(
    here: Opened, page: ProvisionPath, place: Place | None = None, text: str = "", meant: Sequence[ProvisionPath] = ()
) -> ShowResult:
    """A page that is there, or units of it: those of `place`, or `meant`, laid side by side."""
    result, edition = here.result, here.edition
    changes = change_warnings(here.library, here.law, edition, here.options, here.acts, page)
    by = untaken(here.library, here.law, edition, here.acts, here.options.as_of, page)
    result = replace(result, warnings=(*result.warnings, *changes), amended_by=links(by, page),
                     as_amended_by=taken_up(here.library, here.law, edition, here.acts, page))  # fmt: skip
    # The rows are those of all texts of the edition, whichever of them are shown.
    every = {e.id: e for e in (*here.chosen, *here.base)}
    placed = pages_of_edition(here.library, here.law, edition, tuple(every.values()), page)
    columns, beside = ([(e, placed[e.id].provision if e.id in placed else None) for e in side]
                       for side in (here.chosen, here.base))  # fmt: skip
    held = next(((e, p) for e, p in beside if p), None)
    origin = held[1] if held else reference(columns)
    found = tuple(meant) or (units_of(place, origin, here.law.jurisdiction) if place else (origin.path,))
    if len(found) != 1 and not meant:
        return _no_unit(here, place, page, origin, found, text, result)
    older = olders(here.library, here.law, edition, here.chosen)
    changed = older.changed(page)
    rows = tuple(row for path in found for row in align(path, columns, edition.version, beside, placed, changed))
    rows = older.bare(rows, page)
    shown = tuple(c for i, (e, p) in enumerate(columns) if p is not None and (c := _column(e, p, found, rows, i)))
    first = next((e for e, p in columns if p is not None), here.base[0] if here.base else None)
    around = _around(here.library.text(first.id), page) if first else ((), None, None)
    warnings = [*result.warnings, *page_warnings(columns, origin, edition, here.law, beside, placed, older.at(page))]
    if held:
        warnings += gap_after(here.library.text(held[0].id), held[0], page)
    deleted = origin.deleted and any(e.is_source for e in here.base)
    before = before_deletion(here.library, here.law, edition, page) if deleted else None
    warnings += [before[1]] if before else []
    elsewhere = correspondents(here.library, here.law, edition, page, result.as_of)
    warnings += filter(None, [misleading(elsewhere, page, result.edition_status)])
    return replace(
        result, status=ShowStatus.REPEALED if deleted else result.status, path=found[0], paths=found,
        canonical=canonical(here.law, found[0], tuple(e.language for e in result.expressions), origin), columns=shown, rows=rows,
        warnings=tuple(warnings), breadcrumbs=around[0], previous=around[1], next=around[2], correspondences=elsewhere,
        choices=(Choice(here.law.id, title_of(here.law), before[0].key, str(page)),) if before else (),
        explained_by=explained_by(here.library, here.law, page), currency=older.at(page),
    )  # fmt: skip


def pages_of_edition(
    library: Library, law: Law, edition: Edition, texts: Sequence[Expression], page: ProvisionPath
) -> dict[str, PageAsSet]:
    """What texts have at a page, by their ids, as people set it; not those whose numbers mean other articles than this
    edition's."""
    decided = decisions(corrections(library, law.id, ROW))
    older = olders(library, law, edition, texts)
    found: dict[str, PageAsSet] = {}
    for expression in texts:
        if older.leads(expression.id):
            if led := older.page(expression.id, page):
                found[expression.id] = led
        elif expression.edition == edition.key or expression.numbers_trusted:
            page_of = partial(library.provision, expression.id)
            if placed := page_as_set(page, page_of, decided.get(expression.id, ())):
                found[expression.id] = placed
    return found


def _column(
    expression: Expression, provision: Provision, paths: Sequence[ProvisionPath], rows: Sequence[Row], index: int
) -> Column | None:
    """A text's whole page; of units, what stands in their rows."""
    whole = provision.path in paths
    held = [text for row in rows if (text := row.cells[index].text) is not None]
    if not whole and not held:
        return None
    text = provision.text if whole else "\n".join(held)
    return Column(expression, provision.label, provision.heading, text, provision.deleted)


# -- chapters, annexes -------------------------------------------------------------------------------------------------


def _container(here: Opened, place: Place, text: str) -> ShowResult:
    """A chapter, an annex or the preamble, cited as such."""
    found = containers_meant(here.library, here.base, place)
    title = title_of(here.law)
    if not found or place.levels:
        which = (
            tell("%(title)s has no such part: %(text)s.", title=title, text=text.strip())
            if place.within or place.path
            else tell("Which article of %(title)s?", title=title)
        )
        return replace(here.result, status=ShowStatus.NO_SUCH_ARTICLE, warnings=(*here.result.warnings, which))
    if len(found) > 1:
        return _which(here, found, text)
    if any(here.library.provision(x.id, found[0]) for x in here.base):
        return page_shown(here, found[0])
    return _headings(here, found[0])


def _headings(here: Opened, path: ProvisionPath) -> ShowResult:
    """A chapter as its heading in each text, and which articles it holds."""
    columns = []
    for expression in here.chosen:
        if held := container_of(here.library, [expression], path):
            columns.append(Column(expression, held.label, held.heading, ""))
    text = here.library.text(here.base[0].id)
    at = next(i for i, c in enumerate(text.containers) if c.path == path)
    inside = [p for p in text.provisions if at in outwards(text.containers, p.container)]
    own = text.containers[at]
    around = tuple(text.containers[i] for i in reversed(outwards(text.containers, own.parent)))
    ends = list(dict.fromkeys(p.label.rstrip(".") for p in (inside[0], inside[-1]))) if inside else []
    name = f"{own.label} {own.heading}".strip()
    if not ends:
        note = tell("%(part)s holds no article.", part=name)
    elif len(ends) == 1:
        note = tell("%(part)s holds %(article)s.", part=name, article=ends[0])
    else:
        note = tell("%(part)s holds %(first)s to %(last)s.", part=name, first=ends[0], last=ends[1])
    return replace(
        here.result, path=path, paths=(path,), columns=tuple(columns), breadcrumbs=around,
        canonical=_cited(here, columns), warnings=(*here.result.warnings, note),
    )  # fmt: skip


def _cited(here: Opened, columns: Sequence[Column]) -> tuple[tuple[str, str], ...]:
    """《…》第三章; "Personal Data (Privacy) Ordinance, Part 5": in the languages that have the heading."""
    names = dict(here.result.canonical)
    found: dict[str, str] = {}
    for column in columns:
        language = column.expression.language
        if language in names and column.label:
            joint = "" if language.startswith("zh") else ", "
            found.setdefault(language, f"{names[language]}{joint}{column.label}")
    return tuple(found.items())


# -- what isn't there --------------------------------------------------------------------------------------------------


def _stands_elsewhere(here: Opened, text: str) -> ShowResult:
    note = tell(
        "%(text)s counts from where it stands; name the article of %(title)s.",
        text=text.strip(),
        title=title_of(here.law),
    )
    return replace(here.result, status=ShowStatus.NO_SUCH_ARTICLE, warnings=(*here.result.warnings, note))


def _no_unit(
    here: Opened, place: Place | None, page: ProvisionPath, origin: Provision, found: Sequence[ProvisionPath], text: str,
    result: ShowResult,
) -> ShowResult:  # fmt: skip
    """More than one unit is meant, or none."""
    title, law, languages = title_of(here.law), here.law, tuple(e.language for e in result.expressions)
    paths = found or (page,)
    choices = tuple(Choice(law.id, title, here.edition.key, str(path)) for path in paths)
    if found:
        message = tell("%(text)s may be %(choices)s.", text=text.strip(), choices=either(c.path for c in choices))
        return replace(result, status=ShowStatus.AMBIGUOUS, choices=choices, warnings=(*result.warnings, message))
    levels: tuple[Level, ...] = place.levels if place else ()
    has = what_there_is(origin, levels, law.jurisdiction)
    cited = canonical(law, page, languages)
    message = tell(
        "%(value)s has no such unit: %(text)s (%(has)s).",
        value=cited[0][1] if cited else page,
        text=text.strip(),
        has=has,
    )
    return replace(result, status=ShowStatus.NO_SUCH_ARTICLE, choices=choices, warnings=(*result.warnings, message))


def _no_article(here: Opened, place: Place, wanted: Sequence[ProvisionPath]) -> ShowResult:
    """No article 80 in 商标法 (it has 1-73); what copies lack and where else there is one."""
    library, law, edition = here.library, here.law, here.edition
    changes = change_warnings(library, law, edition, here.options, here.acts, wanted[0])
    by = untaken(library, law, edition, here.acts, here.options.as_of, wanted[0])
    text, found = missing_article(library, law, here.base, str(place.path) if place.path else "", wanted)
    elsewhere = other_versions(library, law, edition, wanted, here.acts)
    choices = tuple(Choice(law.id, title_of(law), e.key, str(page)) for e, page, _ in elsewhere)
    once = [gone.sentence for page in wanted if (gone := once_here(library, edition, page))]
    told = (text, *once, *found, *(words for *_, words in elsewhere), *changes)
    return replace(here.result, status=ShowStatus.NO_SUCH_ARTICLE, choices=choices, warnings=told, amended_by=links(by, wanted[0]),
                   as_amended_by=taken_up(library, law, edition, here.acts, wanted[0]))  # fmt: skip


# -- around ------------------------------------------------------------------------------------------------------------


def _around(text: Text, page: ProvisionPath) -> tuple[tuple[Container, ...], Neighbour | None, Neighbour | None]:
    """Breadcrumbs, and the pages before and after, in one text; from an article one doesn't step to a note between two."""
    at = next((i for i, p in enumerate(text.provisions) if p.path == page), None)
    if at is None:
        return (), None, None
    notes = _is_note(text.provisions[at])
    ways = (reversed(text.provisions[:at]), iter(text.provisions[at + 1 :]))
    near = [next((p for p in way if notes or not _is_note(p)), None) for way in ways]
    before, after = (Neighbour(p.path, p.label) if p else None for p in near)
    return containers_around(text, text.provisions[at]), before, after


def _is_note(provision: Provision) -> bool:
    return provision.path.segments[0].startswith("note_")


def containers_around(text: Text, provision: Provision) -> tuple[Container, ...]:
    """The headings that a provision stands under, the outermost first."""
    return tuple(text.containers[i] for i in reversed(outwards(text.containers, provision.container)))


def once_each(warnings: Iterable[str]) -> tuple[str, ...]:
    """Warnings of several pages, each once, in order."""
    return tuple(dict.fromkeys(warnings))
