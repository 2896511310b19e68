"""What was read of a document's lines, put back where it stood: for every stretch of a text its place in the source.

The reader of lines (corpus.parsing) knows lines by their index alone, and a line may be put together from several places
of the source. It keeps every character in order; so the n-th character of what it made is the n-th of the lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from corpus.importers.document_lines import Line, orders
from corpus.model import Container, Piece, Provision, Residue, Text

_Node = TypeVar("_Node", Container, Provision)


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
    source = [
        (c, *where, index)
        for index, line in enumerate(lines)
        for c, where in zip(_dense(line.text), orders(line), strict=True)
    ]
    found: dict[tuple[str, int], list[Piece]] = {}
    at = 0
    for stretch in stretches:
        at = _place(stretch, source, at, found.setdefault(stretch.node, []))
    if at != len(source):
        raise LostTextError(f"{len(source) - at} characters are claimed by nothing")
    containers = tuple(_with(c, found.get(("c", i), [])) for i, c in enumerate(text.containers))
    provisions = tuple(_with(p, found.get(("p", i), [])) for i, p in enumerate(text.provisions))
    pieces = [(r, found.get(("r", i), [])) for i, r in enumerate(residue)]
    return Text(containers, provisions), [
        replace(r, text=r.text[p.start : p.end], order=p.order) for r, ps in pieces for p in ps
    ]


def _dense(text: str) -> Iterator[str]:
    return (c for c in text if not c.isspace())


_Source = Sequence[tuple[str, int, int, int]]  # character, order, run, index of the line


def _place(stretch: _Stretch, source: _Source, at: int, pieces: list[Piece]) -> int:
    """Find the pieces of one stretch from the `at`-th character of the source on; returns where the next begins."""
    run: tuple[int, int] | None = None
    for offset, char in enumerate(stretch.text, stretch.start):
        if char.isspace():
            continue
        if at >= len(source) or source[at][0] != char:
            raise LostTextError(f"{stretch.text[:40]!r} doesn't stand where it should")
        _, order, nth, line = source[at]
        at += 1
        if order < 0:
            run = None
        elif run == (nth, line):
            pieces[-1] = replace(pieces[-1], end=offset + 1)
        else:
            run = (nth, line)
            pieces.append(Piece(order, stretch.of, offset, offset + 1))
    return at


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
