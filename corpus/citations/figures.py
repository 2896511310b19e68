"""Numbers in citations: of articles (with what is inserted), of levels and containers, bare and in brackets."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.citations.lexicon import Lexicon, Role, found
from corpus.grammar.lettering import latin
from corpus.grammar.printed import number_at
from corpus.languages import language_of
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_han, parse_numeral, parse_roman

# What a number is followed by where nothing is inserted: read at once, for most are so.
_SIMPLE = re.compile(rf"(?:(?P<d>\d{{1,6}})|(?P<h>[{HAN_NUMERAL}]{{1,12}}))(?![\d{HAN_NUMERAL}])")
_SPACED_HAN = re.compile(rf"[{HAN_NUMERAL}](?: {{0,2}}[{HAN_NUMERAL}]){{1,11}}")
_PLAIN_ENDS = frozenset(" ,;)]}、。，；：）】』」》条款项目編编章节節항호조目段")
_BRACKET = re.compile(
    rf"[(\[（〔【] ?(?P<in>\d{{1,3}}(?:[-.]\d{{1,2}}|[a-z]{{1,2}})?|[{HAN_NUMERAL}]{{1,4}}|[ivxlc]{{1,6}}|[^\W\d_][\u093e-\u094c]?(?:[-.]?\d{{1,2}})?|([a-z])\2{{1,2}}|(?<=[\w)][(（])[a-z][a-h]) ?[)\]）〕】]"
    r"|(?P<c>[\u2460-\u2473\u2474-\u2487\u2488-\u249b\u3220-\u3229\u3280-\u3289\u2170-\u217b])"
)
# 之一 goes on as a word or a quantity in 第三款之一定數量, 第五條之一部, 第五條之三十億元, 第五條之二分之一; not in 第五條之一定有明文,
# 第五條之一成立.
_NO_STEP = (
    rf"[{HAN_NUMERAL}\d般切致旦种些时時间間半个元亿万周天岁倍%％]|定(?![有明之])|部(?!分?[条款项])|分之|百分|年(?![第度])|日(?!期)"
    "|成(?![立为就])|名(?![称义])|人(?![民员])|位(?!于)|次(?!要)"
)
_HAN_STEP = re.compile(rf" ?之 ?(?P<n>\d{{1,3}}|[{HAN_NUMERAL}]{{1,5}})(?!{_NO_STEP})")
_JA_STEP = re.compile(rf" ?[のノ之] ?(?P<n>\d{{1,3}}|[{HAN_NUMERAL}]{{1,5}})")
_KO_STEP = re.compile(r" ?의 ?(?P<n>\d{1,3})")
_STEPS = {"zh": _HAN_STEP, "ja": _JA_STEP, "ko": _KO_STEP}
_WINDOW = 64
_BOOK = re.compile(r"(\d{1,2}):(\d{1,4})")
_LETTER_BELOW = re.compile(r"(?P<n>\d{1,4}\.\d{1,2}) [a-z]")
# Turkish writes 13/2 for paragraph 2 of article 13; what is put in has a letter (5/A) or "ek madde".
_SLASHED = re.compile(r"(?P<n>\d{1,4})/(?P<below>\d{1,2})")


class Figure(NamedTuple):
    """A number: its readings as an article's, its label as a level's, its end; `ranged` the second of 55-57; `deeper` a
    level written with a stop (artikel 5.2)."""

    numbers: tuple[ArticleNumber, ...]
    label: str
    end: int
    ranged: int = 0
    deeper: str = ""


@lru_cache(maxsize=8192)
def _whole(value: int) -> tuple[ArticleNumber, ...]:
    return (ArticleNumber.of(value),)


@lru_cache(maxsize=8192)
def _han(text: str) -> int | None:
    return parse_han(text)


# 59A或59Q條, §17I: a letter before Chinese characters ends there, and behind § a Roman numeral is a paragraph.
_LETTERED = re.compile(r"(?P<n>\d{1,5})(?P<l>[a-z]{1,3})(?![a-z0-9])")
_SIGNED = re.compile(r"(?P<n>\d{1,5}(?:-\d{1,3})?)(?=[ivx]{1,4}(?![a-z]))")


def article_figure(
    text: str, original: str, at: int, lex: Lexicon, *, before_word: bool = False, sign: bool = False
) -> Figure | None:
    """The article number at `at`; readings with the literal one first (120A is 120A or 120-1)."""
    simple = _SIMPLE.match(text, at)
    if (
        simple is not None
        and (text[simple.end() : simple.end() + 1] or " ") in _PLAIN_ENDS
        and not _goes_on(text, simple.end(), lex)
    ):
        value = int(simple["d"]) if simple["d"] else _han(simple["h"])
        return Figure(_whole(value), str(value), simple.end()) if value else None
    if not _may_begin(text, at):
        return None
    if lex.downward and sign and (signed := _SIGNED.match(text, at)):
        return _figure(signed["n"], signed.end(), lex)
    if lex.downward and (lettered := _LETTERED.match(text, at)):
        return _figure(lettered["n"] + lettered["l"].upper(), lettered.end(), lex)
    window = original[at : at + _WINDOW]
    printed = number_at(window, 0, lex.words, before_word=before_word)
    if printed is None or printed.lettered or not ArticleNumber.is_canonical(printed.canonical):
        return None
    if decimal := _LETTER_BELOW.fullmatch(window, 0, printed.end):
        return _figure(decimal["n"], at + decimal.end("n"), lex)  # artikel 6.1 f is point f of 6(1)
    if lex.tag == "tr" and (slashed := _SLASHED.fullmatch(window, 0, printed.end)):
        return Figure(_whole(int(slashed["n"])), slashed["n"], at + printed.end, deeper=slashed["below"])
    made = _figure(printed.canonical, at + printed.end, lex)
    # 6:162 is article 162 of the sixth book, and no range.
    return made._replace(ranged=0) if made and ":" in window[: printed.end] else made


def _goes_on(text: str, at: int, lex: Lexicon) -> bool:
    """Whether a blank behind a number may begin what is inserted: "9 bis", "5 a §", 10 之 1."""
    if text[at : at + 1] != " ":
        return False
    following = text[at + 1 : at + 2]
    if following in HAN_NUMERAL and text[at - 1] in HAN_NUMERAL and following:
        return True  # 第 一 百 二 十 条
    if not following.isalpha() or not (lex.spaced or following in "之のノ의" or lex.words.inserted):
        return False
    # "13 i 14", "15 à 22", "§ 12 f.": a word of one letter that joins, and no letter of the number; "5 a §" is one.
    joined = found(lex.joins, text, at + 1, spaced=lex.spaced)
    if joined and not found(lex.after, text, blanks(text, joined[1]), spaced=lex.spaced):
        return False
    return text[at + 2 : at + 4] != ". "


def _may_begin(text: str, at: int) -> bool:
    char = text[at : at + 1]
    if not char:
        return False
    return char.isdecimal() or char in HAN_NUMERAL or char.isalpha() or "\u2160" <= char <= "\u217f"


def _figure(canonical: str, end: int, lex: Lexicon) -> Figure | None:
    number = ArticleNumber.parse(canonical)
    parts = number.parts
    if parts[0] == 0:
        return None
    if len(parts) == 2 and isinstance(parts[1], int) and isinstance(parts[0], int) and parts[1] > parts[0]:
        return Figure((number,), str(number), end, ranged=parts[1])
    if len(parts) == 2 and isinstance(parts[1], str):
        if parts[1].startswith(".") and len(parts[1]) == 4 and lex.tag != "en":
            return _figure(f"{parts[0]}{parts[1][1:]}", end, lex)  # art. 1.902: no article has so many paragraphs
        if parts[1].startswith("."):
            decimal = lex.tag in ("en", "fr") or parts[1].startswith(".0")
            return Figure(
                (number,) if decimal else _whole(number.base), str(number), end, deeper=parts[1][1:].lstrip("0")
            )
        if len(parts[1]) == 1:
            return Figure((number, ArticleNumber.of(number.base, ord(parts[1]) - 64)), canonical.lower(), end)
    if len(parts) == 3 and isinstance(parts[2], str) and len(parts[2]) == 1 and isinstance(parts[1], int):
        return Figure((number,), canonical.lower(), end)
    return Figure((number,), str(number), end)


def steps(text: str, at: int, figure: Figure, tag: str) -> Figure:
    """With what is inserted behind the word: 120条之1, 제10조의2."""
    pattern, number, end = _STEPS.get(tag), figure.numbers[0], at
    if pattern is None:
        return figure
    values: list[int] = []
    while len(values) < 4 and (match := pattern.match(text, end)):
        value = parse_numeral(match["n"])
        if not value:
            break
        values.append(value)
        end = match.end()
    if not values:
        return figure
    joined = ArticleNumber((*number.parts, *values))
    return Figure((joined,), str(joined), end)


def level_figure(text: str, original: str, at: int, lex: Lexicon) -> Figure | None:
    """The number or letter of a level at `at`: 3, 三, IV, iv, a, 가, イ, "first"; brackets are read by `bracket`.

    A bracket that only closes belongs to it: "lettere a), b) e c)".
    """
    figure = _level_figure(text, original, at, lex)
    if figure is None or text[figure.end : figure.end + 1] != ")" or figure.label.isdecimal():
        return figure
    return figure if _in_brackets(text, at) else figure._replace(end=figure.end + 1)


def _in_brackets(text: str, at: int) -> bool:
    """Whether a bracket is open at `at`."""
    window = text[max(0, at - _WINDOW) : at]
    return window.rfind("(") > window.rfind(")")


def _level_figure(text: str, original: str, at: int, lex: Lexicon) -> Figure | None:
    simple = _SIMPLE.match(text, at)
    if simple is not None:
        end = simple.end()
        value = int(simple["d"]) if simple["d"] else _han(simple["h"])
        if value is None or (text[end : end + 1].isdecimal()):
            return None
        return _with_tail(text, end, str(value), lex)
    if spaced := _SPACED_HAN.match(text, at):
        value = _han(spaced[0].replace(" ", ""))
        return Figure((), str(value), spaced.end()) if value else None
    return _worded(text, original, at, lex) or _letter(text, original, at, lex)


_TAIL = re.compile(r"-(?P<n>\d{1,2})(?!\d)|(?P<bis>[-‐]?bis|[-‐]?ter|[-‐]?quater)(?![a-z])|(?P<letter>[a-z])(?![^\W_])")
_BIS = {"bis": 1, "ter": 2, "quater": 3}
_LEVEL_MARK = re.compile(r"(?:\.?[ºª°]|er|re|ere|eme|nd|rd|th|st|ste|e|de|\)(?= ?[a-z]{0,2}))(?![^\W\d_])|\.?°")


_DECIMAL = re.compile(r"\.\d{1,2}(?=\(\d)")


def _with_tail(text: str, end: int, label: str, lex: Lexicon) -> Figure:
    """ "3-1", "2a", "4 bis", 1°, 2nd, the 64.5 of "subsection 64.5(1)" behind a level's number."""
    if decimal := _DECIMAL.match(text, end):
        return Figure((), label + decimal[0], decimal.end())
    if lex.spaced and (mark := _LEVEL_MARK.match(text, end)) and mark[0] != ")":
        return Figure((), label, mark.end())
    if (tail := _TAIL.match(text, end)) is None:
        return Figure((), label, end)
    if tail["n"] and int(tail["n"]) > int(label):
        return Figure((), label, tail.end(), ranged=int(tail["n"]))
    if tail["n"]:
        return Figure((), f"{label}-{tail['n']}", tail.end())
    if tail["letter"] and text[tail.end() : tail.end() + 1] == ")" and not _in_brackets(text, end):
        return Figure((), label, end)  # alinéa 14a)
    if tail["bis"]:
        return Figure((), f"{label}-{_BIS[tail['bis'].lstrip('-‐')]}", tail.end())
    return Figure((), f"{label}{tail['letter']}", tail.end())


def _worded(text: str, original: str, at: int, lex: Lexicon) -> Figure | None:
    """ "deuxième" of "alinéa deuxième": where a language's true ordinals are known, no other word ("par un accord")."""
    if not lex.words.ordinals or not text[at : at + 1].isalpha():
        return None
    if lex.words.citing.ordinals:
        word = found(lex.before, text, at, spaced=lex.spaced)
        # English has its ordinals in front only: "the letter first mentioned".
        known = word is not None and word[0].role in ((Role.COUNT,) if lex.tag == "en" else (Role.ORDINAL, Role.COUNT))
        return Figure((), str(word[0].value), word[1]) if word and known else None
    printed = number_at(original[at : at + _WINDOW], 0, lex.words)
    if printed is None or not printed.worded:
        return None
    return Figure((), printed.canonical, at + printed.end)


_LETTERS = re.compile(
    r"[\"'«‹]?(?P<l>[ivxlc]{1,5}|[^\W\d_][\u0301\u0327]?|([^\W\d_])\2{1,2}|[א-ת]{2})(?P<n>\d{1,2})?[\"'»›]?(?![^\W_])"
)
_LATIN_LETTER = re.compile(r"[a-z]{1,3}(?=\s?[款项目段点节])")
_ROMAN_ONE = re.compile(r"[\u2160-\u217b]")


@cache
def _long_letters(tag: str) -> tuple[str, ...]:
    """Letters of more than one character: στ, ιστ, cs, dzs; the longest first."""
    words = language_of(tag)
    every = {letter for alphabet in words.alphabets for letter in alphabet if len(letter) > 1} if words else set()
    return tuple(sorted(every, key=lambda letter: (-len(letter), letter)))


def _letter(text: str, original: str, at: int, lex: Lexicon) -> Figure | None:
    """A letter or a small Roman numeral standing as a number; whether (i) is the ninth or the first the law tells."""
    if one := _ROMAN_ONE.match(text, at):
        return Figure((), str(parse_roman(one[0])), one.end())
    for letter in _long_letters(lex.tag):
        if text.startswith(letter, at) and not text[at + len(letter) : at + len(letter) + 1].isalnum():
            return Figure((), letter, at + len(letter))
    match = _LETTERS.match(text, at)
    if match is None and lex.downward and (point := _LATIN_LETTER.match(text, at)):
        return Figure((), point[0], point.end())  # 第f项: another place's points, in Chinese
    if match is None:
        if (
            not lex.spaced
            and (char := text[at : at + 1])
            and any(char in a for a in lex.words.alphabets)
            and not char.isascii()
        ):
            return Figure((), char, at + 1)
        return None
    letter = match["l"]
    if letter.isascii() and len(letter) > 1 and ((value := parse_roman(letter)) or len(set(letter)) > 1):
        if value is None:
            return None
        upper = original[match.start("l") : match.end("l")].isupper()
        return Figure((), str(value) if upper else letter, match.end())
    if not letter.isascii() and (latin(letter, lex.words) is None or not any(letter in a for a in lex.words.alphabets)):
        return None
    end = match.end()
    if match[0][0] not in "\"'«‹" and match[0][-1] in "\"'»›":
        end -= 1
    return Figure((), letter + (match["n"] or ""), end)


def bracket(text: str, at: int) -> Figure | None:
    """A number or letter in brackets, or one that has its bracket in it: (3) （三） (a) ③ ⑴."""
    match = _BRACKET.match(text, at)
    if match is None:
        return None
    if match["c"]:
        return Figure((), _circled(match["c"]), match.end())
    inside = match["in"]
    value = parse_numeral(inside)
    if value is not None:
        return Figure((), str(value), match.end()) if value else None
    return Figure((), inside, match.end())


def _circled(char: str) -> str:
    code = ord(char)
    for first, last in ((0x2460, 0x2473), (0x2474, 0x2487), (0x2488, 0x249B), (0x3220, 0x3229), (0x3280, 0x3289)):
        if first <= code <= last:
            return str(code - first + 1)
    return str(parse_roman(char))


def container_figure(text: str, original: str, at: int, lex: Lexicon) -> Figure | None:
    """The number of a chapter or an annex: 3, III, 三, A, "first"."""
    printed = number_at(original[at : at + _WINDOW], 0, lex.words, lettered=True) if _may_begin(text, at) else None
    if printed is None:
        return None
    end = at + printed.end
    if end > at + 2 and text[end - 2 : end - 1] == " " and text[end - 1].isalpha():  # the s of "Cap. 486 s 8"
        return Figure((), printed.canonical[:-1], end - 2)
    return Figure((), printed.canonical, end)


def skip_numbering(text: str, at: int, lex: Lexicon) -> int:
    """Past 第, "no." and blanks before a number."""
    at = blanks(text, at)
    match = found(lex.numbering, text, at, spaced=lex.spaced)
    return blanks(text, match[1]) if match else at


def blanks(text: str, at: int) -> int:
    """Past at most three blanks."""
    end = at
    while end < at + 3 and text[end : end + 1] == " ":
        end += 1
    return end
