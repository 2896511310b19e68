"""The library's tables and how an older file becomes a current one. The only place with CREATE TABLE."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

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
    texts INTEGER NOT NULL DEFAULT 0,       -- how many texts it holds, those that couldn't be stored included
    UNIQUE (name, format, sha256, options, grammar)
) STRICT;
CREATE TABLE laws (
    id TEXT PRIMARY KEY,
    jurisdiction TEXT NOT NULL,
    kind TEXT NOT NULL,                     -- this and jurisdiction: as the law's best text has them
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
    source INTEGER NOT NULL REFERENCES sources,     -- the first that gave it as it stands
    source_key TEXT NOT NULL,
    rights TEXT NOT NULL,
    licence TEXT NOT NULL,
    coverage_first TEXT,
    coverage_last TEXT,
    is_source INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    text_hash TEXT NOT NULL,                -- over all that the importer read
    edition TEXT NOT NULL,                  -- derived (corpus.editions)
    numbers_trusted INTEGER NOT NULL,       -- derived (corpus.editions): by whom (corpus.library.rows)
    jurisdiction TEXT NOT NULL,             -- what this text says of its law
    kind TEXT NOT NULL,
    shape TEXT NOT NULL                     -- derived (corpus.identification.shapes): how the text is built
) STRICT;
CREATE INDEX expressions_law ON expressions (law);
CREATE TABLE source_texts (                 -- which texts a source gave; two sources may give the same one
    source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    expression TEXT NOT NULL REFERENCES expressions ON DELETE CASCADE,
    PRIMARY KEY (source, expression)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_texts_expression ON source_texts (expression);
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

_V2 = """
CREATE INDEX corrections_law ON corrections (law);
CREATE TABLE checked (                      -- derived: what inspection found between the texts of an edition
    law TEXT NOT NULL REFERENCES laws ON DELETE CASCADE,
    edition TEXT NOT NULL,
    digest TEXT NOT NULL,                   -- of the texts, people's decisions and the rules it was made with
    body TEXT NOT NULL,                     -- the contract's objects D as a JSON list
    PRIMARY KEY (law, edition)
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (                      -- what imports and people did to the texts; a record, never derived
    id INTEGER PRIMARY KEY,
    law TEXT NOT NULL,
    expression TEXT NOT NULL,               -- survives the expression: no foreign key
    source TEXT NOT NULL,                   -- name of the source, or whoever decided
    made TEXT NOT NULL,
    kind TEXT NOT NULL,                     -- added, replaced, withdrawn, restored, merged, separated, set, unset
    against TEXT,                           -- the text that it was compared with, if any
    body TEXT NOT NULL                      -- what changed, provision by provision, as a JSON list
) STRICT;
CREATE INDEX changes_law ON changes (law);
CREATE TABLE composed (                     -- derived: books and pages of one law, and the whole that they make
    part TEXT PRIMARY KEY REFERENCES expressions ON DELETE CASCADE,
    whole TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX composed_whole ON composed (whole);
CREATE TABLE former_ids (                   -- ids under which a text was known before: old permalinks hold
    expression TEXT PRIMARY KEY,
    now TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

_V3 = """
-- Articles between coverage_first and coverage_last that the text doesn't hold: "205-462,1000-1010", or ''.
ALTER TABLE expressions ADD COLUMN coverage_gaps TEXT NOT NULL DEFAULT '';
INSERT INTO meta VALUES ('compose', 'due');  -- the books and pages of its laws are still to be put together
-- former_ids also holds former keys of editions, as LAW@KEY: an undated text became known to be of a day.
-- A withdrawn text is a row of corrections (kind 'withdrawn'): of all texts of the law where expression is NULL.
"""

_V4 = """
CREATE TABLE referring (                    -- derived: texts of which the citations were found
    id INTEGER PRIMARY KEY,
    expression TEXT NOT NULL UNIQUE REFERENCES expressions ON DELETE CASCADE,
    grammar TEXT NOT NULL                   -- version of what found them
) STRICT;
CREATE TABLE refs (                         -- derived: the citations inside a provision
    text INTEGER NOT NULL REFERENCES referring ON DELETE CASCADE,
    page TEXT NOT NULL,                     -- path of the provision
    body TEXT NOT NULL,                     -- as read (corpus.references.packing)
    PRIMARY KEY (text, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE cites (                        -- derived: the same from the other end
    name TEXT NOT NULL,                     -- key of a law's name (corpus.references.keys), '' for the text's own law
    target TEXT NOT NULL,                   -- path of the provision that is cited, '' for the law as a whole
    text INTEGER NOT NULL REFERENCES referring ON DELETE CASCADE,
    page TEXT NOT NULL,                     -- path of the provision that cites
    PRIMARY KEY (name, target, text, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX cites_text ON cites (text);
"""

_V5 = """
-- Until now private texts had a say in where public ones stand: such laws are still to be put together anew.
INSERT OR REPLACE INTO meta SELECT 'compose', 'due' WHERE EXISTS (SELECT 1 FROM expressions WHERE rights = 'private');
"""

_V6 = """
-- A sentence of a diagnostic may be kept with how it was made (corpus.telling), which an older program can't read.
"""

_V7 = """
-- Paths below the page of the units that it had in the law when somebody filled them in one by one, as JSON; '' where units
-- were read from the text.
ALTER TABLE provisions ADD COLUMN rows TEXT NOT NULL DEFAULT '';
"""

# One entry per schema version, in order; each brings a file of the version before up to it.
MIGRATIONS: tuple[str, ...] = (_V1, _V2, _V3, _V4, _V5, _V6, _V7)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file to the current schema, in one transaction.

    The version is read inside it, so that of two processes that open a new file one waits and finds the work done.

    Raises:
        LibraryError: the file is of a later version than this program knows.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = version(connection)
        for migration in MIGRATIONS[found:]:
            # executescript would end the transaction first.
            for statement in _statements(migration):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def version(connection: sqlite3.Connection) -> int:
    """The schema version of an open file, 0 for a new one. LibraryError if it is later than this program knows."""
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > len(MIGRATIONS):
        raise LibraryError(
            f"The library has schema version {found}; this Tongwen knows {len(MIGRATIONS)}.",
            "Use the newer Tongwen that wrote it, or another --data folder.",
        )
    return found


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, cut where SQLite itself sees their end (comments may hold semicolons)."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if held.strip() and sqlite3.complete_statement(held):
            yield held
            held = ""
