"""What unnamed citations of an amending text speak of: 将第三条修改为：“…本法第五条…” is of the law that is amended, 本决定 of the
text itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.citations.values import Citation, Scope
from corpus.days.amenders import OBJECT, amended, amends_many
from corpus.folding import fold
from corpus.model import Span

_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“”", "‘": "’"}
_QUOTE = re.compile('[“”"「」『』«»„‘’]')


@dataclass(frozen=True, slots=True)
class Amends:
    """What a text amends: the one law that its title names ("" for none or several), and whether it amends at all."""

    law: str
    amends: bool


def amends(title: str, language: str) -> Amends:
    """What a text with this title amends."""
    names = amended(title, language) if title else []
    return Amends(names[0] if len(names) == 1 else "", bool(names) or bool(title and amends_many(title)))


def quoted(text: str) -> tuple[Span, ...]:
    """Passages of a provision that are quoted as other words of law: they open behind a colon or at the start of a line.

    Passes: 修改为：“第三条……”. Fails: 以下称“本法”, a term in quotes.
    """
    found: list[Span] = []
    closing, opened = "", 0
    for match in _QUOTE.finditer(text):
        at, char = match.start(), match[0]
        if closing:
            starts_line = at == 0 or text[at - 1] == "\n"
            if char in closing and not (starts_line and char == '"'):
                found.append(Span(opened, at + 1))
                closing = ""
        elif _opens(text, at, char):
            closing, opened = _PAIRS.get(char, char), at
    return tuple(found)


def _opens(text: str, at: int, char: str) -> bool:
    if char not in _PAIRS and char != '"':
        return False
    before = text[max(0, at - 3) : at].rstrip(" \t\u3000")
    return not before or before[-1] in "：:\n"


def objects(text: str, language: str) -> list[tuple[int, str]]:
    """Where a provision turns to a law that it amends, and that law's name: 一、对《乙法》作出修改."""
    if not language.startswith("zh"):
        return []
    return [(m.start("law"), m["law"]) for m in OBJECT.finditer(fold(text))]


def turned(found: Iterable[Citation], text: str, law: str, turns: Sequence[tuple[int, str]]) -> Iterator[Citation]:
    """The citations of a page of an amending text, with the law that the unnamed ones speak of.

    Args:
        found: read with inside=False, so that an unnamed place has scope NONE and 本决定 THIS.
        law: the law amended where the page begins.
        turns: of this page, as `objects` gives them.
    """
    quotes = quoted(text)
    places = [at for at, _ in turns]
    for citation in found:
        n = bisect_right(places, citation.span.start)
        of = turns[n - 1][1] if n else law
        if citation.scope is Scope.NONE or (citation.scope is Scope.THIS and inside(citation.span, quotes)):
            citation = replace(citation, scope=Scope.SAME, name=of) if of else replace(citation, scope=Scope.NONE)
        yield citation


def inside(span: Span, quotes: Sequence[Span]) -> bool:
    """Whether a citation stands in one of these passages (in order, none in another)."""
    n = bisect_right(quotes, span.start, key=lambda q: q.start)
    return bool(n) and span.end <= quotes[n - 1].end
