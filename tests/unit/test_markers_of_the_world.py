"""Markers of items in every script, and the letters of alphabets as numbers."""

from __future__ import annotations

import pytest

from corpus.grammar.lettering import latin, values
from corpus.grammar.markers import decimal, readings
from corpus.languages import language_of

# language | line | numbers that it can mean, likeliest first
READ = """
el | α) βιβλίο | 1
el | στ) βιβλίο | 6
el | ια) βιβλίο | 11
el | ζα) βιβλίο | ga
ru | а) книга | 1
ru | 1) книга | 1
bg | б) книга | 2
ar | أ- كتاب | 1
ar | أ ) كتاب |
ar | هـ- كتاب | 5
ar | ١- كتاب | 1
ar | (ب) كتاب | 2
he | (א) ספר | 1
he | (טו) ספר | 15
th | (ก) หนังสือ | 1
th | (๑) หนังสือ | 1
hi | (क) किताब | 1
ko | 가. 책 | 1
ko | ① 책 | 1
ko | 1의2. 책 | 1-2
ko | ㉮ 책 | 1
ja | イ　本 | 1
ja | 一　本 | 1
ja | 一の二　本 | 1-2
ja | ２　本 | 2
ja | （１）　本 | 1
vi | đ) sách | 5
vi | e) sách | 6
fr | 1° livre | 1
es | 2º libro | 2
de | aa) Buch | aa
en | (ga) book | ga
en | 1bis. book | 1-1
en | (1A) book | 1A
en | (1.1) book | 1.1
en | (a.1) book | a.1
en | dbis. book | dbis
en | ⑴ book | 1
en | ⒜ book | 1
en | 5th. book |
en | One. book |
en | if so |
"""


@pytest.mark.parametrize(
    ("tag", "line", "number"), [tuple(cell.strip() for cell in row.split("|")) for row in READ.strip().splitlines()]
)
def test_a_marker_is_read(tag: str, line: str, number: str) -> None:
    found = readings(line, language_of(tag))
    assert (found[0].number if found else "") == number
    assert all(line.startswith(marker.label) for marker in found)


def test_a_letter_that_counts_twice_is_told_by_its_place() -> None:
    italian = language_of("it")
    assert values("l", italian) == (10, 12)  # with and without j and k
    assert [m.value for m in readings("l) x", italian) if m.kind == "letter-lower.closed"] == [(10,), (12,)]


@pytest.mark.parametrize(
    ("tag", "letters", "latin_letters"),
    [
        ("he", "א", "A"),
        ("hi", "क", "A"),
        ("ru", "б", "B"),
        ("vi", "đ", "DD"),
        ("th", "ข", "B"),
        ("en", "za", "ZA"),
        ("en", "1", None),
    ],
)
def test_letters_of_inserted_articles_in_latin(tag: str, letters: str, latin_letters: str | None) -> None:
    assert latin(letters, language_of(tag)) == latin_letters


def test_numbers_of_several_levels() -> None:
    assert decimal("2.1.3. text") == ((2, 1, 3), "2.1.3.")
    assert decimal("2. text") is None
    assert decimal("2.5% of all") is None
