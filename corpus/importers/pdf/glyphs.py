"""Glyphs of a page of PDF -> runs: stretches of one line, in the order in which they are read.

Part of the decoding process (corpus.importers.pdf.child).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.importers.pdf.bidi import is_rtl, logical


@dataclass(slots=True)
class Glyph:
    """What is seen as one: a character, a ligature, a cluster. `at` is its place in the library's order."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    angle: int
    at: int
    spaced: bool = False  # a space that the file holds stands after it


@dataclass(slots=True)
class Line:
    """Glyphs on one base line."""

    base: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)


def turned(box: tuple[float, ...], x: float, y: float, angle: int) -> tuple[float, float, float]:
    """Left, right and base line of a glyph as seen by a reader who turns the page by `angle`."""
    left, bottom, right, top = box
    if angle == 90:
        return bottom, top, -x
    if angle == 180:
        return -right, -left, -y
    if angle == 270:
        return -top, -bottom, x
    return left, right, y


def runs(glyphs: list[Glyph], spaces: list[tuple[float, float]]) -> Iterator[dict[str, object]]:
    """The runs of a page in the order of the library."""
    if not glyphs:
        return
    main = Counter(g.angle for g in glyphs).most_common(1)[0][0]
    straight = [g for g in glyphs if g.angle == main and main >= 0]
    found = [(run, False) for line in _lines(straight) for run in _split(line, spaces, main)]
    found += [(run, True) for run in _slanted([g for g in glyphs if g.angle != main or main < 0])]
    for run, aside in sorted(found, key=lambda f: min(g.at for g in f[0])):
        yield _shown(run, aside)


def _shown(run: list[Glyph], aside: bool) -> dict[str, object]:
    text = (
        run[0].text
        if len(run) == 1
        else logical([(g.text, g.spaced) for g in run])
        if run[0].angle >= 0
        else "".join(g.text + " " * g.spaced for g in run)
    )
    weight = Counter(g.size for g in run for _ in g.text)
    size = weight.most_common(1)[0][0]
    base = Counter(round(g.base, 1) for g in run).most_common(1)[0][0]
    bold = sum(g.bold for g in run) * 2 > len(run)
    return {"t": text, "x0": round(min(g.x0 for g in run), 1), "x1": round(max(g.x1 for g in run), 1), "y": base,
            "s": round(size, 1), "b": bold, "a": aside}  # fmt: skip


def _lines(glyphs: list[Glyph]) -> list[Line]:
    """Glyphs by base line. Raised small figures (superscripts) stand on lines of their own."""
    lines: list[Line] = []
    near: dict[int, list[Line]] = {}
    last: Line | None = None
    for glyph in glyphs:
        line = last if last is not None and _fits(last, glyph) else None
        if line is None:
            key = round(glyph.base / 4)
            line = next(
                (li for k in (key, key - 1, key + 1, key - 2, key + 2) for li in near.get(k, ()) if _fits(li, glyph)),
                None,
            )
        if line is None:
            line = Line(glyph.base, glyph.size)
            lines.append(line)
            near.setdefault(round(glyph.base / 4), []).append(line)
        line.glyphs.append(glyph)
        last = line
    return lines


def _fits(line: Line, glyph: Glyph) -> bool:
    away, large = abs(line.base - glyph.base), max(line.size, glyph.size)
    if away <= 0.06 * large:
        return True
    beside = line.glyphs[-1].x0 - 2 * large < glyph.x1 and glyph.x0 < line.glyphs[-1].x1 + 1.5 * large
    return beside and 0.85 < line.size / glyph.size < 1.18 and away <= 0.35 * large


def _split(line: Line, spaces: list[tuple[float, float]], angle: int) -> Iterator[list[Glyph]]:
    """The runs of a line: wide gaps part them, spaces are noted on the glyph before."""
    glyphs = _ordered(line.glyphs)
    blanks = sorted(turned((x, y, x, y), x, y, angle)[0] for x, y in spaces
                    if abs(turned((x, y, x, y), x, y, angle)[2] - line.base) <= 0.4 * line.size)  # fmt: skip
    known = len(spaces) >= 3
    run: list[Glyph] = []
    at = 0
    for glyph in glyphs:
        if run:
            before, gap, em = run[-1], glyph.x0 - run[-1].x1, max(glyph.size, run[-1].size)
            while at < len(blanks) and blanks[at] < before.x0 + 0.1 * em:
                at += 1
            real = gap > 0.06 * em and at < len(blanks) and blanks[at] < max(glyph.x0 + 0.05 * em, before.x1)
            before.spaced = real or (gap > (0.55 if known else 0.17) * em and not (_wide(before) and _wide(glyph)))
            if gap > 0.8 * em or gap < -3 * em:
                yield run
                run = []
        run.append(glyph)
    if run:
        run[-1].spaced = any(run[-1].x0 + 0.1 * line.size < b < run[-1].x1 + 0.5 * line.size for b in blanks)
        yield run


def _wide(glyph: Glyph) -> bool:
    return unicodedata.east_asian_width(glyph.text[0]) in "WF" and not "\uac00" <= glyph.text[0] <= "\ud7a3"


def _ordered(glyphs: list[Glyph]) -> list[Glyph]:
    """Glyphs from left to right; marks that stand above or below a letter go with it."""
    bases = [g for g in glyphs if not _is_mark(g.text)]
    if not bases:
        return glyphs
    by_place = {g.at: g for g in bases}
    for mark in (g for g in glyphs if _is_mark(g.text)):
        left = by_place.get(mark.at - 1)
        if left is None or is_rtl(mark.text[0]) or abs(left.x1 - mark.x0) > 1.5 * mark.size:
            middle = (mark.x0 + mark.x1) / 2
            left = min(bases, key=lambda g: abs((g.x0 + g.x1) / 2 - middle))
        left.text += mark.text
        by_place[mark.at] = left
    back = any(b.x0 < a.x0 - 0.6 * a.size for a, b in pairwise(bases))
    return sorted(bases, key=lambda g: (g.x0, g.at)) if back or any(is_rtl(g.text[0]) for g in bases) else bases


def _is_mark(text: str) -> bool:
    return all(unicodedata.category(c) == "Mn" for c in text)


def _slanted(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Text that stands askew (a stamp, a watermark): as the library gives it."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and (glyph.angle != run[-1].angle or glyph.at - run[-1].at > 3):
            yield run
            run = []
        if run:
            run[-1].spaced = glyph.at - run[-1].at > 1
        run.append(glyph)
    if run:
        yield run
