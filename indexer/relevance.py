"""The order by relevance of all that a search found: what holds the query, what a rendering reached, what has its parts apart.

A term that a list knows as a whole (商业秘密, trade secret) is meant as a whole. A provision that has 商业 in one sentence
and 秘密 in another holds the query, so it counts, but it comes after those that say the term as their place or language does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer import query as q
from indexer.asked import Asked
from indexer.askers import foreign
from indexer.likeliness import Likeliness
from indexer.opening import Generation
from indexer.ranking import Ranking
from indexer.reaching import Reached
from indexer.retrieval import Among, Retrieval

_MOST_APART = 150
"""Of more results than this nobody asks which of them have the parts of a term together: it is a look into the words of each."""


def best(
    generation: Generation, retrieval: Retrieval, asked: Asked, found: Mapping[int, float], called: Sequence[int],
    reached: Reached, most: int,
) -> list[int]:  # fmt: skip
    """The first `most` documents of `found`, in order.

    Args:
        called: those that come before all others, in order.
        reached: what only a rendering found; it comes after what holds the query, but for what has its terms apart.
    """
    direct = {d: score for d, score in found.items() if d not in reached.found} if reached.found else found
    apart = _apart(retrieval, reached, direct, called) | _foreign(generation, asked, reached, direct, called)
    first = Ranking(generation, retrieval, asked).best(_without(direct, apart), most, called)
    if len(first) < most and reached.found:
        expanded = replace(asked.resolved, tree=reached.tree(), runs=[])
        worth = Likeliness(reached, retrieval, asked.terminology().lexicon).worth if asked.terminology else None
        first += Ranking(generation, retrieval, asked, expanded, worth).best(reached.found, most - len(first))
    if len(first) < most and apart:
        first += Ranking(generation, retrieval, asked).best(apart, most - len(first))
    return first


def _apart(
    retrieval: Retrieval, reached: Reached, direct: Mapping[int, float], called: Sequence[int]
) -> dict[int, float]:
    """Those of `direct` that have the parts of a term, but not the term; none where nothing would come before them."""
    together = reached.expansion.together() if reached.found and len(direct) <= _MOST_APART else None
    if together is None:
        return {}
    whole = retrieval.find(together, Among(direct))
    return {d: score for d, score in direct.items() if d not in whole and d not in called}


def _foreign(
    generation: Generation, asked: Asked, reached: Reached, direct: Mapping[int, float], called: Sequence[int]
) -> dict[int, float]:
    """Of one word those of `direct` that have it in other languages only than the query's, where a rendering found something: 承租人
    answers whoever asks for a tenant before the French "tenant compte de"."""
    import numpy as np

    if not reached.found or not direct or not isinstance(asked.resolved.query, q.Word):
        return {}
    docs = np.fromiter(direct, np.int64, len(direct))
    docs.sort()
    elsewhere = docs[foreign(asked.resolved.tree, docs, generation.backend, asked.may, asked.lead) >= 1.0]
    return {doc: direct[doc] for doc in elsewhere.tolist() if doc not in called}


def _without(found: Mapping[int, float], others: Mapping[int, float]) -> Mapping[int, float]:
    return {d: score for d, score in found.items() if d not in others} if others else found
