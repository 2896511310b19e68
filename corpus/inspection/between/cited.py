"""The places that a page cites, as they can be held against those that another text cites.

Numbers are numbers in every language; the units they number are left out, for each text has its own words for them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from corpus.citations import mentions
from corpus.citations.values import Place
from corpus.grammar.lettering import values
from corpus.languages import language_of
from corpus.model import Provision, ProvisionPath, Span, Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral, parse_roman
from corpus.references.counting import Known, counted
from corpus.references.finding import part_at

Numbers = frozenset[ArticleNumber]
Labels = tuple[frozenset[int | str], ...]


class Kind(Enum):
    """What is cited: an article (with units of it), a unit of the page that speaks, a chapter or annex."""

    ARTICLE = "article"
    UNIT = "unit"
    CONTAINER = "container"


@dataclass(frozen=True, slots=True)
class Cited:
    """A place that a page names.

    Attributes:
        span: where it stands in the page's text.
        numbers: what its article's number may be; of a relative place all articles that it counts to.
        last: the same of the last article of a range; empty where it is none.
        labels: of the units below the article, what each may be: (i) is 1 and 9. Of a chapter its number and those above it.
        last_labels: the same of a range's last.
        steps: of a relative place from which unit to which it counts (前两款: -2, -1), else None.
        carried: its article stands in the words before it, as they were read: 第六項 of 第三十四條第四項、第六項.
        counts_to: of a relative place the units of the page that it counts to, each as `labels`; () where it can't be counted.
        word: the segment of a chapter or annex ("chp").
    """

    span: Span
    kind: Kind
    numbers: Numbers = frozenset()
    last: Numbers = frozenset()
    labels: Labels = ()
    last_labels: Labels | None = None
    carried: bool = False
    steps: tuple[int, int] | None = None
    counts_to: tuple[Labels, ...] = ()
    word: str = ""


def by_stretch(
    page: Provision, text: Known, language: str, units: Collection[tuple[str, ...]]
) -> Mapping[tuple[str, ...], Sequence[Cited]]:
    """What each of these units cites, by its path below the page; what stands in no such unit counts to the one around it."""
    found: dict[tuple[str, ...], list[Cited]] = {}
    depth = len(page.path.segments)
    for place in _places(page, language):
        at = part_at(page, place.span.start)
        if cited := _of_place(place, page, at, text, language):
            own = at.segments[depth:]
            stretch = next((own[:n] for n in range(len(own), 0, -1) if own[:n] in units), ())
            found.setdefault(stretch, []).append(cited)
    return found


def _places(page: Provision, language: str) -> Iterator[Place]:
    """The places that a page names. Of which law they are doesn't matter: numbers do."""
    for citation in mentions(page.text, language, inside=True):
        for place in citation.places:
            if not (place.path or _is_label(place, page) or _is_vague(place, page.text)):
                yield place


# What was read to its middle: "Article 48- 13", "Articles 11through 26", "the preceding Article 98", "Article 43-IV".
_GOES_ON = re.compile(r" ?[-–~] ?\d|\.\d| ?(?:to|through) (?:the )?(?:\(?\d|pre[cv]|proceed)")
_BROKEN = re.compile(r"\d(?: [-–]|[-–] )\d|\d-[IVX]+\b")
_FIGURE = re.compile(rf"\d|[{HAN_NUMERAL}]|\b[IVXLC]+\b|[Ⅰ-Ⅻ]")


def _is_vague(place: Place, text: str) -> bool:
    """A place that is counted out: "the same Article"; one misprinted."""
    start, end = place.span.start, place.span.end
    words = text[start:end]
    if place.relative is not None:
        return re.match(r" \(?\d", text[end : end + 3]) is not None
    if _BROKEN.search(words) or text[start - 1 : start] in ("-", "–"):
        return True
    if place.numbers and not place.levels and not _FIGURE.search(words):
        return True
    return _GOES_ON.match(text, end) is not None


def _is_label(place: Place, page: Provision) -> bool:
    """ "Article 7 The keeper shall ...", "Paragraph 7 ...": the page's own label, left in its text."""
    if place.relative is not None:
        return False
    said = [*map(str, place.numbers), *(level.label for level in place.levels)]
    before = page.text[: place.span.start].rstrip(" \t([")
    if before.endswith("\n") and not place.numbers and page.text[place.span.start].isupper():
        return True  # "Paragraph 7.2" before each of its paragraphs
    return not any(map(str.isalnum, before)) and page.path.segments[-1].partition("_")[2] in said


def _of_place(place: Place, page: Provision, at: ProvisionPath, text: Known, language: str) -> Cited | None:
    """None for what says nothing that can be compared: 本条, "this Chapter", 前各款."""
    if place.numbers and _is_section(_said(place, page.text), text.jurisdiction):
        label = str(place.numbers[0].base)
        return (
            Cited(place.span, Kind.CONTAINER, labels=(_values(label, language),), word="sec")
            if not place.levels
            else None
        )
    if place.within and not place.numbers:
        labels = tuple(_values(x.lower(), language) for x in (s.partition("_")[2] for s in place.within) if x)
        kind = place.within[-1].partition("_")[0]
        return Cited(place.span, Kind.CONTAINER, labels=labels, word=kind) if labels and not place.levels else None
    if place.relative is not None:
        return _relative(place, page, counted(place, page.path, at, text), language)
    return _explicit(place, page, at, text, language)


def _is_section(words: str, jurisdiction: str) -> bool:
    """Whether "Section 1" is 第一节, a part of a chapter: in a law whose articles nobody calls sections."""
    sections = language_of("en").article_words_of  # type: ignore[union-attr]
    return bool(jurisdiction) and jurisdiction not in sections and re.search(r"(?i)\bsections?\b", words) is not None


def _relative(place: Place, page: Provision, targets: Sequence[ProvisionPath], language: str) -> Cited | None:
    relative = place.relative
    if relative is None or relative.first is None or relative.unit not in _COUNTED:
        return None
    labels, last = _labels(place, page.text, language), _labels(place.to, page.text, language) if place.to else None
    steps = (relative.first, relative.last)
    if relative.unit is Unit.ARTICLE:
        pages = dict.fromkeys(t.page for t in targets if t.page != page.path)
        numbers = frozenset(n for p in pages for n in _number_of(p))
        if not numbers:  # 本条第一款 is a unit of the page
            return Cited(place.span, Kind.UNIT, labels=labels, last_labels=last) if steps == (0, 0) and labels else None
        return Cited(place.span, Kind.ARTICLE, numbers, labels=labels, last_labels=last, steps=steps)
    if steps == (0, 0) and not labels:
        return None
    counts_to = tuple(_labels_of_path(t, page.path) for t in targets if t.starts_with(page.path) and t != page.path)
    return Cited(place.span, Kind.UNIT, labels=labels, last_labels=last, steps=steps, counts_to=counts_to)


_COUNTED = (Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM)


def _explicit(place: Place, page: Provision, at: ProvisionPath, text: Known, language: str) -> Cited:
    numbers, last = _numbers(place.numbers), _numbers(place.to.numbers if place.to else ())
    if place.to and place.to.relative:  # 第三條至前條
        targets = counted(place, page.path, at, text)
        last = frozenset(_number_of(targets[-1].page)) if targets else frozenset()
    if last and numbers and (last & numbers or max(last) < min(numbers)):
        last = frozenset()  # 第五條第二項至第五條第四項; "Article 77-1~2" is 第七十七條之一第二項
    labels, ends = (_labels(x, page.text, language) if x else None for x in (place, place.to))
    kind = Kind.ARTICLE if numbers else Kind.UNIT
    return Cited(
        place.span, kind, numbers, last, labels or (), ends, carried=_is_carried(numbers, _said(place, page.text))
    )


def _said(place: Place, text: str) -> str:
    return text[place.span.start : place.span.end]


def _is_carried(numbers: Numbers, words: str) -> bool:
    figures = {parse_numeral(m[0]) for m in _NUMERAL.finditer(words)}
    return bool(numbers and figures) and not any(n.base in figures for n in numbers)


_NUMERAL = re.compile(rf"\d+|[{HAN_NUMERAL}]+")


# -- numbers and labels ------------------------------------------------------------------------------------------------


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


def _labels(place: Place, text: str, language: str) -> Labels:
    # 第一目之2 and "Item 2-1" are two steps; of 第三、第四兩款 the last is read as 42.
    labels = [step for level in place.levels for step in level.label.split("-")]
    if _BOTH.search(_said(place, text)) and labels[-1:] and labels[-1].endswith("2"):
        labels[-1] = labels[-1][:-1] or "2"
    return tuple(_values(label, language) for label in labels)


_BOTH = re.compile(rf"[{HAN_NUMERAL}][兩两][條条款項项目]")


def _values(label: str, language: str) -> frozenset[int | str]:
    """All that a label may count to: (i) beside 第九目 or 第一目."""
    if label.isdecimal():
        return frozenset({int(label)})
    roman = parse_roman(label)
    return frozenset([*values(label, language_of(language)), *([roman] if roman else [])]) or frozenset({label})


def _labels_of_path(path: ProvisionPath, page: ProvisionPath) -> Labels:
    below = path.segments[len(page.segments) :]
    return tuple(frozenset[int | str]({int(n) if n.isdecimal() else n}) for n in (s.partition("_")[2] for s in below))
