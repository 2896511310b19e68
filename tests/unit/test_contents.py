"""The table of contents takes its headings from the text that has them, of those of equal worth."""

from __future__ import annotations

from pathlib import Path

from corpus.contents import contents
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile

HEAD = "# 中华人民共和国灯塔法典\n\n{}2001年3月4日 第九届全国人民代表大会第四次会议通过\n\n<!-- INFO END -->\n\n"
BOOKS = {
    "总则": "## 第一章 一般规定\n\n第一条 为了保护灯塔，制定本法。\n\n第二条 灯塔由县管理。\n",
    "附则": "第三条 本法自公布之日起施行。\n",
}
WITHOUT = (
    "Tongwen-Text: 1\nLaw: cn-dengtafadian\nLanguage: zh-Hans\nVersion: 2001-03-04\nForce: authentic\nPublisher: A\n"
    "Title: 中华人民共和国灯塔法典\n\n第一章 一般规定\n第一条 为了保护灯塔，制定本法。\n第二条 灯塔由县管理。\n第二编 尾\n"
    "第三条 本法自公布之日起施行。\n"
)


def bring(library: Library, name: str, text: str) -> None:
    options = ImportOptions(law="cn-dengtafadian")
    [made] = import_sources(library, [SourceFile(name, text.encode)], options)
    assert made.status == "added", made


def test_a_book_whose_heading_one_copy_lacks_has_that_of_the_other(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    bring(library, "whole.law.txt", WITHOUT)
    for book, text in BOOKS.items():
        bring(library, f"{book}.md", HEAD.format(f"# {book}\n\n") + text)
    found = contents(library, "cn-dengtafadian")
    assert [dict(entry.labels)["zh-Hans"] for entry in found if entry.labels] == ["总则", "附则"]
    assert [str(entry.path) for entry in found[0].children] == ["bk/chp_1"]
