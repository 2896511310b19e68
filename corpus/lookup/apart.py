"""A typed text that cites more than one provision, each with its law: taken apart, and put together where the law is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.citations.finding import find
from corpus.citations.naming import names_of
from corpus.citations.values import Citation
from corpus.numbering import HAN_NUMERAL
from corpus.resolving.laws import called

if TYPE_CHECKING:
    from corpus.library import Library

# A place inside what was read as the name: 民法典第3条和刑法 (第5条), "Article 3 of the Civil Code and" ...
_PLACE = re.compile(rf"[\d{HAN_NUMERAL}]\s*[条條]|(?:\b(?:art|sec|s)[a-z]{{0,6}}\b\.?|§|제)\s*\d", re.IGNORECASE)


def apart(library: Library, text: str, read: Citation) -> list[Citation]:
    """The citations of a text whose reading as one has a place inside the name; none of any other."""
    if not _PLACE.search(read.name) or called(library, read.name):
        return []
    return [one for one in find(text, read.language, names_of(library)) if one.name and one.places]


_BETWEEN = re.compile(r"(?:[\s、，,;；和及與与或&]|\band\b|\bor\b)*", re.IGNORECASE)


def of_one_law(text: str, cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """Citations of one law beside one another (刑法第20条 刑法第21条) as one of all their places; () of anything else."""
    if len(cited) < 2 or len({(one.name, one.year) for one in cited}) > 1:
        return ()
    ends = [0, *(one.span.end for one in cited)]
    starts = [*(one.span.start for one in cited), len(text)]
    if not all(_BETWEEN.fullmatch(text, a, b) for a, b in zip(ends, starts, strict=True)):
        return ()
    whole = replace(cited[0].span, start=cited[0].span.start, end=cited[-1].span.end)
    return (replace(cited[0], text=text, span=whole, places=tuple(p for one in cited for p in one.places)),)
