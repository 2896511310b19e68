"""The words that a finding is about: the row it stands in, in both texts, and how much of it is shown."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from made_bilingual import bilingual

from corpus import checking
from corpus.diagnostics import diagnose
from corpus.library import Library
from corpus.quoting import Quoting, clipped
from webapp.check_files import COLUMNS
from webapp.cli import main

LAW = "cn-dengta"
_HEAD = "Tongwen-Text: 1\nLaw: cn-dengta\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nPublisher: Tests\nTitle: {}\n\n"
CHINESE = "渡船公司应当在三十日内提交许可证。\n港务委员会应当在六十日内答复，并说明理由。"
ENGLISH = "The ferry company shall submit the licence within 30 days.\nThe harbour board shall answer within 90 days and give the reasons."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quoting")
    chinese, english = bilingual(20)
    chinese["5"], english["5"] = CHINESE, ENGLISH
    written = (("zh", "zh-Hans", "authentic", "灯塔法", "第{}条 {}\n", chinese), ("en", "en", "unofficial", "Lighthouse Law", "Article {} {}\n", english))  # fmt: skip
    for name, tag, force, title, line, pages in written:
        (folder / f"{name}.law.txt").write_text(
            _HEAD.format(tag, force, title) + "".join(line.format(n, t) for n, t in pages.items()), encoding="utf-8"
        )
    done = CliRunner().invoke(main, ["--data", str(folder / "data"), "import", *map(str, folder.glob("*.law.txt"))])
    assert done.exit_code == 0
    return folder / "data"


def test_a_finding_is_quoted_with_the_row_of_both_texts_the_law_first(data: Path) -> None:
    library = Library.open(data)
    (checked,) = checking.check(library, LAW, date(2026, 11, 22))
    (found,) = [d for d in checked.diagnostics if d.code == "period-differs"]
    law = library.law(LAW)
    quoting = Quoting(library, law, law.editions[0])
    ours, theirs = quoting.of(found)
    assert (ours.expression.language, ours.text) == ("zh-Hans", CHINESE.splitlines()[1])
    assert (theirs.expression.language, theirs.text) == ("en", ENGLISH.splitlines()[1])
    assert theirs.text[theirs.start : theirs.end] == found.found == "90 days"
    assert ours.start == ours.end
    # In one text alone: its line. On a whole text, or on what is no place: nothing.
    alone = replace(found, expressions=found.expressions[:1])
    assert [q.text for q in quoting.of(alone)] == [ENGLISH.splitlines()[1]]
    for path in (None, "art_999", "//", "art_5-art_9"):
        assert quoting.of(replace(found, path=path)) == ()
    assert quoting.of(replace(diagnose("deleted-article", "Gone.", path="art_5"), expressions=found.expressions)) == ()


def test_a_finding_without_words_is_quoted_with_its_unit_or_a_short_page(data: Path) -> None:
    library = Library.open(data)
    law = library.law(LAW)
    quoting = Quoting(library, law, law.editions[0])
    ids = tuple(e.id for e in law.editions[0].expressions)
    unit = replace(diagnose("sentence-missing", "Lost.", path="art_5/para_2"), expressions=ids)
    assert {q.text for q in quoting.of(unit)} == {CHINESE.splitlines()[1], ENGLISH.splitlines()[1]}
    page = replace(unit, path="art_5")
    assert {q.text for q in quoting.of(page)} == {CHINESE, ENGLISH}


@given(st.text(st.sampled_from("ab \n灯。"), max_size=120), st.integers(0, 120), st.integers(0, 40), st.integers(1, 30))
def test_what_is_shown_is_a_stretch_of_the_text_around_the_place(text: str, start: int, long: int, most: int) -> None:
    start = min(start, len(text))
    end = min(start + long, len(text))
    before, marked, behind, cut = clipped(text, start, end, most)
    assert before + marked + behind in text
    assert text[start:end].startswith(marked)
    assert marked == text[start:end] or len(marked) == 2 * most
    if cut == (False, False):
        assert before + marked + behind == text


def test_findings_are_written_as_tables(data: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> bytes:
        done = CliRunner().invoke(main, ["--data", str(data), "check", LAW, *arguments])
        assert done.exit_code == 0, done.output
        return done.stdout_bytes

    head, *rows = csv.reader(io.StringIO(run("--csv").decode("utf-8-sig")))
    assert tuple(head) == COLUMNS
    (row,) = [dict(zip(head, r, strict=True)) for r in rows if r[COLUMNS.index("code")] == "period-differs"]
    assert (row["path"], row["place"], row["found"]) == ("art_5/para_2", "Article 5, paragraph 2", "90 days")
    assert (row["text"], row["text beside"]) == (CHINESE.splitlines()[1], ENGLISH.splitlines()[1])
    assert row["url"] == "/laws/cn-dengta/art_5/para_2?version=2020-01-01"
    run("--waive", "period-differs", "--at", "art_5/para_2", "--because", "=agreed")
    run("--xlsx", str(tmp_path / "found.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "found.xlsx")["Findings"]
    cells = [dict(zip(COLUMNS, (c.value or "" for c in r), strict=True)) for r in sheet.iter_rows(min_row=2)]
    (waived,) = [c for c in cells if c["code"] == "period-differs"]
    assert waived["waived because"] == "=agreed"
    assert sheet.cell(cells.index(waived) + 2, COLUMNS.index("waived because") + 1).data_type == "s"


@pytest.mark.parametrize(
    "arguments",
    [("--csv", "--json"), ("--csv", "--off", "stop-missing"), ("--xlsx", "/nowhere/at/all.xlsx")],
)
def test_what_cant_be_written_is_told(data: Path, arguments: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, ["--data", str(data), "check", LAW, *arguments])
    assert done.exit_code == 2
    assert "--xlsx" in done.stderr
