"""Which word of a text renders which word of the text beside it.

IBM's first model (Brown et al., 1993), learnt in both directions over short stretches, with a mild preference for the same
relative place (as Dyer's fast_align has it), and joined: a word of one text and a word of the other are linked if each is
the likeliest for the other, and where one of them is the second half of what the other says (extinctive prescription, 消滅時效).
It explains away what association alone takes for a translation: 債務人 stands beside "creditor" often, but "debtor" explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.lexicon.tokens import Encoded

if TYPE_CHECKING:
    import numpy as np

_ROUNDS = 5
_AT_ONCE = 1_000_000  # pairs of words that are looked at together; more don't fit into a processor's cache
_SLOTS = 26  # 2 ** _SLOTS counters; pairs that share one are told apart afterwards
_WAITING = 16
_LONG = 30  # words; in longer stretches only words in about the same place are held together
_BAND = 0.3
_SLOPE = 3.0  # how fast the likelihood falls with the distance of the relative places
_NOWHERE = 1e-3  # how likely it is that a word has no counterpart
_UNSURE = 0.1
_RARE = 0.5


@dataclass(frozen=True, slots=True)
class Links:
    """For each word of one side the word of the other side that it is linked to, -1 for none; and how sure, 0 to 255."""

    to_other: np.ndarray
    to_one: np.ndarray


@dataclass(frozen=True, slots=True)
class _Chunk:
    """All pairs of words of some stretches: their positions, and where they stand, 0 (the same place) to 1."""

    one: np.ndarray
    other: np.ndarray
    apart: np.ndarray


def link(one: Encoded, other: Encoded) -> Links:
    """Link the words of texts that stand beside each other: text n of `one` beside text n of `other`."""
    kinds, blocks = _candidates(one, other)
    forth, back = _learnt(kinds, blocks)
    return _joined(one, other, blocks, forth, back)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The pairs of words that may be translations of each other, in the order of their numbers."""

    one: np.ndarray
    other: np.ndarray
    ones: int
    others: int


@dataclass(frozen=True, slots=True)
class _Block:
    """The places of such pairs in some stretches. `one` and `other` are positions, counted from `ones` and `others`, where
    the block begins; `kind` is the number of the pair."""

    one: np.ndarray
    other: np.ndarray
    kind: np.ndarray
    prior: np.ndarray
    ones: int
    others: int


def _chunks(one: Encoded, other: Encoded) -> Iterator[_Chunk]:
    import numpy as np

    ours, theirs = np.diff(one.word_starts).astype(np.int64), np.diff(other.word_starts).astype(np.int64)
    ends = np.cumsum(ours * theirs)
    start = 0
    while start < len(ends):
        before = ends[start - 1] if start else 0
        end = max(start + 1, int(np.searchsorted(ends, before + _AT_ONCE, "right")))
        yield _chunk(one, other, ours, theirs, start, end)
        start = end


def _chunk(one: Encoded, other: Encoded, ours: np.ndarray, theirs: np.ndarray, start: int, end: int) -> _Chunk:
    import numpy as np

    first = np.arange(one.word_starts[start], one.word_starts[end], dtype=np.int32)
    text = np.repeat(np.arange(start, end), ours[start:end])
    wide = theirs[text]  # how many words stand beside each of ours
    left = np.repeat(first, wide)
    row = np.repeat(np.cumsum(wide) - wide, wide)
    begin = np.repeat(other.word_starts[text], wide)
    right = (np.arange(len(left)) - row).astype(np.int32)
    place = ((first - one.word_starts[text] + 0.5) / ours[text]).astype(np.float32)
    span = np.repeat(theirs[text].astype(np.float32), wide)
    apart = np.abs(np.repeat(place, wide) - (right + np.float32(0.5)) / span)
    right += begin
    long = np.repeat((ours[text] > _LONG) & (theirs[text] > _LONG), wide)
    near = ~long | (apart < _BAND)
    return _Chunk(left[near], right[near], apart[near])


def _candidates(one: Encoded, other: Encoded) -> tuple[_Kinds, list[_Block]]:
    """The pairs of words that stand beside each other more often than chance has it, and where they do."""
    import numpy as np

    every = _likely_kinds(one, other)
    others = len(other.word_keys)
    find = _Finder.of(every, others)
    blocks = []
    for chunk in _chunks(one, other):
        kind = find.kinds(one.words[chunk.one], other.words[chunk.other])
        keep = np.flatnonzero(kind >= 0)
        if len(keep):
            blocks.append(_block(_Chunk(chunk.one[keep], chunk.other[keep], chunk.apart[keep]), kind[keep]))
    return _Kinds(
        (every // others).astype(np.int32), (every % others).astype(np.int32), len(one.word_keys), others
    ), blocks


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds the number of a pair of words: by a table, and where two pairs share a slot by looking."""

    every: np.ndarray
    others: int
    table: np.ndarray
    bits: int

    @classmethod
    def of(cls, every: np.ndarray, others: int) -> _Finder:
        import numpy as np

        bits = min(_SLOTS - 1, max(12, 3 + len(every).bit_length()))
        table = np.full(1 << bits, -1, np.int32)
        table[_slot(every // others, every % others, bits)] = np.arange(len(every), dtype=np.int32)
        return cls(every, others, table, bits)

    def kinds(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """The number of each pair, -1 for those that aren't among them."""
        import numpy as np

        found = self.table[_slot(a, b, self.bits)]
        held = np.flatnonzero(found >= 0)
        key = a[held].astype(np.int64) * self.others + b[held]
        wrong = self.every[found[held]] != key
        held, key = held[wrong], key[wrong]
        at = np.searchsorted(self.every, key)
        at[at == len(self.every)] = 0
        found[held] = np.where(self.every[at] == key, at, -1)
        return found  # type: ignore[no-any-return]


def _likely_kinds(one: Encoded, other: Encoded) -> np.ndarray:
    """The pairs of words that may be translations, sorted: number of the one times how many there are, and of the other."""
    import numpy as np

    counted, total = _counted(one, other)
    bits = int(np.log2(len(counted)))
    n_one = np.bincount(one.words, minlength=len(one.word_keys)).astype(np.float32)
    n_other = np.bincount(other.words, minlength=len(other.word_keys)).astype(np.float32)
    size = np.float32(total / max(1.0, float(n_one.sum()) * float(n_other.sum())))
    every = np.zeros(0, np.int64)
    waiting: list[np.ndarray] = []
    once_one, once_other = n_one == 1, n_other == 1
    for chunk in _chunks(one, other):
        a, b = one.words[chunk.one], other.words[chunk.other]
        both = counted[_slot(a, b, bits)]
        keep = np.flatnonzero((both >= 2) | once_one[a] | once_other[b])
        a, b, both = a[keep], b[keep], both[keep]
        ours, theirs = n_one[a], n_other[b]
        chance = ours * theirs * size
        more = (both > 2 * chance) & ((both - chance) ** 2 > 4 * chance) & (both >= 0.05 * np.minimum(ours, theirs))
        waiting.append(np.unique(a[more].astype(np.int64) * len(other.word_keys) + b[more]))
        if len(waiting) == _WAITING:
            every, waiting = np.unique(np.concatenate([every, *waiting])), []
    return np.unique(np.concatenate([every, *waiting]))


def _counted(one: Encoded, other: Encoded) -> tuple[np.ndarray, int]:
    """How often the words of each slot stand beside each other, and how many pairs there are in all."""
    import numpy as np

    pairs = int(np.sum(np.diff(one.word_starts).astype(np.int64) * np.diff(other.word_starts)))
    bits = min(_SLOTS, max(12, pairs.bit_length()))
    counted = np.zeros(1 << bits, np.float32)
    total = 0
    for chunk in _chunks(one, other):
        slot = _slot(one.words[chunk.one], other.words[chunk.other], bits)
        slot.sort()
        edges = np.flatnonzero(np.concatenate(([True], slot[1:] != slot[:-1]))) if len(slot) else slot
        counted[slot[edges]] += np.diff(np.concatenate((edges, [len(slot)])))
        total += len(slot)
    return counted, total


def _slot(a: np.ndarray, b: np.ndarray, bits: int) -> np.ndarray:
    import numpy as np

    mixed = (a.astype(np.uint64) << np.uint64(32) | b.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
    return (mixed >> np.uint64(64 - bits)).astype(np.int32)


def _block(kept: _Chunk, kind: np.ndarray) -> _Block:
    import numpy as np

    ones, others = int(kept.one[0]), int(kept.other.min())
    one, other = kept.one - ones, kept.other - others
    small = np.uint16 if max(int(one[-1]), int(other.max())) < 1 << 16 else np.int32
    prior = np.exp(-_SLOPE * kept.apart).astype(np.float16)
    return _Block(one.astype(small), other.astype(small), kind, prior, ones, others)


def _learnt(kinds: _Kinds, blocks: Sequence[_Block]) -> tuple[np.ndarray, np.ndarray]:
    """p(other word | one word) and p(one word | other word) of each kind of pair."""
    import numpy as np

    forth = np.ones(len(kinds.one), np.float32)
    back = forth.copy()
    for _ in range(_ROUNDS):
        counts = np.zeros(len(kinds.one), np.float32)
        for block in blocks:
            counts += np.bincount(block.kind, _agreed(block, forth, back), len(counts)).astype(np.float32)
        forth = counts / (np.bincount(kinds.one, counts, kinds.ones) + _RARE)[kinds.one].astype(np.float32)
        back = counts / (np.bincount(kinds.other, counts, kinds.others) + _RARE)[kinds.other].astype(np.float32)
    return forth, back


def _agreed(block: _Block, forth: np.ndarray, back: np.ndarray) -> np.ndarray:
    """How likely each pair is linked where it stands. Both directions must believe it (Liang et al., 2006): each word of
    the other text is said by some word of this one, or by none, and each of this one by some of the other."""
    import numpy as np

    said = forth[block.kind] * block.prior
    said /= (np.bincount(block.other, said) + _NOWHERE)[block.other].astype(np.float32)
    says = back[block.kind] * block.prior
    says /= (np.bincount(block.one, says) + _NOWHERE)[block.one].astype(np.float32)
    return np.sqrt(said * says)  # type: ignore[no-any-return]


def _joined(one: Encoded, other: Encoded, blocks: Sequence[_Block], forth: np.ndarray, back: np.ndarray) -> Links:
    """The likeliest partner of each word."""
    import numpy as np

    to_other = np.full(len(one.words), -1, np.int32)
    to_one = np.full(len(other.words), -1, np.int32)
    for block in blocks:
        score = _agreed(block, forth, back)
        sure = score > _UNSURE
        for links, at, partner in (
            (to_other, block.one.astype(np.int32) + block.ones, block.other.astype(np.int32) + block.others),
            (to_one, block.other.astype(np.int32) + block.others, block.one.astype(np.int32) + block.ones),
        ):
            first = int(at.min())
            best = np.zeros(int(at.max()) - first + 1, np.float32)
            np.maximum.at(best, at - first, score)
            top = sure & (score == best[at - first])
            links[at[top]] = partner[top]
    return Links(to_other, to_one)
