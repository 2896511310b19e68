"""Which version of a law a damaged text is a copy of: its words tell, where its date may be the page's own mistake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from corpus.differences import share, shingles, words_of
from corpus.model import Text

# A page that a machine damaged keeps nine in ten of its runs of four words; another law has hardly any of them.
_COPY = 0.6
# What sets two versions apart must stand in the page often enough, and far more often than what speaks for the other.
_TELLING = 8
_CLEARLY = 3
_NUMBERS = 0.8
_SAME = 0.3  # of the shorter article's runs stand in the longer one; of two different articles hardly any


def copied_from(text: Text, originals: Mapping[date, Text]) -> list[date]:
    """The version of `originals` that `text` is a copy of; several, the likest first, where its words don't tell; [] for none."""
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
    theirs = {p.path: p for p in original.provisions if p.number is not None}
    pairs = [(p, theirs[p.path]) for p in text.provisions if p.path in theirs]
    same = sum(1 for ours, other in pairs if _same_words(ours.text, other.text))
    return bool(pairs) and same >= _NUMBERS * len(pairs)


def _same_words(text: str, other: str) -> bool:
    small, large = sorted((shingles(words_of(text).tokens), shingles(words_of(other).tokens)), key=len)
    return share(small, large) >= _SAME


def _ruled_out(runs: frozenset[tuple[str, ...]], best: frozenset[tuple[str, ...]]) -> bool:
    """Whether the words that only one of two versions has are those of `best`."""
    ours, theirs = len(best - runs), len(runs - best)
    return ours >= max(_TELLING, _CLEARLY * theirs)


def _runs(text: Text) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(shingles(words_of(p.text).tokens) for p in text.provisions))
