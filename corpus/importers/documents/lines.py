"""Blocks of a document -> lines, and where in the source each of their characters stood.

Orders here are finer than those of blocks: `order of the block * SCALE + offset in it`, so that two lines of one block,
or a title and what follows it on one line, keep their places among the claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.importers.documents.blocks import Block, BlockKind
from corpus.model import Residue, Statement

SCALE = 1 << 24
"""More than the characters of any block."""

# Spaces of other widths, which pages set between words (Section 8\u2002Courts), are spaces. No-break and ideographic ones stay.
_SPACES = dict.fromkeys((0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document.

    Attributes:
        text: without white space around it; never empty.
        runs: (offset in `text`, order) of each stretch that stood elsewhere: characters from that offset on stood at
            that order and the ones after it. An order of -1 is text that the format makes and doesn't hold (numbers
            that a word processor counts).
        block: the block it is a line of.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    block: Block

    @property
    def order(self) -> int:
        """Where its first character stood."""
        return next((order for _, order in self.runs if order >= 0), 0)

    @property
    def kind(self) -> BlockKind:
        """What the format says of it."""
        return self.block.kind


def lines_of(blocks: Iterable[Block]) -> list[Line]:
    """The lines of blocks that aren't blank, in order. A block's own number (`label`) begins its first line."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[Line]:
    label, at = block.label.strip(), 0
    for text in _split(block.text.translate(_SPACES)):
        bare = text.strip()
        if bare:
            start = at + text.index(bare[0])
            line = Line(bare, _runs(block, start, start + len(bare)), block)
            yield labelled(line, label) if label else line
            label = ""
        at += len(text)
    if label:
        yield Line(label, ((0, -1),), block)


def _split(text: str) -> Iterator[str]:
    """The lines of `text` with their line breaks."""
    at = 0
    for match in _LINE_BREAK.finditer(text):
        yield text[at : match.end()]
        at = match.end()
    yield text[at:]


def _runs(block: Block, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The runs of the stretch [start, end) of a block's text."""
    if not block.stretches:
        return ((0, block.order * SCALE + start),)
    begins = [(0, block.order), *block.stretches]
    found = []
    for (first, order), (stop, _) in zip(begins, [*begins[1:], (len(block.text), 0)], strict=True):
        if first < end and stop > start:
            inside = max(first, start)
            found.append((inside - start, order * SCALE + inside - first))
    return tuple(found)


def stretches_of(line: Line) -> list[tuple[int, str]]:
    """(order, text) of each stretch of a line that the source holds."""
    stops = [at for at, _ in line.runs[1:]] + [len(line.text)]
    return [(order, line.text[at:stop]) for (at, order), stop in zip(line.runs, stops, strict=True) if order >= 0]


def labelled(line: Line, label: str, gap: str = " ") -> Line:
    """`line` after a number that the source doesn't hold as text."""
    ahead = len(label) + len(gap)
    runs = ((0, -1), *((at + ahead, order) for at, order in line.runs))
    return replace(line, text=f"{label}{gap}{line.text}", runs=runs)


def joined(lines: Sequence[Line], gap: str) -> Line:
    """Several lines as one, with `gap` between them."""
    runs: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        runs += [(at + offset, order) for offset, order in line.runs]
        at += len(line.text) + len(gap)
    return replace(lines[0], text=gap.join(line.text for line in lines), runs=tuple(runs))


def orders(line: Line) -> Iterator[tuple[int, int]]:
    """(order, run) of each character of `line` that isn't white space; `run` counts the line's runs; -1 if made."""
    for nth, (start, order) in enumerate(line.runs):
        stop = line.runs[nth + 1][0] if nth + 1 < len(line.runs) else len(line.text)
        for offset in range(start, stop):
            if not line.text[offset].isspace():
                yield (order + offset - start if order >= 0 else -1), nth


def finer(statements: Iterable[Statement], residue: Iterable[Residue]) -> tuple[list[Statement], list[Residue]]:
    """Statements and residue of a format, whose orders are those of blocks, in the orders used here.

    A statement stands before the characters of a block of its order, residue (the hyphen of a broken word) after them.
    """
    return (
        [replace(s, order=s.order * SCALE) for s in statements],
        [replace(r, order=(r.order + 1) * SCALE - 1) for r in residue],
    )
