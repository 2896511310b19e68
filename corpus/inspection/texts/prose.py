"""The lines of a provision that are prose: its paragraphs and items, not its tables, notes and annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.grammar.parts import own_parts
from corpus.model import Provision, Unit

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_DRAWN = re.compile(r"[\u2500-\u259f|]|_{3,}|={3,}|\.{4,}|…{3,}|\t")
_UNITS = frozenset({Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose: [start, end) of the provision's text without white space around it; `label` is its marker, or ""."""

    text: str
    start: int
    end: int
    label: str

    @property
    def body(self) -> str:
        """The line without its marker."""
        return self.text[len(self.label) :].lstrip() if self.text.startswith(self.label) else self.text


# Half a dozen rules ask for the lines of the same provisions, one rule after the other: by the provision's own identity, for
# comparing two would take longer than finding the lines.
_HELD: dict[int, tuple[Provision, tuple[Line, ...]]] = {}
_MOST_HELD = 2048


def prose_of(provision: Provision) -> tuple[Line, ...]:
    """The lines of prose of a provision in order; none where a table or a form is drawn with characters."""
    held = _HELD.get(id(provision))
    if held is None or held[0] is not provision:
        if len(_HELD) >= _MOST_HELD:
            _HELD.clear()
        held = _HELD[id(provision)] = (provision, tuple(_lines(provision)))
    return held[1]


def _lines(provision: Provision) -> Iterator[Line]:
    drawn = _DRAWN.search(provision.text) is not None
    for part in own_parts(provision):
        if part.unit not in _UNITS:
            continue
        label = part.label
        for match in _LINE.finditer(provision.text, part.span.start, part.span.end):
            body = match[0].strip()
            if body and not (drawn and _DRAWN.search(body)):
                start = match.start() + match[0].index(body[0])
                yield Line(body, start, start + len(body), label)
            label = ""
