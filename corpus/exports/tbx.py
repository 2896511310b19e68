"""TBX-Basic: the terms of a law: what it defines, with each text's own definition, and the terms of the term bases that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.bundles.making import seen_by
from corpus.bundles.selecting import bundles
from corpus.bundles.values import Bundle, RowKind
from corpus.definitions.concepts import concepts_of_definitions
from corpus.definitions.gathering import definitions_of
from corpus.errors import NotFoundError
from corpus.exports import Selection
from corpus.folding import fold
from corpus.library import Library
from corpus.terms.lists import term_lists
from corpus.terms.shipped import shipped
from corpus.terms.tbx_writing import tbx_of
from corpus.terms.values import Concept, Term

_FEW = 5  # places that a note names; how many there are in all is said
_BROKEN = frozenset(
    {"zh", "ja", "ko", "th", "lo", "km", "my", "bo"}
)  # scripts in which a word may follow a word without a space


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The file as one string. Private texts leave no trace in it unless the selection asks for them.

    Raises:
        NotFoundError: nothing is selected, or no term is known of it. Else as `corpus.bundles.make`.
    """
    concepts: list[Concept] = []
    names: list[str] = []
    with seen_by(library, selection.include_private) as seen:
        known = (*shipped(), *(c for listed in term_lists(library.file.parent) for c in listed.concepts))
        for bundle in bundles(library, selection):
            names.append(f"{bundle.law_id}, version {bundle.version}")
            concepts += _defined(seen, bundle)
            concepts += _standing(bundle, known)
            title = bundle.title
    if not concepts:
        raise NotFoundError(
            "No term is known of what is to be exported.", "Add a list of terms: tongwen terms --add FILE."
        )
    source = (
        f"Terms of {'; '.join(names)}: definitions found by machine in its texts, and terms of Tongwen's term base (CC0 1.0) and of the "
        "lists of this library that stand in them."
    )
    yield tbx_of(concepts, title, source=source).decode()


def _defined(library: Library, bundle: Bundle) -> Sequence[Concept]:
    """What the texts of a bundle define in the places that it holds."""
    law = library.law(bundle.law_id)
    edition = next(e for e in law.editions if e.key == bundle.version)
    found = definitions_of(library, law, edition, bundle.day, expressions=[t.id for t in bundle.texts])
    here = {row.path for row in bundle.rows}
    return concepts_of_definitions(replace(found, concepts=tuple(c for c in found.concepts if c.path in here)))


def _standing(bundle: Bundle, known: Sequence[Concept]) -> Iterator[Concept]:
    """The concepts of term bases one of whose terms stands in a text of the bundle, with where. Names are compared folded."""
    texts = [(n, text.language) for n, text in enumerate(bundle.texts)]
    units = [row for row in bundle.rows if row.kind is not RowKind.CONTAINER]
    whole = {n: "\n".join(fold(row.cells[n].words) for row in units) for n, _ in texts}
    starts = {n: _starts([row.cells[n].words for row in units]) for n, _ in texts}
    for concept in known:
        found: dict[str, list[str]] = {}
        for term in concept.terms:
            for n, language in texts:
                if _speaks(language, term) and (places := _places(term, whole[n], starts[n])):
                    pins = dict.fromkeys(str(units[i].path) for i in places)
                    found[f"{term.text} ({language})"] = list(pins)
        if found:
            where = "; ".join(f"{name}: {_told(paths)}" for name, paths in found.items())
            note = " ".join(filter(None, (concept.note, f"In {bundle.law_id}: {where}.")))
            yield replace(concept, id=f"{bundle.law_id}.{concept.id}", note=note)


def _told(paths: Sequence[str]) -> str:
    rest = len(paths) - _FEW
    return ", ".join(paths[:_FEW]) + (f" and {rest:,} more" if rest > 0 else "")


def _speaks(language: str, term: Term) -> bool:
    return language.partition("-")[0] == term.language.partition("-")[0]


def _starts(words: Sequence[str]) -> list[int]:
    """Where the words of each row begin in all of them, joined by line breaks; folding keeps lengths."""
    at, starts = 0, []
    for piece in words:
        starts.append(at)
        at += len(piece) + 1
    return starts


def _places(term: Term, text: str, starts: Sequence[int]) -> list[int]:
    """The rows that a term stands in: as a whole word where words are parted by spaces."""
    name = fold(term.text)
    if name not in text:
        return []
    if term.language.partition("-")[0] in _BROKEN:
        found = (m.start() for m in re.finditer(re.escape(name), text))
    else:
        found = (m.start() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return list(dict.fromkeys(bisect_right(starts, at) - 1 for at in found))


__all__ = ["lines"]
