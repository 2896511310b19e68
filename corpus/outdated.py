"""What a check says of the older translations of an edition: one finding a text, that names the articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.choosing import language_called
from corpus.currency import Basis, Standing, TextCurrency, currency
from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import Edition, Law, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library

_NAMED = 30


def outdated(library: Library, law: Law, edition: Edition) -> Iterator[Diagnostic]:
    """A finding for each text of an earlier version that stands, or is shown, beside an edition."""
    for one in currency(library, law, edition).values():
        if not one.placed:
            continue  # that it can't be held against this version is said elsewhere
        said = diagnose("translation-outdated", _message(one), suggestion=_suggestion(one))
        yield replace(said, expressions=(one.expression.id,))


def _message(one: TextCurrency) -> str:
    changed, added = one.having(Standing.CHANGED), one.having(Standing.ADDED)
    still = f"{len(one.having(Standing.CURRENT))} of {len(one.pages)} articles"
    begins = f"The {language_called(one.expression.language)} text renders the version of {one.renders}, not that of {one.shown}"
    if one.basis is Basis.STRUCTURE:
        likely = f"; likely changed: {_names(changed)}" if changed else ""
        return f"{begins}. The source of {one.renders} isn't here. By structure, {still} are likely unchanged{likely}."
    told = [f"{word} since: {_names(paths)}" for word, paths in (("changed", changed), ("added", added)) if paths]
    return f"{begins}. {still} say the same{''.join(f'; {t}' for t in told)}."


def _names(paths: Sequence[ProvisionPath]) -> str:
    """art_3, art_9, ... as numbers where they are articles; the first of them, and how many more."""
    named = [str(p).removeprefix("art_") for p in paths[:_NAMED]]
    more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return ", ".join(named) + more


def _suggestion(one: TextCurrency) -> str:
    if one.basis is Basis.STRUCTURE:
        return f"Import the source of {one.renders}, and the two versions are compared word for word."
    return "Read the source of those articles; the others still say what it says."
