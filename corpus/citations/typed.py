"""Citations of provisions as people type them: law and article in any order, either script, every kind of numeral.

    刑法第一百二十条之一   刑法 120-1   Article 120-1 of the Criminal Law   民法§184Ⅰ   cn-xingfa art_120-1   PIPL art. 13(1)(2)

`parse` reads what stands there and knows no library; `corpus.resolving` says which law and which unit it means; `cite`
writes a citation the way the jurisdiction does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.folding import fold_dashes
from corpus.lists import first_of_many
from corpus.model import ProvisionPath, Span
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral, parse_roman


@dataclass(frozen=True, slots=True)
class Level:
    """One step below the article: `word` is 款, 项, 目, paragraph, subparagraph, item, subitem, `(` for a bare bracket as
    in 56(3), or `I` for the Roman numeral of Taiwan's shorthand; `label` its number as in paths ("3", "3-1")."""

    word: str
    label: str


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says.

    Attributes:
        text: as typed.
        span: where it stands in what was read.
        name: the law as named, "" if it isn't; 《》 kept.
        numbers: readings of the article number, the literal one first (120A is 120A or 120-1); () for a law alone.
        pinpoint: the steps below the article, from the larger to the smaller unit.
        path: the provision path, where one was typed instead of a number.
        year: a year in brackets after the name (公司法(2018)第16条), else None.
        section_sign: written with §.
        more: the rest of a range or a list (至第57条, ", 7 and 9"), which isn't looked up; "-57" where 55-57 may as well be
            the number of one inserted article, whose reading then stands first in `numbers`.
    """

    text: str
    span: Span
    name: str
    numbers: tuple[ArticleNumber, ...] = ()
    pinpoint: tuple[Level, ...] = ()
    path: ProvisionPath | None = None
    year: int | None = None
    section_sign: bool = False
    more: str = ""


_NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})"
# 第一百二十条之一, 第 10-1 条, 五十六条, 120条之1; the text is folded, so 條 is 条 and digits are narrow.
_HAN = re.compile(rf"第?\s*(?P<n>{_NUM})(?P<dash>(?:\s*[-之]\s*{_NUM})*)\s*条(?P<zhi>(?:\s*之\s*{_NUM})*)")
_HAN_BARE = re.compile(rf"第\s*(?P<n>{_NUM})(?P<dash>(?:\s*-\s*{_NUM})*)(?P<zhi>(?:\s*之\s*{_NUM})*)\s*$")
_HAN_LEVEL = re.compile(
    rf"[\s、,的之]*(?:(?:前段|后段|中段|但书|本文)[\s、,的之]*)?(?:第\s*)?(?:\(\s*)?(?P<n>{_NUM})\s*\)?(?P<zhi>(?:之{_NUM})?)\s*(?P<word>[款项目])(?P<zhi2>(?:之{_NUM})?)"
)
_HAN_END = re.compile(r"(?:\s*(?:前段|后段|中段|但书|本文))?(?:\s*[之的]?规定)?")
_TAIL = (
    r"(?P<dash>(?:\s*-\s*\d{1,5})*)(?:\s?(?P<bis>bis|ter|quater|quinquies|sexies)\b|(?P<letter>[a-z]{1,2})(?![a-z]))?"
)
_ENGLISH = re.compile(rf"\b(?:articles?|arts?|sections?|secs?|ss?)\b\.?\s*(?P<n>\d{{1,5}}){_TAIL}")
# Behind § a Roman numeral is Taiwan's paragraph, also without a space (§17Ⅰ); other letters belong to the number (§35a).
_SECTION = re.compile(r"§+\s*(?P<n>\d{1,5})(?P<dash>(?:\s*-\s*\d{1,5})*)(?P<letter>[a-hj-uwyz](?![a-z]))?")
_POINT = re.compile(rf"(?:\bpoints?\b\.?\s*|条目)(?P<n>{_NUM})(?P<dash>)(?P<zhi>)")
_BARE = re.compile(rf"(?:(?<=[^\d\s.\-])|(?<=\s)|^)\s*(?P<n>\d{{1,5}}){_TAIL}(?:之(?P<zhi>{_NUM}))?(?=\s*(?:\(|$))")
_LATIN_WORDS = {"paragraph": "paragraph", "para": "paragraph", "par": "paragraph", "subparagraph": "subparagraph",
                "subpara": "subparagraph", "item": "item", "subitem": "subitem", "clause": "item"}  # fmt: skip
_LATIN_WORD = r"(?P<word>sub-?paragraph|sub-?para|sub-?item|paragraph|para|par|item|clause)s?\b\.?"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_LATIN_LEVEL = re.compile(
    rf"[\s,;]*(?:(?:and|of)\s+)?(?:(?P<paren>\(\s*(?:\d{{1,3}}|[ivx]{{1,5}}|[a-z])\s*\))"
    rf"|(?:the\s+)?{_LATIN_WORD}\s*(?:\(\s*)?(?P<n>\d{{1,3}}(?:-\d{{1,3}})?|[a-z])\s*\)?(?![a-z\d])"
    rf"|(?:the\s+)?(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?P<word2>paragraph|item|subparagraph)\b)"
)
_ROMAN = re.compile(
    r"\s*(?P<roman>[ivxⅰ-ⅻ]{1,5})(?![a-z])"
    r"(?:\s*(?:\(\s*)?(?P<item>\d{1,2})(?:\s*\))?(?:\s*\(?(?P<sub>[ivxⅰ-ⅻ]{1,5}|\d{1,2})\)?(?![a-z\d]))?)?"
)
_BEFORE = re.compile(
    rf"(?:\b(?:the\s+)?(?:{_LATIN_WORD}\s*(?:\(\s*)?(?P<n>\d{{1,3}})(?:\s*\))?|(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?P<word2>paragraph|item|subparagraph)))"
    r"\s*(?:(?:,|of\b|under\b)\s*)?(?:the\s+)?$"
)
_ADDRESS = re.compile(
    r"(?P<law>[a-z]{2}-[0-9a-z.\-]+)(?:[\s/:,]+(?P<path>[a-z]+(?:_[0-9a-z.\-]+)?(?:~\d+)?(?:/[a-z]+[^/\s]*)*))?", re.I
)
_SUFFIXES = {"bis": 1, "ter": 2, "quater": 3, "quinquies": 4, "sexies": 5}


def parse(text: str) -> Citation | None:
    """Read `text` as one citation.

    Returns:
        None if it is empty or longer than any citation. A text without an article number is read as the name of a law
        (`numbers` empty); whether there is such a law, `corpus.resolving` says.
    """
    stripped = text.strip()
    if not stripped or len(text) > 500:
        return None
    span = Span(text.index(stripped[0]), text.index(stripped[0]) + len(stripped))
    found = _address(text, span) or _preamble(text, span)
    if found:
        return found
    first, more = first_of_many(text, fold_dashes(text))
    if more and (found := _numbered(first, Span(span.start, len(first.rstrip())))):
        return replace(found, text=text, span=span, more=more)
    return _numbered(text, span) or _named(text, span, stripped, (), ())


def _address(text: str, span: Span) -> Citation | None:
    """A law id, alone or with a path: cn-xingfa, cn-xingfa art_120-1/para_2, cn-xingfa/art_56."""
    match = _ADDRESS.fullmatch(text[span.start : span.end])
    if not match:
        return None
    if match["path"] is None:
        return Citation(text, span, match["law"])
    try:
        return Citation(text, span, match["law"], path=ProvisionPath.parse(match["path"]))
    except ValueError:
        return None


_PREAMBLE = re.compile(r"(?P<left>.*?)[\s,、的]*(?:序言|前言|\bpreamble)(?P<right>(?:\s+(?:to|of)\b.+)?)", re.I)


def _preamble(text: str, span: Span) -> Citation | None:
    """宪法序言, "Preamble to the Constitution"."""
    match = _PREAMBLE.fullmatch(text, span.start, span.end)
    name = _clean(match["left"]) or _clean(match["right"]) if match else ""
    return Citation(text, span, name, path=ProvisionPath(("preamble",))) if name else None


def _numbered(text: str, span: Span) -> Citation | None:
    folded = fold_dashes(text[: span.end])
    for pattern in (_HAN, _SECTION, _ENGLISH, _POINT, _HAN_BARE, _BARE):
        # The last number counts: 关于《刑法》第三十条的解释第二条 is article 2 of that interpretation.
        for match in reversed(list(pattern.finditer(folded, span.start))):
            found = _around(text, folded, span, match)
            if found:
                return found
    return None


def _around(text: str, folded: str, span: Span, match: re.Match[str]) -> Citation | None:
    """The citation whose article number is `match`, if everything around it is a name and a pinpoint."""
    numbers = _numbers(match)
    if not numbers:
        return None
    levels, end = _levels(folded, match)
    before, start = _levels_before(folded, span.start, match.start())
    left, right = _clean(text[span.start : start]), _clean(text[end : span.end])
    if left and right:
        return None
    if right and "条" in match[0] and not re.match(r"[\s,，、]|\s*(?:of|in)\b", text[end:]):
        return None  # 第三十条的解释: the number belongs to a name
    found = _named(text, span, left or right, numbers, (*before, *levels), section_sign="§" in match[0])
    return replace(found, more=match["dash"]) if len(numbers) > 1 and match["dash"] else found


_YEAR = re.compile(
    r"[（(]\s*(?P<year>(?:19|20)\d\d)\s*(?:年\s*)?"
    r"(?:(?:修正|修订|修改|修正本|修订本|amended|revised|amendment|revision|version)\s*)?[)）]\s*$",
    re.I,
)


_YEAR_FIRST = re.compile(r"^(?P<year>(?:19|20)\d\d)年(?:版|修正|修订)?的?")


def _named(
    text: str, span: Span, name: str, numbers: tuple[ArticleNumber, ...], pinpoint: tuple[Level, ...], *,
    section_sign: bool = False,
) -> Citation:  # fmt: skip
    year = _YEAR.search(name) or _YEAR_FIRST.search(name)
    return Citation(text, span, name, numbers, pinpoint, None, int(year["year"]) if year else None, section_sign)


def without_verb(name: str) -> str:
    """依照刑法 -> 刑法. Only where nothing is called by the whole."""
    return re.sub(r"^(?:根据|依照|依据|按照|违反|违背|参照|参见|依|见)", "", name)


def without_year(name: str) -> str:
    """公司法(2018修正), 2018年公司法 -> 公司法."""
    return _YEAR_FIRST.sub("", _YEAR.sub("", name)).strip()


def _numbers(match: re.Match[str]) -> tuple[ArticleNumber, ...]:
    """Readings of an article number. 第191条 is 191 and never 19 and 91; 120A may be how a translator writes 120-1."""
    groups = match.groupdict()
    base = parse_numeral(match["n"])
    inserted = [
        parse_numeral(n) for n in re.findall(_NUM, (groups.get("dash") or "") + " " + (groups.get("zhi") or ""))
    ]
    if not base or None in inserted:
        return ()
    steps = tuple(n for n in inserted if n is not None)
    if groups.get("bis"):
        return (ArticleNumber.of(base, *steps, _SUFFIXES[groups["bis"]]),)
    letter = (groups.get("letter") or "").upper()
    if not letter:
        return (ArticleNumber.of(base, *steps), *_range_from(base, steps, groups))
    literal = ArticleNumber((base, *steps, letter))
    return (literal, ArticleNumber.of(base, *steps, ord(letter) - 64)) if len(letter) == 1 else (literal,)


def _range_from(base: int, steps: tuple[int, ...], groups: Mapping[str, str | None]) -> tuple[ArticleNumber, ...]:
    """The first article of 55-57, which may be a range: an article that is inserted behind 55 has a small number."""
    dashed = len(steps) == 1 and steps[0] > base and "-" in (groups.get("dash") or "")
    return (ArticleNumber.of(base),) if dashed else ()


def _levels(folded: str, match: re.Match[str]) -> tuple[list[Level], int]:
    """The pinpoint that follows an article number, and where it ends."""
    at, levels = match.end(), []
    if roman := _ROMAN.match(folded, at) if "§" in match[0] or "条" not in match[0] else None:
        found = list(_shorthand(roman))
        if found:
            return found, roman.end()
    while step := _HAN_LEVEL.match(folded, at) or _LATIN_LEVEL.match(folded, at):
        level = _level(step)
        if level is None:
            break
        levels.append(level)
        at = step.end()
    if end := _HAN_END.match(folded, at):
        at = end.end()
    return levels, at


def _shorthand(match: re.Match[str]) -> Iterator[Level]:
    """Taiwan's § 17 I (2) iii: paragraph, subparagraph, item."""
    roman = parse_roman(match["roman"])
    if roman:
        yield Level("I", str(roman))
        if match["item"]:
            yield Level("(", match["item"])
        if match["sub"]:
            yield Level("(", str(parse_roman(match["sub"]) or match["sub"]))


def _levels_before(folded: str, start: int, at: int) -> tuple[list[Level], int]:
    """A pinpoint that stands before the article: "item (3), paragraph 2 of Article 56". Larger units first."""
    levels: list[Level] = []
    while match := _BEFORE.search(folded[start:at]):
        level = _level(match)
        if level is None:
            break
        levels.append(level)
        at = start + match.start()
    return levels, at


def _level(match: re.Match[str]) -> Level | None:
    groups = match.groupdict()
    if groups.get("paren"):
        inside = groups["paren"].strip("() ")
        value = inside if inside.isdigit() else str(parse_roman(inside) or ord(inside[0]) - 96)
        return Level("(", value)
    if groups.get("ordinal"):
        return Level(_LATIN_WORDS[match["word2"]], str(_ORDINALS.index(match["ordinal"]) + 1))
    word = match["word"].replace("-", "")
    if word in _LATIN_WORDS:
        number = match["n"] if match["n"][0].isdigit() else str(ord(match["n"]) - 96)
        return Level(_LATIN_WORDS[word], number)
    first = parse_numeral(match["n"])
    inserted = (groups.get("zhi") or groups.get("zhi2") or "").lstrip("之")
    step = parse_numeral(inserted) if inserted else None
    if first is None:
        return None
    return Level(word, f"{first}-{step}" if step else str(first))


_GLUE_LEFT = re.compile(
    r"(?:[\s,;:，；：、.)）]|(?:of|in|under|from|the|to|per|see)\b(?=\s)|(?:根据|依照|依据|按照|违反|参照|依|参见|见)(?=[《「]))*",
    re.I,
)
_GLUE_RIGHT = " \t\n,;:，；：、(（的之"
_GLUE_WORDS = ("of", "in", "under", "the")


def _clean(name: str) -> str:
    """A law's name without the words that tie it to a number: "of the Criminal Law" -> "Criminal Law".

    The right end is taken off by hand: a pattern for it tries every way to divide a row of commas.
    """
    start = _GLUE_LEFT.match(name + " ")
    name = name[start.end() :] if start else name
    while True:
        shorter = name.rstrip().rstrip(_GLUE_RIGHT)
        word = shorter.rpartition(" ")[2]
        if word.lower() in _GLUE_WORDS and word != shorter:
            shorter = shorter[: -len(word)]
        if shorter == name:
            return name
        name = shorter
