"""Status of an edition on a day, computed from dates. A source's word on it is kept as its claim.

Claims mislead: the data package calls a law 现行有效 from the day of its adoption, and the text that is in force until
then 历史版本 (商标法 of 2019, in force until 2027-01-01). What nothing decides is UNKNOWN, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.days.claims import Claim, meaning
from corpus.days.dating import FIRST_VERSION_ONLY, NO_DAY, OWN_PROVISION
from corpus.days.effects import NO_EFFECTS, Act, Effects, starts
from corpus.days.ending import Event, own_repeal, repealers_of
from corpus.days.older import earlier_text
from corpus.days.partial import not_started
from corpus.days.stated import day_in, said_by, statements_of
from corpus.errors import NotFoundError
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Edition, Law, Status
from corpus.telling import after, tell


@dataclass(frozen=True, slots=True)
class EditionStatus:
    """Status of an edition on a day, with its reason. `since`/`until` are dates or None where unknown.

    `basis` is one sentence that names the source ("in force since 2021-01-01 (its own provision art_1260)"); `claims` are
    the sources' own words on the status, shown beside it as their claim. `earlier_text_missing`: no text here had started, but
    the law was there in one that isn't here; None if it may have been. `earlier` says so in words, and stands in `basis` too.
    """

    status: Status
    basis: str
    since: date | None = None
    until: date | None = None
    claims: tuple[str, ...] = ()
    earlier_text_missing: bool | None = False
    earlier: str = ""


# Kinds of text that nothing puts in force: the Universal Declaration is a resolution, no statute.
NO_STATUTE = ("declaration",)
IS_NO_STATUTE = tell("it is no statute, and nothing puts it in force")
# After this (18 months) a text whose day of commencement isn't known is taken to have started: no ordinary Mainland law of
# the data package waits longer than 386 days (城市维护建设税法: adopted 2020-08-11, in force 2021-09-01).
LONGEST_WAIT = timedelta(days=548)


def in_scope(status: Status) -> bool:
    """Whether search and pages show it unless asked for everything: what is in force, and what may be."""
    return status in (Status.IN_FORCE, Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Start:
    """When an edition takes effect: the day if known, else None, and the words for it; `sure` if nothing speaks against.

    `amended`: the law is older than this text, so that it was in force and its clause names an earlier day. `consolidated`: the
    day is that of a consolidated text, of a law that may be far older.
    """

    day: date | None
    basis: str
    sure: bool = True
    amended: bool = False
    consolidated: bool = False


def status_on(law: Law, edition: Edition, day: date, effects: Effects = NO_EFFECTS) -> EditionStatus:
    """Status of `edition` of `law` on `day`.

    Args:
        law: with all its editions; a later edition supersedes an earlier one from the day it takes effect.
        edition: one of them.
        day: any day, past or future.
        effects: what other laws do to this one (corpus.days.effects.effects(library)).
    """
    claims = tuple(dict.fromkeys(s.value for s in statements_of(edition, "status")))
    begin = start_of(law, edition, effects)
    events = _events(law, edition, effects)
    ended = _ended(events, day)
    if ended is not None and not _before(edition, begin, day):
        return _with_claims(ended, claims)
    until = min((e.day for e in events if e.day and e.day > day), default=None)
    running = _running(law, edition, begin, day, until)
    if running.status is Status.NOT_YET_IN_FORCE:
        running = _with_earlier(running, law, day, effects)
    parts = tuple(s.value for s in statements_of(edition, "partly_not_in_force"))
    if running.status is Status.IN_FORCE and parts and not_started(parts, day, None):
        running = replace(running, basis=after(running.basis, tell("a part of it starts on a day of its own")))
    return _with_claims(running, claims)


def _with_claims(status: EditionStatus, claims: tuple[str, ...]) -> EditionStatus:
    return replace(status, claims=claims)


def _with_earlier(status: EditionStatus, law: Law, day: date, effects: Effects) -> EditionStatus:
    """With what is to be said of a day before all texts that are here: another one applied, or may have."""
    texts = [e for e in law.editions if e.has_source] or law.editions
    if any(not _before(e, start_of(law, e, effects), day) for e in texts):
        return status
    earlier = earlier_text(law, day, effects)
    if earlier is None:
        return status
    basis = after(status.basis, earlier.words)
    return replace(status, basis=basis, earlier_text_missing=earlier.sure or None, earlier=earlier.words)


def start_of(law: Law, edition: Edition, effects: Effects = NO_EFFECTS) -> Start:
    """When the text of `edition` takes effect, as far as its provisions, an amending decision or its source say."""
    version = edition.version
    stated = starts(edition)
    if stated and stated[0].source.startswith(OWN_PROVISION) and stated[0].suspect != FIRST_VERSION_ONLY:
        return Start(date.fromisoformat(stated[0].value), said_by(stated[0].source))
    # The decision that made this text says from when: 关于修改《村民委员会组织法》的决定 of the same day.
    for act in effects.amendments.get(law.id, ()):
        if act.version is not None and act.version == version and act.effective:
            return Start(act.effective, tell("by %(law)s", law=act.title))
    later = [s for s in stated if version and date.fromisoformat(s.value) > version]
    if later:
        return Start(date.fromisoformat(later[0].value), said_by(later[0].source))
    amended = _amended(law, edition, effects)
    if stated and not amended:
        sure = not any(s.suspect == FIRST_VERSION_ONLY for s in stated)
        return Start(date.fromisoformat(stated[0].value), said_by(stated[0].source), sure)
    if version and law.jurisdiction in JURISDICTIONS and JURISDICTIONS[law.jurisdiction].version_applies:
        return Start(version, tell("its source dates each text by the day from which it applies"), consolidated=True)
    return Start(None, amended or _unread(edition), amended=bool(amended))


def _unread(edition: Edition) -> str:
    """A clause on the commencement that names no day that could be read, in words; "" if there is none."""
    for statement in statements_of(edition, "note"):
        if statement.source.startswith(OWN_PROVISION) and statement.suspect == NO_DAY:
            return tell(
                "%(source)s says when, but names no day that is known here: %(words)s",
                source=said_by(statement.source), words=statement.value,
            )  # fmt: skip
    return ""


def _amended(law: Law, edition: Edition, effects: Effects) -> str:
    """What shows that this isn't the law's first version, in words; "" if nothing does. Then its own date doesn't start it.

    监察法 as amended on 2024-12-25 carries that day as "effective" in the data package, and started on 2025-06-01.
    """
    version = edition.version
    for statement in statements_of(edition, "originally_effective"):
        source = said_by(statement.source)
        return tell("%(day)s (%(source)s) is the day of an earlier version", day=statement.value, source=source)
    older = [e.version for e in law.editions if e.version and version and e.version < version]
    if older:
        return tell("the law is here as of %(day)s too; an amended text keeps its clause", day=max(older))
    for statement in statements_of(edition, "adopted"):
        day = day_in(statement.value)
        if day and version and day < version:
            source = said_by(statement.source)
            return tell("the law was adopted on %(day)s (%(source)s) and amended since", day=day, source=source)
    mention = effects.mentions.get(law.id)
    if mention and version and mention.version < version:
        # Not art_59: pages make that a link into the law that they show.
        place = mention.path.replace("_", ". ")
        return tell(
            "the law is older: %(law)s as of %(day)s cites it in its %(place)s; an amended text keeps its clause",
            law=mention.by, day=mention.version, place=place,
        )  # fmt: skip
    return ""


def _before(edition: Edition, begin: Start, day: date) -> bool:
    first = begin.day or edition.version
    return bool(first and day < first)


def _running(law: Law, edition: Edition, begin: Start, day: date, until: date | None) -> EditionStatus:
    """Status of an edition that nothing has ended yet."""
    if _before(edition, begin, day):
        ended = day_in(next((s.value for s in statements_of(edition, "repealed")), ""))
        if ended and ended == edition.version:
            # Taiwan dates a repealed law by its repeal (廢): when its last text came into force isn't known.
            basis = tell("repealed on %(day)s; from which day this text was in force isn't known", day=ended)
            return EditionStatus(Status.UNKNOWN, basis, None, until)
        if begin.day:
            basis = tell("takes effect on %(day)s (%(source)s)", day=begin.day, source=begin.basis)
            basis = after(basis, _applying(edition, begin.day))
        else:
            basis = tell("adopted or promulgated on %(day)s only", day=edition.version)
        return EditionStatus(Status.NOT_YET_IN_FORCE, basis, None, until)
    if begin.day and begin.sure:
        if begin.consolidated:
            basis = tell("in force; this text applies since %(day)s (%(source)s)", day=begin.day, source=begin.basis)
        else:
            basis = tell("in force since %(day)s (%(source)s)", day=begin.day, source=begin.basis)
        basis = after(basis, _applying(edition, begin.day))
        return EditionStatus(Status.IN_FORCE, basis, begin.day, until)
    if begin.day:
        basis = tell(
            "in force, from promulgation on %(day)s if this is the law's first version (%(source)s)",
            day=begin.day, source=begin.basis,
        )  # fmt: skip
        return EditionStatus(Status.IN_FORCE, basis, None, until)
    return _undated_start(law, edition, begin, day, until)


def _applying(edition: Edition, since: date) -> str:
    """That it applies from a later day than that of its entry into force, in words: the GDPR from 2018-05-25."""
    days = (d for s in statements_of(edition, "applies") if (d := day_in(s.value)) and d > since)
    return tell("applies from %(day)s", day=day) if (day := min(days, default=None)) else ""


def _undated_start(law: Law, edition: Edition, begin: Start, day: date, until: date | None) -> EditionStatus:
    """An edition whose day of commencement nothing states: in force after a time, if a source says that it ever was."""
    if law.kind in NO_STATUTE:
        basis = (
            tell("a declaration, adopted on %(day)s", day=edition.version) if edition.version else tell("a declaration")
        )
        return EditionStatus(Status.UNKNOWN, after(basis, IS_NO_STATUTE), None, until)
    words = _was_in_force(law, edition)
    waiting = [s for s in statements_of(edition, "status") if meaning(s.value) is Claim.NOT_YET]
    if waiting and not any(meaning(s.value) is Claim.WAS_IN_FORCE for s in statements_of(edition, "status")):
        # True when the source was made; whether it has started since, nobody says.
        basis = tell(
            "not in force when its source was made (%(source)s: %(words)s); since when it is isn't known",
            source=said_by(waiting[0].source), words=waiting[0].value,
        )  # fmt: skip
        return EditionStatus(Status.UNKNOWN, basis, None, until)
    applied = [s for s in statements_of(edition, "applies") if day_in(s.value) and s.value <= day.isoformat()]
    if applied:
        basis = tell(
            "in force; from which day isn't known; applies from %(day)s (%(source)s)",
            day=applied[0].value, source=said_by(applied[0].source),
        )  # fmt: skip
        return EditionStatus(Status.IN_FORCE, after(basis, begin.basis), None, until)
    if edition.version is None:
        basis = tell("neither its version nor the day it takes effect is known")
        return EditionStatus(Status.UNKNOWN, after(basis, begin.basis), None, until)
    if not words and not begin.basis:
        return EditionStatus(Status.UNKNOWN, tell("nothing says from when it is in force"), None, until)
    started = bool(words or begin.amended)
    if started and day - edition.version > LONGEST_WAIT:
        # 商标法's text of 2019-04-23 names no day of its own; since 2020-10-22 it may be taken to have started.
        basis = tell(
            "in force by now: it is of %(day)s, and no ordinary law here waited longer than 18 months; "
            "from which day isn't known (%(reason)s)",
            day=edition.version, reason=after(words, begin.basis),
        )  # fmt: skip
        return EditionStatus(Status.IN_FORCE, basis, None, until)
    counted = edition.version + LONGEST_WAIT + timedelta(days=1)
    basis = tell("the day on which the text of %(day)s takes effect isn't known", day=edition.version)
    basis = after(basis, begin.basis)
    if started:
        basis = after(basis, tell(
            "from %(day)s on it counts as started, for no ordinary law here waited longer than 18 months", day=counted,
        ))  # fmt: skip
    return EditionStatus(Status.UNKNOWN, basis, None, until)


def _was_in_force(law: Law, edition: Edition) -> str:
    """Whose word it is that the text was in force at some time, in words; "" if nobody says so."""
    for statement in statements_of(edition, "status"):
        if meaning(statement.value) in (Claim.WAS_IN_FORCE, Claim.REPEALED):
            return tell("%(source)s: %(words)s", source=said_by(statement.source), words=statement.value)
    # The Ministry of Justice's collection marks what is repealed (廢) and what has not started; the rest is current law.
    marked = any(s.value.strip() for s in statements_of(edition, "status"))
    if law.jurisdiction == "tw" and not marked and any(e.is_source for e in edition.expressions):
        return tell("not marked as repealed in its source")
    return ""


# -- what ends an edition ----------------------------------------------------------------------------------------------


def _ended(events: list[Event], day: date) -> EditionStatus | None:
    """The status that the events up to `day` leave an edition with, or None if none has come."""
    dated = sorted((e for e in events if e.day and e.day <= day), key=lambda e: (e.day or day, e.status))
    if dated:
        first = dated[0]
        return EditionStatus(first.status, first.basis, first.day)
    settled = [e for e in events if e.day is None and e.earliest <= day and e.status is not Status.UNKNOWN]
    over = [e for e in settled if e.status is Status.REPEALED or day - e.earliest > LONGEST_WAIT]
    if over:
        return EditionStatus(over[0].status, over[0].basis)
    for event in events:
        if event.day is None and event.earliest <= day:
            basis: str = tell(
                "a text of %(day)s has been adopted; from which day it applies isn't known", day=event.earliest
            )
            basis = event.basis if event.status is Status.UNKNOWN else basis
            return EditionStatus(Status.UNKNOWN, basis)
    return None


def _events(law: Law, edition: Edition, effects: Effects) -> list[Event]:
    repealers, successors = repealers_of(law, edition, effects), _successors(law, edition, effects)
    # A bare claim 已废止 may be made as soon as the repealing law is adopted; where that law gives the day, it counts.
    claims = [] if any(r.day for r in repealers) else own_repeal(edition, effects, bool(repealers))
    if any(s.day for s in successors):
        # A law that a later text carried on wasn't repealed before.
        claims = [c for c in claims if c.status is not Status.UNKNOWN]
    return [*successors, *repealers, *claims]


def _successors(law: Law, edition: Edition, effects: Effects) -> list[Event]:
    """Later editions. Only a source text supersedes one: a translation or a damaged copy alone proves no later law."""
    found = []
    for other in law.editions:
        if other.version is None or (edition.version is not None and other.version <= edition.version):
            continue
        if other.key == edition.key or edition.version is None:
            continue
        if edition.has_source and not other.has_source:
            continue
        begin = start_of(law, other, effects)
        if begin.day:
            words = tell(
                "superseded by the text of %(version)s, in force since %(day)s", version=other.version, day=begin.day
            )
        else:
            words = tell("superseded by the text of %(version)s", version=other.version)
        found.append(Event(Status.SUPERSEDED, begin.day, other.version, words))
    return found


# -- choosing an edition -----------------------------------------------------------------------------------------------

_PREFERENCE = (Status.IN_FORCE, Status.UNKNOWN, Status.NOT_YET_IN_FORCE, Status.SUPERSEDED, Status.REPEALED)


def edition_for(law: Law, day: date, effects: Effects = NO_EFFECTS) -> tuple[Edition, EditionStatus]:
    """The edition that a reader on `day` wants, with its status. NotFoundError for a law without any text.

    The one in force, else one that may be, else the next to come, else the newest that is over. A translation of an
    older version that stands alone is not preferred to the text itself.
    """
    return preferred(law, [(edition, status_on(law, edition, day, effects)) for edition in law.editions])


def preferred(law: Law, rated: Sequence[tuple[Edition, EditionStatus]]) -> tuple[Edition, EditionStatus]:
    """As `edition_for`, where the status of each edition on the day is known already."""
    if not rated:
        raise NotFoundError(
            tell("The library has no text of %(id)s.", id=law.id), tell("Import one: `tongwen import FILE`.")
        )

    def rank(pair: tuple[Edition, EditionStatus]) -> tuple[bool, int, int]:
        edition, status = pair
        ordinal = (edition.version or date.min).toordinal()
        coming = status.status is Status.NOT_YET_IN_FORCE
        return (not edition.has_source, _PREFERENCE.index(status.status), ordinal if coming else -ordinal)

    return min(rated, key=rank)


def amendments_after(law: Law, edition: Edition, effects: Effects, day: date) -> tuple[Act, ...]:
    """Amendments up to `day` of the text of `edition` that no text in the library takes up, oldest first.

    刑法 stands here as of 2020-12-26, 刑法修正案（十二） of 2023-12-29 beside it; between 宪法 as of 1982 and as of 2018 lie
    the amendments of 1988, 1993, 1999 and 2004. What a later text here takes up is read there.
    """
    if edition.version is None:
        return ()
    later = [e.version for e in law.editions if e.version and e.has_source and e.version > edition.version]
    end = min(later, default=date.max)
    acts = effects.amendments.get(law.id, ())
    return tuple(a for a in acts if a.version and edition.version < a.version <= day and a.version < end)
