"""Laws that a text of another language than Chinese repeals; the titles are made up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, effective, store

from corpus.days.effects import effects
from corpus.days.repealing import repealed_elsewhere
from corpus.days.status import status_on
from corpus.library import Library
from corpus.model import Statement, Status

CLAUSES = [
    ("en", "The Lighthouses Act 1990 and the Harbours Act are repealed.", ["Lighthouses Act 1990", "Harbours Act"]),
    ("en", "(1) The Lighthouses Ordinance (Cap. 5) is repealed.", ["Lighthouses Ordinance"]),
    ("en", "1. Directive 95/46/EC is repealed with effect from 25 May 2018.", ["Directive 95/46/EC"]),
    ("en", "Section 5 of the Lighthouses Act is repealed.", []),
    ("en", "Where the text says “The Lighthouses Act is repealed”, nothing ends.", []),
    ("de", "Das Leuchtturmgesetz vom 1. Mai 1990 wird aufgehoben.", ["Leuchtturmgesetz"]),
    ("de", "§ 5 des Leuchtturmgesetzes wird aufgehoben.", []),
    ("fr", "La loi sur les phares est abrogée.", ["loi sur les phares"]),
    ("ja", "灯台法（昭和二十五年法律第一号）は、廃止する。", ["灯台法"]),
    ("ja", "灯台法第五条は、廃止する。", []),
    ("ko", "등대법은 폐지한다.", ["등대법"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CLAUSES)
def test_clauses(language: str, text: str, wanted: list[str]) -> None:
    assert [title for title, _ in repealed_elsewhere(text, language)] == wanted


@pytest.mark.parametrize("title", ["Lighthouses Act 1990", "The Lighthouses Act"])
def test_a_law_ends_on_the_day_its_repealer_starts(tmp_path: Path, title: str) -> None:
    library = Library.open(tmp_path, create=True)
    store(library, "ca-L-1", draft("Lighthouses Act", "1990-01-01", body({"1": "Light."}, "en"), "en", jurisdiction="ca",
          is_source=True, statements=[effective("1990-02-01")]))  # fmt: skip
    said = [effective("2020-01-01"), Statement("repeals", title, "its own provision art_2")]
    store(library, "ca-L-2", draft("Beacons Act", "2019-06-01", body({"1": "Light."}, "en"), "en", jurisdiction="ca",
          is_source=True, statements=said), source="b")  # fmt: skip
    law = library.law("ca-L-1")
    found = [
        status_on(law, law.editions[0], date.fromisoformat(d), effects(library)).status
        for d in ("2019-12-31", "2020-01-01")
    ]
    assert found == [Status.IN_FORCE, Status.REPEALED]


def test_long_lines_take_no_time() -> None:
    assert list(repealed_elsewhere("the Act and " * 50_000 + "x is repealed", "en")) == []
