"""Bundles: the table of a law and its files, over a small law that exists nowhere, with signs that files trip over."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, HEAD, LAW
from back_laws import ENGLISH as POND
from click.testing import CliRunner
from lxml import etree
from markdown_it import MarkdownIt

from corpus import exports
from corpus.bundles import Bundle, Places, RowKind, make
from corpus.bundles.marks import Mark, mark_of, read_mark
from corpus.bundles.words import for_xml
from corpus.errors import NotFoundError, UsageError
from corpus.exports.csv import harmless
from corpus.exports.markdown import plain
from corpus.exports.paper import file_name
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.lookup import show
from corpus.sources import SourceFile
from webapp.cli import main

ENGLISH = POND.replace("Chapter I General Provisions", "Chapter I General | Provisions")
ARABIC = f"""{HEAD}Language: ar
Force: machine
Publisher: Pond Press
Title: قانون أحواض السمك
Coverage: 1-1

المادة 1 وضع هذا القانون لإدارة أحواض السمك.
"""
PRIVATE = f"""{HEAD}Language: de
Force: unofficial
Rights: private
Publisher: Geheim Verlag
Title: Fischteichgesetz

Artikel 1 Geheimer Satz.
Artikel 4 Noch ein geheimer Satz.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bundles")
    library = Library.open(made, create=True)
    texts = {"zh": CHINESE, "en": ENGLISH, "ar": ARABIC, "de": PRIVATE}
    sources = [SourceFile(f"{name}.law.txt", text.encode) for name, text in texts.items()]
    found = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert [(m.status, m.message) for m in found] == [("added", "")] * 4
    library.close()
    return made


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    opened = Library.open(folder)
    yield opened
    opened.close()


def bundle(library: Library, address: str = "", **more: object) -> Bundle:
    return make(library, Places(LAW, address), day=DAY, **more)  # type: ignore[arg-type]


def written(library: Library, name: str, **more: object) -> bytes:
    languages = ("zh-Hans", "en", "ar")
    selection = replace(exports.Selection(places=(Places(LAW),), day=DAY, languages=languages), **more)
    exporter = exports.exporter(name)
    if isinstance(exporter, exports.LineExporter):
        return "".join(exporter.lines(library, selection)).encode()
    target = io.BytesIO()
    exporter.save(library, selection, target, f"a.{name}")
    return target.getvalue()


# -- the table --------------------------------------------------------------------------------------------------------


def test_rows_are_those_of_the_pages(library: Library) -> None:
    units = [row for row in columns(library).rows if row.kind is RowKind.UNIT]
    pages = [show(library, f"{LAW} art_{n}", as_of=DAY, languages=("zh-Hans", "en", "ar")).rows for n in (1, 2, 3)]
    shown = [row for rows in pages for row in rows]
    assert [(r.path, [(c.status, c.text) for c in r.cells]) for r in units] == [
        (r.path, [(c.status, c.text) for c in r.cells]) for r in shown
    ]


def test_headings_and_articles_stand_before_their_units(library: Library) -> None:
    found = bundle(library, languages=("en", "zh-Hans"))
    assert [(str(row.kind), str(row.path), row.pin) for row in found.rows[:6]] == [
        ("container", "chp_1", ""), ("page", "art_1", ""), ("unit", "art_1/para_1", "1(1)"),
        ("page", "art_2", ""), ("unit", "art_2/para_1", "2(1)"), ("unit", "art_2/para_1/item_1", "2(1)(1)"),
    ]  # fmt: skip
    assert found.rows[0].cells[0].words == "Chapter I General | Provisions"
    assert [t.language for t in found.texts] == ["en", "zh-Hans"]
    assert [t.prevails for t in found.texts] == [False, True]


def test_of_private_texts_no_trace_is_left(library: Library) -> None:
    public, everything = bundle(library), bundle(library, include_private=True)
    assert {t.language for t in public.texts} == {"zh-Hans", "en", "ar"}
    assert "art_4" not in {str(row.path) for row in public.rows}
    assert "art_4" in {str(row.path) for row in everything.rows}
    with pytest.raises(UsageError, match="has no text"):
        bundle(library, expressions=tuple(t.id for t in everything.texts if t.language == "de"))
    for name in ("csv", "docx", "html", "md", "xlsx"):
        assert b"Geheim" not in written(library, name)


@pytest.mark.parametrize(
    ("address", "paths"),
    [
        ("2..3", {"art_2/para_1", "art_2/para_1/item_1", "art_2/para_1/item_2", "art_3/para_1"}),
        ("art_3,1", {"art_1/para_1", "art_3/para_1"}),
        ("chp_2", {"art_3/para_1"}),
        ("art_2/para_1/item_2", {"art_2/para_1/item_2"}),
    ],
)
def test_provisions_are_chosen_by_address(library: Library, address: str, paths: set[str]) -> None:
    found = bundle(library, address)
    assert {str(row.path) for row in found.rows if row.kind is RowKind.UNIT} == paths


@pytest.mark.parametrize(
    ("address", "error", "words"),
    [("9", NotFoundError, "art_9"), ("pond", UsageError, "pond"), ("3..1", UsageError, "3..1|art_3..art_1")],
)
def test_an_address_that_leads_nowhere_is_told(
    library: Library, address: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        bundle(library, address)


def test_rows_and_marks_have_names_of_their_own(library: Library) -> None:
    found = bundle(library)
    marks = [mark_of(row, n) for row in found.rows for n in range(len(row.cells))]
    assert len(set(marks)) == len(marks)
    assert max(map(len, marks)) <= 40
    row = found.rows[2]
    assert read_mark(mark_of(row, 1, 3)) == Mark(3, row.id, 1, row.cells[1].hash)
    assert read_mark("_Toc12345") is None
    pins = [r.pin for r in found.rows if r.pin]
    assert len(set(pins)) == len(pins)


# -- files ------------------------------------------------------------------------------------------------------------


def words_of(found: Bundle) -> list[str]:
    return [cell.words for row in found.rows for cell in row.cells if cell.words]


def columns(library: Library) -> Bundle:
    return bundle(library, languages=("zh-Hans", "en", "ar"))


def test_csv_holds_every_cell_and_no_formula(library: Library) -> None:
    text = written(library, "csv", bom=True).decode()
    assert text.startswith("\ufeff")
    lines = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    found = columns(library)
    assert [line["en text"] for line in lines] == [harmless(row.cells[1].words) for row in found.rows]
    assert {line["en force"] for line in lines} == {"unofficial"}
    assert harmless(" =1+1") == "' =1+1"
    assert harmless("1+1") == "1+1"


def test_html_stands_alone_and_shows_every_cell(library: Library) -> None:
    page = written(library, "html").decode()
    tree = etree.HTML(page)
    assert tree.xpath("//script | //link | //@src | //@onclick") == []
    shown = ["".join(e.itertext()) for e in tree.xpath("//tbody//td/*[not(@class='note')]")]
    assert shown == words_of(columns(library))
    assert tree.xpath("//td[@lang='ar']/@dir")[0] == "rtl"
    assert "unofficial translation" in page
    ids = tree.xpath("//@id")
    assert len(set(ids)) == len(ids)


def test_markdown_shows_every_cell_as_it_is(library: Library) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(written(library, "md").decode())
    tree = etree.HTML(rendered)
    shown = {"".join(e.itertext()) for e in tree.xpath("//td")}
    units = [row for row in columns(library).rows if row.kind is RowKind.UNIT]
    assert {cell.words for row in units for cell in row.cells if cell.words} <= shown
    assert tree.xpath("//b") == []
    assert "unofficial translation" in rendered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"),
        ("1. Pond", "1\\. Pond"),
        ("- fish", "\\- fish"),
        ("two\nlines", "two<br>lines"),
        ("<i>", "\\<i\\>"),
    ],
)
def test_markup_in_a_text_is_text(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_xlsx_holds_every_cell_as_text(library: Library) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(written(library, "xlsx")))
    sheet, found = book.worksheets[0], columns(library)
    lines = list(sheet.iter_rows(min_row=2))
    held = [[cell.value or "" for cell in line[4:7]] for line in lines]
    assert held == [[cell.words for cell in row.cells] for row in found.rows]
    assert {cell.data_type for line in lines for cell in line if cell.value} == {"s"}
    assert sheet.freeze_panes == "E2"
    assert "unofficial translation" in sheet["F1"].value
    assert any("A. Angler" in str(value) for _, value in book["About"].values)


def test_a_text_that_is_too_long_for_a_cell_goes_on_below(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    import openpyxl

    monkeypatch.setattr("corpus.exports.xlsx._MOST", 10)
    sheet = openpyxl.load_workbook(io.BytesIO(written(library, "xlsx", languages=("en",)))).worksheets[0]
    joined: dict[str, str] = {}
    for row, *_, text, _note in sheet.iter_rows(min_row=2, values_only=True):
        joined[row] = joined.get(row, "") + (text or "")
    assert list(joined.values()) == [row.cells[0].words for row in bundle(library, languages=("en",)).rows]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_docx_names_each_cell_and_its_language(library: Library) -> None:
    import docx

    data = written(library, "docx")
    document, found = docx.Document(io.BytesIO(data)), columns(library)
    [table] = document.tables
    marks = [read_mark(name) for name in table._tbl.xpath(".//w:bookmarkStart/@w:name")]
    held = [
        (row.id, n)
        for row in found.rows
        for n, _ in enumerate(row.cells)
        if any(cell.words for cell in row.cells) or row.notes or row.id[0] == "u"
    ]
    assert [(m.row, m.column) for m in marks if m] == held
    paragraphs = [start.getparent() for start in table._tbl.xpath(".//w:bookmarkStart")]
    held_words = ["".join(t.text for t in p.iter(f"{W}t")) for p in paragraphs]
    assert [words for words in held_words if words] == [for_xml(w) for w in words_of(found)]
    assert table._tbl.xpath("./w:tr[1]/w:trPr/w:tblHeader")
    assert table._tbl.xpath(".//w:lang[@w:bidi='ar-SA']")
    assert table._tbl.xpath(".//w:rFonts[@w:eastAsia='SimSun']")
    styles = {s.name for s in document.styles}
    assert {"Tongwen Provision", "Tongwen Note", "Title", "Heading 1"} <= styles
    custom = zipfile.ZipFile(io.BytesIO(data)).read("docProps/custom.xml").decode()
    assert LAW in custom
    assert " ".join(t.id for t in found.texts) in custom
    assert written(library, "docx") == data


def test_pdf_holds_the_words_in_every_script(library: Library) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(written(library, "pdf"))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    for words in ("为了管理鱼塘", "*all* fish_ponds & <b>carp</b>", "unofficial translation", "machine translation"):
        assert words in text.replace("\r\n", "")
    assert [item.get_title() for item in document.get_toc()][:2] == ["第一章 总则", "第一条"]
    assert document.get_metadata_dict()["Title"] == "中华人民共和国鱼塘法"


def test_what_no_font_has_is_printed_as_a_code_or_refused() -> None:
    import typst

    from corpus.exports.pdf import _with_fonts

    def data(words: str) -> dict[str, object]:
        return {"languages": {"en": {}}, "bundles": [{"notes": [], "rows": [words]}]}

    fonts = typst.Fonts()
    # The last signs of the last plane: private use, which no font of a script has.
    shown = _with_fonts(data("pond \U0010fffd"), fonts)["bundles"][0]
    assert shown["rows"] == ["pond [U+10FFFD]"]
    assert "[U+10FFFD]" in shown["notes"][0]
    with pytest.raises(UsageError, match="No font of this machine"):
        _with_fonts(data("".join(chr(0x10FF00 + n) for n in range(20))), fonts)


def test_more_texts_than_a_page_holds_are_refused(monkeypatch: pytest.MonkeyPatch, library: Library) -> None:
    monkeypatch.setattr("corpus.exports.paper.MOST_COLUMNS", 2)
    with pytest.raises(UsageError, match="3 texts"):
        written(library, "docx")


def test_names_of_files_say_what_is_in_them() -> None:
    assert file_name("cn-x", "art_56..art_58,art_120-1", "2018-10-26", ("zh-Hans", "en", "en"), "pdf") == (
        "cn-x_art_56-58_art_120-1_2018-10-26_zh-Hans_en.pdf"
    )
    assert file_name("cn-x", '../é"\n', "undated", (), "csv") == "cn-x_...__undated.csv"


# -- the command ------------------------------------------------------------------------------------------------------


def run(folder: Path, *arguments: str) -> tuple[int, bytes, str]:
    result = CliRunner().invoke(
        main, ["--data", str(folder), "export", *arguments], env={"TONGWEN_TODAY": "2026-11-22"}
    )
    return result.exit_code, result.stdout_bytes, result.output


def test_the_command_takes_citations_and_columns(folder: Path, tmp_path: Path) -> None:
    code, out, _ = run(folder, "鱼塘法第一条", "鱼塘法第三条", "--format", "csv", "--languages", "en,zh-Hans")
    lines = list(csv.DictReader(io.StringIO(out.decode(), newline="")))
    assert code == 0
    assert [line["path"] for line in lines if line["kind"] == "unit"] == ["art_1/para_1", "art_3/para_1"]
    assert list(lines[0])[7] == "en text"
    target = tmp_path / "a.xlsx"
    assert run(folder, LAW, "--format", "xlsx", "-o", str(target))[0] == 0
    assert target.read_bytes()[:2] == b"PK"
    assert run(folder, LAW, "--format", "docx")[1][:2] == b"PK"


def test_the_command_refuses_what_a_format_can_not_hold(folder: Path) -> None:
    assert "side by side" in run(folder, LAW, "--format", "jsonl", "--languages", "en")[2]
    assert run(folder, "鱼塘法第一条", "鱼塘法第三条", "--format", "jsonl")[0] != 0
