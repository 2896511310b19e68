"""Sources -> formats and drafts, many at once: in worker processes where there are many, results in the order asked.

A worker that dies (a C library that crashes on a damaged file, memory that runs out) costs that one source an error; the
others are read all the same.
"""

from __future__ import annotations

import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from typing import TypeVar

from corpus import importers
from corpus.diagnostics import Parsed
from corpus.errors import ReaderFaultError, SourceError, TongwenError
from corpus.importers.hints import NO_HINTS, Hints
from corpus.inspection import inspected
from corpus.model import Draft
from corpus.references.making import made
from corpus.repairing import repaired

T = TypeVar("T")
Drafts = Parsed[tuple[Draft, ...]]

# Fewer sources are read before a worker process has started.
FEW = 32
# Sources a worker that wait to be read or stored, and the bytes of all of them: what bounds the memory.
_AHEAD = 4
_MOST_HELD = 256 * 1024 * 1024
_DIED = "The process that read {name} died: the file is damaged in a way that its reader can't bear, or too large."


@dataclass(frozen=True, slots=True)
class Asked:
    """A source to look at: its name, its bytes when they are wanted, and what the user said of it.

    `format` is None where it has to be told from the bytes.
    """

    name: str
    load: Callable[[], bytes]
    format: str | None = None
    hints: Hints = NO_HINTS


@dataclass(slots=True)
class Readers:
    """Reads sources with `jobs` processes (1: in this one). Use it as a context manager; leaving it ends the workers."""

    jobs: int = 1
    _pool: ProcessPoolExecutor | None = field(default=None, init=False)

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def formats(self, asked: Iterable[Asked]) -> Iterator[str | TongwenError]:
        """The name of each source's format, or why it has none."""
        return self._each(_recognised, asked)

    def drafts(self, asked: Iterable[Asked]) -> Iterator[Drafts | TongwenError]:
        """What each source holds; `format` must be set."""
        return self._each(_read, asked)

    def _each(
        self, work: Callable[[Asked, bytes], T | TongwenError], asked: Iterable[Asked]
    ) -> Iterator[T | TongwenError]:
        if self.jobs < 2:
            for one in asked:
                yield _done(work, one)
            return
        waiting: deque[tuple[Asked, Future[T | TongwenError] | TongwenError, int]] = deque()
        total = 0
        for one in asked:
            held, size = self._submit(work, one)
            waiting.append((one, held, size))
            total += size
            while waiting and (len(waiting) >= self.jobs * _AHEAD or total > _MOST_HELD):
                first, held, size = waiting.popleft()
                total -= size
                yield self._result(work, first, held)
        for first, held, _ in waiting:
            yield self._result(work, first, held)

    def _submit(
        self, work: Callable[[Asked, bytes], T | TongwenError], one: Asked
    ) -> tuple[Future[T | TongwenError] | TongwenError, int]:
        """What will come of a source, and how many bytes wait for it."""
        try:
            data = one.load()
        except TongwenError as error:
            return error, 0
        light = Asked(one.name, _nothing, one.format, one.hints)
        try:
            return self._workers().submit(work, light, data), len(data)
        except BrokenProcessPool:
            self._stop()
            return self._workers().submit(work, light, data), len(data)

    def _result(
        self,
        work: Callable[[Asked, bytes], T | TongwenError],
        one: Asked,
        held: Future[T | TongwenError] | TongwenError,
    ) -> T | TongwenError:
        if isinstance(held, TongwenError):
            return held
        try:
            return held.result()
        except BrokenProcessPool:
            return _alone(work, one)  # it, or one that was read beside it

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = _workers(self.jobs)
        return self._pool

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def jobs_for(sources: int) -> int:
    """How many processes to read `sources` with."""
    return 1 if sources < FEW else max(os.cpu_count() or 1, 1)


def _workers(jobs: int) -> ProcessPoolExecutor:
    # spawn: this process may hold threads (a progress bar, a server), which a fork would break.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the process that writes; that ends the workers


def _alone(work: Callable[[Asked, bytes], T | TongwenError], one: Asked) -> T | TongwenError:
    """Read a source again in a process of its own, for one of several has killed the one they shared."""
    with _workers(1) as pool:
        try:
            return pool.submit(work, Asked(one.name, _nothing, one.format, one.hints), one.load()).result()
        except BrokenProcessPool:
            return SourceError(_DIED.format(name=one.name), "Get the file anew, or split it.")
        except TongwenError as error:
            return error


def _nothing() -> bytes:
    return b""


def _done(work: Callable[[Asked, bytes], T | TongwenError], one: Asked) -> T | TongwenError:
    try:
        return work(one, one.load())
    except TongwenError as error:
        return error


def _recognised(one: Asked, data: bytes) -> str | TongwenError:
    try:
        return importers.recognise(data, one.name)
    except TongwenError as error:
        return error
    except Exception as error:  # noqa: BLE001 - reported by name below; the other sources must stand
        return _fault(one, error)


def _read(one: Asked, data: bytes) -> Drafts | TongwenError:
    assert one.format is not None
    try:
        parsed = importers.read(one.format, data, one.name, one.hints)
        drafts = (inspected(repaired(draft), one.hints.language) for draft in parsed.value)
        return replace(parsed, value=tuple(_with_references(d, one.hints) for d in drafts))
    except TongwenError as error:
        return error
    except Exception as error:  # noqa: BLE001 - reported by name below; the other sources must stand
        return _fault(one, error)


def _with_references(draft: Draft, hints: Hints) -> Draft:
    """A draft with what its text cites: found here, where there are several processes, and not where all is stored."""
    jurisdiction = hints.jurisdiction or draft.jurisdiction
    return replace(draft, references=made(draft.text, draft.language, jurisdiction, draft.title))


def _fault(one: Asked, error: Exception) -> ReaderFaultError:
    """What nobody foresaw, told with the place in our code, so that it can be reported."""
    return ReaderFaultError(
        f"{one.name} met {fault_of(error)}.",
        "Nothing of it was stored. Please report this line, with the file if you may.",
    )


def fault_of(error: Exception) -> str:
    """What nobody foresaw, in words, with the place in our code."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{last.filename.rpartition('/corpus/')[2]}:{last.lineno}"
    return f"a fault of Tongwen's own ({type(error).__name__} in {place}: {str(error)[:200]})"
