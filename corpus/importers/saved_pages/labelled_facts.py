"""The facts that a law portal gives above a text, in the language of its reader: a label and a value in a line.

Nothing marks where the label ends (Tarikh kuat kuasa Oktober 26, 2018), so labels are known by their words
(`portal_labels`). A day whose label isn't known is told by its place in the order that every page keeps, and marked as
told so. What can't be understood is a note, as it stands: nothing is dropped, nothing guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from corpus.importers.saved_pages.portal_days import day_at_end, read_day
from corpus.importers.saved_pages.portal_labels import LABELS, ORDER
from corpus.importers.saved_pages.portal_words import FoldedWords, folded_word, folded_words
from corpus.importers.saved_pages.spacing import Cleaned, is_han
from corpus.model import Statement

BY_PLACE = "its label isn't known here; it is told by its place among the portal's facts"
_DAYS = ("promulgated", "effective")
# What may stand between a label and its value: a colon; where there may be several, an ending: Thema (Themen), Editore/i.
_BETWEEN = re.compile(r"[\s:：|｜=)）,،;–—-]*")
_AFTER_PLURAL = re.compile(r"(?:\s*[(（][^()（）]{1,14}[)）]|/\w{1,3}(?!\w))?" + _BETWEEN.pattern)
_PLURAL = ("topic", "editor")
_SEPARATES, _SEPARATES_PLURAL = frozenset(":：|｜=)）"), frozenset(":：|｜=)）(（/")
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff "
_LONGEST_VALUE = 400


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact with the lines it stands on; `field` "" where the label isn't known, `day` where it ends in one.

    `alone`: the label has a line of its own, so that the value stands below it.
    """

    order: int
    sources: tuple[str, ...]
    text: str
    field: str = ""
    value: str = ""
    day: date | None = None
    alone: bool = False


def statements_of(facts: Sequence[tuple[int, Cleaned]], source: str) -> list[Statement]:
    """The lines of facts above a text as statements: (line index, line) in order; each line is claimed once."""
    read = _read(facts)
    places = _by_place(read)
    doubtful = _named_twice(read)
    out: list[Statement] = []
    said: set[str] = set()
    for at, fact in enumerate(read):
        field = "" if fact.field in doubtful or (fact.field in said and fact.field != "topic") else fact.field
        out.append(_statement(fact, field, places.get(at, ""), source))
        said.add(fact.field)
    return out


def facts_begin(lines: Sequence[Cleaned], stop: int) -> int | None:
    """The first line before `stop` with a label that is known, if two labels stand there; None if the page has no facts."""
    known = [(i, found[0]) for i in range(stop) if lines[i].text and (found := label_of(lines[i]))]
    return known[0][0] if len({field for _, field in known}) > 1 else None


def label_of(line: Cleaned) -> tuple[str, int] | None:
    """(field, where the value begins) of a line that begins with a label that is known; the longest label counts."""
    words = folded_words(line.text)
    for length in range(min(_longest(), len(words.text)), 0, -1):
        field = _labels().get(words.text[:length])
        if field and _ends(line, words, length, _SEPARATES_PLURAL if field in _PLURAL else _SEPARATES):
            between = _AFTER_PLURAL if field in _PLURAL else _BETWEEN
            after = between.match(line.text, _end_of_letter(line.text, words.at[length - 1]))
            return field, after.end() if after else len(line.text)
    return None


def _statement(fact: _Fact, field: str, place: str, source: str) -> Statement:
    """A fact as a statement; a day by its place says so, and what isn't understood is a note."""
    claimed = "\n".join(fact.sources)
    if place and fact.day:
        return Statement(place, fact.day.isoformat(), source, claimed, BY_PLACE, fact.order)
    if field in _DAYS and fact.day:
        return Statement(field, fact.day.isoformat(), source, claimed, order=fact.order)
    if field and field not in _DAYS and 0 < len(fact.value) <= _LONGEST_VALUE:
        return Statement(field, fact.value, source, claimed, order=fact.order)
    return Statement("note", fact.text, source, claimed, order=fact.order)


def _read(facts: Sequence[tuple[int, Cleaned]]) -> list[_Fact]:
    """Lines as facts; a value below its label belongs to it, and so do more topics below the first."""
    out: list[_Fact] = []
    for order, line in facts:
        last = out[-1] if out else None
        if found := label_of(line):
            value = line.cut(found[1]).text.strip(_UNSEEN)
            out.append(_valued(_Fact(order, (line.source,), line.text, found[0], alone=not value), value))
        elif last and last.alone and not last.value:
            joined = replace(last, sources=(*last.sources, line.source), text=f"{last.text} {line.text}")
            out[-1] = _valued(joined, line.text.strip(_UNSEEN))
        elif last and last.alone and last.field == "topic":
            out.append(replace(last, order=order, sources=(line.source,), text=line.text, value=line.text))
        else:
            out.append(_Fact(order, (line.source,), line.text, day=day_at_end(line.text)))
    return out


def _valued(fact: _Fact, value: str) -> _Fact:
    return replace(fact, value=value, day=read_day(value) if fact.field in _DAYS else None)


def _by_place(facts: Sequence[_Fact]) -> dict[int, str]:
    """Which days without a known label are which, by the labels around them: index -> field.

    Between two known labels every place is known if as many lines stand there as the order has fields, and every day if
    as many days do.
    """
    known = {f.field for f in facts}
    anchors = [-1, *(i for i, f in enumerate(facts) if f.field), len(facts)]
    out: dict[int, str] = {}
    for before, after in pairwise(anchors):
        first = ORDER.index(facts[before].field) + 1 if before >= 0 else 0
        last = ORDER.index(facts[after].field) if after < len(facts) else len(ORDER)
        free = [f for f in ORDER[first:last] if f not in known]
        lines = range(before + 1, after)
        dated, days = [i for i in lines if facts[i].day], [f for f in free if f in _DAYS]
        if len(lines) == len(free):
            out |= {i: f for i, f in zip(lines, free, strict=True) if i in dated and f in _DAYS}
        elif len(dated) == len(days):
            out |= dict(zip(dated, days, strict=True))
    return out


def _named_twice(facts: Sequence[_Fact]) -> set[str]:
    """Days that a page gives twice under one name and not alike: a machine's slip that nothing decides."""
    return {name for name in _DAYS if len({f.value for f in facts if f.field == name}) > 1}


def _ends(line: Cleaned, words: FoldedWords, length: int, separates: frozenset[str]) -> bool:
    """Whether a word ends behind the first `length` folded letters of a line."""
    if length == len(words.text):
        return True
    last, after = words.at[length - 1], words.at[length]
    if last == after or unicodedata.category(words.text[length])[0] == "M":
        return False
    if separates.intersection(line.text[last:after]) or any(map(line.broken_before, range(last + 1, after + 1))):
        return True
    if line.text[after].isdigit() and not line.text[last].isdigit():
        return True
    return _unspaced(line.text[last]) and not re.search(r"\s", line.source.strip())


def _end_of_letter(text: str, at: int) -> int:
    """Behind a letter and the accents that are written as characters of their own."""
    end = at + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _unspaced(char: str) -> bool:
    """Whether a character is of a script that puts no blanks between words: Chinese, Japanese, Thai."""
    return is_han(char) or "\u3040" <= char <= "\u30ff" or "\u0e00" <= char <= "\u0e7f"


@cache
def _labels() -> dict[str, str]:
    """Folded label -> field."""
    return {
        folded_word(form): field
        for lines in LABELS.values()
        for field, forms in zip(ORDER, lines, strict=True)
        for form in forms.split("|")
    }


@cache
def _longest() -> int:
    return max(map(len, _labels()))
