"""Letters as they stand on a line from left to right -> the text as it is read, where some of them run right to left.

The reverse of the Unicode Bidirectional Algorithm (UAX 9), as far as lines of a page need it. Part of the decoding process
of PDF (corpus.importers.pdf.child).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

MIRRORED = str.maketrans("()[]{}<>«»‹›（）【】〈〉《》", ")(][}{><»«›‹）（】【〉〈》《")
_CLOSING = {")": "(", "]": "[", "}": "{", "»": "«"}


def is_rtl(char: str) -> bool:
    """Whether a character is a letter that runs right to left."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def logical(glyphs: Sequence[tuple[str, bool]]) -> str:
    """The text of glyphs (characters, whether a space follows) that stand from left to right on a line."""
    letters = [c for text, _ in glyphs for c in text]
    rtl = sum(is_rtl(c) for c in letters)
    last = " " * glyphs[-1][1]
    if not rtl:
        return "".join(text + " " * spaced for text, spaced in glyphs)
    ltr = sum(unicodedata.bidirectional(c) == "L" for c in letters)
    pieces: list[tuple[str, str]] = []
    for text, spaced in glyphs:
        pieces.append((_letters(text), _kind(text)))
        if spaced:
            pieces.append((" ", "W"))
    if last:
        pieces.pop()
    return (_right_to_left(pieces) if rtl >= ltr else _left_to_right(pieces)) + last


def _letters(text: str) -> str:
    """The characters of one glyph in order: the library gives those of the ligature lam-alef from left to right."""
    if len(text) > 1 and text[0] in "اأإآ" and text[1] == "ل":
        return text[1] + text[0] + text[2:]
    return text


def _kind(text: str) -> str:
    """R right to left, L left to right, N digits, S what joins digits, W white space, O anything else."""
    kinds = {unicodedata.bidirectional(c) for c in text}
    if kinds & {"R", "AL"}:
        return "R"
    if "L" in kinds:
        return "L"
    if kinds & {"EN", "AN"}:
        return "N"
    return "S" if kinds & {"CS", "ES"} else "T" if "ET" in kinds else "W" if "WS" in kinds else "O"


def _right_to_left(pieces: list[tuple[str, str]]) -> str:
    """A line of a right-to-left text: turned around, but for numbers and words of other scripts in it."""
    groups: list[tuple[str, bool]] = []
    at = 0
    while at < len(pieces):
        end = _other_way(pieces, at)
        if end > at:
            groups.append(("".join(t for t, _ in pieces[at:end]), True))
            at = end
        else:
            groups.append((pieces[at][0], False))
            at += 1
    plain = "".join(text for text, _ in reversed(groups))
    turned = "".join(text if other else text.translate(MIRRORED) for text, other in reversed(groups))
    return plain if _disorder(plain) < _disorder(turned) else turned


def _other_way(pieces: list[tuple[str, str]], at: int) -> int:
    """The end of the stretch from `at` on that reads from left to right; `at` if there is none."""
    if pieces[at][1] not in "LN":
        return at
    end, latin = at + 1, pieces[at][1] == "L"
    look = end
    while look < len(pieces) and pieces[look][1] != "R":
        kind = pieces[look][1]
        if kind in "LN":
            between = {k for _, k in pieces[end:look]}
            if look > end and not (latin or kind == "L") and not between <= {"S"}:
                break
            latin = latin or kind == "L"
            end = look + 1
        look += 1
    while end < len(pieces) and pieces[end][1] == "T" and pieces[end - 1][1] == "N":
        end += 1
    return end


def _left_to_right(pieces: list[tuple[str, str]]) -> str:
    """A line of a left-to-right text: only its right-to-left words are turned around."""
    out: list[str] = []
    at = 0
    while at < len(pieces):
        end = at
        if pieces[at][1] == "R":
            end = (
                max(i for i in range(at, len(pieces)) if pieces[i][1] == "R" and all(k != "L" for _, k in pieces[at:i]))
                + 1
            )
            out.append(_right_to_left(pieces[at:end]))
            at = end
        else:
            out.append(pieces[at][0])
            at += 1
    return "".join(out)


def _disorder(text: str) -> int:
    """How many brackets close before they open."""
    waiting: Counter[str] = Counter()
    count = 0
    for char in text:
        if char in _CLOSING:
            if waiting[_CLOSING[char]]:
                waiting[_CLOSING[char]] -= 1
            else:
                count += 1
        elif char in "([{«":
            waiting[char] += 1
    return count if sum(waiting.values()) else 0
