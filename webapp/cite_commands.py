"""`tongwen cite`: what became of every citation of a memo, what is wrong first."""

from __future__ import annotations

import os
import sys
import textwrap
import unicodedata
from pathlib import Path
from typing import Any

import click

from corpus.errors import SourceError
from corpus.library import Library
from corpus.memo.checking import check_memo
from corpus.memo.reading import LARGEST_FILE, read_memo
from corpus.memo.values import PROBLEMS_FIRST, Compared, Finding, MemoReport, MemoStatus, Where
from corpus.showing import on_one_line, safe, shown_name
from webapp.cite_json import memo_json
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json

_WIDTH = 110
_WORDS = {
    MemoStatus.QUOTE_DIFFERS: "QUOTATION DIFFERS", MemoStatus.NO_SUCH_ARTICLE: "NO SUCH ARTICLE",
    MemoStatus.UNKNOWN_LAW: "UNKNOWN LAW", MemoStatus.REPEALED: "REPEALED", MemoStatus.MOVED: "MOVED",
    MemoStatus.SUPERSEDED: "SUPERSEDED", MemoStatus.AMBIGUOUS: "AMBIGUOUS", MemoStatus.NOT_CHECKED: "NOT CHECKED",
    MemoStatus.VERIFIED: "VERIFIED",
}  # fmt: skip


def cite(settings: dict[str, Any], file: str, as_of: str | None, as_json: bool) -> int:
    """`tongwen cite`. 0 whenever the memo could be read: what is found is the result; 1 if it couldn't."""
    config = read_config(os.environ, **settings)
    day = read_day(as_of, "--as-of") if as_of else config.day()
    memo = read_memo(_bytes(file), "Standard input" if file == "-" else shown_name(Path(file).name))
    library = Library.open(config.data)
    report = check_memo(library, memo, day)
    if as_json:
        print_json(memo_json(report))
    else:
        _print(report)
    for told in report.notes:
        note(f"! {told}")
    return OK


def _bytes(file: str) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(LARGEST_FILE + 1)
        with Path(file).open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except OSError as error:
        name = shown_name(file)
        raise SourceError(f"{name} can't be read: {error.strerror}.", "Give the path of a file, or - .") from error


def _print(report: MemoReport) -> None:
    counts = report.counts()
    told = ", ".join(f"{n} {_WORDS[status].lower()}" for status, n in counts.items())
    if not report.findings:
        click.echo(f"No citation was found; nothing was checked ({report.as_of}). That is not a pass.")
        return
    total = len(report.findings)
    click.echo(f"{total} citation{'' if total == 1 else 's'} on {report.as_of}: {told}")
    lines = _Lines(report.text)
    for status in PROBLEMS_FIRST:
        found = [f for f in report.findings if f.status is status]
        if found:
            click.echo(f"\n{_WORDS[status]} ({len(found)})")
        for finding in found:
            _one(finding, lines)
    unchecked = counts.get(MemoStatus.NOT_CHECKED, 0)
    if unchecked:
        click.echo(f"\n{unchecked} of {total} were not checked: they are no pass.")


class _Lines:
    """Line numbers of offsets."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def number(self, offset: int) -> int:
        """The line of an offset, from 1."""
        from bisect import bisect_right

        return bisect_right(self._starts, offset)


def _one(found: Finding, lines: _Lines) -> None:
    click.echo(f"  line {lines.number(found.span.start)}: {on_one_line(found.text)}")
    if found.status is MemoStatus.VERIFIED:
        name = f"{_name(found.where)}: " if found.where else ""
        _say(f"{name}{found.note}")
        return
    if found.where is not None:
        _say(_place(found.where))
    if found.now is not None:
        _say(f"now: {_place(found.now)}")
    _say(found.note)
    for choice in found.choices[:8]:
        _say(f"- {_place(choice)}")
    for quote in found.quotes:
        if quote.segments:
            _say(_difference(quote))


def _say(text: str) -> None:
    for line in textwrap.wrap(_spaced(safe(text)), _WIDTH, break_long_words=True) or [""]:
        click.echo(f"      {line}")


def _spaced(text: str) -> str:
    """With a place to break a line after each Chinese full stop; a run of Chinese has no blanks."""
    return " ".join(text.split()) if any(unicodedata.east_asian_width(c) == "W" for c in text[:20]) else text


def _name(where: Where) -> str:
    return where.short or where.title


def _place(where: Where) -> str:
    at = f" ({where.law}{f', version {where.version}' if where.version else ''}{f', {where.path}' if where.path else ''})"
    return f"{_name(where)}{at}"


def _difference(quote: Compared) -> str:
    """[-the memo's words-]{+the law's words+}."""
    pieces = []
    for segment in quote.segments:
        if segment.same:
            pieces.append(segment.law or segment.quote)
            continue
        pieces += [f"[-{segment.quote}-]"] if segment.quote else []
        pieces += [f"{{+{segment.law}+}}"] if segment.law else []
    return on_one_line("".join(pieces))
