"""Words under the number of another article: numbers-shifted, texts-swapped, and one article's words under two numbers.

Fails: article 7 of the translation speaks of what article 9 of the law says, and its article 9 of what article 7 says.
Passes: two articles of like length that speak of like things, each fitting its own number best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.diagnostics import Diagnostic
from corpus.inspection.between.pairs import Pair
from corpus.telling import tell

# By how much a run must fit better under the other numbers, in all and on average. Over the clean laws of nine jurisdictions
# no run of four comes near.
_RUN, _EACH, _SHORTEST = 14.0, 2.0, 4
_MOST_OF_IT = 0.75
_STEPS = (-1, 1, -2, 2)
# By how much two texts must fit each other's number better than their own, for neighbours, at up to six places, and further
# off; and each of the two alone. Measured on 150 clean laws: of 64,000 pairs one does, and one comes so near that a fault
# elsewhere could tip it; of those that are swapped 93 in 100 do. Of a text that was cut off a short one elsewhere may seem to
# be the better half: so each must gain.
_SWAP_NEXT, _SWAP_NEAR, _SWAP_FAR = (3.0, 0.5), (4.0, 0.5), (6.0, 1.0)
_NEAR = 6
_SUSPECTS = 120  # pages that fit their own number worst, beside which the others are tried
_FIRST_LOOK = -6.0  # by shapes alone, before wording is asked
_ENOUGH_WORDS = 12  # characters: shorter articles may well be alike ("(Deleted)", "This Law takes effect at once.")
_SPACE = re.compile(r"\s+")


def shifted(pair: Pair) -> Iterator[Diagnostic]:
    """Runs of articles that stand under the number of a neighbour; one diagnostic a run, at its first article."""
    scores, count = pair.scores, len(pair.shared)
    if count < _SHORTEST + 1:
        return
    own = [scores.shape(i, i) + scores.worded(i, i, 0) for i in range(count)]
    for step in _STEPS:
        gains = [
            scores.shape(i, i + step) + scores.worded(i, i + step, step) - own[i] if 0 <= i + step < count else -9.0
            for i in range(count)
        ]
        for start, end, total in _runs(gains):
            better = sum(gain > 0 for gain in gains[start:end])
            if total < max(_RUN, _EACH * (end - start)) or better < max(_SHORTEST, _MOST_OF_IT * (end - start)):
                continue
            low, high = min(start, start + step), max(end, end + step)
            run = pair.shared[low:high]
            if pair.explained & set(run[1:-1]):
                continue
            pair.explained.update(run)
            first, last = (
                p.segments[-1].partition("_")[2] for p in (pair.shared[start + step], pair.shared[end - 1 + step])
            )
            meant = pair.shared[start].segments[-1].partition("_")[2]
            pair.shifts.append((run[0], step, high >= count))
            yield pair.say(
                "version-differs" if pair.stale else "numbers-shifted", run[0],
                tell("Articles %(first)s to %(last)s of the %(one)s text seem to be articles %(meant)s and following of the %(other)s text.",
                     first=first, last=last, meant=meant, **pair.tongues(1)),
                suggestion=tell("Look for an article that was left out, put in or run together where the numbers part."),
            )  # fmt: skip


def _runs(gains: list[float]) -> Iterator[tuple[int, int, float]]:
    """Stretches [start, end) whose sum is the greatest, each found once, from left to right."""
    start, total, best, best_end = 0, 0.0, 0.0, 0
    for i, gain in enumerate(gains):
        total += gain
        if total > best:
            best, best_end = total, i + 1
        if total <= 0 or total < best - _RUN:
            if best > 0:
                yield start, best_end, best
            start, total, best = i + 1, 0.0, 0.0
    if best > 0:
        yield start, best_end, best


def doubled(pair: Pair) -> Iterator[Diagnostic]:
    """One article's words under two numbers in one text, where the other text has two articles."""
    for at in (0, 1):
        mine, other = pair.pages[at], pair.pages[1 - at]
        seen: dict[str, int] = {}
        for i, path in enumerate(pair.shared):
            words = _SPACE.sub("", mine[path].text)
            before = seen.setdefault(words, i)
            if before == i or len(words) < _ENOUGH_WORDS or path in pair.explained:
                continue
            twin = pair.shared[before]
            if _SPACE.sub("", other[path].text) == _SPACE.sub("", other[twin].text):
                continue
            wrong, right = (path, twin) if _fits(pair, i) <= _fits(pair, before) else (twin, path)
            pair.explained.add(wrong)
            yield pair.say(
                "text-doubled", wrong,
                tell("The %(one)s text has the words of article %(number)s here again; the %(other)s text has other words.",
                     number=right.segments[-1].partition("_")[2], **pair.tongues(at)),
                at=at, found=mine[wrong].text[:200], suggestion=tell("Look for the article's own words in another source."),
            )  # fmt: skip


def _fits(pair: Pair, i: int) -> float:
    return pair.scores.fit(i, i)


def swapped(pair: Pair) -> Iterator[Diagnostic]:
    """Pairs of articles that fit each other's number better than their own; one diagnostic on each of the two."""
    scores = pair.scores
    positions = list(pair.open())
    own = {i: scores.fit(i, i) for i in positions}
    suspects = set(sorted(positions, key=lambda i: own[i])[:_SUSPECTS])
    found = []
    for place, i in enumerate(positions):
        for j in positions[place + 1 :]:
            near = j - i <= _NEAR
            if not near and (i not in suspects or j not in suspects):
                if i not in suspects:
                    break
                continue
            ours, theirs = scores.shape(i, j) - scores.shape(i, i), scores.shape(j, i) - scores.shape(j, j)
            if ours + theirs < _FIRST_LOOK:
                continue
            ours += scores.worded(i, j, 0, (i, j)) - scores.worded(i, i, 0, (i, j))
            theirs += scores.worded(j, i, 0, (i, j)) - scores.worded(j, j, 0, (i, j))
            both, each = _SWAP_NEXT if j == i + 1 else _SWAP_NEAR if near else _SWAP_FAR
            if min(ours, theirs) > each and ours + theirs > both:
                found.append((ours + theirs, i, j))
    used = set[int]()
    for _, i, j in sorted(found, reverse=True):
        if i not in used and j not in used:
            used |= {i, j}
            yield from _told_swapped(pair, i, j)
            yield from _told_swapped(pair, j, i)


def _told_swapped(pair: Pair, i: int, j: int) -> Iterator[Diagnostic]:
    path, other = pair.shared[i], pair.shared[j]
    pair.explained.add(path)
    number = other.segments[-1].partition("_")[2]
    yield pair.say(
        "texts-swapped", path,
        tell("The words here seem to be those of article %(number)s: the two fit each other's number better, by length, figures, lists and wording.", number=number),
        found=pair.pages[1][path].text[:200],
        suggestion=tell("Compare it with article %(number)s of the %(other)s text.", number=number, other=pair.tongue(0)),
    )  # fmt: skip
