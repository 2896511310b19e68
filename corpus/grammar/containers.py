"""The tree of books, chapters and sections that heading lines make, in the order in which they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.headings import ContainerHeading
from corpus.model import Container, ProvisionPath, Unit
from corpus.numbering import format_han
from corpus.telling import tell

_ORDER = (Unit.SUPPLEMENT, Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION)
_KIND = {Unit.SUPPLEMENT: "suppl", Unit.BOOK: "bk", Unit.PART: "pt", Unit.CHAPTER: "chp", Unit.SECTION: "sec",
         Unit.SUBSECTION: "subsec", Unit.DIVISION: "div"}  # fmt: skip


def unique_path(path: ProvisionPath, seen: Counter[ProvisionPath]) -> ProvisionPath:
    """`path`, or `path~2` and so on if `seen` has it already; counts it in `seen`."""
    seen[path] += 1
    nth = seen[path]
    return path if nth == 1 else ProvisionPath((*path.segments[:-1], f"{path.segments[-1]}~{nth}"))


class ContainerStack:
    """Builds the tree of containers from heading lines in order: a heading closes those of its level and below.

    Args:
        learning: the order of levels is learnt from the text where it differs from the usual one. German codes have
            Titel 1 right below "Abschnitt 8", which would else be closed without any article.
    """

    def __init__(self, *, learning: bool = False) -> None:
        self.containers: list[Container] = []
        self._open: list[int] = []
        self._seen: Counter[ProvisionPath] = Counter()
        self._order = list(_ORDER)
        self._learning = learning
        self._empty = False  # the innermost container holds nothing yet
        self._base: tuple[str, ...] = ()

    @property
    def current(self) -> int | None:
        """Index of the innermost open container."""
        return self._open[-1] if self._open else None

    def add(self, heading: ContainerHeading, order: int) -> None:
        """Open the container that `heading` begins. An unnumbered one (分则) stands on the outermost level in use.

        附则, which ends a code of several books, is none of them: a supplement of its own.
        """
        unit = heading.unit
        if not heading.number and self._open and unit is not Unit.SUPPLEMENT:
            unit = self.containers[self._open[0]].unit
        if self._learning and self._empty:
            self._learn(unit, heading.number)
        self.close(unit)
        parent = self.current
        kind = _KIND[unit]
        segment = f"{kind}_{heading.number}" if heading.number else kind
        above = self.containers[parent].path.segments if parent is not None else self._base
        path = unique_path(ProvisionPath((*above, segment)), self._seen)
        self.containers.append(Container(path, unit, heading.label, heading.heading, parent, order))
        self._open.append(len(self.containers) - 1)
        self._empty = True

    def _learn(self, unit: Unit, number: str) -> None:
        """A first number of a higher level right below a heading stands inside it."""
        inner = self.containers[self._open[-1]].unit
        above, below = self._order.index(unit), self._order.index(inner)
        if number == "1" and above < below and unit is not Unit.SUPPLEMENT and len(self._open) == 1:
            self._order.remove(unit)
            self._order.insert(self._order.index(inner) + 1, unit)

    def filled(self) -> None:
        """Say that the innermost container holds a provision."""
        self._empty = False

    def restart(self, base: tuple[str, ...]) -> None:
        """Close all; what follows stands below `base` (an annex)."""
        self._open.clear()
        self._base, self._empty = base, False

    def close(self, unit: Unit) -> None:
        """Close the open containers of the level of `unit` and below."""
        level = self._order.index(unit)
        while self._open and self._order.index(self.containers[self._open[-1]].unit) >= level:
            self._open.pop()

    def head(self, heading: str) -> None:
        """Give the innermost container the heading that stood on a line of its own."""
        index = self._open[-1]
        self.containers[index] = replace(self.containers[index], heading=heading)


def headings_missing(containers: Sequence[Container]) -> tuple[Diagnostic, ...]:
    """Diagnostics for books and parts whose numbers don't begin with 1: the source lacks the headings before them.

    Fails: 第一章, 第二编, 第三编 (the data package drops the heading of 民法典's first book). Passes: 第一编, 第二编. Chapters
    may go on counting from one part to the next. For whole texts only: a page that holds a part of a law begins anywhere.
    """
    begun: set[tuple[int | None, Unit]] = set()
    found = []
    for container in containers:
        number = container.path.segments[-1].partition("_")[2].partition("~")[0].partition("-")[0]
        if container.unit not in (Unit.BOOK, Unit.PART) or not number.isdecimal():
            continue
        if (container.parent, container.unit) in begun:
            continue
        begun.add((container.parent, container.unit))
        if int(number) > 1:
            first = container.label.replace(format_han(int(number)), format_han(1))  # 第二编 -> 第一编
            message = tell(
                "%(first)s is not in the source: %(heading)s comes first on its level.",
                first=first, heading=container.label,
            )  # fmt: skip
            if first == container.label:  # printed with other numerals: Part II
                message = tell(
                    "%(heading)s comes first on its level: the heading before it is not in the source.",
                    heading=container.label,
                )
            found.append(diagnose("heading-missing", message, path=str(container.path), found=container.label))
    return tuple(found)
