"""The pages of all dated source texts of a jurisdiction, for questions that go across laws."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from corpus.library.faults import told
from corpus.library.reading import Library
from corpus.model import Force

_TEXTS = """
SELECT e.id, e.law, e.version FROM expressions e JOIN laws l ON l.id = e.law
WHERE l.jurisdiction = ? AND e.is_source AND e.version IS NOT NULL AND e.force <> ? AND e.version < ?
ORDER BY e.version, e.id
"""
_PAGES = "SELECT path, text FROM provisions WHERE expression = ? ORDER BY seq"


def dated_pages(
    library: Library, jurisdiction: str, before: date, seen: Container[str]
) -> Iterator[tuple[str, date, list[tuple[str, str]]]]:
    """(law id, version, [(path, text), ...]) of each sound source text that is older than `before`, the oldest first.

    `seen`: ids of the texts that may be read: neither a withdrawn text nor, for strangers, a private one.
    """
    with told(library.file.name):
        texts = library.connection.execute(_TEXTS, (jurisdiction, str(Force.DAMAGED), before.isoformat())).fetchall()
    for identity, law_id, version in texts:
        if identity not in seen:
            continue
        # One text at a time: all of them together may be more than the memory holds.
        with told(library.file.name):
            pages = library.connection.execute(_PAGES, (identity,)).fetchall()
        if pages:
            yield str(law_id), date.fromisoformat(version), [(str(path), str(text)) for path, text in pages]
