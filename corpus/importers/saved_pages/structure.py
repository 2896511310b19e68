"""Chapters and the table of contents of a page whose lines were cleaned of spaces."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence

from corpus.grammar.headings import ContainerHeading, container_of
from corpus.importers.saved_pages.spacing import Cleaned
from corpus.numbering import HAN_NUMERAL

_NUM = f"[{HAN_NUMERAL}0-9０-９]"
_LABEL = re.compile(rf"第{_NUM}{{1,6}}(?:部分|分编|编|章|节)(?:之{_NUM}{{1,3}}(?!{_NUM}))?")
# 第三章规定的, 第二节、第三节: a chapter that is spoken of.
_MENTION = re.compile(r"(?:的|之|中|所)?规定|[、和及与或至](?:本法)?第|第.{1,4}[条款项]|的|[，。；]")
_PREAMBLE = frozenset({"序言", "前言", "引言"})
_FEWEST_LISTED = 2
_HEADING_LIKENESS = 0.6  # 八章移管被判刑人 and 第八章移管被判刑人: 0.94; two headings of one law: mostly below 0.5
_LONGEST_REMNANT = 60


def container_heading(line: Cleaned) -> ContainerHeading | None:
    """The heading of a book, part, chapter or section that a cleaned line is, or None.

    The space after the label is gone from the cleaned text; that it stood there tells 第三章 中央 from 第三章中的.
    """
    match = _LABEL.match(line.text)
    if match is None:
        return container_of(line.text, "zh-Hans")
    rest = line.text[match.end() :]
    if _MENTION.match(rest):
        return None
    return container_of(f"{match[0]} {rest}", "zh-Hans")


def contents_end(lines: Sequence[Cleaned], start: int, first: int) -> int:
    """Where the body begins after a table of contents that begins at or after line `start`; `start` if there is none.

    `first` is the line of the first article. The body begins where the first heading that was listed stands again; where
    the page lost that one, after the list, for no law has nine chapters without articles.
    """
    listed = [(i, h) for i in range(start, first) if (h := container_heading(lines[i]))]
    if not listed:
        return start
    at, heading = listed[0]
    again = next((i for i, h in listed[1:] if (h.unit, h.number) == (heading.unit, heading.number)), None)
    if again is None:
        outer = [h for _, h in listed if h.unit is heading.unit]
        return first if len(outer) >= _FEWEST_LISTED else start
    preambles = [i for i in range(start, again) if lines[i].text in _PREAMBLE]
    late = [i for i in preambles if i > at]
    return late[0] if late else again


def is_preamble(text: str) -> bool:
    """Whether a cleaned line is the heading of a preamble."""
    return text in _PREAMBLE


def containers_of(
    lines: Sequence[Cleaned], body: range, taken: Mapping[int, object], contents: Sequence[Cleaned]
) -> dict[int, ContainerHeading]:
    """The headings of chapters in the lines of `body` that aren't `taken` by articles, broken ones mended by `contents`.

    A heading that the table of contents lists and the body lacks is found in a line that is like it and stands between
    its neighbours; it keeps its label as it stands in the body.
    """
    found = {i: h for i in body if i not in taken and (h := container_heading(lines[i]))}
    listed = [(line.text, h) for line in contents if (h := container_heading(line))]
    have = [(h.unit, h.number) for _, h in sorted(found.items())]
    for place, (text, heading) in enumerate(listed):
        if [(h.unit, h.number) for _, h in listed[: place + 1]].count((heading.unit, heading.number)) <= have.count(
            (heading.unit, heading.number)
        ):
            continue
        at = _remnant(text, lines, body, taken, found)
        if at is not None:
            found[at] = ContainerHeading(heading.unit, "", lines[at].text, heading.number)
            have.append((heading.unit, heading.number))
    return found


def _remnant(
    wanted: str, lines: Sequence[Cleaned], body: range, taken: Mapping[int, object], found: Mapping[int, object]
) -> int | None:
    """The one line, right above an article or another heading, that is like `wanted`."""
    likeness = difflib.SequenceMatcher(None, "", wanted, autojunk=False)
    best: tuple[float, int] | None = None
    for i in body:
        text = lines[i].text
        if not text or i in taken or i in found or len(text) > _LONGEST_REMNANT or text[-1] in "。；：;:，,":
            continue
        after = next((j for j in range(i + 1, body.stop) if lines[j].text), None)
        if after not in taken and after not in found:
            continue
        likeness.set_seq1(text)
        if likeness.real_quick_ratio() < _HEADING_LIKENESS or likeness.quick_ratio() < _HEADING_LIKENESS:
            continue
        score = likeness.ratio()
        if score >= _HEADING_LIKENESS and (best is None or score > best[0]):
            best = (score, i)
    return best[1] if best else None
