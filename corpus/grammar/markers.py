"""Markers of items at the start of a line: 一、 （一） 1. (1) ① A. (a) (iv) α) а) أ- (ก) 가. イ and their kin.

A marker is read without a table of levels: laws nest them in many orders (Taiwan's English has six kinds). What level a
line stands on follows from the order in which the kinds of marker appear; see corpus.grammar.parts. Letters count by the
alphabets of the language (corpus.grammar.lettering); a letter may count differently in two of them, and its place in the list
tells which is meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from corpus.grammar.lettering import bare, latin, values
from corpus.languages import Language
from corpus.numbering import HAN_NUMERAL, parse_han, parse_roman

_HAN = f"[{HAN_NUMERAL}]{{1,6}}"
_LETTERS = r"[^\W\d_]\u0640?(?:[\"'״׳]?[^\W\d_]){0,3}['’΄ʹ´׳]?"
_BODY = rf"(?P<body>{_HAN}|\d{{1,3}}(?!\d)|[IVXivxⅠ-Ⅻⅰ-ⅻ]{{1,5}}(?![^\W\d_])|{_LETTERS})"
# 十二之一, 12-1, 一の二, 1의2, (1A), 1bis, (a.1)
_INS = rf"(?P<ins>[之\-]\d{{1,2}}|[之のノ]{_HAN}|의\d{{1,2}}|\.\d{{1,2}}|[A-Za-z]{{1,2}}(?![A-Za-z])|bis|ter|quater|\d{{1,2}})?"
_ENCLOSED = re.compile(rf"[（(〔﹙\[][ \u3000]?{_BODY}{_INS}[ \u3000]?[）)〕﹚\]][.．、]?")
_STOPPED = re.compile(rf"{_BODY}{_INS}(?P<stop>[、.．)）﹚]|[-–](?=\s))")
# أ- النص, ١ - النص: the dash of Arabic lists; 1° and 2º of French and Spanish ones.
_DASHED = re.compile(rf"(?P<body>\d{{1,3}}|{_LETTERS})(?P<ins>)[ ]?(?P<stop>[-–ـ:])(?=[ ]?[^\W\d_])")
_DEGREE = re.compile(r"(?P<body>\d{1,3})(?P<ins>)(?P<stop>[°º]\)?)")
# § 1º and § 2. are paragraphs below a heading "Art. 3" (Brazil, Poland); Brazil writes the only one in words.
_PARAGRAPH = re.compile(
    r"§{1,2}[ \xa0]?(?P<body>\d{1,3})(?P<ins>[-–]?[A-Za-z](?![A-Za-z]))?(?P<stop>\.?[º°o](?![A-Za-z])|(?=[\s.]))[.)]?(?:[ ]?[-–—](?=\s))?"
)
_ONLY_PARAGRAPH = re.compile(r"(?:Parágrafo|PARÁGRAFO) (?:único|ÚNICO)\s?[.:–—-]?")
# I - o respeito: a Roman numeral and a dash of Brazilian lists.
_PARTED = re.compile(r"(?P<body>[IVX]{1,7})(?P<ins>(?:-[A-Z](?![A-Z]))?)(?P<stop>[ \xa0][-–—])(?=\s)")
# 一  省教育 (Taiwan's constitution), "1 Having served": a numeral and a gap, else like a numeral with its stop. Weak: only
# where a sequence bears it out, and never before a small letter ("3 days after").
_SPACED = re.compile(rf"(?P<body>{_HAN}|\d{{1,3}})(?P<ins>)(?P<stop>[ \u3000]+)(?=[^\sa-z])")
# 一　… and イ　…, ２　…: Japan sets its numbers off by an ideographic space alone.
_WIDE = re.compile(rf"(?P<body>{_HAN}|\d{{1,3}}|[ァ-ヶ])(?P<ins>(?:[のノ]{_HAN}){{0,2}})(?P<stop>\u3000)")
# A line that is no more than "Subparagraph (1)"; its text stands on the next one (the English of Taiwan's F0000083).
_WORDED = re.compile(r"(?P<word>Paragraph|Subparagraph|Item|Subitem) (?P<open>\()?(?P<body>\d{1,3})(?(open)\))[.:：]?")
_CIRCLED = re.compile(r"(?P<body>[①-⑳㉑-㉟㊱-㊿❶-❿㈠-㈩⑴-⒇⒈-⒛⒜-⒵㉮-㉻㈎-㈛])[.、]?")
_BULLET = re.compile(r"(?P<body>[•‣▪●◦·–—―-])(?=[ \t\u3000\xa0])")


@dataclass(frozen=True, slots=True)
class Marker:
    """One reading of the start of a line.

    `kind` tells kinds of marker apart ("han.stop", "digit.enclosed"); `value` is the number, (12, 1) for 十二之一; `label`
    is what is printed; `weak` readings need a sequence to be believed ("V." may be five or the letter, "A." an initial);
    `name` is how a path writes an inserted one ("ga", "a.1", "1A"), "" if the number does.
    """

    kind: str
    value: tuple[int, ...]
    label: str
    weak: bool = False
    name: str = ""

    @property
    def number(self) -> str:
        """The number as a path segment has it: "12-1", "ga"."""
        return self.name or "-".join(str(v) for v in self.value)


def readings(line: str, words: Language | None = None) -> tuple[Marker, ...]:
    """What the start of `line` (without leading white space) can be, likeliest first; () if no marker stands there.

    Args:
        line: one line.
        words: the language of the text, for its letters; without it Latin letters alone are read.
    """
    if match := _CIRCLED.match(line):
        return (_circled(match),)
    if match := _WORDED.fullmatch(line):
        return (Marker(f"word.{match['word'].lower()}", (int(match["body"]),), match[0]),)
    if match := _ENCLOSED.match(line):
        return _values(match["body"], match["ins"] or "", "enclosed", match[0].rstrip(), False, words)
    if match := _STOPPED.match(line):
        style = "closed" if match["stop"] in ")）﹚" else "stop"
        return _values(match["body"], match["ins"] or "", style, match[0], _doubtful(match, line), words)
    return _set_off(line, words)


def _set_off(line: str, words: Language | None) -> tuple[Marker, ...]:
    """Markers without a bracket or a full stop: set off by a dash, a degree sign or a blank."""
    if line[:1] == "§" and (match := _PARAGRAPH.match(line)):
        return _values(match["body"], (match["ins"] or "").lstrip("-–"), "section", match[0], False, words)
    if words and words.tag == "pt":
        if match := _ONLY_PARAGRAPH.match(line):
            return (Marker("digit.section", (1,), match[0].rstrip()),)
        if match := _PARTED.match(line):
            return _values(match["body"], match["ins"].lstrip("-"), "parted", match[0], False, words)
    if match := _DEGREE.match(line):
        return _values(match["body"], "", "degree", match[0], False, words)
    if words and words.direction == "rtl" and (match := _DASHED.match(line)):
        return _values(match["body"], "", "stop", match[0], False, words)
    if words and words.tag == "ja" and (match := _WIDE.match(line)):
        return _values(match["body"], match["ins"], "wide", match[0].rstrip(), False, words)
    if match := _SPACED.match(line):
        return _values(match["body"], "", "stop", match["body"], True, words)
    return ()


_DECIMAL = re.compile(r"\d{1,4}(?:\.\d{1,3}){1,4}(?:\.(?!\d)|\))?(?=[ \t\u3000\xa0]|$)")


def decimal(line: str) -> tuple[tuple[int, ...], str] | None:
    """A number of several levels, 2.1.3, as (numbers, label); None if no such stands there."""
    match = _DECIMAL.match(line)
    if match is None:
        return None
    return tuple(int(n) for n in match[0].rstrip(".)").split(".")), match[0]


def bullet(line: str) -> Marker | None:
    """The dash or dot that begins an item without a number, or None; its value says nothing."""
    match = _BULLET.match(line)
    return Marker(f"bullet.{match['body']}", (0,), match["body"], weak=True) if match else None


def _circled(match: re.Match[str]) -> Marker:
    char = match["body"]
    if "㈠" <= char <= "㈩":
        return Marker("han.enclosed", (ord(char) - ord("㈠") + 1,), match[0])
    if "⒜" <= char <= "⒵":
        return Marker("letter-lower.enclosed", (ord(char) - ord("⒜") + 1,), match[0])
    if "㉮" <= char <= "㉻" or "㈎" <= char <= "㈛":
        first = "㉮" if char >= "㉮" else "㈎"
        return Marker("letter-hangul.circled", (ord(char) - ord(first) + 1,), match[0])
    kind = "digit.enclosed" if "⑴" <= char <= "⒇" else "digit.stop" if "⒈" <= char <= "⒛" else "circled"
    return Marker(kind, (int(unicodedata.numeric(char)),), match[0])


def _doubtful(match: re.Match[str], line: str) -> bool:
    """A numeral right after the marker makes it a doubtful one: 二、三类动物疫病…, 1.5公尺 are text, 1.300总吨 is an item."""
    rest = line[match.end() : match.end() + 1]
    return bool(rest) and ((rest in HAN_NUMERAL and match["stop"] == "、") or rest.isdigit())


def _values(body: str, inserted: str, style: str, label: str, weak: bool, words: Language | None) -> tuple[Marker, ...]:
    if (han := parse_han(body)) is not None:
        tail = _inserted(inserted)
        return () if tail is None else (Marker(f"han.{style}", (han, *tail), label, weak),)
    if not inserted and (latin_word := _INSERTED_WORD.fullmatch(body)):
        body, inserted = latin_word[1], latin_word[2]
    if body.isdecimal():
        return _figures(int(body), inserted, style, label, weak)
    return tuple(_letters(body, inserted, style, label, words))


_INSERTED_WORD = re.compile(r"([a-z])(bis|ter|quater)")  # "dbis."


def _figures(number: int, inserted: str, style: str, label: str, weak: bool) -> tuple[Marker, ...]:
    if inserted.isalpha() and inserted.isascii() and inserted.lower() not in _LATIN:
        if len(inserted) > 1 and not inserted.isupper():
            return ()  # 5th, 2nd
        letters = inserted.upper()  # (1A): inserted after (1)
        loose = weak or style != "enclosed"
        return (Marker(f"digit.{style}", (number, *map(ord, letters)), label, loose, f"{number}{letters}"),)
    if inserted.startswith(".") and style == "enclosed":  # (1.1), put in after (1) in Canada
        return (
            Marker(f"digit.{style}", (number, int(inserted[1:].ljust(3, "0"))), label, weak, f"{number}{inserted}"),
        )
    if inserted.startswith(".") or inserted.isdecimal():
        return ()  # 1.5: a decimal, or the number of a lower level
    tail = _inserted(inserted)
    return () if tail is None else (Marker(f"digit.{style}", (number, *tail), label, weak),)


_LATIN = {"bis": 1, "ter": 2, "quater": 3}


def _inserted(text: str) -> tuple[int, ...] | None:
    """之一, -1, 의2, の二の三, bis -> the number of what is inserted; () for nothing."""
    if not text:
        return ()
    if text.lower() in _LATIN:
        return (_LATIN[text.lower()],)
    found = []
    for piece in re.split(r"[之\-のノ의.]", text)[1:]:
        number = int(piece) if piece.isdecimal() else parse_han(piece)
        if number is None:
            return None
        found.append(number)
    return tuple(found) or None


def _letters(body: str, inserted: str, style: str, label: str, words: Language | None) -> list[Marker]:
    """A letter, a Roman numeral, or both: "i." begins a Roman list unless "h." stood before it."""
    text = unicodedata.normalize("NFKC", body) if "Ⅰ" <= body[0] <= "ⅿ" else body
    case = "upper" if text.isupper() else "lower"
    roman, tail = parse_roman(text), _inserted(inserted) if not _a_letter(inserted) else None
    single = len(text) == 1 and text.isalpha() and body.isascii()
    found = []
    if roman is not None and tail is not None and inserted.lower() not in _LATIN:
        found.append(Marker(f"roman-{case}.{style}", (roman, *tail), label, weak=single and roman != 1))
    if roman is not None and len(text) > 1 and roman <= _LARGEST_ROMAN:
        return found
    script = _script(text)
    found += [
        Marker(f"{prefix}{script}-{case}.{style}", value, label, weak, name)
        for prefix, value, weak, name in _places(body, inserted, style, words)
    ]
    return found


_LARGEST_ROMAN = 50  # (cc) and (dd) are letters


def _a_letter(text: str) -> bool:
    return text.isalpha() and text.isascii() and text.lower() not in _LATIN


@lru_cache(maxsize=64)
def _script_of(char: str) -> str:
    return unicodedata.name(char, "?").split(maxsplit=1)[0].lower()


def _script(text: str) -> str:
    script = _script_of(text[0])
    return "letter" if script == "latin" else f"letter-{script}"


_Place = tuple[str, tuple[int, ...], bool, str]  # prefix of the kind, value, weak, name in paths


def _places(body: str, inserted: str, style: str, words: Language | None) -> list[_Place]:
    """What letters can count, for each way to read them."""
    text = bare(body) + (inserted.lower() if _a_letter(inserted) else "")
    tail = "" if _a_letter(inserted) else inserted
    if found := values(text, words):
        return [
            _place(text, place, tail, words)
            for place in found
            if not tail or _inserted(tail) is not None or tail.isdecimal()
        ]
    return [] if tail or style not in ("enclosed", "closed") else _two(text, words)


def _place(text: str, place: int, tail: str, words: Language | None) -> _Place:
    if not tail:
        return "", (place,), place != 1, ""
    name = (latin(text, words) or "x").lower()
    if tail.startswith("."):  # (a.1), (a.01)
        return "", (place, int(tail[1:].ljust(3, "0"))), True, f"{name}{tail}"
    number = _inserted(tail) or (int(tail),)
    if tail.lower() in _LATIN:
        return "", (place, *number), True, f"{name}{tail.lower()}"
    return "", (place, *number), True, f"{name}{'-' if _inserted(tail) else ''}{'-'.join(map(str, number))}"


def _two(text: str, words: Language | None) -> list[_Place]:
    """Two letters: an item put in after another, (ga) after (g); the same twice also aa) on a level of its own, or after (z)."""
    if len(text) != 2 or not text.isalpha():
        return []
    first, second, name = values(text[0], words), values(text[1], words), latin(text, words)
    if not first or not second or name is None:
        return []
    found: list[_Place] = [("", (place, second[0]), True, name.lower()) for place in first]
    if text[0] == text[1]:
        found.append(("", (_AFTER_Z + first[0],), True, ""))
        found.append(("double-", (first[0],), first[0] != 1, ""))
    return found


_AFTER_Z = 26
