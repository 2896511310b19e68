"""What ends an edition: other laws that repeal the law, and what its own source says of a repeal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.days.claims import Claim, meaning
from corpus.days.dating import OWN_PROVISION
from corpus.days.effects import Act, Effects
from corpus.days.stated import day_in, said_by, statements_of
from corpus.model import Edition, Law, Status
from corpus.telling import after, tell


@dataclass(frozen=True, slots=True)
class Event:
    """Something that ends an edition, on a day (None: not known) at the latest known to lie on or after `earliest`."""

    status: Status
    day: date | None
    earliest: date
    basis: str


def repealers_of(law: Law, edition: Edition, effects: Effects) -> list[Event]:
    """Other laws that repeal this one: 环境保护法, from 2026-08-15 by art. 1242 of 生态环境法典.

    A law that is older than this edition repealed an earlier law of the name.
    """
    found = []
    for act in effects.repeals.get(law.id, ()):
        since = act.effective or act.version
        if act.version is None or since is None or (edition.version and min(since, act.version) <= edition.version):
            continue
        found.append(Event(Status.REPEALED, act.effective, act.effective or act.version, _repeal_words(act)))
    return found


def _repeal_words(act: Act) -> str:
    place = act.basis.removeprefix(OWN_PROVISION).strip()
    by = tell("%(law)s (%(place)s)", law=act.title, place=place) if place else act.title
    if act.effective:
        return tell("repealed on %(day)s by %(law)s", day=act.effective, law=by)
    return tell("repealed by %(law)s; the day isn't known", law=by)


def own_repeal(edition: Edition, effects: Effects, by_another: bool) -> list[Event]:
    """A repeal that the source itself states, with its day (Taiwan's 廢) or as a bare claim (已废止).

    A bare claim has no day; it was true when the source was made, so on the day of its newest text at the latest. Before
    that the text may be in force or not: 农村土地承包法's repeal lies anywhere between its version and the source's day.
    """
    found = []
    for statement in statements_of(edition, "repealed"):
        day = day_in(statement.value)
        if day:
            source = said_by(statement.source)
            if statement.source.startswith(OWN_PROVISION):
                words = tell("expired on %(day)s (%(source)s)", day=day, source=source)
            else:
                words = tell("repealed on %(day)s (%(source)s)", day=day, source=source)
            found.append(Event(Status.REPEALED, day, day, words))
    if found:
        return found
    for expression in edition.expressions:
        for statement in expression.statements:
            if statement.field == "status" and meaning(statement.value) is Claim.REPEALED:
                known = effects.newest.get(expression.source) or edition.version or date.min
                rest = (
                    tell("the day isn't known")
                    if by_another
                    else tell("no law here repeals it, and the day isn't known")
                )
                source = said_by(statement.source)
                said = tell(
                    "its source says that it is repealed (%(source)s: %(words)s)", source=source, words=statement.value
                )
                found.append(Event(Status.REPEALED, None, known, after(said, rest)))
                said = tell(
                    "its source says that it is repealed (%(source)s: %(words)s), by %(day)s at the latest",
                    source=source, words=statement.value, day=known,
                )  # fmt: skip
                words = after(said, rest)
                found.append(Event(Status.UNKNOWN, None, edition.version or date.min, words))
    return found
