"""What is computed from a library and kept until somebody writes to it: its names, who repeals whom, tables of versions."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from corpus.library import Library

T = TypeVar("T")


def remembered(make: Callable[[Library], T]) -> Callable[[Library], T]:
    """`make(library)`, made anew only after somebody wrote to the library.

    Kept with the library and gone with it, so what is made may not hold the library itself. Inside this process's own write
    it is made each time and not kept, for the write may yet be rolled back. Of two threads that ask at once both may make
    it; they get the same.
    """
    known: WeakKeyDictionary[Library, tuple[str, T]] = WeakKeyDictionary()

    @wraps(make)
    def of(library: Library) -> T:
        change, held = library.change(), known.get(library)
        if held is None or held[0] != change:
            held = (change, make(library))
            if not library.connection.in_transaction:
                known[library] = held
        return held[1]

    return of
