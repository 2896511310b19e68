"""The parts that a citation is read as before it is known how they belong together."""

from __future__ import annotations

from typing import Final, NamedTuple

from corpus.citations.lexicon import Lexicon
from corpus.model import Unit
from corpus.numbering import ArticleNumber


class Join:
    """What stands between a part and the one before it. Plain numbers: a member of an Enum takes longer to name than a part to read."""

    START: Final = 0
    NEXT: Final = 1
    COMMA: Final = 2
    AND: Final = 3
    RANGE: Final = 4
    UP: Final = 5
    """ "of": the part before belongs to this one."""


class Piece(NamedTuple):
    """One part.

    Attributes:
        kind: "article", "level", "bracket", "container", "near".
        start, end: where it stands.
        join: what ties it to the part before.
        unit: of its word; None for a bare bracket.
        word: a level's or article's word; the kind of a container in paths.
        label: a level's or container's number.
        numbers: readings of an article's number.
        first, last: of a relative part, see `values.Relative`; `first` None for all of them.
        same: it repeats the unit that was named last (同条).
        plural: its word announces several.
        hyphen: the second of two figures around a hyphen, which may be one inserted number: 55-57.
        behind: its word stands behind the number.
        bracketed: a level's number stands in brackets: "paragraph (1)".
        weak: no citation when alone (附件).
    """

    kind: str
    start: int
    end: int
    join: int
    unit: Unit | None = None
    word: str = ""
    label: str = ""
    numbers: tuple[ArticleNumber, ...] = ()
    first: int | None = 0
    last: int = 0
    same: bool = False
    plural: bool = False
    hyphen: bool = False
    weak: bool = False
    behind: bool = False
    bracketed: bool = False


class Source(NamedTuple):
    """A text for reading: folded, as it is, the tables of its language, and whether somebody typed it as a citation.

    `idle` are the ends of the last row of numbers that no word follows, so that it isn't walked again from each of its numbers,
    and how far rows of numbers were walked.
    """

    text: str
    original: str
    lex: Lexicon
    typed: bool
    idle: list[int]


class Run(NamedTuple):
    """Parts that stand together, and where they begin and end with what closes them ("ff.", 前段)."""

    pieces: tuple[Piece, ...]
    start: int
    end: int


# The pieces of one part, and where it ends.
Got = tuple[list[Piece], int]
