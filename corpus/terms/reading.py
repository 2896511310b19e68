"""A file of terms -> concepts: a table (CSV) or a term base (TBX), whichever it is."""

from __future__ import annotations

from corpus.terms.table import concepts_of
from corpus.terms.tbx import read_tbx
from corpus.terms.values import Concept, Origin


def read_terms(data: bytes, name: str, origin: Origin = Origin.USER) -> tuple[Concept, ...]:
    """Read a file of terms.

    Raises:
        SourceError: it is neither, or something in it is wrong. It says the line; nothing of the file is taken.
    """
    if is_tbx(data):
        return read_tbx(data, name, origin)
    from corpus.importers.documents.decoding import decoded

    return concepts_of(decoded(data, name), name, origin)


def is_tbx(data: bytes) -> bool:
    """Whether a file of terms is XML, and no table."""
    start = data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<")
