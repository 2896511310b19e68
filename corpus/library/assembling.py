"""What is derived of a law's texts: the whole of its books and pages, its editions, what kind of law it is."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from typing import Any

from corpus import composing, editions
from corpus.library import former, loading, rows, storing
from corpus.library.inserting import many
from corpus.model import Draft, Edition, Expression, Force, Rights
from corpus.numbering import ArticleNumber

# What parts of one text have in common. The version may be said on the first page alone.
_ALIKE = "language, force, publisher, translator, rights, is_source"
_OF_WHOLE = "composed"  # the source key of a whole, and what its id ends with
_IS_WHOLE = f"source_key = '{_OF_WHOLE}' AND id LIKE '%.{_OF_WHOLE}-%'"
_PIECES = f"""
    SELECT id, version, coverage_first, coverage_last, shape, text_hash, {_ALIKE} FROM expressions e
    WHERE law = ? AND NOT ({_IS_WHOLE}) AND {loading.NOT_WITHDRAWN} ORDER BY id"""


def assemble(connection: sqlite3.Connection, law_id: str) -> None:
    """Work out anew what is derived of the texts of a law, inside the transaction that changed them."""
    compose(connection, law_id)
    law = loading.laws(connection, law_id).get(law_id)
    if law is None:
        return
    expressions = [e for edition in law.editions for e in edition.expressions]
    text_of = cache(partial(loading.text, connection))
    placed = partial(editions.assemble, law_id, law.jurisdiction, text_of=text_of)
    seen = _members(placed(expressions))
    public = [e for e in expressions if e.rights is Rights.PUBLIC]
    # Where a public text stands is told to strangers, so that no private text may have a say in it.
    told = _members(placed(public)) if len(public) < len(expressions) else seen
    for identity, whole in seen.items():
        shown = told.get(identity, whole)
        trusted = whole.numbers_trusted if shown.edition == whole.edition else shown.numbers_trusted
        connection.execute(
            "UPDATE expressions SET edition = ?, numbers_trusted = ? WHERE id = ?",
            (shown.edition, rows.trusted_by(trusted, shown.numbers_trusted), identity),
        )
    connection.execute(
        "UPDATE expressions SET edition = (SELECT w.edition FROM composed c JOIN expressions w ON w.id = c.whole "
        "WHERE c.part = expressions.id) WHERE law = ? AND id IN (SELECT part FROM composed)",
        (law_id,),
    )
    best = min(expressions, key=lambda e: (e.rights is Rights.PRIVATE, e.sort_key)).id
    connection.execute(
        "UPDATE laws SET (jurisdiction, kind) = (SELECT jurisdiction, kind FROM expressions WHERE id = ?) WHERE id = ?",
        (best, law_id),
    )


def _members(assembled: Iterable[Edition]) -> dict[str, Expression]:
    return {e.id: e for edition in assembled for e in edition.expressions}


def compose(connection: sqlite3.Connection, law_id: str) -> None:
    """Put the books and pages of a law together, as far as its texts go on where another one ends."""
    wanted = {_whole_id(law_id, group): group for group in _groups(connection, law_id)}
    held = _held(connection, law_id)
    parts_of = {i: _parts_of(connection, i) for i in held}
    for identity, (parts, ends) in wanted.items():
        digest = _digest(parts, ends)
        if held.get(identity) != digest:
            if identity in held:
                _drop(connection, identity)
            _put(connection, identity, law_id, parts, ends, digest)
    for identity in held.keys() - wanted.keys():
        _drop(connection, identity)
        left = [now for part in parts_of[identity] if (now := former.text_now(connection, part))]
        if left:
            former.remember(connection, identity, left[0])
            connection.execute(_ROWS_TO, (left[0], identity))


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether the file is of before laws were put together as they are now, and nobody has done it since."""
    return connection.execute("SELECT 1 FROM meta WHERE key = 'compose'").fetchone() is not None


def compose_all(connection: sqlite3.Connection) -> None:
    """Put laws of books and pages, and those with private texts, together anew; two programs may do it one after the other."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for (law_id,) in connection.execute(
            "SELECT law FROM expressions GROUP BY law "
            "HAVING count(*) > 1 AND (count(coverage_first) > 0 OR sum(rights = 'private') > 0) ORDER BY law"
        ).fetchall():
            assemble(connection, law_id)
            connection.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (law_id,))
        connection.execute("DELETE FROM meta WHERE key = 'compose'")
        connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def drop_wholes(connection: sqlite3.Connection, law_id: str) -> None:
    """Take the wholes of a law away, before its texts go to another one; their ids lead to the first of their parts."""
    for identity in _held(connection, law_id):
        parts = _parts_of(connection, identity)
        _drop(connection, identity)
        if parts:
            former.remember(connection, identity, parts[0])


def _held(connection: sqlite3.Connection, law_id: str) -> dict[str, str]:
    """The wholes of a law -> hash of what they were made of."""
    asked = f"SELECT id, text_hash FROM expressions WHERE law = ? AND {_IS_WHOLE}"
    return dict(connection.execute(asked, (law_id,)).fetchall())


def _parts_of(connection: sqlite3.Connection, identity: str) -> list[str]:
    found = connection.execute("SELECT part FROM composed WHERE whole = ? ORDER BY part", (identity,))
    return [row[0] for row in found]


# Rows that people set belong to the text that is read.
_ROWS_TO = "UPDATE corrections SET expression = ? WHERE kind = 'row' AND expression = ?"
Row = dict[str, Any]
Group = tuple[list[Row], frozenset[ArticleNumber]]


def _groups(connection: sqlite3.Connection, law_id: str) -> list[Group]:
    """Parts that make a text, in order, with the ends of whole texts of the same version."""
    cursor = connection.execute(_PIECES, (law_id,))
    names = [column[0] for column in cursor.description]
    found = [dict(zip(names, row, strict=True)) for row in cursor]
    alike: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in found:
        alike[tuple(row[c.strip()] for c in _ALIKE.split(","))].append(row)
    ends: defaultdict[str | None, set[ArticleNumber]] = defaultdict(set)
    out = []
    for rows_alike in alike.values():
        for group in _chains(rows_alike) if len(rows_alike) > 1 else ():
            if not ends:
                for row in found:
                    numbers = _numbers(row) if row["coverage_first"] is None else []
                    ends[row["version"]] |= {max(numbers)} if numbers else set()
            out.append((group, frozenset(ends[_version(group)])))
    return out


def _chains(found: list[Row]) -> Iterable[list[Row]]:
    """Texts that are alike in all but version and articles, as far as they make wholes.

    Where only one version is named, what names none and goes on with the very next article is of it: the second page of a
    site seldom repeats when the law was passed.
    """
    counts = Counter(row["version"] for row in found)
    if None not in counts:  # then a text that is alone of its version has nothing to go on with
        found = [row for row in found if counts[row["version"]] > 1]
    by_id = {row["id"]: row for row in found}
    pieces: defaultdict[str | None, list[composing.Piece]] = defaultdict(list)
    for row in found:
        piece = composing.piece_of(
            row["id"], rows.coverage_of(row["coverage_first"], row["coverage_last"]), _numbers(row)
        )
        if piece is not None:
            pieces[row["version"]].append(piece)
    undated = pieces.pop(None, [])
    if len(pieces) == 1:
        [version] = pieces
        of_version = pieces[version]
        # Upwards, then downwards: the page with the date may be any of them.
        for piece in (*sorted(undated, key=lambda p: p.first), *sorted(undated, key=lambda p: p.first, reverse=True)):
            near = (composing.goes_on(p, piece) or composing.goes_on(piece, p) for p in of_version)
            if piece not in of_version and any(near):
                of_version.append(piece)
        undated = [p for p in undated if p not in of_version]
    for of_version in (*pieces.values(), undated):
        if chain := composing.chain(of_version):
            yield [by_id[piece.id] for piece in chain]


def _numbers(row: Row) -> list[ArticleNumber]:
    shape = rows.shape_of(row["shape"])
    return [a.number for a in shape.articles] if shape else []


def _version(parts: list[Row]) -> str | None:
    return next((row["version"] for row in parts if row["version"]), None)


def _whole_id(law_id: str, group: Group) -> str:
    """Permanent id of a whole: the same whichever of its parts are here."""
    row = group[0][0]
    mark = hashlib.sha256(repr([row[c.strip()] for c in _ALIKE.split(",")]).encode()).hexdigest()[:6]
    name = f"{law_id}.{_version(group[0]) or 'undated'}.{row['language']}.{_OF_WHOLE}-{mark}"
    return re.sub(r"[^A-Za-z0-9.\-]", "-", name)


def _digest(parts: list[Row], ends: frozenset[ArticleNumber]) -> str:
    told = [[row["id"], row["text_hash"]] for row in parts], sorted(map(str, ends))
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _drop(connection: sqlite3.Connection, identity: str) -> None:
    connection.execute("DELETE FROM composed WHERE whole = ?", (identity,))
    connection.execute("DELETE FROM expressions WHERE id = ?", (identity,))


def _put(
    connection: sqlite3.Connection, identity: str, law_id: str, parts: list[Row], ends: frozenset[ArticleNumber], digest: str
) -> None:  # fmt: skip
    found = [_part(connection, row) for row in parts]
    whole = composing.compose(found, ends)
    first = parts[0]
    licence, source, jurisdiction, kind = connection.execute(
        "SELECT licence, source, jurisdiction, kind FROM expressions WHERE id = ?", (first["id"],)
    ).fetchone()
    version = _version(parts)
    draft = Draft(
        title="", language=first["language"], version=date.fromisoformat(version) if version else None,
        source_key=_OF_WHOLE, text=whole.text, force=Force(first["force"]), publisher=first["publisher"],
        translator=first["translator"], rights=Rights(first["rights"]), licence=licence, coverage=whole.coverage,
        is_source=bool(first["is_source"]), statements=whole.statements, diagnostics=whole.diagnostics,
    )  # fmt: skip
    titles = tuple(
        title
        for row in parts
        for title in connection.execute(
            "SELECT language, text, kind FROM titles WHERE expression = ? ORDER BY language, text", (row["id"],)
        ).fetchall()
    )
    storing.put_text(connection, identity, law_id, draft, storing.Facts(digest, (jurisdiction, kind), titles, source))
    many(connection, "composed", [(row["id"], identity) for row in parts])
    for row in parts:
        connection.execute(_ROWS_TO, (identity, row["id"]))


def _part(connection: sqlite3.Connection, row: Row) -> composing.PartText:
    piece = composing.piece_of(row["id"], rows.coverage_of(row["coverage_first"], row["coverage_last"]), _numbers(row))
    assert piece is not None, row["id"]  # only pieces come here
    statements = connection.execute(
        "SELECT field, value, source, claimed, suspect, position FROM statements WHERE expression = ? ORDER BY seq",
        (row["id"],),
    )
    diagnostics = connection.execute("SELECT body FROM diagnostics WHERE expression = ? ORDER BY seq", (row["id"],))
    return composing.PartText(
        piece,
        loading.text(connection, row["id"]),
        tuple(map(rows.statement_of, statements)),
        tuple(rows.diagnostic_of(r[0]) for r in diagnostics),
    )
