"""A query in words, such that reading the words gives the same query: `没收 AND NOT "fine"`."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.telling import both, tell
from indexer.query_tokens import narrow
from indexer.query_types import (
    AllOf,
    AnyOf,
    Field,
    InLanguage,
    Literal,
    Named,
    Near,
    NoneOf,
    Prefixed,
    Query,
    Run,
    String,
    Word,
)

_CUTS_TOLD = 3


def in_words(query: Query, inner: bool = False) -> str:
    """How a query is read; with `inner` in brackets if it has parts."""
    match query:
        case String() | Run():
            return query.typed or query.text
        case Word(text):
            return text
        case Prefixed(text):
            return f"{text}*"
        case Literal(typed):
            return _quoted(typed)
        case Near(left, right, distance):
            return f"({in_words(left)} NEAR/{distance} {in_words(right)})"
        case Field(name, value):
            return f"{name}:{value if _is_bare(value) else _quoted(value)}"
        case Named(text):
            return f"《{text}》" if balanced(text, "《》") else f"〈{text}〉"
        case InLanguage(tag, part):
            said = in_words(part, inner=True)
            return f"{tag}:({said})" if isinstance(part, NoneOf) else f"{tag}:{said}"
        case NoneOf(part):
            return f"NOT {in_words(part, inner=True)}"
        case AllOf(parts):
            joined = " AND ".join(in_words(p, inner=True) for p in parts)
        case AnyOf(parts):
            joined = " OR ".join(in_words(p, inner=True) for p in parts)
    return f"({joined})" if inner else joined


def cuts(query: Query) -> tuple[str, ...]:
    """How the runs of a query that are asked for were cut into words, in words."""
    runs = list(dict.fromkeys(_runs(query)))
    told = [
        tell(
            "%(in_words)s finds %(listed)s in one text, the whole first",
            in_words=in_words(run),
            listed=_listed([in_words(p) for p in run.parts]),
        )
        for run in runs
    ]
    more = len(told) - _CUTS_TOLD
    return (*told[:_CUTS_TOLD], *([tell("%(more)s more were cut so", more=more)] if more > 0 else []))


def balanced(text: str, pair: str) -> bool:
    """Whether every closing mark of `pair` in a text has its opening one before it, and none is left open."""
    depth = 0
    for char in text:
        depth += (char == pair[0]) - (char == pair[1])
        if depth < 0:
            return False
    return not depth


def _runs(query: Query) -> Iterator[Run]:
    match query:
        case Run():
            yield query
        case InLanguage(_, part):
            yield from _runs(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _runs(part)
        case _:
            return


def _listed(words: list[str]) -> str:
    return both(filter(None, [", ".join(words[:-1]), words[-1]]))


def _quoted(text: str) -> str:
    escaped = "".join(f"\\{c}" if narrow(c) in ('"', "\\") else c for c in text)
    return f'"{escaped}"'


def _is_bare(value: str) -> bool:
    """Whether a value reads as one word: 2018..2022, 第五条; not two words, NEAR, an operator or a sign."""
    plain = all(c.isalnum() or c in "._-<>=" for c in value)
    return plain and value[:1] not in "-" and not value.isupper()
