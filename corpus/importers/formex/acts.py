"""The structure of a Union act in Formex -> containers and provisions: preamble, divisions, articles, annexes, final formula."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.diagnostics import Diagnostic, diagnose
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.formex.flow import Flow, Note, leaves_of
from corpus.importers.formex.labels import heading_number, identified_number, printed_number
from corpus.importers.formex.tree import Element, Source
from corpus.importers.formex.words import unit_of
from corpus.importers.markup import local, text_nodes
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import deleted_told

METADATA = frozenset({"BIB.INSTANCE", "BIB.DOC", "BIB.DATA", "PUBLICATION.REF", "INFO.CONSLEG", "INFO.PROD", "FAM.COMP", "NO.DOC",
                      "DOCUMENT.REF", "LG.DOC", "BIB.OJ", "BIB.SE", "GR.MOD.ACT", "GR.CORRIG"})  # fmt: skip
_INSIDE = frozenset(
    {"ENACTING.TERMS", "CONS.DOC", "CONTENTS", "CONS.DOC.GEN", "GR.ANNEX", "ADDITIONAL.DOCS", "ACT.CONS"}
)
_ANNEXES = frozenset({"ANNEX", "CONS.ANNEX"})
# What holds articles and divisions of the act itself; inside a quotation they are another act's.
_STRUCTURE = ("ARTICLE", "DIVISION")
_FINAL = "note_final"


@dataclass(slots=True)
class Act:
    """Reads the files of one act, in order, into provisions; what stands beside the text goes to statements and residue."""

    language: str
    who: str
    tree: ContainerTree = field(default_factory=ContainerTree)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    notes: list[tuple[int, Note]] = field(default_factory=list)
    title: str = ""
    annexes: int = 0
    source: Source = field(init=False)
    _prefix: tuple[str, ...] = ()
    _units: dict[int, Unit] = field(default_factory=dict)
    _depth: int = 0

    def read(self, source: Source) -> None:
        """Read one file: an act, or an annex of the act that was read before it."""
        self.source = source
        if local(source.root) in _ANNEXES:
            self._annex(source.root)
        else:
            self._structure(source.root)

    # --- structure

    def _structure(self, element: Element, title: Element | None = None) -> None:
        """The children of an element that holds divisions, articles and annexes; runs of anything else are one page.

        `title` is the child that was read before.
        """
        loose: list[Element] = []
        for child in element:
            if child is title:
                continue
            reader = self._reader(child)
            if reader is None and local(child) not in METADATA:
                loose.append(child)
                continue
            self._loose(loose)
            loose = []
            if reader is not None:
                reader(child)
        self._loose(loose)

    def _reader(self, element: Element) -> Callable[[Element], None] | None:
        """What reads an element of the structure; None for running content and for metadata."""
        name = local(element)
        if name in _ANNEXES:
            return self._annex
        if name == "TITLE" and (self._prefix or self.title):
            return None  # the title of a protocol in an annex, or of a list: text where it stands
        found = {"TITLE": self._title, "PREAMBLE": self._preamble, "PREAMBLE.GEN": self._preamble, "DIVISION": self._division, "ARTICLE": self._article,
                 "FINAL": self._final, "TOC": self._contents}.get(name)  # fmt: skip
        if found is None and (name in _INSIDE or (name not in METADATA and _holds_structure(element))):
            return self._structure
        return found

    def _loose(self, elements: list[Element]) -> None:
        """Content that no article holds: a decision in one sentence, an annex's notes before its articles."""
        if not any(True for element in elements for _ in text_nodes(element)):
            return
        path = ProvisionPath((*self._prefix, "body"))
        page = PageBuilder(path, Unit.BODY, container=self.tree.current, order=self.source.first(elements[0]))
        flow = Flow(self.source, page, self.language)
        for element in elements:
            flow.visit(element)
            flow.text(element, tail=True)
        self._done(flow)

    def _division(self, element: Element) -> None:
        """A part, title, chapter or section, and what it holds."""
        label, heading = Stretch("label"), Stretch("heading")
        title = element.find("TITLE")
        if title is not None:
            self._named(title, label, heading)
        # "FINAL PROVISIONS" stands beside the titles or chapters before it.
        unit = unit_of(label.value()) or self._units.get(self._depth, Unit.CHAPTER)
        number = heading_number(label.value(), self.language) or self._ordinal(element, label.value())
        self.tree.open(unit, number, label, heading, self.source.first(element))
        self._units[self._depth] = unit
        self._depth += 1
        self._structure(element, title)
        self._depth -= 1
        self.tree.close()

    def _ordinal(self, element: Element, label: str) -> str:
        """The place among its neighbours of a division that spells its number ("PART ONE"); "" for one without a label."""
        before = sum(1 for _ in element.itersiblings("DIVISION", preceding=True))
        return str(before + 1) if label else ""

    def _named(self, title: Element, label: Stretch, heading: Stretch) -> None:
        """TITLE -> label and heading: the first paragraph of TI is the label if it counts, all others are the heading."""
        notes: list[Note] = []
        groups: list[tuple[bool, Note]] = []
        for child in title:
            run: Note = []
            for leaf in [*leaves_of(child, self.source, notes), None]:
                if leaf is not None:
                    run.append(leaf)
                elif run:
                    groups.append((local(child) == "TI", run))
                    run = []
        for place, (is_label, run) in enumerate(groups):
            words = "".join(leaf[1] for leaf in run if leaf)
            counts = unit_of(words) is not None or heading_number(words, self.language) != ""
            into = label if place == 0 and is_label and (counts or len(groups) > 1) else heading
            into.gap()
            for leaf in run:
                if leaf is not None:
                    into.add(leaf[1], leaf[0])
        self._beside(notes)

    def _beside(self, notes: list[Note]) -> None:
        """Footnotes of headings and titles, which no provision holds: pages at the end."""
        self.notes += [(self.source.base, note) for note in notes]

    # --- pages

    def _article(self, element: Element) -> None:
        flow_notes: list[Note] = []
        label, heading = Stretch("label"), Stretch("heading")
        gone = self.source.is_deleted(element)
        for child in element:
            if local(child) in ("TI.ART", "STI.ART"):
                into = label if local(child) == "TI.ART" else heading
                even = gone and into is label
                _fill(into, leaves_of(child, self.source, flow_notes, even_deleted=even))
        number = self._number(element, label.value())
        path = ProvisionPath((*self._prefix, f"art_{number}" if number else "note"))
        page = PageBuilder(path, Unit.ARTICLE if number else Unit.NOTE, number, self.tree.current, self.source.first(element),
                           label, heading, True if gone else None)  # fmt: skip
        flow = Flow(self.source, page, self.language, notes=flow_notes)
        self._paragraphs(element, flow)
        self._done(flow, gone=bool(self.source.gone) and self._lost(element))
        if number is None:
            message = f"{label.value()!r} has no number that can be read; its text is kept as a note."
            self.diagnostics.append(diagnose("unparsed-text", message, path=str(path), found=label.value()[:80]))

    def _lost(self, element: Element) -> bool:
        """Whether some of the element's text was deleted."""
        return any(self.source.is_gone(e, tail) for e, tail, _ in text_nodes(element))

    def _paragraphs(self, element: Element, flow: Flow) -> None:
        """The paragraphs of an article. Several without a number are counted; one alone is the article's own text."""
        plain = [child for child in element if local(child) == "ALINEA" and any(True for _ in text_nodes(child))]
        counted = len(plain) > 1 and element.find("PARAG") is None
        flow.text(element)
        for child in element:
            if local(child) in ("TI.ART", "STI.ART"):
                pass
            elif counted and child in plain:
                flow.paragraph(child, str(plain.index(child) + 1))
            else:
                flow.visit(child)
            flow.text(child, tail=True)

    def _number(self, element: Element, label: str) -> ArticleNumber | None:
        """The number of an article: the printed one, with the letters that IDENTIFIER says in one way for all languages."""
        identifier = element.get("IDENTIFIER") or ""
        own, printed = identified_number(identifier, self.language), printed_number(label, self.language)
        if own is None or printed is None:
            found = own or printed or self._sole(element)
        elif own.base == printed.base:
            found = printed if printed.last else own
        else:
            message = f"{label!r} has the number {identifier} in the file; the printed one was used."
            self.diagnostics.append(diagnose("number-disagrees", message, path=f"art_{printed}", found=identifier))
            found = printed
        return None if found is None else ArticleNumber(found.parts, found.last, label)

    def _sole(self, element: Element) -> ArticleNumber | None:
        """ "Sole Article", "Article premier": 1 for the first article, where neither label nor file has a figure."""
        parent = element.getparent()
        first = parent is not None and next((c for c in parent if local(c) == "ARTICLE"), None) is element
        return ArticleNumber.of(1) if first else None

    def _preamble(self, element: Element) -> None:
        page = PageBuilder(ProvisionPath((*self._prefix, "preamble")), Unit.PREAMBLE, container=self.tree.current,
                           order=self.source.first(element))  # fmt: skip
        self._page(element, page)

    def _final(self, element: Element) -> None:
        """The closing formula, place and date, and who signed."""
        page = PageBuilder(ProvisionPath((*self._prefix, _FINAL)), Unit.NOTE, container=self.tree.current,
                           order=self.source.first(element))  # fmt: skip
        self._page(element, page)

    def _page(self, element: Element, page: PageBuilder) -> None:
        if any(True for _ in text_nodes(element)):
            flow = Flow(self.source, page, self.language)
            flow.walk(element)
            self._done(flow)

    def _annex(self, element: Element) -> None:
        """An annex: one page, or a container if it has articles of its own (a protocol, an agreement)."""
        self.annexes += 1
        label, heading = Stretch("label"), Stretch("heading")
        title = element.find("TITLE")
        if title is not None:
            self._named(title, label, heading)
        number = heading_number(label.value(), self.language) or str(self.annexes)
        if _holds_structure(element):
            self._annex_of_articles(element, title, number, label, heading)
            return
        page = PageBuilder(ProvisionPath((*self._prefix, f"annex_{number}")), Unit.ANNEX, container=self.tree.current,
                           order=self.source.first(element), label=label, heading=heading)  # fmt: skip
        flow = Flow(self.source, page, self.language)
        flow.text(element)
        flow.children(element, skip=lambda child: child is title or local(child) in METADATA)
        self._done(flow)

    def _annex_of_articles(
        self, element: Element, title: Element | None, number: str, label: Stretch, heading: Stretch
    ) -> None:
        index = self.tree.open(Unit.ANNEX, number, label, heading, self.source.first(element))
        before, self._prefix = self._prefix, (*self._prefix, self.tree.containers[index].path.segments[-1])
        self._structure(element, title)
        self._prefix = before
        self.tree.close()

    def _done(self, flow: Flow, gone: bool = False) -> None:
        """Keep a page that was read, and say what a reader should know of it."""
        flow.finish()
        self.residue += [Residue(ResidueKind.CONTENTS, text, order) for order, text in flow.contents]
        if gone and not flow.page.length:
            flow.page.deleted = True
        provision = flow.page.provision(self.language)
        self.provisions.append(provision)
        path = str(provision.path)
        if provision.deleted:
            self.diagnostics.append(deleted_told(provision))
        if flow.pictures:
            message = f"{provision.label or path} has {len(flow.pictures)} formulas or images: they are flattened, or left out."
            self.diagnostics.append(diagnose("figure-not-shown", message, path=path, found=flow.pictures[0][:80]))
        if flow.doubled:
            message = (
                f"Points of one list print the same number in {provision.label or path}: {', '.join(flow.doubled[:5])}."
            )
            self.diagnostics.append(diagnose("item-gap", message, path=path, found=flow.doubled[0][:80]))

    # --- beside the text

    def _title(self, element: Element) -> None:
        """The act's own title; its paragraphs in brackets at the end ("Text with EEA relevance") are notes on it."""
        notes: list[Note] = []
        leaves = leaves_of(element, self.source, notes)
        self._beside(notes)
        groups: list[list[tuple[int, str]]] = [[]]
        for leaf in leaves:
            if leaf is None:
                groups.append([])
            else:
                groups[-1].append(leaf)
        kept = [group for group in groups if group]
        own = [g for place, g in enumerate(kept) if place == 0 or not _bracketed(g)]
        self.title = self.title or " ".join(_said(group) for group in own)
        self._state("title", [leaf for group in own for leaf in group], self.title)
        for group in kept:
            if group not in own:
                self._state("note", group, _said(group))

    def _state(self, name: str, leaves: list[tuple[int, str]], value: str) -> None:
        """A statement that claims leaves; those that don't follow the first directly are kept as repeated by it."""
        runs: list[list[tuple[int, str]]] = []
        for leaf in leaves:
            if runs and runs[-1][-1][0] == leaf[0] - 1:
                runs[-1].append(leaf)
            else:
                runs.append([leaf])
        for place, run in enumerate(runs):
            text = "".join(words for _, words in run)
            if place == 0:
                self.statements.append(Statement(name, value, self.who, text, order=run[0][0]))
            else:
                self.residue.append(Residue(ResidueKind.REPEATED, text, run[0][0]))

    def _contents(self, element: Element) -> None:
        notes: list[Note] = []
        for run in (leaves_of(element, self.source, notes), *notes):
            self.residue += [Residue(ResidueKind.CONTENTS, leaf[1], leaf[0]) for leaf in run if leaf is not None]

    def finish(self) -> None:
        """Add the footnotes of titles and headings as pages of their own."""
        for place, (_, note) in enumerate(self.notes, 1):
            page = PageBuilder(ProvisionPath((f"note_{place}",)), Unit.NOTE, order=next((n[0] for n in note if n), 0))
            for leaf in note:
                if leaf is None:
                    page.gap()
                else:
                    page.add(leaf[1], leaf[0])
            self.provisions.append(page.provision(self.language))


def _said(group: list[tuple[int, str]]) -> str:
    return " ".join("".join(text for _, text in group).split())


def _bracketed(group: list[tuple[int, str]]) -> bool:
    """(Text with EEA relevance)"""
    return _said(group).startswith("(") and _said(group).endswith(")")


def _fill(into: Stretch, leaves: Note) -> None:
    for leaf in leaves:
        if leaf is None:
            into.gap()
        else:
            into.add(leaf[1], leaf[0])


def _holds_structure(element: Element) -> bool:
    """Whether articles or divisions stand below, outside of quotations."""
    for child in element:
        name = local(child)
        if name in _STRUCTURE or (name not in ("QUOT.S", "P", "LIST", "TBL", "NOTE") and _holds_structure(child)):
            return True
    return False
