"""Paragraphs that a page broke into lines in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.diagnostics import Diagnostic, diagnose
from corpus.inspection.rules import TextView
from corpus.inspection.texts.prose import Line, prose_of
from corpus.languages import language_of
from corpus.model import Unit
from corpus.telling import place_called, tell

_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_END = re.compile(r"[\u3400-\u9fff，、]$")
_SHORTEST, _SHORTEST_HAN = 30, 14
_MID_SENTENCE = re.compile(r"[^\W\d_]$")
_FORMULA = re.compile(r"[=＝÷×]")
_BEGINS = re.compile(r"前[一二三四五六七八九十]?[項项款]|第[一二三四五六七八九十]{1,3}[項项款]")
_ENDS = "。；：:;.！？!?"


def check_breaks(view: TextView) -> Iterator[Diagnostic]:
    """Lines that end in mid-sentence, where the next goes on with it.

    Fails: "国家对重点区域的河流、湖泊实行 / 统一规划。"; "The keeper of the forest shall notify the / owner at once."
    Passes: items of a list that end without stops; a sentence that goes on below its list; headings.
    """
    words = language_of(view.language)
    if words is None or (words.joiner == "" and words.tag not in ("zh", "ja")):
        return
    broken = _broken_han if words.joiner == "" else _broken_spaced
    for provision in view.text.provisions:
        if provision.unit not in (Unit.ARTICLE, Unit.POINT) or "\n" not in provision.text:
            continue
        lines = list(prose_of(provision))
        for i in range(len(lines) - 1):
            line, below = lines[i], lines[i + 1]
            if not provision.text[line.end : below.start].isspace() or not broken(line, below, lines, i):
                continue
            yield diagnose(
                "lines-broken",
                tell("A line of %(place)s ends in the middle of a sentence.", place=place_called(provision.path, provision.label)),
                path=str(provision.path), start=line.end, end=below.start, found=f"{line.text[-20:]} / {below.text[:20]}",
                suggestion=tell("Read the two lines as one paragraph."),
            )  # fmt: skip


def _broken_han(line: Line, below: Line, lines: list[Line], i: int) -> bool:
    if below.label or len(line.text) < _SHORTEST_HAN or not _HAN_END.search(line.text):
        return False
    if _FORMULA.search(line.text) or _BEGINS.match(below.text) or line.text[-2:] in ("。、", "；、"):
        return False
    sentence = below.text[-1] in "。；：" or (
        i + 2 < len(lines) and bool(_HAN_END.search(below.text)) and len(below.text) >= _SHORTEST_HAN
    )
    return bool(_HAN.match(below.text)) and sentence and " " not in line.body and "\u3000" not in line.body


def _broken_spaced(line: Line, below: Line, lines: list[Line], i: int) -> bool:
    """Not where a marker stands above: below a list a sentence may go on in small letters."""
    listed = any(x.label for x in lines[max(0, i - 30) : i + 1])
    return (
        not listed and not below.label and len(line.text) >= _SHORTEST and _MID_SENTENCE.search(line.text) is not None
        and below.text[0].islower() and len(below.text.split()) > 1 and below.text[-1] in _ENDS
    )  # fmt: skip
