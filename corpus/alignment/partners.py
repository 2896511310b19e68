"""Which unit of a translation's page stands beside which unit of the law's page.

By path where the two are built alike. Where they aren't, paragraphs are paired by what they show (corpus.alignment.pairing) and the
numbered units by number within their pair: 律師法 136 has its list in paragraph 3, its English in paragraph 2.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from corpus.alignment.figures import Figures, are_kin, figures_of, kin_words
from corpus.alignment.pairing import Block, pair, share_figures, strays
from corpus.alignment.terms import pairs_by_term
from corpus.alignment.units import by_term, merged_units, moved_units, parts_of_page
from corpus.model import Expression, Part, Provision, ProvisionPath


@dataclass(frozen=True, slots=True)
class Partners:
    """How a text's page stands beside another, the anchor.

    Attributes:
        partner: path of a unit -> path of the anchor's unit it stands beside.
        further: path of a paragraph -> path of the anchor's paragraph that it renders together with the one before it.
        merged: the anchor's units that stand inside a neighbour in this text.
        moved: units of this text that stand under another number, or in another place, than the anchor's.
        counts: paragraphs of the anchor and of this text, if rows were not joined by path alone.
        evidence: some pair has figures in common; where it has not, lengths decided.
    """

    partner: dict[ProvisionPath, ProvisionPath]
    further: dict[ProvisionPath, ProvisionPath] = field(default_factory=dict)
    merged: frozenset[ProvisionPath] = frozenset()
    moved: frozenset[ProvisionPath] = frozenset()
    counts: tuple[int, int] | None = None
    evidence: bool = True


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a page: its own part (None where a list begins without words) and the parts below it.

    `key` is its segment; "" where the page has one paragraph without a number, which stands at the page's own path.
    """

    key: str
    head: Part | None
    below: tuple[Part, ...]
    items: tuple[str, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of it."""
        return (self.head, *self.below) if self.head else self.below

    def names(self, page: Provision) -> tuple[ProvisionPath, ...]:
        """The paths that it may be called by: its own, or that of its page, if it is the only one there."""
        own = ProvisionPath((*page.path.segments, *self.key.split("/"))) if self.key else page.path
        return (own, self.head.path) if self.head and self.head.path != own else (own,)


Forced = tuple[tuple[ProvisionPath, ProvisionPath | None], ...]


@lru_cache(maxsize=512)
def partners(anchor: Provision, language: str, other: Provision, other_language: str, forced: Forced = ()) -> Partners:
    """Pair the units of `other` with those of `anchor`; the languages are those of the texts (BCP 47).

    Kept for a while: the rows of a page and what is said of them are made of the same pairs.

    Args:
        forced: what a person decided: (unit of `other`, unit of `anchor` or None). It wins, and the others go around it.
    """
    found = _by_paragraphs(anchor, language, other, other_language, forced)
    if _has_rows_of(anchor, other) or _has_rows_of(other, anchor):
        found = _by_rows(anchor, other, found)
        _obey(anchor, other, forced, found)
        return found
    by_term(anchor, other, found.partner)
    _obey(anchor, other, forced, found)
    said = {part.path for part in parts_of_page(other) if any(part.path.starts_with(unit) for unit, _ in forced)}
    moved = moved_units(anchor, language, other, other_language, found.partner, said)
    # A paragraph that changed places takes its items along: not those that a person set.
    _obey(anchor, other, forced, found)
    moved -= {path for path in said if path not in found.partner}
    merged = found.merged | merged_units(anchor, other, found.partner)
    return replace(found, merged=frozenset(merged), moved=found.moved | moved)


def _has_rows_of(page: Provision, other: Provision) -> bool:
    """Whether the units of a page were filled in one by one, in just the rows that the other page has."""
    return bool(page.rows) and set(page.rows) == {part.path for part in parts_of_page(other)}


def _by_rows(anchor: Provision, other: Provision, found: Partners) -> Partners:
    """The pairs of pages of which the units of one were filled in row by row: by path, whatever they show.

    Args:
        found: what they show; where it says the same it knows too what stands inside a neighbour.
    """
    known = {part.path for part in parts_of_page(anchor)}
    laid = {part.path: part.path for part in parts_of_page(other) if part.path in known}
    return replace(found, moved=frozenset(), counts=None, evidence=True) if found.partner == laid else Partners(laid)


def all_partners(
    base: tuple[Expression, Provision | None], columns: Sequence[tuple[Expression, Provision | None]],
    forced: Mapping[str, Mapping[ProvisionPath, ProvisionPath | None]],
) -> dict[str, Partners]:  # fmt: skip
    """How each text's page stands beside that of `base`.

    A text that is built otherwise than the anchor is held against one of its own language that is built like the anchor, if
    there is one: what simplified Chinese has in two paragraphs and traditional Chinese in one is told by its words.

    Args:
        base: the text that the rows are made of. columns: all texts of the page, `base` among them.
        forced: id of a text -> what people decided.
    """
    anchor, own = base[1], base[0]
    if anchor is None:
        return {}
    found: dict[str, Partners] = {}
    for expression, page in columns:
        if expression.id == own.id:
            found[own.id] = Partners({part.path: part.path for part in parts_of_page(anchor)})
        elif page is not None:
            put = tuple(forced.get(expression.id, {}).items())
            found[expression.id] = partners(anchor, own.language, page, expression.language, put)
    for expression, page in columns:
        if page is not None and found[expression.id].counts and not forced.get(expression.id):
            pivots = [(e, p) for e, p in columns
                      if p and e.id not in (own.id, expression.id) and not found[e.id].counts and _kin(e, expression)]  # fmt: skip
            if pivots and not _kin(own, expression):
                found[expression.id] = _across(anchor, pivots[0], found[pivots[0][0].id], (expression, page))
    return found


def _kin(one: Expression, other: Expression) -> bool:
    return one.language.partition("-")[0] == other.language.partition("-")[0]


def _across(
    anchor: Provision, pivot: tuple[Expression, Provision], over: Partners, column: tuple[Expression, Provision]
) -> Partners:
    """A text's partners by way of another text of its language. `over`: the other text's own partners."""
    near = partners(pivot[1], pivot[0].language, column[1], column[0].language)
    merged = frozenset(over.partner[path] for path in near.merged if path in over.partner)
    counts = (len(_paragraphs(anchor)), len(_paragraphs(column[1])))
    return Partners(
        {path: over.partner[home] for path, home in near.partner.items() if home in over.partner},
        {path: over.partner[home] for path, home in near.further.items() if home in over.partner},
        merged,
        near.moved,
        counts,
        evidence=True,
    )


def _by_paragraphs(anchor: Provision, language: str, other: Provision, other_language: str, forced: Forced) -> Partners:
    """The pairs that paths, numbers and what paragraphs show give; paragraphs that a person paired, or their terms, first."""
    ours, theirs = _paragraphs(anchor), _paragraphs(other)
    if _defined_after_lists(anchor, ours, other, theirs):
        ours, theirs = _paragraphs(anchor, texts_apart=True), _paragraphs(other, texts_apart=True)
    known = {part.path for part in parts_of_page(anchor)}
    by_path = Partners({part.path: part.path for part in parts_of_page(other) if part.path in known})
    alike = not ours or not theirs or [(p.key, p.items) for p in ours] == [(p.key, p.items) for p in theirs]
    numbered = _are_numbered(ours) and _are_numbered(theirs)
    fixed = _fixed(anchor, ours, other, theirs, forced)
    if (alike or numbered) and all(j == i for j, i in fixed.items()):
        return by_path
    # Tables, annexes and definitions of the page keep their paths.
    found = Partners({path: path for path in by_path.partner if not _in_paragraph(anchor, path)})
    if numbered:
        groups = _around(fixed, _by_key(ours, theirs, fixed))
        _lay(groups, ours, theirs, found, [])
        return found
    kin = are_kin(language, other_language)
    left = [_block(anchor, p, language, kin) for p in ours]
    right = [_block(other, p, other_language, kin) for p in theirs]
    paired = _paired(left, right, fixed)
    astray = _astray(paired, left, right, fixed)
    groups = _around(fixed, [*paired, *astray])
    merged: list[ProvisionPath] = []
    _lay(groups, ours, theirs, found, merged, left, right)
    evidence = any(share_figures(group, left, right) for group in groups) or bool(fixed)
    moved = frozenset(part.path for _, (j,) in astray for part in theirs[j].parts)
    return replace(found, merged=frozenset(merged), moved=moved, counts=(len(ours), len(theirs)), evidence=evidence)


Group = tuple[tuple[int, ...], tuple[int, ...]]


def _fixed(
    anchor: Provision, ours: Sequence[_Paragraph], other: Provision, theirs: Sequence[_Paragraph], forced: Forced
) -> dict[int, int | None]:
    """Paragraphs whose partner is known: index of theirs -> index of ours, None for beside none."""
    paragraph = {unit: j for j, p in enumerate(theirs) for unit in p.names(other)}
    targets = {unit: i for i, p in enumerate(ours) for unit in p.names(anchor)}
    found: dict[int, int | None] = {}
    for unit, target in forced:
        if unit in paragraph and (target is None or target in targets):
            found[paragraph[unit]] = None if target is None else targets[target]
    if len(ours) > 1 and len(theirs) > 1:
        heads = [[p.head for p in side] for side in (ours, theirs)]
        for j, i in pairs_by_term(_words(anchor, heads[0]), _words(other, heads[1])).items():
            if j not in found and i not in found.values():
                found[j] = i
    return found


def _words(page: Provision, parts: Sequence[Part | None]) -> list[str]:
    return [page.text[p.span.start + len(p.label) : p.span.end] if p else "" for p in parts]


def _defined_after_lists(
    anchor: Provision, ours: Sequence[_Paragraph], other: Provision, theirs: Sequence[_Paragraph]
) -> bool:
    """Whether words after a list define a term: then they are a definition of their own, not the end of the one before."""
    parts = [[part for p in side for part in p.parts if part is p.head or _is_text(part)] for side in (ours, theirs)]
    if not any(map(_is_text, (*parts[0], *parts[1]))):
        return False
    pairs = pairs_by_term(_words(anchor, parts[0]), _words(other, parts[1]))
    return any(
        (_is_text(parts[0][i]) or _is_text(parts[1][j])) and parts[0][i].path.parent != parts[1][j].path.parent
        for j, i in pairs.items()
    )


def _is_text(part: Part) -> bool:
    return part.path.segments[-1].startswith("text_")


def _by_key(ours: Sequence[_Paragraph], theirs: Sequence[_Paragraph], fixed: Mapping[int, int | None]) -> list[Group]:
    """Numbered paragraphs by number, but for those that are taken."""
    taken = set(fixed.values())
    places = {p.key: i for i, p in enumerate(ours) if i not in taken}
    return [((places[p.key],), (j,)) for j, p in enumerate(theirs) if j not in fixed and p.key in places]


def _paired(left: Sequence[Block], right: Sequence[Block], fixed: Mapping[int, int | None]) -> list[Group]:
    """The other paragraphs by what they show: between those whose partner is known, where these stand in one order."""
    known = sorted((j, i) for j, i in fixed.items() if i is not None)
    in_order = all(a[1] < b[1] for a, b in pairwise(known))
    edges = [(-1, -1), *(known if in_order else ()), (len(right), len(left))]
    taken = set(fixed.values())
    groups: list[Group] = []
    for (j0, i0), (j1, i1) in pairwise(edges):
        mine = [i for i in range(i0 + 1, i1) if i not in taken]
        yours = [j for j in range(j0 + 1, j1) if j not in fixed]
        if mine and yours:
            beads = pair([left[i] for i in mine], [right[j] for j in yours])
            groups += [
                (tuple(mine[i] for i in bead.ours), tuple(yours[j] for j in bead.theirs))
                for bead in beads
                if bead.ours and bead.theirs
            ]
    return groups


def _astray(
    groups: Sequence[Group], left: Sequence[Block], right: Sequence[Block], fixed: Mapping[int, int | None]
) -> list[tuple[tuple[int], tuple[int]]]:
    """Paragraphs that stand in another place than the law has them."""
    mine = {i for group in groups for i in group[0]} | set(fixed.values())
    yours = {j for group in groups for j in group[1]} | set(fixed)
    alone = [i for i in range(len(left)) if i not in mine], [j for j in range(len(right)) if j not in yours]
    return [((i,), (j,)) for i, j in strays(*alone, left, right)]


def _around(fixed: Mapping[int, int | None], groups: Sequence[Group]) -> list[Group]:
    """All groups in the order of their text; paragraphs set beside one and the same stand in one group."""
    known: dict[int, tuple[int, ...]] = {}
    for j, i in sorted(fixed.items()):
        if i is not None:
            known[i] = (*known.get(i, ()), j)
    return sorted([*groups, *(((i,), js) for i, js in known.items())], key=lambda g: g[1])


def _lay(
    groups: Sequence[Group], ours: Sequence[_Paragraph], theirs: Sequence[_Paragraph], found: Partners,
    merged: list[ProvisionPath], left: Sequence[Block] = (), right: Sequence[Block] = (),
) -> None:  # fmt: skip
    """Put paragraphs that belong together beside each other, with what stands below them."""
    for group in groups:
        mine, yours = [ours[i] for i in group[0]], [theirs[j] for j in group[1]]
        _heads(mine, yours, found, merged)
        if any(p.below for p in yours):
            _numbered(mine, yours, found)
        elif left and _holds_items(group, left, right):
            merged += [part.path for p in mine for part in p.below]


def _obey(anchor: Provision, other: Provision, forced: Forced, found: Partners) -> None:
    """Units that a person set stand where they were set, with what stands below them; who stood there goes."""
    if not forced:
        return
    parts = [part.path for part in parts_of_page(other)]
    known = {part.path for part in parts_of_page(anchor)}
    wishes: dict[ProvisionPath, ProvisionPath | None] = {}
    # The larger unit first: a decision on an item counts more than one on its paragraph.
    for unit, target in sorted(forced, key=lambda f: len(f[0].segments)):
        for path in parts:
            if path.starts_with(unit):
                wishes[path] = _onto(path, unit, target, known)
    taken = set(wishes.values())
    for table in (found.partner, found.further):
        for path in [p for p, home in table.items() if p in wishes or home in taken]:
            del table[path]
    found.partner.update({path: home for path, home in wishes.items() if home is not None})


def _onto(
    path: ProvisionPath, unit: ProvisionPath, target: ProvisionPath | None, known: Collection[ProvisionPath]
) -> ProvisionPath | None:
    """Where a part of `unit` stands when `unit` stands beside `target`."""
    if target is None:
        return None
    if path == unit:
        return target if target in known else None
    wanted = ProvisionPath((*target.segments, *path.segments[len(unit.segments) :]))
    return wanted if wanted in known else None


_OWN = ("item", "text")  # stand right below a page that has one paragraph without a number


def _in_paragraph(page: Provision, path: ProvisionPath) -> bool:
    depth = len(page.path.segments)
    return path == page.path or path.segments[depth].startswith(("para", *_OWN))


def _paragraphs(provision: Provision, texts_apart: bool = False) -> list[_Paragraph]:
    """The paragraphs of a page, each with what stands below it; not its tables, annexes and definitions.

    `texts_apart`: words after a list are a paragraph of their own.
    """
    depth = len(provision.path.segments)
    groups: dict[str, list[Part]] = {}
    apart = ""
    for part in parts_of_page(provision):
        if _in_paragraph(provision, part.path):
            own = part.path == provision.path or part.path.segments[depth].startswith(_OWN)
            key = "" if own else part.path.segments[depth]
            if texts_apart and not own and _is_text(part) and len(part.path.segments) == depth + 2:
                apart = f"{key}/{part.path.segments[-1]}"
            groups.setdefault(apart if apart.startswith(f"{key}/") else key, []).append(part)
    found = []
    for key, parts in groups.items():
        below_at = depth + (1 if key else 0)
        head = parts[0] if "/" in key else next((p for p in parts if len(p.path.segments) == below_at), None)
        below = tuple(p for p in parts if p is not head)
        tails = (p.path.segments[below_at + _below_text(head, p) :] for p in below)
        found.append(_Paragraph(key, head, below, tuple("/".join(tail) for tail in tails)))
    return found


def _below_text(head: Part | None, part: Part) -> bool:
    """Whether a part stands below words after a list, which are one level deeper than other paragraphs."""
    return head is not None and _is_text(head) and part.path.starts_with(head.path)


def _are_numbered(paragraphs: Sequence[_Paragraph]) -> bool:
    """Paragraphs with printed numbers say themselves which is which."""
    return all(p.head is not None and p.head.label for p in paragraphs)


def _block(provision: Provision, paragraph: _Paragraph, language: str, kin: bool) -> Block:
    parts = paragraph.parts
    seen = [figures_of(provision.text[p.span.start + len(p.label) : p.span.end], language) for p in parts]
    total = Figures(
        frozenset[str]().union(*(f.shown for f in seen)),
        sum(f.length for f in seen),
        sum(f.sentences for f in seen[:1]),
        seen[0].marks if paragraph.head else (),
    )
    text = provision.text[parts[0].span.start : parts[-1].span.end]
    words = kin_words(text) if kin else frozenset[str]()
    return Block(total, seen[0].length if paragraph.head else 0.0, paragraph.items, text[:1].islower(), words)


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


def _holds_items(group: Group, ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether a paragraph without items is as long as the anchor's with its items: run on in one line, not lost."""
    whole = sum(ours[i].figures.length for i in group[0])
    heads = sum(ours[i].head for i in group[0])
    length = sum(theirs[j].figures.length for j in group[1])
    if not (whole and heads and length):
        return False
    return abs(math.log(length / whole)) < abs(math.log(length / heads))
