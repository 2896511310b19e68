"""A bundle as frozen values: rows with a path, a cell per text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.alignment import CellStatus
from corpus.days.status import EditionStatus
from corpus.model import Force, ProvisionPath, Rights, Unit

_HEX = 12  # digits of a hash that go into a file: 48 bits, for a law of a few thousand rows


@dataclass(frozen=True, slots=True)
class Places:
    """What of a law: `address` as the page of several provisions has it ("art_56..art_58,art_60", "56..58", "chp_3"); "" is all.

    `version` None is the edition that counts on the day.
    """

    law_id: str
    address: str = ""
    version: str | None = None


class RowKind(StrEnum):
    """What a row is: the heading of a chapter, the head of a page (label and heading of an article), or a unit's words."""

    CONTAINER = "container"
    PAGE = "page"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class BundleText:
    """A column: one expression, and what a reader must know of it.

    Attributes:
        title: the law's title in its language; "" if there is none.
        version: the version that it renders; None if it isn't known.
        coverage: "55-70"; "" for the whole law.
        prevails: it is a sound text in the language that prevails.
        strange: its numbers aren't those of the bundle's edition; it has no words here.
    """

    id: str
    language: str
    title: str
    version: date | None
    force: Force
    publisher: str
    translator: str
    source: str
    licence: str
    rights: Rights
    coverage: str
    is_source: bool
    prevails: bool
    strange: bool = False


@dataclass(frozen=True, slots=True)
class BundleCell:
    """What one text has in a row.

    Attributes:
        status: as the page shows it.
        label: as printed: "第五十六条", "（一）"; "" for none.
        text: the stored words, of a chapter or page its heading ("" if it has none); None if the text has nothing here.
        apart: the label stands before `text` (第八章 + 罪犯移管), not in it ("（一）可以说明…").
        place: 1, 2, ... among the units of its page, in a text that has them in another order than the rows; else None.
    """

    expression: str
    status: CellStatus
    label: str
    text: str | None
    apart: bool = False
    place: int | None = None

    @property
    def words(self) -> str:
        """All that the cell says, in one string."""
        return f"{self.label} {self.text or ''}".strip() if self.apart else self.text or ""

    @property
    def hash(self) -> str:
        """`words_hash` of its words: what a file that comes back is compared by."""
        return words_hash(self.words)


@dataclass(frozen=True, slots=True)
class BundleRow:
    """A row: a cell per text, in the order of `Bundle.texts`.

    Attributes:
        kind: with `path` it names the row: the head of an article and its only unit have the same path.
        depth: of a chapter's heading 0, 1, ...; else that of the innermost heading above it, plus 1.
        pin: where it stands, short, for people: "56", "56(1)(3)"; no two rows of a bundle have the same. "" for a heading.
        notes: what is to be said of the page; only in its first row.
    """

    kind: RowKind
    path: ProvisionPath
    unit: Unit
    depth: int
    pin: str
    cells: tuple[BundleCell, ...]
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Kind and path as letters and digits: "u" and a hash. The same in each bundle that has the row, whatever its texts."""
        return self.kind.value[0] + hashlib.sha256(f"{self.kind}:{self.path}".encode()).hexdigest()[:_HEX]


@dataclass(frozen=True, slots=True)
class Bundle:
    """One edition of a law, or provisions of it, in a few texts.

    Attributes:
        titles: ((language, title), ...), those of the columns first.
        version: key of the edition: "2018-10-26" or "undated".
        day: the day that the status is of.
        status_line: one sentence: how the law stands on that day.
        citations: ((language, citation), ...) of what is in it.
        address: what it holds, as an address writes it: "art_56..art_58,art_60"; "" for the whole law.
        notes: what a reader must know of the whole: warnings of the edition and its texts.
    """

    law_id: str
    jurisdiction: str
    titles: tuple[tuple[str, str], ...]
    version: str
    day: date
    status: EditionStatus
    status_line: str
    citations: tuple[tuple[str, str], ...]
    address: str
    texts: tuple[BundleText, ...]
    rows: tuple[BundleRow, ...]
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title in the language of the first column, else the first there is, else the law's id."""
        own = self.texts[0].title if self.texts else ""
        return own or (self.titles[0][1] if self.titles else self.law_id)


def words_hash(text: str) -> str:
    """The first digits of the SHA-256 of a text's words; white space that a tool may change doesn't count."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:_HEX]
