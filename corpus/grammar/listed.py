"""Lines of a table of contents: they repeat the headings of the text, and are none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.grammar.headings import article_of, container_of
from corpus.grammar.patterns import plain, plain_set
from corpus.languages import language_of

_LEADERS = re.compile(
    r"(?:[.…·‥_\s]{2,200}|\t)\s{0,9}(?:S\.|p\.|стр\.)?\s{0,9}\d{1,4}\s{0,9}$"
)  # "Chapter I ........ 3"
# The articles of a chapter, behind its heading in the list alone: 第一章　総則（第一条―第三条）, Chapter I (Articles 1 to 3)
RANGE = re.compile(
    r"[ \u3000]{0,3}[（(][^（）()]{0,4}(?:第|제|Art|art|§|Điều|มาตรา|Статьи|статьи|ст\.)[^（）()]{1,40}[）)]$"
)
_FIRST_LINES = 50  # the word "contents" stands near the beginning
_LONGEST = 160
_FEWEST_WITHOUT_WORD = 3
_SHARE = 0.6
_MOST_LINES = 2000


def contents_lines(lines: Sequence[str], language: str, jurisdiction: str | None) -> tuple[int, ...]:
    """Indexes of the lines of a table of contents: from 目录 to where the first heading that it lists stands again.

    Without that word, a run of headings that is repeated from its first line on is one too.
    """
    words = language_of(language)
    numbered = [(i, line.strip()) for i, line in enumerate(lines) if line.strip()]
    if words is None:
        return ()
    for at, (_, line) in enumerate(numbered[:_FIRST_LINES]):
        if len(line) < _LONGEST and plain(line).rstrip(":：") in plain_set(words.contents):
            again = _again([text for _, text in numbered[at + 1 :]])
            return tuple(i for i, _ in numbered[at : at + 1 + again]) if again else ()
    return _without_word(numbered, language, jurisdiction)


def _again(listed: Sequence[str]) -> int:
    """How many lines stand before the first of them stands again; 0 if it doesn't, or a line is too long for a list."""
    if not listed:
        return 0
    first = _key(listed[0])
    again = next((n for n in range(1, len(listed)) if _key(listed[n]) == first), 0)
    return again if all(len(text) < _LONGEST for text in listed[:again]) else 0


def _bare(line: str) -> str:
    """A line of a list without the dots and the page number at its end; a long line is no line of a list."""
    return RANGE.sub("", _LEADERS.sub("", line)) if len(line) < _LONGEST * 2 else line


def _key(line: str) -> str:
    return plain(_bare(line))


def _without_word(numbered: Sequence[tuple[int, str]], language: str, jurisdiction: str | None) -> tuple[int, ...]:
    def heads(line: str) -> bool:
        return (container_of(_bare(line), language, jurisdiction=jurisdiction) is not None
                or article_of(line, language, jurisdiction=jurisdiction) is not None)  # fmt: skip

    start = next((n for n, (_, line) in enumerate(numbered[: _FIRST_LINES * 4]) if heads(line)), None)
    if start is None:
        return ()
    below = [line for _, line in numbered[start : start + _MOST_LINES]]
    again = _again(below)
    listed = below[:again]
    keys = {_key(line) for line in below[again:]}
    repeated = sum(1 for line in listed if _key(line) in keys)
    headed = sum(1 for line in listed if heads(line))
    enough = again >= _FEWEST_WITHOUT_WORD and min(repeated, headed * 2) >= _SHARE * again
    return tuple(i for i, _ in numbered[start : start + again]) if enough else ()
