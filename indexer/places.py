"""All places of a query in a library, found once and kept: the ground on which a concordance is filtered, ordered and shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from corpus.days.status import in_scope
from corpus.errors import UsageError
from corpus.folding import fold
from corpus.library import Library
from corpus.model import Expression
from corpus.telling import tell
from indexer import query as q
from indexer.arrays import Numbers
from indexer.asked import Asked
from indexer.askers import at_home, lead_of, notes_of
from indexer.counting import UNTOLD, counted
from indexer.matching import Check, View
from indexer.occurrences import Phrase, Terms, in_text, in_view, terms_of
from indexer.opening import Generation, Index
from indexer.query_tokens import scan
from indexer.resolving import check_language, resolve
from indexer.results import SearchRequest
from indexer.retrieval import Retrieval
from indexer.segmentation import group_of
from indexer.standing import Place, Places
from indexer.unmarked import read_unmarked
from indexer.word_forms import Form, forms_of

_PLACE_BYTES = 300
"""With what stands beside it and renders it there, which is told of places that are looked at."""


@dataclass(frozen=True, eq=False)
class Ground:
    """The places of a query, in the order of documents, texts, and of the text; `excluded` are documents that don't count on the
    day, with their status; `forms` those of a word (indexer.word_forms)."""

    asked: Asked
    terms: Terms
    places: Places
    excluded: tuple[tuple[int, str], ...]
    read_as: str
    generation: Generation
    forms: tuple[Form, ...] = ()
    known: dict[object, object] = field(default_factory=dict)
    """What was worked out of them (indexer.concordance)."""

    def edition_of(self, doc: int) -> int:
        """Number of the edition of a document."""
        held = self.generation.catalogue
        return held.edition_of_set[held.set_of[doc]]

    def law_of(self, doc: int) -> str:
        """Id of the law of a document."""
        return self.generation.catalogue.editions[self.edition_of(doc)].law

    def where(self, places: Places, fits: Callable[[Place], bool]) -> Places:
        """Those of some places that fit, by what holds of all places of a text of a version."""
        import numpy as np

        kinds, at = places.each_kind
        return places.take(np.fromiter((fits(place) for place, _ in kinds), bool, len(kinds))[at])

    def expressions(self, edition: int) -> dict[str, Expression]:
        """The texts of an edition as the library has them now, by id."""
        key = ("expressions", edition)
        found = self.known.get(key)
        if not isinstance(found, dict):
            held = self.asked.statuses.held(edition)
            found = self.known[key] = {e.id: e for e in held[1].expressions} if held else {}
        return found

    def expression(self, number: int) -> Expression | None:
        """A text by its number in the index; None: gone since."""
        row = self.generation.catalogue.texts[number]
        return self.expressions(row.edition).get(row.name)


def ground(library: Library, index: Index, query: str, language: str, asked: SearchRequest) -> Ground:
    """All places of a query in what counts on the day; kept for those who ask the same of the same library.

    Args:
        query: in the language of queries.
        language: only in texts of this language ("": any).
        asked: gives the day and whether all versions are wanted.

    Raises:
        UsageError: the query can't be read, or holds no term.
        IndexUnavailableError: the index was taken away or can't be read.
    """
    generation = index.generation()
    key = ("places", query, language, asked.day, asked.all_versions, library.private, library.change())
    found = generation.grounds.get(key)
    if not isinstance(found, Ground):
        found = _ground(library, generation, query, language, asked)
        generation.grounds.put(key, found, _PLACE_BYTES * len(found.places))
    return found


def _ground(library: Library, generation: Generation, query: str, language: str, asked: SearchRequest) -> Ground:
    directory = generation.directory(library)
    if language:
        check_language(language, directory.languages)
    reading = q.parse(query, directory.languages)
    as_terms = _literal(reading.query)
    may, statuses = directory.allowed(), generation.statuses(library, asked.day)
    wanted: q.Query = q.InLanguage(language, as_terms) if language else as_terms
    resolved = resolve(at_home(wanted, generation.backend, may), directory, statuses, named=False)
    resolved.tree, notes = read_unmarked(resolved.tree, generation.backend, may)
    resolved.notes += (*notes_of(resolved.tree), *notes)
    tokens = scan(query)[0]
    elided = any(token.kind == "word" and "'" in fold(token.text) for token in tokens)
    apart = any(token.kind == "and" for token in tokens)
    terms = terms_of(resolved.tree, apart=apart, elided=elided)
    if not terms.terms:
        raise UsageError(
            tell("%(query)s names no term whose places could be listed.", query=repr(query[:80])),
            tell('Write a term, "a phrase", or several with OR; -"..." leaves out.'),
        )
    lead = lead_of(resolved.tree, generation.backend, may)
    whole = Asked(asked, reading, resolved, may, (), statuses, directory, lead=lead)
    one = any(isinstance(term.what, Phrase) and len(term.what.slots) > 1 for term in terms.terms)
    together = (tell("words beside one another are one term, in any form"),) if one else ()
    return _found(
        generation,
        whole,
        terms,
        q.said(as_terms if apart else _together(as_terms), (*reading.notes, *resolved.notes, *together)),
    )


def _literal(query: q.Query) -> q.Query:
    """A query with its runs as strings: a concordance shows the term as it was typed, not words of it that lie apart."""
    match query:
        case q.Run(text, typed=typed) | q.String(text, typed):
            return q.literal(typed or text) or query
        case q.AllOf(parts):
            return q.AllOf(tuple(map(_literal, parts)))
        case q.AnyOf((q.Near(q.Word(first), q.Word(second), 0), q.Word(whole))) if whole == first + second:
            return q.AnyOf((q.AllOf((q.Word(first), q.Word(second))), q.Word(whole)))  # co-operation: one term
        case q.AnyOf(parts):
            return q.AnyOf(tuple(map(_literal, parts)))
        case q.NoneOf(part):
            return q.NoneOf(_literal(part))
        case q.InLanguage(tag, part):
            return q.InLanguage(tag, _literal(part))
        case _:
            return query


def _together(query: q.Query) -> q.Query:
    """A query with the words that are one term written beside one another, for showing: competent authority, not AND between."""
    match query:
        case q.AllOf(parts):
            out: list[q.Query] = []
            for is_word, run in groupby(parts, key=_is_slot):
                listed = list(run)
                out += (
                    [q.Word(" ".join(q.in_words(p, inner=True) for p in listed))] if is_word else map(_together, listed)
                )
            return out[0] if len(out) == 1 else q.AllOf(tuple(out))
        case q.AnyOf(parts):
            return q.AnyOf(tuple(map(_together, parts)))
        case q.NoneOf(part):
            return q.NoneOf(_together(part))
        case q.InLanguage(tag, part):
            return q.InLanguage(tag, _together(part))
        case _:
            return query


def _is_slot(query: q.Query) -> bool:
    """Whether it is a word of a term, or words one of which stands in its place."""
    return isinstance(query, q.Word) or (
        isinstance(query, q.AnyOf) and all(isinstance(part, q.Word) for part in query.parts)
    )


def _found(generation: Generation, asked: Asked, terms: Terms, read_as: str) -> Ground:
    import numpy as np

    retrieval, held = Retrieval(generation, asked.may), generation.catalogue
    every = retrieval.find(asked.resolved.tree).docs
    docs, texts, counts = _counted(generation, retrieval, asked, terms, every)
    sets = held.sets[docs]
    status = {number: asked.statuses[held.edition_of_set[number]] for number in np.unique(held.sets[every]).tolist()}
    counting = [number for number, one in status.items() if asked.all_versions or in_scope(one)]
    kept = np.isin(sets, counting)
    excluded = np.unique(docs[~kept])
    places = Places.of(docs[kept], texts[kept], counts[kept], held.sets)
    looked_into = every[np.isin(held.sets[every], counting)]
    return Ground(
        asked, terms, places, tuple((doc, status[held.set_of[doc]].value) for doc in excluded.tolist()), read_as, generation,
        forms_of(generation, asked.may, terms.terms, looked_into, len(places)),
    )  # fmt: skip


def _counted(
    generation: Generation, retrieval: Retrieval, asked: Asked, terms: Terms, docs: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """The texts in which terms stand, in the order of documents: (document, number of the text, places)."""
    import numpy as np

    check = Check(asked.resolved.tree) if terms.several else None
    owners, texts, counts = counted(generation, asked.may, terms.terms, docs)
    if check:
        counts[:] = UNTOLD
    held, looked = generation.catalogue, counts == UNTOLD
    told: dict[tuple[int, int], int] = {}
    for doc, views in retrieval.views(np.unique(owners[looked])):
        taking: Collection[int] | None = check.matched(views, partial(held.place, doc)) if check else None
        for view in views:
            if taking is None or view.number in taking:
                told[doc, view.number] = len(_spans(generation, terms, doc, view))
    of = zip(owners[looked].tolist(), texts[looked].tolist(), strict=True)
    counts[looked] = np.fromiter((told.get(one, 0) for one in of), np.int64, int(looked.sum()))
    some = counts > 0
    return owners[some], texts[some], counts[some]


def _spans(generation: Generation, terms: Terms, doc: int, view: View) -> Sequence[tuple[int, int]]:
    """Where terms stand in the key of a text; (-1, -1) for each place of those that the key doesn't tell."""
    found = in_view(terms.terms, view)
    if found is not None:
        return found
    text = next(stored.text for stored in generation.catalogue.stored(doc) if stored.expression == view.number)
    return [(-1, -1)] * len(in_text(terms.terms, text, view.language))


def spans_in_keys(ground: Ground, docs: Numbers) -> Iterator[tuple[int, View, Sequence[tuple[int, int]]]]:
    """(Document, text, where the terms stand in its key) of each text of documents; (-1, -1) of places that it doesn't tell."""
    for doc, views in Retrieval(ground.generation, ground.asked.may).views(docs):
        for view in views:
            yield doc, view, _spans(ground.generation, ground.terms, doc, view)


def languages_of(ground: Ground, places: Places) -> Counter[str]:
    """How many of some places stand in texts of each language."""
    texts, out = ground.generation.catalogue.texts, Counter[str]()
    for place, n in places.each_kind[0]:
        out[texts[place.text].language] += n
    return out


def lead_group(ground: Ground) -> str:
    """The language that the query seems to be in: told by its words, else by where it stands most."""
    if ground.asked.lead:
        return ground.asked.lead
    groups: Counter[str] = Counter()
    for language, n in languages_of(ground, ground.places).items():
        groups[group_of(language)] += n
    return min(groups, key=lambda group: (-groups[group], group), default="")
