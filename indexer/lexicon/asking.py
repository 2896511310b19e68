"""What renders a term: its places are looked up, and what stands beside them is read off, counted and held against chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.lexicon.sides import LONGEST, Side
from indexer.lexicon.tokens import BARRIER

if TYPE_CHECKING:
    import numpy as np

_SAMPLE = 240
_LOOKED_AT = 60  # candidates that are counted
_WIDEST = 6  # words that a rendering may have
_AROUND = 0.5  # what a candidate counts that takes in a neighbour which isn't linked


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate for what renders a term.

    Attributes:
        atoms: the candidate.
        beside: at how many of the places looked at it stands, linked.
        looked: how many places of the term were looked at.
        places: how often the term stands in the texts.
        count: how often the candidate does.
    """

    atoms: tuple[int, ...]
    beside: float
    looked: int
    places: int
    count: int

    @property
    def share(self) -> float:
        """How much of the term it renders."""
        return self.beside / self.looked

    @property
    def back(self) -> float:
        """How much of it renders the term: what is expected of an article that has it."""
        return min(1.0, self.beside * self.places / self.looked / self.count)


def candidates(side: Side, other: Side, term: Sequence[int]) -> list[Found]:
    """What may render `term` of `side`, the best first."""
    low, high = side.places(term)
    if low == high:
        return []
    looked = min(high - low, _SAMPLE)
    votes: dict[tuple[int, ...], float] = {}
    for spans, times in _spans_by_place(
        _linked(side, other, _sample(side, low, high), min(len(term), LONGEST))
    ).items():
        best: dict[tuple[int, ...], float] = {}
        for span in spans:
            for atoms, weight in _around(*span):
                best[atoms] = max(best.get(atoms, 0.0), weight)
        for atoms, weight in best.items():
            votes[atoms] = votes.get(atoms, 0.0) + times * weight
    best_first = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    found = [Found(a, v, looked, high - low, other.count(a)) for a, v in best_first[:_LOOKED_AT]]
    return sorted(found, key=lambda f: -f.share * f.back)


def _spans_by_place(found: Iterator[tuple[int, _Span]]) -> Counter[tuple[_Span, ...]]:
    """How many places have the same spans linked: mostly the same few words stand beside a term."""
    places: dict[int, list[_Span]] = {}
    for place, span in found:
        places.setdefault(place, []).append(span)
    return Counter(tuple(spans) for spans in places.values())


def _sample(side: Side, low: int, high: int) -> np.ndarray:
    import numpy as np

    if high - low <= _SAMPLE:
        return np.sort(side.suffixes[low:high])
    return np.sort(side.suffixes[np.linspace(low, high - 1, _SAMPLE).astype(np.int64)])


_Words = tuple[tuple[int, ...], ...]
_Span = tuple[_Words, tuple[int, ...], tuple[int, ...]]


def _linked(side: Side, other: Side, places: np.ndarray, size: int) -> Iterator[tuple[int, _Span]]:
    """For each place of a term what is linked to it: runs of words, with the word before and the word after."""
    import numpy as np

    text = np.searchsorted(side.starts, places, "right") - 1
    begin, end = other.starts[text].astype(np.int64), other.starts[text + 1].astype(np.int64)
    wide = end - begin
    at = np.repeat(begin - (np.cumsum(wide) - wide), wide) + np.arange(int(wide.sum()))
    of = np.repeat(np.arange(len(places)), wide)
    # Theirs that are linked to an atom of ours ...
    theirs = other.partner[at]
    linked = (theirs >= places[of]) & (theirs < places[of] + size)
    # ... and those that ours are linked to, unless they are linked elsewhere better.
    ours = side.partner[places[:, None] + np.arange(size)]
    offset = (np.cumsum(wide) - wide)[:, None] + ours - begin[:, None]
    direct = np.unique(offset[ours >= 0])
    for n in direct[~linked[direct]].tolist():
        linked[n : n + 1 + int(other.after[at[n]])] = True
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
        left = _word_at(other, at, atoms, first - 1) if first and of[first - 1] == of[first] else ()
        right = _word_at(other, at, atoms, last) if last < len(at) and of[last] == of[first] else ()
        yield int(of[first]), (words[:_WIDEST], left, right)


def _words(other: Side, at: np.ndarray, atoms: np.ndarray, first: int, last: int) -> _Words:
    out = []
    while first < last:
        end = first + 1 + int(other.after[at[first]])
        out.append(tuple(atoms[first:end].tolist()))
        first = end
    return tuple(out)


def _word_at(other: Side, at: np.ndarray, atoms: np.ndarray, n: int) -> tuple[int, ...]:
    if atoms[n] == BARRIER:
        return ()
    first = n - int(other.before[at[n]])
    return tuple(atoms[first : n + 1 + int(other.after[at[n]])].tolist())


def _around(words: _Words, left: tuple[int, ...], right: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], float]]:
    """The run, its parts, and the run with its neighbours, each with what it counts."""
    whole = sum(words, ())
    seen = {whole}
    yield whole, 1.0
    for size in range(len(words) - 1, 0, -1):
        for start in range(len(words) - size + 1):
            part = sum(words[start : start + size], ())
            if part not in seen:
                seen.add(part)
                yield part, 1.0
    for wider in ((left + whole) if left else None, (whole + right) if right else None):
        if wider and wider not in seen:
            yield wider, _AROUND


@dataclass(frozen=True, slots=True)
class Chosen:
    """What renders a term: `weight` is how likely a place where it stands renders the term (what shorter ones say besides
    the longer ones that hold them), `share` how much of the term it renders."""

    atoms: tuple[int, ...]
    weight: float
    share: float
    count: int


_WIDER = 0.7  # of the places of "bona fide" that are "bona fide third party" for the whole to be the term
_GAIN = 0.8
_LEAST_SHARE = 0.04
_LEAST_WEIGHT = 0.1
_MAIN = (
    0.5  # what renders half of a term's places is said however rarely it is the term: 時效 of "statute of limitations"
)


def chosen(found: Sequence[Found]) -> list[Chosen]:
    """Candidates -> the few that say the term, each as long as it is whole, the best first.

    A candidate inside another one counts with what it says elsewhere: of 661 places of 抵押 the 500 of 抵押權 are none of it.
    """
    good = [f for f in found if f.share >= _LEAST_SHARE and f.beside >= _least_beside(f)]
    good = [f for f in good if not any(_says_it(part, f) for part in good)]
    out: list[tuple[Found, Chosen]] = []
    for candidate in sorted(good, key=lambda f: -len(f.atoms)):
        over = [f for f, _ in out if _inside(candidate.atoms, f.atoms)]
        beside = candidate.beside - sum(f.beside for f in over)
        count = candidate.count - sum(f.count for f in over)
        if beside <= 0 or count <= 0:
            continue
        share, here = beside / candidate.looked, beside * candidate.places / candidate.looked
        weight = min(1.0, max(0.0, here - _LUCK) / (count + _LUCK))
        if share >= _LEAST_SHARE and weight >= (_LEAST_WEIGHT if share < _MAIN else _LEAST_WEIGHT / 4):
            out.append((candidate, Chosen(candidate.atoms, weight, share, round(here))))
    return sorted((c for _, c in out), key=lambda c: -c.weight * c.share**0.5)


_LUCK = 0.5  # places of a candidate that are put down to luck: one that was seen once is no translation yet


def _least_beside(found: Found) -> float:
    return min(2.0, found.looked)


def _says_it(part: Found, whole: Found) -> bool:
    """Whether `part` of a candidate says it alone: 著作權 of 之著作權, but not "fide third" of "bona fide third party"."""
    return _inside(part.atoms, whole.atoms) and part.back >= _GAIN * whole.back and whole.share < _WIDER * part.share


def _inside(part: tuple[int, ...], whole: tuple[int, ...]) -> bool:
    size = len(part)
    return size < len(whole) and any(whole[n : n + size] == part for n in range(len(whole) - size + 1))
