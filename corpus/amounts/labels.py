"""Numbers that are names and no amounts: what goes on with a citation ("Article 5(1), (3) and 7"), and "Cap. 571", "No. 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from corpus.amounts.figures import BLOT
from corpus.amounts.values import Amount, Kind
from corpus.languages import language_of

# What may stand between a citation and a number that belongs to it.
_GOES_ON = re.compile(
    r"[\s,;、()\[\]]*(?:(?:and|or|to|und|oder|bis|sowie|et|ou|à|e|o|y|u|a|al|ed|od|i|lub|oraz|и|или|до|en|of|och|eller|ve|veya|dan|atau|và|hoặc|및|또는"
    r"|及|或|和|与|至|及び|又は|και|ή|ja|tai|–|-)[\s()]*)?"
)
_FARTHEST = 12  # characters
_NAMED = "no nos nr nrn n num núm cap chap form ref ziff ziffer kapitel kap cap. lit let lett bst al abs cpv art artt §"
_WORD_BEFORE = re.compile(r"([^\W\d_]+|§)[.:º°]{0,2} ?\(?$")


def without_labels(text: str, found: Iterable[Amount], primary: str, original: str) -> Iterator[Amount]:
    """The amounts without those that go on with a citation or stand behind a word that is numbered.

    Args:
        text: as it was read, citations blotted out.
        original: with its capitals.
        primary: its language.
    """
    names = _numbered_words(primary)
    told, lawful = 0, False
    for amount in found:
        if amount.kind in (Kind.COUNT, Kind.DATE) and not amount.readings:
            if lawful and amount.kind is Kind.DATE:
                told = 0  # "Act No. 5 of 1947": the year is none of its numbers
            lawful = False
            last = text.rfind(BLOT, max(told, amount.start - _FARTHEST - 1), amount.start) + 1
            near = max(last, told)
            if near and amount.start - near <= _FARTHEST and _GOES_ON.fullmatch(text, near, amount.start):
                told = amount.end
                continue
            before = _WORD_BEFORE.search(text, max(0, amount.start - 30), amount.start)
            if before and before[1] in names:
                told = amount.end
                continue
            figure = text[amount.start].isdigit()
            if before and figure and _is_name(original, before.start(1), before.end(1)):
                amount = replace(amount, certain=False)
        elif amount.kind is Kind.LAW:
            told, lawful = amount.end, True
        yield amount


def _is_name(original: str, start: int, end: int) -> bool:
    """Table 24, IAS 19: a word with a capital right before a number that counts nothing; not one that begins a sentence."""
    word = original[start:end]
    before = start
    while before and original[before - 1].isspace():
        before -= 1
    begins = not before or original[before - 1] in ".;:"
    return word[0].isupper() and word.isascii() and ((len(word) > 1 and word.isupper()) or not begins)


@lru_cache(maxsize=64)
def _numbered_words(primary: str) -> frozenset[str]:
    """The words of a language that stand before a number as its name: those for articles, paragraphs, chapters and annexes."""
    known = language_of(primary)
    if known is None:
        return frozenset(_NAMED.split())
    words = (
        *known.article_words,
        *known.levels,
        *known.containers,
        *known.annexes,
        *known.citing.levels,
        *known.citing.articles,
        *known.citing.forms,
    )
    return frozenset(w.rstrip(".") for w in words if " " not in w) | frozenset(_NAMED.split())
