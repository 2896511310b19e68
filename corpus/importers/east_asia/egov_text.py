"""LawBody of XMLSchemaForJapaneseLaw -> containers and provisions.

Main provisions number their articles through all parts and chapters. Supplementary provisions (附則) begin again with each
amending law: the first are `suppl_1`, the later ones are called by the year and number of their law (`suppl_2017-45`), so
that a translation that leaves some out still stands beside the right ones. Appended tables (別表) are `annex_1`, forms and
other appendices `annex_style-1`, `annex_fig-1`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from corpus.grammar.headings import article_number, container_of
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.east_asia.egov_dates import law_number
from corpus.importers.east_asia.egov_units import Page, article_number_of, label_of
from corpus.importers.east_asia.source_tree import Leaf, Node, walk
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Statement, Text, Unit
from corpus.numbering import ArticleNumber, parse_numeral
from corpus.parsing import unique_path

_CONTAINERS = {"Part": Unit.BOOK, "Chapter": Unit.CHAPTER, "Section": Unit.SECTION, "Subsection": Unit.SUBSECTION,
               "Division": Unit.DIVISION}  # fmt: skip
_APPENDICES = {"AppdxTable": "", "AppdxNote": "note", "AppdxStyle": "style", "AppdxFormat": "format", "AppdxFig": "fig",
               "Appdx": "appdx", "SupplProvisionAppdxTable": "", "SupplProvisionAppdxStyle": "style",
               "SupplProvisionAppdx": "appdx"}  # fmt: skip
_APPENDIX_TITLE = re.compile(r"(?:Appdx\w*Title|ArithFormulaNum)$")
_TABLE_NUMBER = re.compile(
    r"第?([一二三四五六七八九十百〇0-9０-９]{1,9})号?((?:[のノ][一二三四五六七八九十0-9０-９]{1,5}){0,4})"
)
_ENGLISH_NUMBER = re.compile(r"(\d{1,4}(?:-\d{1,4}){0,4})")


@dataclass(slots=True)
class Body:
    """Reads one LawBody."""

    language: str
    residue: list[Residue] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    tree: ContainerTree = field(default_factory=ContainerTree)
    _preamble: Page | None = None
    _supplements: int = 0
    _seen: Counter[ProvisionPath] = field(default_factory=Counter)  # of supplements: a law may amend twice

    def text(self, body: Node) -> Text:
        """The element LawBody, without its LawTitle, which is the draft's."""
        for child in body.children:
            if isinstance(child, Leaf):
                self._keep(ResidueKind.UNPARSED, child)
            elif child.tag == "TOC":
                self._set_aside(ResidueKind.CONTENTS, child)
            elif child.tag in ("EnactStatement", "Preamble"):
                self._opening(child)
            elif child.tag == "SupplProvision":
                self._supplement(child)
            elif child.tag in _APPENDICES:
                self._appendix(child, ())
            elif child.tag == "MainProvision":
                self._holder(child, (), ProvisionPath(("body",)))
            elif child.tag != "LawTitle":
                self._set_aside(ResidueKind.UNPARSED, child)
        if self._preamble:
            self.provisions.insert(0, self._preamble.provision(self.language))
        return self.tree.text(self.provisions)

    def _keep(self, kind: ResidueKind, leaf: Leaf) -> None:
        self.residue.append(Residue(kind, leaf.text, leaf.order))

    def _set_aside(self, kind: ResidueKind, node: Node) -> None:
        for leaf in node.leaves():
            self._keep(kind, leaf)

    def _page(self, path: ProvisionPath, unit: Unit, node: Node, number: ArticleNumber | None = None) -> Page:
        order = next((leaf.order for leaf in node.leaves()), 0)
        return Page(PageBuilder(path, unit, number, self.tree.current, order), self.residue, self.statements)

    def _opening(self, node: Node) -> None:
        """The enacting words (制定文) and the preamble (前文) are one page."""
        page = self._preamble = self._preamble or self._page(ProvisionPath(("preamble",)), Unit.PREAMBLE, node)
        self._fill(page, node)

    def _fill(self, page: Page, node: Node) -> None:
        """Everything in `node` into the page: paragraphs, items, loose text."""
        if any(isinstance(child, Leaf) for child in node.children):
            page.unit(node, page.builder.path, 1)
            return
        page.paragraphs([child for child in node.elements if child.tag == "Paragraph"])
        for position, child in enumerate((c for c in node.elements if c.tag != "Paragraph"), 1):
            page.unit(child, page.builder.path, position)

    def _holder(self, node: Node, above: tuple[str, ...], alone: ProvisionPath) -> None:
        """What holds articles: the main provisions, a part or chapter, a supplement. `alone` is the page for paragraphs
        that stand in no article."""
        paragraphs = [child for child in node.elements if child.tag == "Paragraph"]
        if paragraphs:
            page = self._page(alone, Unit.BODY, paragraphs[0])
            page.paragraphs(paragraphs)
            self.provisions.append(page.provision(self.language))
        for child in node.children:
            if isinstance(child, Leaf):
                self._keep(ResidueKind.UNPARSED, child)
            elif child.tag in _CONTAINERS:
                self._container(child, above, alone)
            elif child.tag == "Article":
                self._article(child, above)
            elif child.tag in _APPENDICES:
                self._appendix(child, above)
            elif child.tag not in ("Paragraph", f"{node.tag}Title", f"{node.tag}Label"):  # its own are read already
                self._set_aside(ResidueKind.UNPARSED, child)

    def _container(self, node: Node, above: tuple[str, ...], alone: ProvisionPath) -> None:
        titles = [child for child in node.elements if child.tag == f"{node.tag}Title"]
        label, heading = self._split(titles[0]) if titles else (Stretch("label"), Stretch("heading"))
        for extra in titles[1:]:
            self._set_aside(ResidueKind.UNPARSED, extra)
        number = label_of(node.attributes.get("Num", ""), "", 0)
        order = next((leaf.order for leaf in node.leaves()), 0)
        self.tree.open(_CONTAINERS[node.tag], "" if number == "0" else number, label, heading, order)
        self._holder(node, above, alone)
        self.tree.close()

    def _split(self, title: Node) -> tuple[Stretch, Stretch]:
        """第一章　総則 -> 第一章, 総則; a title without a number is all heading."""
        leaves = []
        for inside, leaf in walk(title):
            if "Rt" in inside:
                self._keep(ResidueKind.REPEATED, leaf)
            else:
                leaves.append(leaf)
        whole = "".join(leaf.text for leaf in leaves)
        start = len(whole) - len(whole.lstrip())
        found = container_of(whole.strip(), self.language, certain=True)
        cut = start + len(found.label) if found and whole.startswith(found.label, start) else 0
        label, heading, at = Stretch("label"), Stretch("heading"), 0
        for leaf in leaves:
            here = min(max(cut - at, 0), len(leaf.text))
            label.add(leaf.text[:here], leaf.order)
            rest = leaf.text[here:]
            heading.add(rest if heading.length else rest.lstrip(), leaf.order)
            at += len(leaf.text)
        return label, heading

    def _article(self, node: Node, above: tuple[str, ...]) -> None:
        title = node.first("ArticleTitle")
        printed = title.text() if title else ""
        told = article_number(printed, self.language)
        number = article_number_of(node.attributes.get("Num", "")) or told
        if told and told.last and number and number.last is None and number.base == told.base:
            number = told  # "Articles 38 through 84", where Num says 38 alone
        if number:
            number = replace(number, printed=printed)
        segment = f"art_{number}" if number else "note"
        page = self._page(ProvisionPath((*above, segment)), Unit.ARTICLE if number else Unit.NOTE, node, number)
        paragraphs = [child for child in node.elements if child.tag == "Paragraph"]
        put = False
        for child in node.children:
            if isinstance(child, Leaf):
                page.stray(child)
            elif child.tag == "ArticleTitle":
                page.title(child)
            elif child.tag == "ArticleCaption":
                page.caption(child)
            elif child.tag == "Paragraph":
                if not put:
                    page.paragraphs(paragraphs)
                put = True
            else:
                page.unit(child, page.builder.path, 1)
        self.provisions.append(page.provision(self.language, deleted=node.attributes.get("Delete") == "true"))

    def _supplement(self, node: Node) -> None:
        """附則: a container where it has articles, else a page of its own."""
        self._supplements += 1
        amending = node.attributes.get("AmendLawNum", "")
        found = law_number(amending) if self._supplements > 1 else None
        path = unique_path(ProvisionPath((f"suppl_{found or self._supplements}",)), self._seen)
        label = Stretch("label")
        for title in (child for child in node.elements if child.tag == "SupplProvisionLabel"):
            for leaf in title.leaves():
                label.add(leaf.text, leaf.order)
        if label.length and amending and amending not in label.value():
            label.made(
                f"（{amending}）" if self.language == "ja" else f" ({amending})"
            )  # shown by e-Gov, but an attribute
            if node.attributes.get("Extract") == "true" and self.language == "ja":
                label.gap()
                label.made("抄")
        if not any(child.tag == "Article" or child.tag in _CONTAINERS for child in node.elements):
            self._loose(node, path, label)
            return
        order = next((leaf.order for leaf in node.leaves()), 0)
        opened = self.tree.open(Unit.SUPPLEMENT, path.segments[0].partition("_")[2], label, Stretch("heading"), order)
        above = self.tree.containers[opened].path.segments
        self._holder(node, above, ProvisionPath(above))
        self.tree.close()

    def _loose(self, node: Node, path: ProvisionPath, label: Stretch) -> None:
        """Supplementary provisions of paragraphs alone."""
        page = self._page(path, Unit.BODY, node)
        page.builder.label = label
        page.paragraphs([child for child in node.elements if child.tag == "Paragraph"])
        for child in node.children:
            if isinstance(child, Leaf):
                self._keep(ResidueKind.UNPARSED, child)
            elif child.tag not in ("Paragraph", "SupplProvisionLabel", *_APPENDICES):
                self._set_aside(ResidueKind.UNPARSED, child)
        self.provisions.append(page.provision(self.language))
        for child in node.elements:
            if child.tag in _APPENDICES:
                self._appendix(child, path.segments)

    def _appendix(self, node: Node, above: tuple[str, ...]) -> None:
        """別表, 様式 ...: title, the articles it belongs to, then tables, items, notes."""
        titles = [child for child in node.elements if _APPENDIX_TITLE.search(child.tag)]
        page = self._page(ProvisionPath((*above, self._annex(node, titles))), Unit.ANNEX, node)
        position = 0
        for child in node.children:
            if isinstance(child, Leaf):
                page.stray(child)
            elif child in titles:
                page.title(child)
            elif child.tag == "RelatedArticleNum":
                page.caption(child)
            else:
                position += 1
                page.unit(child, page.builder.path, position)
        self.provisions.append(page.provision(self.language))

    def _annex(self, node: Node, titles: list[Node]) -> str:
        """別表第二の二 -> annex_2-2; a title without a number counts as 1, as does the only table."""
        kind = _APPENDICES[node.tag]
        printed = titles[0].text() if titles else ""
        label = _printed_number(printed) or label_of(node.attributes.get("Num", ""), "", 1)
        return f"annex_{kind}-{label}" if kind else f"annex_{label}"


def _printed_number(title: str) -> str:
    """別表第一の二 -> 1-2, "Appended Table 1-2" -> 1-2; "" if no number is printed."""
    if match := _TABLE_NUMBER.search(title):
        parts = [match[1], *re.split("[のノ]", match[2])[1:]]
        numbers = [parse_numeral(part) for part in parts]
        if all(numbers):
            return "-".join(str(number) for number in numbers)
    found = _ENGLISH_NUMBER.search(title)
    return found[1] if found else ""
