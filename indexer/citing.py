"""A query that is one citation and nothing else (刑法第一百二十条之一) -> the provisions that it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus import lookup
from corpus.citations import parse
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.lookup import ShowStatus
from corpus.resolving import is_name
from indexer.opening import Generation
from indexer.results import SearchRequest

_FOUND = (ShowStatus.FOUND, ShowStatus.REPEALED, ShowStatus.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation means: `places` are (document, provision path), several if it is ambiguous."""

    read_as: str
    places: tuple[tuple[int, str], ...]


def cited(library: Library, generation: Generation, request: SearchRequest) -> Cited | None:
    """The provisions that the query cites; None where it isn't a citation, or what it cites isn't here.

    A law's name alone is none, and neither is a query that is limited to laws which the citation doesn't mean.
    """
    read = parse(request.query)
    if read is None or not read.name or not (read.numbers or read.path) or is_name(library, request.query):
        return None
    try:
        shown = lookup.show(library, request.query, as_of=request.day)
    except (UsageError, NotFoundError):
        return None  # read as words, which say what is wrong if they can't be searched for either
    if shown.status not in _FOUND:
        return None
    found = [(c.law, c.version, c.path) for c in shown.choices if c.path]
    if shown.law and shown.version and shown.path:
        found.insert(0, (shown.law.id, shown.version, str(shown.path)))
        # Laws of the same name elsewhere are choices as well: what the lookup decided for comes alone.
        found = found[:1]
    may = generation.directory(library.private).texts
    wanted = [place for place in dict.fromkeys(found) if not request.laws or place[0] in request.laws]
    catalogue, editions_of = generation.catalogue, generation.directory(library.private).editions_of
    places = [
        (doc, path)
        for law, version, path in wanted
        if (doc := _document(generation, editions_of.get(law, ()), version, path))
    ]
    places = [(doc, path) for doc, path in places if may.intersection(catalogue.members[catalogue.set_of[doc]])]
    words = next((text for _, text in shown.canonical), "")
    return Cited(f"citation: {words or request.query.strip()}", tuple(places)) if places else None


def _document(generation: Generation, of_law: Sequence[int], version: str, path: str) -> int | None:
    """The document that a path stands in: art_56 for art_56/para_1/item_3. `of_law` are the editions of the law."""
    editions = [e for e in of_law if generation.catalogue.editions[e].key == version]
    segments = path.split("/")
    for length in range(len(segments), 0, -1):
        for edition in editions:
            doc = generation.catalogue.find(edition, "/".join(segments[:length]))
            if doc is not None:
                return doc
    return None
