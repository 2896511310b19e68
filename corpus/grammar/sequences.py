"""Which reading of a marker its place bears out: markers stand in sequences, on levels that the order of kinds shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from corpus.grammar.markers import Marker

LOOK_AHEAD = 300  # lines; a list whose next number is further away is none
_LARGEST_ROMAN = 60
_MOST_LOST = 3


def follows(marker: Marker, last: Marker) -> bool:
    """Whether `marker` is the next of its kind after `last`: 三 after 二, 二之一 after 二, 三 after 二之一."""
    if marker.kind != last.kind:
        return False
    if len(marker.value) == 1:
        return marker.value[0] == last.value[0] + 1
    return marker.value[0] == last.value[0] and marker.value > last.value


class Coming:
    """The readings of the lines of a page, to be asked for the next line that may go on with a list."""

    __slots__ = ("_found", "_rows")

    def __init__(self, found: Sequence[Sequence[Marker]]) -> None:
        self._found = found
        self._rows: dict[str, list[int]] = {}
        for index, readings in enumerate(found):
            for kind in {m.kind for m in readings}:
                self._rows.setdefault(kind, []).append(index)

    def below(self, index: int, kinds: Collection[str]) -> list[Marker]:
        """The readings of these kinds of the first line below `index` that has any, as far as LOOK_AHEAD; [] for none."""
        first = index + LOOK_AHEAD + 1
        for rows in (self._rows.get(kind, ()) for kind in kinds):
            at = bisect_right(rows, index)
            if at < len(rows):
                first = min(first, rows[at])
        return [m for m in self._found[first] if m.kind in kinds] if first <= index + LOOK_AHEAD else []


def choose(found: Sequence[Marker], opened: Sequence[Marker], later: Sequence[Sequence[Marker]]) -> Marker | None:
    """Of the readings of a line the one that its place bears out; None if the line is plain text.

    The next number of a list that is open wins ("I." after "H." is a letter, after nothing Roman one); then a first
    number; then any number of a strong kind, for items may be missing. A weak reading must begin or continue a list:
    `later` holds the readings of the lines that follow.
    """
    found = _doubled(found, later)
    for last in reversed(opened):
        for marker in found:
            if follows(marker, last):
                return marker
    for marker in found:
        if marker.value[0] == 1 and (not marker.weak or _continued(marker, later)):
            return marker
    strong = [m for m in found if not m.weak and not m.kind.startswith(("letter", "roman"))]
    if strong:
        return strong[0]
    return next((m for m in found if _goes_on_roman(m, opened, later) or _goes_on_letter(m, opened, later)), None)


def _doubled(found: Sequence[Marker], later: Sequence[Sequence[Marker]]) -> Sequence[Marker]:
    """aa) begins a level of its own where bb) comes before b); else it was put in between a) and b)."""
    double = next((m for m in found if m.kind.startswith("double-") and m.value == (1,)), None)
    if double is None:
        return found
    single, others = double.kind.removeprefix("double-"), [m for m in found if m is not double]
    for below in later:
        if any(follows(m, double) for m in below):
            return [double]
        if any(m.kind == single and m.value == (2,) for m in below):
            return others
    return others


def _goes_on_roman(marker: Marker, opened: Sequence[Marker], later: Sequence[Sequence[Marker]]) -> bool:
    """Whether "III." stands in a list of Roman numerals though II has no line of its own: "I. … II. …" / "III. …"."""
    if marker.weak or not marker.kind.startswith("roman") or marker.value[0] > _LARGEST_ROMAN:
        return False
    return any(m.kind == marker.kind and m.value < marker.value for m in opened) or _continued(marker, later)


def _goes_on_letter(marker: Marker, opened: Sequence[Marker], later: Sequence[Sequence[Marker]]) -> bool:
    """Whether "d)" stands in the list of a) and b), whose c) is lost; or b) begins a list that goes on with c)."""
    if not marker.kind.startswith("letter") or len(marker.value) > 1:
        return False
    if any(m.kind == marker.kind and 0 < marker.value[0] - m.value[0] <= _MOST_LOST for m in opened):
        return True
    return marker.value == (2,) and bool(later) and any(follows(m, marker) for m in later[0])


def _continued(marker: Marker, later: Sequence[Sequence[Marker]]) -> bool:
    return any(follows(m, marker) for found in later for m in found)


def depth_of(marker: Marker, opened: Sequence[Marker]) -> int:
    """How many levels stand above `marker`: its kind's own if that is open, else one deeper than what is open.

    1. under （一） under 1. is a level of its own: a kind that begins again below another kind nests once more.
    """
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth].kind == marker.kind:
            once = sum(1 for m in opened if m.kind == marker.kind) == 1
            restarts = marker.value == (1,) and depth < len(opened) - 1 and once
            return len(opened) if restarts else depth
    return len(opened)
