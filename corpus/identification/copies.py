"""Which version of a law a damaged text is a copy of: its words tell, where its date may be the page's own mistake.

With every text that comes, all damaged copies of its law are placed anew: what is worked out is kept for a while, by the words
of the texts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from corpus.differences import share, shingles, words_of
from corpus.model import Text

# A page that a machine damaged keeps nine in ten of its runs of four words; another law has hardly any of them.
_COPY = 0.6
# What sets two versions apart must stand in the page often enough, and far more often than what speaks for the other.
_TELLING = 8
_CLEARLY = 3
_NUMBERS = 0.8
_SAME = 0.3  # of the shorter article's runs stand in the longer one; of two different articles hardly any
_Key = TypeVar("_Key")
_Answer = TypeVar("_Answer")
_KEPT = 24  # texts whose runs are kept: some three megabytes each for a code
_ANSWERS = 4096


@dataclass(frozen=True, slots=True)
class _Known:
    """A text by its words: equal ones are worked out once."""

    digest: str
    text: Text = field(compare=False)


_versions: dict[tuple[str, ...], list[date]] = {}
_numbers: dict[tuple[str, str], bool] = {}


def copied_from(text: Text, originals: Mapping[date, Text]) -> list[date]:
    """The version of `originals` that `text` is a copy of; several, the likest first, where its words don't tell; [] for none."""
    own, others = _known(text), {day: _known(original) for day, original in sorted(originals.items())}
    key = (own.digest, *(f"{day} {other.digest}" for day, other in others.items()))
    found = _versions.get(key)
    if found is None:
        _forget(_versions)
        found = _versions[key] = _likest(own, others)
    return list(found)


def _likest(text: _Known, originals: Mapping[date, _Known]) -> list[date]:
    own = _runs(text)
    known = {day: _runs(original) & own for day, original in originals.items()}
    near = {day: runs for day, runs in known.items() if own and len(runs) >= _COPY * len(own)}
    if not near:
        return []
    ranked = sorted(near, key=lambda day: (-len(near[day]), day))
    best = near[ranked[0]]
    return [day for n, day in enumerate(ranked) if not n or not _ruled_out(near[day], best)]


def numbers_agree(text: Text, original: Text) -> bool:
    """Whether the articles of a copy stand under the numbers of the original: nearly all that both have share their words.

    A page that lost a heading lacks that article; its other numbers are as good as before.
    """
    key = (_known(text).digest, _known(original).digest)
    found = _numbers.get(key)
    if found is None:
        _forget(_numbers)
        found = _numbers[key] = _share_words(text, original)
    return found


def _share_words(text: Text, original: Text) -> bool:
    theirs = {p.path: p for p in original.provisions if p.number is not None}
    pairs = [(p, theirs[p.path]) for p in text.provisions if p.path in theirs]
    same = sum(1 for ours, other in pairs if _same_words(ours.text, other.text))
    return bool(pairs) and same >= _NUMBERS * len(pairs)


def _same_words(text: str, other: str) -> bool:
    small, large = sorted((shingles(words_of(text).tokens), shingles(words_of(other).tokens)), key=len)
    return share(small, large) >= _SAME


def _ruled_out(runs: frozenset[int], best: frozenset[int]) -> bool:
    """Whether the words that only one of two versions has are those of `best`."""
    ours, theirs = len(best - runs), len(runs - best)
    return ours >= max(_TELLING, _CLEARLY * theirs)


def _known(text: Text) -> _Known:
    total = hashlib.sha256()
    for page in text.provisions:
        total.update(f"{page.path}\0{page.number}\0{page.text}\0".encode())
    return _Known(total.hexdigest(), text)


def _forget(kept: dict[_Key, _Answer]) -> None:
    """Make room: the oldest answer goes."""
    while len(kept) >= _ANSWERS:
        kept.pop(next(iter(kept)), None)


@lru_cache(maxsize=_KEPT)
def _runs(known: _Known) -> frozenset[int]:
    """Its runs of words, as numbers that take little room."""
    return frozenset(hash(run) for page in known.text.provisions for run in shingles(words_of(page.text).tokens))
