"""An article as words to compare: Chinese character by character, other scripts word by word, references to articles apart.

第十六条 is one word, "§16", so that a law whose articles were all renumbered still says the same. White space, marks and
script (營 / 营) don't count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.folding import fold
from corpus.languages import language_of
from corpus.numbering import HAN_NUMERAL, parse_numeral

REFERENCE = "§"

_NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,9}})"
# Scripts that are written without spaces, and Korean, whose particles hang on the word: a character is a word.
_SINGLE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
_WORD = re.compile(
    rf"(?:第\s?(?P<n>{_NUM})\s?条|제\s?(?P<k>\d{{1,5}})\s?조)(?:\s?[之의]\s?(?P<in>{_NUM}))?"
    rf"|第(?P<c>{_NUM})(?P<of>[编章节])"
    rf"|(?P<d>\d+)|(?P<s>[{_SINGLE}])|§|(?:(?![\d_{_SINGLE}])\w(?:[\u0300-\u036f])?)+"
)
# "Articles 15, 16 and 17", "sections 5 to 9": the numbers that one word introduces stand close behind it.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Words:
    """What an article says.

    Attributes:
        exact: its words; a reference with its number ("§16", "§120-1").
        plain: the same with every reference as REFERENCE: what two versions are compared by.
    """

    exact: tuple[str, ...]
    plain: tuple[str, ...]


def words_of(text: str, language: str) -> Words:
    """The words of a text in a language (BCP 47)."""
    named = _article_words(language.partition("-")[0])
    exact = list(_words(fold(text)))
    if any(w.isdigit() for w in exact) and named:
        exact = [REFERENCE + w if w.isdigit() and _is_named(exact, i, named) else w for i, w in enumerate(exact)]
    return Words(tuple(exact), tuple(REFERENCE if w[0] == REFERENCE else w for w in exact))


def _words(folded: str) -> Iterator[str]:
    for match in _WORD.finditer(folded):
        number = match["n"] or match["k"]
        if number:
            inserted = f"-{parse_numeral(match['in'])}" if match["in"] else ""
            yield f"{REFERENCE}{parse_numeral(number)}{inserted}"
        elif match["c"]:
            yield f"{REFERENCE}{match['of']}{parse_numeral(match['c'])}"
        else:
            yield match[0]


def _is_named(words: Sequence[str], at: int, named: frozenset[str]) -> bool:
    """Whether the number at `at` is that of an article: "Article 16", "sections 5 to 9", "5 artikla"."""
    near = words[max(0, at - _REACH) : at]
    return any(w in named for w in near) or (at + 1 < len(words) and words[at + 1] in named)


@lru_cache(maxsize=128)
def _article_words(tag: str) -> frozenset[str]:
    language = language_of(tag)
    if language is None:
        return frozenset()
    of = (w for words in language.article_words_of.values() for w in words)
    found = (*language.article_words, *language.article_words_after, *of)
    return frozenset(fold(w).rstrip(".") for w in found if w)
