"""Reading the library. Values come back frozen and are cached until somebody writes."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from corpus.errors import LibraryError, NotFoundError
from corpus.folding import fold_key
from corpus.library import loading, rows, schema
from corpus.library.source import SourceRecord
from corpus.model import Expression, Law, Provision, ProvisionPath, Residue, Statement, Text, Title

FILE_NAME = "library.sqlite"
_CACHED_TEXTS = 256


class Library:
    """A library in a data folder.

    `private` is False for the view that strangers get: in it, private texts and all that only they say don't exist.
    """

    def __init__(self, file: Path, *, private: bool = True) -> None:
        self.file = file
        self.private = private
        self._local = threading.local()
        self._lock = threading.Lock()
        self._change = ""
        self._laws: dict[str, Law] = {}
        self._all_laws: list[Law] | None = None
        self._texts: dict[str, Text] = {}
        self._titles: Mapping[str, tuple[tuple[str, Title], ...]] | None = None
        self._connections: list[sqlite3.Connection] = []

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, private: bool = True) -> Library:
        """Open the library of `folder`; with `create`, make the folder and the file, and migrate an old one.

        Without `private` it is the view that strangers get.

        Raises:
            LibraryError: there is none, it is no library, or its schema is another version's.
        """
        file = folder / FILE_NAME
        if not create and not file.exists():
            raise LibraryError(
                f"There is no library in {folder}.", "Run `make run`, or `tongwen import FILE --data FOLDER` first."
            )
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        library = cls(file, private=private)
        try:
            if create:
                library.connection.execute("PRAGMA journal_mode = WAL")
                schema.migrate(library.connection)
            found = library.connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.DatabaseError as error:
            library.close()
            raise LibraryError(f"{file.name} is no library: {error}.", "Take another --data folder.") from error
        if found != len(schema.MIGRATIONS):
            library.close()
            raise LibraryError(
                f"The library has schema version {found}; this Tongwen needs {len(schema.MIGRATIONS)}.",
                "Run any writing command (`tongwen import`, `tongwen index`) to bring it up to date.",
            )
        return library

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = sqlite3.connect(self.file, isolation_level=None, timeout=30, check_same_thread=False)
            found.execute("PRAGMA foreign_keys = ON")
            found.execute("PRAGMA synchronous = NORMAL")
            self._local.connection = found
            with self._lock:
                self._connections.append(found)
        return found

    def close(self) -> None:
        """Close every thread's connection. Safe to call twice."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    # -- laws ---------------------------------------------------------------------------------------------------------

    def law_ids(self) -> list[str]:
        """Ids of all laws, sorted; merged ones (redirects) left out."""
        return [law.id for law in self.laws()]

    def law(self, law_id: str) -> Law:
        """One law with its titles, statements and editions; follows redirects. NotFoundError shows the id."""
        self._refresh()
        known = self._laws  # another thread's refresh puts a new dict in its place
        if law_id not in known:
            found = loading.laws(self.connection, law_id, private=self.private)
            if not found:
                redirect = self._query("SELECT redirect FROM laws WHERE id = ? AND redirect IS NOT NULL", law_id)
                if redirect:
                    return self.law(redirect[0][0])
                raise NotFoundError(f"No law has the id {law_id!r}.", "`tongwen laws` lists what there is.")
            known |= found
        return known[law_id]

    def laws(self) -> list[Law]:
        """All laws, sorted by id."""
        self._refresh()
        known = self._all_laws
        if known is None:
            self._laws = loading.laws(self.connection, private=self.private)
            self._all_laws = known = [self._laws[i] for i in sorted(self._laws)]
        return known

    def revisions(self) -> dict[str, int]:
        """law id -> revision; a law whose revision is unchanged need not be indexed again."""
        return dict(self._query("SELECT id, revision FROM laws WHERE redirect IS NULL ORDER BY id"))

    def change(self) -> str:
        """A token that differs after every write; for caches."""
        return str(self._query("SELECT value FROM meta WHERE key = 'change'")[0][0])

    def title_index(self) -> Mapping[str, tuple[tuple[str, Title], ...]]:
        """fold_key(title) -> ((law id, title), ...): titles of the texts and of the authority, for laws that are here."""
        self._refresh()
        found = self._titles
        if found is None:
            index: defaultdict[str, list[tuple[str, Title]]] = defaultdict(list)
            for law in self.laws():
                for title in law.titles:
                    if all(known != law.id for known, _ in index[fold_key(title.text)]):
                        index[fold_key(title.text)].append((law.id, title))
            self._titles = found = MappingProxyType({k: tuple(v) for k, v in index.items()})
        return found

    def repeals(self) -> tuple[tuple[str, str, Statement], ...]:
        """(repealing law, its expression, statement "repeals") for every law that a text here says it repeals."""
        self._refresh()
        return tuple(
            (law.id, expression.id, statement)
            for law in self.laws()
            for edition in law.editions
            for expression in edition.expressions
            for statement in expression.statements
            if statement.field == "repeals"
        )

    # -- texts --------------------------------------------------------------------------------------------------------

    def expression(self, expression_id: str) -> Expression:
        """One expression by id. NotFoundError shows the id."""
        found = self._query("SELECT law FROM expressions WHERE id = ?", expression_id)
        if found:
            for edition in self.law(found[0][0]).editions:
                for expression in edition.expressions:
                    if expression.id == expression_id:
                        return expression
        raise NotFoundError(f"No text has the id {expression_id!r}.", "`tongwen laws LAW --json` lists a law's texts.")

    def text(self, expression_id: str) -> Text:
        """Containers and provisions of a text in order. NotFoundError shows the id."""
        self._refresh()
        known = self._texts
        found = known.get(expression_id)
        if found is None:
            self._refuse_private(expression_id)
            found = loading.text(self.connection, expression_id)
            if not found.provisions and not found.containers:
                self.expression(expression_id)  # tells an unknown id from an empty text
            with self._lock:
                if len(known) >= _CACHED_TEXTS:
                    known.pop(next(iter(known)), None)
                known[expression_id] = found
        return found

    def provision(self, expression_id: str, path: ProvisionPath) -> Provision | None:
        """The page-level provision at `path`, or None."""
        self._refuse_private(expression_id)
        found = self._query(
            f"SELECT {rows.PROVISION_COLUMNS} FROM provisions WHERE expression = ? AND path = ?",
            expression_id,
            str(path),
        )
        return rows.provision_of(found[0]) if found else None

    def residue(self, expression_id: str) -> tuple[Residue, ...]:
        """What of the source is no part of the law's text."""
        self._refuse_private(expression_id)
        found = self._query("SELECT kind, text, position FROM residue WHERE expression = ? ORDER BY seq", expression_id)
        return tuple(rows.residue_of(r) for r in found)

    def source_texts(self, source: SourceRecord) -> list[str]:
        """Ids of the texts that this very source gave before; [] if it is new or any of its texts was replaced since."""
        found = self._query(
            "SELECT s.id, s.texts FROM sources s "
            "WHERE s.name = ? AND s.format = ? AND s.sha256 = ? AND s.options = ? AND s.grammar = ?",
            *source.key,
        )
        if not found:
            return []
        ids = [r[0] for r in self._query("SELECT id FROM expressions WHERE source = ? ORDER BY rowid", found[0][0])]
        return ids if len(ids) == found[0][1] else []

    def original(self, sha256: str) -> bytes:
        """The bytes of a source as they came. NotFoundError shows the hash."""
        found = self._query("SELECT packed FROM originals WHERE sha256 = ?", sha256)
        if not found:
            raise NotFoundError(f"No original has the SHA-256 {sha256}.")
        return zlib.decompress(found[0][0])

    def _refuse_private(self, expression_id: str) -> None:
        """NotFoundError for a private text in the public view."""
        if not self.private:
            self.expression(expression_id)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _query(self, sql: str, *parameters: object) -> list[Any]:
        return self.connection.execute(sql, parameters).fetchall()

    def _refresh(self) -> None:
        """Drop the caches if anybody wrote since they were filled."""
        change = self.change()
        if change != self._change:
            with self._lock:
                self._change, self._titles, self._all_laws = change, None, None
                self._laws, self._texts = {}, {}
