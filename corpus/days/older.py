"""Whether a law is older than its oldest text here: then a day before that text isn't a day without the law.

公司法 stands here as of 2018-10-26 and 2023-12-29. On 2010-01-01 neither is in force, but the law was, in a text that isn't here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from corpus.days.earlier import ENACTED_ONCE
from corpus.days.effects import Effects
from corpus.editions import roc_date
from corpus.folding import fold
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Edition, Law
from corpus.numbering import parse_numeral
from corpus.telling import after, tell


@dataclass(frozen=True, slots=True)
class Earlier:
    """That an earlier text of a law than those here applied on a day (`sure`) or may have; `words` say it with the reason."""

    sure: bool
    words: str


@dataclass(frozen=True, slots=True)
class _Known:
    """A day on which the law was there already, in words; `first` if it is the day on which the law began; `clause`: as its
    text alone says."""

    day: date
    words: str
    first: bool
    clause: bool = False


_HAN = r"[\d零〇○一二三四五六七八九十百]"
_DAY = re.compile(rf"(?P<era>中华民国)?(?P<year>{_HAN}{{1,6}})年(?P<month>{_HAN}{{1,3}})月(?P<day>{_HAN}{{1,3}})日")
_YEAR = re.compile(r"(?<![\d.])(?:1[89]|20)\d\d(?!\d)")
# Kinds of a Korean text: 일부개정, 전부개정, 타법개정. The first is 제정.
_AMENDED = re.compile(r"개정")
# Statement -> the law's first day, in words.
_FIRST: dict[str, Callable[[date], str]] = {
    "originally_effective": lambda day: tell("the law first took effect on %(day)s", day=day),
    "adopted": lambda day: tell("the law was adopted on %(day)s", day=day),
    "promulgated": lambda day: tell("the law was promulgated on %(day)s", day=day),
}


def earlier_text(law: Law, day: date, effects: Effects) -> Earlier | None:
    """What is to be said of `day`, on which no text of the law that is here had started.

    Args:
        law: with all its editions.
        day: before all of them.
        effects: what other laws do to it and say of it.

    Returns:
        None where nothing shows that the law is older, or where a source shows that it began after `day`.
    """
    texts = [e for e in law.editions if e.has_source] or law.editions
    oldest = min((e.version for e in texts if e.version), default=None)
    if oldest is None:
        return None
    known = sorted(_known(law, oldest, effects), key=lambda k: k.day)
    here = tell("the oldest here is of %(day)s", day=oldest)
    if known and known[0].day <= day:
        because = after(here, known[0].words)
        return Earlier(True, tell("the text that applied on %(day)s isn't here (%(reason)s)", day=day, reason=because))
    firsts = [k for k in known if k.first]
    if firsts and all(k.clause for k in firsts) and _may_be_revised(law):
        return _unknown(day)
    if firsts:
        return None
    why = known[0].words if known else _undated(law, oldest, effects)
    if why:
        return Earlier(False, tell(
            "an earlier text may have applied on %(day)s; none is here (%(reason)s)", day=day, reason=after(here, why),
        ))  # fmt: skip
    if _may_be_amended(law, oldest):
        return _unknown(day)
    return None


def _unknown(day: date) -> Earlier:
    return Earlier(False, tell("whether an earlier text of the law applied on %(day)s isn't known here", day=day))


def _known(law: Law, oldest: date, effects: Effects) -> Iterator[_Known]:
    for statement in (s for e in law.editions for x in e.expressions for s in x.statements):
        if statement.field in _FIRST and (day := _iso(statement.value)) and day < oldest:
            yield _Known(day, _FIRST[statement.field](day), True, statement.field == "originally_effective")
        elif statement.field in ("history", "adoption_note") and (day := _first_day(statement.value)) and day < oldest:
            yield _Known(day, tell("its history begins on %(day)s", day=day), True)
        elif statement.field == "history" and _consolidated(law):
            years = [int(y) for y in _YEAR.findall(statement.value)]
            if years and min(years) < oldest.year:
                yield _Known(
                    date(min(years), 12, 31), tell("its notes go back to %(year)s", year=str(min(years))), False
                )
    mention = effects.mentions.get(law.id)
    if mention and mention.version < oldest:
        yield _Known(
            mention.version, tell("%(law)s as of %(day)s cites it", law=mention.by, day=mention.version), False
        )
    for act in effects.amendments.get(law.id, ()):
        if act.version and act.version < oldest:
            yield _Known(act.version, tell("%(law)s of %(day)s amended it", law=act.title, day=act.version), False)


def _undated(law: Law, oldest: date, effects: Effects) -> str:
    """What shows that the oldest text isn't the first, or leaves it open, without a day; "" if nothing does."""
    for act in effects.amendments.get(law.id, ()):
        if act.version == oldest:
            return tell("%(law)s made it of an earlier one", law=act.title)
    first = next(e for e in law.editions if e.version == oldest)
    if any(_AMENDED.search(value) for value in _histories(first)):
        return tell("its source calls it an amended one")
    return tell("its source dates each text by the day from which it applies") if _consolidated(law) else ""


def _may_be_revised(law: Law) -> bool:
    """Whether the day on which a law first took effect, by its own clause, may be that of a text that was revised as a whole:
    刑法 says 1997-10-01, and is of 1979."""
    return law.jurisdiction == "cn" and law.kind not in (*ENACTED_ONCE, "")


def _may_be_amended(law: Law, oldest: date) -> bool:
    """Whether the oldest text may be an amended one: a collection of the Mainland gives the day of a text alone, be it the law's
    first or its fifth (兵役法 of 2021). Where a source tells of the adoption, it isn't."""
    said = (s for e in law.editions for x in e.expressions for s in x.statements)
    begins = any(s.field in ("history", "adoption_note") and _first_day(s.value) == oldest for s in said)
    return _may_be_revised(law) and not begins


def _histories(edition: Edition) -> list[str]:
    return [s.value for x in edition.expressions for s in x.statements if s.field == "history"]


def _consolidated(law: Law) -> bool:
    return law.jurisdiction in JURISDICTIONS and JURISDICTIONS[law.jurisdiction].version_applies


def _first_day(history: str) -> date | None:
    """The first day that a history in Chinese names: 中華民國十八年五月二十三日…制定公布; 2007年8月30日…通过."""
    match = _DAY.search(re.sub(r"\s+", "", fold(history[:400])))
    year = parse_numeral(match["year"]) if match else None
    if match is None or not year or (year < 1900 and not match["era"]):
        return None
    republic = year if match["era"] else year - 1911
    return roc_date(str(republic), match["month"], match["day"]) if republic > 0 else None


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
