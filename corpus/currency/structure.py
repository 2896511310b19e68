"""The older source isn't here: what the translation itself shows is held against the newer source, page by page.

A page whose figures, list and length are those of the newer article is likely unchanged; one that shows another list, another
number of numbered paragraphs, or figures that the other lacks on both sides, is likely of other words; so is one in which the law
itself notes an amendment of a later day, as Korea's laws do (<개정 2026.1.20>). Between the two nothing can be said, and nothing is:
a word that was changed shows in none of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from corpus.currency.values import Basis, Currency, Standing
from corpus.grammar.parts import own_parts
from corpus.inspection.between.measuring import Measure, measure
from corpus.inspection.between.scoring import Scores
from corpus.model import Provision, ProvisionPath, Text, Unit

_FAR, _NEAR = 3.5, 1.5  # spreads of length
# <개정 2013.3.23., 2014.1.7.>, [본조신설 2026.1.20], 삭제 <2014.1.7>: amended, newly made, wholly amended, deleted.
_AMENDED = re.compile(
    r"(?:[<\[〈](?:개정|신설|본조신설|전문개정|전부개정|제목개정|본조제목개정|삭제)|삭제\s?[<\[〈])([^>\]〉]{4,400})[>\]〉]"
)
_DAY = re.compile(r"(\d{4})\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})")
_FEW = 5  # pages that both have: of fewer nothing is usual


def by_structure(
    source: Text, languages: tuple[str, str], pages: Mapping[ProvisionPath, Provision], since: date | None = None
) -> dict[ProvisionPath, Currency]:
    """What became of each page of `source` since the version that `pages` render.

    Args:
        source: the source text of the edition.
        languages: of the source and of the translation.
        pages: those of the translation, under the paths of the edition.
        since: the version that they render.
    """
    shared = [p for p in source.provisions if p.path in pages and p.text.strip() and pages[p.path].text.strip()]
    found = {p.path: Currency(Standing.UNKNOWN, Basis.STRUCTURE) for p in source.provisions}
    if len(shared) < _FEW:
        return found
    ours = [measure(p, languages[0]) for p in shared]
    theirs = [measure(pages[p.path], languages[1]) for p in shared]
    scores = Scores(ours, theirs)
    for i, page in enumerate(shared):
        later = since is not None and any(day > since for day in _amended(page.text))
        status = (
            Standing.CHANGED
            if later or _counts_differ(page, pages[page.path])
            else _judged(scores, i, (ours[i], theirs[i]))
        )
        found[page.path] = Currency(status, Basis.STRUCTURE, was=(page.path,))
    return found


def _judged(scores: Scores, i: int, pages: tuple[Measure, Measure]) -> Standing:
    a, b = scores.first[i], scores.second[i]  # with the figures that both texts know
    off = abs(scores.deviation(i, i))
    lists = (len(pages[0].items), len(pages[1].items))
    lack, more = a.figures - b.figures, b.figures - a.figures
    if off > _FAR or (all(lists) and lists[0] != lists[1]) or (lack and more and off > _NEAR):
        return Standing.CHANGED
    if lists[0] != lists[1] or lack or more or off > _NEAR:
        return Standing.UNKNOWN
    # Nothing speaks against it; something has to speak for it.
    return Standing.CURRENT if lists[0] or a.figures else Standing.UNKNOWN


def _amended(text: str) -> list[date]:
    """The days on which a law says in its own words that a provision was amended; days that don't exist are left out."""
    found = []
    for note in _AMENDED.finditer(text):
        for day in _DAY.finditer(note[1]):
            try:
                found.append(date(*map(int, day.groups())))
            except ValueError:
                continue
    return found


def _counts_differ(one: Provision, other: Provision) -> bool:
    """Whether both number their paragraphs, and not as many."""
    counts = [sum(bool(p.label) for p in own_parts(page) if p.unit is Unit.PARAGRAPH) for page in (one, other)]
    return all(counts) and counts[0] != counts[1]
