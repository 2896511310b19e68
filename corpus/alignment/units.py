"""Units below a page that are joined by number, looked at again: definitions by their terms, units that stand under
another's number, and units that a text has inside their neighbours.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from corpus.alignment.figures import are_kin, figures_of, kin_words, length_of
from corpus.alignment.pairing import Block, exchanged
from corpus.alignment.terms import pairs_by_term
from corpus.model import Part, Provision, ProvisionPath, Span, Unit


def parts_of_page(provision: Provision) -> tuple[Part, ...]:
    """The parts of a page; a page that has none is one paragraph."""
    if provision.parts:
        return provision.parts
    return (Part(provision.path.child("para", 1), Unit.PARAGRAPH, "", Span(0, len(provision.text))),)


def children_of(provision: Provision) -> dict[ProvisionPath, list[ProvisionPath]]:
    """Units by the unit, or the page, that holds them; also a paragraph that begins with its list."""
    found: dict[ProvisionPath, dict[ProvisionPath, None]] = {}
    top = len(provision.path.segments)
    for part in parts_of_page(provision):
        for end in range(top + 1, len(part.path.segments) + 1):
            child = ProvisionPath(part.path.segments[:end])
            found.setdefault(ProvisionPath(part.path.segments[: end - 1]), {})[child] = None
    return {parent: list(children) for parent, children in found.items()}


def _kind(path: ProvisionPath) -> str:
    return path.segments[-1].partition("_")[0].partition("~")[0]


# -- definitions -------------------------------------------------------------------------------------------------------


def by_term(anchor: Provision, other: Provision, partner: dict[ProvisionPath, ProvisionPath]) -> None:
    """Pair definitions and list items, below a paragraph, by the other language's term. Changes `partner`."""
    if not any(_kind(part.path) in _LISTED for part in parts_of_page(other)):
        return
    ours, theirs = children_of(anchor), children_of(other)
    heads = [{part.path: part for part in parts_of_page(page)} for page in (anchor, other)]
    for parent, children in theirs.items():
        home = partner.get(parent, parent)
        left = [p for p in ours.get(home, ()) if _kind(p) in _LISTED and p in heads[0]]
        right = [p for p in children if _kind(p) in _LISTED and p in heads[1]]
        if len(left) < 2 or len(right) < 2 or ({_kind(p) for p in right} == {"def"} and set(left) == set(right)):
            continue
        pairs = pairs_by_term([_words(anchor, heads[0][p]) for p in left], [_words(other, heads[1][p]) for p in right])
        _pair_off(anchor, other, {right[j]: left[i] for j, i in pairs.items()}, partner)
        pairs = _by_figures(anchor, left, other, right, partner)
        _pair_off(anchor, other, {right[j]: left[i] for j, i in pairs.items()}, partner)


_LISTED = ("def", "item", "text")


def _words(page: Provision, part: Part) -> str:
    return page.text[part.span.start + len(part.label) : part.span.end]


def _by_figures(
    anchor: Provision, left: Sequence[ProvisionPath], other: Provision, right: Sequence[ProvisionPath],
    partner: Mapping[ProvisionPath, ProvisionPath],
) -> dict[int, int]:  # fmt: skip
    """Definitions that only one of the other text's shares its figures with: county court [Repealed, 1990, c. 17, s. 26]."""
    stand = {partner[p] for p in right if p in partner}
    mine = [i for i, p in enumerate(left) if _kind(p) == "def" and p not in stand]
    yours = [j for j, p in enumerate(right) if _kind(p) == "def" and p not in partner]
    shown: dict[frozenset[str], tuple[list[int], list[int]]] = {}
    for side, (page, units, free) in enumerate(((anchor, left, mine), (other, right, yours))):
        for k in free:
            text = _whole(page, units[k])
            figures = frozenset(f for f in figures_of(text, "").shown if f.isdigit() and len(f) > 1)
            if len(figures) > 1:
                shown.setdefault(figures, ([], []))[side].append(k)
    return {js[0]: is_[0] for is_, js in shown.values() if len(is_) == len(js) == 1}


def _pair_off(
    anchor: Provision, other: Provision, pairs: Mapping[ProvisionPath, ProvisionPath],
    partner: dict[ProvisionPath, ProvisionPath],
) -> None:  # fmt: skip
    """Put units beside others than they stood, with what stands below them by its number."""
    changed = {unit: home for unit, home in pairs.items() if partner.get(unit) != home}
    if not changed:
        return
    known = {part.path for part in parts_of_page(anchor)}
    inside = set(changed.values())
    for path, home in list(partner.items()):
        if _holder(path, changed) or _holder(home, inside):
            del partner[path]
    for part in parts_of_page(other):
        if unit := _holder(part.path, changed):
            home = ProvisionPath((*changed[unit].segments, *part.path.segments[len(unit.segments) :]))
            if home in known:
                partner[part.path] = home


def _holder(path: ProvisionPath, units: Collection[ProvisionPath]) -> ProvisionPath | None:
    """The unit of `units` that `path` is or stands in."""
    at: ProvisionPath | None = path
    while at is not None and at not in units:
        at = at.parent
    return at


# -- moved -------------------------------------------------------------------------------------------------------------


def moved_units(
    anchor: Provision, language: str, other: Provision, other_language: str,
    partner: dict[ProvisionPath, ProvisionPath], said: Collection[ProvisionPath] = (),
) -> set[ProvisionPath]:  # fmt: skip
    """Units of one list whose texts stand under each other's number; they are put beside what they render.

    Args:
        partner: unit -> the anchor's unit beside it; changed where units moved.
        said: units that a person set; they stay.

    Returns:
        The units that moved, and those that a person set beside another number, with what stands below them.
    """
    moved = {p for p in said if p in partner and partner[p].segments[-1] != p.segments[-1] and _is_numbered(other, p)}
    ours, theirs = children_of(anchor), children_of(other)
    kin = are_kin(language, other_language)
    for children in theirs.values():
        here = [p for p in children if p in partner and p not in said and _kind(p) in _MOVING]
        if not 2 <= len(here) <= _MOST or any(partner[p] not in ours.get(partner[p].parent or p, ()) for p in here):
            continue
        left = [_block(anchor, partner[p], language, kin) for p in here]
        right = [_block(other, p, other_language, kin) for p in here]
        swaps = exchanged(left, right)
        if swaps:
            pairs = {here[j]: partner[here[i]] for j, i in swaps.items()}
            _pair_off(anchor, other, pairs, partner)
            moved.update(part.path for part in parts_of_page(other) if _holder(part.path, pairs))
    return moved


_MOVING = ("para", "item", "subitem")
_MOST = 40


def _is_numbered(page: Provision, path: ProvisionPath) -> bool:
    return any(part.path == path and part.label for part in parts_of_page(page))


def _whole(page: Provision, path: ProvisionPath) -> str:
    span = page.whole(path)
    return page.text[span.start : span.end] if span else ""


def _block(page: Provision, path: ProvisionPath, language: str, kin: bool) -> Block:
    """A unit with all that stands below it, without its own marker."""
    parts = [part for part in parts_of_page(page) if part.path.starts_with(path)]
    head = parts[0] if parts and parts[0].path == path else None
    text = _whole(page, path)[len(head.label) if head else 0 :]
    figures = figures_of(text, language)
    own = length_of(_words(page, head)) if head and len(parts) > 1 else figures.length
    items = tuple("/".join(p.path.segments[len(path.segments) :]) for p in parts if p is not head)
    return Block(figures, own, items, words=kin_words(text) if kin else frozenset())


# -- merged ------------------------------------------------------------------------------------------------------------


def merged_units(
    anchor: Provision, other: Provision, partner: Mapping[ProvisionPath, ProvisionPath]
) -> set[ProvisionPath]:
    """The anchor's lists and closing words that the other text has in one run with the words before them.

    Only where it has none of a list: of a list of which some items are here, the others are missing. What speaks for it is
    that the unit is as long as the anchor's with its list, in the proportion that the rest of the page shows.
    """
    stand = set(partner.values())
    lost = [p.path for p in parts_of_page(anchor) if p.path not in stand]
    if not lost:
        return set()
    ours, theirs = children_of(anchor), children_of(other)
    back = {home: path for path, home in partner.items()}
    found: set[ProvisionPath] = set()
    for parent, children in ours.items():
        gone = [p for p in children if not any(s.starts_with(p) for s in stand)]
        there = back.get(parent)
        if not gone or there is None or {_kind(p) for p in gone} & {_kind(p) for p in theirs.get(there, ())}:
            continue
        if {_kind(p) for p in gone} & {_kind(p) for p in children if p not in gone}:
            continue
        whole = length_of(_whole(anchor, parent))
        less = whole - sum(length_of(_whole(anchor, p)) for p in gone)
        length = length_of(_whole(other, there))
        if less > 0 and length > 0 and abs(math.log(length / whole)) < abs(math.log(length / less)):
            found.update(p for p in lost if any(p.starts_with(unit) for unit in gone))
    return found
