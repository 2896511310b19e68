"""What is out of sight: texts and laws that a person withdrew, and what is told to whoever asks for them by their id."""

from __future__ import annotations

import sqlite3

from corpus.errors import GoneError
from corpus.library import loading
from corpus.telling import joined, tell

KIND = "withdrawn"


Held = tuple[str, str, str]
"""(reason, day, author) of a withdrawal."""


def decision(connection: sqlite3.Connection, law_id: str, expression: str | None) -> Held | None:
    """What was said when just that text or law was withdrawn; None where it wasn't."""
    found = connection.execute(
        "SELECT value, made, author FROM corrections WHERE law = ? AND kind = ? AND expression IS ?",
        (law_id, KIND, expression),
    ).fetchone()
    return (found[0], found[1][:10], found[2]) if found else None


def note(connection: sqlite3.Connection, identity: str) -> str:
    """What an import says of a text that is out of sight; "" for one that isn't."""
    found = connection.execute("SELECT law FROM expressions WHERE id = ?", (identity,)).fetchone()
    if found is None:
        return ""
    whole = connection.execute("SELECT whole FROM composed WHERE part = ?", (identity,)).fetchone()
    for what, name in ((identity, identity), (whole[0] if whole else None, ""), (None, found[0])):
        if what is None and not name:
            continue
        held = decision(connection, found[0], what)
        if held:
            return f"{_said(held, private=True)} It stays out of sight until `tongwen withdraw {name or what} --undo`."
    return ""


def _said(held: Held, *, private: bool) -> str:
    """Why and when, and to an operator by whom."""
    reason, day, author = held
    by = f" by {author}" if author and private else ""
    if by:
        return f"Withdrawn on {day}{by}: {reason.rstrip('.')}." if reason else f"Withdrawn on {day}{by}."
    if reason:
        return tell("Withdrawn on %(day)s: %(reason)s.", day=day, reason=reason.rstrip("."))
    return tell("Withdrawn on %(day)s.", day=day)


def refuse(connection: sqlite3.Connection, law_id: str, expression: str | None = None, *, private: bool) -> None:
    """Raise GoneError if the law `law_id`, or its text `expression`, was withdrawn; nothing for what strangers never saw."""
    asked = f"SELECT rights, {loading.NOT_WITHDRAWN} FROM expressions e WHERE law = ?1 AND (?2 IS NULL OR id = ?2)"
    found = connection.execute(asked, (law_id, expression)).fetchall()
    if not any(not shown and (private or rights == "public") for rights, shown in found):
        return
    held = decision(connection, law_id, expression) or decision(connection, law_id, None)
    name = expression or law_id
    reasons = [held] if held else _all(connection, law_id)
    told = joined(dict.fromkeys(_said(r, private=private) for r in reasons))
    undo = f" `tongwen withdraw {name if held else law_id} --undo` brings it back." if private and held else ""
    instead = _else(connection, law_id, private=private)
    out = tell("%(text)s was taken out of sight.", text=name)
    raise GoneError(joined((out, told)), instead + undo if undo else instead)


def titles(connection: sqlite3.Connection, *, private: bool) -> dict[str, tuple[str, ...]]:
    """Titles of the laws of which every text was withdrawn, as far as the reader knew of them: law id -> titles."""
    rows = connection.execute(
        f"""SELECT e.law, t.text FROM titles t JOIN expressions e ON e.id = t.expression
        WHERE e.law IN (SELECT law FROM corrections WHERE kind = '{KIND}') AND (?1 OR e.rights = 'public')
        AND NOT EXISTS (SELECT 1 FROM expressions o WHERE o.law = e.law AND (?1 OR o.rights = 'public')
            AND {loading.NOT_WITHDRAWN.replace("e.", "o.")})""",
        (private,),
    ).fetchall()
    found: dict[str, tuple[str, ...]] = {}
    for law_id, title in rows:
        found[law_id] = (*found.get(law_id, ()), title)
    return found


def _all(connection: sqlite3.Connection, law_id: str) -> list[Held]:
    found = connection.execute(
        "SELECT value, made, author FROM corrections WHERE law = ? AND kind = ? ORDER BY id", (law_id, KIND)
    ).fetchall()
    return [(value, made[:10], author) for value, made, author in found]


def _else(connection: sqlite3.Connection, law_id: str, *, private: bool) -> str:
    """What else there is of a law."""
    law = loading.laws(connection, law_id, private=private).get(law_id)
    if law is None:
        return tell("No other text of %(law)s is here.", law=law_id)
    texts = [f"{e.language} of {edition.key}" for edition in law.editions for e in edition.expressions]
    return tell("Of %(law)s there is: %(texts)s.", law=law_id, texts=", ".join(dict.fromkeys(texts)))


def ids(connection: sqlite3.Connection) -> frozenset[str]:
    """Ids of all texts that are out of sight."""
    found = connection.execute(
        "SELECT e.id FROM corrections c JOIN expressions e ON e.law = c.law AND (c.expression IS NULL OR c.expression = e.id) "
        f"WHERE c.kind = '{KIND}'"
    )
    return frozenset(row[0] for row in found)


def in_edition(connection: sqlite3.Connection, law_id: str, key: str, *, private: bool) -> str | None:
    """A withdrawn text of the edition `key` of a law, None if there is none that the reader may know of."""
    found = connection.execute(
        f"SELECT id FROM expressions e WHERE law = ?1 AND (edition = ?2 OR version = ?2) AND NOT {loading.NOT_WITHDRAWN} "
        "AND (?3 OR rights = 'public') ORDER BY id",
        (law_id, key, private),
    ).fetchone()
    return str(found[0]) if found else None
