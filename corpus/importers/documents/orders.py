"""What was read of a document's lines, put back where it stood: for every stretch of a text its place in the source.

The reader of lines (corpus.parsing) knows lines by their index alone, and a line may be put together from several places
of the source. It keeps every character in order; so the n-th character of what it made is the n-th of the lines.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from corpus.importers.documents.lines import Line
from corpus.model import Container, Piece, Provision, Residue, Text

_Node = TypeVar("_Node", Container, Provision)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a node ("c", index) or ("p", index), or a residue ("r", index), as the reader claims it."""

    line: int
    node: tuple[str, int]
    of: str
    start: int
    text: str


class LostTextError(Exception):
    """What was made of the lines isn't what stands in them; only a fault of the reader of lines can be the cause."""


def placed(text: Text, residue: Sequence[Residue], lines: Sequence[Line]) -> tuple[Text, list[Residue]]:
    """`text` and `residue`, whose orders are indexes of `lines`, with the orders of the source.

    Raises:
        LostTextError: a character of the lines is missing in them, or stands elsewhere.
    """
    stretches = sorted(_stretches(text, residue), key=lambda s: s.line)
    source = _Source.of(lines)
    found: dict[tuple[str, int], list[Piece]] = {}
    at = 0
    for stretch in stretches:
        at = source.place(stretch, at, found.setdefault(stretch.node, []))
    if at != len(source.text):
        raise LostTextError(f"{len(source.text) - at} characters are claimed by nothing")
    containers = tuple(_with(c, found.get(("c", i), [])) for i, c in enumerate(text.containers))
    provisions = tuple(_with(p, found.get(("p", i), [])) for i, p in enumerate(text.provisions))
    pieces = [(r, found.get(("r", i), [])) for i, r in enumerate(residue)]
    return Text(containers, provisions), [
        replace(r, text=r.text[p.start : p.end], order=p.order) for r, ps in pieces for p in ps
    ]


@dataclass(frozen=True, slots=True)
class _Source:
    """All characters of the lines but white space: a law of a million characters is read word by word, not one by one.

    Attributes:
        text: the characters.
        orders: the order of each; -1 if it was made, and stands nowhere in the source.
        runs: where in `text` each run of a line begins.
    """

    text: str
    orders: array[int]
    runs: list[int]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Source:
        """The characters of `lines`."""
        words, orders, runs, length = list[str](), array("q"), list[int](), 0
        for line in lines:
            stops = [*(start for start, _ in line.runs[1:]), len(line.text)]
            for (start, order), stop in zip(line.runs, stops, strict=True):
                runs.append(length)
                for word in _WORD.finditer(line.text, start, stop):
                    size = word.end() - word.start()
                    first = order + word.start() - start
                    orders.extend(range(first, first + size) if order >= 0 else (-1,) * size)
                    words.append(word[0])
                    length += size
        return cls("".join(words), orders, runs)

    def place(self, stretch: _Stretch, at: int, pieces: list[Piece]) -> int:
        """Find the pieces of one stretch from the `at`-th character on; returns where the next begins."""
        last: tuple[int, int, int, int] | None = None  # run, order, start, end of the piece that goes on
        for word in _WORD.finditer(stretch.text):
            if not self.text.startswith(word[0], at):
                raise LostTextError(f"{stretch.text[:40]!r} doesn't stand where it should")
            offset, end = word.start(), word.end()
            while offset < end:
                run = bisect_right(self.runs, at) - 1
                size = min(end - offset, self._end(run) - at)
                begin, order = stretch.start + offset, self.orders[at]
                if last is not None and (last[0] != run or order < 0):
                    pieces.append(Piece(last[1], stretch.of, last[2], last[3]))
                    last = None
                if order >= 0:
                    last = (run, *(last[1:3] if last else (order, begin)), begin + size)
                offset, at = offset + size, at + size
        if last is not None:
            pieces.append(Piece(last[1], stretch.of, last[2], last[3]))
        return at

    def _end(self, run: int) -> int:
        return self.runs[run + 1] if run + 1 < len(self.runs) else len(self.text)


def _with(node: _Node, pieces: list[Piece]) -> _Node:
    return replace(node, pieces=tuple(pieces), order=min((p.order for p in pieces), default=node.order))


def _stretches(text: Text, residue: Sequence[Residue]) -> Iterator[_Stretch]:
    for index, container in enumerate(text.containers):
        yield from _of_node(("c", index), container, {"label": container.label, "heading": container.heading})
    for index, page in enumerate(text.provisions):
        yield from _of_node(("p", index), page, {"label": page.label, "heading": page.heading, "text": page.text})
    for index, left in enumerate(residue):
        yield _Stretch(left.order, ("r", index), "text", 0, left.text)


def _of_node(key: tuple[str, int], node: Container | Provision, fields: dict[str, str]) -> Iterator[_Stretch]:
    if not node.pieces:
        for of, value in fields.items():
            yield _Stretch(node.order, key, of, 0, value)
    for piece in node.pieces:
        yield _Stretch(piece.order, key, piece.of, piece.start, fields[piece.of][piece.start : piece.end])
