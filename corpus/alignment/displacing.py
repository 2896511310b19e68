"""Use case: what a decision on one row does to its neighbours, so that whoever sets a row sees what it pushed aside."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.alignment.overview import edition_rows
from corpus.alignment.rows import CellStatus
from corpus.model import Edition, Law, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Stands:
    """Where the machine put a stretch of a text: the row's path, and how it stands there."""

    path: ProvisionPath
    status: CellStatus


@dataclass(frozen=True, slots=True)
class Displaced:
    """A stretch of a text that nobody set and that stands elsewhere than before; `now` is None if it stands nowhere."""

    text: str
    before: Stands
    now: Stands | None

    @property
    def sentence(self) -> str:
        """What happened to it, in words: "It was fined ..." stood at art_1/para_3; it is extra now."""
        words = " ".join(self.text.split())
        words = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
        if self.now is None:
            where = "has no row now"
        elif self.now.status is CellStatus.EXTRA:
            where = f"stands beside nothing of the law now (extra, {self.now.path})"
        else:
            where = f"stands at {self.now.path} now"
        return f"“{words}” stood at {self.before.path}; it {where}"


Placement = dict[str, Stands]


def placed(
    library: Library, law: Law, edition: Edition, expression: str, pages: Collection[ProvisionPath]
) -> Placement:
    """Where the stretches of a text stand that nobody set, on some pages."""
    found: Placement = {}
    for page in edition_rows(library, law, edition, pages):
        for row in page.rows:
            for cell in row.cells:
                if cell.expression == expression and cell.text and cell.set_by is None:
                    found.setdefault(cell.text, Stands(row.path, cell.status))
    return found


def displaced(before: Placement, now: Placement, own: Collection[str] = ()) -> tuple[Displaced, ...]:
    """What stands elsewhere `now`; `own` are the stretches that were set themselves."""
    return tuple(
        Displaced(text, stood, now.get(text))
        for text, stood in before.items()
        if text not in own and now.get(text) != stood
    )
