"""What a unit of a text shows that its translation must show too, whatever the languages: figures and length.

No dictionary: numerals are numerals in every language (一千萬元, NT$10,000,000, "ten million"; 第十二條, Article 12), Latin words
in Chinese text come back as they are (ppm, SWIFT), and how long a paragraph is says much of how long its translation is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from corpus.folding import fold
from corpus.languages import LANGUAGES, language_of
from corpus.numbering import HAN_NUMERAL, parse_han

# A Chinese character says as much as four and a half letters: the middle of 7,494 paragraphs of Taiwan law with their
# official English (half of them between 3.9 and 5.2). Only the proportion to another text of the page counts.
_LETTERS_PER_HAN = 4.5

REFERENCE = "<"

_HAN_CHARACTER = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]")
_FULL_STOP = re.compile(r"[。?!]|[^\W\d_]{2}[)”\"]?\.(?=\s+[A-Z“\"(]|\s*$)")
_NO_LETTERS = re.compile(r"[\W_]+")
_QUOTED = re.compile(r"[“「『«„]|(?<!\w)\"(?=\w)")
_SEMICOLON = re.compile(r"[;؛·;]")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a stretch of text shows.

    Attributes:
        shown: its numbers as digits ("10000000"), fractions as "1/2", Latin strings, and REFERENCE where it refers to
            another paragraph of its article.
        length: in letters.
        sentences: how many end in it.
        marks: whether it introduces a list (a colon at its end), how many quotations and how many semicolons it has.
    """

    shown: frozenset[str]
    length: float
    sentences: int = 1
    marks: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def figures_of(text: str, language: str) -> Figures:
    """The figures of `text`, a unit without its own marker. Kept for a while: a page is laid out again and again."""
    english = language.partition("-")[0] == "en"
    plain = _in_ascii(unicodedata.normalize("NFKC", text), parted=not english)
    shown = {*_digits(plain), *_han_numbers(plain), *_LATIN.findall(plain)}
    shown.update(_words(plain) if english else _number_words(plain, language))
    if (_PRECEDING_EN if english else _PRECEDING_HAN).search(plain):
        shown.add(REFERENCE)
    length = _length(plain)
    marks = (int(plain.rstrip(" \n—–-―").endswith(":")), len(_QUOTED.findall(plain)), len(_SEMICOLON.findall(plain)))
    return Figures(frozenset(shown), length, len(_FULL_STOP.findall(plain)), marks)


@lru_cache(maxsize=4096)
def length_of(text: str) -> float:
    """The length that `figures_of` tells of a text, where nothing else of it is asked: it says the same in every language."""
    return _length(unicodedata.normalize("NFKC", text))


def _length(plain: str) -> float:
    han = 0 if plain.isascii() else len(_HAN_CHARACTER.findall(plain))
    return len(_NO_LETTERS.sub("", plain)) + (_LETTERS_PER_HAN - 1) * han


_WORD = re.compile(r"[^\W\d_]{5,}")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_HAN_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")


@lru_cache(maxsize=4096)
def kin_words(text: str) -> frozenset[str]:
    """What related languages have in common: how long words begin (information, información), pairs of Chinese characters.

    Two texts of one language share most of it, of one family some, others nothing.
    """
    plain = fold(text)
    words = _WORD.findall(_ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
    return frozenset({word[:5] for word in words if not _HAN_CHARACTER.match(word)} | set(_HAN_PAIR.findall(plain)))


_HAN = frozenset({"zh", "ja"})
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "mn", "kk", "ky", "tg"})
_ARABIC = frozenset({"ar", "fa", "ur", "ps", "ug"})
_APART = frozenset({"el", "he", "hi", "bn", "ta", "th", "lo", "my", "km", "ko", "ka", "hy", "am"})


def are_kin(one: str, other: str) -> bool:
    """Whether two languages (BCP 47) are written in one script, so that their words may begin alike."""
    return _script(one) == _script(other)


def _script(language: str) -> str:
    primary = language.partition("-")[0].lower()
    groups = {"han": _HAN, "cyrillic": _CYRILLIC, "arabic": _ARABIC}
    return primary if primary in _APART else next((name for name, held in groups.items() if primary in held), "latin")


# 前項, 前二項, 前条; "the preceding two paragraphs", "the foregoing Article". Where one language says 前項 the other may say
# "Paragraph 1": both are references inside the article; 第十二條第一項 and "Article 12, paragraph 1" are not.
_PRECEDING_HAN = re.compile(
    rf"前[{HAN_NUMERAL}]{{0,3}}[項项款條条目段]|(?<![条條{HAN_NUMERAL}、及])第[{HAN_NUMERAL}]{{1,3}}[項项]"
)
_PRECEDING_EN = re.compile(
    r"\b(?:preceding|foregoing|previous)\b|(?<![\d,] )\bparagraphs? (?:\d|one|two|three)(?! of (?:the )?art)|"
    r"\b(?:first|second|third) paragraph(?! of (?:the )?art)",
    re.IGNORECASE,
)

# Words of Latin letters that aren't a language's own: two letters or more with a capital or a digit (SWIFT, CO2), or a
# symbol's name (ppm). Which of them count is decided where two texts are compared: only those that both of them have.
_LATIN = re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z0-9]+(?![A-Za-z])")

_DIGITS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(thousand|million|billion|[万萬亿億])(?![A-Za-z]))?"
)
_HAS_DIGIT = re.compile(r"\d")
_DIGIT = re.compile(r"[^\W\D0-9]")
# 20 000 000, 1.000.000, 10'000: how others part thousands. A point followed by three digits once may be anything: 3.500.
_PARTED = re.compile(r"(?<!\d)(?<!\d[ '’.,])\d{1,3}(?:([ '’])\d{3}(?:\1\d{3})*|(?:\.\d{3}){2,})(?![\d'’]|[ .,]\d)")


def _in_ascii(text: str, parted: bool) -> str:
    """Digits of every script as 0-9 (٣ -> 3, ३ -> 3); `parted`: thousands without what parts them. English has commas, and
    "Articles 5 100" would be two numbers there."""
    if not text.isascii():
        text = _DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text)
    return _PARTED.sub(lambda match: re.sub(r"\D", "", match[0]), text) if parted else text


_SCALE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
          "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}  # fmt: skip


def _digits(text: str) -> Iterator[str]:
    """Numbers in digits: 1,000 -> 1000; 50 million and 5000萬 -> 50000000; 3.5 stays."""
    if not _HAS_DIGIT.search(text):
        return
    for match in _DIGITS.finditer(text):
        whole = match[1].replace(",", "").lstrip("0") or "0"
        if match[2]:
            yield whole + match[2]
        elif match[3] and len(whole) < 10:
            yield str(int(whole) * _SCALE[match[3]])
        else:
            yield whole


# Bounded, for no number of a law is longer, and int() refuses thousands of digits.
_HAN_NUMBER = re.compile(rf"[{HAN_NUMERAL}万萬亿億]{{1,20}}(?:分之[{HAN_NUMERAL}]{{1,20}})?")


def _han_numbers(text: str) -> Iterator[str]:
    """Numbers in Chinese characters: 一千萬 -> 10000000; 三分之二 -> 2/3; 百分之五 -> 5, as "five percent" is 5."""
    for match in _HAN_NUMBER.finditer(text):
        below, _, above = match[0].partition("分之")
        number = _han_value(below)
        if number is None or (text[match.start() - 1 : match.start()].isdigit() and below[0] in _SCALE):
            continue
        part = parse_han(above) if above else None
        if part is None:
            yield str(number)
        else:
            yield str(part) if number in (100, 1_000, 10_000) else f"{part}/{number}"


def _han_value(text: str) -> int | None:
    """一億二千萬 -> 120000000; None where it is no numeral (萬一)."""
    total, rest = 0, text
    for unit, scale in (("[亿億]", 100_000_000), ("[万萬]", 10_000)):
        pieces = re.split(unit, rest, maxsplit=1)
        if len(pieces) == 2:
            high = parse_han(pieces[0])
            if high is None:
                return None
            total, rest = total + high * scale, pieces[1]
    if not rest:
        return total
    low = parse_han(rest)
    return None if low is None else total + low


_SMALL = {
    **LANGUAGES["en"].ordinals,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ENGLISH_WORD = re.compile(r"[A-Za-z]+")
_TENTHS = {"half": 2, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifths": 5, "tenths": 10}
_BEGINNING = frozenset({*_SMALL, *_TENTHS, "hundred"})


def _words(text: str) -> Iterator[str]:
    """English number words: "ten million" -> 10000000, "one hundred and fifty" -> 150, "two-thirds" -> 2/3."""
    run: list[str] = []
    end = 0
    if _BEGINNING.isdisjoint(_ENGLISH_WORD.findall(text.lower())):
        return
    for match in _ENGLISH_WORD.finditer(text):
        word = match[0].lower()
        if run and text[end : match.start()].strip(" \n-"):
            yield from _run(run)
            run = []
        if word in _SMALL or word in _TENTHS or word == "hundred" or (run and word in _SCALE):
            run.append(word)
        elif not (run and word == "and" and run[-1] in ("hundred", *_SCALE)):
            yield from _run(run)
            run = []
        end = match.end()
    yield from _run(run)


@lru_cache(maxsize=64)
def _number_table(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Words of a language for numbers above one; and the words that begin them -> how many words the longest has.

    "un", "ein", "una" say nothing."""
    words = language_of(language)
    table = {word: value for word, value in words.ordinals.items() if value > 1 and len(word) > 2} if words else {}
    begin: dict[str, int] = {}
    for word in table:
        first = word.partition(" ")[0]
        begin[first] = max(begin.get(first, 0), word.count(" ") + 1)
    return table, begin


_RUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _number_words(text: str, language: str) -> Iterator[str]:
    """Number words of a language as its table has them: "drei", "troisième", "vingt et un", "الخامسة"."""
    table, begin = _number_table(language)
    if not table:
        return
    words = _RUN.findall(text.lower())
    end = 0
    for at in [n for n, word in enumerate(words) if word in begin]:
        if at < end:
            continue
        longest = min(begin[words[at]], len(words) - at)
        size = next((n for n in range(longest, 0, -1) if " ".join(words[at : at + n]) in table), 0)
        if size:
            yield str(table[" ".join(words[at : at + size])])
        end = at + size


def _run(words: list[str]) -> Iterator[str]:
    """The numbers of a run of number words."""
    total = current = last = 0
    begun = False
    for word in words:
        if word in _TENTHS or (begun and current == 1 and word in ("third", "fourth", "fifth", "tenth")):
            yield f"{current or 1}/{_TENTHS.get(word) or _SMALL[word]}"
            total, current, begun = 0, 0, False
        elif word == "hundred":
            current, last, begun = (current or 1) * 100, 100, True
        elif word in _SCALE:
            total, current, last, begun = total + (current or 1) * _SCALE[word], 0, _SCALE[word], True
        else:
            value = _SMALL[word]
            if begun and not (value < last and last >= 20 and (last >= 100 or value < 10)):
                yield str(total + current)
                total = current = 0
            current, last, begun = current + value, value, True
    if begun:
        yield str(total + current)
