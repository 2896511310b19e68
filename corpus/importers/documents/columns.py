"""Columns of a parallel table that hold no language: numbers of articles, which belong to the text beside them, and headers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.grammar.headings import article_number, article_of, container_of
from corpus.importers.documents.blocks import BlockKind
from corpus.importers.documents.law_words import LAW_WORD
from corpus.importers.documents.lines import Line
from corpus.languages import language_of
from corpus.numbering import ArticleNumber

_MOST_COLUMNS = 40
_MOST_HEADER = 40  # characters of a cell of a header row
_SHARE = 0.6  # of the rows must have a number
_OWN = 0.1  # of the texts have their articles' labels in the text itself: then a column of numbers counts rows
_BARE = re.compile(r"\d{1,4}(?:-\d{1,3}){0,2}[A-Za-z]?")
_BY_CHARACTER = {"zh": ("第", "条"), "ja": ("第", "条"), "ko": ("제", "조")}

_Cell = tuple[int, int, int]


def settled(lines: Sequence[Line], columns: Mapping[int, Mapping[int, str]]) -> list[Line]:
    """The lines with the numbers of parallel tables where they belong, headers and counts of rows marked as furniture.

    Args:
        columns: of each parallel table, column -> language.
    """
    cells: defaultdict[_Cell, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line.kind is BlockKind.CELL and line.block.table in columns:
            cells[line.block.table, line.block.row, line.block.column].append(i)
    out = list(lines)
    of_table: defaultdict[int, set[int]] = defaultdict(set)
    for table, row, _ in cells:
        of_table[table].add(row)
    for table, languages in columns.items():
        rows = sorted(of_table[table])
        body = _without_header(out, cells, table, rows, languages)
        _settle_numbers(out, cells, table, body, languages)
    return [line for line in out if line.text]


def _without_header(
    out: list[Line], cells: Mapping[_Cell, list[int]], table: int, rows: Sequence[int], languages: Mapping[int, str]
) -> list[int]:
    """The rows of a table below its header, which is marked: short cells, none of them a title or a heading."""
    if not rows:
        return []
    first = [i for column in range(_MOST_COLUMNS) for i in cells.get((table, rows[0], column), [])]
    if len(rows) < 2 or not all(_may_be_header(out[i].text, languages) for i in first):
        return list(rows)
    for i in first:
        out[i] = _furniture(out[i])
    return list(rows[1:])


def _may_be_header(text: str, languages: Mapping[int, str]) -> bool:
    structural = any(article_of(text, tag) or container_of(text, tag) for tag in languages.values())
    return len(text) <= _MOST_HEADER and not structural and LAW_WORD.search(text) is None


def _furniture(line: Line) -> Line:
    return replace(line, block=replace(line.block, kind=BlockKind.FURNITURE, table=-1, row=-1, column=-1))


def _settle_numbers(
    out: list[Line], cells: Mapping[_Cell, list[int]], table: int, rows: Sequence[int], languages: Mapping[int, str]
) -> None:
    """Give the numbers of a column without a language to the articles beside them; or mark them, if they count rows."""
    column = _number_column(out, cells, table, rows, languages)
    if column is None:
        return
    texts = [out[cells[table, row, c][0]] for row in rows for c in languages if (table, row, c) in cells]
    own = sum(any(article_of(line.text, tag) for tag in languages.values()) for line in texts)
    for row in rows:
        for i in cells.get((table, row, column), []):
            number = _number(out[i].text, languages)
            if number is None or own >= _OWN * len(texts):
                out[i] = _furniture(out[i])
                continue
            for nth, (c, tag) in enumerate(sorted(languages.items())):
                if found := cells.get((table, row, c)):
                    out[found[0]] = _with_label(out[found[0]], out[i], tag, own=nth == 0)
            if any((table, row, c) in cells for c in languages):
                out[i] = replace(out[i], text="")


def _number_column(
    out: Sequence[Line], cells: Mapping[_Cell, list[int]], table: int, rows: Sequence[int], languages: Mapping[int, str]
) -> int | None:
    for column in range(_MOST_COLUMNS):
        if column in languages or not any((table, row, column) in cells for row in rows[:3]):
            continue
        found = [
            _number(out[cells[table, row, column][0]].text, languages) for row in rows if (table, row, column) in cells
        ]
        numbers = [n for n in found if n is not None]
        rising = sum(a < b for a, b in pairwise(numbers))
        if len(numbers) >= _SHARE * len(rows) and rising >= 0.9 * (len(numbers) - 1):
            return column
    return None


def _number(text: str, languages: Mapping[int, str]) -> ArticleNumber | None:
    """The number of an article that a cell holds and nothing else: "5", "Art. 5", 第五条."""
    if len(text) > _MOST_HEADER:
        return None
    bare = text.rstrip(".")
    if _BARE.fullmatch(bare):
        return ArticleNumber.parse(bare.upper())
    return next((n for tag in languages.values() if (n := article_number(bare, tag))), None)


def _with_label(line: Line, label: Line, tag: str, *, own: bool) -> Line:
    """`line` behind the label of its article: the cell's own characters for the first language, made ones for the others."""
    said = article_of(label.text, tag, certain=True)
    printed = label.text if said and not said.rest else _printed(label.text.rstrip("."), tag)
    at = printed.find(label.text.rstrip(".")) if own else -1
    ahead = len(printed) + 2
    runs: list[tuple[int, int]] = [(0, -1)]
    if at >= 0:
        end = at + len(label.text) if printed == label.text else at + len(label.text.rstrip("."))
        runs = [*([(0, -1)] if at else []), (at, label.order), *([(end, -1)] if end < ahead else [])]
    return replace(line, text=f"{printed}  {line.text}", runs=(*runs, *((ahead + a, order) for a, order in line.runs)))


def _printed(number: str, tag: str) -> str:
    """A bare number as the language prints an article's label."""
    primary = tag.partition("-")[0]
    if primary in _BY_CHARACTER:
        before, after = _BY_CHARACTER[primary]
        return f"{before}{number}{'條' if tag.startswith('zh-Hant') else after}"
    words = language_of(tag)
    for word in sorted((w for w in words.article_words if "." not in w and len(w) > 2), key=len) if words else ():
        made = f"{word.capitalize()} {number}"
        if article_of(f"{made}  X", tag) is not None:
            return made
    for word in words.article_words_after if words else ():
        made = f"{number} {word}"
        if article_of(f"{made}  X", tag) is not None:
            return made
    return f"Article {number}"
