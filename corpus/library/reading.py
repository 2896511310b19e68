"""Reading the library. Values come back frozen and are kept until somebody writes."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import LibraryError, NotFoundError
from corpus.given import EXCHANGE_FORMAT, Given
from corpus.identification import shapes
from corpus.library import assembling, exchanging, former, loading, rows, schema, sight
from corpus.library.connections import Connections, use_wal
from corpus.library.faults import library_error, told
from corpus.library.snapshot import Snapshot
from corpus.library.source import GivenText, SourceRecord
from corpus.model import Expression, Law, Provision, ProvisionPath, Residue, Statement, Text, Title
from corpus.telling import tell

FILE_NAME = "library.sqlite"
_CACHED_TEXTS = 256
_CACHED_PAGES = 4096


class Library:
    """A library in a data folder.

    `private` is False for the view that strangers get: in it, private texts and all that only they say don't exist.
    Every method raises LibraryError where the database can't be read (in use for too long, damaged).
    """

    def __init__(self, file: Path, *, private: bool = True) -> None:
        self.file = file
        self.private = private
        self._connections = Connections(file)
        self._snapshot = Snapshot("")
        self._mine = threading.local()

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, update: bool = False, private: bool = True) -> Library:
        """Open the library of `folder`; with `update`, bring one of an older schema up to date; with `create`, also make the
        folder and the file.

        Without `private` it is the view that strangers get.

        Raises:
            LibraryError: there is none, it is no library, its schema is another version's, or it can't be used now.
        """
        file = folder / FILE_NAME
        if not create and not file.exists():
            raise LibraryError(
                tell("There is no library in %(folder)s.", folder=folder),
                tell("Run `make run`, or `tongwen import FILE --data FOLDER` first."),
            )
        library = cls(file, private=private)
        try:
            if create:
                _make_folder(folder)
            with told(file.name):
                library._prepare(create or update)
        except LibraryError:
            library.close()
            raise
        return library

    def _prepare(self, update: bool) -> None:
        """Bring the file up to date if it may be written, and see that it is."""
        if update:
            use_wal(self.connection)
            if schema.version(self.connection) < len(schema.MIGRATIONS):
                schema.migrate(self.connection)
            if assembling.is_due(self.connection):
                assembling.compose_all(self.connection)
        found = schema.version(self.connection)
        if found < len(schema.MIGRATIONS):
            raise LibraryError(
                tell(
                    "The library has schema version %(found)s; this Tongwen needs %(count)s.",
                    found=found,
                    count=len(schema.MIGRATIONS),
                ),
                tell("Run `tongwen index` (or `make run`) to bring it up to date."),
            )

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        return self._connections.mine()

    def close(self) -> None:
        """Close every thread's connection. Safe to call twice."""
        self._connections.close()

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, in words; () if it is sound. Reads the whole file."""
        try:
            found = [str(row[0]) for row in self.connection.execute("PRAGMA integrity_check(10)")]
            dangling = len(self.connection.execute("PRAGMA foreign_key_check").fetchall())
        except sqlite3.DatabaseError as error:
            return (library_error(error, self.file.name).message,)
        problems = [] if found == ["ok"] else found
        return (*problems, *([f"{dangling} rows point nowhere"] if dangling else []))

    # -- laws ---------------------------------------------------------------------------------------------------------

    def law_ids(self) -> list[str]:
        """Ids of all laws, sorted; merged ones (redirects) left out."""
        return [law.id for law in self.laws()]

    def law(self, law_id: str) -> Law:
        """One law with its titles, statements and editions; follows redirects. NotFoundError shows the id, GoneError says why
        all its texts are out of sight."""
        held = self._held()
        if held and law_id in held.laws:
            return held.laws[law_id]
        with self._reading() as snapshot:
            return self._law(snapshot, law_id)

    def _law(self, snapshot: Snapshot, law_id: str) -> Law:
        if law_id not in snapshot.laws:
            found = loading.laws(self.connection, law_id, private=self.private)
            if not found:
                redirect = self._query("SELECT redirect FROM laws WHERE id = ? AND redirect IS NOT NULL", law_id)
                if redirect:
                    return self._law(snapshot, redirect[0][0])
                sight.refuse(self.connection, law_id, private=self.private)
                if other := former.law_now(self.connection, law_id):
                    return self._law(snapshot, other)
                raise NotFoundError(
                    tell("No law has the id %(law_id)s.", law_id=repr(law_id)),
                    tell("`tongwen laws` lists what there is."),
                )
            snapshot.laws.update(found)
        return snapshot.laws[law_id]

    def laws(self) -> list[Law]:
        """All laws, sorted by id."""
        held = self._held()
        return list((held if held and held.whole else self._whole()).all_laws)

    def revisions(self) -> dict[str, int]:
        """law id -> revision; a law whose revision is unchanged need not be indexed again."""
        # Whether all texts of a law are out of sight is asked only of laws that have such texts: there are few.
        shown = f"""EXISTS (SELECT 1 FROM expressions e WHERE e.law = l.id) AND (l.id NOT IN
            (SELECT law FROM corrections WHERE kind = 'withdrawn')
            OR EXISTS (SELECT 1 FROM expressions e WHERE e.law = l.id AND {loading.SHOWN}))"""
        return dict(self._query(f"SELECT id, revision FROM laws l WHERE redirect IS NULL AND {shown} ORDER BY id"))

    def change(self) -> str:
        """A token that differs after every write; for caches."""
        return getattr(self._mine, "change", None) or self._change_now()

    def _change_now(self) -> str:
        return str(self._query("SELECT value FROM meta WHERE key = 'change'")[0][0])

    def title_index(self) -> Mapping[str, tuple[tuple[str, Title], ...]]:
        """fold_key(title) -> ((law id, title), ...): titles of the texts and of the authority, for laws that are here."""
        held = self._held()
        if held is None or held.titles is None:
            held = self._whole().with_titles()
            self._keep(held)
        return held.titles or {}

    def repeals(self) -> tuple[tuple[str, str, Statement], ...]:
        """(repealing law, its expression, statement "repeals") for every law that a text here says it repeals."""
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
        """One expression by id, or by one that it had before. NotFoundError shows the id; GoneError if it was withdrawn."""
        held = self._held()
        if held is not None and expression_id in held.expressions:
            return held.expressions[expression_id]
        with self._reading() as snapshot:
            return self._expression(snapshot, expression_id)

    def _expression(self, snapshot: Snapshot, expression_id: str) -> Expression:
        if expression_id not in snapshot.expressions:
            snapshot.expressions[expression_id] = self._expression_read(snapshot, expression_id)
        return snapshot.expressions[expression_id]

    def _expression_read(self, snapshot: Snapshot, expression_id: str) -> Expression:
        asked, expression_id = expression_id, self.text_now(expression_id) or expression_id
        found = self._query("SELECT law FROM expressions WHERE id = ?", expression_id)
        if found:
            sight.refuse(self.connection, found[0][0], expression_id, private=self.private)
        try:
            law = self._law(snapshot, found[0][0]) if found else None
        except NotFoundError:  # in the strangers' view: a law of private texts
            law = None
        for edition in law.editions if law else ():
            for expression in edition.expressions:
                if expression.id == expression_id:
                    return expression
        expression_id = asked
        raise NotFoundError(
            tell("No text has the id %(expression_id)s.", expression_id=repr(expression_id)),
            tell("`tongwen laws LAW --json` lists a law's texts."),
        )

    def withdrawn_titles(self) -> dict[str, tuple[str, ...]]:
        """Law id -> titles, of the laws that are out of sight with all their texts; `law` says why they are."""
        with told(self.file.name):
            return sight.titles(self.connection, private=self.private)

    def text_now(self, expression_id: str) -> str | None:
        """The id under which a text is read now: its own, or that of what it is a part of or what took its place."""
        with told(self.file.name):
            return former.text_now(self.connection, expression_id)

    def edition_now(self, law_id: str, key: str) -> str | None:
        """The key that the edition `key` of a law has now, where it had that one before ("undated", and its day is known)."""
        with told(self.file.name):
            return former.edition_now(self.connection, law_id, key)

    def parts(self, expression_id: str) -> tuple[str, ...]:
        """The texts, as they were imported, that a text is put together of: its own id where it came as one."""
        asked = "SELECT c.part FROM composed c JOIN expressions e ON e.id = c.part WHERE c.whole = ? ORDER BY e.rowid"
        return tuple(row[0] for row in self._query(asked, expression_id)) or (expression_id,)

    def withdrawn(self) -> frozenset[str]:
        """Ids of all texts that are out of sight; an index may know them still."""
        with told(self.file.name):
            return sight.ids(self.connection)

    def withdrawn_of(self, law_id: str, key: str) -> str | None:
        """A withdrawn text of the edition `key` of a law, None if there is none that the reader may know of."""
        with told(self.file.name):
            return sight.in_edition(self.connection, law_id, key, private=self.private)

    def text(self, expression_id: str) -> Text:
        """Containers and provisions of a text in order. NotFoundError shows the id."""
        held = self._held()
        found = held.texts.get(expression_id) if held else None
        if found is not None:
            return found
        with self._reading() as snapshot:
            if not self.private:
                self._expression(snapshot, expression_id)
            found = loading.text(self.connection, expression_id)
            if not found.provisions and not found.containers:
                self._expression(snapshot, expression_id)  # tells an unknown id from an empty text
            snapshot.keep_text(expression_id, found, _CACHED_TEXTS)
        return found

    def shape(self, expression_id: str) -> shapes.Shape:
        """How a text is built; kept beside it, so that thousands can be compared. NotFoundError shows the id."""
        self._refuse_private(expression_id)
        found = self._query("SELECT shape FROM expressions WHERE id = ?", expression_id)
        stored = rows.shape_of(found[0][0]) if found else None
        return shapes.shape_of(self.text(expression_id)) if stored is None else stored

    def provision(self, expression_id: str, path: ProvisionPath) -> Provision | None:
        """The page-level provision at `path`, or None."""
        held = self._held()
        if held is not None and (expression_id, path) in held.pages:
            return held.pages[expression_id, path]
        with self._reading() as snapshot:
            if not self.private:
                self._expression(snapshot, expression_id)
            asked = f"SELECT {rows.PROVISION_COLUMNS} FROM provisions WHERE expression = ? AND path = ?"
            found = self._query(asked, expression_id, str(path))
            page = rows.provision_of(found[0]) if found else None
            snapshot.keep_page(expression_id, path, page, _CACHED_PAGES)
        return page

    def residue(self, expression_id: str) -> tuple[Residue, ...]:
        """What of the source is no part of the law's text."""
        self._refuse_private(expression_id)
        found = self._query("SELECT kind, text, position FROM residue WHERE expression = ? ORDER BY seq", expression_id)
        return tuple(rows.residue_of(r) for r in found)

    def source_texts(self, source: SourceRecord) -> list[str]:
        """Ids of the texts that this very source gave before; [] if it is new, or any of its texts couldn't be stored or
        was replaced since."""
        found = self._query(
            "SELECT t.expression, s.texts FROM sources s JOIN source_texts t ON t.source = s.id "
            "JOIN expressions e ON e.id = t.expression "
            "WHERE s.name = ? AND s.format = ? AND s.sha256 = ? AND s.options = ? AND s.grammar = ? ORDER BY e.rowid",
            *source.key,
        )
        return [r[0] for r in found] if found and len(found) == found[0][1] else []

    def known_formats(self, options: str, grammar: str) -> dict[tuple[str, str], list[str]]:
        """(name, SHA-256) of every source that was imported with these options by this reader -> its formats."""
        found: dict[tuple[str, str], list[str]] = {}
        asked = "SELECT name, sha256, format FROM sources WHERE options = ? AND grammar = ? ORDER BY id"
        for name, sha256, format_name in self._query(asked, options, grammar):
            found.setdefault((name, sha256), []).append(format_name)
        return found

    def overruled_sources(self) -> list[tuple[str, str, str]]:
        """(name, SHA-256, options) of sources of which the user said something and a text still stands, the latest last.

        The exchange is left out: its documents say everything themselves.
        """
        return self._query(
            "SELECT name, sha256, options FROM sources s WHERE options <> '{}' AND format <> ? "
            "AND EXISTS (SELECT 1 FROM source_texts t WHERE t.source = s.id) ORDER BY imported, id",
            EXCHANGE_FORMAT,
        )

    def given_texts(self, source: SourceRecord) -> list[GivenText]:
        """The texts of `source_texts`, as far as an import reports them."""
        identities = self.source_texts(source)
        marks = ",".join("?" * len(identities))
        found = self._query(
            f"SELECT id, law, language, version, articles FROM expressions WHERE id IN ({marks}) ORDER BY rowid",
            *identities,
        )
        notes = self._query(
            f"SELECT expression, body FROM diagnostics WHERE expression IN ({marks}) ORDER BY expression, seq",
            *identities,
        )
        asked = f"SELECT expression, value FROM statements WHERE field = 'evidence' AND expression IN ({marks}) ORDER BY seq"
        said = self._query(asked, *identities)
        return [
            GivenText(identity, law, language, date.fromisoformat(version) if version else None, articles,
                      tuple(rows.diagnostic_of(body) for of, body in notes if of == identity),
                      tuple(value for of, value in said if of == identity), sight.note(self.connection, identity))
            for identity, law, language, version, articles in found
        ]  # fmt: skip

    def original(self, sha256: str) -> bytes:
        """The bytes of a source as they came. NotFoundError shows the hash."""
        found = self._query("SELECT packed FROM originals WHERE sha256 = ?", sha256)
        if not found:
            raise NotFoundError(tell("No original has the SHA-256 %(value)s.", value=sha256))
        return zlib.decompress(found[0][0])

    def given(self, expression_id: str, *, private: bool = True) -> Given:
        """A stored text with all that belongs to it, for the lossless exchange. NotFoundError shows the id.

        Without `private`, nothing is told of the law's private texts.
        """
        self._refuse_private(expression_id)
        with told(self.file.name):
            found = exchanging.given(self.connection, expression_id, private=private and self.private)
        if found is None:
            raise NotFoundError(
                tell("No text has the id %(expression_id)s.", expression_id=repr(expression_id)),
                tell("`tongwen laws LAW --json` lists a law's texts."),
            )
        return found

    def texts_by_original(self) -> dict[str, frozenset[str]]:
        """Hash of an original -> ids of all texts that were read of it."""
        with told(self.file.name):
            return exchanging.texts_by_original(self.connection)

    def _refuse_private(self, expression_id: str) -> None:
        """NotFoundError for a private text in the public view."""
        if not self.private:
            self.expression(expression_id)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _query(self, sql: str, *parameters: object) -> list[Any]:
        with told(self.file.name):
            return self.connection.execute(sql, parameters).fetchall()

    def _held(self) -> Snapshot | None:
        """What was read before, if nobody wrote since; None otherwise, and inside this thread's own write."""
        snapshot = self._snapshot
        if getattr(self._mine, "change", None) == snapshot.change:
            return snapshot
        current = not self.connection.in_transaction and snapshot.change == self.change()
        return snapshot if current else None

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What this thread reads inside is asked only once whether anybody wrote: for a page that reads a hundred things.

        What was read before stays as it was until the end; nothing is to be written inside.
        """
        if getattr(self._mine, "change", None) is not None:
            yield
            return
        self._mine.change = self._change_now()
        try:
            yield
        finally:
            self._mine.change = None

    @contextmanager
    def _reading(self) -> Iterator[Snapshot]:
        """One read transaction, and the snapshot of the change it sees: what is loaded inside belongs to that one.

        Inside this thread's own write it is a snapshot that nobody keeps, for the write may yet be rolled back.
        """
        with told(self.file.name):
            connection = self.connection
            if connection.in_transaction:
                yield Snapshot("")
                return
            connection.execute("BEGIN")
            try:
                change = self._change_now()
                snapshot = self._snapshot
                if snapshot.change != change:
                    snapshot = snapshot.after(change)
                    self._keep(snapshot)
                yield snapshot
            finally:
                if connection.in_transaction:
                    connection.execute("COMMIT")

    def _keep(self, snapshot: Snapshot) -> None:
        """Put `snapshot` in the place of the one that was held: one assignment, so that no thread sees half of it.

        One that was read inside this thread's own write has no change, and isn't kept.
        """
        if snapshot.change:
            self._snapshot = snapshot

    def _whole(self) -> Snapshot:
        """A snapshot with all laws; only those that changed since the last one are read again."""
        with self._reading() as snapshot:
            if not snapshot.whole:
                snapshot = snapshot.with_laws(self.revisions(), self._load_laws)
                self._keep(snapshot)
            return snapshot

    def _load_laws(self, law_id: str | None) -> dict[str, Law]:
        return loading.laws(self.connection, law_id, private=self.private)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            tell("Can't make the data folder %(folder)s: %(strerror)s.", folder=folder, strerror=error.strerror),
            tell("Take another --data folder."),
        ) from error
