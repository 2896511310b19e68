"""Tables inside a document of one language: layout tables are lines of the law, tables of data are parts of a page.

A table of data keeps its rows, one line each, cells set apart by a tab. While the lines are read its rows are hidden
(the same number of neutral characters stands for them), so that "Article 5 | 500 euros" begins no article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.grammar.headings import article_of, container_of
from corpus.grammar.markers import readings
from corpus.importers.documents.blocks import BlockKind
from corpus.importers.documents.lines import Line, joined
from corpus.model import Part, Provision, Span, Unit
from corpus.parsing import parts_of

HIDDEN = "\ue0ff"  # of the private-use area: no marker, no letter, no word
_CELL_GAP = "\t"
_LABEL = 40
_DASHES = ("-", "–", "—", "•", "·")


@dataclass(frozen=True, slots=True)
class Laid:
    """A line as it is read: `shown` stands for `line`; `table` is the number of its table of data, -1 outside."""

    line: Line
    shown: str
    table: int = -1


def laid_out(lines: Sequence[Line], language: str) -> list[Laid]:
    """The lines of one text with the rows of its tables put together."""
    out: list[Laid] = []
    for table, run in _runs(lines):
        rows = _rows(run)
        if table < 0:
            out += [Laid(line, line.text) for line in run]
        elif _is_data(rows, language):
            whole = [joined([line for cell in row for line in cell], _CELL_GAP) for row in _spaced(rows)]
            out += [Laid(line, "".join(c if c.isspace() else HIDDEN for c in line.text), table) for line in whole]
        else:
            out += [Laid(line, line.text) for row in rows for line in _as_lines(row, language)]
    return out


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, list[Line]]]:
    """Stretches of lines of one table, or of none (-1)."""
    run: list[Line] = []
    for line in lines:
        if run and _table(line) != _table(run[0]):
            yield _table(run[0]), run
            run = []
        run.append(line)
    if run:
        yield _table(run[0]), run


def _table(line: Line) -> int:
    return line.block.table if line.kind is BlockKind.CELL else -1


def _rows(run: Sequence[Line]) -> list[list[list[Line]]]:
    """Rows of cells of lines, in the order of the source."""
    rows: defaultdict[int, defaultdict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in run:
        rows[line.block.row][line.block.column].append(line)
    return [list(cells.values()) for cells in rows.values()]


def _is_data(rows: Sequence[Sequence[Sequence[Line]]], language: str) -> bool:
    """Whether a table holds data: several cells in a row somewhere, and no cell is built like a law."""
    if max(map(len, rows)) < 2 or _lists(rows):
        return False
    numbers = [a.number for row in rows for cell in row for line in cell if (a := article_of(line.text, language))]
    first = [a.number for row in rows if (a := article_of(row[0][0].text, language))]
    rising = len(first) > 1 and all(a < b for a, b in pairwise(first))
    many_lines = any(len(cell) > 3 for row in rows for cell in row)
    return not (rising or (numbers and many_lines))


def _lists(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Whether a table sets the numbers of a list beside its items: "(a)" | "the name;", as EUR-Lex does."""
    return all(len(row) > 1 and len(row[0]) == 1 and is_mark(row[0][0].text) for row in rows)


def is_mark(text: str) -> bool:
    """Whether a text is the number of an item and no more: "(a)", 1., （一）, a dash."""
    return text in _DASHES or any(m.label.strip() == text for m in readings(text))


def _spaced(rows: Sequence[Sequence[Sequence[Line]]]) -> list[list[list[Line]]]:
    """Rows whose cells are one line each: lines of one cell are set apart by a space."""
    return [[[joined(cell, " ")] for cell in row] for row in rows]


def _as_lines(row: Sequence[Sequence[Line]], language: str) -> list[Line]:
    """A row of a layout table as lines; an article's label in a cell of its own begins the line of the next cell."""
    lines = [line for cell in row for line in cell]
    if len(row) > 1 and len(row[0]) == 1 and len(row[0][0].text) <= _LABEL:
        found = article_of(row[0][0].text, language, certain=True)
        if found and not found.rest and container_of(row[1][0].text, language) is None:
            return [joined(lines[:2], _CELL_GAP), *lines[2:]]
        if is_mark(row[0][0].text):
            return [joined(lines[:2], " "), *lines[2:]]
    return lines


def _heads(text: str, language: str) -> bool:
    return article_of(text, language) is not None or container_of(text, language) is not None


def marks_joined(lines: Sequence[Line], language: str) -> list[Line]:
    """Lines with an item's number that stands alone joined to the text below it (the terms of a list of definitions)."""
    out: list[Line] = []
    alone: Line | None = None
    for line in lines:
        plain = line.kind is BlockKind.LINE and line.block.language == (alone or line).block.language
        if alone is not None and plain and not readings(line.text) and not _heads(line.text, language):
            out[-1] = joined([alone, line], " ")
            alone = None
            continue
        alone = (
            line
            if line.kind is BlockKind.LINE
            and is_mark(line.text)
            and not line.text.isdecimal()
            and line.text not in _DASHES
            else None
        )
        out.append(line)
    return out


def shown(
    provision: Provision, tables: Sequence[tuple[int, int, int]], text: str, language: str, jurisdiction: str | None
) -> Provision:
    """`provision` with its rows shown again.

    Args:
        provision: as it was read, rows hidden.
        tables: (table, start, end) of each row of a table of data in the provision's text.
        text: the provision's text with the rows as they are.
    """
    if not tables:
        return replace(provision, text=text)
    parts = parts_around(text, provision, _spans(tables), language, jurisdiction)
    return replace(provision, text=text, parts=parts)


def parts_around(
    text: str, page: Provision, tables: Sequence[tuple[int, int]], language: str, jurisdiction: str | None
) -> tuple[Part, ...]:
    """The parts of a page's `text` in which the stretches `tables` are tables: they count for none of its paragraphs."""
    masked = text
    for start, end in tables:
        masked = masked[:start] + "".join("\n" if c == "\n" else " " for c in masked[start:end]) + masked[end:]
    parts = [*parts_of(masked, page.path, language, jurisdiction)] if masked.strip() else []
    for number, (start, end) in enumerate(tables, 1):
        path = page.path.child("table", number) if page.unit is not Unit.TABLE else page.path
        parts = [*_cut(parts, start), Part(path, Unit.TABLE, "", Span(start, end))]
    return tuple(sorted(parts, key=lambda p: p.span.start))


def _cut(parts: Sequence[Part], start: int) -> list[Part]:
    """`parts` without what stands from `start` on: a part that runs over a table ends above it."""
    return [replace(p, span=Span(p.span.start, start)) if p.span.start < start < p.span.end else p for p in parts]


def _spans(tables: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The stretches of whole tables."""
    out: list[tuple[int, int, int]] = []
    for table, start, end in tables:
        if out and out[-1][0] == table:
            out[-1] = (table, out[-1][1], end)
        else:
            out.append((table, start, end))
    return [(start, end) for _, start, end in out]
