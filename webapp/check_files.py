"""What was found in the texts of laws, as a table for a spreadsheet: a line a finding, with the words that it is about."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from corpus.checking import Checked
from corpus.diagnostics import CODES, Diagnostic, Severity
from corpus.library import Library
from corpus.model import Law, ProvisionPath
from corpus.quoting import Quotation, Quoting
from corpus.waiving import Waiver
from webapp.search_csv import BOM, line
from webapp.telling import page_called, told_plain
from webapp.urls import Reading, law_url, path_of, provision_url
from webapp.workbooks import add_sheet, new_book

COLUMNS = (
    "law", "version", "path", "place", "severity", "code", "finding", "found", "look for", "waived because",
    "language", "text", "language beside", "text beside", "expressions", "url",
)  # fmt: skip
_WIDTHS = {"law": 22, "path": 18, "finding": 50, "text": 60, "expressions": 30, "url": 30, "severity": 10}
_AT_ONCE = 100
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def cells(library: Library, found: Iterable[Checked], root: str = "") -> Iterator[tuple[str, ...]]:
    """The lines of the table, in the order of each law; what was waived stands there too, with why.

    Args:
        root: what addresses begin with: https://example.org
    """
    for checked in found:
        law = library.law(checked.law)
        edition = next(e for e in law.editions if e.key == checked.version)
        quoting = Quoting(library, law, edition)
        order = {
            path: n
            for n, path in enumerate(
                dict.fromkeys(str(p.path) for e in edition.expressions for p in library.text(e.id).provisions)
            )
        }
        every: list[tuple[Diagnostic, Waiver | None]] = [(d, None) for d in checked.diagnostics]
        every += checked.waived
        for diagnostic, waiver in sorted(every, key=lambda each: _place_of(each[0], order)):
            yield _cells(law, checked.version, diagnostic, waiver, quoting.of(diagnostic), root)


def _place_of(found: Diagnostic, order: dict[str, int]) -> tuple[int, int, int, str]:
    """What concerns a whole text first, then by the order of the law."""
    path = path_of(found.path) if found.path else None
    at = order.get(str(path.page), len(order)) if path else -1
    return at, _RANK[found.severity], found.start or 0, found.code


def _cells(
    law: Law, version: str, found: Diagnostic, waiver: Waiver | None, quotes: Sequence[Quotation], root: str
) -> tuple[str, ...]:
    path: ProvisionPath | None = path_of(found.path) if found.path else None
    at = Reading(version=version)
    own, beside = (*quotes, None, None)[:2]
    return (
        law.id, version, found.path or "", page_called(path, law.id) if path else "", str(found.severity), found.code,
        told_plain(found.message), found.found or "", told_plain(found.suggestion or ""), waiver.because if waiver else "",
        own.expression.language if own else "", own.text if own else "",
        beside.expression.language if beside else "", beside.text if beside else "",
        " ".join(found.expressions), root + (provision_url(law.id, path, at) if path else law_url(law.id, at)),
    )  # fmt: skip


def lines(library: Library, found: Iterable[Checked], root: str = "") -> Iterator[str]:
    """The table as CSV, in pieces, headed by its columns."""
    yield BOM + line(COLUMNS)
    rows = cells(library, found, root)
    while some := list(islice(rows, _AT_ONCE)):
        yield "".join(line(row) for row in some)


def workbook(library: Library, found: Iterable[Checked], root: str = "") -> bytes:
    """The table as an Excel workbook, with what the codes mean on a sheet of its own."""
    packed = io.BytesIO()
    book = new_book(packed)
    seen: dict[str, None] = {}

    def kept() -> Iterator[tuple[str, ...]]:
        for row in cells(library, found, root):
            seen[row[_CODE]] = None
            yield row

    add_sheet(book, "Findings", COLUMNS, kept(), widths=_WIDTHS, bold=("code",), tag_of=_tag_of)
    meant = [(code, told_plain(CODES[code].meaning) if code in CODES else "") for code in sorted(seen)]
    add_sheet(book, "Codes", ("code", "meaning"), meant, widths={"code": 24, "meaning": 100})
    book.close()
    return packed.getvalue()


_CODE = COLUMNS.index("code")
_TEXTS = {
    COLUMNS.index("text"): COLUMNS.index("language"),
    COLUMNS.index("text beside"): COLUMNS.index("language beside"),
}


def _tag_of(column: int, row: Sequence[object]) -> str:
    """The language of a cell with words of a text."""
    return str(row[_TEXTS[column]]) if column in _TEXTS else ""
