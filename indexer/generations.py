"""Generations of the index under `<data>/index`: `gen-0001/`, ... and CURRENT, which names the one in use.

A new one is built beside the old and CURRENT is replaced in one step; a build that dies leaves the old one in use. The one
that was in use is kept for readers that still have it open, all others are removed.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import titles
from corpus.errors import IndexUnavailableError
from indexer import segmentation

SCHEMA_VERSION = 4
"""Raised whenever the files of a generation change their meaning."""

_HINT = "run: tongwen index --rebuild"
_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was built with and from. `laws` is law id -> the library's revision of it."""

    schema: int
    backend: str
    versions: Mapping[str, str]
    laws: Mapping[str, int]
    documents: int

    @property
    def mismatch(self) -> str:
        """Why this Tongwen can't read the generation, in words; "" if it can."""
        if self.schema != SCHEMA_VERSION:
            return f"it has schema version {self.schema}, this Tongwen needs {SCHEMA_VERSION}"
        different = [k for k, v in versions().items() if self.versions.get(k) != v]
        if different:
            was, needed = self.versions.get(different[0], "none"), versions()[different[0]]
            return f"it was built with {different[0]} {was}, here is {needed}"
        return ""


def versions() -> dict[str, str]:
    """What an index depends on beside the library: how texts are cut, and the names that ship with the project."""
    return segmentation.versions() | {"title authority": titles.authority_version()}


def root(folder: Path) -> Path:
    """Where the index of a data folder lives."""
    return folder / "index"


def current(folder: Path) -> Path:
    """The generation in use. IndexUnavailableError if there is none."""
    try:
        name = (root(folder) / "CURRENT").read_text("utf-8").strip()
    except OSError as error:
        raise IndexUnavailableError(f"there is no index in {folder}", "run: tongwen index") from error
    generation = root(folder) / name
    if not name.startswith("gen-") or "/" in name or not generation.is_dir():
        raise IndexUnavailableError(f"the index in {folder} names a generation that isn't there: {name!r}", _HINT)
    return generation


def stamp(folder: Path) -> tuple[int, int]:
    """Something that differs when CURRENT was replaced; cheap. (0, 0) if there is none."""
    try:
        found = (root(folder) / "CURRENT").stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)


def read_manifest(generation: Path) -> Manifest:
    """The manifest of a generation, whatever its versions. IndexUnavailableError if it can't be read."""
    try:
        found: dict[str, Any] = json.loads((generation / _MANIFEST).read_text("utf-8"))
        return Manifest(found["schema"], found["backend"], found["versions"], found["laws"], found["documents"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexUnavailableError(f"the index in {generation} has no readable manifest: {error}", _HINT) from error


def checked_manifest(generation: Path) -> Manifest:
    """The manifest of a generation that this Tongwen can read; IndexUnavailableError says what doesn't fit."""
    manifest = read_manifest(generation)
    if manifest.mismatch:
        raise IndexUnavailableError(f"the index is another version's: {manifest.mismatch}", _HINT)
    return manifest


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Only one build of a data folder at a time. IndexUnavailableError names the process that is at it.

    The lock goes with the process that holds it, so a build that died needs no cleaning up by hand.
    """
    import fcntl

    root(folder).mkdir(parents=True, exist_ok=True)
    with (root(folder) / "LOCK").open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            raise IndexUnavailableError(
                f"another process (pid {holder}) is building the index of {folder}", "wait until it has finished"
            ) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def begin(folder: Path, base: Path | None) -> Path:
    """A folder to build the next generation in; with `base`, everything of that one is in it already.

    The engine's files are never written to once they stand, so they are linked; the catalogue changes, so it is copied.
    """
    for leftover in root(folder).glob("*.building"):
        shutil.rmtree(leftover)
    numbers = [int(p.name[4:]) for p in root(folder).glob("gen-*") if p.name[4:].isdigit()]
    new = root(folder) / f"gen-{max(numbers, default=0) + 1:04}.building"
    new.mkdir()
    if base:
        for file in base.rglob("*"):
            target = new / file.relative_to(base)
            if file.is_dir():
                target.mkdir(parents=True, exist_ok=True)
            elif not file.name.endswith("LOCK"):
                _take_over(file, target)
    return new


def _take_over(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".sqlite":
        shutil.copyfile(file, target)
        return
    try:
        os.link(file, target)
    except OSError:  # a file system without hard links
        shutil.copyfile(file, target)


def abandon(new: Path) -> None:
    """Remove a generation that was not finished."""
    shutil.rmtree(new, ignore_errors=True)


def finish(folder: Path, new: Path, manifest: Manifest) -> Path:
    """Make `new` the generation in use and remove those that nobody needs any more; the new generation's folder.

    Everything is on the disk before CURRENT names it: a power cut leaves the old generation or the whole new one.
    """
    stored = {
        "schema": manifest.schema,
        "backend": manifest.backend,
        "versions": dict(manifest.versions),
        "laws": dict(manifest.laws),
        "documents": manifest.documents,
    }
    manifest_file = new / _MANIFEST
    manifest_file.unlink(missing_ok=True)  # linked to the old generation's
    manifest_file.write_text(json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    before, done = _in_use(folder), new.with_suffix("")
    for path in (*new.rglob("*"), new):
        _sync(path)
    new.rename(done)
    pointer = root(folder) / "CURRENT.new"
    pointer.write_text(done.name + "\n", "utf-8")
    _sync(pointer)
    _sync(root(folder))
    pointer.replace(root(folder) / "CURRENT")
    _sync(root(folder))
    for old in root(folder).glob("gen-*"):
        # Not the two newest by name: one that was built and never came into use may stand between them.
        if old.suffix != ".building" and old.name not in (before, done.name):
            shutil.rmtree(old, ignore_errors=True)
    return done


def _in_use(folder: Path) -> str:
    try:
        return current(folder).name
    except IndexUnavailableError:
        return ""


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
