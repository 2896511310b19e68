"""Laws that are out of sight with all their texts, by their names: whoever asks for one is told that it was here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.identification.names import stateless
from corpus.titles import names_of

if TYPE_CHECKING:
    from corpus.library import Library


def withdrawn_called(library: Library, given: Iterable[str]) -> tuple[str, ...]:
    """Ids of withdrawn laws that have one of these names, with or without the state's. `library.law` says why they are."""
    held = library.withdrawn_titles()
    asked = {stateless(name)[0] for name in given if name.strip()} if held else set()
    return tuple(
        law_id
        for law_id, titles in held.items()
        if asked & {stateless(title)[0] for title in (*titles, *(n.text for n in names_of(law_id)))}
    )
