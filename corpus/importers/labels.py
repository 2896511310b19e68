"""Numbers as statutes in Latin letters print them -> the canonical labels of paths: "Art. 5a" -> 5A, "3bis" -> 3-1, "b)" -> 2.

Rules (design.md, Paths): a letter that numbers an item is its ordinal in the language's alphabet; an inserted label stays
(ga, bbis, a.1); Roman numerals become digits; bis, ter, quater are -1, -2, -3.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from corpus.languages import language_of
from corpus.languages.words import LATIN
from corpus.numbering import ArticleNumber, parse_numeral, parse_roman

_INSERTS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "undecies", "duodecies",
            "terdecies", "quaterdecies", "quindecies", "sexdecies", "septiesdecies", "duodevicies", "undevicies", "vicies")  # fmt: skip
_SPELT = {"quinques": 4, "nonies": 8, "sedecies": 15, "quinquiesdecies": 14} | {w: i for i, w in enumerate(_INSERTS, 1)}
_INSERT = "|".join(sorted(_SPELT, key=len, reverse=True))
_FIRST = re.compile(r"\d{1,9}(?:\.\d{1,4})*")
_ORDINAL = re.compile(r"(?:\.?[º°ª]|er\b|re\b|ère\b|(?<=\d)(?:st|nd|rd|th)\b)", re.IGNORECASE)
# What may follow the number and belongs to it: bis, a, -bis, /1, -1; never the first word of what comes after.
_SUFFIX = re.compile(
    rf"[ \u00a0\u202f]?[\-\u2010\u2011/.]?[ \u00a0]?(?:(?P<insert>{_INSERT})(?![A-Za-z])|(?P<letter>[A-Za-z]{{1,2}})(?![A-Za-zÀ-ÿ])"
    rf"|(?<=[\-\u2010\u2011/])(?P<digits>\d{{1,3}})(?!\d)|(?P<glued>[A-Za-z](?=(?:{_INSERT})(?![A-Za-z]))))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*(?:[\u2010-\u2015\-]|\b(?:to|until|and|und|bis|à|et|a|al|e|ed|y|até)\b)\s*(?:(?:§+|artt?\.|articles?|sections?|ss?\.)\s*)?(?=\d)",
    re.IGNORECASE,
)
_EDGES = " \t\r\n\u00a0\u202f.,:;()[]{}«»\"'“”‘’°º–—-§"
_SAFE = re.compile(r"[^0-9A-Za-z.\-]+")


def latin_article_number(label: str, *, ranges: bool = True) -> ArticleNumber | None:
    """The number in a label such as "Art. 5a", "§ 12 bis", "3.01", "Artt. 94–99", "1er"; None if it has no digits.

    Passes: "Art. 964bis" -> 964-1, "Art. 12 und 13" -> 12..13. Fails: "Article premier", "IV".
    """
    plain = _plain(label)
    match = _FIRST.search(plain)
    if match is None:
        return None
    text, end = _number_at(plain, match)
    if ranges and (to := _RANGE.match(plain, end)) and (last := _FIRST.match(plain, to.end())):
        until, _ = _number_at(plain, last)
        found = _parsed(f"{text}..{until}")
        if found is not None and found.last is not None and ArticleNumber.parse(text) < found.last:
            return found
    return _parsed(text)


def _plain(label: str) -> str:
    """Full-width and superscript forms as plain ones; the signs of ordinals stay signs."""
    return "".join(c if c in "ºª°" else unicodedata.normalize("NFKC", c) for c in label)


def _number_at(plain: str, match: re.Match[str]) -> tuple[str, int]:
    """The canonical form of the number that `match` begins, and where it ends."""
    found, end = match[0], match.end()
    if ordinal := _ORDINAL.match(plain, end):
        end = ordinal.end()
    lettered = False
    while suffix := _SUFFIX.match(plain, end):
        if suffix["insert"]:
            if plain[suffix.end() :].lstrip()[:1].isdigit():  # "2 bis 5" is a range in German
                break
            found += f"-{_SPELT[suffix['insert'].lower()]}"
        elif suffix["digits"]:
            if "-" not in found and int(suffix["digits"]) > int(match[0].partition(".")[0]):
                break  # 12-14 is a range: nobody inserts fourteen articles after the twelfth
            found += f"-{int(suffix['digits'])}"
        elif lettered or "-" in found or _joins(plain, suffix):
            break
        else:
            found += (suffix["letter"] or suffix["glued"]).upper()
            lettered = True
        end = suffix.end()
    return found, end


def _joins(plain: str, suffix: re.Match[str]) -> bool:
    """Whether the letter is a word between two numbers: "3 e 4", "3 a 5"."""
    return plain[suffix.end() :].lstrip()[:1].isdigit() and plain[suffix.start() : suffix.start() + 1].isspace()


def _parsed(text: str) -> ArticleNumber | None:
    try:
        return ArticleNumber.parse(text)
    except ValueError:
        return None


def container_number(label: str, language: str) -> str:
    """The number of a book, chapter or section as a path has it: "1. Kapitel:" -> 1, "TITRE IV" -> 4, "Chapter IIA" -> 2A.

    Written-out ordinals are looked up in the language's words. "" if there is none.
    """
    number = latin_article_number(label, ranges=False)
    if number is not None:
        return str(number)
    words = [w.strip(_EDGES) for w in _plain(label).split()]
    known = language_of(language)
    for word in reversed(words):
        value = parse_numeral(word)
        if value is None and word.isupper():
            value = parse_roman(word)
        if value is None and known is not None:
            value = known.ordinals.get(word.lower())
        if value is not None:
            return str(value)
        if (match := re.fullmatch(r"([IVXL]{1,7})-?([A-Z]|bis|ter)", word)) and (value := parse_roman(match[1])):
            return f"{value}-{_SPELT[match[2]]}" if match[2] in _SPELT else f"{value}{match[2]}"
    return words[-1] if words and re.fullmatch(r"[A-Z]", words[-1]) else ""


@dataclass(slots=True)
class ItemLabels:
    """The labels of one list, in order: whether (i) is the ninth letter or the first Roman numeral is seen from what stood before."""

    language: str
    _roman: bool = False
    _last: int = 0
    _count: int = 0
    _seen: list[str] = field(default_factory=list)

    def next(self, printed: str) -> str:
        """The label of the next item as a path has it; its position where it prints no number (a dash)."""
        self._count += 1
        plain = _plain(printed).strip(_EDGES)
        found = self._label(plain) if plain else None
        if not found:
            found = str(self._count)
        self._seen.append(found)
        return found

    def _label(self, plain: str) -> str | None:
        if plain[0].isdigit():
            return self._digits(plain)
        lower = plain.lower()
        value = self._ordinal(lower)
        if value is not None:
            self._last = value
            return str(value)
        if match := re.fullmatch(rf"([a-z])[ \-.]?({_INSERT}|[0-9]{{1,2}})", lower):
            return f"{match[1]}{match[2]}" if match[2] in _SPELT else f"{match[1]}.{match[2]}"
        return _SAFE.sub("", self._latin(lower)).strip(".-") or None

    def _digits(self, plain: str) -> str | None:
        number = latin_article_number(plain, ranges=False)
        if number is not None:
            return str(number)
        value = parse_numeral(plain)
        return None if value is None else str(value)

    def _ordinal(self, lower: str) -> int | None:
        """The value of a letter or Roman numeral; None for "aa", "bbis" and words."""
        letter = self._letter(lower)
        roman = parse_roman(lower)
        if roman is not None and (self._roman or self._count == 1 or letter is None):
            continues = roman == self._last + 1 if self._roman else roman == 1
            if continues or (self._roman and letter != self._last + 1):
                self._roman = True
                return roman
        if letter is not None:
            self._roman = False
        return letter

    def _letter(self, lower: str) -> int | None:
        """The place of a letter in one of the language's alphabets, preferring the one in which it follows the last."""
        known = language_of(self.language)
        places = [a.index(lower) + 1 for a in (*(known.alphabets if known else ()), LATIN) if lower in a]
        return next((p for p in places if p == self._last + 1), places[0] if places else None)

    def _latin(self, lower: str) -> str:
        """An inserted label in Latin letters of the same ordinals: ζα -> ga."""
        if lower.isascii():
            return lower
        values = [self._letter(c) for c in lower]
        return "".join(LATIN[v - 1] if v and v <= len(LATIN) else "" for v in values)


def follows(label: str, last: str) -> bool:
    """Whether the printed marker `label` ("b", "bbis", "3") is next after `last` in a list: one more, or an insertion."""
    value, inserted = marker_value(label)
    before, held = marker_value(last)
    return (value == before + 1 and inserted <= 1) if value != before else inserted > held


def marker_value(label: str) -> tuple[int, int]:
    """("b", "bbis", "3", "3ter") -> (2, 0), (2, 1), (3, 0), (3, 2)."""
    match = re.match(r"(\d{1,4}|[a-z])([a-z]*)", label)
    if match is None:
        return 0, 0
    base = int(match[1]) if match[1].isdigit() else LATIN.index(match[1]) + 1
    return base, _SPELT.get(match[2], 0)


INSERT_PATTERN = _INSERT
