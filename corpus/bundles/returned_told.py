"""What is told of a bundle that came back: its faults, and what a person should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.bundles.joining import JoinedRow, says_the_same
from corpus.bundles.returned import ReturnedCell, ReturnedColumn, Unplaced
from corpus.bundles.values import BundleCell, RowKind
from corpus.changes import Change, clipped
from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import ProvisionPath

_MOST_TOLD = 50  # diagnostics of one kind; the last one says how many more there are


def told_of_source(column: ReturnedColumn, changes: Sequence[Change]) -> Iterator[Diagnostic]:
    """What was changed in the text that was translated from."""
    for change in changes[:_MOST_TOLD]:
        said = f"The text that was translated from ({column.language}) was changed in the file at {change.path}; the change was not taken."
        yield diagnose("source-edited", said, path=change.path, found=change.now or None,
                       suggestion=change.was or None)  # fmt: skip
    yield from _more("source-edited", changes)


def told_unplaced(unplaced: Sequence[Unplaced]) -> Iterator[Diagnostic]:
    """Words that belong to no row."""
    for one in unplaced[:_MOST_TOLD]:
        yield diagnose(
            "row-unplaced", f"Words of the file stand in no row of the law: {one.why}.", found=clipped(one.text)
        )
    yield from _more("row-unplaced", unplaced)


def told_of_base(
    pairs: Sequence[tuple[JoinedRow, ReturnedCell, BundleCell | None]], column: ReturnedColumn
) -> Iterator[Diagnostic]:
    """Places where the library's text is no longer what was taken out."""
    found = [
        (row, given, stood) for row, given, stood in pairs
        if stood and given.hash and given.hash != stood.hash and not says_the_same(given, stood)
    ]  # fmt: skip
    for row, given, stood in found[:_MOST_TOLD]:
        said = f"The library's text ({column.language}) changed at {row.path} since the file was written; the file's words were taken."
        yield diagnose("text-moved-on", said, path=str(row.path), found=clipped(given.text or ""),
                       suggestion=clipped(stood.words) if stood else None)  # fmt: skip
    yield from _more("text-moved-on", found)


def told_of_gaps(pairs: Sequence[tuple[JoinedRow, ReturnedCell, BundleCell | None]]) -> Iterator[Diagnostic]:
    """Units that lost their words while what stands below them has some: its words now follow those of another unit."""
    below = {
        ProvisionPath(row.path.segments[:n])
        for row, given, _ in pairs if row.kind is RowKind.UNIT and given.text
        for n in range(1, len(row.path.segments))
    }  # fmt: skip
    found = [
        row for row, given, stood in pairs
        if row.kind is RowKind.UNIT and row.path in below and not given.text and stood and stood.words
    ]  # fmt: skip
    for row in found[:_MOST_TOLD]:
        said = f"{row.path} has no words any more, and what stands below it has: it keeps its place there."
        yield diagnose("text-missing", said, path=str(row.path))
    yield from _more("text-missing", found)


def _more(code: str, found: Sequence[object]) -> Iterator[Diagnostic]:
    if len(found) > _MOST_TOLD:
        yield diagnose(code, f"The same holds of {len(found) - _MOST_TOLD} more places.")
