"""Which articles of a text speak of the same things, told by the words that they share: the same in every language.

Where two articles of the law share rare words ("escrow agent"), their translations share rare words too, whatever these are
(履約保證機構). So an article's likeness to all others of its own text is a mark that its translation has as well; no dictionary
is needed.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from operator import itemgetter

_WORD = re.compile(r"[^\W\d_]{3,}")
# Scripts without spaces: two characters at a time.
_DENSE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}")
_STEM = 6  # letters: contract, contracts, contracting
_MOST_SHARED = 24  # a word of more articles than this says little, and its pairs are many
_MOST_LIKE = 32  # texts that a text is likest to; the rest is noise
_LONGEST = 4_000  # characters of an article that are looked at

Profile = dict[int, float]


def words_of(text: str) -> frozenset[str]:
    """What counts as a word: the first letters of words; pairs of characters where no spaces are written."""
    found = set[str]()
    for match in _WORD.finditer(text[:_LONGEST].lower()):
        word = match[0]
        if _DENSE.match(word):
            found.update(word[i : i + 2] for i in range(len(word) - 1))
        else:
            found.add(word[:_STEM])
    return frozenset(found)


def profiles(texts: Sequence[str]) -> list[Profile]:
    """For each text its likeness to the others, by position; normed to length 1, {} where it shares nothing."""
    bags = [words_of(t) for t in texts]
    counts = Counter(w for bag in bags for w in bag)
    where: dict[str, list[int]] = {}
    most = min(_MOST_SHARED, max(3, len(texts) // 4))
    for at, bag in enumerate(bags):
        for word in bag:
            if 2 <= counts[word] <= most:
                where.setdefault(word, []).append(at)
    found: list[Profile] = [{} for _ in texts]
    for word, places in where.items():
        weight = math.log(len(texts) / counts[word]) + 0.1
        for a in places:
            row = found[a]
            for b in places:
                if a != b:
                    row[b] = row.get(b, 0.0) + weight
    return [_normed(row) for row in found]


def _normed(row: Profile) -> Profile:
    if len(row) > _MOST_LIKE:
        row = dict(nlargest(_MOST_LIKE, row.items(), key=itemgetter(1)))
    # The root tames the few pairs that share whole sentences.
    rooted = {k: math.sqrt(v) for k, v in row.items()}
    size = math.sqrt(sum(v * v for v in rooted.values()))
    return {k: v / size for k, v in rooted.items()} if size else {}


def likeness(first: Profile, second: Profile, step: int = 0) -> float:
    """How much two profiles agree, 0 to 1: position k of the first beside k + `step` of the second."""
    if step:
        return sum([v * second[k + step] for k, v in first.items() if k + step in second])
    return sum([first[k] * second[k] for k in first.keys() & second.keys()])


def likeness_in(first: Profile, second: Profile, places: Sequence[int]) -> float:
    """The share of some positions in `likeness`."""
    return sum([first[k] * second[k] for k in places if k in first and k in second])
