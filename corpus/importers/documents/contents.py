"""A table of contents in a document, with or without a heading of its own: lines above the law that stand again in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.grammar.headings import article_of, container_of, plain
from corpus.grammar.listed import RANGE
from corpus.importers.documents.lines import Line
from corpus.languages import language_of

_FEWEST = 3  # entries that make a table of contents
_MOST_PLACES = 2_000  # lines that begin alike and are looked at
_LONGEST = 160  # characters of an entry
_KEY = 4
_LEADERS = re.compile(r"(?:[.·․…\s_]{3,200}|\t{1,20})\s{0,9}\d{1,4}$")  # Article 5 ........ 12
_LONGEST_ENTRY = 1000
_FURTHEST = 4  # lines that an entry may be spread over where it stands again


def _bare(text: str) -> str:
    """A line without the dots and the page number at its end; a long line is no entry."""
    return RANGE.sub("", _LEADERS.sub("", text)) if len(text) < _LONGEST_ENTRY else text


def contents_of(lines: Sequence[Line], language: str) -> list[int]:
    """Indexes of the lines of a table of contents; [] if there is none.

    Every entry heads an article or chapter, holds nothing else, and stands again further down, in the same order. The
    table's own heading (目录, "Contents") belongs to it.
    """
    squeezed = [_squeezed(line.text) for line in lines]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(squeezed):
        index[text[:_KEY]].append(i)
    below = _Below([line.text for line in lines], squeezed, index, language)
    found: list[int] = []
    for i, line in enumerate(lines):
        if not _is_entry(line.text, language):
            if found and not _may_lie_between(line.text):
                break
            continue
        again = _again(line.text, below, i)
        if again is None or (found and again <= found[-1]):
            break
        found.append(i)
    if len(found) < _FEWEST or not _stand_again_below(found, below):
        return []
    above = found[0] - 1
    return [above, *found] if above >= 0 and _heads_contents(lines[above].text, language) else found


def _heads_contents(text: str, language: str) -> bool:
    """Whether a line says "Contents", in the language of the law or in the English of the site that shows it."""
    known = (language_of(language), language_of("en"))
    return any(plain(text) in words.contents for words in known if words is not None)


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _is_entry(text: str, language: str) -> bool:
    return len(text) <= _LONGEST and (
        article_of(text, language) is not None or container_of(text, language) is not None
    )


def _may_lie_between(text: str) -> bool:
    """A short line without a stop between entries: the heading of an article on a line of its own."""
    return len(text) <= _LONGEST and text[-1] not in ".。;；:："


@dataclass(frozen=True, slots=True)
class _Below:
    """The lines of a document, to find where an entry stands again: as they are, squeezed, and by how they begin."""

    texts: Sequence[str]
    squeezed: Sequence[str]
    index: Mapping[str, Sequence[int]]
    language: str


def _again(text: str, below: _Below, at: int) -> int | None:
    """The line below `at` where an entry stands again: at its start, or spread over that line and the next."""
    entry = _squeezed(_bare(text))
    places = below.index.get(entry[:_KEY], [])
    first = bisect_right(places, at)
    for i in places[first : first + _MOST_PLACES]:
        if "".join(below.squeezed[i : i + _FURTHEST]).startswith(entry) and _may_be_same(text, i, below):
            return i
    return None


def _may_be_same(text: str, i: int, below: _Below) -> bool:
    """Whether line `i` has no other number than the entry: "Article 10" and "Article 1 bis" begin like "Article 1"."""
    there = _number(below.texts[i], below.language)
    return there is None or there == _number(text, below.language)


def _number(text: str, language: str) -> str | None:
    """The number that a line begins with as an article or chapter; None if it begins neither."""
    if article := article_of(text, language):
        return str(article.number)
    container = container_of(text, language)
    return container.number if container else None


def _stand_again_below(found: Sequence[int], below: _Below) -> bool:
    """Whether all entries stand again below the last of them: the law itself begins after its contents."""
    return all(_again(below.texts[i], below, found[-1]) is not None for i in found)
