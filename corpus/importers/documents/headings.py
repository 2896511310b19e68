"""Headings that the format marks (h3, Word's styles) but the words don't: of articles, and of groups of articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.lines import SCALE
from corpus.importers.documents.tables import parts_around
from corpus.model import Container, Piece, Provision, ProvisionPath, Text, Unit

_USUAL = 0.6  # of the articles have a heading above their label: then it is the article's, not a group's
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Speech:
    """What the text was read as."""

    language: str
    jurisdiction: str | None


def with_headings(text: Text, blocks: Mapping[int, Block], language: str, jurisdiction: str | None) -> Text:
    """`text` with the lines that its format calls headings in their places.

    Args:
        blocks: the blocks of the document by order.
    """
    speech = _Speech(language, jurisdiction)
    pages = [_headed(page, blocks, speech) for page in text.provisions]
    above: list[list[tuple[str, tuple[Piece, ...]]]] = [[]]
    for i, page in enumerate(pages):
        pages[i], left = _without_last(page, blocks, speech)
        above.append(left)
    articles = [i for i, page in enumerate(pages) if page.unit is Unit.ARTICLE]
    with_one = [i for i in articles if len(above[i]) == 1 and not pages[i].heading]
    if articles and len(with_one) >= _USUAL * len(articles):
        for i in with_one:
            pages[i] = _given(pages[i], *above[i][0])
            above[i] = []
    return _grouped(Text(text.containers, tuple(pages)), above)


def _is_heading(piece: Piece, blocks: Mapping[int, Block]) -> bool:
    block = blocks.get(piece.order // SCALE)
    return block is not None and block.kind is BlockKind.HEADING


def _line(page: Provision, start: int, end: int) -> list[Piece]:
    """The pieces of the text in [start, end)."""
    return [p for p in page.pieces if p.of == "text" and start <= p.start < end]


def _headed(page: Provision, blocks: Mapping[int, Block], speech: _Speech) -> Provision:
    """An article whose first line the format calls a heading, with that as its heading."""
    if page.unit is not Unit.ARTICLE or page.heading or not page.text:
        return page
    first, _, rest = page.text.partition("\n")
    pieces = _line(page, 0, len(first))
    if not rest.strip() or not pieces or len(first) > _LONGEST or not all(_is_heading(p, blocks) for p in pieces):
        return page
    moved = tuple(replace(p, of="heading") for p in pieces)
    return _cut(
        replace(page, heading=first, pieces=(*moved, *(p for p in page.pieces if p not in pieces))),
        len(first) + 1,
        len(page.text),
        speech,
    )


def _without_last(
    page: Provision, blocks: Mapping[int, Block], speech: _Speech
) -> tuple[Provision, list[tuple[str, tuple[Piece, ...]]]]:
    """A page without the headings at its end, which belong to what follows; and those, each with its pieces."""
    found: list[tuple[str, tuple[Piece, ...]]] = []
    while page.text and page.unit in (Unit.ARTICLE, Unit.PREAMBLE):
        start = page.text.rfind("\n") + 1
        pieces = _line(page, start, len(page.text))
        alone = start == 0 and not page.label
        if alone or not pieces or len(page.text) - start > _LONGEST or not all(_is_heading(p, blocks) for p in pieces):
            break
        if start == 0 and not found:
            break  # nothing but a heading: the article has no other text
        line = page.text[start:]
        found.insert(0, (line, tuple(Piece(p.order, "heading", p.start - start, p.end - start) for p in pieces)))
        page = _cut(
            replace(page, pieces=tuple(p for p in page.pieces if p not in pieces)), 0, max(start - 1, 0), speech
        )
    return page, found


def _cut(page: Provision, start: int, end: int, speech: _Speech) -> Provision:
    """The page with the stretch [start, end) of its text alone."""
    pieces = tuple(replace(p, start=p.start - start, end=p.end - start) if p.of == "text" else p for p in page.pieces)
    text = page.text[start:end]
    tables = [
        (p.span.start - start, p.span.end - start) for p in page.parts if p.unit is Unit.TABLE and p.span.start >= start
    ]
    inside = [(a, b) for a, b in tables if b <= len(text)]
    parts = parts_around(text, page, inside, speech.language, speech.jurisdiction)
    return replace(page, text=text, parts=parts, pieces=pieces)


def _given(page: Provision, heading: str, pieces: tuple[Piece, ...]) -> Provision:
    return replace(page, heading=heading, pieces=(*pieces, *page.pieces), order=min(page.order, pieces[0].order))


def _grouped(text: Text, above: Sequence[Sequence[tuple[str, tuple[Piece, ...]]]]) -> Text:
    """Headings above groups of articles as containers without a number."""
    containers, pages = list(text.containers), list(text.provisions)
    count = 0
    for i, headings in enumerate(above):
        for heading, pieces in headings:
            count += 1
            parent = pages[i].container if i < len(pages) else pages[i - 1].container
            within = containers[parent].path.segments if parent is not None else ()
            segment = "div" if count == 1 else f"div~{count}"
            containers.append(
                Container(
                    ProvisionPath((*within, segment)), Unit.DIVISION, "", heading, parent, pieces[0].order, pieces
                )
            )
            j = i
            while j < len(pages) and pages[j].container == parent and (j == i or not above[j]):
                pages[j] = replace(pages[j], container=len(containers) - 1)
                j += 1
    return Text(tuple(containers), tuple(pages))
