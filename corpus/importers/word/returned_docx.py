"""A Word document that `tongwen export` wrote, as somebody has worked in it: its rows by the hidden bookmarks of its cells.

A cell is joined by its own mark, wherever it stands. One that lost its mark (all its words were written anew) is that of its
row's other cells, if those agree and no other cell bears its name; else its words belong to no row, and that is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from corpus.bundles.marks import PRIVATE, Mark, read_mark
from corpus.bundles.returned import Returned, ReturnedCell, ReturnedColumn, ReturnedRow, Unplaced
from corpus.diagnostics import diagnose
from corpus.importers.documents.returned_rows import MOST_COLUMNS, is_law, language_said, too_many_columns
from corpus.importers.markup import local
from corpus.importers.word.characters import leaves_of
from corpus.importers.word.package import Package
from corpus.importers.word.returned_cells import CellWords, Ours
from corpus.importers.word.styles import attr, child, val
from corpus.importers.word.tables import grid_of

_NAME = re.compile(r"tongwen\.([a-z]{1,20})(?:\.([1-9][0-9]{0,3}))?")
_NO_NAME = "their cell has lost its name"
_OUTSIDE = "they stand outside the table"
_NOTES = {"footnotes": "they are a footnote", "endnotes": "they are an endnote", "comments": "they are a comment"}


@dataclass(slots=True)
class _Bundle:
    """One bundle of the file, as its rows are met."""

    columns: tuple[ReturnedColumn, ...]
    rows: dict[str, dict[int, ReturnedCell]] = field(default_factory=dict)
    again: list[tuple[str, int, ReturnedCell]] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    private: bool = False

    def put(self, row: str, column: int, cell: ReturnedCell) -> None:
        """A cell; one that was met before is told as one that stands twice."""
        held = self.rows.setdefault(row, {})
        if column in held:
            self.again.append((row, column, cell))
        else:
            held[column] = cell

    def returned(self) -> tuple[ReturnedRow, ...]:
        """The rows in their order, then the cells that stand twice."""
        cells = [*self.rows.items(), *((row, {n: cell}) for row, n, cell in self.again)]
        gap = ReturnedCell(None)
        return tuple(ReturnedRow(row, tuple(held.get(n, gap) for n in range(len(self.columns)))) for row, held in cells)


def properties_of(package: Package) -> dict[tuple[str, int], str]:
    """(name, number of the bundle or piece from 0) -> what the custom properties `tongwen.*` say; {} for a file that isn't ours."""
    part = next((r.target for r in package.relations("").values() if r.kind == "custom-properties"), "")
    found = {}
    for one in package.tree(part) if part in package else ():
        if match := _NAME.fullmatch(attr(one, "name") or ""):
            found[match[1], int(match[2] or 1) - 1] = "".join(map(str, one.itertext())).strip()
    return found if is_law(found.get(("law", 0), "")) else {}


def is_private(main: etree._Element) -> bool:
    """Whether the name of a cell says that a text of its bundle is private."""
    found = (read_mark(attr(node, "name") or "") for node in main.iter("{*}bookmarkStart"))
    return any(mark is not None and mark.private for mark in found)


def returned(
    package: Package, main: etree._Element, styles: etree._Element | None, beside: Mapping[str, etree._Element | None]
) -> tuple[Returned, ...]:
    """The bundles of a document; () for one that isn't ours, or in which no cell bears its name any more.

    Args:
        beside: its parts of footnotes, endnotes and comments, by those words.

    Raises:
        SourceError: it says that it has more than MOST_COLUMNS.
    """
    facts = properties_of(package)
    if not facts:
        return ()
    ours = Ours(
        _said(facts),
        {attr(s, "styleId") or "": (val(s, "name") or "").lower() for s in (styles if styles is not None else ())},
    )
    reading = _Reading(ours, [_Bundle(columns) for columns in _columns(facts)])
    reading.document(main)
    if not any(bundle.rows for bundle in reading.bundles):
        return ()
    reading.beside(beside)
    return tuple(reading.values(facts))


def _said(facts: Mapping[tuple[str, int], str]) -> frozenset[str]:
    return frozenset(h for (name, _), value in facts.items() if name == "said" for h in value.split())


def _columns(facts: Mapping[tuple[str, int], str]) -> Iterator[tuple[ReturnedColumn, ...]]:
    """The columns of each bundle."""
    n = 0
    while ("law", n) in facts and is_law(facts["law", n]):
        texts = facts.get(("texts", n), "").split()
        languages = facts.get(("languages", n), "").split()
        versions = facts.get(("versions", n), "").split()
        if len(texts) > MOST_COLUMNS:
            raise too_many_columns(facts["law", n])
        said = [language_said(languages[i]) if i < len(languages) else "" for i in range(len(texts))]
        yield tuple(
            ReturnedColumn("" if text == "-" else text, said[i] or "und",
                           versions[i] if i < len(versions) and versions[i] != "undated" else "")
            for i, text in enumerate(texts)
        )  # fmt: skip
        n += 1


@dataclass(slots=True)
class _Reading:
    """Reads the document part; `_last` is the row met last, in `_at`, the bundle met last."""

    ours: Ours
    bundles: Sequence[_Bundle]
    tracked: bool = False
    _last: str = ""
    _at: int = 0
    _marks: set[tuple[int, str, int]] = field(default_factory=set)

    def document(self, root: etree._Element) -> None:
        """Every cell and every paragraph outside the tables."""
        found = [
            self._table(node) if local(node) == "tbl" else [[(CellWords(self.ours).read(node), -1)]]
            for node in _blocks(root)
        ]
        for table in found:
            for row in table:
                for cell, _ in row:
                    self._marks |= {(m.bundle, m.row, m.column) for m, _ in cell.words() if m}
        for table in found:
            self._place(table)

    def _table(self, node: etree._Element) -> list[list[tuple[CellWords, int]]]:
        """The cells of a table, row by row, each with its column in the file; rows that are deleted but for consent are left out."""
        found = []
        for row in grid_of(node).rows:
            if row and _is_out(row[0].node):
                self.tracked = True
                continue
            found.append([(CellWords(self.ours).read(cell.node), cell.column) for cell in row])
        return found

    def _place(self, table: list[list[tuple[CellWords, int]]]) -> None:
        usual = _usual(table)
        for row in table:
            rows = {(m.bundle, m.row) for cell, _ in row for m, _ in cell.words() if m and self._is_known(m)}
            for cell, at in row:
                self.tracked |= cell.tracked
                for mark, words in cell.words():
                    if mark is not None and self._is_known(mark):
                        self._at, self._last = mark.bundle, mark.row
                        self.bundles[mark.bundle].private |= mark.private
                        self.bundles[mark.bundle].put(mark.row, mark.column, ReturnedCell(words, mark.hash))
                    else:
                        self._nameless(words, rows, usual.get(at), len(row) > 1)
                for text, why in cell.asides:
                    self._unplaced(text, None, why)

    def _is_known(self, mark: Mark) -> bool:
        return mark.bundle < len(self.bundles) and mark.column < len(self.bundles[mark.bundle].columns)

    def _nameless(self, words: str, rows: set[tuple[int, str]], column: int | None, in_row: bool) -> None:
        """Words without a name: those of the row that the cells beside them name, or of none."""
        if not words:
            return
        if len(rows) == 1 and column is not None:
            bundle, row = next(iter(rows))
            if (bundle, row, column) not in self._marks and column < len(self.bundles[bundle].columns):
                self._marks.add((bundle, row, column))
                self.bundles[bundle].put(row, column, ReturnedCell(words))
                return
        self._unplaced(words, column, _NO_NAME if in_row else _OUTSIDE)

    def _unplaced(self, words: str, column: int | None, why: str) -> None:
        bundle = self.bundles[self._at]
        known = column if column is not None and column < len(bundle.columns) else None
        bundle.unplaced.append(Unplaced(words, known, why, self._last))

    def beside(self, parts: Mapping[str, etree._Element | None]) -> None:
        """Footnotes, endnotes and comments: kept, for nothing of them was in the file."""
        for name, root in parts.items():
            for one in root if root is not None else ():
                if (text := "".join(leaves_of(one))).strip():
                    self._unplaced(text, None, _NOTES[name])

    def values(self, facts: Mapping[tuple[str, int], str]) -> Iterator[Returned]:
        """The bundles of which the file still has a row, or words."""
        said = "Changes that nobody accepted yet stand in the document: it was read as if all were accepted."
        told = (diagnose("tracked-changes", said),) if self.tracked else ()
        for n, bundle in enumerate(self.bundles):
            if bundle.rows or bundle.unplaced:
                yield Returned(
                    facts["law", n], facts.get(("version", n), ""), bundle.columns, bundle.returned(),
                    facts.get(("address", n), ""), facts.get(("day", n), ""), None, tuple(bundle.unplaced), told=told,
                    private=bundle.private or facts.get(("rights", n)) == PRIVATE,
                )  # fmt: skip
                told = ()


def _usual(table: list[list[tuple[CellWords, int]]]) -> dict[int, int]:
    """Column in the file -> column of the bundle that most of its cells name."""
    found: dict[int, Counter[int]] = {}
    for row in table:
        for cell, at in row:
            for mark, _ in cell.words()[:1]:
                if mark is not None and at >= 0:
                    found.setdefault(at, Counter())[mark.column] += 1
    return {at: counts.most_common(1)[0][0] for at, counts in found.items()}


def _blocks(root: etree._Element) -> Iterator[etree._Element]:
    """The tables and the paragraphs outside them, in order."""
    for inner in root:
        name = local(inner)
        if name in ("p", "tbl"):
            yield inner
        elif not name.endswith("Pr"):
            yield from _blocks(inner)


def _is_out(cell: etree._Element) -> bool:
    """Whether the cell's row was deleted, and nobody has accepted that yet."""
    row = cell.getparent()
    while row is not None and local(row) != "tr":
        row = row.getparent()
    return row is not None and val(child(row, "trPr"), "del") is not None
