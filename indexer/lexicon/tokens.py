"""Texts -> numbers: what the lexicon counts.

An *atom* is what a term may begin and end with: a word (by its stem) where words are written apart, a character where they
aren't, for no dictionary knows the terms of law. *Words* are what translations are learnt between: in Chinese those that
jieba cuts, elsewhere the atoms. A term is found by its atoms and shown as it stands in the texts (its *surfaces*).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from corpus.folding import fold
from indexer.segmentation import dictionary_words, is_string_language, squeeze_map, stem

if TYPE_CHECKING:
    import numpy as np

BARRIER = 0
"""Stands where punctuation stands: no term goes across it."""

_WORD = regex.compile(r"[\w\p{M}]+")
_GLUE = frozenset("-'’ʼ·")
# Particles that Korean writes onto a noun; they are cut off, or 개인정보를 and 개인정보는 would be two words.
_PARTICLES = regex.compile(
    r"(?<=\p{Hangul}{2})(?:에서는|에서의|으로서|으로써|으로는|에게는|에서|에게|으로|까지|부터|하여|하는|한다|된다|되는|은|는|이|가|을|를|의|에|로|와|과|도|만)$"
)
_STRING = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}"
_IS_STRING = regex.compile(rf"[{_STRING}]")
_STRETCH = regex.compile(
    r"\p{Han}+|\p{Hiragana}+|[\p{Katakana}ー]+|\p{Hangul}+|[^\W\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}]+"
)


class Atom(NamedTuple):
    """One atom of a text: its key, where it stands, and whether nothing but blanks or a hyphen is before it."""

    key: str
    start: int
    end: int
    joined: bool


class Word(NamedTuple):
    """One word of a text: its key and the atoms that it is made of."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut up: its atoms and words, in order. `words` index into `atoms`, the end not included."""

    atoms: tuple[Atom, ...]
    words: tuple[Word, ...]


def cut(text: str, group: str) -> Cut:
    """Cut a text of a language group into atoms and words."""
    return _cut_string(text, group, _pieces) if is_string_language(group) else _cut_words(text, group)


def cut_atoms(text: str, group: str) -> tuple[Atom, ...]:
    """The atoms alone, for what is asked: no dictionary is needed for them."""
    return _cut_string(text, group, _whole).atoms if is_string_language(group) else _atoms_of_words(text, group)


@lru_cache(maxsize=200_000)
def light(word: str, group: str) -> str:
    """The key of a folded word: its stem, but in English only the plural's ending goes.

    The English stemmer goes too far for terms: it makes one of nature and naturalization, import and important, insider and
    inside.
    """
    if group != "en":
        return stem(word, group)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _whole(stretch: str, group: str) -> Iterable[str]:  # noqa: ARG001 - stands in for _pieces
    return (stretch,)


def _cut_words(text: str, group: str) -> Cut:
    atoms = _atoms_of_words(text, group)
    return Cut(atoms, tuple(Word(stem(a.key, group), n, n + 1) for n, a in enumerate(atoms)))


def _atoms_of_words(text: str, group: str) -> tuple[Atom, ...]:
    atoms: list[Atom] = []
    end = 0
    folded = fold(text)
    for match in _WORD.finditer(folded):
        start = match.start()
        between = folded[end:start].strip()
        word = match[0] if match[0].isascii() else unicodedata.normalize("NFC", match[0])
        atoms.append(Atom(light(word, group), start, match.end(), not between or between in _GLUE))
        end = match.end()
    return tuple(atoms)


def _cut_string(text: str, group: str, pieces: Callable[[str, str], Iterable[str]]) -> Cut:
    key, offsets = squeeze_map(text)
    atoms: list[Atom] = []
    words: list[Word] = []
    end = 0
    for match in _STRETCH.finditer(key):
        joined = match.start() == end
        at = match.start()
        for piece in pieces(match[0], group):
            first = len(atoms)
            if _IS_STRING.match(piece):
                atoms += [Atom(c, offsets[at + n], offsets[at + n] + 1, joined or n > 0) for n, c in enumerate(piece)]
            else:
                atoms.append(Atom(piece, offsets[at], offsets[at + len(piece) - 1] + 1, joined))
            joined = True
            at += len(piece)
            words.append(Word(piece, first, len(atoms)))
        end = match.end()
    return Cut(tuple(atoms), tuple(words))


def _pieces(stretch: str, group: str) -> Iterable[str]:
    """The words of a stretch of one script; where there is no dictionary (kana, Thai) it is one word."""
    if regex.match(r"\p{Han}", stretch) and len(stretch) > 1:
        return dictionary_words(stretch)
    if group == "ko" and (found := _PARTICLES.search(stretch)):
        return (stretch[: found.start()], found[0])
    return (stretch,)


@dataclass(frozen=True, slots=True)
class Encoded:
    """Many texts as numbers, each text followed by a barrier.

    Attributes:
        atoms: number of the key of each atom, BARRIER where a text or a stretch between punctuation ends.
        surfaces: number of what stands in the text for it.
        starts: for each text where its atoms begin; one more at the end.
        words: number of the key of each word.
        word_first, word_last: its atoms.
        word_starts: for each text where its words begin; one more at the end.
        keys, forms, word_keys: what the numbers mean.
    """

    atoms: np.ndarray
    surfaces: np.ndarray
    starts: np.ndarray
    words: np.ndarray
    word_first: np.ndarray
    word_last: np.ndarray
    word_starts: np.ndarray
    keys: list[str]
    forms: list[str]
    word_keys: list[str]


_COLUMNS = ("atoms", "surfaces", "starts", "words", "word_first", "word_last", "word_starts")


class _Numbers(dict[str, int]):
    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


def encode(texts: Sequence[str], group: str) -> Encoded:
    """Texts of one language group as numbers. Picklable work: it may run in another process."""
    import numpy as np

    keys, forms, word_keys = _Numbers({"": BARRIER}), _Numbers({"": BARRIER}), _Numbers()
    atoms: list[int] = []
    surfaces: list[int] = []
    words: list[int] = []
    first: list[int] = []
    last: list[int] = []
    starts, word_starts = [0], [0]
    spaced = not is_string_language(group)
    for text in texts:
        made = cut(text, group)
        at: list[int] = []
        for n, atom in enumerate(made.atoms):
            if n and not atom.joined:
                atoms.append(BARRIER)
                surfaces.append(BARRIER)
            at.append(len(atoms))
            atoms.append(keys[atom.key])
            glue = text[atom.start - 1] if spaced and n and atom.joined and text[atom.start - 1] in _GLUE else ""
            surfaces.append(forms[glue + text[atom.start : atom.end]])
        words += [word_keys[word.key] for word in made.words]
        first += [at[word.first] for word in made.words]
        last += [at[word.last - 1] + 1 for word in made.words]
        atoms.append(BARRIER)
        surfaces.append(BARRIER)
        starts.append(len(atoms))
        word_starts.append(len(words))
    columns = (atoms, surfaces, starts, words, first, last, word_starts)
    arrays = dict(zip(_COLUMNS, (np.array(column, dtype=np.int32) for column in columns), strict=True))
    return Encoded(**arrays, keys=list(keys), forms=list(forms), word_keys=list(word_keys))


def written(forms: Iterable[str], group: str) -> str:
    """Surfaces -> the term as it is written: people, 's -> people's; 著, 作, 權 -> 著作權."""
    found = list(forms)
    if is_string_language(group):
        return "".join(found)
    out = found[0].lstrip("".join(_GLUE)) if found else ""
    for form in found[1:]:
        out += form if form[:1] in _GLUE else f" {form}"
    return out


def joined(parts: Iterable[Encoded]) -> Encoded:
    """Texts that were encoded apart (in other processes) as one."""
    import numpy as np

    keys, forms, word_keys = _Numbers({"": BARRIER}), _Numbers({"": BARRIER}), _Numbers()
    columns: list[list[np.ndarray]] = [[] for _ in range(7)]
    atoms = words = 0
    for part in parts:
        columns[0].append(_renumbered(part.keys, keys)[part.atoms])
        columns[1].append(_renumbered(part.forms, forms)[part.surfaces])
        columns[2].append(part.starts[:-1] + atoms)
        columns[3].append(_renumbered(part.word_keys, word_keys)[part.words])
        columns[4].append(part.word_first + atoms)
        columns[5].append(part.word_last + atoms)
        columns[6].append(part.word_starts[:-1] + words)
        atoms += len(part.atoms)
        words += len(part.words)
    columns[2].append(np.array([atoms], dtype=np.int32))
    columns[6].append(np.array([words], dtype=np.int32))
    made = dict(zip(_COLUMNS, (np.concatenate(c).astype(np.int32) for c in columns), strict=True))
    return Encoded(**made, keys=list(keys), forms=list(forms), word_keys=list(word_keys))


def _renumbered(names: Sequence[str], numbers: _Numbers) -> np.ndarray:
    import numpy as np

    return np.array([numbers[name] for name in names], dtype=np.int32)


def batches(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Texts in lots of `size`."""
    for start in range(0, len(texts), size):
        yield texts[start : start + size]
