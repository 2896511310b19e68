"""What inspection found between the texts of an edition, kept beside them: derived, and made again whenever it doesn't fit."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence

from corpus.diagnostics import Diagnostic
from corpus.library import rows
from corpus.library.reading import Library
from corpus.model import Edition

_PATIENCE, _USUAL_PATIENCE = 250, 30_000  # milliseconds: a page that is read doesn't wait for an import to end


def text_hashes(library: Library, edition: Edition) -> list[str]:
    """For each text of an edition its hash, and whether its numbers are trusted there."""
    found = []
    for expression in edition.expressions:
        row = library.connection.execute("SELECT text_hash FROM expressions WHERE id = ?", (expression.id,)).fetchone()
        found.append(f"{expression.id} {row[0] if row else ''} {expression.numbers_trusted}")
    return found


def digest(edition: Edition, *of: Sequence[str]) -> str:
    """A hash over all that findings rest on."""
    body = json.dumps([edition.key, edition.version and edition.version.isoformat(), *of], ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()


def stored(library: Library, edition: Edition, wanted: str) -> tuple[Diagnostic, ...] | None:
    """What was found in an edition, if it was made of just this (`wanted` is its digest); else None."""
    found = library.connection.execute(
        "SELECT body FROM checked WHERE law = ? AND edition IN (?, ?) AND digest = ?",
        (edition.law_id, edition.key, _as_public(edition), wanted),
    ).fetchone()
    return tuple(map(rows.finding_of, json.loads(found[0]))) if found else None


def _as_public(edition: Edition) -> str:
    """Where findings of what strangers see are kept: with a private text beside them they aren't those of the whole."""
    return f"{edition.key} public"


def keep(library: Library, edition: Edition, made_of: str, found: Sequence[Diagnostic]) -> bool:
    """Store what was found. False where the library can't be written now: it is found again the next time.

    The library's token of change stays: nothing of the law has changed.
    """
    body = json.dumps([rows.finding_kept(d) for d in found], ensure_ascii=False)
    connection = library.connection
    if connection.in_transaction:
        return False
    try:
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        connection.execute(
            "INSERT INTO checked VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET digest = excluded.digest, body = excluded.body",
            (edition.law_id, edition.key if library.private else _as_public(edition), made_of, body),
        )
    except sqlite3.OperationalError:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_USUAL_PATIENCE}")
    return True
