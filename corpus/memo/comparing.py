"""Holding a quotation against the law: are its words there, and if not, how do they differ.

Words count, not their marks: punctuation, quotation marks, width, script, case and white space are folded away. What a
quotation leaves out (…, [...], 中略) may be anything, in the order of the text. "[T]he" is "the".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.differences import Change, Words, changes, words_of
from corpus.memo.values import Segment
from corpus.model import Part, Provision

_SEPARATOR = "\x1f"
_KEPT = frozenset("%‰§&@#")  # punctuation by its class, but part of what a provision says
_LEFT_OUT = re.compile(
    r"[\[(（〔【]\s*(?:…+|⋯+|\.{2,}|[前中后後下]?略|omissis|omitted)\s*[\])）〕】]|…+|⋯+|\.{3,}|。{3,}|·{3,}|(?<=\s)\. \. \.(?=\s)"
)
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_INSERTED = re.compile(r"\[[^\[\]\n]{1,80}\]|〔[^〔〕\n]{1,80}〕")
_OWN_NUMBER = re.compile(
    r"^\s*(?:第\s?[0-9０-９零〇一二三四五六七八九十百千之\-－ ]{1,16}[条條](?:[之の的][0-9一二三四五六七八九十]{1,3})?|제\s?\d{1,5}조(?:의\s?\d{1,3})?"
    r"|(?:article|art\.?|section|sec\.?|s\.|§+|artikel|artículo|articolo|artigo)\s*\d{1,5}[a-z]?)[\s:：.,　)）]*",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"(?:^|(?<=[\n:：;；,，。]))\s*[(（]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,4}|[a-z])[)）.、．]\s*",
    re.IGNORECASE,
)
# What Korean texts say of their amendments between the lines: <개정 2026.1.20>.
_AMENDED = re.compile(r"<[^<>\n]{0,60}(?:개정|신설|삭제)[^<>\n]{0,60}>|\[[^\[\]\n]{0,20}(?:개정|신설)[^\[\]\n]{0,60}\]")
_LONG_DIFFERENCE = 4000  # words of a quotation


@dataclass(frozen=True, slots=True)
class Searched:
    """Words of a stretch of law, and the same as one string in which a run of words is found whole."""

    words: Words
    joined: str

    def holds(self, needles: Sequence[str]) -> bool:
        """Whether all runs of words stand here, in their order."""
        at = 0
        for needle in needles:
            found = self.joined.find(needle, at)
            if found < 0:
                return False
            at = found + len(needle) - 1
        return bool(needles)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as it is looked for: readings of it, each as runs of words between what it leaves out."""

    said: str
    words: Words
    readings: tuple[tuple[str, ...], ...]

    @property
    def size(self) -> int:
        """How many words (in scripts without blanks, characters) it has."""
        return len(self.words.tokens)


def searched(text: str) -> Searched:
    """A stretch of law, ready to be looked into."""
    words = _plain(words_of(text))
    return Searched(words, joined(words.tokens))


def page_text(provision: Provision) -> str:
    """What of a provision somebody may quote: its label, its heading and its text."""
    return "\n".join(filter(None, (f"{provision.label} {provision.heading}".strip(), provision.text)))


def unmarked(provision: Provision, parts: Iterable[Part]) -> str:
    """The text of a provision without the markers of its units: people leave (1) and 一、 out."""
    text, at, out = provision.text, 0, []
    for part in parts:
        start = part.span.start
        if part.label and text.startswith(part.label, start):
            out.append(text[at:start])
            at = start + len(part.label)
    return _AMENDED.sub(" ", "".join([*out, text[at:]]))


def joined(tokens: Sequence[str]) -> str:
    """Words with a mark around each."""
    return f"{_SEPARATOR}{_SEPARATOR.join(tokens)}{_SEPARATOR}" if tokens else ""


def quoted(said: str) -> Quoted:
    """The words of a quotation; the literal reading first."""
    said = unicodedata.normalize("NFC", said)
    plain = _LETTER.sub(r"\1", said)
    texts = [plain]
    if (rest := _OWN_NUMBER.sub("", plain, count=1)) != plain:
        texts.append(rest)
    if _INSERTED.search(plain):
        texts += [_INSERTED.sub(" … ", t) for t in texts]
    if _MARKER.search(plain):
        texts += [_MARKER.sub(" ", t) for t in texts]
    readings = dict.fromkeys(tuple(_runs(text)) for text in texts)
    return Quoted(said, _plain(words_of(said)), tuple(r for r in readings if r))


def _runs(text: str) -> Iterator[str]:
    for piece in _LEFT_OUT.split(text):
        if tokens := _plain(words_of(piece)).tokens:
            yield joined(tokens)


def holds(law: Searched, quote: Quoted) -> bool:
    """Whether the words of the quotation stand there."""
    return any(law.holds(reading) for reading in quote.readings)


def _plain(words: Words) -> Words:
    """The words without marks."""
    kept = [i for i, token in enumerate(words.tokens) if _counts(token)]
    return Words(
        words.text, tuple(words.tokens[i] for i in kept), tuple(words.starts[i] for i in kept),
        tuple(words.ends[i] for i in kept),
    )  # fmt: skip


def _counts(token: str) -> bool:
    return len(token) > 1 or token.isalnum() or token in _KEPT or not unicodedata.category(token).startswith(("P", "M"))


# -- differences -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """How a quotation differs from a stretch of law; `likeness` from 0 to 1."""

    likeness: float
    segments: tuple[Segment, ...]


NOTHING_ALIKE = Difference(0.0, ())


def difference(quote: Quoted, law: Searched) -> Difference:
    """How a quotation differs from the stretch of `law` that is most like it; NOTHING_ALIKE where none is."""
    ours = quote.words
    if not ours.tokens or not law.words.tokens or len(ours.tokens) > _LONG_DIFFERENCE:
        return NOTHING_ALIKE
    gaps = [(m.start(), m.end()) for m in _LEFT_OUT.finditer(quote.said)]
    window = (0, len(law.words.tokens)) if gaps else _window(ours.tokens, law.words.tokens)
    if window is None:
        return NOTHING_ALIKE
    theirs = law.words.cut(*window)
    found = changes(ours, theirs)
    first, last, found = _trimmed(found, len(ours.tokens), len(theirs.tokens))
    same = len(ours.tokens) - sum(c.end - c.start for c in found)
    left_out = sum(c.other_end - c.other_start for c in found if _is_gap(c, ours, gaps))
    likeness = same / max(len(ours.tokens), last - first - left_out, 1)
    return Difference(likeness, tuple(_segments(ours, theirs, found, (first, last), gaps)))


def _window(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Where in the law's words the quotation lies: most pairs of words that both have stand on one diagonal."""
    size = 2 if len(ours) > 2 else 1
    places: dict[tuple[str, ...], list[int]] = {}
    for i, run in enumerate(_grams(theirs, size)):
        places.setdefault(run, []).append(i)
    votes: Counter[int] = Counter()
    for i, run in enumerate(_grams(ours, size)):
        votes.update((j - i) // 8 for j in places.get(run, ())[:40])
    if not votes:
        return None
    near = {d: votes[d - 1] + votes[d] + votes[d + 1] for d in votes}
    diagonal = max(near, key=lambda d: (near[d], -d)) * 8
    slack = 24 + len(ours) // 3
    return max(0, diagonal - slack), min(len(theirs), diagonal + len(ours) + slack)


def _grams(tokens: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(tokens[i:] for i in range(size)), strict=False)


def _trimmed(found: list[Change], ours: int, theirs: int) -> tuple[int, int, list[Change]]:
    """The stretch of the law that the quotation stands for, without what the window has around it."""
    first, last = 0, theirs
    if found and found[0].start == 0 and found[0].other_start == 0:
        head = found[0]
        first = max(0, head.other_end - (head.end - head.start))
        found = [Change(0, head.end, first, head.other_end), *found[1:]]
    if found and found[-1].end == ours and found[-1].other_end == theirs:
        tail = found[-1]
        last = min(theirs, tail.other_start + (tail.end - tail.start))
        found = [*found[:-1], Change(tail.start, tail.end, tail.other_start, last)]
    return first, last, [c for c in found if c.end > c.start or c.other_end > c.other_start]


def _is_gap(change: Change, ours: Words, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether the quotation says that it leaves out what the law has there."""
    if change.start < change.end:
        return False
    start = ours.ends[change.start - 1] if change.start else 0
    end = ours.starts[change.start] if change.start < len(ours.tokens) else len(ours.text)
    return any(start <= a and b <= end for a, b in gaps)


def _segments(
    ours: Words, theirs: Words, found: Sequence[Change], stretch: tuple[int, int], gaps: Sequence[tuple[int, int]]
) -> Iterator[Segment]:
    """The quotation and the stretch of law in pieces that are the same and pieces that are not, every character of both."""
    at, there = 0, stretch[0]
    cuts: list[tuple[int, int, int, int, bool]] = []
    for c in found:
        if c.start > at or c.other_start > there:
            cuts.append((at, c.start, there, c.other_start, True))
        cuts.append((c.start, c.end, c.other_start, c.other_end, _is_gap(c, ours, gaps)))
        at, there = c.end, c.other_end
    if at < len(ours.tokens) or there < stretch[1]:
        cuts.append((at, len(ours.tokens), there, stretch[1], True))
    for a, b, c_, d, same in cuts:
        yield Segment(_piece(ours, a, b, (0, len(ours.tokens))), _piece(theirs, c_, d, stretch), same)


def _piece(words: Words, first: int, last: int, stretch: tuple[int, int]) -> str:
    """The text from the word `first` to the word `last`, so that the pieces of a stretch follow one another without a gap.

    A text that is taken as a whole begins and ends with its marks.
    """
    if first >= last:
        return ""
    whole = stretch == (0, len(words.tokens))
    start = 0 if whole and first == 0 else words.starts[first]
    if last < stretch[1]:
        return words.text[start : words.starts[last]]
    return words.text[start:] if whole else words.text[start : words.ends[last - 1]]
