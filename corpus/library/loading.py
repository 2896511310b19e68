"""Loading laws as wholes: a handful of queries for one law or for all of them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from corpus.library import rows
from corpus.model import Edition, Expression, Law, ProvisionPath, Statement, Text, Title
from corpus.titles import former_names, names_of

T = TypeVar("T")

# For queries on expressions called e: texts that nobody took out of sight, and no parts, which are read as a whole.
NOT_WITHDRAWN = (
    "NOT EXISTS (SELECT 1 FROM corrections w WHERE w.law = e.law AND w.kind = 'withdrawn' "
    "AND (w.expression IS NULL OR w.expression = e.id))"
)
SHOWN = f"{NOT_WITHDRAWN} AND NOT EXISTS (SELECT 1 FROM composed p WHERE p.part = e.id)"

_STATEMENTS = """
    SELECT t.expression, t.field, t.value, t.source, t.claimed, t.suspect, t.position
    FROM statements t JOIN expressions e ON e.id = t.expression {where} ORDER BY t.expression, t.seq"""
_DIAGNOSTICS = """
    SELECT d.expression, d.body FROM diagnostics d JOIN expressions e ON e.id = d.expression {where}
    ORDER BY d.expression, d.seq"""
_TITLES = """
    SELECT e.law, t.language, t.text, t.kind FROM titles t JOIN expressions e ON e.id = t.expression {where}
    ORDER BY e.law, e.force = 'damaged', t.kind <> 'official', t.kind = 'alias', e.is_source DESC, e.version DESC, e.id"""


def laws(connection: sqlite3.Connection, law_id: str | None = None, *, private: bool = True) -> dict[str, Law]:
    """Load one law (or all, with None) as id -> Law; redirected laws and those without a text to show are left out.

    Without `private`, private texts and all that only they say (titles, facts, notes) don't exist, nor do laws that have
    no other text.
    """
    given = (law_id,) if law_id else ()
    conditions = ["e.law = ?"] * bool(law_id) + ["e.rights = 'public'"] * (not private) + [SHOWN]
    where = f"WHERE {' AND '.join(conditions)}"
    statements = _grouped(
        (r[0], rows.statement_of(r[1:])) for r in connection.execute(_STATEMENTS.format(where=where), given)
    )
    diagnostics = _grouped(
        (r[0], rows.diagnostic_of(r[1])) for r in connection.execute(_DIAGNOSTICS.format(where=where), given)
    )
    found = connection.execute(
        f"SELECT {rows.EXPRESSION_COLUMNS} FROM expressions e JOIN sources s ON s.id = e.source {where}", given
    ).fetchall()
    expressions = _grouped(
        (r[1], rows.expression_of(r, statements.get(r[0], ()), diagnostics.get(r[0], ()), private=private))
        for r in found
    )
    titles = _grouped((r[0], Title(*r[1:])) for r in connection.execute(_TITLES.format(where=where), given))
    only = "AND id = ?" if law_id else ""
    return {
        identity: _law(identity, jurisdiction, kind, titles.get(identity, ()), expressions.get(identity, ()))
        for identity, jurisdiction, kind in connection.execute(
            f"SELECT id, jurisdiction, kind FROM laws WHERE redirect IS NULL {only}", given
        ).fetchall()
        if identity in expressions
    }


def text(connection: sqlite3.Connection, expression_id: str) -> Text:
    """Load containers and provisions of a text in order; empty for an unknown id."""
    containers = connection.execute(
        "SELECT path, unit, label, heading, parent, position FROM containers WHERE expression = ? ORDER BY seq",
        (expression_id,),
    )
    pages = connection.execute(
        f"SELECT {rows.PROVISION_COLUMNS} FROM provisions WHERE expression = ? ORDER BY seq", (expression_id,)
    )
    return Text(tuple(map(rows.container_of, containers)), tuple(map(rows.provision_of, pages)))


def _law(
    identity: str, jurisdiction: str, kind: str, titles: Sequence[Title], expressions: Sequence[Expression]
) -> Law:
    named = (*titles, *_authority_titles(identity, expressions), *_former_titles(expressions))
    unique: dict[tuple[str, str], Title] = {}
    for title in named:
        unique.setdefault((title.language, title.text), title)
    ordered = tuple(unique.values())
    # The best text's facts first, whatever was imported first.
    statements: tuple[Statement, ...] = tuple(s for e in sorted(expressions, key=_order) for s in e.statements)
    return Law(identity, jurisdiction, kind, ordered, _editions(identity, expressions), statements)


def _former_titles(expressions: Sequence[Expression]) -> Iterable[Title]:
    """What the history in a text's source says that the law was called before."""
    notes = ((e, s.value) for e in expressions for s in e.statements if s.field == "history")
    return (Title(e.language, name, "former") for e, note in notes for name in former_names(note))


def _authority_titles(identity: str, expressions: Sequence[Expression]) -> Iterable[Title]:
    """Names in the languages that the law can be read in, and in English; what it is called elsewhere only finds it."""
    read = {"en", *(e.language.partition("-")[0] for e in expressions)}
    return (Title(n.language, n.text, n.kind) for n in names_of(identity) if n.language.partition("-")[0] in read)


def _editions(law_id: str, expressions: Sequence[Expression]) -> tuple[Edition, ...]:
    """Group by edition key; ascending by version, undated first."""
    grouped: Mapping[str, list[Expression]] = _grouped((e.edition, e) for e in expressions)
    editions = [
        Edition(law_id, key, None if key == "undated" else date.fromisoformat(key), tuple(sorted(of, key=_order)))
        for key, of in grouped.items()
    ]
    return tuple(sorted(editions, key=lambda e: e.version or date.min))


def _order(expression: Expression) -> tuple[bool, bool, int, str, str]:
    return expression.sort_key


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    out: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        out[key].append(value)
    return out


def deleted(connection: sqlite3.Connection, identity: str) -> frozenset[ProvisionPath]:
    """The pages of a text that say no more than that they were deleted."""
    found = connection.execute("SELECT path FROM provisions WHERE expression = ? AND deleted", (identity,))
    return frozenset(ProvisionPath.parse(row[0]) for row in found)
