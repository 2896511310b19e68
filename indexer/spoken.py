"""In which languages results were found: those whose text holds what was sought there, or what led to it.

The facet `language`. It is more than a set of texts tells: of a bilingual article the English may hold the query and the Chinese
not. Counting and choosing look at the same documents, so a count is what choosing the language leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from corpus.languages import tag_matches
from indexer.arrays import Found
from indexer.arrays import inside as among
from indexer.asked import Asked
from indexer.facet_tables import Array
from indexer.opening import Generation
from indexer.retrieval import Among, Retrieval
from indexer.tree import Some, Tree, leaves

_BYTES_OF_A_COUNT = 2_000  # a handful of languages, and the tree


@dataclass(frozen=True, slots=True)
class Sought:
    """What was sought in a document: the query itself, or, in those that only a rendering of it reached, that."""

    reached: Collection[int]
    tree: Callable[[int], Tree]


class Speaking:
    """The languages of one search's results.

    Those whose texts alone hold what was sought; where none does (没收 court needs two of them) those that hold something of it;
    else, where nothing was asked of the text (it is called so), all that the document has. Where a document has one language,
    that is it, and nothing has to be asked.
    """

    def __init__(self, generation: Generation, asked: Asked, sought: Sought) -> None:
        self._generation, self._asked, self._sought = generation, asked, sought
        self._tables, self._set_of = asked.directory.tables, generation.catalogue.sets

    def counts(self, docs: Array) -> list[tuple[str, int]]:
        """How many of `docs` were found in each language."""
        import numpy as np

        sets = self._set_of[docs]
        several = self._tables.several_tags[sets]
        of_one = np.bincount(sets[~several], minlength=self._tables.size)
        found = Counter(dict(self._tables.relations["language"].counts(of_one)))
        for tree, part in self._by_tree(docs[several], sets[several]):
            found.update({tag: n for tag, (n, _) in self._held(tree, part).items()})
        return [(tag, n) for tag, n in found.items() if n]

    def any_of(self, tags: Collection[str], docs: Array) -> Array | None:
        """Which of `docs` were found in one of some languages, as a mask; None without any: all."""
        import numpy as np

        if not tags:
            return None
        sets = self._set_of[docs]
        several = self._tables.several_tags[sets]
        found: Array = self._tables.relations["language"].having(tags, self._tables.size)[sets] & ~several
        for tree, part in self._by_tree(docs[several], sets[several]):
            held = self._held(tree, part)
            masks = [np.unpackbits(held[tag][1], count=len(part)).astype(bool) for tag in tags if tag in held]
            for mask in masks:
                found |= among(docs, part[mask])
        return found

    def _by_tree(self, docs: Array, sets: Array) -> Iterator[tuple[Tree, Array]]:
        """Documents by what was sought in them: what was asked, or what leads to it, which is the same for a set of texts."""
        import numpy as np

        reached, tree = self._sought.reached, self._sought.tree
        mask = Among(reached).among(docs) if reached else np.zeros(len(docs), bool)
        if not mask.all():
            direct = docs[~mask]
            yield tree(int(direct[0])), direct
        trees: dict[Tree, list[int]] = {}
        numbers, first = np.unique(sets[mask], return_index=True)
        for number, at in zip(numbers.tolist(), first.tolist(), strict=True):
            trees.setdefault(tree(int(docs[mask][at])), []).append(number)
        for one, of in trees.items():
            yield one, docs[mask & np.isin(sets, of)]

    def _held(self, tree: Tree, docs: Array) -> Mapping[str, tuple[int, Array]]:
        """Language -> how many of `docs` were found in it, and which, as packed bits. The next page asks the same."""
        import numpy as np

        key = (tree, self._asked.request.languages, blake2b(docs.tobytes(), digest_size=16).digest())
        held = self._tables.languages.get(key)
        if held is None:
            masks = self._masks(tree, docs)
            held = {tag: (int(mask.sum()), np.packbits(mask)) for tag, mask in masks.items()}
            self._tables.languages.put(key, held, _BYTES_OF_A_COUNT + sum(len(bits) for _, bits in held.values()))
        return held

    def _masks(self, tree: Tree, docs: Array) -> dict[str, Array]:
        import numpy as np

        found: dict[str, Array] = {}
        left = np.ones(len(docs), bool)
        for part in (tree, Some(tuple(dict.fromkeys(leaves(tree, positive_only=True))))):
            there = docs[left]
            for tag in self._tags(there):
                alone = Retrieval(self._generation, self._tables.alone(self._asked.directory, tag))
                mask = among(docs, alone.find(part, Among(Found(there, there))).docs)
                found[tag] = found[tag] | mask if tag in found else mask
                left &= ~mask
        sets = self._set_of[docs]
        for tag in self._tags(docs[left]):
            mask = left & self._tables.relations["language"].having((tag,), self._tables.size)[sets]
            found[tag] = found[tag] | mask if tag in found else mask
        return {tag: mask for tag, mask in found.items() if mask.any()}

    def _tags(self, docs: Array) -> Iterable[str]:
        """The languages of the texts of documents, of those that the search is limited to."""
        import numpy as np

        tables, limits = self._tables, self._asked.request.languages
        tags = {tag for number in np.unique(self._set_of[docs]).tolist() for tag in tables.tags_of_set[number]}
        return sorted(t for t in tags if not limits or any(tag_matches(limit, t) for limit in limits))
