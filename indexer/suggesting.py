"""Why nothing was found, and what to try: sentences for a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from corpus.telling import tell
from indexer import query as q
from indexer.results import EARLIER_TEXT_MISSING, Scope

_TRIED = 8
_SAID = {
    EARLIER_TEXT_MISSING: tell("in later texts of laws whose text of that day isn't here"),
    "not_yet_in_force": tell("not yet in force"),
    "superseded": tell("superseded"),
    "repealed": tell("repealed"),
}


def in_words(status: str) -> str:
    """What was left out for a status, behind its number: 2 "not yet in force"."""
    return _SAID.get(status) or status.replace("_", " ")


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
        listed = (tell("%(count)s %(status)s", count=n, status=in_words(status)) for status, n in scope.left_out)
        counted = reduce(lambda a, b: tell("%(first)s, %(then)s", first=a, then=b), listed)
        return (tell("Found in other versions only (%(counted)s); search all versions to see them.", counted=counted),)
    laws = scope.laws
    where = ", ".join(laws) if 0 < len(laws) <= 5 else tell("the laws chosen") if laws else ""

    def lacking(part: q.Query) -> str:
        words = q.in_words(part, inner=True)
        return _lacking(words, where, in_headings(part))

    if not isinstance(query, q.AllOf | q.Run):
        return (lacking(query),) if laws or in_headings(query) else ()
    empty = [p for p in query.parts[:_TRIED] if not found(p)]
    if not empty:
        if not where:
            return (tell("Every word is found, but not all in one provision; try OR between them, or fewer words."),)
        return (
            tell(
                "Every word is found in %(where)s, but not all in one provision; try OR between them, or fewer words.",
                where=where,
            ),
        )
    out = [lacking(p) for p in empty]
    if rest := [p for p in query.parts if p not in empty]:
        out.append(tell("Without it: %(words)s", words=" ".join(q.in_words(p, inner=True) for p in rest)))
    return tuple(out)


def _lacking(words: str, where: str, in_headings: bool) -> str:
    """That nothing has these words, or headings alone; `where`: the laws that were searched, "" for all."""
    if in_headings and where:
        return tell("No text in %(where)s has %(words)s; headings do.", where=where, words=words)
    if in_headings:
        return tell("No text has %(words)s; headings do.", words=words)
    if where:
        return tell("Nothing in %(where)s has %(words)s.", where=where, words=words)
    return tell("Nothing has %(words)s.", words=words)
