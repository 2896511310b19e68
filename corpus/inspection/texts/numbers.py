"""Numbers of articles and points that stand twice, go back, or jump; items of a list likewise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.parts import item_gaps
from corpus.inspection.rules import TextView
from corpus.model import Provision, ProvisionPath, Unit
from corpus.numbering import ArticleNumber, parse_numeral
from corpus.telling import tell

# L. 122-1, R. 122-1: the parts of a French code count apart.
_PART_OF_CODE = re.compile(r"\b(L\.?[OP]|[LRDA])\.?[ \xa0]?\*{0,2}\.?[ \xa0]?(?=\d)")
_FURTHEST_START = (
    2  # a text that begins at 2 has lost its first article; one that begins at 3 may count on (宪法修正案)
)
_FEWEST_ARTICLES = 3
_WIDEST_GAP = 5000
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that a text lacks between two of its articles.

    `missing` are whole numbers, side by side; `after` and `before` the provisions around them (None: it begins there).
    """

    missing: range
    after: Provision | None
    before: Provision

    @property
    def path(self) -> ProvisionPath:
        """Where the first of them would stand."""
        kind = self.before.path.segments[-1].partition("_")[0]
        return ProvisionPath((*self.before.path.segments[:-1], f"{kind}_{self.missing[0]}"))

    def __str__(self) -> str:
        first, last = self.missing[0], self.missing[-1]
        return str(first) if first == last else f"{first}-{last}"


def check_numbers(view: TextView) -> Iterator[Diagnostic]:
    """Numbers that stand twice, go back, or are missing.

    Fails: 1, 2, 4 (3 is missing); 1, 1; 1, 3, 2 (2 goes back). Passes: 1, 2, 2-1, 3; 1-1, 1-2, 2-1, where the chapter's
    number comes first (Norway); 1, 2, 94..99 (repealed as one), 100; a text that begins at 55.
    """
    for run in runs_of(view.text.provisions):
        rising = _rising([_number(p) for p in run if not _stands_again(p)])
        kept = {id(p) for p, keep in zip([p for p in run if not _stands_again(p)], rising, strict=True) if keep}
        yield from _in_order(run, kept)
    for gap in () if view.text.is_filled_in else gaps_of(view):
        yield diagnose(
            "number-gap",
            tell("%(numbers)s is missing between %(after)s and %(before)s.",
                 numbers=str(gap), after=gap.after.label, before=gap.before.label)
            if gap.after
            else tell("%(numbers)s is missing before %(before)s.", numbers=str(gap), before=gap.before.label),
            path=str(gap.path), found=str(gap),
            suggestion=tell("See whether the source has it, or whether its heading was lost and its text stands under another number."),
        )  # fmt: skip


def _in_order(run: Sequence[Provision], kept: set[int]) -> Iterator[Diagnostic]:
    before: Provision | None = None
    for provision in run:
        path = str(provision.path)
        if _stands_again(provision):
            yield diagnose(
                "number-duplicate", tell("%(place)s stands more than once.", place=provision.label), path=path,
                found=provision.label,
                suggestion=tell("See which of the two has the wrong number, or whether one is a copy."),
            )  # fmt: skip
        elif id(provision) not in kept:
            yield diagnose(
                "number-out-of-order",
                tell("%(place)s stands after %(before)s.", place=provision.label, before=before.label)
                if before
                else tell("%(place)s stands.", place=provision.label),
                path=path, found=provision.label,
                suggestion=tell("See whether it was moved, or whether its number is misread."),
            )  # fmt: skip
        before = provision


def gaps_of(view: TextView) -> list[Gap]:
    """The numbers that a text lacks, in the order of the text."""
    found: list[Gap] = []
    for run in runs_of(view.text.provisions):
        once = [p for p in run if not _stands_again(p)]
        kept = [p for p, keep in zip(once, _rising([_number(p) for p in once]), strict=True) if keep]
        if kept:
            found += _gaps(kept, once, whole=view.coverage is None)
    return found


def runs_of(provisions: Sequence[Provision]) -> list[list[Provision]]:
    """Articles and points that are counted together: those below one path, and in one part of a French code."""
    runs: dict[tuple[object, ...], list[Provision]] = {}
    for provision in provisions:
        if provision.number is None or provision.unit not in (Unit.ARTICLE, Unit.POINT):
            continue
        part = _PART_OF_CODE.search(provision.label)
        runs.setdefault((provision.unit, provision.path.parent, part[1] if part else ""), []).append(provision)
    return list(runs.values())


def _number(provision: Provision) -> ArticleNumber:
    assert provision.number is not None
    return provision.number


def _stands_again(provision: Provision) -> bool:
    return "~" in provision.path.segments[-1]


def _rising(numbers: Sequence[ArticleNumber]) -> list[bool]:
    """Which numbers belong to the longest rising row; the others stand out of order.

    1, 2, 9, 3, 4: only 9 is out of order, though 3 and 4 are smaller than it. Of two that are exchanged the later counts as
    the one that goes back.
    """
    order = {n: -i for i, n in enumerate(sorted(set(numbers)))}
    ranks = [order[n] for n in reversed(numbers)]
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for i, rank in enumerate(ranks):
        at = bisect_left(tails, rank)
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [rank]
        ends[at : at + 1] = [i]
    keep = [False] * len(ranks)
    at = ends[-1] if ends else -1
    while at >= 0:
        keep[at] = True
        at = back[at]
    keep = keep[::-1]
    if keep[-2:] == [True, False] and _last_but_one_is_wrong(numbers):
        keep[-2:] = [False, True]
    return keep


def _last_but_one_is_wrong(numbers: Sequence[ArticleNumber]) -> bool:
    """At the end of a law two numbers can't outvote one: in 6, 77, 8 it is the 8 that goes on from 6."""
    if len(numbers) < _FEWEST_ARTICLES:
        return False
    before, one, last = (n.base for n in numbers[-3:])
    return 0 < last - before <= _NEAR < one - before


def _gaps(kept: Sequence[Provision], run: Sequence[Provision], *, whole: bool) -> Iterator[Gap]:
    """Gaps between the provisions `kept` of a `run`. `whole`: the text claims to hold the whole law."""
    held = _held(run)
    alone = {_number(p).base for p in run if len(_number(p).parts) == 1}
    first = _number(kept[0])
    if whole and kept[0].path.parent is None and 1 < first.base <= _FURTHEST_START and len(run) >= _FEWEST_ARTICLES:
        yield from _missing(1, first.base, held, None, kept[0])
    for after, before in pairwise(kept):
        last, number = _number(after), _number(before)
        if len(number.parts) > 1 and number.base not in alone and last.base not in alone:
            continue  # 1-9, 2-1: the chapter's number comes first
        inserted = len(number.parts) > 1 and isinstance(number.parts[1], int)
        yield from _missing((last.last or last).base + 1, number.base + inserted, held, after, before)


def _held(run: Sequence[Provision]) -> set[int]:
    """The whole numbers that stand anywhere in the run, with those that a range holds."""
    held: set[int] = set()
    for number in map(_number, run):
        if len(number.parts) == 1:
            held.add(number.base)
        if number.last is not None and number.last.base - number.base < _WIDEST_GAP:
            held.update(range(number.base, number.last.base + 1))
    return held


def _missing(first: int, stop: int, held: set[int], after: Provision | None, before: Provision) -> Iterator[Gap]:
    """The numbers from `first` up to `stop` that aren't held, side by side ones as one gap."""
    if stop - first > _WIDEST_GAP:
        yield Gap(range(first, stop), after, before)
        return
    start = first
    for number in range(first, stop + 1):
        if number == stop or number in held:
            if number > start:
                yield Gap(range(start, number), after, before)
            start = number + 1


_RANGE_BEFORE = re.compile(r"\(?\w{1,3}\)?[-–—~～至]\(?\w{1,3}\)?\W*$")
_DOTTED = re.compile(r"_\d+\.\d[^/]*$")  # 3.1, which is no 3
_OF_ITEMS = tell("See whether an item is lost; a table may have been read as items.")
_ARMS = re.compile(r"陸、海|陆、海")  # 陸、海、空軍: the army, not item 6


def check_items(view: TextView) -> Iterator[Diagnostic]:
    """Items whose numbers jump or stand twice below one parent.

    Fails: （一） （二） （四）. Passes: 一、 一之一、 二、; (e)-(ea) repealed, (f); article 4 whose text begins with 四、; an article of
    which some rows are still to be filled in.
    """
    for provision in (p for p in view.text.provisions if not p.empty_rows):
        for found in item_gaps(provision.parts):
            if not _DOTTED.search(found.path or "") and not _explained(provision, found.start or 0):
                yield replace(found, suggestion=_OF_ITEMS)


def _explained(provision: Provision, start: int) -> bool:
    """Whether a jump has a good reason: a range stands before it, or the article prints its own number there."""
    text = provision.text
    if _ARMS.match(text, start) or _RANGE_BEFORE.search(text[max(0, start - 20) : start]):
        return True
    own = re.match(r"[（(]?([^\W\d_]{1,5}|\d{1,4})[）)、.．]", text) if start == 0 else None
    return own is not None and provision.number is not None and parse_numeral(own[1]) == provision.number.base
