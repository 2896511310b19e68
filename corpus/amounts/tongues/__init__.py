"""The words of amounts, by language: data for corpus.amounts. Languages without blanks are read in modules of their own."""

from __future__ import annotations

from corpus.amounts.tongues.asia import ARABIC, HEBREW, HINDI, INDONESIAN, MALAY, VIETNAMESE
from corpus.amounts.tongues.eastern_europe import FINNISH, GREEK, POLISH, RUSSIAN, TURKISH
from corpus.amounts.tongues.germanic import DUTCH, ENGLISH, GERMAN, SWEDISH
from corpus.amounts.tongues.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from corpus.amounts.values import AmountWords

# One line each, by primary subtag.
TONGUES: dict[str, AmountWords] = {
    "ar": ARABIC,
    "de": GERMAN,
    "el": GREEK,
    "en": ENGLISH,
    "es": SPANISH,
    "fi": FINNISH,
    "fr": FRENCH,
    "he": HEBREW,
    "hi": HINDI,
    "id": INDONESIAN,
    "it": ITALIAN,
    "ms": MALAY,
    "nl": DUTCH,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "sv": SWEDISH,
    "tr": TURKISH,
    "vi": VIETNAMESE,
}

# Of any other language figures and signs are read.
SIGNS = AmountWords(
    {}, {}, {}, percent={"%": 100, "‰": 1000}, currencies={"€": "EUR", "eur": "EUR", "$": ""}, decimal=","
)

__all__ = ["SIGNS", "TONGUES"]
