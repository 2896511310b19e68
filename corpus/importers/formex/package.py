"""The zip of a Formex act: which of its files make one act, and in which order.

A DOC file (`L_2016119EN.01000101.doc.xml`, since 2023 `.doc.fmx.xml`) lists the act and its annexes by REF.PHYS; the table of
contents of the issue (PUBLICATION) and documents that the act includes lie beside them.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from corpus.errors import SourceError
from corpus.importers.formex.tree import Element, load

_LISTS = (".doc.xml", ".doc.fmx.xml")
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, ValueError,
           KeyError, RuntimeError, NotImplementedError, OverflowError)  # fmt: skip
_MOST = 512 * 1024 * 1024
_RATIO = 200
_SMALL = 8 * 1024 * 1024
_MOST_FILES = 20_000


@dataclass(slots=True)
class Bundle:
    """The files of one act: the list itself, what it lists in order, and (with the first act) what no list names."""

    name: str
    about: Element
    parts: list[Element]
    beside: list[Element] = field(default_factory=list)


def is_package(data: bytes) -> bool:
    """Whether `data` is a zip with a list of the files of an act."""
    if b".doc." not in data:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.lower().endswith(_LISTS) for name in archive.namelist())
    except _BROKEN:
        return False


def roots_in_order(data: bytes, name: str) -> list[Element]:
    """The trees of all XML files of a zip, act by act."""
    return [root for bundle in bundles(data, name) for root in (bundle.about, *bundle.parts, *bundle.beside)]


def bundles(data: bytes, name: str) -> list[Bundle]:
    """The acts of a zip.

    Raises:
        SourceError: damaged, too large, or a list names a file that isn't there.
    """
    files = dict(_files(data, name))
    lists = [inner for inner in files if inner.lower().endswith(_LISTS)]
    trees = {inner: load(content, f"{name}/{inner}") for inner, content in files.items()}
    named: set[str] = set(lists)
    found = []
    for inner in lists:
        listed = list(_listed(trees[inner], inner, files, name))
        named |= set(listed)
        if not listed:
            raise SourceError(f"{name}/{inner} lists no files.", "See whether the download was complete.")
        found.append(Bundle(f"{name}/{inner}", trees[inner], [trees[part] for part in dict.fromkeys(listed)]))
    if not found:
        raise SourceError(
            f"{name} has no list of the files of an act (.doc.xml).", "See whether the download was complete."
        )
    found[0].beside = [trees[inner] for inner in files if inner not in named]
    return found


def _listed(about: Element, inner: str, files: dict[str, bytes], name: str) -> Iterator[str]:
    """The files that a DOC file lists, as members of the zip; they lie in its own folder."""
    for reference in about.iter("REF.PHYS"):
        file = reference.get("FILE") or ""
        if (reference.get("TYPE") or "DOC.XML") != "DOC.XML":
            continue
        member = str(PurePosixPath(inner).parent / PurePosixPath(file).name)
        if member not in files:
            raise SourceError(
                f"{name} lacks {file!r}, which belongs to the act by {inner}.", "Download it again; it may be cut off."
            )
        yield member


def _files(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """The XML members of a zip by name, bounded."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [i for i in archive.infolist() if i.filename.lower().endswith(".xml")]
            total, packed = sum(i.file_size for i in infos), sum(i.compress_size for i in infos) or 1
            if len(infos) > _MOST_FILES or total > _MOST or (total > _SMALL and total / packed > _RATIO):
                raise SourceError(
                    f"{name} would unpack to {total:,} bytes: refused as a zip bomb.", "Don't trust this file."
                )
            for info in infos:
                with archive.open(info) as stream:
                    content = stream.read(info.file_size + 1)
                if len(content) > info.file_size:
                    raise SourceError(f"{name}/{info.filename} is larger than it declares.", "Don't trust this file.")
                yield info.filename, content
    except _BROKEN as error:
        raise SourceError(f"{name} is a damaged zip archive: {error}.", "Download it again.") from error
