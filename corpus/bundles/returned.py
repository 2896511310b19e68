"""A bundle that came back: what a file says of itself, and its rows as they stand in it now. Frozen values, made by importers.

An importer reads a file that `tongwen export` wrote and somebody worked in; it knows no library. `corpus.bundles.returning` holds
what came back against the library's texts and makes the new text of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bundles.values import RowKind
from corpus.diagnostics import Diagnostic
from corpus.model import ProvisionPath, Unit


@dataclass(frozen=True, slots=True)
class ReturnedColumn:
    """A column of the file.

    Attributes:
        expression: id of the text that it held; "" for one that was written empty, for a language that the law hadn't.
        language: BCP 47, as the file has it now.
        version: the version that the text renders, "2018-10-26"; "" where the file doesn't say.
        title: the law's title in this language, as the file has it; "" if it has none.
    """

    expression: str
    language: str
    version: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """What stands in a row for one column now.

    Attributes:
        text: the words as they are now; "" if the cell is empty; None if the file no longer has the cell.
        hash: `words_hash` of what stood there when the file was written; "" where the file doesn't say. The hash of no words
            is that of "".
        label: the label that the file gives with the cell ("第五十六条", "（一）"); "" where it doesn't.
        place: as `BundleCell`, where the file says it.
    """

    text: str | None
    hash: str = ""
    label: str = ""
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row, in the order of the file.

    Attributes:
        id: the row's name, as `BundleRow.id`: "u25ca711a06a0".
        cells: one per column of `Returned.columns`.
        kind, path, unit, depth: where the file says them (TMX, XLIFF), as `BundleRow`; a bookmark of DOCX has the id alone.
    """

    id: str
    cells: tuple[ReturnedCell, ...]
    kind: RowKind | None = None
    path: ProvisionPath | None = None
    unit: Unit | None = None
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of the file that belong to no row of it: kept, and told. `column` None: nothing says whose they are."""

    text: str
    column: int | None
    why: str
    near: str = ""  # id of the row before it


@dataclass(frozen=True, slots=True)
class Returned:
    """One bundle of a file that came back.

    Attributes:
        law_id, version, address, day: as the file says; version is the edition's key, day "" where it isn't said.
        source: the column that was translated from, which is never stored; None: nothing in the file says which.
        translator: who worked in it, where the file says so; "" else.
        told: what its reader has to tell.
        beside: ids of texts that the file held when it was written and of which no column is now.
        private: the file says, by whatever a tool left of it, that a text which it held is private.
    """

    law_id: str
    version: str
    columns: tuple[ReturnedColumn, ...]
    rows: tuple[ReturnedRow, ...]
    address: str = ""
    day: str = ""
    source: int | None = None
    unplaced: tuple[Unplaced, ...] = ()
    translator: str = ""
    told: tuple[Diagnostic, ...] = ()
    beside: tuple[str, ...] = ()
    private: bool = False
