"""A version of code that nobody has to remember to raise: a hash over its source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def source_hash(*names: str) -> str:
    """A SHA-256 in hex over modules ("folding.py") and packages ("grammar") of `corpus`, in this order."""
    total = hashlib.sha256()
    for name in names:
        for content in _sources(files("corpus") / name):
            total.update(content)
    return total.hexdigest()


def _sources(at: Traversable) -> Iterator[bytes]:
    if at.is_file():
        yield at.read_bytes()
    else:
        for child in sorted(at.iterdir(), key=lambda c: c.name):
            if child.name.endswith(".py") or (child.is_dir() and not child.name.startswith("__")):
                yield from _sources(child)
