"""Articles, chapters, addenda and annexes of Korean law (law.go.kr), in Korean and in English.

An article prints its label and heading at the start of its text: 제5조의2(정의) ..., "Article 5-2 (Definitions) ...". They are
set apart; what the XML says beside it in elements of their own (조문제목, 항번호) is a repetition. The addenda (부칙) of each
amending law begin again: the first are `suppl_1`, the later ones are called by the number of their law (`suppl_21065`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from corpus.grammar.headings import ContainerHeading, container_of
from corpus.importers.building import PageBuilder
from corpus.importers.east_asia.korea_units import ITEM, PARAGRAPH, SUBITEM, Mark, Units, label_of
from corpus.importers.east_asia.source_tree import Leaf, Node
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import ContainerStack, unique_path

_HEADS = {
    "ko": re.compile(r"\s*제\s?(\d{1,5})조(?:의\s?(\d{1,3}))?(?:(?:부터|\s?내지)\s?제\s?(\d{1,5})조(?:의\s?(\d{1,3}))?(?:까지)?)?"),
    "en": re.compile(r"\s*Articles? (\d{1,5})(?:-(\d{1,3}))?(?: (?:through|to) (?:Article )?(\d{1,5})(?:-(\d{1,3}))?)?(?![\d-])"),
}  # fmt: skip
_ADDENDA = re.compile(r"\s*(부\s*칙|ADDENDUM|ADDENDA|Addendum|Addenda)(?![가-힣A-Za-z])\s*(.*)", re.DOTALL)
_LAW_NUMBER = re.compile(r"제\s?(\d{1,6})호|No\. ?(\d{1,6})")
_DELETED = re.compile(r"\s*(?:삭\s?제|폐지|생략|Deleted|Repealed|Omitted)\b[\s.]*(?:[<〈\[(].{0,200})?", re.IGNORECASE)
_LEVELS = {"항": PARAGRAPH, "호": ITEM, "목": SUBITEM}
_LINK = re.compile(r"https?://|/LSW/|\.do\?")
_ANNEX = {"number": ("별표번호", "bylNo"), "branch": ("별표가지번호", "bylBrNo"), "kind": ("별표구분", "bylKnd"),
          "title": ("별표제목", "bylTtl"), "text": ("별표내용", "bylCts")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """What an article's text begins with: its number, and where label, heading and text lie in the line."""

    number: ArticleNumber
    label_end: int
    heading: tuple[int, int]
    rest: int


def head_of(line: str, language: str) -> Head | None:
    """The start of an article, or None. A heading is what stands in brackets, others inside it too."""
    match = _HEADS[language].match(line)
    if match is None:
        return None
    first, last = ("-".join(str(int(n)) for n in (match[i], match[i + 1]) if n) for i in (1, 3))
    try:
        number = ArticleNumber.parse(f"{first}..{last}" if last else first)
    except ValueError:
        return None
    start = match.end() + len(line[match.end() :]) - len(line[match.end() :].lstrip())
    end = _closing(line, start)
    if language == "en" and end and re.match(r"\((?:\d{1,3}|[a-z])\)", line[start:]):
        end = 0  # "Article 5 (1) A person ...": a paragraph, no heading
    return Head(number, match.end(), (start, end or start), end or match.end())


def _closing(line: str, start: int) -> int:
    """Where the bracket that opens at `start` is closed; 0 if none opens there or it stays open."""
    if line[start : start + 1] != "(":
        return 0
    depth = 0
    for at in range(start, min(len(line), start + 500)):
        depth += {"(": 1, ")": -1}.get(line[at], 0)
        if depth == 0:
            return at + 1
    return 0


@dataclass(slots=True)
class Reader:
    """Collects what a draft is made of."""

    language: str
    source: str
    stack: ContainerStack = field(default_factory=ContainerStack)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    _seen: Counter[ProvisionPath] = field(default_factory=Counter)
    _supplements: int = 0

    def keep(self, kind: ResidueKind, leaves: list[Leaf]) -> None:
        """Set leaves aside."""
        self.residue += [Residue(kind, leaf.text, leaf.order) for leaf in leaves]

    def page(self, path: ProvisionPath, unit: Unit, number: ArticleNumber | None, order: int) -> PageBuilder:
        """A page in the making; a path that stands twice gets ~2."""
        return PageBuilder(unique_path(path, self._seen), unit, number, self.stack.current, order)

    def add(self, builder: PageBuilder) -> None:
        """Finish a page. Deleted articles say so in place of a text: 삭제 <2014.1.7>."""
        made = builder.provision(self.language)
        builder.deleted = _DELETED.fullmatch(made.text) is not None and not made.text.startswith(("생략", "Omitted"))
        self.provisions.append(builder.provision(self.language))

    def headings(self, leaves: list[Leaf]) -> None:
        """Lines that stand where an article would: headings of chapters, else a preamble (전문) or a note."""
        loose = []
        for leaf in leaves:
            found = container_of(" ".join(leaf.text.split()), self.language, certain=True)
            if found and found.number:
                self.stack.add(found, leaf.order)
            else:
                loose.append(leaf)
        if loose:
            unit = Unit.NOTE if self.provisions else Unit.PREAMBLE
            builder = self.page(ProvisionPath((str(unit),)), unit, None, loose[0].order)
            Units(builder, self.language).lines(loose)
            self.add(builder)

    def article(
        self,
        number: ArticleNumber | None,
        text: list[Leaf],
        titles: list[Leaf],
        units: list[Node],
        above: tuple[str, ...] = (),
    ) -> None:
        """An article: `text` begins with its label and heading; `titles` say the heading again; `units` are its 항."""
        head = head_of(text[0].text, self.language) if text else None
        number = number or (head.number if head else None)
        if head and head.number.last and number and head.number.base == number.base:
            number = head.number  # 제10조 내지 제12조 삭제
        path = ProvisionPath((*above, f"art_{number}" if number else "note"))
        order = text[0].order if text else 0
        builder = self.page(path, Unit.ARTICLE if number else Unit.NOTE, number, order)
        rest = self._head(builder, head, text)
        told = bool(builder.heading.length) and _same(builder.heading.value(), titles)
        if titles and not builder.heading.length:
            for leaf in titles:
                builder.heading.add(leaf.text, leaf.order)
        else:
            self.keep(ResidueKind.REPEATED if told else ResidueKind.FURNITURE, titles)
        lines = Units(builder, self.language)
        lines.lines(rest)
        for unit in units:
            self._unit(lines, unit)
        self.add(builder)

    def _head(self, builder: PageBuilder, head: Head | None, text: list[Leaf]) -> list[Leaf]:
        """Label and heading into the page; returns the text that is left."""
        if head is None:
            return text
        line, order = text[0].text, text[0].order
        builder.label.add(line[: head.label_end], order)
        builder.heading.add(line[slice(*head.heading)], order)
        rest = line[head.rest :]
        return [Leaf(rest, order), *text[1:]] if rest.strip() else text[1:]

    def _unit(self, lines: Units, node: Node) -> None:
        """항, 호 or 목: its number, text and the units in it, in the order of the source."""
        level = _LEVELS[node.tag]
        numbers = _leaves_of(node, f"{node.tag}번호")
        branch = _leaves_of(node, f"{node.tag}가지번호")
        text = _leaves_of(node, f"{node.tag}내용")
        if text or numbers:
            self._numbered(lines, level, numbers, branch, text)
        for child in node.children:
            if isinstance(child, Leaf):
                self.keep(ResidueKind.UNPARSED, [child])
            elif child.tag in _LEVELS:
                self._unit(lines, child)
            elif child.tag in (f"{node.tag}가지번호", *(f"{node.tag}{x}" for x in ("제개정유형", "제개정일자문자열"))):
                self.keep(ResidueKind.FURNITURE, child.leaves())
            elif child.tag not in (f"{node.tag}번호", f"{node.tag}내용"):
                self.keep(ResidueKind.UNPARSED, child.leaves())

    def _numbered(self, lines: Units, level: int, numbers: list[Leaf], branch: list[Leaf], text: list[Leaf]) -> None:
        printed = "".join(leaf.text for leaf in numbers).strip()
        mark = lines.mark_at(text[0].text, level) if text else None
        label = label_of(printed, "".join(leaf.text for leaf in branch)) or (mark.label if mark else "")
        repeated = mark is not None and (
            not printed or "".join(text[0].text.split()).startswith("".join(printed.split()))
        )
        if not label:
            self.keep(ResidueKind.UNPARSED, numbers)
            lines.lines(text)
        elif repeated:
            self.keep(ResidueKind.REPEATED, numbers)
            lines.unit(level, label, text, mark)
        else:
            lines.unit(level, label, text, Mark(level, label, 0), numbers[0] if numbers else None)
            self.keep(ResidueKind.REPEATED, numbers[1:])

    def addenda(self, lines: list[Leaf], number: str) -> None:
        """부칙, ADDENDA: one heading or several, each with articles that begin again or with paragraphs alone."""
        starts = [i for i, leaf in enumerate(lines) if _ADDENDA.match(leaf.text)]
        starts = starts if starts[:1] == [0] else [0, *starts]
        for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
            if lines[start:stop]:
                self._supplement(lines[start:stop], number)

    def _supplement(self, lines: list[Leaf], number: str) -> None:
        self._supplements += 1
        match = _ADDENDA.match(lines[0].text)
        heading = match[2] if match else ""
        named = _LAW_NUMBER.search(heading)
        own = (named[1] or named[2]) if named else number
        label = str(int(own)) if self._supplements > 1 and own.isdecimal() else str(self._supplements)
        body = lines[1:] if match else lines
        begins = _article_starts(body, self.language)
        if not begins:
            builder = self.page(ProvisionPath((f"suppl_{label}",)), Unit.BODY, None, lines[0].order)
            builder.container = None
            if match:
                builder.label.add(match[1], lines[0].order)
                builder.heading.add(heading, lines[0].order)
            Units(builder, self.language).lines(body)
            self.add(builder)
            return
        self.stack.close(Unit.SUPPLEMENT)
        printed = " ".join(match[1].split()) if match else ""
        self.stack.add(ContainerHeading(Unit.SUPPLEMENT, printed, " ".join(heading.split()), label), lines[0].order)
        above = self.stack.containers[-1].path.segments
        if begins[0]:
            builder = self.page(ProvisionPath(above), Unit.BODY, None, body[0].order)
            Units(builder, self.language).lines(body[: begins[0]])
            self.add(builder)
        for start, stop in zip(begins, [*begins[1:], len(body)], strict=True):
            self.article(None, body[start:stop], [], [], above)

    def annex(self, node: Node) -> None:
        """별표 or 서식 (a form): number, title, text; links to files are statements."""
        part = {name: [leaf for tag in tags for leaf in _leaves_of(node, tag)] for name, tags in _ANNEX.items()}
        kind = "".join(leaf.text for leaf in part["kind"]).strip()
        numbers = [
            int(n)
            for n in ("".join(leaf.text for leaf in part[x]).strip() for x in ("number", "branch"))
            if n.isdecimal()
        ]
        label = "-".join(str(n) for n in numbers if n) or "1"
        path = ProvisionPath((f"annex_{label}" if kind in ("", "별표") else f"annex_form-{label}",))
        order = next((leaf.order for leaf in node.leaves()), 0)
        builder = self.page(path, Unit.ANNEX, None, order)
        builder.container = None
        for leaf in part["kind"]:
            builder.label.add(leaf.text, leaf.order)
            builder.label.gap()
        if part["kind"]:
            builder.label.made(label)
        for leaf in part["title"]:
            builder.heading.add(leaf.text, leaf.order)
        for leaf in part["text"]:
            builder.line()
            builder.add(leaf.text, leaf.order)
        self.add(builder)
        self._others(node)

    def _others(self, node: Node) -> None:
        taken = {tag for name in ("kind", "title", "text") for tag in _ANNEX[name]}
        for child in node.children:
            leaves = [child] if isinstance(child, Leaf) else child.leaves() if child.tag not in taken else []
            for leaf in leaves:
                if _LINK.search(leaf.text):
                    self.statements.append(
                        Statement("attachment", leaf.text.strip(), self.source, leaf.text, order=leaf.order)
                    )
                else:
                    self.keep(ResidueKind.FURNITURE, [leaf])


def _article_starts(lines: list[Leaf], language: str) -> list[int]:
    """Which lines begin an article of addenda: the numbers go up one by one, so a quoted 제38조 of another law is none.

    What amends another law is set in: "  제4조 중 ..." is no article where a 제4조 stands as far left as 제1조 does.
    """
    found: list[tuple[int, Head]] = []
    for index, leaf in enumerate(lines):
        head = head_of(leaf.text, language)
        if head is not None and _may_begin(leaf.text, head, language):
            found.append((index, head))
    margin = _indent(lines[found[0][0]].text) if found else 0
    outside = {head.number.base for index, head in found if _indent(lines[index].text) <= margin}
    begins: list[int] = []
    last = 0
    for index, head in found:
        base = head.number.base
        if _indent(lines[index].text) > margin and base in outside:
            continue
        if base == last + 1 or (base == last and len(head.number.parts) > 1):
            begins.append(index)
            last = (head.number.last or head.number).base
    return begins


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _may_begin(line: str, head: Head, language: str) -> bool:
    """제3조(경과조치), 제8조 생략, "Article 6 Omitted"; not 제5조제2항 중 and not 제5조를."""
    rest = line[head.rest :]
    return (
        head.heading[1] > head.heading[0]
        or not rest.strip()
        or _DELETED.match(rest) is not None
        or (rest[0].isspace() and (language == "ko" or "." in rest))
    )


def _leaves_of(node: Node, tag: str) -> list[Leaf]:
    return [leaf for child in node.elements if child.tag == tag for leaf in child.leaves()]


def _same(heading: str, titles: list[Leaf]) -> bool:
    return "".join(heading.split()).strip("()") == "".join("".join(leaf.text for leaf in titles).split()).strip("()")
