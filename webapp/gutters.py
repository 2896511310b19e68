"""What stands beside the rows of a provision: numbers as the law prints them, and where a column says nothing twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from corpus.model import Provision, ProvisionPath
from webapp.urls import anchor, is_unit, path_of
from webapp.views import RowView, step

Steps = tuple[tuple[str, str], ...]
# What is printed before an item: "(b) processing", "b) die Verarbeitung", "(ii) in respect of", "d. die Dauer", "abis. le nom"; not
# （二）, which is our 2 already.
_PRINTED = re.compile(
    r"\s*(?:[(（]?([A-Za-z]{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6})[)）]"
    r"|([a-z](?:bis|ter|quater|quinquies)?|[ivxlc]{1,4}|[IVXLC]{1,4})\.(?=\s))"
)
_LETTERED = ("item", "subitem")


def printed_steps(rows: Sequence[RowView]) -> tuple[Steps, ...]:
    """The steps of each row, items by the letters that the law prints: Art. 6(1)(b) of the GDPR, whose path says item_2.

    The law's own text decides; of several, the first. Where it prints numbers, or nothing, the path's number stays.
    """
    letters: dict[Steps, str] = {}
    found = []
    for row in rows:
        if row.steps and row.steps[-1][0] in _LETTERED and (letter := _letter(row)):
            letters[row.steps] = letter
        found.append(tuple((kind, letters.get(row.steps[: i + 1], label)) for i, (kind, label) in enumerate(row.steps)))
    return tuple(found)


def _letter(row: RowView) -> str:
    cells = [c for c in row.cells if c.text]
    text = next((c.text for c in cells if c.head.expression.is_source), None) or (cells[0].text if cells else "")
    printed = _PRINTED.match(text or "")
    return printed[1] or printed[2] if printed else ""


def places_of(rows: Sequence[RowView]) -> Mapping[str, Steps]:
    """Anchor of each row -> its steps as they are printed."""
    return {row.anchor: printed for row, printed in zip(rows, printed_steps(rows), strict=True)}


def steps_in(page: Provision, path: ProvisionPath) -> Steps:
    """Where below its page a path leads, as the text of the page prints it: item_2 of what stands as "(b)" is item b.

    Args:
        page: of the law's own text.
    """
    found = []
    for end in range(len(page.path.segments) + 1, len(path.segments) + 1):
        unit = ProvisionPath(path.segments[:end])
        kind, label = step(path.segments[end - 1])
        part = next((p for p in page.parts if p.path == unit), None) if kind in _LETTERED else None
        printed = _PRINTED.match(page.text[part.span.start : part.span.end]) if part else None
        found.append((kind, (printed[1] or printed[2]) if printed else label))
    return tuple(found)


def steps_below(path: str | None, places: Mapping[str, Steps] = MappingProxyType({})) -> Steps:
    """Where below its page a path leads: what a finding at art_25/para_5 says of its place; () for a page as a whole.

    Where the page isn't shown, its paragraph: a path says item_4 of what the law prints as (d).

    Args:
        places: those of the page that is shown, whose items have the letters that the law prints.
    """
    parsed = path_of(path) if path else None
    if parsed is None or not is_unit(parsed):
        return ()
    printed = places.get(anchor(parsed))
    if printed is not None:
        return printed
    return tuple(takewhile(lambda at: at[0] == "para", (step(s) for s in parsed.segments[len(parsed.page.segments) :])))


def told_once(rows: Sequence[RowView]) -> frozenset[int]:
    """The columns that have no text in any row, for one reason: it is said in the first row alone."""
    if len(rows) < 2:
        return frozenset()
    first = rows[0].cells
    return frozenset(
        i
        for i, cell in enumerate(first)
        if all(r.cells[i].text is None and r.cells[i].status == cell.status for r in rows)
    )
