"""Rows into a table."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence


def many(connection: sqlite3.Connection, table: str, values: Sequence[tuple[object, ...]], conflict: str = "") -> None:
    """Insert rows, none at all being nothing to do."""
    if values:
        marks = ",".join("?" * len(values[0]))
        connection.executemany(f"INSERT {conflict}INTO {table} VALUES ({marks})", values)
