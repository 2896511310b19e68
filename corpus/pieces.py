"""Two texts of one language cut into pieces: equal, the same but for spelling, on one side alone, replaced.

The pieces hold the stored characters: those of one side put together are its text, character for character. Words are
compared after folding (corpus.differences), characters in scripts without blanks; never is a character cut from the marks
that belong to it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.differences import NO_BLANKS, Change, Words, alike, exact_changes
from corpus.islands import without_islands

if TYPE_CHECKING:
    import regex

_SENTENCE = frozenset("。.;!?؟।։")  # as they are folded
_CLAUSE = frozenset(",、:،؛")
_REWRITTEN = 5  # words; fewer are told apart though a character between them is the same


class PieceKind(StrEnum):
    """EQUAL: the same characters. SPELLING: the same but for script, width, case, marks or white space. LEFT, RIGHT: on that
    side alone. REPLACED: other words on either side."""

    EQUAL = "equal"
    SPELLING = "spelling"
    LEFT = "left"
    RIGHT = "right"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts; `left` is "" for what stands on the right alone, and the other way round."""

    kind: PieceKind
    left: str
    right: str


def pieces(left: str, right: str) -> tuple[Piece, ...]:
    """Cut two texts into pieces; () for two empty ones.

    Linear for texts that are nearly alike, and in bounded time for all, as `corpus.differences.changes` is.
    """
    if left == right:
        return (Piece(PieceKind.EQUAL, left, right),) if left else ()
    ours, theirs = _words(left), _words(right)
    found = without_islands(ours, theirs, _joined(ours, _slid(ours, theirs, exact_changes(ours, theirs))))
    return tuple(_grouped(_cut(ours, theirs, found)))


def says_the_same(left: str, right: str) -> bool:
    """Whether two texts differ in spelling at most."""
    return left == right or _words(left).tokens == _words(right).tokens


@cache
def _token() -> regex.Pattern[str]:
    """A number with its separators (1,000), a character of a script without blanks, a word, or a mark; with what hangs on it."""
    import regex

    return regex.compile(
        rf"(?:\d+(?:[.,]\d+)+|(?=[{NO_BLANKS}])\X|(?:(?![{NO_BLANKS}])[\p{{L}}\p{{M}}\p{{N}}\u200c\u200d])+|(?!\s)\X)"
    )


def _words(text: str) -> Words:
    """The words of a text as they are compared. Figures that stand higher or in a circle keep their meaning: 10² is not 102."""
    folded = alike(text)
    if any(unicodedata.category(c) == "No" for c in text):
        folded = "".join(c if unicodedata.category(c) == "No" else f for c, f in zip(text, folded, strict=True))
    found = [m for m in _token().finditer(folded) if not m[0].isspace()]
    return Words(
        text, tuple(m[0] for m in found), tuple(m.start() for m in found), tuple(m.end() for m in found)
    )  # fmt: skip


def _slid(ours: Words, theirs: Words, found: Sequence[Change]) -> list[Change]:
    """What stands on one side alone, begun where a line or a clause begins: [第四节 船舶留置权] before 第三章, not 第[四节 船舶留置权 第]三章."""
    out: list[Change] = []
    for n, change in enumerate(found):
        before = out[-1] if out else Change(0, 0, 0, 0)
        end = found[n + 1].start if n + 1 < len(found) else len(ours.tokens)
        room = (change.start - before.end, end - change.end)
        if change.start == change.end:
            by = _slide(theirs, change.other_start, change.other_end, room)
        else:
            by = _slide(ours, change.start, change.end, room) if change.other_start == change.other_end else 0
        out.append(
            Change(change.start + by, change.end + by, change.other_start + by, change.other_end + by) if by else change
        )
    return out


def _slide(words: Words, start: int, end: int, room: tuple[int, int]) -> int:
    """By how many words [start, end) may move and still be all that is alone: to where most speaks for a beginning, else 0."""
    tokens, back, on = words.tokens, 0, 0
    limit = end - start
    while back < min(room[0], limit) and tokens[start - back - 1] == tokens[end - back - 1]:
        back += 1
    while on < min(room[1], limit) and end + on < len(tokens) and tokens[start + on] == tokens[end + on]:
        on += 1
    return max(range(-back, on + 1), key=lambda by: (_begins(words, start + by), -abs(by)))


def _begins(words: Words, at: int) -> int:
    """How much the word at `at` is a beginning: of a line 3, of a sentence 2, of a clause 1."""
    gap = words.text[words.ends[at - 1] if at else 0 : words.starts[at]] if at < len(words.starts) else "\n"
    if not at or "\n" in gap:
        return 3
    return 2 if words.tokens[at - 1] in _SENTENCE else 1 if words.tokens[at - 1] in _CLAUSE else 0


def _joined(ours: Words, found: Iterable[Change]) -> list[Change]:
    """Changes of several words with one character or mark between them as one: a rewritten clause, not crumbs of it.

    Words of scripts with blanks stay as they are: "shall pay 10" for "must pay 20" is two changes.
    """
    out: list[Change] = []
    for change in found:
        last = out[-1] if out else None
        if last and change.start - last.end == 1 and len(between := ours.tokens[last.end]) == 1:
            whole = Change(last.start, change.end, last.other_start, change.other_end)
            sizes = (whole.end - whole.start, whole.other_end - whole.other_start)
            if (min if between.isalnum() else max)(sizes) >= _REWRITTEN:
                out[-1] = whole
                continue
        out.append(change)
    return out


# -- from changes to pieces --------------------------------------------------------------------------------------------


def _cut(ours: Words, theirs: Words, found: Iterable[Change]) -> Iterator[Piece]:
    """The pieces in order, small ones; white space before a word goes with it, else with what it parts from the rest."""
    at, there = 0, 0  # words that are told
    done, done_there = 0, 0  # and characters
    for change in (*found, None):
        stop = change.start if change else len(ours.tokens)
        for n in range(stop - at):
            i, j = at + n, there + n
            yield _alike(ours.text[done : ours.starts[i]], theirs.text[done_there : theirs.starts[j]])
            yield _alike(ours.text[ours.starts[i] : ours.ends[i]], theirs.text[theirs.starts[j] : theirs.ends[j]])
            done, done_there = ours.ends[i], theirs.ends[j]
        if change is None:
            break
        at, there = change.end, change.other_end
        end = ours.starts[at] if at < len(ours.starts) else len(ours.text)
        end_there = theirs.starts[there] if there < len(theirs.starts) else len(theirs.text)
        yield from _changed(ours.text[done:end], theirs.text[done_there:end_there])
        done, done_there = end, end_there
    yield _alike(ours.text[done:], theirs.text[done_there:])


def _alike(left: str, right: str) -> Piece:
    return Piece(PieceKind.EQUAL if left == right else PieceKind.SPELLING, left, right)


def _changed(left: str, right: str) -> Iterator[Piece]:
    """What differs, without the white space around it that both have."""
    head = _common(left, right)
    tail = _common(left[head:][::-1], right[head:][::-1])
    yield _alike(left[:head], right[:head])
    ours, theirs = left[head : len(left) - tail], right[head : len(right) - tail]
    if ours.strip() and theirs.strip():
        yield Piece(PieceKind.REPLACED, ours, theirs)
    elif ours.strip():
        yield Piece(PieceKind.LEFT, ours, "")
        yield _alike("", theirs)
    elif theirs.strip():
        yield _alike(ours, "")
        yield Piece(PieceKind.RIGHT, "", theirs)
    else:
        yield _alike(ours, theirs)
    yield _alike(left[len(left) - tail :], right[len(right) - tail :])


def _common(left: str, right: str) -> int:
    """How many characters of white space both begin with."""
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    return count


def _grouped(small: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one; the empty ones left out."""
    for kind, group in groupby((p for p in small if p.left or p.right), key=lambda p: p.kind):
        held = list(group)
        yield Piece(kind, "".join(p.left for p in held), "".join(p.right for p in held))
