"""Blocks of a Word document in the making: paragraphs that are put together from runs, and what is set aside of them.

The order of a block is that of the document's text nodes; text that something else interrupts (a deletion, a text box)
goes on as a further stretch of the block.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from corpus.importers.documents.blocks import Block, BlockKind
from corpus.model import Residue, ResidueKind

_WIDE = range(0x2E80, 0xFFF0)


@dataclass(slots=True)
class Sink:
    """A block in the making."""

    kind: BlockKind = BlockKind.LINE
    level: int = 0
    label: str = ""
    table: int = -1
    row: int = -1
    column: int = -1
    pieces: list[tuple[str, int]] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    boxed: list[Block] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether it holds no text yet."""
        return not any(text.strip() for text, _ in self.pieces)


@dataclass(slots=True)
class Collector:
    """What was read so far. `put` and `aside` take the text nodes of the document in order."""

    blocks: list[Block] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    _order: int = -1
    _last: object = None

    def put(self, sink: Sink, text: str) -> None:
        """Add the text of a leaf to a block."""
        if self._last is not sink:
            self._begin(sink)
            sink.pieces.append(("", self._order))
        before, order = sink.pieces[-1]
        sink.pieces[-1] = (before + text, order)

    def layout(self, sink: Sink, blank: str) -> None:
        """Add white space that isn't text of a leaf (a tab, a line break)."""
        if sink.pieces:
            text, order = sink.pieces[-1]
            sink.pieces[-1] = (text + blank, order)

    def aside(self, kind: ResidueKind, text: str) -> None:
        """Keep the text of a leaf beside the text."""
        if self._last is not kind:
            self._begin(kind)
            self.residue.append(Residue(kind, "", self._order))
        last = self.residue[-1]
        self.residue[-1] = Residue(kind, last.text + text, last.order)

    def cut(self) -> None:
        """End a stretch that is kept beside the text: the next one is another residue."""
        self._last = None

    def done(self, sink: Sink) -> None:
        """Turn a finished sink into a block, and what was boxed inside it into the blocks after it."""
        if not sink.is_blank or sink.label:
            if not sink.pieces:
                self._begin(sink)
                sink.pieces.append(("", self._order))
            self.blocks.append(_block(sink))
        self.blocks.extend(sink.boxed)
        self._last = None

    def withdraw(self, kind: ResidueKind) -> None:
        """Take the last block back: it belongs to what is set aside after it."""
        block = self.blocks.pop()
        starts = [(0, block.order), *block.stretches]
        ends = [at for at, _ in block.stretches] + [len(block.text)]
        self.residue += [
            Residue(kind, block.text[at:end], order) for (at, order), end in zip(starts, ends, strict=True)
        ]
        self._last = None

    def _begin(self, sink: object) -> None:
        self._order += 1
        self._last = sink


def _block(sink: Sink) -> Block:
    text, stretches = "", []
    for piece, order in sink.pieces:
        stretches.append((len(text), order))
        text += piece
    language = sink.languages.most_common(1)[0][0] if sink.languages else ""
    return Block(text, sink.pieces[0][1], sink.kind, sink.level, sink.label, sink.table, sink.row, sink.column, language,
                 tuple(stretches[1:]))  # fmt: skip


def side_of(text: str) -> str:
    """Which of a run's three languages (w:lang) holds for a text: "eastAsia", "bidi" or "val"."""
    for char in text:
        if ord(char) in _WIDE:
            return "eastAsia"
        if "\u0590" <= char <= "\u08ff":
            return "bidi"
        if char.isalpha():
            return "val"
    return ""
