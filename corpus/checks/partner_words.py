"""Which words of two texts go together, counted in these texts alone: what usually stands in a translation where a word stands in the
law. No dictionary, so every pair of languages has it; a law of a few articles has little of it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
# Scripts without spaces: two characters at a time.
_DENSE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_STEM = 6  # letters: contract, contracts, contracting
_FEWEST, _MOST_ASKED = 2, 24  # stretches with a word: fewer say nothing, more aren't asked
_BY_CHANCE = 0.12  # how often a word stands in a stretch of the same law by chance, beside its share of all stretches
_MOST = 5.0  # what words say together at most


def words(text: str) -> frozenset[str]:
    """What counts as a word: the first letters of words, pairs of characters where no spaces are written, numbers."""
    found = set[str]()
    for match in _WORD.finditer(text.lower()):
        word = match[0]
        if not word.isascii() and _DENSE.match(word):
            found.update(word[i : i + 2] for i in range(len(word) - 1))
        else:
            found.add(word[:_STEM])
    return frozenset(found)


class Partners:
    """Words of one text and what stands beside them in the other.

    Args:
        units: stretches beside each other, as words of ours and of theirs.
    """

    def __init__(self, units: Sequence[tuple[frozenset[str], frozenset[str]]]) -> None:
        self._units = units
        self._where: dict[str, list[int]] = {}
        for at, (ours, _) in enumerate(units):
            for word in ours:
                self._where.setdefault(word, []).append(at)
        self._counts = Counter(word for _, theirs in units for word in theirs)
        self._shares = {word: n / len(units) for word, n in self._counts.items()}
        self._best: dict[str, tuple[str, float] | None] = {}

    def missing(self, asked: Iterable[str], beside: frozenset[str]) -> float:
        """How much more likely it is that nothing of `beside` renders these words: the logarithm, negative where something does."""
        said: dict[str, float] = {}
        for word in asked:
            best = self._partner(word)
            if best is None:
                continue
            partner, often = best
            chance = min(_BY_CHANCE + (1 - _BY_CHANCE) * self._shares[partner], 0.95)
            if often <= chance:
                continue
            says = math.log(chance / often) if partner in beside else math.log((1 - chance) / (1 - often))
            if abs(says) > abs(said.get(partner, 0.0)):
                said[partner] = says
        return max(-_MOST, min(_MOST, sum(said.values())))

    def _partner(self, word: str) -> tuple[str, float] | None:
        """The word that tells most by standing beside this one, and how often it does."""
        if word not in self._best:
            self._best[word] = self._found(word)
        return self._best[word]

    def _found(self, word: str) -> tuple[str, float] | None:
        places = self._where.get(word, ())
        if len(places) < _FEWEST or len(places) > len(self._units) / 2:
            return None
        asked = places if len(places) <= _MOST_ASKED else places[:: -(-len(places) // _MOST_ASKED)]
        beside = Counter[str]()
        for at in asked:
            beside.update(self._units[at][1])
        many = len(asked)
        told = ((n / many - self._shares[word], word) for word, n in beside.items() if n >= _FEWEST)
        best = max(told, default=(0.0, ""))[1]
        if not best:
            return None
        return best, (beside[best] + 0.5) / (many + 1.0)
