"""A stand-in for corpus.languages.detection."""

from __future__ import annotations

import re
from collections.abc import Collection


def detect(text: str, among: Collection[str] | None = None) -> str | None:
    """BCP 47 of text by script alone."""

    def count(pattern: str) -> int:
        return len(re.findall(pattern, text))

    han, kana, hangul = count("[\u3400-\u9fff]"), count("[\u3040-\u30ff]"), count("[\uac00-\ud7a3]")
    latin = count("[A-Za-z\u00c0-\u024f]")
    options = {
        "th": count("[\u0e00-\u0e7f]"),
        "ar": count("[\u0600-\u06ff]"),
        "he": count("[\u0590-\u05ff]"),
        "ru": count("[\u0400-\u04ff]"),
        "el": count("[\u0370-\u03ff]"),
        "hi": count("[\u0900-\u097f]"),
        "ko": hangul * 3,
        "en": latin,
    }
    zh = (
        "ja"
        if kana * 5 > han
        else "zh-Hant"
        if count("[條項規處應關國為與業權]") > count("[条项规处应关国为与业权]")
        else "zh-Hans"
    )
    options[zh] = (han + kana) * 3
    if among is not None:
        options = {
            t: n
            for t, n in options.items()
            if t in among or t.partition("-")[0] in {a.partition("-")[0] for a in among}
        }
    best = max(options, key=lambda t: options[t], default=None)
    return best if best and options[best] else None
