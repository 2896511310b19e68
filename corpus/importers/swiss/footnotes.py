"""Footnotes that the Markdown of Swiss laws carries inside the law's own words.

Two kinds are sure: what stands on a line that begins with two tabs and a space (so the generator writes a footnote), and
a remark in the fixed words of the Official Compilation that ends with its place there: "Fassung gemäss ... (AS 2020 131).".
All else stays where it stands: a bare "SR 741.41" in a sentence is marked by nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# The line, and a link of the footnote that the generator put on lines of its own.
_MARKED = re.compile(r"\n\t\t [^\n]*(?:\n\t{4}[^\s\n]+\n\t{3} [^\n]*)*")
_BEGINS = (
    r"Fassung (?:gemäss|des)|Eingefügt (?:durch|gemäss)|Aufgehoben (?:durch|gemäss)|Berichtigt (?:durch|gemäss)"
    r"|Die Berichtigung vom|Berichtigung vom|Ausdruck gemäss|Der Verweis wurde in Anwendung"
    r"|Nouvelle teneur (?:selon|conformément)|Introduite?s? (?:par|selon)|Abrogée?s? par|Erratum du|Nouvelle expression selon"
    r"|Le renvoi a été adapté|Nuov[oa] (?:testo|espressione) giusta|Introdott[oaie] (?:da|con|giusta)"
    r"|Abrogat[oaie] (?:da|con|giusta)|(?:La c|C)orrezione del|Il rimando è stato adeguato"
)
_FORMULA = re.compile(
    rf"(?<!\w)(?:{_BEGINS})[^\n]{{0,300}}?\((?:siehe |voir |vedi )?(?:AS|RO|RU)[\s\u00a0]\d{{4}}[\s\u00a0]\d[^()\n]{{0,60}}\)\.?"
)


def footnotes_in(text: str) -> list[tuple[int, int]]:
    """Where the sure footnotes of `text` begin and end, in order; none overlaps another."""
    found = sorted(m.span() for kind in (_MARKED, _FORMULA) for m in kind.finditer(text))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
        elif end > apart[-1][1]:
            apart[-1] = (apart[-1][0], end)
    return apart


def kept(start: int, end: int, notes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of start..end that are in no footnote."""
    found, at = [], start
    for first, last in notes:
        if last <= at or first >= end:
            continue
        if first > at:
            found.append((at, first))
        at = max(at, last)
    if at < end:
        found.append((at, end))
    return found
