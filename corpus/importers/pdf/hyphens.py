"""Hyphens at the ends of lines: which only break a word ("provi-" / "sions"), and which the text has itself ("non-" / "self").

Whether a document breaks words at all is told by the whole of it: the words that stand broken stand elsewhere unbroken, or
so many lines end with a hyphen that no text has so many compounds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

_BROKEN = re.compile(r"(\w+)([-\u00ad\u2010])$")
_FOLLOWS = re.compile(r"\w+")
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*(?![-\u2010]?$)")
# "Frei- und", "fri- och": the first compound is cut short, and a space follows.
_AND = frozenset(
    {
        "und",
        "oder",
        "bzw",
        "sowie",
        "och",
        "eller",
        "og",
        "en",
        "of",
        "and",
        "or",
        "et",
        "ou",
        "e",
        "o",
        "y",
        "ja",
        "tai",
        "sekä",
        "i",
        "lub",
    }
)
_OFTEN = 0.05  # of the lines
_PROOFS = 0.15  # of the hyphens


class Joint(Enum):
    """What becomes of a hyphen at the end of a line: it goes, it stays, or it stays and a space follows."""

    CUT = "cut"
    KEPT = "kept"
    APART = "apart"


@dataclass(slots=True)
class Hyphens:
    """What a document tells of its hyphens: its words, and the characters that break words in it."""

    words: Counter[str] = field(default_factory=Counter)
    breaks: frozenset[str] = frozenset()

    def joint(self, before: str, after: str) -> Joint | None:
        """What becomes of the hyphen that ends `before`, where `after` is the next line; None if there is none."""
        found = _parted(before, after)
        if found is None:
            return Joint.APART if before[-1:] in ("-", "\u2010") and after[:1].isalnum() and _is_and(after) else None
        first, sign, second = found
        if second.lower() in _AND and sign != "\u00ad":
            return Joint.APART
        whole, compound = (first + second).lower(), f"{first}-{second}".lower()
        if sign == "\u00ad" or (
            sign in self.breaks and not _again(first, second) and self.words[whole] >= self.words[compound]
        ):
            return Joint.CUT
        return Joint.CUT if self.words[whole] > self.words[compound] else Joint.KEPT


def hyphens_of(runs: Iterable[str], ends: Iterable[tuple[str, str]]) -> Hyphens:
    """What the document tells. `runs` are stretches of its lines, `ends` the lines that go on, with those after them."""
    texts = list(runs)
    words = Counter(w.replace("\u2010", "-") for text in texts for w in _WORD.findall(text.rstrip().lower()))
    inside = {sign for sign in "-\u2010" if any(re.search(rf"\w{sign}\w", text) for text in texts)}
    lines, hyphens, proofs = 0, Counter[str](), Counter[str]()
    for before, after in ends:
        lines += 1
        found = _parted(before, after)
        if found is not None:
            first, sign, second = found
            hyphens[sign] += not _again(first, second)
            proofs[sign] += words[(first + second).lower()] > words[f"{first}-{second}".lower()]
    often = {s for s, n in hyphens.items() if n > max(3.0, _OFTEN * lines) or proofs[s] >= max(1.0, _PROOFS * n)}
    return Hyphens(words, frozenset(often | ({"\u2010"} - inside)))


def _parted(before: str, after: str) -> tuple[str, str, str] | None:
    """(first part, hyphen, second part) of a word that a line break parts; None if no letters stand around it."""
    match, follow = _BROKEN.search(before.rstrip()), _FOLLOWS.match(after.lstrip())
    if match is None or follow is None or not follow[0][0].islower() or not match[1][-1].isalpha():
        return None
    return match[1], match[2], follow[0]


def _again(first: str, second: str) -> bool:
    """Whether a word is said twice, as Malay does: kepentingan-kepentingannya, sekurang-kurangnya."""
    first, second = first.lower(), second.lower()
    return any(first.endswith(second[:n]) for n in range(4, len(second) + 1)) or second.startswith(first)


def _is_and(after: str) -> bool:
    found = _FOLLOWS.match(after)
    return found is not None and found[0].lower() in _AND
