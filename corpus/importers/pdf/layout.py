"""Runs of a page -> the columns and lines that a reader sees; what stands on every page alike is told apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from corpus.importers.pdf.runs import Run

_EDGE = 3  # rows at the top and bottom of a page that may be running heads
_MOST_COLUMNS = 4
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|seite|pagina|página|sida|strona|стр\.?|trang|หน้า|halaman|第)\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[๐-๙]{1,4}|[٠-٩]{1,4})"
    r"(?:\s*(?:/|of|de|von|di|共|of|เ|จาก)\s*\d{1,4})?(?:\s*[页頁]\s*(?:[,，/]?\s*共\s*\d{1,4}\s*[页頁])?)?[-–—\s|]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s+\d{1,4}/\d{1,4})?")
_SAME_PLACE = 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: its runs in reading order. `start` and `end` grow in the direction of reading.

    A line that is read from right to left has them negative: its start is the right edge.
    """

    runs: tuple[Run, ...]
    start: float
    end: float
    y: float
    size: float
    bold: bool
    rtl: bool

    @property
    def text(self) -> str:
        """Its characters, runs set apart."""
        return " ".join(run.text.strip() for run in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a page, or a band across it, with its lines from top to bottom."""

    page: int
    lines: tuple[Line, ...]
    left: float
    right: float

    def start(self, line: Line) -> float:
        """Where lines that are read as `line` is begin."""
        return -self.right if line.rtl else self.left

    def end(self, line: Line) -> float:
        """Where they end at most."""
        return -self.left if line.rtl else self.right


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs on one height, from the top of the page down."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (-r.y, r.x0)):
        if rows and abs(rows[-1][0].y - run.y) <= 0.3 * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


# --- running heads and page numbers


def furniture_of(pages: Sequence[Sequence[Run]]) -> set[int]:
    """Orders of the runs that are no text of the document: running heads, page numbers, addresses of a print."""
    edges = [_edges(rows_of([r for r in page if not r.aside])) for page in pages]
    found = {r.order for page in pages for r in page if r.aside}
    places: defaultdict[str, list[tuple[int, list[Run], list[int]]]] = defaultdict(list)
    for number, rows in enumerate(edges):
        for row in rows:
            text = _text(row)
            if _ADDRESS.fullmatch(text):
                found |= {r.order for r in row}
            digits = [int(d) for d in re.findall(r"[0-9]{1,6}", text)]
            places[re.sub(r"[0-9]+", "#", text)].append((number, row, digits))
    for text, places_of in places.items():
        if _repeats(text, places_of, len(pages)):
            found |= {r.order for _, row, _ in places_of for r in row}
    for rows in edges:
        if len(rows) > 1:
            found |= {r.order for r in _lone_number(rows, found)}
    return found


def _text(row: Sequence[Run]) -> str:
    return " ".join(" ".join(r.text for r in row).split())


def _edges(rows: list[list[Run]]) -> list[list[Run]]:
    return rows if len(rows) <= 2 * _EDGE else [*rows[:_EDGE], *rows[-_EDGE:]]


def _repeats(text: str, places: Sequence[tuple[int, list[Run], list[int]]], pages: int) -> bool:
    """Whether a row stands on many pages in one place, the same but for a number that counts the pages."""
    on = {number for number, _, _ in places}
    if len(on) < 2 or len(on) < 0.3 * pages:
        return False
    heights = Counter(round(row[0].y / _SAME_PLACE) for _, row, _ in places)
    near = max(n + heights[h + 1] for h, n in heights.items())
    if near < max(2, 0.6 * len(places)):
        return False
    counts = [tuple(d - number for d in digits) for number, _, digits in places]
    fixed = [tuple(digits) for _, _, digits in places]
    if "#" not in text:
        return True
    same = [len({c[i] for c in counts}) == 1 or len({f[i] for f in fixed}) == 1 for i in range(len(fixed[0]))]
    return all(same)


def _lone_number(rows: Sequence[Sequence[Run]], found: Collection[int]) -> Sequence[Run]:
    """The row with the page's number, where it stands alone below or above the text."""
    left = [row for row in rows if not all(r.order in found for r in row)]
    for row, near in ((left[-1], left[-2]), (left[0], left[1])) if len(left) > 1 else ():
        away = abs(row[0].y - near[0].y)
        if _PAGE_NUMBER.fullmatch(_text(row)) and away > 1.8 * max(row[0].size, near[0].size):
            return row
    return ()


# --- columns


def columns_of_all(pages: Sequence[Sequence[Run]]) -> list[Column]:
    """The columns of all pages. What most pages of two columns or more have holds for one that has little on a side."""
    found = [_gutters(list(p), min(r.x0 for r in p), max(r.x1 for r in p)) if p else [] for p in pages]
    usual = Counter(tuple((round(a / 4), round(b / 4)) for a, b in g) for g in found if g)
    best = usual.most_common(1)[0] if usual else ((), 0)
    if best[1] >= 2 and sum(usual.values()) * 2 >= len(pages):
        model = next(g for g in found if tuple((round(a / 4), round(b / 4)) for a, b in g) == best[0])
        found = [g or (model if _may_have(page, model) else []) for g, page in zip(found, pages, strict=True)]
    return [column for page, gutters in zip(pages, found, strict=True) for column in columns_of(page, gutters)]


def _may_have(runs: Sequence[Run], gutters: Sequence[tuple[float, float]]) -> bool:
    across = sum(_part(r, gutters) < 0 for r in runs)
    return bool(runs) and across <= 0.1 * len(runs)


def columns_of(runs: Sequence[Run], gutters: Sequence[tuple[float, float]]) -> list[Column]:
    """The columns of a page in reading order. Lines that go across all columns part it into bands."""
    if not runs:
        return []
    rtl = _is_rtl(runs)
    out = []
    for band in _bands(runs, gutters):
        parts = [[r for r in band if _part(r, gutters) == n] for n in range(len(gutters) + 1)]
        full = [r for r in band if _part(r, gutters) < 0]
        for part in [full, *(reversed(parts) if rtl else parts)]:
            if part:
                out.append(_column(part))
    return out


def _part(run: Run, gutters: Sequence[tuple[float, float]]) -> int:
    """Which column a run stands in; -1 if it goes across a gutter."""
    at = 0
    for left, right in gutters:
        if run.x0 < left and run.x1 > right:
            return -1
        at += run.x0 >= (left + right) / 2
    return at


def _bands(runs: Sequence[Run], gutters: Sequence[tuple[float, float]]) -> Iterator[list[Run]]:
    """Stretches of the page that either have columns or go across them."""
    band: list[Run] = []
    across = False
    for row in rows_of(runs):
        full = any(_part(r, gutters) < 0 for r in row)
        if band and full != across:
            yield band
            band = []
        across = full
        band += row
    if band:
        yield band


def _gutters(runs: list[Run], left: float, right: float, depth: int = 0) -> list[tuple[float, float]]:
    """The empty strips that part columns, from left to right."""
    if depth >= 2 or len(runs) < 6 or right - left > 5000:
        return []
    found = _gutter(runs, left, right)
    if found is None:
        return []
    one = [r for r in runs if r.x1 <= found[0] + 1]
    two = [r for r in runs if r.x0 >= found[1] - 1]
    return [*_gutters(one, left, found[0], depth + 1), found, *_gutters(two, found[1], right, depth + 1)]


def _gutter(runs: Sequence[Run], left: float, right: float) -> tuple[float, float] | None:
    """The widest strip that hardly a run crosses, with columns of text on both sides."""
    size = median(r.size for r in runs)
    width = int(right - left) + 2
    edge = [0] * (width + 1)
    for run in runs:
        edge[max(0, int(run.x0 - left))] += 1
        edge[min(width, int(run.x1 - left) + 1)] -= 1
    most, covered, start = 0.1 * len(runs), 0, -1
    strips: list[tuple[float, float]] = []
    for x in range(width + 1):
        covered += edge[x]
        if covered <= most and start < 0:
            start = x
        elif covered > most and start >= 0:
            strips.append((left + start, left + x))
            start = -1
    for strip in sorted(strips, key=lambda s: s[0] - s[1]):
        if strip[1] - strip[0] >= 0.7 * size and strip[0] > left + 1 and _columns(runs, strip, left, right):
            return strip
    return None


def _columns(runs: Sequence[Run], strip: tuple[float, float], left: float, right: float) -> bool:
    """Whether text in lines stands on both sides of a strip: not labels beside it, not the cells of a table."""
    sides = ([r for r in runs if r.x1 <= strip[0] + 1], [r for r in runs if r.x0 >= strip[1] - 1])
    widths = (strip[0] - left, right - strip[1])
    total = sum(r.x1 - r.x0 for r in runs)
    for side, width in zip(sides, widths, strict=True):
        if len(rows_of(side)) < 3 or sum(r.x1 - r.x0 for r in side) < 0.15 * total:
            return False
        if sum(r.x1 - r.x0 for r in side if r.x1 - r.x0 >= 0.6 * width) < 0.5 * sum(r.x1 - r.x0 for r in side):
            return False
    return True


def _is_rtl(runs: Sequence[Run]) -> bool:
    sides = Counter(unicodedata.bidirectional(c) for run in runs for c in run.text)
    return sides["R"] + sides["AL"] > sides["L"]


# --- lines


def _column(runs: Sequence[Run]) -> Column:
    rtl = _is_rtl(runs)
    lines = tuple(_lines(runs, rtl))
    return Column(runs[0].page, lines, min(r.x0 for r in runs), max(r.x1 for r in runs))


def _lines(runs: Sequence[Run], rtl: bool) -> Iterator[Line]:
    """Lines from top to bottom. Small raised runs (marks of notes) join the line that they stand beside."""
    rows = rows_of(runs)
    raised: dict[int, list[Run]] = {}
    kept: list[list[Run]] = []
    for at, row in enumerate(rows):
        rest = []
        for run in row:
            to = _beside(run, rows, at)
            if to is None:
                rest.append(run)
            else:
                raised.setdefault(id(rows[to][0]), []).append(run)
        if rest:
            kept.append(rest)
    for row in kept:
        key = id(row[0])
        found = next((raised[id(r)] for r in row if id(r) in raised), raised.get(key, []))
        yield _line([*row, *found], rtl or _is_rtl(row))


def _beside(run: Run, rows: Sequence[Sequence[Run]], at: int) -> int | None:
    """Index of the row that a small raised or lowered run belongs to."""
    if len(run.text.strip()) > 6:
        return None
    for near in (at + 1, at - 1):
        if 0 <= near < len(rows):
            first = rows[near][0]
            touches = any(r.x0 - first.size < run.x0 and run.x1 < r.x1 + 1.2 * first.size for r in rows[near])
            if run.size < 0.86 * first.size and abs(run.y - first.y) < 0.7 * first.size and touches:
                return near
    return None


def _line(runs: Sequence[Run], rtl: bool) -> Line:
    ordered = tuple(sorted(runs, key=lambda r: (-r.x1 if rtl else r.x0, r.order)))
    largest = max(ordered, key=lambda r: len(r.text) * r.size)
    low, high = min(r.x0 for r in ordered), max(r.x1 for r in ordered)
    letters = sum(len(r.text) for r in ordered)
    bold = sum(len(r.text) for r in ordered if r.bold) * 2 > letters
    return Line(ordered, -high if rtl else low, -low if rtl else high, largest.y, largest.size, bold, rtl)
