"""Languages: the words a law is built of, as data. One module per language; code that reads texts is in corpus.parsing.

A language is looked up by its primary subtag: `LANGUAGES["zh"]` serves zh-Hans, zh-Hant and zh-Hant-TW alike, for the
words of both scripts stand in one table.
"""

from __future__ import annotations

from corpus.languages.en import ENGLISH
from corpus.languages.words import Language
from corpus.languages.zh import CHINESE

# One line each, by primary subtag.
LANGUAGES: dict[str, Language] = {
    "en": ENGLISH,
    "zh": CHINESE,
}

__all__ = ["LANGUAGES", "Language", "language_of", "tag_matches"]


def language_of(tag: str) -> Language | None:
    """BCP 47 tag -> the language's words, or None if the project doesn't know its structure words (yet)."""
    return LANGUAGES.get(tag.split("-")[0].lower())


def tag_matches(wanted: str, language: str) -> bool:
    """Whether a text in `language` is meant by the tag `wanted`: zh means both scripts, en also en-GB, zh-Hant only itself."""
    wanted, language = wanted.lower(), language.lower()
    return language == wanted or language.startswith(wanted + "-")
