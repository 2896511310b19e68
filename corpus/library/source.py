"""A source as it came."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from corpus.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source as it came: its name without folders, its format, its bytes, what the user overruled, who read it."""

    name: str
    format: str
    data: bytes
    options: str = "{}"
    grammar: str = ""

    @property
    def sha256(self) -> str:
        """Hash of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What makes two sources the same: name, format, bytes, options and reader."""
        return self.name, self.format, self.sha256, self.options, self.grammar


@dataclass(frozen=True, slots=True)
class GivenText:
    """What a source gave when it was imported: enough of the text to report it again.

    `evidence` is what spoke for its being a text of that law; `note` says that it is out of sight.
    """

    id: str
    law_id: str
    language: str
    version: date | None
    articles: int
    diagnostics: tuple[Diagnostic, ...]
    evidence: tuple[str, ...] = ()
    note: str = ""
