"""Writing the library: one transaction a source. What fails half-way leaves no trace."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from corpus import editions
from corpus.library import loading, rows
from corpus.library.reading import Library
from corpus.library.source import SourceRecord
from corpus.model import Draft, Text

Outcome = Literal["added", "replaced", "unchanged"]


class Writer:
    """One source's transaction. Make it with `Writer.transaction(library, source)`."""

    def __init__(self, library: Library, source: SourceRecord) -> None:
        self._library = library
        self._db = library.connection
        self._source = source
        self._source_id: int | None = None
        self._touched: set[str] = set()
        self._texts = 0

    @classmethod
    @contextmanager
    def transaction(cls, library: Library, source: SourceRecord) -> Iterator[Writer]:
        """Begin, hand out a Writer, commit; anything raised inside rolls everything back."""
        writer = cls(library, source)
        writer._db.execute("BEGIN IMMEDIATE")
        try:
            yield writer
            writer._finish()
        except BaseException:
            writer._db.execute("ROLLBACK")
            raise
        writer._db.execute("COMMIT")

    def add(self, draft: Draft, law_id: str, jurisdiction: str, kind: str) -> tuple[str, Outcome]:
        """Store `draft` as a text of `law_id` (made if it isn't there). Returns its expression id and what happened."""
        identity = self._free_id(rows.expression_id(law_id, draft, self._source.format), draft)
        digest = rows.text_hash(draft)
        before = self._db.execute("SELECT text_hash FROM expressions WHERE id = ?", (identity,)).fetchone()
        self._texts += 1
        if before and before[0] == digest:
            self._db.execute("UPDATE expressions SET source = ? WHERE id = ?", (self._source_row(), identity))
            return identity, "unchanged"
        self._db.execute(
            "INSERT INTO laws (id, jurisdiction, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (law_id, jurisdiction, kind),
        )
        if before:
            self._db.execute("DELETE FROM expressions WHERE id = ?", (identity,))
        self._insert(identity, law_id, draft, digest)
        self._touched.add(law_id)
        return identity, "replaced" if before else "added"

    # -- inside -------------------------------------------------------------------------------------------------------

    def _free_id(self, identity: str, draft: Draft) -> str:
        """The id, unless another source's text has it already (a rival translation): then with a mark of its own key."""
        other = self._db.execute(
            "SELECT 1 FROM expressions WHERE id = ? AND source_key <> ?", (identity, draft.source_key)
        ).fetchone()
        return f"{identity}-{hashlib.sha256(draft.source_key.encode()).hexdigest()[:6]}" if other else identity

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
        return self._source_id

    def _insert(self, identity: str, law_id: str, draft: Draft, digest: str) -> None:
        coverage = draft.coverage
        version = draft.version.isoformat() if draft.version else None
        self._db.execute(
            f"INSERT INTO expressions VALUES ({','.join('?' * 18)})",
            (identity, law_id, draft.language, version, draft.force, draft.publisher, draft.translator,
             self._source_row(), draft.source_key, draft.rights, draft.licence,
             str(coverage.first) if coverage else None, str(coverage.last) if coverage else None, draft.is_source,
             rows.article_count(draft.text), digest, version or "undated", True),
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
        titles = [(draft.language, draft.title, "official" if draft.is_source else "translated")] if draft.title else []
        titles += [(language, title, "translated") for language, title in draft.other_titles if title]
        self._many("titles", [(identity, *t) for t in dict.fromkeys(titles)], "OR IGNORE ")

    def _many(self, table: str, values: Sequence[tuple[object, ...]], conflict: str = "") -> None:
        if values:
            marks = ",".join("?" * len(values[0]))
            self._db.executemany(f"INSERT {conflict}INTO {table} VALUES ({marks})", values)

    def _finish(self) -> None:
        """Work out the editions of the laws that changed, and raise their revisions."""
        if self._source_id is not None:
            self._db.execute("UPDATE sources SET texts = ? WHERE id = ?", (self._texts, self._source_id))
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

    def _text(self, expression_id: str) -> Text:
        return loading.text(self._db, expression_id)
