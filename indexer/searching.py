"""Use case: a typed query over the library's index -> frozen result."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from corpus.days.status import in_scope
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.model import Status
from indexer import query as q
from indexer.allowed import Allowed
from indexer.catalogue import StoredText
from indexer.citing import Cited, cited, named
from indexer.directory import Directory
from indexer.matching import Check
from indexer.opening import Generation, Index, Statuses
from indexer.ranking import Ranking
from indexer.resolving import Resolved, check_language, laws_called, resolve
from indexer.results import Expanded, ResultPage, Scope, SearchHit, SearchRequest, Snippet
from indexer.retrieval import Retrieval, everything
from indexer.snippets import cut_out, spans
from indexer.suggesting import suggestions
from indexer.tree import All, LeafAtom, leaves

MOST_AT_ONCE = 1_000
_FACET_VALUES = 100


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request, read and looked up."""

    request: SearchRequest
    reading: q.Reading
    resolved: Resolved
    may: Allowed
    laws: tuple[str, ...]
    statuses: Statuses
    directory: Directory

    @property
    def everything(self) -> bool:
        return self.request.all_versions or self.resolved.all_versions


def search(library: Library, index: Index, request: SearchRequest) -> ResultPage:
    """Search the provisions of the library.

    `total` counts the distinct (law, version, path) whose text matches, exactly; headings and titles rank but don't
    count, but for provisions that the whole query is the name of (帮信罪), which come first. What a status leaves out on the day is counted in `scope.excluded`.

    Raises:
        UsageError: the query can't be read (too long, nothing in it), an unknown law, language or field value, a bad
            limit or offset.
        IndexUnavailableError: the index was taken away or can't be read.
    """
    _check_page(request)
    generation = index.generation()
    if citation := cited(library, generation, request):
        return _citation_page(library, generation, request, citation)
    asked = _read(library, generation, request)
    retrieval = Retrieval(generation, asked.may)
    found = retrieval.find(asked.resolved.tree, _in_laws(asked), remember=True)
    if not found and asked.resolved.laws:
        words = _without_name(asked)
        if found := retrieval.find(words.resolved.tree, everything, remember=True):
            asked = words
    if not found and (provision := named(library, generation, request)):
        return _citation_page(library, generation, request, provision)
    called = _called_so(library, generation, asked)
    hits, excluded = _scoped(generation, asked, {**dict.fromkeys(called, 0.0), **found})
    ranking = Ranking(generation, retrieval, asked.resolved, asked.statuses, asked.directory).key(hits)
    rank = {doc: n for n, doc in enumerate(called)}
    best = heapq.nsmallest(
        request.offset + request.limit, hits, key=lambda doc: (rank.get(doc, len(rank)), ranking(doc))
    )[request.offset :]
    scope = Scope(request.day, asked.laws, tuple(sorted((s.value, n) for s, n in excluded.items())))
    why_nothing = () if hits else _why_nothing(asked, retrieval, excluded)
    return ResultPage(
        request.query,
        "; ".join([q.in_words(asked.resolved.query), *asked.reading.notes, *asked.resolved.notes]),
        "keyword",
        len(hits),
        request.offset,
        request.limit,
        scope,
        tuple(_hits(generation, retrieval, asked, best)),
        _facets(generation, retrieval, asked, hits),
        (*asked.resolved.suggestions, *why_nothing),
    )


def _called_so(library: Library, generation: Generation, asked: _Asked) -> tuple[int, ...]:
    """Documents of the provisions whose own name the whole query is: 帮助信息网络犯罪活动罪 is article 287-2 before it is a
    word of the amendment that brought it in. What is quoted is a string and no name."""
    if any(c in asked.request.query for c in '"“”「」'):
        return ()
    if (found := named(library, generation, asked.request)) is None:
        return ()
    held = generation.catalogue
    docs = tuple(dict.fromkeys(d for d, _ in found.places if asked.may.texts & set(held.members[held.set_of[d]])))
    if docs:
        asked.resolved.notes.append(f"first what is called so ({found.read_as.removeprefix('citation: ')})")
    return docs


def _why_nothing(asked: _Asked, retrieval: Retrieval, excluded: Mapping[Status, int]) -> tuple[str, ...]:
    inside = _in_laws(asked)

    def found(part: q.Query) -> bool:
        tree = resolve(part, asked.directory, asked.statuses, named=False).tree
        return bool(retrieval.find(tree, inside))

    return suggestions(asked.resolved.query, found, asked.laws, excluded)


def _citation_page(library: Library, generation: Generation, request: SearchRequest, found: Cited) -> ResultPage:
    """The provisions cited, as results: nothing is counted or left out, whatever their status. None: why."""
    statuses = generation.statuses(library, request.day)
    directory = generation.directory(library)
    may = directory.allowed()
    asked = _Asked(request, q.Reading(q.AllOf(())), Resolved(All(())), may, (), statuses, directory)
    places = found.places[request.offset : request.offset + request.limit]
    members = [set(generation.catalogue.members[generation.catalogue.set_of[doc]]) & may.texts for doc, _ in places]
    hits = [_hit(generation, asked, doc, texts) for (doc, _), texts in zip(places, members, strict=True)]
    shown = [
        replace(hit, path=path, url=directory.url(hit.law, hit.version, path))
        for hit, (_, path) in zip(hits, places, strict=True)
    ]
    scope = Scope(request.day, tuple(dict.fromkeys(hit.law for hit in shown)) or found.laws, ())
    return ResultPage(
        request.query, found.read_as, "citation", len(found.places), request.offset, request.limit, scope, tuple(shown),
        suggestions=found.refusal,
    )  # fmt: skip


def _check_page(request: SearchRequest) -> None:
    if not 0 <= request.limit <= MOST_AT_ONCE:
        raise UsageError(f"limit {request.limit} is out of range.", f"Take 0 to {MOST_AT_ONCE}.")
    if request.offset < 0:
        raise UsageError(f"offset {request.offset} is out of range.", "Take 0 or more.")


def _read(library: Library, generation: Generation, request: SearchRequest) -> _Asked:
    directory = generation.directory(library)
    languages = directory.languages
    for tag in request.languages:
        check_language(tag, languages)
    laws = tuple(_law_id(library, directory, law) for law in request.laws)
    reading = q.parse(request.query, languages)
    statuses = generation.statuses(library, request.day)
    resolved = resolve(reading.query, directory, statuses, named=not laws, typed=request.query)
    may = directory.allowed(request.languages)
    return _Asked(request, reading, resolved, may, laws or resolved.laws, statuses, directory)


def _without_name(asked: _Asked) -> _Asked:
    """The same with a law's name read as words: nothing was found in the law (it has no text in that language, say)."""
    resolved = resolve(asked.reading.query, asked.directory, asked.statuses, named=False)
    resolved.suggestions += asked.resolved.suggestions
    resolved.notes.append(f"nothing was found in {', '.join(asked.resolved.laws)} alone, so its name is read as words")
    return replace(asked, resolved=resolved, laws=())


def _law_id(library: Library, directory: Directory, given: str) -> str:
    """A law id that the index knows, through redirects of merged laws; an exact name of one law does as well."""
    try:
        known = library.law(given).id
    except NotFoundError:
        found = laws_called(given, directory)
        if len(found) == 1:
            return found[0]
        raise UsageError(f"{given!r} names {len(found)} laws.", f"Choose one: {', '.join(found[:10])}.") from None
    return known


def _in_laws(asked: _Asked) -> Callable[[int], bool]:
    if not asked.laws:
        return everything
    edition_of_set, set_of = asked.directory.catalogue.edition_of_set, asked.directory.catalogue.set_of
    editions = {e for law in asked.laws for e in asked.directory.editions_of.get(law, ())}
    return lambda doc: edition_of_set[set_of[doc]] in editions


def _scoped(
    generation: Generation, asked: _Asked, found: Mapping[int, float]
) -> tuple[dict[int, float], Counter[Status]]:
    """What is in scope on the day, and how many provisions of which status are left out."""
    if asked.everything:
        return dict(found), Counter()
    catalogue = generation.catalogue
    status = {s: asked.statuses[catalogue.edition_of_set[s]] for s in {catalogue.set_of[doc] for doc in found}}
    seen = {s: in_scope(found_status) for s, found_status in status.items()}
    hits = {doc: score for doc, score in found.items() if seen[catalogue.set_of[doc]]}
    return hits, Counter(status[catalogue.set_of[doc]] for doc in found if doc not in hits)


def _hits(generation: Generation, retrieval: Retrieval, asked: _Asked, docs: Sequence[int]) -> Iterable[SearchHit]:
    views = dict(retrieval.views(docs))
    check = Check(asked.resolved.tree)
    for doc in docs:
        matched = check.matched(views[doc], partial(generation.catalogue.place, doc))
        yield _hit(generation, asked, doc, set(matched))


def _hit(generation: Generation, asked: _Asked, doc: int, matched: set[int]) -> SearchHit:
    catalogue = generation.catalogue
    edition = catalogue.edition_of(doc)
    path, _, _ = catalogue.document(doc)
    stored = [t for t in catalogue.stored(doc) if t.expression in asked.directory.texts]
    labels = {catalogue.texts[t.expression].language: t.label for t in reversed(stored)}
    return SearchHit(
        law=edition.law,
        version=edition.key,
        path=path,
        status=asked.statuses[edition.id],
        titles=asked.directory.laws[edition.law].titles,
        labels=tuple(
            (tag, labels[tag]) for tag in dict.fromkeys(catalogue.texts[t.expression].language for t in stored)
        ),
        matched=tuple(catalogue.texts[t.expression].name for t in stored if t.expression in matched),
        snippets=_snippets(generation, asked, stored, matched),
        url=asked.directory.url(edition.law, edition.key, path),
        heading=next((t.heading for t in stored if t.heading), ""),
    )


def _snippets(
    generation: Generation, asked: _Asked, stored: Sequence[StoredText], matched: set[int]
) -> tuple[Snippet, ...]:
    """One a language, from its best text that matched; the first text's beginning where nothing of the text was asked."""
    texts = generation.catalogue.texts
    atoms = _atoms(asked)
    out: dict[str, Snippet] = {}
    for text in stored if matched else stored[:1]:
        row = texts[text.expression]
        if (matched and text.expression not in matched) or row.language in out:
            continue
        shown, highlights, cut = cut_out(text.text, spans(atoms, text.text, row.language), row.language)
        out[row.language] = Snippet(row.name, row.language, shown, highlights, cut)
    return tuple(out.values())


def _atoms(asked: _Asked) -> tuple[LeafAtom, ...]:
    """What to highlight: runs as wholes first, then every leaf that isn't excluded."""
    found = [leaf.atom for leaf in leaves(asked.resolved.tree, positive_only=True)]
    # A single character out of a run (移 of 移管) would dot the text; it is marked where the run or a word stands.
    runs = [q.String(text) for text, _ in asked.resolved.runs]
    parts = "".join(text for text, _ in asked.resolved.runs)
    kept = [a for a in found if not (isinstance(a, q.String) and len(a.text) == 1 and a.text in parts)]
    return tuple(dict.fromkeys([*runs, *(kept or found)]))


def _facets(
    generation: Generation, retrieval: Retrieval, asked: _Asked, hits: Mapping[int, float]
) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    catalogue = generation.catalogue
    sets = Counter(catalogue.set_of[doc] for doc in hits)
    counts: dict[str, Counter[str]] = {n: Counter() for n in ("law", "jurisdiction", "kind", "status", "year")}
    for number, n in sets.items():
        edition = catalogue.editions[catalogue.edition_of_set[number]]
        law = asked.directory.laws[edition.law]
        counts["law"][law.id] += n
        counts["jurisdiction"][law.jurisdiction] += n
        counts["kind"][law.kind] += n
        counts["status"][asked.statuses[edition.id].value] += n
        counts["year"][edition.key[:4] if edition.key[:4].isdigit() else edition.key] += n
    languages = retrieval.languages(asked.resolved.tree, hits)
    counts["language"] = Counter(tag for tags in languages.values() for tag in tags)
    return tuple(
        (name, tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_FACET_VALUES]))
        for name, found in counts.items()
    )


__all__ = ["Expanded", "Index", "ResultPage", "Scope", "SearchHit", "SearchRequest", "Snippet", "search"]
