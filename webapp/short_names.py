"""The short name of a law, for places with little room."""

from __future__ import annotations

from corpus.identification.names import plain, without_state
from corpus.model import Law
from webapp.views import Named


def short_name(law: Law, name: Named) -> Named | None:
    """A shorter title in the language of `name`: its short title, else the same without the state; None if it has neither.

    中华人民共和国民法典 is called 民法典; no other alias is taken, for nobody knows which of them a reader knows.
    """
    shorter = [t for t in law.titles if t.language == name.language and len(t.text) < len(name.text)]
    if found := next((t for t in shorter if t.kind == "short"), None):
        return Named(found.language, found.text)
    bare = without_state(plain(name.text))[0] if shorter else ""
    return next((Named(t.language, t.text) for t in shorter if plain(t.text) == bare), None)
