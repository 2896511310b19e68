"""Tables, annexes and notes in an article's text: none of them is a paragraph of the article."""

from __future__ import annotations

import pytest

from corpus.citations import Level
from corpus.grammar.appended import annex_number, is_annex_heading
from corpus.grammar.parts import own_parts, parts_of
from corpus.grammar.tables import table_runs
from corpus.model import Provision, ProvisionPath, Unit
from corpus.resolving.units import units as units_meant

PAGE = ProvisionPath(("art_9",))


def units(text: str, language: str = "zh-Hans") -> list[tuple[str, str]]:
    """(path below the page, text with / for line breaks) of each part."""
    found = parts_of(text, PAGE, language, "cn")
    return [(str(p.path).removeprefix("art_9/"), text[p.span.start : p.span.end].replace("\n", "/")) for p in found]


BOX = "┌──┬──┐\n│甲  │一、│\n├──┼──┤\n│乙  │二  │\n└──┴──┘"
TABLES = {
    "box characters": (f"如下表：\n{BOX}\n前项甲。", ["para_1", "table_1", "para_2"]),
    "a table inside a list": (f"如下：\n一、甲：\n{BOX}\n二、乙。\n丙。", ["para_1", "para_1/item_1", "table_1", "para_1/item_2", "para_2"]),
    "indented": (f"如下表：\n    {BOX}\n前项。", ["para_1", "table_1", "para_2"]),
    "a text that goes on below a table": (
        f"如下：\n一、甲：\n{BOX}\n乙不在此限。\n二、丙。",
        ["para_1", "para_1/item_1", "table_1", "para_1/item_1/text_1", "para_1/item_2"],
    ),
    "bars": ("甲。\n税 目 | 税 率\n买 | 3\n+----+----+\n| 卖 | 4 |\n乙。", ["para_1", "table_1", "para_2"]),
    "a cell that broke": ("甲。\n界 | 1\n立法\n会 | 2\n乙。", ["para_1", "table_1", "para_2"]),
    "rules alone": ("甲。\n某税税率表一（综合适用）\n---- ----\n级数 税率\n1 3\n2 10\n---- ----\n（注1：本表乙。\n注2：丙。）",
                    ["para_1", "table_1", "note_1", "note_2"]),
    "what the notes number": (f"甲。\n{BOX}\n备注：\n一、乙。\n二、丙。", ["para_1", "table_1", "note_1", "note_1/item_1", "note_1/item_2"]),
    "a bar alone": ("甲。\n丙 | 丁\n乙。", ["para_1", "para_2", "para_3"]),
    "a rule alone": ("甲。\n----------------\n乙。", ["para_1", "para_2"]),
    "an exponent above its line": ("如下：\n-9\n一、甲。\n二、乙。", ["para_1", "para_1/item_1", "para_1/item_2"]),
    "a fraction": ("甲：\nQ＝───────\n乙。", ["para_1", "para_2", "para_3"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_one_part_and_no_paragraph(name: str) -> None:
    text, expected = TABLES[name]
    assert [path for path, _ in units(text)] == expected


def test_a_table_keeps_its_lines_its_columns_and_its_caption() -> None:
    text = "甲。\n某税税率表\n  a | b\n  c | d"
    assert units(text) == [("para_1", "甲。"), ("table_1", "某税税率表/  a | b/  c | d")]
    indented = f"甲。\n    {BOX}"
    assert units(indented)[1][1].startswith("    ┌")


def test_a_sentence_that_announces_a_table_is_no_caption() -> None:
    assert [p for p, _ in units(f"甲。\n乙依左表\n{BOX}")] == ["para_1", "para_2", "table_1"]
    assert [p for p, _ in units(f"某物限量标准表\n{BOX}")] == ["para_1", "table_1"]


def test_runs_of_table_lines() -> None:
    assert table_runs(["甲", "a | b", "c | d", "乙", "", "| e |", "| f |"]) == [range(1, 3), range(5, 7)]
    assert table_runs([]) == []


ANNEXES = {
    "with a title": (
        "甲。\n附件一\n某办法\n一、乙。\n二、丙。\n附件二\n戊。",
        ["para_1", "annex_1", "annex_1/para_1", "annex_1/para_2", "annex_2", "annex_2/para_1"],
    ),
    "a table": ("甲。\n附：\n某税率表\na | b\nc | d", ["para_1", "annex_1", "annex_1/table_1"]),
    "the number it prints": ("甲。\n附件三：某表\n乙。\n附件三\n丙。", ["para_1", "annex_3", "annex_3/para_1", "annex_3~2", "annex_3~2/para_1"]),
    "spoken of": ("甲。\n附件一所列条例，予以废止。\n附件所列的乙。", ["para_1", "para_2", "para_3"]),
    "quoted": ("修改为：“甲。\n附件一\n乙。”", ["para_1"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ANNEXES)
def test_what_an_annex_holds_is_no_paragraph_of_the_article(name: str) -> None:
    text, expected = ANNEXES[name]
    assert [path for path, _ in units(text)] == expected


def test_own_parts_leave_out_what_stands_beside() -> None:
    text = f"甲。\n{BOX}\n乙。\n附件一\n丙。"
    parts = parts_of(text, PAGE, "zh-Hans", "cn")
    provision = Provision(PAGE, Unit.ARTICLE, None, "第九条", "", text, parts)
    assert [str(p.path) for p in own_parts(provision)] == ["art_9/para_1", "art_9/para_2"]
    assert [str(p) for p in units_meant(provision, (Level("款", "2"),), "cn")] == ["art_9/para_2"]
    assert units_meant(provision, (Level("款", "3"),), "cn") == ()
    assert provision.whole(PAGE.child("annex", 1)) is not None


ENGLISH = {
    "a note on the amendment": ("The text.\nNote: Articles 1 through 9 were amended lastly on May 6, 2003.", ["para_1", "note_1"]),
    "a note on two lines": ("The text.\nNote:\nIn case of any discrepancy, the Chinese version shall prevail.", ["para_1", "note_1"]),
    "which text prevails": ("The text.\nNote:\nIn case of any discrepancy between the Chinese and this English text, the former governs.",
                            ["para_1", "note_1"]),
    "the translation": ("The text.\n(The Chinese text is the only authentic text.)", ["para_1", "note_1"]),
    "both languages in brackets": ("The text.\n（Made in Chinese, which prevails over the English translation.）", ["para_1", "note_1"]),
    "history": ("The text.\nMore.\n(Amended on May 6, 2003)", ["para_1", "para_2", "note_1"]),
    "no last line": ("The text.\n(Amended on May 6, 2003)\nMore.", ["para_1", "para_2", "para_3"]),
    "the only line": ("(Amended on May 6, 2003)", ["para_1"]),
    "a law's own brackets": ("The text.\n(The form is in Annex 2.)", ["para_1", "para_2"]),
    "a label and its text": ("The following:\nCategory 1:\nIncome from x.\nCategory 2:\n1. y\n2. z",
                             ["para_1", "para_2", "para_3", "para_3/item_1", "para_3/item_2"]),
    "a marker and its text": ("The following:\n1.\nOne.\n2.\nTwo.\nLast.", ["para_1", "para_1/item_1", "para_1/item_2", "para_2"]),
    "an annex": ("The text.\nAttachment 1\nForm of application\nB.", ["para_1", "annex_1", "annex_1/para_1"]),
    "a sentence about an annex": ("The text.\nAttachment of goods is void.\nSchedule 2 applies.", ["para_1", "para_2", "para_3"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ENGLISH)
def test_english(name: str) -> None:
    text, expected = ENGLISH[name]
    assert [path for path, _ in units(text, "en")] == expected


@pytest.mark.parametrize(
    ("line", "tag", "number"),
    [("附件一", "zh", 1), ("附：", "zh", None), ("附件 (六)", "zh", 6), ("附表  某标准表", "zh", None), ("附件：某歌（五线谱版）", "zh", None),
     ("附錄十二：某表", "zh", 12), ("Annex IV", "en", 4), ("Appendix 2: Schedule of Fees", "en", 2), ("Schedule", "en", None)],
)  # fmt: skip
def test_headings_of_annexes(line: str, tag: str, number: int | None) -> None:
    assert is_annex_heading(line, tag)
    assert annex_number(line) == number
