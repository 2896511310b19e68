"""Definitions are sorted by language: they are paired by the other language's term, which stands in brackets.

"data subject (資料當事人) means ..." beside 資料當事人 (data subject)，指...; English "... (renseignements personnels)" at its end,
French "renseignements personnels ... (personal information)". No dictionary: the bracket of one is what the other begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.folding import fold

# A term's bracket stands right behind the term, or at the very end.
_NEAR = 160
_BRACKET = re.compile(r"[(（\[［]([^()（）\[\]［］]{2,120})[)）\]］]")
_LEADING = re.compile(r"^[\s\"'“”‘’„«»‹›「」『』《》(（\[*_–—•·-]+")
_BETWEEN = re.compile(r"\s+or\s+|\s+ou\s+|\s+oder\s+|\s+o\s+|[;,，；、或]")
_QUOTES = re.compile(r"[\"'“”‘’„«»‹›「」『』《》*_]")
# So many units of one list, times those of the other: a longer one isn't a list of definitions that anybody reads.
_LIMIT = 250_000


def pairs_by_term(ours: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Which of their units defines the term that one of ours defines.

    Args:
        ours, theirs: the units of two lists, without their markers.

    Returns:
        Index of theirs -> index of ours, where the term in brackets of one is what the other begins with, and of nothing
        else there. {} where fewer than two units are paired so: then it is no list of definitions.
    """
    if len(ours) * len(theirs) > _LIMIT or not (any(map(_BRACKET.search, ours)) or any(map(_BRACKET.search, theirs))):
        return {}
    begin = [[_start(text) for text in side] for side in (ours, theirs)]
    there = _found([_bracketed(text) for text in theirs], begin[0])
    here = _found([_bracketed(text) for text in ours], begin[1])
    scores: dict[tuple[int, int], tuple[float, int]] = {}
    for i, j, rank, length in (*((i, j, rank, n) for j, i, rank, n in there), *here):
        before = scores.get((i, j), (0.0, 0))
        scores[i, j] = (before[0] + rank, before[1] + length)
    found: dict[int, int] = {}
    for (i, j), _ in sorted(scores.items(), key=lambda s: (-s[1][0], -s[1][1], s[0])):
        if j not in found and i not in found.values():
            found[j] = i
    return found if len(found) > 1 else {}


# What a bracket says of a term: all of it is the term, its first words are, or some others of it.
_WHOLE, _FIRST, _OTHER = 2.0, 1.5, 1.0


def _found(terms: Sequence[Sequence[str]], begin: Sequence[str]) -> Iterator[tuple[int, int, float, int]]:
    """(unit with the bracket, unit that begins with what it holds, how much that says, how long it is)."""
    for at, held in enumerate(terms):
        best: dict[int, tuple[float, int]] = {}
        for n, term in enumerate(held):
            rank = _WHOLE if n == 0 else _FIRST if n == 1 else _OTHER
            for k, start in enumerate(begin):
                if start.startswith(term) and not _goes_on(start, term):
                    best[k] = max(best.get(k, (0.0, 0)), (rank, len(term)))
        yield from ((at, k, rank, length) for k, (rank, length) in best.items())


def _goes_on(start: str, term: str) -> bool:
    """Whether a letter follows: "act" isn't what "action" begins with. Chinese has no space between words."""
    after = start[len(term) : len(term) + 1]
    return after.isalpha() and term[-1].isascii()


def _start(text: str) -> str:
    return _plain(_LEADING.sub("", text[:_NEAR]))


def _bracketed(text: str) -> list[str]:
    """What stands in the first bracket near the beginning, or in a bracket at the end: whole, then its single terms."""
    found = [m for m in _BRACKET.finditer(text) if m.start() < _NEAR or not text[m.end() :].strip(" .;,。；，:：\n")]
    whole = [_plain(match[1]) for match in (found[-1:] + found[:1])[: len(found)]]
    single = [term.strip() for one in whole for term in _BETWEEN.split(one)]
    return [term for term in dict.fromkeys((*whole[:1], *single, *whole[1:])) if len(term) > 1 and not term.isdecimal()]


def _plain(text: str) -> str:
    return " ".join(_QUOTES.sub("", fold(text)).split())
