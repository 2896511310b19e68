"""What a user points at -> the files to read: files, folders, zip archives. Reading is bounded and stays inside."""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from corpus.errors import SourceError, UsageError

MAX_FILE = 512 * 1024 * 1024
MAX_ARCHIVE = 2 * 1024 * 1024 * 1024
MAX_RATIO = 200
MAX_MEMBERS = 200_000
# Files that lie beside laws in folders and are none; anything else that isn't understood is reported.
_BESIDE = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source with a name to show (never the machine's folders) and a way to read its bytes.

    `asked` tells a file that the user named from one that lay in a folder or archive.
    """

    name: str
    read: Callable[[], bytes]
    asked: bool = True


def expand(paths: Iterable[Path]) -> list[SourceFile]:
    """Files of `paths`: a file is itself, a folder all files below it in order, a plain zip its members.

    A wheel or other zip that an importer reads as a whole stays whole. An empty folder, a damaged or hostile archive and
    a link that leads out of its folder are sources that can't be read: `read` raises SourceError, the others stand.

    Raises:
        UsageError: a path doesn't exist.
    """
    return [source for path in paths for source in _expand(path)]


def _expand(path: Path) -> Iterator[SourceFile]:
    if path.is_dir():
        yield from _folder(path)
    elif path.is_file():
        yield from _file(path, path.name, asked=True)
    else:
        raise UsageError(f"There is no file or folder {str(path)!r}.", "Check the spelling.")


def _folder(folder: Path) -> Iterator[SourceFile]:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name not in _BESIDE)
    if not files:
        name = folder.name or str(folder)
        yield _unreadable(name, SourceError(f"The folder {name} holds no files.", "Point at a folder with law texts."))
    inside = folder.resolve()
    for file in files:
        name = file.relative_to(folder.parent).as_posix()
        if file.resolve().is_relative_to(inside):
            yield from _file(file, name, asked=False)
        else:
            error = SourceError(f"{name} is a link that leads out of the folder.", "Import the file itself by name.")
            yield _unreadable(name, error, asked=False)


def _file(path: Path, name: str, *, asked: bool) -> Iterator[SourceFile]:
    if path.suffix.lower() != ".zip":
        yield SourceFile(name, partial(_bounded, path, name), asked)
        return
    try:
        yield from _members(path, name)
    except SourceError as error:
        yield _unreadable(name, error)


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


def _members(path: Path, name: str) -> list[SourceFile]:
    """The files of an archive; all of them or, where one leads out, none."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir()]
    except OSError as error:
        raise SourceError(f"{name} can't be read: {error.strerror}.", "Check the rights on it.") from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:  # ValueError: names in a broken encoding
        raise SourceError(f"{name} is a damaged zip archive: {error}.", "Download it again.") from error
    if not infos:
        raise SourceError(f"The archive {name} holds no files.", "See whether the download was complete.")
    total = sum(i.file_size for i in infos)
    packed = sum(i.compress_size for i in infos) or 1
    if len(infos) > MAX_MEMBERS or total > MAX_ARCHIVE or (total > MAX_FILE and total / packed > MAX_RATIO):
        raise SourceError(
            f"{name} would unpack to {total:,} bytes in {len(infos):,} files: refused as a zip bomb.",
            f"The limits are {MAX_ARCHIVE:,} bytes and {MAX_MEMBERS:,} files; unpack it by hand if you trust it.",
        )
    opened = _Archive(path)
    return [
        SourceFile(f"{name}/{info.filename}", partial(_member, opened, name, info), asked=False)
        for info in infos
        if _inside(info, name).name not in _BESIDE
    ]


def _inside(info: zipfile.ZipInfo, name: str) -> PurePosixPath:
    """A member's path; SourceError if it leads out of the archive."""
    inner = PurePosixPath(info.filename)
    if inner.is_absolute() or ".." in inner.parts or stat.S_ISLNK(info.external_attr >> 16):
        raise SourceError(f"{name} has a member that leads out of it: {info.filename!r}.", "Don't trust this file.")
    return inner


class _Archive:
    """An archive that is opened once for all its members: the list of a large one takes long to read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: zipfile.ZipFile | None = None

    def read(self, info: zipfile.ZipInfo, most: int) -> bytes:
        """At most `most` bytes of a member."""
        if self._open is None:
            self._open = zipfile.ZipFile(self._path)
        with self._open.open(info) as stream:
            return stream.read(most)


def _member(archive: _Archive, name: str, info: zipfile.ZipInfo) -> bytes:
    """Read one member, never more than it declared (a bomb may lie about its size)."""
    try:
        data = archive.read(info, min(info.file_size, MAX_FILE) + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        OSError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise SourceError(f"{name}/{info.filename} can't be unpacked: {error}.", "Download it again.") from error
    if len(data) > info.file_size:
        raise SourceError(f"{name}/{info.filename} is larger than it declares.", "Don't trust this file.")
    if not data:
        raise SourceError(f"{name}/{info.filename} is empty.", "See whether the download was complete.")
    return data
