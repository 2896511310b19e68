"""Two texts of one language and version, held against each other word by word: a damaged page beside a clean text.

Each stretch that differs is told on the less sound text, with what stands there and what the other has; nothing is ever
filled in. Translations by different hands differ lawfully, so only copies are compared: texts that share most of their
runs of four words. Of two copies by one hand one in a hundred runs differs, of a page that a machine damaged one in
ten; two translators share less than a third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from corpus.diagnostics import Diagnostic, diagnose
from corpus.differences import Change, Words, changes, share, shingles, words_of
from corpus.inspection.rules import EditionRule, EditionView, Side
from corpus.model import Expression, Force, Provision, ProvisionPath, Unit
from corpus.telling import place_called, tell

CODE = "differs-from-another"
# How much of the shorter text's runs of four words must stand in the other for one to be a copy of the other.
_COPY = 0.6
_SAME_PAGE = 0.3  # pages of one path that share less are not the same article
_FOUND_ELSEWHERE = 0.5
_FEW_WORDS = 12  # shorter texts share too few runs to be told by them
_CONTEXT = 8  # characters on each side that a message shows
_LONGEST_SHOWN = 60
_MOST_COMMON = 20  # pages; a run of words that stands in more of them tells nothing
_NUMBERED = (Unit.ARTICLE, Unit.POINT)

_Runs = frozenset[tuple[str, ...]]


@dataclass(slots=True)
class _Page:
    """A page of one text with its words, worked out once."""

    provision: Provision
    words: Words = field(init=False)
    _runs: _Runs | None = None

    def __post_init__(self) -> None:
        self.words = words_of(self.provision.text)

    @property
    def runs(self) -> _Runs:
        if self._runs is None:
            self._runs = shingles(self.words.tokens)
        return self._runs

    @property
    def path(self) -> ProvisionPath:
        return self.provision.path

    @property
    def name(self) -> str:
        """How a message calls the page."""
        return place_called(self.provision.path, self.provision.label)


@dataclass(frozen=True)
class _Book:
    """One text with its pages by path."""

    expression: Expression
    pages: dict[ProvisionPath, _Page]

    @cached_property
    def runs(self) -> _Runs:
        return frozenset().union(*(page.runs for page in self.pages.values()))

    @cached_property
    def index(self) -> _Index:
        return _Index.of(self.pages.values())


def check(view: EditionView) -> Iterator[Diagnostic]:
    """The differences of every text from the soundest of its language that it is a copy of."""
    groups: dict[str, list[Side]] = {}
    for side in sorted(view.sides, key=lambda s: s.expression.sort_key):
        groups.setdefault(side.expression.language.partition("-")[0], []).append(side)
    for sides in (g for g in groups.values() if len(g) > 1):
        books = [_book(side) for side in sides]
        for n, ours in enumerate(books):
            yield from _against(ours, [b for b in books[:n] if _comparable(ours, b, view) and _is_copy(ours, b)])


def _against(ours: _Book, originals: Sequence[_Book]) -> Iterator[Diagnostic]:
    """Each article of a text against the soundest copy that holds it: a law may stand there in eight books."""
    left = dict(ours.pages)
    for original in originals:
        here = {path: page for path, page in left.items() if _covers(original.expression, page)}
        yield from _compared(_Book(ours.expression, here), original)
        left = {path: page for path, page in left.items() if path not in here}


def _covers(expression: Expression, page: _Page) -> bool:
    """Whether a text claims to hold the article that `page` is."""
    coverage, number = expression.coverage, page.provision.number
    return coverage is None or (number is not None and coverage.covers(number))


RULE = EditionRule((CODE,), check)


def _book(side: Side) -> _Book:
    return _Book(side.expression, {p.path: _Page(p) for p in side.text.provisions if p.text.strip()})


def _comparable(ours: _Book, other: _Book, view: EditionView) -> bool:
    """Whether both say that they are of one version. A damaged page's date may be the page's mistake: its words decide."""
    versions = {b.expression.version or view.version for b in (ours, other)}
    return len(versions) == 1 or ours.expression.force is Force.DAMAGED


def _is_copy(ours: _Book, other: _Book) -> bool:
    """Whether the words of the one are those of the other, but for damage."""
    small, large = sorted((ours.runs, other.runs), key=len)
    return share(small, large) >= _COPY


# --- which page is which


@dataclass(frozen=True, slots=True)
class _Index:
    """Runs of words -> the pages that have them: finds a page by its words, however many pages there are."""

    pages: tuple[_Page, ...]
    places: dict[tuple[str, ...], list[int]]

    @classmethod
    def of(cls, pages: Iterable[_Page]) -> _Index:
        index = cls(tuple(pages), {})
        for n, page in enumerate(index.pages):
            for run in page.runs:
                index.places.setdefault(run, []).append(n)
        return index

    def _votes(self, runs: _Runs) -> Counter[int]:
        common = (self.places[r] for r in runs if r in self.places)
        return Counter(n for pages in common if len(pages) <= _MOST_COMMON for n in pages)

    def origin(self, runs: _Runs) -> _Page | None:
        """The page that most of `runs` come from, if there is one; None for a few words."""
        if len(runs) < _FEW_WORDS:
            return None
        best = self._votes(runs).most_common(1)
        return self.pages[best[0][0]] if best and best[0][1] >= _FOUND_ELSEWHERE * len(runs) else None

    def within(self, runs: _Runs) -> list[_Page]:
        """The pages that stand in `runs` as a whole, or nearly, in their own order."""
        votes = sorted(self._votes(runs).items())
        return [self.pages[n] for n, count in votes if count >= _FOUND_ELSEWHERE * len(self.pages[n].runs)]


def _matched(ours: _Book, other: _Book) -> tuple[dict[ProvisionPath, _Page], _Index]:
    """Path of our pages -> the other text's page that each is; and the pages of the other that are none of ours.

    By the same path where the words agree; else by the words alone, for a number may be broken; else by the path after all.
    """
    found = {p: other.pages[p] for p, page in ours.pages.items() if p in other.pages and _same(page, other.pages[p])}
    index = _Index.of(page for path, page in other.pages.items() if path not in found)
    taken = set(found)
    for path, page in ours.pages.items():
        there = index.origin(page.runs) if path not in found else None
        if there is not None and there.path not in taken and _same(page, there):
            found[path] = there
            taken.add(there.path)
    for path in ours.pages:
        if path not in found and path in other.pages and path not in taken:
            found[path] = other.pages[path]
            taken.add(path)
    return found, _Index.of(page for path, page in other.pages.items() if path not in taken)


def _same(page: _Page, there: _Page) -> bool:
    """Whether two pages may be one article: most of the shorter one stands in the longer, or one has hardly any words."""
    small, large = sorted((page.runs, there.runs), key=len)
    return len(small) < _FEW_WORDS or share(small, large) >= _SAME_PAGE


# --- what is told


def _compared(ours: _Book, other: _Book) -> Iterator[Diagnostic]:
    if not ours.pages:
        return
    found, left = _matched(ours, other)
    teller = _Teller(ours.expression, other.expression)
    swallowed: set[ProvisionPath] = set()
    for path, page in ours.pages.items():
        there = found.get(path)
        if there is None:
            yield from _stray(teller, page, other)
        elif not _same(page, there):
            said = tell("The words of %(place)s are other than in %(other)s.", place=page.name, other=teller.other)
            yield teller.told(page, (0, len(page.words.tokens)), there.provision.text, said)
        else:
            if there.path != path:
                yield teller.misnumbered(page, there)
            for change in changes(page.words, there.words):
                inside = _swallowed(page, change, left)
                swallowed |= {p.path for p in inside}
                yield from _inside(teller, page, change, inside) if inside else (teller.change(page, there, change),)
    for page in left.pages:
        if _is_owed(page, ours.expression) and page.path not in swallowed:
            yield teller.missing(page)


def _stray(teller: _Teller, page: _Page, other: _Book) -> Iterator[Diagnostic]:
    """A page that no page of the other text is: part of another one, or an article too many."""
    home = other.index.origin(page.runs)
    whole = (0, len(page.words.tokens))
    if home is not None:
        said = tell(
            "These words are part of %(there)s in %(other)s; here they stand as %(place)s.",
            there=home.name, other=teller.other, place=page.name,
        )  # fmt: skip
        yield teller.told(page, whole, home.name, said)
    elif page.provision.unit in _NUMBERED:
        said = tell("%(place)s stands here and not in %(other)s.", place=page.name, other=teller.other)
        yield teller.told(page, whole, "", said)


def _swallowed(page: _Page, change: Change, left: _Index) -> list[_Page]:
    """Articles that we lack and whose words stand where `change` is: their headings are lost."""
    if change.end - change.start < _FEW_WORDS:
        return []
    return left.within(shingles(page.words.tokens[change.start : change.end]))


def _inside(teller: _Teller, page: _Page, change: Change, inside: Sequence[_Page]) -> Iterator[Diagnostic]:
    """The heading that is lost; and, if it is one, how the words of its article differ."""
    for there in inside:
        said = tell(
            "The words of %(there)s in %(other)s stand here in %(place)s: its heading is lost.",
            there=there.name, other=teller.other, place=page.name,
        )  # fmt: skip
        yield teller.told(page, (change.start, change.end), there.name, said)
    if len(inside) == 1:
        stretch = page.words.cut(change.start, change.end)
        for one in changes(stretch, inside[0].words):
            moved = replace(one, start=one.start + change.start, end=one.end + change.start)
            yield teller.change(page, inside[0], moved)


def _is_owed(page: _Page, expression: Expression) -> bool:
    """Whether a text should have a page of the other: an article inside its coverage that isn't deleted."""
    return page.provision.unit in _NUMBERED and not page.provision.deleted and _covers(expression, page)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes the diagnostics on text `ours` as held against `against`."""

    ours: Expression
    against: Expression

    @property
    def other(self) -> str:
        """How a message calls the other text."""
        publisher, name = self.against.publisher, self.against.id
        if self.ours.force is Force.DAMAGED and self.against.is_sound_source:
            return (
                tell("the sound text of %(publisher)s", publisher=publisher)
                if publisher
                else tell("the sound text %(text)s", text=name)
            )
        return (
            tell("the text of %(publisher)s", publisher=publisher)
            if publisher
            else tell("the text %(text)s", text=name)
        )

    def told(self, page: _Page, words: tuple[int, int], suggestion: str, message: str) -> Diagnostic:
        start, end = page.words.span(*words)
        found = diagnose(
            CODE, message, path=str(page.path), start=start, end=end, found=page.provision.text[start:end],
            suggestion=_words(suggestion),
        )  # fmt: skip
        return self._both(found)

    def change(self, page: _Page, there: _Page, change: Change) -> Diagnostic:
        """A stretch that differs: words lost, too many, or others."""
        here, said = page.words.said(change.start, change.end), there.words.said(change.other_start, change.other_end)
        # A label that was repaired reads 第四条 for article 40; the other text has it right.
        name = there.name if there.path == page.path else page.name
        shown, wanted = _short(here), _short(said)
        if not here:
            message = tell(
                "%(place)s lacks “%(words)s”, which stands in %(other)s: %(context)s",
                place=name, words=wanted, other=self.other, context=_context(there.words, change),
            )  # fmt: skip
        elif said:
            message = tell(
                "%(place)s has “%(here)s” where %(other)s has “%(there)s”.",
                place=name, here=shown, other=self.other, there=wanted,
            )  # fmt: skip
        elif unit := _repeated(page.words, change):
            times = (change.end - change.start) // len(unit) + 1
            once = _short(page.words.said(change.start, change.start + len(unit)))
            message = (
                tell("“%(words)s” stands twice in %(place)s, once in %(other)s.", words=once, place=name, other=self.other)
                if times == 2
                else tell(
                    "“%(words)s” stands %(count)s times in %(place)s, once in %(other)s.",
                    words=once, count=times, place=name, other=self.other,
                )
            )  # fmt: skip
        else:
            message = tell(
                "%(place)s has “%(words)s”, which doesn't stand in %(other)s.",
                place=name, words=shown, other=self.other,
            )  # fmt: skip
        return self.told(page, (change.start, change.end), said, message)

    def misnumbered(self, page: _Page, there: _Page) -> Diagnostic:
        """A page under a number that isn't its own."""
        message = tell(
            "The words of %(place)s are those of %(there)s in %(other)s: its number is broken here.",
            place=page.name, there=there.name, other=self.other,
        )  # fmt: skip
        found = diagnose(CODE, message, path=str(page.path), found=page.provision.label, suggestion=_words(there.name))
        return self._both(found)

    def missing(self, page: _Page) -> Diagnostic:
        """An article of the other text that stands nowhere here."""
        message = tell(
            "This text lacks %(place)s, which stands in %(other)s: %(words)s",
            place=page.name, other=self.other, words=_short(page.provision.text),
        )  # fmt: skip
        return self._both(
            diagnose(CODE, message, path=str(page.path), found="", suggestion=_words(page.provision.text))
        )

    def _both(self, found: Diagnostic) -> Diagnostic:
        return replace(found, expressions=(self.ours.id, self.against.id))


def _repeated(words: Words, change: Change) -> tuple[str, ...]:
    """The words that `change` says again, once or more, of what stands right before or behind it; () if it doesn't."""
    said = words.tokens[change.start : change.end]
    for size in (n for n in range(1, len(said) + 1) if len(said) % n == 0):
        unit = said[:size]
        around = (
            words.tokens[max(0, change.start - size) : change.start],
            words.tokens[change.end : change.end + size],
        )
        if unit in around and unit * (len(said) // size) == said:
            return unit
    return ()


def _words(of_text: str) -> str:
    """Words of a law as a sentence of their own: no English, whatever the page is in."""
    return tell("%(words)s", words=of_text)


def _short(text: str) -> str:
    """Words for a message, which a whole paragraph would drown; `found` and `suggestion` have them all."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"


def _context(words: Words, change: Change) -> str:
    """…有关[主管机关]办理…: what is lost, with what stands around it."""
    start, end = words.span(change.other_start, change.other_end)
    first, last = max(0, start - _CONTEXT), min(len(words.text), end + _CONTEXT)
    shown = f"{words.text[first:start]}[{_short(words.text[start:end])}]{words.text[end:last]}"
    return ("…" if first else "") + shown.strip().replace("\n", " ") + ("…" if last < len(words.text) else "")
