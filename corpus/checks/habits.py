"""The words of a text as habits are counted by: their first letters, so that "seizes" and "seizure" are one; pairs of characters
where no blanks are written.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{2,}")
_DENSE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}")
_STEM = 6
_LONGEST = 3_000


def features(text: str) -> dict[str, int]:
    """The words of a folded text -> where the first of each stands."""
    found: dict[str, int] = {}
    for match in _WORD.finditer(text[:_LONGEST]):
        word, at = match[0], match.start()
        if not _DENSE.match(word):
            found.setdefault(stem(word), at)
            continue
        for run in _DENSE.finditer(word):
            for i in range(run.start(), run.end() - 1):
                found.setdefault(word[i : i + 2], at + i)
    return found


def stem(word: str) -> str:
    """A word without its ending."""
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    short = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return short[:_STEM]
