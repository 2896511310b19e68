"""How a lookup is to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.errors import GoneError, NotFoundError
from corpus.model import Law

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Options:
    """The parameters of `lookup.show` beside the citation; see there."""

    languages: tuple[str, ...]
    as_of: date
    version: str | None
    expressions: tuple[str, ...]


def as_now(library: Library, law: Law, options: Options) -> Options:
    """What the options mean today: ids of texts and the key of a version may have been others when they were noted down.

    Raises:
        GoneError: a text that they name was withdrawn.
    """
    version, texts = options.version, []
    if version and all(e.key != version for e in law.editions):
        now = library.edition_now(law.id, version)
        version = now if any(e.key == now for e in law.editions) else version
        withdrawn = library.withdrawn_of(law.id, version) if version and version == options.version else None
        if withdrawn and all(str(x.version) != version for e in law.editions for x in e.expressions):
            library.expression(withdrawn)  # says that it was withdrawn
    for identity in options.expressions:
        now = library.text_now(identity)
        if now and all(x.id != now for e in law.editions for x in e.expressions):
            try:
                library.expression(now)
            except GoneError:
                raise
            except NotFoundError:
                now = None
        texts.append(now or identity)
    return replace(options, version=version, expressions=tuple(texts))
