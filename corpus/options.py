"""How a lookup is to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Options:
    """The parameters of `lookup.show` beside the citation; see there."""

    languages: tuple[str, ...]
    as_of: date
    version: str | None
    expressions: tuple[str, ...]
