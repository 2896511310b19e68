"""Markers of items at the start of a line: 一、 （一） 1. (1) ① A. (a) (iv) and their kin.

A marker is read without a table of levels: laws nest them in many orders (Taiwan's English has six kinds). What level a
line stands on follows from the order in which the kinds of marker appear; see corpus.parts.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.numbering import HAN_NUMERAL, parse_han, parse_roman

_HAN = f"[{HAN_NUMERAL}]{{1,6}}"
_ENCLOSED = re.compile(
    rf"[（(〔﹙][ \u3000]?(?P<body>{_HAN}|\d{{1,3}}|[A-Za-z]|[IVXivxⅠ-Ⅻⅰ-ⅻ]{{1,5}})(?P<ins>(?:[之\-]\d{{1,2}})|之{_HAN})?[ \u3000]?[）)〕﹚][.．、]?"
)
_STOPPED = re.compile(
    rf"(?P<body>{_HAN}|\d{{1,3}}|[A-Za-z]|[IVXivxⅠ-Ⅻⅰ-ⅻ]{{1,5}})(?P<ins>(?:[之\-]\d{{1,2}})|之{_HAN})?(?P<stop>[、.．)）﹚]|[-–](?=\s))"
)
# 一  省教育 (Taiwan's constitution), "1 Having served": a numeral and a gap, else like a numeral with its stop. Weak: only
# where a sequence bears it out, and never before a small letter ("3 days after").
_SPACED = re.compile(rf"(?P<body>{_HAN}|\d{{1,3}})(?P<ins>)(?P<stop>[ \u3000]+)(?=[^\sa-z])")
# A line that is no more than "Subparagraph (1)"; its text stands on the next one (the English of Taiwan's F0000083).
_WORDED = re.compile(r"(?P<word>Paragraph|Subparagraph|Item|Subitem) (?P<open>\()?(?P<body>\d{1,3})(?(open)\))[.:：]?")
_CIRCLED = re.compile(r"(?P<body>[①-⑳㈠-㈩])[.、]?")


@dataclass(frozen=True, slots=True)
class Marker:
    """One reading of the start of a line.

    `kind` tells kinds of marker apart ("han.stop", "digit.enclosed"); `value` is the number, (12, 1) for 十二之一; `label`
    is what is printed; `weak` readings need a sequence to be believed ("V." may be five or the letter, "A." an initial).
    """

    kind: str
    value: tuple[int, ...]
    label: str
    weak: bool = False

    @property
    def number(self) -> str:
        """The number as a path segment has it: "12-1"."""
        return "-".join(str(v) for v in self.value)


def readings(line: str) -> tuple[Marker, ...]:
    """What the start of `line` (without leading white space) can be, likeliest first; () if no marker stands there."""
    if match := _CIRCLED.match(line):
        char = match["body"]
        if "㈠" <= char <= "㈩":
            return (Marker("han.enclosed", (ord(char) - ord("㈠") + 1,), match[0]),)
        return (Marker("circled", (int(unicodedata.numeric(char)),), match[0]),)
    if match := _WORDED.fullmatch(line):
        return (Marker(f"word.{match['word'].lower()}", (int(match["body"]),), match[0]),)
    if match := _ENCLOSED.match(line):
        return _values(match["body"], match["ins"] or "", "enclosed", match[0].rstrip(), False)
    if match := _STOPPED.match(line):
        style = "closed" if match["stop"] in ")）﹚" else "stop"
        return _values(match["body"], match["ins"] or "", style, match[0], _doubtful(match, line))
    if match := _SPACED.match(line):
        return _values(match["body"], "", "stop", match["body"], True)
    return ()


def _doubtful(match: re.Match[str], line: str) -> bool:
    """A numeral right after the marker makes it a doubtful one: 二、三类动物疫病…, 1.5公尺 are text, 1.300总吨 is an item."""
    rest = line[match.end() : match.end() + 1]
    return bool(rest) and ((rest in HAN_NUMERAL and match["stop"] == "、") or rest.isdigit())


def _values(body: str, inserted: str, style: str, label: str, weak: bool) -> tuple[Marker, ...]:
    tail = _inserted(inserted)
    if tail is None:
        return ()
    if (han := parse_han(body)) is not None:
        return (Marker(f"han.{style}", (han, *tail), label, weak),)
    if body.isdecimal():
        return (Marker(f"digit.{style}", (int(body), *tail), label, weak),)
    return tuple(_letters(body, tail, style, label))


def _inserted(text: str) -> tuple[int, ...] | None:
    if not text:
        return ()
    number = int(text[1:]) if text[1:].isdecimal() else parse_han(text[1:])
    return None if number is None else (number,)


def _letters(body: str, tail: tuple[int, ...], style: str, label: str) -> list[Marker]:
    """A letter, a Roman numeral, or both: "i." begins a Roman list unless "h." stood before it."""
    case = "upper" if unicodedata.normalize("NFKC", body).isupper() else "lower"
    found = []
    roman = parse_roman(body)
    letter = len(body) == 1 and body.isascii()
    if roman is not None:
        found.append(Marker(f"roman-{case}.{style}", (roman, *tail), label, weak=letter and roman != 1))
    if letter:
        found.append(
            Marker(f"letter-{case}.{style}", (ord(body.lower()) - ord("a") + 1, *tail), label, weak=body.lower() != "a")
        )
    return found
