"""The older source isn't here: what the translation itself shows is held against the newer source, page by page.

A page whose figures, list and length are those of the newer article is likely unchanged; one that shows another list, or figures
that the other lacks on both sides, is likely of other words. Between the two nothing can be said, and nothing is: a word that was
changed shows in none of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from corpus.currency.values import Basis, Currency, Standing
from corpus.inspection.between.measuring import Measure, measure
from corpus.inspection.between.scoring import Scores
from corpus.model import Provision, ProvisionPath, Text

_FAR, _NEAR = 3.5, 1.5  # spreads of length
_FEW = 5  # pages that both have: of fewer nothing is usual


def by_structure(
    source: Text, languages: tuple[str, str], pages: Mapping[ProvisionPath, Provision]
) -> dict[ProvisionPath, Currency]:
    """What became of each page of `source` since the version that `pages` render.

    Args:
        source: the source text of the edition.
        languages: of the source and of the translation.
        pages: those of the translation, under the paths of the edition.
    """
    shared = [p for p in source.provisions if p.path in pages and p.text.strip() and pages[p.path].text.strip()]
    found = {p.path: Currency(Standing.UNKNOWN, Basis.STRUCTURE) for p in source.provisions}
    if len(shared) < _FEW:
        return found
    ours = [measure(p, languages[0]) for p in shared]
    theirs = [measure(pages[p.path], languages[1]) for p in shared]
    scores = Scores(ours, theirs)
    for i, page in enumerate(shared):
        status = _judged(scores, i, (ours[i], theirs[i]))
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
