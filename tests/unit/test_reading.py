"""Many sources at once: results in the order asked, and one that kills its reader costs only itself."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from corpus import importers, reading
from corpus.errors import NoLawTextError, ReaderFaultError, SourceError, TongwenError
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.reading import FEW, Asked, Readers, jobs_for
from corpus.sources import SourceFile

LAW = """Tongwen-Text: 1
Law: cn-shiyan{n}fa
Language: en
Version: 2018-10-26
Publisher: Tests
Title: Trial Law No. {n}

Article 1 A trial.

Article 2 The end.
"""


def upper(one: Asked, data: bytes) -> str | TongwenError:
    """Stands for a reader: dies, fails or gives what is asked."""
    if data == b"dies":
        os._exit(3)
    if data == b"fails":
        return SourceError(f"{one.name} is damaged.", "Get it anew.")
    return data.decode().upper()


def asked(*contents: bytes) -> list[Asked]:
    return [Asked(f"{n}.txt", lambda data=data: data) for n, data in enumerate(contents)]  # type: ignore[misc]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_asked(jobs: int) -> None:
    contents = [f"law {n}".encode() for n in range(20)]
    contents[7] = b"fails"
    with Readers(jobs) as readers:
        found = list(readers._each(upper, asked(*contents)))
    assert found[:2] == ["LAW 0", "LAW 1"]
    assert isinstance(found[7], SourceError)
    assert (found[7].message, found[7].hint) == ("7.txt is damaged.", "Get it anew.")
    assert found[19] == "LAW 19"


def test_a_source_that_kills_its_reader_costs_only_itself() -> None:
    contents = [b"one", b"two", b"dies", b"four", b"five", b"six"]
    with Readers(2) as readers:
        found = list(readers._each(upper, asked(*contents)))
    assert [f for f in found if isinstance(f, str)] == ["ONE", "TWO", "FOUR", "FIVE", "SIX"]
    assert isinstance(found[2], SourceError)
    assert "2.txt died" in found[2].message


def test_a_source_that_cant_be_loaded_is_an_error_in_its_place() -> None:
    def gone() -> bytes:
        raise SourceError("b.txt can't be read.", "")

    with Readers(2) as readers:
        found = list(readers._each(upper, [*asked(b"one"), Asked("b.txt", gone), *asked(b"three")]))
    assert [str(f) for f in found] == ["ONE", "b.txt can't be read.", "THREE"]


def test_a_fault_of_our_own_is_told_by_name_and_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("slip")

    monkeypatch.setattr(importers, "read", broken)
    with Readers() as readers:
        [found] = readers.drafts([Asked("a.txt", lambda: b"x", "tongwen-text")])
    assert isinstance(found, ReaderFaultError)
    assert "a.txt met a fault of Tongwen's own (KeyError in" in found.message
    assert "report" in found.hint


def test_a_few_sources_are_read_in_this_process() -> None:
    assert jobs_for(FEW - 1) == 1
    assert jobs_for(FEW) >= 1


def test_a_folder_of_many_is_read_by_workers_and_known_the_next_time(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    sources = [SourceFile(f"{n}.law.txt", LAW.format(n=n).encode) for n in range(FEW + 3)]
    sources.append(SourceFile("README", "Beside the laws.".encode, asked=False))
    first = list(import_sources(library, sources))
    assert [i.status for i in first].count("added") == FEW + 3
    [left] = [i for i in first if i.status == "failed"]
    assert (left.code, left.asked) == (NoLawTextError.code, False)
    told: list[tuple[int, int, str]] = []
    again = list(import_sources(library, sources, ImportOptions(), lambda *what: told.append(what)))
    assert [i.status for i in again].count("unchanged") == FEW + 3
    assert told[-1] == (FEW + 4, FEW + 4, "")
    library.close()


def test_large_sources_are_not_held_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_HELD", 25)
    loaded: list[int] = []

    def load(n: int) -> bytes:
        loaded.append(n)
        return b"ten bytes."

    sources = [Asked(str(n), partial(load, n)) for n in range(7)]
    with Readers(2) as readers:
        ahead = [len(loaded) - done for done, _ in enumerate(readers._each(upper, sources))]
    assert max(ahead) <= 3
    assert loaded == list(range(7))


def test_a_source_that_changes_while_it_is_read_is_not_stored(tmp_path: Path) -> None:
    """Its text would stand beside an original that says something else."""
    states = iter([LAW.format(n=1), LAW.format(n=1), LAW.format(n=2)])
    source = SourceFile("law.txt", lambda: next(states).encode())
    library = Library.open(tmp_path / "library", create=True)
    [found] = import_sources(library, [source])
    assert (found.status, found.message) == ("failed", "law.txt changed while it was read: nothing was stored.")
    assert not library.laws()
    library.close()
