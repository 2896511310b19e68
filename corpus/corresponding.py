"""Use case: which article of one version of a law is which article of another (corpus.correspondence finds them)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.correspondence import Correspondence, Kind, Table, correspond
from corpus.days.effects import Effects, effects, title_of
from corpus.days.status import EditionStatus, edition_for, status_on
from corpus.errors import NotFoundError
from corpus.languages import language_of
from corpus.model import Edition, Expression, Force, Law, ProvisionPath, Status, Text
from corpus.remembering import remembered
from corpus.telling import Called, tell

if TYPE_CHECKING:
    from corpus.library import Library

# Tables are kept until the library changes; 64 of a thousand articles are some ten megabytes.
_MOST_KEPT = 64


@dataclass(frozen=True, slots=True)
class Correspondences:
    """What of one version is what of another. JSON object `correspondence`.

    Attributes:
        old, new: the earlier and the later edition.
        texts: the two texts that were compared, in one language.
        table: the rows.
        notes: what weakens the comparison: a damaged copy, a text of some articles, a translation.
    """

    law: Law
    old: Edition
    new: Edition
    texts: tuple[Expression, Expression]
    table: Table
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correspondent:
    """What a page of one edition is in another.

    Attributes:
        version: key of the other edition.
        status: how that one stands on the day.
        later: it is later than the edition of the page.
        path: the page there; None where no counterpart was found.
        label: as it is printed there; "" for none.
        language: of the label.
        kind, score: as in corpus.correspondence.
        taken: the number of the page asked for stands there too, over another rule.
    """

    version: str
    status: Status
    later: bool
    path: ProvisionPath | None
    label: str
    language: str
    kind: Kind
    score: float
    taken: bool = False


def correspondences(library: Library, law: Law, old: str, new: str) -> Correspondences:
    """The table of two versions of a law.

    Args:
        library: where their texts stand; tables are kept until it changes.
        law: the law.
        old, new: keys of two editions; put in the order of time.

    Raises:
        NotFoundError: the law has no such version, or the two have no text in one language.
    """
    editions = {e.key: e for e in law.editions}
    for key in (old, new):
        if key not in editions:
            raise NotFoundError(
                tell("%(title)s has no version %(key)s.", title=title_of(law), key=key),
                tell("It has: %(list)s.", list=", ".join(editions)),
            )
    if old == new:
        raise NotFoundError(
            tell("%(old)s is one version, and a comparison takes two.", old=old),
            tell("There are: %(list)s.", list=", ".join(editions)),
        )
    first, second = sorted((editions[old], editions[new]), key=lambda e: (e.version is not None, e.version or date.min))
    texts = texts_to_compare(first, second)
    if texts is None:
        raise NotFoundError(
            tell(
                "The versions %(key)s and %(key2)s of %(title)s can't be compared: there is no language in which both are here (%(languages)s; %(languages2)s).",
                key=first.key,
                key2=second.key,
                title=title_of(law),
                languages=_languages(first),
                languages2=_languages(second),
            ),
            tell("Import a text of the one in a language of the other."),
        )
    return Correspondences(law, first, second, texts, table_of(library, *texts), _notes(texts))


def texts_to_compare(old: Edition, new: Edition) -> tuple[Expression, Expression] | None:
    """The two texts of one language that compare best: sound ones, whole ones, the law's own; None for no such pair.

    A translation that renders another version than that of its edition says nothing about this one.
    """
    pairs = [
        (a, b) for a in _own(old) for b in _own(new) if a.language.partition("-")[0] == b.language.partition("-")[0]
    ]

    def worth(pair: tuple[Expression, Expression]) -> tuple[object, ...]:
        a, b = pair
        return (
            sum(x.force is Force.DAMAGED for x in pair), sum(x.coverage is not None for x in pair),
            sum(not x.is_source for x in pair), a.language != b.language, a.sort_key, b.sort_key,
        )  # fmt: skip

    return min(pairs, key=worth, default=None)


def _own(edition: Edition) -> list[Expression]:
    return [x for x in edition.expressions if x.version in (None, edition.version)]


def _languages(edition: Edition) -> str:
    return ", ".join(sorted({x.language for x in _own(edition)})) or "none"


def _notes(texts: tuple[Expression, Expression]) -> tuple[str, ...]:
    notes = []
    for text in texts:
        name = (
            tell("The text of %(version)s", version=text.version)
            if text.version
            else tell("The text of an unknown date")
        )
        if text.force is Force.DAMAGED:
            notes.append(tell("%(text)s is a damaged copy: a difference may be its fault.", text=name))
        if text.coverage is not None:
            notes.append(
                tell(
                    "%(text)s holds articles %(coverage)s only: of the others nothing is known.",
                    text=name,
                    coverage=text.coverage,
                )
            )
    if not all(t.is_source for t in texts):
        words = language_of(texts[0].language)
        language = Called(words.name, "language", texts[0].language) if words and words.name else texts[0].language
        notes.append(
            tell("Translations were compared (%(language)s): other words may be the translator's.", language=language)
        )
    return tuple(notes)


@remembered
def _tables(_library: Library) -> dict[tuple[str, str], Table]:
    """Texts that were compared -> their table; filled by `table_of`."""
    return {}


def table_of(library: Library, old: Expression, new: Expression) -> Table:
    """The table of two texts of one language, kept while the library stays as it is."""
    tables = _tables(library)
    found = tables.get((old.id, new.id))
    if found is None:
        partial = (old.coverage is not None, new.coverage is not None)
        found = correspond(library.text(old.id), library.text(new.id), old.language, partial=partial)
        while len(tables) >= _MOST_KEPT:
            tables.pop(next(iter(tables)), None)
        tables[old.id, new.id] = found
    return found


# -- one page ----------------------------------------------------------------------------------------------------------


def default_versions(library: Library, law: Law, day: date, old: str | None, new: str | None) -> tuple[str, str]:
    """The versions to compare where somebody names one or none: that of the day and the one before it, else the next.

    NotFoundError for a law of which there is one version.
    """
    dated = [e.key for e in law.editions if e.version]
    if old and new:
        return old, new
    if len(dated) < 2 and not (old or new):
        raise NotFoundError(
            tell(
                "There is one version of %(title)s here: %(version)s.",
                title=title_of(law),
                version=", ".join(dated) or tell("undated"),
            ),
            tell("Import another one to compare it with."),
        )
    now = edition_for(law, day, effects(library))[0].key
    given = old or new
    if given and given != now:
        return (given, now) if old else (now, given)
    at = dated.index(now) if now in dated else len(dated) - 1
    other = dated[at - 1] if at and not (old and at + 1 < len(dated)) else dated[min(at + 1, len(dated) - 1)]
    return other, now


def correspondents(
    library: Library, law: Law, edition: Edition, page: ProvisionPath, day: date
) -> tuple[Correspondent, ...]:
    """What a page is in other versions: in that of the day first, then in the next and in the one before.

    Versions that can't be compared are left out, as is an edition of unknown date; () for a law of one version.
    """
    if edition.version is None or len(law.editions) < 2:
        return ()
    acts = effects(library)
    found: list[Correspondent] = []
    for other in _others(law, edition, day, acts):
        first, second = (edition, other) if _is_later(other, edition) else (other, edition)
        texts = texts_to_compare(first, second)
        if texts is None:
            continue
        table = table_of(library, *texts)
        row = table.of_old(page) if other is second else table.of_new(page)
        if row is not None:
            status = status_on(law, other, day, acts).status
            text = texts[1] if other is second else texts[0]
            found += _there(row, other, other is second, status, (text, library.text(text.id)), page)
    return tuple(found)


def _others(law: Law, edition: Edition, day: date, acts: Effects) -> list[Edition]:
    """The edition of the day, the next one and the one before, without `edition` itself."""
    dated = [e for e in law.editions if e.version]
    at = dated.index(edition)
    near = [dated[n] for n in (at + 1, at - 1) if 0 <= n < len(dated)]
    now = [e for e in (edition_for(law, day, acts)[0],) if e.version]
    return [e for e in {e.key: e for e in (*now, *near)}.values() if e.key != edition.key]


def _is_later(one: Edition, other: Edition) -> bool:
    return (one.version or date.min) > (other.version or date.min)


def _there(
    row: Correspondence, other: Edition, later: bool, status: Status, read: tuple[Expression, Text], page: ProvisionPath
) -> list[Correspondent]:
    """The pages of a row in the other edition; one without a path where there is none."""
    language, pages = read[0].language, {p.path: p for p in read[1].provisions}
    paths = row.new if later else row.old
    taken = page in pages and page not in paths and not pages[page].deleted
    if row.kind is Kind.UNKNOWN:
        return []
    if not paths or row.kind is Kind.DELETED:
        return [Correspondent(other.key, status, later, None, "", "", row.kind, row.score, taken)]
    labels = ((path, pages[path].label if path in pages else "") for path in paths)
    return [
        Correspondent(other.key, status, later, path, label, language, row.kind, row.score, taken)
        for path, label in labels
    ]


def misleading(found: Sequence[Correspondent], page: ProvisionPath, shown: EditionStatus | None) -> str:
    """What to warn of who reads a text that doesn't hold: its number stands in the one that does, over another rule.

    "" where nobody can be misled: the text shown is in force, or the number is the same or is gone.
    """
    if shown is None or shown.status in (Status.IN_FORCE, Status.UNKNOWN):
        return ""
    holding = [c for c in found if c.taken and c.status is Status.IN_FORCE]
    if not holding:
        return ""
    number = page.segments[-1].partition("_")[2] or str(page)
    return tell(
        "In the text of %(version)s, which is in force, the number %(number)s stands over another rule.",
        version=holding[0].version,
        number=number,
    )
