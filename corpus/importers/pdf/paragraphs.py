"""Lines of columns -> paragraphs: which lines go on, which begin anew, which are notes at the foot of a page."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from corpus.importers.documents.languages import language_of_text
from corpus.importers.pdf.layout import Column, Line

_ENDS = (".", "。", ";", "；", ":", "：", "!", "?", "！", "？", "।", "؛", "؟", "”", "」", "』")
_NOTE = re.compile(r"(?:\[?\(?(\d{1,3}|[*†‡§]{1,3}|[a-z])\)?\]?)(?=[\s.\u00a0]|[^\d\W])")
_BEGINS = re.compile(
    r"(?:[(（][^\s()（）]{1,5}[)）]|\d{1,3}[.)、．]|[a-z][.)]|[ivx]{1,4}[.)]|第\s?[\d〇一二三四五六七八九十百千零]+\s?[条條章节節編编款]"
    r"|제\s?\d+\s?[조장절편]|(?:Article|Art\.|Artikel|Artículo|Artigo|Articolo|Section|§|Статья|Điều|Pasal|Perkara|มาตรา|ข้อ|अनुच्छेद|धारा|المادة|מאמר|סעיף|Άρθρο)\s?[\d٠-٩๐-๙०-९])"
)  # fmt: skip
_NO_SPACE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line] = field(default_factory=list)
    note: bool = False
    full: bool = False  # its last line is filled to the edge: it may go on in the next column

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def paragraphs_of(columns: Sequence[Column]) -> list[Paragraph]:
    """The paragraphs of a document in reading order; the notes of a page come after its text.

    A paragraph may go on at the head of the next column of its language: on bilingual pages, one page further.
    """
    body = body_size(columns)
    out: list[Paragraph] = []
    open_: dict[str, Paragraph] = {}
    tag = ""
    for page in _by_page(columns):
        notes: list[Paragraph] = []
        for column in page:
            lines, foot = _parted(column, body)
            found = list(_paragraphs(lines, column))
            tag = language_of_text("\n".join(line.text for line in lines)[:2000]) or tag
            before = open_.get(tag)
            if found and before is not None and _goes_on(before, found[0], column):
                before.lines += found[0].lines
                before.full = found[0].full
                found.pop(0)
            out += found
            if found:
                open_[tag] = found[-1]
            notes += _notes(foot)
        out += notes
    return out


def body_size(columns: Iterable[Column]) -> float:
    """The size that most letters of the document have."""
    sizes = Counter[float]()
    for column in columns:
        for line in column.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _by_page(columns: Sequence[Column]) -> Iterator[list[Column]]:
    page: list[Column] = []
    for column in columns:
        if page and column.page != page[0].page:
            yield page
            page = []
        page.append(column)
    if page:
        yield page


# --- notes


def _parted(column: Column, body: float) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of a column's text, and those of the notes at its foot: smaller, and begun by a mark."""
    lines = column.lines
    at = len(lines)
    while at and lines[at - 1].size <= 0.93 * body:
        at -= 1
    while at < len(lines) and not _NOTE.match(lines[at].text.lstrip()):
        at += 1
    return (lines[:at], lines[at:]) if at else (lines, ())


def _notes(lines: Sequence[Line]) -> Iterator[Paragraph]:
    found: list[Paragraph] = []
    count = 0
    for line in lines:
        mark = _NOTE.match(line.text.lstrip())
        following = mark is not None and (not mark[1].isdecimal() or not count or int(mark[1]) == count + 1)
        if following and mark is not None:
            count = int(mark[1]) if mark[1].isdecimal() else count
            found.append(Paragraph([line], note=True))
        else:
            found[-1].lines.append(line)
    yield from found


def marks_of(notes: Iterable[Paragraph], lines: Iterable[Line]) -> set[int]:
    """Orders of the small raised runs in `lines` that are marks of `notes` on the same page."""
    marks = {(n.lines[0].runs[0].page, m[1]) for n in notes if (m := _NOTE.match(n.lines[0].text.lstrip()))}
    return {
        run.order for line in lines for run in line.runs
        if run.size < 0.86 * line.size and run.y > line.y and (run.page, run.text.strip(" ()[]")) in marks
    }  # fmt: skip


# --- paragraphs


def _paragraphs(lines: Sequence[Line], column: Column) -> Iterator[Paragraph]:
    lead = _lead(lines, column)
    open_: Paragraph | None = None
    for at, line in enumerate(lines):
        if open_ is None or _begins(open_, lines[at - 1], line, column, lead):
            if open_ is not None:
                yield open_
            open_ = Paragraph()
        open_.lines.append(line)
        open_.full = not _short(line, None, column)
    if open_ is not None:
        yield open_


def _lead(lines: Sequence[Line], column: Column) -> float:
    """The distance of lines inside paragraphs: below lines that are filled, if there are such."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if abs(a.size - b.size) < 0.1 * a.size]
    filled = [a.y - b.y for a, b in pairs if not _short(a, b, column)]
    if filled:
        return median(filled)
    return 1.7 * median(line.size for line in lines) if lines else 0.0


def _begins(paragraph: Paragraph, before: Line, line: Line, column: Column, lead: float) -> bool:
    """Whether `line` begins a new paragraph."""
    em = line.size
    away = before.y - line.y
    if (
        away < 0
        or away > 1.28 * lead
        or abs(before.size - em) > 0.08 * em
        or before.bold != line.bold
        or before.rtl != line.rtl
    ):
        return True
    if _short(before, line, column):
        return True
    if line.start > before.start + 0.7 * em:
        hanging = len(paragraph.lines) == 1 and _BEGINS.match(before.text)
        return not hanging
    if line.start < before.start - 0.7 * em:
        return len(paragraph.lines) > 1 or bool(_BEGINS.match(line.text))
    return bool(_BEGINS.match(line.text)) and before.text.rstrip().endswith(_ENDS)


def _short(line: Line, following: Line | None, column: Column) -> bool:
    """Whether a line ends before the edge although the next word would have fitted in."""
    room = column.end(line) - line.end
    em = line.size
    ends = line.text.rstrip().endswith(_ENDS)
    if following is None:
        return room > 2.5 * em
    return room > _first_word(following) + (0.35 if ends else 1.2) * em


def _first_word(line: Line) -> float:
    """The width of what could have stood on the line before: a word, a character where words aren't set apart."""
    text = line.text
    word = text.split(maxsplit=1)[0] if text.split() else ""
    letters = 1 if _wide(word[:1]) else min(len(word), 6 if _NO_SPACE.match(word) else 40)
    return (line.end - line.start) * letters / max(len(text), 1)


def _goes_on(paragraph: Paragraph, following: Paragraph, column: Column) -> bool:
    """Whether a paragraph goes on at the head of the next column or page."""
    last, first = paragraph.lines[-1], following.lines[0]
    same = abs(last.size - first.size) < 0.08 * first.size and (last.bold, last.rtl) == (first.bold, first.rtl)
    if (
        paragraph.note
        or not same
        or not paragraph.full
        or last.text.rstrip().endswith(_ENDS)
        or _BEGINS.match(first.text)
    ):
        return False
    return first.start < column.start(first) + 0.7 * first.size or len(following.lines) == 1


# --- joining lines


def between(before: str, after: str, spaced: bool | None) -> str:
    """What stands between two lines that are joined.

    Args:
        before, after: the characters around the break.
        spaced: whether a space of the file stands at the end of the line; None where this file keeps none there.
    """
    if not before or not after:
        return ""
    hangul = "\uac00" <= before[-1] <= "\ud7a3" and "\uac00" <= after[0] <= "\ud7a3"
    if hangul and spaced is not None:
        return " " if spaced else ""
    if hangul:
        return " "
    if _NO_SPACE.match(before[-1]) and _NO_SPACE.match(after[0]):
        return " " if spaced and not _wide(before[-1]) else ""
    return " "


def _wide(char: str) -> bool:
    return bool(char) and unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
