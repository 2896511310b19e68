"""What renders a term: its places are looked up, and what stands beside them is read off, counted and held against chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from indexer.lexicon.sides import LONGEST, Side
from indexer.lexicon.tokens import BARRIER

if TYPE_CHECKING:
    import numpy as np

_SAMPLE = 120
_LOOKED_AT = 40  # candidates that are counted
_WIDEST = 6  # words that a rendering may have


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate for what renders a term.

    Attributes:
        atoms: the candidate.
        beside: the places looked at where it stands linked, a bit each.
        borrowed: those of them where it takes in a neighbour that is linked to something else.
        looked: how many places of the term were looked at.
        places: how often the term stands in the texts.
        count: how often the candidate does.
    """

    atoms: tuple[int, ...]
    beside: int
    borrowed: int
    looked: int
    places: int
    count: int

    @property
    def share(self) -> float:
        """How much of the term it renders."""
        return self.beside.bit_count() / self.looked

    @property
    def back(self) -> float:
        """How much of it renders the term."""
        return min(1.0, self.here(self.beside) / self.count)

    @property
    def is_borrowed(self) -> bool:
        """Whether one of its ends mostly renders something else."""
        return 2 * self.borrowed.bit_count() > self.beside.bit_count()

    def here(self, places: int) -> float:
        """What so many places of those looked at are of all places of the term."""
        return places.bit_count() * self.places / self.looked


def candidates(side: Side, other: Side, terms: Sequence[Sequence[int]]) -> list[Found]:
    """What may render a term of `side`, the best first. `terms` are its forms, all of as many atoms."""
    found = [side.suffixes[slice(*side.places(term))] for term in terms if not all(side.weak[n] for n in term)]
    total = sum(map(len, found))
    if not total:
        return []
    places = _sample(found, total)
    beside: dict[tuple[int, ...], int] = {}
    borrowed: dict[tuple[int, ...], int] = {}
    for spans, where in _spans_by_place(_linked(side, other, places, min(len(terms[0]), LONGEST))).items():
        standing: dict[tuple[int, ...], bool] = {}
        for atoms, foreign in (found for span in spans for found in _around(other, *span)):
            standing[atoms] = foreign and standing.get(atoms, True)
        for atoms, foreign in standing.items():
            if not (other.weak[atoms[0]] or other.weak[atoms[-1]]):
                beside[atoms] = beside.get(atoms, 0) | where
                borrowed[atoms] = borrowed.get(atoms, 0) | (where if foreign else 0)
    best_first = sorted(beside.items(), key=lambda vote: (-vote[1].bit_count(), vote[0]))[:_LOOKED_AT]
    whole = _grown_together(other, best_first)
    taken = {atoms: _either(borrowed.get(a, 0) for a in parts) for atoms, parts in whole.items()}
    every = {atoms: _either(beside[a] for a in parts) for atoms, parts in whole.items()}
    counted = [Found(a, every[a], taken[a], len(places), total, other.count(a)) for a in whole]
    return sorted((f for f in counted if f.count), key=lambda f: -f.share * f.back)


def _either(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def _grown_together(
    other: Side, found: Sequence[tuple[tuple[int, ...], int]]
) -> dict[tuple[int, ...], list[tuple[int, ...]]]:
    """The candidates, each grown to what it always is a part of, with those that it has grown from."""
    out: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    for n, (atoms, _) in enumerate(found):
        out.setdefault(_grown(other, atoms) if n < _GROWN else atoms, []).append(atoms)
    return out


def _grown(other: Side, atoms: tuple[int, ...]) -> tuple[int, ...]:
    """A run of atoms with what stands around it nearly everywhere: lading is always a part of "bill of lading"."""
    best = atoms
    for _ in range(_STEPS):
        wider = _wider(other, atoms)
        if wider is None or len(wider) > LONGEST:
            break
        atoms = wider
        if not (other.weak[atoms[0]] or other.weak[atoms[-1]]):
            best = atoms
    return best


def _wider(other: Side, atoms: tuple[int, ...]) -> tuple[int, ...] | None:
    import numpy as np

    low, high = other.places(atoms)
    if high - low < _FEW:
        return None
    if high - low > _LOOKED_AT:
        places = other.suffixes[np.linspace(low, high - 1, _LOOKED_AT).astype(np.int64)].tolist()
    else:
        places = other.suffixes[low:high].tolist()
    last, needed = len(other.atoms), _NEARLY * len(places)
    for step, left in ((-1, True), (len(atoms), False)):
        beside = Counter(other.atoms[[at + step for at in places if 0 <= at + step < last]].tolist())
        value, count = min(beside.items(), key=lambda pair: (-pair[1], pair[0]))
        if value != BARRIER and count >= needed:
            return (value, *atoms) if left else (*atoms, value)
    return None


_GROWN = 8  # candidates that are looked at for what they are a part of
_STEPS = 4
_FEW = 3
_NEARLY = 0.85


def _spans_by_place(found: Iterator[tuple[int, _Span]]) -> dict[tuple[_Span, ...], int]:
    """The places, a bit each, that have the same spans linked: mostly the same few words stand beside a term."""
    places: dict[int, list[_Span]] = {}
    for place, span in found:
        places.setdefault(place, []).append(span)
    out: dict[tuple[_Span, ...], int] = {}
    for place, spans in places.items():
        out[tuple(spans)] = out.get(tuple(spans), 0) | 1 << place
    return out


def _sample(found: Sequence[np.ndarray], total: int) -> np.ndarray:
    """Places, evenly taken where there are many: the same each time."""
    import numpy as np

    places = np.concatenate(found)
    if total > _SAMPLE:
        places = places[np.linspace(0, total - 1, _SAMPLE).astype(np.int64)]
    return np.sort(places).astype(np.int64)


_Words = tuple[tuple[int, ...], ...]
_Span = tuple[_Words, tuple[tuple[int, ...], bool], tuple[tuple[int, ...], bool]]
"""Words that are linked, and the words before and after them, each with whether it is linked to something else."""


def _linked(side: Side, other: Side, places: np.ndarray, size: int) -> Iterator[tuple[int, _Span]]:
    """For each place of a term what is linked to it: runs of words, with the word before and the word after."""
    import numpy as np

    text = np.searchsorted(side.starts, places, "right") - 1
    begin, end = other.starts[text].astype(np.int64), other.starts[text + 1].astype(np.int64)
    wide = end - begin
    at = np.repeat(begin - (np.cumsum(wide) - wide), wide) + np.arange(int(wide.sum()))
    of = np.repeat(np.arange(len(places)), wide)
    # What only ours are linked to is linked elsewhere better: public is to 檢察官, which says prosecutor.
    theirs = other.partner[at]
    linked = (theirs >= places[of]) & (theirs < places[of] + size)
    yield from _runs(other, at, of, linked)


def _runs(other: Side, at: np.ndarray, of: np.ndarray, linked: np.ndarray) -> Iterator[tuple[int, _Span]]:
    import numpy as np

    atoms = other.atoms[at]
    alone = (other.partner[at] < 0) & (atoms != BARRIER)
    alone[1:-1] &= linked[:-2] & linked[2:] & (of[:-2] == of[2:])
    alone[:1] = alone[-1:] = False
    linked = (linked | alone) & (atoms != BARRIER)  # statute OF limitations
    edges = np.flatnonzero(np.diff(np.concatenate(([0], linked.astype(np.int8), [0]))))
    for first, last in edges.reshape(-1, 2).tolist():
        words = _words(other, at, atoms, first, last)
        left = _word_at(other, at, atoms, first - 1) if first and of[first - 1] == of[first] else _NONE
        right = _word_at(other, at, atoms, last) if last < len(at) and of[last] == of[first] else _NONE
        yield int(of[first]), (words[:_WIDEST], left, right)


def _words(other: Side, at: np.ndarray, atoms: np.ndarray, first: int, last: int) -> _Words:
    out = []
    while first < last:
        end = first + 1 + int(other.after[at[first]])
        out.append(tuple(atoms[first:end].tolist()))
        first = end
    return tuple(out)


def _word_at(other: Side, at: np.ndarray, atoms: np.ndarray, n: int) -> tuple[tuple[int, ...], bool]:
    if atoms[n] == BARRIER:
        return _NONE
    first = n - int(other.before[at[n]])
    return tuple(atoms[first : n + 1 + int(other.after[at[n]])].tolist()), bool(other.partner[at[n]] >= 0)


_NONE: tuple[tuple[int, ...], bool] = ((), False)


def _around(
    other: Side, words: _Words, left: tuple[tuple[int, ...], bool], right: tuple[tuple[int, ...], bool]
) -> Iterator[tuple[tuple[int, ...], bool]]:
    """The run, its parts, and the run with its neighbours, each with whether it takes a word of something else."""
    whole: tuple[int, ...] = sum(words, ())
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            yield sum(words[start : start + size], ()), False
    if left[0] and not (left[1] and other.is_usual(left[0])):
        yield left[0] + whole, left[1]
    if right[0] and not (right[1] and other.is_usual(right[0])):
        yield whole + right[0], right[1]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What renders a term: `weight` is how likely a place where it stands renders the term (where it stands by itself,
    not in a longer one), `rank` orders what renders the term, `count` is how often it does."""

    atoms: tuple[int, ...]
    weight: float
    rank: float
    count: int


_WIDER = 0.7  # of the places of "bona fide" that are "bona fide third party" for the whole to be the term
_GAIN = 0.8
_LEAST_SHARE = 0.02
_LEAST_COUNT, _LEAST_SURE, _MANY = 3, 1.5, 10
"""Places in which a rendering stands beside the term, and these by the share of the term's places that they are: in three
sentences any word may be what renders a word that they have in common, but hardly if few others have it. Many are sure."""
_WEAK, _LIFT = 0.25, 7
"""What says the term rarely has to be where the term is so many times likelier than anywhere: 輸入 for import, but not "sich"."""
_LEAST_WEIGHT = ((0.5, 0.025), (0.2, 0.05), (0.0, 0.1))
"""What renders much of a term's places is said though it rarely is the term: 時效 of "statute of limitations"."""
_MAIN = 0.5


def chosen(found: Sequence[Found], texts: int) -> list[Chosen]:
    """Candidates -> the few that say the term, each as long as it is whole, the best first. `texts`: how many stretches there are.

    A candidate inside another one counts with what it says elsewhere: of 661 places of 抵押 the 500 of 抵押權 are none of it.
    """
    good = [f for f in found if f.share >= _LEAST_SHARE and f.beside.bit_count() >= min(2, f.looked)]
    good = [f for f in good if not any(_says_it(part, f) for part in good if _inside(part.atoms, f.atoms))]
    out: list[tuple[Found, Chosen]] = []
    for candidate in sorted(good, key=lambda f: -len(f.atoms)):
        over = [f for f, _ in out if _inside(candidate.atoms, f.atoms)]
        inside = reduce(or_, (f.beside for f in over), 0) & candidate.beside
        left = candidate.beside & ~inside
        # Longer ones may overlap: 註冊商標, 商標權. What they have of the candidate's places they have in common.
        twice = sum((f.beside & candidate.beside).bit_count() for f in over) or 1
        count = candidate.count - sum(f.count for f in over) * inside.bit_count() / twice
        share, here = left.bit_count() / candidate.looked, candidate.here(left)
        weight = min(1.0, max(0.0, here - _LUCK) / (max(count, here) + _LUCK))
        enough = candidate.here(candidate.beside)
        sure = enough >= _MANY or (enough >= _LEAST_COUNT and enough * candidate.share >= _LEAST_SURE)
        sure = sure and (weight >= _WEAK or weight * texts >= _LIFT * candidate.places)
        if sure and share >= _LEAST_SHARE and weight >= _least_weight(share):
            rank = candidate.share * candidate.back
            out.append((candidate, Chosen(candidate.atoms, weight, rank, round(candidate.here(candidate.beside)))))
    return sorted((c for _, c in out), key=lambda c: (-c.rank, c.atoms))


def _least_weight(share: float) -> float:
    return next(weight for least, weight in _LEAST_WEIGHT if share >= least)


_LUCK = 0.5  # places of a candidate that are put down to luck: one that was seen once is no translation yet


def _says_it(part: Found, whole: Found) -> bool:
    """Whether `part` of a candidate says it alone: 著作權 of 之著作權, but not "fide third" of "bona fide third party"."""
    if whole.is_borrowed and whole.share < _MAIN * part.share:
        return True
    return part.back >= _GAIN * whole.back and whole.share < _WIDER * part.share


def _inside(part: tuple[int, ...], whole: tuple[int, ...]) -> bool:
    size = len(part)
    return size < len(whole) and any(whole[n : n + size] == part for n in range(len(whole) - size + 1))
