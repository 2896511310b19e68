"""Paths of units that must stand beside others: below another row, or under a number that is taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from corpus.model import ProvisionPath


def below(rows: Mapping[ProvisionPath, ProvisionPath], path: ProvisionPath) -> ProvisionPath:
    """A unit's path below the row of the unit that holds it: paragraph 2's item 8 is item 8 of row 3, if 2 stands there."""
    parent = path.parent
    if parent is None or parent not in rows:
        return path
    return ProvisionPath((*rows[parent].segments, path.segments[-1]))


def free(path: ProvisionPath, taken: Collection[ProvisionPath]) -> ProvisionPath:
    """The path, or where another unit has it, the first of path~2, path~3, ... that none has."""
    plain = path.segments[-1].partition("~")[0]
    nth = 1
    while path in taken:
        nth += 1
        path = ProvisionPath((*path.segments[:-1], f"{plain}~{nth}"))
    return path
