"""Which stretches of two pages are held against each other where not every row of them is sure."""

from __future__ import annotations

import pytest
from made_bilingual import side
from made_laws import body

from corpus.checks.pairing import page_pair
from corpus.checks.values import Segment, units_to_compare

CASES = "(1) The keeper shall light the lamp in these cases:\n(a) fog;\n(b) rain."
CAS = "(1) Le gardien allume la lampe dans les cas suivants :\na) brouillard;\nb) pluie;\nc) neige."
BOATS, BATEAUX = "(2) The keeper shall count the boats.", "(2) Le gardien compte les bateaux."
FISHING, PECHE = "(3) Nobody may fish here.", "(3) Nul ne peut pêcher ici."


def _compared(english: list[str], french: list[str]) -> list[Segment]:
    columns = []
    for text, language in (("\n".join(english), "en"), ("\n".join(french), "fr")):
        one = side(body({"5": text}, language), language, "2020-01-01", source=language == "en")
        columns.append((one.expression, one.text.provisions[0]))
    page = page_pair(columns[0][1].path, columns[0], columns[1], None)
    return list(units_to_compare(page))


def test_paragraphs_that_both_number_are_compared_each_by_itself() -> None:
    """Paragraph 1 has an item more in French: it is one stretch with its items; the others are rows as ever."""
    found = _compared([CASES, BOATS, FISHING], [CAS, BATEAUX, PECHE])
    assert [str(s.path) for s in found] == ["art_5/para_1", "art_5/para_2", "art_5/para_3"]
    first, second, _ = found
    assert (first.source.text.count("\n"), first.target.text.count("\n")) == (2, 3)
    assert first.target.text.endswith("neige.")
    assert "(" not in first.source.text  # without the labels
    assert (second.source.text.strip(), second.target.text.strip()) == (
        "The keeper shall count the boats.",
        "Le gardien compte les bateaux.",
    )
    assert all(s.sure for s in found)


def test_a_place_in_such_a_stretch_is_found_in_the_page() -> None:
    page = body({"5": "\n".join([CAS, BATEAUX])}, "fr").provisions[0]
    first = _compared([CASES, BOATS], [CAS, BATEAUX])[0]
    at = first.target.text.index("neige")
    span = first.target.span(at, at + len("neige"))
    assert page.text[span.start : span.end] == "neige"


@pytest.mark.parametrize(
    "french",
    [
        [CAS, BATEAUX], [CAS, PECHE.replace("(3)", "(2)"), BATEAUX.replace("(2)", "(4)")], [CAS, BATEAUX, PECHE, "(4) Fin."],
        [line.partition(") ")[2] if line.startswith("(") else line for line in (CAS, BATEAUX, PECHE)],
    ],
    ids=["one lacks", "other numbers", "one more", "no numbers"],
)  # fmt: skip
def test_else_the_page_is_one_stretch(french: list[str]) -> None:
    found = _compared([CASES, BOATS, FISHING], french)
    assert [str(s.path) for s in found] == ["art_5"]


def test_rows_that_are_all_sure_stay_rows() -> None:
    found = _compared([CASES, BOATS, FISHING], [CAS.replace("\nc) neige.", ""), BATEAUX, PECHE])
    assert len(found) == 5
