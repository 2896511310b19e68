"""The exact set of a tree: bounds from the engine, the check for what lies between, per text what may be looked into."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, partial

from indexer.allowed import Allowed, Kind
from indexer.bounds import bounds
from indexer.matching import Check, View
from indexer.opening import Generation
from indexer.query import String
from indexer.tree import Leaf, No, Some, Tree, leaves


def everything(_doc: int) -> bool:
    """Keeps every document."""
    return True


class Retrieval:
    """One search's way to exact sets. Keeps what was checked."""

    def __init__(self, generation: Generation, may: Allowed) -> None:
        self._generation, self._may = generation, may
        self._catalogue = generation.catalogue
        self._checked: dict[int, set[str]] = {}

    def find(self, tree: Tree, keep: Callable[[int], bool], *, remember: bool = False) -> dict[int, float]:
        """Every provision that matches, with its score. `keep` leaves documents out before they are checked.

        With `remember`, what the check saw of the languages is kept for `languages` of the same tree.
        """
        both = bounds(tree, self._may.languages, self._may.fields)
        scores = {doc: score for doc, score in self._generation.backend.candidates(both.upper) if keep(doc)}
        if _has_no(tree):
            # A NOT of the shared field says nothing about each of the texts in it.
            scores |= {d: 0.0 for d in self._may.checked if d not in scores and keep(d)}
        sure = {} if both.exact else dict(self._generation.backend.candidates(both.lower))
        found: dict[int, float] = {}
        doubtful: list[int] = []
        for doc, score in scores.items():
            kind = self._may.kind(self._catalogue.set_of[doc])
            if kind is Kind.PLAIN and (both.exact or doc in sure):
                found[doc] = score
            elif kind is not Kind.UNSEEN:
                doubtful.append(doc)
        check = Check(tree)
        for doc, views in self.views(doubtful):
            if check.matches(views, partial(self._catalogue.place, doc)):
                found[doc] = scores[doc]
                if remember:
                    self._checked[doc] = {view.language for view in views if check.held(view)}
        return found

    def views(self, docs: Iterable[int]) -> Iterable[tuple[int, list[View]]]:
        """The texts of documents that may be looked into, ready for checks."""
        for doc, keys in self._catalogue.keys(docs):
            stored = cache(partial(self._stored, doc))  # read when one of the views asks, once for all of them
            yield doc, [self._view(stored, number, key) for number, key in keys.items() if number in self._may.texts]

    def _view(self, stored: Callable[[], Mapping[int, str]], number: int, key: str) -> View:
        return View(number, self._catalogue.texts[number].language, key, lambda: stored()[number])

    def _stored(self, doc: int) -> Mapping[int, str]:
        return {text.expression: text.text for text in self._catalogue.stored(doc)}

    def with_run(self, run: str, tag: str | None, docs: Collection[int]) -> set[int]:
        """Those of `docs` in which a run stands literally, in one of the texts that may be looked into."""
        return set(self.find(Leaf(String(run), tag), docs.__contains__))

    def languages(self, tree: Tree, docs: Collection[int]) -> dict[int, set[str]]:
        """For every one of `docs`, the language tags of its texts that hold something of the query."""
        wanted = tuple(dict.fromkeys(leaves(tree, positive_only=True)))
        found: dict[int, set[str]] = {doc: set() for doc in docs if doc not in self._checked}
        for may in self._may.by_group:
            Retrieval(self._generation, may)._note_languages(Some(wanted), found)
        return found | {doc: self._checked[doc] for doc in docs if doc in self._checked}

    def _note_languages(self, tree: Tree, found: dict[int, set[str]]) -> None:
        hits = self.find(tree, found.__contains__)
        tags = {s: self._tags(self._catalogue.members[s]) for s in {self._catalogue.set_of[doc] for doc in hits}}
        several = []
        for doc in hits:
            options = tags[self._catalogue.set_of[doc]]
            if len(options) == 1:
                found[doc] |= options
            else:
                several.append(doc)
        check = Check(tree)
        for doc, views in self.views(several):
            found[doc] |= {view.language for view in views if check.held(view)}

    def _tags(self, members: Iterable[int]) -> set[str]:
        return {self._catalogue.texts[m].language for m in members if m in self._may.texts}


def _has_no(tree: Tree) -> bool:
    match tree:
        case No():
            return True
        case Leaf():
            return False
        case _:
            return any(_has_no(part) for part in getattr(tree, "parts", ()))
