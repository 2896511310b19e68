"""Is the library sound, the index current, the engine reachable? For `tongwen doctor` and /readyz."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.errors import TongwenError
from corpus.library import Library
from webapp.config import Config


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    sound: bool
    message: str
    hint: str = ""

    def to_json(self) -> dict[str, object]:
        """The check as JSON."""
        return {"name": self.name, "sound": self.sound, "message": self.message, "hint": self.hint}


def examine(config: Config) -> list[Check]:
    """Look at everything; what can't be looked at because something before it is broken is left out."""
    try:
        library = Library.open(config.data)
    except TongwenError as error:
        return [Check("library", False, error.message, error.hint)]
    try:
        return [_library(library), *_index(config, library)]
    except TongwenError as error:
        return [Check("library", False, error.message, error.hint)]
    finally:
        library.close()


def _library(library: Library) -> Check:
    problems = library.check()
    if problems:
        hint = "Restore a backup, or import the sources again."
        return Check("library", False, f"damaged: {'; '.join(problems)}", hint)
    laws = library.laws()
    texts = sum(len(e.expressions) for law in laws for e in law.editions)
    hidden = len(library.withdrawn())
    aside = f", {hidden} withdrawn" if hidden else ""
    return Check("library", True, f"{len(laws)} laws, {texts} texts{aside}, schema is current")


def _index(config: Config, library: Library) -> list[Check]:
    from indexer import build
    from indexer.searching import Index

    folder = config.data
    try:
        handle = Index.open(folder)
        stale = build.stale_laws(library, folder)
        engine = handle.probe()
    except TongwenError as error:
        return [Check("index", False, error.message, error.hint)]
    if stale:
        return [Check("index", False, f"{len(stale)} laws changed since it was built", "Run `tongwen index`.")]
    return [Check("index", True, "current"), Check("engine", True, engine)]
