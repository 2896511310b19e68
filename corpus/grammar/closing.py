"""Provisions of a law's end that count apart from its articles: "Disposición adicional primera", "GEÇİCİ MADDE 1"."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.grammar.patterns import BLANK, plain
from corpus.grammar.printed import number_at
from corpus.languages import Language
from corpus.numbering import ArticleNumber

_STOP = re.compile(rf"{BLANK}{{0,2}}(?:[.:º°ª]{{1,2}})?(?:{BLANK}{{0,2}}[-–—]{{1,2}}(?={BLANK}|$|[^\W\d_]|[(（]))?")


class Closing(NamedTuple):
    """The start of such a provision: which of its language's kinds (from 1), number, label as printed, what follows."""

    kind: int
    number: ArticleNumber
    label: str
    rest: str


def closing_of(line: str, words: Language | None) -> Closing | None:
    """The provision of a law's end that `line` begins, or None.

    Passes: "Disposición final única. Entrada en vigor", "EK MADDE 3- ...". Fails: "disposición final segunda de esta ley"
    (a sentence that refers to one goes on in small letters).
    """
    if words is None or not words.closing or not line[:1].isupper():
        return None
    for kind, word in enumerate(words.closing, 1):
        end = len(word)
        if plain(line[:end]) != plain(word) or not line[end : end + 1].isspace():
            continue
        found = number_at(line, end, words)
        if found is None:
            return None
        stop = _STOP.match(line, found.end)
        end = stop.end() if stop else found.end
        rest = line[end:].strip()
        if rest[:1].islower() or rest[:1] in (",", ";"):
            return None
        return Closing(kind, ArticleNumber.parse(found.canonical), line[:end].rstrip(), rest)
    return None
