"""How a text is built: which articles each chapter holds and how many items each article has; and how far two agree.

A translation keeps this build, so a page without a known title can be told by it: chapters VIII (55-66) and IX (67-70)
with nine items in article 56, six in 57 and four in 64 are one law among hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.grammar.parts import own_parts
from corpus.model import Provision, Text, Unit
from corpus.numbering import ArticleNumber

# From how much agreement on a text may be taken for another's: pages lose items and headings, so not all need agree.
_ENOUGH = 0.9
# Without a name to go by, more: 20 of 22 articles and three chapters of one law agreed with another by chance.
_ENOUGH_UNNAMED = 0.95
_FEWEST_TELLING = 2  # articles with items that agree
_ENOUGH_CHAPTERS = 3  # with the same articles each, whatever stands in these
_FEWEST_WITHOUT_CHAPTERS = 4
_FEWEST_ALIKE = 5
_CERTAIN, _MANY = 6, 30
_LEAST = 0.7  # of the articles; what agrees less is never told


@dataclass(frozen=True, slots=True)
class ContainerShape:
    """A chapter or section: unit, its number ("8"; "" if it has none), and the articles from `first` to `last`."""

    unit: Unit
    number: str
    first: ArticleNumber
    last: ArticleNumber

    def __str__(self) -> str:
        return f"{self.unit} {self.number} ({self.first}-{self.last})"


@dataclass(frozen=True, slots=True)
class ArticleShape:
    """An article, or a point of an amendment: how many paragraphs and items it has."""

    number: ArticleNumber
    paragraphs: int
    items: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What a text looks like, whatever its language."""

    containers: tuple[ContainerShape, ...] = ()
    articles: tuple[ArticleShape, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a text agrees with a known one. `articles` and `containers` count those of the text that is asked about.

    `telling` counts articles with items that agree; `same_end`: both end with the same article; `named` are the outermost
    containers that agree, for the sentence that is shown.
    """

    articles: int = 0
    same_articles: int = 0
    containers: int = 0
    same_containers: int = 0
    telling: int = 0
    same_end: bool = False
    same_span: bool = False
    named: tuple[str, ...] = field(default=())

    @property
    def score(self) -> float:
        """From 0 to 1: the share of articles and containers that agree, each half where there are both."""
        articles = self.same_articles / self.articles if self.articles else 0.0
        return (articles + self.same_containers / self.containers) / 2 if self.containers else articles

    @property
    def fits(self) -> bool:
        """Whether the text may be one of the known text's law."""
        return self.score >= _ENOUGH

    @property
    def strong(self) -> bool:
        """Whether the build alone may tell the law: nearly all agrees, and what agrees is not common to all laws."""
        if self.same_articles < _ENOUGH_UNNAMED * self.articles or not self.same_end:
            return False
        if self.containers > 1:
            told = self.telling >= _FEWEST_TELLING or self.same_containers >= _ENOUGH_CHAPTERS
            return told and self.same_containers >= _ENOUGH * self.containers
        return self.same_span and self.telling >= _FEWEST_WITHOUT_CHAPTERS

    @property
    def certain(self) -> bool:
        """Whether so much agrees that a title which says otherwise must be asked about."""
        told = self.telling >= _CERTAIN or (self.articles >= _MANY and self.same_containers > _ENOUGH_CHAPTERS)
        return self.strong and told and self.same_articles == self.articles

    @property
    def whole_twin(self) -> bool:
        """Whether the text has the same articles from the first to the last, nearly all built alike."""
        alike = self.same_articles >= _ENOUGH_UNNAMED * self.articles
        return self.same_span and self.articles >= _FEWEST_ALIKE and alike

    def rivals(self, best: Agreement) -> bool:
        """Whether this likeness casts doubt on `best`."""
        return self.strong or self.score >= best.score - (1 - _ENOUGH)

    @property
    def sentence(self) -> str:
        """The evidence in words."""
        chapters = f"{', '.join(self.named)} and " if self.named else ""
        return f"{chapters}the item counts of {self.same_articles} of {self.articles} articles agree"


def shape_of(text: Text) -> Shape:
    """The shape of a text as parsed; numbers that stand twice count once."""
    articles = {a.number: a for p in text.provisions if (a := _article(p))}
    spans: dict[int, list[ArticleNumber]] = {}
    for provision in text.provisions:
        at = provision.container
        while at is not None and provision.number is not None and provision.unit is Unit.ARTICLE:
            spans.setdefault(at, []).append(provision.number)
            at = text.containers[at].parent
    containers = tuple(
        ContainerShape(text.containers[i].unit, _number(str(text.containers[i].path)), min(numbers), max(numbers))
        for i, numbers in sorted(spans.items())
    )
    return Shape(containers, tuple(articles[n] for n in sorted(articles)))


def _article(provision: Provision) -> ArticleShape | None:
    if provision.unit not in (Unit.ARTICLE, Unit.POINT) or provision.number is None:
        return None
    units = [part.unit for part in own_parts(provision)]
    return ArticleShape(provision.number, units.count(Unit.PARAGRAPH), units.count(Unit.ITEM))


def _number(path: str) -> str:
    return path.rpartition("/")[2].partition("_")[2].partition("~")[0]


def compare(shape: Shape, known: Shape, *, partial: bool) -> Agreement:
    """How far `shape` agrees with `known`; `partial`: it holds only a part of its law."""
    theirs = {a.number: a for a in known.articles}
    same = [a for a in shape.articles if a.number in theirs and theirs[a.number].items == a.items]
    if not shape.articles or not known.articles:
        return Agreement()
    # The known text may lack a level (the data package drops books); that says nothing.
    units = {c.unit for c in known.containers}
    asked = [c for c in shape.containers if c.unit in units]
    last = shape.articles[-1].number
    agreed = [c for c in asked if any(_same(c, other, last, partial) for other in known.containers)]
    ends = last == known.articles[-1].number
    return Agreement(
        len(shape.articles), len(same), len(asked), len(agreed), sum(1 for a in same if a.items),
        ends or (partial and last < known.articles[-1].number),
        ends and shape.articles[0].number == known.articles[0].number,
        tuple(str(c) for c in agreed if c.unit is (agreed[0].unit)),
    )  # fmt: skip


def may_agree(shape: Shape, known: Shape, *, partial: bool) -> bool:
    """Whether `compare` can find anything worth telling; most laws are told apart by how many articles they have."""
    asked, have = len(shape.articles), len(known.articles)
    if not asked or not have:
        return False
    return have >= _LEAST * asked and (partial or asked >= _LEAST * have)


def _same(container: ContainerShape, other: ContainerShape, last: ArticleNumber, partial: bool) -> bool:
    """Same unit, number and articles; the last one of a part of a law may go on beyond it."""
    if (container.unit, container.number, container.first) != (other.unit, other.number, other.first):
        return False
    return container.last == other.last or (partial and container.last == last and other.last > last)
