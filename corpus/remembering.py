"""What is computed from a library and kept until somebody writes to it: its names, who repeals whom, tables of versions."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from corpus.library import Library
    from corpus.model import Law

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


_MOST = 512

_lock = threading.Lock()
_held: dict[tuple[str, int], tuple[Law, object]] = {}


def of_law(name: str, law: Law, make: Callable[[Law], T]) -> T:
    """What `make` gives for `law`, made again and again while one page is; nobody may change it.

    Laws are frozen and read once for each state of the library, so the very object is the key: to compare two field by
    field would cost more than to make it anew. `name` tells one maker from another.
    """
    key = (name, id(law))
    found = _held.get(key)
    if found is None or found[0] is not law:  # an id is given again when its object is gone
        found = (law, make(law))
        with _lock:
            if len(_held) >= _MOST:
                _held.clear()
            _held[key] = found
    return cast(T, found[1])
