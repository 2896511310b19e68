"""What is known of words before a text is read: terms of the base that ships, and figures, which every language shows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from corpus.alignment.figures import REFERENCE, figures_of
from corpus.terms.shipped import shipped

# How often a term's rendering of the base stands where the term is rendered, and how often where it isn't.
_OFTEN, _BY_CHANCE = 0.55, 0.12
# The same of a figure.
_FIGURE_OFTEN, _FIGURE_BY_CHANCE = 0.85, 0.2
_MOST = 5.0  # what they say together at most
_LONGEST = 8  # characters of a Chinese term that is looked for
_MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]{2,}")


@lru_cache(maxsize=32)
def _renderings(language: str, other: str) -> Mapping[str, frozenset[str]]:
    """Term of `language` -> its renderings in `other`, both in lower case; {} where the base has few."""
    found: dict[str, set[str]] = {}
    for concept in shipped():
        theirs = {t.text.lower() for t in concept.terms if _group(t.language) == other}
        for term in concept.terms if theirs else ():
            if _group(term.language) == language and len(term.text) > 1:
                found.setdefault(term.text.lower(), set()).update(theirs)
    return {term: frozenset(r) for term, r in found.items()}


def _group(language: str) -> str:
    return "-".join(language.split("-")[:2]) if language.startswith("zh") else language.partition("-")[0]


def missing(asked: str, language: str, beside: str, other: str, elsewhere: str) -> float:
    """How much more likely it is that nothing of `beside` renders `asked`, by its terms and figures: a logarithm.

    Args:
        elsewhere: the rest of the stretch that `asked` stands in: what is in both says nothing.
    """
    theirs, rest = beside.lower(), elsewhere.lower()
    table = _renderings(_group(language), _group(other))
    total = 0.0
    for term in dict.fromkeys(_terms(asked.lower(), table)):
        if term not in rest:
            there = any(_stem(r) in theirs for r in table[term])
            total += math.log(_BY_CHANCE / _OFTEN) if there else math.log((1 - _BY_CHANCE) / (1 - _OFTEN))
    shown = figures_of(asked, language).shown - figures_of(elsewhere, language).shown - {REFERENCE}
    figures = figures_of(beside, other).shown
    for figure in shown:
        if figure.replace("/", "").isdecimal() and figure != "1":
            hit = figure in figures
            total += (
                math.log(_FIGURE_BY_CHANCE / _FIGURE_OFTEN)
                if hit
                else math.log((1 - _FIGURE_BY_CHANCE) / (1 - _FIGURE_OFTEN))
            )
    return max(-_MOST, min(_MOST, total))


def _stem(term: str) -> str:
    """public prosecutors -> public prosecutor; of short words all."""
    return term[:-1] if len(term) > 5 and term.isascii() else term


def _terms(text: str, table: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Terms of a table that stand in a text, the longest at each place."""
    for run in _HAN.findall(text):
        at = 0
        while at < len(run):
            size = next((n for n in range(_LONGEST, 1, -1) if run[at : at + n] in table), 0)
            if size:
                yield run[at : at + size]
            at += size or 1
    words = _WORD.findall(text)
    at = 0
    while at < len(words):
        size = next((n for n in range(_MOST_WORDS, 0, -1) if _joined(words, at, n) in table), 0)
        if size:
            yield _joined(words, at, size)
        at += size or 1


def _joined(words: list[str], at: int, size: int) -> str:
    return " ".join(words[at : at + size])
