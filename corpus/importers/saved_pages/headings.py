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

from corpus.importers.saved_pages.remnants import NUMERAL, is_mention, remnants
from corpus.importers.saved_pages.spacing import Cleaned
from corpus.numbering import ArticleNumber, parse_numeral

# Runs are bounded: the longest numeral of an article is 一千二百六十一.
_STRICT = re.compile(rf"第({NUMERAL}{{1,9}})条(?:之({NUMERAL}{{1,3}})(?!{NUMERAL}))?")
_CHAPTER = re.compile(rf"第{NUMERAL}{{1,6}}(?:部分|分编|编|章|节)")
_NO_HEADING = re.compile(r"[。；：，,;:]|规定|所[列称]")  # 第三章规定的程序，第四条…
_LONGEST_CHAPTER = 48
_COMMENCES = re.compile(r"本\w{1,6}自.{1,20}施行")
_FURTHEST = 300  # how many candidates back a run of numbers is looked for
_NEAR, _MANY = 10, 10_000  # no law has so many articles: what is read may be anything, and should not take minutes
_GAIN = 4.0  # what a heading adds to a run of numbers
_JUMP_COST = 5.0  # the most that a jump of numbers costs: more than one heading is worth
_LARGEST_NUMBER = 9998  # as far as numerals with 千 go
_MOST_TRIES = 50_000
_PARTIAL = 3  # the grade of a remnant that has a part of its number
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
    strict = [h for i, line in enumerate(lines) if (h := strict_heading(line.text, i) or _behind_chapter(line.text, i))]
    run = _later_twins(best_run(strict), strict)
    if not run:
        return []
    return sorted(_with_repairs(run, strict, lines), key=lambda h: (h.line, h.start))


def count_sound(lines: Sequence[Cleaned]) -> int:
    """How many sound headings rise in `lines`: for recognising a law."""
    return len(best_run([h for i, line in enumerate(lines) if (h := strict_heading(line.text, i))]))


def strict_heading(text: str, line: int = 0) -> Heading | None:
    """The heading that `text` begins with, as it should look; None for a mention (第二十条第一款规定的)."""
    match = _STRICT.match(text)
    number = _number(match) if match else None
    if match is None or number is None or (is_mention(text, match.end()) and not _says_again(text, match, number)):
        return None
    return Heading(line, 0, match.end(), number)


def _says_again(text: str, match: re.Match[str], number: ArticleNumber) -> bool:
    """Whether the label stands twice in a row: 第七条第七条申请人应当 is article 7, whose text begins with its label."""
    again = _STRICT.match(text, match.end())
    return again is not None and _number(again) == number


def _behind_chapter(text: str, line: int) -> Heading | None:
    """The heading of an article that stands on one line behind a chapter's: 第二章程序第四条测试应当…"""
    chapter = _CHAPTER.match(text)
    match = _STRICT.search(text, chapter.end(), chapter.end() + _LONGEST_CHAPTER) if chapter else None
    if chapter is None or match is None or _NO_HEADING.search(text, chapter.end(), match.start()):
        return None
    number = _number(match)
    if number is None or match.start() == chapter.end() or is_mention(text, match.end()):
        return None
    return Heading(line, match.start(), match.end(), number)


def missing_between(before: ArticleNumber | None, after: ArticleNumber | None) -> list[int]:
    """The whole numbers that are skipped from `before` to `after` (None: the start); 205 from 204 to 205-1."""
    if after is None:
        return []
    return list(range((before.base if before else 0) + 1, after.base + (len(after.parts) > 1)))


def _number(match: re.Match[str]) -> ArticleNumber | None:
    base = parse_numeral(match[1])
    inserted = parse_numeral(match[2]) if match[2] else None
    if not base or base > _LARGEST_NUMBER or (match[2] and not inserted):
        return None
    return ArticleNumber.of(base, *([inserted] if inserted else []), printed=match[0])


def best_run(candidates: Sequence[Heading]) -> list[Heading]:
    """The rising run that explains most headings with least jumps: a heading gains 4, a number jumped costs 1."""
    order = {n: i for i, n in enumerate(sorted({h.number for h in candidates}))}
    ranks = [order[h.number] for h in candidates]
    furthest = _FURTHEST if len(candidates) <= _MANY else _NEAR
    best: list[tuple[float, int]] = []
    for i, heading in enumerate(candidates):
        score, back = _GAIN - _jump(None, heading.number), -1
        for j in range(max(0, i - furthest), i):
            if ranks[j] >= ranks[i] or best[j][0] + _GAIN <= score:
                continue  # of two that are as good, the first: what stands twice is the second
            gain = best[j][0] + _GAIN - _jump(candidates[j].number, heading.number)
            if gain > score:
                score, back = gain, j
        best.append((score, back))
    out: list[Heading] = []
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while at >= 0:
        out.append(candidates[at])
        at = best[at][1]
    return out[::-1]


def _later_twins(run: list[Heading], strict: Sequence[Heading]) -> list[Heading]:
    """`run` with the second of two headings of one number where the number before is missing: 40, 42, 42 is 40, 41, 42."""
    out: list[Heading] = []
    alike: dict[ArticleNumber, list[Heading]] = {}
    for heading in strict:
        alike.setdefault(heading.number, []).append(heading)
    for heading, after in zip(run, [*run[1:], None], strict=False):
        missing = missing_between(out[-1].number if out else None, heading.number)
        twins = [h for h in alike[heading.number][:3] if len(missing) == 1 and h.line > heading.line]
        out.append(next((h for h in twins if after is None or h.line < after.line), heading))
    return out


def _jump(before: ArticleNumber | None, after: ArticleNumber) -> float:
    missing = after.base + (len(after.parts) > 1) - (before.base if before else 0) - 1
    return min(_JUMP_COST, max(0.0, float(missing)))


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
        elif (
            len(missing) > _LARGEST_HOLE or len(missing) * (stop - first[0]) > _MOST_TRIES
        ):  # a real jump, but what stands next to it may be broken
            found = _fill(_Hole((*missing[:2], *missing[-2:]), *first, stop), lines)
        else:
            found = _fill(_Hole(tuple(missing), *first, stop), lines)
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


@dataclass(frozen=True, slots=True)
class _Hole:
    """Lines between two headings, from `start` in line `first` up to line `stop`, and the numbers missing there."""

    missing: tuple[int, ...]
    first: int
    start: int
    stop: int


def _fill(hole: _Hole, lines: Sequence[Cleaned]) -> list[Heading]:
    """What is left of the missing headings: first those that name their number, then what lies between them."""
    out: list[Heading] = []
    rest: list[int] = []
    first, start = hole.first, hole.start
    for wanted in hole.missing:
        options = [o for o in _options(wanted, lines, _Hole((), first, start, hole.stop), False) if o[0] > _PARTIAL]
        if not options:
            rest.append(wanted)
            continue
        found = max(options, key=lambda o: (o[0], -o[1].line))[1]
        stop = found.line + (1 if found.start else 0)  # run into a line, which may have a heading of its own
        out += _fill_rest(_Hole(tuple(rest), first, start, stop), lines)
        out.append(found)
        first, start, rest = found.line, found.end, []
    return out + _fill_rest(_Hole(tuple(rest), first, start, hole.stop), lines)


def _fill_rest(hole: _Hole, lines: Sequence[Cleaned]) -> list[Heading]:
    """Numbers whose headings lost theirs: all, where as many lines look like headings; else those that one line fits.

    One missing number takes the best line; 第条 and 第四条 for 66 and 67 are taken in order; for 65, 66 and 67 not at all.
    """
    if not hole.missing:
        return []
    alike = {w: _options(w, lines, hole, True) for w in hole.missing}
    if len(hole.missing) == 1:
        return [h for _, h in sorted(alike[hole.missing[0]], key=lambda o: (-o[0], o[1].line))[:1]]
    places = sorted({h.line for options in alike.values() for _, h in options})
    if len(places) == len(hole.missing):
        pairs = list(zip(hole.missing, places, strict=True))
    else:
        edges = (hole.missing[0], hole.missing[-1])  # a number next to a sound one may stand in a line of doubtful form
        fitting = {
            p: [
                w
                for w in hole.missing
                if any(h.line == p and (g >= _PARTIAL or (not h.repaired and w in edges)) for g, h in alike[w])
            ]
            for p in places
        }
        pairs = [(fits[0], p) for p, fits in fitting.items() if len(fits) == 1]
    found = [next((h for _, h in alike[w] if h.line == p), None) for w, p in pairs]
    out: list[Heading] = []
    for heading in found:
        if heading is not None and (not out or out[-1].number < heading.number):
            out.append(heading)
    return out


def _options(wanted: int, lines: Sequence[Cleaned], hole: _Hole, sole: bool) -> list[tuple[int, Heading]]:
    """(grade, heading) for every way to read the heading of `wanted` in the lines of `hole`."""
    number = ArticleNumber.of(wanted)
    return [
        (r.grade, Heading(i, r.start, r.end, number, r.repaired))
        for i in range(hole.first, hole.stop)
        for r in remnants(lines[i], hole.start if i == hole.first else 0, wanted, sole)
    ]


def _fill_end(last: Heading, lines: Sequence[Cleaned]) -> list[Heading]:
    """Broken headings after the last sound one: a part of the number must stand there, for no number after it helps.

    Or the article says when the law starts, as the last one does: 第条 本法自公布之日起施行.
    """
    out: list[Heading] = []
    while last.number.base < _LARGEST_NUMBER:
        hole = _Hole((last.number.base + 1,), last.line, last.end, len(lines))
        found = [
            (g, h)
            for g, h in _options(hole.missing[0], lines, hole, True)
            if g >= _PARTIAL or not h.repaired or _COMMENCES.match(lines[h.line].text, h.end)
        ]
        if not found:
            return out
        last = max(found, key=lambda o: (o[0], -o[1].line))[1]
        out.append(last)
    return out
