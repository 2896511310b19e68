"""Use case: what is wrong with the texts of a law, alone and beside one another."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.diagnostics import Diagnostic
from corpus.inspection import EditionView, Side, inspect_edition
from corpus.library import Library
from corpus.library.deciding import corrections
from corpus.model import Edition, Law


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one edition of a law. JSON object `check` of the contract."""

    law: str
    version: str
    diagnostics: tuple[Diagnostic, ...]


def check_edition(library: Library, law: Law, edition: Edition) -> Checked:
    """All diagnostics of an edition: those of each text, as stored with it, and those between its texts."""
    own = tuple(d for e in edition.expressions for d in e.diagnostics)
    return Checked(law.id, edition.key, (*own, *between(library, law, edition)))


def between(library: Library, law: Law, edition: Edition) -> tuple[Diagnostic, ...]:
    """What inspection finds between the texts of an edition; kept beside them until one of them changes."""
    return inspect_edition(view_of(library, law, edition))


def view_of(library: Library, law: Law, edition: Edition) -> EditionView:
    """An edition as the rules see it: texts whose numbers mean other articles are left out."""
    sides = tuple(Side(e, library.text(e.id)) for e in edition.expressions if e.numbers_trusted)
    decided = tuple(
        (c.expression, c.path, None if c.value == "-" else c.value)
        for c in corrections(library, law.id, "row")
        if c.expression and c.path
    )
    return EditionView(law.id, law.jurisdiction, edition.version, sides, decided)
