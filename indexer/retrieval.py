"""The exact set of a tree: bounds from the engine, the check for what lies between, per text what may be looked into.

Sets are sorted arrays (indexer.arrays). For provisions with one text a language at most the check is worked out for all of them
at once (indexer.plain); where rivals share a field, provision by provision (indexer.matching).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeAlias, runtime_checkable

from indexer.allowed import Allowed, Kind
from indexer.arrays import Candidates, Found, Numbers, inside, numbers
from indexer.backend import Or, Term
from indexer.bounds import Bounds, bounds
from indexer.matching import Check, View
from indexer.opening import Generation
from indexer.plain import Plain
from indexer.query import String
from indexer.segmentation import STEMS, asked_forms
from indexer.tree import All, Leaf, No, Some, Tree
from indexer.viewing import views


def everything(_doc: int) -> bool:
    """Keeps every document."""
    return True


@runtime_checkable
class Keeping(Protocol):
    """What to keep of documents, told for many of them at once."""

    def among(self, docs: Numbers) -> Numbers:
        """Which of `docs` to keep, as a mask."""


Keep: TypeAlias = Callable[[int], bool] | Keeping


_BLOCK = 500
"""Documents that are looked at before it is asked whether one was found."""


class Retrieval:
    """One search's way to exact sets."""

    def __init__(self, generation: Generation, may: Allowed) -> None:
        self._generation, self._may = generation, may
        self._catalogue = generation.catalogue
        self._known: dict[Tree, Bounds] = {}
        self._words: dict[tuple[str, str, str], Numbers] = {}

    def find(self, tree: Tree, keep: Keep = everything) -> Found:
        """Every provision that matches, with its score. `keep` leaves documents out before they are checked.

        What is asked of the whole library is kept for those who ask the same.
        """
        if keep is not everything:
            return _as_found(self._find(tree, keep))
        kept = self._generation.found
        found = kept.get((self._may, tree))
        if found is None:
            found = self._find(tree, keep)
            kept.put((self._may, tree), found, found.size)
        return _as_found(found)

    def any(self, tree: Tree, keep: Keep = everything) -> bool:
        """Whether `find` would find something: looks no farther than it has to."""
        if keep is everything and (kept := self._generation.found.get((self._may, tree))) is not None:
            return len(kept) > 0
        upper, exact = self._upper(tree, keep)
        starts = range(0, len(upper), _BLOCK)
        return any(self._matching(tree, upper.docs[at : at + _BLOCK], exact).any() for at in starts)

    def _find(self, tree: Tree, keep: Keep) -> Candidates:
        upper, exact = self._upper(tree, keep)
        mask = self._matching(tree, upper.docs, exact)
        return upper if mask.all() else upper.where(mask)

    def _upper(self, tree: Tree, keep: Keep) -> tuple[Candidates, bool]:
        """What may match, and whether all of it does."""
        both = bounds(tree, self._may.languages, self._may.fields, self._known)
        upper = Candidates.of(self._generation.backend.candidates(both.upper))
        if _has_no(tree):
            upper = self._with_checked(upper)  # a NOT of the shared field says nothing about each of the texts in it
        if keep is not everything:
            upper = upper.where(_kept(keep, upper.docs))
        return upper, both.exact

    def _matching(self, tree: Tree, docs: Numbers, exact: bool) -> Numbers:
        """Which of the documents of an upper bound match, as a mask."""
        kinds = self._may.kinds(self._catalogue.sets[docs])
        mask = kinds == Kind.PLAIN.value
        if not exact and mask.any():
            plain = Plain(self._generation.backend, self._catalogue, self._may, self._known, self._generation.looked)
            mask[mask] = plain.holding(tree, docs[mask], bounded=True)
        rivals = kinds == Kind.CHECKED.value
        if rivals.any():
            mask[rivals] = self._checked(tree, docs[rivals])
        return mask

    def _with_checked(self, upper: Candidates) -> Candidates:
        import numpy as np

        more = numbers(self._may.checked)
        more = more[~inside(more, upper.docs)]
        docs = np.concatenate([upper.docs, more])
        order = np.argsort(docs)
        return Candidates(docs[order], np.concatenate([upper.scores, np.zeros(len(more))])[order])

    def _checked(self, tree: Tree, docs: Numbers) -> list[bool]:
        """Whether each of `docs` matches: looked at one by one."""
        check = Check(tree)
        return [
            check.matches(found, partial(self._catalogue.place, doc))
            for doc, found in views(self._catalogue, self._may, docs, self._holding)
        ]

    def views(self, docs: Iterable[int]) -> Iterator[tuple[int, list[View]]]:
        """The texts of documents that may be looked into, ready for checks; in the order of the documents."""
        return views(self._catalogue, self._may, numbers(docs), self._holding)

    def _holding(self, fields: str, group: str, word: str) -> Numbers:
        """The documents with a form of a word in one of the texts that share token fields."""
        found = self._words.get((fields, group, word))
        if found is None:
            terms = tuple(Term(f"{fields}.{STEMS}", form, 0.0) for form in asked_forms(word, group))
            found = self._words[fields, group, word] = Candidates.of(
                self._generation.backend.candidates(Or(terms))
            ).docs
        return found

    def with_run(self, run: str, tag: str | None, docs: Collection[int]) -> set[int]:
        """Those of `docs` in which a run stands literally, in one of the texts that may be looked into."""
        return set(self.find(Leaf(String(run), tag), Among(docs)))


class Among:
    """Keeps the documents of a collection."""

    def __init__(self, docs: Collection[int]) -> None:
        self._docs = docs.docs if isinstance(docs, Found) else numbers(docs)

    def among(self, docs: Numbers) -> Numbers:
        """Which of `docs` are in it."""
        return inside(docs, self._docs)


def _as_found(candidates: Candidates) -> Found:
    return Found(candidates.docs, candidates.scores)


def _kept(keep: Keep, docs: Numbers) -> Numbers:
    import numpy as np

    if isinstance(keep, Keeping):
        return keep.among(docs)
    return np.fromiter(map(keep, docs.tolist()), bool, len(docs))


def _has_no(tree: Tree) -> bool:
    match tree:
        case No():
            return True
        case All(parts) | Some(parts):
            return any(map(_has_no, parts))
        case _:
            return False
