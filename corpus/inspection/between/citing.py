"""What the texts of an article cite: citation-differs.

Fails: 依照第四十三条的规定 beside "under Article 34"; 前三款 beside "the preceding two paragraphs". Passes: 前款 beside "paragraph 1",
第三条至第五条 beside "Articles 3, 4 and 5", a level that the translation leaves out, a citation that it says once instead of twice, and one that
it leaves to the context ("as stated above").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from corpus.diagnostics import Diagnostic
from corpus.inspection.between.cited import Cited, Kind, Labels, Numbers, by_stretch
from corpus.inspection.between.instead import in_one_place
from corpus.inspection.between.pairs import Pair
from corpus.model import Provision, ProvisionPath
from corpus.numbering import ArticleNumber
from corpus.references.counting import known
from corpus.telling import tell

# A page that cites more than this is a table of amendments.
_MOST = 200
_MOST_LONE = 100  # pairs of citations without a partner: beyond, the texts were read otherwise


def differing(pair: Pair) -> Iterator[Diagnostic]:
    """Articles of which each text cites something by number that the other doesn't, in the same paragraph or item.

    What one text alone cites says nothing: translations leave citations to the context, and make them of it.
    """
    if pair.stale:
        return
    texts = [known(side.text, pair.jurisdiction) for side in pair.sides]
    languages = [side.expression.language for side in pair.sides]
    for path in (*(pair.shared[i] for i in pair.open()), *pair.partly):
        pages = [pages[path] for pages in pair.pages]
        units = [{p.path.segments[len(path.segments) :] for p in page.parts} for page in pages]
        recounted = _paragraphs(units[0]) != _paragraphs(units[1])
        comparable = _comparable_units(*units, recounted=recounted)
        found = [by_stretch(*of, comparable) for of in zip(pages, texts, languages, strict=True)]
        if path in pair.partly:
            found = [_outside(*of) for of in zip(found, pages, pair.partly[path], strict=True)]
        if all(0 < sum(map(len, f.values())) <= _MOST for f in found):
            own = path.segments[-1].partition("_")[2]
            for at, ours in found[0].items():
                for apart in _apart(own, ours, found[1].get(at, ()), recounted=recounted):
                    yield _told(pair, path, *apart)


def _outside(
    found: Mapping[tuple[str, ...], Sequence[Cited]], page: Provision, units: Collection[ProvisionPath]
) -> Mapping[tuple[str, ...], Sequence[Cited]]:
    """What stands in none of these units."""
    spans = [p.span for p in page.parts if any(p.path.starts_with(unit) for unit in units)]
    return {
        at: [c for c in cited if not any(s.start <= c.span.start < s.end for s in spans)] for at, cited in found.items()
    }


def _paragraphs(units: Collection[tuple[str, ...]]) -> set[str]:
    return {unit[0] for unit in units if unit and unit[0].startswith("para_")}


def _comparable_units(
    ours: set[tuple[str, ...]], theirs: set[tuple[str, ...]], *, recounted: bool
) -> frozenset[tuple[str, ...]]:
    """The units that both texts have, but for the brothers of one that a text lacks, whose numbers may mean others: these are
    looked at with the unit around them, and the page at once where the texts have other paragraphs."""
    if recounted:
        return frozenset()
    lists = {unit[:-1] for unit in ours ^ theirs}
    return frozenset(
        unit for unit in ours & theirs
        if not any(unit[:n] in lists and not unit[n].startswith("para_") for n in range(len(unit)))
    )  # fmt: skip


def _told(pair: Pair, path: ProvisionPath, ours: Cited, theirs: Cited) -> Diagnostic:
    words = [_words(pages[path], c) for pages, c in zip(pair.pages, (ours, theirs), strict=True)]
    return pair.say(
        "citation-differs", path,
        tell("The %(one)s text cites %(cited)s here (“%(words)s”), the %(other)s text %(instead)s (“%(said)s”).",
             **pair.tongues(1), cited=_plainly(theirs, words[1]), words=words[1], instead=_plainly(ours, words[0]), said=words[0]),
        found=words[1], at_words=theirs.span, suggestion=tell("Look which of them the law says."),
    )  # fmt: skip


def _words(page: Provision, cited: Cited) -> str:
    return " ".join(page.text[cited.span.start : cited.span.end].split())


# The steps at the end of "77(2)(a)", "64(1)a)", "(b)".
_STEPS = re.compile(r"(?:\(?[0-9A-Za-z.]{1,6}\) ?)+$")


def _plainly(cited: Cited, words: str) -> str:
    """article 52(10), articles 3 to 5, (2)(1): numbers alone, for each text has its own words for the units; (2)(b) where it says so."""
    steps = [min(map(str, labels)) for labels in cited.labels]
    printed = re.findall(r"[0-9A-Za-z.]+", found[0]) if (found := _STEPS.search(words)) else []
    if not cited.steps and not cited.last_labels and 0 < len(printed) <= len(steps):
        steps[-len(printed) :] = printed
    units = "".join(f"({step})" for step in steps)
    if cited.steps:
        counted = cited.last_labels and "".join(f"({min(map(str, labels))})" for labels in cited.last_labels)
        many = cited.steps[1] - cited.steps[0] + 1
        below = f"{units}–{counted}" if counted else units
        if cited.steps[1] < 0:
            where = tell("%(count)s before it", count=many)
        else:
            where = tell("%(count)s behind it", count=many) if cited.steps[0] > 0 else tell("the unit it stands in")
        return tell("%(below)s of %(where)s", below=below, where=where) if below else where
    number = str(min(cited.numbers)) if cited.numbers else ""
    if cited.last and number:
        return tell("articles %(first)s to %(last)s", first=f"{number}{units}", last=str(min(cited.last)))
    return tell("article %(number)s", number=f"{number}{units}") if number else units


# -- comparing ---------------------------------------------------------------------------------------------------------


def _apart(
    own: str, ours: Sequence[Cited], theirs: Sequence[Cited], *, recounted: bool
) -> Iterator[tuple[Cited, Cited]]:  # fmt: skip
    """Citations of each text that the other has nothing for, two by two; each is told once.

    Args:
        own: the number of the page itself, for "Paragraph 1 of Article 7" in article 7.
        recounted: the texts have other paragraphs, so that what is relative may count otherwise.
    """
    here = ArticleNumber.parse(own) if ArticleNumber.is_canonical(own) else None
    for kinds in ((Kind.ARTICLE, Kind.UNIT), (Kind.CONTAINER,)):
        left, right = ([c for c in side if c.kind in kinds] for side in (ours, theirs))
        told = set[int]()
        for one, other in _lone(left, right, here):
            if told.isdisjoint((id(one), id(other))) and _comparable(one, other, recounted=recounted):
                told |= {id(one), id(other)}
                yield one, other


def _lone(ours: Sequence[Cited], theirs: Sequence[Cited], here: ArticleNumber | None) -> Iterator[tuple[Cited, Cited]]:
    """What is left of both when what may be the same has been paired, each beside each; what the other says elsewhere isn't
    missing there, unless it was said instead of something: both cite equally often, or the two stand in one place."""
    pairs = _paired(ours, theirs, here)
    left = [i for i in range(len(ours)) if i not in pairs]
    right = [j for j in range(len(theirs)) if j not in pairs.values()]
    equal = len(ours) == len(theirs)
    missing = {i for i in left if equal or not _is_said(ours[i], theirs, here)}
    added = {j for j in right if equal or not _is_said(theirs[j], ours, here)}
    yield from ((ours[i], theirs[j]) for i, j in product(left, right) if i in missing and j in added)
    left = [i for i in left if not _is_in_a_range(ours[i], theirs)]
    right = [j for j in right if not _is_in_a_range(theirs[j], ours)]
    if len(left) * len(right) <= _MOST_LONE:
        yield from ((ours[i], theirs[j]) for i, j in product(left, right) if in_one_place(i, j, ours, theirs, pairs))


def _paired(ours: Sequence[Cited], theirs: Sequence[Cited], here: ArticleNumber | None) -> dict[int, int]:
    """Positions of what may be the same: first what is said alike."""
    near = [_articles_near(side) for side in (ours, theirs)]
    alike = _in_order(
        _pair_off(range(len(ours)), range(len(theirs)), lambda i, j: _alike(ours[i], theirs[j])), ours, theirs
    )
    rest = [k for k in range(len(ours)) if k not in alike], [k for k in range(len(theirs)) if k not in alike.values()]
    return alike | _pair_off(
        *rest, lambda i, j: _may_be(ours[i], theirs[j], here, (near[0][i], near[1][j]))
    )  # fmt: skip


def _in_order(pairs: Mapping[int, int], ours: Sequence[Cited], theirs: Sequence[Cited]) -> dict[int, int]:
    """The same pairs, but what is said twice in both has its partners in the order of the row."""
    found = dict(sorted(pairs.items()))
    for i, k in combinations(found, 2):
        if found[i] > found[k] and _alike(ours[i], theirs[found[k]]) and _alike(ours[k], theirs[found[i]]):
            found[i], found[k] = found[k], found[i]
    return found


def _articles_near(row: Sequence[Cited]) -> list[Numbers]:
    """Of each citation of a row the articles that stand next to it before and behind."""
    found: list[set[ArticleNumber]] = [set() for _ in row]
    for order in (range(len(row)), range(len(row) - 1, -1, -1)):
        last: Numbers = frozenset()
        for k in order:
            found[k] |= last
            last = row[k].numbers or last
    return [frozenset(numbers) for numbers in found]


def _pair_off(left: Sequence[int], right: Sequence[int], same: Callable[[int, int], bool]) -> dict[int, int]:
    """As many pairs as can be made, each with what may be the same (by augmenting paths, for what is vague fits many)."""
    options = {i: [j for j in right if same(i, j)] for i in left}
    taken: dict[int, int] = {}
    for i in left:
        _placed(i, options, taken, set())
    return {i: j for j, i in taken.items()}


def _placed(i: int, options: Mapping[int, Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
    for j in options[i]:
        if j not in tried:
            tried.add(j)
            if j not in taken or _placed(taken[j], options, taken, tried):
                taken[j] = i
                return True
    return False


def _comparable(a: Cited, b: Cited, *, recounted: bool) -> bool:
    """Whether of these two, which can't be the same, one must be wrong."""
    if a.kind is not b.kind or ((a.carried or b.carried) and not a.numbers & b.numbers):
        return False  # "Paragraph 4 and the forepart of Paragraph 6 of Article 34", read as paragraph 4 of what stands before
    if (
        a.steps
        and b.steps
        and a.steps != b.steps
        and (
            (a.kind is Kind.ARTICLE and a.steps[1] - a.steps[0] == b.steps[1] - b.steps[0])
            or (recounted and a.counts_to and b.counts_to)
        )
    ):
        return False  # two texts that count 前条 otherwise were cut otherwise, but "the previous three" aren't 前二条
    if a.kind is Kind.CONTAINER:
        return a.word == b.word
    if a.kind is Kind.UNIT:
        # 前款 that can't be counted may be whatever the other says by number.
        return not any(x.steps and not x.counts_to and not y.steps for x, y in ((a, b), (b, a)))
    return True


def _alike(a: Cited, b: Cited) -> bool:
    """Whether both say the same in the same way."""
    return (
        a.kind is b.kind and a.steps == b.steps and len(a.labels) == len(b.labels) and bool(a.last) == bool(b.last)
        and (not a.numbers or bool(a.numbers & b.numbers)) and (not a.last or bool(a.last & b.last))
        and _agree(a.labels, b.labels) and _ends_agree(a, b)
    )  # fmt: skip


def _ends_agree(a: Cited, b: Cited) -> bool:
    if a.last_labels is None or b.last_labels is None:
        return (a.last_labels is None) == (b.last_labels is None)
    return _agree(a.last_labels, b.last_labels)


def _may_be(
    a: Cited, b: Cited, here: ArticleNumber | None, near: tuple[Numbers | None, Numbers | None] = (None, None)
) -> bool:
    """Whether the one may render the other: a level left out, 前款 beside "paragraph 1", 第三项 beside "item 3 of Article 7".

    Args:
        near: of each the articles that stand next to it, of which a unit without an article may be; None for any.
    """
    if Kind.CONTAINER in (a.kind, b.kind):
        return a.kind is b.kind and _agree(a.labels, b.labels)
    if a.kind is b.kind is Kind.ARTICLE:
        if a.steps and b.steps:
            return a.steps == b.steps and _agree(a.labels, b.labels)
        return bool(a.numbers & b.numbers) and (a.last == b.last or bool(a.last & b.last)) and _units_agree(a, b)
    if a.kind is b.kind:
        if a.steps and b.steps and a.steps == b.steps:
            return _units_agree(a, b)
        return any(_covers(x, units) for x, y in ((a, b), (b, a)) for units in _meant(y) if x.labels or x.counts_to)
    # "Paragraph 1 or an announcement under Paragraph 3 of Article 6" renders 第六條第一項規定或依第三項公告: units without an article
    # agree with those of one that stands next to them.
    article, unit, beside = (a, b, near[1]) if a.kind is Kind.ARTICLE else (b, a, near[0])
    if here in article.numbers and not article.labels:
        return True
    if not article.labels or not (beside is None or here in article.numbers or beside & article.numbers):
        return False
    return any(_agree(article.labels, units) for units in _meant(unit)) or _covers(article, unit.labels)


def _meant(unit: Cited) -> tuple[Labels, ...]:
    """The units that a place may mean: as counted, or as named."""
    return (*unit.counts_to, *((unit.labels,) if unit.labels and not unit.steps else ()))


def _units_agree(a: Cited, b: Cited) -> bool:
    """Whether the units below two places agree; who leaves them out agrees with all."""
    if a.last_labels and b.last_labels:
        return _agree(a.labels, b.labels) and _agree(a.last_labels, b.last_labels)
    return not a.labels or not b.labels or _agree(a.labels, b.labels)


def _is_said(one: Cited, others: Sequence[Cited], here: ArticleNumber | None) -> bool:
    """Whether a text says a place somewhere: by itself, as an end or the middle of a range, as parts of it."""
    if one.kind is Kind.ARTICLE:
        ends = (one.numbers, one.last) if one.last else (one.numbers,)
        if all(any(_in_range(end, o, inside=not one.last) for o in others if o.numbers) for end in ends) and (
            not one.labels
            or any(_units_agree(one, o) or _covers(o, one.labels) for o in others if one.numbers & o.numbers)
        ):
            return True
    return any(
        _may_be(one, o, here) or (one.kind is o.kind is Kind.UNIT and any(_covers(o, u) for u in _meant(one)))
        for o in others
    )


def _is_in_a_range(one: Cited, others: Sequence[Cited]) -> bool:
    """Whether a place is an end or the middle of a range that the other text cites."""
    if one.kind is Kind.ARTICLE and any(o.last and _in_range(one.numbers, o, inside=True) for o in others):
        return True
    return any(
        o.last_labels and (not one.numbers or one.numbers & o.numbers) and _covers(o, one.labels) for o in others
    )


def _in_range(numbers: frozenset[ArticleNumber], other: Cited, *, inside: bool) -> bool:
    """`inside` a range counts, which the end of another range doesn't: 3-5 beside 3-6."""
    if numbers & other.numbers or numbers & other.last:
        return True
    return inside and bool(other.last) and any(min(other.numbers) <= n <= max(other.last) for n in numbers)


def _covers(cited: Cited, labels: Labels) -> bool:
    """Whether a place, or a range of units, has the unit of these labels in it."""
    if any(_agree(units, labels) for units in _meant(cited)) or (
        cited.last_labels is not None and _agree(cited.last_labels, labels)
    ):
        return True
    if cited.labels and not cited.steps and _agree(cited.labels, labels):
        return True
    if cited.last_labels and len(cited.labels) == len(cited.last_labels) == len(labels):
        ends = (cited.labels[-1], labels[-1], cited.last_labels[-1])
        return any(
            isinstance(a, int) and isinstance(b, int) and isinstance(c, int) and a <= b <= c
            for a, b, c in product(*ends)
        )
    return False


def _agree(one: Labels, other: Labels) -> bool:
    """Whether the units of the one may be those of the other: in any order, some of them left out."""
    few, many = sorted((one, other), key=len)
    left = list(many)
    for labels in few:
        hit = next((x for x in left if x & labels), None)
        if hit is None:
            return False
        left.remove(hit)
    return True
