"""The order of results: the engine's score, and what tokens of one article can't know."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from corpus.model import Status
from indexer.directory import Directory
from indexer.opening import Generation
from indexer.query import Literal, Prefixed, String, Word
from indexer.resolving import Resolved
from indexer.retrieval import Retrieval
from indexer.segmentation import squeeze
from indexer.tree import Tree, leaves

# A decision that amends a law repeats its words and isn't what one looks for; an interpretation is read after its law.
_KINDS = {"decision": 0.6, "amendment": 0.7, "interpretation": 0.85}
_STATUSES = {Status.IN_FORCE: 1.0, Status.UNKNOWN: 0.9, Status.NOT_YET_IN_FORCE: 0.9}
_OVER, _DAMAGED = 0.75, 0.5
_TITLE = 2.0


class Ranking:
    """Gives every hit a sort key; smaller is better."""

    def __init__(
        self, generation: Generation, retrieval: Retrieval, resolved: Resolved, statuses: Mapping[int, Status],
        directory: Directory,
    ) -> None:  # fmt: skip
        self._generation, self._retrieval, self._resolved = generation, retrieval, resolved
        self._statuses, self._directory = statuses, directory
        self._wanted = _title_strings(resolved.tree)

    def _factor(self, number: int) -> tuple[float, float]:
        """What the score of a provision with these texts is multiplied by, and what is added to it."""
        catalogue = self._generation.catalogue
        edition = catalogue.editions[catalogue.edition_of_set[number]]
        factor, bonus = self._of_law(edition.law)
        factor *= _STATUSES.get(self._statuses[edition.id], _OVER)
        seen = [m for m in catalogue.members[number] if m in self._directory.texts]
        if all(catalogue.texts[m].damaged for m in seen):
            factor *= _DAMAGED
        return factor, bonus

    def _of_law(self, law_id: str) -> tuple[float, float]:
        law, titles = self._directory.laws[law_id], self._directory.title_keys[law_id]
        return _KINDS.get(law.kind, 1.0), _TITLE * sum(1 for text in self._wanted if text in titles)

    def key(self, hits: Mapping[int, float]) -> Callable[[int], tuple[int, float, int]]:
        """The sort key of a document: runs that stand literally, then the score, then the order of the laws."""
        literal = [self._retrieval.with_run(run, tag, hits) for run, tag in self._resolved.runs]
        set_of = self._generation.catalogue.set_of
        factors = {number: self._factor(number) for number in {set_of[doc] for doc in hits}}

        def key(doc: int) -> tuple[int, float, int]:
            factor, bonus = factors[set_of[doc]]
            return -sum(doc in found for found in literal), -((hits[doc] + 1) * factor + bonus), doc

        return key


def _title_strings(tree: Tree) -> frozenset[str]:
    """What to look for in titles: the words and strings that are asked for, longer than one character."""
    found = set()
    for leaf in leaves(tree, positive_only=True):
        match leaf.atom:
            case Word(text) | String(text) | Prefixed(text):
                found.add(text)
            case Literal(key=key):
                found.add(squeeze(key))
    return frozenset(text for text in found if len(text) > 1)
