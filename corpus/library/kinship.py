"""Whether anything speaks for two ids being one law: a name that both have, or texts that are built alike."""

from __future__ import annotations

import sqlite3

from corpus import titles
from corpus.identification.shapes import Agreement, Shape, compare
from corpus.identification.title_keys import keys_of
from corpus.library import rows

_OF_SEVERAL = ("shared",)  # an abbreviation that several laws have


def stranger(connection: sqlite3.Connection, law_id: str, into: str) -> str:
    """Why nothing speaks for `law_id` being `into`, in words; "" where something does."""
    names, others = _names(connection, law_id), _names(connection, into)
    if _keys(names, law_id) & _keys(others, into):
        return ""
    shapes, known = _shapes(connection, law_id), _shapes(connection, into)
    if not shapes or any(
        _tells(compare(mine, other, partial=partial)) for mine, partial in shapes for other, _ in known
    ):
        return ""
    counts = " and ".join(_count(held) for held in (shapes, known))
    return (
        f"Nothing speaks for {law_id} ({_first(names)}) being {into} ({_first(others)}): no title of one is a title of the "
        f"other, and their texts are built otherwise ({counts})."
    )


def _names(connection: sqlite3.Connection, law_id: str) -> list[tuple[str, str]]:
    """(language, text) of every name of a law, those of its texts first."""
    found = connection.execute(
        "SELECT DISTINCT t.language, t.text FROM titles t JOIN expressions e ON e.id = t.expression WHERE e.law = ? "
        "ORDER BY e.is_source DESC, t.kind <> 'official', t.language, t.text", (law_id,)
    ).fetchall()  # fmt: skip
    return [*found, *((n.language, n.text) for n in titles.names_of(law_id) if n.kind not in _OF_SEVERAL)]


def _keys(names: list[tuple[str, str]], law_id: str) -> set[str]:
    place = law_id.partition("-")[0]
    return {
        key for language, text in names for _, key in keys_of(text, language, place if place != "zz" else None) if key
    }


def _shapes(connection: sqlite3.Connection, law_id: str) -> list[tuple[Shape, bool]]:
    """How each text of a law is built, and whether it holds only a part of it."""
    found = connection.execute(
        "SELECT shape, coverage_first IS NOT NULL FROM expressions WHERE law = ? ORDER BY id", (law_id,)
    )
    return [(shape, bool(part)) for stored, part in found if (shape := rows.shape_of(stored)) and shape.articles]


def _tells(agreement: Agreement) -> bool:
    """Two articles agree with the first two of any law; only a build that is not common to all laws says anything."""
    return agreement.fits and agreement.strong


def _count(held: list[tuple[Shape, bool]]) -> str:
    most = max((len(shape.articles) for shape, _ in held), default=0)
    return f"{most} article{'' if most == 1 else 's'}"


def _first(names: list[tuple[str, str]]) -> str:
    return names[0][1] if names else "without a title"
