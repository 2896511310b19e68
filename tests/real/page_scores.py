"""How well a page of known damage was read: articles under their numbers, damage that is flagged, and flags on sound text."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mangling import Article, Page

from corpus.diagnostics import Diagnostic
from corpus.folding import fold_key
from corpus.model import Draft, Provision, Text, Unit

_ALIKE = 0.75
_HEADING_CODES = ("heading-repaired", "heading-broken", "heading-swallowed", "number-gap", "word-doubled")


@dataclass(slots=True)
class Score:
    """Counts over pages: what there was, what of it was flagged, what was flagged without need, and examples of failures."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """Part of `name` that was done right; 1.0 where there was none."""
        return self.counts[f"{name} right"] / self.counts[name] if self.counts[name] else 1.0

    def note(self, name: str, right: bool, said: str) -> None:
        self.counts[name] += 1
        self.counts[f"{name} right"] += right
        if not right:
            self.failures.append(f"{name}: {said}")


def score_page(page: Page, draft: Draft, score: Score) -> None:
    """Hold a reading of `page` against what is known of it."""
    read = {str(p.number): p for p in draft.text.provisions if p.unit is Unit.ARTICLE and "~" not in str(p.path)}
    for article in page.articles:
        there = read.get(str(article.number))
        right = there is not None and same_text(article.clean, there.text)
        score.note("number", right, f"{draft.title} {article.number} {article.broken or 'sound'}")
        if article.broken and article.broken != "own line":  # all of it is there, only the line is short
            flagged = heading_flagged(article, draft.diagnostics)
            score.note("heading", flagged, f"{draft.title} {article.number} {article.broken}")
            score.note(f"heading {article.broken}", right, "")
    doubled = [d for d in draft.diagnostics if d.code in ("word-doubled", "punctuation-doubled")]
    for kind, codes in (("doubled", ("word-doubled",)), ("mark", ("punctuation-doubled",))):
        score_events(page, draft.text, [d for d in doubled if d.code in codes], (kind,), score)
    score.counts["false"] += len(needless(page, draft.text, doubled))


def same_text(clean: str, read: str) -> bool:
    a, b = fold_key(clean), fold_key(read)
    if not a or not b:
        return a == b
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def heading_flagged(article: Article, diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything says that this article's heading is broken: on its path, or as a gap that names its number."""
    path, number = f"art_{article.number}", str(article.number)
    return any(
        d.code in _HEADING_CODES and (d.path == path if d.code != "number-gap" else number in numbers_named(d))
        for d in diagnostics
    )


def numbers_named(gap: Diagnostic) -> set[str]:
    """The numbers of a gap: "15", "15, 16", "15-17"."""
    named: set[str] = set()
    for piece in (gap.found or "").replace("–", "-").split(","):
        first, _, last = piece.strip().partition("-")
        if first.isdigit():
            named |= {str(n) for n in range(int(first), int(last or first) + 1)}
    return named


def places(provision: Provision) -> list[int]:
    """For each offset into the stored text, how many characters that aren't white space stand before it."""
    found, count = [], 0
    for char in provision.text:
        found.append(count)
        count += not char.isspace()
    return [*found, count]


def spans(text: Text, diagnostics: Iterable[Diagnostic]) -> Mapping[str, list[tuple[int, int, Diagnostic]]]:
    """Flags by article, as stretches of its text without white space."""
    pages = {str(p.path): p for p in text.provisions}
    found: dict[str, list[tuple[int, int, Diagnostic]]] = {}
    for d in diagnostics:
        page = pages.get((d.path or "").partition("/")[0])
        if page is None:
            continue
        at = places(page)
        start, end = (d.start or 0), (len(page.text) if d.end is None else d.end)
        found.setdefault(str(page.path), []).append((at[min(start, len(at) - 1)], at[min(end, len(at) - 1)], d))
    return found


def score_events(
    page: Page, text: Text, diagnostics: Sequence[Diagnostic], kinds: tuple[str, ...], score: Score, slack: int = 2
) -> None:
    """Count the events of `kinds` that a flag covers, a few characters more or less."""
    flags = spans(text, diagnostics)
    for article in page.articles:
        here = flags.get(f"art_{article.number}", [])
        for event in (e for e in article.events if e.kind in kinds):
            right = any(a <= event.end + slack and event.start - slack <= b for a, b, _ in here)
            around = "".join("".join(article.lines).split())[max(0, event.start - 8) : event.end + 8]
            score.note(event.kind, right, f"{article.number} {event.word!r} in {around!r} {article.broken}")


def needless(page: Page, text: Text, diagnostics: Sequence[Diagnostic], slack: int = 2) -> list[Diagnostic]:
    """Flags that lie on nothing that was done to the page."""
    out = []
    for path, here in spans(text, diagnostics).items():
        article = next((a for a in page.articles if f"art_{a.number}" == path), None)
        events = article.events if article else []
        shift = 8 if article and article.broken else slack
        out += [d for a, b, d in here if not any(a <= e.end + shift and e.start - shift <= b for e in events)]
    return out
