"""Taking a text, or all of a law, out of sight, and bringing it back. The record stays, and so do the words.

A withdrawal is a decision of a person: a row of `corrections`, which no import touches. Everything that reads the library
leaves withdrawn texts out; whoever asks for one by its id is told that it was withdrawn, why, and what else there is.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from corpus.errors import NotFoundError, UsageError
from corpus.library import assembling, former, recording, sight
from corpus.library.merging import writing
from corpus.library.reading import Library


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was taken out of sight or brought back: `expression` is None for a whole law. `texts` are the texts concerned."""

    law: str
    expression: str | None
    kind: str
    reason: str
    texts: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """For the command line."""
        return {"law": self.law, "expression": self.expression, "status": self.kind, "reason": self.reason,
                "texts": list(self.texts)}  # fmt: skip


def withdraw(library: Library, what: str, reason: str = "", author: str = "") -> Withdrawn:
    """Take the text or the law with the id `what` out of sight.

    Raises:
        NotFoundError: there is neither. UsageError: it is out of sight already.
    """
    return _decide(library, what, reason, author, undo=False)


def restore(library: Library, what: str, reason: str = "", author: str = "") -> Withdrawn:
    """Bring back what `withdraw` took out of sight.

    Raises:
        NotFoundError: there is neither text nor law of that id. UsageError: it isn't withdrawn.
    """
    return _decide(library, what, reason, author, undo=True)


def _decide(library: Library, what: str, reason: str, author: str, *, undo: bool) -> Withdrawn:
    with writing(library) as connection:
        law_id, expression = _meant(connection, what)
        held = sight.decision(connection, law_id, expression)
        if undo and held is None:
            raise UsageError(f"{what} is not withdrawn.", _instead(connection, law_id, expression))
        if not undo and held is not None:
            raise UsageError(f"{what} is withdrawn already.", "--undo brings it back.")
        before = former.editions_of(connection, law_id)
        hidden, made = sight.ids(connection), recording.now()
        if undo:
            connection.execute(
                "DELETE FROM corrections WHERE law = ? AND kind = ? AND expression IS ?",
                (law_id, sight.KIND, expression),
            )
        else:
            connection.execute(
                "INSERT INTO corrections (law, expression, path, kind, value, author, made) VALUES (?, ?, NULL, ?, ?, ?, ?)",
                (law_id, expression, sight.KIND, reason, author, made),
            )
        texts = tuple(sorted(hidden ^ sight.ids(connection)))
        assembling.assemble(connection, law_id)
        connection.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (law_id,))
        if undo:
            former.remember_editions(connection, law_id, before)
        kind = "restored" if undo else sight.KIND
        for identity in texts:
            recording.record(connection, recording.Record(law_id, identity, author, made, kind, note=reason))
    return Withdrawn(law_id, expression, kind, reason, texts)


def _meant(connection: sqlite3.Connection, what: str) -> tuple[str, str | None]:
    """(law, text or None for the whole law) that an id means; a text known under another id before, by what it is now."""
    identity = what
    for _ in range(20):
        found = connection.execute("SELECT redirect FROM laws WHERE id = ?", (identity,)).fetchone()
        if found is None:
            break
        if found[0] is None:
            return identity, None
        identity = found[0]
    # A part is meant as itself; only what is no id any more is looked up.
    exact = connection.execute("SELECT law FROM expressions WHERE id = ?", (what,)).fetchone()
    if exact:
        return exact[0], what
    now = former.text_now(connection, what)
    found = connection.execute("SELECT law FROM expressions WHERE id = ?", (now,)).fetchone() if now else None
    if found is None:
        raise NotFoundError(f"Neither a law nor a text has the id {what!r}.", "`tongwen laws LAW --json` lists both.")
    return found[0], now


def _instead(connection: sqlite3.Connection, law_id: str, expression: str | None) -> str:
    """What is withdrawn of the law, for whoever asks to bring back what isn't."""
    if expression is not None and sight.decision(connection, law_id, None):
        return f"All of {law_id} is: tongwen withdraw {law_id} --undo"
    found = connection.execute(
        "SELECT expression FROM corrections WHERE law = ? AND kind = ? AND expression IS NOT NULL", (law_id, sight.KIND)
    ).fetchall()
    return f"Withdrawn of {law_id}: {', '.join(row[0] for row in found)}." if found else ""
