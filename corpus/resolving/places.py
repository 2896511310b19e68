"""One place of a citation, in a library, on a day: which law, which of its texts, which page and which units.

`resolved` is asked for every reference on a page and every citation in a memo, so it builds nothing: what it says is where
to look (`corpus.lookup` shows it). Nothing is guessed: what may be several things is AMBIGUOUS and has choices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.choosing import choose_edition
from corpus.citations import without_year
from corpus.citations.values import Citation, Place, Scope
from corpus.days.effects import effects, title_of
from corpus.days.status import EditionStatus
from corpus.errors import GoneError, NotFoundError, UsageError
from corpus.folding import fold_key
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath, Status
from corpus.options import Options
from corpus.remembering import remembered
from corpus.resolving.containers import containers_meant, restarts_meant, stands_within
from corpus.resolving.laws import Resolution, resolve
from corpus.resolving.repealed import repealed_name
from corpus.resolving.units import pages, units_of
from corpus.resolving.values import Choice, ShowStatus, Standing, Target
from corpus.titles import names

if TYPE_CHECKING:
    from corpus.library import Library

# More articles than this are a part of a law to be read, not a range to be shown.
MOST = 100


@dataclass(slots=True)
class _Known:
    """What was asked before of one state of a library."""

    editions: dict[tuple[str, int | None, date, str | None], tuple[Edition, EditionStatus, tuple[str, ...]]] = field(
        default_factory=dict
    )
    orders: dict[str, Mapping[ProvisionPath, int]] = field(default_factory=dict)


# Kept of one state of a library: editions by day and year, and orders of pages (some 100 kB for a thousand articles).
_MOST_EDITIONS, _MOST_ORDERS = 2000, 64


@remembered
def _known(_library: Library) -> _Known:
    return _Known()


# -- the use case ------------------------------------------------------------------------------------------------------


def resolved(
    library: Library, citation: Citation, place: Place | None = None, *, day: date, standing: Standing | None = None,
    version: str | None = None,
) -> Target:  # fmt: skip
    """What one place of a citation means on a day.

    Args:
        library: where to look.
        citation: as read; its name or scope says which law.
        place: one of its places; None for the first, or the law as a whole where it has none.
        day: decides which edition counts, unless the citation has a year.
        standing: the text that the citation stands in, for 本法 and for names that laws of several places share.
        version: key of an edition, instead of the one that counts on the day.

    A place that is counted from where it stands (前款) has to come with its `path`; it can't be counted here.
    """
    place = place or (citation.places[0] if citation.places else None)
    found = only_one_has_it(library, law_cited(library, citation, standing), citation, place, day)
    if found.law is None:
        if not found.others and citation.name and (gone := repealed_name(library, citation.name, day)):
            by = Choice(gone.by, gone.title, gone.version, gone.path)
            return Target(ShowStatus.REPEALED, choices=(by,), resolution=found, told=(gone.words(),))
        status = ShowStatus.AMBIGUOUS if found.others else ShowStatus.NO_SUCH_LAW
        return Target(status, choices=choices(library, found.others, citation, place, day), resolution=found)
    return placed(library, library.law(found.law), citation, place, day=day, version=version, resolution=found)


def law_cited(library: Library, citation: Citation, standing: Standing | None = None) -> Resolution:
    """Which law a citation speaks of. In a law's own text a name means the law of its own place, if there is one."""
    if citation.scope is Scope.THIS or not citation.name:
        return Resolution(standing.law or None) if standing else Resolution(None)
    try:
        found = not_for_another(library, citation, resolve(library, citation, suggest=False))
    except GoneError:
        return Resolution(None)
    if standing is None or not standing.jurisdiction or not (found.others or found.otherwise):
        return found
    every = [i for i in (found.law, *found.others) if i is not None]
    home = [i for i in every if library.law(i).jurisdiction == standing.jurisdiction]
    if len(home) == 1:
        return Resolution(home[0], tuple(i for i in every if i != home[0]), "the law that it stands in")
    return found


def not_for_another(library: Library, citation: Citation, found: Resolution) -> Resolution:
    """`found`, but never a law for one of the same name in another place that is known and isn't here: 行政訴訟法第4條, written
    as Taiwan writes, is Taiwan's; the Mainland's is a choice. Only names that nobody knows there are read across scripts.
    Nor for one that was repealed there: 民法总则 was a law of the Mainland, not the first book of Taiwan's 民法."""
    if found.law is None or found.otherwise is None:
        return found
    gone = repealed_name(library, citation.name, date.max)
    if gone and library.law(gone.by).jurisdiction == found.otherwise[0]:
        return Resolution(None)
    known = _places_of_names().get(fold_key(without_year(citation.name).strip("《》 ")), frozenset())
    if found.otherwise[0] not in known:
        return found
    return replace(found, law=None, others=(found.law, *found.others))


@cache
def _places_of_names() -> Mapping[str, frozenset[str]]:
    """Names of laws -> the jurisdictions that have one of the name, by the files of names that ship."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for name in names():
        held[fold_key(name.text)].add(name.law_id.partition("-")[0])
    return {key: frozenset(places) for key, places in held.items()}


def only_one_has_it(
    library: Library, found: Resolution, citation: Citation, place: Place | None, day: date
) -> Resolution:
    """Of several laws that a name may mean, the only one that has the article: 刑法133之1, 宪法修正案第32条."""
    if found.law is not None or not found.others or found.otherwise or place is None or not place.numbers:
        return found
    having = list(dict.fromkeys(c.law for c in choices(library, found.others, citation, place, day) if c.path))
    if len(having) != 1:
        return found
    others = tuple(i for i in found.others if i != having[0])
    texts = [[x for e in library.law(i).editions for x in e.expressions] for i in others]
    if not all(any(x.is_source and not x.coverage for x in own) for own in texts):
        return found  # of a law that isn't here as a whole nobody can say what it lacks
    return Resolution(having[0], others, f"article {place.numbers[0]}, which only it has")


def placed(
    library: Library, law: Law, citation: Citation, place: Place | None, *, day: date, version: str | None = None,
    resolution: Resolution | None = None,
) -> Target:  # fmt: skip
    """As `resolved`, where the law is known."""
    try:
        edition, status, told = edition_meant(library, law, citation, day, version)
    except (NotFoundError, UsageError):
        return Target(ShowStatus.NO_SUCH_ARTICLE, law.id, resolution=resolution or Resolution(law.id))
    over = status.status is Status.REPEALED
    start = Target(
        ShowStatus.REPEALED if over else ShowStatus.FOUND, law.id, edition.key, status, told=told,
        resolution=resolution or Resolution(law.id),
    )  # fmt: skip
    if place is None:
        return start
    base = deciding(edition)
    if place.to is not None:
        return _range(library, law, base, place, place.to, start)
    return _one(library, law, base, place, start)


def edition_meant(
    library: Library, law: Law, citation: Citation, day: date, version: str | None
) -> tuple[Edition, EditionStatus, tuple[str, ...]]:
    """The edition that a citation means on a day, its status, and what to tell of the choice. Errors as `choose_edition`."""
    known, key = _known(library), (law.id, citation.year, day, version)
    found = known.editions.get(key)
    if found is None:
        found = choose_edition(law, citation, Options((), day, version, ()), effects(library))
        if len(known.editions) >= _MOST_EDITIONS:
            known.editions.clear()
        known.editions[key] = found
    return found


def deciding(edition: Edition) -> list[Expression]:
    """The texts that decide what articles there are: those of the edition itself, the soundest first."""
    return [e for e in edition.expressions if e.numbers_trusted] or list(edition.expressions)


# -- one provision -----------------------------------------------------------------------------------------------------


def _one(library: Library, law: Law, base: Sequence[Expression], place: Place, start: Target) -> Target:
    restarted = restarts_meant(library, base, place)
    if len(restarted) > 1:
        several = tuple(Choice(law.id, title_of(law), start.version or "", str(p)) for p in restarted)
        return replace(start, status=ShowStatus.AMBIGUOUS, choices=several)
    place = replace(place, within=restarted[0].segments[:-1]) if restarted else place
    found = page_meant(library, base, place)
    if found is None:
        return _whole(library, law, base, place, start)
    page, provision, is_own = found
    if not stands_within(library, base, page, place):
        there = (Choice(law.id, title_of(law), start.version or "", str(page)),)
        return replace(start, status=ShowStatus.NO_SUCH_ARTICLE, pages=(page,), choices=there)
    meant = units_of(place, provision, law.jurisdiction)
    if len(meant) != 1:
        paths = meant or (page,)
        choices = tuple(Choice(law.id, title_of(law), start.version or "", str(p)) for p in paths)
        status = ShowStatus.AMBIGUOUS if meant else ShowStatus.NO_SUCH_ARTICLE
        return replace(start, status=status, pages=(page,), choices=choices)
    deleted = provision.deleted and is_own
    return replace(start, status=ShowStatus.REPEALED if deleted else start.status, pages=(page,), units=meant)


def page_meant(
    library: Library, base: Sequence[Expression], place: Place
) -> tuple[ProvisionPath, Provision, bool] | None:
    """The page that a place is on, as the soundest text has it that does; whether a source text says so. None if none has it."""
    for page in pages(place):
        for expression in base:
            if provision := library.provision(expression.id, page):
                return page, provision, any(e.is_source for e in base)
    return None


def _whole(library: Library, law: Law, base: Sequence[Expression], place: Place, start: Target) -> Target:
    """A chapter, annex or preamble cited as such; else there is no such provision."""
    if place.numbers or place.levels:
        return replace(start, status=ShowStatus.NO_SUCH_ARTICLE)
    found = containers_meant(library, base, place)
    if not found:
        return replace(start, status=ShowStatus.NO_SUCH_ARTICLE)
    if len(found) > 1:
        choices = tuple(Choice(law.id, title_of(law), start.version or "", str(p)) for p in found)
        return replace(start, status=ShowStatus.AMBIGUOUS, choices=choices)
    if library.provision(base[0].id, found[0]):
        return replace(start, pages=(found[0],), units=(found[0],))
    return replace(start, container=found[0])


# -- ranges ------------------------------------------------------------------------------------------------------------


def _range(library: Library, law: Law, base: Sequence[Expression], place: Place, last: Place, start: Target) -> Target:
    """All provisions from one to another: articles with those inserted between them, or units of one page."""
    ends = [_one(library, law, base, replace(end, to=None), start) for end in (place, last)]
    bad = next((e for e in ends if not e.units), None)
    if bad is not None:
        status = bad.status if bad.status is ShowStatus.AMBIGUOUS else ShowStatus.NO_SUCH_ARTICLE
        there = [u for e in ends for u in e.units]
        choices = bad.choices or tuple(Choice(law.id, title_of(law), start.version or "", str(p)) for p in there)
        return replace(start, status=status, choices=choices, pages=tuple(p for e in ends for p in e.pages))
    (first_page, first), (last_page, end) = ((e.pages[0], e.units[0]) for e in ends)
    if first_page == last_page:
        inside = _siblings(library, base, first_page, first, end)
        return replace(start, pages=(first_page,), units=inside, ends=(first, end))
    between = _between(library, base, first_page, last_page)
    if not between:
        return replace(start, status=ShowStatus.NO_SUCH_ARTICLE, pages=(first_page, last_page),
                       choices=tuple(Choice(law.id, title_of(law), start.version or "", str(p)) for p in (first, end)))  # fmt: skip
    shown = between[:MOST]
    whole = {first_page: first, last_page: end}
    inside = tuple(whole.get(p, p) for p in shown)
    return replace(start, pages=shown, units=inside, ends=(first, end), left_out=len(between) - len(shown))


def _between(
    library: Library, base: Sequence[Expression], first: ProvisionPath, last: ProvisionPath
) -> tuple[ProvisionPath, ...]:
    """The pages from `first` to `last` in the order of the law; () if they stand the other way round."""
    for expression in base:
        order = _order(library, expression)
        if first in order and last in order:
            kind = first.segments[-1].partition("_")[0]
            inside = islice(order, order[first], max(order[last] + 1, order[first]))
            return tuple(p for p in inside if p.parent == first.parent and p.segments[-1].partition("_")[0] == kind)
    return (first, last)


def _order(library: Library, expression: Expression) -> Mapping[ProvisionPath, int]:
    known = _known(library)
    found = known.orders.get(expression.id)
    if found is None:
        found = {p.path: at for at, p in enumerate(library.text(expression.id).provisions)}
        if len(known.orders) >= _MOST_ORDERS:
            known.orders.clear()
        known.orders[expression.id] = found
    return found


def _siblings(
    library: Library, base: Sequence[Expression], page: ProvisionPath, first: ProvisionPath, last: ProvisionPath
) -> tuple[ProvisionPath, ...]:
    """The units of one page from `first` to `last`, those of the same level: 第一项至第三项 with 第二项."""
    if first == last:
        return (first,)
    provision = next((p for e in base if (p := library.provision(e.id, page))), None)
    depth, kind = len(first.segments), first.segments[-1].partition("_")[0]
    found: dict[ProvisionPath, None] = {}
    for part in provision.parts if provision else ():
        path = ProvisionPath(part.path.segments[:depth])
        if len(part.path.segments) >= depth and path.segments[-1].partition("_")[0] == kind:
            found[path] = None
    order = list(found)
    if first not in found or last not in found or order.index(first) > order.index(last):
        return (first, last)
    return tuple(order[order.index(first) : order.index(last) + 1])


def choices(
    library: Library, laws: Sequence[str], citation: Citation, place: Place | None, day: date
) -> tuple[Choice, ...]:
    """What a citation means in each of several laws; `path` "" where one has no such provision."""
    return tuple(c for law_id in laws for c in _choices(library, law_id, citation, place, day))


def _choices(library: Library, law_id: str, citation: Citation, place: Place | None, day: date) -> tuple[Choice, ...]:
    law = library.law(law_id)
    found = placed(library, law, citation, place, day=day)
    if found.status is ShowStatus.AMBIGUOUS and found.choices:
        return found.choices
    path = found.units[0] if found.units else found.pages[0] if found.pages else found.container
    there = found.status.is_there or bool(found.pages and not found.ends)
    return (Choice(law.id, title_of(law), found.version or "", str(path) if path and there else ""),)
