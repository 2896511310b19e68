"""A saved web page -> its tree: charset, parts of a web archive, what is no text. Nothing is fetched, nothing is run."""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage

from lxml import etree

from corpus.errors import SourceError, TooLargeError
from corpus.importers.documents.decoding import LARGEST, decoded

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,30})|<\?xml[^>]{0,100}?encoding=["']([A-Za-z0-9_.\-]{2,30})""",
    re.IGNORECASE,
)
# What pages call their encoding and what it is on the web.
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
          "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
          "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "tis-620": "cp874", "windows-874": "cp874",
          "iso-8859-9": "cp1254", "x-euc-jp": "euc_jp", "unicode": "utf-8", "x-mac-roman": "mac-roman"}  # fmt: skip
_ARCHIVE = re.compile(
    rb"\A\s*(?:[A-Za-z\-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?content-type:\s*multipart/related", re.IGNORECASE
)
NO_TEXT = frozenset(
    {
        "script",
        "style",
        "template",
        "svg",
        "math",
        "object",
        "embed",
        "iframe",
        "canvas",
        "audio",
        "video",
        "head",
        "map",
        "datalist",
    }
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_ELEMENTS = 500_000
_MOST_BAD = 0.01  # of the characters of a page may be broken


def is_archive(data: bytes) -> bool:
    """Whether `data` is a web archive (MHTML): a mail whose parts are a page and its pictures."""
    return _ARCHIVE.match(data[:4000].replace(b"\r\n", b"\n")) is not None


def page_tree(data: bytes, name: str) -> etree._Element:
    """The root element of a page; comments, instructions and what follows them are gone.

    Raises:
        SourceError: too large, no text, no elements, or nested too deep to be read whole.
    """
    text = page_text(data, name).replace("\0", "\ufffd")
    elements = text.count("<") - text.count("</")
    if elements > _MOST_ELEMENTS:
        raise TooLargeError(f"{name} has {elements:,} elements; the limit is {_MOST_ELEMENTS:,}.", "Save it in parts.")
    # A declaration of another encoding would be believed, though the text is decoded already.
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{name} is damaged HTML: {error}.", "Save the page anew.") from error
    if root is None:
        raise SourceError(f"{name} is an empty page.", "Save the page anew.")
    for entry in parser.error_log:
        if (
            entry.type_name in ("ERR_NAME_TOO_LONG", "ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR")
            and "depth" in entry.message
        ):
            raise TooLargeError(f"{name} is HTML nested too deep: no law is.", "Save the page anew, as text.")
    return root


def page_text(data: bytes, name: str) -> str:
    """The characters of a page, decoded as it declares, or as they read.

    Raises:
        SourceError: too large, or no text.
    """
    if len(data) > LARGEST:
        raise TooLargeError(f"{name} has {len(data):,} bytes, too many for a page.", f"The most is {LARGEST:,}.")
    if is_archive(data):
        data, said = _page_of_archive(data, name)
    else:
        said = ""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(data, name)
    match = _DECLARED.search(data[:4096])
    declared = said or ((match[1] or match[2]).decode("ascii").lower() if match else "")
    for encoding in dict.fromkeys(filter(None, ("utf-8", _MEANT.get(declared, declared)))):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _repaired(data, _MEANT.get(declared, declared) or "utf-8", name)


def _repaired(data: bytes, declared: str, name: str) -> str:
    """A page whose bytes break its own encoding in few places; what can't be read is shown as such."""
    try:
        text = data.decode(declared, "replace")
    except LookupError:
        return decoded(data, name)
    if text.count("\ufffd") <= max(2, _MOST_BAD * len(text)) and "\0" not in text[:4096]:
        return text
    return decoded(data, name)


def _page_of_archive(data: bytes, name: str) -> tuple[bytes, str]:
    """The page in a web archive and its charset; other parts are left out."""
    try:
        message = email.message_from_bytes(data, EmailMessage, policy=email.policy.default)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes):
                    return payload, (part.get_content_charset() or "").lower()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError(f"{name} is a damaged web archive: {error}.", "Save the page as HTML.") from error
    raise SourceError(f"{name} is a web archive without a page in it.", "Save the page as HTML.")


def tag_of(element: etree._Element) -> str:
    """Lower-case name of an element, without a prefix."""
    return element.tag.rpartition(":")[2].rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def is_hidden(element: etree._Element) -> bool:
    """Whether neither an element nor what is inside it is text that a reader sees."""
    if tag_of(element) in NO_TEXT:
        return True
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def sup_text(element: etree._Element, text: str) -> str:
    """The text of an element; digits raised right behind a letter or digit are written so (158<sup>1</sup> is 158¹)."""
    if tag_of(element) != "sup" or not text.strip().isdecimal() or not text.isascii():
        return text
    before, parent = element.getprevious(), element.getparent()
    ahead = before.tail if before is not None else parent.text if parent is not None else ""
    return text.translate(_SUPERSCRIPT) if ahead and ahead[-1].isalnum() else text


def text_leaves(root: etree._Element) -> Iterator[str]:
    """The text nodes that aren't blank, in order, of all that a page shows; its head is left out."""
    todo: list[etree._Element | str] = [root]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            if item.strip():
                yield item
            continue
        inside: list[etree._Element | str] = []
        if isinstance(item.tag, str) and not is_hidden(item):
            inside.append(sup_text(item, item.text or ""))
            for child in item:
                inside += [child, child.tail or ""]
        todo += reversed(inside)
