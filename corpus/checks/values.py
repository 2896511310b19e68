"""What a check of a translation sees: a text of an edition beside the law's own, page by page and stretch by stretch.

A check looks at two texts and says where the one doesn't render the other. It never sees the library, and what it says of
words it says from data: the words of `corpus.languages`, and the terms that are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.diagnostics import Diagnostic, Severity, diagnose
from corpus.languages.naming import tongue
from corpus.model import Expression, Provision, ProvisionPath, Span
from corpus.terms.values import Concept


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one text as they are read: stretches of its page, joined by line breaks.

    Attributes:
        text: without the label ("（一）", "2.") that stands before it.
        runs: where it stands in the text of the page.
    """

    text: str
    runs: tuple[Span, ...]

    def span(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of `text` stand in the page's stored text."""
        at, offset = 0, 0
        first: int | None = None
        for run in self.runs:
            length = run.end - run.start
            if first is None and start <= at + length:
                first = run.start + max(0, start - at)
            if end <= at + length:
                offset = run.start + max(0, end - at)
                break
            at += length + 1
            offset = run.end
        begin = self.runs[0].start if first is None else first
        return Span(begin, max(begin, offset))


NO_WORDS = Piece("", ())


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands side by side: a unit of the law, and what renders it.

    Attributes:
        path: of the unit.
        source, target: the law's words and the translation's; one may have none.
        sure: the two were joined by their numbers, and nothing of them stands in other rows: what is in one should be in
            the other.
    """

    path: ProvisionPath
    source: Piece
    target: Piece
    sure: bool


@dataclass(frozen=True, slots=True)
class PagePair:
    """A page (article, preamble, point, annex) that both texts have.

    Attributes:
        path: the law's path of it.
        source, target: as they are stored.
        whole: both pages as one segment, without the labels of their units.
        segments: its rows, in order.
        units: where not every row is sure, the stretches that can be held against each other all the same: the rows of each
            numbered paragraph that both have, or the paragraph with all that stands below it; () where there are none.
    """

    path: ProvisionPath
    source: Provision
    target: Provision
    whole: Segment
    segments: tuple[Segment, ...]
    units: tuple[Segment, ...] = ()

    @property
    def by_rows(self) -> bool:
        """Whether every row is sure: then each stands for itself."""
        return all(s.sure for s in self.segments)


@dataclass(frozen=True, slots=True)
class TextPair:
    """The soundest source text of an edition and one of another language.

    Attributes:
        law_id, jurisdiction: whose law it is.
        source, target: the two texts.
        stale: the target renders another version: what differs may have been changed since.
        pages: the pages that both have, with words in both, in the order of the source; no page about which the rules between
            texts said that it is another article's text, untranslated, cut off or swapped.
        terms: a term base that somebody chose to hold the texts against; () for the one that ships.
    """

    law_id: str
    jurisdiction: str
    source: Expression
    target: Expression
    stale: bool
    pages: tuple[PagePair, ...]
    terms: tuple[Concept, ...] = ()

    @property
    def languages(self) -> tuple[str, str]:
        """BCP 47 tags: of the source, of the target."""
        return self.source.language, self.target.language

    def say(
        self, code: str, segment: Segment, message: str, *, at: tuple[int, int] | None = None,
        found: str | None = None, suggestion: str | None = None, severity: Severity | None = None,
        in_source: bool = False,
    ) -> Diagnostic:  # fmt: skip
        """A diagnostic on a segment.

        Args:
            at: where in the words of the segment's target (or of its source, `in_source`) the fault stands.
            found: what stands there.
        """
        piece = segment.source if in_source else segment.target
        span = piece.span(*at) if at and piece.runs else None
        made = diagnose(
            code, message, path=str(segment.path), found=found, suggestion=suggestion, severity=severity,
            start=span.start if span else None, end=span.end if span else None,
        )  # fmt: skip
        ids = (self.target.id, self.source.id)
        return replace(made, expressions=ids[::-1] if in_source else ids)

    def tongue(self, *, source: bool = False) -> str:
        """What a reader calls the language of a side, for a sentence."""
        return tongue(*(self.languages if source else self.languages[::-1]))

    def tongues(self) -> dict[str, str]:
        """Those of both sides as the values `source` and `target` of a sentence."""
        return {"source": self.tongue(source=True), "target": self.tongue()}


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a translation. `codes` are the codes it may give; `look` yields diagnostics of these codes alone.

    A check that knows nothing of one of the languages yields nothing.
    """

    codes: tuple[str, ...]
    look: Callable[[TextPair], Iterator[Diagnostic]]


def units_to_compare(page: PagePair) -> Sequence[Segment]:
    """The stretches of a page that can be held against each other: its rows where all are sure, else its numbered paragraphs where
    both texts have the same, else the page as a whole.

    A translation that runs two paragraphs into one, or turns their order, is compared where nothing is lost by it.
    """
    return page.segments if page.by_rows else page.units or (page.whole,)
