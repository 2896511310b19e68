"""Why nothing was found, and what to try: sentences for a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpus.model import Status
from indexer import query as q

_TRIED = 8


def suggestions(
    query: q.Query, found: Callable[[q.Query], bool], laws: Sequence[str], excluded: Mapping[Status, int]
) -> tuple[str, ...]:
    """For a query without results: which word kept it empty, or that only other versions hold it.

    Args:
        query: what was looked for, without a law's name that limited it.
        found: whether a part of it finds anything where it was looked for.
        laws: ids of the laws that were looked into; () is all.
        excluded: what was found but left out, by status.
    """
    if excluded:
        counted = ", ".join(f"{n} {status.value.replace('_', ' ')}" for status, n in sorted(excluded.items()))
        return (f"Found in other versions only ({counted}); search all versions to see them.",)
    where = f" in {', '.join(laws)}" if 0 < len(laws) <= 5 else " in the laws chosen" if laws else ""
    if not isinstance(query, q.AllOf | q.Run):
        return (f"Nothing{where} has {q.in_words(query, inner=True)}.",) if laws else ()
    empty = [p for p in query.parts[:_TRIED] if not found(p)]
    if not empty:
        return (f"Every word is found{where}, but not all in one provision; try OR between them, or fewer words.",)
    out = [f"Nothing{where} has {q.in_words(p, inner=True)}." for p in empty]
    if rest := [p for p in query.parts if p not in empty]:
        out.append(f"Without it: {' '.join(q.in_words(p, inner=True) for p in rest)}")
    return tuple(out)
