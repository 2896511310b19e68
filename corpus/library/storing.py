"""A text into its tables: the rows of an expression and of all that stands below it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from corpus.identification.shapes import shape_of
from corpus.library import referring, rows
from corpus.library.inserting import many
from corpus.model import Draft
from corpus.references import making


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library adds to a draft: hash of the text, (jurisdiction, kind) that it gives its law, titles, row of its source."""

    digest: str
    says: tuple[str, str]
    titles: tuple[tuple[str, str, str], ...]
    source: int


def put_text(connection: sqlite3.Connection, identity: str, law_id: str, draft: Draft, facts: Facts) -> None:
    """Store `draft` as the text `identity` of a law that is there; its edition is worked out later (assembling)."""
    version = draft.version.isoformat() if draft.version else None
    first, last, gaps = rows.coverage_row(draft.coverage)
    connection.execute("DELETE FROM former_ids WHERE expression = ?", (identity,))  # it is the id of a text again
    connection.execute(
        f"INSERT INTO expressions VALUES ({','.join('?' * 22)})",
        (identity, law_id, draft.language, version, draft.force, draft.publisher, draft.translator, facts.source,
         draft.source_key, draft.rights, draft.licence, first, last, draft.is_source, rows.article_count(draft.text),
         facts.digest, version or "undated", True, *facts.says, rows.shape_row(shape_of(draft.text)), gaps),
    )  # fmt: skip
    text = draft.text
    many(connection, "containers", [rows.container_row(identity, i, c) for i, c in enumerate(text.containers)])
    many(connection, "provisions", [rows.provision_row(identity, i, p) for i, p in enumerate(text.provisions)])
    many(connection, "statements", [
        (identity, i, s.field, s.value, s.source, s.claimed, s.suspect, s.order) for i, s in enumerate(draft.statements)
    ])  # fmt: skip
    many(connection, "residue", [(identity, i, r.kind, r.text, r.order) for i, r in enumerate(draft.residue)])
    many(connection, "diagnostics", [rows.diagnostic_row(identity, i, d) for i, d in enumerate(draft.diagnostics)])
    many(connection, "titles", [(identity, *t) for t in dict.fromkeys(facts.titles)], "OR IGNORE ")
    referring.put(connection, identity, making.of_draft(draft, facts.says[0]))


def say_again(connection: sqlite3.Connection, identity: str, draft: Draft) -> bool:
    """Store how the sentences on a text that is here were made, where it was read before they remembered it.

    Returns:
        Whether anything was stored: the words are the same.
    """
    made = [rows.diagnostic_row(identity, i, d) for i, d in enumerate(draft.diagnostics)]
    held = connection.execute(
        "SELECT expression, seq, body FROM diagnostics WHERE expression = ? ORDER BY seq", (identity,)
    )
    if list(map(tuple, held)) == made:
        return False
    connection.execute("DELETE FROM diagnostics WHERE expression = ?", (identity,))
    many(connection, "diagnostics", made)
    return True


def titles_of(draft: Draft) -> tuple[tuple[str, str, str], ...]:
    """The text's own title, then the others: the first in each language is its title there, what follows are aliases."""
    titles = [(draft.language, draft.title, "official" if draft.is_source else "translated")] if draft.title else []
    named = {draft.language} if draft.title else set()
    for language, title in draft.other_titles:
        if title:
            titles.append((language, title, "alias" if language in named else "translated"))
            named.add(language)
    return tuple(titles)
