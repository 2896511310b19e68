"""Heading lines: what number an article label prints, and whether a line is the heading of a chapter or of an article."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from corpus.languages import Language, language_of
from corpus.model import Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral, parse_roman

_HAN = f"[{HAN_NUMERAL}0-9０-９](?:[ \u3000]{{0,3}}[{HAN_NUMERAL}0-9０-９]){{0,8}}"
_BLANK = r"[ \t\u3000\xa0]"
# 第五十六条 | 第一百二十条之一 | 第 10-1 條 | 第10條之1
_ZH_ARTICLE = re.compile(
    rf"第{_BLANK}*({_HAN})(?:{_BLANK}?[-－—]{_BLANK}?(\d{{1,3}}))?{_BLANK}*[条條](?:{_BLANK}*之{_BLANK}*({_HAN}))?"
)
_EN_NUMBER = r"\d{1,4}(?:-\d{1,3}){0,2}(?:\.\d{1,3}(?!\d))?(?:[A-Z](?![A-Za-z]))?|[IVXLCDMⅠ-Ⅻ]{1,8}(?:-(?:\d{1,2}|[IVX]{1,4}))?(?![A-Za-z])"
_LATIN_SUFFIX = {"bis": 1, "ter": 2, "quater": 3, "quinquies": 4, "sexies": 5}
_SENTENCE = re.compile(r"[。；：，]|[:.,]$|\.\s")
_HEADING_BRACKET = re.compile(r"【([^【】\n]{1,60})】|[（(]([^（）()\n]{1,40})[）)](?=[ \t\u3000\xa0]|$)")
# What stands right after the number in a sentence about an article: 第七条第一款规定的…, Article 7 of this Law.
_GOES_ON = "第规規所之的和及与與或至、，。；以在中"


class ContainerHeading(NamedTuple):
    """A heading that holds articles: unit, label and heading as printed, number ("8", "3-1", "" if it has none)."""

    unit: Unit
    label: str
    heading: str
    number: str


class ArticleHeading(NamedTuple):
    """The start of an article: number, label and heading as printed, and the text that follows on the same line.

    `sure` is False where the number is followed by text without a gap, so that only its place can tell.
    """

    number: ArticleNumber
    label: str
    heading: str
    rest: str
    sure: bool


def article_number(label: str, language: str) -> ArticleNumber | None:
    """An article's label as printed -> its number, or None if it is none.

    第一百二十条之一, 第 10-1 條, 第10條之1 -> 10-1 and so on; "Article 10-1", "Article 12-3.", "Article 10 bis",
    "Article L" (a Roman numeral), "1".
    """
    label = label.strip()
    if (bare := parse_numeral(label)) is not None:
        return ArticleNumber.of(bare, printed=label)
    found = article_of(label, language, certain=True)
    return found.number if found and not found.rest and not found.heading else None


def article_of(line: str, language: str, *, certain: bool = False) -> ArticleHeading | None:
    """The start of an article at the start of `line`, or None. `certain`: the source says that it is a label."""
    words = language_of(language)
    if words is None:
        return None
    line = line.strip()
    found = _zh_article(line) if words.tag == "zh" else _en_article(line, words)
    if found is None:
        return None
    number, end = found
    label, rest = line[:end].rstrip(), line[end:]
    if not certain and not _may_start(rest, words.tag):
        return None
    sure = not rest or (
        rest[0] in " \t\u3000\xa0【：:" and (words.tag == "zh" or rest[:2].isspace() or label[-1] in ".:")
    )
    heading, rest = _own_heading(rest.strip(), words)
    return ArticleHeading(number, label, heading, rest, sure)


def _zh_article(line: str) -> tuple[ArticleNumber, int] | None:
    match = _ZH_ARTICLE.match(line)
    base = parse_numeral(re.sub(_BLANK, "", match[1])) if match else None
    if match is None or base is None:
        return None
    end, inserted = match.end(), []
    for group in (2, 3):
        if match[group]:
            value = parse_numeral(re.sub(_BLANK, "", match[group]))
            if value is None:
                return None
            inserted.append(value)
    return ArticleNumber.of(base, *inserted, printed=line[:end]), end


@cache
def _en_pattern(words: tuple[str, ...], numbers: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(w) for w in words)
    spelled = "|".join(sorted(numbers, key=len, reverse=True))
    return re.compile(rf"(?P<word>{names})(?![a-z]){_BLANK}*(?P<open>\()?(?P<number>{_EN_NUMBER}|(?:{spelled})(?![a-z]))(?(open)\))"
                      rf"(?:{_BLANK}(?P<latin>{'|'.join(_LATIN_SUFFIX)})\b)?(?P<stop>[.:：](?!\d))?", re.IGNORECASE)  # fmt: skip


def _en_article(line: str, words: Language) -> tuple[ArticleNumber, int] | None:
    match = _en_pattern(words.article_words, tuple(words.ordinals)).match(line)
    number = _number(match["number"], words) if match else None
    if match is None or number is None:
        return None
    if match["latin"]:
        number = f"{number}-{_LATIN_SUFFIX[match['latin'].lower()]}"
    parsed = ArticleNumber.parse(number)
    return ArticleNumber(parsed.parts, None, match[0]), match.end()


def _number(text: str, words: Language) -> str | None:
    """Canonical form of a number as English prints it: "3-1", "IV" -> "4", "Three" -> "3"; None if it is none."""
    if text.lower() in words.ordinals:
        return str(words.ordinals[text.lower()])
    if text[0].isdigit():
        return text.upper()
    base, _, inserted = text.partition("-")  # "Chapter IV-1", "Chapter VI-I"
    roman, small = parse_roman(base), not base.isupper()  # "Chapter Iv", but not "Article Mix"
    if roman is None or (small and roman > 50):
        return None
    after = int(inserted) if inserted.isdigit() else parse_roman(inserted)
    return f"{roman}-{after}" if after else str(roman)


def _may_start(rest: str, tag: str) -> bool:
    """Whether an article can begin with `rest`: a sentence that merely starts with a reference is none."""
    if not rest:
        return True
    if tag == "zh":
        return rest[0] not in _GOES_ON
    body = rest.lstrip()
    return not body or (rest[0] in " \t\xa0\u3000\n" and (not body[0].islower() and body[0] not in ",;)"))


def _own_heading(rest: str, words: Language) -> tuple[str, str]:
    """Take 【立法目的】 or （目的） off the start of an article's text; （刪除） is no heading."""
    match = _HEADING_BRACKET.match(rest)
    inner = (match[1] or match[2]) if match else ""
    if match is None or plain(inner) in words.deleted or parse_numeral(inner) is not None:
        return "", rest
    if match[2] and words.tag != "zh":
        return "", rest
    return match[0], rest[match.end() :].strip()


def plain(text: str) -> str:
    """Text without white space, brackets and full stops, lower case: for comparing with the words of a language."""
    return re.sub(r"[\s\u3000（）()\[\]【】<>〈〉.。]", "", text).lower()


def container_of(line: str, language: str, *, certain: bool = False) -> ContainerHeading | None:
    """The heading of a book, part, chapter, section ... that `line` is, or None.

    Args:
        line: one line: "第八章　移管被判刑人", "第 三 章之一  資通安全管理", "Chapter VIII. Transfer", "附则".
        language: BCP 47 tag.
        certain: the source says that the line is a heading (Taiwan's 編章節), so that its length and punctuation
            don't speak against it.
    """
    words = language_of(language)
    line = line.strip()
    if words is None or not line or "\n" in line:
        return None
    if plain(line) in words.unnumbered:
        unit = Unit.SUPPLEMENT if plain(line) in words.supplements else Unit.CHAPTER
        return ContainerHeading(unit, line, "", "")
    found = _zh_container(line, words, certain) if words.tag == "zh" else _en_container(line, words, certain)
    if found is None or (not certain and (len(found.heading) > 120 or _SENTENCE.search(found.heading))):
        return None
    return found


@cache
def _zh_container_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"第{_BLANK}*({_HAN})(?:[-－](\d{{1,2}}))?{_BLANK}*({'|'.join(names)})(?:{_BLANK}*之{_BLANK}*({_HAN}))?"
    )


def _zh_container(line: str, words: Language, certain: bool) -> ContainerHeading | None:
    match = _zh_container_pattern(tuple(words.containers)).match(line)
    if match is None:
        return None
    rest = line[match.end() :]
    tight = bool(rest) and rest[0] not in " \t\u3000\xa0（("
    if not certain and tight and (match[3] in "款目" or rest[0] in _GOES_ON or len(rest) > 30):
        return None
    numbers = [parse_numeral(re.sub(_BLANK, "", g)) for g in (match[1], match[2], match[4]) if g]
    if any(n is None for n in numbers):
        return None
    return ContainerHeading(words.containers[match[3]], match[0], rest.strip(), "-".join(map(str, numbers)))


def _mended(line: str, words: Language) -> str:
    """A heading line whose first word is misspelt, with the word that is meant: "Setcion 3   PARTITION OF INHERITANCE".

    Only words of the same length count, so that what follows keeps its place.
    """
    first = line.split(maxsplit=1)[0]
    near = get_close_matches(first.lower(), list(words.containers), 1, 0.8)
    return near[0] + line[len(first) :] if near and len(near[0]) == len(first) else line


def _en_container(line: str, words: Language, certain: bool) -> ContainerHeading | None:
    match = _en_pattern(tuple(words.containers), tuple(words.ordinals)).match(_mended(line, words) if certain else line)
    number = _number(match["number"], words) if match else None
    if match is None or number is None:
        return None
    rest = line[match.end() :]
    apart = match["stop"] or not rest or rest[0] in " \t\xa0\u3000-–—"
    if not certain and (not apart or rest.lstrip()[:1].islower()):
        return None  # "Section 5 of this Chapter", "Item 3, Article 19 of this Act"
    heading = rest.strip()
    dashed = re.match(r"[-–—.:]\s*", heading)
    label = line[: match.end()] + (rest[: rest.index(heading)] + dashed[0].rstrip() if dashed else "")
    return ContainerHeading(
        words.containers[match["word"].lower()], label, heading[dashed.end() :] if dashed else heading, number
    )
