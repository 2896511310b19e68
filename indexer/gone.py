"""A law that a query names beside words and that was repealed before its text could be here: 物权法 善意取得."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from corpus.errors import UsageError
from corpus.library import Library
from corpus.lookup import Choice
from corpus.resolving import is_name
from corpus.resolving.repealed import RepealedName, repealed_name
from corpus.telling import tell
from indexer.asked import Asked
from indexer.citing import choice_line
from indexer.directory import Directory, name_key
from indexer.results import Gone, Offer, SearchRequest

# Names with more words, or behind more of them, aren't looked for; nor are names in a query that is more than words.
_MOST_WORDS, _MOST_IN_NAME, _LONGEST = 12, 6, 100
_MORE_THAN_WORDS = re.compile(r"[\"“”「」『』()（）:：*|]|(?:^|\s)(?:-|NOT\b|OR\b|AND\b|NEAR\b)")
_ARTICLE = re.compile(r"第[^第条條\s]{1,9}[条條]\S*$")


def gone_law(library: Library, directory: Directory, request: SearchRequest) -> Gone | None:
    """The law that the query names and that isn't here any more, with the other words of the query; None if it names none."""
    words = request.query.split()
    if len(request.query) > _LONGEST * _MOST_WORDS or _MORE_THAN_WORDS.search(request.query):
        return None
    for start, end in _spans(len(words)):
        name = _ARTICLE.sub("", " ".join(words[start:end])).strip()
        found = repealed_name(library, name, date.max) if 1 < len(name) <= _LONGEST else None
        if found is not None and name_key(name) not in directory.names and not is_name(library, name):
            rest = [word for word in (*words[:start], *words[end:]) if not _ARTICLE.fullmatch(word)]
            by = Choice(found.by, found.title, found.version, found.path)
            return Gone(_said(found, request.day), name, by, " ".join(rest))
    return None


def told(gone: Gone | None, directory: Directory) -> tuple[str, ...]:
    """What is said of it, and the way to the provision that repealed it."""
    return (gone.said, choice_line(gone.by, directory)) if gone and gone.by.law in directory.laws else ()


def instead(gone: Gone | None, asked: Asked, count: Callable[[SearchRequest], int]) -> tuple[Offer, ...]:
    """The other words of the query in the law that repealed the one it names: 善意取得 in 民法典 for 物权法 善意取得."""
    if gone is None or not gone.rest or asked.laws or gone.by.law not in asked.directory.laws:
        return ()
    other = replace(asked.request, query=gone.rest, laws=(gone.by.law,), limit=0, offset=0)
    try:
        total = count(other)
    except UsageError:  # what is left of it is nothing that can be asked
        return ()
    why = tell("In %(law)s, which repealed %(name)s", law=asked.directory.named(gone.by.law), name=gone.name)
    return (Offer("replaced", why, other, total),) if total else ()


def _spans(words: int) -> Iterator[tuple[int, int]]:
    """Where a name may stand, the longest first."""
    for length in range(min(words, _MOST_IN_NAME), 0, -1):
        for start in range(min(words, _MOST_WORDS) - length + 1):
            yield start, start + length


def _said(found: RepealedName, day: date) -> str:
    if found.day is not None and found.day > day:
        return tell(
            "No text of %(name)s is here. It was still to be repealed: %(words)s.", name=found.name, words=found.words()
        )
    return tell("%(words)s; its text isn't here.", words=found.words())
