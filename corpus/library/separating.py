"""Undoing a merge: the texts, titles, decisions and addresses of the id that was merged are its own again.

What it takes stands with the record of the merge. A text that has meanwhile been replaced under another id, or taken out,
stays where it is.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from corpus.errors import NotFoundError, UsageError
from corpus.library import assembling, former, merging, recording, referring
from corpus.library.reading import Library


@dataclass(frozen=True, slots=True)
class Separated:
    """A merge that was undone: `texts` are the ids of those that stand under `law` again, `left` those that couldn't."""

    law: str
    out_of: str
    texts: tuple[str, ...]
    left: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """For the command line."""
        return {"law": self.law, "out_of": self.out_of, "texts": list(self.texts), "left": list(self.left)}


def separate(library: Library, law_id: str, author: str = "") -> Separated:
    """Undo the merge that made `law_id` an old id of another law.

    Raises:
        NotFoundError: there is no such id.
        UsageError: it was merged into nothing, or before merges were recorded with what it takes to undo them.
    """
    with merging.writing(library) as connection:
        out_of = _holder(connection, law_id)
        undo = _undo(connection, law_id)
        before = former.editions_of(connection, out_of)
        assembling.drop_wholes(connection, out_of)
        connection.execute("UPDATE laws SET redirect = NULL WHERE id = ?", (law_id,))
        texts: list[str] = []
        left: list[str] = []
        for old, new, same, sources in undo["texts"]:
            (texts if _back(connection, law_id, out_of, old, new, same, sources) else left).append(old)
        connection.executemany(
            "UPDATE corrections SET law = ? WHERE id = ? AND expression IS NULL",
            [(law_id, n) for n in undo["decisions"]],
        )
        for touched in (law_id, out_of):
            connection.execute("DELETE FROM checked WHERE law = ?", (touched,))
            assembling.assemble(connection, touched)
            connection.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (touched,))
        former.remember_editions(connection, out_of, before)
        former.remember_editions(connection, law_id, {})
        for identity in texts or [""]:
            note = f"{law_id} is not {out_of}"
            done = recording.Record(law_id, identity, author or "merge", recording.now(), "separated", note=note)
            recording.record(connection, done)
        private = connection.execute(
            "SELECT 1 FROM expressions WHERE law = ? AND rights = 'private'", (law_id,)
        ).fetchone()
        told = recording.Record(out_of, "", author or "merge", recording.now(), "separated", note=f"{law_id} is not {out_of}",
                                private=private is not None)  # fmt: skip
        recording.record(connection, told)
    return Separated(law_id, out_of, tuple(texts), tuple(left))


def was_separated(connection: sqlite3.Connection, law_id: str, into: str) -> bool:
    """Whether somebody said that the two are not one law: no import joins them again."""
    found = connection.execute(
        "SELECT json_extract(body, '$.note') FROM changes WHERE law = ? AND kind = 'separated'", (law_id,)
    )
    return any(note == f"{law_id} is not {into}" for (note,) in found)


def _holder(connection: sqlite3.Connection, law_id: str) -> str:
    """The law that `law_id` leads to now, at the end of all merges."""
    found = connection.execute("SELECT redirect FROM laws WHERE id = ?", (law_id,)).fetchone()
    if found is None:
        raise NotFoundError(f"No law has the id {law_id!r}.", "`tongwen changes` lists what was merged.")
    if found[0] is None:
        raise UsageError(
            f"{law_id} was not merged into another law.", "Name the id that was merged: the first of the two."
        )
    holder = str(found[0])
    while next_one := connection.execute("SELECT redirect FROM laws WHERE id = ?", (holder,)).fetchone()[0]:
        holder = str(next_one)
    return holder


def _undo(connection: sqlite3.Connection, law_id: str) -> dict[str, Any]:
    """What the latest merge of the law kept for this."""
    found = connection.execute("SELECT body FROM changes WHERE kind = 'merged' ORDER BY id DESC")
    for (body,) in found:
        stored = json.loads(body)
        undo: dict[str, Any] = (stored.get("undo") or {}) if isinstance(stored, dict) else {}
        if undo.get("law") == law_id:
            return undo
    raise UsageError(
        f"What belonged to {law_id} before it was merged wasn't recorded.", "Import its files again with --law."
    )


def _back(
    connection: sqlite3.Connection, law_id: str, out_of: str, old: str, new: str, same: bool, sources: list[int]
) -> bool:
    """Give a text its old law and id again. False if it isn't there any more."""
    held = connection.execute("SELECT 1 FROM expressions WHERE id = ? AND law = ?", (new, out_of)).fetchone()
    if held is None:
        return False
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("DELETE FROM former_ids WHERE expression = ?", (old,))
    if same:
        _copy(connection, law_id, old, new, sources)
        return True
    if old != new:
        merging.renamed(connection, new, old, law_id)
        former.remember(connection, new, old)
    else:
        connection.execute("UPDATE expressions SET law = ? WHERE id = ?", (law_id, old))
    connection.execute("UPDATE corrections SET law = ? WHERE expression = ?", (law_id, old))
    return True


def _copy(connection: sqlite3.Connection, law_id: str, old: str, new: str, sources: list[int]) -> None:
    """The text that both laws had stands under both ids again, each with its own sources."""
    for table in ("expressions", *merging.BELOW):
        if table == "source_texts":
            continue
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        own = {"id": "?1", "law": "?2"} if table == "expressions" else {"expression": "?1"}
        wanted = ", ".join(own.get(c, c) for c in columns)
        key = "id" if table == "expressions" else "expression"
        connection.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {wanted} FROM {table} WHERE {key} = ?3",
            (old, law_id, new),
        )
    referring.copy(connection, new, old)
    for source in sources:
        if connection.execute("SELECT 1 FROM sources WHERE id = ?", (source,)).fetchone():
            connection.execute("INSERT OR IGNORE INTO source_texts (source, expression) VALUES (?, ?)", (source, old))
    connection.execute("UPDATE corrections SET law = ? WHERE expression = ?", (law_id, old))
