"""What the reader of a text must be told: how its version stands, what amended it since, what its texts are worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from corpus.alignment import AsSet, Column, is_stale, pairing_notes
from corpus.choosing import called, language_called
from corpus.currency import Basis, PageCurrency, Standing
from corpus.days.effects import Act, Effects
from corpus.days.partial import not_started
from corpus.days.status import IS_NO_STATUTE, EditionStatus
from corpus.days.untaken import place, untaken
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Edition, Expression, Force, Law, Provision, ProvisionPath, Status
from corpus.options import Options
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


_ON_THE_DAY: dict[Status, Callable[[dict[str, object]], str]] = {
    Status.NOT_YET_IN_FORCE: lambda v: tell("%(text)s is not yet in force on %(day)s: %(reason)s.", **v),
    Status.SUPERSEDED: lambda v: tell("%(text)s is superseded on %(day)s: %(reason)s.", **v),
    Status.REPEALED: lambda v: tell("%(text)s is repealed on %(day)s: %(reason)s.", **v),
    Status.UNKNOWN: lambda v: tell("%(text)s may or may not be in force on %(day)s: %(reason)s.", **v),
}


def edition_warnings(edition: Edition, status: EditionStatus | None, options: Options) -> list[str]:
    """What a reader must know of the whole edition: its status, and what comes next."""
    found = []
    if edition.version:
        text = tell("The text of %(version)s", version=edition.key)
    else:
        text = tell("This text, whose version isn't known,")
    if status and status.status is Status.UNKNOWN and status.basis.endswith(IS_NO_STATUTE):
        return []  # the status says it; there is nothing to warn of
    if status and status.status is not Status.IN_FORCE:
        found.append(_ON_THE_DAY[status.status]({"text": text, "day": options.as_of, "reason": status.basis}))
    elif status and status.until:
        found.append(
            tell("%(text)s ends on %(day)s, when a later text or a repeal takes effect.", text=text, day=status.until)
        )
    return found


def change_warnings(
    library: Library, law: Law, edition: Edition, options: Options, acts: Effects, page: ProvisionPath | None
) -> list[str]:
    """What has amended `page` (None: the law as a whole) since, and whether it starts on a day of its own.

    Where an amending law names the articles that it changes, the others are as they were and nothing is said there.
    """
    found = []
    for one in untaken(library, law, edition, acts, options.as_of, page):
        act = one.act
        by = act.title + ("" if page is None else "".join(place(p) for p in one.points.get(page, ())))
        found.append(
            tell("Amended by %(law)s (%(when)s); %(where)s: read both.", law=by, when=_when(act, options.as_of),
                 where=_taken_up_in(law, act))
        )  # fmt: skip
    values = [s.value for x in edition.expressions for s in x.statements if s.field == "partly_not_in_force"]
    open_ = not_started(tuple(dict.fromkeys(values)), options.as_of, page)
    return [
        *found,
        *([tell("Part of this law starts on a day of its own: %(parts)s", parts="; ".join(open_))] if open_ else []),
    ]


def _when(act: Act, day: date) -> str:
    """The id of an amending law, its version, and when it starts."""
    about: dict[str, object] = {"law": act.by, "version": act.version}
    if not act.effective:
        return tell("%(law)s, %(version)s", **about)
    if act.effective <= day:
        return tell("%(law)s, %(version)s, in force since %(day)s", **about, day=act.effective)
    return tell("%(law)s, %(version)s, takes effect on %(day)s", **about, day=act.effective)


def _taken_up_in(law: Law, act: Act) -> str:
    """Which text of the law has an amendment: the first one here that is of its day or later."""
    later = [e.version for e in law.editions if e.has_source and e.version and act.version and e.version >= act.version]
    return tell("the text of %(day)s has it", day=min(later)) if later else tell("no text that takes it up is here")


def page_warnings(
    columns: Sequence[Column], origin: Provision, edition: Edition, law: Law, beside: Sequence[Column], as_set: AsSet,
    older: Sequence[PageCurrency] = (),
) -> list[str]:  # fmt: skip
    """What a reader must know of the texts of one page; `older` says what became of it since the versions of older ones."""
    found = [
        *_column_warnings(columns, edition, {one.expression: one for one in older}),
        *pairing_notes(columns, beside, as_set),
    ]
    if origin.deleted:
        found.append(tell("%(provision)s has been deleted.", provision=origin.label))
    prevailing = JURISDICTIONS[law.jurisdiction].prevailing if law.jurisdiction in JURISDICTIONS else None
    if prevailing and any(provision and not expression.is_source for expression, provision in columns):
        found.append(
            tell(
                "Translations are for reference; the %(language)s text prevails.", language=language_called(prevailing)
            )
        )
    return found


_SINCE: dict[Standing, Callable[[dict[str, object]], str]] = {
    Standing.CURRENT: lambda v: tell(
        "%(text)s renders %(version)s; the words of this provision did not change since.", **v
    ),
    Standing.CHANGED: lambda v: tell(
        "%(text)s renders %(version)s; this provision was changed since (%(since)s).", **v
    ),
    Standing.ADDED: lambda v: tell("%(text)s renders %(version)s; this provision was added since (%(since)s).", **v),
    Standing.UNKNOWN: lambda v: tell(
        "%(text)s renders %(version)s; whether this provision was changed since isn't known.", **v
    ),
}
_LIKELY: dict[Standing, str] = {
    Standing.CURRENT: tell(
        "The source of that version isn't here; judged by structure, this provision is likely unchanged."
    ),
    Standing.CHANGED: tell(
        "The source of that version isn't here; judged by structure, this provision was likely changed."
    ),
}

# The templates of both, for pages that say it elsewhere.
_BLANK: dict[str, object] = {"text": "", "version": "", "since": ""}
TOLD_OF_OLDER = frozenset(
    template
    for said in (*(make(_BLANK) for make in _SINCE.values()), *_LIKELY.values())
    if (template := getattr(said, "template", ""))
)


def _since(expression: Expression, one: PageCurrency, shown: str) -> str:
    about: dict[str, object] = {
        "text": called(expression),
        "version": _version(expression),
        "since": one.found.since or shown,
    }
    return _SINCE[one.found.status](about)


def _column_warnings(
    columns: Sequence[tuple[Expression, Provision | None]], edition: Edition, older: Mapping[str, PageCurrency]
) -> Iterator[str]:
    for expression, provision in columns:
        one = older.get(expression.id)
        if one and one.found.basis is Basis.VERSIONS:
            yield _since(expression, one, edition.key)
        elif expression.edition != edition.key and not expression.numbers_trusted:
            yield tell(
                "%(text)s renders %(version)s, which is numbered otherwise; read it under its own version (%(key)s).",
                text=called(expression), version=_version(expression), key=expression.edition,
            )  # fmt: skip
        elif is_stale(expression, edition.version):
            yield tell(
                "%(text)s renders %(version)s, not that of %(shown)s.",
                text=called(expression), version=_version(expression), shown=edition.key,
            )  # fmt: skip
            if one and one.found.status in _LIKELY:
                yield _LIKELY[one.found.status]
        if provision is not None and expression.force is Force.DAMAGED:
            yield tell("%(text)s is damaged; rely on another one.", text=called(expression))


def _version(expression: Expression) -> str:
    return tell("the version of %(day)s", day=expression.version) if expression.version else tell("an undated version")
