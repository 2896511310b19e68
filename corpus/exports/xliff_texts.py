"""What XLIFF of any version holds: bundles of two texts, the first of them that which is translated from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from corpus.bundles.marks import PRIVATE, is_private
from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, BundleRow
from corpus.errors import NotFoundError, UsageError
from corpus.exports import Selection
from corpus.library import Library


def pairs(library: Library, selection: Selection) -> Iterator[Bundle]:
    """The bundles of a selection; of all laws those that have both texts.

    Raises:
        NotFoundError: nothing is selected. UsageError: there aren't just two texts.
    """
    several = not (selection.places or selection.laws)
    found = (b for b in bundles(library, selection) if not several or len(b.texts) == _TWO)
    first = next(found, None)
    if first is None:
        raise NotFoundError(
            "There is no law with two texts to export.",
            "Name them: --languages zh-Hans,en. Private texts need --include-private.",
        )
    for bundle in chain((first,), found):
        _refuse(bundle)
        yield bundle


_TWO = 2


def _refuse(bundle: Bundle) -> None:
    if len(bundle.texts) == _TWO:
        return
    held = ", ".join(f"{t.language} {t.id}" for t in bundle.texts)
    raise UsageError(
        f"XLIFF holds a text and its translation; of {bundle.law_id} there would be {len(bundle.texts)}: {held}.",
        "Name two: --languages zh-Hans,en, or --expressions ID,ID where a language has several texts.",
    )


def facts(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """What a file says of a bundle beside its texts, as (name, value)."""
    yield "law", bundle.law_id
    yield "version", bundle.version
    yield "day", bundle.day.isoformat()
    if bundle.address:
        yield "address", bundle.address
    if is_private(bundle):
        yield "rights", PRIVATE
    for side, text in zip(("source", "target"), bundle.texts, strict=True):
        yield side, f"{text.language} {text.id or '-'} {text.force} {text.version or 'undated'}"


def said_of_cells(row: BundleRow) -> Iterator[tuple[str, str]]:
    """What a unit says of its two cells beside their words: the labels, and their places where the rows don't tell them."""
    for side, cell in zip(("source", "target"), row.cells, strict=True):
        if cell.label:
            yield f"{side}-label", cell.label
        if cell.place is not None:
            yield f"{side}-place", str(cell.place)
