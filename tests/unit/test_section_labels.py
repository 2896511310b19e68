"""Labels of common-law statutes: what is printed and what stands in paths."""

from __future__ import annotations

import pytest

from corpus.importers.common_law.section_labels import (
    ItemLabels,
    container_number,
    definition_key,
    paragraph_label,
    safe_label,
    section_number,
)


@pytest.mark.parametrize(("printed", "canonical"), [
    ("1", "1"), ("35A.", "35A"), ("17AA.", "17AA"), ("3.01", "3.01"), ("*110", "110"), ("94 to 99", "94..99"), ("94 à 99", "94..99"),
    ("104 et 105", "104..105"), ("5-7", "5..7"), ("72—73.", "72..73"), ("10-1", "10-1"), ("ARTICLE IV", "4"), ("Article 12", "12"),
    ("第3條", "3"), ("99 to 94", "99"), ("C.01.005", None), ("SCHEDULE", None), ("", None), ("9" * 60, "999999"),
])  # fmt: skip
def test_numbers_of_sections(printed: str, canonical: str | None) -> None:
    number = section_number(printed)
    assert (None if number is None else str(number)) == canonical


@pytest.mark.parametrize(("printed", "label"), [
    ("(1)", "1"), ("(1A)", "1A"), ("(2.1)", "2.1"), ("(10) et (11)", "10..11"), ("(14.01) à (14.1)", "14.01..14.1"), ("(a)", "a"), ("", ""),
])  # fmt: skip
def test_labels_of_paragraphs(printed: str, label: str) -> None:
    assert paragraph_label(printed) == label


@pytest.mark.parametrize(("printed", "number"), [
    ("PART I", "1"), ("PARTIE XIV", "14"), ("PART IX.1", "9.1"), ("PART IIIA", "3A"), ("Part 6A", "6A"), ("Division C", "C"),
    ("SECTION B", "B"), ("附表3", "3"), ("第2A部", "2A"), ("SCHEDULE", ""), ("ANNEXE II", "2"), ("SCHEDULE III (Sections 3 and 4)", "3"),
])  # fmt: skip
def test_numbers_of_containers(printed: str, number: str) -> None:
    assert container_number(printed) == number


def test_the_division_after_h_is_i() -> None:
    assert container_number("DIVISION I", "H") == "I"
    assert container_number("DIVISION I") == "1"
    assert (container_number("Subdivision a"), container_number("Sous-section a.1")) == ("A", "A.1")


@pytest.mark.parametrize(("printed", "usual", "labels"), [
    ("(a) (b) (b.1) (c)", "letter", "1 2 b.1 3"),
    ("(h) (i) (j)", "letter", "8 9 10"),
    ("(i) (ii) (iii.1) (iv) (v)", "roman", "1 2 iii.1 4 5"),
    ("(a) (b) (i) (ii) (iii)", "letter", "1 2 1 2 3"),
    ("(g) (ga) (h) (ha) (i)", "letter", "7 ga 8 ha 9"),
    ("(u) (v) (w) (x)", "roman", "21 22 23 24"),
    ("(A) (B) (C) (D)", "letter", "1 2 3 4"),
    ("(I) (II) (III)", "roman", "1 2 3"),
    ("a) b) «c)", "letter", "1 2 3"),
    ("1 2 2.1", "letter", "1 2 2.1"),
    ("(aa) (ab)", "letter", "aa ab"),
])  # fmt: skip
def test_items_are_known_by_what_came_before(printed: str, usual: str, labels: str) -> None:
    """In English (a), in French a): one path. (i) after (h) is a letter, after (b) it begins a list of its own."""
    found = ItemLabels()
    assert [found.next(p, usual) for p in printed.split()] == labels.split()


def test_items_without_a_number_are_counted() -> None:
    found = ItemLabels()
    assert [found.next("") for _ in range(3)] == ["1", "2", "3"]


@pytest.mark.parametrize(("term", "key"), [
    ("Prescribed Officer", "prescribed-officer"), ("rule of law", "rule-of-law"), ("Governor’s Council", "governors-council"),
    ("cour de comté", "cour-de-comte"), ("條文", ""), ("x" * 300, "x" * 60),
])  # fmt: skip
def test_keys_of_definitions(term: str, key: str) -> None:
    assert definition_key(term) == key


def test_safe_labels_fit_into_a_path() -> None:
    assert safe_label("C.01.005") == "C.01.005"
    assert safe_label(" «A..1» ") == "A.1"
    assert safe_label("條") == ""
