"""Keeping what was asked last, up to a number of bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast
from weakref import WeakKeyDictionary

_V = TypeVar("_V")
_T = TypeVar("_T")
_Owner = TypeVar("_Owner")
_P = ParamSpec("_P")
# What an entry takes beside its value: a key of two strings, a tuple, a slot of the dictionary.
_ENTRY = 400


class Kept(Generic[_V]):
    """Values by key; where they are more than `most` bytes, what was asked longest ago goes. Safe for many threads."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[_V, int]] = OrderedDict()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> _V | None:
        """The value, which is now the last that was asked; None if it isn't kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: _V, size: int) -> None:
        """Keep a value of `size` bytes; the last one stays, however large it is."""
        size += _ENTRY
        with self._lock:
            if key in self._kept:
                self.size -= self._kept.pop(key)[1]
            self._kept[key] = (value, size)
            self.size += size
            while self.size > self.most and len(self._kept) > 1:
                self.size -= self._kept.popitem(last=False)[1][1]


class Recent:
    """What was made for the last `most` questions, of whatever kind. Safe for many threads."""

    def __init__(self, most: int) -> None:
        self._kept: Kept[tuple[object]] = Kept(most * _ENTRY)

    def get(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives for `key`; made again only if it was forgotten. Two threads that ask at once may both make it."""
        found = self._kept.get(key)
        if found is None:
            found = (make(),)
            self._kept.put(key, found, 0)
        return cast(_T, found[0])


def kept_with_owner(
    most: int,
) -> Callable[[Callable[Concatenate[_Owner, _P], _V]], Callable[Concatenate[_Owner, _P], _V]]:
    """Like functools.lru_cache, for functions whose first argument holds much: what they gave goes when it goes.

    `most` is how many values are kept for each owner. A lexicon that was learnt anew isn't held in memory by what it was asked.
    """

    def decorate(function: Callable[Concatenate[_Owner, _P], _V]) -> Callable[Concatenate[_Owner, _P], _V]:
        owners: WeakKeyDictionary[_Owner, Kept[tuple[_V]]] = WeakKeyDictionary()

        @wraps(function)
        def keeping(owner: _Owner, /, *args: _P.args, **named: _P.kwargs) -> _V:
            kept = owners.get(owner)
            if kept is None:
                kept = owners.setdefault(owner, Kept(most * _ENTRY))
            key = (args, tuple(named.items()))
            found = kept.get(key)
            if found is None:
                found = (function(owner, *args, **named),)
                kept.put(key, found, 0)
            return found[0]

        return keeping

    return decorate
