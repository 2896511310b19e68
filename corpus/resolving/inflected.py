"""Names of laws in another case than their titles: "tietosuoja-asetuksen", "Всеобщей декларации прав человека", "Beyannamesi'nin".

A name is a title's if it has as many words and each is the title's word, or a form of it by the endings that its language
has (corpus.languages.endings). Figures and short words must be the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from corpus.folding import fold
from corpus.languages.endings import ENDINGS, PREFIXES
from corpus.model import Title

Entry = tuple[str, Title]
Forms = Mapping[tuple[int, str], tuple[Entry, ...]]

_WORD = re.compile(r"[^\W_]+")
_SUFFIX = re.compile(r"(?<=\w)['’](?=\w)")
# "laki" and "lain" share two letters.
_LEAST = {"fi": 2}


def forms_of(entries: Iterable[Entry]) -> Forms:
    """The titles of languages whose names change, by how many words they have and how they begin."""
    found: defaultdict[tuple[int, str], list[Entry]] = defaultdict(list)
    for law_id, title in entries:
        tag = title.language.partition("-")[0]
        if tag in ENDINGS or tag in PREFIXES:
            found[_key(_words(title.text))].append((law_id, title))
    return {key: tuple(held) for key, held in found.items()}


def called_in_a_case(forms: Forms, name: str) -> Iterator[Entry]:
    """The titles that `name` is a form of."""
    words = _words(name)
    if not words or not forms:
        return
    for law_id, title in forms.get(_key(words), ()):
        tag = title.language.partition("-")[0]
        if tag in ENDINGS and _same(words, _words(title.text), tag):
            yield law_id, title
    for tag, letters in PREFIXES.items():
        bare = [words[0][1:], *words[1:]]
        if words[0][0] in letters and bare[0]:
            yield from (e for e in forms.get(_key(bare), ()) if e[1].language == tag and _words(e[1].text) == bare)


def _words(name: str) -> list[str]:
    return _WORD.findall(_SUFFIX.sub("", fold(name)))


def _key(words: list[str]) -> tuple[int, str]:
    return len(words), words[0][:2] if words else ""


def _same(words: list[str], title: list[str], tag: str) -> bool:
    return all(one == other or _is_form(one, other, tag) for one, other in zip(words, title, strict=True))


def _is_form(one: str, other: str, tag: str) -> bool:
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if stem < _LEAST.get(tag, 3) or not (one.isalpha() and other.isalpha()):
        return False
    # More of a word may be equal than its stem: kirk|ko and kirk|on, asetu|s and asetu|ksen, декларац|ия and декларац|ии.
    starts = range(stem, max(stem - 3, _LEAST.get(tag, 3) - 1), -1)
    return any(one[at:] in ENDINGS[tag] and other[at:] in ENDINGS[tag] for at in starts)
