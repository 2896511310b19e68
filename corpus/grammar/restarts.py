"""Where article numbers begin again: in annexes, supplementary provisions, and chapters that count their own articles.

Swedish acts number per chapter ("2 kap. 1 §"), Japanese supplementary provisions begin at 第一条 again. The articles of such a
part have its segment in their path, so that annex article 1 is not article 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Container, Unit
from corpus.numbering import ArticleNumber

_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Numbered:
    """An article as its place tells it: its number, the containers it stands in (outermost first), the annex it is in."""

    number: ArticleNumber
    chain: tuple[int, ...]
    annex: tuple[str, ...]


def scopes(articles: Sequence[Numbered], containers: Sequence[Container]) -> list[tuple[str, ...]]:
    """For each article the segments above it in its path.

    A supplement whose first article goes back to 1 counts its own; so does every container of a unit if most of that
    unit's containers do.
    """
    own = supplements(containers)
    back = _going_back(articles)
    unit = _unit_that_counts(articles, containers, back)
    found = []
    for article in articles:
        scope: tuple[str, ...] = ()
        for index in article.chain:
            if index in own and index in back:
                scope = own[index]
            elif unit is not None and containers[index].unit is unit:
                scope = _segments(index, containers)
        found.append((*article.annex, *scope))
    return found


def supplements(containers: Sequence[Container]) -> dict[int, tuple[str, ...]]:
    """Index of each supplement -> its segment: `suppl_1` for the law's own, then the number of the law that made it.

    부칙 <제21065호, 2025. 9. 12.> is `suppl_21065`; where none is printed they are counted.
    """
    found: dict[int, tuple[str, ...]] = {}
    for index in (i for i, box in enumerate(containers) if box.unit is Unit.SUPPLEMENT):
        match = _NUMBER_OF_LAW.search(containers[index].heading) if found else None
        found[index] = (f"suppl_{match[1] if match else len(found) + 1}",)
    return found


_NUMBER_OF_LAW = re.compile(r"[<〈]\s?(?:법률\s?)?제\s?(\d{1,6})\s?호")


def _going_back(articles: Sequence[Numbered]) -> set[int]:
    """The containers whose first article has no higher number than the one before it, and is a first one."""
    back: set[int] = set()
    seen: set[int] = set()
    last: dict[tuple[str, ...], ArticleNumber] = {}
    for article in articles:
        before = last.get(article.annex)
        new = [index for index in article.chain if index not in seen]
        seen.update(new)
        if before is not None and article.number <= before and article.number.base == 1:
            back.update(new)
        last[article.annex] = article.number
    return back


def _unit_that_counts(articles: Sequence[Numbered], containers: Sequence[Container], back: set[int]) -> Unit | None:
    """The outermost unit whose containers nearly all begin with article 1."""
    held: dict[Unit, list[int]] = {}
    for article in articles:
        for index in article.chain:
            boxes = held.setdefault(containers[index].unit, [])
            if index not in boxes[-1:]:
                boxes.append(index)
    for unit in (Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION):
        boxes = list(dict.fromkeys(held.get(unit, [])))
        begun_again = sum(1 for index in boxes[1:] if index in back)
        if begun_again and begun_again >= _SHARE * (len(boxes) - 1):
            return unit
    return None


def _segments(index: int, containers: Sequence[Container]) -> tuple[str, ...]:
    """The container's own segment, with those above it where the same stands elsewhere too."""
    path = containers[index].path.segments
    alike = sum(1 for box in containers if box.path.segments[-1] == path[-1])
    return path if alike > 1 else path[-1:]
