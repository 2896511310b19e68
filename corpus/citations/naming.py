"""Where running text names laws: by a name that is known, between marks, or by a name that nobody knows before a provision.

A `Finder` is made of the names that it is to know: `shipped_names()` knows those that come with the project,
`names_of(library)` those of the laws of a library. A name is never cut out of a longer word: there is no 公司法 in 外商投资公司法 or
公司法人, and no "Criminal Code" in "German Criminal Code".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from corpus import titles
from corpus.citations.naming_han import (
    applied,
    before_places,
    derived_end,
    documents,
    goes_on,
    stands_alone,
    state_before,
)
from corpus.citations.naming_kana import japanese, korean
from corpus.citations.naming_known import Dictionary
from corpus.citations.naming_latin import ACTS, CODES, NUMBERED, english, is_part
from corpus.citations.naming_marks import around_marks, before_place, like_law, marked, quoted
from corpus.citations.naming_papers import papers
from corpus.folding import fold_dashes, fold_key
from corpus.model import Span
from corpus.remembering import remembered

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Named:
    """A law named in a text.

    Attributes:
        span: where, with the marks.
        name: its characters; 《》 kept.
        alone: whether it is a citation of the law by itself; else only beside a provision (刑律, AML).
        known: whether the finder knows the name.
    """

    span: Span
    name: str
    alone: bool = True
    known: bool = False


class NameFinder(Protocol):
    """What finds names of laws in running text."""

    def names(self, text: str, language: str) -> tuple[Named, ...]:
        """Names in a text, in its order; none overlaps another.

        Args:
            text: running text.
            language: its tag, "" where it isn't known.
        """
        ...


class Finder:
    """Finds names that are known, and what looks like one."""

    __slots__ = ("_known",)

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Args: names: (language, name) of those to know."""
        self._known = Dictionary(names)

    def names(self, text: str, language: str) -> tuple[Named, ...]:
        """See `NameFinder`."""
        folded = fold_dashes(text)
        known = list(self._by_dictionary(text, folded))
        ends = {n.span.end for n in known}
        found = [*self._marked(text, folded), *known]
        found += [Named(Span(*span), text[slice(*span)]) for span in documents(folded)]
        for start, end in _unmarked(folded, language):
            # What is known and stands alone isn't looked for in a longer one: 职权就民法.
            if end not in ends:
                found.append(Named(Span(start, end), text[start:end], False))
        found += [Named(Span(*span), text[slice(*span)]) for span in applied(folded) if span[1] not in ends]
        if _LATIN.search(text):
            found += _latin(text, folded, language)
        return tuple(_longest(found))

    def _marked(self, text: str, folded: str) -> Iterator[Named]:
        for start, closed in marked(folded):
            end = before_place(folded, start, closed)
            start += end != closed
            known = fold_key(text[start:end]) in self._known
            title = folded[start:end].strip("《》〈〉")
            yield Named(Span(start, end), text[start:end], known or like_law(title), known)
        for start, end in around_marks(folded):
            yield Named(Span(start, end), text[start:end], True, fold_key(text[start:end]) in self._known)
        for start, end in quoted(text, folded):
            known = fold_key(text[start:end].strip("「」『』“”")) in self._known
            # 「弯曲试验法」 is a method; of other kinds a name in quotation marks is one.
            yield Named(Span(start, end), text[start:end], known or folded[end - 2] != "法", known)

    def _by_dictionary(self, text: str, folded: str) -> Iterator[Named]:
        for hit in self._known.search(text, folded):
            end = derived_end(folded, hit.end)
            if _is_han(text[hit.start]):
                if _CHAPTER.fullmatch(hit.key) and not _OF_HONG_KONG.search(folded, max(0, hit.start - 8), hit.start):
                    continue
                if end == hit.end and (goes_on(folded, hit.end) or _BODY.match(folded, hit.end)):
                    continue
                state = state_before(folded, hit.start)
                start = hit.start if state is None else state[0]
                if not (stands_alone(folded, hit.start) if state is None else state[1]):
                    continue
                alone = (len(hit.key) > 2 or hit.key in _SHORT) and not folded.endswith("修正案", start, end)
                yield Named(Span(start, end), text[start:end], alone, (start, end) == (hit.start, hit.end))
            elif self._known.is_abbreviation(hit.key):
                yield Named(Span(hit.start, hit.end), text[hit.start : hit.end], len(hit.key) > 3, True)
            elif _is_title(text[hit.start : hit.end]) and not (hit.key.isascii() and is_part(text, hit.end)):
                yield Named(Span(hit.start, hit.end), text[hit.start : hit.end], True, True)


# The laws of two characters that stand by their name alone; 民诉 or 水法 may be anything.
_SHORT = frozenset({"刑法", "民法", "宪法"})
# Cap. 622 in Chinese is any chapter 622, but behind the name of an ordinance.
_CHAPTER = re.compile(r"第\d+[a-z]?章")
_OF_HONG_KONG = re.compile(r"(?:法例|条例[》\"']?\s?)[(\[]?\s?(?:即\s?)?(?:香港法例\s?)?$")
# 宪法和法律委员会, 宪法宣誓, 国家宪法日 speak of no law.
_BODY = re.compile(r"和法律委员会|宣誓|日(?![内起])|委员会|学会|协会|研究[会所院]")
_LATIN = re.compile(r"[A-Za-z\u0400-\u04ff\u0370-\u03ff]{2}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_title(name: str) -> bool:
    """Whether a known name in letters is written as one: "the patent law" is none; scripts without capitals have no doubt."""
    return not name[0].isascii() or name[0].isupper() or (" " in name and any(c.isupper() for c in name))


def _unmarked(folded: str, language: str) -> Iterator[tuple[int, int]]:
    if _HAN.search(folded):
        yield from before_places(folded)
    if language.startswith("ja") or (not language and _KANA.search(folded)):
        yield from japanese(folded)
    if _HANGUL.search(folded):
        yield from korean(folded)


def _latin(text: str, folded: str, language: str) -> Iterator[Named]:
    for pattern in (NUMBERED, ACTS):
        for match in pattern.finditer(folded):
            yield Named(Span(*match.span()), text[match.start() : match.end()])
    if language.startswith("en") or not language or _ENGLISH.search(text):
        for start, end, sure in english(text):
            yield Named(Span(start, end), text[start:end], sure)
        for start, end in papers(folded):
            yield Named(Span(start, end), text[start:end], False)
    codes = CODES.get(language.partition("-")[0])
    if codes is not None:
        for match in codes.finditer(folded):
            yield Named(Span(*match.span()), text[match.start() : match.end()])


_ENGLISH = re.compile(r"\b(?:Act|Law|Code|Ordinance|Regulations?|Constitution|Convention)\b")


def _longest(found: list[Named]) -> Iterator[Named]:
    """Of names that overlap the longest; of one span the one that is known."""
    kept: list[Named] = []
    for named in sorted(found, key=lambda n: (n.span.start, -n.span.end, not n.known, not n.alone)):
        if kept and named.span.start < kept[-1].span.end:
            if named.span.end - named.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = named
            continue
        kept.append(named)
    yield from kept


@cache
def shipped_names() -> Finder:
    """The finder that knows every name that ships with the project (`corpus.titles`). Made on first use."""
    return Finder((name.language, name.text) for name in titles.names())


@remembered
def names_of(library: Library) -> Finder:
    """The finder that knows the names of a library's laws, and those that ship. Made anew after somebody wrote to it."""
    held = ((title.language, title.text) for entries in library.title_index().values() for _, title in entries)
    return Finder((*held, *((name.language, name.text) for name in titles.names())))
