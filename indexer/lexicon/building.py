"""Learning: a library -> the files of its lexicon."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from corpus.library import Library
from indexer import segmentation
from indexer.lexicon import files, segments
from indexer.lexicon.files import Manifest, Table
from indexer.lexicon.linking import link
from indexer.lexicon.segments import Pair, Segment
from indexer.lexicon.sides import side_of
from indexer.lexicon.tokens import Encoded, batches, encode, joined
from indexer.segmentation import group_of

Progress = Callable[[int, int, str], None]
"""Called with (done, to do, what is being done)."""

_BATCH = 4_000
_WORTH_A_PROCESS = 20_000  # stretches; below that a second process costs more than it saves
_CHANGED = 100  # a lexicon is learnt anew when more than one of so many laws has changed
_QUICK = 15.0  # seconds; what is learnt in less is learnt anew whenever anything changed


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the lexicon is there: how many laws it was learnt from, how many teach something else now, if it is due."""

    learnt: int
    changed: int
    segments: int
    due: bool


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What learning did. `learnt` is False if the lexicon was good enough as it stood."""

    learnt: bool
    laws: int
    pairs: int
    segments: int
    seconds: float


def versions() -> dict[str, str]:
    """What a lexicon depends on beside the texts."""
    return segmentation.versions()


def standing(library: Library, folder: Path) -> Standing:
    """How the lexicon in the data folder stands to the library."""
    strangers = Library.open(library.file.parent, private=False)
    try:
        found = list(segments.pairs(strangers.laws()))
        return _standing(segments.digest(found, strangers.revisions()), folder)
    finally:
        strangers.close()


def _standing(laws: dict[str, str], folder: Path) -> Standing:
    generation = files.current(folder)
    known = files.read_manifest(generation) if generation else None
    if known is None or known.versions != versions():
        return Standing(0, len(laws), 0, bool(laws))
    changed = sum(known.laws.get(law) != mark for law, mark in laws.items())
    gone = len(known.laws.keys() - laws.keys())  # what was withdrawn mustn't teach any more
    due = bool(gone) or changed * _CHANGED > len(laws) or (changed > 0 and known.seconds < _QUICK)
    return Standing(len(known.laws), changed + gone, known.segments, due)


def build(
    library: Library, folder: Path, progress: Progress | None = None, *, jobs: int = 2, rebuild: bool = False
) -> BuildReport:
    """Learn from all texts of the library that render each other, if they changed enough since it was done.

    Public texts alone teach; what was withdrawn doesn't. A build that dies leaves the old lexicon in use; while another
    process is at it, nothing is done.

    Args:
        progress: told after every law that is read, and of the languages that are learnt.
        jobs: processes that cut texts into words.
        rebuild: whatever is there.
    """
    with files.learning(folder) as alone:
        return _build(library, folder, progress, jobs, rebuild=rebuild, alone=alone)


def _build(
    library: Library, folder: Path, progress: Progress | None, jobs: int, *, rebuild: bool, alone: bool
) -> BuildReport:
    started = time.monotonic()
    strangers = Library.open(library.file.parent, private=False)
    try:
        found = list(segments.pairs(strangers.laws()))
        laws = segments.digest(found, strangers.revisions())
        stands = _standing(laws, folder)
        if not (alone and (stands.due or rebuild)):
            return BuildReport(False, stands.learnt, 0, stands.segments, time.monotonic() - started)
        taught = _read(strangers, found, progress)
    finally:
        strangers.close()
    new = files.begin(folder)
    count, pairs = 0, sorted(taught)
    with _workers(jobs, max(map(len, taught.values()), default=0)) as workers:
        for n, pair in enumerate(pairs):
            if progress:
                progress(n, len(pairs), f"learning {'-'.join(pair)}")
            stretches = taught.pop(pair)
            count += len(stretches)
            files.write_pair(new, "-".join(pair), learn(stretches, workers))
    seconds = time.monotonic() - started
    files.finish(folder, new, Manifest(laws, versions(), tuple(pairs), count, seconds))
    return BuildReport(True, len(laws), len(pairs), count, seconds)


def _read(library: Library, found: Sequence[Pair], progress: Progress | None) -> dict[tuple[str, str], list[Segment]]:
    """The stretches that teach, by pair of language groups."""
    taught: dict[tuple[str, str], list[Segment]] = {}
    for n, pair in enumerate(found):
        if progress:
            progress(n, len(found), pair.law)
        groups = (group_of(pair.one.language), group_of(pair.other.language))
        taught.setdefault(groups, []).extend(segments.segments_of(library, pair))
    return {groups: stretches for groups, stretches in taught.items() if stretches}


@contextmanager
def _workers(jobs: int, most: int) -> Iterator[Executor | None]:
    if jobs < 2 or most < _WORTH_A_PROCESS:
        yield None
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield pool


def learn(stretches: Sequence[Segment], workers: Executor | None = None) -> list[Table]:
    """Learn from stretches in two language groups: a table for each jurisdiction and pair of language tags.

    Words are linked by what all of them teach; what renders a term is counted in each jurisdiction by itself.
    """
    ordered = sorted(stretches, key=lambda s: (s.jurisdiction, s.languages))
    groups = [group_of(ordered[0].languages[k]) for k in (0, 1)]
    encoded = [_encoded([s.texts[k] for s in ordered], groups[k], workers) for k in (0, 1)]
    links = link(*encoded)
    one = side_of(encoded[0], encoded[1], links.to_other, groups[0])
    other = side_of(encoded[1], encoded[0], links.to_one, groups[1])
    tables = []
    for first, last in _stretches_of(ordered):
        sides = (files.part(one, other, first, last), files.part(other, one, first, last))
        tables.append(Table(ordered[first].jurisdiction, ordered[first].languages, sides))
    return tables


def _stretches_of(ordered: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    first = 0
    for n in range(1, len(ordered) + 1):
        if n == len(ordered) or (ordered[n].jurisdiction, ordered[n].languages) != (
            ordered[first].jurisdiction,
            ordered[first].languages,
        ):
            yield first, n
            first = n


def _encoded(texts: Sequence[str], group: str, workers: Executor | None) -> Encoded:
    mapper = map if workers is None else workers.map
    return joined(mapper(partial(encode, group=group), batches(texts, _BATCH)))
