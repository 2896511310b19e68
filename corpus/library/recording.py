"""The record of what imports and people did to the texts, and what changed by it. Never derived, never overwritten."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from corpus.changes import Change, compare
from corpus.library import former, loading, rows
from corpus.library.faults import told
from corpus.library.reading import Library
from corpus.model import Coverage, Force


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that was done. `kind`: added, replaced, withdrawn, restored, merged, separated (a merge was undone), set or
    unset (a row that a person set, or took back).

    `source` names the source, or who decided; `against` the text that it was compared with; `note` a reason. `private`: the
    text, or the one whose place it took, was private then; what was said of it stays so when the text becomes public. `undo`:
    what it takes to undo a merge (corpus.library.separating), with the first record of it.
    """

    law_id: str
    expression: str
    source: str
    made: str
    kind: str
    against: str | None = None
    changes: tuple[Change, ...] = ()
    note: str = ""
    private: bool = False
    undo: dict[str, Any] | None = None


def record(connection: sqlite3.Connection, done: Record) -> None:
    """Store a record."""
    body: dict[str, object] = {"changes": [c.stored() for c in done.changes]}
    if done.note:
        body["note"] = done.note
    if done.private:
        body["private"] = True
    if done.undo is not None:
        body["undo"] = done.undo
    connection.execute(
        "INSERT INTO changes (law, expression, source, made, kind, against, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (done.law_id, done.expression, done.source, done.made, done.kind, done.against,
         json.dumps(body, ensure_ascii=False, separators=(",", ":"))),
    )  # fmt: skip


def now() -> str:
    """This moment, as records have it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


# -- comparing -----------------------------------------------------------------------------------------------------------


def predecessor(connection: sqlite3.Connection, identity: str, new: frozenset[str] = frozenset()) -> str | None:
    """The text that a new one is compared with: of the same law and language, of the version before, else of the one after.

    The soundest of that version; None where the text has no date or no other version is here. Rivals of one version are
    laid beside each other elsewhere; a later version that is `new` itself is compared with this one.
    """
    law, language, version, is_source = connection.execute(
        "SELECT law, language, version, is_source FROM expressions WHERE id = ?", (identity,)
    ).fetchone()
    if version is None:
        return None
    found = connection.execute(
        f"SELECT id, version, force, is_source FROM expressions e WHERE law = ? AND language = ? AND version <> ? "
        f"AND id <> ? AND {loading.SHOWN}",
        (law, language, version, identity),
    ).fetchall()
    earlier = [row for row in found if row[1] < version]
    pool = earlier or [row for row in found if row[0] not in new]
    if not pool:
        return None
    day = (max if earlier else min)(row[1] for row in pool)
    best = min((row for row in pool if row[1] == day), key=lambda r: (r[3] != is_source, Force(r[2]).rank, r[0]))
    return str(best[0])


def changes_against(connection: sqlite3.Connection, identity: str, against: str) -> tuple[Change, ...]:
    """What the text `identity` has otherwise than `against`."""
    old, new = loading.text(connection, against), loading.text(connection, identity)
    return compare(old, new, coverage(connection, against), coverage(connection, identity))


def coverage(connection: sqlite3.Connection, identity: str) -> Coverage | None:
    """What part of its law a text claims to hold."""
    found = connection.execute(
        "SELECT coverage_first, coverage_last, coverage_gaps FROM expressions WHERE id = ?", (identity,)
    ).fetchone()
    return rows.coverage_of(*found) if found else None


# -- reading -------------------------------------------------------------------------------------------------------------


# A law and the ids that were merged into it.
_OF_LAW = """law IN (WITH RECURSIVE same(id) AS (
    SELECT :law UNION SELECT l.id FROM laws l JOIN same ON l.redirect = same.id) SELECT id FROM same)"""


def records(
    library: Library, law_id: str | None = None, since: date | None = None, kind: str | None = None
) -> tuple[Record, ...]:
    """What was done to the texts of a law (None: of all), the latest first; ids that were merged into it count as the law.

    What concerns private texts doesn't exist for strangers, and the words of a withdrawn text are out of sight for all.
    """
    asked = {"law": law_id, "since": since.isoformat() if since else None, "kind": kind}
    conditions = (
        [_OF_LAW] * (law_id is not None) + ["made >= :since"] * (since is not None) + ["kind = :kind"] * bool(kind)
    )
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    with told(library.file.name):
        found = library.connection.execute(
            f"SELECT law, expression, source, made, kind, against, body FROM changes {where} ORDER BY id DESC", asked
        ).fetchall()
        return tuple(r for row in found if (r := _seen(library, row)) is not None)


def _seen(library: Library, row: tuple[str, str, str, str, str, str | None, str]) -> Record | None:
    """A record as the library's reader may see it."""
    law, expression, source, made, kind, against, body = row
    stored = json.loads(body)
    fields = stored if isinstance(stored, dict) else {"changes": stored}
    private = bool(fields.get("private"))
    changes = tuple(Change(**c) for c in fields.get("changes", ()))
    if not library.private:
        seen = _rights(library.connection, expression)
        if private or (seen != "public" and not (seen is None and not expression)):
            return None
        if against and _rights(library.connection, against) != "public":  # what changed holds its words
            against, changes = None, ()
    if any(_withdrawn(library.connection, i) for i in (expression, against) if i):
        changes = ()
    return Record(law, expression, source, made, kind, against, changes, fields.get("note", ""), private)


def _rights(connection: sqlite3.Connection, identity: str) -> str | None:
    """The rights of a text, or of what took its place; None if nothing is known of it."""
    at = former.text_now(connection, identity)
    found = connection.execute("SELECT rights FROM expressions WHERE id = ?", (at,)).fetchone()
    return found[0] if found else None


def _withdrawn(connection: sqlite3.Connection, identity: str) -> bool:
    at = former.text_now(connection, identity)
    found = connection.execute(f"SELECT {loading.NOT_WITHDRAWN} FROM expressions e WHERE id = ?", (at,)).fetchone()
    return bool(found) and not found[0]


def last_seen(library: Library, law_id: str, path: str, texts: Collection[str]) -> tuple[Record, Change] | None:
    """The latest record that a provision went from one of `texts` of a law: it is gone, or has another number; None if
    none did."""
    for done in records(library, law_id, kind="replaced"):
        if former.text_now(library.connection, done.expression) not in texts:
            continue
        for change in done.changes:
            gone = change.path == path if change.kind == "removed" else change.before == path
            if gone and change.kind in ("removed", "renumbered"):
                return done, change
    return None


__all__ = ["Record", "changes_against", "last_seen", "now", "predecessor", "record", "records"]
