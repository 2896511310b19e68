"""Two texts of an edition beside each other: the soundest one and another, with what was decided about them so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from corpus.alignment import is_stale
from corpus.diagnostics import Diagnostic, Severity, diagnose
from corpus.inspection.between.measuring import measure
from corpus.inspection.between.scoring import Scores
from corpus.inspection.rules import EditionView, Side
from corpus.languages.naming import tongue
from corpus.model import Provision, ProvisionPath, Span, Unit

_NUMBERED = (Unit.ARTICLE, Unit.POINT)


class Pair:
    """The first text of an edition and another one.

    Attributes:
        first, second: the two sides.
        jurisdiction: whose law it is.
        stale: the second renders another version than the edition.
        pages: of each side its numbered pages by path; a number that stands twice counts once.
        shared: paths of pages that both have and that hold words in both, in the order of the first.
        unfinished: paths of pages of which the second has only some rows filled in: only these can be held against the law.
        explained: paths about which enough was said: rules that come later leave them alone.
        partly: of explained pages, units of each side that the other has nothing for; what else they have can be held together.
        decided: pages of which a person said how their units stand beside the law's.
        renewed: of a stale text, pages that differ in a way that an amendment explains.
        shifts: runs under a neighbour's number: (first path, by how many, whether the run goes on to the last article).
    """

    def __init__(self, view: EditionView, second: Side) -> None:
        self.first, self.second = view.sides[0], second
        self.jurisdiction = view.jurisdiction
        self.stale = is_stale(second.expression, view.version)
        self.pages = (numbered(self.first), _as_decided(numbered(second), second.expression.id, view.rows))
        ours, theirs = self.pages
        self.shared = [p for p in ours if p in theirs and all(has_words(side[p]) for side in self.pages)]
        self.unfinished = [p for p in self.shared if theirs[p].empty_rows]
        self.explained = set(self.unfinished)
        self.partly: dict[ProvisionPath, tuple[frozenset[ProvisionPath], frozenset[ProvisionPath]]] = {}
        self.decided = frozenset(_page(path) for who, path, _ in view.rows if who == second.expression.id)
        self.renewed: list[ProvisionPath] = []
        self.shifts: list[tuple[ProvisionPath, int, bool]] = []

    @cached_property
    def scores(self) -> Scores:
        """How well the shared pages fit each other, by position in `shared`."""
        measures = [
            [measure(pages[p], side.expression.language) for p in self.shared]
            for side, pages in zip((self.first, self.second), self.pages, strict=True)
        ]
        told = {i for i, path in enumerate(self.shared) if path in self.explained}
        return Scores(measures[0], measures[1], told)

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides."""
        return (self.first, self.second)

    def open(self) -> Iterator[int]:
        """Positions in `shared` of which nothing was said yet."""
        return (i for i, path in enumerate(self.shared) if path not in self.explained)

    def say(
        self, code: str, path: ProvisionPath, message: str, *, at: int = 1, found: str | None = None,
        at_words: Span | None = None, suggestion: str | None = None, severity: Severity | None = None,
    ) -> Diagnostic:  # fmt: skip
        """A diagnostic on a page; `at` is the side where the fault seems to be: its text is named first, and `at_words` stand in it."""
        ids = [side.expression.id for side in self.sides]
        made = diagnose(
            code, message, path=str(path), found=found, suggestion=suggestion, severity=severity,
            start=at_words.start if at_words else None, end=at_words.end if at_words else None,
        )  # fmt: skip
        return replace(made, expressions=(ids[at], ids[1 - at]))

    def tongue(self, at: int) -> str:
        """What a reader calls the language of a side, for a sentence."""
        return tongue(self.sides[at].expression.language, self.sides[1 - at].expression.language)

    def tongues(self, at: int) -> dict[str, str]:
        """Those of a side and of the other as the values `one` and `other` of a sentence."""
        return {"one": self.tongue(at), "other": self.tongue(1 - at)}


def text_tongue(side: Side, held: Iterable[Side]) -> str:
    """What a reader calls the language of a text among those `held`, itself one of them."""
    return tongue(side.expression.language, *(s.expression.language for s in held if s is not side))


def numbered(side: Side) -> dict[ProvisionPath, Provision]:
    """The numbered pages of a text by path; of a number that stands twice the page that stands in its place.

    Where "Article 7" was misprinted as "Article 10", the tenth of the law is article 10~2: it is what article 10 renders.
    """
    pages = [p for p in side.text.provisions if p.unit in _NUMBERED]
    found = {p.path: at for at, p in enumerate(pages) if "~" not in p.path.segments[-1]}
    for at, page in enumerate(pages):
        name, twice, _ = page.path.segments[-1].partition("~")
        path = ProvisionPath((*page.path.segments[:-1], name))
        if twice and path in found and _in_place(pages, at) > _in_place(pages, found[path]):
            found[path] = at
    return {path: pages[at] for path, at in sorted(found.items(), key=lambda x: x[1])}


def _in_place(pages: Sequence[Provision], at: int) -> int:
    """How many of the pages before and behind agree with the number of a page."""
    number = pages[at].number
    near = [(pages[k].number, k < at) for k in (at - 1, at + 1) if 0 <= k < len(pages)]
    return sum(number is not None and n is not None and n != number and (n < number) == before for n, before in near)


def _page(path: str) -> ProvisionPath:
    return ProvisionPath.parse(path).page


def has_words(page: Provision) -> bool:
    """Whether a page says something; a deleted one doesn't."""
    return not page.deleted and any(c.isalnum() for c in page.text)


def _as_decided(
    pages: Mapping[ProvisionPath, Provision], expression: str, rows: Sequence[tuple[str, str, str | None]]
) -> dict[ProvisionPath, Provision]:
    """Pages under the path that a person put them beside; those that stand beside none are left out."""
    moved = {path: to for who, path, to in rows if who == expression}
    found = {path: page for path, page in pages.items() if str(path) not in moved}
    for path, page in pages.items():
        to = moved.get(str(path))
        if to is not None:
            found[ProvisionPath.parse(to)] = page
    return found
