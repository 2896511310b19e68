"""What the importers of saved pages share: bytes -> text, and text -> the lines that its leaves are."""

from __future__ import annotations

import codecs
import re

from corpus.errors import SourceError

# A saved page is text: the Civil Code with its 1,260 articles has 0.5 million bytes. More than this is something else.
LARGEST_PAGE = 8_000_000
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*[=:]\s*["']?\s*([A-Za-z0-9_\-]{2,20})""", re.IGNORECASE)
_LEGACY = ("gb18030", "big5")
LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def decode_page(data: bytes, name: str) -> str:
    """The text of a saved page.

    UTF-8 (with or without BOM) and UTF-16 with a BOM are read as they are; GB18030 or Big5 only where the page declares
    it, or where one of the two alone gives Chinese law.

    Raises:
        SourceError: the bytes are no text, or their encoding can't be told.
    """
    if len(data) > LARGEST_PAGE:
        raise SourceError(f"{name} has {len(data):,} bytes, too many for a page.", f"The most is {LARGEST_PAGE:,}.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16", name)
    if b"\0" in data:
        raise SourceError(f"{name} is no text: it has zero bytes.", "Save the page as text in UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = _legacy(data)
        if found is None:
            raise SourceError(
                f"{name} is not in UTF-8 (byte {error.start + 1}), and its encoding can't be told.",
                "Save it as UTF-8, for example with: iconv -f GB18030 -t UTF-8.",
            ) from error
        return found


def text_or_none(data: bytes, name: str) -> str | None:
    """As `decode_page`, but None where that raises: for recognising."""
    try:
        return decode_page(data, name)
    except SourceError:
        return None


def lines_of(text: str) -> list[str]:
    """The lines of a page, blank ones too, so that positions are line numbers less one."""
    return LINE_BREAK.split(text)


def page_leaves(data: bytes, name: str) -> list[str]:
    """The text leaves of a saved page: its lines that aren't blank."""
    return [line for line in lines_of(decode_page(data, name)) if line.strip()]


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is damaged: no {encoding.upper()} at byte {error.start + 1}.", "Save the page anew."
        ) from error


def _legacy(data: bytes) -> str | None:
    declared = _DECLARED.search(data[:2000])
    wanted = declared[1].decode("ascii").lower().replace("_", "-") if declared else ""
    if wanted in ("gb2312", "gbk", "gb18030", "gb-18030"):
        return _try(data, "gb18030")
    if wanted in ("big5", "big-5", "big5-hkscs"):
        return _try(data, "big5hkscs")
    # Undeclared: bytes of one often decode as the other too, but then into characters that no law is made of.
    read = [t for t in (_try(data, e) for e in _LEGACY) if t is not None and _reads_as_law(t)]
    return read[0] if len(read) == 1 else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _reads_as_law(text: str) -> bool:
    return len(re.findall(r"第\s?[一二三四五六七八九十]", text)) >= 2 and bool(re.search(r"[条條]", text))
