"""The words that a finding is about: the row that it stands in, in the texts that it concerns.

Whoever judges a finding reads both texts; they are those rows that the page of the provision shows, with what people set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from corpus.alignment import Row, align
from corpus.alignment.decided import ROW, Decisions, PageAsSet, decisions, page_as_set
from corpus.diagnostics import Diagnostic
from corpus.inspection.between import CODES
from corpus.library import Library
from corpus.library.deciding import corrections
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath, Span

SHORT = 400
"""Characters: a page whose texts are longer isn't quoted as a whole."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a text around a finding.

    Attributes:
        text: the row of the text, or the line where it stands in no row; "" where this text has nothing there.
        start, end: what was found, in `text`; equal where the finding names no words of this text: then about where they would be.
    """

    expression: Expression
    text: str
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Quoting:
    """Quotes the texts of one edition; pages are read once."""

    library: Library
    law: Law
    edition: Edition
    _decided: Decisions | None = None
    _pages: dict[ProvisionPath, Mapping[str, PageAsSet]] = field(default_factory=dict)
    _rows: dict[tuple[ProvisionPath, tuple[str, ...]], tuple[Row, ...]] = field(default_factory=dict)

    def of(self, found: Diagnostic) -> tuple[Quotation, ...]:
        """What a finding is about: the text that it was found in and another one that it concerns, the sounder one first.

        () for a finding on a whole text or a long page, and where none of the texts has words there.
        """
        try:
            path = ProvisionPath.parse(found.path or "")
        except ValueError:
            return ()
        placed = self._placed(path.page)
        texts = [e for i in found.expressions for e in self.edition.expressions if e.id == i and e.id in placed]
        shown = _two(texts)
        if not shown:
            return ()
        own = placed[shown[0].id].provision
        mark = Span(found.start, found.end) if found.start is not None and found.end is not None else None
        if len(shown) == 1:
            return (_line(shown[0], own, mark),) if mark else ()
        if mark is None and found.code not in CODES:
            return ()  # not in force yet, deleted: nothing to hold against one another
        quoted = _quoted(shown, self._aligned(path.page, shown, placed), path, mark)
        if any(q.text for q in quoted):
            return tuple(sorted(quoted, key=lambda q: q.expression.sort_key))
        return (_line(shown[0], own, mark),) if mark else ()

    def _placed(self, page: ProvisionPath) -> Mapping[str, PageAsSet]:
        if page not in self._pages:
            if self._decided is None:
                self._decided = decisions(corrections(self.library, self.law.id, ROW))
            texts = [e for e in self.edition.expressions if e.numbers_trusted]
            found = {
                e.id: page_as_set(page, partial(self.library.provision, e.id), self._decided.get(e.id, ()))
                for e in texts
            }
            self._pages[page] = {i: put for i, put in found.items() if put}
        return self._pages[page]

    def _aligned(
        self, page: ProvisionPath, shown: Sequence[Expression], placed: Mapping[str, PageAsSet]
    ) -> tuple[Row, ...]:
        key = page, tuple(e.id for e in shown)
        if key not in self._rows:
            every = [(e, placed[e.id].provision) for e in self.edition.expressions if e.id in placed]
            columns = [(e, placed[e.id].provision) for e in shown]
            self._rows[key] = align(page, columns, self.edition.version, beside=every, as_set=placed)
        return self._rows[key]


def _two(texts: Sequence[Expression]) -> list[Expression]:
    """The text that was named first, and the first in another language beside it, else the next."""
    if len(texts) < 2:
        return list(texts)
    first = texts[0]
    return [first, next((e for e in texts[1:] if e.language != first.language), texts[1])]


def _quoted(
    shown: Sequence[Expression], rows: Sequence[Row], path: ProvisionPath, mark: Span | None
) -> tuple[Quotation, ...]:
    """The row with the mark; else those of the unit, or of a short page."""
    if mark is not None:
        for row in rows:
            at = 0
            for run in row.cells[0].runs:
                if run.start <= mark.start < run.end:
                    start = at + mark.start - run.start
                    end = at + min(mark.end, run.end) - run.start
                    return _beside(shown, row, start, end)
                at += run.end - run.start + 1
    held = [row for row in rows if row.path.starts_with(path)]
    quoted = tuple(
        Quotation(e, "\n".join(row.cells[n].text or "" for row in held if row.cells[n].text))
        for n, e in enumerate(shown)
    )
    return quoted if path != path.page or all(len(q.text) <= SHORT for q in quoted) else ()


def _beside(shown: Sequence[Expression], row: Row, start: int, end: int) -> tuple[Quotation, ...]:
    """A row with a mark in its first text, and the place in the other where what stands there may be looked for."""
    own, other = (cell.text or "" for cell in row.cells)
    near = round(len(other) * start / len(own)) if own else 0
    return Quotation(shown[0], own, start, end), Quotation(shown[1], other, near, near)


def _line(expression: Expression, page: Provision, mark: Span) -> Quotation:
    """The line of a text that the mark stands in."""
    start = page.text.rfind("\n", 0, mark.start) + 1
    end = page.text.find("\n", mark.start)
    end = len(page.text) if end < 0 else end
    return Quotation(expression, page.text[start:end], mark.start - start, max(mark.start, min(mark.end, end)) - start)


def clipped(text: str, start: int, end: int, most: int) -> tuple[str, str, str, tuple[bool, bool]]:
    """Words around a place: before it, there, behind it, and whether something was cut off at either end; never inside a word
    where words are written apart.

    Args:
        start, end: the place; both 0 for none: then the text from its beginning.
        most: characters before the place and behind it, and of the place itself twice as many.
    """
    first = _whole_word(text, start - most, 1) if start > most else 0
    said = min(end, start + 2 * most)
    upto = said + (most if start or end else 2 * most)
    last = max(said, _whole_word(text, upto, -1)) if len(text) > upto else len(text)
    before, behind = text[first:start], text[said:last]
    return (
        before.lstrip() if first else before, text[start:said], behind.rstrip() if last < len(text) else behind,
        (first > 0, last < len(text)),
    )  # fmt: skip


_LONGEST_WORD = 20


def _whole_word(text: str, at: int, step: int) -> int:
    """The nearest blank in one direction, if there is one near by."""
    for n in range(at, at + step * _LONGEST_WORD, step):
        if 0 < n < len(text) and text[n - 1].isspace() != text[n].isspace():
            return n
    return at
