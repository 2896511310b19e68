"""Stems of words by Snowball's stemmers, for the languages that have one.

In C by PyStemmer, which snowballstemmer takes where it is installed; the stems are the same, in a fiftieth of the time.
"""

from __future__ import annotations

import threading
from typing import Any

# Primary language -> the name of its stemmer.
STEMMERS = {
    "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch",
    "en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek",
    "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ms": "indonesian", "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "hr": "serbian",
    "bs": "serbian", "sh": "serbian", "cnr": "serbian", "st": "sesotho", "es": "spanish", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_LOCAL = threading.local()


def snowball(word: str, group: str) -> str | None:
    """Stem of a word in lower case: snowball("assisted", "en") -> assist; None for a language without a stemmer.

    Args:
        group: primary language subtag.
    """
    name = STEMMERS.get(group)
    return str(_stemmer(name).stemWord(word)) if name else None


def _stemmer(name: str) -> Any:
    # Snowball's stemmers keep the word they work on in themselves: one a thread.
    if not hasattr(_LOCAL, "stemmers"):
        _LOCAL.stemmers = {}
    if name not in _LOCAL.stemmers:
        import snowballstemmer

        made = _LOCAL.stemmers[name] = snowballstemmer.stemmer(name)
        if hasattr(made, "maxCacheSize"):
            made.maxCacheSize = (
                0  # PyStemmer's own memory takes longer than stemming: who needs one has it (indexer.stemming)
            )
    return _LOCAL.stemmers[name]
