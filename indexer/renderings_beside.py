"""For each place of a term: the text beside in another language, its row there, and what renders the term in it."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from corpus.languages import tag_matches
from corpus.library import Library
from corpus.model import Expression
from indexer import arrays
from indexer import concordance_values as values
from indexer.beside_rows import BesideRow, KeptRows, Rows, RowsAt, Standing
from indexer.catalogue import StoredText
from indexer.counterparts import Likely, may_be_joined
from indexer.cutting import Marked, excerpt
from indexer.occurrences import in_text
from indexer.places import Ground, lead_group
from indexer.rendered import SAMPLE, Counted, Pair, Rendering, counted_in, key_of, of_row
from indexer.segmentation import group_of, is_string_language, words
from indexer.standing import Place, Places
from indexer.term_tables import Key
from indexer.terminology import Terminology

_FIRST = ("zh", "en")
_MOST_BESIDE = 2
_ELSEWHERE = 120
"""Texts without the term that counted renderings are held against."""
_CHOICE = 5
"""Neighbours of which one is learnt from."""
_FOR_GRAMMAR = 40
"""Places that are enough to learn from where only words of grammar may be the rendering."""
_KINDS_HELD = 8
"""Languages and translators for which the renderings of all places are kept: anybody may ask for many."""
_ROW_BYTES = 8 << 20
"""About what the rows take that are kept for all terms."""
_DOCS_HELD = 256
"""Texts that are at hand, with their places and rows."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The text beside a place: its number, the row there, and what renders the place (None: not identified).

    `row` is None where nothing had to be looked for in it: of the term nothing is known, so no row was laid.
    """

    text: int
    row: str | None
    rendering: Rendering | None
    words: str
    key: Key


def beside_languages(ground: Ground, reader: str = "") -> tuple[str, ...]:
    """The languages shown beside where none is asked for: the reader's, Chinese and English, two at most, else that of most
    texts beside the term."""
    held, may = ground.generation.catalogue, ground.asked.directory.texts
    sets = Counter(held.sets[ground.places.distinct].tolist())
    groups: Counter[str] = Counter()
    for number, n in sets.items():
        for group in {group_of(held.texts[m].language) for m in held.members[number] if m in may}:
            groups[group] += n
    groups.pop(lead_group(ground), None)
    known = [group for group in dict.fromkeys((*filter(None, (group_of(reader),)), *_FIRST)) if group in groups]
    others = sorted((g for g in groups if g not in known), key=lambda group: (-groups[group], group))
    return tuple(known or others[:1])[:_MOST_BESIDE]


class BesideTexts:
    """The texts beside the places of one query, in the languages `tags`; those of `translator` first."""

    def __init__(
        self, library: Library, ground: Ground, terminology: Terminology, tags: Sequence[str], translator: str = ""
    ) -> None:
        self._laid = Rows(library, _kept_rows(library, ground))
        self._ground, self._terminology, self.tags, self._translator = ground, terminology, tuple(tags), translator
        self._held, self._may = ground.generation.catalogue, ground.asked.directory.texts
        self._lead = lead_group(ground)
        self._alone: dict[tuple[int, int], bool] = {}
        self._stored: OrderedDict[int, dict[int, StoredText]] = OrderedDict()
        self._spans: OrderedDict[tuple[int, int], list[tuple[int, int]]] = OrderedDict()
        self._laid_at: OrderedDict[tuple[int, int, int | None], RowsAt] = OrderedDict()
        self._unknown: dict[tuple[str, str, str], bool] = {}
        self._rivals_of: dict[tuple[int, int, str], list[int]] = {}

    def is_lead(self, language: str) -> bool:
        """Whether a text is in the language that the query seems to be in."""
        return group_of(language) == self._lead

    # -- texts --------------------------------------------------------------------------------------------------------------

    def stored(self, doc: int, number: int) -> StoredText:
        """A text of a document as it is stored."""
        found = self._stored.get(doc)
        if found is None:
            found = self._stored[doc] = {text.expression: text for text in self._held.stored(doc)}
            if len(self._stored) > _DOCS_HELD:
                self._stored.popitem(last=False)
        return found[number]

    def spans(self, doc: int, number: int) -> list[tuple[int, int]]:
        """Where the term stands in a text."""
        found = self._spans.get((doc, number))
        if found is None:
            text = self.stored(doc, number).text
            found = in_text(self._ground.terms.terms, text, self._held.texts[number].language)
            self._spans[doc, number] = found
            if len(self._spans) > _DOCS_HELD:
                self._spans.popitem(last=False)
        return found

    def text_beside(self, place: Place, tag: str) -> int | None:
        """The number of the text beside a place in a language; None where there is none that can be trusted."""
        wanted = self._translator
        rivals = self._rivals(place, tag)
        named = (n for n in rivals if (one := self._ground.expression(n)) and _name(one) == wanted)
        return next(named, rivals[0] if rivals else None) if wanted else next(iter(rivals), None)

    def _rivals(self, place: Place, tag: str) -> list[int]:
        """The numbers of all texts beside a place in a language: the same for all places of a text and its version."""
        number = self._held.set_of[place.doc]
        found = self._rivals_of.get((number, place.text, tag))
        if found is None:
            own = self._ground.expression(place.text)
            members = self._held.members[number] if own is not None and own.numbers_trusted else ()
            found = [member for member in members if self._beside(member, place, tag) is not None]
            self._rivals_of[number, place.text, tag] = found
        return found

    def _beside(self, member: int, place: Place, tag: str) -> Expression | None:
        if member == place.text or member not in self._may or not tag_matches(tag, self._held.texts[member].language):
            return None
        expression = self._ground.expression(member)
        return expression if expression is not None and expression.numbers_trusted else None

    def translator_beside(self, place: Place, tag: str) -> str:
        """Who made the text beside a place; "" where nobody says, or there is none."""
        number = self.text_beside(place, tag)
        expression = self._ground.expression(number) if number is not None else None
        return _name(expression) if expression else ""

    def is_alone(self, place: Place) -> bool:
        """Whether no text stands beside a place."""
        key = (self._held.set_of[place.doc], place.text)
        if key not in self._alone:
            self._alone[key] = all(self.text_beside(place, tag) is None for tag in self.tags)
        return self._alone[key]

    def has_translator(self, place: Place) -> bool:
        """Whether the place stands in a text of the translator, or beside one."""
        return self._translator in self._names(place)

    def translators(self, places: Places) -> Counter[str]:
        """How many places stand in a text of each translator or publisher, or beside one."""
        out: Counter[str] = Counter()
        for place, n in places.each_kind[0]:
            for name in self._names(place):
                out[name] += n
        return out

    def _names(self, place: Place) -> set[str]:
        own = self._ground.expression(place.text)
        members = self._held.members[self._held.set_of[place.doc]]
        found = [self._beside(member, place, tag) for tag in self.tags for member in members]
        return {_name(one) for one in (own, *found) if one is not None} - {""}

    # -- rows ---------------------------------------------------------------------------------------------------------------

    def _rows(self, place: Place, number: int | None) -> RowsAt:
        """Finds rows of a place's text beside another one; None: beside nothing."""
        key = (place.doc, place.text, number)
        found = self._laid_at.get(key)
        if found is None:
            rows = self._lay(place, number) if number is not None else ()
            found = self._laid_at[key] = RowsAt(rows, self.stored(place.doc, place.text).text)
            if len(self._laid_at) > _DOCS_HELD:
                self._laid_at.popitem(last=False)
        return found

    def _lay(self, place: Place, number: int) -> Sequence[BesideRow]:
        held = self._ground.asked.statuses.held(self._ground.edition_of(place.doc))
        ours, theirs = self._ground.expression(place.text), self._ground.expression(number)
        if held is None or ours is None or theirs is None:
            return ()
        path, _, _ = self._held.document(place.doc)
        stored = (self.stored(place.doc, place.text), self.stored(place.doc, number))
        return self._laid.of(held[1], path, (ours, stored[0]), (theirs, stored[1]))

    def row(self, place: Place, tag: str) -> tuple[str, str] | None:
        """The row beside a place with the language of its text; None where there is no text."""
        number = self.text_beside(place, tag)
        if number is None:
            return None
        start = self.spans(place.doc, place.text)[place.nth][0]
        return self._rows(place, number)(start).row.beside, self._held.texts[number].language

    def own_row(self, place: Place, span: tuple[int, int]) -> tuple[int, int]:
        """The stretch of the text in which a place stands: of its row, as the first text beside has it, else its line."""
        number = next((n for tag in self.tags if (n := self.text_beside(place, tag)) is not None), None)
        run = self._rows(place, number)(span[0]).run
        return run[0], max(run[1], span[1])

    # -- renderings ---------------------------------------------------------------------------------------------------------

    def each(self, places: Sequence[Place], tag: str) -> Iterator[tuple[Place, Beside | None]]:
        """Places with what stands beside them; None: no text does. What was worked out is kept with the places."""
        known = self._kept(("renderings", self._terminology, tag, self._translator)) if places else {}
        for place in places:
            if place not in known:
                known.update(self._of_text(place, tag))
            yield place, known[place]

    def _kept(self, key: object) -> dict[Place, Beside | None]:
        found = self._ground.known.get(key)
        if not isinstance(found, dict):
            found = self._ground.known[key] = {}
            older = [one for one in list(self._ground.known) if isinstance(one, tuple) and one[0] == "renderings"]
            for one in older[:-_KINDS_HELD]:
                self._ground.known.pop(one, None)
        return found

    def _of_text(self, place: Place, tag: str) -> dict[Place, Beside | None]:
        """The places of the text of one of them: those of a row share what renders them there."""
        number = self.text_beside(place, tag)
        if number is None:
            return dict.fromkeys(self._same_text(place))
        counted, spans = self._counted(tag, place, number), self.spans(place.doc, place.text)
        if not any(counted.values()) and self._is_unheard_of(place, number, spans):
            return dict.fromkeys(self._same_text(place), Beside(number, None, None, "", ()))
        out: dict[int, Beside | None] = {}
        for inside, pair in self._pairs(place, number, spans):
            for n, one in zip(inside, of_row(self._terminology, counted, pair), strict=True):
                words = pair.beside[one.start : one.end] if one else ""
                out[n] = Beside(number, pair.beside, one, words, key_of(words, pair.other) if one else ())
        return {one: out[one.nth] for one in self._same_text(place)}

    def _is_unheard_of(self, place: Place, number: int, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether nobody knows what renders the term as it stands in a text: then nothing of the text beside does."""
        own, language = self.stored(place.doc, place.text).text, self._held.texts[place.text].language
        if may_be_joined(own, spans, language):
            return False
        other = self._held.texts[number].language
        likely = Likely(self._terminology, "")
        for node in {own[a:b].replace("\n", " ") for a, b in spans}:
            key = (node, language, other)
            if key not in self._unknown:
                self._unknown[key] = likely.is_unknown([node], language, other)
            if not self._unknown[key]:
                return False
        return True

    def _same_text(self, place: Place) -> list[Place]:
        """The places of the text that a place stands in."""
        return self._ground.places.in_text(place)

    def _pairs(self, place: Place, number: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[list[int], Pair]]:
        """The rows of a text that hold places, each with the numbers of its places."""
        own = self.stored(place.doc, place.text).text
        rows = self._rows(place, number)
        held: dict[int, list[tuple[int, Standing]]] = {}
        for n, (start, _) in enumerate(spans):
            at = rows(start)
            held.setdefault(at.number, []).append((n, at))
        law = self._held.laws[self._ground.law_of(place.doc)]
        languages = self._held.texts[place.text].language, self._held.texts[number].language
        for inside in held.values():
            row = inside[0][1].row
            text = "\n".join(own[a:b] for a, b in row.runs)
            there = tuple(_in_row(at, spans[n]) for n, at in inside)
            yield [n for n, _ in inside], Pair(text, languages[0], there, row.beside, languages[1], law.jurisdiction)

    def _counted(self, tag: str, place: Place, number: int) -> Counted:
        """What was counted from rows for the languages of a place and of the text beside it."""
        pair = (group_of(self._held.texts[place.text].language), group_of(self._held.texts[number].language))
        best = self._rivals(place, tag)[0] == number
        key = ("counted", self._terminology, tag, pair, best)
        found = self._ground.known.get(key)
        if not isinstance(found, tuple):
            found = self._ground.known[key] = self._count(tag, pair, best=best)
        return {pair: found}

    def _count(self, tag: str, pair: tuple[str, str], *, best: bool) -> tuple[str, ...]:
        """What may render the term in the best texts beside, or in their rivals: those choose other words."""
        term = self._term(pair[0])
        if self._is_known(term, pair):
            return ()
        texts, grammar = self._held.texts, _is_grammar(term, pair[0])
        here = self._ground.where(self._ground.places, lambda p: group_of(texts[p.text].language) == pair[0])
        sample: list[Pair] = []
        for _, inside in groupby(
            self._sample(here, _FOR_GRAMMAR if grammar else SAMPLE), key=lambda place: (place.doc, place.text)
        ):
            places = list(inside)
            rivals = self._rivals(places[0], tag)
            for number in rivals[:1] if best else rivals[1:]:
                if group_of(texts[number].language) == pair[1]:
                    by_place = self._pair_of_each(places[0], number)
                    sample += [by_place[place.nth] for place in places]
        found = counted_in(self._terminology, sample, self._elsewhere(pair[1]), pair[1])
        return tuple(filter(partial(_is_grammar, group=pair[1]), found)) if grammar else found

    def _sample(self, places: Places, size: int) -> Places:
        """Places to learn from, evenly taken of all: of several neighbours the one in the shortest provision, for the rows of a
        long one take many times as long to lay and tell less of each word in them."""
        import numpy as np

        if len(places) <= size:
            return places
        near = np.linspace(0, len(places) - 1, _CHOICE * size).astype(np.int64).reshape(size, _CHOICE)
        shortest = self._held.sizes(places.docs[near].ravel()).reshape(near.shape).argmin(axis=1)
        return places.take(np.unique(near[np.arange(size), shortest]))

    def _pair_of_each(self, place: Place, number: int) -> dict[int, Pair]:
        """The rows of a text by the numbers of their places."""
        pairs = self._pairs(place, number, self.spans(place.doc, place.text))
        return {n: pair for inside, pair in pairs for n in inside}

    def _term(self, group: str) -> str:
        """The term as it first stands in a text of these languages."""
        texts = self._held.texts
        place = self._ground.where(self._ground.places, lambda p: group_of(texts[p.text].language) == group)[0]
        start, end = self.spans(place.doc, place.text)[place.nth]
        return " ".join(self.stored(place.doc, place.text).text[start:end].split())

    def _is_known(self, term: str, pair: tuple[str, str]) -> bool:
        """Whether lists or the lexicon know what the term is called in a language: then nothing has to be counted."""
        terms = self._terminology
        return bool(terms.renderings(term, pair[0], (pair[1],), learnt=False)) or any(
            group_of(r.language) == pair[1] for r in terms.lexicon.renderings(term, pair[0], (pair[1],))
        )

    def _elsewhere(self, group: str) -> tuple[list[str], list[str]]:
        """Texts of a language in provisions without the term: of the same laws, and of all; evenly taken of many."""
        import numpy as np

        fits = {
            number: next(
                (m for m in members if m in self._may and group_of(self._held.texts[m].language) == group), None
            )
            for number, members in self._held.members.items()
        }
        sets, editions, with_term = self._held.sets, self._held.editions, self._ground.places.distinct
        docs = np.flatnonzero(np.isin(sets, [number for number, one in fits.items() if one is not None]))
        docs = docs[~arrays.inside(docs, with_term)]
        laws = {editions[self._held.edition_of_set[n]].law for n in np.unique(sets[with_term]).tolist()}
        of_laws = [number for number, n in self._held.edition_of_set.items() if editions[n].law in laws]
        near = docs[np.isin(sets[docs], of_laws)]
        return self._texts(near.tolist(), fits), self._texts(docs.tolist(), fits)

    def _texts(self, docs: Sequence[int], fits: Mapping[int, int | None]) -> list[str]:
        some = docs[:: max(1, len(docs) // _ELSEWHERE)]
        chosen = ((doc, fits[self._held.set_of[doc]]) for doc in some)
        return [self.stored(doc, number).text for doc, number in chosen if number is not None]

    # -- what is shown ------------------------------------------------------------------------------------------------------

    def of(self, place: Place) -> Iterator[values.Beside]:
        """What stands beside a place in each of the languages, cut around what renders it."""
        for tag in self.tags:
            ((_, one),) = self.each([place], tag)
            if one is None:
                continue
            row, expression = self._held.texts[one.text], self._ground.expression(one.text)
            beside = self._row_of(place, one)
            marked = [Marked(one.rendering.start, one.rendering.end)] if one.rendering else []
            cut = excerpt(beside, marked, row.language, [] if marked else [self._near(place, beside)])
            highlight = cut.highlights[0] if marked and cut.highlights else None
            yield values.Beside(
                row.name, row.language, _name(expression) if expression else "", cut.text, cut.cut, highlight,
                one.words, bool(one.rendering and one.rendering.counted), beside,
            )  # fmt: skip

    def _row_of(self, place: Place, one: Beside) -> str:
        if one.row is not None:
            return one.row
        return self._rows(place, one.text)(self.spans(place.doc, place.text)[place.nth][0]).row.beside

    def _near(self, place: Place, beside: str) -> tuple[int, int]:
        """About where in the row beside the place is, by its share of the row."""
        span = self.spans(place.doc, place.text)[place.nth]
        first, last = self.own_row(place, span)
        at = round((span[0] - first) / max(1, last - first) * len(beside))
        return at, at


def _kept_rows(library: Library, ground: Ground) -> KeptRows:
    """What was laid side by side for any term, of the library as it is."""
    grounds, key = ground.generation.grounds, ("rows", library.private, library.change())
    found = grounds.get(key)
    if not isinstance(found, KeptRows):
        found = KeptRows()
        grounds.put(key, found, _ROW_BYTES)
    return found


def _is_grammar(term: str, group: str) -> bool:
    """Whether a term has words of grammar or of duty alone. They stand beside everything, so that what is counted there is mostly
    an accident, unless it is of their kind: "kann" is rendered by "may", and "la" isn't by 被判刑人."""
    from indexer.backends.whoosh_words import function_words

    pieces = [term] if is_string_language(group) else words(term, group)
    grammar = function_words(group)
    return bool(pieces) and all(piece in grammar or _is_of_duty(piece, group) for piece in pieces)


def _is_of_duty(word: str, group: str) -> bool:
    from corpus.checks.duty_marks import side

    said = side(group, word)
    return said is not None and any(mark.end - mark.start == len(word) for mark in said.marks)


def _in_row(at: Standing, span: tuple[int, int]) -> tuple[int, int]:
    """Offsets in the text -> offsets in its row."""
    first, last = at.run
    return at.base + span[0] - first, at.base + min(span[1], last) - first


def _name(expression: Expression) -> str:
    """Who made a text: its translator, else who published it."""
    return expression.translator or expression.publisher
