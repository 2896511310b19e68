"""Paragraphs and items of an article that one text has and another hasn't: paragraph-count-differs, item-count-differs,
pairing-uncertain.

Fails: （一） to （五） in the Chinese, (1), (2), (3), (5) in the English. Passes: a list that the translation runs on in one
paragraph of the length that is to be expected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus.alignment import pairing_notes
from corpus.alignment.partners import partners
from corpus.diagnostics import Diagnostic, Severity
from corpus.grammar.parts import own_parts
from corpus.inspection.between.measuring import length
from corpus.inspection.between.pairs import Pair
from corpus.inspection.between.running import are_numbered, fits_better_without, lengths_of
from corpus.model import Provision, ProvisionPath, Unit
from corpus.telling import tell

_LOST = 1.5  # spreads: so much shorter, what is missing is lost, not run on in its neighbour
_HARDLY_SHORTER, _NEARER = (
    0.4,
    0.3,
)  # and without what is missing the other is so much nearer to the length to be expected
_BETTER_WITHOUT = 2.5  # squared spreads: of paragraphs without numbers, which translators join and cut
_RUN_ON = 2.5  # a list that stands in one text alone is run on in the other, unless that is so much shorter


def items(pair: Pair) -> Iterator[Diagnostic]:
    """Articles whose lists differ; the missing numbers are named."""
    for i in pair.open():
        path = pair.shared[i]
        by_place = [_lists(pages[path]) for pages in pair.pages]
        lists = [list(of.values()) for of in by_place]
        if lists[0] == lists[1] or path in pair.decided:
            continue
        lists = (
            _counterparts(*lists)
            if len(lists[0]) == len(lists[1])
            else _in_one_place(*by_place) or _counterparts(*lists)
        )
        lost = [_lost(lists[1 - at], lists[at]) for at in (0, 1)]
        deviation = pair.scores.deviation(i, i)
        for at in (0, 1):
            too_short = -deviation if at else deviation
            if not lost[at] or not _is_told(lists[at], lists[1 - at], lost, at, too_short):
                continue
            pair.explained.add(path)
            if pair.stale and not _inside(lost[at], lists[at]):
                pair.renewed.append(path)
                break
            listed = ", ".join(lost[at])
            one = tell(
                "The %(one)s text has no item %(items)s here; the %(other)s text has it.",
                items=listed,
                **pair.tongues(at),
            )
            many = tell(
                "The %(one)s text has no items %(items)s here; the %(other)s text has them.",
                items=listed,
                **pair.tongues(at),
            )
            pair.partly[path] = _alone(pair, path, by_place)
            yield pair.say(
                "item-count-differs", path,
                one if len(lost[at]) == 1 else many,
                at=at, found=listed, suggestion=tell("Look whether an item was lost, or stands inside its neighbour."),
            )  # fmt: skip
            break


def _alone(
    pair: Pair, path: ProvisionPath, by_place: Sequence[Mapping[ProvisionPath | None, tuple[str, ...]]]
) -> tuple[frozenset[ProvisionPath], frozenset[ProvisionPath]]:
    """Units of each side that nothing of the other side can be held against: items that a list lacks, or both lists as a whole
    where the last ones are missing, for then those behind the one that was lost may have taken its number."""
    alone: tuple[set[ProvisionPath], set[ProvisionPath]] = set(), set()
    for parent in dict.fromkeys(p for lists in by_place for p in lists):
        lists = [of.get(parent, ()) for of in by_place]
        if lists[0] == lists[1]:
            continue
        few, many = sorted((set(labels) for labels in lists), key=len)
        kept = few < many and any(labels[-1] in few for labels in lists if set(labels) == many)
        for at in (0, 1):
            alone[at].update(
                part.path
                for part in own_parts(pair.pages[at][path])
                if part.path.parent == parent and part.unit in (Unit.ITEM, Unit.SUBITEM)
                and not (kept and _number(part.path) in few)
            )  # fmt: skip
    return frozenset(alone[0]), frozenset(alone[1])


def _number(path: ProvisionPath) -> str:
    return path.segments[-1].partition("_")[2].partition("~")[0]


def _inside(lost: Sequence[str], ours: Lists) -> bool:
    """Whether items behind those that are lost stand there: 1, 2, 4 has lost 3; after 1, 2 a third may have been put in since."""
    numbers = [int(x) for one in ours for x in one if x.isdecimal()]
    return all(x.isdecimal() and int(x) < max(numbers, default=0) for x in lost)


Lists = list[tuple[str, ...]]


def _lists(page: Provision) -> dict[ProvisionPath | None, tuple[str, ...]]:
    """The labels of each list of a page by what it stands below, in order."""
    groups: dict[ProvisionPath | None, list[str]] = {}
    for part in own_parts(page):
        if part.unit in (Unit.ITEM, Unit.SUBITEM):
            groups.setdefault(part.path.parent, []).append(_number(part.path))
    return {parent: tuple(g) for parent, g in groups.items()}


def _in_one_place(
    ours: Mapping[ProvisionPath | None, tuple[str, ...]], theirs: Mapping[ProvisionPath | None, tuple[str, ...]]
) -> list[Lists]:
    """Lists below one and the same unit of both texts that are the same but for items that one of them lacks; () if there are none."""
    pairs = [(ours[at], theirs[at]) for at in ours if at in theirs and ours[at] != theirs[at]]
    nearly = [(a, b) for a, b in pairs if abs(len(a) - len(b)) < len(set(a) & set(b)) == min(len(a), len(b))]
    return [[a for a, _ in nearly], [b for _, b in nearly]] if nearly else []


_SURE = 3  # labels that two lists must share, and the share of the longer one's, to be each other's


def _counterparts(ours: Lists, theirs: Lists) -> list[Lists]:
    """Of texts with different numbers of lists those that are each other's: (a) to (g) beside (a) to (f), wherever they stand.

    Drafters of two languages run short lists on in one of them, and sort definitions otherwise; a long list is the same one.
    All lists, where none are so alike or nothing differs in those that are.
    """
    if len(ours) == len(theirs):
        return [ours, theirs]
    rest = list((Counter(theirs) - Counter(ours)).elements())
    pairs: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for mine in (Counter(ours) - Counter(theirs)).elements():
        shared = [len(set(mine) & set(x)) for x in rest]
        at = max(range(len(rest)), key=shared.__getitem__, default=-1)
        if at >= 0 and shared[at] >= max(_SURE, 0.6 * max(len(mine), len(rest[at]))):
            pairs.append((mine, rest.pop(at)))
    return [[a for a, _ in pairs], [b for _, b in pairs]] if pairs else [ours, theirs]


def _lost(theirs: Lists, ours: Lists) -> list[str]:
    """Labels that their lists have and ours haven't, list by list where there are as many."""
    if len(theirs) == len(ours):
        pairs = list(zip(theirs, ours, strict=True))
    else:
        pairs = [(tuple(x for one in theirs for x in one), tuple(x for one in ours for x in one))]
    found: list[str] = []
    for their, our in pairs:
        if not set(their) & set(our) and our:
            # Numbered otherwise, (1) beside (a): only how many there are can be compared.
            found += their[len(our) :]
        else:
            found += (Counter(their) - Counter(our)).elements()
    return found


def _is_told(ours: Lists, theirs: Lists, lost: Sequence[Sequence[str]], at: int, too_short: float) -> bool:
    """Whether the difference is one of the texts, and not of how they are printed."""
    if not ours:
        return too_short > _RUN_ON
    if lost[1 - at]:  # each has what the other lacks: cut at other places, or read otherwise
        return len(lost[at]) > len(lost[1 - at]) and too_short > _LOST
    many = sum(map(len, theirs))
    if len(ours) != len(theirs):
        return too_short > _LOST
    return len(lost[at]) <= max(2, many // 2) or too_short > _LOST


def unfinished(pair: Pair) -> Iterator[Diagnostic]:
    """Articles of which some rows are still to be filled in."""
    for path in pair.unfinished:
        page = pair.pages[1][path]
        yield pair.say(
            "paragraph-count-differs", path,
            tell("The %(one)s text is filled in for %(held)s of %(count)s rows here.",
                 one=pair.tongue(1), held=len(page.rows) - len(page.empty_rows), count=len(page.rows)),
            severity=Severity.INFO,
        )  # fmt: skip


def paragraphs(pair: Pair) -> Iterator[Diagnostic]:
    """Articles with different numbers of paragraphs: a warning if one seems to be lost, else for information."""
    for i in pair.open():
        path = pair.shared[i]
        pages = [p[path] for p in pair.pages]
        found = [_paragraphs(page) for page in pages]
        counts = [len(x) for x in found]
        if counts[0] == counts[1] or not all(counts) or path in pair.decided:
            continue
        at = 1 if counts[1] < counts[0] else 0
        if pair.stale:
            pair.renewed.append(path)
            continue
        deviation = pair.scores.deviation(i, i)
        too_short = -deviation if at else deviation
        lost = _unpaired(pair, pages, found, at)
        told = bool(lost) and too_short > _HARDLY_SHORTER and _explains(pair, i, at, lost)
        if not told:
            lost = _left_out(pair, pages, found, at)
            told = bool(lost)
        if told:
            which = ", ".join(str(p).rpartition("/")[2].partition("_")[2] for p in lost)
            pair.explained.add(path)
            pair.partly[path] = (frozenset(lost), frozenset()) if at else (frozenset(), frozenset(lost))
            yield pair.say(
                "paragraph-count-differs", path,
                tell("The %(one)s text seems to lack paragraph %(number)s: it has %(count)s, the %(other)s text %(others)s.",
                     number=which, count=counts[at], others=counts[1 - at], **pair.tongues(at)),
                at=at, found=which, suggestion=tell("Look whether it was lost."),
            )  # fmt: skip
        else:
            yield from _noted(pair, path, pages, counts, at)


def _unpaired(
    pair: Pair, pages: Sequence[Provision], found: Sequence[Sequence[ProvisionPath]], at: int
) -> list[ProvisionPath]:
    """Paragraphs that stand beside none of side `at`, and inside none of its paragraphs."""
    tags = [side.expression.language for side in pair.sides]
    paired = partners(pages[0], tags[0], pages[1], tags[1])
    if at:
        held = {*paired.partner.values(), *paired.further.values()} | paired.merged
    else:
        held = {*paired.partner, *paired.further}
    return [path for path in found[1 - at] if path not in held]


def _without_number(found: Sequence[Sequence[ProvisionPath]], at: int) -> list[ProvisionPath]:
    """Paragraphs whose number side `at` hasn't; the last ones, where its numbers are others."""
    ours, theirs = ({path.segments[-1]: path for path in found[side]} for side in (at, 1 - at))
    missing = [path for number, path in theirs.items() if number not in ours]
    return missing if len(missing) == len(theirs) - len(ours) else list(theirs.values())[len(ours) :]


def _left_out(
    pair: Pair, pages: Sequence[Provision], found: Sequence[Sequence[ProvisionPath]], at: int
) -> list[ProvisionPath]:
    """Paragraphs that side `at` hasn't, where their lengths say that they are left out and don't run on in another."""
    numbered = all(are_numbered(page, of) for page, of in zip(pages, found, strict=True))
    if not numbered and abs(len(found[0]) - len(found[1])) > 1:
        return []
    tags = [side.expression.language for side in pair.sides]
    lengths = [lengths_of(*of) for of in zip(pages, found, tags, strict=True)]
    better, gone = fits_better_without(lengths[1 - at], lengths[at], pair.scores.usual, first=at == 1)
    if better <= (0 if numbered else _BETTER_WITHOUT):
        return []
    return _without_number(found, at) if numbered else [found[1 - at][k] for k in gone]


def _explains(pair: Pair, i: int, at: int, lost: Sequence[ProvisionPath]) -> bool:
    """Whether the paragraphs `lost` to side `at` are what it is too short by; what goes on with the sentence of the line
    before it is no paragraph, but a line that was broken."""
    scores = pair.scores
    page = pair.pages[1 - at][pair.shared[i]]
    spans = [part.span for part in page.parts if part.path in lost]
    if any(_goes_on(page.text[: span.start]) for span in spans):
        return False
    language = pair.sides[1 - at].expression.language
    added = sum(length(page.text[s.start : s.end], language) for s in spans)
    first, second = scores.first[i].length, scores.second[i].length
    without = scores.usual.deviation(*((first - added, second) if at else (first, second - added)))
    return abs(without) + _NEARER < abs(scores.deviation(i, i))


def _goes_on(before: str) -> bool:
    return before.rstrip()[-1:].isalnum()


def _noted(
    pair: Pair, path: ProvisionPath, pages: Sequence[Provision], counts: Sequence[int], at: int
) -> Iterator[Diagnostic]:
    """No words seem to be lost: paragraphs were joined or cut."""
    columns = [(side.expression, page) for side, page in zip(pair.sides, pages, strict=True)]
    notes = pairing_notes(columns)
    if any("may be wrong" in n for n in notes):
        yield pair.say("pairing-uncertain", path, notes[0])
    else:
        message = tell(
            "The %(one)s text has %(count)s paragraphs, the %(other)s text %(others)s; nothing seems to be lost.",
            count=counts[at], others=counts[1 - at], **pair.tongues(at),
        )  # fmt: skip
        yield pair.say("paragraph-count-differs", path, message, at=at, severity=Severity.INFO)


def _paragraphs(page: Provision) -> list[ProvisionPath]:
    """The paths of its paragraphs."""
    return [
        part.path
        for part in own_parts(page)
        if part.unit is Unit.PARAGRAPH and len(part.path.segments) == len(page.path.segments) + 1
    ]
