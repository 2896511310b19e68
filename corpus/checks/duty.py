"""duty-differs: a duty, a permission or a prohibition of the law that became another one in the translation.

Counted are the words that say it (corpus.checks.duty_words). "Shall" is declaratory too, and many languages give a duty without a
word for it, so that a duty that one side lacks says nothing by itself; a permission or a prohibition that one side has more of than the
other does, as far as the rest of the sentence bears it out (corpus.checks.duty_weighing). What a translator does again and again ("may be
instituted only upon complaint" for 須告訴乃論) is a habit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.checks.duty_marks import Kind, Mark, Side, side
from corpus.checks.duty_weighing import gap, signs, weight
from corpus.checks.sentences import Cut, sentence_pairs
from corpus.checks.values import Check, PagePair, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity

_WAYS: Mapping[str, str] = {
    "prohibition lost": "{source} forbids it (“{word}”); nothing in {target} says no here.",
    "prohibition became permission": "{source} forbids it (“{word}”); {target} permits it here.",
    "prohibition weakened": "{source} forbids it (“{word}”); {target} has fewer words that say no here.",
    "prohibition put in": "“{word}” forbids what {source} doesn't forbid here.",
    "permission became duty": "{source} permits it (“{word}”); {target} makes it a duty.",
    "permission lost": "{source} permits it (“{word}”); {target} has fewer words for a permission here.",
    "duty became permission": "“{word}” permits what {source} makes a duty.",
    "permission put in": "“{word}” permits it; {source} has fewer words for a permission here.",
}

# A logarithm of odds: from here on it is told, and from here on for more than information.
_TOLD, _URGED = -2.2, 0.2
# An error: the law forbids, and the translation has no word that could say no.
_SURE = 0.0
# What is said so in so many sentences of a law is how its translator says it.
_HABIT = 3
# Of a law's pages so many at most, or this share, are told for more than information: a translator with ways of their own.
_MOST, _SHARE = 3, 0.2


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence that has a word of a kind more than the other side.

    Attributes:
        kind, in_source: of the word; whether it stands in the law's own text.
        one, other: the sentence with the word, and what stands beside it.
        cut: where `one` stands in its side of the segment. ours: where the law's sentence does.
        alone: the segment is one sentence, or as good as one.
        words: each of the words with what stands behind it.
    """

    kind: Kind
    in_source: bool
    one: Side
    other: Side
    segment: Segment
    cut: Cut
    ours: Cut
    alone: bool
    words: tuple[str, ...]


def _look(pair: TextPair) -> Iterator[Diagnostic]:
    tags = [tag.partition("-")[0] for tag in pair.languages]
    if any(side(tag, "") is None for tag in tags):
        return
    found = [f for page in pair.pages for f in _of_page(page, tags)]
    seen = Counter((f.kind, f.in_source, word) for f in found for word in set(f.words))
    told: dict[tuple[int, Cut], tuple[float, _Found]] = {}
    for each in found:
        times = max(seen[each.kind, each.in_source, word] for word in each.words)
        odds = _odds(each, repeated=times > 1)
        # Of a sentence what is likeliest: "may" for 不得 is a prohibition lost and a permission put in.
        key = id(each.segment), each.ours
        if times < _HABIT and odds >= _TOLD and odds > told.get(key, (_TOLD - 1, each))[0]:
            told[key] = odds, each
    ranked = sorted((odds for odds, _ in told.values()), reverse=True)[: int(max(_MOST, _SHARE * len(pair.pages)))]
    for odds, each in told.values():
        yield _told(pair, each, odds, urged=odds >= max(_URGED, ranked[-1]))


def _odds(found: _Found, *, repeated: bool) -> float:
    said = signs(found.kind, found.one, found.other, alone=found.alone, repeated=repeated)
    return weight(found.kind, found.in_source, said)


_AFTER = 40
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|\w+")


def _of_page(page: PagePair, tags: Sequence[str]) -> Iterator[_Found]:
    for segment in units_to_compare(page):
        pairs = sentence_pairs(segment)
        for ours, theirs in pairs:
            left = side(tags[0], segment.source.text[slice(*ours)])
            right = side(tags[1], segment.target.text[slice(*theirs)])
            if left is None or right is None:
                continue
            for one, other, cut in ((left, right, ours), (right, left, theirs)):
                for kind in (Kind.PERMITS, Kind.FORBIDS):
                    if gap(kind, one, other) > 0:
                        words = tuple(_context(one, m) for m in one.of(kind))
                        yield _Found(kind, one is left, one, other, segment, cut, ours, len(pairs) == 1, words)


def _context(one: Side, mark: Mark) -> str:
    """A word of duty with the two words behind it."""
    behind = _WORD.findall(one.text[mark.end : mark.end + _AFTER])[:2]
    return f"{one.text[mark.start : mark.end]}/{' '.join(behind)}"


def _told(pair: TextPair, found: _Found, odds: float, *, urged: bool) -> Diagnostic:
    way = _way(found)
    marks = found.one.of(found.kind)
    at = found.cut[0] + marks[0].start, found.cut[0] + marks[0].end
    piece = found.segment.source if found.in_source else found.segment.target
    word = piece.text[slice(*at)]
    source = pair.name(source=True, begins=_WAYS[way].startswith("{source}"))
    sure = way == "prohibition lost" and odds >= _SURE
    severity = Severity.ERROR if sure else Severity.WARNING
    return pair.say(
        "duty-differs", found.segment, _WAYS[way].format(source=source, target=pair.name(), word=word),
        at=at if len(marks) == 1 else found.cut, found=word, severity=severity if urged else Severity.INFO, in_source=found.in_source,
    )  # fmt: skip


def _way(found: _Found) -> str:
    """What became of it: a key of _WAYS."""
    one, other = found.one, found.other
    fewer = one.count(Kind.OBLIGES) < other.count(Kind.OBLIGES)
    if found.kind is Kind.PERMITS and found.in_source:
        return "permission became duty" if fewer else "permission lost"
    if found.kind is Kind.PERMITS:
        return "duty became permission" if fewer else "permission put in"
    if not found.in_source:
        return "prohibition put in"
    if not other.denies + other.limits and other.excepts <= one.excepts:
        return "prohibition lost"
    return "prohibition became permission" if gap(Kind.PERMITS, other, one) > 0 else "prohibition weakened"


CHECK = Check(("duty-differs",), _look)
