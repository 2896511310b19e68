"""The texts of documents as checks look at them: those that a search may look into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from indexer.allowed import Allowed
from indexer.arrays import Numbers
from indexer.catalogue import Catalogue, TextRow
from indexer.matching import View
from indexer.segmentation import group_of


def views(
    catalogue: Catalogue, may: Allowed, docs: Numbers, holding: Callable[[str, str, str], Numbers] | None = None
) -> Iterator[tuple[int, list[View]]]:
    """(document, its texts) for every one of `docs`, in their order.

    `holding` (token fields, language group, word) gives all documents that hold a form of the word there.
    """

    def lacks(doc: int, row: TextRow, word: str) -> bool:
        return holding is not None and not _is_in(doc, holding(row.fields, group_of(row.language), word))

    for doc, keys in catalogue.keys(docs):
        stored = cache(partial(_stored, catalogue, doc))  # read when one of the views asks, once for all of them
        rows = ((catalogue.texts[number], key) for number, key in keys.items() if number in may.texts)
        yield doc, [_view(stored, row, key, partial(lacks, doc, row)) for row, key in rows]


def _view(stored: Callable[[], Mapping[int, str]], row: TextRow, key: str, lacks: Callable[[str], bool]) -> View:
    return View(row.id, row.language, key, lambda: stored()[row.id], lacks)


def _is_in(doc: int, docs: Numbers) -> bool:
    at = int(docs.searchsorted(doc))
    return at < len(docs) and bool(docs[at] == doc)


def _stored(catalogue: Catalogue, doc: int) -> Mapping[int, str]:
    return {text.expression: text.text for text in catalogue.stored(doc)}
