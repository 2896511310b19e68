"""A query -> its terms with their renderings: seizure -> 扣押, 契約 -> 合同. docs/decisions/0014 says what that may do.

What a query asks for is parted into units: the terms that the terminology knows, the longest first, and the words between
them. A provision is reached if it holds every unit, as it was typed or as the law of its place renders it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.jurisdictions import JURISDICTIONS
from corpus.telling import Called, listed, tell
from corpus.terms import Origin, Rendering
from indexer import query as q
from indexer.amounts import of_parts
from indexer.letters import letter_end
from indexer.segmentation import cut, group_of, is_string_language, squeeze, squeeze_map
from indexer.spellings import alike, chinese_of
from indexer.term_words import GRAMMAR, numbers_of, plain_pieces, words_of_place
from indexer.terminology import Found, Terminology, script_groups
from indexer.tree import All, Leaf, Place, Some, Tree

_MOST_UNITS = 24
"""Nobody expects the translation of a query with more: a page was pasted in."""
_MOST_TARGETS = 10
"""Renderings that are looked for, a unit and place."""
_TOLD = 6
_SHORT = 8
"""Characters of a run that may be one term though no list has it."""
_BESIDE = 2
"""Words of a term have at most so many others between them: secrets of the trade."""
_CHINESE = frozenset({"cn", "tw", "hk"})
"""Places whose Chinese is told apart. What others write in Chinese (treaties, Macao) may use the terms of any."""
_PLACES = {"cn": "Mainland"}

Languages = frozenset[str]
"""Language groups: those that a word may be of."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is looked for in the laws of `places`, and whose rendering it is in each of them (扣押, 扣押, 檢取)."""

    group: str
    places: frozenset[str]
    renderings: Mapping[str, Rendering]
    tree: Tree


@dataclass(frozen=True, slots=True)
class Unit:
    """A term or word of a query: as it was typed, the languages it may be of, itself, and its renderings."""

    source: str
    languages: Languages
    direct: Tree
    targets: tuple[Target, ...] = ()
    grammar: bool = False

    @property
    def together(self) -> Tree | None:
        """What holds it in one piece: a run as it stands, words beside one another in the languages that it may be of.

        None if no list knows it, or it is one word.
        """
        if not any(r.origin is not Origin.LEARNT for t in self.targets for r in t.renderings.values()):
            return None
        match self.direct:
            case Leaf(q.String()) | Some():
                return self.direct
            case All(parts) if len(parts) > 1:
                words = [part.atom for part in parts if isinstance(part, Leaf) and isinstance(part.atom, q.Word)]
                near = [
                    tuple(Leaf(q.Near(a, b, _BESIDE), tag) for a, b in pairwise(words))
                    for tag in sorted(self.languages)
                ]
                return Some(tuple(map(All, near)))
        return None

    def targets_where(self, lacking: Collection[Languages]) -> tuple[Target, ...]:
        """What may be looked for in provisions that lack a text in `lacking`; of its own language always."""
        across = any(self.languages <= languages for languages in lacking)
        return tuple(t for t in self.targets if across or t.group in self.languages)


@dataclass(frozen=True, slots=True)
class Parts:
    """All of the parts, or one of them."""

    parts: tuple[Part, ...]
    one: bool = False


Part = Unit | Parts | Tree


@dataclass(frozen=True, slots=True)
class Expansion:
    """A query with the renderings of its terms. `languages`: provisions that lack one of them are reached across it."""

    whole: Part
    units: tuple[Unit, ...]
    languages: tuple[Languages, ...]

    def tree(self, lacking: Collection[Languages]) -> Tree:
        """What finds provisions that lack a text in `lacking`, beside those that hold the query as it was typed."""
        rendered = [unit for unit in self.units if unit.targets_where(lacking)]
        # What holds the only term that is rendered, and all others, holds the query.
        bare = rendered[0] if len(rendered) == 1 and _every(self.whole) else None
        return _built(self.whole, lambda unit: _sought_of(unit, lacking, unit is not bare)) or All(())

    def tree_of(self, lacking: Collection[Languages], place: str) -> Tree:
        """The same for provisions of one place, with all that may stand in them."""
        return _built(self.whole, lambda unit: _said_in(unit, lacking, place)) or All(())

    def together(self) -> Tree | None:
        """What holds every term of the query that a list knows, in one piece; None where there is none, or not all is wanted."""
        parts = [tree for unit in self.units if (tree := unit.together) is not None] if _every(self.whole) else []
        return All(tuple(parts)) if parts else None

    def told(self, where: Collection[tuple[str, str]]) -> str:
        """What was looked for, in words: "扣押 (Mainland, Taiwan), 檢取 (Hong Kong)".

        `where` are the jurisdictions and languages that it was found in; () is nowhere, and everything that lists say is told.
        """
        found = [_named(t, where) for unit in self.units for t in unit.targets]
        named = list(dict.fromkeys(text for text in found if text))
        words = listed(named[:_TOLD])
        more = len(named) - _TOLD
        return tell("%(words)s and %(more)s more", words=words, more=more) if more > 0 else words


def _named(target: Target, where: Collection[tuple[str, str]]) -> str:
    said = [
        r
        for place, r in target.renderings.items()
        if ((place, target.group) in where if where else r.origin is not Origin.LEARNT)
    ]
    # All places that say it, wherever it was found; of what all Chinese says (不可抗力) none.
    codes = dict.fromkeys(r.jurisdiction for r in target.renderings.values() if r.jurisdiction)
    codes = {} if codes.keys() >= _CHINESE else codes
    places = listed(
        Called(_PLACES.get(code) or JURISDICTIONS[code].name, "jurisdiction", code)
        for code in codes
        if code in JURISDICTIONS
    )
    text = said[0].text if said else ""
    return tell("%(text)s (%(places)s)", text=text, places=places) if text and places else text


def _every(part: Part) -> bool:
    """Whether all units of it are wanted."""
    return not isinstance(part, Parts) or (not part.one and all(map(_every, part.parts)))


def _built(part: Part, tree_of: Callable[[Unit], Tree | None]) -> Tree | None:
    match part:
        case Unit():
            return tree_of(part)
        case Parts(parts, one):
            built = tuple(t for t in (_built(p, tree_of) for p in parts) if t is not None)
            return (Some(built) if one else All(built)) if built else None
        case _:
            return part


def _said_in(unit: Unit, lacking: Collection[Languages], place: str) -> Tree | None:
    if unit.grammar and lacking:
        return None
    return Some((unit.direct, *(t.tree for t in unit.targets_where(lacking) if place in t.places)))


def _sought_of(unit: Unit, lacking: Collection[Languages], typed: bool) -> Tree | None:
    if unit.grammar and lacking:
        return None
    by_places: dict[frozenset[str], list[Tree]] = {}
    for target in unit.targets_where(lacking):
        by_places.setdefault(target.places, []).append(target.tree)
    found = [All((Place("jurisdiction", p), Some(tuple(trees)))) for p, trees in by_places.items()]
    return Some((unit.direct, *found) if typed or not found else tuple(found))


def expand(
    query: q.Query, typed: str, known: Collection[str], terminology: Terminology, fixed: Callable[[q.Query], Tree]
) -> Expansion | None:
    """Find the terms of a query and their renderings.

    Args:
        query: as it was taken.
        typed: the query as it was typed; its terms are named as they are written there.
        known: the jurisdictions of the laws that are here.
        fixed: gives the tree of a part in which nothing is to be rendered.

    Returns:
        None if no term of it has a rendering that could stand here.
    """
    if _units_at_least(query) > _MOST_UNITS:
        return None
    reader = _Reader(typed, frozenset(known), terminology, fixed)
    whole = reader.part(query)
    units = tuple(reader.units)
    if len(units) > _MOST_UNITS or not any(u.targets for u in units):
        return None
    across = dict.fromkeys(u.languages for u in units if any(t.group not in u.languages for t in u.targets))
    # Every set more doubles the ways in which a provision can lack some of them.
    languages = tuple(across) if len(across) < 3 else (frozenset[str]().union(*across),)
    return Expansion(whole, units, languages)


def _units_at_least(query: q.Query) -> int:
    """How many units a query has at least: words that stand beside each other may be one."""
    match query:
        case q.AllOf():
            parts = list(_flat(query))
            others = [part for part in parts if not isinstance(part, q.Word)]
            return sum(map(_units_at_least, others)) + (len(others) < len(parts))
        case q.AnyOf(parts):
            return sum(map(_units_at_least, parts))
        case q.Word() | q.Run() | q.String():
            return 1
        case _:
            return 0


class _Reader:
    """Parts a query into units; `units` are those found so far."""

    def __init__(
        self, typed: str, known: frozenset[str], terminology: Terminology, fixed: Callable[[q.Query], Tree]
    ) -> None:
        self._key, self._offsets = squeeze_map(typed)
        self._typed, self._known, self._terminology, self._fixed = typed, known, terminology, fixed
        self.units: list[Unit] = []

    def part(self, query: q.Query) -> Part:
        match query:
            case q.AllOf():
                return Parts(tuple(self._all(list(_flat(query)))))
            case q.AnyOf(parts):
                return Parts(tuple(self.part(p) for p in parts), one=True)
            case q.Word():
                return Parts(tuple(self._words([query])))
            case q.Run(text) | q.String(text):
                return Parts(tuple(self._run(text)))
            case _:
                return self._fixed(query)

    def _all(self, parts: Sequence[q.Query]) -> Iterator[Part]:
        """Words that stand beside each other may be one term."""
        waiting: list[q.Word] = []
        for part in parts:
            if isinstance(part, q.Word):
                waiting.append(part)
                continue
            yield from self._words(waiting)
            waiting = []
            yield self.part(part)
        yield from self._words(waiting)

    def _words(self, typed: Sequence[q.Word]) -> Iterator[Unit]:
        texts = [word.text for word in typed]
        at = 0
        for start, end, groups in _apart(self._terminology.found_in_words(texts)):
            yield from self._unknown(typed[at:start])
            direct = All(tuple(Leaf(w) for w in typed[start:end]))
            yield self._taken(self._unit(" ".join(texts[start:end]), groups, direct))
            at = end
        yield from self._unknown(typed[at:])

    def _unknown(self, typed: Sequence[q.Word]) -> Iterator[Unit]:
        """Words that no list has: what was learnt of them as one term, or of each."""
        of_place = words_of_place([word.text for word in typed])
        whole = len(typed) > 1 and len(of_place) < len(typed)
        if whole and (together := self._unit(" ".join(w.text for w in typed), None, _each(typed))).targets:
            yield self._taken(together)
            return
        for n, word in enumerate(typed):
            grammar = word.text in GRAMMAR or n in of_place
            yield self._taken(self._unit(word.text, frozenset() if grammar else None, Leaf(word), grammar))

    def _run(self, run: str) -> Iterator[Unit]:
        groups = script_groups(run)
        found = [f for g in groups for f in self._terminology.found_in_run(run, g)]
        if (
            len(run) <= _SHORT
            and (0, len(run)) not in {(f.start, f.end) for f in found}
            and (whole := self._learnt_whole(run, groups))
        ):
            yield self._taken(whole)
            return
        at = 0
        for start, end, languages in _apart(found):
            yield from self._rest(run[at:start], groups)
            yield self._taken(self._unit(run[start:end], languages, _spelt(run[start:end])))
            at = end
        yield from self._rest(run[at:], groups)

    def _learnt_whole(self, run: str, groups: Languages) -> Unit | None:
        """A run that no list has, where the texts render it as one term: 智慧財產 is no 財產."""
        words = tuple(cut(run))
        unit = self._unit(run, groups, All(tuple(map(_spelt, words))))
        return unit if unit.targets else None

    def _rest(self, run: str, groups: Languages) -> Iterator[Unit]:
        words = cut(run) if run else []
        for word, others in zip(words, of_parts(words), strict=True):
            yield self._taken(self._unit(word, groups, _spelt(word, others)))

    def _taken(self, unit: Unit) -> Unit:
        self.units.append(unit)
        return unit

    def _unit(self, text: str, languages: Languages | None, direct: Tree, grammar: bool = False) -> Unit:
        """A unit with its renderings; languages None: those in which the terminology knows the text."""
        groups = self._terminology.groups_of_words if languages is None else languages
        asked = () if grammar or len(self.units) > _MOST_UNITS else sorted(groups)
        renderings = {g: self._terminology.elsewhere(text, g) for g in asked}
        of = frozenset(g for g, found in renderings.items() if found) if languages is None else groups
        targets = _targets([r for found in renderings.values() for r in found], self._known)
        return Unit(self._as_typed(text), of, direct, targets, grammar)

    def _as_typed(self, text: str) -> str:
        """契约 was typed as 契約; words are named folded."""
        at = self._key.find(squeeze(text))
        end = at + len(squeeze(text)) - 1
        if at < 0 or end < at:
            return text
        return self._typed[self._offsets[at] : letter_end(self._typed, self._offsets[end] + 1)]


def _flat(query: q.Query) -> Iterator[q.Query]:
    if isinstance(query, q.AllOf):
        for part in query.parts:
            yield from _flat(part)
    else:
        yield query


def _spelt(text: str, others: Iterable[str] = (), tag: str | None = None) -> Tree:
    """A string, in any of its spellings, or one of `others`."""
    ways = tuple(Leaf(q.String(way), tag) for way in (text, *others, *alike(text), chinese_of(text)) if way)
    return Some(ways) if len(ways) > 1 else ways[0]


def _each(typed: Iterable[q.Word]) -> Tree:
    return All(tuple(Leaf(w) for w in typed))


def _apart(found: Sequence[Found]) -> list[tuple[int, int, Languages]]:
    """Terms that don't overlap, from left to right, the longest first, each with the languages that have it."""
    out: list[tuple[int, int, Languages]] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if out and (one.start, one.end) == out[-1][:2]:
            out[-1] = (one.start, one.end, out[-1][2] | {one.group})
        elif not out or one.start >= out[-1][1]:
            out.append((one.start, one.end, frozenset({one.group})))
    return out


def _targets(renderings: Iterable[Rendering], known: frozenset[str]) -> tuple[Target, ...]:
    """The most trusted renderings of every place, those of one text together."""
    taken: dict[tuple[str, str], dict[str, Rendering]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for rendering in renderings:
        group = group_of(rendering.language)
        for place in sorted(_places(rendering, known)):
            said = taken.get((group, _key(rendering.text, group)), {})
            # Its own wording before one that only may be said there as well.
            if place in said and not (rendering.jurisdiction == place != said[place].jurisdiction):
                continue
            if place in said or counts[group, place] < _MOST_TARGETS:
                counts[group, place] += place not in said
                taken.setdefault((group, _key(rendering.text, group)), said)[place] = rendering
    return tuple(
        Target(group, frozenset(said), said, _sought(next(iter(said.values())))) for (group, _), said in taken.items()
    )


def _places(rendering: Rendering, known: frozenset[str]) -> frozenset[str]:
    """In the laws of which jurisdictions a rendering is looked for."""
    if not rendering.jurisdiction:
        return known
    others = known - _CHINESE
    wide = rendering.origin is not Origin.LEARNT and group_of(rendering.language) == "zh"
    return known & ({rendering.jurisdiction} | (others if wide else frozenset()))


def _key(text: str, group: str) -> str:
    return squeeze(text) if is_string_language(group) else text.lower()


def _sought(rendering: Rendering) -> Tree:
    group = group_of(rendering.language)
    if is_string_language(group):
        return _spelt(squeeze(rendering.text), tag=group)
    pieces = plain_pieces(rendering.text)
    at = [n for n, piece in enumerate(pieces) if piece not in GRAMMAR] or list(range(len(pieces)))
    if len(at) == 1 and group == "en":
        # Its stem would be too short: insurer would be found in insured and insurance.
        forms = (q.literal(form) for form in numbers_of(pieces[at[0]]))
        return Some(tuple(Leaf(form, group) for form in forms if form))
    near = tuple(Leaf(q.Near(q.Word(pieces[a]), q.Word(pieces[b]), b - a - 1), group) for a, b in pairwise(at))
    return All(near or tuple(Leaf(q.Word(pieces[n]), group) for n in at))


__all__ = ["Expansion", "Target", "Unit", "expand"]
