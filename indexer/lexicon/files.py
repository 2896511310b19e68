"""The lexicon in the data folder: `lexicon/<generation>/` and CURRENT, which names the one in use.

A pair of languages has a file of numbers, read where it is asked, and a file of words, read when the pair is first asked. A
generation is whole before CURRENT names it; processes that have the old one open keep it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.lexicon.sides import Side, bounds_of, suffix_array

if TYPE_CHECKING:
    import numpy as np

SCHEMA_VERSION = 3
"""Raised whenever the files change their meaning, or the same texts would teach something else."""

_ARRAYS = ("atoms", "surfaces", "suffixes", "bounds", "starts", "partner", "before", "after", "weak")
_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Table:
    """The texts of one jurisdiction in two languages (`tags`) beside each other."""

    jurisdiction: str
    tags: tuple[str, str]
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a lexicon was learnt from and with. `pairs` are the pairs of language groups ("en", "zh")."""

    laws: Mapping[str, str]
    versions: Mapping[str, str]
    pairs: tuple[tuple[str, str], ...]
    segments: int
    seconds: float


def root(folder: Path) -> Path:
    """Where the lexicon of a data folder lives."""
    return folder / "lexicon"


def current(folder: Path) -> Path | None:
    """The folder of the generation in use, None if there is none."""
    try:
        name = (root(folder) / "CURRENT").read_text("utf-8").strip()
    except OSError:
        return None
    found = root(folder) / name
    return found if name.startswith("gen-") and "/" not in name and found.is_dir() else None


def read_manifest(generation: Path) -> Manifest | None:
    """What a generation says of itself; None if it can't be read, or is of another version's making."""
    try:
        found: dict[str, Any] = json.loads((generation / _MANIFEST).read_text("utf-8"))
        if found["schema"] != SCHEMA_VERSION:
            return None
        pairs = tuple((one, other) for one, other in found["pairs"])
        return Manifest(found["laws"], found["versions"], pairs, found["segments"], found["seconds"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


@contextmanager
def learning(folder: Path) -> Iterator[bool]:
    """Only one process learns for a data folder at a time; gives whether it is this one. The lock goes with the process."""
    import fcntl

    root(folder).mkdir(parents=True, exist_ok=True)
    with (root(folder) / "LOCK").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def begin(folder: Path) -> Path:
    """A folder to write the next generation in."""
    for leftover in root(folder).glob("*.building"):
        shutil.rmtree(leftover, ignore_errors=True)
    numbers = [int(p.name[4:]) for p in root(folder).glob("gen-*") if p.name[4:].isdigit()]
    new = root(folder) / f"gen-{max(numbers, default=0) + 1:04}.building"
    new.mkdir(parents=True)
    return new


def finish(folder: Path, new: Path, manifest: Manifest) -> None:
    """Make `new` the generation in use, and remove the others.

    Everything is on the disk before CURRENT names it: a power cut leaves the old generation or the whole new one.
    """
    stored = {
        "schema": SCHEMA_VERSION, "laws": dict(manifest.laws), "versions": dict(manifest.versions),
        "pairs": manifest.pairs, "segments": manifest.segments, "seconds": manifest.seconds,
    }  # fmt: skip
    (new / _MANIFEST).write_text(json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    done = new.with_suffix("")
    for path in (*new.iterdir(), new):
        _sync(path)
    new.rename(done)
    pointer = root(folder) / "CURRENT.new"
    pointer.write_text(done.name + "\n", "utf-8")
    _sync(pointer)
    _sync(root(folder))
    pointer.replace(root(folder) / "CURRENT")
    _sync(root(folder))
    for old in root(folder).glob("gen-*"):
        if old.name != done.name:
            shutil.rmtree(old, ignore_errors=True)


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_pair(folder: Path, name: str, tables: Sequence[Table]) -> None:
    """Write the tables of a pair of language groups; they share the words of each group."""
    import numpy as np

    places: list[dict[str, Any]] = []
    with (folder / f"{name}.bin").open("wb") as numbers:
        for table in tables:
            sides = []
            for side in table.sides:
                arrays = {}
                for array in _ARRAYS:
                    values = np.ascontiguousarray(getattr(side, array))
                    arrays[array] = (numbers.tell(), len(values), values.dtype.str)
                    numbers.write(values.tobytes())
                    numbers.write(b"\0" * (-numbers.tell() % 8))
                sides.append(arrays)
            places.append({"jurisdiction": table.jurisdiction, "tags": table.tags, "sides": sides})
    words = [
        {"keys": list(side.keys), "forms": list(side.forms), "stems": list(side.stems)} for side in tables[0].sides
    ]
    (folder / f"{name}.json").write_text(json.dumps({"tables": places, "words": words}, ensure_ascii=False), "utf-8")


def read_pair(folder: Path, name: str) -> tuple[Table, ...]:
    """The tables of a pair of language groups; OSError or ValueError if they can't be read."""
    import numpy as np

    found: dict[str, Any] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    whole = np.memmap(folder / f"{name}.bin", dtype=np.uint8, mode="r")

    def array(at: int, count: int, kind: str) -> np.ndarray:
        # A plain array over the mapped file: slices of a memmap cost several times as much.
        return np.frombuffer(whole, dtype=kind, count=count, offset=at)

    number = [{key: n for n, key in enumerate(words["keys"])} for words in found["words"]]
    kin: list[dict[str, tuple[int, ...]]] = [{} for _ in number]  # made when first asked, for all tables of the pair

    def side(place: int, arrays: Mapping[str, tuple[int, int, str]]) -> Side:
        words: dict[str, Any] = found["words"][place]
        made: dict[str, Any] = {name: array(*arrays[name]) for name in _ARRAYS}
        return Side(
            **made,
            keys=words["keys"],
            forms=words["forms"],
            stems=words["stems"],
            number=number[place],
            _kin=kin[place],
        )

    tables = []
    for table in found["tables"]:
        one, other = (side(n, arrays) for n, arrays in enumerate(table["sides"]))
        tables.append(Table(table["jurisdiction"], (table["tags"][0], table["tags"][1]), (one, other)))
    return tuple(tables)


def part(side: Side, other: Side, first: int, last: int) -> Side:
    """The texts `first` to `last` (not included) of a side by themselves, with an order of their own."""
    import numpy as np

    begin, end = int(side.starts[first]), int(side.starts[last])
    atoms, partner = side.atoms[begin:end], side.partner[begin:end]
    partner = np.where(partner >= 0, partner - other.starts[first], -1).astype(np.int32)
    return Side(
        atoms, side.surfaces[begin:end], suffix_array(atoms), bounds_of(atoms, len(side.keys)), (side.starts[first : last + 1] - begin).astype(np.int32),
        partner, side.before[begin:end], side.after[begin:end], side.weak, side.keys, side.forms, side.stems, side.number,
    )  # fmt: skip
