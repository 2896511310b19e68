"""Numbers as the Union's languages print them: one label for all."""

from __future__ import annotations

import pytest

from corpus.importers.formex.labels import heading_number, identified_number, point_labels, printed_number
from corpus.importers.formex.words import language_tag, letter_of_value, names_an_act, unit_of
from corpus.model import Unit


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Article 6", "6"), ("Article 6a", "6A"), ("Article 6 bis", "6A"), ("6 a artikla", "6A"), ("6 artikla", "6"),
        ("Artigo 6.o-A", "6A"), ("Artigo 6.º-A", "6A"), ("Artigo 1.o", "1"), ("6/A. cikk", "6A"), ("1. cikk", "1"),
        ("Член 6а", "6A"), ("Άρθρο 6α", "6A"), ("6.a pants", "6A"), ("16 a straipsnis", "16A"), ("6a. člen", "6A"),
        ("Articolo 11 quinquies", "11D"), ("Article 1er", "1"), ("Articles 17 to 19", "17..19"), ("Artikel 2 bis 5", "2..5"),
        ("Article 6aa", "6AA"), ("Article 12 of", "12"), ("17.–19. pants", "17..19"), ("Article 2 quinvicies", "2X"), ("Article premier", None), ("", None),
    ],
)  # fmt: skip
def test_printed_numbers(label: str, number: str | None) -> None:
    found = printed_number(label, "xx")
    assert (str(found) if found else None) == number


@pytest.mark.parametrize(
    ("identifier", "number"),
    [("001", "1"), ("006A", "6A"), ("016BIS", "16A"), ("001.002", "2"), ("001.002A", "2A"), ("000", None), ("A01", None), ("", None),
     ("001.002.003", "3"), ("1", "1"), ("006TERRIBLE", None)],
)  # fmt: skip
def test_identifiers(identifier: str, number: str | None) -> None:
    found = identified_number(identifier, "fr")
    assert (str(found) if found else None) == number


@pytest.mark.parametrize(
    ("label", "number"),
    [("KAPITEL IV", "4"), ("SECTION 1a", "1A"), ("CHAPITRE III bis", "3A"), ("CHAPTER IIIa", "3A"), ("IV. FEJEZET", "4"), ("I LUKU", "1"),
     ("ANNEX B", "B"), ("ANNEX I", "1"), ("ANNEX", ""), ("PART ONE", ""), ("ANEXO II A", "2A"), ("", ""),
     ("ΚΕΦΑΛΑΙΟ ΙV", "4"), ("ПРИЛОЖЕНИЕ ІІ", "2"), ("ГЛАВА IIIа", "3A"), ("POGLAVLJE III.a", "3A")],
)  # fmt: skip
def test_numbers_of_headings(label: str, number: str) -> None:
    assert heading_number(label, "en") == number


GREEK = ["α)", "β)", "γ)", "δ)", "ε)", "στ)", "ζ)", "ζα)", "η)", "θ)", "ι)", "ια)", "ιβ)"]
LETTERS = list("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize(
    ("printed", "labels"),
    [
        (["(a)", "(aa)", "(b)"], ["1", "aa", "2"]), (["a)", "a bis)", "b)"], ["1", "aa", "2"]), (["a)", "a-A)"], ["1", "aa"]),
        (GREEK, ["1", "2", "3", "4", "5", "6", "7", "ga", "8", "9", "10", "11", "12"]),
        (["а)", "б)", "в)", "ва)"], ["1", "2", "3", "ca"]),
        (["(i)", "(ii)", "(iia)", "(iii)"], ["1", "2", "iia", "3"]), (["i)", "ii)", "ii bis)"], ["1", "2", "iia"]),
        (["h)", "i)", "j)"], ["8", "9", "10"]), (["A.", "B."], ["1", "2"]), (["I.", "II."], ["1", "2"]), (["(i)"], ["1"]),
        (["1)", "1 bis)", "2)"], ["1", "1A", "2"]), (["(1)", "(1a)"], ["1", "1A"]), (["1.1.", "1.1.1"], ["1.1", "1.1.1"]),
        (["—", "—"], ["1", "2"]), (["", ""], ["1", "2"]), (["a)", "c)", "d)"], ["1", "3", "4"]),
        ([*LETTERS, "aa", "bb"], [str(n) for n in range(1, 29)]), ([*LETTERS, "aa", "ab"], [str(n) for n in range(1, 29)]),
        (["„a)", "b)"], ["1", "2"]), ([], []),
    ],
)  # fmt: skip
def test_points(printed: list[str], labels: list[str]) -> None:
    assert point_labels(printed, "xx") == labels


@pytest.mark.parametrize(
    ("label", "unit"),
    [("CHAPTER I", Unit.CHAPTER), ("HOOFDSTUK I", Unit.CHAPTER), ("ΚΕΦΆΛΑΙΟ I", Unit.CHAPTER), ("Sous-section 2", Unit.SUBSECTION),
     ("2. SZAKASZ", Unit.SECTION), ("AFDELING 1", Unit.SECTION), ("ANTRAŠTINĖ DALIS", Unit.PART), ("I DALIS", Unit.BOOK), ("TAQSIMA 1", Unit.SECTION),
     ("WIND", None), ("", None)],
)  # fmt: skip
def test_units_of_headings(label: str, unit: Unit | None) -> None:
    assert unit_of(label) == unit


def test_words() -> None:
    assert (language_tag("GR"), language_tag("el"), language_tag("XX"), language_tag("")) == ("el", "el", None, None)
    assert (letter_of_value("REG.IMPL"), letter_of_value("DECFRAM"), letter_of_value("?")) == ("R", "F", None)
    assert names_an_act("Kite Act")
    assert not names_an_act("recast")


@pytest.mark.parametrize(("language", "printed", "labels"), [
    ("bg", "a б в г д e ж з и й k", [str(n) for n in range(1, 12)]),  # a, e and k are Latin letters here
    ("el", "a β γ δ ε στ ζ η θ ι", [str(n) for n in range(1, 11)]), ("cs", "g h ch i", ["7", "8", "9", "10"]),
    ("cs", "g h i", ["7", "8", "9"]), ("hu", "a b c ca d", ["1", "2", "3", "ca", "4"]),
])  # fmt: skip
def test_letters_as_they_are_typed(language: str, printed: str, labels: list[str]) -> None:
    assert point_labels([f"{letter})" for letter in printed.split()], language) == labels
