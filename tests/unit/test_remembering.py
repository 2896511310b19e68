"""What is kept of a library: made once, made anew after a write, never kept out of a write that was rolled back."""

from __future__ import annotations

import gc
from pathlib import Path

from corpus.library import Library
from corpus.remembering import remembered


def test_made_once_until_somebody_writes(tmp_path: Path) -> None:
    made = []

    @remembered
    def asked(library: Library) -> int:
        made.append(1)
        return len(made)

    library = Library.open(tmp_path, create=True)
    assert [asked(library), asked(library)] == [1, 1]
    library.connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")
    assert [asked(library), asked(library)] == [2, 2]


def test_nothing_of_a_write_that_was_rolled_back_is_kept(tmp_path: Path) -> None:
    @remembered
    def asked(library: Library) -> str:
        return str(library.connection.execute("SELECT value FROM meta WHERE key = 'note'").fetchone()[0])

    library = Library.open(tmp_path, create=True)
    library.connection.execute("INSERT INTO meta VALUES ('note', 'first')")
    for note, end in (("second", "ROLLBACK"), ("third", "COMMIT")):
        library.connection.execute("BEGIN IMMEDIATE")
        library.connection.execute("UPDATE meta SET value = ? WHERE key = 'note'", (note,))
        library.connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'change'")
        if end == "ROLLBACK":
            assert asked(library) == "second"
        library.connection.execute(end)
    assert asked(library) == "third"


def test_goes_with_its_library(tmp_path: Path) -> None:
    class Held:
        pass

    @remembered
    def asked(_library: Library) -> Held:
        return Held()

    library = Library.open(tmp_path, create=True)
    assert asked(library) is asked(library)
    library.close()
    del library
    gc.collect()
    assert not [o for o in gc.get_objects() if isinstance(o, Held)]
