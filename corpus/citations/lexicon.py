"""The words that citations of a language are made of, as tables to look up by place in the text; made once, on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from corpus.citations.folding import folded
from corpus.languages import LANGUAGES, Language, language_of
from corpus.model import Unit
from corpus.numbering import HAN_NUMERAL


class Role:
    """What a word does in a citation. Plain strings, as `pieces.Join` is plain numbers."""

    ARTICLE: Final = "article"
    LEVEL: Final = "level"
    CONTAINER: Final = "container"
    ANNEX: Final = "annex"
    SUPPLEMENT: Final = "supplement"
    PREAMBLE: Final = "preamble"
    ORDINAL: Final = "ordinal"
    COUNT: Final = "count"
    NEARBY: Final = "nearby"
    SAME: Final = "same"
    SENTENCE: Final = "sentence"
    AND: Final = "and"
    RANGE: Final = "range"
    ASCENDING: Final = "ascending"
    GLUE: Final = "glue"
    OTHER: Final = "other"


class Entry(NamedTuple):
    """One word: as it is compared, what it does, its unit, number or direction, the plain word that it is a form of, and
    whether it announces several."""

    word: str
    role: str
    unit: Unit | None = None
    value: int = 0
    plain: str = ""
    plural: bool = False


class Table(dict[str, tuple[Entry, ...]]):
    """First two characters -> the words that begin with them, first character -> all that begin with it; the longest first.

    `words` has each by itself, `lengths` how long those of the same beginning are.
    """

    __slots__ = ("lengths", "words")

    def __init__(self, beginnings: Mapping[str, tuple[Entry, ...]]) -> None:
        super().__init__(beginnings)
        self.words = {entry.word: entry for entries in beginnings.values() for entry in entries}
        self.lengths = {
            first: tuple(dict.fromkeys(len(entry.word) for entry in entries)) for first, entries in beginnings.items()
        }


# Scripts that don't put blanks between words.
_UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
# Where units go down from the article only, and their order differs between jurisdictions.
_DOWNWARD = frozenset({"zh", "ja", "ko"})
RANKS = {
    Unit.BOOK: 1, Unit.PART: 2, Unit.CHAPTER: 3, Unit.SECTION: 4, Unit.SUBSECTION: 5, Unit.DIVISION: 6, Unit.ANNEX: 0,
    Unit.SUPPLEMENT: 0, Unit.PREAMBLE: 0, Unit.ARTICLE: 10, Unit.PARAGRAPH: 11, Unit.ITEM: 12, Unit.SUBITEM: 13,
}  # fmt: skip
KINDS = {
    Unit.BOOK: "bk", Unit.PART: "pt", Unit.CHAPTER: "chp", Unit.SECTION: "sec", Unit.SUBSECTION: "subsec", Unit.DIVISION: "div",
    Unit.ANNEX: "annex", Unit.SUPPLEMENT: "suppl", Unit.PREAMBLE: "preamble",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language.

    Attributes:
        tag: primary subtag.
        words: its record.
        spaced: words stand between blanks.
        downward: units are cited from the article down only.
        before: words that open a part of a citation, before its number.
        after: words behind their number.
        units: every word for an article or a level, for what stands behind an ordinal or "the preceding".
        joins: words between the parts.
        numbering: what may stand before a number.
        trailing: what closes a range, "ff.".
        this_law, same_law: "this law", "the same act".
        after_nearby: "précédent", behind a unit.
        measures: "years": the figure before it is no article's.
        begins: finds where a part of a citation may begin; `begins_typed` in one that is typed, where 五十六条 needs no 第.
        firsts: first words of `before`, where words are spaced.
        bracketed: words that some jurisdictions have behind a letter in brackets.
        plausible: a word for a unit in reach behind 第 or a bracket; without it nothing need be read.
        plain: a number with one word behind it and nothing that could make it more than that.
    """

    tag: str
    words: Language
    spaced: bool
    downward: bool
    before: Table
    after: Table
    units: Table
    joins: Table
    numbering: Table
    trailing: Table
    this_law: Table
    same_law: Table
    after_nearby: Table
    measures: Table
    begins: re.Pattern[str]
    begins_typed: re.Pattern[str]
    firsts: frozenset[str]
    bracketed: Table
    plain: re.Pattern[str] | None
    plausible: re.Pattern[str] | None


@cache
def lexicon_of(tag: str) -> Lexicon:
    """The tables for a BCP 47 tag; those of English for a language that isn't known."""
    words = language_of(tag) or LANGUAGES["en"]
    return _made(words)


def found(table: Table, text: str, at: int, *, spaced: bool) -> tuple[Entry, int] | None:
    """The longest word of `table` that stands at `at` in folded text, and where it ends."""
    lengths = table.lengths.get(text[at : at + 2]) or table.lengths.get(text[at : at + 1])
    if lengths is None:
        return None
    for length in lengths:
        word = text[at : at + length]
        entry = table.words.get(word)
        if entry is not None:
            end = at + len(word)
            if not spaced or not word[-1].isalpha() or not text[end : end + 1].isalpha():
                return entry, end
    return None


@cache
def _lexicons() -> dict[str, Lexicon]:
    return {}


def _made(words: Language) -> Lexicon:
    known = _lexicons().get(words.tag)
    if known is None:
        known = _lexicons()[words.tag] = _compiled(words)
    return known


def _compiled(words: Language) -> Lexicon:
    own, spaced = words.citing, words.tag not in _UNSPACED
    before = _table(_openers(words), spaced)
    after = _table(_closers(words), spaced)
    bracketed = _table((Entry(w, Role.LEVEL, u, 0, w) for t in own.levels_of.values() for w, u in t.items()), spaced)
    firsts = frozenset(_first_word(entry.word) for entries in before.values() for entry in entries)
    return Lexicon(
        words.tag, words, spaced, words.tag in _DOWNWARD, before, after,
        units=_table((e for e in (*_openers(words), *_closers(words)) if e.role in (Role.ARTICLE, Role.LEVEL)), spaced),
        joins=_table(_joins(words), spaced),
        numbering=_table(_plain(own.numbering, Role.OTHER), spaced),
        trailing=_table(_plain((*own.range_ends, *own.following), Role.OTHER), spaced),
        this_law=_table(_plain(own.this_law, Role.OTHER), spaced),
        same_law=_table(_plain(own.same_law, Role.OTHER), spaced),
        after_nearby=_table((Entry(w, Role.NEARBY, None, n) for w, n in own.nearby_after.items()), spaced),
        measures=_table(_plain(own.measures, Role.OTHER), spaced),
        begins=_begins(before, own.numbering, bool(after), spaced),
        begins_typed=_begins(before, (*own.numbering, *(HAN_NUMERAL if words.tag in _DOWNWARD else ())), bool(after), spaced),
        firsts=firsts,
        plausible=_plausible(after, bracketed, own.numbering) if words.tag in _DOWNWARD else None,
        plain=_plain_pattern(after, own.numbering, own.not_after) if words.tag in _DOWNWARD else None,
        bracketed=bracketed,
    )  # fmt: skip


def _openers(words: Language) -> list[Entry]:
    own = words.citing
    plurals = frozenset(own.plurals)
    articles = dict.fromkeys(
        (*words.article_words, *own.articles, *(w for ws in words.article_words_of.values() for w in ws))
    )
    prefixed = () if words.tag in _DOWNWARD else articles
    entries = [Entry(w, Role.ARTICLE, Unit.ARTICLE, 0, own.forms.get(w, w), w in plurals) for w in prefixed]
    if words.tag in _DOWNWARD or not any("§" in w for w in (*articles, *words.levels)):
        entries += [
            Entry("§", Role.ARTICLE, Unit.ARTICLE, 0, "§"),
            Entry("§§", Role.ARTICLE, Unit.ARTICLE, 0, "§", True),
        ]
    if words.tag not in _DOWNWARD:
        levels = _with_forms({**own.levels, **words.levels}, own.forms)
        entries += [Entry(w, Role.LEVEL, u, 0, _plain_form(own.forms, w), w in plurals) for w, u in levels.items()]
        known = {*levels, *articles}
        entries += [
            Entry(w, Role.CONTAINER, u, 0, KINDS[u])
            for w, u in _with_forms(words.containers, own.forms).items()
            if w not in known
        ]
    # "附：" heads an annex; 附 alone is a verb (檢附第三條所定之資料).
    annexes = [w for w in (*words.annexes, *own.annexes) if not w.endswith(("：", ":"))]
    entries += [Entry(w, Role.ANNEX, Unit.ANNEX, 0, "annex") for w in annexes]
    entries += [Entry(w, Role.SUPPLEMENT, Unit.SUPPLEMENT, 0, "suppl") for w in own.supplements or words.supplements]
    entries += [Entry(w, Role.PREAMBLE, Unit.PREAMBLE, 0, "preamble") for w in words.preambles]
    entries += [Entry(w, Role.ORDINAL, None, n) for w, n in own.ordinals.items()]
    entries += [Entry(w, Role.COUNT, None, n) for w, n in own.counts.items()]
    entries += [Entry(w, Role.NEARBY, None, n) for w, n in own.nearby.items()]
    entries += [Entry(w, Role.SAME) for w in own.same_unit]
    return entries + [Entry(w, Role.SENTENCE) for w in own.sentences]


def _plain_form(forms: Mapping[str, str], word: str) -> str:
    return forms.get(word) or forms.get(word + ".") or word


def _with_forms(levels: Mapping[str, Unit], forms: Mapping[str, str]) -> dict[str, Unit]:
    """Level words with all forms of them."""
    return {**{form: levels[plain] for form, plain in forms.items() if plain in levels}, **levels}


def _closers(words: Language) -> list[Entry]:
    own = words.citing
    articles = (
        *words.article_words_after,
        *own.articles_after,
        *(words.article_words if words.tag in _DOWNWARD else ()),
    )
    levels = _with_forms({**(words.levels if words.tag in _DOWNWARD else {}), **own.levels_after}, own.forms)
    entries = [Entry(w, Role.ARTICLE, Unit.ARTICLE, 0, own.forms.get(w, w)) for w in articles]
    entries += [Entry(w, Role.LEVEL, u, 0, _plain_form(own.forms, w)) for w, u in levels.items()]
    containers = own.containers_after or words.containers_after or (words.containers if words.tag in _DOWNWARD else {})
    return entries + [Entry(w, Role.CONTAINER, u, 0, KINDS[u]) for w, u in containers.items() if w not in levels]


def _joins(words: Language) -> list[Entry]:
    own = words.citing
    ascending = frozenset(own.ascending)
    return [
        *_plain(own.ands, Role.AND), *_plain(own.ranges, Role.RANGE),
        *(Entry(w, Role.ASCENDING if w in ascending else Role.GLUE) for w in dict.fromkeys((*own.glue, *own.ascending))),
    ]  # fmt: skip


def _plain(words: Iterable[str], role: str) -> list[Entry]:
    return [Entry(word, role) for word in words]


def _table(entries: Iterable[Entry], spaced: bool) -> Table:
    """By first character, the longest first; the first of equal words stays, and "art." is also found without its stop."""
    words: dict[str, Entry] = {}
    later: dict[str, Entry] = {}
    for entry in entries:
        word = folded(entry.word)
        words.setdefault(word, entry._replace(word=word))
        if word.endswith(".") and spaced and len(word) > 1:
            later.setdefault(word[:-1], entry._replace(word=word[:-1]))
    merged = later | words
    found: dict[str, list[Entry]] = {}
    for word in sorted(merged, key=len, reverse=True):
        if word:
            found.setdefault(word[0], []).append(merged[word])
    pairs: dict[str, list[Entry]] = {}
    for held in found.values():
        for two in dict.fromkeys(e.word[:2] for e in held if len(e.word) > 1):
            pairs[two] = [e for e in held if e.word.startswith(two) or len(e.word) == 1]
    return Table({first: tuple(held) for first, held in (found | pairs).items()})


def _plausible(after: Table, bracketed: Table, numbering: Iterable[str]) -> re.Pattern[str]:
    units = re.escape("".join(first for first in dict.fromkeys((*after, *bracketed)) if len(first) == 1))
    return re.compile(rf"[^(\[{re.escape(''.join(numbering))}]|.[^\n。{units}]{{1,150}}[{units}]")


def _plain_pattern(after: Table, numbering: Iterable[str], not_after: Mapping[str, str]) -> re.Pattern[str] | None:
    """第五条 where 之, a bracket, another unit's character or a part of a longer word doesn't follow."""
    words = [e[0].word for e in after.values() if len(e[0].word) == 1 and e[0].role in (Role.ARTICLE, Role.LEVEL)]
    single = [w for w in dict.fromkeys(words) if len(after[w]) == 1]
    if not single or not numbering:
        return None
    marks, stops = "".join(map(re.escape, numbering)), "".join(dict.fromkeys("".join(not_after.values())))
    return re.compile(
        rf"[{marks}](?P<n>\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})(?P<w>[{''.join(single)}])(?![之のノ의 {stops}])"
    )


MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd"
_WORD = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"


def _first_word(phrase: str) -> str:
    match = re.match(_WORD, phrase)
    return match[0] if match else phrase[:1]


def _begins(before: Table, numbering: Iterable[str], postfix: bool, spaced: bool) -> re.Pattern[str]:
    figures = r"|\d+" if postfix else ""
    if spaced:
        return re.compile(rf"{_WORD}|§+{figures}|\((?=\w)" if postfix else rf"{_WORD}|§+")
    firsts = {*(first for first in before if len(first) == 1), *(folded(word)[0] for word in numbering)}
    return re.compile(f"[{re.escape(''.join(sorted(firsts)))}]{figures}|\\((?=\\w)")
