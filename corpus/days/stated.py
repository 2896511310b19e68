"""What the texts of an edition state, and how it is told where a statement comes from."""

from __future__ import annotations

from datetime import date

from corpus.days.dating import OWN_PROVISION
from corpus.model import Edition, Statement
from corpus.telling import tell

_REGION_DAY = ": the day from which the Region applies national laws"


def statements_of(edition: Edition, name: str) -> list[Statement]:
    """The statements of a field that the texts of `edition` make, in their order."""
    return [s for e in edition.expressions for s in e.statements if s.field == name]


def said_by(source: str) -> str:
    """Where a fact comes from, in a sentence; that it is the text's own provision can be said in other languages."""
    path = source.removeprefix(OWN_PROVISION).strip()
    if not source.startswith(OWN_PROVISION) or not path:
        return source
    if path.endswith(_REGION_DAY):
        path = path.removesuffix(_REGION_DAY)
        return tell("its own provision %(path)s: the day from which the Region applies national laws", path=path)
    return tell("its own provision %(path)s", path=path)


def day_in(value: str) -> date | None:
    """The day that a value is (2018-10-26), or None."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
