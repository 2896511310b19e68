"""Heading lines: what number an article label prints, and whether a line is the heading of a chapter or of an article.

One grammar serves all languages; their words are data (corpus.languages). The word stands before its number ("Artikel 5",
"Điều 5a", "المادة ٥"), after it ("5 §", "5. cikk", "II luku") or around it (第五条, 제10조의2). Chinese has patterns of its own,
for the blanks that its texts print inside a label.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from corpus.grammar.heading_brackets import ROUND_BRACKET, own_heading
from corpus.grammar.heading_words import FRAMES, MISTAKEN, HeadingWords, patterns_of
from corpus.grammar.patterns import BLANK, plain, plain_set
from corpus.grammar.printed import Printed, letter_behind, number_at
from corpus.grammar.sentences import goes_on, goes_on_small, says_deleted
from corpus.languages import Language, language_of
from corpus.model import Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral

__all__ = ["ArticleHeading", "ContainerHeading", "article_number", "article_of", "container_of", "plain"]

_HAN = f"[{HAN_NUMERAL}0-9０-９](?:[ \u3000]{{0,3}}[{HAN_NUMERAL}0-9０-９]){{0,8}}"
# 第五十六条 | 第一百二十条之一 | 第 10-1 條 | 第10條之1
_ZH_ARTICLE = re.compile(
    rf"第{BLANK}*({_HAN})(?:{BLANK}?[-－—]{BLANK}?(\d{{1,3}}))?{BLANK}*[条條](?:{BLANK}*之{BLANK}*({_HAN}))?"
)
_SENTENCE = re.compile(r"[。；：，؛،]|[:.,]$|\.\s")
# What stands right after the number in a sentence about an article: 第七条第一款规定的…, Article 7 of this Law.
_GOES_ON = "第规規所之的和及与與或至、，。；以在中"
# "Article 5.", "Art. 5.-", "Madde 5 –", "المادة 5:"; a stop that a figure follows belongs to the text.
_STOP = re.compile(
    rf"(?:{BLANK}{{0,2}}[.:：।։](?!\d))?(?:{BLANK}{{0,2}}(?:[-–—―−]{{1,2}}|ـ)(?={BLANK}|$|[^\W\d_]|[(（]))?"
)
_LONGEST_HEADING = 120
_LONGEST_SPELT = (
    240  # "Section 1 Requests to Foreign States for Confiscation ..." says in letters what Chinese says in 25 signs
)
_SHORTEST_BRACKET = 3  # （附）


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


def article_number(label: str, language: str, jurisdiction: str | None = None) -> ArticleNumber | None:
    """An article's label as printed -> its number, or None if it is none.

    第一百二十条之一, 第 10-1 條, 第10條之1 -> 10-1 and so on; "Article 10-1", "Article 12-3.", "Article 10 bis",
    "Article L" (a Roman numeral), "1", "5 a §", "المادة الخامسة".
    """
    label = label.strip()
    if (bare := parse_numeral(label)) is not None:
        return ArticleNumber.of(bare, printed=label)
    found = article_of(label, language, certain=True, jurisdiction=jurisdiction)
    return found.number if found and not found.rest and not found.heading else None


def article_of(
    line: str, language: str, *, certain: bool = False, jurisdiction: str | None = None
) -> ArticleHeading | None:
    """The start of an article at the start of `line`, or None.

    Args:
        line: one line.
        language: BCP 47 tag.
        certain: the source says that it is a label.
        jurisdiction: whose law it is, for languages whose word for an article differs from place to place (section).
    """
    words = language_of(language)
    if words is None:
        return None
    line = line.strip()
    found = _zh_article(line) if words.tag == "zh" else _article(line, words, jurisdiction)
    if found is None:
        return None
    number, end = found
    label, rest = line[:end].rstrip(), line[end:]
    if not certain and not _may_start(label, rest, words):
        return None
    # A capital begins a label; "article 5" at the start of a line may be the end of a sentence.
    sure = not label[0].islower() and (
        not rest
        or (
            rest[0] in " \t\u3000\xa0【：:" and (bool(_frame(words)) or rest[:2].isspace() or label[-1] in ".:：-–—―ـ।")
        )
    )
    heading, after = own_heading(rest.strip(), words)
    sure = sure or (len(heading) > _SHORTEST_BRACKET and _frame(words) != "" and _bracket_ends(rest, heading, words))
    rest = after
    return ArticleHeading(number, label, heading, rest, sure)


def _bracket_ends(rest: str, heading: str, words: Language) -> bool:
    """Whether nothing, or in Chinese and Japanese a blank, stands behind 第五十八條（罰鍰）: no sentence about an article looks so."""
    behind = rest.strip()[len(heading) :][:1]
    return not behind or (words.tag != "ko" and behind in " \u3000\xa0")


def _frame(words: Language) -> str:
    return FRAMES.get(words.tag, "")


def _zh_article(line: str) -> tuple[ArticleNumber, int] | None:
    match = _ZH_ARTICLE.match(line)
    base = parse_numeral(re.sub(BLANK, "", match[1])) if match else None
    if match is None or base is None:
        return None
    end, inserted = match.end(), []
    for group in (2, 3):
        if match[group]:
            value = parse_numeral(re.sub(BLANK, "", match[group]))
            if value is None:
                return None
            inserted.append(value)
    return ArticleNumber.of(base, *inserted, printed=line[:end]), end


def _article(line: str, words: Language, jurisdiction: str | None) -> tuple[ArticleNumber, int] | None:
    """The label at the start of a line, with its stop: (number, where the label ends)."""
    patterns = patterns_of(words, jurisdiction)
    if patterns.frame:
        return _framed(line, words, patterns)
    if match := patterns.article.match(line):
        found = number_at(line, match.end(), words)
        if found is not None and _set_off(line, match.end(), found):
            return _labelled(line, found, found.end, words, several=_is_plural(match["word"], words))
    if not words.article_words_after:
        return None
    found = number_at(line, 0, words, before_word=True)
    after = patterns.article_after.match(line, _past_stop(line, found.end)) if found else None
    if found is None or after is None:
        return None
    behind = letter_behind(line, after.end(), words)
    if behind is not None and ArticleNumber.is_canonical(found.canonical + behind[0]):
        return _labelled(line, found._replace(canonical=found.canonical + behind[0]), behind[1], words)
    return _labelled(line, found, after.end(), words)


def _set_off(line: str, at: int, found: Printed) -> bool:
    """A number in words or letters stands apart from the word before it; figures may follow at once ("Art.5", "§5")."""
    return not found.worded or line[at - 1 : at].isspace() or line[at : at + 1] in "([（"


def _past_stop(line: str, at: int) -> int:
    return at + 1 if line[at : at + 1] == "." else at


def _is_plural(word: str, words: Language) -> bool:
    """Whether an article word is a longer form of another: Articles, Artikelen, §§."""
    word = plain(word)
    return any(
        word != other and word.startswith(other)
        for other in map(plain, words.article_words)
        if len(other) > 3 or other == "§"
    )


def _labelled(
    line: str, found: Printed, end: int, words: Language, *, several: bool = False
) -> tuple[ArticleNumber, int]:
    last, end = _range(line, found, end, words, several)
    stop = _STOP.match(line, end)
    end = stop.end() if stop and stop[0].strip() else end
    label = line[:end].rstrip()
    number = ArticleNumber.parse(found.canonical)
    return ArticleNumber(number.parts[:1] if last else number.parts, last, label), end


# "to" in the languages of the world; what stands before a figure is never anything else there. "And" joins two neighbours.
_TO = re.compile(
    rf"{BLANK}*(?:(?P<to>to|through|à|au|al|a|até|bis|tot(?: en met)?|till|til|do|до|по|έως|až|līdz|iki|kuni|–|—|-|ถึง|đến|sampai(?: dengan)?"
    rf"|s\.d\.|hingga|إلى|תא|עד|से|ile|تا)|and|et|und|en|e|y|och|og|ja|i|и|та|και|ve|şi|și|și|a|és|dan|và|و|ו){BLANK}*[-–]?{BLANK}*(?=\d)",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"(\d{1,4})([A-Za-z]?)(?![\w])")
_HYPHENED = re.compile(r"(\d+)-(\d+)")


def _range(line: str, found: Printed, end: int, words: Language, several: bool) -> tuple[ArticleNumber | None, int]:
    """Articles 94 to 99, where no more than their being repealed follows: (the last one, where the label ends)."""
    match = _TO.match(line, end)
    if match is None:
        pair = _HYPHENED.fullmatch(found.canonical) if several else None  # "Articles 94-99 [Repealed]"
        ranged = pair is not None and int(pair[2]) > int(pair[1]) and says_deleted(line[end:], words)
        return (ArticleNumber.of(int(pair[2])) if pair and ranged else None), end
    last = _PLAIN_NUMBER.match(line, match.end())
    rest = line[last.end() :].strip(" .:\t\u3000\xa0") if last else ""
    step = int(last[1]) - ArticleNumber.parse(found.canonical).base if last else 0
    told = not rest or rest[0] in "([（［<" or says_deleted(rest, words)
    if last is None or step < 1 or not told or (match["to"] is None and (step > 1 or not rest)):
        return None, end
    return ArticleNumber.parse(f"{int(last[1])}{last[2].upper()}"), last.end()


def _framed(line: str, words: Language, patterns: HeadingWords) -> tuple[ArticleNumber, int] | None:
    """第三条の二 and 제10조의2: the word stands inside the number. Ranges: 第百七十条から第百七十四条まで."""
    found = _framed_number(line, 0, words, patterns.article_after, patterns.frame)
    if found is None:
        return None
    number, end = found
    to = _FRAMED_TO.match(line, end)
    last = _framed_number(line, to.end(), words, patterns.article_after, patterns.frame) if to else None
    if last is not None and last[0] > number:
        until = _FRAMED_UNTIL.match(line, last[1])
        if until:
            return ArticleNumber(number.parts, last[0], line[: until.end()]), until.end()
    return ArticleNumber(number.parts, None, line[:end]), end


_FRAMED_TO = re.compile(rf"{BLANK}*(?:から|乃至|ないし|부터|내지|至|~|～|－|-|–){BLANK}*")
_FRAMED_UNTIL = re.compile(rf"(?:まで|까지)?(?={BLANK}|$|[(（<〈]|削|삭)")


def _framed_number(
    line: str, at: int, words: Language, word: re.Pattern[str], frame: str
) -> tuple[ArticleNumber, int] | None:
    if line[at : at + 1] != frame and line[at : at + 1] != MISTAKEN.get(frame):
        return None
    found = number_at(line, at + 1, words)
    match = word.match(line, found.end) if found else None
    if found is None or match is None:
        return None
    canonical, end = found.canonical, match.end()
    while inserted := _FRAMED_INSERTION.match(line, end):
        value = parse_numeral(inserted[1])
        if value is None or not ArticleNumber.is_canonical(f"{canonical}-{value}"):
            break
        canonical, end = f"{canonical}-{value}", inserted.end()
    return ArticleNumber.parse(canonical), end


_FRAMED_INSERTION = re.compile(rf"{BLANK}?[のノ之의]{BLANK}?(\d{{1,3}}|[{HAN_NUMERAL}]{{1,5}})")


def _may_start(label: str, rest: str, words: Language) -> bool:
    """Whether an article can begin with `rest`: a sentence that merely starts with a reference is none."""
    if not rest:
        return True
    if words.tag == "zh":
        return rest[0] not in _GOES_ON
    if _frame(words):
        return _framed_may_start(rest, words)
    body = rest.lstrip()
    if not body:
        return True
    stopped = label[-1] in ".:：-–—―ـ।"
    if rest[0] not in " \t\xa0\u3000\n" and not stopped:
        return False
    return body[0] not in ",;،؛)" and not goes_on(body, words, stopped=stopped)


def _framed_may_start(rest: str, words: Language) -> bool:
    """Japanese sets text off by a blank, Korean too, or puts a heading in brackets right behind: 제1조(목적)."""
    body = rest.lstrip()
    if rest[0] in "(（【":
        bracket = ROUND_BRACKET.match(rest)
        return bracket is None or not goes_on_small(rest[bracket.end() :], words)
    if rest[0] == "\u3000":
        return True
    if not rest[0].isspace():
        return plain(body) in plain_set(words.deleted) or body[0] in "<〈" or body.startswith(("삭제", "削除"))
    return not goes_on(body, words, stopped=False)


def container_of(
    line: str, language: str, *, certain: bool = False, jurisdiction: str | None = None
) -> ContainerHeading | None:
    """The heading of a book, part, chapter, section ... that `line` is, or None.

    Args:
        line: one line: "第八章　移管被判刑人", "第 三 章之一  資通安全管理", "Chapter VIII. Transfer", "附则", "II LUKU".
        language: BCP 47 tag.
        certain: the source says that the line is a heading (Taiwan's 編章節), so that its length and punctuation
            don't speak against it.
        jurisdiction: whose law it is, for words that mean an article in one place and a container in another (section).
    """
    words = language_of(language)
    line = line.strip()
    if words is None or not line or "\n" in line:
        return None
    if len(line) <= _LONGEST_HEADING and (unnumbered := _unnumbered(line, words)):
        return unnumbered
    longest = _LONGEST_HEADING if words.tag in ("zh", "ja", "ko") else _LONGEST_SPELT
    if words.tag == "zh":
        found = _zh_container(line, words, certain)
    else:
        found = _container(_mended(line, words) if certain else line, line, words, certain, jurisdiction)
    if found is None or (not certain and (len(found.heading) > longest or _SENTENCE.search(found.heading))):
        return None
    return found


def _unnumbered(line: str, words: Language) -> ContainerHeading | None:
    """附则, "Supplementary Provisions"; Japan and Korea say in brackets of which law: 附　則　（平成十年法律第百一号）抄, 부칙 <제1호>."""
    bare = plain(line)
    if bare in plain_set(words.unnumbered):
        unit = Unit.SUPPLEMENT if bare in plain_set(words.supplements) else Unit.CHAPTER
        return ContainerHeading(unit, line, "", "")
    match = _OF_A_LAW.fullmatch(line) if _frame(words) and words.tag != "zh" else None
    if match and plain(match[1]) in plain_set(words.supplements):
        return ContainerHeading(Unit.SUPPLEMENT, match[1].rstrip(), line[match.end(1) :].strip(), "")
    return None


_OF_A_LAW = re.compile(r"([^（(<〈\[［]{2,12}?)[\s\u3000]*(?:[（(<〈\[［].{1,100}[）)>〉\]］])?[\s\u3000]*抄?")


@cache
def _zh_container_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"第{BLANK}*({_HAN})(?:[-－](\d{{1,2}}))?{BLANK}*({'|'.join(names)})(?:{BLANK}*之{BLANK}*({_HAN}))?"
    )


def _zh_container(line: str, words: Language, certain: bool) -> ContainerHeading | None:
    match = _zh_container_pattern(tuple(words.containers)).match(line)
    if match is None:
        return None
    rest = line[match.end() :]
    tight = bool(rest) and rest[0] not in " \t\u3000\xa0（("
    if not certain and tight and (match[3] in "款目" or rest[0] in _GOES_ON or len(rest) > 30):
        return None
    numbers = [parse_numeral(re.sub(BLANK, "", g)) for g in (match[1], match[2], match[4]) if g]
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


def _container(
    mended: str, line: str, words: Language, certain: bool, jurisdiction: str | None
) -> ContainerHeading | None:
    """A container's heading in any language but Chinese; `mended` is the line with its first word spelt right."""
    found = _container_label(mended, words, patterns_of(words, jurisdiction))
    if found is None:
        return None
    unit, number, end = found
    rest = line[end:]
    stop = _STOP.match(line, end)
    stopped = stop is not None and bool(stop[0].strip())
    apart = stopped or not rest or rest[0] in " \t\xa0\u3000-–—（(<["
    if not certain and (not apart or _sentence_about(rest, words, stopped)):
        return None  # "Section 5 of this Chapter", "Item 3, Article 19 of this Act"
    cut = stop.end() if stop and stopped else end
    return ContainerHeading(unit, line[:cut].rstrip(), line[cut:].strip(), number)


def _sentence_about(rest: str, words: Language, stopped: bool) -> bool:
    body = rest.lstrip()
    return bool(body) and (body[0] in ",;،؛)、" or goes_on(body, words, stopped=stopped))


def _container_label(line: str, words: Language, patterns: HeadingWords) -> tuple[Unit, str, int] | None:
    """(unit, number, where the label ends) of a container's label at the start of a line."""
    if patterns.frame:
        return _framed_container(line, words, patterns)
    if match := patterns.container.match(line):
        found = number_at(line, match.end(), words, lettered=True)
        if found is not None and (
            _set_off(line, match.end(), found) and (not found.lettered or _alone(line, found.end))
        ):
            return patterns.units[plain(match["word"])], found.canonical, found.end
    found = number_at(line, 0, words, before_word=True)
    if found is None:
        return None
    pattern = patterns.container_worded if found.worded else patterns.container_after
    after = pattern.match(line, _past_stop(line, found.end))
    if after is None or (found.worded and not line[found.end : found.end + 1].isspace()):
        return None
    return patterns.units[plain(after["word"])], found.canonical, after.end()


def _alone(line: str, end: int) -> bool:
    """A letter is a container's number ("Part A") only where nothing but a stop or a dash sets its heading off."""
    return not line[end:] or line[end] in ".:)–—-" or line[end : end + 3].strip()[:1] in ("–", "—", "-")


def _framed_container(line: str, words: Language, patterns: HeadingWords) -> tuple[Unit, str, int] | None:
    """第二章の二, 제2장의3: as articles, with the word inside the number; Korean chapters may lack 제."""
    found = _framed_number(line, 0, words, patterns.container_after, patterns.frame)
    if found is None:
        return None
    word = patterns.container_after.search(line, 1, found[1])
    return (patterns.units[plain(word["word"])], str(found[0]), found[1]) if word else None
