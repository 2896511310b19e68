"""The places of terms as arrays: one takes some bytes, and what is told of a text is told once for all places in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, overload

from indexer.arrays import Numbers


class Place(NamedTuple):
    """A place: document, number of the text, and which place of that text it is."""

    doc: int
    text: int
    nth: int


class Places(Sequence[Place]):
    """Places in some order. `kinds` numbers what a place is in: the text of a version, a set of texts together."""

    def __init__(self, docs: Numbers, texts: Numbers, nths: Numbers, kinds: Numbers) -> None:
        self.docs, self.texts, self.nths, self.kinds = docs, texts, nths, kinds

    @classmethod
    def of(cls, docs: Numbers, texts: Numbers, counts: Numbers, sets: Numbers) -> Places:
        """The places of texts of which each has some; `sets` are the sets of texts of all documents."""
        import numpy as np

        pairs = np.stack([sets[docs], texts]) if len(docs) else np.zeros((2, 0), np.int64)
        kinds = np.unique(pairs, axis=1, return_inverse=True)[1].reshape(-1)
        first = np.repeat(np.cumsum(counts) - counts, counts)
        doc_of, text_of, kind_of = (np.repeat(some, counts) for some in (docs, texts, kinds))
        return cls(doc_of, text_of, np.arange(len(first)) - first, kind_of)

    def __len__(self) -> int:
        return len(self.docs)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> Places: ...
    def __getitem__(self, at: int | slice) -> Place | Places:
        if isinstance(at, slice):
            return self.take(at)
        return Place(int(self.docs[at]), int(self.texts[at]), int(self.nths[at]))

    def __iter__(self) -> Iterator[Place]:
        return map(Place._make, zip(self.docs.tolist(), self.texts.tolist(), self.nths.tolist(), strict=True))

    def take(self, which: Numbers | slice) -> Places:
        """Those that a mask, numbers or a slice choose, in their order."""
        return Places(self.docs[which], self.texts[which], self.nths[which], self.kinds[which])

    @cached_property
    def distinct(self) -> Numbers:
        """The documents, each once, in order."""
        import numpy as np

        return np.unique(self.docs)

    @cached_property
    def each_kind(self) -> tuple[Sequence[tuple[Place, int]], Numbers]:
        """(A place of each kind, with how many are of it), and the number there of each place's kind."""
        import numpy as np

        if not len(self.docs):
            return (), self.kinds
        counts = np.bincount(self.kinds)
        a_place = np.zeros(len(counts), np.int64)
        a_place[self.kinds] = np.arange(len(self.kinds))
        here = np.flatnonzero(counts)
        number = np.zeros(len(counts), np.int64)
        number[here] = np.arange(len(here))
        return list(zip(self.take(a_place[here]), counts[here].tolist(), strict=True)), number[self.kinds]

    def in_text(self, place: Place) -> list[Place]:
        """All places of the text of one of them; only of places in the order in which they were found."""
        import numpy as np

        first, last = np.searchsorted(self.docs, (place.doc, place.doc + 1)).tolist()
        n = int((self.texts[first:last] == place.text).sum())
        return [Place(place.doc, place.text, nth) for nth in range(n)]
