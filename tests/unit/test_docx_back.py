"""Word documents out to translators and back, over a small law that exists nowhere."""

from __future__ import annotations

import copy
import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import exports
from corpus.bundles import Places
from corpus.errors import UsageError
from corpus.imported import Imported
from corpus.importers.word import docx as reader
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile

LAW = "cn-yutangfa"
HEAD = f"Tongwen-Text: 1\nLaw: {LAW}\nVersion: 2018-10-26\n"
CHINESE = f"""{HEAD}Language: zh-Hans
Force: authentic
Title: 中华人民共和国鱼塘法

第一条 为了管理鱼塘，制定本法。
第二条 养鱼应当符合下列条件：
（一）塘深三米；
（二）塘主同意。
"""
ENGLISH = f"""{HEAD}Language: en
Force: unofficial
Title: Fish Ponds Law

Article 1 This Law is made for fish ponds.
Article 2 Fish shall be kept where:
(1) the pond is deep;
(2) the owner consents.
"""
FIRST, DEEP, OWNER = 2, 5, 6  # rows of the table: article 1, the items of article 2


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return opened(tmp_path)


def opened(folder: Path) -> Library:
    made = Library.open(folder / "made", create=True)
    sources = [SourceFile(f"{n}.law.txt", text.encode) for n, text in enumerate((CHINESE, ENGLISH))]
    assert [m.status for m in import_sources(made, sources, ImportOptions(format="tongwen-text"))] == ["added"] * 2
    return made


def written(library: Library, languages: tuple[str, ...] = ("zh-Hans", "en"), blank: tuple[str, ...] = ()) -> bytes:
    asked = exports.Selection(places=(Places(LAW),), day=date(2026, 11, 22), languages=languages, blank=blank)
    out = io.BytesIO()
    exports.exporter("docx").save(library, asked, out, "pond.docx")  # type: ignore[union-attr]
    return out.getvalue()


def edited(data: bytes, edit: Callable[[Any], None]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    edit(document.tables[0])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def back(library: Library, data: bytes, name: str = "pond.docx") -> list[Imported]:
    return list(import_sources(library, [SourceFile(name, lambda: data)], ImportOptions()))


def put(table: Any, row: int, column: int, text: str) -> None:
    """Type over a cell: its bookmark stays."""
    [paragraph] = table.rows[row].cells[column].paragraphs
    runs = paragraph.runs or [paragraph.add_run("")]
    runs[0].text = text
    for run in runs[1:]:
        run.text = ""


def said(imported: Imported) -> list[tuple[str, str, str, str]]:
    return [(c.path, c.kind, c.was, c.now) for c in imported.changes]


def codes(imported: list[Imported]) -> list[str]:
    wanted = ("row-unplaced", "source-edited", "tracked-changes")
    return [d.code for i in imported for d in i.diagnostics if d.code in wanted]


def words(library: Library, expression: str | None) -> list[tuple[str, str]]:
    assert expression is not None
    return [(str(p.path), p.text) for p in library.text(expression).provisions]


def test_nothing_changed_stores_nothing(library: Library) -> None:
    assert [(i.status, i.language) for i in back(library, written(library))] == [("unchanged", "en")]


def test_a_changed_cell_is_told_and_stored(library: Library) -> None:
    [found] = back(library, edited(written(library), lambda t: put(t, FIRST, 2, "This Law is made for lakes.")))
    assert said(found) == [("art_1/para_1", "changed", "fish ponds", "lakes")]
    assert words(library, found.expression)[0] == ("art_1", "This Law is made for lakes.")
    assert found.language == "en"
    assert found.version == date(2018, 10, 26)


def test_the_source_is_told_never_stored(library: Library) -> None:
    found = back(library, edited(written(library), lambda t: put(t, FIRST, 1, "乱改。")))
    assert {i.status for i in found} == {"unchanged"}
    assert codes(found) == ["source-edited"]


def test_a_cell_typed_anew_is_placed_by_its_neighbour(library: Library) -> None:
    def edit(table: Any) -> None:
        cell = table.rows[DEEP].cells[2]
        for mark in cell._tc.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
            mark.getparent().remove(mark)
        put(table, DEEP, 2, "(1) deeper than that;")

    found = back(library, edited(written(library), edit))
    assert [(path, kind) for path, kind, *_ in said(found[0])] == [("art_2/para_1/item_1", "changed")]
    assert codes(found) == []


def test_a_row_that_is_new_is_kept_and_flagged(library: Library) -> None:
    def edit(table: Any) -> None:
        new = copy.deepcopy(table.rows[OWNER]._tr)
        for mark in new.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
            mark.getparent().remove(mark)
        table.rows[OWNER]._tr.addnext(new)
        put(table, OWNER + 1, 2, "(3) the fish consent.")
        put(table, OWNER + 1, 1, "")
        put(table, FIRST, 2, "Of lakes.")

    found = back(library, edited(written(library), edit))
    assert codes(found) == ["row-unplaced"]
    assert any(d.found == "(3) the fish consent." for d in found[0].diagnostics)
    assert "(3)" not in words(library, found[0].expression)[1][1]


def test_a_row_that_stands_twice_is_told(library: Library) -> None:
    def edit(table: Any) -> None:
        table.rows[OWNER]._tr.addnext(copy.deepcopy(table.rows[OWNER]._tr))
        put(table, OWNER + 1, 2, "(2) nobody minds.")

    assert codes(back(library, edited(written(library), edit))) == ["row-unplaced"]


def test_rows_and_columns_may_be_moved_and_deleted(library: Library) -> None:
    def edit(table: Any) -> None:
        for row in table.rows:
            row._tr.append(row._tr.tc_lst[1])
        table._tbl.remove(table.rows[OWNER]._tr)
        table._tbl.append(table.rows[FIRST]._tr)

    [found] = back(library, edited(written(library), edit))
    assert found.language == "en"
    assert {(path, kind) for path, kind, *_ in said(found)} == {
        ("art_1/para_1", "moved"),
        ("art_2/para_1/item_2", "removed"),
    }


def test_changes_that_nobody_accepted_are_read_as_accepted(library: Library) -> None:
    def edit(table: Any) -> None:
        [paragraph] = table.rows[FIRST].cells[2].paragraphs
        run = paragraph.runs[0]._r
        gone, new = OxmlElement("w:del"), OxmlElement("w:ins")
        run.addprevious(gone)
        gone.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
        added = copy.deepcopy(run)
        for text in added.iter(qn("w:delText")):
            text.tag, text.text = qn("w:t"), "This Law is made for lakes."
        new.append(added)
        gone.addnext(new)

    [found] = back(library, edited(written(library), edit))
    assert words(library, found.expression)[0][1] == "This Law is made for lakes."
    assert codes([found]) == ["tracked-changes"]


def test_text_boxes_and_hidden_words_stay_beside(library: Library) -> None:
    def edit(table: Any) -> None:
        [paragraph] = table.rows[FIRST].cells[2].paragraphs
        paragraph.runs[0].text = "Of lakes."
        paragraph.add_run("secret").font.hidden = True
        box = parse_xml(
            '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict><w:txbxContent><w:p><w:r>'
            "<w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
        )
        paragraph._p.append(box)

    [found] = back(library, edited(written(library), edit))
    assert words(library, found.expression)[0][1] == "Of lakes."
    assert [d.found for d in found.diagnostics if d.code == "row-unplaced"] == ["secret", "boxed"]


def test_a_new_language_begins_with_a_blank_column(library: Library) -> None:
    def edit(table: Any) -> None:
        for row in range(1, len(table.rows)):
            put(table, row, 2, f"Wort {row}")

    [found] = back(library, edited(written(library, ("zh-Hans",), ("de",)), edit))
    assert (found.status, found.language, found.version) == ("added", "de", date(2018, 10, 26))
    assert words(library, found.expression) == [("art_1", "Wort 2"), ("art_2", "Wort 4\nWort 5\nWort 6")]


def test_a_blank_column_needs_a_language_of_its_own(library: Library) -> None:
    with pytest.raises(UsageError, match="has a column in en"):
        written(library, blank=("en",))
    with pytest.raises(UsageError, match="no tag"):
        written(library, blank=("not a tag",))


def test_a_document_without_its_names_is_any_document(library: Library) -> None:
    def edit(table: Any) -> None:
        for mark in table._tbl.xpath(".//w:bookmarkStart"):
            mark.set(
                qn("w:name"), "x" * 1_000_000 if mark.get(qn("w:id")) == "0" else "_tw9_u000000000000_1_000000000000"
            )

    assert reader.read(edited(written(library), edit), "pond.docx").value[0].returned == ()


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[Library, bytes]]:
    with tempfile.TemporaryDirectory() as folder:
        library = opened(Path(folder))
        yield library, written(library)
        library.close()


CELLS = st.dictionaries(
    st.sampled_from([FIRST, 4, DEEP, OWNER]),
    st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=8),
    min_size=1,
)


@settings(deadline=None, max_examples=12)
@given(cells=CELLS)
def test_what_stands_in_the_cells_comes_back(shared: tuple[Library, bytes], cells: dict[int, str]) -> None:
    _, data = shared

    def edit(table: Any) -> None:
        for row, text in cells.items():
            put(table, row, 2, f"x{text}")

    [one] = reader.read(edited(data, edit), "pond.docx").value[0].returned
    [was] = reader.read(data, "pond.docx").value[0].returned
    assert not one.unplaced
    changed = {
        a.id: a.cells[1].text for a, b in zip(one.rows, was.rows, strict=True) if a.cells[1].text != b.cells[1].text
    }
    assert sorted(changed.values()) == sorted(f"x{text}" for text in cells.values())  # type: ignore[type-var]
    assert [r.cells[0] for r in one.rows] == [r.cells[0] for r in was.rows]


def test_a_bookmark_that_a_program_wrote_twice_is_one(library: Library) -> None:
    def edit(table: Any) -> None:
        for mark in table._tbl.xpath(".//w:bookmarkStart"):
            mark.addnext(copy.deepcopy(mark))

    assert [i.status for i in back(library, edited(written(library), edit))] == ["unchanged"]


def test_a_document_that_says_it_has_countless_columns_is_refused(library: Library) -> None:
    data = written(library)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given_, zipfile.ZipFile(out, "w") as made:
        for name in given_.namelist():
            part = given_.read(name)
            if name == "docProps/custom.xml":
                assert b"zh-Hans en<" in part
                many = b" ".join(b"cn-x.undated.en.%d" % n for n in range(100_000))
                part = re.sub(rb'(name="tongwen.texts"><vt:lpwstr>)[^<]*', rb"\g<1>" + many, part)
            made.writestr(name, part)
    [found] = back(library, out.getvalue())
    assert found.status == "failed"
    assert found.message == f"A bundle of {LAW} has more than 60 texts side by side."
