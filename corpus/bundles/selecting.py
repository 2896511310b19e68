"""What an export selects -> bundles, one a law and edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from corpus.bundles.making import make, seen_by
from corpus.bundles.values import Bundle, Places
from corpus.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from corpus.exports import Selection
    from corpus.library import Library


def bundles(library: Library, selection: Selection) -> Iterator[Bundle]:
    """The bundles of a selection, in its order; provisions of one law and version are one bundle.

    Raises:
        NotFoundError: nothing is selected. UsageError: the selection names no day; as `make` else.
    """
    if selection.day is None:
        raise UsageError("A bundle is of a day: it holds the text that counts then.", "Give the day.")
    with seen_by(library, selection.include_private) as seen:
        for places in _places(seen, selection):
            try:
                yield make(seen, places, day=selection.day, languages=selection.languages, expressions=selection.expressions,
                           include_private=selection.include_private)  # fmt: skip
            except NotFoundError:
                if selection.laws or selection.places:
                    raise
                # Of all laws, those that have no text in these languages aren't missed.


def _places(library: Library, selection: Selection) -> list[Places]:
    """What is selected, law by law."""
    if not selection.places:
        laws = selection.laws or tuple(library.law_ids())
        address = str(selection.path) if selection.path is not None else ""
        return [Places(law_id, address, selection.version) for law_id in laws]
    found: dict[tuple[str, str | None], list[str]] = {}
    for places in selection.places:
        found.setdefault((places.law_id, places.version), []).append(places.address)
    # All of a law holds its provisions too.
    return [Places(law, ",".join(held) if all(held) else "", version) for (law, version), held in found.items()]
