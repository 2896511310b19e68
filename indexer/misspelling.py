"""Words as they may have been meant: what the index knows that is spelled, or sounds, nearly so.

Word languages by edits (a swap of neighbours is one); Chinese by characters of the same sound in words of any length, and by
one wrong, missing or swapped character in words of three and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from indexer.segmentation import has_string_script, squeeze, words
from indexer.spellings import chinese_of

_SHORTEST, _LONG = 4, 8
"""A word of fewer letters is near to everything; one of more may have two wrong letters."""
_SHORTEST_HAN = 3
_LONGEST_RUN = 12
_MOST = 3
_OFTEN = 20
_RARE = 2
"""A word that no more documents hold may be a slip of the texts themselves."""


@dataclass(frozen=True, eq=False)
class Speller:
    """What the texts and lists hold: `counts` of words by how many provisions have them, `terms` of lists."""

    counts: Mapping[str, int]
    terms: frozenset[str]

    def meant(self, typed: str) -> tuple[str, ...]:
        """What a folded word or squeezed run may have been meant for, the likeliest first; without itself."""
        if typed in self.terms:  # spelled right, though no text here has it
            return ()
        found = self._run(typed) if has_string_script(typed) else self._word(typed)
        if has_string_script(typed) and not chinese_of(typed):
            found = (w for w in found if not chinese_of(w))  # 没収 is Japanese
        return tuple(dict.fromkeys(w for w in found if w != typed))[:_MOST]

    def warm(self) -> None:
        """Make the tables now rather than with the first slip."""
        for table in (self._by_sound, self._words):
            len(table)

    def _word(self, typed: str) -> Iterator[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(typed) < _SHORTEST or not typed.isalpha():
            return
        edits = 2 if len(typed) >= _LONG else 1
        near = process.extract(typed, self._words, scorer=OSA.distance, score_cutoff=edits, limit=30)
        least = min((distance for _, distance, _ in near), default=0)
        nearest = [word for word, distance, _ in near if distance == least]
        # Texts in twenty languages have a word beside every other (testimone beside testimony): those of lists come alone.
        listed = [word for word in nearest if word in self.terms]
        # A first letter is rarely wrong, and what the texts say often is likelier meant.
        yield from sorted(listed or nearest, key=lambda w: (w[0] != typed[0], -self.counts.get(w, 0), w))

    def _run(self, typed: str) -> Iterator[str]:
        sound = _sound(typed)
        blurred = _blurred(sound)
        heard = [w for table in self._by_sound for w in table.get(blurred, ()) if w != typed]
        same = [w for w in heard if _sound(w) == sound]
        yield from sorted(same or heard, key=self._likely)
        if len(typed) >= _SHORTEST_HAN:
            near = [w for w in self._runs_of(len(typed)) if _one_slip(typed, w)]
            yield from sorted(near, key=self._likely)
        elif len(typed) == 2:
            # 仲栽: of the words that begin so one alone is said often.
            begun = [w for w in self._runs.get(2, ()) if w[0] == typed[0] and self.counts.get(w, 0) > _OFTEN]
            yield from begun if len(begun) == 1 else ()

    def _likely(self, word: str) -> tuple[bool, int, str]:
        return word not in self.terms, -self.counts.get(word, 0), word

    @cached_property
    def _words(self) -> list[str]:
        known = self.terms.union(w for w, n in self.counts.items() if n > _RARE)
        return sorted(w for w in known if w.isalpha() and not has_string_script(w))

    @cached_property
    def _runs(self) -> dict[int, list[str]]:
        known = {w for w in self.terms.union(w for w, n in self.counts.items() if n > _RARE) if has_string_script(w)}
        found: dict[int, list[str]] = {}
        for word in known:
            if _is_run(word):
                found.setdefault(len(word), []).append(word)
        return found

    def _runs_of(self, length: int) -> Iterable[str]:
        return (w for n in (length, length + 1, length - 1) if n >= _SHORTEST_HAN for w in self._runs.get(n, ()))

    @cached_property
    def _by_sound(self) -> tuple[Mapping[str, Sequence[str]], ...]:
        """Runs by what they sound like: those of lists, and those that texts alone have."""
        own = (w for runs in self._runs.values() for w in runs if w not in self.terms)
        return _heard(self.terms), _sounding(own)


@lru_cache(maxsize=2)
def _heard(terms: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Kept, for the base that ships is the same in every index, and has more words than many a library."""
    return _sounding(w for w in terms if has_string_script(w) and _is_run(w))


def _sounding(runs: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for run in runs:
        found.setdefault(_blurred(_sound(run)), []).append(run)
    return found


def _is_run(word: str) -> bool:
    return 1 < len(word) <= _LONGEST_RUN


def _sound(run: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(run, style=Style.NORMAL))


def _blurred(sound: str) -> str:
    """Syllables as many speakers hear them: zh as z, ang as an, l as n."""
    return _SYLLABLE.sub(lambda m: _HEARD.get(m[0], m[0]), sound)


_HEARD = {"zh": "z", "ch": "c", "sh": "s", "ang": "an", "eng": "en", "ing": "in", "l": "n"}
_SYLLABLE = re.compile(r"\b(?:zh|ch|sh|l)|(?:ang|eng|ing)\b")


def _one_slip(one: str, other: str) -> bool:
    """One character changed, left out, added, or two neighbours swapped."""
    if len(one) == len(other):
        differ = [n for n in range(len(one)) if one[n] != other[n]]
        if len(differ) == 1:
            return True
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def terms_of(texts: Iterable[str]) -> frozenset[str]:
    """Terms of lists as they are compared here: runs of string scripts whole, others by their words.

    A library of Chinese law has no English to spell by, and is asked in English all the same.
    """
    return frozenset(
        key for text in texts for key in ([squeeze(text)] if has_string_script(text) else words(text)) if len(key) > 1
    )
