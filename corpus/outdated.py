"""What a check says of the older translations of an edition: one finding a text, that names the articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.choosing import language_called
from corpus.currency import Basis, Standing, TextCurrency, currency
from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import Edition, Law, ProvisionPath
from corpus.telling import joined, tell

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
    counts = {"count": len(one.having(Standing.CURRENT)), "total": len(one.pages)}
    begins = tell(
        "The %(language)s text renders the version of %(renders)s, not that of %(shown)s.",
        language=language_called(one.expression.language), renders=str(one.renders), shown=str(one.shown),
    )  # fmt: skip
    if one.basis is Basis.STRUCTURE:
        return joined((
            begins,
            tell("The source of %(renders)s isn't here.", renders=str(one.renders)),
            tell("By structure, %(count)s of %(total)s articles are likely unchanged.", **counts),
            tell("Likely changed: %(list)s.", list=_names(changed)) if changed else "",
        ))  # fmt: skip
    return joined((
        begins,
        tell("%(count)s of %(total)s articles say the same.", **counts),
        tell("Changed since: %(list)s.", list=_names(changed)) if changed else "",
        tell("Added since: %(list)s.", list=_names(added)) if added else "",
    ))  # fmt: skip


def _names(paths: Sequence[ProvisionPath]) -> str:
    """art_3, art_9, ... as numbers where they are articles; the first of them, and how many more."""
    named = [str(p).removeprefix("art_") for p in paths[:_NAMED]]
    listed = ", ".join(named)
    return (
        tell("%(list)s and %(count)s more", list=listed, count=len(paths) - _NAMED) if len(paths) > _NAMED else listed
    )


def _suggestion(one: TextCurrency) -> str:
    if one.basis is Basis.STRUCTURE:
        return tell(
            "Import the source of %(renders)s, and the two versions are compared word for word.",
            renders=str(one.renders),
        )
    return tell("Read the source of those articles; the others still say what it says.")
