"""Text -> runs of parts that may be citations: one pass from left to right, every language by its tables.

A run is what stands together: 第五条第一款、第三款和第六条; "items (1) to (3) of paragraph 2 of Article 56 and Article 57". How its
parts belong together is for `corpus.citations.composing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from corpus.citations.behind import before_words, plain
from corpus.citations.below import continued, shorthand
from corpus.citations.figures import (
    article_figure,
    blanks,
)
from corpus.citations.folding import folded
from corpus.citations.joining import separator
from corpus.citations.lexicon import Entry, Lexicon, Role, found
from corpus.citations.opening import article_pieces, measured, opened
from corpus.citations.pieces import Got, Join, Piece, Run, Source
from corpus.model import Unit
from corpus.numbering import HAN_NUMERAL

__all__ = ["Source", "run_at", "runs", "source_of", "walked"]

T = TypeVar("T")

_MOST = 200  # parts of one run; no list that people write is longer


def source_of(text: str, lex: Lexicon, *, typed: bool = False) -> Source:
    """A text made ready for reading. `typed`: it is a citation that somebody typed, so that less is asked of it."""
    return Source(folded(text), text, lex, typed, [0, 0, 0])


def runs(source: Source) -> Iterator[Run]:
    """The runs of a text, in order."""
    return walked(source, run_at)


def walked(source: Source, read: Callable[[Source, int], tuple[T | None, int]]) -> Iterator[T]:
    """What `read` finds where a part of a citation may begin, in order; it gives what it finds and where to go on."""
    at, lex = 0, source.lex
    begins = lex.begins_typed if source.typed else lex.begins
    alone = lex.spaced and not lex.after and not lex.words.citing.prefixes
    for match in begins.finditer(source.text):
        token = match[0]
        if (alone and token not in lex.firsts and token[0].isalpha()) or match.end() <= at:
            continue
        if lex.plausible and not lex.plausible.match(source.text, match.start()):
            continue
        start = _start(source, max(match.start(), at), token)
        if start is None or not _opens(source, start):
            continue
        got, at = read(source, start)
        if got is not None:
            yield got


def _opens(source: Source, at: int) -> bool:
    """Whether a number or a word that opens a part may stand at `at`: most of "the", 本 and 上 open none."""
    lex, char = source.lex, source.text[at]
    if source.typed or (lex.spaced and (lex.after or lex.bracketed)):
        return True
    numbered = not char.isalpha() or char in lex.numbering or char in HAN_NUMERAL
    return numbered or found(lex.before, source.text, at, spaced=lex.spaced) is not None


_CAPITALS = re.compile(r"[ivxlc]{1,6}")


def _start(source: Source, start: int, token: str) -> int | None:
    """Where a word of the language begins in `token`: behind و or ל that are written as one word with it."""
    if not source.lex.spaced or not token[0].isalpha():
        return start
    if token in source.lex.firsts:
        single = len(token) == 1 and source.text[start - 1 : start] in ("'", '"')
        return None if single else start
    if source.lex.after and _CAPITALS.fullmatch(token) and source.original[start].isupper():
        return start  # "IX luvun"
    for prefix in source.lex.words.citing.prefixes:
        if token.startswith(prefix) and token[len(prefix) :] in source.lex.firsts:
            return start + len(prefix)
    return None


def run_at(source: Source, start: int) -> tuple[Run | None, int]:
    """The run that begins at `start`, if one does, and where to go on reading."""
    pieces: list[Piece] = []
    at, end, join = start, start, Join.START
    while len(pieces) < _MOST and (got := _part(source, at, join, pieces)):
        if source.lex.downward and _starts_anew(got[0], join, pieces):
            break
        pieces += got[0]
        end = got[1] if pieces and _letter_follows(source, pieces[-1]) else _trailing(source, got[1])
        tie = separator(source, end)
        if tie is None:
            break
        join, at = tie
    if not pieces:
        return None, max(end, start + 1)
    return Run(tuple(pieces), min(p.start for p in pieces), end), end


_ONE_LETTER = re.compile(r" [a-z](?![\w.])")


def _letter_follows(source: Source, last: Piece) -> bool:
    """Whether a letter behind `last` is a step and no "f.": § 17 I f, artikel 6.1 f."""
    decimal = last.kind == "bracket" and source.text[last.start - 1] == "."
    return last.word == "I" or (decimal and _ONE_LETTER.match(source.text, last.end) is not None)


def _starts_anew(new: Sequence[Piece], join: int, pieces: Sequence[Piece]) -> bool:
    """Whether an article follows a unit right away that can't hold it: 第743号第5条, where 第743号 is part of a name."""
    return (
        bool(new)
        and bool(pieces)
        and join is Join.NEXT
        and new[0].kind == "article"
        and pieces[-1].kind == "level"
        and not any(p.kind in ("article", "near", "container") for p in pieces)
    )


def bare_run(source: Source, start: int) -> Run | None:
    """The run that begins with an article number without a word: the 56(3) of "PIPL 56(3)"."""
    figure = article_figure(source.text, source.original, start, source.lex)
    if figure is None or measured(source, figure.end):
        return None
    pieces = article_pieces(figure, _NO_WORD, start, Join.START)
    end = figure.end
    while (tie := separator(source, end)) and (got := _part(source, tie[1], tie[0], pieces)):
        pieces += got[0]
        end = got[1]
    return Run(tuple(pieces), start, end)


_NO_WORD = Entry("", Role.ARTICLE, Unit.ARTICLE)


def _trailing(source: Source, end: int) -> int:
    """Past まで, "ff."."""
    at = blanks(source.text, end)
    match = found(source.lex.trailing, source.text, at, spaced=source.lex.spaced)
    return match[1] if match else end


def _part(source: Source, at: int, join: int, pieces: Sequence[Piece]) -> Got | None:
    """The part that stands at `at`: its pieces (several for 第3、5条) and its end."""
    if source.lex.plain is not None and (got := plain(source, at, join)):
        return got
    entry = found(source.lex.before, source.text, at, spaced=source.lex.spaced)
    if entry is not None and (got := opened(source, entry, at, join, pieces)):
        return got
    if pieces and (got := shorthand(source, at, join, pieces)):
        return got
    return before_words(source, at, join, pieces) or (continued(source, at, join, pieces) if pieces else None)
