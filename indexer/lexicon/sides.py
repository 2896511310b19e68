"""What is kept of texts in one language that stand beside texts in another: enough to ask what renders any term.

Terms aren't listed beforehand. The texts are kept as numbers with a suffix array over them, so that every place of any
run of atoms is found at once, and with the links of their words, so that what stands beside each place is read off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.lexicon.tokens import BARRIER, Encoded
from indexer.segmentation import is_string_language, stem

if TYPE_CHECKING:
    import numpy as np

LONGEST = 12
"""Atoms of a term, at most, as far as the order of the suffixes goes; Chinese terms have a character an atom."""
_USUAL = 300
_OFTEN = 30  # places of an atom that say how it stands
_DOUBLINGS = 4  # the suffixes are sorted by their first 2 ** _DOUBLINGS atoms


@dataclass(frozen=True)
class Side:
    """Texts in one language, beside which texts in another stand.

    Attributes:
        atoms, surfaces: as in `Encoded`.
        suffixes: positions in `atoms`, in the order of what stands there.
        bounds: for each number of an atom where the suffixes that begin with it begin; one more at the end.
        starts: where each text begins; one more at the end.
        partner: for each atom the first atom of the word beside it that its word is linked to, -1 for none.
        before, after: how many atoms of its word stand before and behind each atom.
        weak: for each number whether its atom stands alone mostly (the, of, 之): no term begins or ends with it.
        keys, forms: what the numbers mean. `stems` are the stems of the keys, in languages that are written in words;
            `number` is key -> number.
    """

    atoms: np.ndarray
    surfaces: np.ndarray
    suffixes: np.ndarray
    bounds: np.ndarray
    starts: np.ndarray
    partner: np.ndarray
    before: np.ndarray
    after: np.ndarray
    weak: np.ndarray
    keys: Sequence[str]
    forms: Sequence[str]
    stems: Sequence[str]
    number: dict[str, int]
    _kin: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def places(self, term: Sequence[int]) -> tuple[int, int]:
        """The stretch of `suffixes` at which `term` stands; its length is how often it does."""
        wanted = tuple(term[:LONGEST])
        if not wanted or not 0 < wanted[0] < len(self.bounds) - 1:
            return 0, 0
        low, high = int(self.bounds[wanted[0]]), int(self.bounds[wanted[0] + 1])
        if len(wanted) == 1:
            return low, high
        low = self._bound(wanted, low, high, after=False)
        return low, self._bound(wanted, low, high, after=True)

    def _bound(self, wanted: tuple[int, ...], low: int, high: int, *, after: bool) -> int:
        size = len(wanted)
        atoms, suffixes = self.atoms, self.suffixes
        while low < high:
            middle = (low + high) // 2
            at = int(suffixes[middle])
            found = tuple(atoms[at : at + size].tolist())
            if found < wanted or (after and found == wanted):
                low = middle + 1
            else:
                high = middle
        return low

    def kin(self, stemmed: str) -> tuple[int, ...]:
        """The numbers of the words of a stem."""
        if not self._kin:
            found: dict[str, list[int]] = {}
            for number, name in enumerate(self.stems):
                found.setdefault(name, []).append(number)
            self._kin.update({name: tuple(numbers) for name, numbers in found.items()})
        return self._kin.get(stemmed, ())

    def is_usual(self, word: Sequence[int]) -> bool:
        """Whether a word stands in most sentences (or, 及), so that its place beside a term says nothing."""
        size = len(self.atoms)
        if size <= _USUAL * _OFTEN:
            return False
        # No word is more usual than its rarest atom: that is seen without a search.
        if any(int(self.bounds[atom + 1] - self.bounds[atom]) * _USUAL <= size for atom in word):
            return False
        return self.count(word) * _USUAL > size

    def count(self, term: Sequence[int]) -> int:
        """How often `term` stands in the texts."""
        low, high = self.places(term)
        return high - low


def side_of(own: Encoded, other: Encoded, linked: np.ndarray, group: str) -> Side:
    """The texts `own`, whose words are linked to words of `other` (their numbers, -1 for none); not yet in order."""
    import numpy as np

    partner = np.full(len(own.atoms), -1, np.int32)
    before, after = np.zeros(len(own.atoms), np.uint8), np.zeros(len(own.atoms), np.uint8)
    first = np.where(linked >= 0, other.word_first[linked], -1)
    sizes = own.word_last - own.word_first
    for nth in range(int(sizes.max(initial=0))):
        here = sizes > nth
        at = own.word_first[here] + nth
        partner[at] = first[here]
        before[at] = min(nth, 255)
        after[at] = np.minimum(sizes[here] - nth - 1, 255)
    number = {key: n for n, key in enumerate(own.keys)}
    order = bounds = np.zeros(0, np.int32)
    weak = _weak(own.atoms, partner, len(own.keys))
    stems = [] if is_string_language(group) else [stem(key, group) for key in own.keys]
    return Side(
        own.atoms,
        own.surfaces,
        order,
        bounds,
        own.starts,
        partner,
        before,
        after,
        weak,
        own.keys,
        own.forms,
        stems,
        number,
    )


def _weak(atoms: np.ndarray, partner: np.ndarray, keys: int) -> np.ndarray:
    import numpy as np

    count = np.bincount(atoms, minlength=keys)
    alone = np.bincount(atoms[partner < 0], minlength=keys)
    weak: np.ndarray = (count > max(_OFTEN, len(atoms) / 1000)) & (2 * alone > count)
    return weak


def bounds_of(atoms: np.ndarray, keys: int) -> np.ndarray:
    """Where the suffixes that begin with each atom begin among all; barriers have none."""
    import numpy as np

    count = np.bincount(atoms, minlength=keys)
    count[BARRIER] = 0
    return np.concatenate(([0], np.cumsum(count))).astype(np.int32)


def suffix_array(atoms: np.ndarray) -> np.ndarray:
    """Positions of all suffixes, sorted by their first 16 atoms (prefix doubling); barriers left out."""
    import numpy as np

    rank = atoms.astype(np.int64)
    size = 1
    order = np.argsort(rank, kind="stable")
    for _ in range(_DOUBLINGS):
        behind = np.zeros(len(rank), np.int64)
        behind[:-size] = rank[size:] + 1 if size < len(rank) else 0
        behind[rank == BARRIER] = 0
        key = rank * (int(rank.max(initial=0)) + 2) + behind
        order = np.argsort(key)
        ordered = key[order]
        new = np.empty(len(rank), np.int64)
        new[order] = np.concatenate(([0], np.cumsum(ordered[1:] != ordered[:-1]))) if len(rank) else order
        # Barriers stay the smallest and all alike: nothing behind one is looked at.
        rank = new
        size *= 2
    found = order[np.asarray(atoms)[order] != BARRIER]
    positions: np.ndarray = found.astype(np.int32)
    return positions
