"""Hard-wrapped texts: lines that a typewriter's page broke, not the law (about a fifth of Taiwan's older laws).

Measured over 3,000 Taiwan laws: where lines end in mid-sentence, the widest line of the article has 64 columns (a Chinese
character counts two) in 97 of 100 articles. So a line is broken by the page only if it is full.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.grammar.markers import Marker, readings
from corpus.grammar.sequences import LOOK_AHEAD, choose

WIDTH = 64
_BOX = re.compile("[\u2500-\u259f]")
_ENDS = "。；：;:！？"
_NEVER_FIRST = "，。、；：！？」』）)〉》,.;:"
_LATIN = re.compile(r"[A-Za-z0-9]")


def columns(text: str) -> int:
    """Width of `text` on a page where a Chinese character takes two columns."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def hard_wrapped_join(text: str) -> str:
    """Join the lines that a page of 64 columns broke; lines that end a unit stay apart, indentation goes.

    Nothing but white space is lost. A text without a full line, with a line wider than the page, or a line of a
    box-drawn table is left as it is, but for line ends and white space around lines outside tables.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    if not _wrapped(lines):
        return "\n".join(line if _BOX.search(line) else line.strip() for line in lines).strip("\n")
    out: list[str] = []
    opened: list[Marker] = []
    found = [readings(line.strip()) for line in lines]
    for index, line in enumerate(lines):
        marker = choose(found[index], opened, found[index + 1 : index + 1 + LOOK_AHEAD])
        if out and index and _continues(lines[index - 1], line, marker):
            out[-1] += _gap(lines[index - 1], line) + line.strip()
        else:
            out.append(line if _BOX.search(line) else line.strip())
            opened = [*opened[-20:], marker] if marker else []
    return "\n".join(out).strip("\n")


def _wrapped(lines: list[str]) -> bool:
    plain = [line for line in lines if not _BOX.search(line)]
    if any(columns(line.strip()) > WIDTH + 2 for line in plain):
        return False
    return any(_full(line) for line in plain[:-1])


def _full(line: str) -> bool:
    """A line that has no room for one more character; padding blanks at its end don't fill it."""
    bare = line.rstrip()
    blank = 1 if len(line) - len(bare) == 1 else 0
    return columns(bare) + blank >= WIDTH - 1


def _continues(before: str, line: str, marker: Marker | None) -> bool:
    """Whether `line` goes on with the unit of the line before it."""
    body = line.strip()
    if not body or not before.strip() or _BOX.search(before) or _BOX.search(line) or not _full(before):
        return False
    if body[0] in _NEVER_FIRST:
        return True
    last = before.rstrip()[-1]
    if last == "第":  # 依本辦法第 / 三、四款
        return True
    if marker is not None:
        return False
    if last not in _ENDS:
        return True
    # A full line that ends a sentence: mostly the end of a unit; but a proviso goes on, and so does what hangs under an item.
    hangs = _indent(line) > _indent(before) or (_indent(line) == _indent(before) > 0)
    return body[0] == "但" or (last == "。" and hangs)


def _indent(line: str) -> int:
    return columns(line) - columns(line.lstrip())


def _gap(before: str, line: str) -> str:
    """A blank between Latin words if one stood at the break; the page cut at the column, even inside 6.75."""
    end, start = before.rstrip()[-1], line.strip()[0]
    spaced = before[-1:].isspace() or (line[:1].isspace() and _indent(line) == 1)
    return " " if spaced and _LATIN.match(end) and _LATIN.match(start) else ""


_MID_SENTENCE = re.compile(r"[A-Za-z0-9,)’'\"”%-]$")
_SHORTEST_BROKEN, _FEWEST_WORDS = 30, 5
# Words that no heading, item or sentence ends with: "…to the Ministry of / Interior for record."
_LEADS_ON = re.compile(r"\b(?:of|the|a|an|in|by|with|from|to|for|at|under|on|its|their|this|such|which|into|than)$")
_WORD = re.compile(r"[A-Za-z]{2,}")


def rejoin_words(text: str) -> str:
    """Join lines of a text in Latin script that go on in mid-sentence; indentation and blank lines go.

    A line goes on if it is a stretch of prose, ends without a stop, and the next begins with a small letter and no marker:
    "…in accordance with the law / assigned among the staff" (the English of Taiwan's S0000012); or if it ends with a word
    that leads on ("of", "the"), whatever the next begins with. Formulas and definitions of symbols ("q = a2", "b: the
    distance") begin small too, but stand below short lines or lines that end a sentence.
    """
    out: list[str] = []
    for line in re.split(r"\r\n|\r|\n", text):
        body = line if _BOX.search(line) else line.strip()
        if not body:
            continue
        before = out[-1] if out else ""
        if _leads_on(before, body):
            out[-1] = f"{before}{body}" if before[-1] == "-" else f"{before} {body}"  # "apply for re-" / "issuance."
        else:
            out.append(body)
    return "\n".join(out)


def _leads_on(before: str, body: str) -> bool:
    """Whether the line `body` goes on with the sentence of the line before it."""
    prose = len(before) >= _SHORTEST_BROKEN and len(_WORD.findall(before)) >= _FEWEST_WORDS
    if not prose or readings(body) or _BOX.search(before) or _BOX.search(body):
        return False
    if body[0].islower():
        return _MID_SENTENCE.search(before) is not None
    return body[0].isupper() and _LEADS_ON.search(before) is not None and _unit_label(body) is None


def _unit_label(line: str) -> re.Match[str] | None:
    """A line that is no more than "Subparagraph 8" begins something new."""
    return re.fullmatch(r"(?:Paragraph|Subparagraph|Item|Article|Section|Chapter)s? \(?\w{1,5}\)?[.:]?", line)
