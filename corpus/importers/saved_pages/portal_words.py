"""Words of a law portal's pages in any script, as they are compared: letters, digits and vowels alone.

A machine that translates a page changes capitals, accents, hyphens and blanks from page to page: `Topic(s)`, `topics`;
`Jenis undang-undang`, `JENIS UNDANG UNDANG`; `الهيئة المصدرة`, `الهيئه المصدره`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from corpus.folding import fold

# Letters of one sound that Arabic, Persian keyboards and Turkish write in two ways.
_ALIKE = str.maketrans({"ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "ı": "i", "ـ": "", "ٱ": "ا"})


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """A stretch as it is compared: `text[i]` comes of the character at `at[i]` of the stretch."""

    text: str
    at: tuple[int, ...]


def folded_words(text: str) -> FoldedWords:
    """`text` without case, accents, blanks and marks, with the way back."""
    letters: list[str] = []
    at: list[int] = []
    for index, char in enumerate(text):
        made = _folded(char)
        letters.append(made)
        at += [index] * len(made)
    return FoldedWords("".join(letters), tuple(at))


def folded_word(text: str) -> str:
    """`text` as it is compared."""
    return "".join(map(_folded, text))


def _folded(char: str) -> str:
    """Letters, vowels and digits of a character; what is combined above or below (accents, points, tones) goes."""
    parts = unicodedata.normalize("NFKD", fold(char).casefold())
    kept = "".join(c for c in parts if unicodedata.category(c)[0] in "LMN" and not unicodedata.combining(c))
    return kept.translate(_ALIKE)
