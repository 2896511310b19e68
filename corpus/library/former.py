"""Ids and edition keys under which something was known before: old permalinks hold.

A text changes its id when it becomes known which law, version or part of it it is; an edition changes its key when its day
becomes known ("undated" -> 2020-01-02). Keys of editions are kept as LAW@KEY, which no text's id can be.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping

_MOST_STEPS = 20  # an id that changed more often than this goes round in a circle


def remember(connection: sqlite3.Connection, old: str, now: str) -> None:
    """Note that what was called `old` is called `now`."""
    if old != now:
        connection.execute("INSERT OR REPLACE INTO former_ids VALUES (?, ?)", (old, now))


def text_now(connection: sqlite3.Connection, identity: str) -> str | None:
    """The id under which the text `identity` is read now: its own, its whole's, or that which took its place; None if none."""
    for _ in range(_MOST_STEPS):
        whole = connection.execute("SELECT whole FROM composed WHERE part = ?", (identity,)).fetchone()
        if whole:
            return str(whole[0])
        if connection.execute("SELECT 1 FROM expressions WHERE id = ?", (identity,)).fetchone():
            return identity
        found = connection.execute("SELECT now FROM former_ids WHERE expression = ?", (identity,)).fetchone()
        if found is None:
            return None
        identity = found[0]
    return None


def edition_now(connection: sqlite3.Connection, law_id: str, key: str) -> str | None:
    """The key that the edition `key` of a law has now, if it was another one; None for one that never was."""
    asked = f"{law_id}@{key}"
    for _ in range(_MOST_STEPS):
        found = connection.execute("SELECT now FROM former_ids WHERE expression = ?", (asked,)).fetchone()
        if found is None:
            break
        asked = found[0]
    now = asked.rpartition("@")[2]
    return now if asked != f"{law_id}@{key}" else None


def law_now(connection: sqlite3.Connection, law_id: str) -> str | None:
    """The law that all texts of `law_id` turned out to be of, where it has none of its own left; None if nobody can say."""
    found = connection.execute(
        "SELECT DISTINCT now FROM former_ids WHERE expression >= ?1 || '@' AND expression < ?1 || 'A'", (law_id,)
    ).fetchall()
    laws = {row[0].partition("@")[0] for row in found} - {law_id}
    left = connection.execute("SELECT 1 FROM expressions WHERE law = ?", (law_id,)).fetchone()
    return laws.pop() if len(laws) == 1 and left is None else None


def editions_of(connection: sqlite3.Connection, law_id: str) -> dict[str, str]:
    """Text id -> key of its edition, for all texts of a law."""
    return dict(connection.execute("SELECT id, edition FROM expressions WHERE law = ?", (law_id,)).fetchall())


def remember_editions(connection: sqlite3.Connection, law_id: str, before: Mapping[str, str]) -> None:
    """Note where the texts of the editions went that a law had `before` (text id -> key) and has no longer.

    Only where all of them went to one place: else nobody can say which was meant.
    """
    there = set(editions_of(connection, law_id).values())
    connection.executemany("DELETE FROM former_ids WHERE expression = ?", [(f"{law_id}@{key}",) for key in there])
    for key in sorted(set(before.values()) - there):
        went = Counter(_place(connection, i) for i, edition in before.items() if edition == key)
        went.pop(None, None)
        if len(went) == 1:
            remember(connection, f"{law_id}@{key}", next(iter(went)) or "")


def _place(connection: sqlite3.Connection, identity: str) -> str | None:
    """LAW@KEY of the edition that a text stands in now."""
    now = text_now(connection, identity)
    found = connection.execute("SELECT law || '@' || edition FROM expressions WHERE id = ?", (now,)).fetchone()
    return str(found[0]) if found else None
