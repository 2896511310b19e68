"""Taiwan's laws as JSON, one file per law and language (mojLawSplitJSON; text of the Ministry of Justice's open data).

How a record is read: corpus.importers.east_asia.taiwan.
"""

from __future__ import annotations

from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.importers.east_asia.taiwan import (
    CHINESE_TITLE,
    CONTENT,
    DATES,
    ENGLISH_TITLE,
    HEADING,
    LABEL,
    LARGEST,
    drafts_of,
    is_bulk,
)
from corpus.importers.json_text import load_object, values
from corpus.model import Draft


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a JSON object with the keys 法規內容 and 法規名稱 or 英文法規名稱."""
    del name
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{" or len(data) > LARGEST:
        return False
    if is_bulk(data):
        return False  # the text of a law may well name the key
    if CONTENT.encode() not in data and b"\\u6cd5\\u898f\\u5167\\u5bb9" not in data.lower():
        return False
    try:
        found = load_object(data, "")
    except SourceError:
        # Broken off or badly encoded, but of this format: `read` says what is wrong with it.
        return any(key.encode() in data for key in (*DATES.values(), HEADING, LABEL))
    return CONTENT in found and (CHINESE_TITLE in found or ENGLISH_TITLE in found)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft, Chinese or English.

    Raises:
        SourceError: no JSON object of this shape, a key that stands twice, or no PCode in its address.
    """
    return Parsed(drafts_of([load_object(data, name)], name))


def leaves(data: bytes, name: str) -> list[str]:
    """All text values of the file in order; keys are no text."""
    return list(values(load_object(data, name)))
