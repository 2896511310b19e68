"""Places counted in the bytes of keys are those that a look into each text finds."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import counting
from indexer.catalogue import TextRow
from indexer.documents import key_of
from indexer.matching import View
from indexer.occurrences import Phrase, Term, in_view
from indexer.opening import Generation
from indexer.query import Literal, String, Word, literal
from indexer.segmentation import forms, group_of, words
from indexer.standing import Place, Places
from indexer.tree import Leaf, LeafAtom

_WORDS = ("seize", "seized", "seizes", "court", "courts", "of", "the", "a", "naïve")
_PIECES = {
    "en": st.sampled_from((*(f"{word} " for word in _WORDS), ". ", "\n", "'s ")),
    "de": st.sampled_from(("Gericht ", "Gerichte ", "Gerichts ", "der ", "der", "Straße ", ", ")),
    "zh-Hans": st.sampled_from(("法", "院", "法院", "。", " ", "court ", "seized", "A", "股")),
}
_TERMS: tuple[Phrase | LeafAtom, ...] = (
    *(Phrase((((Leaf(Word(word))),),)) for word in ("seizes", "court", "the", "gericht", "der", "nowhere")),
    Phrase(((Leaf(Word("seize")),), (Leaf(Word("court")),))),
    Phrase(((Leaf(Word("the")), Leaf(Word("of"))), (Leaf(Word("the")),))),
    Phrase(((Leaf(Word("courts"), "en"), Leaf(Word("der"), "de")),)),
    Phrase(((Leaf(Word("people")),), (Leaf(Word("court")),)), elided=True),
    Phrase(((Leaf(Word("naive", unmarked=True)),),)),
    String("法院"),
    String("法法"),
    *(
        cast(Literal, literal(typed))
        for typed in ("the", "the the", "the court the", "法院", "法院法院", "A股", "courts")
    ),
)
_terms = st.lists(
    st.builds(Term, st.sampled_from(_TERMS), st.sampled_from((None, None, "en", "zh"))), min_size=1, max_size=3
)


def _looked(terms: Sequence[Term], text: str, language: str) -> tuple[int, int | None]:
    """(What the bytes tell, what a look tells, None where only the stored text would)."""
    group = group_of(language)
    by_form: dict[str, list[str]] = {}
    for word in set(words(text, group)):
        for form in forms(word, group):
            by_form.setdefault(form, []).append(word)
    generation = SimpleNamespace(
        words_of=lambda fields, group, form: by_form.get(form, ()),
        backend=SimpleNamespace(candidates=lambda query: [(0, 0.0)]),
    )
    row = TextRow(1, 1, "x", language, damaged=False, private=False)
    look = counting._look(cast(Generation, generation), terms, row)
    key = key_of(text, group)
    told = look.count(key.encode()) if look.count else 0
    if look.untold:
        told = counting.UNTOLD
    found = in_view(terms, View(1, language, key, lambda: text))
    return told, None if found is None else len(found)


@pytest.mark.parametrize("language", list(_PIECES))
@settings(deadline=None, max_examples=300)
@given(data=st.data())
def test_what_the_bytes_tell_is_what_a_look_into_the_text_finds(language: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(_PIECES[language], max_size=14)))
    terms = data.draw(_terms)

    told, found = _looked(terms, text, language)

    assert told in (counting.UNTOLD, found)


@pytest.mark.parametrize(
    ("typed", "text", "language", "places"),
    [
        ("seize", "It is seized by those who seize, not by seizers.", "en", 2),
        ("court", "of courts of court", "en", 2),
        ("gericht", "Gerichte und das Gericht", "de", 2),
    ],
)
def test_words_are_counted_in_any_form_without_a_look(typed: str, text: str, language: str, places: int) -> None:
    told, found = _looked([Term(Phrase(((Leaf(Word(typed)),),)))], text, language)

    assert told == found == places


@pytest.mark.parametrize(
    ("typed", "text", "places"), [("法院", "人民法院、法院", 2), ("法法", "法法法", 1), ("没有", "法院", 0)]
)
def test_strings_are_counted_without_a_look(typed: str, text: str, places: int) -> None:
    told, found = _looked([Term(String(typed))], text, "zh-Hans")

    assert told == found == places


def test_a_word_twice_running_is_left_to_a_look() -> None:
    assert _looked([Term(Phrase(((Leaf(Word("the")),),)))], "what the the text says", "en") == (counting.UNTOLD, 2)


def _places(stretches: Sequence[tuple[int, int, int]], sets: Sequence[int]) -> Places:
    import numpy as np

    columns: list[Any] = [np.array(column, np.int64) for column in zip(*stretches, strict=True)] or [
        np.zeros(0, np.int64)
    ] * 3
    return Places.of(*columns, np.array(sets))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 3), st.integers(1, 4)), unique_by=lambda row: row[:2]))
def test_places_are_told_kind_by_kind_and_text_by_text(rows: list[tuple[int, int, int]]) -> None:
    rows.sort()
    sets = [5, 5, 7, 7, 5, 9, 9]
    places = _places(rows, sets)

    every = [Place(doc, text, nth) for doc, text, n in rows for nth in range(n)]
    assert list(places) == every
    assert [places[n] for n in range(len(places))] == every
    kinds, at = places.each_kind
    of = [(sets[place.doc], place.text) for place, _ in kinds]
    assert len(set(of)) == len(of)
    assert [of[n] for n in at.tolist()] == [(sets[place.doc], place.text) for place in every]
    assert sum(n for _, n in kinds) == len(every)
    some = places[1::2]
    assert list(some) == every[1::2]
    assert sum(n for _, n in some.each_kind[0]) == len(some)
    for doc, text, n in rows:
        assert places.in_text(Place(doc, text, 0)) == [Place(doc, text, nth) for nth in range(n)]
