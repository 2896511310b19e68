"""Hong Kong's laws as e-Legislation publishes them: XML of the Hong Kong Legislation Model (HKLM 1.0), a file a language.

English and Traditional Chinese are equally authentic; the Simplified texts are conversions. Notes on amendments stand inside
the sentences: they become statements, and the text is what the law says. Ids collide inside a file, so units are known by
their numbers alone, and definitions, which each language sorts its own way, by their English terms.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from corpus.diagnostics import Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers import markup
from corpus.importers.building import Stretch
from corpus.importers.common_law.hklm_names import (
    BLOCK_QUOTES,
    CELLS,
    CONTAINERS,
    FACTS,
    GONE,
    HEADS,
    INLINE,
    ITEMS,
    LINES,
    NAMESPACE,
    NOT_YET,
    ROOTS,
    SCHEDULES,
    SECTIONS,
    law_id,
    meta,
)
from corpus.importers.common_law.hklm_units import (
    GONE_HEADING,
    LANG,
    NOT_YET_SAID,
    NOTES,
    child,
    defined_term,
    is_heading,
    kind_of,
    language_of_root,
    printed_number,
    ranks,
    segment,
    title_of,
    version_day,
    written_day,
)
from corpus.importers.common_law.section_labels import (
    container_number,
    definition_key,
    paragraph_label,
    safe_label,
    section_number,
)
from corpus.importers.common_law.unit_writer import Owner, UnitWriter, stretch_sink
from corpus.importers.common_law.xml_flow import Entered, flow, in_cell, plain
from corpus.model import Draft, Force, ProvisionPath, ResidueKind, Unit
from corpus.telling import place_called, tell

PUBLISHER = "Department of Justice, Hong Kong"
LICENCE = "DATA.GOV.HK: free reuse, also commercial, with the source named; only verified copies have legal status."


def recognises(data: bytes, name: str) -> bool:
    """Whether the root is of the namespace of HKLM."""
    del name
    try:
        prolog = markup.prolog(data)
    except SourceError:
        return NAMESPACE.encode() in data[:8192]
    return prolog is not None and prolog.namespace == NAMESPACE


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft, English or Chinese.

    Raises:
        SourceError: no well-formed XML, another root, or no language.
    """
    root = markup.tree(data, name)
    if etree.QName(root).namespace != NAMESPACE or not len(root):
        raise SourceError(f"{name} is no law of Hong Kong: its root is {markup.local(root)!r}.",
                          f"A file of e-Legislation begins with {', '.join(ROOTS[:3])} or the like.")  # fmt: skip
    language = language_of_root(root)
    if language is None:
        raise SourceError(f"{name} doesn't say in which language it is (xml:lang {(root.get(LANG) or '')[:20]!r}).",
                          "Get the file anew.")  # fmt: skip
    draft = _Reader(root, language).draft()
    return Parsed((draft,), draft.diagnostics)


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes of the file in order."""
    return markup.leaves(data, name)


@dataclass(slots=True)
class _Head:
    """The label and heading of a container, schedule or section, and where numbers of its parts stand."""

    label: Stretch = field(default_factory=lambda: Stretch("label"))
    heading: Stretch = field(default_factory=lambda: Stretch("heading"))


@dataclass(slots=True)
class _Reader:
    """Reads one file as a flow of texts; each method answers for one kind of element."""

    root: etree._Element
    language: str
    out: UnitWriter = field(init=False)
    heads: dict[etree._Element, _Head] = field(default_factory=dict)
    cross: list[bool] = field(default_factory=list)  # for each open container whether a cross-heading is open in it
    schedules: int = 0
    parts_in_path: bool = False  # the open schedule numbers its sections anew in every part
    last_paragraph: Owner | None = None
    nths: dict[etree._Element, int] = field(default_factory=dict)  # of sections whose number stands more than once

    def __post_init__(self) -> None:
        self.nths = ranks(self.root)
        has_sections = any(markup.local(e) in SECTIONS for e in self.root.iter(etree.Element))
        self.out = UnitWriter(PUBLISHER, self.language, has_sections)

    def draft(self) -> Draft:
        self.cross = [False]
        has_main = child(self.root, "main") is not None
        flow(self.root, self.out.unparsed if has_main else self.out.text, self._enter)
        self._end_cross()
        text = self.out.finished()
        identity = law_id(self.root)
        named = meta(self.root, "docName")  # "Cap. 486", "第486章": what lawyers call it by
        title = title_of(self.root) or named
        converted = self.language.startswith("zh-Hans")
        return Draft(
            title=title, language=self.language, version=version_day(meta(self.root, "date")),
            source_key=f"{identity or safe_label(title)}/{self.language}", text=text,
            force=Force.UNOFFICIAL if converted else Force.AUTHENTIC, publisher=PUBLISHER, jurisdiction="hk",
            law_id=identity, kind="law" if markup.local(self.root) == "ordinance" else kind_of(identity),
            licence=LICENCE, is_source=not converted,
            other_titles=((self.language, named),) if named and named != title else (), statements=tuple(self.out.statements),
            residue=tuple(self.out.residue),
            diagnostics=tuple(self.out.diagnostics),
        )  # fmt: skip

    # --- what an element is

    def _enter(self, element: etree._Element, order: int) -> Entered | None:
        if self.out.stating:
            return None
        name = markup.local(element)
        parent = element.getparent()
        if name == "meta":
            return Entered(self.out.keep(ResidueKind.FURNITURE))
        if parent is not None and markup.local(parent) == "meta":
            return self._meta(name, element)
        if name == "main":
            return Entered(self.out.text)
        if name == "sourceNote":
            page = self.out.page
            return self.out.fact("history", f"{PUBLISHER}, {page.path}" if page is not None else "")
        if name in ("toc", "tableOfContents"):
            return Entered(self.out.keep(ResidueKind.CONTENTS))
        if parent is not None and parent in self.heads and is_heading(element, parent):
            return self._head(self.heads[parent], name)
        if self.out.flat:
            return self._flat(element, name)
        return self._page(element, name, order) or self._unit(element, name, order)

    def _meta(self, name: str, element: etree._Element) -> Entered:
        if name == "docStatus" and NOT_YET_SAID.search(plain(element)):
            return self.out.fact("status", value="not yet in force")
        if name in FACTS:
            return self.out.fact(FACTS[name])
        return Entered(self.out.keep(ResidueKind.FURNITURE))

    def _head(self, head: _Head, name: str) -> Entered:
        stretch = head.label if name == "num" else head.heading
        stretch.gap()
        return Entered(stretch_sink(stretch), stretch.gap)

    # --- pages and containers

    def _page(self, element: etree._Element, name: str, order: int) -> Entered | None:
        """Elements that make pages and containers, where no page is open but one for loose text."""
        if name in ("commencementNote", "docTitle"):
            return self._document_fact(element, name)
        known = name in SECTIONS or name in CONTAINERS or name in SCHEDULES or name in HEADS
        if not known and name != "crossHeading":
            return None
        if name not in HEADS or self.out.page is None:
            self.out.close_loose()
        if self.out.page is not None:
            return None
        if name in SECTIONS:
            return self._section(element, order)
        if name in SCHEDULES:
            return self._schedule(element, order)
        if name in CONTAINERS:
            return self._container(element, CONTAINERS[name], self._number(element), order)
        return self._cross(order) if name == "crossHeading" else self._preamble(order)

    def _document_fact(self, element: etree._Element, name: str) -> Entered | None:
        """The title, and the day on which the law first came into operation: "[1 August 1996]"."""
        if not self.out.loose:
            return None
        if name == "docTitle":
            return self.out.fact("title")
        day = written_day(plain(element, NOTES))
        if day is None:
            return self.out.fact("note")
        return self.out.fact("originally_effective", value=day.isoformat())

    def _preamble(self, order: int) -> Entered:
        """Long title, preamble and enacting formula are one page, whichever of them there are."""
        self.out.open_page(ProvisionPath((*self.out.above, "preamble")), Unit.PREAMBLE, order)
        self.out.make_loose()
        return Entered(self.out.text)

    def _section(self, element: etree._Element, order: int) -> Entered:
        printed = printed_number(element)
        number = section_number(printed)
        named = str(number) if number is not None else safe_label(printed)
        nth = self.nths.get(element, 1)
        path = ProvisionPath((*self.out.above, segment(named, nth)))
        page = self.out.open_page(path, Unit.ARTICLE if named else Unit.BODY, order, number)
        head = self.heads[element] = _Head(page.label, page.heading)
        self.last_paragraph = None
        self._status(element, path)
        return Entered(self.out.text, lambda: self._end_page(element, head))

    def _end_page(self, element: etree._Element, head: _Head) -> None:
        """A page is deleted if the file says so, or if it is empty and its heading says so."""
        page = self.out.page
        if page is not None:
            gone = {element.get("status"), element.get("reason")} & GONE
            said = not self.out.words and GONE_HEADING.match(head.heading.value())
            page.deleted = bool(gone or said) and not self.out.words
        self.out.close_page()
        self.heads.pop(element, None)

    def _status(self, element: etree._Element, path: ProvisionPath) -> None:
        if {element.get("status"), element.get("reason")} & NOT_YET:
            self.out.diagnostics.append(
                diagnose(
                    "not-yet-in-force",
                    tell("Not in force yet: %(place)s.", place=place_called(path, "")),
                    path=str(path),
                )
            )

    def _number(self, element: etree._Element) -> str:
        value = element.find(f"{{{NAMESPACE}}}num")
        said = "" if value is None else value.get("value", "")
        return safe_label(said) or container_number(printed_number(element))

    def _container(self, element: etree._Element, unit: Unit, number: str, order: int) -> Entered:
        """A container opens at once, and gets its label and heading when it closes, for they are read by then."""
        self._end_cross()
        head = self.heads[element] = _Head()
        index = self.out.tree.open(unit, number, head.label, head.heading, order)
        above = self.out.above
        if self.parts_in_path and unit is not Unit.ANNEX:
            self.out.above = (*above, self.out.tree.containers[index].path.segments[-1])
        self.cross.append(False)

        def leave() -> None:
            self.out.close_page()
            self._end_cross()
            self.cross.pop()
            self.out.tree.close()
            self._settle(index, head)
            self.out.above = above
            self.heads.pop(element, None)

        return Entered(self.out.text, leave)

    def _settle(self, index: int, head: _Head) -> None:
        pieces = (*head.label.pieces(), *head.heading.pieces())
        found = self.out.tree.containers[index]
        self.out.tree.containers[index] = replace(
            found, label=head.label.value(), heading=head.heading.value(), pieces=pieces
        )

    def _cross(self, order: int) -> Entered:
        """A cross-heading holds the sections that follow it, to the next one or to the end of what it stands in."""
        self._end_cross()
        head = _Head()
        index = self.out.tree.open(Unit.SECTION, "", head.label, head.heading, order)
        self.cross[-1] = True
        return Entered(stretch_sink(head.heading), lambda: self._settle(index, head))

    def _end_cross(self) -> None:
        self.out.close_loose()
        if self.cross[-1]:
            self.cross[-1] = False
            self.out.tree.close()

    def _schedule(self, element: etree._Element, order: int) -> Entered:
        """A schedule is a page; one with sections of its own is a container of pages."""
        self._end_cross()
        self.schedules += 1
        number = self._number(element)
        number = str(self.schedules) if number in ("", "0") else number
        path = ProvisionPath((f"annex_{number}",))
        self._status(element, path)
        sections = [e for e in element.iter(etree.Element) if markup.local(e) in SECTIONS]
        self.last_paragraph = None
        if not sections:
            page = self.out.open_page(path, Unit.ANNEX, order)
            head = self.heads[element] = _Head(page.label, page.heading)
            return Entered(self.out.text, lambda: self._end_page(element, head))
        numbers = [printed_number(e) for e in sections]
        self.parts_in_path = len(set(numbers)) < len(numbers)
        entered = self._container(element, Unit.ANNEX, number, order)
        self.out.above = path.segments

        def leave() -> None:
            entered.leave()
            self.out.above, self.parts_in_path = (), False

        return Entered(entered.sink, leave)

    # --- units

    def _unit(self, element: etree._Element, name: str, order: int) -> Entered | None:
        has_num = child(element, "num") is not None
        if name in ("paragraph", "subsection", "def", "table", *BLOCK_QUOTES) or (has_num and name not in INLINE):
            self.out.ensure_page(order)
        if self.out.page is None:
            return None
        if name == "num":
            return Entered(self.out.number)
        if name == "subsection":
            return self._subsection(element)
        if name == "def":
            key = definition_key(defined_term(element, self.language))
            self.out.push(self.out.owners[-1].path.child("def", key or None), Unit.DEFINITION)
            return Entered(self.out.text, self.out.pop)
        if has_num and name not in INLINE:
            usual = "letter" if "subsub" in element.get("role", "").lower() else ITEMS.get(name, "letter")
            self.out.item(printed_number(element), usual)
            return Entered(self.out.text, self.out.pop)
        return self._block(element, name)

    def _subsection(self, element: etree._Element) -> Entered:
        """A numbered paragraph; one without a number goes on with the one before it."""
        label = paragraph_label(printed_number(element))
        page = self.out.owners[0]
        if not label and self.last_paragraph is not None:
            self.out.resume(self.last_paragraph)
        elif not label:
            self.out.resume(page)
        else:
            self.out.push(page.path.child("para", label), Unit.PARAGRAPH)
            self.last_paragraph = self.out.owners[-1]
        return Entered(self.out.text, self.out.pop)

    def _block(self, element: etree._Element, name: str) -> Entered | None:
        if name == "table":
            self.out.beside("table", Unit.TABLE)
            return self._quoting()
        if name in ("editorialNote", "note") and element.get("type") != "inline":
            self.out.beside("note", Unit.NOTE)
            return self._quoting()
        if name in BLOCK_QUOTES:
            self.out.beside("text", Unit.PARAGRAPH)
            return self._quoting()
        if name == "recital":
            self.out.item("")
            return Entered(self.out.text, self.out.pop)
        if name == "quotedText":
            self.out.flat += 1
            return Entered(leave=self._unquote)
        return self._line(name)

    def _quoting(self) -> Entered:
        self.out.flat += 1

        def leave() -> None:
            self._unquote()
            self.out.pop()

        return Entered(self.out.text, leave)

    def _unquote(self) -> None:
        self.out.flat = max(self.out.flat - 1, 0)

    def _flat(self, element: etree._Element, name: str) -> Entered | None:
        """Inside quotations, notes and tables: a line for what is a unit there, a space for what is a cell."""
        if name == "num":
            return Entered(self.out.number)
        return self._line(name, in_row=in_cell(element, CELLS))

    def _line(self, name: str, *, in_row: bool = False) -> Entered | None:
        if name in INLINE:
            return None
        set_off = self.out.line if name in LINES and not in_row else self.out.gap
        set_off()
        return Entered(leave=set_off)
