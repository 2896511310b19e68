"""Which lines of a damaged Chinese text are headings of articles, found from the order of the numbers.

A line alone doesn't tell: 第十四条、第十五条规定的 is a mention, 条件十六条 a heading that lost its first half, and 第五十条
between 51 and 53 is 52. So the sound headings are found first, as the best rising run of numbers; then each hole in it
is filled where a line in the hole looks like what is left of the heading that must stand there. Where none does, the
hole stays and is reported: no number is made up, and no line becomes a heading for its number alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.importers.spacing import Cleaned
from corpus.numbering import HAN_NUMERAL, ArticleNumber, format_han, parse_numeral

_NUM = f"[{HAN_NUMERAL}0-9０-９]"
# Runs are bounded: the longest numeral of an article is 一千二百六十一.
_STRICT = re.compile(rf"第({_NUM}{{1,9}})条(?:之({_NUM}{{1,3}})(?!{_NUM}))?")
# What follows a number that is spoken of: 第二十条第一款, 第十四条、第十五条, 第十四条和第十五条, 第三条规定的, 第九条的规定.
_MENTION = re.compile(
    rf"(?:的|之|所|中)?(?:规定|所列|所称)|第{_NUM}{{1,4}}[款项目条]|[，,]第{_NUM}{{1,9}}条|[、。；;）)》]|前款|各[款项]"
    rf"|(?:和|及|以及|与|或|或者|至|到)(?:本法|前)?第?{_NUM}{{0,9}}[条款项]|之[一二三四五六七八九十]"
)
_LEFT_OVER = re.compile(rf"(.{{0,4}}?)({_NUM}{{1,9}})条")
_LOST_WORD = re.compile(rf"第({_NUM}{{1,9}})(?![章节编款项届次期批个种类名条分部{HAN_NUMERAL}0-9０-９])")
_STUTTER = re.compile(rf"(?:第|条|{_NUM}){{3,24}}")
_INSIDE = re.compile(rf"[。；;！：:](第({_NUM}{{1,9}})条)")
_GARBLED = re.compile(r"第([^，。、；：,;:（）()《》“”\"章节编款项条]{1,7})条")
_BARE = re.compile(rf"({_NUM}{{2,9}})(?![{HAN_NUMERAL}0-9０-９日年月个人名元倍份届次以万岁分天时款项章节条种类])")
_PUNCTUATION = re.compile(r"[，。、；：,.;:（）()《》“”\"]")
# Words of one character that may open an article; any other that stands alone after 第七十七 is what became of its 条.
_OPENERS = frozenset("对因在有为凡向依由国任以除当被经县公非每各本其该此自从与和同省市外军个法人设将按")
_FURTHEST = 300  # how many candidates back a run of numbers is looked for
_JUMP_COST = 5.0  # the most that a jump of numbers costs: more than one heading is worth
_LARGEST_NUMBER = 9998  # as far as numerals with 千 go
_LARGEST_HOLE = 50  # a jump over more numbers than these is a real one, or a text that begins later


@dataclass(frozen=True, slots=True)
class Heading:
    """An article's heading in a line: [start, end) of the line's cleaned text, and whether its number was repaired."""

    line: int
    start: int
    end: int
    number: ArticleNumber
    repaired: bool = False
    nth: int = 1


def find_headings(lines: Sequence[Cleaned]) -> list[Heading]:
    """The headings of articles in `lines`, in order; lines are cleaned of spaces."""
    strict = [h for i, line in enumerate(lines) if (h := strict_heading(line.text, i))]
    run = _best_run(strict)
    if not run:
        return []
    return sorted(_with_repairs(run, strict, lines), key=lambda h: (h.line, h.start))


def strict_heading(text: str, line: int = 0) -> Heading | None:
    """The heading that `text` begins with, as it should look; None for a mention (第二十条第一款规定的)."""
    match = _STRICT.match(text)
    number = _number(match) if match else None
    if match is None or number is None or _MENTION.match(text, match.end()):
        return None
    return Heading(line, 0, match.end(), number)


def missing_between(before: ArticleNumber | None, after: ArticleNumber | None) -> list[int]:
    """The whole numbers that are skipped from `before` to `after` (None: the start)."""
    if after is None:
        return []
    return list(range((before.base if before else 0) + 1, after.base))


def _number(match: re.Match[str]) -> ArticleNumber | None:
    base = parse_numeral(match[1])
    inserted = parse_numeral(match[2]) if match[2] else None
    if not base or base > _LARGEST_NUMBER or (match[2] and not inserted):
        return None
    return ArticleNumber.of(base, *([inserted] if inserted else []), printed=match[0])


def _best_run(candidates: Sequence[Heading]) -> list[Heading]:
    """The rising run that explains most headings with least jumps: each heading gains 4, each number jumped costs 1."""
    best: list[tuple[float, int]] = []
    for i, heading in enumerate(candidates):
        score, back = 4.0 - _jump(None, heading.number), -1
        for j in range(max(0, i - _FURTHEST), i):
            if candidates[j].number < heading.number:
                gain = best[j][0] + 4.0 - _jump(candidates[j].number, heading.number)
                if gain > score:
                    score, back = gain, j
        best.append((score, back))
    out: list[Heading] = []
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while at >= 0:
        out.append(candidates[at])
        at = best[at][1]
    return out[::-1]


def _jump(before: ArticleNumber | None, after: ArticleNumber) -> float:
    return min(_JUMP_COST, float(len(missing_between(before, after))))


def _with_repairs(run: list[Heading], strict: Sequence[Heading], lines: Sequence[Cleaned]) -> list[Heading]:
    """`run` with its holes filled where the lines in them allow it, and numbers that stand twice."""
    out: list[Heading] = []
    taken = {h.line for h in run}
    for before, after in zip([None, *run], [*run, None], strict=True):
        first = (before.line, before.end) if before else (0, 0)
        stop = after.line if after else len(lines)
        missing = missing_between(before.number if before else None, after.number if after else None)
        if after is None and before is not None:
            found = _fill_end(before, lines)
        elif len(missing) > _LARGEST_HOLE:
            found = []
        else:
            found = _fill(missing, lines, first, stop)
        last = before
        for heading in [*found, *([after] if after else [])]:
            out += _doubled(last, heading.line, strict, taken | {h.line for h in found})
            out.append(heading)
            last = heading
        out += _doubled(last, len(lines), strict, taken | {h.line for h in found}) if after is None else []
    return out


def _doubled(last: Heading | None, stop: int, strict: Sequence[Heading], taken: set[int]) -> list[Heading]:
    """Headings between `last` and line `stop` that repeat the number of `last`."""
    if last is None:
        return []
    again = [h for h in strict if last.line < h.line < stop and h.line not in taken and h.number == last.number]
    return [Heading(h.line, 0, h.end, h.number, nth=n) for n, h in enumerate(again, 2)]


def _fill(missing: list[int], lines: Sequence[Cleaned], first: tuple[int, int], stop: int) -> list[Heading]:
    """What is left of the headings of `missing` in the lines from `first` to `stop`, rising like the numbers.

    Of several lines the best likeness wins, then the earliest.
    """
    out: list[Heading] = []
    line, start = first
    for at, wanted in enumerate(missing):
        sole = len(missing) == 1
        room = stop
        options = [
            (g, h)
            for i in range(line, room)
            for g, h in _remnants(lines[i], i, start if i == line else 0, wanted, sole)
        ]
        if not options:
            continue
        _, heading = max(options, key=lambda o: (o[0], -o[1].line))
        if any(_sure(lines[i], i, missing[at + 1 :]) for i in range(line, heading.line)):
            continue  # what a later number must have stands before it
        out.append(heading)
        line, start = heading.line, heading.end
    return out


def _sure(line: Cleaned, index: int, later: list[int]) -> bool:
    return any(g >= 4 for wanted in later for g, _ in _remnants(line, index, 0, wanted, False))


def _fill_end(last: Heading, lines: Sequence[Cleaned]) -> list[Heading]:
    """Broken headings after the last sound one; their numerals must agree, for nothing after them does."""
    out: list[Heading] = []
    while last.number.base < _LARGEST_NUMBER:
        found = _fill([last.number.base + 1], lines, (last.line, last.end), len(lines))
        if not found or not _agrees(lines[found[0].line].text[found[0].start : found[0].end], found[0].number.base):
            return out
        out += found
        last = found[0]
    return out


def _remnants(line: Cleaned, index: int, start: int, wanted: int, sole: bool) -> list[tuple[int, Heading]]:
    """Ways to read the heading of article `wanted` in `line`, each with how sure it is (5 the number stands there)."""
    number = ArticleNumber.of(wanted, printed="")
    if start:
        return [(g, Heading(index, a, b, number, True)) for g, a, b in _inside(line.text, start, wanted)]
    grade_end = _at_head(line, wanted, sole)
    found = [(grade_end[0], Heading(index, 0, grade_end[1], number, True))] if grade_end else []
    return found + [(g, Heading(index, a, b, number, True)) for g, a, b in _inside(line.text, 1, wanted)]


def _inside(text: str, start: int, wanted: int) -> list[tuple[int, int, int]]:
    """A sound heading run into the line before it: …提供协助。第五十六条 向外国…; only with the very number."""
    return [
        (5, m.start(1), m.end(1))
        for m in _INSIDE.finditer(text, max(0, start - 1))
        if parse_numeral(m[2]) == wanted and not _MENTION.match(text, m.end(1))
    ]


@dataclass(frozen=True, slots=True)
class _Place:
    """A line where heading `full` (五十六) may stand; `sole`: it is the one number that is missing here."""

    line: Cleaned
    full: str
    sole: bool

    @property
    def text(self) -> str:
        return self.line.text


def _at_head(line: Cleaned, wanted: int, sole: bool) -> tuple[int, int] | None:
    """(grade, end of the label) of the remnant at the head of `line`, or None.

    第 lost 十九条; numeral cut or wrong 第五十条, 第条; head garbled 条件十六条; 条 lost or replaced 第七十七, 第七十七修;
    stutter 第五十六第五十六条.
    """
    place = _Place(line, format_han(wanted), sole)
    readers = (_stutter, _cut_numeral, _left_over, _lost_word, _garbled)
    found = [f for f in (reader(place) for reader in readers) if f]
    return max((f for f in found if not _MENTION.match(line.text, f[1])), default=None)


def _stutter(place: _Place) -> tuple[int, int] | None:
    """第五十六第五十六条, 第第五十六条: ends with the heading, and what stands before is a piece of it."""
    match = _STUTTER.match(place.text)
    whole = f"第{place.full}条"
    if match and match[0].endswith(whole) and match[0][: -len(whole)] in whole:
        return 5, match.end()
    return None


def _cut_numeral(place: _Place) -> tuple[int, int] | None:
    """第五十条 or 第四条 where another must stand, 第条: a form that only headings have, in the one place left."""
    match = re.match(rf"第({_NUM}{{0,9}})条", place.text)
    if not match:
        return None
    if _is_part(match[1], place.full):
        return (4 if match[1] else 3), match.end()
    return (2, match.end()) if place.sole else None


def _left_over(place: _Place) -> tuple[int, int] | None:
    """十九条 without its 第, 条件十六条 for 第五十六条: up to four strange characters, then an end of the numeral."""
    match = _LEFT_OVER.match(place.text)
    if not match or _PUNCTUATION.search(match[1]):
        return None
    before, numeral = match[1], match[2]
    if before.endswith("第"):
        return None
    if numeral == place.full and len(before) <= 2:
        return (5 if not before else 4), match.end()
    if place.full.endswith(numeral) and before:
        # Text such as 本法第六条 or 依照六条 begins like this too: only what is spaced apart as a heading is, and only
        # where one number is missing.
        return (3, match.end()) if place.sole and not re.search(r"[本前该第依按据及和]", before) else None
    return None


def _lost_word(place: _Place) -> tuple[int, int] | None:
    """第七十七修 or 第七十七 劳动者: the very number, and 条 lost or replaced."""
    match = _LOST_WORD.match(place.text)
    if not match or parse_numeral(match[1]) != parse_numeral(place.full):
        return None
    end = match.end()
    alone = end + 1 < len(place.text) and place.line.broken_before(end + 1)
    return 4, end + (1 if alone and place.text[end] not in _OPENERS and not _PUNCTUATION.match(place.text[end]) else 0)


def _garbled(place: _Place) -> tuple[int, int] | None:
    """第五士六条: a numeral with a strange character in it; 五十六 向外国: the numeral alone, spaced apart."""
    match = _GARBLED.match(place.text)
    if place.sole and match and len(match[1]) <= len(place.full) + 1 and set(match[1]) & set(place.full):
        return 3, match.end()
    bare = _BARE.match(place.text)
    if (
        place.sole
        and bare
        and bare[1] == place.full
        and bare.end() < len(place.text)
        and place.line.broken_before(bare.end())
    ):
        return 2, bare.end()
    return None


def _is_part(numeral: str, full: str) -> bool:
    """Whether `numeral` is what is left of `full` when characters are lost: 五十 of 五十二, 四 of 四十."""
    rest = iter(full)
    return all(c in rest for c in numeral)


def _agrees(label: str, wanted: int) -> bool:
    numeral = "".join(c for c in label if c in HAN_NUMERAL)
    return bool(numeral) and _is_part(numeral, format_han(wanted))
