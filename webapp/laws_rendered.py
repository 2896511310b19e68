"""Laws by what their name is called in another language: القانون الجنائي art. 20 -> 刑法, where no law has that name."""

from __future__ import annotations

from corpus.days.effects import title_of
from corpus.lookup import Choice
from corpus.resolving import called
from webapp.opened import Opened

_MOST = 5


def laws_rendered(name: str, here: Opened) -> tuple[Choice, ...]:
    """The laws here whose name the term bases give for `name`, a few at most; () where it is no term."""
    library = here.library()
    terms = (term.text for concept in here.index().terminology().concepts(name) for term in concept.terms)
    found = sorted({law for text in dict.fromkeys(terms) for law in called(library, text)})
    return tuple(Choice(law, title_of(library.law(law)), "", "") for law in found[:_MOST])
