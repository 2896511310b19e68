"""What an export selects -> bundles, one a law and edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus import ids
from corpus.alignment import CellStatus
from corpus.bundles.making import make, seen_by
from corpus.bundles.values import Bundle, BundleCell, BundleText, Places
from corpus.editions import UNDATED
from corpus.errors import NotFoundError, UsageError
from corpus.model import Force, Rights

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
                made = make(seen, places, day=selection.day, languages=selection.languages, expressions=selection.expressions,
                            include_private=selection.include_private)  # fmt: skip
                yield with_blank(made, selection.blank) if selection.blank else made
            except NotFoundError:
                if selection.laws or selection.places:
                    raise
                # Of all laws, those that have no text in these languages aren't missed.


def with_blank(bundle: Bundle, languages: Sequence[str]) -> Bundle:
    """A bundle with an empty column more for each language, under the rows that it has. UsageError: no tag of a language, or the
    language of a column that stands."""
    for tag in languages:
        try:
            ids.language_tag(tag)
        except ValueError as error:
            raise UsageError(
                f"{tag!r} is no tag of a language.", "Write a BCP 47 tag such as de or zh-Hant."
            ) from error
        if any(text.language == tag for text in bundle.texts):
            raise UsageError(
                f"{bundle.law_id} has a column in {tag}, which is not blank.",
                "Leave that text out: --languages TAG,TAG.",
            )
        bundle = _with_column(bundle, tag)
    return bundle


def _with_column(bundle: Bundle, tag: str) -> Bundle:
    version = None if bundle.version == UNDATED else date.fromisoformat(bundle.version)
    text = BundleText("", tag, "", version, Force.UNOFFICIAL, "", "", "", "", Rights.PUBLIC, "", False, False)
    empty = BundleCell("", CellStatus.MATCHED, "", "")
    rows = tuple(replace(row, cells=(*row.cells, empty)) for row in bundle.rows)
    return replace(bundle, texts=(*bundle.texts, text), rows=rows)


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
