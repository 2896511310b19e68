"""Under which key a law's name is kept, so that every spelling of it is found by one lookup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.citations import without_verb, without_year
from corpus.citations.values import Citation, Place, Scope
from corpus.identification.names import stateless, without_places
from corpus.model import ProvisionPath
from corpus.references.values import Reference

OWN = ""
"""The key of the law that a text itself is of."""
_MOST_OF_RANGE = 300


def key_of(name: str) -> str:
    """Letters and digits of a name, folded, without the state: 《中华人民共和国刑法》 and 刑法 have one key.

    A key that two laws share is no answer: what is found by it is resolved again.
    """
    return "".join(c for c in stateless(name)[0] if c.isalnum())


def keys_of(name: str) -> tuple[str, ...]:
    """Every key under which a cited name may be looked for: 台湾刑法 also as 刑法, 依公司法 also as 公司法."""
    plain = without_year(name)
    spellings = (name, plain, without_verb(plain), *(rest for rest, _ in without_places(plain)))
    return tuple(dict.fromkeys(key for key in map(key_of, spellings) if key))


def keys_of_law(law_id: str, names: Iterable[str]) -> tuple[str, ...]:
    """Every key under which a law may be cited, by what it is called; a statute of Canada also by its chapter."""
    place, _, chapter = law_id.partition("-")
    words = [f"{r}1985{c}{chapter}" for r in ("rsc", "lrc", "rs") for c in ("c", "ch", "chap")] if place == "ca" else []
    return tuple(dict.fromkeys(key for key in map(key_of, (*names, *words)) if key))


def keys_of_citation(citation: Citation) -> tuple[str, ...]:
    """The keys of the law that a citation speaks of; () where nothing says of which."""
    if citation.scope is Scope.THIS:
        return (OWN,)
    return keys_of(citation.name) if citation.name else ()


def rows_of(references: Iterable[Reference]) -> tuple[tuple[str, str, str], ...]:
    """(key, page cited, page that cites) of references, each once; what a page says of itself is left out."""
    found: dict[tuple[str, str, str], None] = {}
    for reference in references:
        page = str(reference.page)
        for key in keys_of_citation(reference.citation):
            for target in targets_of(reference):
                if key != OWN or target != page:
                    found[key, target, page] = None
    return tuple(found)


def targets_of(reference: Reference) -> Iterator[str]:
    """Paths of the pages that a reference may mean, every reading of a number among them; "" for a law as a whole."""
    if not reference.citation.places:
        yield ""
    for place, counted in zip(reference.citation.places, reference.targets, strict=True):
        if counted:
            yield from dict.fromkeys(str(path.page) for path in counted)
        else:
            yield from map(str, pages_of(place))


def pages_of(place: Place) -> tuple[ProvisionPath, ...]:
    """Pages that a place names by its numbers, in a text that isn't known: of a range those of whole numbers between its ends.

    第五条至第八条 is 5, 6, 7, 8; whether there is an article 5-1 between them only the law knows.
    """
    if place.path is not None:
        return (place.path.page,)
    first = [ProvisionPath((*place.within, f"art_{n}")) for n in place.numbers]
    if not place.numbers:
        return (ProvisionPath(place.within),) if place.within else ()
    if place.to is None or not place.to.numbers:
        return tuple(first)
    start, end = place.numbers[0].base, place.to.numbers[0].base
    between = range(start + 1, min(end, start + _MOST_OF_RANGE))
    inside = [ProvisionPath((*place.within, f"art_{n}")) for n in between]
    return tuple(dict.fromkeys((*first, *inside, *pages_of(place.to))))
