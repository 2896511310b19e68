"""Writing the library: one transaction a source. What fails half-way leaves no trace."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, count
from typing import Literal

from corpus import editions, ids
from corpus.errors import SourceError
from corpus.given import Given
from corpus.library import exchanging, loading, rows
from corpus.library.faults import told
from corpus.library.reading import Library
from corpus.library.source import SourceRecord
from corpus.model import Draft, Text
from corpus.shapes import shape_of

Outcome = Literal["added", "replaced", "unchanged"]


class Writer:
    """One source's transaction. Make it with `Writer.transaction(library, source)`."""

    def __init__(self, library: Library, source: SourceRecord) -> None:
        self._library = library
        self._db = library.connection
        self._source = source
        self._source_id: int | None = None
        self._touched: set[str] = set()
        self._given: set[str] = set()
        self._skipped = 0

    @classmethod
    @contextmanager
    def transaction(cls, library: Library, source: SourceRecord) -> Iterator[Writer]:
        """Begin, hand out a Writer, commit; anything raised inside rolls everything back.

        Raises:
            LibraryError: the database refused: in use for too long, disk full, damaged.
        """
        with told(library.file.name):
            writer = cls(library, source)
            writer._db.execute("BEGIN IMMEDIATE")
            try:
                yield writer
                writer._finish()
                writer._db.execute("COMMIT")
            finally:
                # A full disk makes SQLite roll back by itself; then there is nothing to do.
                if writer._db.in_transaction:
                    writer._db.execute("ROLLBACK")

    def add(self, draft: Draft, law_id: str, jurisdiction: str, kind: str) -> tuple[str, Outcome]:
        """Store `draft` as a text of `law_id` (made if it isn't there). Returns its expression id and what happened.

        `jurisdiction` and `kind` are what this text says of the law; those of its best text hold.

        Raises:
            SourceError: the id or the language's tag is none.
        """
        _check(law_id, draft.language)
        given = _still_given(draft, law_id)
        if given is not None:  # of another library: all that it worked out stands
            draft = replace(given.stored, rights=draft.rights)
            jurisdiction, kind = draft.jurisdiction or jurisdiction, draft.kind
        law_id = self._followed(law_id)
        same = given is not None and given.stored.rights == draft.rights
        digest = given.text_hash if given is not None and same else rows.text_hash(draft)
        wanted = given.expression if given is not None else rows.expression_id(law_id, draft, self._source.format)
        identity = self._own_id(wanted, draft, digest)
        before = self._db.execute("SELECT text_hash FROM expressions WHERE id = ?", (identity,)).fetchone()
        self._given.add(identity)
        if before and before[0] == digest:
            # The source that gave it first keeps it: which one is read first again must not matter.
            self._link(identity)
            return identity, "unchanged"
        self._db.execute(
            "INSERT INTO laws (id, jurisdiction, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (law_id, jurisdiction, kind),
        )
        if before:
            self._db.execute("DELETE FROM expressions WHERE id = ?", (identity,))
        self._insert(identity, law_id, draft, digest, (jurisdiction, kind), given)
        self._link(identity)
        if given is not None:
            exchanging.put_law(self._db, given)
        self._touched.add(law_id)
        return identity, "replaced" if before else "added"

    def skip(self) -> None:
        """Count a text of the source that can't be stored, so that the source isn't taken for known the next time."""
        self._skipped += 1

    # -- inside -------------------------------------------------------------------------------------------------------

    def _followed(self, law_id: str) -> str:
        """The law that `law_id` was merged into, or itself."""
        found = self._db.execute(
            "SELECT redirect FROM laws WHERE id = ? AND redirect IS NOT NULL", (law_id,)
        ).fetchone()
        return self._followed(found[0]) if found else law_id

    def _own_id(self, identity: str, draft: Draft, digest: str) -> str:
        """The id of this very text. A rival (another key, publisher or translator) never takes another's place.

        Neither does a second text of the same source: a file with one law twice keeps both.
        """
        mark = hashlib.sha256(draft.source_key.encode()).hexdigest()[:6]
        marked = f"{identity}-{mark}"
        for candidate in chain((identity, marked), (f"{marked}-{n}" for n in count(2))):
            found = self._db.execute(
                "SELECT text_hash, source_key, publisher, translator FROM expressions WHERE id = ?", (candidate,)
            ).fetchone()
            if found is None:
                break
            same = found[1:] == (draft.source_key, draft.publisher, draft.translator)
            if same and (candidate not in self._given or found[0] == digest):
                break
        return candidate

    def _link(self, identity: str) -> None:
        """Note that the source gave this text."""
        self._db.execute(
            "INSERT INTO source_texts VALUES (?, ?) ON CONFLICT DO NOTHING", (self._source_row(), identity)
        )

    def _source_row(self) -> int:
        if self._source_id is None:
            self._db.execute(
                "INSERT INTO originals VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (self._source.sha256, len(self._source.data), zlib.compress(self._source.data, 6)),
            )
            found = self._db.execute(
                "INSERT INTO sources (name, format, sha256, options, grammar, imported) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET imported = excluded.imported RETURNING id",
                (*self._source.key, datetime.now(UTC).isoformat(timespec="seconds")),
            ).fetchone()
            self._source_id = int(found[0])
            self._db.execute("DELETE FROM source_texts WHERE source = ?", (self._source_id,))
        return self._source_id

    def _insert(
        self, identity: str, law_id: str, draft: Draft, digest: str, says: tuple[str, str], given: Given | None
    ) -> None:
        coverage = draft.coverage
        own = self._source_row()
        sources = exchanging.put_sources(self._db, given.sources, self._source.sha256) if given else []
        version = draft.version.isoformat() if draft.version else None
        self._db.execute(
            f"INSERT INTO expressions VALUES ({','.join('?' * 21)})",
            (identity, law_id, draft.language, version, draft.force, draft.publisher, draft.translator,
             sources[0] if sources else own, draft.source_key, draft.rights, draft.licence,
             str(coverage.first) if coverage else None, str(coverage.last) if coverage else None, draft.is_source,
             rows.article_count(draft.text), digest, version or "undated", True,
             *says, rows.shape_row(shape_of(draft.text))),
        )  # fmt: skip
        self._many("containers", [rows.container_row(identity, i, c) for i, c in enumerate(draft.text.containers)])
        self._many("provisions", [rows.provision_row(identity, i, p) for i, p in enumerate(draft.text.provisions)])
        self._many("statements", [
            (identity, i, s.field, s.value, s.source, s.claimed, s.suspect, s.order)
            for i, s in enumerate(draft.statements)
        ])  # fmt: skip
        self._many("residue", [(identity, i, r.kind, r.text, r.order) for i, r in enumerate(draft.residue)])
        self._many("diagnostics", [
            (identity, i, json.dumps(replace(d, expressions=(identity,)).to_json(), ensure_ascii=False))
            for i, d in enumerate(draft.diagnostics)
        ])  # fmt: skip
        titles = [(t.language, t.text, t.kind) for t in given.titles] if given else _titles(draft)
        self._many("titles", [(identity, *t) for t in dict.fromkeys(titles)], "OR IGNORE ")
        linked = [row for row, source in zip(sources, given.sources, strict=True) if source.linked] if given else []
        self._many("source_texts", [(row, identity) for row in dict.fromkeys(linked)], "OR IGNORE ")

    def _many(self, table: str, values: Sequence[tuple[object, ...]], conflict: str = "") -> None:
        if values:
            marks = ",".join("?" * len(values[0]))
            self._db.executemany(f"INSERT {conflict}INTO {table} VALUES ({marks})", values)

    def _finish(self) -> None:
        """Work out the editions of the laws that changed, and raise their revisions."""
        if self._source_id is not None:
            texts = len(self._given) + self._skipped
            self._db.execute("UPDATE sources SET texts = ? WHERE id = ?", (texts, self._source_id))
        for law_id in sorted(self._touched):
            self._reassemble(law_id)
            self._db.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (law_id,))
        if self._touched:
            self._db.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")

    def _reassemble(self, law_id: str) -> None:
        law = loading.laws(self._db, law_id)[law_id]
        expressions = [e for edition in law.editions for e in edition.expressions]
        assembled = editions.assemble(law_id, law.jurisdiction, expressions, self._text)
        for edition in assembled:
            for expression in edition.expressions:
                self._db.execute(
                    "UPDATE expressions SET edition = ?, numbers_trusted = ? WHERE id = ?",
                    (edition.key, expression.numbers_trusted, expression.id),
                )

        if expressions:
            best = min(expressions, key=lambda e: e.sort_key).id
            self._db.execute(
                "UPDATE laws SET (jurisdiction, kind) = (SELECT jurisdiction, kind FROM expressions WHERE id = ?) "
                "WHERE id = ?",
                (best, law_id),
            )

    def _text(self, expression_id: str) -> Text:
        return loading.text(self._db, expression_id)


def _titles(draft: Draft) -> list[tuple[str, str, str]]:
    """The text's own title, then the others: the first in each language is its title there, what follows are aliases."""
    titles = [(draft.language, draft.title, "official" if draft.is_source else "translated")] if draft.title else []
    named = {draft.language} if draft.title else set()
    for language, title in draft.other_titles:
        if title:
            titles.append((language, title, "alias" if language in named else "translated"))
            named.add(language)
    return titles


def _still_given(draft: Draft, law_id: str) -> Given | None:
    """What another library held, unless the user overruled law, language, version or force: then it is a text like others."""
    given = draft.given
    if given is None or law_id != given.law_id:
        return None
    stored = given.stored
    kept = (stored.version, stored.language, stored.force) == (draft.version, draft.language, draft.force)
    return given if kept else None


def _check(law_id: str, language: str) -> None:
    try:
        ids.law_id(law_id)
        ids.language_tag(language)
    except ValueError as error:
        raise SourceError(
            f"The source gives what can't be stored: {error}.", "Correct it there, or say it with --law and --language."
        ) from error
