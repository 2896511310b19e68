"""What a user points at -> the files to read: files, folders, archives. Reading is bounded and stays inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from corpus.archives import MAX_FILE, is_archive, members
from corpus.errors import SourceError, UsageError
from corpus.showing import shown_name

# Files that lie beside laws in folders and are none; anything else that isn't understood is reported.
_BESIDE = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source was fetched from: the collection's name, the address, the day, and the terms of reuse."""

    collection: str
    url: str
    retrieved: str
    licence: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source with a name to show (never the machine's folders) and a way to read its bytes.

    `asked` tells a file that the user named from one that lay in a folder or archive; `origin` is set for what was fetched.
    """

    name: str
    read: Callable[[], bytes]
    asked: bool = True
    origin: Origin | None = None


def expand(paths: Iterable[Path]) -> list[SourceFile]:
    """Files of `paths`: a file is itself, a folder all files below it in order, an archive its members.

    A wheel or a .docx, which an importer reads as a whole, stays whole. An empty folder, a damaged or hostile archive and
    a link that leads out of its folder are sources that can't be read: `read` raises SourceError, the others stand.

    Raises:
        UsageError: a path doesn't exist.
    """
    return [source for path in paths for source in _expand(path)]


def _expand(path: Path) -> Iterator[SourceFile]:
    if path.is_dir():
        yield from _folder(path)
    elif path.is_file():
        yield from _file(path, shown_name(path.name), asked=True)
    else:
        raise UsageError(f"There is no file or folder {str(path)!r}.", "Check the spelling.")


def _folder(folder: Path) -> Iterator[SourceFile]:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name not in _BESIDE)
    if not files:
        name = shown_name(folder.name or str(folder))
        yield _unreadable(name, SourceError(f"The folder {name} holds no files.", "Point at a folder with law texts."))
    inside = folder.resolve()
    for file in files:
        name = shown_name(file.relative_to(folder.parent).as_posix())
        if file.resolve().is_relative_to(inside):
            yield from _file(file, name, asked=False)
        else:
            error = SourceError(f"{name} is a link that leads out of the folder.", "Import the file itself by name.")
            yield _unreadable(name, error, asked=False)


def _file(path: Path, name: str, *, asked: bool) -> Iterator[SourceFile]:
    if not is_archive(name):
        yield SourceFile(name, partial(_bounded, path, name), asked)
        return
    try:
        inside = members(path, name)
    except SourceError as error:
        yield _unreadable(name, error)
        return
    for member in inside:
        if PurePosixPath(member.name).name not in _BESIDE:
            yield SourceFile(member.name, member.read, asked=asked and len(inside) == 1)


def _unreadable(name: str, error: SourceError, *, asked: bool = True) -> SourceFile:
    """A source that gives its error when it is read, as every source does that can't be."""

    def refuse() -> bytes:
        raise error

    return SourceFile(name, refuse, asked)


def _bounded(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise SourceError(f"{name} has {size:,} bytes; the limit is {MAX_FILE:,}.", "Split it.")
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{name} can't be read: {error.strerror}.", "Check the rights on it.") from error
    if not data:
        raise SourceError(f"{name} is empty.", "See whether the download was complete.")
    return data
