"""What every document that people hold comes down to: blocks of text in order, with what the format says of each.

HTML, Word, PDF, Markdown and plain text differ in how they are read, not in what a law is: their importers turn bytes
into blocks, and `corpus.importers.documents` turns blocks into drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.errors import TooLargeError

# The longest civil codes have some 1.2 million characters in 10,000 lines; what has far more is no law, or not one.
MOST_LINES = 80_000
MOST_CHARACTERS = 8_000_000
LONGEST_BLOCK = 1_000_000


class BlockKind(StrEnum):
    """What the format itself says that a block is; it says nothing of the law's own units."""

    LINE = "line"
    TITLE = "title"
    HEADING = "heading"
    CELL = "cell"
    NOTE = "note"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, cell or note.

    Attributes:
        text: its characters as the source has them; line breaks inside it are the author's own.
        order: position in the source (a leaf's index), rising; two blocks never share one.
        kind: see BlockKind.
        level: of a heading, 1 the highest; 0 for all others.
        label: a number that the format counts and shows but doesn't store as text (Word's lists: "第一条", "(a)").
        table, row, column: which table of the document, and where in it a CELL stands, from 0; -1 elsewhere.
        language: BCP 47, where the format declares it for this block (`lang`, `w:lang`, a TMX tuv); "" elsewhere.
        stretches: (offset in `text`, order) of what was joined to the block from further away, where other blocks lie
            between (a paragraph that goes on below a page number): from that offset on, the text stood at that order.
            Lines that follow one another in the source need none.
    """

    text: str
    order: int
    kind: BlockKind = BlockKind.LINE
    level: int = 0
    label: str = ""
    table: int = -1
    row: int = -1
    column: int = -1
    language: str = ""
    stretches: tuple[tuple[int, int], ...] = ()


def refuse_too_much(blocks: Sequence[Block], name: str) -> None:
    """TooLargeError if a document is too large to be a law: it would be read for minutes."""
    characters = sum(len(block.text) for block in blocks)
    lines = sum(1 + block.text.count("\n") for block in blocks)
    if lines > MOST_LINES or characters > MOST_CHARACTERS:
        raise TooLargeError(
            f"{name} has {characters:,} characters in {lines:,} lines, too many for a law.",
            f"Split it: {MOST_CHARACTERS:,} characters and {MOST_LINES:,} lines a file are the most.",
        )
    longest = max((len(block.text) for block in blocks), default=0)
    if longest > LONGEST_BLOCK:
        raise TooLargeError(
            f"{name} has a paragraph of {longest:,} characters: no law has.", "See how the file was made."
        )
