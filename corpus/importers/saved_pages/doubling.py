"""Words and punctuation marks that stand twice in a damaged text: flagged, never mended.

The spaces of the source tell 协助 协助 from 常常 and 人人, which are one word each; in 5,000 clean articles cut by jieba
one word in all stands beside itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.diagnostics import Diagnostic, diagnose
from corpus.importers.saved_pages.spacing import Cleaned
from corpus.telling import as_shown, tell

_MARKS = "，,、。；;：:？！"
_MARK_RUN = re.compile(rf"[{_MARKS}](?:\s*[{_MARKS}])+")
_WORD_RUN = re.compile(r"[^\W_]+")
# Words that never stand before a word that begins or ends with them: 向 向外国. Not 被 (被被告人), 其 (其其他), 对 (对对外).
_PARTICLES = frozenset("在向的和与及由以从将应可")
_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the source: [start, end) of the cleaned text."""

    text: str
    start: int
    end: int


def doubled(text: Cleaned, path: str) -> list[Diagnostic]:
    """What stands twice in `text`, one diagnostic for a run of repetitions, in the order of the text."""
    flags = [*_words_twice(text, path), *_marks_twice(text.text, path)]
    return sorted(flags, key=lambda d: d.start or 0)


def words(text: Cleaned) -> list[list[Word]]:
    """The words of each stretch without punctuation, as the spaces of the source cut them."""
    out: list[list[Word]] = []
    for run in _WORD_RUN.finditer(text.text):
        stretch, start = [], run.start()
        for i in range(run.start() + 1, run.end() + 1):
            if i == run.end() or text.broken_before(i):
                stretch.append(Word(text.text[start:i], start, i))
                start = i
        if out and _only_blanks(text.text, out[-1][-1].end, run.start()):
            out[-1] += stretch
        else:
            out.append(stretch)
    return out


def _only_blanks(text: str, start: int, end: int) -> bool:
    """Whether blanks alone lie between; a line break ends a stretch, for lines are units of their own."""
    return all(c.isspace() and c != "\n" for c in text[start:end])


def _words_twice(text: Cleaned, path: str) -> Iterator[Diagnostic]:
    for stretch in words(text):
        at = 0
        while at < len(stretch):
            found = _repeated_at(stretch, at)
            if found is None:
                at += 1
                continue
            first, last, size = found
            said = text.text[stretch[first].start : stretch[first + size - 1].end]
            yield diagnose(
                "word-doubled", tell("%(words)s stands twice in a row.", words=as_shown(said)), path=path, start=stretch[first].start,
                end=stretch[last].end, found=text.text[stretch[first].start : stretch[last].end],
            )  # fmt: skip
            at = last + 1 if last > at else at + 1


def _repeated_at(stretch: list[Word], at: int) -> tuple[int, int, int] | None:
    """(first word, last word, words in the phrase) of the repetition that begins at `at`, or None."""
    if _stutters(stretch[at].text):
        return at, at, 1
    for size in range(1, _LONGEST_PHRASE + 1):
        phrase = [w.text for w in stretch[at : at + size]]
        last = at + size
        while len(phrase) == size and _is_phrase(phrase) and [w.text for w in stretch[last : last + size]] == phrase:
            last += size
        if last > at + size:
            return at, _absorbed(stretch, last), size
    if at + 1 < len(stretch) and _glued(stretch[at].text, stretch[at + 1].text):
        return at, at + 1, 1
    return None


def _absorbed(stretch: list[Word], last: int) -> int:
    """进行 进行 进行本次: the glued third belongs to the run."""
    return last if last < len(stretch) and _glued(stretch[last - 1].text, stretch[last].text) else last - 1


def _is_phrase(phrase: list[str]) -> bool:
    """Whether a repetition of `phrase` says something: digits side by side (2 2) may be a table."""
    return any(not c.isascii() for word in phrase for c in word)


def _glued(first: str, second: str) -> bool:
    """或者 或者协助, 应当 应当附有, 向 向外国: a word that stands again, run into its neighbour."""
    if len(first) == 1 and len(second) > 2:
        return first in _PARTICLES and second.startswith(first) and not second.startswith(first * 2)
    if len(second) == 1 and len(first) > 2:
        return second in _PARTICLES and first.endswith(second)
    if min(len(first), len(second)) < 2 or first.isascii():
        return False
    return first != second and (second.startswith(first) or first.endswith(second))


def _stutters(word: str) -> bool:
    """或者或者: one word of the source that is another one twice."""
    half = len(word) // 2
    return half >= 2 and len(word) % 2 == 0 and word[:half] == word[half:] and not word.isascii()


def _marks_twice(text: str, path: str) -> Iterator[Diagnostic]:
    for run in _MARK_RUN.finditer(text):
        if "\n" in run[0]:
            continue
        alike = len(set(run[0]) - {" "}) == 1
        message = f"{run[0][0]!r} stands twice in a row." if alike else f"{run[0]!r}: something between may be lost."
        yield diagnose("punctuation-doubled", message, path=path, start=run.start(), end=run.end(), found=run[0])
