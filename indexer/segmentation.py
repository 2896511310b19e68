"""Text -> tokens. Made once, here, for every engine; the check of a match uses the same words and keys.

Two kinds of languages:

* string languages (Chinese, Japanese, Thai, Korean ...) are written without spaces, or glue particles on. Their texts are
  found as strings: every character and every pair of neighbours of the folded text (`g`) for recall, jieba's words (`s`)
  for ranking only. A dictionary never decides what is found: words cut by jieba find 0.35 of random strings, pairs all.
* word languages are found by words: the word as it stands (`x`), its stem (`s`), and words with accents without them (`b`).

A word is a run of letters, digits and marks of the folded text, so "people's" is the two words people and s, as in
"l'article": an apostrophe joins in one language and parts in another, and a phrase matches either way.
"""

from __future__ import annotations

import operator
import threading
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import Any, TypeAlias

import regex

from indexer.letters import DROPPED, OWN_SPELLING, bare, letter_end, spelled, spoken, squeeze, squeeze_map
from indexer.stemming import asked_forms, forms, stem

__all__ = [
    "BARE", "GRAMS", "HEADINGS", "STEMS", "STRING_LANGUAGES", "WORDS", "answers", "asked_forms", "bare", "cut",
    "dictionary_words", "field_prefix", "forms", "grams", "group_of", "has_string_script", "is_string_language", "letter_end",
    "load", "merged", "needed_grams", "phrase_words", "plain_words", "ranking_words", "ranking_words_of_query", "spelled",
    "squeeze", "squeeze_map", "stem", "string_runs", "tokens", "versions", "word_spans", "words",
]  # fmt: skip

SEGMENTER_VERSION = 3
"""Raised whenever the tokens of a text change; an index of another version must be rebuilt."""

GRAMS, WORDS, STEMS, BARE, HEADINGS = "g", "x", "s", "b", "t"
"""The kinds of token fields of a language: pairs of characters, words as they stand, ranking words, unaccented, headings."""

STRING_LANGUAGES = frozenset({"zh", "yue", "wuu", "hak", "nan", "lzh", "ja", "ko", "th", "lo", "km", "my", "bo", "dz"})
# Characters of scripts that are searched as strings, wherever they stand (a Chinese term in brackets in English text).
_STRING_CHAR = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}"
_WORD = regex.compile(rf"[\w\p{{M}}][\w\p{{M}}{DROPPED}]*")
_PLAIN_WORD = regex.compile(rf"(?:(?![{_STRING_CHAR}])[\w\p{{M}}])(?:(?![{_STRING_CHAR}])[\w\p{{M}}{DROPPED}])*")
_STRING_RUN = regex.compile(rf"[{_STRING_CHAR}]+")
_HAS_STRING = regex.compile(rf"[{_STRING_CHAR}]")
_LETTERS = regex.compile(r"[\w\p{M}]+")
_HAN = regex.compile(r"\p{Han}")


def group_of(language: str) -> str:
    """Language tag -> the group that shares index fields: zh-Hans and zh-Hant -> zh."""
    return language.partition("-")[0].lower()


def field_prefix(language: str, private: bool) -> str:
    """What the names of a text's token fields begin with: zh, or zh-private for texts that strangers may not see."""
    return group_of(language) + ("-private" if private else "")


def is_string_language(group: str) -> bool:
    """Whether texts of the group are found as strings, not by words."""
    return group in STRING_LANGUAGES


def has_string_script(text: str) -> bool:
    """Whether `text` holds a character that is searched as a string (汉, かな, ไทย)."""
    return _HAS_STRING.search(text) is not None


def words(text: str, group: str = "") -> list[str]:
    """The words of a text, in order: "People’s Court" -> people, s, court; with `group`, as its language spells them."""
    return [spelled(w, group) for w in _WORD.findall(spoken(text, group))]


def plain_words(text: str) -> list[str]:
    """The words in a text of a string language that aren't in its script: "加入WTO（2001年）" -> wto, 2001."""
    return [spelled(w) for w in _PLAIN_WORD.findall(spoken(text))]


WordSpan: TypeAlias = tuple[str, int, int]


def word_spans(text: str, plain: bool = False, group: str = "") -> list[WordSpan]:
    """The same words with their offsets in `text`: (word, start, end)."""
    pattern = _PLAIN_WORD if plain else _WORD
    return [(spelled(m[0], group), m.start(), m.end()) for m in pattern.finditer(spoken(text, group))]


class _Gaps(dict[int, str]):
    """str.translate table: what is no part of a word as a blank."""

    def __init__(self, pattern: regex.Pattern[str]) -> None:
        super().__init__()
        self._pattern = pattern

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = value = char if char == DROPPED or self._pattern.match(char) else " "
        return value


_GAPS = {pattern: _Gaps(pattern) for pattern in (_WORD, _PLAIN_WORD)}
_MANY = 40


def every_word(text: str, plain: bool = False, group: str = "") -> EveryWord:
    """The words of a text, each once."""
    said = spoken(text, group)
    every = {word.lstrip(DROPPED) for word in said.translate(_GAPS[_PLAIN_WORD if plain else _WORD]).split()}
    spelt: dict[str, list[str]] = {}
    for word in every:
        if word:
            spelt.setdefault(spelled(word, group), []).append(word)
    return EveryWord(said, plain, spelt, sorted(spelt))


@dataclass(frozen=True, slots=True)
class EveryWord:
    """The words of a text: as it is spoken, by their spellings; `spellings` are in order, to look up beginnings."""

    said: str
    plain: bool
    spelt: Mapping[str, Sequence[str]]
    spellings: Sequence[str]

    def beginning(self, start: str) -> list[str]:
        """The spellings that begin so."""
        first = bisect_left(self.spellings, start)
        end = first
        while end < len(self.spellings) and self.spellings[end].startswith(start):
            end += 1
        return list(self.spellings[first:end])

    def spans(self, wanted: Collection[str], every: Callable[[], Sequence[WordSpan]]) -> list[WordSpan]:
        """Those of `word_spans` that are spelt so: only they are looked for, which takes a quarter of the time of going
        through them all. `every` gives them all, where many are wanted."""
        if len(wanted) > _MANY:
            spellings = frozenset(wanted)
            return [one for one in every() if one[0] in spellings]
        pattern = _PLAIN_WORD if self.plain else _WORD
        written = ((spelling, word) for spelling in wanted for word in self.spelt.get(spelling, ()))
        found = (
            (spelling, at, at + len(word)) for spelling, word in written for at in _standing(word, self.said, pattern)
        )
        return sorted(found, key=operator.itemgetter(1))


def _standing(word: str, said: str, pattern: regex.Pattern[str]) -> Iterator[int]:
    at = said.find(word)
    while at >= 0:
        end = at + len(word)
        before = at - 1
        while before >= 0 and said[before] == DROPPED:
            before -= 1
        if (before < 0 or not pattern.match(said, before)) and not _goes_on(said, end, pattern):
            yield at
        at = said.find(word, end)


def _goes_on(said: str, at: int, pattern: regex.Pattern[str]) -> bool:
    return at < len(said) and (said[at] == DROPPED or pattern.match(said, at) is not None)


def phrase_words(typed: str, found: tuple[str, ...], group: str) -> tuple[str, ...]:
    """The words of a quotation in a language: those `found` without one, or cut again where it spells its own way."""
    return tuple(words(typed, group)) if group in OWN_SPELLING else found


def answers(asked: str, group: str, unmarked: bool = False) -> Callable[[str], bool]:
    """Whether a word of a text is the word asked for: itself in a string language, else by its stem.

    `unmarked`: words that only accents tell from it.
    """
    if is_string_language(group):
        return asked.__eq__
    if unmarked:
        return lambda word: bare(word) == asked
    wanted = frozenset(asked_forms(asked, group))
    if group == "en":  # no stem begins with another letter than its word but that of gaol: few words have to be stemmed
        begins = tuple(form[:1] for form in wanted)
        begins += ("g",) if "j" in begins else ()
        return lambda word: word.startswith(begins) and not wanted.isdisjoint(forms(word, group))
    return lambda word: not wanted.isdisjoint(forms(word, group))


def string_runs(text: str) -> list[str]:
    """The stretches of a text that are written in string scripts, as keys."""
    return _STRING_RUN.findall(squeeze(text))


def grams(key: str) -> set[str]:
    """Characters and pairs of neighbouring characters of a squeezed key; punctuation parts, it isn't indexed.

    Every text that holds a string holds all the grams of the string: what is missing here can't be there.
    """
    found: set[str] = set()
    for run in _LETTERS.findall(key):
        found.update(run)
        found.update(map(operator.add, run, run[1:]))
    return found


def needed_grams(key: str) -> set[str]:
    """The fewest grams that every text with this string has: all pairs, and characters that stand between punctuation."""
    found: set[str] = set()
    for run in _LETTERS.findall(key):
        found.update(map(operator.add, run, run[1:]) if len(run) > 1 else run)
    return found


_LOADING = threading.Lock()


@cache
def _loaded_jieba() -> Any:
    import logging

    import jieba

    jieba.default_logger.setLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    # Not tokenizer.initialize(): it unmarshals a cache from the shared temporary folder, where others may write.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def _jieba() -> Any:
    with _LOADING:
        return _loaded_jieba()


def load() -> None:
    """Load the dictionary now rather than with the first text or query that needs it. It takes a second."""
    _jieba()


# Words of one character that join others; they are no part of a word that the dictionary doesn't know.
_PARTICLES = frozenset("的之其被把将由对向与和及或并在于以从按因")
_STRETCH = regex.compile(
    r"(?P<hangul>(?:[a-z0-9]++(?=\p{Hangul})|\p{Hangul}++)++[a-z0-9]*+)|(?P<han>[\p{Han}a-z0-9]++)"
    r"|(?P<hiragana>\p{Hiragana}++)|(?P<thai>\p{Thai}++)|(?P<other>[^\p{Han}\p{Hangul}\p{Hiragana}\p{Thai}a-z0-9]++)"
)
# What Korean writes onto a noun: 계약을 is 계약, 해지한 해지. The noun keeps two syllables, or 국가 and 회의 would lose their ends.
_KOREAN_ENDING = regex.compile(
    r"(?<=\p{Hangul}{2})(?:에서는|에서의|으로서|으로써|으로는|에게는|에서|에게|으로|까지|부터|이나|하여야|하는|하여|한다|하고|하지|한|할|된다|되는|되어|된|될|은|는|이|가|을|를|의|에|로|와|과|도|만)$"
)
_LONG_KANA = 3


def cut(run: str) -> list[str]:
    """A squeezed run of a query -> the words to look for, without overlaps: 移管被判刑人 -> 移管, 被, 判刑, 人.

    A dictionary cuts Chinese characters, and a model of where words end Thai; in Korean the particle at the end goes, in
    Japanese the kana between and behind the other words (契約の解除 -> 契約, 解除). A word that jieba doesn't know comes out
    as single characters (移, 管); they are put together again, or nearly everything would match.
    """
    out: list[str] = []
    kana: list[str] = []
    for stretch in _STRETCH.finditer(run):
        if stretch.lastgroup == "hiragana" and (stretch.start() or stretch.end() - stretch.start() < _LONG_KANA):
            kana.append(stretch[0])
        else:
            out += _words_of(stretch[0], stretch.lastgroup or "")
    return [w for w in out or kana if _LETTERS.search(w)]


def _words_of(stretch: str, script: str) -> list[str]:
    match script:
        case "han" if _needs_cutting(stretch):
            return _joined(_jieba().cut(stretch, HMM=False))
        case "hangul":
            return [_KOREAN_ENDING.sub("", stretch)]
        case "thai":
            return [str(word) for word in _thai().parse(stretch)]
    return [stretch]


@cache
def _thai() -> Any:
    from budoux import load_default_thai_parser

    return load_default_thai_parser()


def _needs_cutting(stretch: str) -> bool:
    """Whether the dictionary may part it: not two characters, which are one word or are put together again.

    Most of what is typed is that short, and the dictionary takes a second to load.
    """
    return _HAN.search(stretch) is not None and (
        len(stretch) > 2 or (len(stretch) == 2 and any(c in _PARTICLES or not _HAN.match(c) for c in stretch))
    )


def dictionary_words(stretch: str) -> list[str]:
    """A stretch of folded Chinese characters -> the words of the dictionary, in order: 消灭时效完成 -> 消灭, 时效, 完成."""
    return list(_jieba().cut(stretch, HMM=False))


def _joined(pieces: Iterable[str]) -> list[str]:
    out: list[str] = []
    unknown = False
    for piece in pieces:
        single = len(piece) == 1 and piece not in _PARTICLES and _HAN.match(piece) is not None
        if single and unknown:
            out[-1] += piece
        else:
            out.append(piece)
        unknown = single
    return out


_RANKED = regex.compile(r"[\p{Han}a-z0-9]++|[^\p{Han}a-z0-9]++")
_NO_DICTIONARY = regex.compile(rf"(?!\p{{Han}})[{_STRING_CHAR}]")


def ranking_words(key: str) -> list[str]:
    """A squeezed text of a string language -> words for ranking, long words with the shorter ones inside.

    Scripts without a dictionary are ranked by pairs of characters: データ by デー and ータ.
    """
    if _HAN.search(key) and not _NO_DICTIONARY.search(key):
        return _dictionary_and_parts(key)
    out: list[str] = []
    for stretch in _RANKED.findall(key):
        if _HAN.search(stretch):
            out += _dictionary_and_parts(stretch)
        else:
            out += _pairs(stretch) if has_string_script(stretch) else _LETTERS.findall(stretch)
    return out


def _dictionary_and_parts(key: str) -> list[str]:
    found: list[str] = []
    for word in _jieba().cut(key, HMM=False):
        if any(c.isalnum() for c in word):
            found += _parts(word)
            found.append(word)
    return found


@lru_cache(maxsize=100_000)
def _parts(word: str) -> tuple[str, ...]:
    """The words of a dictionary word's own parts: 人民 and 法院 of 人民法院, not 民法, which stands there by accident.

    What it begins with is part of it (民法 of 民法典); else only what it falls into without being a word itself: 保证人 is 保证
    and 人, so 证人 isn't in it. Jieba's own cut for search gives every pair of characters that is a word.
    """
    if len(word) < 3 or not _HAN.search(word):
        return ()
    known = _jieba().FREQ
    pieces = _pieces_of(word)
    begin = [word[:n] for n in range(2, len(word)) if known.get(word[:n])]
    found = begin + [w for piece in pieces for w in (*_parts(piece), piece) if len(piece) > 1]
    return tuple(dict.fromkeys(found))


def _pieces_of(word: str) -> list[str]:
    """A word as the dictionary cuts it where it may not be one word: 工作者 -> 工作, 者."""
    tokenizer, size = _jieba(), len(word)
    total = log(tokenizer.total)
    best: dict[int, tuple[float, int]] = {size: (0.0, size)}
    for start in range(size - 1, -1, -1):
        ends = [e for e in range(start + 1, size + 1) if (start, e) != (0, size)]
        counted = [(e, tokenizer.FREQ.get(word[start:e]) or (e == start + 1)) for e in ends]
        best[start] = max((log(n) - total + best[e][0], e) for e, n in counted if n)
    pieces, at = [], 0
    while at < size:
        pieces.append(word[at : best[at][1]])
        at = best[at][1]
    return pieces


def _pairs(key: str) -> list[str]:
    return [pair for run in _LETTERS.findall(key) for pair in map(operator.add, run, run[1:])]


def ranking_words_of_query(key: str) -> list[str]:
    """What to rank a typed string by, as `ranking_words`; without the dictionary where the string is short.

    Texts that the dictionary cut have the pair where it is a word of it, and its characters where it isn't (移管).
    """
    return [key, *key] if len(key) == 2 and _HAN.fullmatch(key[0]) and _HAN.fullmatch(key[1]) else ranking_words(key)


def tokens(text: str, group: str) -> dict[str, list[str]]:
    """The tokens of a text by kind of field (GRAMS, WORDS, STEMS; BARE in word languages).

    All but STEMS hold every token once, sorted; STEMS holds one token per occurrence, in order.
    """
    if is_string_language(group):
        key = squeeze(text)
        return {GRAMS: sorted(grams(key)), WORDS: sorted(set(plain_words(text))), STEMS: ranking_words(key)}
    found = words(text, group)
    pairs = set().union(*map(grams, string_runs(text))) if has_string_script(text) else set()
    distinct = set(found)
    return {
        GRAMS: sorted(pairs),
        WORDS: sorted(distinct),
        STEMS: [form for w in found for form in forms(w, group)],
        BARE: sorted({bare(w) for w in distinct if bare(w) != w}),
    }


def merged(parts: Iterable[Mapping[str, list[str]]]) -> dict[str, list[str]]:
    """Tokens of several texts of one language group (rivals) -> the tokens of their shared fields."""
    out: dict[str, list[str]] = {}
    for part in parts:
        for kind, found in part.items():
            out.setdefault(kind, []).extend(found)
    return {k: v if k in (STEMS, HEADINGS) else sorted(set(v)) for k, v in out.items()}


@cache
def versions() -> dict[str, str]:
    """What the tokens depend on: our own rules and the versions of dictionaries. An index records them."""
    from importlib.metadata import version

    packages = ("jieba", "opencc-python-reimplemented", "snowballstemmer")  # budoux cuts what is typed, not texts
    return {"segmenter": str(SEGMENTER_VERSION)} | {name: version(name) for name in packages}
