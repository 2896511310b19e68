"""The body of an Akoma Ntoso document -> containers and provisions: books, chapters, articles, annexes, recitals."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from corpus.diagnostics import Diagnostic, diagnose
from corpus.importers import markup
from corpus.importers.akn.nodes import (
    CONTAINERS,
    HIERARCHY,
    LEVEL_UP,
    NOTES,
    QUOTED,
    Element,
    Nodes,
    basic_names,
    child,
    holds,
    is_annex,
    name_of,
    num_of,
    plain,
)
from corpus.importers.akn.page import Apart, PageReader, note_path
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.labels import container_number, latin_article_number
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import article_number
from corpus.telling import tell

_BODIES = frozenset({"body", "mainBody", "collectionBody", "amendmentBody", "portionBody"})
_GATHERS = frozenset(
    {"components", "attachments", "component", "attachment", "blockContainer", "container", "hcontainer"}
)


@dataclass(slots=True)
class BodyReader:
    """Reads what a document holds below its metadata and preface; `provisions` and `tree` are the result."""

    nodes: Nodes
    language: str
    version: date | None
    intervals: dict[str, tuple[date | None, date | None]]
    tree: ContainerTree = field(default_factory=ContainerTree)
    provisions: list[Provision] = field(default_factory=list)
    apart: Apart = field(default_factory=Apart)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    above: tuple[str, ...] = ()
    annexes: int = 0

    def body(self, element: Element) -> None:
        """The body: its articles in their containers."""
        names = basic_names(element)
        self._walk(element, names, Unit.POINT if names <= {"paragraph", "point"} else Unit.ARTICLE)

    def preamble(self, element: Element) -> None:
        """The preamble, with its recitals as items."""
        self._page(element, ProvisionPath((*self.above, "preamble")), Unit.PREAMBLE, None, headings=False)

    def long_title(self, element: Element) -> None:
        """The long title of a common-law act: what it is for, before the words of enactment."""
        self._page(element, ProvisionPath((*self.above, "preamble")), Unit.PREAMBLE, None, headings=False)

    def closing(self, element: Element) -> None:
        """Conclusions: who signed where, on a page beside the articles."""
        self._page(element, ProvisionPath((*self.above, "note_conclusions")), Unit.NOTE, None, headings=False)

    def loose(self, element: Element) -> None:
        """Text outside every article: a page without a number."""
        self._page(element, ProvisionPath((*self.above, "body")), Unit.BODY, None, headings=False)

    # -- the levels ---------------------------------------------------------------------------------------------------

    def _walk(
        self, element: Element, names: frozenset[str], unit: Unit, read: frozenset[Element] = frozenset()
    ) -> None:
        """The children of a container in order."""
        crossed = False
        self._own_text(element)
        for inner in element:
            local = markup.local(inner)
            if local == "meta":
                self._keep(inner, ResidueKind.FURNITURE)
            elif inner in read:
                pass
            elif local in ("crossHeading", "crossheading") or (name_of(inner) == "crossheading" and not len(inner) > 1):
                if crossed:
                    self.tree.close()
                crossed = self._cross_heading(inner)
            else:
                self._inside(inner, names, unit)
            self._tail(inner)
        if crossed:
            self.tree.close()

    def _inside(self, inner: Element, names: frozenset[str], unit: Unit) -> None:
        local, name = markup.local(inner), name_of(inner)
        if is_annex(inner) and local != "component":
            self.annex(inner)
        elif local in QUOTED:
            self.loose(inner)
        elif name in names and not (name == "section" and holds(inner, names)):
            self._article(inner, unit)
        elif local in NOTES:
            self._note(inner)
        elif local == "toc":
            self._keep(inner, ResidueKind.CONTENTS)
        elif local in LEVEL_UP:
            self._keep(inner, ResidueKind.UNPARSED)
        elif holds(inner, names) or any(is_annex(e) for e in inner):
            if self._titled(inner) and (local in HIERARCHY or local in CONTAINERS):
                self._container(inner, names, unit)
            else:
                self._walk(inner, names, unit)
        elif self._titled(inner) and (local in HIERARCHY or local in CONTAINERS):
            self._without_articles(inner)
        elif local in _GATHERS and local != "container":
            self._walk(inner, names, unit)
        elif self.nodes.first(inner):
            self.loose(inner)

    def _titled(self, element: Element) -> bool:
        """Whether an element has a number or a heading; one that has none only wraps what is inside."""
        return any(markup.local(e) in LEVEL_UP and self.nodes.first(e) for e in element)

    def _own_text(self, element: Element) -> None:
        leaf = self.nodes.text(element)
        if leaf is not None:
            self.apart.residue.append(Residue(ResidueKind.UNPARSED, leaf.text, leaf.order))

    def _tail(self, element: Element) -> None:
        leaf = self.nodes.tail(element)
        if leaf is not None:
            self.apart.residue.append(Residue(ResidueKind.UNPARSED, leaf.text, leaf.order))

    def _keep(self, element: Element, kind: ResidueKind) -> None:
        self.apart.residue += [Residue(kind, leaf.text, leaf.order) for leaf in self.nodes.leaves(element)]

    def _container(self, element: Element, names: frozenset[str], unit: Unit) -> None:
        """A book, part or chapter with what it holds."""
        read = self._open(element)
        self._walk(element, names, unit, read)
        self.tree.close()

    def _open(self, element: Element) -> frozenset[Element]:
        """Open the container of an element; returns its number and headings, which are read with it."""
        level = CONTAINERS.get(name_of(element), Unit.DIVISION)
        read = frozenset(e for e in element if markup.local(e) in LEVEL_UP)
        label, heading = Stretch("label"), Stretch("heading")
        number = container_number(plain(self.nodes, num_of(element)), self.language)
        notes = Apart(residue=self.apart.residue)
        page = PageBuilder(ProvisionPath(("note",)), Unit.NOTE)
        reader = PageReader(self.nodes, self.language, page, notes)
        for inner in element:
            if inner in read:
                sink = label if markup.local(inner) == "num" and not label.length else heading
                sink.gap()
                reader.inline(inner, sink)
        self.tree.open(level, number, label, heading, self.nodes.first(element))
        self._notes_of_heading(notes)
        return read

    def _notes_of_heading(self, notes: Apart) -> None:
        """Notes on the number or heading of a container: pages named after it."""
        last = self.tree.containers[-1].path.segments[-1].replace("_", "-").replace("~", "-")
        for nth, note in enumerate(notes.notes, 1):
            path = note_path(ProvisionPath((*self.above, last)), nth)
            self.provisions.append(_moved(note, path, self.tree.current))

    def _cross_heading(self, element: Element) -> bool:
        if not self.nodes.first(element):
            return False
        heading = Stretch("heading")
        notes = Apart(residue=self.apart.residue)
        page = PageBuilder(ProvisionPath(("note",)), Unit.NOTE)
        PageReader(self.nodes, self.language, page, notes).inline(element, heading)
        self.tree.open(Unit.DIVISION, "", Stretch("label"), heading, self.nodes.first(element))
        self._notes_of_heading(notes)
        return True

    def _without_articles(self, element: Element) -> None:
        """A level of the hierarchy that holds no article: a chapter that was repealed, a paragraph beside the articles."""
        number = self._number(element, ranges=True)
        name = name_of(element)
        if number is not None and name in ("paragraph", "point", "clause", "rule", "section", "level", "subsection"):
            self._page(element, ProvisionPath((*self.above, f"point_{number}")), Unit.POINT, number)
            return
        read = self._open(element)
        if any(e not in read and self.nodes.first(e) for e in element) or self.nodes.mixed(element):
            self._page(element, ProvisionPath((*self.above, "body")), Unit.BODY, None, headings=False, read=read)
        self.tree.close()

    # -- pages --------------------------------------------------------------------------------------------------------

    def _article(self, element: Element, unit: Unit) -> None:
        number = self._number(element, ranges=True)
        kind = "point" if unit is Unit.POINT else "art"
        path = ProvisionPath((*self.above, f"{kind}_{number}" if number else kind))
        if number is None:
            printed = plain(self.nodes, num_of(element))
            message = f"{printed[:60]!r} is no number that can be read; the provision has none." if printed else ""
            message = message or "A provision stands without a number."
            self.diagnostics.append(diagnose("unparsed-text", message, path=str(path), found=printed[:80] or None))
        self._page(element, path, unit, number)

    def _page(
        self, element: Element, path: ProvisionPath, unit: Unit, number: ArticleNumber | None, *, headings: bool = True,
        read: frozenset[Element] = frozenset(), label: Stretch | None = None, heading: Stretch | None = None,
    ) -> None:  # fmt: skip
        builder = PageBuilder(path, unit, number, self.tree.current, self.nodes.first(element))
        builder.label, builder.heading = label or builder.label, heading or builder.heading
        reader = PageReader(self.nodes, self.language, builder, self.apart)
        reader.content(element, headings=headings, read=read)
        found = reader.provision(element)
        if not found.text and not found.label and not found.heading and unit is not Unit.ANNEX:
            self._flush()
            return
        self.provisions.append(found)
        self._flush()
        self._not_yet(element, path)

    def _flush(self) -> None:
        self.provisions += self.apart.notes
        self.apart.notes.clear()

    def _note(self, element: Element) -> None:
        page = PageBuilder(ProvisionPath((*self.above, "body")), Unit.BODY, None, self.tree.current)
        PageReader(self.nodes, self.language, page, self.apart).note(element)
        self._flush()

    def _number(self, element: Element, *, ranges: bool) -> ArticleNumber | None:
        """The number that an article prints; else the one its eId has (art_6_bis)."""
        printed = plain(self.nodes, num_of(element))
        latin = all(c.isascii() or not c.isalpha() or c < "\u0250" for c in printed)
        found = latin_article_number(printed, ranges=ranges) if latin else article_number(printed, self.language)
        if found is None and printed:
            found = article_number(printed, self.language) if latin else latin_article_number(printed, ranges=ranges)
        return found or _of_id(element)

    def _not_yet(self, element: Element, path: ProvisionPath) -> None:
        """Say of a provision whose period begins after the text's own day that it isn't in force."""
        period = (element.get("period") or "").lstrip("#")
        start, _ = self.intervals.get(period, (None, None))
        if start is not None and self.version is not None and start > self.version:
            message = tell("In force from %(day)s, after the day of this text.", day=start.isoformat())
            self.diagnostics.append(diagnose("not-yet-in-force", message, path=str(path), found=start.isoformat()))

    # -- annexes ------------------------------------------------------------------------------------------------------

    def annex(self, element: Element) -> None:
        """A schedule, attachment or component: articles of its own below annex_N, or one page."""
        self.annexes += 1
        document = _document(element)
        label, heading, read = self._annex_heading(element, document)
        printed = label.value()
        latin = latin_article_number(printed, ranges=False)
        number = str(latin) if latin else container_number(printed, self.language) or str(self.annexes)
        names = basic_names(document)
        before, self.above = self.above, (*self.above, f"annex_{number}")
        if names & {"article", "section", "rule"} and not before:
            self.tree.open(Unit.ANNEX, number, label, heading, self.nodes.first(element))
            self._parts_of(element, document, names, read)
            self.tree.close()
        else:
            path = ProvisionPath(self.above)
            self._page(element, path, Unit.ANNEX, None, headings=False, read=read, label=label, heading=heading)
        self.above = before

    def _parts_of(self, element: Element, document: Element, names: frozenset[str], read: frozenset[Element]) -> None:
        if document is element:
            self._walk(element, names, Unit.ARTICLE, read)
            return
        for inner in (*(e for e in element if e is not document), *document):
            local = markup.local(inner)
            if inner in read or any(e in read for e in inner.iter()):
                self._rest(inner, read)
            elif local in _BODIES:
                self.body(inner)
            elif local == "preamble":
                self.preamble(inner)
            elif local == "meta":
                self._keep(inner, ResidueKind.FURNITURE)
            elif local in _GATHERS:
                self._walk(inner, names, Unit.ARTICLE)
            elif self.nodes.first(inner):
                self.loose(inner)

    def _rest(self, element: Element, read: frozenset[Element]) -> None:
        """What stands in a preface beside the heading that was taken from it."""
        done = {leaf.order for e in read for leaf in self.nodes.leaves(e)}
        for leaf in self.nodes.leaves(element):
            if leaf.order not in done:
                self.apart.residue.append(Residue(ResidueKind.FURNITURE, leaf.text, leaf.order))

    def _annex_heading(self, element: Element, document: Element) -> tuple[Stretch, Stretch, frozenset[Element]]:
        """Label and heading of an annex: its own, or those that the preface of its document prints."""
        label, heading = Stretch("label"), Stretch("heading")
        own = [e for e in element if markup.local(e) in LEVEL_UP]
        preface = child(document, "preface")
        found = (
            [e for e in preface.iter() if e.get("name") == "num" or markup.local(e) == "docNumber"]
            if preface is not None
            else []
        )
        titles = [e for e in preface.iter() if markup.local(e) == "docTitle"] if preface is not None else []
        reader = PageReader(
            self.nodes, self.language, PageBuilder(ProvisionPath((*self.above, "annex")), Unit.ANNEX), self.apart
        )
        for inner in (*own, *found[:1], *titles[:1]):
            number = markup.local(inner) == "num" or inner in found or _numbered(plain(self.nodes, inner))
            sink = label if number and not label.length else heading
            sink.gap()
            reader.inline(inner, sink)
        return label, heading, frozenset((*own, *found[:1], *titles[:1]))


def _numbered(text: str) -> bool:
    """Whether the heading of an attachment is only its number: "Schedule 1", "Annex II"."""
    return len(text.split()) <= 3 and bool(container_number(text, "en"))


def _document(element: Element) -> Element:
    """The document that an attachment or component wraps; the element itself where it holds its text."""
    for inner in element:
        if child(inner, "mainBody") is not None or child(inner, "body") is not None:
            return inner
    return element


def _of_id(element: Element) -> ArticleNumber | None:
    """The number in an identifier: chap_1/art_6_bis -> 6-1, chp_II__sec_12A -> 12A."""
    identifier = element.get("eId") or element.get("id") or ""
    last = identifier.rpartition("/")[2].rpartition("__")[2]
    _, _, number = last.replace("-", "_").partition("_")
    return latin_article_number(number.replace("_", " "), ranges=False) if number[:1].isdigit() else None


def _moved(note: Provision, path: ProvisionPath, container: int | None) -> Provision:
    parts = tuple(replace(p, path=path) for p in note.parts)
    return replace(note, path=path, parts=parts, container=container)
