"""Which law somebody means by an id or a name: for what works on a whole law, as `show` does on a citation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.catalogue import find_laws
from corpus.citations import Citation
from corpus.days.effects import title_of
from corpus.errors import NotFoundError
from corpus.model import Law, Span
from corpus.resolving import resolve

if TYPE_CHECKING:
    from corpus.library import Library

_FEW = 5


@dataclass(frozen=True, slots=True)
class LawMeant:
    """A law, and how the name was read where it may be another law's too; `told` is "" where it may not."""

    law: Law
    told: str = ""


def law_meant(
    library: Library, name: str, article: str | None = None, fits: Callable[[Law], bool] | None = None, why: str = ""
) -> LawMeant:
    """The law that is called so: by its id, a name of its own, or as the only one whose titles hold the words.

    Of laws of one name the state's name and the script of the whole decide, as in a citation (刑法 第16条): else nobody
    guesses.

    Args:
        article: what was typed beside the name.
        fits: which laws the question can be asked of, and in words `why` it can of one alone ("it alone has ...").

    Raises:
        NotFoundError: there is none, or more than one; lists what it may be.
        GoneError: it is withdrawn.
    """
    typed = name.strip()
    text = f"{typed}{article or ''}"
    found = resolve(library, Citation(text, Span(0, len(text)), typed))
    if fits and found.law is None and len(fitting := [i for i in found.others if fits(library.law(i))]) == 1:
        others = tuple(i for i in found.others if i != fitting[0])
        found = replace(found, law=fitting[0], others=others, decided_by=why)
    if found.law is not None:
        law = library.law(found.law)
        also = ", ".join(f"{title_of(library.law(i))} ({i})" for i in found.others)
        told = f"Read as {title_of(law)} ({law.id}) because of {found.decided_by}; the name is also that of {also}."
        return LawMeant(law, told if also else "")
    holding = [library.law(i) for i in found.others] or find_laws(library, typed)
    if len(holding) == 1 and typed:
        return LawMeant(holding[0], f"Read as {title_of(holding[0])} ({holding[0].id}), the only law of such a name.")
    if not holding or not typed:
        nearest = ", ".join(f"{title} ({law_id})" for law_id, title in found.suggestions)
        hint = f"Nearest: {nearest}." if nearest else "`tongwen laws` lists what there is."
        raise NotFoundError(f"No law is called {name!r}.", hint)
    listed = ", ".join(f"{title_of(law)} ({law.id})" for law in holding[:_FEW])
    more = f" and {len(holding) - _FEW} more" if len(holding) > _FEW else ""
    raise NotFoundError(f"{name!r} may be several laws: {listed}{more}.", "Give the id of one.")
