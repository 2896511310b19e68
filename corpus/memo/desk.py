"""What the check of one memo holds open: the library, the day, and what was looked up and read for it so far.

A memo cites the same laws again and again: each text is read once, each citation is resolved once. The desk is made for a
memo and goes with it, so that nothing of the memo outlives its check.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place
from corpus.citing import canonical, cite
from corpus.citing.canonical import letters
from corpus.corresponding import Correspondent, correspondents
from corpus.days.effects import Effects, effects
from corpus.days.partial import not_started
from corpus.days.untaken import place as point_words
from corpus.days.untaken import untaken
from corpus.errors import GoneError
from corpus.memo.comparing import Quoted, Searched, holds, page_text, searched, unmarked
from corpus.model import Edition, Expression, Force, Law, Provision, ProvisionPath, Rights, Span
from corpus.resolving import resolve
from corpus.resolving.places import resolved
from corpus.resolving.values import Standing, Target

if TYPE_CHECKING:
    from corpus.library import Library
    from corpus.memo.cases import Verdict

_MOST_FOUND = 4
_MOST_PLACES = 24


@dataclass(frozen=True, slots=True)
class LawWords:
    """All pages of a text in one string, to find words in: `starts` are where the pages begin in it."""

    joined: str
    starts: tuple[int, ...]
    pages: tuple[ProvisionPath, ...]
    searched: tuple[Searched, ...]
    _grams: dict[int, dict[tuple[str, ...], list[tuple[int, int]]]] = field(default_factory=dict)

    def grams(self, least: int) -> dict[tuple[str, ...], list[tuple[int, int]]]:
        """Short runs of words -> (page, word) where they stand; every run of `least` words holds one of them whole."""
        if least not in self._grams:
            size, found = (least + 1) // 2, dict[tuple[str, ...], list[tuple[int, int]]]()
            for page, words in enumerate(s.words.tokens for s in self.searched):
                for at in range(0, len(words) - size + 1, size):
                    places = found.setdefault(words[at : at + size], [])
                    if len(places) < _MOST_PLACES:
                        places.append((page, at))
            self._grams[least] = found
        return self._grams[least]

    def having(self, quote: Quoted) -> list[ProvisionPath]:
        """The first pages that hold the quotation."""
        found: dict[ProvisionPath, None] = {}
        for reading in quote.readings:
            at = self.joined.find(reading[0])
            while at >= 0 and len(found) < _MOST_FOUND:
                page = bisect_right(self.starts, at) - 1
                if self.searched[page].holds(reading):
                    found[self.pages[page]] = None
                at = self.joined.find(reading[0], self.starts[page + 1]) if page + 1 < len(self.starts) else -1
        return list(found)


@dataclass(slots=True)
class Desk:
    """One memo's check. `day` decides what is in force."""

    library: Library
    day: date
    verdicts: dict[object, Verdict] = field(default_factory=dict)
    _targets: dict[object, Target] = field(default_factory=dict)
    _provisions: dict[tuple[str, ProvisionPath], Provision | None] = field(default_factory=dict)
    _words: dict[tuple[str, ProvisionPath], tuple[Searched, ...]] = field(default_factory=dict)
    _laws: dict[str, LawWords] = field(default_factory=dict)
    _nearest: dict[str, tuple[tuple[str, str], ...] | str] = field(default_factory=dict)
    _changes: dict[tuple[str, str, ProvisionPath | None], str] = field(default_factory=dict)
    _elsewhere: dict[tuple[str, str, ProvisionPath], tuple[Correspondent, ...]] = field(default_factory=dict)

    _called: dict[tuple[str, str, ProvisionPath, str], str] = field(default_factory=dict)

    @property
    def acts(self) -> Effects:
        """What laws do to one another."""
        return effects(self.library)

    def law(self, law_id: str) -> Law:
        """A law of the library."""
        return self.library.law(law_id)

    def called(self, law: Law, path: ProvisionPath, language: str = "", edition: Edition | None = None) -> str:
        """A provision as a sentence names it: 《中华人民共和国公司法》第十五条."""
        key = (law.id, edition.key if edition else "", path, language)
        if key not in self._called:
            self._called[key] = spoken(law, path, language, self.marked(edition, path))
        return self._called[key]

    def marked(self, edition: Edition | None, path: ProvisionPath | None) -> Provision | None:
        """The page that a unit stands on, from which its mark can be read: point (f); None for what has none."""
        if edition is None or path is None or path == path.page:
            return None
        pages = (self.provision(x, path.page) for x in comparable(edition))
        return next((p for p in pages if p is not None), None)

    def target(self, citation: Citation, place: Place | None, standing: Standing | None = None) -> Target:
        """What a place means on the day; the same citation is resolved once."""
        key = (self.key(citation, place), standing)
        if key not in self._targets:
            alone = replace(citation, places=(place,) if place else ())
            self._targets[key] = resolved(self.library, alone, place, day=self.day, standing=standing)
        return self._targets[key]

    def key(self, citation: Citation, place: Place | None) -> object:
        """What a place of a citation says, wherever it stands."""
        return citation.text, citation.name, citation.scope, citation.year, citation.language, _unplaced(place)

    def nearest(self, citation: Citation) -> tuple[tuple[str, str], ...] | str:
        """(law id, title) of laws with a name like the one cited; of one that was withdrawn, what is to be said of it."""
        if citation.name not in self._nearest:
            try:
                self._nearest[citation.name] = resolve(self.library, citation).suggestions
            except GoneError as error:
                self._nearest[citation.name] = f"{error.message} {error.hint}".strip()
        return self._nearest[citation.name]

    def provision(self, expression: Expression, page: ProvisionPath) -> Provision | None:
        """A page of a text."""
        key = (expression.id, page)
        if key not in self._provisions:
            self._provisions[key] = self.library.provision(expression.id, page)
        return self._provisions[key]

    def words(self, expression: Expression, path: ProvisionPath) -> tuple[Searched, ...]:
        """The words of a provision or of a unit of one in a text, with the markers of its units and without; () if the text
        has no such provision."""
        key = (expression.id, path)
        if key not in self._words:
            provision = self.provision(expression, path.page)
            self._words[key] = tuple(map(searched, _texts(provision, path))) if provision else ()
        return self._words[key]

    def pages_with(self, expression: Expression, quote: Quoted) -> list[ProvisionPath]:
        """The first pages of a text that hold a quotation, in the order of the law."""
        return self.law_words(expression).having(quote)

    def law_words(self, expression: Expression) -> LawWords:
        """All words of a text."""
        if expression.id not in self._laws:
            provisions = self.library.text(expression.id).provisions
            every = tuple(searched(page_text(p)) for p in provisions)
            starts, at = [], 0
            for one in every:
                starts.append(at)
                at += len(one.joined)
            self._laws[expression.id] = LawWords(
                "".join(s.joined for s in every), tuple(starts), tuple(p.path for p in provisions), every
            )
        return self._laws[expression.id]

    def elsewhere(self, law: Law, edition: Edition, page: ProvisionPath) -> tuple[Correspondent, ...]:
        """What a page is in other versions."""
        key = (law.id, edition.key, page)
        if key not in self._elsewhere:
            self._elsewhere[key] = correspondents(self.library, law, edition, page, self.day)
        return self._elsewhere[key]

    def unsettled(self, law: Law, edition: Edition, page: ProvisionPath | None) -> str:
        """Why the words of a page are not those in force on the day: an amendment that the text lacks, a start of its own.

        "" where nothing is known against them.
        """
        key = (law.id, edition.key, page)
        if key not in self._changes:
            self._changes[key] = " ".join(_against(self, law, edition, page))
        return self._changes[key]


_LONG = 90


def spoken(law: Law, path: ProvisionPath | None, language: str = "", page: Provision | None = None) -> str:
    """A provision, or a law, as a sentence names it: by a short name where the title fills lines (that of the GDPR does)."""
    tag, text = next(iter(canonical(law, path, (language,), page)), ("", str(path or law.id)))
    same = [t for t in law.titles if t.language.partition("-")[0] in (tag.partition("-")[0], "mul", "und")]
    short = sorted((t.text for t in same if t.kind in ("short", "alias")), key=len)
    if len(text) <= _LONG or not short:
        return text
    return cite(short[0], path, tag, law.jurisdiction, letters(page) if page else {})


def _against(desk: Desk, law: Law, edition: Edition, page: ProvisionPath | None) -> Iterable[str]:
    for one in untaken(desk.library, law, edition, desk.acts, desk.day, page):
        if one.act.effective is None or one.act.effective <= desk.day:
            points = "".join(point_words(p) for p in one.points.get(page, ())) if page else ""
            yield f"{one.act.title}{points} ({one.act.by}) amends it, and no text here has that amendment."
    values = [s.value for x in edition.expressions for s in x.statements if s.field == "partly_not_in_force"]
    values = [v for v in dict.fromkeys(values) if page and not _is_settled(v, desk.day, page)]
    open_ = not_started(tuple(values), desk.day, page) if values else ()
    if open_:
        yield f"It starts on a day of its own: {'; '.join(open_)}"


_BY_DAY = re.compile(r"(\d{4})(\d\d)(\d\d):(.*)", re.DOTALL)


def _is_settled(value: str, day: date, page: ProvisionPath) -> bool:
    """Whether Korea's list of what starts later (20260721:제3조제5항,제17조의2) says nothing against a page on the day."""
    match = _BY_DAY.fullmatch(value.strip())
    if match is None:
        return False
    if f"{match[1]}-{match[2]}-{match[3]}" <= day.isoformat():
        return True
    base, _, more = page.segments[0].removeprefix("art_").partition("-")
    number = f"제{base}조" + (f"의{more}" if more else "")
    return re.search(rf"{number}(?!\d|의\d)", match[4]) is None


def _unplaced(place: Place | None) -> object:
    """A place without where it stands, to know it again."""
    if place is None:
        return None
    return place.numbers, place.levels, place.within, place.relative, _unplaced(place.to), place.path


def _texts(provision: Provision, path: ProvisionPath) -> Sequence[str]:
    if path == provision.path:
        return list(dict.fromkeys((page_text(provision), unmarked(provision, provision.parts))))
    span = provision.whole(path)
    if span is None:
        return ()
    inner = [p for p in provision.parts if p.path.starts_with(path)]
    whole = provision.text[span.start : span.end]
    cut = replace(provision, text=whole, parts=(), label="", heading="")
    moved = [replace(p, span=Span(p.span.start - span.start, p.span.end - span.start)) for p in inner]
    return list(dict.fromkeys((whole, unmarked(cut, moved))))


def comparable(edition: Edition) -> list[Expression]:
    """The texts of an edition that a quotation may be held against: sound ones that may be shown to others."""
    return [x for x in edition.expressions if x.rights is Rights.PUBLIC and x.force is not Force.DAMAGED]


def holding(desk: Desk, texts: Iterable[Expression], path: ProvisionPath, quote: Quoted) -> Expression | None:
    """The first of `texts` that has the quotation at `path`."""
    return next((x for x in texts if any(holds(s, quote) for s in desk.words(x, path))), None)
