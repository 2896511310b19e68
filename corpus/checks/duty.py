"""duty-differs: a duty, a permission or a prohibition of the law that became another one in the translation.

Counted are the words that say it (corpus.checks.duty_words). "Shall" is declaratory too, and many languages give a duty without a
word for it, so that a duty that one side lacks says nothing by itself; a permission or a prohibition that has none of its like beside
it does (corpus.checks.duty_pairing), as far as the rest of the sentence and of the law bear it out (corpus.checks.duty_weighing). What a
translator does again and again ("may be instituted only upon complaint" for 須告訴乃論) is a habit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.checks.duty_habits import Habits, context
from corpus.checks.duty_marks import Kind, Mark, side
from corpus.checks.duty_pairing import Facing, Partner, akin, faced, goes_on
from corpus.checks.duty_weighing import signs, weight
from corpus.checks.duty_words import TWICE_NO
from corpus.checks.sentences import Cut, sentence_pairs
from corpus.checks.values import Check, PagePair, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity
from corpus.telling import tell

_WAYS: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    "prohibition lost": lambda said: tell(
        "The %(source)s text forbids it (“%(word)s”); nothing in the %(target)s text says no here.", **said
    ),
    "prohibition became permission": lambda said: tell(
        "The %(source)s text forbids it (“%(word)s”); the %(target)s text permits it here.", **said
    ),
    "prohibition weakened": lambda said: tell(
        "The %(source)s text forbids it (“%(word)s”); the %(target)s text has fewer words that say no here.", **said
    ),
    "prohibition put in": lambda said: tell("“%(word)s” forbids what the %(source)s text doesn't forbid here.", **said),
    "permission became duty": lambda said: tell(
        "The %(source)s text permits it (“%(word)s”); the %(target)s text makes it a duty.", **said
    ),
    "permission lost": lambda said: tell(
        "The %(source)s text permits it (“%(word)s”); the %(target)s text has fewer words for a permission here.",
        **said,
    ),
    "duty became permission": lambda said: tell("“%(word)s” permits what the %(source)s text makes a duty.", **said),
    "permission put in": lambda said: tell(
        "“%(word)s” permits it; the %(source)s text has fewer words for a permission here.", **said
    ),
}

# A logarithm of odds: from here on it is told, and from here on for more than information. European languages render each other's
# words of duty more regularly than they are rendered from or into others, so that less is asked of them.
_TOLD, _URGED, _URGED_AFAR = -0.9, -0.2, 0.0
_EUROPEAN = frozenset(("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "uk"))  # fmt: skip
# An error: the law forbids, and the translation has no word that could say no.
_SURE = 1.0
# What is said so in so many sentences of a law is how its translator says it, unless it is as often again rendered by its like.
_HABIT, _MOSTLY = 6, 2
# Of a law's pages so many at most, or this share, are told for more than information: a translator with ways of their own.
_MOST, _SHARE = 3, 0.2
# A law that shows little is translated closely: its one to three likeliest are told for more than information from here on.
_URGED_FEW, _URGED_FEW_AFAR = -0.8, -0.2
# One finding is told of a sentence; where a schedule of one sentence has hundreds without a partner, it is one of the first.
_WEIGHED = 200
_KINDS = (Kind.PERMITS, Kind.FORBIDS)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the law beside what renders it.

    Attributes:
        facing: seen from the law, and from its translation.
        cuts: where it stands in each side of the segment.
        alone: the segment is one sentence, or as good as one.
    """

    segment: Segment
    facing: tuple[Facing, Facing]
    cuts: tuple[Cut, Cut]
    alone: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A permission or a prohibition with no partner of its kind; `said` is the word with what stands behind it."""

    mark: Mark
    partner: Partner
    facing: Facing
    sentence: _Sentence
    said: str

    @property
    def key(self) -> tuple[Kind, bool, str]:
        """What other findings like it have in common."""
        return self.mark.kind, self.facing.in_source, self.said


def _look(pair: TextPair) -> Iterator[Diagnostic]:
    tags = [tag.partition("-")[0] for tag in pair.languages]
    if any(side(tag, "") is None for tag in tags):
        return
    habits = Habits()
    found: list[_Found] = []
    for sentence in (s for page in pair.pages for s in _of_page(page, tags)):
        twice = [d for f in sentence.facing for d in _said_twice(pair, sentence, f, *tags[:: 1 if f.in_source else -1])]
        if twice:
            yield from twice
            continue
        for facing in sentence.facing:
            habits.add(facing)
            found += [
                _Found(mark, partner, facing, sentence, context(facing.one, mark))
                for mark, partner in facing.counted(_KINDS)
                if not akin(mark.kind, partner.kind) and not goes_on(facing, mark, partner)
            ]
    seen = Counter(key for key, _ in {(f.key, id(f.sentence)) for f in found})
    told: dict[int, tuple[float, _Found]] = {}
    forbids: dict[int, tuple[float, _Found]] = {}
    near = all(tag.partition("-")[0] in _EUROPEAN for tag in pair.languages)
    weighed = Counter[int]()
    for each in found:
        weighed[id(each.sentence)] += 1
        if _is_habit(each, seen[each.key], habits) or weighed[id(each.sentence)] > _WEIGHED:
            continue
        language = tags[0 if each.facing.in_source else 1]
        said = signs(each.mark, each.partner, each.facing, habits, language, alone=each.sentence.alone)
        odds = weight(each.mark.kind, said)
        # Of a sentence what is likeliest: "may" for 不得 is a prohibition lost and a permission put in.
        key = id(each.sentence)
        if odds >= _TOLD and odds > told.get(key, (_TOLD - 1, each))[0]:
            told[key] = odds, each
        if odds >= _TOLD and each.mark.kind is Kind.FORBIDS and each.facing.in_source:
            forbids.setdefault(key, (odds, each))
    ranked = sorted((odds for odds, _ in told.values()), reverse=True)
    pages = len(pair.pages)
    urged, few = (_URGED, _URGED_FEW) if near else (_URGED_AFAR, _URGED_FEW_AFAR)
    least = min(
        _least(ranked, urged, int(max(_MOST, _SHARE * pages))), _least(ranked, few, min(_MOST, max(1, pages // 10)))
    )
    for key, (likeliest, each) in told.items():
        odds = likeliest
        if each.mark.kind is Kind.PERMITS and not each.facing.in_source:
            # "may" where the law has 不得: that it forbids says more than that "may" permits.
            odds, each = forbids.get(key, (likeliest, each))
        yield _told(pair, each, odds, urged=likeliest >= least)


def _said_twice(
    pair: TextPair, sentence: _Sentence, facing: Facing, language: str, beside: str
) -> Iterator[Diagnostic]:  # fmt: skip
    """ "No one shall not": a word too many, where what stands beside it says no, not twice, and has no word of a duty."""
    if language not in TWICE_NO or not facing.other.denies or facing.other.count(Kind.OBLIGES):
        return
    if beside in TWICE_NO and TWICE_NO[beside].search(facing.other.text):
        return
    cut = sentence.cuts[0 if facing.in_source else 1]
    piece = sentence.segment.source if facing.in_source else sentence.segment.target
    other = pair.tongues()["target" if facing.in_source else "source"]
    for mark, _ in facing.counted((Kind.OBLIGES,)):
        if TWICE_NO[language].fullmatch(facing.one.text, mark.start, mark.end):
            at = cut[0] + mark.start, cut[0] + mark.end
            word = piece.text[slice(*at)]
            message = tell("“%(word)s” says no twice; the %(other)s text says no once.", word=word, other=other)
            yield pair.say("duty-differs", sentence.segment, message, at=at, found=word, in_source=facing.in_source)


def _is_habit(found: _Found, sentences: int, habits: Habits) -> bool:
    return sentences >= _HABIT and habits.rendered(found.facing, found.mark) < _MOSTLY * sentences


def _least(ranked: Sequence[float], odds: float, most: int) -> float:
    """The least odds of those that are urged: `most` at most, from `odds` on."""
    return max(odds, ranked[:most][-1]) if ranked else odds


def _of_page(page: PagePair, tags: Sequence[str]) -> Iterator[_Sentence]:
    for segment in units_to_compare(page):
        pairs = sentence_pairs(segment)
        for ours, theirs in pairs:
            left = side(tags[0], segment.source.text[slice(*ours)])
            right = side(tags[1], segment.target.text[slice(*theirs)])
            if left is not None and right is not None:
                yield _Sentence(segment, faced(left, right), (ours, theirs), len(pairs) == 1)


def _told(pair: TextPair, found: _Found, odds: float, *, urged: bool) -> Diagnostic:
    way = _way(found)
    facing, sentence = found.facing, found.sentence
    cut = sentence.cuts[0 if facing.in_source else 1]
    at = cut[0] + found.mark.start, cut[0] + found.mark.end
    piece = sentence.segment.source if facing.in_source else sentence.segment.target
    word = piece.text[slice(*at)]
    sure = way == "prohibition lost" and odds >= _SURE
    severity = Severity.ERROR if sure else Severity.WARNING
    return pair.say(
        "duty-differs", sentence.segment, _WAYS[way]({**pair.tongues(), "word": word}),
        at=at, found=word, severity=severity if urged else Severity.INFO, in_source=facing.in_source,
    )  # fmt: skip


def _way(found: _Found) -> str:
    """What became of it: a key of _WAYS."""
    one, other, beside = found.facing.one, found.facing.other, found.partner.kind
    duty = beside is Kind.OBLIGES
    if found.mark.kind is Kind.PERMITS and found.facing.in_source:
        return "permission became duty" if duty else "permission lost"
    if found.mark.kind is Kind.PERMITS:
        return "duty became permission" if duty else "permission put in"
    if not found.facing.in_source:
        return "prohibition put in"
    if not other.denies + other.limits and other.excepts <= one.excepts:
        return "prohibition lost"
    return "prohibition became permission" if beside is Kind.PERMITS else "prohibition weakened"


CHECK = Check(("duty-differs",), _look)
