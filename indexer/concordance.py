"""Use case: every place where a term stands, with the rows beside it and what renders it there; counted exactly.

A concordance lists places, where a search lists provisions. What a page shows is cut out of the places of a query
(indexer.places), which are found once; filters, orders and tables work on those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.telling import tell
from indexer import concordance_values as values
from indexer import query as q
from indexer.arrays import Numbers
from indexer.concordance_lines import ContextKeys, Shown, line_of
from indexer.concordance_values import (
    NO_TEXT,
    ORDERS,
    STATES,
    TEXT,
    UNIDENTIFIED,
    Concordance,
    ConcordanceRequest,
    Rendered,
    RenderingTables,
    Table,
)
from indexer.occurrences import Term, in_text, terms_of
from indexer.opening import Index
from indexer.places import Ground, ground, languages_of
from indexer.rendered import Line, key_of
from indexer.renderings_beside import Beside, BesideTexts, beside_languages
from indexer.resolving import check_language, resolve
from indexer.results import SearchRequest
from indexer.standing import Place, Places
from indexer.term_tables import Key
from indexer.tree import All, Leaf, Some, Tree

MOST_AT_ONCE = 1_000
MOST_RENDERED = 25_000
"""Places whose renderings are told together; of more (the word "shall") a law or a place has to be chosen."""
_MOST_LISTED = 100


def concordance(library: Library, index: Index, request: ConcordanceRequest) -> Concordance:
    """A page of the places of a term.

    Raises:
        UsageError: the query can't be read or holds no term; an unknown law, language, order or state; a bad limit or offset;
            `without` is no term; too many places to ask for their renderings.
        IndexUnavailableError: the index was taken away or can't be read.
    """
    _check(request)
    view = _View(library, index, request)
    places = view.filtered()
    ordered = view.ordered(places)
    shown = ordered[request.offset : request.offset + request.limit]
    laws = view.laws_of(places)
    by_law = view.counted("law")
    return Concordance(
        request=request, read_as=view.ground.read_as,
        places=len(places), provisions=len(places.distinct), laws=len(laws),
        unfiltered=len(view.ground.places), beside=view.beside.tags, excluded=view.excluded(),
        languages=_most(languages_of(view.ground, view.ground.places)),
        jurisdictions=_most(view.counted("jurisdiction")), by_law=_most(by_law),
        translators=_most(view.translators()),
        titles={law: view.ground.asked.directory.title(law) for law in {*laws, *dict(_most(by_law))}},
        lines=tuple(view.lines(shown)), forms=view.ground.forms,
    )  # fmt: skip


def every_line(
    library: Library, index: Index, request: ConcordanceRequest, most: int
) -> tuple[int, tuple[str, ...], Iterator[values.Line]]:
    """How many places pass the filters, the languages beside, and the lines from the offset on, `most` at most, made while they
    are taken.

    Raises:
        as `concordance`.
    """
    _check(request)
    view = _View(library, index, request)
    places = view.ordered(view.filtered())
    return len(places), view.beside.tags, view.lines(places[request.offset : request.offset + most])


def rendering_tables(library: Library, index: Index, request: ConcordanceRequest) -> RenderingTables:
    """What renders a term in each language beside, counted by law and by who translated; what isn't identified is counted too.

    Raises:
        as `concordance`.
    """
    _check(request)
    view = _View(library, index, request)
    places = view.filtered()
    view.refuse_too_many(places)
    laws = view.laws_of(places)
    by_law = _most(view.counted("law"))
    return RenderingTables(
        request=request, read_as=view.ground.read_as,
        places=len(places), provisions=len(places.distinct), laws=len(laws),
        unfiltered=len(view.ground.places), excluded=view.excluded(),
        languages=_most(languages_of(view.ground, view.ground.places)),
        jurisdictions=_most(view.counted("jurisdiction")), by_law=by_law, translators=_most(view.translators()),
        titles={law: view.ground.asked.directory.title(law) for law in {*laws, *dict(by_law)}},
        tables=tuple(view.table(tag, places) for tag in view.beside.tags), forms=view.ground.forms,
    )  # fmt: skip


def _check(request: ConcordanceRequest) -> None:
    if not 0 <= request.limit <= MOST_AT_ONCE:
        raise UsageError(
            tell("limit %(limit)s is out of range.", limit=request.limit),
            tell("Take 0 to %(most)s.", most=MOST_AT_ONCE),
        )
    if request.offset < 0:
        raise UsageError(tell("offset %(offset)s is out of range.", offset=request.offset), tell("Take 0 or more."))
    for name, value, known in (("order", request.order, ORDERS), ("state", request.state, ("", *STATES))):
        if value not in known:
            raise UsageError(
                tell("%(name)s: %(value)s is not known.", name=name, value=repr(value[:80])),
                tell("One of: %(list)s.", list=", ".join(filter(None, known))),
            )


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return _sorted(counts)[:_MOST_LISTED]


def _sorted(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _those(places: Places, which: Sequence[bool]) -> Places:
    import numpy as np

    return places.take(np.array(which, bool))


def _is_of_terms(tree: Tree) -> bool:
    """Whether a query has terms only: nothing of it would go unheard where terms are looked for."""
    match tree:
        case All(parts) | Some(parts):
            return all(map(_is_of_terms, parts))
        case _:
            return isinstance(tree, Leaf)


class _View:
    """One request's look at the places of its query."""

    def __init__(self, library: Library, index: Index, request: ConcordanceRequest) -> None:
        self.request = request
        asked = SearchRequest(request.query, request.day, all_versions=request.all_versions)
        self.ground: Ground = ground(library, index, request.query, request.language, asked)
        directory = self.ground.asked.directory
        for tag in (*request.beside, *filter(None, (request.into,))):
            check_language(tag, directory.languages)
        tags = request.beside or beside_languages(self.ground, request.reader)
        if request.into and request.into not in tags:
            tags = (*tags, request.into)
        self.beside = BesideTexts(library, self.ground, index.terminology(), tags, request.translator)
        self.into = request.into or (tags[0] if tags else "")
        self._laws = {self._law_id(library, law) for law in request.laws}
        self._terms = self._excluded_terms()

    def _law_id(self, library: Library, given: str) -> str:
        known = self.ground.asked.directory.laws
        try:
            return given if given in known else library.law(given).id
        except NotFoundError as error:
            raise UsageError(error.message, tell("`tongwen laws` lists them.")) from error

    def _excluded_terms(self) -> tuple[Term, ...]:
        if not self.request.without:
            return ()
        asked = self.ground.asked
        reading = q.parse(self.request.without, asked.directory.languages)
        tree = resolve(reading.query, asked.directory, asked.statuses, named=False).tree
        terms = terms_of(tree).terms
        if not terms or not _is_of_terms(tree):
            raise UsageError(
                tell("without: %(value)s is no term that a row could lack.", value=repr(self.request.without[:80])),
                tell('Write a term, "a phrase", or several with OR; a minus sign or a field has no place there.'),
            )
        return terms

    # -- filters ------------------------------------------------------------------------------------------------------------

    def filtered(self) -> Places:
        """The places that pass, in the order in which they were found."""
        return self._by_words(self._passing())

    def _passing(self, but: str = "") -> Places:
        """Those of the laws and places chosen, and of the translator; `but` one of these filters."""
        laws = self._laws if but != "law" else set()
        wanted = self.request.jurisdictions if but != "jurisdiction" else ()
        by = self.request.translator if but != "translator" else ""
        every = self.ground.generation.catalogue.laws

        def passes(place: Place) -> bool:
            law = self.ground.law_of(place.doc)
            return (
                (not laws or law in laws)
                and (not wanted or every[law].jurisdiction in wanted)
                and (not by or self.beside.has_translator(place))
            )

        places = self.ground.places
        return self.ground.where(places, passes) if laws or wanted or by else places

    def _by_words(self, places: Places) -> Places:
        request = self.request
        if self._terms:
            self.refuse_too_many(places)
            places = _those(places, [self._lacks(p) for p in places])
        if request.state in (NO_TEXT, TEXT):
            places = self.ground.where(
                places, lambda p: (self.beside.text_beside(p, self.into) is None) == (request.state == NO_TEXT)
            )
        if request.rendering or request.state == UNIDENTIFIED:
            self.refuse_too_many(places)
            key = key_of(request.rendering, self.into)
            places = _those(places, [self._rendered_so(one, key) for _, one in self.beside.each(places, self.into)])
        return places

    def _rendered_so(self, one: Beside | None, key: Key) -> bool:
        if self.request.state == UNIDENTIFIED and (one is None or one.rendering is not None):
            return False
        if not self.request.rendering:
            return True
        return one is not None and one.rendering is not None and one.key == key

    def _lacks(self, place: Place) -> bool:
        """Whether there is a row beside, and none holds what is left out."""
        rows = [row for tag in self.beside.tags if (row := self.beside.row(place, tag)) and row[0].strip()]
        return bool(rows) and not any(in_text(self._terms, text, language) for text, language in rows)

    def refuse_too_many(self, places: Sequence[Place]) -> None:
        """UsageError where the renderings of more places are asked for than can be told at once."""
        if len(places) > MOST_RENDERED:
            raise UsageError(
                tell(
                    "%(count)s places are too many to tell how each is rendered; %(most)s is the most.",
                    count=f"{len(places):,}", most=f"{MOST_RENDERED:,}",
                ),
                tell("Choose a law or a jurisdiction."),
            )  # fmt: skip

    # -- counts -------------------------------------------------------------------------------------------------------------

    def laws_of(self, places: Places) -> Counter[str]:
        """Places by law."""
        laws: Counter[str] = Counter()
        for place, n in places.each_kind[0]:
            laws[self.ground.law_of(place.doc)] += n
        return laws

    def counted(self, name: str) -> Counter[str]:
        """Places by law or jurisdiction, as if none of them were chosen."""
        laws = self.laws_of(self._passing(name))
        if name == "law":
            return laws
        every, out = self.ground.generation.catalogue.laws, Counter[str]()
        for law, n in laws.items():
            out[every[law].jurisdiction] += n
        return out

    def excluded(self) -> tuple[tuple[str, int], ...]:
        """Provisions of the laws and places chosen that were left out for their status, by status."""
        every = self.ground.generation.catalogue.laws
        found: Counter[str] = Counter()
        for doc, status in self.ground.excluded:
            law = self.ground.law_of(doc)
            if (not self._laws or law in self._laws) and (
                not self.request.jurisdictions or every[law].jurisdiction in self.request.jurisdictions
            ):
                found[status] += 1
        return tuple(sorted(found.items()))

    def translators(self) -> Counter[str]:
        """Places by who translated or published a text of it or beside it."""
        return self.beside.translators(self._passing("translator"))

    # -- order and lines ----------------------------------------------------------------------------------------------------

    def ordered(self, places: Places) -> Places:
        """In the order asked for; damaged texts last, the language that the query is in first. By law, those with a text beside
        come first."""
        import numpy as np

        order, by_law = self.request.order, self._by_law()
        if order == "law":
            ranks = self._ranks(places, lambda p: (self._rank(p), self.beside.is_alone(p), by_law(p)))
            return places.take(np.lexsort((places.docs, ranks)))
        if order == "rendering":
            self.refuse_too_many(places)
            told = self.beside.each(places, self.into)
            words = [(one is None or one.rendering is None, one.key if one else ()) for _, one in told]
            return self._by_rank(places, words)
        contexts = ContextKeys(self.ground, left=order == "left").of(places)
        return self._by_rank(places, [contexts[place] for place in places])

    def _by_rank(self, places: Places, keys: Sequence[Any]) -> Places:
        """Places by rank, then by a key of each, then by law."""
        by_law = self._by_law()
        ranks, laws = self._ranks(places, self._rank).tolist(), self._ranks(places, by_law).tolist()
        whole = list(zip(ranks, keys, laws, places.docs.tolist(), strict=True))
        return places.take(sorted(range(len(places)), key=whole.__getitem__))

    def _ranks(self, places: Places, key: Callable[[Place], Any]) -> Numbers:
        """Numbers that order places as a key does that is the same for all places of a text of a version."""
        import numpy as np

        kinds, at = places.each_kind
        keys = [key(place) for place, _ in kinds]
        number = {one: n for n, one in enumerate(sorted(set(keys)))}
        return np.fromiter((number[one] for one in keys), np.int64, len(keys))[at]

    def _rank(self, place: Place) -> tuple[bool, bool]:
        text = self.ground.generation.catalogue.texts[place.text]
        return text.damaged, not self.beside.is_lead(text.language)

    def _by_law(self) -> Callable[[Place], int]:
        """Gives the place of a version among all: by jurisdiction, law, and version, the latest first."""
        held = self.ground.generation.catalogue
        numbers = {self.ground.edition_of(place.doc) for place, _ in self.ground.places.each_kind[0]}
        latest = sorted((held.editions[n] for n in numbers), key=lambda edition: edition.key, reverse=True)
        ordered = sorted(latest, key=lambda edition: (held.laws[edition.law].jurisdiction, edition.law))
        rank = {edition.id: n for n, edition in enumerate(ordered)}
        return lambda place: rank[self.ground.edition_of(place.doc)]

    def lines(self, places: Sequence[Place]) -> Iterator[values.Line]:
        """What is shown of places."""
        for place in places:
            yield line_of(self.ground, place, self._shown(place))

    def _shown(self, place: Place) -> Shown:
        beside, stored = self.beside, self.beside.stored(place.doc, place.text)
        span = beside.spans(place.doc, place.text)[place.nth]
        return Shown(
            stored, self.ground.expression(place.text), span, beside.own_row(place, span), tuple(beside.of(place))
        )

    # -- renderings ---------------------------------------------------------------------------------------------------------

    def table(self, tag: str, places: Sequence[Place]) -> Table:
        """The renderings in one language."""
        found: dict[Key, Line] = {}
        unknown, nothing = Line((), Counter(), Counter()), Line((), Counter(), Counter())
        for place, one in self.beside.each(places, tag):
            line = nothing if one is None else unknown
            if one is not None and one.rendering is not None:
                line = found.setdefault(one.key, Line(one.key, Counter(), Counter(), one.rendering.counted))
                line.forms[one.words] += 1
                line.counted &= one.rendering.counted
            line.by[self.ground.law_of(place.doc), self.beside.translator_beside(place, tag)] += 1
        ordered = sorted(found.values(), key=lambda line: (-line.count, line.key))
        return Table(tag, len(places), tuple(map(_rendered, ordered)), _rendered(unknown), _rendered(nothing))


def _rendered(line: Line) -> Rendered:
    laws, translators = Counter[str](), Counter[str]()
    for (law, translator), n in line.by.items():
        laws[law] += n
        translators[translator] += n
    both = tuple((*pair, n) for pair, n in sorted(line.by.items(), key=lambda one: (-one[1], one[0])))
    return Rendered(line.text, line.count, _most(line.forms), _sorted(laws), _sorted(translators), both, line.counted)
