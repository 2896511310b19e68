"""Text -> tokens. Made once, here, for every engine; the check of a match uses the same words and keys.

Two kinds of languages:

* string languages (Chinese, Japanese, Thai, Korean ...) are written without spaces, or glue particles on. Their texts are
  found as strings: every character and every pair of neighbours of the folded text (`g`) for recall, jieba's words (`s`)
  for ranking only. A dictionary never decides what is found: words cut by jieba find 0.35 of random strings, pairs all.
* word languages are found by words: the word as it stands (`x`) and its Snowball stem (`s`).

A word is a run of letters, digits and marks of the folded text, so "people's" is the two words people and s, as in
"l'article": an apostrophe joins in one language and parts in another, and a phrase matches either way.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

import regex

from corpus.folding import fold

SEGMENTER_VERSION = 1
"""Raised whenever the tokens of a text change; an index of another version must be rebuilt."""

GRAMS, WORDS, STEMS, HEADINGS = "g", "x", "s", "t"
"""The kinds of token fields of a language: pairs of characters, words as they stand, ranking words, headings."""

STRING_LANGUAGES = frozenset({"zh", "yue", "wuu", "hak", "nan", "lzh", "ja", "ko", "th", "lo", "km", "my", "bo", "dz"})
_STEMMERS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch",
    "en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek",
    "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho", "es": "spanish",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
# Characters of scripts that are searched as strings, wherever they stand (a Chinese term in brackets in English text).
_STRING_CHAR = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}"
_WORD = regex.compile(r"[\w\p{M}]+")
_PLAIN_WORD = regex.compile(rf"(?:(?![{_STRING_CHAR}])[\w\p{{M}}])+")
_STRING_RUN = regex.compile(rf"[{_STRING_CHAR}]+")
_HAS_STRING = regex.compile(rf"[{_STRING_CHAR}]")
_HAN_STRETCH = regex.compile(r"[\p{Han}a-z0-9]+|[^\p{Han}a-z0-9]+")
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


class _KeyTable(dict[int, str | None]):
    """str.translate table: folds a character, drops white space, makes every quotation mark one."""

    def __missing__(self, code: int) -> str | None:
        folded = fold(chr(code))
        value = None if folded == " " else '"' if folded == "'" else folded
        self[code] = value
        return value


_KEYS = _KeyTable()


def squeeze(text: str) -> str:
    """Text -> the key in which literal strings of string languages are looked for.

    Script, width and case folded, white space gone, every quotation mark one character: 「國家」 and “国 家” are one. ‘’ and
    『』 stand inside the others in some places and outside in others, so single and double marks are one as well.
    """
    return text.translate(_KEYS)


def squeeze_map(text: str) -> tuple[str, list[int]]:
    """As `squeeze`, with the offset in `text` of every character of the key, to highlight what was stored."""
    offsets = [i for i, c in enumerate(text) if _KEYS[ord(c)] is not None]
    return squeeze(text), offsets


def words(text: str) -> list[str]:
    """The words of a text, folded, in order: "People’s Court" -> people, s, court."""
    found = _WORD.findall(fold(text))
    return [w if w.isascii() else unicodedata.normalize("NFC", w) for w in found]


def plain_words(text: str) -> list[str]:
    """The words in a text of a string language that aren't in its script: "加入WTO（2001年）" -> wto, 2001."""
    found = _PLAIN_WORD.findall(fold(text))
    return [w if w.isascii() else unicodedata.normalize("NFC", w) for w in found]


def word_spans(text: str, plain: bool = False) -> list[tuple[str, int, int]]:
    """The same words with their offsets in `text`: (word, start, end)."""
    pattern = _PLAIN_WORD if plain else _WORD
    return [(unicodedata.normalize("NFC", m[0]), m.start(), m.end()) for m in pattern.finditer(fold(text))]


def string_runs(text: str) -> list[str]:
    """The stretches of a text that are written in string scripts, as keys."""
    return _STRING_RUN.findall(squeeze(text))


def grams(key: str) -> set[str]:
    """Characters and pairs of neighbouring characters of a squeezed key; punctuation parts, it isn't indexed.

    Every text that holds a string holds all the grams of the string: what is missing here can't be there.
    """
    found = {c for c in key if c.isalnum()}
    found.update(a + b for a, b in pairwise(key) if a.isalnum() and b.isalnum())
    return found


_LOCAL = threading.local()


@lru_cache(maxsize=200_000)
def stem(word: str, group: str) -> str:
    """Stem of a folded word in a language that Snowball knows, else the word: stem("assisted", "en") -> assist."""
    name = _STEMMERS.get(group)
    return _stemmer(name).stemWord(word) if name else word


def _stemmer(name: str) -> Any:
    # Snowball's stemmers keep the word they work on in themselves: one a thread.
    if not hasattr(_LOCAL, "stemmers"):
        _LOCAL.stemmers = {}
    if name not in _LOCAL.stemmers:
        import snowballstemmer

        _LOCAL.stemmers[name] = snowballstemmer.stemmer(name)
    return _LOCAL.stemmers[name]


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


def cut(run: str) -> list[str]:
    """A squeezed run of a query -> its words, without overlaps: 移管被判刑人 -> 移管, 被, 判刑, 人.

    Only Chinese characters are cut; kana, Hangul and Thai stay whole, for there is no dictionary here. A word that jieba
    doesn't know comes out as single characters (移, 管); they are put together again, or nearly everything would match.
    """
    out: list[str] = []
    for stretch in _HAN_STRETCH.findall(run):
        out += _joined(_jieba().cut(stretch, HMM=False)) if _needs_cutting(stretch) else [stretch]
    return [w for w in out if any(c.isalnum() for c in w)]


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


def ranking_words(key: str) -> list[str]:
    """A squeezed text of a string language -> words for ranking, long words with the shorter ones inside."""
    if not _HAN.search(key):
        return [a + b for a, b in pairwise(key) if a.isalnum() and b.isalnum()]
    return [w for w in _jieba().cut_for_search(key, HMM=False) if any(c.isalnum() for c in w)]


def ranking_words_of_query(key: str) -> list[str]:
    """What to rank a typed string by, as `ranking_words`; without the dictionary where the string is short.

    Texts that the dictionary cut have the pair where it is a word of it, and its characters where it isn't (移管).
    """
    return [key, *key] if len(key) == 2 and _HAN.fullmatch(key[0]) and _HAN.fullmatch(key[1]) else ranking_words(key)


def tokens(text: str, group: str) -> dict[str, list[str]]:
    """The tokens of a text by kind of field (GRAMS, WORDS, STEMS).

    GRAMS and WORDS hold every token once, sorted; STEMS holds one token per occurrence, in order.
    """
    if is_string_language(group):
        key = squeeze(text)
        return {GRAMS: sorted(grams(key)), WORDS: sorted(set(plain_words(text))), STEMS: ranking_words(key)}
    found = words(text)
    pairs = set().union(*map(grams, string_runs(text))) if has_string_script(text) else set()
    return {GRAMS: sorted(pairs), WORDS: sorted(set(found)), STEMS: [stem(w, group) for w in found]}


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

    packages = ("jieba", "opencc-python-reimplemented", "snowballstemmer")
    return {"segmenter": str(SEGMENTER_VERSION)} | {name: version(name) for name in packages}
