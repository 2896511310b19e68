"""Tables that a text draws with characters: which of its lines belong together as one table.

Three ways of drawing are known: box characters (Taiwan: ┌─┬─┐ │a│b│), bars and rules of ASCII (+---+ | a | b |, and lines
with " | " between their cells), and rules alone with cells set apart by blanks (what a converter makes of a simple table:
------- ----- / 级数 税率 / ------- -----). A line of a table is no paragraph (印花税法 20 has one paragraph and 33 such lines).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from corpus.grammar.markers import readings

_BOX = re.compile("[│┃║┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰]")
_RULE_CHARS = frozenset("-=_─━ \t\u3000")
_FRAME_CHARS = _RULE_CHARS | frozenset("+|")
_SHORTEST_RULE = 3
_LONGEST_GAP = 3  # lines of a broken cell between two lines with bars
_MOST_ROWS = 80  # between two rules
_ENDS = "。；;：:"
# 印花税税目税率表 | 个人所得税税率表一（综合所得适用） | Table 2: Rates
_CAPTION = re.compile(
    r"[^。；;：]{0,40}(?<![上下左前])表[一二三四五六七八九十\d]{0,3}(?:[（(][^（）()]{1,30}[）)])?|附表[：:].{0,60}|Table \d{1,2}\b[^.;]{0,80}"
)

_UNIT = re.compile(r"[（(]?[单單]位[：:].{1,30}|[（(][^（）()。]{1,20}[）)]")


def table_runs(lines: Sequence[str]) -> list[range]:
    """Lines of a page -> the stretches that are tables, in order, a caption right above included.

    Passes: ["┌┐", "││", "└┘"]; ["a | b", "+---+", "| c | d"]. Fails: one line alone, a fraction ("Q = ────"), a rule alone.
    """
    marked = [_drawn(line) for line in lines]
    _mark_between_rules(lines, marked)
    _mark_gaps(lines, marked)
    runs = [run for run in _stretches(marked) if len(run) > 1 and not all(is_rule(lines[i]) for i in run)]
    return _with_captions(lines, runs)


def is_rule(line: str) -> bool:
    """Whether a line holds nothing but a ruling: -------, ═══, +----+----+ (which alone is no table)."""
    body = line.strip()
    if body[:1] not in _FRAME_CHARS:
        return False  # nearly every line of a law
    dashes = sum(1 for c in body if c in "-=_─━")
    return dashes >= _SHORTEST_RULE and set(body) <= _FRAME_CHARS


def _drawn(line: str) -> bool:
    body = line.strip()
    if _BOX.search(body) or body[:1] == "|" or body[-1:] == "|" or " | " in body:
        return True
    return is_rule(body) and "+" in body


def _mark_between_rules(lines: Sequence[str], marked: list[bool]) -> None:
    """Mark the rows between two rules that nothing but blanks divides into cells, and the rules."""
    rules = [i for i, line in enumerate(lines) if is_rule(line)]
    for first, last in itertools.pairwise(rules):
        rows = [line.strip() for line in lines[first + 1 : last]]
        if 0 < len(rows) <= _MOST_ROWS and all(_row(row) for row in rows):
            marked[first : last + 1] = [True] * (last + 1 - first)


def _row(line: str) -> bool:
    return len(line.split()) > 1 and line[-1] not in _ENDS


def _mark_gaps(lines: Sequence[str], marked: list[bool]) -> None:
    """Mark a few lines between lines of a table: cells that broke over lines, without a bar of their own."""
    tables = [i for i, mark in enumerate(marked) if mark]
    for before, after in itertools.pairwise(tables):
        gap = lines[before + 1 : after]
        if 0 < len(gap) <= _LONGEST_GAP and "|" in lines[before] and "|" in lines[after]:
            whole = any(line.strip()[-1:] in _ENDS or _is_caption(line.strip()) for line in gap)
            marked[before:after] = [marked[before]] + [not whole] * len(gap)


def _stretches(marked: Sequence[bool]) -> list[range]:
    found: list[range] = []
    for index, mark in enumerate(marked):
        if mark and found and found[-1].stop == index:
            found[-1] = range(found[-1].start, index + 1)
        elif mark:
            found.append(range(index, index + 1))
    return found


def _with_captions(lines: Sequence[str], runs: Sequence[range]) -> list[range]:
    """Let each table begin at the line that names it, and at that which names its unit of money or measure."""
    found: list[range] = []
    for run in runs:
        floor, start = (found[-1].stop if found else 1), run.start  # the first line is the article's own
        if start > floor and _UNIT.fullmatch(lines[start - 1].strip()):
            start -= 1
        if start > floor and _is_caption(lines[start - 1].strip()):
            found.append(range(start - 1, run.stop))
        else:
            found.append(run)
    return found


def _is_caption(line: str) -> bool:
    """Whether a line above a table names it. "工作场所之区别如下表：" and 一、…表 are text of the article."""
    return _CAPTION.fullmatch(line) is not None and not readings(line)
