"""Forms of a word that count as one when it isn't quoted: stems of the languages that have a stemmer, clitics taken off.

Two words are one if a form of the word in the text (`forms`) is one of the forms of the word asked for (`asked_forms`).
Snowball's stemmers serve most languages (in C by PyStemmer, which snowballstemmer takes where it is installed; the stems are the
same, in a fiftieth of the time); Arabic and Hebrew have light ones of our own: Snowball's for Arabic stems a word
with the article further than without (القانون -> قان, قانون -> قانون), and there is none for Hebrew.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from corpus.stems import snowball
from indexer.letters import spelled


@lru_cache(maxsize=200_000)
def stem(word: str, group: str) -> str:
    """Stem of a word (as indexer.letters spells it): stem("assisted", "en") -> assist; the word where there is no stemmer."""
    if group == "ar":
        return _arabic(word)
    if group == "en" and _BRITISH.search(word):
        word = _american(word)
    return snowball(word, group) or word


def forms(word: str, group: str) -> tuple[str, ...]:
    """What a word of a text is found by: its stem; in Hebrew the word with and without each of its clitics."""
    return _hebrew(word, _CLITICS) if group == "he" else (stem(word, group),)


@lru_cache(maxsize=20_000)
def asked_forms(word: str, group: str) -> tuple[str, ...]:
    """What a word asked for is looked for as; spelt with or without its language."""
    word = spelled(word, group)
    return _hebrew(word, _ARTICLES) if group == "he" else (stem(word, group),)


# Larkey's light10: the article with what is written onto it, and endings of number, gender and possession.
_ARABIC_PREFIX = regex.compile(r"^(?:وال|بال|كال|فال|ال|لل)(?=..)|^و(?=...)")
_ARABIC_SUFFIX = regex.compile(r"(?<=..)(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$")
_ARABIC_LETTERS = str.maketrans("أإآٱىؤئ", "اااايوي")


def _arabic(word: str) -> str:
    word = _ARABIC_PREFIX.sub("", word.replace("ئو", "ؤو").translate(_ARABIC_LETTERS))  # مسئول is مسؤول
    while (shorter := _ARABIC_SUFFIX.sub("", word)) != word:
        word = shorter
    return word


# And, the, in, to, from, that, as: up to three of them are written onto a word (ושבחוזה), which keeps three letters.
_CLITICS = regex.compile(r"ו?(?:כש|מש|לכש|ש)?[בלמכ]?ה?(?=...)")
_ARTICLES = regex.compile(r"ו?ה?(?=...)")


def _hebrew(word: str, clitics: regex.Pattern[str]) -> tuple[str, ...]:
    """The word, and what is left of it without its clitics, one after the other: והחוזה -> והחוזה, החוזה, חוזה."""
    found = clitics.match(word)
    return tuple(word[n:] for n in range((found.end() if found else 0) + 1))


# British spellings as American ones. A rule may also touch words that have but one spelling (exercise): both sides do.
_OUR = "arm|cand|clam|col|demean|endeav|fav|ferv|harb|hon|hum|lab|misdemean|neighb|od|parl|rig|rum|sav|splend|tum|val|vap|vig|behavi"  # fmt: skip
_BRITISH = regex.compile(
    r"our|is(?:e|ing|ation)|ys(?:e|ing)|ence|gement|mme|tre|ll|lm|actis|grey|gaol|connex|[il]ful|fulfi|instal|enrol|distil"
)
_DOUBLED = "travel|cancel|label|model|counsel|signal|channel|fuel|marshal|level|total|equal|initial|tunnel|libel|panel"
_AMERICAN = [
    (regex.compile(rf"^((?:un|dis|mis)?(?:{_OUR}))our"), r"\1or"),
    (regex.compile(r"^practis"), "practic"),
    # Not -vise, nor -cise of a cut: supervise and supervision have one stem, precise and precision too.
    (
        regex.compile(r"(?<=...)(?<!v)(?<!^(?:pre|con|ex|in|exer|circum)c)is(?=(?:e[sdr]?|ers|ing|ations?|ational)$)"),
        "iz",
    ),
    (regex.compile(r"(?<=^(?:anal|paral|catal|hydrol|electrol))ys(?=e|ing)"), "yz"),
    (regex.compile(r"^(licen|offen|defen|preten)c(?=e|ing)"), r"\1s"),
    (regex.compile(r"(?<=^(?:misjud|jud|acknowled|abrid|lod|prejud))gement"), "gment"),
    (regex.compile(r"^(program|kilogram)me"), r"\1"),
    (regex.compile(r"^((?:epi)?cen|thea|(?:kilo|centi|milli)?me|li|spec|lus|scep)tre"), r"\1ter"),
    (regex.compile(rf"^((?:un|re)?(?:{_DOUBLED}))l(?=e[drs]|ing|ors?$)"), r"\1"),
    (regex.compile(r"^(fulfil|instal|enrol|distil)(?=s?$|ments?$)"), r"\1l"),
    (regex.compile(r"^(wil|skil)(?=ful)"), r"\1l"),
    (regex.compile(r"^grey"), "gray"),
    (regex.compile(r"^gaol"), "jail"),
    (regex.compile(r"^connexion"), "connection"),
]


def _american(word: str) -> str:
    for pattern, spelling in _AMERICAN:
        word = pattern.sub(spelling, word)
    return word
