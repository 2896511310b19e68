"""What the readers of bundles that came back share: columns as they are met, rows by name, the words of a segment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from corpus import ids
from corpus.bundles.returned import Returned, ReturnedCell, ReturnedColumn, ReturnedRow, Unplaced
from corpus.bundles.values import RowKind
from corpus.errors import SourceError
from corpus.importers.documents.csv_columns import tag_of
from corpus.importers.markup import local
from corpus.model import ProvisionPath, Unit

ROW = re.compile(r"[cpu][0-9a-f]{12}")
_KINDS = {kind.value[0]: kind for kind in RowKind}
# Codes of markup in a segment: what stands in them is no text.
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec", "sm", "em", "sub"})
_SIGN = re.compile(r"x-tongwen-u([0-9a-f]{4,6})")
_HEX = re.compile(r"[0-9A-Fa-f]{1,6}")
_MOST_SIGNS = 0x110000
MOST_COLUMNS = 60
"""Texts beside each other in a file; a law has some dozen at most."""


@dataclass(frozen=True, slots=True)
class RowName:
    """What names a row in a file; None for what the file doesn't say."""

    id: str
    path: ProvisionPath | None
    unit: Unit | None = None
    depth: int | None = None

    @property
    def kind(self) -> RowKind:
        """As the first letter of the id says."""
        return _KINDS[self.id[0]]


@dataclass(slots=True)
class Gathered:
    """The rows of one law and version, as they are met."""

    law_id: str
    version: str
    address: str = ""
    day: str = ""
    source: int | None = None
    columns: list[ReturnedColumn] = field(default_factory=list)
    rows: list[tuple[RowName, Mapping[int, ReturnedCell]]] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    private: bool = False
    # Of the address, where several parts of a file say what they hold.
    _parts: dict[str, None] | None = field(default=None, init=False)

    def column(self, expression: str, language: str, version: str = "") -> int:
        """The number of the column of a text, which is made if it is the first time that it is met."""
        for n, column in enumerate(self.columns):
            if (column.expression, column.language) == (expression, language):
                return n
        if len(self.columns) >= MOST_COLUMNS:
            raise too_many_columns(self.law_id)
        self.columns.append(ReturnedColumn(expression, language, version))
        return len(self.columns) - 1

    def take(self, other: Gathered) -> None:
        """The rows of another part of the same bundle, with the same columns, behind its own; it holds what both hold."""
        if self._parts is None:
            self._parts = dict.fromkeys(self.address.split(",") if self.address else ())
        if self._parts and other.address:
            self._parts.update(dict.fromkeys(other.address.split(",")))
        else:  # one part is of the whole law
            self._parts = {}
        self.private |= other.private
        self.rows += other.rows
        self.unplaced += other.unplaced

    def value(self, translator: str = "") -> Returned:
        """All of it; a cell that a row hasn't got is one that the file no longer has."""
        gap = ReturnedCell(None)
        address = self.address if self._parts is None else ",".join(self._parts)
        rows = tuple(
            ReturnedRow(
                name.id,
                tuple(cells.get(n, gap) for n in range(len(self.columns))),
                name.kind if name.path else None,
                name.path,
                name.unit,
                name.depth,
            )
            for name, cells in self.rows
        )
        return Returned(self.law_id, self.version, tuple(self.columns), rows, address, self.day, self.source,
                        tuple(self.unplaced), translator, beside=tuple(self.beside), private=self.private)  # fmt: skip


def too_many_columns(law_id: str) -> SourceError:
    """What is told of a file that says it has more than MOST_COLUMNS: each row would hold as many cells."""
    return SourceError(
        f"A bundle of {law_id} has more than {MOST_COLUMNS} texts side by side.", "Import fewer languages at once."
    )


def is_law(text: str) -> bool:
    """Whether a text can be a law's id."""
    try:
        ids.law_id(text)
    except ValueError:
        return False
    return True


def row_name(row: str, path: str, said: str = "") -> RowName:
    """A row by its id and path; `said` is what the file says of it: "unit paragraph 2"."""
    _, unit, depth = (*said.split()[:3], "", "", "")[:3]
    known = Unit(unit) if unit in list(Unit) else None
    return RowName(row, _path(path), known, int(depth) if re.fullmatch(r"\d{1,2}", depth) else None)


def _path(text: str) -> ProvisionPath | None:
    try:
        return ProvisionPath.parse(text)
    except ValueError:
        return None


def language_said(text: str | None) -> str:
    """A language as the library writes it: "ZH-hans" is zh-Hans, "en_us" en-US; "" for none."""
    plain = (text or "").strip().replace("_", "-")
    first, *rest = plain.split("-")
    written = "-".join((first.lower(), *(r.title() if len(r) == 4 else r.upper() for r in rest)))
    try:
        return ids.language_tag(tag_of(plain) or written)
    except ValueError:
        pass
    try:
        return ids.language_tag(written)
    except ValueError:
        return ""


def place_said(text: str | None) -> int | None:
    """The place of a cell in its text, as `BundleCell` has it; None where it isn't said."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,6}", text) else None


def same_language(one: str, other: str) -> bool:
    """Whether two tags may mean one language: en and en-US, not zh-Hans and zh-Hant."""
    first, second = one.lower().split("-"), other.lower().split("-")
    scripts = {x for tag in (first, second) for x in tag[1:] if len(x) == 4}
    return first[0] == second[0] and len(scripts) < 2


def segment_text(element: etree._Element) -> str:
    """The words of a segment: what marks surround is text, what stands in codes isn't; a code of ours is the sign it stands for."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append(_sign(child) or ("" if local(child) in _CODES else segment_text(child)))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _sign(code: etree._Element) -> str:
    """The sign that XML can't hold and that a code stands for; "" for any other code."""
    match = _SIGN.fullmatch(code.get("type") or code.get("ctype") or "")
    said = match[1] if match else (code.get("hex") or "") if local(code) == "cp" else ""
    if not _HEX.fullmatch(said) or int(said, 16) >= _MOST_SIGNS:
        return ""
    return chr(int(said, 16))
