"""Codes of languages as sources write them (ISO 639-1, -2, -3, with or without a region) -> BCP 47."""

from __future__ import annotations

import re

_THREE = {
    "aar": "aa", "afr": "af", "amh": "am", "ara": "ar", "aze": "az", "bel": "be", "ben": "bn", "bos": "bs", "bul": "bg", "cat": "ca",
    "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy", "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en",
    "est": "et", "eus": "eu", "baq": "eu", "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga", "glg": "gl",
    "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "ind": "id", "isl": "is", "ice": "is", "ita": "it", "jpn": "ja",
    "kat": "ka", "geo": "ka", "kaz": "kk", "khm": "km", "kor": "ko", "kir": "ky", "lao": "lo", "lat": "la", "lav": "lv", "lit": "lt",
    "ltz": "lb", "mkd": "mk", "mac": "mk", "mlt": "mt", "mon": "mn", "msa": "ms", "may": "ms", "mya": "my", "bur": "my", "nep": "ne",
    "nld": "nl", "dut": "nl", "nob": "nb", "nno": "nn", "nor": "no", "pol": "pl", "por": "pt", "roh": "rm", "ron": "ro", "rum": "ro",
    "rus": "ru", "sin": "si", "slk": "sk", "slo": "sk", "slv": "sl", "sme": "se", "spa": "es", "sqi": "sq", "alb": "sq", "srp": "sr",
    "swa": "sw", "swe": "sv", "tam": "ta", "tgl": "tl", "tha": "th", "tir": "ti", "tsn": "tn", "tur": "tr", "ukr": "uk", "urd": "ur",
    "uzb": "uz", "vie": "vi", "xho": "xh", "zul": "zu", "zho": "zh", "chi": "zh", "sot": "st", "ssw": "ss", "nso": "nso", "kin": "rw",
    "som": "so", "sna": "sn", "nya": "ny",
}  # fmt: skip
_TRADITIONAL = frozenset({"tw", "hk", "mo"})


def tag_of(code: str, country: str, uri: str) -> str:
    """A language code -> BCP 47: "deu" -> de, "EN" -> en, "zho" in Taiwan -> zh-Hant; "und" for none.

    `country` and `uri` tell the script of Chinese where the code doesn't.
    """
    match = re.match(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?![A-Za-z])", code.strip())
    if match is None:
        return "und"
    primary = match[1].lower()
    primary = _THREE.get(primary, primary)
    script = match[2].title() if match[2] else ""
    if primary == "zh" and not script:
        region = (match[3] or country or "").lower()
        script = "Hant" if region in _TRADITIONAL or re.search(r"/(?:tw|hk|mo)/", uri) else "Hans"
    return f"{primary}-{script}" if script and primary in ("zh", "sr", "uz", "az", "mn", "bs") else primary
