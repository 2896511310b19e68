"""What is known of a language: a frozen record of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.model import Unit


@dataclass(frozen=True, slots=True)
class Language:
    """The structure words of a language.

    Attributes:
        tag: primary subtag ("zh").
        containers: word -> unit, in the order in which they are tried (longer words first: 分编 before 编).
        article_words: words for an article ("条", "Article").
        ordinals: numbers written as words ("one", "first"), lower case -> value. Chinese numerals are in numbering.py.
        unnumbered: headings that hold articles without a number of their own ("附则"), without white space.
        supplements: those of them that stand at the end of a law, beside its books or chapters ("附则").
        contents: what a table of contents is headed with, without white space, lower case.
        preambles: what a preamble is headed with, without white space, lower case.
        annexes: words an annex starts with.
        deleted: texts of an article that say that it is deleted, without brackets and white space, lower case.
        joiner: what stands between two lines that are joined: "" in Chinese.
    """

    tag: str
    containers: Mapping[str, Unit]
    article_words: tuple[str, ...]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    unnumbered: frozenset[str] = frozenset()
    supplements: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    preambles: frozenset[str] = frozenset()
    annexes: tuple[str, ...] = ()
    deleted: frozenset[str] = frozenset()
    joiner: str = " "
