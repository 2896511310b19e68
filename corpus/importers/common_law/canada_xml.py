"""Canada's acts and regulations as Justice Laws publishes them: XML with the root Statute or Regulation, a file a language.

English and French are equally authentic. Only the sections of Body are the law as it stands: related provisions and
amendments that are not in force follow as schedules, and become notes apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.building import Stretch
from corpus.importers.common_law.canada_names import (
    CELLS,
    FACTS,
    HEADS,
    INLINE,
    ITEMS,
    LINES,
    QUOTED,
    STAGES,
    TABLES,
    UNIT_OF_WORD,
    child,
    defined_term,
    law_id,
    name_above,
    numbers_anew,
    numbers_of,
    version_of,
)
from corpus.importers.common_law.section_labels import (
    container_number,
    definition_key,
    paragraph_label,
    safe_label,
    section_number,
)
from corpus.importers.common_law.unit_writer import UnitWriter, stretch_sink
from corpus.importers.common_law.xml_flow import Entered, flow, in_cell, plain
from corpus.model import Draft, Force, ProvisionPath, ResidueKind, Statement, Unit
from corpus.telling import place_called, tell

PUBLISHER = "Department of Justice Canada"
LICENCE = "Open Government Licence - Canada: reuse with attribution; not an official version."
_ROOTS = ("Statute", "Regulation")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_REFERENCES = frozenset({"FootnoteRef", "Footnote"})
_NOT_IN_FORCE = re.compile(r"NOT IN FORCE|NON EN VIGUEUR", re.IGNORECASE)


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is Statute or Regulation, with an Identification or Justice Canada's namespace."""
    del name
    known = b"justice.gc.ca/lims" in data[:8192] or b"<Identification" in data[:16_384]
    try:
        prolog = markup.prolog(data)
    except SourceError:
        return known and any(f"<{root}".encode() in data[:16_384] for root in _ROOTS)
    return prolog is not None and not prolog.namespace and prolog.root in _ROOTS and known


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft, English or French.

    Raises:
        SourceError: no well-formed XML, another root, or no language.
    """
    root = markup.tree(data, name)
    if markup.local(root) not in _ROOTS:
        raise SourceError(f"{name} is no act or regulation of Canada: its root is {markup.local(root)!r}.",
                          "A file of Justice Laws begins with Statute or Regulation.")  # fmt: skip
    language = (root.get(_LANG) or "").partition("-")[0].lower()
    if language not in ("en", "fr"):
        raise SourceError(f"{name} doesn't say whether it is English or French (xml:lang {language[:20]!r}).",
                          "Get the file anew.")  # fmt: skip
    draft = _Reader(root, language).draft()
    return Parsed((draft,), draft.diagnostics)


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes of the file in order."""
    return markup.leaves(data, name)


@dataclass(slots=True)
class _Head:
    """The label and heading of a container in the making."""

    label: Stretch = field(default_factory=lambda: Stretch("label"))
    heading: Stretch = field(default_factory=lambda: Stretch("heading"))


@dataclass(slots=True)
class _Reader:
    """Reads one file as a flow of texts; each method answers for one kind of element."""

    root: etree._Element
    language: str
    out: UnitWriter = field(init=False)
    head: _Head | None = None
    levels: list[int] = field(default_factory=list)  # of the headings that are open
    numbers: dict[int, str] = field(default_factory=dict)  # the last number on each level
    schedules: int = 0
    supplements: int = 0
    apart: int = 0  # notes of the open supplement
    schedule_head: _Head | None = None
    apart_head: _Head | None = None
    not_in_force: bool = False
    parts_in_path: bool = False  # the open schedule numbers its sections anew in every part

    def __post_init__(self) -> None:
        has_sections = next(self.root.iter("Section"), None) is not None
        self.out = UnitWriter(PUBLISHER, self.language, has_sections)

    def draft(self) -> Draft:
        flow(self.root, self.out.unparsed, self._enter)
        text = self.out.finished()
        identification = self.root.find("Identification")
        short, long = (plain(child(identification, n), _REFERENCES) for n in ("ShortTitle", "LongTitle"))
        identity = law_id(numbers_of(identification))
        if self.root.get("in-force") == "no":
            self.out.statements.append(Statement("status", "not yet in force", PUBLISHER))
        return Draft(
            title=short or long, language=self.language, version=version_of(self.root),
            source_key=f"{identity or safe_label(short or long)}/{self.language}", text=text, force=Force.AUTHENTIC,
            publisher=PUBLISHER, jurisdiction="ca", law_id=identity, licence=LICENCE,
            kind="regulation" if markup.local(self.root) == "Regulation" else "law",
            other_titles=((self.language, long),) if short and long and long != short else (),
            statements=tuple(self.out.statements), residue=tuple(self.out.residue),
            diagnostics=(*self._whole(), *self.out.diagnostics),
        )  # fmt: skip

    def _whole(self) -> tuple[Diagnostic, ...]:
        if self.root.get("in-force") != "no":
            return ()
        return (diagnose("not-yet-in-force", tell("The publisher says that this law is not in force yet.")),)

    # --- what an element is

    def _enter(self, element: etree._Element, order: int) -> Entered | None:
        if self.out.stating:
            return None
        name = markup.local(element)
        if name in FACTS or name == "Stages":
            return self._fact(element, name)
        if name in ("Identification", "RecentAmendments", "FootnoteRef"):
            return Entered(self.out.keep(ResidueKind.FURNITURE))
        if name == "Footnote":
            return self._footnote()
        if self.head is not None:
            return self._in_head(name)
        if self.out.flat:
            return self._flat(element, name)
        return self._page(element, name, order) or self._unit(element, name, order)

    def _fact(self, element: etree._Element, name: str) -> Entered:
        field_name = STAGES.get(element.get("stage", "")) if name == "Stages" else FACTS[name]
        if field_name is None:
            return Entered(self.out.keep(ResidueKind.FURNITURE))
        page = self.out.page
        said_of = f"{PUBLISHER}, {page.path}" if name == "HistoricalNote" and page is not None else ""
        return self.out.fact(field_name, said_of, "; " if name == "HistoricalNote" else " " if "Date" in name or name in ("Stages", "Amendment", "AnnualStatuteId") else "")  # fmt: skip

    def _footnote(self) -> Entered:
        if self.out.page is None:
            return self.out.fact("note")
        self.out.beside("note", Unit.NOTE)
        return self._quoting()

    def _in_head(self, name: str) -> Entered | None:
        head = self.head
        if head is None or name in INLINE:
            return None
        if name == "Label":
            return Entered(stretch_sink(head.label))
        head.heading.gap()
        return Entered(leave=head.heading.gap)

    # --- pages and containers

    def _page(self, element: etree._Element, name: str, order: int) -> Entered | None:
        """Elements that make pages and containers, where no page is open but one for loose text."""
        if name == "Body":
            return Entered(self.out.text, self._end_of_body)
        if name == "Repealed" and element.getparent() is self.root:
            return self._repealed()
        if name not in ("Section", "Heading", "Schedule", "RelatedOrNotInForce", *HEADS):
            return None
        self.out.close_loose()
        if self.out.page is not None:
            return None
        if name == "Section":
            return self._section(element, order)
        if name == "Heading":
            return self._heading(element, order)
        if name == "Schedule":
            return self._schedule(element, order)
        if name == "RelatedOrNotInForce":
            return self._apart(order)
        self.out.open_page(ProvisionPath((*self.out.above, "preamble")), Unit.PREAMBLE, order)
        return Entered(self.out.text, self.out.close_page)

    def _repealed(self) -> Entered:
        """A notice that the whole law is repealed: from the day on which the text reads so."""
        day = version_of(self.root)
        if day is not None:
            self.out.statements.append(Statement("repealed", day.isoformat(), PUBLISHER))
        return self.out.fact("status", value="repealed")

    def _end_of_body(self) -> None:
        self.out.close_loose()
        self._close_levels(0)

    def _section(self, element: etree._Element, order: int) -> Entered:
        label = plain(element.find("Label"), _REFERENCES)
        number = section_number(label)
        named = str(number) if number is not None else safe_label(label)
        above = self.out.container_path if self.parts_in_path else self.out.above
        path = ProvisionPath((*above, f"art_{named}" if named else "body"))
        self.out.open_page(path, Unit.ARTICLE if named else Unit.BODY, order, number)
        if element.get("in-force") == "no":
            self._tell_not_in_force(str(path), tell("Not in force yet: %(place)s.", place=place_called(path, label)))
        return Entered(self.out.text, self.out.close_page)

    def _tell_not_in_force(self, path: str, message: str) -> None:
        self.out.diagnostics.append(diagnose("not-yet-in-force", message, path=path))

    def _heading(self, element: etree._Element, order: int) -> Entered:
        """A heading between sections opens a container that lasts to the next of its level."""
        level = int(element.get("level", "1")) if re.fullmatch(r"[1-9]", element.get("level", "1")) else 1
        self._close_levels(level)
        head = self.head = _Head()

        def leave() -> None:
            self.head = None
            label = head.label.value()
            word = label.split()[0].lower() if label else ""
            number = container_number(label, self.numbers.get(level, "")) if label else ""
            self.numbers = {k: v for k, v in self.numbers.items() if k < level} | {level: number}
            self.out.tree.open(UNIT_OF_WORD.get(word, Unit.DIVISION), number, head.label, head.heading, order)
            self.levels.append(level)

        return Entered(stretch_sink(head.heading), leave)

    def _close_levels(self, level: int) -> None:
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
            self.out.tree.close()

    def _schedule(self, element: etree._Element, order: int) -> Entered:
        """A schedule is a page; with sections of its own, or of other laws, it is a container of pages."""
        self._close_levels(0)
        head = element.find("ScheduleFormHeading")
        if next(element.iter("RelatedOrNotInForce"), None) is not None:
            self.supplements += 1
            self.apart = 0
            known = element.get("id", "").lower().startswith("nif")
            self.not_in_force = known or bool(_NOT_IN_FORCE.search(plain(head)))
            return self._container(Unit.SUPPLEMENT, str(self.supplements), f"suppl_{self.supplements}", order)
        self.schedules += 1
        number = container_number(plain(child(head, "Label"), _REFERENCES)) or str(self.schedules)
        segment = f"annex_{number}"
        if next(element.iter("Section"), None) is not None:
            self.parts_in_path = numbers_anew(element)
            return self._container(Unit.ANNEX, number, segment, order)
        page = self.out.open_page(ProvisionPath((segment,)), Unit.ANNEX, order)
        self.schedule_head = _Head(page.label, page.heading)
        return Entered(self.out.text, self._end_of_schedule)

    def _end_of_schedule(self) -> None:
        self.out.close_page()
        self.schedule_head = None  # a schedule that a section holds has none

    def _container(self, unit: Unit, number: str, segment: str, order: int) -> Entered:
        head = self.schedule_head = _Head()
        index = self.out.tree.open(unit, number, head.label, head.heading, order)
        self.out.above = (segment,)

        def leave() -> None:
            self._end_of_schedule()
            self._close_levels(0)
            self.out.tree.close()
            found = self.out.tree.containers[index]
            pieces = (*head.label.pieces(), *head.heading.pieces())
            self.out.tree.containers[index] = replace(
                found, label=head.label.value(), heading=head.heading.value(), pieces=pieces
            )
            self.out.above, self.numbers, self.parts_in_path = (), {}, False

        return Entered(self.out.text, leave)

    def _apart(self, order: int) -> Entered:
        """A related or coming provision of another law: a note, quoted as it is."""
        self.apart += 1
        path = ProvisionPath((*self.out.above, f"note_{self.apart}"))
        page = self.out.open_page(path, Unit.NOTE, order)
        self.out.flat = 1
        if self.not_in_force:
            self._tell_not_in_force(str(path), tell("This amendment is not in force yet."))
        self.apart_head = _Head(page.label, page.heading)
        return Entered(self.out.text, self.out.close_page)

    # --- units

    def _unit(self, element: etree._Element, name: str, order: int) -> Entered | None:
        """Units of the open page; blocks outside any page open one for loose text."""
        above = name_above(element)
        if name == "ScheduleFormHeading" and above == "Schedule" and self.schedule_head is not None:
            return self._heading_of(self.schedule_head)
        if name in ITEMS or name in QUOTED or name in TABLES or name in ("Item", "Provision"):
            if not self._inside(above):
                return None
            self.out.ensure_page(order)
        if self.out.page is None:
            return None
        if name == "MarginalNote" and self.out.page.unit is Unit.PREAMBLE and not self.out.words:
            return Entered(stretch_sink(self.out.page.heading))
        if above == "Section" and name in ("MarginalNote", "Label") and not self.out.owners[0].begun:
            stretch = self.out.page.heading if name == "MarginalNote" else self.out.page.label
            return Entered(stretch_sink(stretch))
        if name == "Label":
            return Entered(self.out.number)
        if name == "MarginalNote":
            self.out.beside("note", Unit.NOTE)
            return Entered(self.out.silent, self.out.pop)
        return self._below(element, name, above)

    def _inside(self, above: str) -> bool:
        """Whether blocks here are text of the law: below Body or a schedule, not in Identification."""
        return self.out.page is not None or above in ("Body", "Schedule", "Group", "BillPiece", "RegulationPiece")

    def _heading_of(self, head: _Head) -> Entered:
        self.head = head
        return Entered(stretch_sink(head.heading), self._end_of_heading)

    def _end_of_heading(self) -> None:
        self.head = None

    def _below(self, element: etree._Element, name: str, above: str) -> Entered | None:
        label = element.find("Label")
        if name == "Subsection":
            return self._subsection(plain(label, _REFERENCES))
        if name == "Definition":
            key = definition_key(defined_term(element, self.language))
            self.out.push(self.out.owners[-1].path.child("def", key or None), Unit.DEFINITION)
            return Entered(leave=self.out.pop)
        recital = above == "Preamble" and not plain(element).endswith(":")  # "Attendu :" leads in, "Whereas ..." is one
        if name in ITEMS or (name in ("Item", "Provision") and (label is not None or recital)):
            self.out.item(plain(label, _REFERENCES), ITEMS.get(name, "letter"))
            return Entered(self.out.text, self.out.pop)
        if name in TABLES:
            self.out.beside("table", Unit.TABLE)
            return self._quoting()
        if name in QUOTED:
            self.out.beside("text", Unit.PARAGRAPH)
            return self._quoting()
        if name == "Repealed":
            return Entered(self.out.notice)
        return self._line(name)

    def _subsection(self, printed: str) -> Entered:
        owner = self.out.owners[0]
        label = paragraph_label(printed)
        self.out.push(owner.path.child("para", label) if label else owner.next("para"), Unit.PARAGRAPH)
        return Entered(leave=self.out.pop)

    def _quoting(self) -> Entered:
        self.out.flat += 1

        def leave() -> None:
            self.out.flat = max(self.out.flat - 1, 0)
            self.out.pop()

        return Entered(self.out.text, leave)

    def _flat(self, element: etree._Element, name: str) -> Entered | None:
        """Inside quotations, notes and tables: a line for what is a unit there, a space for what is a cell."""
        if name == "Heading" and self.apart_head is not None and name_above(element) == "RelatedOrNotInForce":
            return self._heading_of(self.apart_head)
        if name in ("Label", "FormulaTerm"):
            return Entered(self.out.number)
        if name == "Repealed":
            return Entered(self.out.notice)
        return self._line(name, in_row=in_cell(element, CELLS))

    def _line(self, name: str, *, in_row: bool = False) -> Entered | None:
        """What is set off by a line or a space inside a unit."""
        if name in INLINE:
            return None
        own_line = not in_row and (name in LINES or name.startswith("Continued"))
        set_off = self.out.line if own_line else self.out.gap
        set_off()
        return Entered(leave=set_off)
