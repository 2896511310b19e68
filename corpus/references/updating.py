"""Libraries of before: the references of texts that were stored without them, or found by an older grammar."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from corpus.library import Library, loading, referring
from corpus.library.faults import told
from corpus.model import Text
from corpus.references.making import grammar, made
from corpus.references.values import Packed

# Fewer texts are read before a worker process has started.
_FEW = 40
_BATCH = 100
Outdated = tuple[str, str, str, str]


def due(library: Library) -> int:
    """How many texts have no references yet, or those of an older grammar."""
    with told(library.file.name):
        return len(referring.outdated(library.connection, grammar()))


def bring_up_to_date(
    library: Library, progress: Callable[[int, int, str], None] = lambda _done, _total, _name: None
) -> int:
    """Find the references of every text that has none of this grammar; returns how many texts that were.

    Batches of texts are a transaction each: what was done stays if it is broken off. `progress(done, total, name)` is told
    before each text. Nothing is done, and nothing told, where all is up to date.
    """
    with told(library.file.name):
        texts = referring.outdated(library.connection, grammar())
        for start in range(0, len(texts), _BATCH):
            batch = texts[start : start + _BATCH]
            found = []
            for n, packed in enumerate(_made(library, batch, len(texts))):
                progress(start + n, len(texts), batch[n][0])
                found.append(packed)
            _store(library, batch, found)
        if texts:
            progress(len(texts), len(texts), "")
    return len(texts)


def _made(library: Library, texts: Sequence[Outdated], total: int) -> Iterator[Packed]:
    loaded = ((loading.text(library.connection, i), language, place, title) for i, language, place, title in texts)
    jobs = os.cpu_count() or 1
    if total < _FEW or jobs < 2:
        yield from (made(*one) for one in loaded)
        return
    # spawn: this process may hold threads (a progress bar, a server), which a fork would break.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_one, loaded, chunksize=4)


def _one(asked: tuple[Text, str, str, str]) -> Packed:
    return made(*asked)


def _store(library: Library, texts: Sequence[Outdated], found: Sequence[Packed]) -> None:
    connection = library.connection
    connection.execute("BEGIN IMMEDIATE")
    try:
        for (identity, *_), packed in zip(texts, found, strict=True):
            if connection.execute("SELECT 1 FROM expressions WHERE id = ?", (identity,)).fetchone():
                referring.put(connection, identity, packed)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
