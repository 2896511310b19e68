"""Damage to the paragraphs and items of a page, done on purpose, with the truth of which unit each was."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.alignment.partners import Partners
from corpus.alignment.units import parts_of_page
from corpus.model import Part, Provision, ProvisionPath, Span, Unit


@dataclass(frozen=True)
class Piece:
    """A unit of a damaged page. `was`: the units that its words were, () for words of elsewhere."""

    path: ProvisionPath
    label: str
    words: str
    unit: Unit
    was: tuple[ProvisionPath, ...]


_SENTENCE = re.compile(r"(?<=[。.;；])\s*")
Damage = Callable[[random.Random, list[Piece], ProvisionPath], list[Piece] | None]


def pieces_of(page: Provision) -> list[Piece]:
    """The units of a page as they are."""
    return [Piece(p.path, p.label, page.text[p.span.start + len(p.label) : p.span.end], p.unit, (p.path,))
            for p in parts_of_page(page)]  # fmt: skip


def built(page: Provision, pieces: Sequence[Piece]) -> Provision:
    """A page of pieces."""
    text, parts = "", []
    for piece in pieces:
        line = piece.label + piece.words
        parts.append(Part(piece.path, piece.unit, piece.label, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    return replace(page, text=text, parts=tuple(parts))


def counted(pieces: Sequence[Piece], page: ProvisionPath) -> list[Piece]:
    """Paragraphs without a printed number, counted anew."""
    depth, known, out = len(page.segments), {}, []
    for piece in pieces:
        top = ProvisionPath(piece.path.segments[: depth + 1])
        if piece.path == top and _is_plain(piece, page):
            known[top] = page.child("para", len(known) + 1)
        path = ProvisionPath((*known[top].segments, *piece.path.segments[depth + 1 :])) if top in known else piece.path
        out.append(replace(piece, path=path))
    return out


def _is_plain(piece: Piece, page: ProvisionPath) -> bool:
    own = len(piece.path.segments) == len(page.segments) + 1
    return own and not piece.label and piece.path.segments[-1].startswith("para_")


def _alone(pieces: Sequence[Piece], page: ProvisionPath) -> list[int]:
    """Plain paragraphs without anything below."""
    return [i for i, p in enumerate(pieces)
            if _is_plain(p, page) and not any(q.path != p.path and q.path.starts_with(p.path) for q in pieces)]  # fmt: skip


def lost_paragraph(chance: random.Random, pieces: list[Piece], page: ProvisionPath) -> list[Piece] | None:
    """One paragraph gone."""
    at = _alone(pieces, page)
    if not at or sum(_is_plain(p, page) for p in pieces) < 2:
        return None
    i = chance.choice(at)
    return counted([*pieces[:i], *pieces[i + 1 :]], page)


def glued_paragraphs(chance: random.Random, pieces: list[Piece], page: ProvisionPath) -> list[Piece] | None:
    """Two paragraphs in one."""
    at = _alone(pieces, page)
    pairs = [i for i in at if i + 1 in at]
    if not pairs:
        return None
    i = chance.choice(pairs)
    one, two = pieces[i], pieces[i + 1]
    both = replace(one, words=f"{one.words} {two.words}", was=(*one.was, *two.was))
    return counted([*pieces[:i], both, *pieces[i + 2 :]], page)


def cut_paragraph(chance: random.Random, pieces: list[Piece], page: ProvisionPath) -> list[Piece] | None:
    """A paragraph of several sentences in two."""
    at = [i for i in _alone(pieces, page) if len([s for s in _SENTENCE.split(pieces[i].words) if s]) > 1]
    if not at:
        return None
    i = chance.choice(at)
    sentences = [s for s in _SENTENCE.split(pieces[i].words) if s]
    n = chance.randrange(1, len(sentences))
    first, rest = (replace(pieces[i], words=" ".join(side)) for side in (sentences[:n], sentences[n:]))
    return counted([*pieces[:i], first, replace(rest, path=page.child("para", 999)), *pieces[i + 1 :]], page)


def moved_paragraph(chance: random.Random, pieces: list[Piece], page: ProvisionPath) -> list[Piece] | None:
    """The first paragraph at the end, or the last at the beginning."""
    at = _alone(pieces, page)
    if len(at) < 3 or len(at) != len(pieces):
        return None
    moved = [*pieces[1:], pieces[0]] if chance.random() < 0.5 else [pieces[-1], *pieces[:-1]]
    return counted(moved, page)


def _lists(pieces: Sequence[Piece]) -> list[list[int]]:
    found: dict[ProvisionPath, list[int]] = {}
    for i, piece in enumerate(pieces):
        leaf = not any(q.path != piece.path and q.path.starts_with(piece.path) for q in pieces)
        if leaf and piece.label and piece.path.parent and piece.path.segments[-1].startswith(("item", "subitem")):
            found.setdefault(piece.path.parent, []).append(i)
    return [held for held in found.values() if len(held) > 1]


def lost_item(chance: random.Random, pieces: list[Piece], _page: ProvisionPath) -> list[Piece] | None:
    """One item gone, the others under their own numbers."""
    if not (lists := _lists(pieces)):
        return None
    i = chance.choice(chance.choice(lists))
    return [*pieces[:i], *pieces[i + 1 :]]


def swapped_items(chance: random.Random, pieces: list[Piece], _page: ProvisionPath) -> list[Piece] | None:
    """The words of two items under each other's number."""
    if not (lists := _lists(pieces)):
        return None
    a, b = chance.sample(chance.choice(lists), 2)
    made = list(pieces)
    made[a] = replace(pieces[a], words=pieces[b].words, was=pieces[b].was)
    made[b] = replace(pieces[b], words=pieces[a].words, was=pieces[a].was)
    return made


DAMAGES: dict[str, Damage] = {
    f.__name__: f for f in (lost_paragraph, glued_paragraphs, cut_paragraph, moved_paragraph, lost_item, swapped_items)
}


def all_rows_right(pieces: Sequence[Piece], found: Partners, anchor: Provision) -> bool:
    """Whether every unit stands beside what it was, and the anchor's other units are merged where they are inside one."""
    homes = {p.path: found.partner.get(p.path) or found.further.get(p.path) for p in pieces}
    if not all(homes[p.path] in p.was for p in pieces if p.was):
        return False
    inside = {unit for p in pieces for unit in p.was}
    lost = {part.path for part in parts_of_page(anchor)} - set(found.partner.values())
    return all((path in found.merged) == (path in inside) for path in lost)
