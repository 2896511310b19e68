"""JSON lines: one page-level provision of one expression a line (contract.md, export)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from corpus.exports import Selection
from corpus.library import Library
from corpus.model import Expression, Law, Provision, Rights


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The selected provisions in order of law, edition, text and place; NotFoundError for an unknown law."""
    laws = [library.law(i) for i in selection.laws] if selection.laws else library.laws()
    for law in laws:
        for edition in law.editions:
            if selection.version in (None, edition.key):
                for expression in edition.expressions:
                    if expression.rights is Rights.PUBLIC or selection.include_private:
                        yield from _expression(library, law, expression, selection)


def _expression(library: Library, law: Law, expression: Expression, selection: Selection) -> Iterator[str]:
    for page in library.text(expression.id).provisions:
        if selection.path is None or page.path == selection.path:
            yield json.dumps(_record(law, expression, page), ensure_ascii=False) + "\n"


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
