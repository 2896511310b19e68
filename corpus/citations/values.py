"""What a citation says, typed or found in running text: frozen values, shared by all that read, resolve, keep and write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model import ProvisionPath, Span, Unit
from corpus.numbering import ArticleNumber


class Scope(StrEnum):
    """Of which law a citation speaks."""

    NAMED = "named"
    """`name` says which: 刑法第五条."""
    THIS = "this"
    """The law that the citation stands in: 本法第五条, "of this Law", and 第五条 alone inside a law's own text."""
    SAME = "same"
    """The law named before: 同法第六条, "the same Act", 该法; `name` repeats it where the reader knows it."""
    NONE = "none"
    """Nothing says of which: 第五条 in a search box or in a memo's first sentence."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step below the article.

    Attributes:
        word: the unit's word as the tables of its language have it (款, 项, 目, paragraph, abs., khoản), `(` for a bare bracket
            as in 56(3), or `I` for the Roman numeral of Taiwan's shorthand. What it means, the jurisdiction of the law says
            (`corpus.resolving`): 款 is a paragraph on the Mainland and a subparagraph in Taiwan.
        label: its number: numerals as digits ("3", "3-1"), letters as printed in lower case ("a", "iv", "가", "イ", "đ"), for whether
            (i) is the first or the ninth only the law's own units tell.
        language: primary subtag of the language whose word it is, "" for bare brackets.
    """

    word: str
    label: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Relative:
    """A place counted from where the citation stands: 前款, 前两款, 本条, "the preceding paragraph", 前項, 次条.

    Attributes:
        unit: what is counted: ARTICLE, PARAGRAPH, ITEM, SUBITEM (a word that means another level elsewhere is in `word`).
        word: as `Level.word`; the jurisdiction of the text decides what it means.
        first: of the places meant the first: 0 the one that the citation stands in, -1 the one before, 1 the one behind; None: all
            before (前各款).
        last: of the places meant the last; equal to `first` where one is meant (前两款 is -2 to -1).
        language: as `Level.language`.
    """

    unit: Unit
    word: str
    first: int | None
    last: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One provision that a citation names, or a range of them.

    Attributes:
        span: the characters that name it, without the law's name.
        numbers: readings of the article number, the literal one first (120A is 120A or 120-1); () where only units below it
            (第二款), or none, are named.
        levels: the steps below the article, from the larger to the smaller unit, whatever order they were written in.
        within: segments of the path above the article, where numbers restart or a container itself is cited: ("annex_1",),
            ("suppl",), ("chp_3", "sec_1"); a kind alone ("annex") where it has no number.
        relative: counted from where the citation stands; `levels` then go on below it (前款第二项).
        to: the last provision of a range (第二十条至第二十三条), complete in itself; None for one provision.
        path: the provision path, where one was typed instead of a number.
    """

    span: Span
    numbers: tuple[ArticleNumber, ...] = ()
    levels: tuple[Level, ...] = ()
    within: tuple[str, ...] = ()
    relative: Relative | None = None
    to: Place | None = None
    path: ProvisionPath | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: a law, by name or by what surrounds it, and the provisions of it that are named together.

    Attributes:
        text: the citation's own characters.
        span: where it stands in what was read, with the law's name and all places.
        name: the law as named, "" if it isn't; marks (《》「」) kept, words that tie it to a number (的, of the) not.
        places: the provisions in the order of the text; () for a law as a whole.
        scope: of which law it speaks.
        name_span: where `name` stands; None where it is not in the text or only known from before.
        year: a year in brackets beside the name (公司法(2018)第16条), else None.
        section_sign: written with §.
        language: primary subtag of the language that it is written in, "" where digits alone stand.
    """

    text: str
    span: Span
    name: str = ""
    places: tuple[Place, ...] = ()
    scope: Scope = Scope.NONE
    name_span: Span | None = None
    year: int | None = None
    section_sign: bool = False
    language: str = ""

    @property
    def numbers(self) -> tuple[ArticleNumber, ...]:
        """Readings of the first place's article number."""
        return self.places[0].numbers if self.places else ()

    @property
    def pinpoint(self) -> tuple[Level, ...]:
        """The first place's steps below the article."""
        return self.places[0].levels if self.places else ()

    @property
    def path(self) -> ProvisionPath | None:
        """The first place's typed path."""
        return self.places[0].path if self.places else None
