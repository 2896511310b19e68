"""What the database complains of, as errors that say what is wrong and the way out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from corpus.errors import LibraryError

# Primary result codes (the low byte of an extended code) -> what it means for the user, and the way out.
_FAULTS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: ("is in use: another Tongwen is writing it", "Try again when that one has finished."),
    sqlite3.SQLITE_LOCKED: ("is in use: another Tongwen is writing it", "Try again when that one has finished."),
    sqlite3.SQLITE_FULL: ("can't grow: the disk is full", "Make room, then try again; nothing half-done was kept."),
    sqlite3.SQLITE_READONLY: ("may not be written", "Check the rights on the data folder."),
    sqlite3.SQLITE_PERM: ("may not be read", "Check the rights on the data folder."),
    sqlite3.SQLITE_CANTOPEN: ("can't be opened", "Check that the data folder is there, and the rights on it."),
    sqlite3.SQLITE_IOERR: ("can't be read or written", "Check the disk."),
    sqlite3.SQLITE_NOTADB: ("is no library", "Take another --data folder."),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "Restore a backup, or import the sources again into another --data folder."),
}
_OTHER = ("can't be used", "`tongwen doctor` tells whether it is sound.")


def library_error(error: sqlite3.Error, name: str) -> LibraryError:
    """What `error` means for the library in the file called `name`: in use, disk full, damaged, no library, ..."""
    code: int | None = getattr(error, "sqlite_errorcode", None)  # Python's own complaints have none
    meaning, hint = _FAULTS.get(code & 0xFF, _OTHER) if code is not None else _OTHER
    return LibraryError(f"{name} {meaning} ({error}).", hint)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn whatever the database raises inside into a LibraryError."""
    try:
        yield
    except sqlite3.Error as error:
        raise library_error(error, name) from error
