"""What a user points at -> the files to read: files, folders, zip archives. Reading is bounded and stays inside."""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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

    A wheel or other zip that an importer reads as a whole stays whole.

    Raises:
        UsageError: a path doesn't exist. SourceError: an empty folder, or an archive that is damaged or hostile.
    """
    return [source for path in paths for source in _expand(path)]


def _expand(path: Path) -> Iterator[SourceFile]:
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.is_file() and p.name not in _BESIDE)
        if not files:
            raise SourceError(f"The folder {path.name or path} holds no files.", "Point at a folder with law texts.")
        for file in files:
            yield from (replace(s, asked=False) for s in _file(file, file.relative_to(path.parent).as_posix()))
    elif path.is_file():
        yield from _file(path, path.name)
    else:
        raise UsageError(f"There is no file or folder {str(path)!r}.", "Check the spelling.")


def _file(path: Path, name: str) -> Iterator[SourceFile]:
    if path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
        yield from _members(path, name)
    else:
        yield SourceFile(name, partial(_bounded, path, name))


def _bounded(path: Path, name: str) -> bytes:
    size = path.stat().st_size
    if size > MAX_FILE:
        raise SourceError(f"{name} has {size:,} bytes; the limit is {MAX_FILE:,}.", "Split it.")
    if size == 0:
        raise SourceError(f"{name} is empty.", "See whether the download was complete.")
    return path.read_bytes()


def _members(path: Path, name: str) -> Iterator[SourceFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir()]
    except zipfile.BadZipFile as error:
        raise SourceError(f"{name} is a damaged zip archive: {error}.", "Download it again.") from error
    total = sum(i.file_size for i in infos)
    packed = sum(i.compress_size for i in infos) or 1
    if len(infos) > MAX_MEMBERS or total > MAX_ARCHIVE or (total > MAX_FILE and total / packed > MAX_RATIO):
        raise SourceError(
            f"{name} would unpack to {total:,} bytes in {len(infos):,} files: refused as a zip bomb.",
            f"The limits are {MAX_ARCHIVE:,} bytes and {MAX_MEMBERS:,} files; unpack it by hand if you trust it.",
        )
    for info in infos:
        inner = PurePosixPath(info.filename)
        if inner.is_absolute() or ".." in inner.parts or stat.S_ISLNK(info.external_attr >> 16):
            raise SourceError(f"{name} has a member that leads out of it: {info.filename!r}.", "Don't trust this file.")
        if inner.name not in _BESIDE:
            yield SourceFile(f"{name}/{info.filename}", partial(_member, path, name, info), asked=False)


def _member(path: Path, name: str, info: zipfile.ZipInfo) -> bytes:
    """Read one member, never more than it declared (a bomb may lie about its size)."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(info) as stream:
            data = stream.read(min(info.file_size, MAX_FILE) + 1)
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
