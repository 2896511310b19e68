"""JSON lines: one page-level provision of one expression a line (contract.md, export)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from corpus.bundles.making import seen_by
from corpus.currency import Standing, TextCurrency, currency
from corpus.exports import Selection
from corpus.library import Library
from corpus.model import Expression, Law, Provision, Rights


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The selected provisions in order of law, edition, text and place; NotFoundError for an unknown law."""
    laws = [library.law(i) for i in selection.laws] if selection.laws else library.laws()
    with seen_by(library, selection.include_private) as seen:
        for law in laws:
            for edition in law.editions:
                if selection.version in (None, edition.key):
                    for expression in edition.expressions:
                        if expression.rights is Rights.PUBLIC or selection.include_private:
                            became = _became(seen, law, expression)
                            yield from _expression(library, law, expression, selection, became)


def _expression(
    library: Library, law: Law, expression: Expression, selection: Selection, became: TextCurrency | None
) -> Iterator[str]:
    for page in library.text(expression.id).provisions:
        if selection.path is None or page.path == selection.path:
            record = _record(law, expression, page)
            if became is not None:
                record["currency"] = _currency(became, page)
            yield json.dumps(record, ensure_ascii=False) + "\n"


def _became(seen: Library, law: Law, expression: Expression) -> TextCurrency | None:
    """What became of an older translation up to the last version of the law, as those who get the file may see it."""
    if expression.version is None or all(e.version is None or e.version <= expression.version for e in law.editions):
        return None
    known = seen.law(law.id)
    last = [e for e in known.editions if e.version and e.has_source]
    return currency(seen, known, last[-1]).get(expression.id) if last else None


def _currency(became: TextCurrency, page: Provision) -> dict[str, object]:
    """What a page is in that version; `path` null where nothing of it is there, "unknown" where nothing is known."""
    there = next(((path, c) for path, c in became.pages.items() if page.path in c.was), None)
    status = there[1].status if there else Standing.CHANGED if became.compared else Standing.UNKNOWN
    return {
        "against": became.shown,
        "status": str(status),
        "basis": str(became.basis),
        "since": (there[1].since or None) if there else None,
        "path": str(there[0]) if there else None,
    }


def _record(law: Law, expression: Expression, page: Provision) -> dict[str, object]:
    return {
        "law": law.id,
        "jurisdiction": law.jurisdiction,
        "version": expression.version.isoformat() if expression.version else None,
        "expression": expression.id,
        "language": expression.language,
        "force": str(expression.force),
        "unit": str(page.unit),
        "path": str(page.path),
        "number": None if page.number is None else str(page.number),
        "label": page.label,
        "heading": page.heading,
        "text": page.text,
    }
