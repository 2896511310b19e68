"""Citations and records of what a lookup found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.citing.records import Record, record
from corpus.citing.styles import STYLES, cite_as, section_of
from corpus.citing.values import StyledCitation
from corpus.errors import UsageError
from corpus.lookup.addresses import places_of
from corpus.lookup.results import ShowResult
from corpus.model import Edition, Expression, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library

Places = list[ProvisionPath | tuple[ProvisionPath, ProvisionPath]]


def citations_of(
    library: Library, result: ShowResult, styles: Sequence[str] = (), only: Sequence[str] = ()
) -> tuple[StyledCitation, ...]:
    """The provisions of a lookup in every style of their place, or in `styles`; () where nothing was found.

    With `only`, in these languages alone.

    Raises:
        UsageError: there is no such style.
    """
    unknown = [s for s in styles if s not in STYLES]
    if unknown:
        raise UsageError(f"There is no style {unknown[0][:80]!r}.", f"Styles: {', '.join(STYLES)}.")
    edition = edition_of(result)
    if result.law is None or edition is None or (not result.columns and result.path is not None):
        return ()
    languages = tuple(e.language for e in result.expressions)
    return cite_as(
        library, result.law, edition, places(result), languages=languages, day=result.as_of, styles=styles, only=only
    )


def edition_of(result: ShowResult) -> Edition | None:
    """The edition that a lookup rests on."""
    return next((e for e in result.law.editions if e.key == result.version), None) if result.law else None


def places(result: ShowResult) -> Places:
    """The provisions of a lookup: one, several, or none for the law as a whole."""
    if result.address:
        found = places_of(result.address)
        return [(p.path, p.to.path) if p.to and p.to.path else p.path for p in found if p.path]
    return [result.path] if result.path is not None else []


def records_of(library: Library, result: ShowResult, url: str) -> tuple[Record, ...]:
    """A record for each text of a lookup that holds the provisions, for a reference manager.

    Args:
        url: permanent address with version and day.
    """
    edition = edition_of(result)
    if result.law is None or edition is None:
        return ()
    styled = citations_of(library, result)
    texts = [c.expression for c in result.columns] or list(result.expressions)
    return tuple(
        record(
            result.law, edition, text, result.address or (str(result.path) if result.path else ""), _in(styled, text),
            section=section_of(library, result.law, edition, places(result), text.language), url=url, day=result.as_of,
        )
        for text in texts
    )  # fmt: skip


def _in(styled: Sequence[StyledCitation], text: Expression) -> StyledCitation | None:
    return next((s for s in styled if s.language == text.language), None)
