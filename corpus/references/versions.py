"""A text that is older than the law it cites: 公司法第十六条, written of the version of 2018, is article 15 of that of 2023."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place
from corpus.correspondence import Kind
from corpus.corresponding import correspondences
from corpus.days.effects import title_of
from corpus.errors import NotFoundError, UsageError
from corpus.folding import fold_key
from corpus.model import Law, ProvisionPath
from corpus.resolving.places import deciding, edition_meant, page_meant
from corpus.resolving.values import Target
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Then:
    """Of what version a citation was written.

    Attributes:
        version: key of the edition that counted when the citing text was made; None where it isn't here.
        path: the article in that one.
        now: where its rule stands in the version of the day; () where nothing corresponds.
        note: that in a sentence; "" where the number and the rule are the same still.
    """

    version: str | None
    path: ProvisionPath | None = None
    now: tuple[ProvisionPath, ...] = ()
    note: str = ""


def of_then(library: Library, law: Law, citation: Citation, place: Place, written: date, found: Target) -> Then | None:
    """Of what version of `law` a text of `written` speaks, where that isn't the one of the day; None where it is.

    Args:
        found: what the place means in the version of the day.
    """
    current = next((e for e in law.editions if e.key == found.version), None)
    if current is None or current.version is None or current.version <= written:
        return None
    try:
        edition = edition_meant(library, law, citation, written, None)[0]
    except (NotFoundError, UsageError):
        return None
    if edition.version is None or edition.version > written or not edition.has_source:
        return Then(
            None,
            note=tell(
                "The citing text is of %(written)s; %(title)s as it then was isn't here.",
                written=written,
                title=title_of(law),
            ),
        )
    if edition.key == current.key:
        return None
    held = page_meant(library, deciding(edition), place)
    if held is None:
        return Then(edition.key)
    page, provision, _ = held
    same = page_meant(library, deciding(current), place)
    if same is not None and same[0] == page and fold_key(same[1].text) == fold_key(provision.text):
        return Then(edition.key, page, (page,))
    return _moved(library, law, edition.key, current.key, page)


def _moved(library: Library, law: Law, then: str, now: str, page: ProvisionPath) -> Then:
    try:
        row = correspondences(library, law, then, now).table.of_old(page)
    except NotFoundError:
        return Then(then, page)
    if row is None or row.kind is Kind.UNKNOWN:
        return Then(then, page)
    about = {"then": then, "now": now}
    if not row.new or row.kind is Kind.DELETED:
        return Then(
            then,
            page,
            (),
            tell("Written of the version of %(then)s; that of %(now)s has nothing that corresponds.", **about),
        )
    if row.new == (page,):
        return Then(then, page, row.new, "")
    articles = " and ".join(map(str, row.new))
    note = tell("Written of the version of %(then)s; %(articles)s in that of %(now)s.", **about, articles=articles)
    return Then(then, page, row.new, note)
