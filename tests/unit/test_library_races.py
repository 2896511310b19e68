"""Many readers, a writer beside them, several processes: what is read is always one state of the library."""

from __future__ import annotations

import multiprocessing
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_laws import body, draft

from corpus.library import Library, SourceRecord, Writer, loading, schema
from corpus.model import Law


def write(library: Library, law_id: str, text: str) -> None:
    with Writer.transaction(library, SourceRecord(law_id, "made-up", text.encode())) as writer:
        writer.add(draft(law_id, "2020-01-01", body({"1": text})), law_id, "cn", "law")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library.open(tmp_path, create=True)
    write(found, "cn-first", "甲。")
    return found


def in_thread(run: Callable[[], Any]) -> None:
    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


def test_what_was_loaded_before_a_write_is_not_kept_for_after_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader stands between loading and keeping while another thread writes and a third one reads."""
    load, once = loading.laws, iter([True])

    def interrupted(
        connection: sqlite3.Connection, law_id: str | None = None, *, private: bool = True
    ) -> dict[str, Law]:
        found = load(connection, law_id, private=private)
        if next(once, False):
            in_thread(lambda: write(library, "cn-second", "乙。"))
            in_thread(library.change)
            in_thread(lambda: library.law("cn-second"))
        return found

    monkeypatch.setattr(loading, "laws", interrupted)
    library.laws()
    assert library.law_ids() == ["cn-first", "cn-second"]
    assert set(library.title_index()) == {"cn-first", "cn-second"}
    assert library.law("cn-second").id == "cn-second"


def test_a_text_that_was_loaded_before_it_was_replaced_is_not_kept(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, once = loading.text, iter([True])
    [identity] = [e.id for d in library.law("cn-first").editions for e in d.expressions]

    def interrupted(connection: sqlite3.Connection, expression_id: str) -> Any:
        found = load(connection, expression_id)
        if next(once, False):
            in_thread(lambda: write(library, "cn-first", "改。"))
            in_thread(lambda: library.law("cn-first"))
        return found

    monkeypatch.setattr(loading, "text", interrupted)
    library.text(identity)
    assert library.text(identity).provisions[0].text == "改。"


def test_what_a_write_sees_before_it_is_done_is_not_kept(library: Library) -> None:
    class StoppedError(Exception):
        pass

    def stopped() -> None:
        with Writer.transaction(library, SourceRecord("x", "made-up", b"x")) as writer:
            writer.add(draft("cn-never", "2020-01-01", body({"1": "丙。"})), "cn-never", "cn", "law")
            assert library.law_ids() == ["cn-first", "cn-never"]
            assert "cn-never" in library.title_index()
            raise StoppedError

    with pytest.raises(StoppedError):
        stopped()
    assert library.law_ids() == ["cn-first"]
    assert "cn-never" not in library.title_index()


def test_readers_beside_a_writer_see_whole_states(library: Library) -> None:
    """Laws are written in order, so whoever sees the third sees the second; the last state is seen at the end."""
    names = [f"cn-w{n:02}" for n in range(20)]
    done, wrong = threading.Event(), list[object]()

    def read() -> None:
        while not done.is_set():
            ids = library.law_ids()
            seen = [i for i in ids if i in names]
            if ids != sorted(ids) or seen != names[: len(seen)]:
                wrong.append(ids)
            for law_id in seen:
                if library.law(law_id).id != law_id or not library.title_index():
                    wrong.append(law_id)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for name in names:
        write(library, name, "丁。")
    done.set()
    for reader in readers:
        reader.join(20)
    assert wrong == []
    assert library.law_ids() == ["cn-first", *names]


def test_only_laws_that_changed_are_read_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    write(library, "cn-second", "乙。")
    before = library.laws()
    write(library, "cn-second", "改。")
    asked: list[str | None] = []
    load = loading.laws

    def counted(connection: sqlite3.Connection, law_id: str | None = None, *, private: bool = True) -> dict[str, Law]:
        asked.append(law_id)
        return load(connection, law_id, private=private)

    monkeypatch.setattr(loading, "laws", counted)
    after = library.laws()
    assert asked == ["cn-second"]
    assert after[0] is before[0]
    assert after[1] is not before[1]


def test_connections_of_ended_threads_are_closed(library: Library) -> None:
    for _ in range(5):
        in_thread(library.change)
    assert len(library._connections._open) <= 2


def test_a_second_process_finds_the_schema_made(tmp_path: Path) -> None:
    """It asked for the version before the first one was done, and waits: nothing is made twice."""
    first = sqlite3.connect(tmp_path / "x.sqlite", isolation_level=None)
    second = sqlite3.connect(tmp_path / "x.sqlite", isolation_level=None, check_same_thread=False)
    schema.migrate(first)
    first.execute("PRAGMA user_version = 0")
    first.execute("BEGIN IMMEDIATE")
    first.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
    failures: list[Exception] = []

    def migrate() -> None:
        try:
            schema.migrate(second)
        except sqlite3.Error as error:
            failures.append(error)

    waiting = threading.Thread(target=migrate)
    waiting.start()
    waiting.join(0.3)
    assert waiting.is_alive()
    first.execute("COMMIT")
    waiting.join(20)
    assert failures == []
    first.close()
    second.close()


def _open(folder: str, start: Any, said: Any) -> None:
    start.wait(30)
    try:
        library = Library.open(Path(folder), create=True)
        said.put(str(library.law_ids()))
        library.close()
    except BaseException as error:  # noqa: BLE001 - told to the test in the other process
        said.put(repr(error))


def test_processes_that_make_one_library_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    count = 4
    start, said = context.Barrier(count), context.Queue()
    processes = [context.Process(target=_open, args=(str(tmp_path / "new"), start, said)) for _ in range(count)]
    for process in processes:
        process.start()
    assert [said.get(timeout=60) for _ in processes] == ["[]"] * count
    for process in processes:
        process.join(20)
