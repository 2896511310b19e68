"""Why nothing was found, and what to try: sentences for a person."""

from __future__ import annotations

from collections.abc import Callable

from indexer import query as q
from indexer.results import EARLIER_TEXT_MISSING, Scope

_TRIED = 8
_EARLIER = "in later texts of laws whose text of that day isn't here"


def in_words(status: str) -> str:
    """What was left out for a status, behind its number: 2 "not yet in force"."""
    return _EARLIER if status == EARLIER_TEXT_MISSING else status.replace("_", " ")


def suggestions(
    query: q.Query, found: Callable[[q.Query], bool], scope: Scope,
    in_headings: Callable[[q.Query], bool] = lambda _: False,
) -> tuple[str, ...]:  # fmt: skip
    """For a query without results: which word kept it empty, or that only other versions hold it.

    Args:
        query: what was looked for, without a law's name that limited it.
        found: whether a part of it finds anything where it was looked for.
        scope: where it was looked for, and what was found but left out.
        in_headings: whether a heading holds a part of it.
    """
    if scope.left_out:
        counted = ", ".join(f"{n} {in_words(status)}" for status, n in scope.left_out)
        return (f"Found in other versions only ({counted}); search all versions to see them.",)
    laws = scope.laws
    where = f" in {', '.join(laws)}" if 0 < len(laws) <= 5 else " in the laws chosen" if laws else ""

    def lacking(part: q.Query) -> str:
        words = q.in_words(part, inner=True)
        return f"No text{where} has {words}; headings do." if in_headings(part) else f"Nothing{where} has {words}."

    if not isinstance(query, q.AllOf | q.Run):
        return (lacking(query),) if laws or in_headings(query) else ()
    empty = [p for p in query.parts[:_TRIED] if not found(p)]
    if not empty:
        return (f"Every word is found{where}, but not all in one provision; try OR between them, or fewer words.",)
    out = [lacking(p) for p in empty]
    if rest := [p for p in query.parts if p not in empty]:
        out.append(f"Without it: {' '.join(q.in_words(p, inner=True) for p in rest)}")
    return tuple(out)
