"""The words of duty of a sentence, as they are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from corpus.checks.duty_scopes import JUST, NONE_BUT, ONLY, RIGHTS
from corpus.checks.duty_words import DUTY_WORDS
from corpus.folding import fold


class Kind(StrEnum):
    """What a word says: the names are the groups of the expressions."""

    FORBIDS = "X"
    EXEMPTS = "N"
    PERMITS = "P"
    OBLIGES = "D"
    MAYBE = "E"
    """A permission's word for a mere possibility ("which may affect") or for a right that a noun may render (RIGHTS)."""
    ONLY = "R"
    """A restriction: "may only", "ne peut … que". It says as much as a permission, a prohibition with an exception, or a duty."""
    CAN = "C"
    """What else may render a permission: DutyWords.may_be."""
    DENIES = "Z"
    """What else denies: DutyWords.denies."""
    SHOULD = "S"
    """What else may render a duty: DutyWords.must_be."""
    LIMITS = "L"
    """A limit that says no: "not more than"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of duty in a sentence."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence of one text as it is counted.

    Attributes:
        text: folded, limits ("not more than") blotted out.
        may_be, nots, denies, excepts: how many words of these lists of DutyWords stand in it.
        limits: how many limits were blotted out.
        weak: other words that may render a duty, where none of `marks` stands.
    """

    text: str
    marks: tuple[Mark, ...]
    weak: tuple[Mark, ...]
    may_be: int
    nots: int
    denies: int
    excepts: int
    limits: int

    @property
    def all(self) -> tuple[Mark, ...]:
        """The marks, and then the weak ones."""
        return self.marks + self.weak

    def place(self, mark: Mark) -> float:
        """Where its middle stands, as a share of the sentence."""
        return (mark.start + mark.end) / 2 / max(1, len(self.text))

    def count(self, kind: Kind) -> int:
        """How many words of a kind stand in it."""
        return sum(m.kind is kind for m in self.marks)


@dataclass(frozen=True, slots=True)
class _Words:
    marks: re.Pattern[str]
    weak: re.Pattern[str]
    counted: tuple[re.Pattern[str], ...]
    only: Mapping[Kind, re.Pattern[str]]
    only_before: re.Pattern[str]


@cache
def _words(language: str) -> _Words | None:
    words = DUTY_WORDS.get(language)
    if words is None:
        return None
    left, right = (r"(?<!\w)", r"(?!\w)") if words.words else ("", "")
    kinds = zip(
        "EXNPD",
        (RIGHTS.get(language, _NEVER), words.forbids, words.exempts, words.permits, words.obliges), strict=True,
    )  # fmt: skip
    marks = "|".join(f"(?P<{kind}>{entry})" for kind, entry in kinds)
    weak = f"(?P<C>{words.may_be})|(?P<S>{words.must_be or '(?!)'})|(?P<Z>{words.denies})"
    entries = (marks, weak, words.may_be, words.nots, words.denies, words.excepts)
    first, second, *rest = (re.compile(f"{left}(?:{entry}){right}") for entry in entries)
    only, none_but = ONLY.get(language, _NEVER), NONE_BUT.get(language, _NEVER)
    ways = {
        Kind.PERMITS: re.compile(rf"{_CLAUSE}\b(?:{only})\b"),
        Kind.FORBIDS: re.compile(rf"{_CLAUSE}\b(?:{none_but})"),
        Kind.OBLIGES: re.compile(rf"(?: \w+){{0,4}} (?:{only})\b"),
    }
    before = JUST.get(language) or rf"\b(?:{only}){_CLAUSE_BEFORE}|{_HEAD}(?:{only}){_SUBJECT}"
    return _Words(first, second, tuple(rest), ways, re.compile(rf"(?:{before})$"))


_NEVER = "(?!)"
# So far behind a word of duty, or ahead of it, "only" belongs to it, unless another clause begins.
_CLAUSE = r"[^.;:\n]{0,120}?"
_CLAUSE_BEFORE = r"(?: [^ .,;:\n]+){0,4} "
# At the head of a sentence it belongs to its verb, however far that is: "Sólo mediante libre y pleno consentimiento … podrá".
_HEAD, _SUBJECT = r"(?:^|[.;:\n]) *", r"(?: [^ .,;:\n]+){0,16} "
# Limits have a check of their own, and "not more than" denies nothing.
_AUXILIARY = r"(?:\b(?:shall|may|must|can|should|will|does|do) )?"
_COMPARED = "in excess|more|less|later|fewer|earlier|longer|greater|higher|lower|shorter|smaller|sooner|over|exceeding|below|under|within"
_LIMITS = re.compile(
    rf"{_AUXILIARY}\b(?:not?|nor)(?: be)?(?: (?:{_COMPARED}))+(?: than| of)?\b|{_AUXILIARY}\bnot exceed\w*"
    r"|不(?:得)?(?:超过|逾|满|足|少于|低于|高于|多于|大于|小于|迟于|早于|晚于)|未满|未逾|未达|未超过|以外|无期|无限"
    r"|\bnicht (?:mehr|weniger|später|länger|höher|niedriger) als\b|\bne dépass\w+ pas\b"
    r"|\bno (?:(?:podrá|puede|deberá|debe)n? )?(?:ser )?(?:superior|inferior|más|menos|mayor|menor|exceder)\w*"
    r"|\bnon (?:(?:può|possono|deve|devono) )?(?:essere )?(?:superior|inferior|oltre|più|meno|superare|eccedere)\w*"
    r"|\bne (?:peu(?:t|vent)|doi(?:t|vent)) (?:pas )?(?:être (?:supérieur|inférieur)|excéder|dépasser)\w*"
)
# "which may affect", "as may be necessary": no permission. "That period may", "such measures may" at the head of a sentence are.
_POSSIBLE = re.compile(
    r"\b(?:which|(?<=\w )that|who|whom|as|where|if|when|whenever|wherever|what|whatever|(?<=\w )such|there)(?: \w+){0,2}? $"
)
_BEFORE, _FAR = 40, 160


def side(language: str, text: str) -> Side | None:
    """A sentence as it is counted; None for a language whose words aren't known."""
    words = _words(language)
    if words is None:
        return None
    limits: list[Mark] = []

    def blotted(match: re.Match[str]) -> str:
        limits.append(Mark(Kind.LIMITS, *match.span()))
        return "_" * len(match[0])

    folded = _LIMITS.sub(blotted, fold(text))
    marks = tuple(_mark(language, words, folded, m) for m in words.marks.finditer(folded))
    may_be, nots, denies, excepts = (sum(1 for _ in w.finditer(folded)) for w in words.counted)
    weak = (*limits, *_weak(words, folded, marks))
    return Side(folded, marks, weak, may_be, nots, denies, excepts, len(limits))


def _weak(words: _Words, text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
    """What may render a duty beside the words that say it."""
    free = list(text)
    for mark in marks:
        free[mark.start : mark.end] = "_" * (mark.end - mark.start)
    for match in words.weak.finditer("".join(free)):
        yield Mark(Kind(match.lastgroup or ""), *match.span())


def _mark(language: str, words: _Words, text: str, match: re.Match[str]) -> Mark:
    kind = Kind(match.lastgroup or "")
    start = max(0, match.start() - _BEFORE)
    if kind is Kind.PERMITS and language == "en" and _POSSIBLE.search(text, start, match.start()):
        kind = Kind.MAYBE
    elif _only(words, text, match, kind):
        kind = Kind.ONLY
    return Mark(kind, match.start(), match.end())


def _only(words: _Words, text: str, match: re.Match[str], kind: Kind) -> bool:
    """Whether what stands around a permission or a prohibition makes it a restriction."""
    if kind in words.only and words.only[kind].match(text, match.end()):
        return True
    return (
        kind is Kind.PERMITS and words.only_before.search(text, max(0, match.start() - _FAR), match.start()) is not None
    )
