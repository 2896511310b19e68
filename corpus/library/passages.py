"""The pages of all dated source texts of a jurisdiction, for questions that go across laws."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from corpus.library.faults import told
from corpus.library.reading import Library
from corpus.model import Force

_PAGES = """
SELECT e.id, e.law, e.version, p.path, p.text FROM expressions e
JOIN laws l ON l.id = e.law JOIN provisions p ON p.expression = e.id
WHERE l.jurisdiction = ? AND e.is_source AND e.version IS NOT NULL AND e.force <> ? AND e.version < ?
ORDER BY e.version, e.id
"""


def dated_pages(
    library: Library, jurisdiction: str, before: date, seen: Container[str]
) -> Iterator[tuple[str, date, list[tuple[str, str]]]]:
    """(law id, version, [(path, text), ...]) of each sound source text that is older than `before`, the oldest first.

    `seen`: ids of the texts that may be read: neither a withdrawn text nor, for strangers, a private one.
    """
    with told(library.file.name):
        rows = library.connection.execute(_PAGES, (jurisdiction, str(Force.DAMAGED), before.isoformat())).fetchall()
    for _, group in groupby(rows, key=itemgetter(0)):
        pages = list(group)
        if pages[0][0] not in seen:
            continue
        yield str(pages[0][1]), date.fromisoformat(pages[0][2]), [(str(p[3]), str(p[4])) for p in pages]
