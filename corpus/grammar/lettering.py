"""Letters as numbers: what a letter counts in the alphabet of a language, and how it is written in a path.

Laws number items and inserted articles by letters: α) β) γ), 5א, 21क, điểm đ. Paths are the same in every language, so an
item's letter becomes its place in the alphabet, and an inserted article gets the Latin letter of that place.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from corpus.languages import Language
from corpus.languages.words import LATIN

# Marks that make letters a numeral: Greek α΄, Hebrew א׳ ט״ו, the Arabic stroke in هـ.
_MARKS = dict.fromkeys(map(ord, "΄ʹ´׳״'’\"`\u0640"))
_LAST = len(LATIN)


def letters_of(words: Language | None) -> tuple[tuple[str, ...], ...]:
    """The alphabets of a language; Latin letters number items everywhere."""
    own = words.alphabets if words else ()
    return own if any(a and a[0] == "a" for a in own) else (*own, LATIN)


def bare(text: str) -> str:
    """Lower case, without the marks that only say that a letter is a number; accents and vowel signs stay."""
    return unicodedata.normalize("NFC", text).translate(_MARKS).replace("İ", "i").lower()


@lru_cache(maxsize=4096)
def _values(text: str, alphabets: tuple[tuple[str, ...], ...]) -> tuple[int, ...]:
    text = bare(text)
    found = [alphabet.index(text) + 1 for alphabet in alphabets if text in alphabet]
    return tuple(dict.fromkeys(found))


def values(text: str, words: Language | None) -> tuple[int, ...]:
    """What `text` can count as a letter of the language, likeliest first: g is 7 in English and 6 (or 7) in Italian; () if it is none."""
    return _values(text, letters_of(words))


def counts_on(words: Language | None) -> bool:
    """Whether the alphabet's letters are numerals that go on beyond it: Greek ια, Hebrew יא."""
    return any(len(letter) > 1 and not letter.isascii() for alphabet in letters_of(words) for letter in alphabet[9:12])


def latin(text: str, words: Language | None) -> str | None:
    """Letters of an inserted article or item -> capital Latin letters of the same places; None if they are no letters.

    א -> A, ग -> C, "ab" -> AB; a Latin letter with a sign stands doubled after its own: đ -> DD.
    """
    text = bare(text)
    if text and all(_is_latin(c) for c in text):
        return "".join(_plain_latin(c) for c in text) if len(text) <= 3 else None
    if found := values(text, words):
        return _of_place(found[0])
    places = [values(c, words) for c in text[:4]]
    if not text or len(text) > 3 or not all(places):
        return None
    return "".join(_of_place(place[0]) for place in places)


def _of_place(place: int) -> str:
    high, low = divmod(place - 1, _LAST)
    return (LATIN[high - 1] if high else "").upper() + LATIN[low].upper() if high <= _LAST else "ZZ"


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")


def _plain_latin(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    if base == char and not char.isascii():
        base = _STROKES.get(char, "x")
    return base.upper() if char.isascii() else base.upper() * 2


_STROKES = {"đ": "d", "ł": "l", "ø": "o", "æ": "a", "ð": "d", "þ": "t", "ı": "i", "ħ": "h", "ß": "s", "œ": "o"}
