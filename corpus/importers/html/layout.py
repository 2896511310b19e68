"""How a page lays out lists and tables: the numbers that lists show, the columns that cells stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from corpus.importers.html.tree import tag_of

_LIST_TYPES = {"a": "a", "A": "A", "i": "i", "I": "I", "1": "1", "lower-alpha": "a", "upper-alpha": "A", "lower-roman": "i",
               "upper-roman": "I", "decimal": "1", "lower-latin": "a", "upper-latin": "A"}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z\-]+)", re.IGNORECASE)


@dataclass(slots=True)
class CellTable:
    index: int  # -1: no table of cells
    row: int = -1
    column: int = -1
    spans: dict[int, int] = field(default_factory=dict)  # column -> rows below that a cell reaches into

    def next_row(self) -> None:
        self.row += 1
        self.column = -1
        self.spans = {c: n - 1 for c, n in self.spans.items() if n > 1}

    def next_cell(self, rows: int, columns: int) -> int:
        at = self.column + 1
        while at in self.spans:
            at += 1
        self.column = at + columns - 1
        if rows > 1:
            self.spans.update(dict.fromkeys(range(at, at + columns), rows))
        return at


@dataclass(slots=True)
class CountedList:
    style: str
    next: int


def list_of(element: etree._Element, tag: str) -> CountedList:
    match = _LIST_STYLE.search(element.get("style") or "")
    said = (match[1].lower() if match else "") or element.get("type") or ("1" if tag == "ol" else "")
    start = element.get("start") or "1"
    return CountedList(
        _LIST_TYPES.get(said, "") if tag == "ol" else "", int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
    )


def counted(number: int, style: str) -> str:
    """A list's number as it is shown: 3 -> "3", "c", "C", "iii", "III"."""
    if number < 1 or style == "1":
        return str(number)
    if style in "aA":
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters if style == "a" else letters.upper()
    out = ""
    for value, roman in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        out += roman * min(number // value, 20)
        number %= value
    return out if style == "i" else out.upper()


def span_of(value: str | None) -> int:
    return max(1, min(int(value), 1000)) if value and re.fullmatch(r"\d{1,5}", value.strip()) else 1


def widest_row(table: etree._Element) -> int:
    """The most cells in a row of a table."""
    rows = [
        row
        for part in table
        for row in ([part] if tag_of(part) == "tr" else part if tag_of(part) in ("tbody", "thead", "tfoot") else [])
    ]
    return max((sum(tag_of(cell) in ("td", "th") for cell in row) for row in rows), default=0)
