"""What the term of a query is called in other languages and places, for a panel above the results.

Lists say it by right, concept by concept; the texts that stand side by side here say how often they do. What was learnt is
told only where it is sure, and not as a piece of what is told already (fide third party).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial, wraps

from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import language_of, tag_matches
from corpus.library import Library
from corpus.telling import Called, after, tell
from corpus.terms import Concept, Origin, Rendering, Term
from indexer import query as q
from indexer.defining import defining_first
from indexer.meaning_questions import meant
from indexer.opening import Index
from indexer.rendering_questions import Question, question_of
from indexer.results import Renderings, ResultPage, Said, SearchRequest, Sense
from indexer.segmentation import group_of, has_string_script, is_string_language, squeeze
from indexer.term_tables import Key, key_of_term
from indexer.terminology import Terminology, script_groups

_MOST_LEARNT = 6
_LONGEST = 60


def term_of(query: q.Query, typed: str) -> str:
    """The term that a whole query is; "" for one that is more than words beside one another, or a string."""
    parts = query.parts if isinstance(query, q.AllOf) else (query,)
    words = all(isinstance(part, q.Word) for part in parts)
    one = len(parts) == 1 and isinstance(parts[0], q.String | q.Run | q.Literal)
    term = typed.strip(' \t\u3000"“”「」')
    return term if (words or one) and 1 < len(term) <= _LONGEST else ""


def renderings_of(term: str, terminology: Terminology, question: Question | None = None) -> Renderings | None:
    """What a term is called elsewhere; None if nobody knows.

    Args:
        term: as it was typed.
        question: the question that it stands in, if it does: what it asks for is told alone, where there is any.
    """
    groups = script_groups(squeeze(term)) if has_string_script(term) else terminology.groups_of_words
    every = [sense for group in sorted(groups) for sense in _senses(term, group, terminology)]
    into = question.into if question else ""
    wanted = [w for sense in every if (w := _into(sense, into)).said] if into else every
    if question and question.place:
        wanted = [w for sense in every if (w := _in_place(sense, question.place)).said]
    elif into and not wanted and terminology.concepts(term, group_of(into)):
        into, wanted = "", every  # it is a word of that language: trust 英文
    if not wanted and not every:
        return None
    return Renderings(term, into, question is not None, tuple(wanted or every), bool(wanted))


def _into(sense: Sense, into: str) -> Sense:
    return replace(sense, said=tuple(said for said in sense.said if tag_matches(into, said.language)))


def _in_place(sense: Sense, place: str) -> Sense:
    return replace(sense, said=tuple(said for said in sense.said if place in dict(said.places)))


def _senses(term: str, group: str, terminology: Terminology) -> Iterator[Sense]:
    """The concepts that a term names in one language, with the counts of the texts, then what only texts say."""
    own = key_of_term(term, group)
    learnt = terminology.learnt(term, group)
    concepts = terminology.concepts(term, group)
    for concept in concepts:
        if said := tuple(_counted(tuple(_listed(concept, group, own)), learnt)):
            yield Sense(concept.id, concept.kind, concept.field, concept.note, said)
    listed = {_place_of(t.text, t.language) for concept in concepts for t in concept.terms}
    if said := tuple(_only_learnt((r for r in learnt if terminology.says(r, term, group)), listed)):
        yield Sense("", "", "", "", said)


def _listed(concept: Concept, group: str, own: Key) -> Iterator[Said]:
    """The terms of a concept in other languages, and in its own what other places call it."""
    same = [t for t in concept.terms if group_of(t.language) == group and key_of_term(t.text, group) == own]
    places = {t.jurisdiction for t in same}
    short = not any(t.preferred for t in same)
    joined: dict[str, list[Term]] = {}
    for other in concept.terms:
        elsewhere = bool(other.jurisdiction and other.jurisdiction not in places) or (other.preferred and short)
        if other not in same and (group_of(other.language) != group or elsewhere):
            joined.setdefault(other.text, []).append(other)
    for text, terms in joined.items():
        yield Said(text, terms[0].language, concept.origin, tuple((t.jurisdiction, 0) for t in terms))


def _counted(listed: Sequence[Said], learnt: Sequence[Rendering]) -> Iterator[Said]:
    """What lists say, with the places whose texts say it so, and how often: 诉讼时效 and 訴訟時效 each with its own."""
    counts: dict[int, dict[str, int]] = {}
    for r in learnt:
        place = _place_of(r.text, r.language)
        same = [n for n, said in enumerate(listed) if _place_of(said.text, said.language) == place]
        # Where texts mostly say "seizure or freezing" for 扣押, they say "seizure".
        same = same or [n for n, said in enumerate(listed) if _within(_place_of(said.text, said.language), place)]
        own = [n for n in same if r.jurisdiction in dict(listed[n].places)]
        for n in (own or same)[:1]:
            counts.setdefault(n, {}).setdefault(r.jurisdiction, r.count)
    for n, said in enumerate(listed):
        found = counts.get(n, {})
        yield replace(
            said,
            places=tuple({**(dict(said.places) if not found or "" not in dict(said.places) else {}), **found}.items()),
        )


def _only_learnt(learnt: Iterable[Rendering], known: Collection[tuple[str, Key]]) -> Iterator[Said]:
    joined: dict[tuple[str, Key], list[Rendering]] = {}
    for r in sorted(learnt, key=lambda r: -r.count):
        place = _place_of(r.text, r.language)
        if not any(_within(place, other) for other in (*known, *joined)):
            joined.setdefault(place, []).append(r)
    for rs in list(joined.values())[:_MOST_LEARNT]:
        places = tuple((r.jurisdiction, r.count) for r in rs)
        yield Said(rs[0].text, rs[0].language, Origin.LEARNT, places)


def _place_of(text: str, language: str) -> tuple[str, Key]:
    group = group_of(language)
    return group, key_of_term(text, group)


def _within(one: tuple[str, Key], other: tuple[str, Key]) -> bool:
    """Whether a rendering is another one of the language, or a piece of it."""
    (group, key), (other_group, whole) = one, other
    if group != other_group:
        return False
    if is_string_language(group):
        return key == whole
    return any(whole[n : n + len(key)] == key for n in range(len(whole) - len(key) + 1))


def telling_renderings(search: Callable[..., ResultPage]) -> Callable[..., ResultPage]:
    """The same search, which tells with its first page what the term asked for is called elsewhere.

    A question for a rendering searches for its term. What may be a question, and words to look for as well, is one where
    it names a language and the term is known (罰金 英文), or where the words find nothing, and the term is known or found.
    """

    @wraps(search)
    def telling(library: Library, index: Index, request: SearchRequest, *, offering: bool = True) -> ResultPage:
        question = question_of(request.query)
        told = renderings_of(question.term, index.terminology(), question) if question else None
        way_out = ""
        if question and told and (told.into or question.told) and not question.sure:
            question, way_out = replace(question, sure=True), _way_out(question)
        run = partial(search, library, index, offering=offering)
        if question is None and (term := _meant(request, partial(search, library, index, offering=False))):
            page = _of_meaning(defining_first(library, run, replace(request, query=term), term), request, term)
        else:
            page = run(replace(request, query=question.term) if question and question.sure else request)
        if question and not question.sure and not page.total and page.kind == "keyword":
            of_term = run(replace(request, query=question.term))
            page = of_term if told or of_term.total else page
        if question and page.query == question.term:
            page = replace(_of_term(page, question, told, way_out), query=request.query)
        if not offering or request.offset or page.kind != "keyword":
            return page
        if question is None:
            typed = page.sought or request.query
            reading = q.parse(typed, index.generation().directory(library).languages)
            term = term_of(reading.query, typed)
            told = renderings_of(term, index.terminology()) if term else None
        return replace(page, renderings=told)

    return telling


def _way_out(question: Question) -> str:
    """How a question is searched for as words."""
    if question.into:
        return tell("quote the language to look for the words")
    return tell("quote the word before it to look for the words")


def _meant(request: SearchRequest, search_for: Callable[[SearchRequest], ResultPage]) -> str:
    """The term whose meaning a query asks for, where its words aren't looked for or find nothing, and the term does; else ""."""
    term, sure = meant(request.query)
    if not term or (not sure and search_for(replace(request, limit=0)).total):
        return ""
    return term if search_for(replace(request, query=term, limit=0)).total else ""


def _of_meaning(page: ResultPage, request: SearchRequest, term: str) -> ResultPage:
    told = after(page.read_as, tell("what %(term)s means was asked for", term=term))
    return replace(page, query=request.query, sought=term, read_as=told)


def _of_term(page: ResultPage, question: Question, told: Renderings | None, way_out: str) -> ResultPage:
    """The results for the term of a question, with what was asked in `read_as`."""
    language = language_of(question.into)
    term, found = question.term, bool(told and told.found)
    into = Called(language.name, "language", question.into) if language else None
    if place := JURISDICTIONS.get(question.place):
        into = Called(place.name, "jurisdiction", question.place)
    if into and found:
        said = tell("a rendering of %(term)s in %(language)s was asked for", term=term, language=into)
    elif into:
        said = tell(
            "a rendering of %(term)s in %(language)s was asked for, and none is known", term=term, language=into
        )
    elif found:
        said = tell("a rendering of %(term)s was asked for", term=term)
    else:
        said = tell("a rendering of %(term)s was asked for, and none is known", term=term)
    return replace(page, sought=question.term, read_as=after(after(page.read_as, said), way_out))
