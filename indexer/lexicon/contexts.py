"""Whether a text that has a rendering says the term: told by what stands around it.

時效 renders "statute of limitations" rarely, but beside 消滅 or 請求權 mostly. For each term the words around its renderings are
counted where the other text has the term and where it hasn't; their log-odds (naive Bayes, shortened) weigh a new place.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from indexer.lexicon.sides import Side
from indexer.lexicon.tokens import BARRIER, cut_atoms, light
from indexer.segmentation import is_string_language, squeeze

if TYPE_CHECKING:
    import numpy as np

_WIDE = 12  # atoms on each side
_PLACES = 300  # of a rendering that are looked at
_RENDERINGS = 12
_LEAST = 2  # texts that have a feature
_TELLING, _MOST = 0.3, 2.0  # log-odds of a feature
_TRUST = 0.4  # features stand together, so that each counts less
_UNSEEN = -0.5  # log-odds of a rendering that the texts don't have
_AROUND, _BEFORE, _AFTER = range(3)
_READ = 20_000  # characters of a text
_NEAR = 400  # characters in which so many words stand
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")

Feature = tuple[int, str]
"""Where it stands, and the words, or pairs of characters."""


@dataclass(frozen=True, slots=True)
class Context:
    """What tells whether a text says a term.

    Attributes:
        group: language group of the texts.
        odds: rendering -> log-odds that a place of it says the term: its squeezed string, or the keys of its words.
        weights: feature -> how much it adds to them.
    """

    group: str
    odds: Mapping[tuple[str, ...], float]
    weights: Mapping[Feature, float]

    def likely(self, key: str) -> float:
        """How likely a text says the term, 0 to 1; 0 without any of the renderings. `key` as indexer.documents.key_of has it."""
        unlikely = 1.0
        string = is_string_language(self.group)
        for left, right, odds in _places(key[:_READ], self.odds, self.group):
            odds += _TRUST * sum(self.weights.get(f, 0.0) for f in set(_features(left, right, string)))
            unlikely *= 1 - 1 / (1 + math.exp(-max(-30.0, min(4.6, odds))))
        return 1 - unlikely


def _places(
    key: str, odds: Mapping[tuple[str, ...], float], group: str
) -> Iterator[tuple[Sequence[str], Sequence[str], float]]:
    """What stands before and after each rendering; none inside a longer one."""
    taken: list[tuple[int, int]] = []
    string = is_string_language(group)
    for wanted in sorted(odds, key=len, reverse=True):
        for start, end in _in_string(key, "".join(wanted)) if string else _in_words(key, wanted, group):
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                if string:
                    yield key[max(0, start - _WIDE) : start], key[end : end + _WIDE], odds[wanted]
                else:
                    left = key[max(0, start - _NEAR) : start].split()[-_WIDE:]
                    right = key[end : end + _NEAR].split(None, _WIDE)[:_WIDE]
                    yield [light(w, group) for w in left], [light(w, group) for w in right], odds[wanted]


def _in_string(text: str, part: str) -> Iterator[tuple[int, int]]:
    at = text.find(part)
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + len(part))


def _in_words(key: str, wanted: tuple[str, ...], group: str) -> Iterator[tuple[int, int]]:
    """Where words stand in any of their forms; a text is only looked at where one begins as they do."""
    size, begins = len(wanted), f" {_beginning(wanted[0], group)}"
    at = key.find(begins)
    while at >= 0:
        words = key[at + 1 : at + 1 + _NEAR].split(" ", size)[:size]
        if tuple(light(w, group) for w in words) == wanted:
            yield at + 1, at + size + sum(map(len, words))
        at = key.find(begins, at + 1)


def _beginning(word: str, group: str) -> str:
    """What every form of a word begins with (polic: policy, policies), as far as that is known."""
    if group == "en":
        return word[:-1]
    return word[:1] if word[:1] in _CONSONANTS else ""  # a vowel may be another in the stem (Häuser)


def _features(left: Sequence[str], right: Sequence[str], string: bool) -> Iterator[Feature]:
    for side in (left, right):
        if string:
            yield from ((_AROUND, a + b) for a, b in pairwise(side))
        else:
            yield from ((_AROUND, word) for word in side)
    yield from ((_BEFORE, "".join(left[-size:])) for size in ((1, 2) if string else (1,)))
    yield from ((_AFTER, "".join(right[:size])) for size in ((1, 2) if string else (1,)))


def context_of(
    own: Side, other: Side, terms: Sequence[Sequence[int]], renderings: Iterable[str], group: str
) -> Context | None:
    """Learn it: `terms` are the forms of the term as atoms of `own`; `renderings` are texts of `group`, that of `other`."""
    import numpy as np

    found = [own.suffixes[slice(*own.places(term))] for term in terms]
    if not sum(map(len, found)):
        return None
    says = np.unique(np.searchsorted(own.starts, np.concatenate(found), "right") - 1)
    string = is_string_language(group)
    odds: dict[tuple[str, ...], float] = {}
    features, said = [], []
    for text in list(renderings)[:_RENDERINGS]:
        keys = tuple(atom.key for atom in cut_atoms(text, group))
        places = other.suffixes[slice(*other.places([other.number.get(key, -1) for key in keys]))].astype(np.int64)
        true = np.isin(np.searchsorted(other.starts, places, "right") - 1, says)
        written = tuple(squeeze(text)) if string else keys
        share = (float(true.sum()) + 0.3) / (len(places) + 1.3)
        if written:
            odds[written] = math.log(share / (1 - share)) if len(places) else _UNSEEN
        kept = np.concatenate([_some(np.flatnonzero(true)), _some(np.flatnonzero(~true))])
        features.append(_around(other, places[kept], len(keys), string))
        said.append(true[kept])
    if not odds or all(value == _UNSEEN for value in odds.values()):
        return None
    weights = _weights(np.concatenate(features), np.concatenate(said))
    return Context(group, odds, dict(zip(_named(list(weights), other.keys), weights.values(), strict=True)))


def _some(places: np.ndarray) -> np.ndarray:
    import numpy as np

    most = _PLACES // 2
    return places if len(places) <= most else places[np.linspace(0, len(places) - 1, most).astype(np.int64)]


def _around(side: Side, places: np.ndarray, size: int, string: bool) -> np.ndarray:
    """The features of each place, as numbers, -1 for none."""
    import numpy as np

    at = places[:, None] + np.concatenate([np.arange(-_WIDE, 0), np.arange(size, size + _WIDE)])
    inside = (at >= 0) & (at < len(side.atoms))
    atoms = np.where(inside, side.atoms[np.clip(at, 0, len(side.atoms) - 1)], BARRIER).astype(np.int64)
    left, right = atoms[:, :_WIDE], atoms[:, _WIDE:]
    count = len(side.keys)

    def one(kind: int, found: np.ndarray) -> np.ndarray:
        return np.where(found == BARRIER, -1, kind * count * count + found)

    def two(kind: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        both = (first != BARRIER) & (second != BARRIER)
        return np.where(both, kind * count * count + first * count + second, -1)

    columns = [one(_BEFORE, left[:, -1:]), one(_AFTER, right[:, :1])]
    if string:
        columns += [two(_BEFORE, left[:, -2:-1], left[:, -1:]), two(_AFTER, right[:, :1], right[:, 1:2])]
        columns += [two(_AROUND, half[:, :-1], half[:, 1:]) for half in (left, right)]
    else:
        columns.append(one(_AROUND, atoms))
    return np.concatenate(columns, 1)


def _named(features: Sequence[int], keys: Sequence[str]) -> Iterator[Feature]:
    import numpy as np

    kinds, atoms = np.divmod(np.array(features, np.int64), len(keys) ** 2)
    firsts, seconds = np.divmod(atoms, len(keys))
    for kind, first, second in zip(kinds.tolist(), firsts.tolist(), seconds.tolist(), strict=True):
        yield kind, keys[first] + keys[second]


def _weights(features: np.ndarray, said: np.ndarray) -> dict[int, float]:
    """Feature -> log-odds of the places that say the term against those that don't; of those that tell."""
    import numpy as np

    yes, no = int(said.sum()), int((~said).sum())
    if yes < 2 or no < 2:
        return {}
    (ours, with_it), (theirs, without) = _counted(features[said]), _counted(features[~said])
    every = np.union1d(ours, theirs)
    held, lacked = np.zeros(len(every)), np.zeros(len(every))
    held[np.searchsorted(every, ours)], lacked[np.searchsorted(every, theirs)] = with_it, without
    usual = 1 / (yes + no)
    odds = np.log((held + yes * usual) / (yes + 1)) - np.log((lacked + no * usual) / (no + 1))
    tells = (held + lacked >= _LEAST) & (np.abs(odds) > _TELLING) & (every >= 0)
    weights = np.clip(odds[tells], -_MOST, _MOST)
    return dict(zip(every[tells].tolist(), weights.tolist(), strict=True))


def _counted(features: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Features, and in how many places each stands."""
    import numpy as np

    ordered = np.sort(features, 1)
    first = np.ones(ordered.shape, bool)
    first[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    return np.unique(ordered[first], return_counts=True)
