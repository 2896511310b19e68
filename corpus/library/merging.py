"""Two ids of one law become one: its texts move, and the old id leads to the new one for ever."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from corpus.errors import NotFoundError, UsageError
from corpus.library import assembling, former, kinship, recording, referring
from corpus.library.faults import told
from corpus.library.reading import Library

UNPLACED = "zz"
# Made of a title, or of a place nobody knows: an id that names no law of an authority may lead to another.
_MINTED = re.compile(r"zz-.*|[a-z]{2,3}-x[0-9a-f]{10}")
_DERIVED = frozenset({"amendment", "decision", "interpretation"})
BELOW = ("source_texts", "titles", "containers", "provisions", "statements", "residue", "diagnostics")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: `texts` are the ids that moved texts have now."""

    law: str
    into: str
    texts: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """For the command line."""
        return {"law": self.law, "into": self.into, "texts": list(self.texts)}


@contextmanager
def writing(library: Library) -> Iterator[sqlite3.Connection]:
    """One transaction of a person's decision; what fails leaves no trace.

    Raises:
        LibraryError: the database refused.
    """
    with told(library.file.name):
        connection = library.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def merge(library: Library, law_id: str, into: str, author: str = "", *, anyway: bool = False) -> Merged:
    """Make `law_id` an old id of the law `into`; `corpus.library.separating.separate` undoes it.

    Args:
        anyway: also where nothing speaks for it: neither a title that both have, nor how their texts are built.

    Raises:
        NotFoundError: one of them isn't here.
        UsageError: they are one law already; an amendment, decision or interpretation and a law; laws of two places; nothing
            speaks for it, and not `anyway`.
    """
    with writing(library) as connection:
        _refuse_nonsense(connection, law_id, into)
        if not anyway and (why := kinship.stranger(connection, law_id, into)):
            raise UsageError(why, "If they are one law all the same, say --anyway; --undo takes a merge back.")
        moved = move(connection, law_id, into)
        assembling.assemble(connection, into)
        connection.execute("UPDATE laws SET revision = revision + 1 WHERE id IN (?, ?)", (law_id, into))
        record(connection, moved, author or "merge")
    return Merged(law_id, into, moved.texts)


def record(connection: sqlite3.Connection, moved: Moved, author: str) -> None:
    """Note that the texts of a law moved: a record a text, the first with what it takes to undo it."""
    undo: dict[str, Any] | None = moved.undo
    for identity in moved.texts or ("",):
        note = f"{moved.law} is {moved.into}"
        recording.record(
            connection, recording.Record(moved.into, identity, author, recording.now(), "merged", note=note, undo=undo)
        )
        undo = None


def _refuse_nonsense(connection: sqlite3.Connection, law_id: str, into: str) -> None:
    rows = {}
    for identity in (law_id, into):
        rows[identity] = connection.execute(
            "SELECT jurisdiction, kind, redirect FROM laws WHERE id = ?", (identity,)
        ).fetchone()
        if rows[identity] is None:
            raise NotFoundError(f"No law has the id {identity!r}.", "`tongwen laws` lists what there is.")
    if law_id == into:
        raise UsageError(f"{law_id} can't be merged into itself.", "Say another law that it is.")
    for identity in (law_id, into):
        if rows[identity][2]:
            raise UsageError(f"{identity} was merged into {rows[identity][2]} already.", f"Say {rows[identity][2]}.")
    place, other = law_id.partition("-")[0], into.partition("-")[0]
    if other == UNPLACED != place:
        raise UsageError(f"Nobody knows whose law {into} is.", f"Merge it the other way: tongwen merge {into} {law_id}")
    if place not in (other, UNPLACED):
        raise UsageError(f"{law_id} is a law of {place}, {into} of {other}: they aren't one.", "See `tongwen laws`.")
    kinds = [rows[i][1] for i in (law_id, into)]
    if kinds[0] != kinds[1] and _DERIVED & set(kinds):
        raise UsageError(
            f"{law_id} is {_named(kinds[0])}, {into} is {_named(kinds[1])}: what amends or explains a law is another text.",
            "Both stay as they are.",
        )


def _named(kind: str) -> str:
    return f"an {kind}" if kind[:1] in "aeiou" else f"a {kind or 'law'}"


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved from `law` to `into`: the texts' new ids, and what it takes to undo it, as JSON values.

    `undo` has "law", "texts" as [old id, new id, whether the other law had the same text already, its sources] and "decisions",
    the numbers of the decisions on the law as a whole.
    """

    law: str
    into: str
    texts: tuple[str, ...]
    undo: dict[str, Any]


def move(connection: sqlite3.Connection, law_id: str, into: str) -> Moved:
    """Move all texts and decisions of a law to another one, and have its id lead there.

    `assembling.assemble` has to follow.
    """
    editions = former.editions_of(connection, law_id)
    assembling.drop_wholes(connection, law_id)
    moved: list[tuple[str, str, bool, list[int]]] = []
    there = set(former.editions_of(connection, into))
    for (identity,) in connection.execute("SELECT id FROM expressions WHERE law = ? ORDER BY id", (law_id,)).fetchall():
        sources = [
            s for (s,) in connection.execute("SELECT source FROM source_texts WHERE expression = ?", (identity,))
        ]
        new = rename(connection, identity, law_id, into)
        moved.append((identity, new, new in there, sources))
        there.add(new)
    of_all = "SELECT id FROM corrections WHERE law = ? AND expression IS NULL ORDER BY id"
    decisions = [number for (number,) in connection.execute(of_all, (law_id,))]
    connection.execute("UPDATE corrections SET law = ? WHERE law = ?", (into, law_id))
    connection.execute("DELETE FROM checked WHERE law = ?", (law_id,))
    connection.execute("UPDATE laws SET redirect = ? WHERE id = ?", (into, law_id))
    former.remember_editions(connection, law_id, editions)
    undo = {"law": law_id, "texts": [list(m) for m in moved], "decisions": decisions}
    return Moved(law_id, into, tuple(dict.fromkeys(m[1] for m in moved)), undo)


def rename(connection: sqlite3.Connection, identity: str, law_id: str, into: str) -> str:
    """Give a text to another law, under the id that it would have had there; the text that has it, if it is the same one."""
    wanted = into + identity.removeprefix(law_id) if identity.startswith(f"{law_id}.") else identity
    new, n = wanted, 2
    while new != identity and (there := _facts(connection, new)):
        if there == _facts(connection, identity):  # the same text came under both ids
            former.remember(connection, identity, new)
            connection.execute("UPDATE OR IGNORE source_texts SET expression = ? WHERE expression = ?", (new, identity))
            connection.execute("DELETE FROM expressions WHERE id = ?", (identity,))
            return new
        new, n = f"{wanted}-{n}", n + 1
    renamed(connection, identity, new, into)
    former.remember(connection, identity, new)
    return new


def renamed(connection: sqlite3.Connection, identity: str, new: str, law_id: str) -> None:
    """Give a text an id that no other has, and a law, with all that hangs on it."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("UPDATE expressions SET id = ?, law = ? WHERE id = ?", (new, law_id, identity))
    for table in BELOW:
        connection.execute(f"UPDATE {table} SET expression = ? WHERE expression = ?", (new, identity))
    referring.renamed(connection, identity, new)
    connection.execute(
        "UPDATE diagnostics SET body = replace(body, ?, ?) WHERE expression = ?", (f'"{identity}"', f'"{new}"', new)
    )
    connection.execute("UPDATE corrections SET expression = ? WHERE expression = ?", (new, identity))


def _facts(connection: sqlite3.Connection, identity: str) -> tuple[str, ...] | None:
    found: tuple[str, ...] | None = connection.execute(
        "SELECT text_hash, source_key, publisher, translator FROM expressions WHERE id = ?", (identity,)
    ).fetchone()
    return found


def lead(connection: sqlite3.Connection, law_id: str, into: str) -> None:
    """Have the id of a law that has lost its last text lead to where the text went, if it is an id that was made of a title.

    The id of a law that an authority knows stays free for its own texts.
    """
    left = connection.execute("SELECT 1 FROM expressions WHERE law = ?", (law_id,)).fetchone()
    if left is None and law_id != into and _MINTED.fullmatch(law_id):
        connection.execute("UPDATE corrections SET law = ? WHERE law = ?", (into, law_id))
        connection.execute("UPDATE laws SET redirect = ?, revision = revision + 1 WHERE id = ?", (into, law_id))
