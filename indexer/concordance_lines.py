"""A place of a term -> the line of a concordance: its node with what stands around it, in the characters that are stored."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Expression
from indexer.catalogue import StoredText
from indexer.concordance_values import Beside, Line
from indexer.cutting import to_cut
from indexer.matching import View
from indexer.places import Ground, spans_in_keys
from indexer.segmentation import group_of, is_string_language
from indexer.standing import Place, Places

_STRING, _WORDS = 30, 60
"""Characters on each side of a node."""
_COMPARED_STRING, _COMPARED_WORDS = 24, 8
"""Characters or words that lines are ordered by."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line is made of: the text, the node's span in it, the span of its row, and what stands beside."""

    stored: StoredText
    expression: Expression | None
    span: tuple[int, int]
    row: tuple[int, int]
    beside: tuple[Beside, ...]


def line_of(ground: Ground, place: Place, shown: Shown) -> Line:
    """The line of a place."""
    held, asked = ground.generation.catalogue, ground.asked
    edition, text = held.edition_of(place.doc), held.texts[place.text]
    path, _, _ = held.document(place.doc)
    stored, (start, end), row = shown.stored.text, shown.span, shown.row
    first, last = _around(stored, (start, end), row, text.language)
    who = shown.expression
    return Line(
        law=edition.law, version=edition.key, path=path, label=shown.stored.label, expression=text.name, language=text.language,
        translator=(who.translator or who.publisher) if who else "", status=asked.statuses[edition.id].value, damaged=text.damaged,
        start=start, end=end, left=stored[first:start], node=stored[start:end], right=stored[end:last],
        cut=(first > row[0], last < row[1]), row=stored[row[0] : row[1]], row_start=row[0], beside=shown.beside,
        url=asked.directory.url(edition.law, edition.key, path),
    )  # fmt: skip


def _around(text: str, node: tuple[int, int], row: tuple[int, int], language: str) -> tuple[int, int]:
    """What is shown around a node: a stretch of its row, cut between words."""
    room = _STRING if is_string_language(group_of(language)) else _WORDS
    first, last = row
    if node[0] - first > room:
        first = to_cut(text, node[0] - room, node[0])
    if last - node[1] > room:
        last = max(node[1], _cut_before(text, node[1], node[1] + room))
    while first < node[0] and text[first].isspace():
        first += 1
    while last > node[1] and text[last - 1].isspace():
        last -= 1
    return first, last


def _cut_before(text: str, low: int, at: int) -> int:
    """The last place up to `at` where a blank stands, or `at` itself in scripts without blanks."""
    cut = to_cut(text, at, at)
    if text[at - 1].isspace() or text[at : at + 1].isspace():
        return cut
    blank = text.rfind(" ", low, at)
    return blank if blank > low and at - blank < 20 else at


class ContextKeys:
    """What lines are ordered by: the words before a place, the nearest first, or those behind it."""

    def __init__(self, ground: Ground, *, left: bool) -> None:
        self._ground, self._left = ground, left

    def of(self, places: Places) -> dict[Place, str]:
        """The key of each place."""
        wanted, out = set(places), dict[Place, str]()
        for doc, view, spans in spans_in_keys(self._ground, places.distinct):
            for nth, span in enumerate(spans):
                if (place := Place(doc, view.number, nth)) in wanted:
                    out[place] = self._key(view, *span)
        return out

    def _key(self, view: View, start: int, end: int) -> str:
        if start < 0:  # a word of another script in the text: it has no place in the key
            return ""
        if view.by_string:
            if self._left:
                return view.key[max(0, start - _COMPARED_STRING) : start][::-1]
            return view.key[end : end + _COMPARED_STRING]
        if self._left:
            return " ".join(reversed(view.words[max(0, start - _COMPARED_WORDS) : start]))
        return " ".join(view.words[end : end + _COMPARED_WORDS])
