"""Numbers of articles, paragraphs and points as Union acts print them -> the labels of paths, the same in 24 languages.

What English calls Article 6a, point (1a) and point (aa) is "article 6 bis", "1 bis)" and "a bis)" in French, "artigo 6.o-A"
in Portuguese, "6/A. cikk" in Hungarian, "член 6а" in Bulgarian: all of them 6A, 1A and aa here. Letters of a list are
their place in the alphabet; Greek ones are numerals (στ) is the sixth).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from corpus.languages import language_of
from corpus.languages.words import LATIN
from corpus.numbering import ArticleNumber, parse_roman

_BIS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies",
        "terdecies", "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies", "novodecies", "vicies")  # fmt: skip
_VICIES = ("unvicies", "duovicies", "tervicies", "quatervicies", "quinvicies", "sexvicies", "septvicies")
_SPELT = (
    {word: place for place, word in enumerate(_VICIES, len(_BIS) + 1)}
    | {"quinques": 5, "sexties": 6, "novies": 8, "quinquiesdecies": 14, "septiesdecies": 16}
    | {word: place for place, word in enumerate(_BIS, 1)}
)
_BULGARIAN = tuple("абвгдежзийклмнопрстуфхцчшщъьюя")
_GREEK = {letter: value for letters, unit in (("αβγδε", 1), ("ικλμνξοπ", 10), ("ρστυφχψω", 100)) for value, letter in
          zip(range(unit, unit * 10, unit), letters, strict=False)} | {"στ": 6, "ς": 6, "ϛ": 6, "ζ": 7, "η": 8, "θ": 9}  # fmt: skip
_GREEK_ORDER = (
    "α",
    "β",
    "γ",
    "δ",
    "ε",
    "στ",
    "ζ",
    "η",
    "θ",
    "ι",
    "κ",
    "λ",
    "μ",
    "ν",
    "ξ",
    "ο",
    "π",
    "ρ",
    "σ",
    "τ",
    "υ",
    "φ",
    "χ",
    "ψ",
    "ω",
)
_LIKE_ROMAN = str.maketrans("ΙΧІХСαа", "IXIXCaa")
# Latin letters that look like those of another alphabet.
_ALIKE = {
    "bg": dict(zip("aceopxymkthb", "асеорхумктнв", strict=True)),
    "el": dict(zip("aeioktvnuxyp", "αειοκτνηυχυρ", strict=True)),
}
_EDGES = " \t\r\n\u00a0\u202f()[]{}<>.,:;°ºª“”„\"'‘’‚«»‹›–—-•§*\u00b4\u0384\u02b9\u2032/"
_NUMBER = re.compile(
    r"(?P<digits>\d{1,6})(?:\s?\.?\s?[ºª°]|\.o\b|er\b|\.)?[\s\u00a0]?[\-‐‑/.]?[\s\u00a0]?"
    r"(?:(?P<word>[a-z]{3,16})(?![^\W\d_])|(?P<letters>[^\W\d_]{1,2})(?![^\W_]))?",
    re.IGNORECASE,
)
_TO = re.compile(r"\.?\s*(?:[-–—]|(?:to|bis|à|a|al|until|til|tot|do|až|–)\s)\s*(?=\d)", re.IGNORECASE)
_IDENTIFIER = re.compile(r"0*(\d{1,6})[-_ ]?([A-Z]{0,12})", re.IGNORECASE)


def bare(text: str) -> str:
    """A printed number without its brackets and stops, lower case and in plain forms of the characters."""
    return unicodedata.normalize("NFKC", text.replace("\u00ba", "").replace("\u00aa", "")).strip(_EDGES).lower()


def inserted(text: str, language: str) -> str:
    """What follows a number -> capital letters: "bis" -> A, "quater" -> C, "а" -> A (Bulgarian), "aa" -> AA; "" if it is no insertion."""
    text = text.lower()
    if text in _SPELT:
        return LATIN[_SPELT[text] - 1].upper()
    return _latin(text, language).upper() if len(text) <= 2 else ""


def _latin(text: str, language: str) -> str:
    """Letters of any alphabet -> the Latin letters of the same places: ζα -> ga; "" if one is no letter of the language."""
    out, rest = "", text
    while rest:
        step = 2 if rest.startswith("στ") else 1
        place = _place(rest[:step], language)
        if place is None or place > len(LATIN):
            return ""
        out, rest = out + LATIN[place - 1], rest[step:]
    return out


def _place(letter: str, language: str, last: int = 0) -> int | None:
    """The place of a letter in the alphabet: that in which it follows `last`, where the language has several.

    Bulgarian and Greek lists are typed with Latin letters here and there: "e)" after д) is the sixth as е) is.
    """
    own = language_of(language)
    alphabets = [LATIN, _BULGARIAN, _GREEK_ORDER, *(own.alphabets if own else ())]
    alike = _ALIKE.get(language, {}).get(letter)
    places = [a.index(char) + 1 for char in (letter, alike) for a in alphabets if char and char in a]
    return next((p for p in places if p == last + 1), places[0] if places else None)


def printed_number(label: str, language: str) -> ArticleNumber | None:
    """The number in "Article 6a", "6 a artikla", "Artigo 6.o-A", "Articles 17 to 19"; None if no figure stands there."""
    plain = " ".join(unicodedata.normalize("NFKC", label.replace("\u00ba", "").replace("\u00aa", "")).split())
    match = _NUMBER.search(plain)
    if match is None:
        return None
    text, end = _canonical(match, language, plain)
    if (to := _TO.match(plain, end)) and (last := _NUMBER.match(plain, to.end())):
        until, _ = _canonical(last, language, plain)
        if ArticleNumber.parse(text) < ArticleNumber.parse(until):
            text = f"{text}..{until}"
    return ArticleNumber.parse(text)


def _canonical(match: re.Match[str], language: str, plain: str) -> tuple[str, int]:
    """The canonical form of what `_NUMBER` found and where it ends; "6 artikla" and "5 a 7" have no insertion."""
    digits = str(int(match["digits"]))
    group = "word" if match["word"] else "letters"
    after = match[group]
    apart = after is not None and match.start(group) > match.end("digits")
    follows_figure = plain[match.end() :].lstrip()[:1].isdigit()
    a_word = apart and after is not None and len(after) == 2 and after[0] != after[1]  # "12 of", but "12 aa"
    letters = "" if after is None or a_word or (apart and follows_figure) else inserted(after, language)
    return digits + letters, match.end() if letters else match.end("digits")


def identified_number(identifier: str, language: str) -> ArticleNumber | None:
    """The number in the last part of an IDENTIFIER: "001" -> 1, "006A" -> 6A, "016BIS" -> 16A, "001.002" -> 2; None if it has none."""
    match = _IDENTIFIER.fullmatch(identifier.strip().rpartition(".")[2])
    if match is None or int(match[1]) == 0:
        return None
    letters = inserted(match[2], language) if match[2] else ""
    return ArticleNumber.parse(f"{int(match[1])}{letters}") if letters or not match[2] else None


def heading_number(label: str, language: str) -> str:
    """The number of a division or annex: "KAPITEL IV" -> 4, "SECTION 1a" -> 1A, "CHAPITRE III bis" -> 3A, "ANNEX B" -> B; "" if it has none."""
    number = printed_number(label, language)
    if number is not None:
        return str(number)
    words = [_roman_letters(w.strip(_EDGES)) for w in label.split()]
    for place, word in enumerate(words):
        match = re.fullmatch(r"([IVXLC]{1,8})(?:[-/.]?([A-Za-z]|bis|ter|quater))?", word)
        value = parse_roman(match[1]) if match else None
        if match is None or value is None or (len(words) > 1 and word in ("C", "L")):
            continue
        after = match[2] or (
            words[place + 1].lower() if words[place + 1 : place + 2] and _adds(words[place + 1]) else ""
        )
        return f"{value}{inserted(after, language) if after else ''}"
    return next((w for w in words if re.fullmatch(r"[A-Z]", w)), "")


def _roman_letters(word: str) -> str:
    """A Roman numeral that is typed with Greek or Cyrillic letters, in Latin ones: ΙΙ, ІІ -> II, IIIа -> IIIa; else as it is."""
    plain = word.translate(_LIKE_ROMAN)
    return plain if re.fullmatch(r"[IVXLC]{1,8}[-/.]?[a-zA-Z]?", plain) else word


def _adds(word: str) -> bool:
    return word.lower() in _SPELT or re.fullmatch(r"[a-z]|[A-Z]", word) is not None


def point_labels(printed: Sequence[str], language: str) -> list[str]:
    """The labels of the points of one list, in order; a point without a number (a dash) has its position.

    Whether i) is the ninth letter or the first Roman numeral is told by the whole list. A letter that two points print
    stays: the second gets `~2` (the Dutch GDPR prints d) twice).
    """
    cores = [bare(text) for text in printed]
    # One alone, or the first of a list: the ninth letter doesn't begin a list.
    roman = [parse_roman(core) for core in cores]
    is_roman = (
        bool(cores)
        and roman[0] == 1
        and all(r is not None or _split_roman(c) for r, c in zip(roman, cores, strict=True))
    )
    found: list[str] = []
    last = 0
    for position, core in enumerate(cores, 1):
        if is_roman:
            label, last = _roman_label(core, language), last
        else:
            label, last = _label(core, language, last)
        found.append(label or str(position))
    return found


def _split_roman(core: str) -> re.Match[str] | None:
    """ "iia", "ii bis" -> numeral and insertion."""
    match = re.fullmatch(r"([ivxl]{1,7})[\s\u00a0-]?([a-z]|[a-z]{3,16}|[α-ω]|[а-я])", core)
    return match if match and (len(match[2]) == 1 or match[2] in _SPELT) and parse_roman(match[1]) else None


def _roman_label(core: str, language: str) -> str:
    value = parse_roman(core)
    if value is not None:
        return str(value)
    match = _split_roman(core)
    return f"{match[1]}{inserted(match[2], language).lower()}" if match else ""


def _label(core: str, language: str, last: int) -> tuple[str, int]:
    """The label of a point that isn't Roman, and the place of the last letter; "" where nothing was understood."""
    if re.match(r"\d", core):
        return _figures(core, language), last
    place = _place(core, language, last)
    if place is not None and (len(core) == 1 or core == "στ" or place == last + 1):  # "ch" follows h in Czech
        return str(place), place
    if (value := _counted(core, last)) is not None:
        return str(value), value
    match = re.fullmatch(r"([^\W\d_]{1,2})[\s\u00a0-]([^\W\d_]{1,16})", core)
    if match:
        base, letters = _latin(match[1], language), inserted(match[2], language)
        return (f"{base}{letters.lower()}" if base and letters else ""), last
    return (_latin(core, language) if len(core) <= 3 else ""), last


def _figures(core: str, language: str) -> str:
    """ "1", "1a", "1 bis", "2.1.3" -> 1, 1A, 1A, 2.1.3."""
    if re.fullmatch(r"\d{1,4}(?:\.\d{1,4}){1,6}", core):
        return ".".join(str(int(n)) for n in core.split("."))
    number = printed_number(core, language)
    return str(number) if number is not None and number.last is None else ""


def _counted(core: str, last: int) -> int | None:
    """Letters beyond the alphabet: aa or a1 after z is the 27th; Greek ia is the eleventh where the tenth stood before."""
    values = [_GREEK.get(c, 0) for c in core.replace("στ", "ς")]
    if values and all(values):
        decades = [len(str(v)) for v in values]  # ια is 10 + 1; ζα is no numeral but what was put in after ζ
        falling = all(a > b for a, b in pairwise(decades))
        return sum(values) if falling and sum(values) == last + 1 else None
    if last < len(LATIN) or not re.fullmatch(r"[a-z]{2}", core):
        return None
    doubled = len(LATIN) + LATIN.index(core[0]) + 1 if core[0] == core[1] else 0
    counted = (LATIN.index(core[0]) + 1) * len(LATIN) + LATIN.index(core[1]) + 1
    return next((v for v in (counted, doubled) if v == last + 1), None)
