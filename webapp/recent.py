"""What was made for the last few questions, for answers that cost more than they weigh: outlines and stretches of laws."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from webapp.opened import Opened

_T = TypeVar("_T")
_MOST = 128


class Recent:
    """Answers by question; the one that was asked for longest ago goes first. Safe to use from many threads."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[Hashable, object] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives for `key`; made again only if it was forgotten."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return cast(_T, self._held[key])
        made = make()  # outside the lock: others needn't wait; two may make the same
        with self._lock:
            self._held[key] = made
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return made


def recent(here: Opened) -> Recent:
    """The answers that hold for the library as it is now."""
    return here.kept("recent", here.library().change(), Recent)
