"""Use case: a typed query over the library's index -> frozen result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain

from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.telling import tell
from indexer import query as q
from indexer.allowed import Allowed
from indexer.arrays import Found
from indexer.asked import Asked
from indexer.askers import at_home, lead_of, notes_of
from indexer.backend import SearchBackend
from indexer.citing import Cited, cited, named
from indexer.directory import Directory
from indexer.facets import Narrowed, check_filters, joined, narrow, passing
from indexer.gone import gone_law, instead, told
from indexer.headed import MOST_FIRST, Headed, headed, in_headings, links
from indexer.hits import hit, hits
from indexer.opening import Generation, Index
from indexer.ordering import Arranged, arrange, check_order, together
from indexer.placed import readings_in_a_place
from indexer.reaching import Reached, reach, reached_hits
from indexer.recovering import FEW, Recovery, nearest_of, offers
from indexer.relevance import best
from indexer.remembering import remembered
from indexer.renderings import telling_renderings
from indexer.resolving import Resolved, check_language, laws_called, resolve
from indexer.results import Expanded, Gone, Nearest, Offer, ResultPage, Scope, SearchHit, SearchRequest, Snippet
from indexer.retrieval import Retrieval
from indexer.segmentation import group_of
from indexer.spoken import Sought
from indexer.suggesting import suggestions
from indexer.tree import All, Leaf
from indexer.unmarked import read_unmarked

MOST_AT_ONCE = 1_000
_HANDFUL = 50
_SHOWN_OF_NEAREST = 3


@remembered
@telling_renderings
def search(library: Library, index: Index, request: SearchRequest, *, offering: bool = True) -> ResultPage:
    """Search the provisions of the library.

    `total` counts the distinct (law, version, path) whose text matches, exactly; headings and titles rank but don't
    count, but for provisions that the whole query is the name of (帮信罪) or the heading, which come first. What a status leaves out on the day is counted in `scope.excluded`.

    With `offering`, other searches that find something are tried where this one finds nothing, or little. Without it and
    without results (limit 0) it is a count: nothing is put in order, and of what the results are made isn't told.

    Raises:
        UsageError: the query can't be read (too long, nothing in it), an unknown law, language or field value, a bad
            limit or offset.
        IndexUnavailableError: the index was taken away or can't be read.
    """
    _check_page(request)
    generation = index.generation()
    request = _filtering(library, generation.directory(library), request)
    if not request.words and (citation := cited(library, generation, request)):
        return _citation_page(library, generation, request, citation)
    answer = _find(library, index, generation, request)
    if not answer.any and not request.words and (provision := named(library, generation, request, whole=True)):
        return _citation_page(library, generation, request, provision)
    return _page(library, index, generation, _called(library, generation, answer), offering)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for a request, before filters. `so`: what is headed as the query; `first`: what counts for its name."""

    asked: Asked
    retrieval: Retrieval
    found: Found
    reached: Reached
    so: Headed
    first: tuple[int, ...]

    @property
    def any(self) -> bool:
        """Whether there is a result."""
        return bool(self.found or self.reached.found or self.first)


def _find(library: Library, index: Index, generation: Generation, request: SearchRequest) -> _Answer:
    asked = replace(_read(library, generation, request), terminology=cache(index.terminology))
    retrieval = Retrieval(generation, asked.may)
    found = retrieval.find(asked.resolved.tree, asked.in_laws())
    so = headed(retrieval, asked)
    answer = _Answer(asked, retrieval, found, reach(retrieval, asked, index.terminology, found), so, so.counted(found))
    if not answer.any and asked.resolved.laws:
        words = _without_name(library, asked, generation.backend)
        if found := retrieval.find(words.resolved.tree, words.in_laws()):
            reached = reach(retrieval, words, index.terminology, found)
            answer = replace(answer, asked=words, found=found, reached=reached)
    return answer if answer.any or request.words else _in_a_place(index, generation, answer)


def _in_a_place(index: Index, generation: Generation, answer: _Answer) -> _Answer:
    """What the words find in a place that stands beside them (行政处分 台湾); the same where that is nothing as well."""
    asked, retrieval = answer.asked, answer.retrieval
    if asked.resolved.laws:
        return answer
    for placed in readings_in_a_place(asked.reading.query, asked.directory.jurisdictions):
        resolved = resolve(
            placed.query, asked.directory, asked.statuses, named=False,
            stands=partial(_stands, generation, asked.directory, asked.may),
        )  # fmt: skip
        resolved.tree, notes = read_unmarked(resolved.tree, generation.backend, asked.may)
        resolved.notes += (placed.note, *notes_of(resolved.tree), *notes)
        lead = lead_of(resolved.tree, generation.backend, asked.may, tuple(map(group_of, asked.request.beside)))
        other = replace(asked, resolved=resolved, lead=lead)
        found = retrieval.find(resolved.tree, other.in_laws())
        reached = reach(retrieval, other, index.terminology, found)
        if found or reached.found:
            return replace(answer, asked=other, found=found, reached=reached)
    return answer


def _called(library: Library, generation: Generation, answer: _Answer) -> _Answer:
    """The same with the provisions whose own name the query is before those whose heading it is."""
    return replace(answer, first=tuple(dict.fromkeys((*_called_so(library, generation, answer.asked), *answer.first))))


def every_result(library: Library, index: Index, request: SearchRequest, most: int) -> Iterator[SearchHit]:
    """The results of a keyword search from `request.offset` on, in its order, `most` at most: found and ordered once.

    They are made in handfuls, while they are taken. What the reader's words are in the text beside isn't marked.

    Raises:
        what `search` does, before the first result is taken.
    """
    _check_page(request)
    generation = index.generation()
    request = _filtering(library, generation.directory(library), replace(request, limit=most))
    answer = _called(library, generation, _find(library, index, generation, request))
    every = joined(answer.found, answer.reached.found, dict.fromkeys(answer.first, 0.0))
    kept = narrow(generation, answer.asked, every, _sought(answer.asked, answer.reached), told=False).kept
    answer = replace(answer, reached=answer.reached.among(kept, answer.first))
    return _in_handfuls(generation, answer, _arranged(generation, answer, kept))


def _in_handfuls(generation: Generation, answer: _Answer, arranged: Arranged) -> Iterator[SearchHit]:
    unmarked = replace(answer.asked, terminology=None)
    for at in range(0, len(arranged.docs), _HANDFUL):
        some = replace(arranged, docs=arranged.docs[at : at + _HANDFUL])
        yield from _hits(generation, answer.retrieval, unmarked, answer.reached, some, answer.so)


def _page(library: Library, index: Index, generation: Generation, answer: _Answer, offering: bool) -> ResultPage:
    """A page of what was found: filtered, counted, in order."""
    asked, retrieval, so = answer.asked, answer.retrieval, answer.so
    request = asked.request
    every = joined(answer.found, answer.reached.found, dict.fromkeys(answer.first, 0.0))
    if not offering and not request.limit:
        return _count(generation, answer, every)
    narrowed = narrow(generation, asked, every, _sought(asked, answer.reached))
    kept = narrowed.kept
    reached = answer.reached.among(kept, answer.first)
    arranged = _arranged(generation, replace(answer, reached=reached), kept)
    scope = _scope(asked, reached, narrowed)
    gone = gone_law(library, asked.directory, request) if offering else None
    why_nothing = () if kept else _why_nothing(asked, retrieval, scope)
    offered = _offers(library, index, asked, len(kept), gone) if offering else ()
    return ResultPage(
        request.query,
        q.said(asked.resolved.query, (*asked.reading.notes, *asked.resolved.notes, *reached.notes)),
        "keyword",
        len(kept),
        request.offset,
        request.limit,
        scope,
        _hits(generation, retrieval, asked, reached, arranged, so),
        narrowed.facets,
        (*told(gone, asked.directory), *asked.resolved.suggestions, *why_nothing),
        narrowed.unlisted,
        arranged.cards if request.group else None,
        offered,
        links(generation, retrieval, asked, so, kept) if offering else (),
        gone=gone,
        nearest=_nearest(library, index, offered) if not kept else None,
    )


def _count(generation: Generation, answer: _Answer, every: Found) -> ResultPage:
    """How many results there are, as a page without any."""
    asked = answer.asked
    request = asked.request
    narrowed = narrow(generation, asked, every, _sought(asked, answer.reached), told=False)
    total = len(narrowed.kept)
    return ResultPage(
        request.query,
        q.said(asked.resolved.query, ()),
        "keyword",
        total,
        request.offset,
        0,
        Scope(request.day, asked.laws, (), by_status=asked.resolved.all_versions),
        (),
    )


def _arranged(generation: Generation, answer: _Answer, kept: Found) -> Arranged:
    """The documents of the page in their order; says so where what is headed as the query comes first."""
    asked, retrieval, reached = answer.asked, answer.retrieval, answer.reached
    first = [doc for doc in answer.first if doc in kept][:MOST_FIRST]
    if any(doc in answer.so.texts for doc in first):
        asked.resolved.notes.append(tell("first what is headed so"))
    by_relevance = partial(best, generation, retrieval, asked, kept, first, reached)
    return arrange(generation, asked, kept, by_relevance, reached.found)


def _scope(asked: Asked, reached: Reached, narrowed: Narrowed) -> Scope:
    counted = tuple(sorted((status.value, n) for status, n in narrowed.excluded.items()))
    by_status = asked.resolved.all_versions
    return Scope(asked.request.day, asked.laws, counted, len(reached.found), narrowed.earlier_missing, by_status)


def _nearest(library: Library, index: Index, offered: Sequence[Offer]) -> Nearest | None:
    """What the nearest of the searches that are offered finds first."""
    if (offer := nearest_of(offered)) is None:
        return None
    found = search(library, index, replace(offer.request, limit=_SHOWN_OF_NEAREST), offering=False)
    return Nearest(offer, found.results) if found.results else None


def _offers(library: Library, index: Index, asked: Asked, total: int, gone: Gone | None) -> tuple[Offer, ...]:
    """What would find something instead; only a law that is gone is spoken of where enough was found."""

    def count(other: SearchRequest) -> int:
        return search(library, index, other, offering=False).total

    replaced = instead(gone, asked, count)
    if total >= FEW:
        return replaced
    generation = index.generation()
    recovery = Recovery(
        count,
        lambda: generation.speller(asked.directory.allowed().fields, index.terminology()),
        index.terminology,
    )
    return (*replaced, *offers(asked.request, asked.resolved.query, asked.laws, total, recovery))


def _sought(asked: Asked, reached: Reached) -> Sought:
    tree = asked.resolved.tree
    return Sought(reached.found, lambda doc: reached.tree_for(doc) if doc in reached.found else tree)


def _hits(
    generation: Generation, retrieval: Retrieval, asked: Asked, reached: Reached, arranged: Arranged, so: Headed
) -> tuple[SearchHit, ...]:
    """The results of a page, in its order."""
    direct = [doc for doc in arranged.shown if doc not in reached.found]
    others = [doc for doc in arranged.shown if doc in reached.found]
    found = dict(zip(direct, hits(generation, retrieval, asked, direct, so), strict=True))
    found |= zip(others, reached_hits(generation, retrieval, asked, reached, others), strict=True)
    return tuple(together(arranged, doc, found) for doc in arranged.docs)


def _called_so(library: Library, generation: Generation, asked: Asked) -> tuple[int, ...]:
    """Documents of the provisions whose own name the whole query is: 帮助信息网络犯罪活动罪 is article 287-2 before it is a
    word of the amendment that brought it in. What is quoted is a string and no name."""
    if any(c in asked.request.query for c in '"“”「」'):
        return ()
    if (found := named(library, generation, asked.request)) is None:
        return ()
    held = generation.catalogue
    docs = tuple(dict.fromkeys(d for d, _ in found.places if asked.may.texts & set(held.members[held.set_of[d]])))
    if docs:
        place = found.read_as.removeprefix("citation: ")
        asked.resolved.notes.append(tell("first what is called so (%(place)s)", place=place))
    return docs


def _why_nothing(asked: Asked, retrieval: Retrieval, scope: Scope) -> tuple[str, ...]:
    inside = asked.in_laws()

    def found(part: q.Query) -> bool:
        tree = resolve(part, asked.directory, asked.statuses, named=False).tree
        return retrieval.any(tree, inside)

    def headed_by(part: q.Query) -> bool:
        return in_headings(retrieval, asked, part.typed if isinstance(part, q.Literal) else q.in_words(part))

    return suggestions(asked.resolved.query, found, scope, headed_by)


def _citation_page(library: Library, generation: Generation, request: SearchRequest, found: Cited) -> ResultPage:
    """The provisions cited, as results: nothing is counted, and nothing left out but by filters, whatever the status. None: why."""
    statuses = generation.statuses(library, request.day)
    directory = generation.directory(library)
    may = directory.allowed()
    asked = Asked(request, q.Reading(q.AllOf(())), Resolved(All(())), may, (), statuses, directory)
    pass_so = passing(generation, asked, [doc for doc, _ in found.places])
    kept = [place for place, passes in zip(found.places, pass_so, strict=True) if passes]
    left_out = len(found.places) - len(kept)
    missed = tell("Left out by the filters: %(count)s of the provisions cited.", count=left_out)
    said = (missed,) if left_out else ()
    places = kept[request.offset : request.offset + request.limit]
    held = generation.catalogue
    members: list[dict[int, frozenset[Leaf]]] = [
        dict.fromkeys(may.texts.intersection(held.members[held.set_of[doc]]), frozenset()) for doc, _ in places
    ]
    whole = [hit(generation, asked, doc, texts) for (doc, _), texts in zip(places, members, strict=True)]
    shown = [
        replace(one, path=path, url=directory.url(one.law, one.version, path))
        for one, (_, path) in zip(whole, places, strict=True)
    ]
    scope = Scope(request.day, tuple(dict.fromkeys(one.law for one in shown)) or found.laws, ())
    return ResultPage(
        request.query, found.read_as, "citation", len(kept), request.offset, request.limit, scope, tuple(shown),
        suggestions=(*found.refusal, *said),
    )  # fmt: skip


def _check_page(request: SearchRequest) -> None:
    if not 0 <= request.limit <= MOST_AT_ONCE:
        raise UsageError(
            tell("limit %(limit)s is out of range.", limit=request.limit),
            tell("Take 0 to %(most)s.", most=MOST_AT_ONCE),
        )
    if request.offset < 0:
        raise UsageError(tell("offset %(offset)s is out of range.", offset=request.offset), tell("Take 0 or more."))
    check_order(request.sort, request.group)


def _read(library: Library, generation: Generation, request: SearchRequest) -> Asked:
    directory = generation.directory(library)
    languages = directory.languages
    for tag in request.languages:
        check_language(tag, languages)
    laws = _limits(library, directory, request)
    reading = q.parse(request.query, languages)
    may = directory.allowed(request.languages)
    reading = replace(reading, query=at_home(reading.query, generation.backend, may))
    statuses = generation.statuses(library, request.day)
    resolved = resolve(
        reading.query,
        directory,
        statuses,
        typed=request.query,
        within=laws,
        stands=partial(_stands, generation, directory, may),
    )
    resolved.tree, notes = read_unmarked(resolved.tree, generation.backend, may)
    resolved.notes += (*notes_of(resolved.tree), *notes)
    lead = lead_of(resolved.tree, generation.backend, may, tuple(map(group_of, request.beside)))
    return Asked(request, reading, resolved, may, resolved.laws or laws, statuses, directory, lead=lead)


def _stands(generation: Generation, directory: Directory, may: Allowed, run: str) -> bool:
    """Whether a run stands in a title, a heading or a text."""
    headings = chain(directory.title_keys.values(), directory.chapters.values())
    return any(run in text for text in headings) or bool(Retrieval(generation, may).find(Leaf(q.String(run))))


def asked_of(library: Library, index: Index, request: SearchRequest) -> Asked:
    """A request as a search reads it, without the search: for pages that mark what was asked. Raises what `search` does."""
    return replace(_read(library, index.generation(), request), terminology=index.terminology)


def _without_name(library: Library, asked: Asked, backend: SearchBackend) -> Asked:
    """The same with a law's name read as words: nothing was found in the law (it has no text in that language, say)."""
    resolved = resolve(asked.reading.query, asked.directory, asked.statuses, named=False)
    resolved.tree, notes = read_unmarked(resolved.tree, backend, asked.may)
    resolved.notes += notes
    resolved.suggestions += asked.resolved.suggestions
    laws = ", ".join(asked.resolved.laws)
    resolved.notes.append(tell("nothing was found in %(laws)s alone, so its name is read as words", laws=laws))
    return replace(asked, resolved=resolved, laws=_limits(library, asked.directory, asked.request))


def _filtering(library: Library, directory: Directory, request: SearchRequest) -> SearchRequest:
    """The same with the ids of the laws that filters name."""
    check_filters(request)
    given = ((n, _law_id(library, directory, v) if n == "law" else v) for n, v in request.filters)
    return replace(request, filters=tuple(dict.fromkeys(given)))


def _limits(library: Library, directory: Directory, request: SearchRequest) -> tuple[str, ...]:
    return tuple(_law_id(library, directory, law) for law in request.laws)


def _law_id(library: Library, directory: Directory, given: str) -> str:
    """A law id that the index knows, through redirects of merged laws; an exact name of one law does as well."""
    try:
        known = library.law(given).id
    except NotFoundError:
        found = laws_called(given, directory)
        if len(found) == 1:
            return found[0]
        raise UsageError(
            tell("%(name)s names %(count)s laws.", name=repr(given), count=len(found)),
            tell("Choose one: %(laws)s.", laws=", ".join(found[:10])),
        ) from None
    return known


__all__ = ["Expanded", "Index", "ResultPage", "Scope", "SearchHit", "SearchRequest", "Snippet", "search"]
