"""Stored texts as wholes, for the lossless exchange: read from one library, written into another just as they stood."""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from datetime import date

from corpus.given import EXCHANGE_FORMAT, Correction, Given, GivenSource, Redirect, main_title
from corpus.library import loading, rows
from corpus.model import Coverage, Draft, Force, Rights, Title
from corpus.numbering import ArticleNumber

_EXPRESSION = """
    SELECT law, language, version, force, publisher, translator, source, source_key, rights, licence, coverage_first,
        coverage_last, is_source, text_hash, jurisdiction, kind FROM expressions WHERE id = ?"""
_SOURCES = """
    SELECT s.id, s.name, s.format, s.sha256, s.options, s.grammar, s.texts,
        EXISTS (SELECT 1 FROM source_texts t WHERE t.source = s.id AND t.expression = :text)
    FROM sources s
    WHERE s.id = :first OR s.id IN (SELECT source FROM source_texts WHERE expression = :text)
    ORDER BY s.id <> :first, s.id"""


def given(connection: sqlite3.Connection, expression_id: str, *, private: bool = True) -> Given | None:
    """The stored text of an id with all that belongs to it but the bytes of its sources; None for an unknown id.

    Without `private`, what people decided of private texts of the law stays out.
    """
    found = connection.execute(_EXPRESSION, (expression_id,)).fetchone()
    if found is None:
        return None
    (law, language, version, force, publisher, translator, source, key, rights, licence, first, last, is_source, digest,
     jurisdiction, kind) = found  # fmt: skip
    statements = connection.execute(
        "SELECT field, value, source, claimed, suspect, position FROM statements WHERE expression = ? ORDER BY seq",
        (expression_id,),
    )
    residue = connection.execute(
        "SELECT kind, text, position FROM residue WHERE expression = ? ORDER BY seq", (expression_id,)
    )
    diagnostics = connection.execute("SELECT body FROM diagnostics WHERE expression = ? ORDER BY seq", (expression_id,))
    titles = connection.execute(
        "SELECT language, text, kind FROM titles WHERE expression = ? ORDER BY language, text", (expression_id,)
    )
    named = tuple(Title(*row) for row in titles)
    draft = Draft(
        title=main_title(named, language), language=language,
        version=date.fromisoformat(version) if version else None, source_key=key,
        text=loading.text(connection, expression_id), force=Force(force), publisher=publisher, jurisdiction=jurisdiction,
        law_id=law, kind=kind, translator=translator, rights=Rights(rights), licence=licence,
        coverage=Coverage(ArticleNumber.parse(first), ArticleNumber.parse(last)) if first else None,
        is_source=bool(is_source), statements=tuple(map(rows.statement_of, statements)),
        residue=tuple(map(rows.residue_of, residue)), diagnostics=tuple(rows.diagnostic_of(r[0]) for r in diagnostics),
    )  # fmt: skip
    return Given(expression_id, law, digest, draft, named, _sources(connection, expression_id, source),
                 _redirects(connection, law), _corrections(connection, law, private))  # fmt: skip


def _sources(connection: sqlite3.Connection, expression_id: str, first: int) -> tuple[GivenSource, ...]:
    """What gave a text, the source that it is shown with first; files of the exchange only carried it."""
    asked = {"text": expression_id, "first": first}
    found = [
        (identity, GivenSource(name, format_name, sha256, options, grammar, texts, bool(linked)))
        for identity, name, format_name, sha256, options, grammar, texts, linked in connection.execute(_SOURCES, asked)
    ]
    return tuple(s for identity, s in found if identity == first or s.format != EXCHANGE_FORMAT)


def _redirects(connection: sqlite3.Connection, law: str) -> tuple[Redirect, ...]:
    """Ids that lead to `law`, those that lead to such an id included, nearest first."""
    found: list[Redirect] = []
    waiting = [law]
    while waiting:
        target = waiting.pop(0)
        for identity, jurisdiction, kind in connection.execute(
            "SELECT id, jurisdiction, kind FROM laws WHERE redirect = ? ORDER BY id", (target,)
        ).fetchall():
            found.append(Redirect(identity, jurisdiction, kind, target))
            waiting.append(identity)
    return tuple(found)


def _corrections(connection: sqlite3.Connection, law: str, private: bool) -> tuple[Correction, ...]:
    shown = "" if private else "AND (c.expression IS NULL OR e.rights = 'public')"
    rows_found = connection.execute(
        "SELECT c.law, c.expression, c.path, c.kind, c.value, c.author, c.made FROM corrections c "
        f"LEFT JOIN expressions e ON e.id = c.expression WHERE c.law = ? {shown} ORDER BY c.id",
        (law,),
    )
    return tuple(Correction(*row) for row in rows_found)


def texts_by_original(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """Hash of an original -> ids of all texts that were read of it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sha256, expression in connection.execute(
        "SELECT s.sha256, t.expression FROM sources s JOIN source_texts t ON t.source = s.id"
    ):
        found[sha256].add(expression)
    return {sha256: frozenset(texts) for sha256, texts in found.items()}


def put_sources(connection: sqlite3.Connection, sources: tuple[GivenSource, ...], fallback: str) -> list[int]:
    """Store the sources of a text as they were; returns their row ids in order.

    A source whose bytes neither come along nor are here already stands with the file that carried the text: `fallback` is
    that file's hash, stored before.
    """
    return [_put_source(connection, source, fallback) for source in sources]


def _put_source(connection: sqlite3.Connection, source: GivenSource, fallback: str) -> int:
    if source.data is not None:
        connection.execute(
            "INSERT INTO originals VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (source.sha256, len(source.data), zlib.compress(source.data, 6)),
        )
    known = connection.execute("SELECT 1 FROM originals WHERE sha256 = ?", (source.sha256,)).fetchone()
    key = (source.name, source.format, source.sha256 if known else fallback, source.options, source.grammar)
    connection.execute(
        "INSERT INTO sources (name, format, sha256, options, grammar, imported, texts) "
        "VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'), ?) ON CONFLICT DO NOTHING",
        (*key, source.texts),
    )
    found = connection.execute(
        "SELECT id FROM sources WHERE name = ? AND format = ? AND sha256 = ? AND options = ? AND grammar = ?", key
    ).fetchone()
    return int(found[0])


def put_law(connection: sqlite3.Connection, given: Given) -> None:
    """Store the redirects and corrections of a text's law that aren't here yet; the law itself stands already."""
    for redirect in given.redirects:
        connection.execute(
            "INSERT INTO laws (id, jurisdiction, kind, redirect) SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM laws WHERE id = ?) "
            "ON CONFLICT DO NOTHING",
            (redirect.law_id, redirect.jurisdiction, redirect.kind, redirect.target, redirect.target),
        )
    for c in given.corrections:
        values = (c.law_id, c.expression, c.path, c.kind, c.value, c.author, c.made)
        connection.execute(
            "INSERT INTO corrections (law, expression, path, kind, value, author, made) SELECT ?, ?, ?, ?, ?, ?, ? "
            "WHERE NOT EXISTS (SELECT 1 FROM corrections WHERE (law, expression, path, kind, value, author, made) "
            "IS (?, ?, ?, ?, ?, ?, ?))",
            (*values, *values),
        )
