"""The engine against SQLite FTS5 on the same tokens, in the same run: believe the ratio, not the milliseconds.

Three figures, over queries that are drawn from the texts (terms, ANDs and phrases alike):

* cold: a reader that was just opened, every query new; set and best 20 against FTS5's count and best 20;
* warm: a server that has been asked for an hour: few queries often, many seldom (Zipf), some new;
* p95 of a whole request (reading, finding, ordering, snippets, facets) against FTS5's bare query.

That both find the same provisions is asserted, times are printed. They are times of the processor: other work on the machine
doesn't count. `make bench` makes up a library; `BENCH_DATA=FOLDER make bench` takes the one in a data
folder, and BENCH_INDEX=FOLDER an index of it that stands.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from fts5_peer import Asked, Peer, draw, fill
from test_search_ratio import made_up

from corpus.library import Library
from indexer import query as q
from indexer.build import build
from indexer.opening import Generation
from indexer.resolving import resolve
from indexer.retrieval import Retrieval, everything
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import group_of, load
from indexer.tree import Tree
from webapp.warming import settle

DAY = date(2026, 11, 22)
_QUERIES, _ROUNDS, _BEST = 120, 5, 20
_KNOWN, _HOUR, _TIMED, _REQUESTS = 1_000, 4_000, 1_000, 1_000


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    given = os.environ.get("BENCH_DATA")
    opened = Library.open(Path(given)) if given else made_up(tmp_path_factory.mktemp("library"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def folder(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an index of the library: its own, or one that is built."""
    given = os.environ.get("BENCH_INDEX")
    if given:
        return Path(given)
    made = tmp_path_factory.mktemp("index")
    report = build(library, made, rebuild=True, jobs=2)
    print(f"\n{report.documents} provisions, built in {report.seconds:.1f} s")
    load()
    return made


@pytest.fixture(scope="module")
def fts5(library: Library, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The file of FTS5 and the places of its rows."""
    file = tmp_path_factory.mktemp("fts5") / "tokens.sqlite"
    return file, fill(file, library)


@pytest.fixture(scope="module")
def texts(library: Library) -> list[tuple[str, str]]:
    """(language group, text) to draw queries from: Chinese as it comes, as many of the others as there are."""
    found = [
        (group_of(e.language), p.text)
        for law in library.laws()
        for edition in law.editions
        for e in edition.expressions
        if group_of(e.language) in ("zh", "en")
        for p in library.text(e.id).provisions
        if len(p.text) > 12
    ]
    assert found
    return found


def tree_of(generation: Generation, library: Library, asked: Asked) -> tuple[Retrieval, Tree]:
    """What the engine is asked: reading and looking up isn't its work."""
    directory = generation.directory(library)
    reading = q.parse(asked.typed, directory.languages)
    resolved = resolve(reading.query, directory, generation.statuses(library, DAY), named=False)
    return Retrieval(generation, directory.allowed((asked.language,))), resolved.tree


def seconds(ask: Callable[[], object]) -> float:
    """Processor time of one call."""
    started = time.process_time()
    ask()
    return time.process_time() - started


def asked_of_engine(generation: Generation, library: Library, queries: Sequence[Asked]) -> list[float]:
    taken = []
    for query in queries:
        retrieval, tree = tree_of(generation, library, query)
        taken.append(seconds(lambda r=retrieval, t=tree: r.find(t, everything).best(_BEST)))
    return taken


def asked_of_fts5(peer: Peer, queries: Sequence[Asked]) -> list[float]:
    return [seconds(lambda text=query.fts5: peer.ask(text)) for query in queries]


def p95(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def told(name: str, ours: Sequence[float], theirs: Sequence[float]) -> None:
    print(
        f"{name:6} mean: ours {statistics.mean(ours) * 1000:6.2f} ms, FTS5 {statistics.mean(theirs) * 1000:6.2f} ms, "
        f"ratio {statistics.mean(ours) / statistics.mean(theirs):5.2f}; "
        f"p95: ours {p95(ours) * 1000:6.2f}, FTS5 {p95(theirs) * 1000:6.2f}, ratio {p95(ours) / p95(theirs):5.2f}"
    )


def medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    """Of every query, over the rounds."""
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def test_the_same_provisions(library: Library, folder: Path, fts5: tuple[Path, list[str]], texts: list[tuple[str, str]]) -> None:  # fmt: skip
    file, places = fts5
    index, peer = Index.open(folder), Peer(file)
    generation = index.generation()
    catalogue = generation.catalogue
    for asked in draw(texts, _QUERIES, 1):
        retrieval, tree = tree_of(generation, library, asked)
        ours = set()
        for doc in retrieval.find(tree, everything):
            edition = catalogue.edition_of(doc)
            ours.add(f"{edition.law} {edition.key} {catalogue.document(doc)[0]}")
        assert ours == {places[row - 1] for row in peer.every(asked.fts5)}, asked
        total, best = peer.ask(asked.fts5)
        assert (total, len(best)) == (len(ours), min(_BEST, len(ours)))
    index.close()
    peer.close()


def test_no_term_was_asked_before(library: Library, folder: Path, fts5: tuple[Path, list[str]], texts: list[tuple[str, str]]) -> None:  # fmt: skip
    queries = draw(texts, _QUERIES, 2)
    ours, theirs, once = [], [], []
    for _ in range(_ROUNDS):
        index, peer = Index.open(folder), Peer(fts5[0])
        ours.append(asked_of_engine(index.generation(), library, queries))
        theirs.append(asked_of_fts5(peer, queries))
        once.append([seconds(lambda text=query.fts5: peer.ask_at_once(text)) for query in queries])  # noqa: B023
        index.close()
        peer.close()
    mine, other = medians(ours), medians(theirs)
    if sum(medians(once)) < sum(other):
        other = medians(once)
    print()
    for kind in ("term", "and", "phrase"):
        at = [n for n, query in enumerate(queries) if query.kind == kind]
        told(kind, [mine[n] for n in at], [other[n] for n in at])
    told("cold", mine, other)


def test_after_an_hour(library: Library, folder: Path, fts5: tuple[Path, list[str]], texts: list[tuple[str, str]]) -> None:  # fmt: skip
    """One in ten is a query that nobody asked before; the others are old ones, the n-th as often as 1/n says."""
    chosen = random.Random(3)
    known, fresh = draw(texts, _KNOWN, 4), iter(draw(texts, _HOUR // 5 + _TIMED // 5, 5))
    weights = [1 / rank for rank in range(1, _KNOWN + 1)]
    often = iter(chosen.choices(known, weights, k=_HOUR + _TIMED))
    stream = [next(fresh) if chosen.random() < 0.1 else next(often) for _ in range(_HOUR + _TIMED)]
    index, peer = Index.open(folder), Peer(fts5[0])
    index.generation().warm(library, DAY)
    index.terminology()
    settle()
    asked_of_engine(index.generation(), library, stream[:_HOUR])
    asked_of_fts5(peer, stream[:200])
    ours = asked_of_engine(index.generation(), library, stream[_HOUR:])
    theirs = asked_of_fts5(peer, stream[_HOUR:])
    print()
    told("warm", ours, theirs)
    for query in stream[:_REQUESTS]:
        search(library, index, SearchRequest(query.typed, DAY))
    timed = stream[_REQUESTS : _REQUESTS + 200]
    requests = [SearchRequest(query.typed, DAY) for query in timed]
    whole = [seconds(lambda r=request: search(library, index, r)) for request in requests]
    told("whole", whole, asked_of_fts5(peer, timed))
    index.close()
    peer.close()


def test_a_whole_request(library: Library, folder: Path, fts5: tuple[Path, list[str]], texts: list[tuple[str, str]]) -> None:  # fmt: skip
    queries = draw(texts, _QUERIES, 6)
    requests = [SearchRequest(query.typed, DAY) for query in queries]
    ours, theirs = [], []
    search(library, Index.open(folder), requests[0])  # loads what is loaded once
    for _ in range(_ROUNDS):
        index, peer = Index.open(folder), Peer(fts5[0])
        index.generation().warm(library, DAY)
        index.terminology()
        ours.append([seconds(lambda r=request: search(library, index, r)) for request in requests])  # noqa: B023
        theirs.append(asked_of_fts5(peer, queries))
        index.close()
        peer.close()
    print()
    told("whole", medians(ours), medians(theirs))
