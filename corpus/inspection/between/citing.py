"""What the texts of an article cite: citation-differs.

Fails: 依照第四十三条的规定 beside "under Article 34". Passes: 前款 beside "paragraph 1", 第三条至第五条 beside "Articles 3, 4 and 5", a level that
the translation leaves out, a citation that it says once instead of twice, and one that it leaves to the context ("as stated above").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from corpus.citations import mentions
from corpus.citations.values import Place
from corpus.diagnostics import Diagnostic
from corpus.grammar.lettering import values
from corpus.inspection.between.pairs import Pair
from corpus.languages import language_of
from corpus.model import Provision, ProvisionPath, Span, Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_roman
from corpus.references.counting import Known, counted, known
from corpus.references.finding import part_at

# A page that cites more than this is a table of amendments.
_MOST = 200
Numbers = frozenset[ArticleNumber]
Labels = tuple[frozenset[int | str], ...]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A place that a page names.

    Attributes:
        span: where it stands in the page's text.
        numbers: what its article's number may be; empty where a unit of the page itself is named.
        last: the same of the last article of a range; empty where it is none.
        labels: of the units below the article, what each may be: (i) is 1 and 9.
        last_labels: the same of a range's last.
        relative: 前条: its number was counted.
    """

    span: Span
    numbers: Numbers
    last: Numbers = frozenset()
    labels: Labels = ()
    last_labels: Labels | None = None
    relative: bool = False


@dataclass(slots=True)
class _Stretch:
    """What a paragraph or item cites, or a whole page.

    Attributes:
        cited: places with a number, 前条 among them.
        own: units of the page itself, by number (第二款).
        units: what 前款 and its like count to.
        itself: it names its own article, or a unit of it, in words or by number.
        unsure: something of it couldn't be counted.
    """

    cited: list[_Cited] = field(default_factory=list)
    own: list[_Cited] = field(default_factory=list)
    units: list[Labels] = field(default_factory=list)
    itself: bool = False
    unsure: bool = False


Page = Mapping[tuple[str, ...], _Stretch]
_NOTHING = _Stretch()


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
        found = [_cited(*of) for of in zip(pages, texts, languages, strict=True)]
        if min(map(len, found)) > 0 and max(map(len, found)) <= _MOST and (apart := _apart_on(pages, found, languages)):
            yield _told(pair, path, *apart)


def _told(pair: Pair, path: ProvisionPath, ours: _Cited, theirs: _Cited) -> Diagnostic:
    words = [
        " ".join(pages[path].text[c.span.start : c.span.end].split())
        for pages, c in zip(pair.pages, (ours, theirs), strict=True)
    ]
    return pair.say(
        "citation-differs", path,
        f"{pair.name(1, begins=True)} cites {_plainly(theirs)} here (“{words[1]}”), {pair.name(0)} {_plainly(ours)} (“{words[0]}”).",
        found=words[1], suggestion="Look which of them the law says.",
    )  # fmt: skip


def _plainly(cited: _Cited) -> str:
    """article 52(10), articles 3 to 5, (2)(1): numbers alone, for each text has its own words for the units."""
    number = str(min(cited.numbers)) if cited.numbers else ""
    last = f" to {min(cited.last)}" if cited.last else ""
    units = "".join(f"({min(map(str, labels))})" for labels in cited.labels)
    return f"{'articles' if last else 'article'} {number}{units}{last}" if number else units


# -- reading -----------------------------------------------------------------------------------------------------------

Placed = tuple[Place, tuple[ProvisionPath, ...]]


def _cited(page: Provision, text: Known, language: str) -> list[Placed]:
    """The places that a page names, with what relative ones count to. Of which law they are doesn't matter: numbers do."""
    return [
        (place, counted(place, page.path, part_at(page, place.span.start), text) if _is_relative(place) else ())
        for citation in mentions(page.text, language, inside=True)
        for place in citation.places
        if not ((place.within and not place.numbers) or place.path or _is_label(place, page))  # a chapter is no article
        and not _is_vague(place, page.text, text.jurisdiction)
    ]


# What was read to its middle: "Article 48- 13", "Articles 11through 26", "the preceding Article 98", "Article 43-IV".
_GOES_ON = re.compile(r" ?[-–~] ?\d|\.\d| ?(?:to|through) (?:the )?(?:\(?\d|pre[cv]|proceed)")
_BROKEN = re.compile(r"\d(?: [-–]|[-–] )\d|\d-[IVX]+\b")
_FIGURE = re.compile(rf"\d|[{HAN_NUMERAL}]|\b[IVXLC]+\b|[Ⅰ-Ⅻ]")


def _is_vague(place: Place, text: str, jurisdiction: str) -> bool:
    """A place that is counted out: "the same Article"; "section 1 in Article 7" of a law that has no sections; one misprinted."""
    start, end = place.span.start, place.span.end
    words = text[start:end]
    sections = language_of("en").article_words_of  # type: ignore[union-attr]
    if jurisdiction and jurisdiction not in sections and re.search(r"(?i)\bsections?\b", words):
        return True
    if place.relative is not None:
        return re.match(r" \(?\d", text[end : end + 3]) is not None
    if (
        _BROKEN.search(words)
        or text[start - 1 : start] in ("-", "–")
        or (place.numbers and not place.levels and not _FIGURE.search(words))
    ):
        return True
    return _GOES_ON.match(text, end) is not None


def _is_relative(place: Place) -> bool:
    return place.relative is not None or (place.to is not None and place.to.relative is not None)


def _is_label(place: Place, page: Provision) -> bool:
    """ "Article 7 The keeper shall ...", "Paragraph 7 ...": the page's own label, left in its text."""
    said = [*map(str, place.numbers), *(level.label for level in place.levels)]
    before = page.text[: place.span.start].rstrip(" \t([")
    if before.endswith("\n") and not place.numbers and page.text[place.span.start].isupper():
        return True  # "Paragraph 7.2" before each of its paragraphs
    return not any(map(str.isalnum, before)) and page.path.segments[-1].partition("_")[2] in said


def _by_stretch(page: Provision, places: Sequence[Placed], language: str, *, whole: bool) -> Page:
    found: dict[tuple[str, ...], _Stretch] = {}
    depth = len(page.path.segments)
    for place, targets in places:
        at = () if whole else part_at(page, place.span.start).segments[depth:]
        _put(found.setdefault(at, _Stretch()), place, targets, page.path, language)
    return found


def _put(stretch: _Stretch, place: Place, targets: Sequence[ProvisionPath], page: ProvisionPath, language: str) -> None:
    if place.relative is None:
        cited = _of_place(place, targets, language)
        (stretch.cited if cited.numbers else stretch.own).append(cited)
        stretch.itself = stretch.itself or not cited.numbers
        return
    stretch.unsure = stretch.unsure or not targets
    stretch.itself = stretch.itself or not targets or any(t.starts_with(page) for t in targets)
    stretch.units += [_labels_of_path(t, page) for t in targets if t.starts_with(page) and t != page]
    pages = {t.page for t in targets}
    if place.relative.unit is Unit.ARTICLE and page not in pages and place.to is None:
        stretch.cited += [_Cited(place.span, frozenset({n}), relative=True) for p in pages for n in _number_of(p)]


def _of_place(place: Place, targets: Sequence[ProvisionPath], language: str) -> _Cited:
    numbers, last = _numbers(place.numbers), _numbers(place.to.numbers if place.to else ())
    if place.to and place.to.relative:  # 第三條至前條
        last = frozenset(_number_of(targets[-1].page)) if targets else frozenset()
    if last and numbers and max(last) < min(numbers):
        last = frozenset()  # "Article 77-1~2" is 第七十七條之一第二項
    return _Cited(
        place.span, numbers, last, _labels(place, language), _labels(place.to, language) if place.to else None
    )


def _number_of(page: ProvisionPath) -> list[ArticleNumber]:
    kind, _, label = page.segments[-1].partition("~")[0].partition("_")
    return [ArticleNumber.parse(label)] if kind == "art" and ArticleNumber.is_canonical(label) else []


def _numbers(numbers: Sequence[ArticleNumber]) -> Numbers:
    """All that a number may be: translators write "Article 21.3" for 第二十一條第三項 and for 第二十一條之三, "Article 7-9" for a range."""
    more = [ArticleNumber.of(n.base, *inserted) for n in numbers if "." in str(n) for inserted in _without_dots(n)]
    ends = [ArticleNumber.of(end) for n in numbers if _may_be_range(n) for end in n.parts if isinstance(end, int)]
    return frozenset([*numbers, *more, *ends])


def _may_be_range(number: ArticleNumber) -> bool:
    first, *rest = number.parts
    return len(rest) == 1 and isinstance(first, int) and isinstance(rest[0], int) and first < rest[0]


def _without_dots(number: ArticleNumber) -> tuple[tuple[int, ...], ...]:
    inserted = tuple(int(p) for p in str(number).replace("-", ".").split(".")[1:] if p.isdecimal())
    return (), inserted


def _labels(place: Place, language: str) -> Labels:
    # 第一目之2 and "Item 2-1" are two steps.
    return tuple(_values(step, language) for level in place.levels for step in level.label.split("-"))


def _values(label: str, language: str) -> frozenset[int | str]:
    """All that a label may count to: (i) beside 第九目 or 第一目."""
    if label.isdecimal():
        return frozenset({int(label)})
    roman = parse_roman(label)
    return frozenset([*values(label, language_of(language)), *([roman] if roman else [])]) or frozenset({label})


def _labels_of_path(path: ProvisionPath, page: ProvisionPath) -> Labels:
    below = path.segments[len(page.segments) :]
    return tuple(frozenset[int | str]({int(n) if n.isdecimal() else n}) for n in (s.partition("_")[2] for s in below))


# -- comparing ---------------------------------------------------------------------------------------------------------


def _apart_on(
    pages: Sequence[Provision], found: Sequence[Sequence[Placed]], languages: Sequence[str]
) -> tuple[_Cited, _Cited] | None:
    """The first paragraph or item whose texts cite otherwise; where they are divided otherwise, the page as a whole is compared."""
    parts = [{p.path.segments[len(page.path.segments) :] for p in page.parts} for page in pages]
    whole = parts[0] != parts[1]
    ours, theirs = (
        _by_stretch(page, places, language, whole=whole)
        for page, places, language in zip(pages, found, languages, strict=True)
    )
    own = pages[0].path.segments[-1].partition("_")[2]
    for at in ours:
        apart = _apart(own, ours[at], theirs.get(at, _NOTHING))
        if apart:
            return apart
    return None


def _apart(own: str, ours: _Stretch, theirs: _Stretch) -> tuple[_Cited, _Cited] | None:
    """A citation of each text that the other has nothing for: articles first, else units of one article."""
    articles = _left(own, ours, theirs), _left(own, theirs, ours)
    if all(articles):
        return _explicit(*articles)
    if any(articles):
        return _exchanged(ours, theirs, articles)
    for first, second in _by_article(ours, theirs):
        left = _unlike(first, second, theirs), _unlike(second, first, ours)
        if all(left):
            return left[0][0], left[1][0]
    return None


def _explicit(ours: Sequence[_Cited], theirs: Sequence[_Cited]) -> tuple[_Cited, _Cited] | None:
    """The first pair of which one at least says a number: two texts that count 前条 otherwise were cut otherwise."""
    return next(((a, b) for a, b in product(ours, theirs) if not (a.relative and b.relative)), None)


def _exchanged(
    ours: _Stretch, theirs: _Stretch, lacking: tuple[Sequence[_Cited], Sequence[_Cited]]
) -> tuple[_Cited, _Cited] | None:
    """Texts that cite equally often, and one of them an article that the other doesn't, for one that it cites once more."""
    if len(ours.cited) != len(theirs.cited):
        return None
    rest = list(theirs.cited)
    more = []
    for cited in ours.cited:
        same = next(
            (c for c in rest if c.numbers & cited.numbers and (c.last & cited.last or c.last == cited.last)), None
        )
        if same is None:
            more.append(cited)
        else:
            rest.remove(same)
    return _explicit(lacking[0] or more, lacking[1] or rest)


def _left(own: str, ours: _Stretch, theirs: _Stretch) -> list[_Cited]:
    """Articles that our text cites and theirs doesn't; "this Article" is no citation of another."""
    return [
        c for c in ours.cited
        if not (theirs.itself and own in map(str, c.numbers))
        and not all(_is_cited(end, theirs, inside=not c.last) for end in (c.numbers, c.last) if end)
    ]  # fmt: skip


def _is_cited(numbers: Numbers, page: _Stretch, *, inside: bool) -> bool:
    """Whether a text cites an article; `inside` a range counts, which the end of another range doesn't: 3-5 beside 3-6."""
    return any(
        numbers & c.numbers
        or numbers & c.last
        or (inside and c.last and any(min(c.numbers) <= n <= max(c.last) for n in numbers))
        for c in page.cited
    )


def _by_article(ours: _Stretch, theirs: _Stretch) -> Iterator[tuple[list[_Cited], list[_Cited]]]:
    """Citations of one article in both texts; and those of units of the page itself."""
    for number in dict.fromkeys(n for c in ours.cited for n in sorted(c.numbers)[:1]):
        groups = [[c for c in stretch.cited if number in c.numbers] for stretch in (ours, theirs)]
        if not any(c.relative for group in groups for c in group):
            yield groups[0], groups[1]
    if not (ours.unsure or theirs.unsure):
        yield ours.own, theirs.own


def _unlike(ours: Sequence[_Cited], theirs: Sequence[_Cited], other: _Stretch) -> list[_Cited]:
    """Of our citations those with units that agree with none of theirs; who leaves the units out agrees with all.

    "Paragraph 1 or an announcement under Paragraph 3 of Article 6" renders 第六條第一項規定或依第三項公告: units without an article agree with
    those of any. They also agree with what 前款 counts to in the other text.
    """
    return [
        c for c in ours
        if c.labels
        and not any(_agree(c.labels, units) for units in (() if c.numbers else other.units))
        and not any(_covers(t, c.labels) for t in (other.own if c.numbers else other.cited))
        and not any(_covers(t, end) for end in (c.labels, c.last_labels) if end for t in theirs)
    ]  # fmt: skip


def _covers(cited: _Cited, labels: Labels) -> bool:
    if _agree(cited.labels, labels) or (cited.last_labels is not None and _agree(cited.last_labels, labels)):
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
