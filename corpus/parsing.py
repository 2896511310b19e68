"""Plain lines of a law -> containers and provisions with their parts; every line that is not blank is claimed once.

The pieces: corpus.grammar.headings knows heading lines, corpus.grammar.containers the tree they make, corpus.grammar.article_titles the headings of
articles that stand on lines of their own, corpus.grammar.restarts where numbers begin again, corpus.grammar.markers and corpus.grammar.parts what
stands inside an article, corpus.grammar.wrapping the lines that a page broke. Most are offered here too, for importers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.grammar.annexes import annex_of
from corpus.grammar.article_titles import Lines
from corpus.grammar.article_titles import tell as tell_titles
from corpus.grammar.closing import closing_of
from corpus.grammar.containers import ContainerStack, headings_missing, unique_path
from corpus.grammar.headings import (
    ArticleHeading,
    ContainerHeading,
    article_number,
    article_of,
    container_of,
    plain,
)
from corpus.grammar.listed import contents_lines
from corpus.grammar.parts import parts_of
from corpus.grammar.patterns import plain_set
from corpus.grammar.points import Point, points_of
from corpus.grammar.restarts import Numbered, scopes, supplements
from corpus.grammar.sentences import says_deleted
from corpus.grammar.wrapping import hard_wrapped_join
from corpus.languages import Language, language_of
from corpus.model import Container, Piece, Provision, ProvisionPath, Residue, ResidueKind, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.telling import place_called, tell

__all__ = ["ArticleHeading", "ContainerHeading", "ContainerStack", "article_number", "article_of", "container_of",
           "deleted_told", "hard_wrapped_join", "headings_missing", "is_deleted", "parse_lines", "parts_of", "unique_path"]  # fmt: skip


def is_deleted(text: str, language: str) -> bool:
    """Whether an article's whole text says that it is deleted: （刪除）, (deleted), Repealed."""
    words = language_of(language)
    return words is not None and "\n" not in text.strip() and says_deleted(text, words)


def deleted_told(provision: Provision, found: str | None = None) -> Diagnostic:
    """That a provision stands as deleted; `found`: what stands in its place."""
    message = tell("Stands as deleted: %(place)s.", place=place_called(provision.path, provision.label))
    return diagnose("deleted-article", message, path=str(provision.path), found=found)


_FURTHEST_JUMP = 20
_FURTHEST_UNCASED = 5
_LONGEST_HEADING = 120
_OF_WHICH_LAW = re.compile(
    r"[号號호年년]|\d"
)  # （平成十年法律第百一号）, not （施行期日）, which heads its first article
_MID_SENTENCE = re.compile(r"[\w,،、]$")
_SHORTEST_OPENING = 12  # characters of a first line that says which article it is
_FEWEST_IN_SENTENCE = 30


@dataclass(slots=True)
class _Page:
    """A page in the making. `label_at` and `heading_at` are the lines of its label and heading."""

    unit: Unit
    segment: str
    number: ArticleNumber | None
    label: str
    heading: str
    lines: list[tuple[int, str]]
    container: int | None
    annex: tuple[str, ...]
    order: int
    heading_at: int = -1
    closing: bool = False  # counts apart: "Disposición final primera"

    def text(self) -> str:
        return "\n".join(line for _, line in self.lines)


@dataclass(slots=True)
class _State:
    language: str
    jurisdiction: str | None
    words: Language | None
    always: bool  # Mainland and Taiwan law, whose chapters never count their own articles
    stack: ContainerStack
    pages: list[_Page] = field(default_factory=list)
    annex: tuple[str, ...] = ()
    before_annex: ArticleNumber | None = None  # the last article above an annex that has none of its own yet
    annexes: Counter[ProvisionPath] = field(default_factory=Counter)
    articles: int = 0
    last: ArticleNumber | None = None
    headless: bool = False  # the line before was a container's label without a heading
    before: str = ""  # the line before
    sectioned: bool = False  # articles have sections
    worded: bool = False  # an article was headed with a word, not with a sign
    openings: set[str] = field(default_factory=set)  # first lines of articles, with what stands behind the label

    def open(self, unit: Unit, segment: str, order: int, *, number: ArticleNumber | None = None, label: str = "",
             heading: str = "", text: str = "") -> None:  # fmt: skip
        self.headless = False
        self.stack.filled()
        lines = [(order, text)] if text else []
        self.pages.append(_Page(unit, segment, number, label, heading, lines, self.stack.current, self.annex, order))


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
    contents = dict.fromkeys(contents_lines(lines, language, jurisdiction))
    residue = tuple(Residue(ResidueKind.CONTENTS, lines[i], i) for i in contents)
    rest = [(i, line.strip()) for i, line in enumerate(lines) if line.strip() and i not in contents]
    always = jurisdiction in ("cn", "tw") or (jurisdiction is None and language.partition("-")[0] == "zh")
    state = _State(language, jurisdiction, language_of(language), always, ContainerStack(learning=not always))
    points = points_of(rest, language, jurisdiction)
    for index, line in rest:
        _take(state, index, line, points)
        state.before = line
    _find_titles(state)
    provisions = _provisions(state)
    told = diagnose(
        "contents-set-aside", tell("A table of contents of %(count)s lines was set aside.", count=len(residue))
    )
    return Parsed((Text(tuple(state.stack.containers), provisions), residue), (told,) if residue else ())


def _take(state: _State, index: int, line: str, points: Mapping[int, Point]) -> None:
    """Claim one line: as a container, a new page, a heading, or a further line of the page that is open."""
    if (point := points.get(index)) is not None:
        unit, kind = (Unit.ARTICLE, "art") if point.section else (Unit.POINT, "point")
        state.articles += point.section
        state.open(unit, f"{kind}_{point.number}", index, number=point.number, label=point.label,
                   text=line[len(point.label) :].strip())  # fmt: skip
    elif _heads_preamble(state, line):
        for page in state.pages:  # what stands above it says how the law came about
            page.unit, page.segment = Unit.NOTE, "note"
        state.open(Unit.PREAMBLE, "preamble", index, label=line)
    elif (container := _container(state, line)) is not None:
        state.stack.add(container, index)
        state.headless = not container.heading and bool(container.number or container.unit is Unit.SUPPLEMENT)
    elif (closing := closing_of(line, state.words)) is not None:
        state.open(
            Unit.ARTICLE, f"art_{closing.number}", index, number=closing.number, label=closing.label, text=closing.rest
        )
        state.pages[-1].annex = (*state.annex, f"suppl_{closing.kind}")
        state.pages[-1].container, state.pages[-1].closing = None, True
    elif (article := _article(state, line)) is not None:
        if state.before_annex is not None and article.number.base == state.before_annex.base + 1:
            state.annex = ()  # the law goes on: what stood above was a table in the middle of it
        state.before_annex = None
        state.last = article.number
        state.articles += 1
        state.worded = state.worded or article.label[:1].isalpha()
        if len(line) >= _SHORTEST_OPENING and len(article.label) < len(line):
            state.openings.add(line)
        state.open(Unit.ARTICLE, f"art_{article.number}", index, number=article.number, label=article.label,
                   heading=article.heading, text=article.rest)  # fmt: skip
    elif (annex := _annex(state, line)) is not None:
        state.before_annex, state.last = state.last, None
        path = unique_path(ProvisionPath((f"annex_{annex or sum(state.annexes.values()) + 1}",)), state.annexes)
        state.stack.restart(path.segments)
        state.annex = ()
        state.open(Unit.ANNEX, path.segments[0], index, label=line)
        state.annex = path.segments
    else:
        _plain_line(state, index, line)


def _heads_preamble(state: _State, line: str) -> bool:
    """Whether a line is the heading of the preamble: one word, before the first article and chapter."""
    words = state.words
    begun = state.articles or state.stack.containers or any(p.unit is Unit.PREAMBLE and p.label for p in state.pages)
    return words is not None and not begun and plain(line) in plain_set(words.preambles)


def _container(state: _State, line: str) -> ContainerHeading | None:
    """The container that `line` begins; below a label without a heading, a heading without a number is that heading."""
    found = container_of(line, state.language, jurisdiction=state.jurisdiction)
    if found is not None and _stands_in_article(state, found):
        return None
    return None if found is not None and not found.number and state.headless else found


def _stands_in_article(state: _State, found: ContainerHeading) -> bool:
    """Whether "Section 1." stands below a bare "Article I": sections of an article, as in the constitutions of America."""
    if found.unit is not Unit.SECTION or found.heading or not state.pages:
        return False
    page = state.pages[-1]
    inside = page.unit is Unit.ARTICLE and (state.sectioned or not (page.lines or page.heading))
    state.sectioned = state.sectioned or inside
    return inside


def _article(state: _State, line: str) -> ArticleHeading | None:
    """The article that begins with `line`. Where no gap sets the number off, it must be the next one."""
    found = article_of(line, state.language, jurisdiction=state.jurisdiction)
    if found is None or state.last is None:
        return found
    if _numbers_paragraph(state, found):
        return None
    if found.sure:
        return None if _ends_sentence(state, found) else found
    if found.number < state.last and line in state.openings:
        return found  # the same line heads an article above: a copy, not a reference
    if found.number.base == 1 and state.stack.current is not None and _container_of_last(state) != state.stack.current:
        return found  # the first article of a part that counts its own, also below the heading of a group
    after = found.number.base - (state.last.last or state.last).base
    # A sentence that refers to an article goes on in small letters ("Article 7 of this Law"), which article_of has turned
    # down already; so a few missing numbers must not swallow the articles after them.
    return found if state.last < found.number and after <= _furthest(line, state.words) else None


def _container_of_last(state: _State) -> int | None:
    """The container of the last article."""
    return next((page.container for page in reversed(state.pages) if page.unit is Unit.ARTICLE), None)


def _numbers_paragraph(state: _State, found: ArticleHeading) -> bool:
    """Whether "§ 2." is a paragraph of the article above it: of a text whose articles are headed with a word ("Art. 6.").

    In the supplements of such a text it heads an article: Bulgaria's transitional provisions.
    """
    if found.label[:1] != "§" or not state.worded:
        return False
    box = state.stack.containers[state.stack.current] if state.stack.current is not None else None
    while box is not None and box.unit is not Unit.SUPPLEMENT:
        box = state.stack.containers[box.parent] if box.parent is not None else None
    return box is None and bool(state.pages) and state.pages[-1].unit is Unit.ARTICLE


def _furthest(line: str, words: Language | None) -> int:
    if words is None or words.tag == "zh":
        return 1
    return _FURTHEST_JUMP if words.tag == "en" or any(c.isupper() for c in line) else _FURTHEST_UNCASED


def _ends_sentence(state: _State, found: ArticleHeading) -> bool:
    """Whether "Article 5" on a line of its own is the end of a sentence that the page broke before it."""
    back = state.last is not None and found.number <= state.last and not found.rest
    new = bool(state.pages) and state.pages[-1].container != state.stack.current
    broken = len(state.before) >= _FEWEST_IN_SENTENCE and _MID_SENTENCE.search(state.before) is not None
    return back and not new and broken and bool(state.pages) and state.pages[-1].unit is Unit.ARTICLE


def _annex(state: _State, line: str) -> str | None:
    """The number of the annex that `line` is the heading of ("" if it prints none), or None."""
    words = state.words
    if not state.articles or words is None:
        return None
    if words.tag != "zh":
        found = annex_of(line, words)
        return None if found is None else found.number
    short = len(line) <= 60 and line[-1] not in "。；;.，,"
    return "" if short and line.lower().startswith(words.annexes) else None


def _plain_line(state: _State, index: int, line: str) -> None:
    boxes = state.stack.containers
    if state.headless and _heads(boxes[-1], line):
        state.stack.head(line)
        state.headless = False
    elif not state.pages and not boxes:
        state.open(Unit.PREAMBLE, "preamble", index, text=line)
    elif not state.pages or (boxes and boxes[-1].order > state.pages[-1].order):
        if not state.always and boxes[-1].unit is Unit.SUPPLEMENT:
            state.open(Unit.BODY, supplements(boxes)[len(boxes) - 1][0], index, text=line)
        else:  # text below a chapter's heading, before its articles
            state.open(Unit.NOTE, "note", index, text=line)
    else:
        state.pages[-1].lines.append((index, line))


def _heads(box: Container, line: str) -> bool:
    """Whether a line is the heading of the container whose label stands above it; a supplement says in brackets of which law it is."""
    if box.label and not box.path.segments[-1].partition("_")[2] and box.unit is Unit.SUPPLEMENT:
        told = line[0] in "<〈（([［" and line[-1] in ">〉）)]］抄" and len(line) <= _LONGEST_HEADING
        return told and _OF_WHICH_LAW.search(line) is not None
    return len(line) <= _LONGEST_HEADING and line[-1] not in "。；;.：:"


def _find_titles(state: _State) -> None:
    """Give articles the headings that stand on lines of their own or behind their label, where that is the text's style."""
    if state.words is not None and state.words.tag == "zh" and state.always:
        return  # Chinese headings stand in brackets
    articles = [(i, page) for i, page in enumerate(state.pages) if page.unit is Unit.ARTICLE]
    views = [_view(state, i) for i, _ in articles]
    tell_titles(views, state.words)
    for (i, page), view in zip(articles, views, strict=True):
        if view.found == "above":
            page.heading_at, page.heading = state.pages[i - 1].lines.pop()
        elif view.found:
            page.heading_at, page.heading = page.lines.pop(0)
    state.pages = [p for i, p in enumerate(state.pages) if p.lines or p.label or p.heading]


def _view(state: _State, i: int) -> Lines:
    page = state.pages[i]
    first = bool(page.lines) and page.lines[0][0] == page.order
    rest, below = (page.lines[0][1], page.lines[1:]) if first else ("", page.lines)
    before = state.pages[i - 1] if i else None
    box = state.stack.containers[page.container] if page.container is not None else None
    near = (
        before is not None
        and before.lines
        and (box is None or before.order > box.order or before.lines[-1][0] > box.order)
    )
    alone = before is not None and len(before.lines) == 1 and before.unit is Unit.ARTICLE
    above = before.lines[-1][1] if before is not None and near and not alone else ""
    return Lines(rest, [line for _, line in below], above, page.heading)


def _provisions(state: _State) -> tuple[Provision, ...]:
    """The pages as provisions, with the paths that their places give them."""
    articles = [p for p in state.pages if p.unit is Unit.ARTICLE and p.number is not None and not p.closing]
    numbered = [Numbered(p.number, _chain(state, p.container), p.annex) for p in articles if p.number is not None]
    plain_scopes = [n.annex for n in numbered]
    found = plain_scopes if state.always else scopes(numbered, state.stack.containers)
    above = {id(page): scope for page, scope in zip(articles, found, strict=True)}
    seen: Counter[ProvisionPath] = Counter()
    return tuple(_provision(page, state, above.get(id(page), page.annex), seen) for page in state.pages)


def _chain(state: _State, container: int | None) -> tuple[int, ...]:
    """The containers that a page stands in, outermost first."""
    chain: list[int] = []
    while container is not None:
        chain.append(container)
        container = state.stack.containers[container].parent
    return tuple(reversed(chain))


def _provision(page: _Page, state: _State, above: tuple[str, ...], seen: Counter[ProvisionPath]) -> Provision:
    text = page.text()
    unit, segment = page.unit, page.segment
    if len(state.pages) == 1 and unit is Unit.PREAMBLE:
        unit, segment = Unit.BODY, "body"
    path = unique_path(ProvisionPath((*above, segment)), seen)
    deleted = is_deleted(text, state.language) or (
        page.number is not None and page.number.last is not None and not text
    )
    return Provision(path, unit, page.number, page.label, page.heading, text,
                     parts_of(text, path, state.language, state.jurisdiction), page.container, deleted,
                     order=page.order if page.heading_at < 0 else min(page.order, page.heading_at), pieces=_pieces(page))  # fmt: skip


def _pieces(page: _Page) -> tuple[Piece, ...]:
    """Where its stretches stood, of a page whose heading stands on the line above its label."""
    if page.heading_at < 0 or page.heading_at >= page.order:
        return ()
    pieces = [Piece(page.heading_at, "heading", 0, len(page.heading)), Piece(page.order, "label", 0, len(page.label))]
    at = 0
    for index, line in page.lines:
        pieces.append(Piece(index, "text", at, at + len(line)))
        at += len(line) + 1
    return tuple(pieces)
