"""The next line that may go on with a list, found by kind, is the one that is found by looking at line after line."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.grammar.markers import Marker, readings
from corpus.grammar.sequences import LOOK_AHEAD, Coming

_LINES = st.sampled_from(
    [(), *(tuple(readings(line, None)) for line in ("（一）甲", "1. a", "(a) b", "C. c", "一、乙"))]
)
_STRETCHES = st.lists(st.tuples(_LINES, st.sampled_from([1, 2, LOOK_AHEAD - 1, LOOK_AHEAD])), max_size=5)


def _line_after_line(found: Sequence[Sequence[Marker]], index: int, kinds: set[str]) -> list[Marker]:
    for below in found[index + 1 : index + 1 + LOOK_AHEAD]:
        if same := [m for m in below if m.kind in kinds]:
            return same
    return []


@settings(deadline=None)
@given(_STRETCHES, st.data())
def test_the_same_line_is_found(stretches: list[tuple[tuple[Marker, ...], int]], data: st.DataObject) -> None:
    found = [line for line, many in stretches for _ in range(many)]
    known = sorted({m.kind for line in found for m in line})
    kinds = data.draw(st.sets(st.sampled_from(known))) if known else set[str]()
    coming = Coming(found)
    for index in {0, 1, len(found) // 2, *range(max(0, len(found) - LOOK_AHEAD - 3), len(found))}:
        assert coming.below(index, kinds) == _line_after_line(found, index, kinds)
