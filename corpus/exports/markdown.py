"""Markdown: tables (GitHub's, which most tools read) under the headings of the law; nothing in a text is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow, RowKind
from corpus.bundles.words import CellNotes, Say, cited, for_xml, head_lines, heads_up, source_line, titles
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.languages.naming import endonym
from corpus.library import Library

# What is markup anywhere in a line; what is only at its beginning can't stand there in a cell, but may in a line of its own.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|#~&]")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_DEEPEST = 6


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The document, a block at a time. NotFoundError: nothing is selected; else as `corpus.bundles.make`."""
    number = 0
    for number, bundle in enumerate(bundles(library, selection), 1):
        if number > 1:
            yield "\n---\n\n"
        yield from _bundle(bundle, selection.say)
    if not number:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")


def plain(text: str) -> str:
    """Text on one line, in which nothing is markup: line breaks are <br>."""
    escaped = _MARKUP.sub(lambda m: f"\\{m[0]}", for_xml(text)).replace("\r\n", "\n")
    escaped = _AT_START.sub(_not_a_list, escaped)
    return escaped.replace("\n", "<br>").replace("\r", "<br>").replace("\t", " ")


def _not_a_list(match: re.Match[str]) -> str:
    """1. -> 1\\. and - -> \\-."""
    mark = match[2]
    return f"{match[1]}{mark[:-1]}\\{mark[-1]}"


def _bundle(bundle: Bundle, say: Say) -> Iterator[str]:
    for n, (_, title) in enumerate(titles(bundle)):
        yield f"{'# ' if n == 0 else ''}{plain(title)}\n\n"
    for _, line in cited(bundle):
        yield f"{plain(say(line))}\n\n"
    for line in heads_up(bundle):
        yield f"*{plain(say(line))}*\n\n"
    notes, is_open = CellNotes(bundle), False
    for row in bundle.rows:
        if row.kind is not RowKind.UNIT and not row.notes and not any(cell.words for cell in row.cells):
            continue
        if row.kind is RowKind.CONTAINER:
            yield f"{chr(10) if is_open else ''}{'#' * min(row.depth + 2, _DEEPEST)} {_heading(row)}\n\n"
            is_open = False
            continue
        if not is_open:
            yield _head(bundle, say)
            is_open = True
        yield _line([row.pin, *(_cell(row, n, notes, say) for n in range(len(row.cells)))])
    yield "\n"
    for text in bundle.texts:
        yield f"- {plain(text.language)}: {plain('; '.join(map(say, source_line(text))))}\n"


def _heading(row: BundleRow) -> str:
    """第八章 移管被判刑人 / Chapter VIII Transfer of Sentenced Persons."""
    return " / ".join(dict.fromkeys(plain(cell.words) for cell in row.cells if cell.words))


def _head(bundle: Bundle, say: Say) -> str:
    """The head of a table: it stands again in each, for a reader of one chapter must see what is unofficial."""
    heads = [f"{plain(endonym(t.language))}<br>{'; '.join(plain(say(x)) for x in head_lines(bundle, t))}" for t in bundle.texts]  # fmt: skip
    return _line(["", *heads]) + _line(["---"] * (len(heads) + 1))


def _cell(row: BundleRow, column: int, notes: CellNotes, say: Say) -> str:
    cell = row.cells[column]
    words = plain(cell.words)
    said = [f"**{words}**" if words and row.kind is RowKind.PAGE else words]
    note = notes.of(column, cell) if row.kind is RowKind.UNIT or cell.words else ""
    said += [f"*{plain(say(n))}*" for n in (note, *(row.notes if column == 0 else ())) if n]
    return "<br>".join(filter(None, said))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


__all__ = ["lines", "plain"]
