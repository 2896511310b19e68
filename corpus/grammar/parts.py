"""The units inside a page: the lines of an article's text -> paragraphs, items, sub-items as spans into it.

The same rules serve every language, so that a translation gets the paths of its source: `para_N/item_N/subitem_N`, and
`subitem_N/subitem_N` for what stands deeper. A line without a marker is a paragraph of its own, also after a list of
items (Mainland: 刑法 120-2 para 2 says 有前款行为 of the list above it; Taiwan counts each such line as a 項). Where an
article begins with a marker, that kind numbers its paragraphs: an item needs the words it belongs to, and translations
often number the paragraphs that the source leaves without numbers ("1. The fund ... (1) ... 2. The regulations ...").

That is so in Mainland and Taiwan law; elsewhere the law numbers its paragraphs itself (corpus.grammar.paragraphs).

What is none of the article's paragraphs stands beside them: `table_N`, `note_N`, and `annex_N` with parts of its own
(`annex_1/para_1`), so that 第六款 never leads to a line of a table (corpus.grammar.tables, corpus.grammar.appended).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.appended import Role, annex_number, roles
from corpus.grammar.markers import Marker, readings
from corpus.grammar.paragraphs import Paragraphs
from corpus.grammar.sequences import LOOK_AHEAD, Coming, choose, depth_of, follows
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import language_of
from corpus.model import Part, Provision, ProvisionPath, Span, Unit
from corpus.telling import place_called, tell

_LEADING = re.compile(r"\d{1,9}")
_LINE = re.compile(r"[^\n\r\u2028\u2029]*")
_BESIDE = ("annex", "table", "note", "text")
_QUOTE = re.compile('[“”"「」『』«»„‟]')
_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“”", "‟": "”"}


@dataclass(frozen=True, slots=True)
class _Line:
    row: int  # where the line begins, with its indentation
    start: int
    end: int
    body: str  # without white space around it


def parts_of(text: str, page: ProvisionPath, language: str, jurisdiction: str | None) -> tuple[Part, ...]:
    """Stored text of a page -> its parts, in order; their spans cover the text but for white space between lines.

    Args:
        text: the stored text; units are separated by line breaks.
        page: path of the page; every part lies below it.
        language: BCP 47 tag of the text: its letters, its words for annexes and notes.
        jurisdiction: whose law it is: whether the paragraph always stands in the path, and whose are words after a list.
            Chinese law where it is not known is read as Mainland and Taiwan law is.

    Returns:
        () for a text of white space only. A number that stands twice below one parent gets `~2`.
    """
    lines = _lines(text)
    bodies = [line.body for line in lines]
    found = roles([text[line.row : line.end] for line in lines], language, _inside_quotes(bodies))
    parts: list[Part] = []
    starts = [0, *(i for i, role in enumerate(found) if role is Role.ANNEX)]
    seen: Counter[ProvisionPath] = Counter()
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        base = _annex(page, bodies[start], seen) if start else page
        parts += _section(base, lines[start:stop], found[start:stop], language, _facts(language, jurisdiction))
    return tuple(parts)


def _facts(language: str, jurisdiction: str | None) -> tuple[bool, bool]:
    """(the paragraph always stands in the path, words after a list go on with its paragraph) for a law."""
    facts = JURISDICTIONS.get(jurisdiction or "")
    if facts is not None:
        return facts.paragraphs_always, facts.continued_after_items
    chinese = language.partition("-")[0].lower() == "zh" and jurisdiction is None
    return chinese, not chinese


def _annex(page: ProvisionPath, heading: str, seen: Counter[ProvisionPath]) -> ProvisionPath:
    """The path of an annex inside a page: the number that it prints, else one more than there were."""
    path = page.child("annex", annex_number(heading) or sum(seen.values()) + 1)
    seen[path] += 1
    return ProvisionPath((*page.segments, f"{path.segments[-1]}~{seen[path]}")) if seen[path] > 1 else path


def _section(
    base: ProvisionPath, lines: Sequence[_Line], found: Sequence[Role], language: str, facts: tuple[bool, bool]
) -> list[Part]:
    """The parts of an article's own text, or of one annex in it."""
    words = language_of(language)
    marks = [readings(line.body, words) if role is Role.UNIT else () for line, role in zip(lines, found, strict=True)]
    always, continued = facts
    if not always:
        marks = [tuple(_spaced(m) for m in found_here) for found_here in marks]
        numbering = (words is not None and words.dot_inserts, words is not None and words.lettered_paragraphs)
        return _elsewhere(Paragraphs(base, marks, continued, Role.ANNEX not in found, *numbering), lines, found)
    builder = _Builder(base, marks)
    for index, (line, role) in enumerate(zip(lines, found, strict=True)):
        if role is Role.UNIT:
            builder.add(index, line)
        elif role is Role.JOIN:
            builder.extend(line.end)  # an amendment's quoted lines belong to the part that quotes them
        else:
            builder.beside(role, line)
    return builder.parts


def _spaced(marker: Marker) -> Marker:
    """A figure and a blank ("1 The Federal Council") number other units than a figure with its stop."""
    return (
        replace(marker, kind="digit.spaced") if marker.kind == "digit.stop" and marker.label[-1].isdecimal() else marker
    )


def _elsewhere(builder: Paragraphs, lines: Sequence[_Line], found: Sequence[Role]) -> list[Part]:
    units = {Role.ANNEX: Unit.ANNEX, Role.TABLE: Unit.TABLE, Role.NOTE: Unit.NOTE}
    for index, (line, role) in enumerate(zip(lines, found, strict=True)):
        if role is Role.UNIT:
            builder.add(index, line.start, line.end, line.body)
        elif role is Role.JOIN:
            builder.extend(line.end)
        else:
            builder.beside(units[role], line.row if role is Role.TABLE else line.start, line.end, line.body)
    return builder.parts()


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        body = match[0].strip()
        if body:
            start = match.start() + match[0].index(body[0])
            found.append(_Line(match.start(), start, start + len(body), body))
    return found


class _Builder:
    """Collects parts; keeps the kinds of marker that are open, outermost first."""

    def __init__(self, page: ProvisionPath, found: list[tuple[Marker, ...]]) -> None:
        self.parts: list[Part] = []
        self._page = page
        self._found = found
        self._coming = Coming(found)
        self._seen: Counter[ProvisionPath] = Counter()
        self._beside: Counter[Unit] = Counter()
        self._texts = 0
        self._open: list[tuple[Marker, ProvisionPath]] = []
        self._paragraph: ProvisionPath | None = None
        self._paragraphs = 0
        self._last_numbered: Marker | None = None  # last marker of the kind that numbers the paragraphs

    def add(self, index: int, line: _Line) -> None:
        later = self._found[index + 1 : index + 1 + LOOK_AHEAD]
        marker = choose(self._found[index], self._context(), later)
        if marker is None and self._resumes(index):
            self._go_on(line)
        elif marker is None:
            self._open = []
            self._paragraphs += 1
            self._paragraph = self._put(self._page.child("para", self._paragraphs), Unit.PARAGRAPH, "", line)
        elif self._numbers_paragraphs(marker):
            self._numbered_paragraph(marker, line)
        else:
            self._item(marker, line)

    def beside(self, role: Role, line: _Line) -> None:
        """Add what is no paragraph: a table (from the start of its line, for its columns), a note, an annex's heading."""
        if role is Role.ANNEX:
            self.parts.append(Part(self._page, Unit.ANNEX, line.body, Span(line.start, line.end)))
            return
        kind, unit, start = ("table", Unit.TABLE, line.row) if role is Role.TABLE else ("note", Unit.NOTE, line.start)
        self._beside[unit] += 1
        path = self._page.child(kind, self._beside[unit])
        self.parts.append(Part(path, unit, "", Span(start, line.end)))
        if role is Role.NOTE and line.body[-1] in "：:":  # 備註： / 一、… / 二、…
            self._open, self._paragraph = [], path

    def _go_on(self, line: _Line) -> None:
        """Add a line that goes on with the list that is open; below a table it is a part of its own."""
        last = self.parts[-1]
        if last.unit in (Unit.TABLE, Unit.NOTE):
            above = self._open[-1][1] if self._open else self._paragraph or self._page
            self._texts += 1
            self.parts.append(Part(above.child("text", self._texts), Unit.PARAGRAPH, "", Span(line.start, line.end)))
        else:
            self.extend(line.end)

    def _resumes(self, index: int) -> bool:
        """Whether the list that is open, at any level, goes on below a line without a marker; the line is then part of its item.

        国旗法 art. 5: （二）…； / 外交部； / （三）. A list that begins anew with （一） belongs to a new paragraph.
        """
        last = {marker.kind: marker for marker in self._context()}
        # "C." is read as 100 and as the third letter.
        return any(follows(m, last[m.kind]) for m in self._coming.below(index, last))

    def _numbers_paragraphs(self, marker: Marker) -> bool:
        last = self._last_numbered
        if last is None:
            return self._paragraph is None and marker.value == (1,)
        return marker.kind == last.kind and not any(m.kind == marker.kind for m, _ in self._open)

    def _context(self) -> list[Marker]:
        numbered = [self._last_numbered] if self._last_numbered else []
        return [*numbered, *(m for m, _ in self._open)]

    def _numbered_paragraph(self, marker: Marker, line: _Line) -> None:
        self._last_numbered = marker
        self._paragraphs = marker.value[0]
        self._paragraph = self._put(self._page.child("para", marker.number), Unit.PARAGRAPH, marker.label, line)
        self._open = []

    def _item(self, marker: Marker, line: _Line) -> None:
        if self._paragraph is None:  # a list that begins in the middle
            self._paragraphs = 1
            self._paragraph = self._page.child("para", 1)
        depth = depth_of(marker, [m for m, _ in self._open])
        self._open = self._open[:depth]
        parent = self._open[-1][1] if self._open else self._paragraph
        kind, unit = ("item", Unit.ITEM) if depth == 0 else ("subitem", Unit.SUBITEM)
        path = self._put(parent.child(kind, marker.number), unit, marker.label, line)
        self._open.append((marker, path))

    def _put(self, path: ProvisionPath, unit: Unit, label: str, line: _Line) -> ProvisionPath:
        self._seen[path] += 1
        if (nth := self._seen[path]) > 1:
            path = ProvisionPath((*path.segments[:-1], f"{path.segments[-1]}~{nth}"))
        self.parts.append(Part(path, unit, label, Span(line.start, line.end)))
        return path

    def extend(self, end: int) -> None:
        last = self.parts[-1]
        self.parts[-1] = Part(last.path, last.unit, last.label, Span(last.span.start, end))


def _inside_quotes(lines: Sequence[str]) -> list[bool]:
    """For each line whether it begins inside a quotation that an earlier line opened and this or a later one closes.

    将刑法第一百六十八条修改为："国有公司…\\n"国有事业单位…处罚。" — each quoted paragraph opens the quotation anew, only
    the last closes it. A quotation that is never closed is a slip of the source and counts for nothing.
    """
    flags = [False] * len(lines)
    opened_at, closing = -1, ""
    for index, line in enumerate(lines):
        if closing:
            flags[index] = True
        for match in _QUOTE.finditer(line):
            at, char = match.start(), match[0]
            if closing:
                if char in closing and not (at == 0 and char == '"'):
                    closing = ""
            elif _opens(line, at, char):
                opened_at, closing = index, _PAIRS.get(char, char)
    if closing:
        flags[opened_at + 1 :] = [False] * (len(lines) - opened_at - 1)
    return flags


def _opens(line: str, at: int, char: str) -> bool:
    """A quotation that may run over lines opens at the start of a line or after a colon; a term in quotes doesn't."""
    if char not in _PAIRS and char != '"':
        return False
    return at == 0 or line[:at].rstrip()[-1:] in ("：", ":")


def own_parts(provision: Provision) -> tuple[Part, ...]:
    """The parts that count as the provision's paragraphs, items and sub-items: not its annexes, tables and notes."""
    depth = len(provision.path.segments)
    return tuple(part for part in provision.parts if not any(s.startswith(_BESIDE) for s in part.path.segments[depth:]))


def item_gaps(parts: Sequence[Part]) -> tuple[Diagnostic, ...]:
    """Diagnostics item-gap for items whose numbers jump or stand twice below one parent.

    Fails: （一） （二） （四）. Passes: 一、 一之一、 二、.
    """
    last: dict[ProvisionPath | None, int] = {}
    found = []
    for part in parts:
        if part.unit not in (Unit.ITEM, Unit.SUBITEM):
            continue
        segment = part.path.segments[-1]
        number = _LEADING.match(segment.partition("_")[2])
        if number is None:
            continue  # (ga), put in after (g)
        base = int(number[0])
        before = last.get(part.path.parent, 0)
        last[part.path.parent] = base
        if "~" in segment or not before <= base <= before + 1:
            message = (
                tell("%(item)s follows item %(before)s of %(place)s.",
                     item=part.label, before=before, place=place_called(part.path.parent))
                if before
                else tell("A list begins with %(item)s.", item=part.label)
            )  # fmt: skip
            found.append(diagnose("item-gap", message, path=str(part.path), start=part.span.start, end=part.span.end,
                                  found=part.label))  # fmt: skip
    return tuple(found)
