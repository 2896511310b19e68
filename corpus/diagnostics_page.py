"""docs/diagnostics.md, made of the table of codes: `python -m corpus.diagnostics_page > docs/diagnostics.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from corpus.diagnostic_docs import DOCS, GROUPS, Doc
from corpus.diagnostics import CODES, Code

_INTRODUCTION = """\
# Diagnostics

What a reader should know about a text. Codes are stable. Each diagnostic names a place: the path of an article or unit, and
where in its text; what was found there; what to do about it; and the texts that it concerns. Nothing is mended: the text
stays as the source has it. The page is made of the rules by `make docs`."""


def page() -> str:
    """The whole page: a table of codes for each group, then each code with its examples."""
    return "\n".join([_INTRODUCTION, *(line for group in GROUPS for line in _group(group))]) + "\n"


def _group(group: str) -> Iterator[str]:
    codes = [(CODES[name], doc) for name, doc in DOCS.items() if doc.group == group]
    yield from ("", f"## {group}", "", "| code | severity | meaning |", "|---|---|---|")
    yield from (f"| `{code.name}` | {code.severity} | {code.meaning} |" for code, _ in codes)
    for code, doc in codes:
        yield from _details(code, doc)


def _details(code: Code, doc: Doc) -> Iterator[str]:
    yield from ("", f"### {code.name}", "", code.meaning, "", f"What to do: {doc.suggestion}")
    if doc.language:
        yield from ("", "Fails:", "", *_shown(doc.fails), "", "Passes:", "", *_shown(doc.passes))
    else:
        yield from ("", f"- Fails: {doc.fails}", f"- Passes: {doc.passes}")


def _shown(text: str) -> Iterator[str]:
    """The lines of an example as code, a few of them where it is long."""
    lines = text.split("\n")
    kept = lines if len(lines) <= 5 else [lines[0], "...", *lines[-2:]]
    return (f"    {line}" for line in kept)


if __name__ == "__main__":
    sys.stdout.write(page())
