"""`tongwen compare`: two texts held against each other, as JSON or in words."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from corpus import comparing
from corpus.changes import clipped
from corpus.comparing import QUIET, Asked, Comparison, Page, RowKind, Side
from corpus.days.effects import title_of
from corpus.library import Library
from corpus.pieces import Piece, PieceKind
from corpus.showing import on_one_line, safe
from webapp.compare_json import comparison_json
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json

WORDS = {
    RowKind.SAME: "the same",
    RowKind.SPELLING: "the same but for spelling",
    RowKind.CHANGED: "changed",
    RowKind.MOVED: "same words, moved",
    RowKind.RENUMBERED: "same words, other number",
    RowKind.MERGED: "merged",
    RowKind.SPLIT: "split",
    RowKind.LEFT: "on the left only",
    RowKind.RIGHT: "on the right only",
    RowKind.OUTSIDE: "outside the other text",
}
_AROUND = 12  # characters of equal text that are shown beside a difference


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed after `tongwen compare`."""

    left: str
    right: str
    left_version: str | None = None
    right_version: str | None = None
    language: str = ""
    beside: str = ""
    only_differences: bool = False
    as_of: str | None = None
    as_json: bool = False


def compare(settings: dict[str, Any], options: Options) -> int:
    """`tongwen compare`. 3 for no such text or provision, 2 for texts without a language in common."""
    config = read_config(os.environ, **settings)
    day = read_day(options.as_of, "--as-of") if options.as_of else config.day()
    library = Library.open(config.data)
    left = Asked(options.left, _version(options.left_version, "--version"), options.language)
    right = Asked(options.right, _version(options.right_version, "--to-version"), options.language)
    found = comparing.compare(library, *comparing.sides(library, left, right, day), options.beside)
    if options.as_json:
        print_json(comparison_json(found, only_differences=options.only_differences))
    else:
        _print(found, only_differences=options.only_differences)
    return OK


def _version(given: str | None, option: str) -> str | None:
    return given if given in (None, "undated") else read_day(given, option).isoformat()


def _print(found: Comparison, *, only_differences: bool) -> None:
    """[-left-] and {+right+}, as word diffs are written; what is equal is shortened."""
    click.echo(f"[-{_name(found.left)}-]\n{{+{_name(found.right)}+}}")
    for told in found.notes:
        click.echo(f"! {told}")
    if not all(p.kind in (PieceKind.EQUAL, PieceKind.SPELLING) for p in found.contents):
        click.echo(f"\nParts and chapters:\n{_marked(found.contents)}")
    for row in found.rows:
        if row.kind in QUIET and (only_differences or not found.left.path):
            continue
        click.echo(f"\n{_labels(row.left)} | {_labels(row.right)}: {WORDS[row.kind]}{', moved' if row.moved and row.kind is not RowKind.MOVED else ''}")  # fmt: skip
        for cut in (row.heading, row.pieces, row.beside):
            if any(p.kind is not PieceKind.EQUAL for p in cut):
                click.echo(_marked(cut))
        for held in row.elsewhere:
            there = "second" if held.side == "left" else "first"
            what = "stands in" if held.exact else "is much like words of"
            click.echo(f"  “{safe(clipped(held.text))}” {what} {safe(held.label)} {held.path} of the {there} text")
    counts = Counter(r.kind for r in found.rows)
    note(", ".join(f"{counts[kind]} {WORDS[kind]}" for kind in RowKind if counts[kind]))


def _name(side: Side) -> str:
    about = (title_of(side.law), side.edition.key, side.expression.language, side.expression.id)
    return " · ".join(safe(a) for a in about)


def _labels(pages: Sequence[Page]) -> str:
    return " + ".join(f"{safe(p.label)} {p.path}".strip() for p in pages) or "-"


def _marked(cut: Sequence[Piece]) -> str:
    """A row in words: 处[-三-]{+五+}年以下有期徒刑."""
    return "".join(_pieces(cut))


def _pieces(cut: Sequence[Piece]) -> Iterable[str]:
    for n, piece in enumerate(cut):
        if piece.kind in (PieceKind.EQUAL, PieceKind.SPELLING):
            yield _shortened(on_one_line(piece.right or piece.left), first=n == 0, last=n == len(cut) - 1)
            continue
        yield f"[-{on_one_line(piece.left)}-]" if piece.left else ""
        yield f"{{+{on_one_line(piece.right)}+}}" if piece.right else ""


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """What both say, without its middle where it is long."""
    head, tail = (0 if first else _AROUND), (0 if last else _AROUND)
    if len(text) <= head + tail + _AROUND:
        return text
    return f"{text[:head]}…{text[len(text) - tail :]}"
