"""HTML: one page that stands alone, without scripts, that prints well; each cell says its language and direction."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow, RowKind
from corpus.bundles.words import CellNotes, Say, cited, for_xml, head_lines, heads_up, source_line, titles
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.exports.paper import WIDE, fitting
from corpus.languages.naming import endonym, is_rtl
from corpus.library import Library

_STYLE = """:root{color-scheme:light dark}
body{font:1rem/1.5 "Noto Serif","Source Serif 4",Georgia,"Times New Roman",serif;margin:2rem auto;padding:0 1rem;max-width:80rem}
:lang(zh-Hans){font-family:"Noto Serif CJK SC","Songti SC",SimSun,serif}
:lang(zh-Hant){font-family:"Noto Serif CJK TC","Songti TC",PMingLiU,serif}
:lang(ja){font-family:"Noto Serif CJK JP","Yu Mincho",serif}:lang(ko){font-family:"Noto Serif CJK KR",Batang,serif}
table{border-collapse:collapse;inline-size:100%;table-layout:fixed}
th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead th,thead td{border-block-end:2px solid}th.pin,td.pin{inline-size:4.5rem;font-size:.75rem;font-weight:normal}
.words{white-space:pre-line;margin:0}.note{font-size:.8rem;font-style:italic;font-weight:normal;margin:.1rem 0;opacity:.8}
h1,h2,h3,h4,h5,h6{font-size:1rem;margin:.2rem 0}h1{font-size:1.6rem}h2{font-size:1.2rem}
.in1{margin-inline-start:1rem}.in2{margin-inline-start:2rem}.in3{margin-inline-start:3rem}
@media print{body{margin:0;max-width:none;font-size:10pt}thead{display:table-header-group}tr.head{break-after:avoid}
a{color:inherit;text-decoration:none}}
"""
_DEEPEST = 6


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The page, a row at a time. NotFoundError: nothing is selected. UsageError: more texts than fit on a page."""
    chosen = [fitting(b) for b in bundles(library, selection)]
    if not chosen:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    first, ui = chosen[0], selection.interface
    size = "A4 landscape" if any(len(b.texts) > WIDE for b in chosen) else "A4"
    yield f'<!DOCTYPE html>\n<html{_in(ui)}>\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="Tongwen">\n'
    yield f"<title>{_text(first.title)}</title>\n<style>\n{_STYLE}@page{{size:{size};margin:1.8cm}}\n</style>\n</head>\n<body>\n"
    for number, bundle in enumerate(chosen):
        yield from _bundle(bundle, number, selection.say, ui)
    yield "</body>\n</html>\n"


def _text(text: str) -> str:
    return escape(for_xml(text))


def _in(tag: str) -> str:
    return f' lang="{escape(tag)}" dir="{"rtl" if is_rtl(tag) else "ltr"}"'


def _bundle(bundle: Bundle, number: int, say: Say, ui: str) -> Iterator[str]:
    yield f'<section id="law{number + 1}" data-law="{escape(bundle.law_id)}" data-version="{escape(bundle.version)}">\n'
    for n, (tag, title) in enumerate(titles(bundle)):
        level = "h1" if n == 0 else "p"
        yield f"<{level}{_in(tag)}>{_text(title)}</{level}>\n"
    for tag, line in cited(bundle):
        yield f"<p{_in(tag)}>{_text(say(line))}</p>\n"
    for line in heads_up(bundle):
        yield _note(say(line), ui)
    heads = "".join(_column(bundle, n, say, ui) for n in range(len(bundle.texts)))
    direction = ' dir="rtl"' if all(is_rtl(t.language) for t in bundle.texts) else ""
    yield f'<table{direction}>\n<thead><tr><td class="pin"></td>{heads}</tr></thead>\n<tbody>\n'
    notes = CellNotes(bundle)
    for row in bundle.rows:
        if row.kind is RowKind.UNIT or row.notes or any(cell.words for cell in row.cells):
            yield _row(bundle, row, number, notes, say, ui)
    yield "</tbody>\n</table>\n<footer>\n"
    for text in bundle.texts:
        yield _note(f"{text.language}: {'; '.join(map(say, source_line(text)))}", ui)
    yield "</footer>\n</section>\n"


def _note(text: str, ui: str) -> str:
    return f'<p class="note"{_in(ui)}>{_text(text)}</p>\n'


def _column(bundle: Bundle, column: int, say: Say, ui: str) -> str:
    text = bundle.texts[column]
    said = "".join(_note(say(line), ui) for line in head_lines(bundle, text))
    name = f"<span{_in(text.language)}>{_text(endonym(text.language))}</span>"
    return f'<th scope="col"{_in(text.language)} data-expression="{escape(text.id)}">{name}\n{said}</th>'


def _row(bundle: Bundle, row: BundleRow, number: int, notes: CellNotes, say: Say, ui: str) -> str:
    cells = "".join(_cell(bundle, row, n, notes, say, ui) for n in range(len(row.cells)))
    head = ' class="head"' if row.kind is not RowKind.UNIT else ""
    return (
        f'<tr{head} id="law{number + 1}-{row.id}" data-path="{escape(str(row.path))}">'
        f'<td class="pin">{escape(row.pin)}</td>{cells}</tr>\n'
    )


def _cell(bundle: Bundle, row: BundleRow, column: int, notes: CellNotes, say: Say, ui: str) -> str:
    cell, text = row.cells[column], bundle.texts[column]
    inside = ""
    if cell.words and row.kind is RowKind.UNIT:
        below = min(max(len(row.path.segments) - len(row.path.page.segments) - 1, 0), 3)
        inside = f'<p class="words{f" in{below}" if below else ""}">{_text(cell.words)}</p>'
    elif cell.words:
        level = f"h{min(row.depth + 2, _DEEPEST)}"
        inside = f"<{level}>{_text(cell.words)}</{level}>"
    note = notes.of(column, cell) if row.kind is RowKind.UNIT or cell.words else ""
    inside += _note(say(note), ui) if note else ""
    inside += "".join(_note(say(said), ui) for said in row.notes) if column == 0 else ""
    return f"<td{_in(text.language)}>{inside}</td>"


__all__ = ["lines"]
