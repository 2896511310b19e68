"""The body of a damaged Chinese page: cleaned lines -> containers, articles with their parts, and what is odd in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.diagnostics import Diagnostic, diagnose
from corpus.importers.saved_pages.doubling import doubled
from corpus.importers.saved_pages.headings import Heading, find_headings
from corpus.importers.saved_pages.spacing import Cleaned, is_han, join, runs
from corpus.importers.saved_pages.structure import container_heading, containers_of, is_preamble
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Text, Unit
from corpus.numbering import ArticleNumber, format_han
from corpus.parsing import ContainerStack, is_deleted, parts_of, unique_path

_LANGUAGE, _JURISDICTION = "zh-Hans", "cn"
_ANNEX = ("附件", "附表", "附录", "附：", "附:")
_LONGEST_HEADING = 60
_SENTENCE_ENDS = "。；：;:!！?？"
_ZEROS = str.maketrans("〇○", "零零")
_MOST_ODD = 0.1  # of the labels: more of them, and the page writes its numbers so


@dataclass(frozen=True, slots=True)
class Body:
    """What was read of a body; `numbers` are the whole numbers of its articles in order."""

    text: Text
    numbers: list[int]
    residue: tuple[Residue, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Page:
    path: ProvisionPath
    unit: Unit
    order: int
    label: str = ""
    number: ArticleNumber | None = None
    container: int | None = None
    pieces: list[Cleaned] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    stack: ContainerStack = field(default_factory=ContainerStack)
    pages: list[_Page] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: Counter[ProvisionPath] = field(default_factory=Counter)
    below_heading: bool = False  # the line before was a chapter's heading
    odd_labels: frozenset[tuple[str, ArticleNumber]] = frozenset()

    def open(self, path: ProvisionPath, unit: Unit, order: int, label: str = "", number: ArticleNumber | None = None,
             piece: Cleaned | None = None) -> None:  # fmt: skip
        page = _Page(unique_path(path, self.seen), unit, order, label, number, self.stack.current)
        page.pieces += [piece] if piece is not None and piece.text else []
        self.pages.append(page)
        self.below_heading = False


def read_body(lines: Sequence[Cleaned], start: int, stop: int, contents: Sequence[Cleaned]) -> Body:
    """Read lines [start, stop) of a page; `contents` are the lines of its table of contents.

    Every line that isn't blank is claimed by a container, a provision or a residue, under its index in `lines`.
    """
    body = range(start, stop)
    headings: dict[int, list[Heading]] = {}
    for heading in find_headings(lines[start:stop]):
        headings.setdefault(heading.line + start, []).append(heading)
    containers = containers_of(lines, body, headings, contents)
    last = max(headings, default=start)
    state = _State(odd_labels=_odd_labels(lines, headings))
    for i in body:
        if not lines[i].text:
            continue
        if i in headings:
            _articles(state, i, lines[i], headings[i])
        elif i in containers:
            state.stack.add(containers[i], i)
            state.below_heading = True
        else:
            _plain(state, i, lines[i], i > last)
    return _finished(state)


def _articles(state: _State, index: int, line: Cleaned, headings: Sequence[Heading]) -> None:
    """A line with one heading at its start, or with headings run into the text before them."""
    before = line.cut(0, headings[0].start)
    container = container_heading(before) if before.text else None
    if container is not None:  # 第二章程序 第四条 …, on one line
        state.stack.add(container, index)
        state.below_heading = False
    elif before.text:
        _plain(state, index, before, False)
    ends = [*(h.start for h in headings[1:]), len(line.text)]
    for heading, end in zip(headings, ends, strict=True):
        label = line.text[heading.start : heading.end]
        path = ProvisionPath.article(heading.number)
        state.open(path, Unit.ARTICLE, index, label, heading.number, line.cut(heading.end, end))
        if heading.repaired or (label, heading.number) in state.odd_labels:
            state.diagnostics.append(_repaired(state.pages[-1].path, index, label, heading.number))
        elif line.text.startswith(label, heading.end):
            state.diagnostics.append(_twice(state.pages[-1].path, index, label))


def _odd_labels(
    lines: Sequence[Cleaned], headings: Mapping[int, Sequence[Heading]]
) -> frozenset[tuple[str, ArticleNumber]]:
    """Labels that give their number, but not as nearly all others of the page do: 第百一十条, 第16条 among 第十五条."""
    written = [(lines[i].text[h.start : h.end], h.number) for i, found in headings.items() for h in found]
    odd = [
        (label, number)
        for label, number in written
        if label.translate(_ZEROS) != number_label(number).translate(_ZEROS)
    ]
    return frozenset(odd) if len(odd) <= _MOST_ODD * len(written) else frozenset()


def _repaired(path: ProvisionPath, index: int, label: str, number: ArticleNumber) -> Diagnostic:
    return diagnose(
        "heading-repaired", f"{label!r} stands where the heading of article {number} must be; it was read as that.",
        path=str(path), line=index + 1, found=label, suggestion=number_label(number),
    )  # fmt: skip


def _twice(path: ProvisionPath, index: int, label: str) -> Diagnostic:
    """第七条 第七条: the second stays in the text, as every doubled word does."""
    return diagnose(
        "word-doubled",
        f"{label!r} stands twice in a row.",
        path=str(path),
        line=index + 1,
        start=0,
        end=len(label),
        found=label,
    )


def number_label(number: ArticleNumber) -> str:
    """How the Mainland prints an article's label: 第五十六条."""
    inserted = "".join(f"之{format_han(p)}" for p in number.parts[1:] if isinstance(p, int))
    return f"第{format_han(number.base)}条{inserted}"


def _plain(state: _State, index: int, line: Cleaned, at_end: bool) -> None:
    """A line without a heading: goes on with what is open."""
    if at_end and line.text.startswith(_ANNEX) and _may_be_heading(line.text):
        count = sum(p.unit is Unit.ANNEX for p in state.pages) + 1
        state.open(ProvisionPath((f"annex_{count}",)), Unit.ANNEX, index, line.text)
    elif state.below_heading and _may_be_heading(line.text):
        # 第二节 向中华人民共和国请求没收、 broke over two lines: below a heading only a heading or an article can stand.
        state.stack.head(state.stack.containers[-1].heading + line.text)
    elif state.below_heading:
        state.open(ProvisionPath(("note",)), Unit.NOTE, index, piece=line)
        message = "Text below a chapter's heading belongs to no article; the heading of one may be lost."
        state.diagnostics.append(diagnose("unparsed-text", message, path=str(state.pages[-1].path), line=index + 1))
    elif state.pages:
        state.pages[-1].pieces.append(line)
    elif any(is_han(c) for c in line.text):
        begins = is_preamble(line.text)
        label = line.text if begins else ""
        state.open(ProvisionPath(("preamble",)), Unit.PREAMBLE, index, label, piece=None if begins else line)
    else:
        state.residue.append(Residue(ResidueKind.FURNITURE, line.source, index))


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and text[-1] not in _SENTENCE_ENDS


def _finished(state: _State) -> Body:
    provisions = tuple(_provision(page) for page in state.pages)
    diagnostics = list(state.diagnostics)
    for page in state.pages:
        diagnostics += doubled(join(page.pieces), str(page.path))
    numbers = [p.number.base for p in provisions if p.number is not None]
    text = Text(tuple(state.stack.containers), provisions)
    return Body(text, numbers, tuple(state.residue), tuple(diagnostics))


def _provision(page: _Page) -> Provision:
    whole = join(page.pieces)
    changed = whole.text != whole.source
    parts = parts_of(whole.text, page.path, _LANGUAGE, _JURISDICTION)
    return Provision(
        page.path, page.unit, page.number, page.label, "", whole.text, parts, page.container,
        is_deleted(whole.text, _LANGUAGE), runs(whole) if changed else (), whole.source if changed else "", page.order,
    )  # fmt: skip
