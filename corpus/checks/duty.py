"""duty-differs: a duty, a permission or a prohibition of the law that became another one in the translation.

Counted are the words that say it (corpus.checks.duty_words). "Shall" is declaratory too, and many languages give a duty without a
word for it, so that a duty that one side lacks says nothing; a permission or a negation that one side has and the other has
in no way does. What a translator does again and again ("may be instituted only upon complaint" for 須告訴乃論) is a habit, and
what many sentences of a law show is told for information alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.checks.duty_marks import Kind, Mark, Side, side
from corpus.checks.sentences import Cut, sentence_pairs
from corpus.checks.values import Check, PagePair, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class _Way:
    """What is said of a difference, and how bad it is.

    Attributes:
        least, share: as many sentences of a law are told as such, or as this share of its pages; the others for information.
    """

    message: str
    severity: Severity
    least: float = 2
    share: float = 0.02


_E, _W = Severity.ERROR, Severity.WARNING
_WAYS: Mapping[str, _Way] = {
    "prohibition lost": _Way("{source} forbids it (“{word}”); nothing in {target} says no here.", _E),
    "prohibition weakened": _Way("{source} forbids it (“{word}”); {target} has fewer words that say no here.", _W),
    "prohibition put in": _Way("“{word}” forbids what {source} doesn't forbid here.", _W),
    "permission became duty": _Way("{source} permits it (“{word}”); {target} makes it a duty.", _W),
    "duty became permission": _Way("“{word}” permits what {source} makes a duty.", _W),
    "permission put in": _Way("“{word}” permits it; {source} has no word for a permission here.", _W),
    "permission perhaps lost": _Way("{source} permits it (“{word}”); {target} seems to make it a duty.", _W, 1, 0.01),
    "permission perhaps put in": _Way("“{word}” permits it; {source} has fewer words for a permission here.", _W, 1, 0.01),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Turned:
    """How a sentence differs: `way` is a key of _WAYS, `marks` are the words of which one has no counterpart, in the law's own
    text or in the translation."""

    way: str
    in_source: bool
    marks: tuple[Mark, ...]


def _turned(ours: Side, theirs: Side) -> Iterator[_Turned]:
    """How a sentence of the translation differs from the law's."""
    yield from _permissions(ours, theirs)
    yield from _prohibitions(ours, theirs)


def _permissions(ours: Side, theirs: Side) -> Iterator[_Turned]:
    may, duty = Kind.PERMITS, Kind.OBLIGES
    possible = [max(s.may_be, s.count(may) + s.count(Kind.MAYBE)) for s in (ours, theirs)]
    if theirs.excepts > ours.excepts:
        possible[0] += ours.count(Kind.FORBIDS)  # 未经同意，不得: "may only with consent"
    more_duties = theirs.count(duty) - ours.count(duty)
    if more_duties > 0 and ours.count(may) > theirs.count(may) + theirs.count(Kind.MAYBE):
        lost = ours.count(may) > possible[1]
        yield _Turned("permission became duty" if lost else "permission perhaps lost", True, ours.of(may))
    if theirs.count(may) > possible[0]:
        way = "permission perhaps put in" if possible[0] else "permission put in"
        yield _Turned("duty became permission" if more_duties < 0 else way, False, theirs.of(may))
    elif more_duties < 0 and theirs.count(may) > ours.count(may) + ours.count(Kind.MAYBE):
        yield _Turned("permission perhaps put in", False, theirs.of(may))


def _prohibitions(ours: Side, theirs: Side) -> Iterator[_Turned]:
    no = Kind.FORBIDS
    forbids = ours.count(no), theirs.count(no)
    plain = [max(s.nots, s.count(no) + s.count(Kind.EXEMPTS)) + s.limits for s in (ours, theirs)]
    # What one side takes out of its rule by a word more than the other may be its way of saying no: "only" for 非…不得.
    spare = max(0, ours.excepts - theirs.excepts), max(0, theirs.excepts - ours.excepts)
    denied = max(plain[1], theirs.denies + theirs.limits) + spare[1]
    if forbids[0] > denied:
        yield _Turned("prohibition weakened" if denied else "prohibition lost", True, ours.of(no))
    elif forbids[0] > forbids[1] and plain[0] > denied + spare[1]:  # 未经同意，不得: "only with consent"
        yield _Turned("prohibition weakened", True, ours.of(no))
    if forbids[1] > forbids[0] and plain[1] > plain[0] + spare[0]:
        yield _Turned("prohibition put in", False, theirs.of(no))


# -- the check ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A difference, where it was found, the words of duty with what stands behind them, and how many the sentence has in all."""

    turned: _Turned
    segment: Segment
    cut: Cut
    words: tuple[str, ...]
    marks: int


def _look(pair: TextPair) -> Iterator[Diagnostic]:
    tags = [tag.partition("-")[0] for tag in pair.languages]
    if any(side(tag, "") is None for tag in tags):
        return
    found = [f for page in pair.pages for f in _of_page(page, tags)]
    # What is said so twice in a law is how its translator says it.
    seen = Counter((f.turned.way, word) for f in found for word in set(f.words))
    kept = [f for f in found if all(seen[f.turned.way, word] == 1 for word in f.words)]
    plain = [f for name, way in _WAYS.items() for f in _plainest(kept, name, way, len(pair.pages))]
    plain.sort(key=lambda f: f.marks)
    urged = {id(f) for f in plain[: int(max(_LEAST, _SHARE * len(pair.pages)))]}
    for each in kept:
        yield _told(pair, each, _WAYS[each.turned.way].severity if id(each) in urged else Severity.INFO)


# So many of all ways are told for more than information, or of so many of a hundred pages.
_LEAST, _SHARE = 2, 0.03


def _plainest(found: Sequence[_Found], name: str, way: _Way, pages: int) -> Sequence[_Found]:
    """Of what happened so, as many as may be told for more than information: sentences with few words of duty first."""
    of = sorted((f for f in found if f.turned.way == name), key=lambda f: f.marks)
    return of[: int(max(way.least, way.share * pages))]


_AFTER = 40
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|\w+")


def _of_page(page: PagePair, tags: Sequence[str]) -> Iterator[_Found]:
    for segment in units_to_compare(page):
        for ours, theirs in sentence_pairs(segment):
            left = side(tags[0], segment.source.text[slice(*ours)])
            right = side(tags[1], segment.target.text[slice(*theirs)])
            if left is None or right is None:
                continue
            for turned in _turned(left, right):
                one, cut = (left, ours) if turned.in_source else (right, theirs)
                yield _Found(
                    turned,
                    segment,
                    cut,
                    tuple(_context(one, m) for m in turned.marks),
                    len(left.marks) + len(right.marks),
                )


def _context(one: Side, mark: Mark) -> str:
    """A word of duty with the two words behind it."""
    behind = _WORD.findall(one.text[mark.end : mark.end + _AFTER])[:2]
    return f"{one.text[mark.start : mark.end]}/{' '.join(behind)}"


def _told(pair: TextPair, found: _Found, severity: Severity) -> Diagnostic:
    turned, template = found.turned, _WAYS[found.turned.way].message
    mark = turned.marks[0]
    at = found.cut[0] + mark.start, found.cut[0] + mark.end
    piece = found.segment.source if turned.in_source else found.segment.target
    word = piece.text[slice(*at)]
    source = pair.name(source=True, begins=template.startswith("{source}"))
    return pair.say(
        "duty-differs", found.segment, template.format(source=source, target=pair.name(), word=word),
        at=at if len(turned.marks) == 1 else found.cut, found=word, severity=severity, in_source=turned.in_source,
    )  # fmt: skip


CHECK = Check(("duty-differs",), _look)
