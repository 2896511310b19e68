"""Writing the library: one transaction a source. What fails half-way leaves no trace."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Literal

from corpus import ids
from corpus.changes import Change, compare
from corpus.errors import SourceError
from corpus.given import Given
from corpus.identification.shapes import Shape
from corpus.library import assembling, exchanging, former, loading, merging, recording, rows, separating, sight, storing
from corpus.library.faults import told
from corpus.library.inserting import many
from corpus.library.reading import Library
from corpus.library.recording import Record
from corpus.library.source import SourceRecord
from corpus.model import Draft, Rights, Text

Outcome = Literal["added", "replaced", "unchanged"]


class Writer:
    """One source's transaction. Make it with `Writer.transaction(library, source)`.

    When it is done, `changed` says of each text that is new or came otherwise what changed by it, and `notes` of a text what
    else is to be told: that it stays out of sight, or whose place it took. `worked_on` may say of a new text which one of the
    library it was made from: then what changed is what it has otherwise than that one.
    """

    def __init__(self, library: Library, source: SourceRecord) -> None:
        self._library = library
        self._db = library.connection
        self._source = source
        self._source_id: int | None = None
        self._touched: set[str] = set()
        self._given: dict[str, tuple[str, str]] = {}  # texts of this source -> their own keys in it, and languages
        self._stored: dict[str, str] = {}  # those that are new or came otherwise -> their laws
        self._old: dict[str, tuple[str, Text]] = {}  # what stood in their place
        self._private: set[str] = set()  # those of them that were private
        self._editions: dict[str, dict[str, str]] = {}  # law -> its texts' editions before anything was done
        self._skipped = 0
        self._said_again = False
        self.changed: dict[str, Record] = {}
        self.notes: dict[str, str] = {}
        self.worked_on: dict[str, str] = {}

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
        self._editions.setdefault(law_id, former.editions_of(self._db, law_id))
        same = given is not None and given.stored.rights == draft.rights
        digest = given.text_hash if given is not None and same else rows.text_hash(draft)
        wanted = given.expression if given is not None else rows.expression_id(law_id, draft, self._source.format)
        identity = self._own_id(wanted, draft, digest)
        before = self._db.execute("SELECT text_hash FROM expressions WHERE id = ?", (identity,)).fetchone()
        self._given[identity] = (draft.source_key, draft.language)
        if before and before[0] == digest:
            # The source that gave it first keeps it: which one is read first again must not matter.
            self._link(identity)
            self._said_again |= given is None and storing.say_again(self._db, identity, draft)
            return identity, "unchanged"
        self._db.execute(
            "INSERT INTO laws (id, jurisdiction, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (law_id, jurisdiction, kind),
        )
        old = identity if before else self._part_before(draft, law_id)
        if old is not None:
            self._old[identity] = (old, self._taken_out(old, identity))
        self._insert(identity, law_id, draft, digest, (jurisdiction, kind), given)
        self._link(identity)
        if given is not None:
            exchanging.put_law(self._db, given)
        self._touched.add(law_id)
        self._stored[identity] = law_id
        return identity, "replaced" if old is not None else "added"

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
        own = self._source_row()
        sources = exchanging.put_sources(self._db, given.sources, self._source.sha256) if given else []
        titles = tuple((t.language, t.text, t.kind) for t in given.titles) if given else storing.titles_of(draft)
        source = sources[0] if sources else own
        storing.put_text(self._db, identity, law_id, draft, storing.Facts(digest, says, titles, source))
        linked = [row for row, source in zip(sources, given.sources, strict=True) if source.linked] if given else []
        many(self._db, "source_texts", [(row, identity) for row in dict.fromkeys(linked)], "OR IGNORE ")

    # -- what came before ---------------------------------------------------------------------------------------------

    def _part_before(self, draft: Draft, law_id: str) -> str | None:
        """The text whose place a part of a law takes: the same part, which held other articles before."""
        if draft.coverage is None or not draft.source_key:
            return None
        found = self._db.execute(
            "SELECT e.id FROM expressions e JOIN sources s ON s.id = e.source WHERE e.law = ? AND e.language = ? "
            "AND e.version IS ? AND e.source_key = ? AND e.publisher = ? AND e.translator = ? AND s.format = ? "
            "AND e.coverage_first IS NOT NULL ORDER BY e.id",
            (law_id, draft.language, draft.version.isoformat() if draft.version else None, draft.source_key,
             draft.publisher, draft.translator, self._source.format),
        ).fetchall()  # fmt: skip
        others = [row[0] for row in found if row[0] not in self._given]
        return others[0] if len(others) == 1 else None

    def _taken_out(self, old: str, new: str) -> Text:
        """Delete a text whose place another one takes, and hand out what it was; its id and what people decided stay."""
        was = loading.text(self._db, old)
        if self._is_private(old):
            self._private.add(old)
        if old != new:
            self._db.execute("UPDATE corrections SET expression = ? WHERE expression = ?", (new, old))
            former.remember(self._db, old, new)
        self._db.execute("DELETE FROM expressions WHERE id = ?", (old,))
        return was

    def _supersede(self) -> None:
        """Texts that the very same bytes gave when they were read otherwise (another --law, an older reader): their places
        are taken by those that the bytes give now, unless another source gives them still."""
        found = self._db.execute(
            "SELECT e.id, e.law, e.source_key, e.language, s.texts, s.name FROM sources s "
            "JOIN source_texts t ON t.source = s.id JOIN expressions e ON e.id = t.expression "
            "WHERE s.sha256 = ? AND s.id <> ? AND NOT EXISTS (SELECT 1 FROM source_texts u JOIN sources v ON v.id = u.source "
            "WHERE u.expression = e.id AND v.sha256 <> s.sha256) ORDER BY e.id",
            (self._source.sha256, self._source_id),
        ).fetchall()
        name = PurePosixPath(self._source.name).name  # with its folder, or alone: it is the same file
        for old, law_id, *key, texts, named in dict.fromkeys(found):
            if old in self._given or PurePosixPath(named).name != name:
                continue
            heirs = [i for i, own in self._given.items() if own == tuple(key)]
            if len(heirs) != 1 and len(self._given) == texts == 1:
                heirs = list(self._given)
            if len(heirs) == 1:
                self._inherit(heirs[0], old, law_id)

    def _inherit(self, heir: str, old: str, law_id: str) -> None:
        into = self.law_of(heir)
        self._editions.setdefault(law_id, former.editions_of(self._db, law_id))
        self._db.execute("UPDATE corrections SET law = ? WHERE expression = ?", (into, old))
        was = self._taken_out(old, heir)
        if heir in self._stored:
            self._old.setdefault(heir, (old, was))
        merging.lead(self._db, law_id, into)
        self._touched |= {law_id, into}
        self.notes[heir] = f"It takes the place of {old}, which the same file gave before."

    def law_of(self, identity: str) -> str:
        """The law that a text of this source was stored with: the one that its law was merged into, if it was."""
        return str(self._db.execute("SELECT law FROM expressions WHERE id = ?", (identity,)).fetchone()[0])

    def _is_private(self, identity: str) -> bool:
        asked = "SELECT 1 FROM expressions WHERE id = ? AND rights = ?"
        return self._db.execute(asked, (identity, str(Rights.PRIVATE))).fetchone() is not None

    def unplaced(self, law_id: str) -> list[tuple[str, Shape | None]]:
        """(language, build) of the texts of a law that is here under its own id; [] if there is no such law."""
        found = self._db.execute(
            "SELECT e.language, e.shape FROM expressions e JOIN laws l ON l.id = e.law "
            "WHERE e.law = ? AND l.redirect IS NULL",
            (law_id,),
        ).fetchall()
        return [(language, rows.shape_of(shape)) for language, shape in found]

    def join(self, law_id: str, into: str) -> None:
        """Make `law_id` an old id of `into`, which this source's text made known to be the same law."""
        if separating.was_separated(self._db, law_id, into):
            return
        self._editions.setdefault(into, former.editions_of(self._db, into))
        merging.record(self._db, merging.move(self._db, law_id, into), self._source.name)
        self._touched.add(into)

    # -- the end ------------------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        """Work out what is derived of the laws that changed, raise their revisions, and record what changed."""
        if self._source_id is not None:
            texts = len(self._given) + self._skipped
            self._db.execute("UPDATE sources SET texts = ? WHERE id = ?", (texts, self._source_id))
            self._supersede()
        for law_id in sorted(self._touched):
            assembling.assemble(self._db, law_id)
        for law_id in sorted(self._touched):
            former.remember_editions(self._db, law_id, self._editions.get(law_id, {}))
            self._db.execute("UPDATE laws SET revision = revision + 1 WHERE id = ?", (law_id,))
        self._record()
        for identity in self._given:
            if said := sight.note(self._db, identity):
                self.notes[identity] = said
        if self._touched or self._said_again:
            self._db.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")

    def _record(self) -> None:
        """Note what each text that is new, or came otherwise, has otherwise than what was there."""
        made = recording.now()
        for identity, law_id in self._stored.items():
            against: str | None = None
            changes: tuple[Change, ...] = ()
            if identity in self._old:
                against, old = self._old[identity]
                changes = compare(old, loading.text(self._db, identity))
            elif against := (
                self.worked_on.get(identity) or recording.predecessor(self._db, identity, frozenset(self._stored))
            ):
                changes = recording.changes_against(self._db, identity, against)
            kind = "replaced" if identity in self._old else "added"
            private = against in self._private or self._is_private(identity)
            done = Record(law_id, identity, self._source.name, made, kind, against, changes, private=private)
            recording.record(self._db, done)
            self.changed[identity] = done


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
