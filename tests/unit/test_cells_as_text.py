"""Cells of tables: no spreadsheet takes text for a formula, what is read back is what was written, and what is cut says so."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import concordance_laws as laws
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.spreadsheets import as_text, as_typed
from corpus.terms.table import concepts_of, table_of
from corpus.terms.values import Concept, Origin, Term
from webapp import concordance_files, workbooks
from webapp.cli import main

texts = st.text(st.sampled_from("'=+-@＝－ \t\r\nab扣"), max_size=6)


@given(texts)
@settings(deadline=None)
def test_a_cell_is_text_and_comes_back(text: str) -> None:
    assert not as_text(text).lstrip(" ").startswith(tuple("=+-@＝＋－＠\t\r\n"))
    assert as_typed(as_text(text)) == text


@pytest.mark.parametrize("text", ["扣押", "co-owner", "it's", "'quoted'", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert (as_text(text), as_typed(text)) == (text, text)


@given(st.lists(texts.map(str.strip).filter(bool).filter(lambda t: "\r" not in t), min_size=2, max_size=2))
@settings(deadline=None)
def test_a_table_of_terms_comes_back(words: list[str]) -> None:
    chinese, english = words
    concept = Concept(
        "=1+1", "concept", "", (Term(chinese, "zh-Hans", "cn"), Term(english, "en")), "-note", Origin.USER
    )
    table = table_of([concept])
    assert all(cell[:1] not in set("=+-@＝－\t\r\n") for row in csv.reader(io.StringIO(table)) for cell in row)
    (back,) = concepts_of(table, "back")
    assert (back.id, back.note, [t.text for t in back.terms]) == ("=1+1", "-note", [chinese, english])


@pytest.mark.parametrize("text", ["x" * 40_000, "𠮷" * 20_000, "x" * 32_768])
def test_a_cell_that_is_too_long_says_what_is_missing(text: str) -> None:
    fitting = workbooks.fitting(text)
    kept, _, said = fitting.partition("… [cut: ")
    assert text.startswith(kept)
    assert said == f"{len(text) - len(kept)} more characters, in the CSV]"
    assert len(fitting.encode("utf-16-le")) <= 2 * 32_767


@pytest.mark.parametrize("text", ["", "x" * 32_767, "𠮷" * 16_383])
def test_a_cell_that_fits_is_whole(text: str) -> None:
    assert workbooks.fitting(text) == text


def test_a_workbook_tells_what_it_has_no_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    laws.fill(tmp_path)
    monkeypatch.setattr(concordance_files, "MOST_XLSX", 3)
    monkeypatch.setattr(workbooks, "_LONGEST_CELL", 120)
    file = tmp_path / "made.xlsx"
    arguments = ["--data", str(tmp_path), "concordance", "warden", "--language", "en", "--xlsx", str(file)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    book = openpyxl.load_workbook(file)
    sheet = book["Concordance"]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[-1][0].endswith("more places: a table has 3 at most. Choose a law.")
    assert len(rows) == 1 + 3 + 1
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:3]) == ("A2", "A1:")
    about = dict(book["About"].iter_rows(values_only=True, max_col=2))
    said = [cell for row in rows for cell in row if "more characters, in the CSV]" in cell]
    assert about.get("Cells cut short", "0").split(";")[0] == str(len(said))
