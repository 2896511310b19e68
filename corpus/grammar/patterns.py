"""Words of a language as patterns that find them as they are printed: capitals, lost accents, vowel signs, any blank.

A heading prints its words otherwise than running text: ΑΡΘΡΟ for άρθρο, TITULO for título, المَادّة for المادة. A pattern
keeps the line as it is, so that what it finds is cut out of the line without counting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

BLANK = r"[ \t\u3000\xa0\u202f\u2009]"
# Vowel signs that Arabic and Hebrew may write or leave, and the stroke that only lengthens a word.
_SIGNS = "[\u064b-\u065f\u0670\u0640\u0591-\u05c7]*"
_ARABIC = {"ا": "[اأإآٱ]", "أ": "[اأ]", "إ": "[اإ]", "آ": "[اآ]", "ى": "[ىي]", "ي": "[يىی]", "ة": "[ةه]", "ك": "[كک]", "ی": "[یي]", "ک": "[کك]"}  # fmt: skip
_APOSTROPHES = "'’ʼ`´"
_DASHES = "-‐‑–"


@cache
def spelled(word: str) -> str:
    """A regular expression for `word` as headings print it; to be used with re.IGNORECASE."""
    return "".join(_piece(char) for char in unicodedata.normalize("NFC", word))


def _piece(char: str) -> str:
    if char.isspace():
        return rf"{BLANK}{{1,4}}"
    if char in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if char in _DASHES:
        return f"[{_DASHES}]"
    if "\u0590" <= char <= "\u06ff" and char.isalpha():
        return _ARABIC.get(char, char) + _SIGNS
    parts = unicodedata.normalize("NFD", char)
    if len(parts) == 1:
        return "[σς]" if char in "σς" else _bare(char)
    if not unicodedata.name(parts[0], "").startswith(("LATIN", "GREEK")):
        return f"(?:{re.escape(char)}|{re.escape(parts)})"
    # A heading may lose the accent, and a page may write any of its signs apart from the letter: ề, ê + grave, e + both.
    forms = {parts[0], char, *(unicodedata.normalize("NFC", parts[0] + mark) for mark in parts[1:])}
    return f"[{''.join(sorted(f for f in forms if len(f) == 1))}][\u0300-\u036f]*"


def _bare(char: str) -> str:
    """A Greek vowel that stands without its accent in the table may have it on the page."""
    if unicodedata.name(char, "").startswith("GREEK") and (accented := _ACCENTS.get(char.lower())):
        return f"[{char}{accented}]"
    return re.escape(char)


_ACCENTS = {"α": "ά", "ε": "έ", "η": "ή", "ι": "ίϊΐ", "ο": "ό", "υ": "ύϋΰ", "ω": "ώ"}


def any_of(words: Iterable[str]) -> str:
    """A group that matches one of `words`, the longest first; matches nothing if there are none."""
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    return f"(?:{'|'.join(spelled(w) for w in ordered)})" if ordered else "(?!)"


_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "\u0640": "", "ı": "i", "ς": "σ",
                         "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"})  # fmt: skip
# Accents and Semitic vowel signs; the signs of Indian and Thai scripts are letters.
_MAY_GO = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]+")
_LEFT_OUT = re.compile(r"[\s\u3000（）()\[\]【】<>〈〉.。]")


def plain(text: str) -> str:
    """Text without white space, brackets, full stops and accents, lower case: for comparing with the words of a language."""
    text = _LEFT_OUT.sub("", text).lower()
    if text.isascii():
        return text
    kept = _MAY_GO.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", kept).translate(_FOLDED)


@cache
def plain_set(words: frozenset[str]) -> frozenset[str]:
    """`words` of a language in the form that `plain` gives."""
    return frozenset(plain(word) for word in words)
