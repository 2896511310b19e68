"""The units of a page where the law itself says what its paragraphs are: everywhere but on the Mainland and in Taiwan.

Numbered lines at the top are paragraphs (`para_2`); without numbers they are counted, and a text of one paragraph has none
in its path: it stands at the page's own, its items right below (`art_4/item_1`). Text after a list belongs to the
paragraph that the list stands in where it goes on with its sentence ("... commits an offence"); a further block of a
numbered paragraph does too (`para_2/text_1`, the subparagraph of the European Union).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.grammar.markers import Marker, bullet, decimal
from corpus.grammar.sequences import LOOK_AHEAD, Coming, choose, depth_of, follows
from corpus.model import Part, ProvisionPath, Span, Unit

_SIGN = "digit.section"  # § 1º
_LEADS_ON = ":：—–-"
_GOES_ON_AFTER = ",，、;；؛،–—-"


@dataclass(slots=True)
class Paragraphs:
    """Collects the parts of one page; keeps the kinds of marker that are open, outermost first.

    Attributes:
        page: path of the page.
        found: the readings of each line.
        continued: words after a list go on with its paragraph.
        may_strip: a single paragraph without a number stands at the page's own path.
        dot_inserts: "1.1." is a paragraph that was put in after 1.
        lettered: letters in brackets may number paragraphs.
    """

    page: ProvisionPath
    found: Sequence[tuple[Marker, ...]]
    continued: bool
    may_strip: bool
    dot_inserts: bool = False
    lettered: bool = False
    _coming: Coming = field(init=False)
    _parts: list[Part] = field(default_factory=list)
    _seen: Counter[ProvisionPath] = field(default_factory=Counter)
    _texts: Counter[ProvisionPath] = field(default_factory=Counter)
    _beside: Counter[Unit] = field(default_factory=Counter)
    _open: list[tuple[Marker, ProvisionPath]] = field(default_factory=list)
    _paragraph: ProvisionPath | None = None
    _above: ProvisionPath | None = None  # what an item stands in: the paragraph, or a further block of it
    _counted: int = 0
    _numbered: Marker | None = None
    _last: str = ""
    _named: bool = False  # a number of several levels has named a paragraph

    def __post_init__(self) -> None:
        self._coming = Coming(self.found)

    def add(self, index: int, start: int, end: int, body: str) -> None:
        """Add a line that is a unit of its own."""
        later = self.found[index + 1 : index + 1 + LOOK_AHEAD]
        if (numbers := self._decimal(body)) is not None:
            self._levels(*numbers, start, end)
            self._last = body
            return
        marker = choose(self.found[index], self._context(), later) or bullet(body)
        if marker is None:
            self._plain(index, start, end, body)
        elif self._numbers_paragraphs(marker):
            if marker.kind == _SIGN and self._numbered is None:
                self._take_head()
            self._begin(self.page.child("para", marker.number), marker.label, start, end)
            self._numbered = marker
        else:
            self._item(marker, start, end)
        self._last = body

    def extend(self, end: int) -> None:
        """Let the last part go on to `end`."""
        last = self._parts[-1]
        self._parts[-1] = replace(last, span=Span(last.span.start, end))

    def beside(self, unit: Unit, start: int, end: int, body: str) -> None:
        """Add what is no paragraph: a table, a note, the heading of the annex that this page is."""
        if unit is Unit.ANNEX:
            self._parts.append(Part(self.page, unit, body, Span(start, end)))
            return
        self._beside[unit] += 1
        path = self.page.child("table" if unit is Unit.TABLE else "note", self._beside[unit])
        self._parts.append(Part(path, unit, "", Span(start, end)))
        if unit is Unit.NOTE and body[-1] in "：:":
            self._open, self._paragraph, self._above = [], path, path

    def parts(self) -> list[Part]:
        """What was collected; a single paragraph without a number loses its segment."""
        if not self.may_strip or self._counted != 1 or self._numbered is not None or self._named:
            return self._parts
        depth, only = len(self.page.segments), self.page.child("para", 1)
        cut = [
            replace(p, path=ProvisionPath((*p.path.segments[:depth], *p.path.segments[depth + 1 :])))
            if p.path.starts_with(only) else p
            for p in self._parts
        ]  # fmt: skip
        return cut if len({p.path for p in cut}) == len(cut) else self._parts

    def _context(self) -> list[Marker]:
        return [*([self._numbered] if self._numbered else []), *(m for m, _ in self._open)]

    def _decimal(self, body: str) -> tuple[list[str], str] | None:
        """The levels that "2.1.3." gives in article 2, or below paragraph 2: (their labels, label as printed)."""
        found = decimal(body)
        if found is None:
            return None
        numbers, label = found
        number = self.page.segments[-1].partition("_")[2]
        if self._numbered is not None and self._numbered.value[0] == numbers[0]:
            if self.dot_inserts and len(numbers) == 2:
                return [f"{numbers[0]}-{numbers[1]}"], label  # Russia: 1.1 was put in after 1
            return [self._numbered.number, *map(str, numbers[1:])], label
        return (list(map(str, numbers[1:])), label) if number == str(numbers[0]) else None

    def _levels(self, labels: list[str], label: str, start: int, end: int) -> None:
        """Add a unit whose number names all levels above it."""
        path = self.page.child("para", labels[0])
        for depth, number in enumerate(labels[1:]):
            path = path.child("subitem" if depth else "item", number)
        unit = (Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM)[min(len(labels), 3) - 1]
        self._above = self._put(path, unit, label, start, end)
        self._open = []
        if unit is Unit.PARAGRAPH:
            self._paragraph = self._above
            if self._numbered is None:
                self._named = True

    def _numbers_paragraphs(self, marker: Marker) -> bool:
        """Figures at the top number paragraphs; so does a 2 below the first paragraph, which Japan leaves without one."""
        kinds = ("digit", "circled", "word.para", *(("letter-hebrew-lower.enclosed",) if self.lettered else ()))
        if self.page.segments[-1].startswith("preamble") or not marker.kind.startswith(kinds):
            return False
        if marker.kind == _SIGN:
            return True
        last = self._numbered
        inside = [m for m, _ in self._open if m.kind == marker.kind]
        if last is not None and marker.kind == last.kind:
            if inside:
                return follows(marker, last) and not follows(marker, inside[-1])
            return not (marker.value == (1,) and (self._open or self._last[-1:] in _LEADS_ON))
        if last is not None:
            return False
        if self._paragraph is None and not self._open:
            return marker.value == (1,)
        return marker.value == (2,) and self._counted == 1 and not inside and self._last[-1:] not in _LEADS_ON

    def _take_head(self) -> None:
        """Let what stands above the first § have the page's own path: the head of an article in Brazil (caput)."""
        if self._counted == 1:
            depth, only = len(self.page.segments), self.page.child("para", 1)
            self._parts = [
                replace(p, path=ProvisionPath((*p.path.segments[:depth], *p.path.segments[depth + 1 :])))
                if p.path.starts_with(only)
                else p
                for p in self._parts
            ]
            self._seen = Counter(p.path for p in self._parts)

    def _plain(self, index: int, start: int, end: int, body: str) -> None:
        if self._resumes(index):
            self._go_on(start, end)
        elif self._paragraph is not None and (self._numbered or self._named or self._continues(body)):
            self._further(start, end)
        else:
            self._counted += 1
            self._begin(self.page.child("para", self._counted), "", start, end)

    def _begin(self, path: ProvisionPath, label: str, start: int, end: int) -> None:
        self._paragraph = self._above = self._put(path, Unit.PARAGRAPH, label, start, end)
        self._open = []

    def _further(self, start: int, end: int) -> None:
        """A block of the paragraph without a number of its own."""
        above = self._paragraph or self.page
        self._texts[above] += 1
        self._above = self._put(above.child("text", self._texts[above]), Unit.PARAGRAPH, "", start, end)
        self._open = []

    def _continues(self, body: str) -> bool:
        """Whether words below a list go on with the sentence that the list stands in."""
        if not self.continued or not self._open:
            return False
        first = next((c for c in body if c.isalpha()), "")
        return first.islower() or self._last[-1:] in _GOES_ON_AFTER

    def _resumes(self, index: int) -> bool:
        """Whether the list that is open goes on below a line without a marker; the line is then part of its item."""
        last = {marker.kind: marker for marker, _ in self._open}
        return any(follows(m, last[m.kind]) for m in self._coming.below(index, last))

    def _go_on(self, start: int, end: int) -> None:
        if self._parts[-1].unit in (Unit.TABLE, Unit.NOTE):
            above = self._open[-1][1]
            self._texts[above] += 1
            self._put(above.child("text", self._texts[above]), Unit.PARAGRAPH, "", start, end)
        else:
            self.extend(end)

    def _item(self, marker: Marker, start: int, end: int) -> None:
        depth = depth_of(marker, [m for m, _ in self._open])
        number = marker.number
        if marker.kind.startswith("bullet"):
            same = self._open[depth : depth + 1]
            marker = replace(marker, value=(same[0][0].value[0] + 1 if same else 1,))
            number = marker.number
        self._open = self._open[:depth]
        parent = self._open[-1][1] if self._open else self._above or self.page
        kind, unit = ("item", Unit.ITEM) if depth == 0 else ("subitem", Unit.SUBITEM)
        path = self._put(parent.child(kind, number), unit, marker.label, start, end)
        self._open.append((marker, path))

    def _put(self, path: ProvisionPath, unit: Unit, label: str, start: int, end: int) -> ProvisionPath:
        self._seen[path] += 1
        if (nth := self._seen[path]) > 1:
            path = ProvisionPath((*path.segments[:-1], f"{path.segments[-1]}~{nth}"))
        self._parts.append(Part(path, unit, label, Span(start, end)))
        return path
