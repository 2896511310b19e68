"""The lists of terms that people added to a library: `<data>/terms/NAME.csv` or `.tbx`, each kept as it came."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import NotFoundError, SourceError, UsageError
from corpus.terms.reading import is_tbx, read_terms
from corpus.terms.values import Concept

_NAME = re.compile(r"\w[\w.-]{0,59}")
_MOST_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class TermList:
    """A list that was added; `problem` says why it can't be read any more."""

    name: str
    file: Path
    concepts: tuple[Concept, ...]
    problem: str = ""


def folder_of(data: Path) -> Path:
    """Where the lists of a data folder lie."""
    return data / "terms"


def term_lists(data: Path) -> tuple[TermList, ...]:
    """The lists of a data folder, by name. One that was damaged since it was added is told and has no concepts."""
    files = (f for f in folder_of(data).glob("*") if f.suffix in (".csv", ".tbx") and _NAME.fullmatch(f.stem))
    return tuple(_read(file) for file in sorted(files))


def _read(file: Path) -> TermList:
    try:
        return TermList(file.stem, file, read_terms(file.read_bytes(), file.stem))
    except (OSError, SourceError) as error:
        return TermList(file.stem, file, (), str(error))


def add_list(data: Path, source: Path, name: str = "") -> TermList:
    """Read a file of terms and keep it under `name` (none given: the file's own).

    Raises:
        SourceError: it can't be read; nothing is kept.
        UsageError: there is a list of that name, or it is no name.
    """
    name = name or source.stem
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r} can't name a list.", "Give it one of letters, digits, -, _ and . with --name.")
    if any(listed.name == name for listed in term_lists(data)):
        raise UsageError(f"There is a list called {name}.", f"tongwen terms --remove {name}, or choose another --name.")
    content = _content(source)
    concepts = read_terms(content, source.name)
    if not concepts:
        raise SourceError(f"{source} holds no term.", "Write a concept a line, its terms under their languages.")
    file = folder_of(data) / f"{name}{'.tbx' if is_tbx(content) else '.csv'}"
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(file)
    return TermList(name, file, concepts)


def _content(source: Path) -> bytes:
    try:
        if source.stat().st_size > _MOST_BYTES:
            raise SourceError(f"{source} has more than {_MOST_BYTES >> 20} MB.", "Part it.")
        return source.read_bytes()
    except OSError as error:
        raise SourceError(f"{source} can't be read: {error.strerror}.", "Give a CSV or TBX file.") from error


def remove_list(data: Path, name: str) -> Path:
    """Remove a list; the file that it was. NotFoundError names those there are."""
    listed = {found.name: found.file for found in term_lists(data)}
    if name not in listed:
        raise NotFoundError(f"No list is called {name!r}.", f"Lists: {', '.join(listed) or 'none'}.")
    listed[name].unlink()
    return listed[name]
