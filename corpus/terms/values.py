"""The values of terminology: a term, the concept that it names, and how a term is rendered elsewhere.

A term belongs to a place as well as to a language: the Mainland's 诉讼时效 is 消滅時效 in Taiwan and 時效 in Hong Kong, and
folding scripts doesn't bridge that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Origin(Enum):
    """Who says that two terms mean the same."""

    USER = "user"
    """A term list that the user of this library added."""
    BASE = "base"
    """The term base that ships with the project."""
    LEARNT = "learnt"
    """Counted from the aligned texts of the library."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a concept is called in one language and place.

    Attributes:
        text: the term as it is written ("消滅時效", "statute of limitations").
        language: BCP 47 tag; Chinese with its script (zh-Hans, zh-Hant, zh-Hant-HK).
        jurisdiction: whose law says it so ("cn", "tw", "hk"); "" where any may (most English).
        preferred: whether it is the first to offer in its language and place.
        part_of_speech: noun, verb, adjective, adverb or other, as a term base said it; "" where it didn't.
        context: a sentence that the term stands in, from a term base; "" for none.
    """

    text: str
    language: str
    jurisdiction: str = ""
    preferred: bool = False
    part_of_speech: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition of a concept: its words, their language ("" for the whole concept), and who says so ("" if nobody told)."""

    text: str
    language: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with all its terms. `id` is an ASCII slug, unique in its base; `kind` is concept, charge, institution,
    document or law; `field` is the part of the law that it belongs to; `note` is for readers; `definitions` say what it is."""

    id: str
    kind: str
    field: str
    terms: tuple[Term, ...]
    note: str = ""
    origin: Origin = Origin.BASE
    definitions: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """A term that stands for another one.

    Attributes:
        source: the term that was asked.
        text: what it is rendered by.
        language: tag of `text`; of learnt terms the language group's own tag ("zh-Hant", "en") as the texts have it.
        jurisdiction: whose law says it so; "" where any may.
        origin: who says so.
        weight: how sure, 0 to 1; 1 for term bases' preferred terms.
        count: of learnt ones, in how many aligned provisions both stand; else 0.
        concept: id of the concept, "" of learnt ones.
    """

    source: str
    text: str
    language: str
    jurisdiction: str
    origin: Origin
    weight: float
    count: int = 0
    concept: str = ""
