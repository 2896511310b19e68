"""What people decide about laws and texts: stored apart from all that is derived, and never overwritten by an import.

Kinds: "row" (which unit of the law a unit of a text stands beside), "withdrawn" (a text is out of sight; its value says why).
Rows that are set or taken back are recorded with what is done to the texts (corpus.library.recording): who, when, and what.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from corpus.given import Correction
from corpus.library import recording
from corpus.library.faults import told
from corpus.library.reading import Library

_COLUMNS = "law, expression, path, kind, value, author, made"


def corrections(library: Library, law_id: str, kind: str | None = None) -> tuple[Correction, ...]:
    """What people decided about a law, oldest first; of one kind, or all."""
    with told(library.file.name):
        rows = library.connection.execute(
            f"SELECT {_COLUMNS} FROM corrections WHERE law = ? AND (? IS NULL OR kind = ?) ORDER BY id",
            (law_id, kind, kind),
        ).fetchall()
    return tuple(Correction(*row) for row in rows)


def decide(
    library: Library, law_id: str, kind: str, value: str, *, expression: str | None = None, path: str | None = None,
    author: str = "",
) -> Correction:  # fmt: skip
    """Store a decision; one on the same law, text, path and kind takes the place of the earlier one.

    Raises:
        LibraryError: the database refused.
    """
    made = datetime.now(UTC).isoformat(timespec="seconds")
    new = Correction(law_id, expression, path, kind, value, author, made)
    with told(library.file.name):
        connection = library.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            _record(connection, new, "set", _held(connection, law_id, kind, expression, path))
            _remove(connection, law_id, kind, expression, path)
            connection.execute(
                f"INSERT INTO corrections ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (new.law_id, new.expression, new.path, new.kind, new.value, new.author, new.made),
            )
            _touch(connection, law_id)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    return new


def undecide(
    library: Library, law_id: str, kind: str, *, expression: str | None = None, path: str | None = None,
    author: str = "",
) -> bool:  # fmt: skip
    """Take a decision back. Whether there was one."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with told(library.file.name):
        connection = library.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            held = _held(connection, law_id, kind, expression, path)
            removed = _remove(connection, law_id, kind, expression, path)
            if removed:
                _record(connection, Correction(law_id, expression, path, kind, "", author, made), "unset", held)
                _touch(connection, law_id)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    return bool(removed)


def _held(
    connection: sqlite3.Connection, law_id: str, kind: str, expression: str | None, path: str | None
) -> Correction | None:
    """The decision that stands."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections WHERE law = ? AND kind = ? AND expression IS ? AND path IS ?",
        (law_id, kind, expression, path),
    ).fetchone()
    return Correction(*row) if row else None


def _record(connection: sqlite3.Connection, new: Correction, kind: str, before: Correction | None) -> None:
    """Note that a row was set or taken back, and what was said of it before."""
    if new.kind != "row" or new.expression is None:
        return
    was = ""
    if before is not None:
        signed = f" by {before.author}" if before.author else ""
        was = f"before: beside {_place(before.value)}, set{signed} on {before.made[:10]}"
    said = f"{new.path} beside {_place(new.value)}" if kind == "set" else f"{new.path} is placed by the texts again"
    private = connection.execute(
        "SELECT 1 FROM expressions WHERE id = ? AND rights = 'private'", (new.expression,)
    ).fetchone()
    note = "; ".join(filter(None, (said, was)))
    done = recording.Record(
        new.law_id, new.expression, new.author, new.made, kind, note=note, private=private is not None
    )
    recording.record(connection, done)


def _place(value: str) -> str:
    return "none" if value == "-" else value


def _remove(connection: sqlite3.Connection, law_id: str, kind: str, expression: str | None, path: str | None) -> int:
    return connection.execute(
        "DELETE FROM corrections WHERE law = ? AND kind = ? AND expression IS ? AND path IS ?",
        (law_id, kind, expression, path),
    ).rowcount


def _touch(connection: sqlite3.Connection, law_id: str) -> None:
    connection.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (law_id,))
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")
