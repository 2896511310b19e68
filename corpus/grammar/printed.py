"""Article and chapter numbers as languages print them: "120-1", "5.º bis", "158¹", "٥ مكررا", "十条の二", "IV", "טו", "First".

A number is read from a place in a line, as far as it goes: what follows it (a stop, a heading, a sentence) is for
corpus.grammar.headings to judge.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from corpus.grammar.lettering import counts_on, latin, values
from corpus.grammar.patterns import BLANK, any_of, plain
from corpus.languages import Language
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_han, parse_roman

# What makes an inserted article in laws of many languages, beside the words of the language itself.
_LATIN_INSERTED = {
    w: i for i, w in enumerate(("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
                                "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies", "septdecies",
                                "octodecies", "novodecies", "vicies"), 1)
} | {"quinquiens": 5, "quinques": 5, "octiens": 8, "nonies": 9, "quaterdecies": 14, "quinquiesdecies": 15}  # fmt: skip
_HAN = re.compile(rf"[{HAN_NUMERAL}](?:[ \u3000]{{0,3}}[{HAN_NUMERAL}]){{0,8}}")
_DIGITS = re.compile(r"\d{1,6}(?!\d)")
_THOUSANDS = re.compile(r"\d\.\d{3}(?![\d.,]\d)")
_ROMAN_LIKE = str.maketrans("ІХМСІΙΧΜѴ", "IXMCIIXMV")  # Cyrillic and Greek capitals that look like the numerals
_ROMAN = re.compile(r"(?:[IVXLCDMivxlcdm\u0406\u0425\u041c\u0421\u0399\u03a7\u039c]{1,9}|[Ⅰ-Ⅿ]{1,3})")
_SMALL_ROMAN = re.compile(r"[ⅰ-ⅿ]{1,3}")
_LETTER = r"[^\W\d_]"
# 5.º, 1°, 1er, Ier, 1-й, 5'inci, 1st: what makes a figure an ordinal.
_ORDINAL_MARK = re.compile(
    rf"\.?[º°ª](?![a-z0-9]*[CF]\b)|(?:er|re|ère|ere|ème|eme|ᵉʳ|ᵉ|st|nd|rd|th|ste|os|as)(?!{_LETTER})"
    rf"|[-‐‑](?:[йяеої]|го|ой|ій|ий|ша|га|ма|ва|та|ти|тя|ая|ый|oji|asis|oe|й)(?!{_LETTER})"
    rf"|{BLANK}?['’]?{BLANK}?(?:[iıuü]nc[iıuü]|nc[iıuü])(?!{_LETTER})",
    re.IGNORECASE,
)
_ROMANCE_ORDINAL = re.compile(rf"o\.?(?!{_LETTER})")
_ROMANCE = frozenset({"es", "pt", "gl", "it"})
_ROMAN_MARK = re.compile(rf"(?:er|re|ère|e|ème|ᵉʳ|ᵉ)(?!{_LETTER})")
_SUPERSCRIPT = {c: str(unicodedata.digit(c)) for c in "⁰¹²³⁴⁵⁶⁷⁸⁹"}
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]{1,3}")
_CARET = re.compile(r"\^(\d{1,3})\^?")
_JOINED_DIGITS = re.compile(r"(?:[-‐‑－−/:](?=\d))(\d{1,3})(?!\d)")
_JOINED_ROMAN = re.compile(rf"[-‐‑]([IVX]{{1,4}})(?!{_LETTER})")
_DOTTED = re.compile(r"\.(\d{1,3})(?!\d)(?!\.\d)")
# L. 122-1, R*. 12: the part of a French code that an article stands in, made by the parliament or the government.
_PART_OF_CODE = re.compile(r"(?:L\.?[OP]|[LRDA])\.?[ \xa0]?\*{0,2}\.?[ \xa0]?(?=\d)")
_CLOSING = {"(": ")", "（": "）", "[": "]", "［": "］"}
_MOST_INSERTIONS = 4


class Printed(NamedTuple):
    """A number as printed: its canonical form ("120-1", "A" for a letter), its end in the line; a word; a letter alone."""

    canonical: str
    end: int
    worded: bool
    lettered: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    ordinals: dict[str, int]
    first_words: frozenset[str]
    longest: int
    inserted: re.Pattern[str]
    inserted_values: dict[str, int]
    joined: re.Pattern[str] | None


_grammars: dict[int, tuple[Language, _Grammar]] = {}


def _grammar(words: Language) -> _Grammar:
    """The patterns of a language, made once. Keyed by the record itself, which isn't hashable, so it is kept beside."""
    known = _grammars.get(id(words))
    if known is None:
        known = _grammars[id(words)] = (words, _made(words))
    return known[1]


def _made(words: Language) -> _Grammar:
    inserted = {**_LATIN_INSERTED, **words.inserted}
    particle = {"ja": "[のノ之]", "ko": "의", "zh": "之"}.get(words.tag)
    return _Grammar(
        {_key(word): value for word, value in words.ordinals.items()},
        frozenset(_key(_SEPARATOR.split(word, maxsplit=1)[0]) for word in words.ordinals),
        max((len(_SEPARATOR.split(word)) for word in words.ordinals), default=0),
        re.compile(rf"{BLANK}{{0,2}}[-‐‑–.]?{BLANK}{{0,2}}(?P<open>\()?(?P<word>{any_of(inserted)})(?(open)\))(?!{_LETTER})", re.IGNORECASE),
        {plain(word): value for word, value in inserted.items()},
        re.compile(rf"{BLANK}?{particle}{BLANK}?(\d{{1,3}}|[{HAN_NUMERAL}]{{1,5}})") if particle else None,
    )  # fmt: skip


def number_at(
    line: str, at: int, words: Language, *, before_word: bool = False, lettered: bool = False
) -> Printed | None:
    """The number that is printed at `at`, or None.

    Args:
        line: the line; blanks and an opening bracket before the number are passed over, so is the closing one.
        at: where to begin.
        words: the language: its ordinals, letters, and what makes an inserted article.
        before_word: the number stands before its word ("5 a §", "II luku"), so that a letter may stand apart.
        lettered: a letter alone is a number too ("Part A"); where letters are numerals (פרק ב׳, Κεφάλαιο Β΄) it always is.
    """
    start = _blanks(line, at)
    closing = _CLOSING.get(line[start : start + 1])
    found = _number(line, _blanks(line, start + 1) if closing else start, words, before_word, lettered)
    if found is None or not closing:
        return found
    end = _blanks(line, found.end)
    return found._replace(end=end + 1) if line[end : end + 1] == closing else None


def _blanks(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t\u3000\xa0\u202f\u2009":
        at += 1
    return at


def _number(line: str, at: int, words: Language, before_word: bool, lettered: bool) -> Printed | None:
    base = _base(line, at, words, lettered)
    if base is None:
        return None
    text, end, kind = base
    if kind == "letter":
        return Printed(text, end, worded=False, lettered=True)
    canonical, end = _with_insertions(line, text, end, words, kind, before_word)
    return Printed(canonical, end, worded=kind == "word", lettered=False)


def _base(line: str, at: int, words: Language, lettered: bool) -> tuple[str, int, str] | None:
    """The number itself, without what is inserted: (canonical digits, end, kind)."""
    if at >= len(line):
        return None
    if words.tag == "fr" and (prefix := _PART_OF_CODE.match(line, at)):
        at = prefix.end()
    if line[at].isdecimal():
        return _digits(line, at, words)
    if line[at] in HAN_NUMERAL and (match := _HAN.match(line, at)):
        value = parse_han(re.sub(BLANK, "", match[0]))
        return (str(value), match.end(), "han") if value is not None else None
    return _word(line, at, words) or _roman(line, at, words) or _letters(line, at, words, lettered)


def _digits(line: str, at: int, words: Language) -> tuple[str, int, str] | None:
    if words.dot_thousands and (match := _THOUSANDS.match(line, at)):
        return match[0].replace(".", ""), match.end(), "digits"
    match = _DIGITS.match(line, at)
    if match is None:
        return None
    end = match.end()
    mark = _ORDINAL_MARK.match(line, end) or (_ROMANCE_ORDINAL.match(line, end) if words.tag in _ROMANCE else None)
    return str(int(match[0])), mark.end() if mark else end, "digits"


def _word(line: str, at: int, words: Language) -> tuple[str, int, str] | None:
    """A number in words; tens and units that stand side by side are one: "vigésimo primero", "Twenty-One"."""
    found = _ordinal(line, at, words)
    if found is None:
        return None
    value, end = found
    while value and value % 10 == 0:
        gap = _GAP_IN_WORDS.match(line, end)
        further = _ordinal(line, gap.end(), words) if gap else None
        if further is None or not 0 < further[0] < (100 if value % 100 == 0 else 10):
            break
        value, end = value + further[0], further[1]
    return str(value), end, "word"


def _ordinal(line: str, at: int, words: Language) -> tuple[int, int] | None:
    """(value, end) of the longest number word of the language that stands at `at`."""
    grammar = _grammar(words)
    ends: list[int] = []
    place = at
    for _ in range(grammar.longest):
        token = _TOKEN.match(line, place)
        if token is None or (not ends and _key(token[0]) not in grammar.first_words):
            break
        ends.append(token.end())
        gap = _GAP_IN_WORDS.match(line, token.end())
        if gap is None:
            break
        place = gap.end()
    for end in reversed(ends):
        if (value := grammar.ordinals.get(_key(line[at:end]))) is not None:
            return value, end
    return None


def _key(text: str) -> str:
    return plain(text).replace("-", "")


_SEPARATOR = re.compile(r"[\s\u3000-]+")
_TOKEN = re.compile(r"[^\s\u3000()\[\]（）.,،;:؛–—/|\"“”„-]{1,40}(?![^\s\u3000()\[\]（）.,،;:؛–—/|\"“”„-])")
_GAP_IN_WORDS = re.compile(rf"{BLANK}{{1,2}}|-")


def _roman(line: str, at: int, words: Language) -> tuple[str, int, str] | None:
    match = _ROMAN.match(line, at) or _SMALL_ROMAN.match(line, at)
    if match is None:
        return None
    text, end = match[0].translate(_ROMAN_LIKE), match.end()
    mark = _ROMAN_MARK.match(line, end)
    end = mark.end() if mark else end
    value = parse_roman(text)
    letter = ""
    if value is None and text.isupper():  # "BAB XIVC"
        end, text, value = end - 1, text[:-1], parse_roman(text[:-1])
    if text.isupper() and _LETTER_OF_ROMAN.match(line, end):
        letter, end = line[end], end + 1
    if end < len(line) and line[end].isalpha() and not _inserted_here(line, end, words):
        return None
    small = not text.isupper()
    if value is None or (small and value > _LARGEST_SMALL_ROMAN) or (small and len(text) == 1 and text not in "ivx"):
        return None
    return f"{value}{letter}", end, "roman"


_LETTER_OF_ROMAN = re.compile(rf"[A-H](?!{_LETTER})")


_LARGEST_SMALL_ROMAN = 50


def _inserted_here(line: str, at: int, words: Language) -> bool:
    return _grammar(words).inserted.match(line, at) is not None


def _letters(line: str, at: int, words: Language, lettered: bool) -> tuple[str, int, str] | None:
    """Letters as a number: Hebrew טו and Greek ΙΑ΄ where they are numerals, "A" where a letter may stand."""
    match = _LETTERS.match(line, at)
    if match is None:
        return None
    if counts_on(words) and not match[0].isascii() and (found := values(match[0], words)):
        return str(found[0]), match.end(), "letters"
    if not lettered or len(match[0]) > 1:
        return None
    letter = latin(match[0], words)
    return (letter, match.end(), "letter") if letter else None


_LETTERS = re.compile(rf"{_LETTER}(?:[\"'״׳’]?{_LETTER}){{0,3}}(?!{_LETTER})['’`΄ʹ´׳]?")


def _with_insertions(line: str, base: str, end: int, words: Language, kind: str, before_word: bool) -> tuple[str, int]:
    """What makes an inserted article, as often as it stands: "bis", "-2", "/A", "a", の二, ¹."""
    canonical = base
    for _ in range(_MOST_INSERTIONS):
        found = _insertion(line, end, words, kind, canonical == base, before_word)
        if found is None or not ArticleNumber.is_canonical(canonical + found[0]):
            break
        canonical, end = canonical + found[0], found[1]
    return canonical, end


def _insertion(
    line: str, at: int, words: Language, kind: str, first: bool, before_word: bool
) -> tuple[str, int] | None:
    grammar = _grammar(words)
    if grammar.joined and (match := grammar.joined.match(line, at)):
        value = int(match[1]) if match[1].isdecimal() else parse_han(match[1])
        return (f"-{value}", match.end()) if value is not None else None
    if match := grammar.inserted.match(line, at):
        if _RANGE_GOES_ON.match(line, match.end()):  # German "94 bis 99"
            return None
        letter = _LETTER_OF_INSERTED.match(line, match.end())  # "9 bis A"
        value, added = (
            grammar.inserted_values[plain(match["word"])],
            latin(letter[1] or letter[2], words) if letter else None,
        )
        return f"-{value}{added or ''}", letter.end() if letter and added else match.end()
    if match := _JOINED_DIGITS.match(line, at):
        return f"-{int(match[1])}", match.end()
    if kind in ("roman", "digits") and (match := _JOINED_ROMAN.match(line, at)):
        value = parse_roman(match[1])
        return (f"-{value}", match.end()) if value is not None else None
    if match := _CARET.match(line, at):  # Romania: 5^1 for 5¹
        return f"-{int(match[1])}", match.end()
    if match := _RAISED.match(line, at):
        return "-" + "".join(_SUPERSCRIPT[c] for c in match[0]), match.end()
    if kind == "digits" and first and (match := _DOTTED.match(line, at)):
        return (f"-{int(match[1])}" if words.dot_inserts else match[0]), match.end()
    return _inserted_letter(line, at, words, before_word) if kind in ("digits", "letters") else None


_RANGE_GOES_ON = re.compile(rf"{BLANK}+\d")
_LETTER_OF_INSERTED = re.compile(rf"{BLANK}?(?:([A-Z])(?={BLANK}*(?:$|[.:–—-]))|\(([^\W\d_A-Za-z])\)(?!\w))")
_ATTACHED = re.compile(rf"[-‐‑/.]?(?:[A-Z]{{1,3}}|(?P<other>[^\W\d_A-Z]{{1,2}}))(?!{_LETTER})(?!['’]{_LETTER})")
_APART = re.compile(rf"{BLANK}(?P<letter>{_LETTER})(?=\.?(?:{BLANK}|§|$))")


def _inserted_letter(line: str, at: int, words: Language, before_word: bool) -> tuple[str, int] | None:
    match = _ATTACHED.match(line, at)
    if match is not None:
        text = match[0].lstrip("-‐‑/.")
        parts_of_word = match["other"] and len(text) == 2 and text.isascii() and text[0] != text[1]
        dotted = match[0][0] == "." and not text[0].isupper()  # "Članak 2.a", "2.a člen"
        loose = dotted and not before_word and line[match.end() :].strip(" .") != ""
        letter = None if parts_of_word or loose else latin(text, words)
        return (letter, match.end()) if letter else None
    apart = _APART.match(line, at)
    if apart is None or not (before_word or _may_stand_apart(apart["letter"], line[apart.end() :], words)):
        return None
    letter = latin(apart["letter"], words)
    return (letter, apart.end()) if letter else None


def letter_behind(line: str, at: int, words: Language) -> tuple[str, int] | None:
    """The letter of an inserted article behind its word, as Iceland prints it ("5. gr. a"): (Latin letter, end)."""
    match = _APART.match(line, at)
    if match is None or not _may_stand_apart(match["letter"], line[match.end() :], words):
        return None
    letter = latin(match["letter"], words)
    return (letter, match.end()) if letter else None


def _may_stand_apart(letter: str, rest: str, words: Language) -> bool:
    """ "Art. 5 a Zweck": a small letter that is no word of the language, before a capital or the end of the line."""
    body = rest.lstrip(" .\t\xa0\u3000")
    return letter.islower() and bool(words.common) and letter not in words.common and not body[:1].islower()
