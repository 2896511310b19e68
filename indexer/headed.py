"""What a whole query is the heading of: provisions that come first, and chapters and provisions that are told as links.

A quotation stays a string of the text: what is headed so counts among its results only where no text holds the words, and
never where they are a string of Chinese; else it is told as a link.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from corpus.days.status import in_scope
from indexer import query as q
from indexer.asked import Asked
from indexer.headings import HeadingTable
from indexer.opening import Generation
from indexer.query_tokens import seen
from indexer.recovering import typed
from indexer.resolving import resolve
from indexer.results import Heading
from indexer.retrieval import Among, Retrieval
from indexer.segmentation import group_of, has_string_script

MOST_FIRST = 10
"""So many of the provisions that are called so come before what holds the words: half a page."""
_MOST_HELD = 10
_MOST_TOLD = 10
_MOST_ROWS = 200
_SHORTEST_STRING = 4
_MOST_ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Headed:
    """`texts`: document -> its texts whose heading is the query, or holds it; the nearest first. `told` are those of which
    only a link tells (a single word, held by a heading). `text` is the query."""

    text: str = ""
    quoted: bool = False
    texts: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    told: tuple[int, ...] = ()

    def counted(self, found: Collection[int]) -> tuple[int, ...]:
        """Those that count among the results, given what the texts hold."""
        docs = tuple(doc for doc in self.texts if doc not in self.told)
        if not self.quoted or not (found or has_string_script(self.text)):
            return docs
        return tuple(doc for doc in docs if doc in found)


NOT_HEADED = Headed()


def headed(retrieval: Retrieval, asked: Asked) -> Headed:
    """The provisions whose heading the whole query is, or that hold it in their heading."""
    text, quoted = _whole(asked)
    if not text:
        return Headed()
    table = asked.directory.headings
    equal = [key for key in table.keys_of(text) if key in table.provisions]
    inside = _inside(asked, retrieval)
    texts = _texts(table, equal, asked, inside)
    key = next(iter(table.keys_of(text)), "")
    held = _texts(table, sorted(set(table.holding(text)) - set(equal), key=lambda k: (len(k), k)), asked, inside)
    held = {doc: found for doc, found in held.items() if doc not in texts}
    if len({_article(asked, doc) for doc in held}) > _MOST_HELD:
        return Headed(text, quoted, texts)
    naming = len(key) >= _SHORTEST_STRING if has_string_script(key) else " " in key
    return Headed(text, quoted, texts | held, () if naming else tuple(held))


def _whole(asked: Asked) -> tuple[str, bool]:
    """The words of a query without what limits it, and whether they are quoted; "" where it asks for more than words."""
    query = asked.resolved.query
    if isinstance(query, q.Literal):
        return query.typed, True
    parts = query.parts if isinstance(query, q.AllOf) else (query,)
    words = [part for part in parts if not isinstance(part, q.Field)]
    if len(words) == 1 and isinstance(words[0], q.Literal):
        return words[0].typed, True
    if not words or not all(isinstance(part, q.Word | q.String | q.Run) for part in words):
        return "", False
    if len(words) == len(parts) and not asked.resolved.laws:
        return seen(asked.request.query), False  # the to in it may stand there twice
    return typed(q.AllOf(tuple(words)) if len(words) > 1 else words[0]), False


def _inside(asked: Asked, retrieval: Retrieval) -> Callable[[Collection[int]], Collection[int]]:
    """What of some documents stands where was searched: laws and fields."""
    query, keep = asked.resolved.query, asked.in_laws()
    fields = [p for p in (query.parts if isinstance(query, q.AllOf) else ()) if isinstance(p, q.Field)]

    def inside(docs: Collection[int]) -> Collection[int]:
        kept = [doc for doc in docs if keep(doc)]
        if not fields or not kept:
            return frozenset(kept)
        tree = resolve(q.AllOf(tuple(fields)), asked.directory, asked.statuses, named=False).tree
        return retrieval.find(tree, Among(kept))

    return inside


def _texts(
    table: HeadingTable, keys: Collection[str], asked: Asked, inside: Callable[[Collection[int]], Collection[int]]
) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for key in keys:
        for doc, text in table.provisions[key]:
            if text in asked.may.texts:
                found[doc] = (*found.get(doc, ()), text)
    kept = inside(sorted(found))
    return {doc: texts for doc, texts in found.items() if doc in kept}


def _article(asked: Asked, doc: int) -> tuple[str, int]:
    """An article, whatever its version."""
    catalogue = asked.directory.catalogue
    return catalogue.edition_of(doc).law, catalogue.path_of[doc]


def links(generation: Generation, retrieval: Retrieval, asked: Asked, found: Headed, kept: Collection[int]) -> tuple[Heading, ...]:  # fmt: skip
    """Chapters that are called as the query, and provisions headed so that are no results.

    None where filters were chosen, and none of what more than a few have (Definitions, 总则).
    """
    if not found.text or asked.request.filters:
        return ()
    chapters = list(_chapters(asked, found.text, _inside(asked, retrieval)))
    others = [doc for doc in found.texts if doc not in kept and _in_scope(asked, doc)]
    out = [_chapter(asked, line, docs) for line, docs in chapters] if len(chapters) <= _MOST_TOLD else []
    if len(others) <= _MOST_TOLD:
        out += [_provision(generation, asked, doc, found.texts[doc]) for doc in others]
    return tuple(out)


def in_headings(retrieval: Retrieval, asked: Asked, text: str) -> bool:
    """Whether a heading holds `text` where was searched."""
    table, inside = asked.directory.headings, _inside(asked, retrieval)
    if _texts(table, list(table.holding(text)), asked, inside):
        return True
    numbers = {number for key in table.chapters_holding(text) for number, _ in table.chapters[key]}
    return any(_seen(asked, inside(table.docs_under(number))) for number in sorted(numbers))


def _seen(asked: Asked, docs: Collection[int]) -> list[int]:
    """Those that have a text that may be looked into."""
    catalogue = asked.directory.catalogue
    return sorted(d for d in docs if asked.may.texts & set(catalogue.members[catalogue.set_of[d]]))


def _in_scope(asked: Asked, doc: int) -> bool:
    return asked.all_versions or in_scope(asked.statuses[asked.directory.catalogue.edition_of(doc).id])


def _chapters(
    asked: Asked, text: str, inside: Callable[[Collection[int]], Collection[int]]
) -> Iterator[tuple[str, list[int]]]:
    """(heading, documents) of the chapters that are called so, in each edition; one in several languages once."""
    table, catalogue = asked.directory.headings, asked.directory.catalogue
    places: dict[tuple[int, str], list[int]] = {}
    rows = [row for key in table.keys_of(text) for row in table.chapters.get(key, ())]
    if len(rows) <= _MOST_ROWS or asked.laws:
        for number, chain in rows:
            docs = table.docs_under(number)
            if docs and _in_scope(asked, docs[0]):
                places.setdefault((catalogue.edition_of(docs[0]).id, chain), []).extend(docs)
    said: set[tuple[int, ...]] = set()
    for (_, chain), docs in places.items():
        kept = _seen(asked, set(inside(docs)))
        if kept and tuple(kept) not in said:
            said.add(tuple(kept))
            yield chain.rpartition("\n")[2], kept


def _chapter(asked: Asked, line: str, docs: list[int]) -> Heading:
    first, last = (asked.directory.catalogue.document(doc)[0] for doc in (docs[0], docs[-1]))
    path = first if first == last else f"{first}..{last}"
    by_string = has_string_script(line)
    labels = (_label(asked, docs[0], by_string), _label(asked, docs[-1], by_string))
    return _heading(asked, docs[0], "chapter", line, (path, path if len(docs) <= _MOST_ON_A_PAGE else first), labels)


def _provision(generation: Generation, asked: Asked, doc: int, texts: tuple[int, ...]) -> Heading:
    stored = next(t for t in generation.catalogue.stored(doc) if t.expression in texts)
    path = generation.catalogue.document(doc)[0]
    return _heading(asked, doc, "provision", stored.heading, (path, path), (stored.label, stored.label))


def _label(asked: Asked, doc: int, by_string: bool) -> str:
    """A provision's label as the heading of its chapter is written, else in English, else in any language."""
    texts = asked.directory.catalogue.texts
    stored = [t for t in asked.directory.catalogue.stored(doc) if t.expression in asked.may.texts and t.label]
    worth = {(has_string_script(t.label) is not by_string, group_of(texts[t.expression].language) != "en"): t.label for t in reversed(stored)}  # fmt: skip
    return worth[min(worth)] if worth else ""


def _heading(asked: Asked, doc: int, kind: str, text: str, paths: tuple[str, str], labels: tuple[str, str]) -> Heading:  # fmt: skip
    """`paths`: what it is, and what its address leads to."""
    edition = asked.directory.catalogue.edition_of(doc)
    url = asked.directory.url(edition.law, edition.key, paths[1])
    title = asked.directory.title(edition.law)
    return Heading(kind, text, edition.law, title, edition.key, paths[0], labels, url)
