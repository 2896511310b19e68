"""The days of the texts in the library: of which version they are, when adopted, promulgated and in force."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.days.status import start_of
from indexer.opening import Statuses


def days(statuses: Statuses, editions: Iterable[int], field: str) -> dict[int, frozenset[str]]:
    """Number of an edition -> ISO dates of one of `query_fields.DAYS`, for those of `editions` of which one is known."""
    found = {number: frozenset(_days(statuses, number, field)) for number in editions}
    return {number: known for number, known in found.items() if known}


def _days(statuses: Statuses, number: int, field: str) -> Iterable[str]:
    held = statuses.held(number)
    if held is None:
        return
    law, edition = held
    if field in ("version", "year", "date") and edition.version:
        yield edition.version.isoformat()
    if field in ("effective", "date") and (start := start_of(law, edition, statuses.acts).day):
        yield start.isoformat()
    for statement in (s for expression in edition.expressions for s in expression.statements):
        said = statement.field in ("adopted", "promulgated") and field in (statement.field, "date")
        if said and not statement.suspect and statement.value[:4].isdigit():
            yield statement.value
