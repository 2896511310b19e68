"""Laws that aren't here and that a law which is here repealed: 合同法, by 民法典 art. 1260."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations import without_verb, without_year
from corpus.citations.names import without_earlier
from corpus.days.dating import OWN_PROVISION
from corpus.days.effects import effects, title_of
from corpus.days.status import start_of
from corpus.folding import fold_key
from corpus.identification.names import stateless
from corpus.model import Expression, Law, Statement
from corpus.remembering import remembered
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class RepealedName:
    """A law that isn't here: `name` as the repealing law calls it, which law repealed it, by which provision ("" where none
    is told), from which day (None where it isn't known)."""

    name: str
    by: str
    title: str
    version: str
    path: str
    day: date | None

    def words(self) -> str:
        """中华人民共和国合同法 was repealed on 2021-01-01 by 中华人民共和国民法典 (art_1260)."""
        by = tell("%(law)s (%(place)s)", law=self.title, place=self.path) if self.path else self.title
        if self.day:
            return tell("%(name)s was repealed on %(day)s by %(law)s", name=self.name, day=self.day, law=by)
        return tell("%(name)s was repealed by %(law)s", name=self.name, law=by)


_Index = Mapping[str, tuple[tuple[str, str, Statement], ...]]


def repealed_name(library: Library, name: str, day: date) -> RepealedName | None:
    """Who had repealed the law of this name by `day`; None where nobody here says so.

    Args:
        name: as cited; of a law that the library doesn't have.
    """
    index = _index(library)
    plain = without_verb(without_year(name))
    keys = dict.fromkeys(_key(form) for form in (name, without_year(name), plain, without_earlier(plain)))
    for law_id, expression_id, statement in (entry for key in keys for entry in index.get(key, ())):
        found = _found(library, library.law(law_id), expression_id, statement)
        if found.day is None or found.day <= day:
            return found
    return None


@remembered
def _index(library: Library) -> _Index:
    held: defaultdict[str, list[tuple[str, str, Statement]]] = defaultdict(list)
    for law_id, expression_id, statement in library.repeals():
        held[_key(statement.value)].append((law_id, expression_id, statement))
    return {key: tuple(of) for key, of in held.items() if key}


def _key(name: str) -> str:
    """合同法 and 《中华人民共和国合同法》 are one."""
    return fold_key(stateless(name)[0])


def _day_named(text: Expression, title: str) -> date | None:
    """The day that the clause itself names for a law: "is repealed with effect from 25 May 2018"."""
    named = [s.value for s in text.statements if s.field == "effective_for" and s.value[11:] == title]
    return date.fromisoformat(named[0][:10]) if named else None


def _found(library: Library, law: Law, expression_id: str, statement: Statement) -> RepealedName:
    edition, text = next((e, x) for e in law.editions for x in e.expressions if x.id == expression_id)
    # An amended law keeps its clause: the repeal is as old as its first text.
    first = next((e for e in law.editions if e.version and e.has_source), edition)
    same = any(s.value == statement.value for x in first.expressions for s in x.statements if s.field == "repeals")
    day = _day_named(text, statement.value) or start_of(law, first if same else edition, effects(library)).day
    path = statement.source.removeprefix(OWN_PROVISION).strip() if statement.source.startswith(OWN_PROVISION) else ""
    return RepealedName(statement.value, law.id, title_of(law), edition.key, path, day)
