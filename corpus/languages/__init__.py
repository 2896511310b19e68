"""Languages: the words a law is built of, as data. One module per language; code that reads texts is in corpus.parsing.

A language is looked up by its primary subtag: `LANGUAGES["zh"]` serves zh-Hans, zh-Hant and zh-Hant-TW alike, for the
words of both scripts stand in one table.
"""

from __future__ import annotations

from corpus.languages.ar import ARABIC
from corpus.languages.bg import BULGARIAN
from corpus.languages.bn import BENGALI
from corpus.languages.cs import CZECH
from corpus.languages.da import DANISH
from corpus.languages.de import GERMAN
from corpus.languages.el import GREEK
from corpus.languages.en import ENGLISH
from corpus.languages.es import SPANISH
from corpus.languages.et import ESTONIAN
from corpus.languages.fa import PERSIAN
from corpus.languages.fi import FINNISH
from corpus.languages.fr import FRENCH
from corpus.languages.ga import IRISH
from corpus.languages.he import HEBREW
from corpus.languages.hi import HINDI
from corpus.languages.hr import BOSNIAN, CROATIAN
from corpus.languages.hu import HUNGARIAN
from corpus.languages.id import INDONESIAN
from corpus.languages.is_ import ICELANDIC
from corpus.languages.it import ITALIAN
from corpus.languages.ja import JAPANESE
from corpus.languages.km import KHMER
from corpus.languages.ko import KOREAN
from corpus.languages.lo import LAO
from corpus.languages.lt import LITHUANIAN
from corpus.languages.lv import LATVIAN
from corpus.languages.mk import MACEDONIAN
from corpus.languages.mn import MONGOLIAN
from corpus.languages.ms import MALAY
from corpus.languages.mt import MALTESE
from corpus.languages.my import BURMESE
from corpus.languages.nb import NORWEGIAN, NYNORSK
from corpus.languages.nl import DUTCH
from corpus.languages.pl import POLISH
from corpus.languages.pt import PORTUGUESE
from corpus.languages.ro import ROMANIAN
from corpus.languages.ru import RUSSIAN
from corpus.languages.sk import SLOVAK
from corpus.languages.sl import SLOVENE
from corpus.languages.sq import ALBANIAN
from corpus.languages.sr import SERBIAN
from corpus.languages.sv import SWEDISH
from corpus.languages.sw import SWAHILI
from corpus.languages.ta import TAMIL
from corpus.languages.th import THAI
from corpus.languages.tr import TURKISH
from corpus.languages.uk import UKRAINIAN
from corpus.languages.ur import URDU
from corpus.languages.uz import UZBEK
from corpus.languages.vi import VIETNAMESE
from corpus.languages.words import Language
from corpus.languages.zh import CHINESE

# One line each, by primary subtag.
LANGUAGES: dict[str, Language] = {
    "ar": ARABIC,
    "bg": BULGARIAN,
    "bn": BENGALI,
    "bs": BOSNIAN,
    "cs": CZECH,
    "da": DANISH,
    "de": GERMAN,
    "el": GREEK,
    "en": ENGLISH,
    "es": SPANISH,
    "et": ESTONIAN,
    "fa": PERSIAN,
    "fi": FINNISH,
    "fr": FRENCH,
    "ga": IRISH,
    "he": HEBREW,
    "hi": HINDI,
    "hr": CROATIAN,
    "hu": HUNGARIAN,
    "id": INDONESIAN,
    "is": ICELANDIC,
    "it": ITALIAN,
    "ja": JAPANESE,
    "km": KHMER,
    "ko": KOREAN,
    "lo": LAO,
    "lt": LITHUANIAN,
    "lv": LATVIAN,
    "mk": MACEDONIAN,
    "mn": MONGOLIAN,
    "ms": MALAY,
    "mt": MALTESE,
    "my": BURMESE,
    "nb": NORWEGIAN,
    "nl": DUTCH,
    "nn": NYNORSK,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ro": ROMANIAN,
    "ru": RUSSIAN,
    "sk": SLOVAK,
    "sl": SLOVENE,
    "sq": ALBANIAN,
    "sr": SERBIAN,
    "sv": SWEDISH,
    "sw": SWAHILI,
    "ta": TAMIL,
    "th": THAI,
    "tr": TURKISH,
    "uk": UKRAINIAN,
    "ur": URDU,
    "uz": UZBEK,
    "vi": VIETNAMESE,
    "zh": CHINESE,
}

# Tags of several languages: the one that is usually meant. Norwegian law is written in Bokmål, or told to be Nynorsk.
_MACRO = {"no": "nb"}

__all__ = ["LANGUAGES", "Language", "language_of", "tag_matches"]


def language_of(tag: str) -> Language | None:
    """BCP 47 tag -> the language's words, or None if the project doesn't know its structure words (yet)."""
    primary = tag.split("-")[0].lower()
    return LANGUAGES.get(_MACRO.get(primary, primary))


def tag_matches(wanted: str, language: str) -> bool:
    """Whether a text in `language` is meant by the tag `wanted`: zh means both scripts, en also en-GB, zh-Hant only itself."""
    wanted, language = wanted.lower(), language.lower()
    return language == wanted or language.startswith(wanted + "-")
