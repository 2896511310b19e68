"""A definition as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model import ProvisionPath, Span


class Scope(StrEnum):
    """How far a definition says that it reaches. The widest first."""

    LAW = "law"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    CITED = "cited"
    """The provision that it names: 第十七條第一項所稱."""
    UNSAID = "unsaid"


class Sense(StrEnum):
    """What a definition says of its term."""

    MEANS = "means"
    INCLUDES = "includes"
    """It says what belongs to it, not all that it is: 以上包括本数; "person" includes a corporation."""
    SHORT = "short"
    """A short name for what stands before it: （以下简称证监会）, (the “Fund”)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A term where it is defined: its words, and where they stand in the stored text of the page."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition in one text.

    Attributes:
        terms: the term; several where one sentence defines them together ("computer" or "computing device").
        language: tag of the text.
        page: path of the page whose stored text the spans are of; `path` is the unit in it.
        said: where the definition's own words stand, without the formula; of a short name, the sentence that it stands in.
        whole: the whole of it, with formula and term.
        scope: how far it reaches, by its own words or those over its list.
        beside: what stands in brackets behind the term, often what the other language calls it: (專員); "" for nothing.
    """

    terms: tuple[Named, ...]
    language: str
    page: ProvisionPath
    path: ProvisionPath
    said: Span
    whole: Span
    scope: Scope
    sense: Sense = Sense.MEANS
    beside: str = ""

    @property
    def term(self) -> str:
        """The (first) term."""
        return self.terms[0].text
