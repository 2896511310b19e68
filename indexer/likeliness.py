"""Which of the provisions that only a rendering reached says what was asked: told by the words around it.

時效 is found for "statute of limitations"; beside 消滅 it is, beside 追訴 it may not be. The lexicon knows what stands around a
rendering where the other text has the term (indexer.lexicon.contexts); here that is asked of the best of what was reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from indexer.arrays import Numbers
from indexer.expanding import Unit
from indexer.lexicon import Lexicon
from indexer.lexicon.contexts import Context
from indexer.matching import Check, View
from indexer.reaching import Reached
from indexer.retrieval import Retrieval

_LOOKED_AT = 200
_WORTH = 8.0
"""More than everything else that decides the order: a place that says something else is no result at all."""
_UNTOLD = 0.8
"""Where nothing was learnt (a list's rendering, in a place without translations)."""


_OF_STEM = 0.1
"""What holds a rendering only in another form (suspended, for "suspension from")."""


class Likeliness:
    """What the words around a rendering are worth for the order of what was reached."""

    def __init__(self, reached: Reached, retrieval: Retrieval, lexicon: Lexicon) -> None:
        self._reached, self._retrieval, self._lexicon = reached, retrieval, lexicon

    def worth(self, docs: Numbers, scores: Numbers) -> Numbers:
        """For each of `docs`; 0 for those that aren't among the best by `scores`."""
        import numpy as np

        found = np.zeros(len(docs))
        first = np.sort(np.lexsort((docs, -scores))[:_LOOKED_AT])
        likely = {doc: self._of(doc, views) for doc, views in self._retrieval.views(np.sort(docs[first]))}
        found[first] = [_WORTH * likely.get(doc, 0.0) for doc in docs[first].tolist()]
        return found

    def _of(self, doc: int, views: Sequence[View]) -> float:
        """How likely a provision says every unit of the query."""
        place = self._reached.may.catalogue.place(doc, "jurisdiction")
        likely = 1.0
        for unit in self._reached.expansion.units:
            if unit.targets:
                told = [one for view in views if (one := self._said(unit, view, place)) is not None]
                likely *= max(told, default=0.0) or self._otherwise(unit, doc, views)
        return likely

    def _otherwise(self, unit: Unit, doc: int, views: Sequence[View]) -> float:
        """For a provision that has no rendering as it was learnt: it holds the term as typed, or a word of its stem."""
        direct = Check(unit.direct).matches(views, partial(self._reached.may.catalogue.place, doc))
        return 1.0 if direct else _OF_STEM

    def _said(self, unit: Unit, view: View, place: str) -> float | None:
        """How likely one text says a unit; None if it has no rendering of it."""
        texts = tuple(t.renderings[place].text for t in unit.targets if t.group == view.group and place in t.places)
        if not texts:
            return None
        contexts = [
            c for g in sorted(unit.languages - {view.group}) if (c := self._context(unit, g, texts, view, place))
        ]
        if not contexts:
            return _UNTOLD
        return max(c.likely(view.key) for c in contexts)

    def _context(self, unit: Unit, language: str, texts: tuple[str, ...], view: View, place: str) -> Context | None:
        return self._lexicon.context(unit.source, language, texts, view.group, place)


__all__ = ["Likeliness"]
