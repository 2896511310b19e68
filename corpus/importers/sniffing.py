"""What kind of bytes a source is, told by its first bytes alone, so that only the importers of that kind are asked."""

from __future__ import annotations

import re
from enum import StrEnum

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|article|h[1-6]|span)\b", re.IGNORECASE)
_SKIPPED = re.compile(
    r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?!\s+html)[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_LOOKED_AT = 65_536
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


class Family(StrEnum):
    """Kinds of bytes. An importer names those that it can claim."""

    SQLITE = "sqlite"
    ZIP = "zip"
    PDF = "pdf"
    JSON = "json"
    XML = "xml"
    HTML = "html"
    TEXT = "text"
    OLE = "ole"  # Word's and Excel's files of before 2007
    OTHER = "other"


def family_of(data: bytes) -> Family:
    """The kind of `data`. TEXT is what nothing else is: it may still be in any encoding, or no text at all."""
    if data.startswith(b"SQLite format 3\0"):
        return Family.SQLITE
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Family.ZIP
    if b"%PDF-" in data[:1024]:
        return Family.PDF
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Family.OLE
    head = _head(data)
    begin = head.lstrip("\ufeff \t\r\n")[:1]
    if begin in ("{", "["):
        return Family.JSON
    if begin == "<":
        return _markup(head)
    return Family.OTHER if data[:4096].count(0) > 8 and "\0" in head else Family.TEXT


def _head(data: bytes) -> str:
    for bom, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(bom):
            return data[2:_LOOKED_AT].decode(encoding, "replace")
    return data[:_LOOKED_AT].decode("utf-8", "replace")


def _markup(head: str) -> Family:
    at = len(head) - len(head.lstrip("\ufeff \t\r\n"))
    while match := _SKIPPED.match(head, at):
        at = match.end()
    return Family.HTML if _HTML.match(head, at) else Family.XML


def narrow(data: bytes, family: Family) -> bytes:
    """XML in UTF-16 as UTF-8, so that formats can be told by bytes they look for; all else as it is."""
    if family is not Family.XML or not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        return data  # damaged: whoever claims it says so
    return _DECLARATION.sub("", text, count=1).encode()
