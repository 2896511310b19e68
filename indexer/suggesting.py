"""Why nothing was found, and what to try: sentences for a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from corpus.model import Status
from indexer import query as q
from indexer.directory import Directory
from indexer.opening import Statuses
from indexer.resolving import Resolved, resolve
from indexer.retrieval import Retrieval, everything

_TRIED = 8


def suggestions(
    query: q.Query,
    retrieval: Retrieval,
    directory: Directory,
    statuses: Statuses,
    excluded: Mapping[Status, int],
) -> tuple[str, ...]:
    """For a query without results: which word kept it empty, or that only other versions hold it."""
    out = []
    resolver = partial(resolve, directory=directory, statuses=statuses, named=False)
    if excluded:
        counted = ", ".join(f"{n} {status.value.replace('_', ' ')}" for status, n in sorted(excluded.items()))
        out.append(f"Found in other versions only ({counted}); search all versions to see them.")
    elif isinstance(query, q.AllOf | q.Run):
        parts = query.parts[:_TRIED]
        empty = [p for p in parts if not _found(p, retrieval, resolver)]
        out += [f"Nothing has {q.in_words(p, inner=True)}." for p in empty]
        rest = [p for p in query.parts if p not in empty]
        if empty and rest:
            out.append(f"Without it: {' '.join(q.in_words(p, inner=True) for p in rest)}")
        elif not empty:
            out.append("Every word is found, but not all in one provision; try OR between them, or fewer words.")
    return tuple(out)


def _found(part: q.Query, retrieval: Retrieval, resolved: Callable[[q.Query], Resolved]) -> bool:
    return bool(retrieval.find(resolved(part).tree, everything))
