"""What files for translators' tools share: the rows with words, the ids that they bear, and signs that XML can't hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version

from lxml import etree

from corpus.bundles.marks import PRIVATE
from corpus.bundles.values import Bundle, BundleRow
from corpus.model import Force

PREFIX = "tongwen"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What a tool must know of a text that it is given as translated.
_STATES = {
    Force.AUTHENTIC: "final",
    Force.OFFICIAL_TRANSLATION: "final",
    Force.UNOFFICIAL: "translated",
    Force.MACHINE: "needs-review-translation",
    Force.DAMAGED: "needs-review-translation",
}


def tool_version() -> str:
    """The version of Tongwen; "0" where it runs from a folder that was never installed."""
    try:
        return version("tongwen")
    except PackageNotFoundError:
        return "0"


def rows_with_words(bundle: Bundle) -> Iterator[BundleRow]:
    """The rows in which any text has words."""
    return (row for row in bundle.rows if any(cell.words for cell in row.cells))


def state_of(force: Force, words: str) -> str:
    """The state of a translation's cell as XLIFF 1.2 calls it: "final" for an official one, "new" without words."""
    return _STATES[force] if words else "new"


def put(element: etree._Element, text: str, code: Callable[[int], etree._Element]) -> etree._Element:
    """An element with `text` in it; each sign that XML can't hold stands as the empty element that `code` makes of its number."""
    at, last = 0, None
    for match in _NOT_XML.finditer(text):
        _add(element, last, text[at : match.start()])
        last = code(ord(match[0]))
        element.append(last)
        at = match.end()
    _add(element, last, text[at:])
    return element


def _add(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if not text:
        return
    if last is None:
        element.text = text
    else:
        last.tail = text


def unit_id(row: BundleRow, *, private: bool = False) -> str:
    """The id of a row in XLIFF: its name and the hashes of what stands in it: u25ca711a06a0-132e3f1ab66d-e3b0c44298fc; "-private"
    behind it if a text of the bundle is."""
    return "-".join((row.id, *(cell.hash for cell in row.cells), *((PRIVATE,) if private else ())))


def as_text(element: etree._Element) -> str:
    """An element as a line of the file."""
    return etree.tostring(element, encoding="unicode") + "\n"
