"""What is wrong between the texts of an edition: the soundest text is held against each other language.

The rules run in an order in which each leaves alone what an earlier one has explained: where a run of articles stands under
the wrong numbers, nothing is said about their lengths.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
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
    "citation-differs", *checks.CODES,
)  # fmt: skip

# Of three texts or more: a fault that this share of the pairs shows is one of the text that is in all of them.
_SHARE = 0.6


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
    pages = tuple(
        page_pair(path, (first, pair.pages[0][path]), (second, pair.pages[1][path]), view.version)
        for path in (*(pair.shared[i] for i in pair.open()), *pair.unfinished)
    )
    return TextPair(view.law_id, view.jurisdiction, first, second, pair.stale, pages)


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


def _voted(view: EditionView, found: Sequence[Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    """What several pairs show on one page is told once: as a fault of the text that is in all of them."""
    groups: dict[tuple[str, str | None], list[Diagnostic]] = {}
    for diagnostics in found:
        for diagnostic in diagnostics:
            groups.setdefault((diagnostic.code, diagnostic.path), []).append(diagnostic)
    first = view.sides[0].expression.id
    for same in groups.values():
        if len(same) >= 2 and len(same) >= _SHARE * len(found):
            others = [e for d in same for e in d.expressions if e != first]
            yield replace(same[0], expressions=(first, *dict.fromkeys(others)))
        else:
            yield from same


RULE = EditionRule(CODES, between)
