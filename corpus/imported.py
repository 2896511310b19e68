"""What became of one text of a source: the report of an import."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from corpus.changes import Change
from corpus.diagnostics import Diagnostic
from corpus.identification import Candidate


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one text of a source. `status`: added, replaced, unchanged or failed (then `message`, `hint`).

    `changes` says what the text has otherwise than the one with the id `against`: what stood there before, or the version
    before. `note` is what else is to be told: that it stays out of sight, say. `part_of` is the text that a book or page is read
    as a part of. `asked` is False for a file that merely lay in a folder or archive and is no law text (a README beside the laws).
    `standing`: a text of the library of which a file brought nothing, so that what is found of it isn't told again.
    """

    source: str
    format: str | None
    status: str
    law: str | None = None
    title: str = ""
    expression: str | None = None
    language: str | None = None
    version: date | None = None
    articles: int = 0
    evidence: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    code: str = ""
    message: str = ""
    hint: str = ""
    asked: bool = True
    against: str | None = None
    changes: tuple[Change, ...] = ()
    note: str = ""
    part_of: str | None = None
    standing: bool = False
