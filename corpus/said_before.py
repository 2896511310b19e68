"""What users said of a file when they imported it before: it holds until they say otherwise.

Whoever imports a.txt with --law and later the folder it lies in, or reads all anew with a better reader, must not lose the law.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from corpus.errors import SourceError
from corpus.library import Library
from corpus.placing import ImportOptions
from corpus.sources import SourceFile

# What moves a text elsewhere. Force and rights are said anew each time.
_KEPT = ("law", "version", "language")


def said_before(library: Library) -> Mapping[tuple[str, str], str]:
    """(file name without folders, SHA-256) -> options as they were stored, for sources of which a text still stands."""
    found = {}
    for name, sha256, options in library.overruled_sources():
        if any(key in json.loads(options) for key in _KEPT):
            found[PurePosixPath(name).name, sha256] = options
    return found


def as_said(said: Mapping[tuple[str, str], str], source: SourceFile, options: ImportOptions) -> ImportOptions:
    """`options` with what was said of the same bytes before and isn't said now."""
    if not said:
        return options
    stored = None
    with suppress(SourceError):  # reported when its turn comes
        stored = said.get((PurePosixPath(source.name).name, hashlib.sha256(source.read()).hexdigest()))
    before = json.loads(stored) if stored else {}
    return replace(
        options,
        law=options.law or before.get("law"),
        language=options.language or before.get("language"),
        version=options.version or (date.fromisoformat(before["version"]) if "version" in before else None),
    )


def in_words(used: ImportOptions, options: ImportOptions) -> str:
    """What of `used` was said before, for the report; "" if nothing was."""
    added = [f"--{key} {getattr(used, key)}" for key in _KEPT if getattr(used, key) != getattr(options, key)]
    return f"Read as was said of it before: {' '.join(added)}." if added else ""
