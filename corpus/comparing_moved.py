"""Sentences that left one provision and stand in another: of two texts that are compared, what isn't lost but elsewhere.

A law that is amended takes a paragraph from one article to another; a row alone would show it as struck out here and as new
there, and a reader would take it for repealed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.checks.sentences import sentences
from corpus.correspondence.likeness import candidates, kept, pages_of, pieces_of
from corpus.correspondence.words import words_of
from corpus.model import ProvisionPath, Span
from corpus.pieces import Piece, PieceKind

if TYPE_CHECKING:
    from corpus.comparing import Page, Row

# Words, and characters in scripts without blanks: shorter sentences stand in any law ("the same applies", 构成犯罪的，依法追究刑事责任).
_FEWEST, _FEWEST_SIGNS = 8, 14
_GONE = 0.8  # share of a sentence's letters that the other side of its row lacks
# Share of the words of two sentences that they have in common and in order; items of lists begin and end alike in any law.
_ALIKE, _ALIKE_ITEM = 0.6, 0.8
_ITEM = re.compile(r"[（(]?\w{1,3}[)）、.．]\s*")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Words of one side of a row that the other text has in another row.

    Attributes:
        side: "left" or "right", the text that has them here.
        span: where they stand in the text of this row on that side.
        text: the words.
        path, label: the provision of the other text that has them.
        row: name of its row.
        exact: the same words; else reworded.
    """

    side: str
    span: Span
    text: str
    path: ProvisionPath
    label: str
    row: str
    exact: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that the other side of its row lacks. `row` counts the rows; `page` is the provision that it stands in."""

    row: int
    page: Page
    span: Span
    text: str
    words: tuple[str, ...]
    is_item: bool


def elsewhere(rows: Sequence[Row], language: str) -> dict[int, tuple[Elsewhere, ...]]:
    """Which sentences of which rows stand in another one of the other text.

    Args:
        rows: all rows of two texts.
        language: of both (BCP 47).

    Returns:
        Index of a row -> its stretches, in order, those of the left side first; rows that have none aren't in it. Each
        sentence stands beside one at most, and sentences that follow one another and went to one place are one stretch.
    """
    gone = tuple([s for n, row in enumerate(rows) for s in _lone(n, row, side, language)] for side in ("left", "right"))
    if not all(gone):
        return {}
    found: defaultdict[int, list[Elsewhere]] = defaultdict(list)
    pairs = _pairs(gone[0], gone[1])
    for side, at in (("left", 0), ("right", 1)):
        for pair in sorted(pairs, key=lambda p: p[at]):
            here, there = gone[at][pair[at]], gone[1 - at][pair[1 - at]]
            exact = here.words == there.words
            held = Elsewhere(side, here.span, here.text, there.page.path, there.page.label, rows[there.row].name, exact)
            found[here.row].append(held)
    return {n: tuple(_joined(held, rows[n])) for n, held in found.items()}


def _lone(number: int, row: Row, side: str, language: str) -> Iterator[_Sentence]:
    """The sentences of one side of a row that are mostly on that side alone."""
    pages: Sequence[Page] = row.left if side == "left" else row.right
    lone = _lone_letters(row.pieces, side)
    at = 0
    for page in pages:
        for start, end in _sentences(page.text):
            letters = [n for n in range(at + start, at + end) if page.text[n - at].isalnum()]
            if letters and sum(lone[n] for n in letters) >= _GONE * len(letters):
                text = page.text[start:end]
                label = _ITEM.match(text)
                words = words_of(text[label.end() if label else 0 :], language).plain
                if len(words) >= (_FEWEST_SIGNS if _is_of_signs(words) else _FEWEST):
                    yield _Sentence(number, page, Span(at + start, at + end), text, words, label is not None)
        at += len(page.text) + 1


def _is_of_signs(words: Sequence[str]) -> bool:
    """Whether the words are single characters."""
    return 2 * sum(len(word) == 1 for word in words) > len(words)


def _lone_letters(pieces: Iterable[Piece], side: str) -> list[bool]:
    """For each character of one side whether the other side lacks it."""
    found: list[bool] = []
    for piece in pieces:
        text = piece.left if side == "left" else piece.right
        found += [piece.kind not in (PieceKind.EQUAL, PieceKind.SPELLING)] * len(text)
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text stand, without the white space around them; a line is one at least."""
    for start, end in sentences(text):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        yield left, left + len(words.strip())


def _pairs(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> list[tuple[int, int]]:
    """Sentences that are each other's: word for word first, then the likest; in one row none."""
    same: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, sentence in enumerate(right):
        same[sentence.words].append(j)
    pairs: list[tuple[int, int]] = []
    for i, sentence in enumerate(left):
        held = same.get(sentence.words, [])
        there = next((k for k in held if right[k].row != sentence.row), None)
        if there is not None:
            held.remove(there)
            pairs.append((i, there))
    taken = ({i for i, _ in pairs}, {j for _, j in pairs})
    free = [[n for n in range(len(side)) if n not in taken[at]] for at, side in enumerate((left, right))]
    words = [left[i].words for i in free[0]], [right[j].words for j in free[1]]
    pages = pages_of(*([pieces_of(w) for w in side] for side in words))
    rated = sorted(
        ((_share(words[0][c.old], words[1][c.new]), c.old, c.new) for c in candidates(pages, words)), reverse=True
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for share, old, new in rated:
        i, j = free[0][old], free[1][new]
        least = _ALIKE_ITEM if left[i].is_item or right[j].is_item else _ALIKE
        if share >= least and old not in used[0] and new not in used[1] and left[i].row != right[j].row:
            used[0].add(old)
            used[1].add(new)
            pairs.append((i, j))
    return pairs


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return 2 * kept(one, other) / (len(one) + len(other))


def _joined(found: Sequence[Elsewhere], row: Row) -> Iterator[Elsewhere]:
    """Stretches that follow one another and stand in one provision are one."""
    texts = {side: "\n".join(p.text for p in pages) for side, pages in (("left", row.left), ("right", row.right))}
    last: Elsewhere | None = None
    for one in found:
        text = texts[one.side]
        if (
            last is not None
            and (last.side, last.path, last.exact) == (one.side, one.path, one.exact)
            and not text[last.span.end : one.span.start].strip()
        ):
            span = Span(last.span.start, one.span.end)
            last = replace(last, span=span, text=text[span.start : span.end])
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
