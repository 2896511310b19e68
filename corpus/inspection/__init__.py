"""Inspection: rules that find what is wrong with a text, alone or beside the others of its edition.

Rules on one text run when it is read, and their diagnostics are stored with it. Rules on an edition run when a text of it
came or went (corpus.checking), for a translation can't be judged alone. Every code stands in corpus.diagnostics.CODES.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.diagnostics import Diagnostic
from corpus.inspection.between import RULE as BETWEEN
from corpus.inspection.rivals import RULE as RIVALS
from corpus.inspection.rules import EditionRule, EditionView, Side, TextRule, TextView
from corpus.inspection.texts import RULES as TEXTS
from corpus.model import Draft, Force

__all__ = [
    "EDITION_RULES",
    "TEXT_RULES",
    "EditionView",
    "Side",
    "TextView",
    "inspect_edition",
    "inspect_text",
    "inspected",
]

# Name of a rule -> the rule.
TEXT_RULES: dict[str, TextRule] = {**TEXTS}
EDITION_RULES: dict[str, EditionRule] = {"between": BETWEEN, "rivals": RIVALS}


def inspect_text(view: TextView) -> tuple[Diagnostic, ...]:
    """What the rules find in one text, in the order of the registry."""
    return tuple(found for rule in TEXT_RULES.values() for found in rule.check(view))


def inspect_edition(view: EditionView) -> tuple[Diagnostic, ...]:
    """What the rules find between the texts of an edition, in the order of the registry; () for a lone text."""
    return tuple(found for rule in EDITION_RULES.values() for found in rule.check(view))


def inspected(draft: Draft, language: str | None = None) -> Draft:
    """A draft with what inspection finds in its text, behind what its importer told of it; nothing is told twice.

    Args:
        draft: as an importer made it.
        language: what the user says its language is, if it isn't what the importer took it for.
    """
    view = TextView(
        draft.text,
        language or draft.language,
        draft.jurisdiction,
        draft.force is Force.DAMAGED,
        draft.coverage,
        draft.residue,
    )
    told = {(d.code, d.path, d.start) for d in draft.diagnostics}
    found = tuple(d for d in inspect_text(view) if (d.code, d.path, d.start) not in told)
    return replace(draft, diagnostics=(*draft.diagnostics, *found)) if found else draft
