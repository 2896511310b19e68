"""Connections to the library's file: one a thread, closed when its thread has ended or all are closed."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

_PATIENCE = 30.0  # seconds to wait for another process that writes


class Connections:
    """The connections to one file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: list[tuple[threading.Thread, sqlite3.Connection]] = []

    def mine(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = sqlite3.connect(self._file, isolation_level=None, timeout=_PATIENCE, check_same_thread=False)
            self._local.connection = found
            with self._lock:
                self._close_ended()
                self._open.append((threading.current_thread(), found))
            found.execute("PRAGMA foreign_keys = ON")
            found.execute("PRAGMA synchronous = NORMAL")
        return found

    def close(self) -> None:
        """Close every thread's connection. Safe to call twice."""
        with self._lock:
            for _, connection in self._open:
                connection.close()
            self._open.clear()
        self._local = threading.local()

    def _close_ended(self) -> None:
        """A server that makes a thread a request would keep a connection of each for ever."""
        ended = [pair for pair in self._open if not pair[0].is_alive()]
        for pair in ended:
            pair[1].close()
            self._open.remove(pair)


def use_wal(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging, so that reading and writing don't hinder each other.

    SQLite doesn't wait for a lock here as it does elsewhere: two processes that make one library at the same time meet.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(0.05)
