"""The library's tables and how an older file becomes a current one. The only place with CREATE TABLE."""

from __future__ import annotations

import sqlite3

from corpus.errors import LibraryError

_V1 = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL                    -- zlib; the bytes as they came
) STRICT;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,                     -- as the user named it, without folders of the machine
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES originals,
    options TEXT NOT NULL,                  -- what the command line overruled, as JSON
    grammar TEXT NOT NULL,                  -- version of the importers that read it
    imported TEXT NOT NULL,
    texts INTEGER NOT NULL DEFAULT 0,       -- how many texts it gave
    UNIQUE (name, format, sha256, options, grammar)
) STRICT;
CREATE TABLE laws (
    id TEXT PRIMARY KEY,
    jurisdiction TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,    -- raised whenever anything of the law changes
    redirect TEXT REFERENCES laws           -- set when laws were merged: old permalinks hold
) STRICT;
CREATE TABLE expressions (
    id TEXT PRIMARY KEY,
    law TEXT NOT NULL REFERENCES laws,
    language TEXT NOT NULL,
    version TEXT,                           -- ISO date or NULL: not known
    force TEXT NOT NULL,
    publisher TEXT NOT NULL,
    translator TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES sources,
    source_key TEXT NOT NULL,
    rights TEXT NOT NULL,
    licence TEXT NOT NULL,
    coverage_first TEXT,
    coverage_last TEXT,
    is_source INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    text_hash TEXT NOT NULL,                -- over all that the importer read
    edition TEXT NOT NULL,                  -- derived (corpus.editions)
    numbers_trusted INTEGER NOT NULL        -- derived (corpus.editions)
) STRICT;
CREATE INDEX expressions_law ON expressions (law);
CREATE INDEX expressions_source ON expressions (source);
CREATE TABLE titles (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (expression, language, text)
) STRICT, WITHOUT ROWID;
CREATE TABLE containers (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    path TEXT NOT NULL,
    unit TEXT NOT NULL,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    parent INTEGER,
    position INTEGER NOT NULL,
    PRIMARY KEY (expression, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE provisions (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    path TEXT NOT NULL,
    unit TEXT NOT NULL,
    number TEXT,
    label TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,                     -- stored characters, never converted
    parts TEXT NOT NULL,                    -- derived: [[path below the page, unit, label, start, end], ...]
    container INTEGER,
    deleted INTEGER NOT NULL,
    origin TEXT NOT NULL,                   -- runs back into source_text, or ''
    source_text TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (expression, path)
) STRICT;
CREATE INDEX provisions_order ON provisions (expression, seq);
CREATE TABLE statements (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    claimed TEXT NOT NULL,
    suspect TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (expression, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_field ON statements (field);
CREATE TABLE residue (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (expression, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE diagnostics (
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL,                     -- the contract's object D as JSON
    PRIMARY KEY (expression, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE corrections (                  -- what people decided; never derived, never overwritten by an import
    id INTEGER PRIMARY KEY,
    law TEXT NOT NULL REFERENCES laws,
    expression TEXT,                        -- survives the expression: no foreign key
    path TEXT,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('change', '0');
"""

# One entry per schema version, in order; each brings a file of the version before up to it.
MIGRATIONS: tuple[str, ...] = (_V1,)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file to the current schema, each step in one transaction.

    Raises:
        LibraryError: the file is of a later version than this program knows.
    """
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > len(MIGRATIONS):
        raise LibraryError(
            f"The library has schema version {found}; this Tongwen knows {len(MIGRATIONS)}.",
            "Use the newer Tongwen that wrote it, or another --data folder.",
        )
    for version in range(found + 1, len(MIGRATIONS) + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[version - 1]}; PRAGMA user_version = {version}; COMMIT;"
        )
