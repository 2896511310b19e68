"""How the runs of a query were typed, to show them so: 著作權, which is looked for as 着作权."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.letters import letter_end
from indexer.query_types import Query, Run, String
from indexer.segmentation import squeeze_map


def as_typed(parts: Sequence[Query], typed: str) -> tuple[Query, ...]:
    """The parts of a chunk, its runs with what was typed for them in `typed`; the same parts when they are compared."""
    if not any(isinstance(part, String | Run) and part.text not in typed for part in parts):
        return tuple(parts)
    reader = _Typed(typed)
    return tuple(reader.of(part) for part in parts)


class _Typed:
    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._key, self._offsets = squeeze_map(typed)

    def of(self, part: Query) -> Query:
        match part:
            case String(text):
                return replace(part, typed=self._said(text))
            case Run(text, parts):
                said = tuple(replace(p, typed=self._said(p.text)) for p in parts)
                return replace(part, parts=said, typed=self._said(text))
        return part

    def _said(self, text: str) -> str:
        """What was typed for `text`; "" where signs stand in it, which would be read anew."""
        at = self._key.find(text)
        if at < 0:
            return ""
        end = letter_end(self._typed, self._offsets[at + len(text) - 1] + 1)  # e and its accent may be two characters
        said = self._typed[self._offsets[at] : end]
        return said if said.isalnum() else ""
