"""Archives of sources: zip and tar (also .gz, .xz, .bz2). Nothing leaves the archive, nothing grows without bounds."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import tempfile
import weakref
import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, ClassVar

from corpus.errors import SourceError
from corpus.showing import shown_name

MAX_FILE = 512 * 1024 * 1024
MAX_ARCHIVE = 2 * 1024 * 1024 * 1024
MAX_MEMBERS = 200_000
# Law packs about 20 times; what packs this much more, and isn't small, is made to fill a disk.
MAX_RATIO = 200
_SMALL = 64 * 1024 * 1024
_LISTS = (".doc.xml", ".doc.fmx.xml")
_MOST_OPEN = 16  # zip archives
_DEEPEST = 2  # an archive of archives, and no more
_MOST_HELD = 256 * 1024 * 1024  # of archives inside an archive
_PIECE = 1024 * 1024
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tbz2")
_PACKED: dict[str, Callable[[IO[bytes]], gzip.GzipFile | lzma.LZMAFile | bz2.BZ2File]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream), ".xz": lzma.LZMAFile, ".bz2": bz2.BZ2File
}  # fmt: skip
# MemoryError: an .xz may ask for a dictionary of gigabytes.
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, tarfile.TarError, struct.error, OSError, NotImplementedError,
           RuntimeError, EOFError, ValueError, KeyError, OverflowError, MemoryError)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name with the archive's before it, and a way to its bytes (SourceError)."""

    name: str
    read: Callable[[], bytes]


def is_archive(name: str) -> bool:
    """Whether a file of this name is opened and its members read; a .docx or a wheel is a source itself."""
    lower = name.lower()
    return lower.endswith((".zip", *_TAR, *_PACKED))


def members(file: Path | bytes, name: str, depth: int = 1) -> list[Member]:
    """The files of an archive, those of archives in it included.

    Raises:
        SourceError: damaged, empty, a bomb, or one member leads out of it: then none is read.
    """
    lower = name.lower()
    if lower.endswith(".zip"):
        return _of_zip(file, name, depth)
    if lower.endswith(_TAR):
        return _of_tar(file, name, depth)
    return [_unpacked(file, name)]


def _stream(file: Path | bytes) -> IO[bytes]:
    return file.open("rb") if isinstance(file, Path) else io.BytesIO(file)


def _inside(inner: str, name: str, *, link: bool) -> str:
    """A member's path as it is shown; SourceError if it leads out of the archive."""
    path = PurePosixPath(inner.replace("\\", "/"))
    if link:
        raise SourceError(
            f"{name} has a member that is a link or a device: {shown_name(inner)!r}.", "Don't trust this file."
        )
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        raise SourceError(f"{name} has a member that leads out of it: {shown_name(inner)!r}.", "Don't trust this file.")
    return shown_name(inner)


def _bomb(name: str, total: int, count: int) -> SourceError:
    return SourceError(
        f"{name} would unpack to {total:,} bytes in {count:,} files: refused as a zip bomb.",
        f"The limits are {MAX_ARCHIVE:,} bytes and {MAX_MEMBERS:,} files; unpack it by hand if you trust it.",
    )


def _deeper(found: list[Member], depth: int) -> Iterator[Member]:
    """The members, with those of archives in the archive in their place. Archives inside are held in memory."""
    held = 0
    for member in found:
        if not is_archive(member.name):
            yield member
        elif depth >= _DEEPEST:
            yield Member(member.name, partial(_too_deep, member.name))
        else:
            try:
                data = member.read()
                held += len(data)
                if held > _MOST_HELD:
                    raise SourceError(f"{member.name} is too large an archive inside an archive.", "Unpack it by hand.")
                yield from members(data, member.name, depth + 1)
            except SourceError as error:
                yield Member(member.name, partial(_refuse, error))


def _too_deep(name: str) -> bytes:
    raise SourceError(f"{name} is an archive inside an archive inside an archive: refused.", "Unpack it by hand.")


def _refuse(error: SourceError) -> bytes:
    raise error


# --- zip


def _of_zip(file: Path | bytes, name: str, depth: int) -> list[Member]:
    try:
        with _stream(file) as stream, zipfile.ZipFile(stream) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir()]
    except PermissionError as error:
        raise SourceError(f"{name} can't be read: {error.strerror}.", "Check the rights on it.") from error
    except _BROKEN as error:  # ValueError: names in a broken encoding
        raise SourceError(f"{name} is a damaged zip archive: {error}.", "Download it again.") from error
    if not infos:
        raise SourceError(f"The archive {name} holds no files.", "See whether the download was complete.")
    total = sum(i.file_size for i in infos)
    size = file.stat().st_size if isinstance(file, Path) else len(file)
    packed = min(sum(i.compress_size for i in infos), size) or 1  # members of a bomb may share their bytes
    if len(infos) > MAX_MEMBERS or total > MAX_ARCHIVE or (total > _SMALL and total / packed > MAX_RATIO):
        raise _bomb(name, total, len(infos))
    inner = [_inside(_name(i), name, link=stat.S_ISLNK(i.external_attr >> 16)) for i in infos]
    if reads_as_one(inner):
        return [Member(name, partial(_whole, file, name))]
    opened = _Zip(file)
    found = [
        Member(f"{name}/{path}", partial(_member, opened, f"{name}/{path}", info))
        for path, info in zip(inner, infos, strict=True)
    ]
    return list(_deeper(found, depth))


def reads_as_one(names: Iterable[str]) -> bool:
    """Whether a zip's files belong together: in every folder of it stands a list of what makes one act (Formex).

    An annex file doesn't say what it is an annex of, so such a zip is a source as a whole.
    """
    folders: dict[PurePosixPath, bool] = {}
    for path in map(PurePosixPath, names):
        listed = path.name.lower().endswith(_LISTS)
        folders[path.parent] = folders.get(path.parent, False) or listed
    return bool(folders) and all(folders.values())


def _whole(file: Path | bytes, name: str) -> bytes:
    if isinstance(file, bytes):
        return file
    if file.stat().st_size > MAX_FILE:
        raise SourceError(f"{name} is larger than {MAX_FILE:,} bytes.", "Unpack it, and import its acts one by one.")
    return file.read_bytes()


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name; one that isn't flagged as UTF-8 was often written in UTF-8 or in China's own encoding."""
    if info.flag_bits & 0x800 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


class _Zip:
    """A zip archive that is opened once for all its members: the list of a large one takes long to read.

    The last few stay open, no more: a folder may hold thousands of archives, a process a few hundred open files.
    """

    _kept: ClassVar[deque[weakref.ref[_Zip]]] = deque()

    def __init__(self, file: Path | bytes) -> None:
        self._file = file
        self._open: zipfile.ZipFile | None = None

    def read(self, info: zipfile.ZipInfo, most: int) -> bytes:
        """At most `most` bytes of a member."""
        if self._open is None:
            self._open = zipfile.ZipFile(self._file if isinstance(self._file, Path) else io.BytesIO(self._file))
            self._kept.append(weakref.ref(self))
            if len(self._kept) > _MOST_OPEN and (last := self._kept.popleft()()) is not None:
                last.close()
        with self._open.open(info) as stream:
            return stream.read(most)

    def close(self) -> None:
        """Close the archive; the next read opens it again."""
        if self._open is not None:
            self._open.close()
            self._open = None


def _member(archive: _Zip, shown: str, info: zipfile.ZipInfo) -> bytes:
    """Read one member, never more than it declared (a bomb may lie about its size)."""
    if info.flag_bits & 1:
        raise SourceError(f"{shown} is encrypted.", "Unpack it with its password, and import the files.")
    if info.file_size > MAX_FILE:
        raise SourceError(f"{shown} has {info.file_size:,} bytes; the limit is {MAX_FILE:,}.", "Split it.")
    try:
        data = archive.read(info, info.file_size + 1)
    except _BROKEN as error:
        raise SourceError(f"{shown} can't be unpacked: {error}.", "Download it again.") from error
    if len(data) > info.file_size:
        raise SourceError(f"{shown} is larger than it declares.", "Don't trust this file.")
    return _some(data, shown)


def _some(data: bytes, name: str) -> bytes:
    if not data:
        raise SourceError(f"{name} is empty.", "See whether the download was complete.")
    return data


# --- tar, and single packed files


def _of_tar(file: Path | bytes, name: str, depth: int) -> list[Member]:
    """Members of a tar archive: it can only be read from end to end, so they are set down in a temporary file."""
    spool = _spool()
    begin = spool.end
    found: list[Member] = []
    total = 0
    size = file.stat().st_size if isinstance(file, Path) else len(file)
    try:
        with _stream(file) as stream, tarfile.open(fileobj=stream, mode="r|*", tarinfo=_TarInfo) as archive:
            for info in archive:
                if info.isdir():
                    continue
                inner = _inside(info.name, name, link=not info.isreg())
                total += info.size
                blown_up = total > _SMALL and total / max(size, 1) > MAX_RATIO
                if total > MAX_ARCHIVE or info.size > MAX_FILE or len(found) >= MAX_MEMBERS or blown_up:
                    spool.forget(begin)
                    raise _bomb(name, total, len(found) + 1)
                content = archive.extractfile(info)
                kept = spool.keep(content.read() if content else b"")
                found.append(Member(f"{name}/{inner}", partial(spool.read, kept, f"{name}/{inner}")))
    except _BROKEN as error:
        spool.forget(begin)
        raise SourceError(f"{name} is a damaged tar archive: {error}.", "Download it again.") from error
    if not found:
        raise SourceError(f"The archive {name} holds no files.", "See whether the download was complete.")
    return list(_deeper(found, depth))


class _TarInfo(tarfile.TarInfo):
    """A header, whose own extra headers (long names, attributes) may not be large: they are read into memory at once."""

    _OF_HEADERS = frozenset({tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME,
                             tarfile.GNUTYPE_LONGLINK})  # fmt: skip

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in self._OF_HEADERS and self.size > _PIECE:
            raise tarfile.ReadError(f"a header of {self.size:,} bytes")
        found: tarfile.TarInfo = super()._proc_member(archive)  # type: ignore[misc]
        return found


class _Spool:
    """One temporary file for the members of all tar archives, that goes when nobody can read from it any more."""

    last: ClassVar[Callable[[], _Spool | None]] = staticmethod(lambda: None)  # the one in use, if there is one

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="tongwen-")  # noqa: SIM115 - closed by the finalizer
        self.end = 0
        weakref.finalize(self, self._file.close)

    def keep(self, data: bytes) -> tuple[int, int]:
        """Set `data` down; returns where it is and how long."""
        self._file.seek(self.end)
        self._file.write(data)
        begin, self.end = self.end, self.end + len(data)
        return begin, len(data)

    def forget(self, begin: int) -> None:
        """Give back what was set down from `begin` on."""
        self._file.truncate(begin)
        self.end = begin

    def read(self, kept: tuple[int, int], name: str) -> bytes:
        """What was kept."""
        self._file.seek(kept[0])
        return _some(self._file.read(kept[1]), name)


def _spool() -> _Spool:
    """The spool that other archives of this folder use already, else a new one: an open file for each would be too many."""
    spool = _Spool.last()
    if spool is None:
        spool = _Spool()
        _Spool.last = weakref.ref(spool)
    return spool


def _unpacked(file: Path | bytes, name: str) -> Member:
    """law.xml.gz: one file, packed."""
    suffix = next(s for s in _PACKED if name.lower().endswith(s))
    return Member(name[: -len(suffix)], partial(_unpack, file, name, suffix))


def _unpack(file: Path | bytes, name: str, suffix: str) -> bytes:
    size = max(1, file.stat().st_size if isinstance(file, Path) else len(file))
    pieces, total = [], 0
    try:
        with _stream(file) as stream, _PACKED[suffix](stream) as packed:
            while piece := packed.read(_PIECE):
                pieces.append(piece)
                total += len(piece)
                if total > MAX_FILE or (total > _SMALL and total / size > MAX_RATIO):
                    raise _bomb(name, total, 1)
    except _BROKEN as error:
        raise SourceError(f"{name} can't be unpacked: {error}.", "Download it again.") from error
    return _some(b"".join(pieces), name)
