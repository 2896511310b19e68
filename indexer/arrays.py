"""Sets of document numbers as sorted arrays: without a Python object a document, thousands of them cost microseconds.

An array of numbers is sorted and holds each once. numpy is loaded with the first search, not with this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias, overload

Numbers: TypeAlias = Any
"""A numpy array, of numbers of documents mostly (Any: numpy's own types would have to be loaded to be named)."""

# One look into a sorted array costs as much as so many steps through it.
_A_LOOK = 8


class Candidates(Sequence[tuple[int, float]]):
    """What an engine found, as (document, score) pairs that are kept as two arrays; `docs` is sorted."""

    __slots__ = ("docs", "scores")

    def __init__(self, docs: Numbers, scores: Numbers) -> None:
        self.docs, self.scores = docs, scores

    @classmethod
    def of(cls, pairs: Sequence[tuple[int, float]]) -> Candidates:
        """The same for the pairs of any engine, in any order."""
        import numpy as np

        if isinstance(pairs, Candidates):
            return pairs
        docs = np.fromiter((doc for doc, _ in pairs), np.int64, len(pairs))
        order = np.argsort(docs)
        return cls(docs[order], np.fromiter((score for _, score in pairs), np.float64, len(pairs))[order])

    def __len__(self) -> int:
        return len(self.docs)

    @overload
    def __getitem__(self, at: int) -> tuple[int, float]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[int, float]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, float] | Sequence[tuple[int, float]]:
        if isinstance(at, slice):
            return Candidates(self.docs[at], self.scores[at])
        return int(self.docs[at]), float(self.scores[at])

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return zip(self.docs.tolist(), self.scores.tolist(), strict=True)

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return int(self.docs.nbytes) + int(self.scores.nbytes)

    def where(self, mask: Numbers) -> Candidates:
        """Those that a mask chooses."""
        return Candidates(self.docs[mask], self.scores[mask])


class Found(Mapping[int, float]):
    """What a search found: document -> score, in the order of the documents. `docs` and `scores` are the same as arrays."""

    def __init__(self, docs: Numbers, scores: Numbers) -> None:
        self.docs, self.scores = docs, scores

    @classmethod
    def of(cls, scores: Mapping[int, float]) -> Found:
        """The same for any mapping."""
        import numpy as np

        docs = np.fromiter(scores, np.int64, len(scores))
        order = np.argsort(docs)
        return cls(docs[order], np.fromiter(scores.values(), np.float64, len(scores))[order])

    def with_others(self, others: Found) -> Found:
        """Both; none of `others` is in it."""
        import numpy as np

        docs, scores = np.concatenate([self.docs, others.docs]), np.concatenate([self.scores, others.scores])
        order = np.argsort(docs)
        return Found(docs[order], scores[order])

    def __len__(self) -> int:
        return len(self.docs)

    def __iter__(self) -> Iterator[int]:
        return iter(self.docs.tolist())

    def __getitem__(self, doc: int) -> float:
        return self._scores[doc]

    def __contains__(self, doc: object) -> bool:
        return doc in self._scores

    @cached_property
    def _scores(self) -> dict[int, float]:
        """Made when single documents are asked for."""
        return dict(zip(self.docs.tolist(), self.scores.tolist(), strict=True))

    def best(self, most: int) -> list[int]:
        """The documents with the highest scores, the first of equals first."""
        import numpy as np

        if most < len(self.docs):
            least = np.partition(self.scores, -most)[-most] if most else np.inf
            at = np.flatnonzero(self.scores >= least)
        else:
            at = np.arange(len(self.docs))
        order = np.argsort(-self.scores[at], kind="stable")[:most]
        found: list[int] = self.docs[at[order]].tolist()
        return found


def numbers(found: Iterable[int]) -> Numbers:
    """Any numbers as a sorted array."""
    import numpy as np

    return np.unique(np.fromiter(found, np.int64))


def inside(some: Numbers, others: Numbers) -> Numbers:
    """Which of `some` are among `others`, as a mask."""
    import numpy as np

    if not len(some) or not len(others):
        return np.zeros(len(some), bool)
    if len(others) * _A_LOOK < len(some):
        mask = np.zeros(len(some), bool)
        mask[places(others, some)[1]] = True
        return mask
    at: Numbers = np.searchsorted(others, some)
    at[at == len(others)] = 0
    return others[at] == some


def places(some: Numbers, others: Numbers) -> tuple[Numbers, Numbers]:
    """Where what both have stands in each: (places in `some`, places in `others`)."""
    import numpy as np

    if len(others) < len(some):
        theirs, mine = places(others, some)
        return mine, theirs
    at: Numbers = np.searchsorted(others, some)
    at[at == len(others)] = 0
    mine = np.flatnonzero(others[at] == some) if len(others) else np.zeros(0, np.int64)
    return mine, at[mine]


def union(parts: Sequence[Numbers], most: int) -> Numbers:
    """What any of `parts` has; numbers are below `most`."""
    import numpy as np

    held = [part for part in parts if len(part)]
    if len(held) < 2:
        return held[0] if held else np.zeros(0, np.int64)
    if sum(map(len, held)) * _A_LOOK < most:
        return np.unique(np.concatenate(held))
    mask = np.zeros(most, bool)
    for part in held:
        mask[part] = True
    return np.flatnonzero(mask)
