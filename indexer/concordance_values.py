"""What a concordance is asked and what it answers, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from indexer.word_forms import Form

ORDERS = ("law", "left", "right", "rendering")
UNIDENTIFIED, NO_TEXT, TEXT = "unidentified", "no_text", "text"
STATES = (UNIDENTIFIED, NO_TEXT, TEXT)


@dataclass(frozen=True, slots=True)
class ConcordanceRequest:
    """What is asked.

    Attributes:
        query: in the language of queries; words beside one another are one term.
        language: only places in texts of this language ("": any).
        beside: languages of the texts beside (none given: the reader's, Chinese and English, two at most, or what there is).
        laws, jurisdictions: only places in these.
        translator: only places in a text of this translator or publisher, or beside one; its text is the one beside.
        without: only places with a row beside that doesn't hold this, in any of the languages beside.
        rendering: only places that the text beside renders so, in the language `into` (none given: the first beside).
        state: only places whose rendering isn't identified, or that have no text beside, or one.
        order: one of ORDERS.
        reader: what the reader reads ("": Chinese and English).
    """

    query: str
    day: date
    language: str = ""
    beside: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    translator: str = ""
    without: str = ""
    rendering: str = ""
    state: str = ""
    into: str = ""
    order: str = "law"
    all_versions: bool = False
    limit: int = 50
    offset: int = 0
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The row beside a place, in one language; `text` is cut out of it, `highlight` in it is what renders the place.

    `rendering` "" is one that isn't identified; `counted` says that it was counted from rows, and no list or lexicon knows it.
    `cut` says whether the row goes on before and after; `row` is all of it.
    """

    expression: str
    language: str
    translator: str
    text: str
    cut: tuple[bool, bool]
    highlight: tuple[int, int] | None
    rendering: str
    counted: bool
    row: str


@dataclass(frozen=True, slots=True)
class Line:
    """A place of the term: `left`, `node` and `right` are stored characters of its row, one behind the other.

    `start` and `end` are offsets of the node in the stored text of the provision at `path`. `cut` says whether the row goes on
    before `left` and after `right`; `row` is all of it, `row_start` where it begins in the provision. `beside` has one of each language that was asked for, where there is one.
    """

    law: str
    version: str
    path: str
    label: str
    expression: str
    language: str
    translator: str
    status: str
    damaged: bool
    start: int
    end: int
    left: str
    node: str
    right: str
    cut: tuple[bool, bool]
    row: str
    row_start: int
    beside: tuple[Beside, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """A page of places.

    Attributes:
        read_as: how the query was read.
        places, provisions, laws: exact totals of what passes the filters.
        unfiltered: places before the filters.
        beside: the languages of the texts beside.
        excluded: provisions that were left out for their status, by status.
        languages, jurisdictions, by_law, translators: places by each, the most frequent first, each as if nothing were chosen of it.
        forms: of a query of one word its forms before the filters, and the other words of its stem, whose places aren't counted.
    """

    request: ConcordanceRequest
    read_as: str
    places: int
    provisions: int
    laws: int
    unfiltered: int
    beside: tuple[str, ...]
    excluded: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    jurisdictions: tuple[tuple[str, int], ...]
    by_law: tuple[tuple[str, int], ...]
    translators: tuple[tuple[str, int], ...]
    titles: Mapping[str, str]
    lines: tuple[Line, ...]
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendering of the term in one language: how many places it renders, by law, by who translated and by both; `forms` are its
    spellings."""

    text: str
    count: int
    forms: tuple[tuple[str, int], ...]
    laws: tuple[tuple[str, int], ...]
    translators: tuple[tuple[str, int], ...]
    both: tuple[tuple[str, str, int], ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The renderings in one language. The counts of `renderings`, `unidentified` and `no_text` together are the places."""

    language: str
    places: int
    renderings: tuple[Rendered, ...]
    unidentified: Rendered
    no_text: Rendered


@dataclass(frozen=True, slots=True)
class RenderingTables:
    """The renderings of a term in each language beside; else as in a Concordance."""

    request: ConcordanceRequest
    read_as: str
    places: int
    provisions: int
    laws: int
    unfiltered: int
    excluded: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    jurisdictions: tuple[tuple[str, int], ...]
    by_law: tuple[tuple[str, int], ...]
    translators: tuple[tuple[str, int], ...]
    titles: Mapping[str, str]
    tables: tuple[Table, ...]
    forms: tuple[Form, ...] = ()
