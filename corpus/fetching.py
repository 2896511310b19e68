"""Use case: official collections -> files in the data folder, ready to import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from corpus.collections import Collection, Wanted, collection, fetched
from corpus.collections.client import Client, Fetched, Manners, Resource
from corpus.errors import SourceError
from corpus.sources import Origin, SourceFile, expand

Tell = Callable[[int, int, str], None]


def fetch(
    name: str, folder: Path, origin: str | None, wanted: Wanted, manners: Manners, tell: Tell
) -> Iterator[tuple[list[SourceFile], str] | SourceError]:
    """Bring a collection's files here; yields for each the sources in it and what became of it (`Fetched.status`).

    Args:
        name: of the collection.
        folder: the data folder; files are kept in `downloads/NAME`.
        origin: a file that is here already, the address of one file, or that of a mirror of the whole collection (it ends
            with a slash); None for the official address.
        wanted, manners, tell: see Wanted, Manners and Client.

    Raises:
        UsageError: no such collection, or no such file.
    """
    asked = collection(name)
    if origin and not _is_url(origin):
        yield _sources(asked, Path(origin), "", "", wanted), "kept"
        return
    with Client(folder / "downloads" / name, manners, tell) as client:
        for found in _files(asked, client, origin, wanted):
            if isinstance(found, SourceError):
                yield found
            else:
                record = found.record
                yield _sources(asked, found.file, record.url, record.retrieved, wanted), found.status


def _files(asked: Collection, client: Client, origin: str | None, wanted: Wanted) -> Iterator[Fetched | SourceError]:
    if origin is None or origin.endswith("/"):
        return asked.fetch(client, replace(wanted, base=origin))
    name = PurePosixPath(unquote(urlsplit(origin).path)).name or "file"
    return fetched(client, [Resource(origin, name)])


def _is_url(origin: str) -> bool:
    return origin.startswith(("http://", "https://"))


def _sources(asked: Collection, file: Path, url: str, retrieved: str, wanted: Wanted) -> list[SourceFile]:
    origin = Origin(asked.NAME, url, retrieved, asked.LICENCE)
    found = [replace(source, origin=origin) for source in expand([file])]
    return [source for source in found if len(found) == 1 or asked.keeps(source.name, wanted)]
