"""Is the library sound, are references, index and lexicon current, is the engine reachable? For `tongwen doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.errors import TongwenError
from corpus.library import Library
from corpus.references import updating
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
        return [_library(library), _references(library), *_index(config, library)]
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


def _references(library: Library) -> Check:
    """Whether the citations of every text were found, by the grammar of this Tongwen."""
    due = updating.due(library)
    if due:
        said = f"not found yet, or by an older grammar, in {due} text{'' if due == 1 else 's'}"
        return Check("references", False, said, "Run `tongwen index`.")
    return Check("references", True, "current")


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
    return [Check("index", True, "current"), Check("engine", True, engine), _lexicon(config, library)]


def _lexicon(config: Config, library: Library) -> Check:
    """Whether the lexicon is there; search and pages do without one, so that it is never why something is unsound."""
    from indexer import lexicon

    stands = lexicon.standing(library, config.data)
    if not stands.learnt:
        teach = f"none; {stands.changed} laws would teach" if stands.changed else "none: no two languages to learn from"
        return Check("lexicon", True, teach, "Run `tongwen index`." if stands.changed else "")
    said = f"learnt from {stands.learnt} laws"
    if not stands.changed:
        return Check("lexicon", True, f"{said}, current")
    return Check(
        "lexicon", True, f"{said}, {stands.changed} changed since", "Run `tongwen index`." if stands.due else ""
    )
