"""What is wrong between the texts of an edition: the soundest text is held against each other language.

The rules run in an order in which each leaves alone what an earlier one has explained: where a run of articles stands under
the wrong numbers, nothing is said about their lengths.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus import checks
from corpus.checks.pairing import page_pair
from corpus.checks.values import TextPair
from corpus.diagnostics import Diagnostic
from corpus.inspection.between import citing, cuts, joins, order, presence, tongues, units
from corpus.inspection.between.pairs import Pair, has_words
from corpus.inspection.rules import EditionRule, EditionView, Side
from corpus.model import Expression, ProvisionPath

_FAMILIES: tuple[Callable[[Pair], Iterator[Diagnostic]], ...] = (
    units.unfinished,
    tongues.untranslated,
    order.doubled,
    order.shifted,
    joins.merged,
    order.swapped,
    units.items,
    cuts.truncated,
    units.paragraphs,
    citing.differing,
)

CODES = (
    "article-missing", "article-extra", "version-differs", "untranslated", "text-doubled", "numbers-shifted", "texts-swapped",
    "articles-merged", "item-count-differs", "text-truncated", "paragraph-count-differs", "pairing-uncertain",
    "citation-differs", *(code for code in checks.CODES if code != "citation-differs"),
)  # fmt: skip

# Of three texts or more: a fault that this share of the pairs shows is one of the text that is in all of them.
_SHARE = 0.6
# So near one another, as shares of their texts, is one fault in two languages.
_NEAR = 0.15
# Findings of one code in one unit that others are laid beside: a page with more is a table that was read otherwise.
_MOST = 100


def between(view: EditionView) -> Iterator[Diagnostic]:
    """All that is found between the texts of an edition."""
    others = _other_languages(view.sides)
    pairs = [Pair(view, side) for side in others]
    found = [[d for family in _FAMILIES for d in family(pair)] + _checked(view, pair) for pair in pairs if pair.shared]
    yield from (presence.renewed(view, pair) for pair in pairs if pair.renewed)
    yield from presence.find(view, [*view.sides[:1], *others], _renumbered(pairs))
    yield from _voted(view, found)


def text_pairs(view: EditionView) -> Iterator[TextPair]:
    """The texts of an edition as the checks of a translation see them: the soundest one beside each other language."""
    for side in _other_languages(view.sides):
        pair = Pair(view, side)
        for family in _FAMILIES if pair.shared else ():
            deque(family(pair), maxlen=0)  # what they say takes pages out
        yield _text_pair(view, pair)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts that were held against each other.

    Attributes:
        articles: how many of their numbered pages stand beside each other, with words in both.
        alone: how many more each of them has: of the source, of the target.
    """

    source: Expression
    target: Expression
    articles: int
    alone: tuple[int, int] = (0, 0)


def compared(view: EditionView) -> tuple[Compared, ...]:
    """What `between` looks at: the soundest text of an edition with the first of each other language; () for a lone text."""
    pairs = (Pair(view, side) for side in _other_languages(view.sides))
    return tuple(Compared(p.first.expression, p.second.expression, len(p.shared), _alone(p)) for p in pairs)


def _alone(pair: Pair) -> tuple[int, int]:
    """How many pages of each side stand beside nothing; those without words, as of a repealed article, don't count."""
    shared = set(pair.shared)
    left, right = (sum(p not in shared and has_words(page) for p, page in pages.items()) for pages in pair.pages)
    return left, right


def _checked(view: EditionView, pair: Pair) -> list[Diagnostic]:
    """What the checks of a translation find on the pages about which the rules of this room said nothing."""
    return list(checks.look(_text_pair(view, pair))) if checks.CHECKS else []


def _text_pair(view: EditionView, pair: Pair) -> TextPair:
    first, second = (side.expression for side in pair.sides)
    pages = (
        page_pair(
            path, (first, pair.pages[0][path]), (second, pair.pages[1][path]), view.version, pair.partly.get(path)
        )
        for path in (*(pair.shared[i] for i in pair.open()), *pair.unfinished, *pair.partly)
    )
    return TextPair(
        view.law_id, view.jurisdiction, first, second, pair.stale, tuple(page for page in pages if page is not None)
    )


def _other_languages(sides: Sequence[Side]) -> list[Side]:
    """The texts that are in another language than the first; rivals of one language are compared with each other elsewhere."""
    seen = {_language(side) for side in sides[:1]}
    return [side for side in sides[1:] if _language(side) not in seen]


def _language(side: Side) -> str:
    return side.expression.language.partition("-")[0]


def _renumbered(pairs: Sequence[Pair]) -> frozenset[tuple[str, ProvisionPath]]:
    """Articles at the end of a law that are missing only because all before them moved up, by expression."""
    found = set[tuple[str, ProvisionPath]]()
    for pair in pairs:
        for _, step, to_the_end in pair.shifts:
            ours, theirs = (list(pages) for pages in pair.pages)
            one_sided = (
                [p for p in ours if p not in pair.pages[1]]
                if step < 0
                else [p for p in theirs if p not in pair.pages[0]]
            )
            if to_the_end and pair.shared and one_sided:
                lacking = pair.sides[1 if step < 0 else 0].expression.id
                found.update((lacking, p) for p in one_sided[-abs(step) :])
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A finding of one pair. `at`: where in its page it stands, as a share of the text; None for the page or unit as a whole."""

    pair: int
    found: Diagnostic
    at: float | None

    def same(self, other: _Shown) -> bool:
        """Whether two pairs show one fault: what they say has one code and one path already."""
        if self.pair == other.pair or (self.at is None) != (other.at is None):
            return False
        return self.at is None or other.at is None or abs(self.at - other.at) <= _NEAR


def _voted(view: EditionView, found: Sequence[Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    """What several pairs show at one place is told once: as a fault of the text that is in all of them.

    What one pair shows twice in a unit are two faults.
    """
    lengths = {s.expression.id: {p.path: len(p.text) for p in s.text.provisions} for s in view.sides}
    groups: dict[tuple[str, str | None], list[list[_Shown]]] = {}
    for n, diagnostics in enumerate(found):
        for diagnostic in diagnostics:
            one = _Shown(n, diagnostic, _where(diagnostic, lengths))
            faults = groups.setdefault((diagnostic.code, diagnostic.path), [])
            known = next((f for f in faults[:_MOST] if one.same(f[0]) and all(s.pair != n for s in f)), None)
            faults.append([one]) if known is None else known.append(one)
    first = view.sides[0].expression.id
    for fault in (f for faults in groups.values() for f in faults):
        same = [one.found for one in fault]
        if len(same) >= 2 and len(same) >= _SHARE * len(found):
            # A place is one in the text that is named first.
            ids = (e for d in same for e in d.expressions)
            yield replace(
                same[0], expressions=tuple(dict.fromkeys(ids if same[0].start is not None else (first, *ids)))
            )
        else:
            yield from same


def _where(found: Diagnostic, lengths: Mapping[str, Mapping[ProvisionPath, int]]) -> float | None:
    if found.start is None or not found.path or not found.expressions:
        return None
    held = lengths.get(found.expressions[0], {}).get(ProvisionPath.parse(found.path).page)
    return found.start / held if held else None


RULE = EditionRule(CODES, between)
