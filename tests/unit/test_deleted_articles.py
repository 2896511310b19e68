"""An article of which nothing is left: what stands in its place is its text, neither its heading nor missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.parsing import parse_lines
from corpus.sources import SourceFile

LAWREFBOOK = """# 中华人民共和国灯塔法

2001年3月4日 第九届全国人民代表大会第四次会议通过

<!-- INFO END -->

第一条 为了保护灯塔，制定本法。

第二条 （删去）

第三条 本法自公布之日起施行。
"""


@pytest.mark.parametrize(
    ("written", "deleted"),
    [("（删去）", True), ("（已删除）", True), ("（废止）", True), ("（刪去）", True), ("删去", True), ("（本条已废止）", True),
     ("（略）", False), ("（从略）", False), ("(已被某年某法废止)", False)],
)  # fmt: skip
def test_a_note_in_the_place_of_a_text_is_no_heading(written: str, deleted: bool) -> None:
    lines = ["第一条 为了保护灯塔，制定本法。", f"第二条 {written}", "第三条 本法自公布之日起施行。"]
    page = parse_lines(lines, "zh-Hans", "cn").value[0].provisions[1]
    assert (page.heading, page.text, page.deleted) == ("", written, deleted)


@pytest.mark.parametrize("heading", ["（目的）", "（被废止的规章）", "【删去程序】"])
def test_other_words_in_brackets_stay_headings(heading: str) -> None:
    lines = ["第一条 （定义） 灯塔是塔。", f"第二条 {heading} 下列规章应当清理。", "第三条 本法自公布之日起施行。"]
    page = parse_lines(lines, "zh-Hans", "cn").value[0].provisions[1]
    assert (page.heading, page.deleted) == (heading, False)


@pytest.mark.parametrize(
    ("name", "text"), [("灯塔法.md", LAWREFBOOK), ("灯塔法.txt", "中华人民共和国灯塔法\n" + LAWREFBOOK.split(">")[1])]
)
def test_an_import_says_that_it_is_deleted_not_that_its_text_is_missing(tmp_path: Path, name: str, text: str) -> None:
    library = Library.open(tmp_path / "data", create=True)
    [found] = import_sources(library, [SourceFile(name, text.encode)], ImportOptions(law="cn-dengta"))
    about = [(d.code, d.severity) for d in found.diagnostics if d.path == "art_2"]
    assert about == [("deleted-article", "info")]
