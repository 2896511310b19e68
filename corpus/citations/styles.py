"""Brackets without a word: which list the next one goes on with. 5(1)(a), (b) and (2): (b) goes on with (a), (2) with (1)."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.citations.figures import Figure
from corpus.citations.pieces import Join, Piece
from corpus.numbering import parse_roman


def styles(label: str) -> frozenset[str]:
    """How a label is numbered: digits, letters, Roman; several where it may be either (i, v, x)."""
    if label[:1].isdecimal():
        return frozenset(("1",))
    if label.isascii() and parse_roman(label) is not None:
        return frozenset(("i", "a")) if len(label) == 1 else frozenset(("i",))
    return frozenset(("a",)) if len(label) == 1 else frozenset((f"a{len(label)}",))


def same_list(label: str, pieces: Sequence[Piece]) -> int | None:
    """Index of the last piece below an article that `label` may go on with; Roman goes on with Roman first."""
    own = styles(label)
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.kind not in ("bracket", "level"):
            break
        if own & styles(piece.label):
            return index
    return None


def continued_bracket(figure: Figure, at: int, join: int, pieces: Sequence[Piece], *, typed: bool) -> Piece | None:
    """A bracket as a step below what stands before it, or as the next of a list."""
    plain = Piece("bracket", at, figure.end, join, None, "(", figure.label)
    if join is Join.NEXT:
        return plain
    if join is Join.UP:
        return None
    index = same_list(figure.label, pieces)
    if index is None:
        return plain if join is Join.COMMA and typed else None
    like = pieces[index]
    if like.kind == "level" and like.word != "I":
        return plain._replace(kind="level", word=like.word, unit=like.unit, behind=like.behind)
    return plain
