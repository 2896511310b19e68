"""Catching what never ends. Speed is measured in tests/benchmarks; here a machine may be as slow as it likes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

_MINUTE = 60.0


@contextmanager
def no_runaway() -> Iterator[None]:
    """Fails if the block takes a minute of the processor, for inputs that take a second or less.

    A rule that starts anew at every word of a long line takes far longer than that, and a busy machine never does.
    """
    begin = time.process_time()
    yield
    assert time.process_time() - begin < _MINUTE
