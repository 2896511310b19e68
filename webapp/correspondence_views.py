"""Versions of a law compared -> what pages need: the rows of the table, and the lines on the page of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.correspondence import Correspondence, Kind, per_cent
from corpus.corresponding import Correspondences, Correspondent, texts_to_compare
from corpus.days.status import EditionStatus
from corpus.lookup import ShowResult
from corpus.model import Edition, Law, ProvisionPath, Status, Text
from webapp import interface
from webapp.compare_urls import versions_url
from webapp.search_views import Pager, pager
from webapp.urls import Reading, anchor, correspondence_url, law_url, provision_url, with_query
from webapp.views import Link, Named, names_for

ROWS_A_PAGE = 400


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the table; `share` is that of the words in common, in per cent, None without a counterpart."""

    anchor: str
    old: tuple[Link, ...]
    new: tuple[Link, ...]
    kind: str
    share: int | None
    moved: bool


@dataclass(frozen=True, slots=True)
class KindLink:
    """A kind with how many rows are of it, and the address of the table with them alone ("": all)."""

    kind: str
    count: int
    url: str
    shown: bool


@dataclass(frozen=True, slots=True)
class CorrespondencePage:
    """Everything the page shows. `versions` are those that can be chosen, the latest first."""

    law: Law
    names: tuple[Named, ...]
    law_address: str
    address: str
    reading: Reading
    old: tuple[Edition, EditionStatus, str]
    new: tuple[Edition, EditionStatus, str]
    versions: tuple[str, ...]
    language: str
    notes: tuple[str, ...]
    kinds: tuple[KindLink, ...]
    rows: tuple[RowView, ...]
    pager: Pager
    word_by_word: str


def correspondence_page(
    found: Correspondences, texts: tuple[Text, Text], statuses: Sequence[tuple[Edition, EditionStatus]],
    reading: Reading, kind: str = "", offset: int = 0,
) -> CorrespondencePage:  # fmt: skip
    """The page of two versions.

    Args:
        found: the table.
        texts: the two texts that were compared, for the labels of their articles.
        statuses: every edition of the law with its status.
        reading: how the reader reads; goes into links.
        kind: only rows of this kind ("": all).
        offset: how many rows to leave out at the start.
    """
    law, base = found.law, correspondence_url(found.law.id, found.old.key, found.new.key, reading)
    rows = [r for r in found.table.rows if kind in ("", r.kind)]
    status = {e.key: s for e, s in statuses}
    sides = tuple((e, status[e.key], law_url(law.id, reading.of_version(e.key))) for e in (found.old, found.new))

    def address(**changed: object) -> str:
        return with_query(base, [("kind", kind), *((k, str(v)) for k, v in changed.items())])

    return CorrespondencePage(
        law=law, names=names_for(law, interface.current()), law_address=law_url(law.id, reading),
        address=correspondence_url(law.id, "", ""), reading=reading, old=sides[0], new=sides[1],
        versions=tuple(e.key for e in reversed(law.editions)), language=found.texts[1].language, notes=found.notes,
        kinds=_kinds(found.table.rows, base, kind), rows=_rows(found, rows[offset : offset + ROWS_A_PAGE], texts, reading),
        pager=pager(offset, ROWS_A_PAGE, len(rows), address),
        word_by_word=versions_url(law.id, found.old.key, found.new.key),
    )  # fmt: skip


def _kinds(rows: Sequence[Correspondence], base: str, chosen: str) -> tuple[KindLink, ...]:
    counts = Counter(r.kind for r in rows)
    found = [KindLink(str(k), counts[k], with_query(base, [("kind", str(k))]), k == chosen) for k in Kind if counts[k]]
    return (KindLink("", len(rows), base, not chosen), *found)


def _rows(
    found: Correspondences, rows: Iterable[Correspondence], texts: tuple[Text, Text], reading: Reading
) -> tuple[RowView, ...]:
    labels = [{p.path: p.label for p in text.provisions} for text in texts]
    languages = [x.language for x in found.texts]

    def links(side: int, paths: Iterable[ProvisionPath]) -> tuple[Link, ...]:
        at = reading.of_version((found.old, found.new)[side].key)
        return tuple(
            Link(provision_url(found.law.id, p, at), labels[side].get(p) or str(p), languages[side]) for p in paths
        )

    return tuple(
        RowView(
            f"to.{anchor(r.new[0])}" if r.new else f"from.{anchor(r.old[0])}", links(0, r.old), links(1, r.new),
            str(r.kind), per_cent(r.score, r.kind) if r.old and r.new and r.kind is not Kind.DELETED else None, r.moved,
        )
        for r in rows
    )  # fmt: skip


# -- on the page of an article -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Which article this is in another version; no `links` where no counterpart was found. `now`: that one is in force."""

    version: str
    status: str
    later: bool
    now: bool
    kind: str
    share: int | None
    links: tuple[Link, ...]
    table: str
    words: str


def elsewhere(result: ShowResult, reading: Reading) -> tuple[Elsewhere, ...]:
    """A line for each other version that a page was compared with, that in force first."""
    groups: dict[str, list[Correspondent]] = {}
    for correspondent in result.correspondences:
        groups.setdefault(correspondent.version, []).append(correspondent)
    return tuple(_elsewhere(result, reading, found) for found in groups.values())


def _elsewhere(result: ShowResult, reading: Reading, found: Sequence[Correspondent]) -> Elsewhere:
    first, law = found[0], result.law.id if result.law else ""
    now = first.status is Status.IN_FORCE
    at = reading.of_version(None if now else first.version)
    mine = result.version or ""
    old, new = (mine, first.version) if first.later else (first.version, mine)
    row = anchor(result.path.page) if result.path else ""
    target = (f"from.{row}" if not first.path else f"to.{anchor(first.path)}") if first.later else f"to.{row}"
    return Elsewhere(
        version=first.version,
        status=str(first.status),
        later=first.later,
        now=now,
        kind=str(first.kind),
        share=per_cent(first.score, first.kind) if first.path else None,
        links=tuple(Link(provision_url(law, c.path, at), c.label or str(c.path), c.language) for c in found if c.path),
        table=f"{correspondence_url(law, old, new, Reading(as_of=reading.as_of))}#{target}",
        words=versions_url(law, old, new, result.path.page if result.path else ""),
    )


def compare_address(law: Law, shown: Edition, reading: Reading) -> Callable[[Edition], str]:
    """Gives the address of the table of the edition shown and another one; "" where they can't be compared."""

    def address(other: Edition) -> str:
        first, second = sorted((shown, other), key=lambda e: law.editions.index(e))
        if other.key == shown.key or texts_to_compare(first, second) is None:
            return ""
        return correspondence_url(law.id, first.key, second.key, reading)

    return address
