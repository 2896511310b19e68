"""What the index knows of its documents beside their tokens: `documents.sqlite` of a generation.

Laws, editions, texts and paths by small numbers, a copy of the stored texts and their keys. It holds a copy, so that a
snippet and the tokens always come from the same state of the library, whatever has been imported since.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from corpus.errors import IndexUnavailableError
from corpus.model import Edition, Expression, Force, Law, Rights
from indexer.arrays import Numbers
from indexer.documents import Prepared, SearchDocument
from indexer.keys import FILE as KEYS_FILE
from indexer.keys import Keys, packed
from indexer.segmentation import field_prefix

FILE = "documents.sqlite"
_SCHEMA = """
CREATE TABLE laws (id TEXT, public INTEGER, jurisdiction TEXT, kind TEXT, titles TEXT, facts TEXT, PRIMARY KEY (id, public));
CREATE TABLE editions (id INTEGER PRIMARY KEY, law TEXT, key TEXT);
CREATE TABLE expressions (id INTEGER PRIMARY KEY, edition INTEGER, name TEXT, language TEXT, damaged INTEGER,
                          private INTEGER);
CREATE TABLE sets (id INTEGER PRIMARY KEY, edition INTEGER, members TEXT);
CREATE TABLE containers (id INTEGER PRIMARY KEY, edition INTEGER, chains TEXT);
CREATE TABLE docs (id INTEGER PRIMARY KEY, texts INTEGER, container INTEGER, path TEXT, unit TEXT, number TEXT);
CREATE INDEX docs_by_path ON docs (path, texts);
CREATE INDEX docs_by_texts ON docs (texts);
CREATE TABLE texts (doc INTEGER, expression INTEGER, label TEXT, heading TEXT, text TEXT,
                    PRIMARY KEY (doc, expression)) WITHOUT ROWID;
CREATE TABLE keys (doc INTEGER, expression INTEGER, key TEXT, PRIMARY KEY (doc, expression)) WITHOUT ROWID;
"""
_FACTS = ("type", "issuer", "number")
_ROWS_AT_ONCE = 2_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class LawRow:
    """A law. `titles` is ((language, (title, ...)), ...), the preferred first; `facts`: type, issuer and number as sources say."""

    id: str
    jurisdiction: str
    kind: str
    titles: tuple[tuple[str, tuple[str, ...]], ...]
    facts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition; `key` is its version date or "undated"."""

    id: int
    law: str
    key: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text of an edition (an expression). `name` is its id in the library."""

    id: int
    edition: int
    name: str
    language: str
    damaged: bool
    private: bool

    @property
    def fields(self) -> str:
        """The prefix of its token fields (as SearchText.fields)."""
        return field_prefix(self.language, self.private)


@dataclass(frozen=True, slots=True)
class StoredText:
    """One text of one document, as it is stored."""

    expression: int
    label: str
    heading: str
    text: str


class CatalogueWriter:
    """Adds and removes laws; one transaction from opening to `close`."""

    def __init__(self, file: Path) -> None:
        new, self._file = not file.exists(), file
        self._db = sqlite3.connect(file, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")  # the file is thrown away if the build fails
        self._db.execute("PRAGMA synchronous = OFF")
        if new:
            self._db.executescript(_SCHEMA)
        self._db.execute("BEGIN")
        self._next = {t: self._highest(t) + 1 for t in ("editions", "expressions", "sets", "containers", "docs")}
        self._waiting: dict[str, list[Sequence[object]]] = {}

    def _highest(self, table: str) -> int:
        return int(self._db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])

    def _new_id(self, table: str) -> int:
        self._next[table] += 1
        return self._next[table] - 1

    def remove(self, law_id: str) -> None:
        """Take a law and everything below it out; nothing happens if it isn't there."""
        self._flush()
        editions = "(SELECT id FROM editions WHERE law = ?)"
        docs = f"(SELECT id FROM docs WHERE texts IN (SELECT id FROM sets WHERE edition IN {editions}))"
        for table in ("texts", "keys"):
            self._db.execute(f"DELETE FROM {table} WHERE doc IN {docs}", (law_id,))
        self._db.execute(f"DELETE FROM docs WHERE id IN {docs}", (law_id,))
        for table in ("expressions", "sets", "containers"):
            self._db.execute(f"DELETE FROM {table} WHERE edition IN {editions}", (law_id,))
        self._db.execute("DELETE FROM editions WHERE law = ?", (law_id,))
        self._db.execute("DELETE FROM laws WHERE id = ?", (law_id,))

    def add_law(self, law: Law, public: Law | None) -> None:
        """Record a law's names and what its sources say of it; `public` is the law as strangers see it, if they do."""
        for shown, form in ((False, law), (True, public)):
            if form:
                facts = {f: tuple(dict.fromkeys(s.value for s in form.statements if s.field == f)) for f in _FACTS}
                row = (form.id, shown, form.jurisdiction, form.kind, _json(_titles(form)), _json(facts))
                self.insert("laws", row)

    def add_edition(self, edition: Edition, jurisdiction: str) -> EditionWriter:
        """Record an edition of a law of `jurisdiction` and its texts; the answer takes its documents."""
        number = self._new_id("editions")
        self.insert("editions", (number, edition.law_id, edition.key))
        ids = {e.id: self._add_expression(number, e) for e in edition.expressions}
        return EditionWriter(self, number, jurisdiction, ids)

    def _add_expression(self, edition: int, expression: Expression) -> int:
        number = self._new_id("expressions")
        damaged, private = expression.force is Force.DAMAGED, expression.rights is Rights.PRIVATE
        row = (number, edition, expression.id, expression.language, damaged, private)
        self.insert("expressions", row)
        return number

    def count(self) -> int:
        """How many documents there are."""
        self._flush()
        return int(self._db.execute("SELECT count(*) FROM docs").fetchone()[0])

    def close(self) -> None:
        """Finish and close; the keys are written beside."""
        self._flush()
        keys = self._file.with_name(KEYS_FILE)
        keys.unlink(missing_ok=True)  # linked to the old generation's
        keys.write_bytes(packed(_all_keys(self._db), self._highest("docs")))
        self._db.execute("COMMIT")
        self._db.close()

    def abandon(self) -> None:
        """Close a file that will be thrown away."""
        self._db.close()

    def insert(self, table: str, row: Sequence[object]) -> None:
        """Insert one row, some time before `close`."""
        waiting = self._waiting.setdefault(table, [])
        waiting.append(row)
        if len(waiting) >= _ROWS_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            if rows:
                self._db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        self._waiting = {}

    def new_id(self, table: str) -> int:
        """The next free number in `table`."""
        return self._new_id(table)


class EditionWriter:
    """Takes the documents of one edition."""

    def __init__(
        self, writer: CatalogueWriter, edition: int, jurisdiction: str, expressions: Mapping[str, int]
    ) -> None:
        self._writer, self.edition, self._expressions = writer, edition, expressions
        self._place = {"edition": [str(edition)], "jurisdiction": [jurisdiction]}
        self._chains: dict[tuple[tuple[str, bool], ...], int] = {}
        self._sets: dict[tuple[int, ...], int] = {}

    def add(self, document: SearchDocument, prepared: Prepared) -> tuple[int, dict[str, list[str]]]:
        """Record a document -> its number and the fields that say where it stands, for the engine."""
        number = self._writer.new_id("docs")
        members = tuple(self._expressions[t.expression] for t in document.texts)
        chains = tuple(dict.fromkeys((t.chain, not t.private) for t in document.texts if t.chain))
        container = self._interned("containers", self._chains, chains, _json(chains))
        texts = self._interned("sets", self._sets, members, ",".join(map(str, members)))
        row = (number, texts, container, document.path, document.unit, document.number)
        self._writer.insert("docs", row)
        for text, expression, key in zip(document.texts, members, prepared.keys, strict=True):
            self._writer.insert("texts", (number, expression, text.label, text.heading, text.text))
            self._writer.insert("keys", (number, expression, key))
        place = self._place | {"container": [str(container)]}
        return number, place | ({"number": [document.number]} if document.number else {})

    def _interned(self, table: str, known: dict[_T, int], value: _T, stored: str) -> int:
        if value not in known:
            known[value] = self._writer.new_id(table)
            self._writer.insert(table, (known[value], self.edition, stored))
        return known[value]


def _titles(law: Law) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = {}
    for title in law.titles:
        if title.text not in titles.setdefault(title.language, []):
            titles[title.language].append(title.text)
    return titles


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class Catalogue:
    """A generation's documents, for reading by many threads: small things in memory, texts on disk."""

    def __init__(self, file: Path) -> None:
        try:
            self._db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            self._lock = threading.Lock()
            self._keys_file = file.with_name(KEYS_FILE)
            self._load()
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise IndexUnavailableError(f"{file} can't be read: {error}", "run: tongwen index --rebuild") from error

    def _load(self) -> None:
        self.laws, self.public_laws = self._laws(False), self._laws(True)
        self.editions = {r[0]: EditionRow(*r) for r in self._rows("editions")}
        self.texts = {r[0]: TextRow(r[0], r[1], r[2], r[3], bool(r[4]), bool(r[5])) for r in self._rows("expressions")}
        self.containers = {r[0]: _chains(r[2]) for r in self._rows("containers")}
        self.members: dict[int, tuple[int, ...]] = {}
        self.edition_of_set: dict[int, int] = {}
        for number, edition, members in self._rows("sets"):
            self.members[number] = tuple(int(m) for m in members.split(",") if m)
            self.edition_of_set[number] = edition
        highest = self._db.execute("SELECT coalesce(max(id), 0) FROM docs").fetchone()[0]
        # Asked of every candidate: one number a document for its texts, its chapter, its article number and its path.
        self.set_of, self.container_of, self.number_of, self.path_of = (
            array("I", bytes(4 * (highest + 1))) for _ in range(4)
        )
        numbers: dict[str, int] = {"": 0}
        paths: dict[str, int] = {}
        for doc, texts, container, number, path in self._db.execute(
            "SELECT id, texts, container, number, path FROM docs"
        ):
            self.set_of[doc], self.container_of[doc] = texts, container
            self.number_of[doc] = numbers.setdefault(number, len(numbers))
            self.path_of[doc] = paths.setdefault(path, len(paths))
        self._numbers = list(numbers)

    def _laws(self, public: bool) -> dict[str, LawRow]:
        rows = self._db.execute(
            "SELECT id, jurisdiction, kind, titles, facts FROM laws WHERE public = ? ORDER BY id", (public,)
        )
        return {r[0]: LawRow(r[0], r[1], r[2], _pairs(r[3]), _facts(r[4])) for r in rows}

    def _rows(self, table: str) -> list[Any]:
        return self._db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()

    def edition_of(self, doc: int) -> EditionRow:
        """The edition that a document belongs to."""
        return self.editions[self.edition_of_set[self.set_of[doc]]]

    def docs_of_sets(self, sets: Collection[int]) -> list[int]:
        """The documents whose texts are one of `sets`."""
        wanted = frozenset(sets)
        return [doc for doc, texts in enumerate(self.set_of) if texts in wanted]

    def find(self, edition: int, path: str) -> int | None:
        """The document at `path` of an edition, or None."""
        with self._lock:
            rows = self._db.execute("SELECT id, texts FROM docs WHERE path = ?", (path,)).fetchall()
        return next((doc for doc, texts in rows if self.edition_of_set[texts] == edition), None)

    def place(self, doc: int, field: str) -> str:
        """A document's value of a place field: edition, jurisdiction, container or number."""
        if field == "edition":
            return str(self.edition_of_set[self.set_of[doc]])
        if field == "jurisdiction":
            return self.laws[self.edition_of(doc).law].jurisdiction
        return str(self.container_of[doc]) if field == "container" else self._numbers[self.number_of[doc]]

    def numbers(self) -> list[str]:
        """Every article number that occurs."""
        return self._numbers[1:]

    def document(self, doc: int) -> tuple[str, str, str]:
        """(path, unit, number) of a document."""
        with self._lock:
            found: tuple[str, str, str] = self._db.execute(
                "SELECT path, unit, number FROM docs WHERE id = ?", (doc,)
            ).fetchone()
        return found

    def stored(self, doc: int) -> list[StoredText]:
        """The texts of a document, in the order in which its edition ranks them."""
        with self._lock:
            rows = self._db.execute(
                "SELECT expression, label, heading, text FROM texts WHERE doc = ?", (doc,)
            ).fetchall()
        found = {row[0]: StoredText(*row) for row in rows}
        return [found[m] for m in self.members[self.set_of[doc]]]

    def headings(self) -> list[tuple[int, int, str]]:
        """(document, text, heading) of all that have one, in the order of documents."""
        with self._lock:
            return self._db.execute("SELECT doc, expression, heading FROM texts WHERE heading != ''").fetchall()

    @cached_property
    def sets(self) -> Numbers:
        """`set_of` as an array of numpy."""
        import numpy as np

        return np.frombuffer(self.set_of, np.uintc)

    @cached_property
    def _keys(self) -> Keys:
        """Mapped, or made in memory where the file isn't there."""
        if self._keys_file.exists():
            return Keys.open(self._keys_file)
        with self._lock:
            return Keys(packed(_all_keys(self._db), len(self.set_of) - 1))

    def key_rows(self, docs: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """As indexer.keys.Keys.rows."""
        return self._keys.rows(docs)

    def sizes(self, docs: Numbers) -> Numbers:
        """As indexer.keys.Keys.sizes."""
        return self._keys.sizes(docs)

    def key_holds(self, rows: Numbers, needles: Sequence[bytes]) -> list[bool]:
        """As indexer.keys.Keys.having."""
        return self._keys.having(rows, needles)

    def key_bytes(self, rows: Numbers) -> Iterator[bytes]:
        """As indexer.keys.Keys.bytes_of."""
        return self._keys.bytes_of(rows)

    def key_of_row(self, row: int) -> str:
        """As indexer.keys.Keys.key."""
        return self._keys.key(row)

    @property
    def key_count(self) -> int:
        """How many rows of keys there are."""
        return len(self._keys)

    def keys(self, docs: Numbers) -> Iterator[tuple[int, dict[int, str]]]:
        """(document, {text number: key}) for every one of `docs`, for exact checks."""
        return self._keys.of(docs)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()


def _all_keys(db: sqlite3.Connection) -> Iterator[tuple[int, int, str]]:
    return db.execute("SELECT doc, expression, key FROM keys ORDER BY doc, expression")


def _chains(stored: str) -> tuple[tuple[str, bool], ...]:
    """The headings above a place, for each of its wordings, and whether a public text has them so."""
    return tuple((chain, public) for chain, public in json.loads(stored))


def _pairs(stored: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((language, tuple(titles)) for language, titles in json.loads(stored).items())


def _facts(stored: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(values) for field, values in json.loads(stored).items()}
