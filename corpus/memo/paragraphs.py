"""The paragraphs of a memo and the language of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.languages.detection import detect
from corpus.model import Span

# Lines of a text that was wrapped by hand or by a mail program.
_SHORTEST, _LONGEST = 40, 130
_ENDS = re.compile(r"[.。！？!?:：;；”」』»)）\]…]\s*$")
_BEGINS = re.compile(
    r"\s*(?:[-*•>#]|\(?[0-9a-zA-Z]{1,3}[.)、]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第.{1,8}[章节節部分]|\t|\u3000)"
)
# A line that ends inside a citation: 第 | 三十八条, "Article | 15 of", 第十五条 | 第二款.
_OPEN = re.compile(
    r"(?:第\s?[0-9０-９零〇一二三四五六七八九十百千]{0,9}|《[^《》]{0,60}|\b(?:[Aa]rt(?:icles?|s?\.)|[Ss]ections?|[Ss]ec\.|[Pp]ara(?:graph)?s?)|§)\s*$"
)
_UNITS = re.compile(r"[条條款项項][\s、，及和与與或]{0,3}$")
_LOWER = re.compile(
    r"\s*(?:之[一二三四五六七八九十]|第\s?[0-9０-９零〇一二三四五六七八九十百千（()）]{1,9}\s?[款项項目])"
)
_LATIN = re.compile(
    r"\b(?:[Aa]rt(?:icles?|s?\.)|[Ss]ections?|[Ss]ec\.|[Pp]aragraphs?|§)\s*\d|[A-Z][a-z]+ (?:Law|Act|Code)\b"
)
_HAN = re.compile(r"[\u3400-\u9fff]{2}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of a memo that is read as one, and its language."""

    span: Span
    language: str


def paragraphs(text: str, languages: Sequence[str] = ()) -> list[Paragraph]:
    """The paragraphs of `text`; lines that were wrapped are one. `languages`: those of the memo, if somebody says so.

    A paragraph too short to tell is in the language of the one before it; one of the beginning in that of the whole.
    """
    whole = detect(text, set(languages) or None) or next(iter(languages), "en")
    found, before = [], whole
    for span in _spans(text):
        piece = text[span.start : span.end]
        own = detect(piece, set(languages) or None) or _by_script(piece, before)
        before = own
        found.append(Paragraph(span, own))
    return found


def _spans(text: str) -> Iterator[Span]:
    start, end = -1, 0
    last = ""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0]
        if not line.strip():
            continue
        if start >= 0 and match.start() == end + 1 and _goes_on(last, line):
            end, last = match.end(), line
            continue
        if start >= 0:
            yield Span(start, end)
        start, end, last = match.start(), match.end(), line
    if start >= 0:
        yield Span(start, end)


def _goes_on(line: str, following: str) -> bool:
    """Whether a line break is only where a line was full."""
    if _OPEN.search(line[-70:]) or (_UNITS.search(line[-5:]) and _LOWER.match(following)):
        return True
    width = sum(2 if c >= "\u2e80" else 1 for c in line)
    if not _SHORTEST <= width <= _LONGEST or _ENDS.search(line) or _BEGINS.match(following):
        return False
    return not following[:1].isspace() or following.lstrip()[:1].islower()


def _by_script(piece: str, before: str) -> str:
    """The language of too short a stretch: that of the paragraph before, if it may be."""
    wide = _HAN.search(piece) is not None
    if wide == (before.partition("-")[0] in ("zh", "ja", "ko")):
        return before
    return "zh" if wide else "en"
