"""Paths and labels of Akoma Ntoso's units: what a number, a note or a defined term is called in a path."""

from __future__ import annotations

from corpus.importers import markup
from corpus.importers.akn.nodes import UNITS, Element, name_of
from corpus.importers.labels import latin_article_number
from corpus.model import ProvisionPath
from corpus.numbering import ArticleNumber, parse_numeral

_SAFE_KEY = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-")


def note_path(page: ProvisionPath, nth: int) -> ProvisionPath:
    """The path of the N-th note of a page: note_5.1 of art_5, annex_1/note_2.1 of annex_1/art_2, note_preamble.1."""
    *above, last = page.segments
    kind, _, label = last.partition("_")
    name = label if kind == "art" and label else last
    return ProvisionPath((*above, f"note_{''.join(c if c in _SAFE_KEY else '-' for c in name)}.{nth}"))


def paragraph_label(printed: str) -> str:
    """The number of a paragraph as a path has it: "(1)" -> 1, "3bis" -> 3-1, "1A" -> 1A, "٣" -> 3."""
    number: ArticleNumber | None = latin_article_number(printed, ranges=False)
    if number is not None:
        return str(number)
    value = parse_numeral(printed.strip(" ().[]、．。（）"))
    return str(value) if value is not None else "1"


def begins_with_number(printed: str) -> bool:
    """Whether a label begins with a number rather than a letter, signs and words for paragraph aside."""
    bare = printed.lstrip(" ([（§.–—-\u00a0")
    return bool(bare) and (bare[0].isnumeric() or parse_numeral(bare.rstrip(" )].）")) is not None)


def is_unit(element: Element) -> bool:
    return name_of(element) in UNITS


def defined_term(element: Element) -> str | None:
    """The key of the term that an unnumbered item defines, where the document names it (refersTo="#term-controller")."""
    for inner in element.iter():
        if markup.local(inner) in ("def", "term") and inner.get("refersTo"):
            key = "".join(c if c in _SAFE_KEY else "-" for c in str(inner.get("refersTo")).lstrip("#"))
            return key.strip(".-") or None
        if markup.local(inner) in ("blockList", "list", "ul", "ol"):
            return None
    return None
