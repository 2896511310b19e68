"""The order of results: the engine's score, what tokens of one article can't know, and a closer look at the best.

First come those in which a run stands literally, in the text or in a heading above it. Among equals a score decides: that
of the engine (1 for the best), with what the law, its status, its place and the heading are worth; for the best hundred
also how closely their texts answer (indexer.closeness). The order is the same however much of it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeAlias

from corpus.folding import script_of
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Status
from indexer.accidents import accidental
from indexer.arrays import Found
from indexer.asked import Asked
from indexer.askers import foreign
from indexer.closeness import Terms, closeness, has_number_at_end, stands_whole, terms_of
from indexer.opening import Generation
from indexer.resolving import Resolved
from indexer.retrieval import Retrieval
from indexer.segmentation import squeeze

Array: TypeAlias = "Any"

LOOKED_AT = 100
"""How many of the best are looked at closely."""
_STATUSES = {Status.IN_FORCE: 0.0, Status.UNKNOWN: -0.1, Status.NOT_YET_IN_FORCE: -0.1}
_OVER = -0.6
# 合同 asks for the Mainland's law and 契約 for Taiwan's or Hong Kong's, where the characters tell.
_PLACE = 0.4
# The first of the articles of a chapter that are found lays down what the others work out.
_FIRST = 0.2
# A law that has many of the results is the one about it.
_MANY = 0.2
_HEADING = 0.3
_TITLE = 0.05
# 民法 in 人民法院: whoever types a word doesn't ask for what other words happen to hold.
_ACCIDENT = -0.8
_MOST_NUMBERS = 2_000
# What has the words in other languages only than the one that was typed.
_FOREIGN = -0.4


class Ranking:
    """Puts what a search found in order."""

    def __init__(
        self, generation: Generation, retrieval: Retrieval, asked: Asked, resolved: Resolved | None = None,
        worth: Callable[[Array, Array], Array] | None = None,
    ) -> None:  # fmt: skip
        """`resolved` takes the place of that of `asked`: what was looked for beside it; `worth` (documents, scores) adds to
        the scores."""
        self._generation, self._retrieval, self._asked, self._worth = generation, retrieval, asked, worth
        self._resolved = resolved or asked.resolved
        self._terms = terms_of(self._resolved.tree, (run for run, _ in self._resolved.runs))
        self._keys = tuple(squeeze(unit) for unit in self._terms.units)
        self._tables = asked.directory.rank_tables

    def best(self, hits: Mapping[int, float], most: int, called: Sequence[int] = ()) -> list[int]:
        """The first `most` documents of `hits`, in order; those of `called` come before all others."""
        import numpy as np

        if not hits:
            return []
        docs, scores = _arrays(hits)
        scores = self._scores(docs, scores)
        if self._worth:
            scores = scores + self._worth(docs, scores)
        tiers = self._tiers(hits, docs, called)
        order = np.lexsort((docs, -scores, tiers))
        first = order[:LOOKED_AT]
        closer = scores[first] + self._closer(docs[first])
        looked = first[np.lexsort((docs[first], -closer, tiers[first]))]
        ordered: list[int] = docs[np.concatenate([looked, order[LOOKED_AT:]])[:most]].tolist()
        return ordered

    def _tiers(self, hits: Mapping[int, float], docs: Array, called: Sequence[int]) -> Array:
        """What comes before all others (smaller is better): what is called so, then what holds runs literally."""
        import numpy as np

        tiers = np.zeros(len(docs), np.int64)
        for run, tag in self._resolved.runs:
            tiers -= np.isin(docs, list(self._literally(run, tag, hits))) | self._under(docs, run)
        for place, doc in enumerate(called):
            tiers[docs == doc] = place - len(called) - len(self._resolved.runs)
        return tiers

    def _literally(self, run: str, tag: str | None, hits: Mapping[int, float]) -> set[int]:
        """The documents in which a run stands; its numbers as whole ones: 二个月 isn't in 十二个月."""
        found = self._retrieval.with_run(run, tag, hits)
        if not has_number_at_end(run) or len(found) > _MOST_NUMBERS:
            return found
        return {doc for doc, views in self._retrieval.views(sorted(found)) if any(stands_whole(run, v) for v in views)}

    def _under(self, docs: Array, run: str) -> Array:
        """Which documents stand under a heading with the run."""
        import numpy as np

        chapters = self._asked.directory.chapters
        numbers, where = np.unique(self._tables.containers[docs], return_inverse=True)
        return np.array([run in chapters.get(number, "") for number in numbers.tolist()], bool)[where]

    def _scores(self, docs: Array, scores: Array) -> Array:
        import numpy as np

        scores = scores / max(scores.max(), 1e-9)
        sets = self._generation.catalogue.sets[docs]
        held, where = np.unique(sets, return_inverse=True)
        scores += (self._tables.kinds[held] + self._of_editions(self._tables.editions[held]))[where]
        editions = self._tables.editions[sets]
        if not self._worth:
            scores += _ACCIDENT * accidental(self._resolved.tree, docs, self._generation.backend, self._asked.may)
            scores += _FOREIGN * foreign(
                self._resolved.tree, docs, self._generation.backend, self._asked.may, self._asked.lead
            )
        return scores + _MANY * _share(editions) + self._of_chapters(docs, editions)

    def _of_editions(self, editions: Array) -> Array:
        """What the status of an edition, and the place and titles of its law are worth, for each of `editions`."""
        import numpy as np

        numbers, where = np.unique(editions, return_inverse=True)
        return np.array([self._of_edition(number) for number in numbers.tolist()], np.float64)[where]

    def _of_edition(self, number: int) -> float:
        asked = self._asked
        law = asked.directory.laws[self._generation.catalogue.editions[number].law]
        titles = asked.directory.title_keys[law.id]
        worth = _STATUSES.get(asked.statuses[number], _OVER)
        worth += _PLACE if law.jurisdiction in self._places() else 0.0
        return worth + _TITLE * sum(len(key) > 1 and key in titles for key in self._keys)

    def _places(self) -> Collection[str]:
        """The jurisdictions that write their law as the query is written; none where its characters don't tell."""
        script = script_of(self._asked.request.query)
        return [p.code for p in JURISDICTIONS.values() if f"zh-{script}" in p.source_languages] if script else ()

    def _of_chapters(self, docs: Array, editions: Array) -> Array:
        """What the heading of the chapter is worth, and to be the first in it of all that was found."""
        import numpy as np

        chapters = self._tables.chapters[self._tables.containers[docs]]
        pairs, where = np.unique(np.stack([editions, chapters]), axis=1, return_inverse=True)
        worth = np.array([self._of_heading(number) for number in pairs[1].tolist()], np.float64)[where]
        order = np.argsort(where, kind="stable")
        starts = np.r_[0, np.flatnonzero(np.diff(where[order])) + 1]
        places = np.empty(len(docs), np.int64)
        places[order] = np.arange(len(docs)) - np.repeat(starts, np.diff(np.r_[starts, len(docs)]))
        return worth + _FIRST / (1 + places)

    def _of_heading(self, chapter: int) -> float:
        """How much of the chapter's own heading the query is."""
        found = 0.0
        for heading in self._tables.headings_of(chapter):
            length = sum(len(key) for key in self._keys if key in heading)
            found = max(found, min(1.0, length / len(heading)))
        return _HEADING * found

    def _closer(self, docs: Array) -> Array:
        """How closely each of `docs` answers, by that of its texts that answers best."""
        import numpy as np

        terms: Terms = self._terms
        found = {
            doc: max((closeness(terms, view) for view in views), default=0.0)
            for doc, views in self._retrieval.views(np.sort(docs))
        }
        return np.array([found.get(doc, 0.0) for doc in docs.tolist()], np.float64)


def _arrays(hits: Mapping[int, float]) -> tuple[Array, Array]:
    """Documents, sorted, and their scores."""
    import numpy as np

    if isinstance(hits, Found):
        return hits.docs, hits.scores
    docs = np.fromiter(hits.keys(), np.int64, len(hits))
    order = np.argsort(docs)
    return docs[order], np.fromiter(hits.values(), np.float64, len(hits))[order]


def _share(groups: Array) -> Array:
    """How many others are of one's group, as a share (of logarithms) of the largest."""
    import numpy as np

    _, where, counts = np.unique(groups, return_inverse=True, return_counts=True)
    return (np.log1p(counts) / np.log1p(counts.max()))[where]
