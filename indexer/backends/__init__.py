"""Search engines by name. Entry points of the group `tongwen.backends` add to them."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import cast

from corpus.errors import UsageError
from indexer.backend import BackendModule

BACKENDS: dict[str, str] = {"whoosh": "indexer.backends.whoosh", "memory": "indexer.backends.memory"}
"""Name -> module that offers `build` and `open` (indexer.backend.BackendModule). Imported on first use."""

DEFAULT_BACKEND = "whoosh"


def backend_module(name: str) -> BackendModule:
    """The module of the engine `name`. UsageError lists the names; two engines of one name are an error as well."""
    added = {point.name: point.value for point in entry_points(group="tongwen.backends")}
    if doubled := sorted(BACKENDS.keys() & added.keys()):
        raise UsageError(
            f"two search engines are called {doubled[0]}", "uninstall the package that adds the second one"
        )
    known = BACKENDS | added
    if name not in known:
        raise UsageError(f"no search engine {name!r}", f"choose one of: {', '.join(sorted(known))}")
    return cast(BackendModule, import_module(known[name]))
