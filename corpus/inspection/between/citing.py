"""What the texts of an article cite: citation-differs.

Fails: 依照第四十三条的规定 beside "under Article 34"; 前三款 beside "the preceding two paragraphs". Passes: 前款 beside "paragraph 1",
第三条至第五条 beside "Articles 3, 4 and 5", a level that the translation leaves out, a citation that it says once instead of twice, and one that
it leaves to the context ("as stated above").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import product

from corpus.diagnostics import Diagnostic
from corpus.inspection.between.cited import Cited, Kind, Labels, by_stretch
from corpus.inspection.between.pairs import Pair
from corpus.model import Provision, ProvisionPath
from corpus.numbering import ArticleNumber
from corpus.references.counting import known

# A page that cites more than this is a table of amendments.
_MOST = 200


def differing(pair: Pair) -> Iterator[Diagnostic]:
    """Articles of which each text cites something by number that the other doesn't, in the same paragraph or item.

    What one text alone cites says nothing: translations leave citations to the context, and make them of it.
    """
    if pair.stale:
        return
    texts = [known(side.text, pair.jurisdiction) for side in pair.sides]
    languages = [side.expression.language for side in pair.sides]
    for i in pair.open():
        path = pair.shared[i]
        pages = [pages[path] for pages in pair.pages]
        units = [{p.path.segments[len(path.segments) :] for p in page.parts} for page in pages]
        whole, recounted = units[0] != units[1], _paragraphs(units[0]) != _paragraphs(units[1])
        found = [by_stretch(*of, whole=whole) for of in zip(pages, texts, languages, strict=True)]
        if all(0 < sum(map(len, f.values())) <= _MOST for f in found):
            own = path.segments[-1].partition("_")[2]
            apart = (_apart(own, ours, found[1].get(at, ()), recounted=recounted) for at, ours in found[0].items())
            if first := next(filter(None, apart), None):
                yield _told(pair, path, *first)


def _paragraphs(units: Collection[tuple[str, ...]]) -> set[str]:
    return {unit[0] for unit in units if unit and unit[0].startswith("para_")}


def _told(pair: Pair, path: ProvisionPath, ours: Cited, theirs: Cited) -> Diagnostic:
    words = [_words(pages[path], c) for pages, c in zip(pair.pages, (ours, theirs), strict=True)]
    return pair.say(
        "citation-differs", path,
        f"{pair.name(1, begins=True)} cites {_plainly(theirs)} here (“{words[1]}”), {pair.name(0)} {_plainly(ours)} (“{words[0]}”).",
        found=words[1], suggestion="Look which of them the law says.",
    )  # fmt: skip


def _words(page: Provision, cited: Cited) -> str:
    return " ".join(page.text[cited.span.start : cited.span.end].split())


def _plainly(cited: Cited) -> str:
    """article 52(10), articles 3 to 5, (2)(1): numbers alone, for each text has its own words for the units."""
    units = "".join(f"({min(map(str, labels))})" for labels in cited.labels)
    if cited.steps:
        counted = cited.last_labels and "".join(f"({min(map(str, labels))})" for labels in cited.last_labels)
        many = cited.steps[1] - cited.steps[0] + 1
        where = "before it" if cited.steps[1] < 0 else "behind it" if cited.steps[0] > 0 else "it stands in"
        return f"{units}{f' to {counted}' if counted else ''} of the {f'{many} units' if many > 1 else 'unit'} {where}".strip()
    number = str(min(cited.numbers)) if cited.numbers else ""
    last = f" to {min(cited.last)}" if cited.last else ""
    return f"{'articles' if last else 'article'} {number}{units}{last}" if number else units


# -- comparing ---------------------------------------------------------------------------------------------------------


def _apart(own: str, ours: Sequence[Cited], theirs: Sequence[Cited], *, recounted: bool) -> tuple[Cited, Cited] | None:
    """A citation of each text that the other has nothing for.

    Args:
        own: the number of the page itself, for "Paragraph 1 of Article 7" in article 7.
        recounted: the texts have other paragraphs, so that what is relative may count otherwise.
    """
    here = ArticleNumber.parse(own) if ArticleNumber.is_canonical(own) else None
    for kinds in ((Kind.ARTICLE, Kind.UNIT), (Kind.CONTAINER,)):
        left, right = ([c for c in side if c.kind in kinds] for side in (ours, theirs))
        apart = _lone(left, right, here)
        told = (_comparable(a, b, recounted=recounted) and (a, b) for a, b in product(*apart))
        if found := next((t for t in told if t), None):
            return found
    return None


def _lone(
    ours: Sequence[Cited], theirs: Sequence[Cited], here: ArticleNumber | None
) -> tuple[list[Cited], list[Cited]]:
    """What is left of both when what may be the same has been paired; what the other says elsewhere isn't missing there,
    unless both cite equally often: then it was said instead of something else."""
    left, right = list(ours), list(theirs)
    for same in (_alike, lambda a, b: _may_be(a, b, here)):
        _pair_off(left, right, same)
    if len(ours) == len(theirs):
        return left, right
    return (
        [a for a in left if not _is_said(a, theirs, here)],
        [b for b in right if not _is_said(b, ours, here)],
    )


def _pair_off(left: list[Cited], right: list[Cited], same: Callable[[Cited, Cited], bool]) -> None:
    """Take out as many pairs as can be made, each with what may be the same (by augmenting paths, for what is vague fits many)."""
    options = [[j for j, b in enumerate(right) if same(a, b)] for a in left]
    taken: dict[int, int] = {}
    for i in range(len(left)):
        _placed(i, options, taken, set())
    left[:] = [a for i, a in enumerate(left) if i not in taken.values()]
    right[:] = [b for j, b in enumerate(right) if j not in taken]


def _placed(i: int, options: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
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
        and (a.kind is Kind.ARTICLE or (recounted and a.counts_to and b.counts_to))
    ):
        return False  # two texts that count 前条 otherwise were cut otherwise
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


def _may_be(a: Cited, b: Cited, here: ArticleNumber | None) -> bool:
    """Whether the one may render the other: a level left out, 前款 beside "paragraph 1", 第三项 beside "item 3 of Article 7"."""
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
    # agree with those of any.
    article, unit = (a, b) if a.kind is Kind.ARTICLE else (b, a)
    if not article.labels:
        return here in article.numbers
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
