"""Pages of a law portal that were saved as HTML: read as the portal's pages in text are, for what is damaged stays so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from corpus.diagnostics import Parsed
from corpus.importers.documents.lines import Line, finer
from corpus.importers.saved_pages import portal_page
from corpus.model import Container, Draft, Provision, Residue, Statement, Text

_Placed = TypeVar("_Placed", Container, Provision, Residue, Statement)


def is_portal(lines: Sequence[str]) -> bool:
    """Whether the lines of a page are Chinese law with its words spaced apart, or under a portal's mark."""
    return portal_page.claims_text("\n".join(lines))


def read_portal(lines: Sequence[Line], residue: Sequence[Residue], name: str) -> Parsed[tuple[Draft, ...]]:
    """The portal's page that `lines` are, as one damaged draft; orders are those of the lines.

    Raises:
        SourceError: no articles stand in it.
    """
    draft = portal_page.read_lines([line.text for line in lines], name)

    def placed(node: _Placed) -> _Placed:
        return replace(node, order=lines[node.order].order)

    text = Text(tuple(map(placed, draft.text.containers)), tuple(map(placed, draft.text.provisions)))
    left = [*map(placed, draft.residue), *finer((), residue)[1]]
    draft = replace(
        draft,
        text=text,
        residue=tuple(sorted(left, key=lambda r: r.order)),
        statements=tuple(map(placed, draft.statements)),
    )
    return Parsed((draft,), draft.diagnostics)
