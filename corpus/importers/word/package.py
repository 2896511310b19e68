"""The zip package of a Word document (ECMA-376 part 2): its parts, read with limits, and the relations between them.

Nothing outside the package is ever fetched: a relationship to an address elsewhere leads nowhere.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from corpus.errors import SourceError
from corpus.importers import markup

_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_WHOLE = 512 * 1024 * 1024
_MOST_PARTS = 20_000
_SMALL = 16 * 1024 * 1024
_RATIO = 200  # XML packs some 20 times; more than this is made to fill a memory
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, NotImplementedError, RuntimeError, EOFError,
           ValueError, KeyError, OverflowError)  # fmt: skip
_TRACES = (b"word/document.xml", b"word/_rels/", b"word/styles.xml")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: `kind` is the last word of its type ("footnotes"), `target` a part of the package."""

    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """An open package. `name` is the file's, for messages."""

    name: str
    archive: zipfile.ZipFile
    parts: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def bytes_of(self, part: str) -> bytes:
        """The bytes of a part; SourceError if it is missing, damaged or larger than it says."""
        info = self.parts.get(part)
        if info is None:
            raise SourceError(f"{self.name} has no part {part!r}.", "Open it in Word and save it again.")
        try:
            with self.archive.open(info) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except _BROKEN as error:
            raise SourceError(f"{self.name}: the part {part!r} is damaged: {error}.", "Get the file anew.") from error
        if len(data) > _LARGEST_PART:
            raise SourceError(f"{self.name}: the part {part!r} is too large to be read.", "Split the document.")
        return data

    def tree(self, part: str) -> etree._Element:
        """The root element of a part of XML."""
        return markup.tree(self.bytes_of(part), f"{self.name}/{part}")

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part by their id; `part` "" means those of the package. External ones are left out."""
        folder, _, base = part.rpartition("/")
        file = posixpath.join(folder, "_rels", f"{base}.rels")
        if file not in self.parts:
            return {}
        return dict(_relations(self.tree(file), folder))


def looks_like_word(data: bytes) -> bool:
    """Whether the bytes of a zip are a Word document, be it a damaged one. Reads no part but the list of them."""
    if data[:2] != b"PK":
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {_part_name(name) for name in archive.namelist()[:_MOST_PARTS]}
    except _BROKEN:
        return any(trace in data for trace in _TRACES)
    return ("[Content_Types].xml" in names and any(name.startswith("word/") for name in names)) or _renamed(data, names)


def _renamed(data: bytes, names: set[str]) -> bool:
    """Whether a package keeps its main part elsewhere than in word/: its relationships say what it is."""
    if "_rels/.rels" not in names or any(n.startswith(("xl/", "ppt/")) for n in names):
        return False
    try:
        package = opened(data, "")
        types = package.bytes_of("[Content_Types].xml")
    except SourceError:
        return False
    return b"wordprocessingml" in types


def opened(data: bytes, name: str) -> Package:
    """Open a package.

    Raises:
        SourceError: no zip archive or a damaged one, a bomb, or a part whose name leads out of the package.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = [info for info in archive.infolist() if not info.is_dir()]
    except _BROKEN as error:
        raise SourceError(f"{name} is a damaged Word document: {error}.", "Get the file anew.") from error
    total = sum(info.file_size for info in infos)
    if len(infos) > _MOST_PARTS or total > _LARGEST_WHOLE or (total > _SMALL and total > _RATIO * len(data)):
        raise SourceError(f"{name} would unpack to {total:,} bytes in {len(infos):,} parts: refused as a zip bomb.",
                          "Don't trust this file.")  # fmt: skip
    package = Package(name, archive)
    for info in infos:
        part = _part_name(info.filename)
        if part.startswith("/") or ".." in part.split("/") or ":" in part.split("/")[0]:
            raise SourceError(f"{name} has a part that leads out of it: {info.filename!r}.", "Don't trust this file.")
        package.parts.setdefault(part, info)
    return package


def main_part(package: Package) -> str:
    """The name of the part that holds the document itself; SourceError if there is none."""
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and relation.target in package:
            return relation.target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise SourceError(f"{package.name} has no main document part.", "Open it in Word and save it again.")


def _part_name(name: str) -> str:
    return name.replace("\\", "/")


def _relations(root: etree._Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for node in root.iter("{*}Relationship"):
        if node.get("TargetMode") == "External":
            continue
        target = unquote(node.get("Target") or "")
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        kind = (node.get("Type") or "").rstrip("/").rpartition("/")[2]
        yield node.get("Id") or "", Relation(kind, whole)
