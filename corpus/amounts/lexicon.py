"""The words of amounts of a language, ready to be looked up in a row of tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Generic, TypeVar

from corpus.amounts.figures import PARTED, PLAIN, plain
from corpus.amounts.tongues import SIGNS, TONGUES
from corpus.amounts.values import AmountWords
from corpus.languages import language_of

T = TypeVar("T")

# Vowel signs and accents are no letters for Python: दिन has two of them.
_LETTER = (
    "(?:[^\\W\\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963])"
)
_VOWEL_SIGNS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")


def _token_pattern(figures: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<figure>{figures})|(?P<word>{_LETTER}+)|[^\s\w]|_")


_WORD = re.compile(rf"{_LETTER}+")
_FIGURE = re.compile(r"[0-9]")
_TOKEN, _TOKEN_PARTED = _token_pattern(PLAIN), _token_pattern(PARTED)
_BLANKS = frozenset("-'")  # between the words of a phrase they are no more than a blank


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number in figures or another sign.

    Attributes:
        word: folded, without vowel signs.
        start, end: where it stands.
        figure: it is a number in figures.
    """

    word: str
    start: int
    end: int
    figure: bool = False


def tokens_of(text: str, primary: str) -> list[Token]:
    """The tokens of a text that `figures.plain` made; hyphens and apostrophes between words are left out."""
    pattern = _TOKEN if primary == "en" else _TOKEN_PARTED
    found = []
    for match in pattern.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        after = text[end : end + 2].lstrip(" ") if word == "-" else text[end : end + 1]  # "twenty- five"
        if word in _BLANKS and text[start - 1 : start].isalnum() and after[:1].isalpha():
            continue
        if match["word"] and not word.isascii():
            word = _VOWEL_SIGNS.sub("", unicodedata.normalize("NFC", word))
        found.append(Token(word, start, end, match["figure"] is not None))
    return found


class Phrases(Generic[T]):
    """Phrases of tokens with a value each; the longest that begins at a token is found.

    Attributes:
        table: first word -> (all words, value), the longest first.
    """

    __slots__ = ("table",)

    def __init__(self, entries: Mapping[str, T], split: Callable[[str], Sequence[str]]) -> None:
        found: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries.items():
            words = tuple(split(phrase))
            if words:
                found.setdefault(words[0], []).append((words, value))
        self.table = {
            first: tuple(sorted(rows, key=lambda r: -len(r[0]))) if len(rows) > 1 else tuple(rows)
            for first, rows in found.items()
        }

    def at(self, tokens: Sequence[Token], i: int, word: str | None = None) -> tuple[T, int] | None:
        """The value of the phrase that begins at token `i`, and how many tokens it has.

        Args:
            word: the first token, if what is glued to it was taken off.
        """
        if i >= len(tokens):
            return None
        for words, value in self.table.get(word or tokens[i].word, ()):
            size = len(words)
            if size == 1 or (i + size <= len(tokens) and all(tokens[i + k].word == words[k] for k in range(1, size))):
                return value, size
        return None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language by what they are for.

    Attributes:
        words: the record that they come from.
        starts: words that an amount may begin with.
        telling: words that no amount without a figure lacks, but for those of articles ("a year").
    """

    primary: str
    words: AmountWords
    cardinals: Phrases[int]
    scales: Phrases[int]
    ordinals: Phrases[int]
    joints: Phrases[bool]
    articles: Phrases[bool]
    units: Phrases[tuple[str, Fraction]]
    periods: Phrases[tuple[str, Fraction]]
    currencies: Phrases[str]
    percent: Phrases[int]
    percent_first: Phrases[int]
    parts: Phrases[int]
    halves: Phrases[Fraction]
    and_half: Phrases[bool]
    fillers: Phrases[bool]
    times: Phrases[int]
    months: Phrases[int]
    starts: frozenset[str]
    telling: frozenset[str]

    def is_silent(self, text: str) -> bool:
        """Whether a text surely says no amount: no figure, no number word, no article with a unit. Most articles are so."""
        if _FIGURE.search(text) or self.words.prefixes:
            return False
        words = frozenset(_WORD.findall(text))
        return self.telling.isdisjoint(words) and (
            words.isdisjoint(self.articles.table) or words.isdisjoint(self.units.table)
        )


@lru_cache(maxsize=64)
def lexicon_of(primary: str) -> Lexicon:
    """The lexicon of a language by its primary subtag; of one without a table figures, signs and month names."""
    words = TONGUES.get(primary, SIGNS)

    def split(phrase: str) -> list[str]:
        return [t.word for t in tokens_of(plain(phrase.replace("_", " ")), primary)]

    def made(entries: Mapping[str, T]) -> Phrases[T]:
        return Phrases(entries, split)

    def listed(entries: Iterable[str]) -> Phrases[bool]:
        return Phrases(dict.fromkeys(entries, True), split)

    known = language_of(primary)
    ordinals = {w: n for w, n in known.ordinals.items() if w not in words.cardinals and w not in words.articles} if known and primary in TONGUES else {}  # fmt: skip
    tables = (
        made(words.cardinals), made(words.scales), made({**ordinals, **words.ordinals}), listed(words.joints), listed(words.articles),
        made(words.units), made(words.periods), made(words.currencies), made(words.percent), made(words.percent_first), made(words.parts),
        made(words.halves), listed(words.and_half), listed(words.fillers), made(words.times), made({**_months(primary), **words.months}),
    )  # fmt: skip
    beginning = (0, 1, 2, 4, 6, 7, 9, 11, 14, 15)  # what an amount may begin with
    starts = frozenset(first for n in beginning for first in tables[n].table)
    small = {w for w, n in {**words.ordinals, **ordinals, **words.times}.items() if n < 3}
    vague = {split(w)[0] for w in (*words.articles, *small) if len(split(w)) == 1}
    telling = frozenset(first for n in (0, 1, 2, 6, 9, 11, 14) for first in tables[n].table) - vague
    return Lexicon(primary, words, *tables, starts, telling)


def _months(primary: str) -> dict[str, int]:
    """The names of the months, by themselves and in a date, from CLDR."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(primary).months
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in names[context][width].items():
                if any(c.isalpha() for c in name) and len(name) > 2:
                    found.setdefault(name.lower(), number)
    return found
