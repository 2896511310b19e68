"""In which languages a typed citation may be read: those whose words stand in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from corpus.citations.folding import folded
from corpus.citations.lexicon import MARKS, Lexicon, Role, lexicon_of
from corpus.languages import LANGUAGES

_WORDS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*|§")
_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), ("ja", "zh")),
    (re.compile("[\uac00-\ud7a3]"), ("ko",)),
    (re.compile("[\u4e00-\u9fff]"), ("zh", "ja")),
    (re.compile("[\u0e00-\u0e7f]"), ("th",)),
    (re.compile("[\u0e80-\u0eff]"), ("lo",)),
    (re.compile("[\u1780-\u17ff]"), ("km",)),
    (re.compile("[\u1000-\u109f]"), ("my",)),
)
_JAPANESE = re.compile(
    "[\u3040-\u30ff]|附則|別表|乃至|[条項]第?[一二三四五六七八九十百0-9０-９]{1,5}号|各号|柱書|条第?[一二三四五六七八九十0-9０-９]{1,3}項"
)
_LETTERS = re.compile(r"\([a-z]{1,2}\)|(?<![^\W_])[a-z]\)")
_MOST = 8
# Letters that tell a language from a neighbour with the same words.
_OWN_LETTERS = {
    "uk": re.compile("[іїєґ]", re.I),
    "fa": re.compile("[پچژگکی۰-۹]"),
    "mk": re.compile("[ѓќѕ]", re.I),
    "sr": re.compile("[ђћ]", re.I),
}


def tongues(text: str) -> tuple[Lexicon, ...]:
    """The tables to read `text` with, the likeliest first."""
    key = folded(text)
    words = frozenset(_WORDS.findall(_LETTERS.sub(" ", key)))
    scripts = tuple(n for n, (script, _) in enumerate(_SCRIPTS) if script.search(key))
    letters = frozenset(tag for tag, own in _OWN_LETTERS.items() if own.search(text))
    return _tongues(words, scripts, letters, _JAPANESE.search(text) is not None)


@lru_cache(maxsize=1024)
def _tongues(
    words: frozenset[str], scripts: tuple[int, ...], letters: frozenset[str], japanese: bool
) -> tuple[Lexicon, ...]:
    """The tables for what a text shows. Kept for a while: the citations of one law differ by their numbers alone.

    Args:
        words: of its letters; `scripts` are those of _SCRIPTS that it has, by place.
        letters: the languages of _OWN_LETTERS whose letters it has; `japanese`: it has what only Japanese does.
    """
    tags: dict[str, None] = {}
    for script in scripts:
        tags |= dict.fromkeys(_SCRIPTS[script][1])
    if "ja" in tags and not japanese:
        del tags["ja"]
    votes: Counter[str] = Counter()
    for word in words:
        for tag in _speakers().get(word, ()):
            votes[tag] += 2
    for word in words:
        for tag in _joiners().get(word, ()):
            votes[tag] += tag in votes  # "und", "du" tell between languages that all write "art."
    for tag in letters:
        if tag in votes:
            votes[tag] += 2
    order = list(LANGUAGES)
    ranked = sorted(votes, key=lambda tag: (-votes[tag], tag != "en", order.index(tag)))
    # A language with one word less than the best may still be it (a word may be of the name); with two less it is another.
    ranked = [tag for tag in ranked if votes[tag] >= votes[ranked[0]] - 2]
    # Chinese characters alone don't make a text Japanese or Korean.
    tags |= dict.fromkeys([tag for tag in ranked if tag in tags or tag not in ("ja", "ko")][:_MOST])
    if "en" in votes:
        tags["en"] = None
    if not tags:
        tags["en"] = None
    return tuple(lexicon_of(tag) for tag in tags)


def leaves_units(name: str) -> bool:
    """Whether a name still holds a word for a unit, or begins or ends with what joins, so that another language may read more."""
    key = folded(name)
    words = _WORDS.findall(key)
    # What begins with a stop or a comma was cut out of a word: the ". 1 LPD" of "al. 1 LPD" read as Romanian.
    if not words or key[0].isdecimal() or key[0] in ".,;:)" or _NUMBERED.search(key):
        return bool(words)
    joined = len(words[0]) <= 1 or words[0] in _joiners() or words[-1] in _joiners()
    return joined or any(word in _units() for word in words)


_NUMBERED = re.compile(r"第|条\b|条[^\w]|至$")


@cache
def _units() -> frozenset[str]:
    found: set[str] = set()
    for tag in LANGUAGES:
        for entries in lexicon_of(tag).units.values():
            found |= {word for entry in entries for word in _WORDS.findall(entry.word)}
    return frozenset(word for word in found if len(word) > 1 or not word.isalpha())


@cache
def _speakers() -> dict[str, tuple[str, ...]]:
    """Word -> the languages in which it opens or closes a part of a citation."""
    found: dict[str, dict[str, None]] = {}
    for tag in LANGUAGES:
        lex = lexicon_of(tag)
        for table in (lex.before, lex.after):
            for entries in table.values():
                for entry in entries:
                    if entry.role in (
                        Role.ARTICLE,
                        Role.LEVEL,
                        Role.ANNEX,
                        Role.SUPPLEMENT,
                        Role.PREAMBLE,
                        Role.CONTAINER,
                        Role.ORDINAL,
                        Role.SENTENCE,
                    ):
                        for word in _WORDS.findall(entry.word):
                            found.setdefault(word, {})[tag] = None
    return {word: tuple(tags) for word, tags in found.items()}


@cache
def _joiners() -> dict[str, tuple[str, ...]]:
    """Word -> the languages in which it stands between the parts of a citation."""
    found: dict[str, dict[str, None]] = {}
    for tag in LANGUAGES:
        lex = lexicon_of(tag)
        for entry in (e for table in (lex.joins, lex.trailing) for entries in table.values() for e in entries):
            for word in _WORDS.findall(entry.word):
                found.setdefault(word, {})[tag] = None
    return {word: tuple(tags) for word, tags in found.items()}


def without_sentences(text: str, tag: str) -> str:
    """`text` without the words for parts that have no path, and their numbers: the "Satz 2" of "Art. 12 Abs. 5 Satz 2"."""
    pattern = _sentences(tag) if tag else None
    return pattern.sub(" ", folded(text)) if pattern else text


@cache
def _sentences(tag: str) -> re.Pattern[str] | None:
    words = sorted({folded(word) for word in lexicon_of(tag).words.citing.sentences}, key=len, reverse=True)
    spaced = r"(?<![^\W\d_])" if lexicon_of(tag).spaced else ""
    return re.compile(rf"{spaced}(?:{'|'.join(map(re.escape, words))})\s?\d{{0,2}}(?!\w)") if words else None
