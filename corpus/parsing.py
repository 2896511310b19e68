"""Plain lines of a law -> containers and provisions with their parts; every line that is not blank is claimed once.

The pieces: corpus.headings knows heading lines, corpus.markers and corpus.parts what stands inside an article,
corpus.wrapping the lines that a page broke. All are offered here too, for importers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.headings import (
    ArticleHeading,
    ContainerHeading,
    article_number,
    article_of,
    container_of,
    plain,
)
from corpus.languages import language_of
from corpus.markers import readings
from corpus.model import Container, Part, Provision, ProvisionPath, Residue, ResidueKind, Text, Unit
from corpus.numbering import ArticleNumber, format_han
from corpus.parts import item_gaps, parts_of
from corpus.wrapping import hard_wrapped_join

__all__ = ["ArticleHeading", "ContainerHeading", "ContainerStack", "article_number", "article_of", "container_of",
           "hard_wrapped_join", "headings_missing", "is_deleted", "item_gaps", "number_diagnostics", "parse_lines", "parts_of", "unique_path"]  # fmt: skip

_CONTAINER_ORDER = (Unit.SUPPLEMENT, Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION)
_CONTAINER_KIND = {Unit.SUPPLEMENT: "suppl", Unit.BOOK: "bk", Unit.PART: "pt", Unit.CHAPTER: "chp", Unit.SECTION: "sec",
                   Unit.SUBSECTION: "subsec", Unit.DIVISION: "div"}  # fmt: skip


_FURTHEST_JUMP = 20


def unique_path(path: ProvisionPath, seen: Counter[ProvisionPath]) -> ProvisionPath:
    """`path`, or `path~2` and so on if `seen` has it already; counts it in `seen`."""
    seen[path] += 1
    nth = seen[path]
    return path if nth == 1 else ProvisionPath((*path.segments[:-1], f"{path.segments[-1]}~{nth}"))


class ContainerStack:
    """Builds the tree of containers from heading lines in order: a heading closes those of its level and below."""

    def __init__(self) -> None:
        self.containers: list[Container] = []
        self._open: list[int] = []
        self._seen: Counter[ProvisionPath] = Counter()

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
        self.close(unit)
        parent = self.current
        kind = _CONTAINER_KIND[unit]
        segment = f"{kind}_{heading.number}" if heading.number else kind
        above = self.containers[parent].path.segments if parent is not None else ()
        path = unique_path(ProvisionPath((*above, segment)), self._seen)
        self.containers.append(Container(path, unit, heading.label, heading.heading, parent, order))
        self._open.append(len(self.containers) - 1)

    def close(self, unit: Unit) -> None:
        """Close the open containers of the level of `unit` and below."""
        level = _CONTAINER_ORDER.index(unit)
        while self._open and _CONTAINER_ORDER.index(self.containers[self._open[-1]].unit) >= level:
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
            message = f"{first} is not in the source: {container.label} comes first on its level."
            if first == container.label:  # printed with other numerals: Part II
                message = f"{container.label} comes first on its level: the heading before it is not in the source."
            found.append(diagnose("heading-missing", message, path=str(container.path), found=container.label))
    return tuple(found)


def is_deleted(text: str, language: str) -> bool:
    """Whether an article's whole text says that it is deleted: （刪除）, (deleted), Repealed."""
    words = language_of(language)
    return words is not None and plain(text) in words.deleted


def number_diagnostics(provisions: Sequence[Provision]) -> tuple[Diagnostic, ...]:
    """Diagnostics for article and point numbers that stand twice, go back, or jump.

    Fails: 1, 2, 4; 1, 1; 3, 2. Passes: 1, 2, 2-1, 3; a text that begins at 55 (it is a part of its law).
    """
    found: list[Diagnostic] = []
    last: dict[tuple[Unit, ProvisionPath | None], ArticleNumber] = {}
    for provision in provisions:
        if provision.number is None or provision.unit not in (Unit.ARTICLE, Unit.POINT):
            continue
        key = (provision.unit, provision.path.parent)
        found += _number_diagnostic(provision, provision.number, last.get(key))
        last[key] = max(last.get(key, provision.number), provision.number)
    return tuple(found)


def _number_diagnostic(provision: Provision, number: ArticleNumber, last: ArticleNumber | None) -> list[Diagnostic]:
    path = str(provision.path)
    if "~" in path:
        return [
            diagnose("number-duplicate", f"{provision.label} stands more than once.", path=path, found=provision.label)
        ]
    if last is None:
        return []
    if number < last:
        return [
            diagnose("number-out-of-order", f"{provision.label} stands after {last}.", path=path, found=provision.label)
        ]
    first, past = (last.last or last).base + 1, number.base
    if past > first or (past == first and len(number.parts) > 1 and isinstance(number.parts[1], int)):
        missing = str(first) if past - first <= 1 else f"{first}-{past - 1}"
        return [diagnose("number-gap", f"{missing} is missing before {provision.label}.", path=path, found=missing)]
    return []


@dataclass(slots=True)
class _Page:
    path: ProvisionPath
    unit: Unit
    number: ArticleNumber | None
    label: str
    heading: str
    lines: list[str]
    container: int | None
    order: int


@dataclass(slots=True)
class _State:
    language: str
    jurisdiction: str | None
    stack: ContainerStack = field(default_factory=ContainerStack)
    pages: list[_Page] = field(default_factory=list)
    seen: Counter[ProvisionPath] = field(default_factory=Counter)
    annex: ProvisionPath | None = None
    annexes: int = 0
    articles: int = 0
    last: ArticleNumber | None = None
    headless: bool = False  # the line before was a container's label without a heading

    def open(self, path: ProvisionPath, unit: Unit, order: int, *, number: ArticleNumber | None = None, label: str = "",
             heading: str = "", text: str = "") -> None:  # fmt: skip
        self.headless = False
        self.pages.append(_Page(unique_path(path, self.seen), unit, number, label, heading, [text] if text else [],
                                self.stack.current, order))  # fmt: skip


def parse_lines(
    lines: Sequence[str], language: str, jurisdiction: str | None
) -> Parsed[tuple[Text, tuple[Residue, ...]]]:
    """Plain lines of a law (its title taken off) -> text and residue, with diagnostics.

    Args:
        lines: the lines in order; `order` of what is made of a line is its index here.
        language: BCP 47 tag of the text.
        jurisdiction: "cn", "tw", ... or None.

    Returns:
        Lines before the first heading are the preamble; a text with neither articles nor numbered points is one page
        `body`; a table of contents is residue. Unknown languages give one page `body`.
    """
    contents = dict.fromkeys(_contents(lines, language))
    residue = tuple(Residue(ResidueKind.CONTENTS, lines[i], i) for i in contents)
    rest = [(i, line.strip()) for i, line in enumerate(lines) if line.strip() and i not in contents]
    state = _State(language, jurisdiction)
    points = _points(rest, language)
    for index, line in rest:
        _take(state, index, line, points)
    provisions = tuple(_provision(page, state) for page in state.pages)
    diagnostics = [*number_diagnostics(provisions), *(d for p in provisions for d in item_gaps(p.parts))]
    if residue:
        diagnostics.append(
            diagnose("contents-set-aside", f"A table of contents of {len(residue)} lines was set aside.")
        )
    return Parsed((Text(tuple(state.stack.containers), provisions), residue), tuple(diagnostics))


def _points(rest: Sequence[tuple[int, str]], language: str) -> frozenset[int]:
    """Indexes of the lines 一、 二、 三、 that begin numbered points, in a text that has no articles."""
    found, want = [], 1
    for index, line in rest:
        if article_of(line, language) is not None:
            return frozenset()
        if any(m.kind == "han.stop" and m.value == (want,) for m in readings(line)):
            found.append(index)
            want += 1
    return frozenset(found) if len(found) > 1 else frozenset()


def _take(state: _State, index: int, line: str, points: frozenset[int]) -> None:
    """Claim one line: as a container, a new page, a heading, or a further line of the page that is open."""
    if index in points:
        marker = next(m for m in readings(line) if m.kind == "han.stop")
        path = ProvisionPath((f"point_{marker.number}",))
        number = ArticleNumber.of(*marker.value, printed=marker.label)
        state.open(path, Unit.POINT, index, number=number, label=marker.label, text=line[len(marker.label) :].strip())
    elif (container := container_of(line, state.language)) is not None:
        state.stack.add(container, index)
        state.headless = not container.heading and bool(container.number)
    elif (article := _article(state, line)) is not None:
        above = state.annex.segments if state.annex else ()
        state.last = article.number
        state.articles += 1
        path = ProvisionPath((*above, f"art_{article.number}"))
        state.open(
            path,
            Unit.ARTICLE,
            index,
            number=article.number,
            label=article.label,
            heading=article.heading,
            text=article.rest,
        )
    elif _is_annex(state, line):
        state.last = None
        state.annexes += 1
        state.annex = ProvisionPath((f"annex_{state.annexes}",))
        state.open(state.annex, Unit.ANNEX, index, label=line)
    else:
        _plain_line(state, index, line)


def _article(state: _State, line: str) -> ArticleHeading | None:
    """The article that begins with `line`. Where no gap sets the number off, it must be the next one."""
    found = article_of(line, state.language)
    if found is None or found.sure or state.last is None:
        return found
    after = found.number.base - state.last.base
    # An English sentence that refers to an article goes on in small letters ("Article 7 of this Law"), which article_of
    # has turned down already; so a few missing numbers must not swallow the articles after them.
    furthest = _FURTHEST_JUMP if state.language.partition("-")[0] == "en" else 1
    return found if state.last < found.number and after <= furthest else None


def _is_annex(state: _State, line: str) -> bool:
    words = language_of(state.language)
    short = len(line) <= 60 and line[-1] not in "。；;.，,"
    return bool(state.articles) and short and words is not None and line.lower().startswith(words.annexes)


def _plain_line(state: _State, index: int, line: str) -> None:
    words = language_of(state.language)
    if state.headless and len(line) <= 120 and line[-1] not in "。；;.：:":
        state.stack.head(line)
        state.headless = False
    elif not state.pages and not state.stack.containers:
        begins = words is not None and plain(line) in words.preambles
        state.open(
            ProvisionPath(("preamble",)),
            Unit.PREAMBLE,
            index,
            label=line if begins else "",
            text="" if begins else line,
        )
    elif not state.pages or (state.stack.containers and state.stack.containers[-1].order > state.pages[-1].order):
        state.open(
            ProvisionPath(("note",)), Unit.NOTE, index, text=line
        )  # text below a chapter's heading, before its articles
    else:
        state.pages[-1].lines.append(line)


def _provision(page: _Page, state: _State) -> Provision:
    text = "\n".join(page.lines)
    path, unit = page.path, page.unit
    if len(state.pages) == 1 and unit is Unit.PREAMBLE:
        path, unit = ProvisionPath(("body",)), Unit.BODY
    parts: tuple[Part, ...] = parts_of(text, path, state.language, state.jurisdiction)
    return Provision(path, unit, page.number, page.label, page.heading, text, parts, page.container,
                     is_deleted(text, state.language), order=page.order)  # fmt: skip


def _contents(lines: Sequence[str], language: str) -> tuple[int, ...]:
    """Indexes of the lines of a table of contents: from 目录 to where the first heading it lists stands again."""
    words = language_of(language)
    numbered = [(i, line.strip()) for i, line in enumerate(lines) if line.strip()]
    for at, (_, line) in enumerate(numbered[:50]):
        if words is not None and plain(line) in words.contents:
            listed = [plain(text) for _, text in numbered[at + 1 :]]
            again = next((n for n in range(1, len(listed)) if listed[n] == listed[0]), None)
            if again is not None and all(len(text) < 80 for text in listed[:again]):
                return tuple(i for i, _ in numbered[at : at + 1 + again])
    return ()
