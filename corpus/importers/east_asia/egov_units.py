"""The inside of a provision of Japanese law: paragraphs (項), items (号), sub-items (イ, （１）...), tables, notes, figures.

One Page is one provision in the making. `unit` puts in an element that has a number of its own, `flow` everything else:
text of elements that this format may grow one day goes where it stands, so nothing is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from corpus.importers.building import PageBuilder
from corpus.importers.east_asia.source_tree import Leaf, Node
from corpus.model import Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.numbering import ArticleNumber, parse_numeral

_SUBITEMS = tuple(f"Subitem{n}" for n in range(1, 11))
_NUMBERED = {"Paragraph": (Unit.PARAGRAPH, "para"), "Item": (Unit.ITEM, "item"), "Class": (Unit.ITEM, "item"),
             **dict.fromkeys(_SUBITEMS, (Unit.SUBITEM, "subitem"))}  # fmt: skip
_TITLES = {"ParagraphNum", "ItemTitle", "ClassTitle", *(f"{tag}Title" for tag in _SUBITEMS)}
_STRUCTS = {"TableStruct": (Unit.TABLE, "table"), "Table": (Unit.TABLE, "table"), "Remarks": (Unit.NOTE, "note"),
            "SupplNote": (Unit.NOTE, "note"), "FigStruct": (Unit.NOTE, "note"), "NoteStruct": (Unit.NOTE, "note"),
            "StyleStruct": (Unit.NOTE, "note"), "FormatStruct": (Unit.NOTE, "note")}  # fmt: skip
# Elements that begin a line of their own wherever they stand; the cells of a row and the columns of an item don't.
_BLOCKS = frozenset({"TableRow", "TableHeaderRow", "TableStructTitle", "RemarksLabel", "List", "Sublist1", "Sublist2", "Sublist3",
                     "AmendProvision", "NewProvision", "AmendProvisionSentence", "Part", "Chapter", "Section", "Subsection",
                     "Division", "Article", "ArticleCaption", "FigStructTitle", "NoteStructTitle", "StyleStructTitle",
                     "FormatStructTitle", "ParagraphCaption", "ArithFormula", "LawTitle", "SupplProvision",
                     *_NUMBERED, *_STRUCTS}) - {"Table"}  # fmt: skip
_CELLS = frozenset({"TableColumn", "TableHeaderColumn", "Column"})
_APART = frozenset(
    {*_TITLES, "ArticleTitle", "PartTitle", "ChapterTitle", "SectionTitle", "SubsectionTitle", "DivisionTitle"}
)
_DELETED = re.compile(r"[\s（(\[【]*(?:削除|deleted|deletion|repealed)[\s.。）)\]】]*", re.IGNORECASE)


@dataclass(slots=True)
class Page:
    """A provision that elements are put into. `residue` and `statements` are the draft's own."""

    builder: PageBuilder
    residue: list[Residue]
    statements: list[Statement]
    _beside: Counter[tuple[ProvisionPath, str]] = field(default_factory=Counter)
    _at: ProvisionPath | None = None  # the unit that text goes to

    def caption(self, node: Node) -> None:
        """The provision's own heading, before or after its label."""
        for leaf in self._read(node):
            self.builder.heading.add(leaf.text, leaf.order)

    def title(self, node: Node) -> None:
        """The provision's own label."""
        for leaf in self._read(node):
            self.builder.label.add(leaf.text, leaf.order)

    def paragraphs(self, nodes: list[Node]) -> None:
        """Paragraphs (項). One that stands alone without a number has no place in paths: 第四条第一号."""
        alone = len(nodes) == 1 and not _text_of(nodes[0].first("ParagraphNum"))
        for position, node in enumerate(nodes, 1):
            if alone:
                self._fill(node, self.builder.path, Unit.PARAGRAPH)
            else:
                self._numbered(node, self.builder.path, position)

    def unit(self, node: Node, above: ProvisionPath, position: int) -> None:
        """An item, or anything else that stands in the page `above`."""
        if node.tag in _NUMBERED:
            self._numbered(node, above, position)
        elif node.tag in _STRUCTS:
            self._struct(node, above)
        elif node.leaves():
            self._go_on(above)
            self.builder.line()
            self.flow(node)

    def stray(self, leaf: Leaf) -> None:
        """Text between the elements of the page."""
        self._go_on(self.builder.path)
        self.builder.add(leaf.text, leaf.order)

    def provision(self, language: str, *, deleted: bool = False) -> Provision:
        """The finished provision. `deleted`: the source marks it so; text or heading may say it too (第三条　削除)."""
        made = self.builder.provision(language)
        told = _DELETED.fullmatch(made.text or made.heading) or (not made.text and "削除" in made.label)
        self.builder.deleted = bool(deleted or told)
        return self.builder.provision(language)

    def _numbered(self, node: Node, above: ProvisionPath, position: int) -> None:
        unit, kind = _NUMBERED[node.tag]
        if node.tag == "Item" and above.segments[-1].startswith("item_"):
            unit, kind = Unit.SUBITEM, "subitem"  # an item of a class (類)
        title = next((child for child in node.elements if child.tag in _TITLES), None)
        label = label_of(node.attributes.get("Num", ""), _text_of(title), position)
        self._fill(node, above.child(kind, label), unit)

    def _fill(self, node: Node, path: ProvisionPath, unit: Unit) -> None:
        """Begin the unit and put in what the element holds: caption, number, sentences, units below, all else."""
        path = self._at = self.builder.begin(path, unit)
        position = 0
        for child in node.children:
            if isinstance(child, Leaf):
                self._go_on(path)
                self.builder.add(child.text, child.order)
            elif child.tag == "ParagraphCaption":
                self._paragraph_caption(child)
            elif child.tag in _TITLES:
                for leaf in self._read(child):
                    self.builder.number(leaf.text, leaf.order)
            elif child.tag in _NUMBERED or child.tag in _STRUCTS:
                position += child.tag in _NUMBERED
                self.unit(child, path, position)
            else:
                self._go_on(path)
                if not child.tag.endswith("Sentence"):
                    self.builder.line()
                self.flow(child)

    def _paragraph_caption(self, node: Node) -> None:
        """（施行期日） above １: the heading of an article of one paragraph, else a line above the paragraph's number."""
        if self._at == self.builder.path and not self.builder.heading.length:
            self.caption(node)
            return
        for leaf in self._read(node):
            self.builder.add(leaf.text, leaf.order)
        self.builder.line()

    def _go_on(self, path: ProvisionPath) -> None:
        """Let what comes next belong to `path`: below its items it is a part of its own."""
        if self._at is None and path == self.builder.path:
            self._at = self.builder.begin(path, Unit.PARAGRAPH)
        elif self._at not in (path, self._below(path, "text")):
            self._beside[path, "text"] += 1
            self._at = self.builder.begin(self._below(path, "text"), Unit.PARAGRAPH)

    def _below(self, path: ProvisionPath, kind: str) -> ProvisionPath:
        return path.child(kind, self._beside[path, kind])

    def _struct(self, node: Node, above: ProvisionPath) -> None:
        unit, kind = _STRUCTS[node.tag]
        if not node.leaves():
            for child in node.elements:
                self.flow(child)  # pictures alone
            return
        self._beside[above, kind] += 1
        self._at = self.builder.begin(self._below(above, kind), unit)
        self._inside(node)

    def flow(self, node: Node) -> None:
        """Text of an element as it stands, with a line for each row or unit in it."""
        if node.tag == "Rt":
            self._reading(node)
            return
        if node.tag == "Fig":
            self._picture(node)
        if node.tag in _BLOCKS:
            self.builder.line()
            self._inside(node)
        elif node.tag in _CELLS or node.tag in _APART:
            self.builder.gap()
            self._inside(node)
            self.builder.gap()
        else:
            self._inside(node)

    def _inside(self, node: Node) -> None:
        sentences = 0
        for child in node.children:
            if isinstance(child, Leaf):
                self.builder.add(child.text, child.order)
                continue
            sentences += child.tag == "Sentence"
            if child.tag == "Sentence" and sentences > 1:
                self.builder.add("\n", 0)  # a space between sentences, but not between Japanese ones
            self.flow(child)

    def _read(self, node: Node) -> list[Leaf]:
        """The leaves of a title; readings of ruby in it are set aside."""
        found: list[Leaf] = []
        for child in node.children:
            if isinstance(child, Leaf):
                found.append(child)
            elif child.tag == "Rt":
                self._reading(child)
            else:
                found += self._read(child)
        return found

    def _reading(self, node: Node) -> None:
        """The kana above a word (ruby) say it a second time."""
        self.residue += [Residue(ResidueKind.REPEATED, leaf.text, leaf.order) for leaf in node.leaves()]

    def _picture(self, node: Node) -> None:
        if source := node.attributes.get("src", "").strip():
            self.statements.append(Statement("attachment", source, f"a picture in {self.builder.path}"))


def label_of(number: str, printed: str, position: int) -> str:
    """The label of a unit in paths: 7_9 -> 7-9, 3:5 -> 3..5; without such a number what is printed, else its position."""
    plain = number.strip().replace("_", "-").replace(":", "..")
    if re.fullmatch(r"\d{1,6}(?:-\d{1,6}){0,8}(?:\.\.\d{1,6}(?:-\d{1,6}){0,8})?", plain, re.ASCII):
        return plain
    read = parse_numeral(unicodedata.normalize("NFKC", printed).strip("()（）. 　"))
    return str(read or position)


def article_number_of(number: str) -> ArticleNumber | None:
    """@Num of an article: 16_2 -> 16-2, 170:174 -> 170..174; None if it is none."""
    label = label_of(number, "", 0)
    try:
        return None if label == "0" else ArticleNumber.parse(label)
    except ValueError:
        return None


def _text_of(node: Node | None) -> str:
    return node.text() if node else ""
