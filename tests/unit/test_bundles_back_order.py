"""A translation that says what the rows say in another order keeps its own order, out to any file and back."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, ENGLISH, LAW, back, opened, written
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import exports
from corpus.alignment import Cell, CellStatus, Row
from corpus.bundles import BundleCell, Places
from corpus.bundles.ordering import in_text_order, placed
from corpus.library import Library
from corpus.model import Expression, Provision, ProvisionPath, Span, Unit

LINES = ("tmx", "xliff", "xliff2")
ZH = CHINESE.replace(
    "（一）=1+1 尾以上；\n（二）塘主书面同意。",
    "（一）塘主依照本法第三条书面同意；\n（二）面积在25平方米以上的；\n（三）缴纳3000元。",
)
EN = ENGLISH.replace(
    "(1) =1+1 fish are there;\n(2) the owner consents in writing.",
    "(1) it has 25 square meters or more;\n(2) a fee of 3,000 yuan is paid;\n(3) the owner consents in writing under Article 3.",
)
ORDER = (
    "Fish may be kept where:\n(1) it has 25 square meters or more;\n(2) a fee of 3,000 yuan is paid;\n"
    "(3) the owner consents in writing under Article 3."
)
SHORT = EN.replace("(1) it has 25 square meters or more;\n(2) a fee of 3,000 yuan is paid;\n(3)", "(1)")


def english(library: Library) -> Expression:
    return next(x for x in library.law(LAW).editions[0].expressions if x.translator == "A. Angler")


def page(library: Library, expression: str | None, number: int) -> Provision:
    path = ProvisionPath((f"art_{number}",))
    return next(p for p in library.text(expression or "").provisions if p.path == path)


def as_docx(library: Library) -> bytes:
    asked = exports.Selection(laws=(LAW,), places=(Places(LAW),), day=DAY, languages=("zh-Hans", "en"))
    out = io.BytesIO()
    exports.exporter("docx").save(library, asked, out, "pond")  # type: ignore[union-attr]
    return out.getvalue()


def edited(data: bytes, was: str, now: str) -> bytes:
    """A Word document with other words in its text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            held = old.read(item)
            if item.filename == "word/document.xml":
                assert held.count(was.encode()) == 1
                held = held.replace(was.encode(), now.encode())
            new.writestr(item, held)
    return out.getvalue()


def changed(library: Library, name: str, was: str, now: str) -> str | None:
    """The text that a file with one change makes."""
    if name == "docx":
        [found] = back(library, edited(as_docx(library), was, now), "pond.docx")
    else:
        text = written(library, name)
        assert text.count(was) == 1
        [found] = back(library, text.replace(was, now), f"pond.{name}")
    assert found.status == "added"
    return found.expression


def test_the_rows_are_in_another_order(tmp_path: Path) -> None:
    library = opened(tmp_path, ZH, EN)
    assert page(library, english(library).id, 2).text == ORDER
    words = re.findall(r'xml:lang="en"[^/]*?(?:<prop.*?</prop>)*<seg>(.*?)</seg>', written(library, "tmx"))
    rows = [w for w in words if w in ORDER]
    assert sorted(rows, key=ORDER.index) != rows


@pytest.mark.parametrize("name", LINES)
def test_a_library_without_the_law_gets_the_order_of_the_text(tmp_path: Path, name: str) -> None:
    text = written(opened(tmp_path, ZH, EN), name)
    empty = Library.open(tmp_path / "empty", create=True)
    found = next(one for one in back(empty, text, f"pond.{name}") if one.language == "en")
    assert page(empty, found.expression, 2).text == ORDER


@pytest.mark.parametrize("name", LINES)
def test_a_file_that_lost_its_places_has_all_words_in_the_order_of_the_rows(tmp_path: Path, name: str) -> None:
    text = written(opened(tmp_path, ZH, EN), name)
    bare = re.sub(
        r'<prop type="x-tongwen-place">[^<]*</prop>|<context context-type="x-tongwen-\w+-place">[^<]*</context>|<mda:meta type="\w+-place">[^<]*</mda:meta>',
        "",
        text,
    )
    assert bare != text
    empty = Library.open(tmp_path / "empty", create=True)
    found = next(one for one in back(empty, bare, f"pond.{name}") if one.language == "en")
    brought = page(empty, found.expression, 2).text
    assert brought != ORDER
    assert sorted(brought.split("\n")) == sorted(ORDER.split("\n"))


@pytest.mark.parametrize("name", [*LINES, "docx"])
def test_a_change_leaves_the_rest_of_its_page_in_order(tmp_path: Path, name: str) -> None:
    library = opened(tmp_path, ZH, EN)
    new = changed(library, name, "square meters", "square metres")
    assert page(library, new, 2).text == ORDER.replace("meters", "metres")
    assert replace(page(library, new, 1), order=0) == replace(page(library, english(library).id, 1), order=0)


@pytest.mark.parametrize("name", [*LINES, "docx"])
@pytest.mark.parametrize("text", [EN, SHORT], ids=["another order", "gaps"])
def test_a_page_that_nobody_touched_is_the_library_s(tmp_path: Path, name: str, text: str) -> None:
    library = opened(tmp_path, ZH, text)
    new = changed(library, name, "January 1, 2019", "1 January 2019")
    assert replace(page(library, new, 2), order=0) == replace(page(library, english(library).id, 2), order=0)


def test_a_head_that_was_emptied_is_gone_beside_units_that_stayed(tmp_path: Path) -> None:
    library = opened(tmp_path, ZH, SHORT)
    new = changed(library, "tmx", ">Article 2<", "><")
    old = page(library, english(library).id, 2)
    assert old.label == "Article 2"
    assert (page(library, new, 2).label, page(library, new, 2).text) == ("", old.text)


@given(order=st.permutations(range(8)), gaps=st.sets(st.integers(0, 7), max_size=6))
@settings(max_examples=60, deadline=None)
def test_places_give_back_the_order_of_the_text(order: list[int], gaps: set[int]) -> None:
    rows = [
        Row(ProvisionPath(("art_1", f"para_{n}")), Unit.PARAGRAPH,
            (Cell("x", CellStatus.MATCHED, "", None if n in gaps else "w",
                  runs=() if n in gaps else (Span(at * 10, at * 10 + 5),)),))
        for n, at in enumerate(order, 1)
    ]  # fmt: skip
    cells = placed(rows, [(BundleCell("x", CellStatus.MATCHED, "", row.cells[0].text),) for row in rows])
    held = [(at, cell.place) for at, (cell,), row in zip(order, cells, rows, strict=True) if row.cells[0].runs]
    assert [at for at, _ in in_text_order(held, lambda pair: pair[1])] == sorted(at for at, _ in held)
    # Where the rows tell the order no cell says it.
    told = [place for _, place in held if place is not None]
    assert bool(told) == ([at for at, _ in held] != sorted(at for at, _ in held))


@given(places=st.lists(st.none() | st.integers(1, 9), max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_row_is_lost_and_one_without_a_place_stays_behind_its_neighbour(places: list[int | None]) -> None:
    rows = list(enumerate(places))
    found = in_text_order(rows, lambda row: row[1])
    assert sorted(n for n, _ in found) == list(range(len(rows)))
    for at, (n, place) in enumerate(found):
        if place is None and n:
            assert found[at - 1][0] == n - 1
