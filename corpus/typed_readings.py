"""The citations that `corpus.citations.typed` reads, as values."""

from __future__ import annotations

from corpus.citations.typed import Citation as Typed
from corpus.citations.typed import parse
from corpus.citations.values import Citation, Level, Place, Scope
from corpus.several import further


def readings(text: str) -> tuple[Citation, ...]:
    """What a typed citation may say."""
    read = parse(text)
    if read is None:
        return ()
    first = _place(read)
    places = (first,) if first else ()
    if read.more and not read.more.startswith("-"):
        places += tuple(p for one in further(read) if (p := _place(one)))
    scope = Scope.NAMED if read.name else Scope.NONE
    return (Citation(text, read.span, read.name, places, scope, year=read.year, section_sign=read.section_sign),)


def _place(read: Typed) -> Place | None:
    if not read.numbers and not read.path:
        return None
    levels = tuple(Level(x.word, x.label) for x in read.pinpoint)
    return Place(read.span, read.numbers, levels, path=read.path)
