"""What would find something where a search found nothing, or little: other searches, each tried and counted.

They keep what the reader chose (law, day, languages, filters) until nothing else helps. Nothing is replaced silently: they are
offers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from corpus.errors import UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.telling import Called, tell
from indexer import query as q
from indexer.misspelling import Speller
from indexer.results import Offer, SearchRequest
from indexer.segmentation import has_string_script
from indexer.terminology import Terminology

FEW = 3
"""With fewer results than this a slip of the keyboard is looked for."""
_RARE = 2
_MOST_OFFERS = 5
_MOST_TRIED = 24
_OF_NEAR = 7
"""Words near each other are looked for in texts: one such search takes as long as so many others."""
_LONG = 5
"""A query of more parts is a sentence that was pasted in: its rarest words say what is meant."""


@dataclass(frozen=True)
class Recovery:
    """What offers are made of.

    `count` gives the number of results of a request; `speller` and `terminology` are made when they are asked.
    """

    count: Callable[[SearchRequest], int]
    speller: Callable[[], Speller]
    terminology: Callable[[], Terminology]


def offers(
    request: SearchRequest, query: q.Query, laws: Sequence[str], total: int, recovery: Recovery
) -> tuple[Offer, ...]:
    """Other searches that find something, the nearest first.

    Args:
        request: what was asked.
        query: as it was taken, without a law's name that limited it.
        laws: ids of the laws that were looked into; () is all.
        total: what it found.
    """
    if total >= FEW:
        return ()
    tried = _Tried(replace(request, laws=tuple(laws), limit=0, offset=0), recovery)
    found: dict[SearchRequest, Offer] = {}
    for offer in tried.slips(query) if total else tried.all(query):
        if offer.total > total:
            found.setdefault(offer.request, offer)
        if len(found) >= _MOST_OFFERS:
            break
    return tuple(found.values())


def nearest_of(offered: Sequence[Offer]) -> Offer | None:
    """The search whose first results are worth a look: the words spelt as texts have them, else as many of them as stand
    together."""
    kinds = ("spelling", "fewer", "words", "any", "term")
    near = [offer for offer in offered if offer.kind in kinds]
    return min(near, key=lambda offer: kinds.index(offer.kind), default=None)


class _Tried:
    """Tries one search after another, until it has tried enough."""

    def __init__(self, request: SearchRequest, recovery: Recovery) -> None:
        self._request, self._recovery = request, recovery
        self._left = _MOST_TRIED
        self._counted: dict[SearchRequest, int] = {}

    def all(self, query: q.Query) -> Iterator[Offer]:
        """Every kind of offer, in order."""
        for kind in (self.slips, self._local, self._as_words):
            yield from kind(query)
        fewer = list(chain(self._without(query), self._rarest(query)))
        yield from fewer or self._any(query)
        yield from self._wider()

    def slips(self, query: q.Query) -> Iterator[Offer]:
        """Words that no text has, written as one that the texts have."""
        wrong = {part: meant for part in _texts(query) if (meant := self._meant(part))}
        if not wrong:
            return
        totals: set[int] = set()  # confiscation and confiscated find the same: the likelier is enough
        for n in range(max(map(len, wrong.values()))):
            fixed = _replaced(query, {part: meant[min(n, len(meant) - 1)] for part, meant in wrong.items()})
            offered = list(self._offer("spelling", tell("Did you mean"), fixed))
            if not offered and all(part in wrong or self._total(part) for part in _texts(query)):
                # Of what was typed: nobody knows the word that a slip was taken for.
                offered = [replace(o, kind="spelling") for o in self._without(fixed, typed_parts=_texts(query))]
            yield from (o for o in offered if o.total not in totals)
            totals.update(o.total for o in offered)

    def _meant(self, part: q.Query) -> tuple[q.Query, ...]:
        if isinstance(part, q.Literal):
            return tuple(found for text in self._corrected(part) if (found := q.literal(text)))
        text = part.text if isinstance(part, q.Word | q.String | q.Run) and self._left > 0 else ""
        literal = q.literal(text)
        if not text or literal is None:
            return ()
        total = self._total(literal if isinstance(part, q.Run) else part, bare=True)
        if total > _RARE:
            return ()
        speller = self._recovery.speller()
        # What a text or two hold may be their slip (扣压): then only a term of a list is offered for it.
        meant = [found for found in speller.meant(text) if not total or found in speller.terms]
        return tuple(_read(found) for found in meant)

    def _corrected(self, part: q.Literal) -> tuple[str, ...]:
        if self._total(part, bare=True) or self._left <= 0:
            return ()
        speller = self._recovery.speller()
        if has_string_script(part.key):
            return speller.meant(part.key)
        words = [
            word if self._total(q.Word(word), bare=True) or self._left <= 0 else next(iter(speller.meant(word)), word)
            for word in part.words
        ]
        return (" ".join(words),) if tuple(words) != part.words else ()

    def _local(self, query: q.Query) -> Iterator[Offer]:
        """The same concept as other places, or another language, call it: quoted terms are never translated unasked."""
        for part in _texts(query):
            if self._left <= 0:  # a page that was pasted in: what isn't tried isn't worked out either
                return
            text = part.typed if isinstance(part, q.Literal) else q.in_words(part)
            language = "zh" if has_string_script(text) else "en"
            for rendering in self._recovery.terminology().renderings(text, language, learnt=False)[:8]:
                place = JURISDICTIONS.get(rendering.jurisdiction)
                why = tell("The same concept")
                if place:
                    named = Called(place.name, "jurisdiction", rendering.jurisdiction)
                    why = tell("The same concept (%(place)s)", place=named)
                other = q.literal(rendering.text) if isinstance(part, q.Literal) else _read(rendering.text)
                if other is not None:
                    yield from self._offer("term", why, _replaced(query, {part: other}))

    def _as_words(self, query: q.Query) -> Iterator[Offer]:
        loose = {part: _read(part.typed) for part in _texts(query) if isinstance(part, q.Literal)}
        if loose:
            unquoted = _replaced(query, loose)
            offered = list(self._offer("words", tell("Without the quotation marks"), unquoted))
            yield from offered or chain(self._without(unquoted), self._rarest(unquoted))

    def _without(self, query: q.Query, typed_parts: Iterable[q.Query] | None = None) -> Iterator[Offer]:
        """Without the words that nothing has; where each is found somewhere, without one of them: one of `typed_parts`, if given."""
        if not isinstance(query, q.AllOf) or len(query.parts) > _LONG:
            return
        known = None if typed_parts is None else frozenset(typed_parts)
        empty = [part for part in query.parts if not self._total(part)]
        rest = [part for part in query.parts if part not in empty]
        if empty and rest and (known is None or known.issuperset(empty)):
            yield from self._offer("fewer", _without(empty), _all_of(rest))
        elif not empty:
            for part in query.parts if len(query.parts) > 2 else [p for p in query.parts if isinstance(p, q.Field)]:
                if known is not None and part not in known:
                    continue
                others = [other for other in query.parts if other is not part]
                yield from self._offer("fewer", _without([part]), _all_of(others))

    def _rarest(self, query: q.Query) -> Iterator[Offer]:
        """Of a sentence as many of its words, the rarest first, as still find something together."""
        parts = query.parts if isinstance(query, q.AllOf | q.Run) else ()
        if len(parts) < 3:
            return
        counted = sorted((n, place, part) for place, part in enumerate(parts[:12]) if (n := self._total(part)))
        kept: list[tuple[int, q.Query]] = []
        for _, place, part in counted:
            if self._total(_all_of([p for _, p in sorted([*kept, (place, part)], key=lambda pair: pair[0])])):
                kept.append((place, part))
        chosen = [part for _, part in sorted(kept, key=lambda pair: pair[0])]
        if chosen and len(chosen) < len(parts):
            yield from self._offer("fewer", tell("The most of its words that stand together"), _all_of(chosen))

    def _any(self, query: q.Query) -> Iterator[Offer]:
        if isinstance(query, q.AllOf) and all(_is_text(part) for part in query.parts):
            yield from self._offer("any", tell("Any of the words"), q.AnyOf(query.parts))

    def _wider(self) -> Iterator[Offer]:
        """The same search with a limit taken away, then with all of them."""
        request = self._request
        single = {
            tell("Without the filters"): replace(request, filters=()),
            tell("In all languages"): replace(request, languages=()),
            tell("In all laws"): replace(request, laws=()),
            tell("In all versions"): replace(request, all_versions=True),
        }
        everything = replace(request, filters=(), languages=(), laws=(), all_versions=True)
        found = [
            Offer("wider", why, wider, n)
            for why, wider in single.items()
            if wider != request and (n := self._asked(wider))
        ]
        yield from found
        if not found and everything != request and (total := self._asked(everything)):
            yield Offer("wider", tell("In everything"), everything, total)

    def _offer(self, kind: str, why: str, query: q.Query) -> Iterator[Offer]:
        request = replace(self._request, query=typed(query))
        if total := self._asked(request):
            yield Offer(kind, why, request, total)

    def _total(self, query: q.Query, bare: bool = False) -> int:
        """How many provisions a part finds; `bare`: as it stands, wherever it is."""
        request = replace(self._request, query=typed(query), expand=False)
        return self._asked(replace(request, laws=(), filters=(), languages=(), all_versions=True) if bare else request)

    def _asked(self, request: SearchRequest) -> int:
        if request not in self._counted:
            if self._left <= 0:
                return 0
            self._left -= 1 + _OF_NEAR * request.query.count(" NEAR/")
            try:
                self._counted[request] = self._recovery.count(request)
            except UsageError:  # what is left of it is nothing that can be asked
                self._counted[request] = 0
        return self._counted[request]


def typed(query: q.Query) -> str:
    """A query as a person would type it: 没收 财产, not 没收 AND 财产."""
    if isinstance(query, q.AllOf) and all(_is_text(part) for part in query.parts):
        return " ".join(q.in_words(part) for part in query.parts)
    return q.in_words(query)


def _read(text: str) -> q.Query:
    return _all_of(
        list(q.chunk(text)) if " " not in text.strip() else [p for word in text.split() for p in q.chunk(word)]
    )


def _texts(query: q.Query) -> Iterator[q.Query]:
    """The words, runs and quotations that are asked for."""
    match query:
        case q.AllOf(parts) | q.AnyOf(parts):
            for part in parts:
                yield from _texts(part)
        case q.InLanguage(_, part):
            yield from _texts(part)
        case q.Word() | q.String() | q.Run() | q.Literal():
            yield query


def _replaced(query: q.Query, others: Mapping[Any, q.Query]) -> q.Query:
    if query in others:
        return others[query]
    match query:
        case q.AllOf(parts):
            return _all_of([_replaced(part, others) for part in parts])
        case q.AnyOf(parts):
            return q.AnyOf(tuple(_replaced(part, others) for part in parts))
        case q.InLanguage(tag, part):
            return q.InLanguage(tag, _replaced(part, others))
        case _:
            return query


def _all_of(parts: Sequence[q.Query]) -> q.Query:
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, q.AllOf) else (part,))]
    return flat[0] if len(flat) == 1 else q.AllOf(tuple(flat))


def _is_text(part: q.Query) -> bool:
    return isinstance(part, q.Word | q.String | q.Run | q.Literal | q.Prefixed)


def _without(parts: Iterable[q.Query]) -> str:
    return tell("Without %(words)s", words=", ".join(q.in_words(part, inner=True) for part in parts))
