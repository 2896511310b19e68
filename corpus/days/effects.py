"""What the laws of a library do to one another: who repeals whom, who amends whom, and from which day.

Status is computed from these (corpus.days.status); they are read once for a state of the library and kept until it changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from corpus.days.amenders import amended, amended_union_acts, keys, union_acts
from corpus.days.appointing import days_of
from corpus.days.dating import FIRST_VERSION_ONLY, LONGEST_WAIT, OWN_PROVISION
from corpus.days.earlier import Mention, mentions
from corpus.identification.names import stateless
from corpus.model import Edition, Law, Statement, Title
from corpus.remembering import remembered

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Act:
    """What one law does to another: repeals it, amends it, or fixes the day its amended text starts.

    `by` and `title` are the acting law, `version` the date of its text, `effective` the day it takes effect (None if not
    known), `basis` the provision that says so ("" where the title does).
    """

    by: str
    title: str
    version: date | None
    effective: date | None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Effects:
    """Acts by the id of the law that they hit, oldest first; `newest` is the latest version a source has of any law.

    `mentions`: by law, the text that speaks of it before the oldest text of it that is here.
    """

    repeals: Mapping[str, tuple[Act, ...]] = field(default_factory=dict)
    amendments: Mapping[str, tuple[Act, ...]] = field(default_factory=dict)
    newest: Mapping[str, date] = field(default_factory=dict)
    mentions: Mapping[str, Mention] = field(default_factory=dict)


NO_EFFECTS = Effects()


@remembered
def effects(library: Library) -> Effects:
    """The effects of all laws of `library`, computed anew only after somebody wrote to it."""
    laws = library.laws()
    return replace(effects_of(laws), mentions=mentions(library, laws))


def effects_of(laws: Iterable[Law]) -> Effects:
    """The effects of `laws` on one another."""
    everything = list(laws)
    names = _names(everything)
    repeals: defaultdict[str, set[Act]] = defaultdict(set)
    amendments: defaultdict[str, set[Act]] = defaultdict(set)
    newest: dict[str, date] = {}
    for law in everything:
        for edition in law.editions:
            _note_newest(newest, edition)
            for statement in _repeals_of(edition):
                act = Act(law.id, title_of(law), edition.version, _repeal_day(edition), statement.source)
                own = _own_days(names, law, edition)
                for hit in _hits(names, law, statement.value):
                    repeals[hit].add(replace(act, effective=own.get(hit, act.effective)))
    for law, edition, hit in _amendments(everything):
        day = _own_days(names, law, edition).get(hit) or stated_start(edition)
        amendments[hit].add(Act(law.id, title_of(law), edition.version, day))
    return Effects(_sorted(repeals), _sorted(amendments), newest)


def _own_days(names: Mapping[tuple[str, str], set[str]], law: Law, edition: Edition) -> dict[str, date]:
    """The laws for which a text appoints a day of their own: 本决定中《甲法》的修改条款自2025年11月1日起施行."""
    statements = tuple(s for e in edition.expressions for s in e.statements)
    return {hit: day for title, day in days_of(statements) for hit in _hits(names, law, title)}


def _repeal_day(edition: Edition) -> date | None:
    """When the repeals of a text take effect: with its first version, for an amended law keeps its old clause
    (反恐怖主义法 as of 2018 still repeals the decision that it replaced on 2016-01-01)."""
    for statement in (s for e in edition.expressions for s in e.statements if s.field == "originally_effective"):
        if _iso(statement.value):
            return _iso(statement.value)
    return stated_start(edition)


def _sorted(acts: Mapping[str, set[Act]]) -> dict[str, tuple[Act, ...]]:
    return {hit: tuple(sorted(a, key=lambda x: (x.version or date.min, x.by))) for hit, a in acts.items()}


def title_of(law: Law) -> str:
    """The title to call a law by in a sentence: the official one in its own language; its id if it has none. Of several
    languages of equal worth (the Union, Canada) English, in which the sentence is written."""
    own = {e.language for edition in law.editions for e in edition.expressions if e.is_source}
    official = [t for t in law.titles if t.kind == "official" and t.language in own]
    for title in sorted(official, key=lambda t: t.language != "en"):
        return title.text
    return law.titles[0].text if law.titles else law.id


# Their titles are cited in Chinese, where a name stands as it is.
_CHINESE = ("cn", "tw")


def _names(laws: Iterable[Law]) -> dict[tuple[str, str], set[str]]:
    """(jurisdiction, folded title without the state's name) -> laws of that official or former name."""
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for law in laws:
        for title in law.titles:
            if _names_the_law(title):
                names[law.jurisdiction, stateless(title.text)[0]].add(law.id)
                for key in () if law.jurisdiction in _CHINESE else (law.id, *keys(title.text, title.language)):
                    names[law.jurisdiction, key].add(law.id)
    return dict(names)


def _names_the_law(title: Title) -> bool:
    return title.kind in ("official", "former")


def _hits(names: Mapping[tuple[str, str], set[str]], law: Law, title: str) -> set[str]:
    """Laws called `title` in the jurisdiction of `law`, never `law` itself.

    1950年…《工会法》同时废止 names an older law of the same name, which is not the one that says so.
    """
    wanted = [stateless(title)[0]]
    if law.jurisdiction == "eu":
        wanted += union_acts(title)
    elif law.jurisdiction not in _CHINESE:
        wanted += keys(title, next((t.language for t in law.titles), ""))
    return {hit for key in wanted for hit in names.get((law.jurisdiction, key), ())} - {law.id}


def _note_newest(newest: dict[str, date], edition: Edition) -> None:
    for expression in edition.expressions:
        if expression.version:
            newest[expression.source] = max(newest.get(expression.source, expression.version), expression.version)


def _repeals_of(edition: Edition) -> list[Statement]:
    return [s for e in edition.expressions for s in e.statements if s.field == "repeals"]


def _amendments(laws: Sequence[Law]) -> Iterator[tuple[Law, Edition, str]]:
    """(the amending law, its text, the id of what it amends), by the titles and by decisions that amend several laws."""
    asked = [(law, edition, title) for law in laws for edition in law.editions for title in _amends(law, edition)]
    if not asked:
        return
    places = {law.jurisdiction for law, _, _ in asked}
    known: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for law in (one for one in laws if one.jurisdiction in places):
        known[law.jurisdiction, law.id].add(law.id)
        for title in law.titles:
            if title.kind in ("official", "former", "translated"):
                for key in _keys(title.text, title.language):
                    known[law.jurisdiction, key].add(law.id)
    for law, edition, title in asked:
        hits = {hit for key in _keys(title.text, title.language) for hit in known.get((law.jurisdiction, key), ())}
        for hit in sorted(hits - {law.id}):
            yield law, edition, hit


def _amends(law: Law, edition: Edition) -> Iterator[Title]:
    """Names of the laws that a text amends; of the European Union's acts, their ids."""
    for title in law.titles:
        if title.kind in ("official", "translated"):
            yield from (Title(title.language, name) for name in amended(title.text, title.language))
            if law.jurisdiction == "eu":
                yield from (Title("", hit) for hit in amended_union_acts(title.text))
    for expression in edition.expressions:
        yield from (Title(expression.language, s.value) for s in expression.statements if s.field == "amends")


def _keys(name: str, language: str) -> frozenset[str]:
    return frozenset({name, stateless(name)[0]}) | keys(name, language)


def stated_start(edition: Edition) -> date | None:
    """The day from which the text applies as far as it says so itself or its source does; None if neither does."""
    found = starts(edition)
    return date.fromisoformat(found[0].value) if found else None


def starts(edition: Edition) -> list[Statement]:
    """Statements of the day this text takes effect, the best first: its own provision (of the text against which least
    speaks: a page with the adoption line knows that it is the first version), then sources by their worth.

    A day before the version is that of the first version (商标法 2019 "effective 1983"), 9999-12-31 stands for "not
    fixed yet" in Taiwan's data; neither counts. Nor does a day that something speaks against, unless it holds for the
    first version, which this may be: 2021-03-31 for the text of 香港基本法 of 1990, whoever says so, is too late for it.
    """
    found: list[tuple[bool, bool, int, Statement]] = []
    for rank, expression in enumerate(edition.expressions):
        for statement in expression.statements:
            if statement.field != "effective" or statement.suspect not in ("", FIRST_VERSION_ONLY):
                continue
            if _usable(statement.value, edition.version):
                own = statement.source.startswith(OWN_PROVISION)
                found.append((not own, bool(statement.suspect), rank, statement))
    return [s for *_, s in sorted(found, key=lambda f: f[:3])]


def _usable(value: str, version: date | None) -> bool:
    day = _iso(value)
    return day is not None and day.year < 9999 and (version is None or timedelta(0) <= day - version <= LONGEST_WAIT)


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
