"""A stretch or two of stored text around what is marked in it, cut where a reader would cut."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from indexer.segmentation import group_of, is_string_language

Span = tuple[int, int]
# About two lines on a page in either kind of script.
_LENGTH_STRING, _LENGTH_WORDS = 90, 240
_SPARE = 1.3
"""A text that is longer by no more than this is shown whole."""
_ELLIPSIS = " … "
_FARTHEST = 60
"""Characters that a cut is moved by at most: nothing that somebody reads is a word of more."""

# Where a sentence, item or line ends: 3.5 ends none, nor do art. 5 and the mark of an item ("2.", "a.").
_ABBREVIATED = r"(?<!(?:^|[\s(])(?:\p{N}{1,3}|\p{L}|[Aa]rts?|[Nn]os?|[Cc]ap|[Ss]ecs?|[Pp]aras?|cf|vs))"
_SENTENCE = regex.compile(rf"(?:[。；！？]|{_ABBREVIATED}\.(?=\s)|[;:!?؟۔।](?=\s))[」』”’）)\]\"]*\s*|\s*\n\s*")
_CLAUSE = regex.compile(r"[，、：,،؛;:](?:\s+|(?<=[，、：]))")
_PAIRS = dict(zip("（(「『“《〈[【〔", "）)」』”》〉]】〕", strict=True))
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_BRACKET = regex.compile(f"[{regex.escape(''.join((*_PAIRS, *_CLOSING)))}]")
# Han, hiragana, Thai and the like are written without a sign between words: nobody sees a cut between two of them.
_WORD_CHAR = regex.compile(
    r"(?![\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}])[\p{L}\p{N}\p{M}ーｰ_]"
)
_GOES_ON = regex.compile(r"[\p{M}\p{Cs}\u200c\u200d\ufe0e\ufe0f\u00ad，。、；：！？,.;:!?）)」』”’》〉\]】〕…]")
_LEADS = regex.compile(r"[\u200d（(「『“‘《〈\[【〔เ-ไເ-ໄ]")
_GLUE = frozenset("'’ʼ-‐‑.,·/_")


class Marked(NamedTuple):
    """A marked stretch: from `start` to `end`, for the things asked for whose bits are set in `asked`."""

    start: int
    end: int
    asked: int = 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a text.

    Attributes:
        text: its stretches as they are stored; where there are two, joined by an ellipsis.
        highlights: what is marked, as offsets into `text`.
        gaps: where an ellipsis stands in `text`: no stored characters.
        stretches: the stretches, as offsets into the stored text.
        cut: whether stored text goes on before and after.
    """

    text: str
    highlights: tuple[Span, ...]
    gaps: tuple[Span, ...]
    stretches: tuple[Span, ...]
    cut: tuple[bool, bool]


def excerpt(text: str, found: Sequence[Marked], language: str, around: Sequence[Span] = ()) -> Excerpt:
    """Cut out what shows most of what was asked for.

    It begins and ends with a sentence if one is near, else with a clause, and never inside a word, a letter, a pair of
    brackets that is nearly whole, or a match. What was asked for and stands far away gets a stretch of its own.

    Args:
        text: as it is stored.
        found: what is marked, in order, without overlaps.
        language: of the text.
        around: places to be shown instead of the matches: what is marked near them draws the stretch to it.
    """
    length = _LENGTH_STRING if is_string_language(group_of(language)) else _LENGTH_WORDS
    if len(text) <= length * _SPARE:
        return _assembled(text, found, [(0, len(text))])
    cores = _places(found, around, length) if around else _best(found, length)
    if not cores:
        return _assembled(text, found, [_grown(text, found, (0, 0), length)])
    room = length if len(cores) == 1 else round(length * 0.6)
    return _assembled(text, found, _joined([_grown(text, found, core, room) for core in cores], length))


def _best(found: Sequence[Marked], length: int) -> list[Span]:
    """Where most of what was asked stands close together, and where the rest does: two places at most."""
    if not found:
        return []
    windows = list(_windows(found, round(length * 0.7)))
    first, last = max(windows, key=lambda w: (_kinds(found, w).bit_count(), w[1] - w[0], -w[0]))
    cores = [(found[first].start, found[last].end)]
    missing = _all(found) & ~_kinds(found, (first, last))
    # What is missing may stand in the window, behind the matches that are looked at.
    far = [w for w in _windows(found, length // 3) if w[1] < first or w[0] > last] if missing else []
    one = max(far, key=lambda w: ((_kinds(found, w) & missing).bit_count(), -abs(w[0] - first)), default=None)
    if one and _kinds(found, one) & missing:
        cores.append((found[one[0]].start, found[one[1]].end))
    return sorted(cores)


def _windows(found: Sequence[Marked], length: int) -> Iterator[Span]:
    """For every match the last one that fits into `length` with it, as indexes."""
    last = 0
    for first, one in enumerate(found):
        last = max(first, last)
        while last + 1 < len(found) and found[last + 1].end - one.start <= length:
            last += 1
        yield first, last


_LOOKED_AT = 12


def _kinds(found: Sequence[Marked], window: Span) -> int:
    first, last = window
    return _all(found[first : min(last + 1, first + _LOOKED_AT)])


def _all(found: Sequence[Marked]) -> int:
    asked = 0
    for one in found:
        asked |= one.asked
    return asked


def _places(found: Sequence[Marked], around: Sequence[Span], length: int) -> list[Span]:
    """The places asked for, each drawn to what is marked nearest to it."""
    out = []
    for start, end in around[:2]:
        near = [f for f in found if f.end > start - length // 2 and f.start < end + length // 2]
        middle = (start + end) // 2
        best = min(near, key=lambda f: abs(f.start + f.end - 2 * middle), default=None)
        out.append((best.start, best.end) if best else (start, min(end, start + length)))
    return sorted(dict.fromkeys(out))


def _joined(stretches: Sequence[Span], length: int) -> list[Span]:
    """Stretches that nearly touch are one."""
    out = [stretches[0]]
    for start, end in stretches[1:]:
        if start - out[-1][1] <= length // 8:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _grown(text: str, found: Sequence[Marked], core: Span, room: int) -> Span:
    """A core with what stands around it, about `room` characters in all."""
    spare = max(0, room - (core[1] - core[0]))
    # What one side doesn't need the other one gets.
    before = max(spare // 2, spare - (len(text) - core[1]))
    start = _begin(text, core[0] - before, core[0], room)
    high = core[1] + max(0, spare - (core[0] - start))
    end = _finish(text, core[1], high, room)
    start, end = _brackets(text, start, end, room)
    return _whole_matches(found, *_trimmed(text, start, end, core), room)


def _begin(text: str, low: int, core: int, room: int) -> int:
    """Where to begin: with the core's sentence if it begins near, else with a clause, else with a word."""
    if low <= 0:
        return 0
    slack = room // 6
    ends = [m.end() for m in _SENTENCE.finditer(text, max(0, low - slack), core) if m.end() <= core]
    if ends:
        # A whole sentence more if it fits.
        return next((e for e in ends if e >= low), ends[-1])
    if low <= slack:
        return 0
    clauses = (m.end() for m in _CLAUSE.finditer(text, low, min(core, low + room // 4)))
    return next((e for e in clauses if e <= core), None) or to_cut(text, low, core)


def _finish(text: str, core: int, high: int, room: int) -> int:
    if high >= len(text) or len(text) - high <= room // 6:
        return len(text)
    slack = room // 6
    ends = [m.end() for m in _SENTENCE.finditer(text, max(core, high - room // 2), min(len(text), high + slack))]
    if ends:
        return ends[-1]
    clauses = [m.end() for m in _CLAUSE.finditer(text, max(core, high - room // 5), high)]
    return clauses[-1] if clauses else to_cut(text, high, min(len(text), high + _FARTHEST))


def to_cut(text: str, at: int, most: int) -> int:
    """The first place from `at` on where a cut may be; looks no farther than `most`."""
    for n in range(at, min(most, at + _FARTHEST) + 1):
        if _may_cut(text, n):
            return n
    return min(at, most)


def _may_cut(text: str, at: int) -> bool:
    """Whether the text may be cut before the character at `at`: not inside a word, a number or a letter."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return True
    if _GOES_ON.match(after) or _LEADS.match(before):
        return False
    # people's, 1,234, co-owner: what joins belongs to the words on both sides of it.
    left = at - 2 if before in _GLUE and at > 1 else at - 1
    right = at + 1 if after in _GLUE and left == at - 1 else at
    return not (_WORD_CHAR.match(text, left) and _WORD_CHAR.match(text, right))


def _brackets(text: str, start: int, end: int, room: int) -> Span:
    """A pair of brackets that is cut is made whole if little is missing of it."""
    opened: Counter[str] = Counter()
    for match in _BRACKET.finditer(text, start, end):
        opening = _CLOSING.get(match[0])
        if opening is None:
            opened[match[0]] += 1
        elif opened[opening]:
            opened[opening] -= 1
        else:
            at = text.rfind(opening, max(0, start - room // 4), start)
            start = at if at >= 0 else start
    for opening, count in opened.items():
        at = text.find(_PAIRS[opening], end, end + room // 4) if count else -1
        end = max(end, at + 1)
    return start, end


def _trimmed(text: str, start: int, end: int, core: Span) -> Span:
    """Without blanks at the ends."""
    while start < core[0] and text[start].isspace():
        start += 1
    while end > max(core[1], start) and text[end - 1].isspace():
        end -= 1
    return start, end


def _whole_matches(found: Sequence[Marked], start: int, end: int, room: int) -> Span:
    """Nothing that is marked sticks out: the stretch grows by it, or is cut before it if it is too long."""
    n = max(0, bisect_left(found, start, key=lambda f: f.start) - 1)
    for one in found[n:]:
        if one.start >= end:
            break
        if one.start < start < one.end:
            start = one.start if one.end - one.start <= room else one.end
        if one.start < end < one.end:
            end = one.end if one.end - start <= 2 * room or one.start <= start else one.start
    return start, end


def _assembled(text: str, found: Sequence[Marked], stretches: Sequence[Span]) -> Excerpt:
    shown, highlights, gaps = "", [], []
    for start, end in stretches:
        if shown:
            gaps.append((len(shown), len(shown) + len(_ELLIPSIS)))
            shown += _ELLIPSIS
        base = len(shown) - start
        n = bisect_left(found, start, key=lambda f: f.start)
        for one in found[n:]:
            if one.start >= end:
                break
            if one.end <= end:
                highlights.append((one.start + base, one.end + base))
        shown += text[start:end]
    cut = (text[: stretches[0][0]].strip() != "", text[stretches[-1][1] :].strip() != "")
    return Excerpt(shown, tuple(highlights), tuple(gaps), tuple(stretches), cut)
