"""A place of a term -> the line of a concordance: its node with what stands around it, in the characters that are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from corpus.model import Expression
from indexer.arrays import numbers
from indexer.catalogue import StoredText
from indexer.concordance_values import Beside, Line
from indexer.cutting import to_cut
from indexer.places import Ground, Place
from indexer.segmentation import group_of, is_string_language

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

    def of(self, places: Iterable[Place]) -> dict[Place, str]:
        """The key of each place."""
        by_doc: dict[int, list[Place]] = {}
        for place in places:
            by_doc.setdefault(place.doc, []).append(place)
        out: dict[Place, str] = {}
        for doc, keys in self._ground.generation.catalogue.keys(numbers(by_doc)):
            words = cache(lambda text, keys=keys: keys[text].split())  # once for all places of a text
            for place in by_doc[doc]:
                out[place] = self._key(place, keys[place.text], words)
        return out

    def _key(self, place: Place, key: str, words_of: Callable[[int], list[str]]) -> str:
        if place.start < 0:  # a word of another script in the text: it has no place in the key
            return ""
        language = self._ground.generation.catalogue.texts[place.text].language
        if is_string_language(group_of(language)):
            if self._left:
                return key[max(0, place.start - _COMPARED_STRING) : place.start][::-1]
            return key[place.end : place.end + _COMPARED_STRING]
        words = words_of(place.text)
        if self._left:
            return " ".join(reversed(words[max(0, place.start - _COMPARED_WORDS) : place.start]))
        return " ".join(words[place.end : place.end + _COMPARED_WORDS])
