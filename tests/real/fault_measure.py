"""How many planted faults of a translator are told, and what is said about laws as they are."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import planting
from faulting import Faulty, faulty

from corpus.alignment import is_stale
from corpus.checks import CHECKS
from corpus.diagnostics import Diagnostic, Severity
from corpus.folding import fold
from corpus.inspection import EditionView, inspect_edition
from corpus.inspection.between import text_pairs
from corpus.model import Draft
from corpus.terms.shipped import shipped
from corpus.terms.values import Concept

# Kind of fault -> the codes that name it.
NAMED = {
    "number": {"number-differs", "date-differs", "period-differs", "money-differs", "percentage-differs", "limit-differs"},
    "item": {"item-count-differs", "text-truncated", "sentence-missing"},
    "duty": {"duty-differs"},
    "term": {"term-differs", "term-inconsistent", "institution-differs"},
    "citation": {"citation-differs"},
    "sentence": {"sentence-missing", "text-truncated", "paragraph-count-differs", "item-count-differs", "length-unusual"},
}  # fmt: skip


@dataclass(slots=True)
class Clean:
    """A law as it is: `found` are warnings and errors (and notes) with a place, in `articles` that both texts have."""

    law: planting.Bilingual
    view: EditionView
    articles: int
    found: tuple[Diagnostic, ...]


@dataclass(slots=True)
class Recall:
    """Counts of a kind: planted, told by any new warning or error on the article, by a code of the kind, and said elsewhere."""

    planted: int = 0
    told: int = 0
    named: int = 0
    astray: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str, str]] = field(default_factory=list)


def clean(law: planting.Bilingual) -> Clean | None:
    """A law and what is found in it; None if its translation renders another version, or is compared with nothing."""
    view = planting.view(law.drafts)
    if len(view.sides) < 2 or any(is_stale(s.expression, view.version) for s in view.sides):
        return None
    pages = [{p.path for p in side.text.provisions} for side in view.sides]
    return Clean(law, view, len(pages[0] & pages[1]), inspect_edition(view))


def with_texts(view: EditionView, drafts: Sequence[Draft]) -> EditionView:
    """The edition with the texts of these drafts."""
    texts = {f"{n}.{d.language}": d.text for n, d in enumerate(drafts)}
    return replace(view, sides=tuple(replace(s, text=texts[s.expression.id]) for s in view.sides))


def loud(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Warnings and errors."""
    return [d for d in found if d.severity is not Severity.INFO]


def measured(kind: str, law: Clean, seed: int, recall: Recall, share: float = 0.1) -> Sequence[Diagnostic]:
    """Plant faults of a kind in this share of a law's articles, and count; what is new in it."""
    chance = random.Random(f"{law.law.name}/{kind}/{seed}")
    planted: Faulty | None = faulty(kind, law.law.drafts, chance, share)
    if planted is None:
        return ()
    known = {_key(d) for d in law.found}
    new = [d for d in loud(inspect_edition(with_texts(law.view, planted.drafts))) if _key(d) not in known]
    pages = {page for page, _, _ in planted.faults}
    for page, old, now in planted.faults:
        codes = {d.code for d in new if planting.page_of(d) == page}
        recall.planted += 1
        recall.told += bool(codes)
        recall.named += bool(codes & NAMED[kind])
        recall.codes.update(codes)
        if not codes & NAMED[kind]:
            language = law.law.drafts[planted.at].language
            recall.missed.append((f"{law.law.name} {page} {language}", old, now, ",".join(sorted(codes))))
    recall.astray += sum(planting.page_of(d) not in pages for d in new)
    return new


def measured_against_list(law: Clean, seed: int, recall: Recall) -> None:
    """Swap terms in a law's translation and hold it against a list of what the law itself says nine times in ten.

    Only terms of the list whose article has the term of the law count.
    """
    planted = faulty("term", law.law.drafts, random.Random(f"{law.law.name}/term/{seed}"))
    concepts = listed(law)
    if planted is None or not concepts:
        return
    known = {_key(d) for d in _against(law.view, concepts)}
    new = [d for d in loud(_against(with_texts(law.view, planted.drafts), concepts)) if _key(d) not in known]
    sources = {str(p.path): fold(p.text) for p in law.law.drafts[0].text.provisions}
    for page, old, now in planted.faults:
        theirs = [c for c in concepts if old in {t.text for t in c.terms}]
        if any(fold(c.terms[0].text) in sources[page] for c in theirs):
            hit = any(planting.page_of(d) == page for d in new)
            recall.planted += 1
            recall.told += hit
            recall.named += hit
            if not hit:
                recall.missed.append((f"{law.law.name} {page}", old, now, ""))


def listed(law: Clean) -> tuple[Concept, ...]:
    """A list of terms as a law's translator would have kept it: terms of the base that three articles have, and nine in ten render."""
    ours, theirs = law.law.drafts[:2]
    beside = {p.path: p.text.lower() for p in theirs.text.provisions}
    rows = [(fold(p.text), beside[p.path]) for p in ours.text.provisions if p.path in beside]
    kept = []
    for concept in shipped():
        others = [t for t in concept.terms if t.language == theirs.language]
        for term in (t for t in concept.terms if t.language == ours.language and len(t.text) > 1):
            held = [said for words, said in rows if fold(term.text) in words]
            if len(held) > 2 and sum(any(t.text.lower() in said for t in others) for said in held) >= 0.9 * len(held):
                kept.append(replace(concept, terms=(term, *others)))
    return tuple(kept)


def _against(view: EditionView, concepts: tuple[Concept, ...]) -> Sequence[Diagnostic]:
    pairs = (replace(pair, terms=concepts) for pair in text_pairs(view))
    return [d for pair in pairs for d in CHECKS["terms"].look(pair)]


def _key(found: Diagnostic) -> tuple[str | None, ...]:
    return found.path, found.code, found.found, found.message
