"""The citations inside texts, as they are stored: put, and asked from either end."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from corpus.library.inserting import many
from corpus.references.values import Packed


@dataclass(frozen=True, slots=True)
class Row:
    """A page that may cite what was asked for: the text it stands in, its path, the key that it was found by, and all that it
    cites as stored."""

    expression: str
    page: str
    key: str
    body: str


def put(connection: sqlite3.Connection, expression: str, found: Packed) -> None:
    """Store the references of a text in place of those that were there."""
    connection.execute("DELETE FROM referring WHERE expression = ?", (expression,))
    row = connection.execute(
        "INSERT INTO referring (expression, grammar) VALUES (?, ?) RETURNING id", (expression, found.grammar)
    ).fetchone()[0]
    many(connection, "refs", [(row, page, body) for page, body in found.pages])
    many(connection, "cites", [(key, target, row, page) for key, target, page in found.cites])


def copy(connection: sqlite3.Connection, expression: str, to: str) -> None:
    """Give the text `to`, which has the same words, the references of another one."""
    asked = (
        "INSERT INTO referring (expression, grammar) SELECT ?, grammar FROM referring WHERE expression = ? RETURNING id"
    )
    made = connection.execute(asked, (to, expression)).fetchone()
    for table, columns in (("refs", "page, body"), ("cites", "name, target, page")) if made else ():
        connection.execute(
            f"INSERT INTO {table} (text, {columns}) SELECT ?, {columns} FROM {table} "
            "WHERE text = (SELECT id FROM referring WHERE expression = ?)",
            (made[0], expression),
        )


def renamed(connection: sqlite3.Connection, expression: str, new: str) -> None:
    """A text has another id."""
    connection.execute("UPDATE referring SET expression = ? WHERE expression = ?", (new, expression))


def outdated(connection: sqlite3.Connection, grammar: str) -> list[tuple[str, str, str, str]]:
    """(id, language, jurisdiction, title) of texts whose references were not found yet, or not by this grammar."""
    return connection.execute(
        """SELECT e.id, e.language, l.jurisdiction, coalesce((SELECT t.text FROM titles t WHERE t.expression = e.id
            AND t.language = e.language ORDER BY t.kind <> 'official', t.kind, t.text LIMIT 1), '')
        FROM expressions e JOIN laws l ON l.id = e.law LEFT JOIN referring r ON r.expression = e.id
        WHERE r.grammar IS NOT ? ORDER BY e.rowid""",
        (grammar,),
    ).fetchall()


def body(connection: sqlite3.Connection, expression: str, page: str) -> str | None:
    """The references of a page as stored; None where it has none."""
    found = connection.execute(
        "SELECT f.body FROM referring r JOIN refs f ON f.text = r.id WHERE r.expression = ? AND f.page = ?",
        (expression, page),
    ).fetchone()
    return found[0] if found else None


_ASKED = """SELECT DISTINCT r.expression, c.page, c.name, f.body FROM cites c JOIN referring r ON r.id = c.text
    JOIN refs f ON f.text = c.text AND f.page = c.page WHERE c.name = ?"""


def citing(connection: sqlite3.Connection, keys: Collection[str], targets: Iterable[str] | None) -> list[Row]:
    """Pages that cite a law by a name with one of `keys`: these pages of it, or any (None), the law as a whole included."""
    if targets is None:
        return [Row(*row) for key in keys for row in connection.execute(_ASKED, (key,))]
    wanted = tuple(dict.fromkeys(targets))
    pairs = ((key, target) for key in keys for target in wanted)
    return [Row(*row) for pair in pairs for row in connection.execute(f"{_ASKED} AND c.target = ?", pair)]


def inside(connection: sqlite3.Connection, expressions: Iterable[str], targets: Iterable[str]) -> list[Row]:
    """Pages of these texts that cite pages of their own law."""
    wanted = tuple(dict.fromkeys(targets))
    found = ((e, t) for e in expressions for t in wanted)
    asked = f"{_ASKED} AND r.expression = ? AND c.target = ?"
    return [Row(*row) for pair in found for row in connection.execute(asked, ("", *pair))]
