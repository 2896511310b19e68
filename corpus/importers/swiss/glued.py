"""Items that a converter glued into one line: "... von:a. Automobilen ...;b. Karren ...:1. als Gut,2. als Fahrzeug".

A marker is believed where the order of the list bears it out: a list begins with a. or 1. behind a colon and has a second
item; it goes on with the next letter or number. "nach Bst. b. Der" and "seit 1. Jan. 2024" are no markers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.importers.labels import INSERT_PATTERN, follows, marker_value

_MARK = re.compile(rf"(?P<label>(?:(?<!\d)\d{{1,2}}|[a-z])(?:{INSERT_PATTERN})?)\.(?=[\s\u00a0]|[A-ZÄÖÜÀ-Ý«„…])")
# A conjunction that the next item's letter is glued to: "; oderb. das Automobil", "eb. un emolumento".
_AND = r"(?:und|oder|sowie|bzw\.|et|ou|soit|e|ed|o|od|oppure|ovvero|nonché|u)"
_JOINED = re.compile(rf"(?:^|[\s;,.:]){_AND}$|[;,]\s{{0,3}}{_AND}\s$")
# A footnote between the colon and the first item: "ein: Fassung gemäss Ziff. I ... (AS 2020 131).a. die Daten".
_NOTED = re.compile(
    r":\s{0,3}(?:Fassung|Eingefügt|Aufgehoben|Berichtigt|Nouvelle|Introduit|Abrogé|Nuovo|Introdott|Abrogat)[^:\n]{0,300}[.)]\s{0,3}$"
    r"|: ?\n\t\t[^\n]{1,360}\n\t\s{0,3}$"
)
_LOOK_BACK = 400
_REFERS = re.compile(
    r"(?:\b(?:Bst|Buchst|Buchstaben?|let|lettres?|lett|lettere?a?|lit|litt|Ziff|Ziffern?|ch|chiffres?|n|numer[oi]|Art|art|Artikeln?|Abs|Absatz|al|cpv|Nr|no|Kap|Anh|S|p)\.?[\s\u00a0]*)$"
)
_LONGEST = 24  # characters before a marker that tell whether it is one


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker that is believed: where it stands, and the labels of its item from the outermost list down."""

    start: int
    end: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    label: str
    opens: bool  # behind a colon
    stands: bool  # where an item may begin

    @property
    def kind(self) -> str:
        return "digit" if self.label[0].isdigit() else "letter"


def marks_in(text: str) -> list[Mark]:
    """The items of `text`, in order; linear in its length but for short looks around each marker."""
    found = [_found(text, m) for m in _MARK.finditer(text)]
    open_lists: list[_Found] = []
    marks: list[Mark] = []
    for i, candidate in enumerate(found):
        depth = _depth(candidate, open_lists, found[i + 1 : i + 400])
        if depth is None:
            continue
        del open_lists[depth:]
        open_lists.append(candidate)
        marks.append(Mark(candidate.start, candidate.end, tuple(_path_label(f.label) for f in open_lists)))
    return marks


def _found(text: str, match: re.Match[str]) -> _Found:
    before = text[max(match.start() - _LONGEST, 0) : match.start()]
    bare = before.rstrip().removesuffix("[tab]").rstrip()  # [tab]: what the generator writes for a tab
    last = bare[-1:]
    glued = bool(_JOINED.search(before))
    refers = bool(_REFERS.search(before))
    after_digit = match["label"][0].isdigit() and bare == before and last.isalpha()
    stands = not refers and (last in ":;,.…)]»”" or glued or after_digit or "\n" in before[len(bare) :])
    opens = last == ":" or after_digit or (marker_value(match["label"]) == (1, 0) and _after_note(text, match.start()))
    return _Found(match.start(), match.end(), match["label"], opens, stands or opens)


def _after_note(text: str, at: int) -> bool:
    """Whether nothing but a footnote stands between the colon and the marker at `at`."""
    return _NOTED.search(text[max(at - _LOOK_BACK, 0) : at]) is not None


def _depth(candidate: _Found, open_lists: Sequence[_Found], later: Sequence[_Found]) -> int | None:
    """How many lists stand above the item; None if it is no item."""
    if not candidate.stands:
        return None
    for depth in range(len(open_lists) - 1, -1, -1):
        last = open_lists[depth]
        if last.kind == candidate.kind and follows(candidate.label, last.label):
            return depth
    first = marker_value(candidate.label) == (1, 0)
    known = any(f.kind == candidate.kind for f in open_lists)
    if first and candidate.opens and not known and _continued(candidate, later):
        return len(open_lists)
    return None


def _continued(candidate: _Found, later: Sequence[_Found]) -> bool:
    """Whether the list that would begin here has a second item before its kind begins anew."""
    for other in later:
        if other.kind == candidate.kind and other.stands:
            if follows(other.label, candidate.label):
                return True
            if other.opens and marker_value(other.label) == (1, 0):
                return False
    return False


def _path_label(label: str) -> str:
    """ "b" -> 2, "3" -> 3, "3bis" -> 3-1; "bbis" stays."""
    value, inserted = marker_value(label)
    if not inserted:
        return str(value)
    return f"{value}-{inserted}" if label[0].isdigit() else label
