"""The texts of documents as checks look at them: those that a search may look into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from indexer.allowed import Allowed
from indexer.arrays import Numbers
from indexer.catalogue import Catalogue
from indexer.matching import View


def views(catalogue: Catalogue, may: Allowed, docs: Numbers) -> Iterator[tuple[int, list[View]]]:
    """(document, its texts) for every one of `docs`, in their order."""
    for doc, keys in catalogue.keys(docs):
        stored = cache(partial(_stored, catalogue, doc))  # read when one of the views asks, once for all of them
        yield doc, [_view(catalogue, stored, number, key) for number, key in keys.items() if number in may.texts]


def _view(catalogue: Catalogue, stored: Callable[[], Mapping[int, str]], number: int, key: str) -> View:
    return View(number, catalogue.texts[number].language, key, lambda: stored()[number])


def _stored(catalogue: Catalogue, doc: int) -> Mapping[int, str]:
    return {text.expression: text.text for text in catalogue.stored(doc)}
