"""Build the index of a library: a new generation beside the old one, with only the changed laws done again."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from corpus.alignment.decided import ROW, decisions, text_as_set
from corpus.errors import IndexUnavailableError, NotFoundError
from corpus.library import Library
from corpus.library.deciding import corrections
from corpus.model import Edition, Law, Text
from indexer import catalogue, generations
from indexer.backend import TokenDocument
from indexer.backends import DEFAULT_BACKEND, backend_module
from indexer.catalogue import CatalogueWriter, EditionWriter
from indexer.documents import Prepared, SearchDocument, documents_of, prepare
from indexer.generations import Manifest

ENGINE = "engine"
_BATCH = 100
# Below this a second process costs more (it loads jieba and OpenCC again) than it saves.
_LAWS_WORTH_A_PROCESS = 40

Progress = Callable[[int, int, str], None]
"""Called with (laws done, laws to do, id of the law that is being done)."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `generation` is the folder in use afterwards; `changed` is False if it was up to date."""

    generation: Path
    changed: bool
    indexed: int
    removed: int
    documents: int
    seconds: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done: on top of `base` (None: from nothing), `laws` anew, after `removed` were taken out."""

    base: Path | None
    laws: tuple[str, ...]
    removed: tuple[str, ...]
    revisions: dict[str, int]


def build(
    library: Library,
    folder: Path,
    *,
    rebuild: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
    backend: str = DEFAULT_BACKEND,
) -> BuildReport:
    """Bring the index in the data folder `folder` up to date with `library`.

    Args:
        rebuild: from nothing, whatever is there.
        jobs: processes; 2 cut texts into tokens in one and write the index in the other.
        progress: told after every law.
        backend: the engine, a name in `indexer.backends`.

    Raises:
        IndexUnavailableError: another process is building.
        UsageError: no such engine.
    """
    started = time.monotonic()
    backend_module(backend)  # an unknown name is told before anything is done
    with generations.building(folder):
        plan = _plan(library, folder, rebuild, backend)
        if plan.base and not plan.laws and not plan.removed:
            documents = generations.read_manifest(plan.base).documents
            return BuildReport(plan.base, False, 0, 0, documents, time.monotonic() - started)
        new = generations.begin(folder, plan.base)
        try:
            documents = _write(library, plan, new, backend, jobs, progress)
        except BaseException:
            generations.abandon(new)
            raise
        manifest = Manifest(generations.SCHEMA_VERSION, backend, generations.versions(), plan.revisions, documents)
        done = generations.finish(folder, new, manifest)
    return BuildReport(done, True, len(plan.laws), len(plan.removed), documents, time.monotonic() - started)


def _write(library: Library, plan: _Plan, new: Path, backend: str, jobs: int, progress: Progress | None) -> int:
    """Do what is planned in the folder `new`; how many documents it has then."""
    writer = CatalogueWriter(new / catalogue.FILE)
    try:
        for law_id in plan.removed:
            writer.remove(law_id)
        with _workers(jobs if len(plan.laws) >= _LAWS_WORTH_A_PROCESS else 1) as workers:
            documents = _token_documents(library, plan, writer, workers, progress)
            backend_module(backend).build(new / ENGINE, documents, plan.removed)
        count = writer.count()
        writer.close()
    except BaseException:
        writer.abandon()
        raise
    return count


def stale_laws(library: Library, folder: Path) -> tuple[str, ...]:
    """Ids of the laws that the index in use doesn't know as the library has them; IndexUnavailableError without an index."""
    indexed = generations.checked_manifest(generations.current(folder)).laws
    now = library.revisions()
    return tuple(sorted(i for i in indexed.keys() | now.keys() if indexed.get(i) != now.get(i)))


def _plan(library: Library, folder: Path, rebuild: bool, backend: str) -> _Plan:
    # Revisions are read first: a law that changes while it is read is done once more next time, never missed.
    revisions = library.revisions()
    fresh = _Plan(None, tuple(sorted(revisions)), (), revisions)
    if rebuild:
        return fresh
    try:
        base = generations.current(folder)
        known = generations.read_manifest(base)
    except IndexUnavailableError:
        return fresh
    if known.mismatch or known.backend != backend:
        return fresh
    changed = tuple(sorted(i for i, revision in revisions.items() if known.laws.get(i) != revision))
    gone = [i for i in known.laws if i not in revisions]
    if 2 * len(changed) > len(revisions):
        return fresh  # quicker than to take most of it out first
    removed = tuple(sorted([*gone, *(i for i in changed if i in known.laws)]))
    return _Plan(base, changed, removed, revisions)


@contextmanager
def _workers(jobs: int) -> Iterator[Executor | None]:
    """Processes that make tokens, or None where this one does."""
    if jobs < 2:
        yield None
        return
    with ProcessPoolExecutor(jobs - 1, mp_context=get_context("spawn")) as pool:
        yield pool


_Batch = tuple[EditionWriter, list[SearchDocument]]


def _token_documents(
    library: Library, plan: _Plan, writer: CatalogueWriter, workers: Executor | None, progress: Progress | None
) -> Iterator[TokenDocument]:
    """The documents of the laws to do, each written to the catalogue as it passes."""
    for (edition, documents), law_id, prepared in _in_order(_batches(library, plan, writer, progress), workers):
        for document, made in zip(documents, prepared, strict=True):
            number, place = edition.add(document, made)
            fields = {name: joined.split(" ") for name, joined in made.fields.items()}
            yield TokenDocument(number, law_id, fields | place)


def _batches(
    library: Library, plan: _Plan, writer: CatalogueWriter, progress: Progress | None
) -> Iterator[tuple[_Batch, str]]:
    strangers = Library.open(library.file.parent, private=False)
    for done, law_id in enumerate(plan.laws):
        if progress:
            progress(done, len(plan.laws), law_id)
        law, public = _both_views(library, strangers, law_id)
        writer.add_law(law, public)
        for edition in law.editions:
            yield from ((batch, law_id) for batch in _edition_batches(library, writer, law, edition))
    if progress:
        progress(len(plan.laws), len(plan.laws), "")
    strangers.close()


def _both_views(library: Library, strangers: Library, law_id: str) -> tuple[Law, Law | None]:
    """A law, and the law as strangers see it (None: they don't), of one state of the library."""
    while True:
        change = library.change()
        law = library.law(law_id)
        try:
            public = strangers.law(law_id)
        except NotFoundError:
            public = None
        if library.change() == change:
            return law, public


def _edition_batches(library: Library, writer: CatalogueWriter, law: Law, edition: Edition) -> Iterator[_Batch]:
    decided = decisions(corrections(library, edition.law_id, ROW))

    def text_of(expression: str) -> Text:
        """A text with each unit on the page that people set it on: there its words are found."""
        return text_as_set(library.text(expression), decided.get(expression, ()))

    documents = documents_of(edition, text_of)
    taker = writer.add_edition(edition, law.jurisdiction)
    for start in range(0, len(documents), _BATCH):
        yield taker, documents[start : start + _BATCH]


def _in_order(
    batches: Iterator[tuple[_Batch, str]], workers: Executor | None
) -> Iterator[tuple[_Batch, str, Sequence[Prepared]]]:
    """Batches with their tokens, in order, a few of them in work ahead."""
    if workers is None:
        for batch, law_id in batches:
            yield batch, law_id, prepare(batch[1])
        return
    waiting: deque[tuple[_Batch, str, Future[list[Prepared]]]] = deque()
    for batch, law_id in batches:
        waiting.append((batch, law_id, workers.submit(prepare, batch[1])))
        if len(waiting) > 16:
            first, first_law, future = waiting.popleft()
            yield first, first_law, future.result()
    while waiting:
        first, first_law, future = waiting.popleft()
        yield first, first_law, future.result()
