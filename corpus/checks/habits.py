"""Which words of a translation stand beside which words of the law, counted in the law itself.

No dictionary is asked: 扣押 stands in ten articles, and "seizure" in the same ten. Words are their first letters, so that "seize" and
"seizing" are one; where no blanks are written, they are pairs and triples of characters.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{3,}")
_DENSE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}")
_STEM = 6
_LONGEST = 3_000


def features(text: str, *, triples: bool) -> dict[str, int]:
    """The words of a folded text -> where the first of each stands."""
    found: dict[str, int] = {}
    for match in _WORD.finditer(text[:_LONGEST]):
        word, at = match[0], match.start()
        if not _DENSE.match(word):
            found.setdefault(stem(word), at)
            continue
        for run in _DENSE.finditer(word):
            for size in (2, 3) if triples else (2,):
                for i in range(run.start(), run.end() - size + 1):
                    found.setdefault(word[i : i + size], at + i)
    return found


def stem(word: str) -> str:
    """A word without its ending."""
    short = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return short[:_STEM]
