"""Which unit of a translation's page stands beside which unit of the law's page.

By path where the two are built alike. Where they aren't, paragraphs are paired by what they show (corpus.pairing) and the
numbered units by number within their pair: 律師法 136 has its list in paragraph 3, its English in paragraph 2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from corpus.figures import Figures, figures_of
from corpus.model import Part, Provision, ProvisionPath, Span, Unit
from corpus.pairing import Bead, Block, pair, share_figures


@dataclass(frozen=True, slots=True)
class Partners:
    """How a text's page stands beside another, the anchor.

    Attributes:
        partner: path of a unit -> path of the anchor's unit it stands beside.
        further: path of a paragraph -> path of the anchor's paragraph that it renders together with the one before it.
        merged: the anchor's units that stand inside a neighbour in this text.
        counts: paragraphs of the anchor and of this text, if rows were not joined by path alone.
        evidence: some pair has figures in common; where it has not, lengths decided.
    """

    partner: dict[ProvisionPath, ProvisionPath]
    further: dict[ProvisionPath, ProvisionPath] = field(default_factory=dict)
    merged: frozenset[ProvisionPath] = frozenset()
    counts: tuple[int, int] | None = None
    evidence: bool = True


def parts_of_page(provision: Provision) -> tuple[Part, ...]:
    """The parts of a page; a page that has none is one paragraph."""
    if provision.parts:
        return provision.parts
    return (Part(provision.path.child("para", 1), Unit.PARAGRAPH, "", Span(0, len(provision.text))),)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a page: its own part (None where a list begins without words) and the parts below it.

    `key` is its segment; "" where the page has one paragraph without a number, which stands at the page's own path.
    """

    key: str
    head: Part | None
    below: tuple[Part, ...]
    items: tuple[str, ...]


@lru_cache(maxsize=64)
def partners(anchor: Provision, language: str, other: Provision, other_language: str) -> Partners:
    """Pair the units of `other` with those of `anchor`; the languages are those of the texts (BCP 47).

    Kept for a while: the rows of a page and what is said of them are made of the same pairs.
    """
    ours, theirs = _paragraphs(anchor), _paragraphs(other)
    known = {part.path for part in parts_of_page(anchor)}
    by_path = Partners({part.path: part.path for part in parts_of_page(other) if part.path in known})
    alike = not ours or not theirs or [(p.key, p.items) for p in ours] == [(p.key, p.items) for p in theirs]
    if alike or (_are_numbered(ours) and _are_numbered(theirs)):
        return by_path
    left = [_block(anchor, p, language) for p in ours]
    right = [_block(other, p, other_language) for p in theirs]
    # Tables, annexes and definitions of the page keep their paths.
    found = Partners(
        {path: path for path in by_path.partner if not _in_paragraph(anchor, path)}, counts=(len(ours), len(theirs))
    )
    merged: list[ProvisionPath] = []
    beads = [bead for bead in pair(left, right) if bead.ours and bead.theirs]
    for bead in beads:
        mine, yours = ours[bead.ours.start : bead.ours.stop], theirs[bead.theirs.start : bead.theirs.stop]
        _heads(mine, yours, found, merged)
        if any(p.below for p in yours):
            _numbered(mine, yours, found)
        elif _holds_items(bead, left, right):
            merged += [part.path for p in mine for part in p.below]
    evidence = any(share_figures(bead, left, right) for bead in beads)
    return Partners(found.partner, found.further, frozenset(merged), found.counts, evidence)


_OWN = ("item", "text")  # stand right below a page that has one paragraph without a number


def _in_paragraph(page: Provision, path: ProvisionPath) -> bool:
    depth = len(page.path.segments)
    return path == page.path or path.segments[depth].startswith(("para", *_OWN))


def _paragraphs(provision: Provision) -> list[_Paragraph]:
    """The paragraphs of a page, each with what stands below it; not its tables, annexes and definitions."""
    depth = len(provision.path.segments)
    groups: dict[str, list[Part]] = {}
    for part in parts_of_page(provision):
        if _in_paragraph(provision, part.path):
            own = part.path == provision.path or part.path.segments[depth].startswith(_OWN)
            groups.setdefault("" if own else part.path.segments[depth], []).append(part)
    found = []
    for key, parts in groups.items():
        below_at = depth + (1 if key else 0)
        head = next((p for p in parts if len(p.path.segments) == below_at), None)
        below = tuple(p for p in parts if p is not head)
        found.append(_Paragraph(key, head, below, tuple("/".join(p.path.segments[below_at:]) for p in below)))
    return found


def _are_numbered(paragraphs: Sequence[_Paragraph]) -> bool:
    """Paragraphs with printed numbers say themselves which is which."""
    return all(p.head is not None and p.head.label for p in paragraphs)


def _block(provision: Provision, paragraph: _Paragraph, language: str) -> Block:
    parts = [p for p in (paragraph.head, *paragraph.below) if p]
    seen = [figures_of(provision.text[p.span.start + len(p.label) : p.span.end], language) for p in parts]
    total = Figures(frozenset[str]().union(*(f.shown for f in seen)), sum(f.length for f in seen))
    first = provision.text[parts[0].span.start : parts[0].span.start + 1]
    return Block(total, seen[0].length if paragraph.head else 0.0, paragraph.items, first.islower())


def _heads(
    ours: Sequence[_Paragraph], theirs: Sequence[_Paragraph], found: Partners, merged: list[ProvisionPath]
) -> None:
    """The words of the paragraphs themselves: the first beside the first; what follows is merged, or further text."""
    mine, yours = ([p.head.path for p in side if p.head] for side in (ours, theirs))
    if mine and yours:
        found.partner[yours[0]] = mine[0]
        found.further.update(dict.fromkeys(yours[1:], mine[0]))
        merged += mine[1:]


def _numbered(ours: Sequence[_Paragraph], theirs: Sequence[_Paragraph], found: Partners) -> None:
    """Items by number; of two items 1 (two lists in one pair) the first beside the first."""
    free: dict[str, list[ProvisionPath]] = {}
    for paragraph in ours:
        for part, item in zip(paragraph.below, paragraph.items, strict=True):
            free.setdefault(item, []).append(part.path)
    for paragraph in theirs:
        for part, item in zip(paragraph.below, paragraph.items, strict=True):
            if free.get(item):
                found.partner[part.path] = free[item].pop(0)


def _holds_items(bead: Bead, ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether a paragraph without items is as long as the anchor's with its items: run on in one line, not lost."""
    whole = sum(ours[i].figures.length for i in bead.ours)
    heads = sum(ours[i].head for i in bead.ours)
    length = sum(theirs[i].figures.length for i in bead.theirs)
    if not (whole and heads and length):
        return False
    return abs(math.log(length / whole)) < abs(math.log(length / heads))
