"""The terms of a base in the two languages of a pair, and where they stand in a stretch of text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from unicodedata import combining, normalize

from corpus.checks.habits import stem
from corpus.folding import fold
from corpus.stems import snowball
from corpus.terms.values import Concept

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DENSE = frozenset(("zh", "ja", "th", "lo", "km", "my", "ko"))
# Words that a term may have or not: "letter of (the) request".
_SLIGHT = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "d",
        "l",
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "gli",
        "i",
        "o",
        "os",
        "as",
        "do",
        "da",
        "het",
        "een",
    ]
)
_LONGEST = 8


class By(Enum):
    """What words of a term are looked for by: how they begin, their stem, or their stem without marks, of short words without what
    makes them plural (campo, campi; juiz, juízes)."""

    LETTERS = 0
    STEM = 1
    FORM = 2


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it is looked for: characters of a dense script, or the stems of its words."""

    text: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of one language, and which terms of the other language render each.

    Attributes:
        dense: the language writes no blanks.
        by_first: first part of a term -> terms that begin so, the longest first.
        renderings: parts of a term -> the terms of the other language.
        kinds: parts of a term -> kinds of its concepts ("institution").
    """

    dense: bool
    by_first: Mapping[str, tuple[Term, ...]]
    renderings: Mapping[tuple[str, ...], tuple[Term, ...]]
    kinds: Mapping[tuple[str, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """A term in a text."""

    term: Term
    start: int
    end: int


@lru_cache(maxsize=64)
def lexicons(
    concepts: tuple[Concept, ...], first: str, second: str, jurisdiction: str, *, whole: bool = False
) -> tuple[Lexicon, Lexicon]:
    """The terms that both languages have for a concept.

    Args:
        first, second: BCP 47 tags. jurisdiction: whose law it is: terms of other places aren't taken.
        whole: terms of the first language are looked for by the stems of their words, not by how these begin.
    """
    ways = (By.STEM if whole else By.LETTERS, By.LETTERS)
    made: list[list[tuple[Term, Term, str]]] = [[], []]
    for concept in concepts:
        sides = [[_term(t.text, tag, ways[at]) for t in concept.terms if _speaks(t.language, tag) and t.jurisdiction in ("", jurisdiction, _HOME.get(tag, ""))]
                 for at, tag in enumerate((first, second))]  # fmt: skip
        for at in (0, 1):
            made[at] += [
                (one, other, concept.kind) for one in sides[at] for other in sides[1 - at] if one.parts and other.parts
            ]
    return _lexicon(made[0], first), _lexicon(made[1], second)


# Chinese of the Mainland is used in many places; a jurisdiction that nobody told takes its script's terms.
_HOME = {"zh-Hans": "cn", "zh-Hant": "tw", "zh-Hant-HK": "hk"}


def _speaks(language: str, tag: str) -> bool:
    return language.partition("-")[0] == tag.partition("-")[0]


def _term(text: str, tag: str, by: By) -> Term:
    return Term(text, tuple(_parts(fold(text), tag, by)))


def _parts(folded: str, tag: str, by: By) -> Iterator[str]:
    if tag.partition("-")[0] in _DENSE:
        yield from folded.replace(" ", "")
        return
    words = [m[0] for m in _WORD.finditer(folded)]
    yield from (_part(w, tag, by) for w in words if w not in _SLIGHT)


def _part(word: str, tag: str, by: By) -> str:
    bare = _bare(word)
    own = None if by is By.LETTERS else snowball(bare, tag.partition("-")[0])
    if own is None:
        return stem(bare)
    if by is By.STEM:
        return own
    own, bare = _without_marks(own), _without_marks(bare)
    if own == bare and len(own) <= _SHORT and (ending := _NUMBER.get(tag.partition("-")[0])):
        own = ending.sub("", own)
    return own


# Words so short that their stemmers leave them alone: loi and lois, atto and atti.
_SHORT = 5
_NUMBER = {"it": re.compile(r"(?<=..)[aeio]$"), **dict.fromkeys(("fr", "es", "pt", "ca"), re.compile(r"(?<=...)s$"))}


@lru_cache(maxsize=10_000)
def forms_of(term: str, tag: str) -> tuple[str, ...]:
    """The parts of a term as `read` has a text by By.FORM."""
    return _term(term, tag, By.FORM).parts


def _bare(word: str) -> str:
    """authority's -> authority, l'assurance -> assurance."""
    before, mark, behind = word.partition("’" if "’" in word else "'")
    if not mark or len(behind) < 2 or len(before) > 5:
        return before
    return behind


_ENDING = 3
"""Letters that a form of a word may have behind what it shares with another."""
_SHARED = 0.65
"""So much of the longer form is shared."""


def is_form(said: str, term: Term, tag: str) -> bool:
    """Whether words of a text are a form of a term, not only words of the same stem.

    Verantwortung has the stem of Verantwortlicher. Forms of a word differ by a few letters at their end; a German noun is
    written with a capital.

    Args:
        said: as the text has it.
        tag: BCP 47 tag of both.
    """
    language = tag.partition("-")[0]
    if language in _DENSE:
        return True
    words = [[m[0] for m in _WORD.finditer(text) if fold(m[0]) not in _SLIGHT] for text in (said, term.text)]
    if len(words[0]) != len(words[1]):
        return False
    return all(_is_form(a, b, nouns=language in ("de", "gsw", "lb")) for a, b in zip(*words, strict=True))


def _is_form(one: str, other: str, *, nouns: bool) -> bool:
    if nouns and one[0].islower() and other[0].isupper():
        return False
    plain = [_without_marks(_bare(fold(word))) for word in (one, other)]
    if any(word.endswith("y") for word in plain):  # party, parties
        plain = [word[:-3] + "y" if word.endswith("ies") else word for word in plain]
    short, long = sorted(plain, key=len)
    shared = next((n for n, (a, b) in enumerate(zip(*plain, strict=False)) if a != b), len(short))
    if len(short) <= 4:
        return shared == len(short) and len(long) - shared <= _ENDING
    return len(long) - shared <= _ENDING and shared >= _SHARED * len(long)


def _without_marks(word: str) -> str:
    """Vertrag, Verträge: the vowel of the plural is the same letter."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def _lexicon(pairs: Sequence[tuple[Term, Term, str]], tag: str) -> Lexicon:
    renderings: dict[tuple[str, ...], dict[tuple[str, ...], Term]] = defaultdict(dict)
    terms: dict[tuple[str, ...], Term] = {}
    kinds: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one, other, kind in pairs:
        terms.setdefault(one.parts, one)
        renderings[one.parts].setdefault(other.parts, other)
        kinds[one.parts].add(kind)
    by_first: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(terms.values(), key=lambda t: -len(t.parts)):
        by_first[term.parts[0]].append(term)
    return Lexicon(
        tag.partition("-")[0] in _DENSE,
        {k: tuple(v) for k, v in by_first.items()},
        {k: tuple(v.values()) for k, v in renderings.items()},
        {k: frozenset(v) for k, v in kinds.items()},
    )


@dataclass(frozen=True, slots=True)
class Read:
    """A text cut into the parts that terms are made of; `starts` and `ends` are places in the text."""

    parts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def holds(self, parts: tuple[str, ...]) -> bool:
        """Whether these parts stand in it, one after the other."""
        return any(self.parts[i : i + len(parts)] == parts for i, p in enumerate(self.parts) if p == parts[0])


def read(text: str, tag: str, by: By = By.LETTERS) -> Read:
    """Cut a text as `Lexicon` has its terms; `by`: as `lexicons` looks for them."""
    folded = fold(text)
    if tag.partition("-")[0] in _DENSE:
        kept = [(c, i, i + 1) for i, c in enumerate(folded) if not c.isspace()]
    else:
        kept = [(_part(m[0], tag, by), m.start(), m.end()) for m in _WORD.finditer(folded) if m[0] not in _SLIGHT]
    parts, starts, ends = zip(*kept, strict=True) if kept else ((), (), ())
    return Read(tuple(parts), tuple(starts), tuple(ends))


def places(text: Read, lexicon: Lexicon) -> list[Place]:
    """The terms of a text, the longest at each place; a term inside another isn't one."""
    found: list[Place] = []
    i = 0
    while i < len(text.parts):
        for term in lexicon.by_first.get(text.parts[i], ()):
            n = len(term.parts)
            if text.parts[i : i + n] == term.parts:
                found.append(Place(term, text.starts[i], text.ends[i + n - 1]))
                i += n - 1
                break
        i += 1
    return found
