"""References of a page <-> the JSON that is stored beside it. What a list would end with and says nothing is left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpus.citations.values import Citation, Level, Place, Relative, Scope
from corpus.model import ProvisionPath, Span, Unit
from corpus.numbering import ArticleNumber
from corpus.references.values import Reference


def packed(references: Iterable[Reference]) -> str:
    """The references of one page as JSON."""
    rows = [_reference(r) for r in references]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def unpacked(body: str, page: ProvisionPath, text: str) -> tuple[Reference, ...]:
    """What `packed` wrote of `page`, whose stored text is `text`."""
    return tuple(_read(row, page, text) for row in json.loads(body))


def unpacked_about(body: str, page: ProvisionPath, about: ProvisionPath | None) -> Iterator[Reference]:
    """What `packed` wrote of `page`, without what surely means nothing of `about` (None: all of it), and without its words.

    A page of the GDPR cites a dozen provisions, and who asks for one of them needs the others not. A place that wasn't
    counted in the text itself may mean anything.
    """
    wanted = str(about) if about is not None else ""
    for row in json.loads(body):
        if not wanted or _may_touch(row, wanted):
            yield _read(row, page, "")


def _may_touch(row: list[Any], wanted: str) -> bool:
    places = _filled(row, 5)[4] or ()
    for place in places:
        targets = place[4] if len(place) > 4 else None
        if not targets or any(t == wanted or t.startswith(f"{wanted}/") or wanted.startswith(f"{t}/") for t in targets):
            return True
    return False


def _reference(reference: Reference) -> list[Any]:
    c = reference.citation
    below = "/".join(reference.at.segments[len(reference.page.segments) :])
    places = [_place(p, t) for p, t in zip(c.places, reference.targets, strict=True)]
    name = [c.name_span.start, c.name_span.end] if c.name_span else None
    return _short([c.span.start, c.span.end, below, c.language, places, str(c.scope), c.name, name, c.year,
                   int(c.section_sign)])  # fmt: skip


def _place(place: Place, targets: Sequence[ProvisionPath] = ()) -> list[Any]:
    relative = place.relative
    counted = (
        [str(relative.unit), relative.word, relative.first, relative.last, relative.language] if relative else None
    )
    return _short([
        place.span.start, place.span.end, [str(n) for n in place.numbers],
        [[level.word, level.label, level.language] for level in place.levels], [str(t) for t in targets],
        _place(place.to) if place.to else None, counted, list(place.within), str(place.path) if place.path else None,
    ])  # fmt: skip


def _short(row: list[Any]) -> list[Any]:
    while row and not row[-1]:
        row.pop()
    return row


def _filled(row: list[Any], length: int) -> list[Any]:
    return [*row, *[None] * (length - len(row))]


def _read(row: list[Any], page: ProvisionPath, text: str) -> Reference:
    start, end, below, language, places, scope, name, named, year, section = _filled(row, 10)
    at = ProvisionPath((*page.segments, *below.split("/"))) if below else page
    rows = places or []
    citation = Citation(
        text[start:end], Span(start, end), name or "", tuple(_read_place(p) for p in rows), Scope(scope),
        Span(*named) if named else None, year, bool(section), language or "",
    )  # fmt: skip
    targets = tuple(tuple(map(_path, _filled(p, 5)[4] or ())) for p in rows)
    return Reference(page, at, citation, targets)


def _read_place(row: list[Any]) -> Place:
    start, end, numbers, levels, _, to, relative, within, path = _filled(row, 9)
    counted = None
    if relative:
        unit, word, first, last, language = relative
        counted = Relative(Unit(unit), word, first, last, language)
    return Place(
        Span(start or 0, end), tuple(map(ArticleNumber.parse, numbers or ())), tuple(Level(*x) for x in levels or ()),
        tuple(within or ()), counted, _read_place(to) if to else None, _path(path) if path else None,
    )  # fmt: skip


def _path(text: str) -> ProvisionPath:
    return ProvisionPath(tuple(text.split("/")))
