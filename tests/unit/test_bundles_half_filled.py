"""A translation of which some rows are filled in: each stands beside the row that it was written into, and what is still empty
is told as empty, not as lost."""

from __future__ import annotations

import io
import itertools
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from corpus import exports
from corpus.alignment import CellStatus
from corpus.bundles import Places, make
from corpus.checking import check
from corpus.diagnostics import Diagnostic, Severity
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile, expand

LAW, DAY = "cn-yutangfa", date(2026, 11, 22)
HEAD = f"Tongwen-Text: 1\nLaw: {LAW}\nVersion: 2018-10-26\n"
# Paragraphs without numbers, of lengths that say nothing about which is which.
CHINESE = f"""{HEAD}Language: zh-Hans
Force: authentic
Title: 中华人民共和国鱼塘法

第一条 为了管理鱼塘，保护塘主和养鱼人的合法权益，促进渔业发展，制定本法。
本法适用于鱼塘。
塘主可以养鱼，但是应当保持塘水清洁，并且不得损害相邻鱼塘的塘主和其他人的合法权益。
下列鱼塘除外：
（一）深三米以下的鱼塘；
（二）塘主自用的鱼塘。
第二条 养鱼应当取得许可。
许可不得转让。
第三条 本法自2019年1月1日起施行。
"""
ROWS = ("art_1/para_1", "art_1/para_2", "art_1/para_3", "art_1/para_4", "art_1/para_4/item_1", "art_1/para_4/item_2",
        "art_2/para_1", "art_2/para_2")  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.open(tmp_path / "made", create=True)
    [found] = import_sources(made, [SourceFile("pond.law.txt", CHINESE.encode)], ImportOptions(format="tongwen-text"))
    assert found.status == "added"
    return made


def written(library: Library, name: str) -> bytes:
    asked = exports.Selection(places=(Places(LAW),), day=DAY, languages=("zh-Hans",), blank=("ko",))
    out = io.BytesIO()
    writer = exports.exporter(name)
    if name == "docx":
        writer.save(library, asked, out, "pond.docx")  # type: ignore[union-attr]
        return out.getvalue()
    return "".join(writer.lines(library, asked)).encode()  # type: ignore[union-attr]


def filled(data: bytes, name: str, words: Mapping[str, str], library: Library) -> bytes:
    """A file with words in the empty column, by the path of the row."""
    ids = {row.id: words[str(row.path)] for row in make(library, Places(LAW), day=DAY, expressions=()).rows
           if row.kind == "unit" and str(row.path) in words}  # fmt: skip
    assert len(ids) == len(words)
    return _in_word(data, ids) if name == "docx" else _in_xliff(data, ids)


def _in_word(data: bytes, ids: Mapping[str, str]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    found = 0
    for row in document.tables[0].rows:
        names = "".join(row._tr.xpath(".//w:bookmarkStart/@w:name"))
        for identity, words in ids.items():
            if identity in names:
                row.cells[2].paragraphs[0].add_run(words)
                found += 1
    assert found == len(ids)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _in_xliff(data: bytes, ids: Mapping[str, str]) -> bytes:
    root = etree.fromstring(data)
    found = 0
    for unit in root.iter("{*}trans-unit", "{*}unit"):
        said = ids.get((unit.get("id") or "").partition("-")[0])
        if said is None:
            continue
        source = next(unit.iter("{*}source"))
        target: Any = next(unit.iter("{*}target"), None)
        if target is None:
            target = etree.Element(source.tag.replace("source", "target"))
            source.addnext(target)
        target.text = said
        found += 1
    assert found == len(ids)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def brought(library: Library, data: bytes, name: str) -> str:
    suffix = "docx" if name == "docx" else "xlf"
    [found] = import_sources(library, [SourceFile(f"pond.{suffix}", lambda: data)], ImportOptions(translator="Kim"))
    assert found.status in ("added", "replaced"), found
    assert found.expression
    return found.expression


def laid(library: Library, expression: str) -> dict[str, str]:
    """Path of a row -> what the text has in it."""
    source = next(x.id for x in library.law(LAW).editions[0].expressions if x.is_source)
    made = make(library, Places(LAW), day=DAY, expressions=(source, expression))
    rows = [row for row in made.rows if row.kind == "unit"]
    assert {str(row.path) for row in rows} <= {*ROWS, "art_3/para_1"}, "no row beside the law's"
    assert all(row.cells[1].status is CellStatus.MATCHED for row in rows if row.cells[1].words)
    return {str(row.path): row.cells[1].words for row in rows if row.cells[1].words}


def found_in(library: Library, expression: str) -> list[Diagnostic]:
    [checked] = check(library, LAW, DAY)
    return [d for d in checked.diagnostics if expression in d.expressions]


SOME = [*[s for n in (1, 2, 3) for s in itertools.combinations(ROWS, n)][::7], ROWS]


@pytest.mark.parametrize("some", SOME, ids=" ".join)
def test_each_row_stands_where_it_was_filled_in(library: Library, some: tuple[str, ...]) -> None:
    words = {path: f"{'가나다' * (n + 1)} {path[-1]}." for n, path in enumerate(some)}
    assert laid(library, brought(library, filled(written(library, "xliff"), "xliff", words, library), "xliff")) == words


@pytest.mark.parametrize("name", ["docx", "xliff", "xliff2"])
def test_in_every_format_that_comes_back(library: Library, name: str) -> None:
    words = {
        "art_1/para_2": "이 법은 양어지에 적용한다.",
        "art_1/para_4/item_2": "자기가 쓰는 양어지",
        "art_2/para_2": "허가는 양도하지 못한다.",
    }
    expression = brought(library, filled(written(library, name), name, words, library), name)
    assert laid(library, expression) == words
    again = [p for p in library.text(expression).provisions if p.path.segments[0] == "art_1"]
    assert [str(p) for p in again[0].empty_rows] == [r for r in ROWS[:6] if r not in words]


def test_what_is_still_empty_is_no_damage(library: Library) -> None:
    words = {
        "art_1/para_3": "못의 임자는 고기를 기를 수 있다. 다만, 물을 깨끗하게 하여야 하며 다른 사람의 권익을 해쳐서는 아니 된다.",
        "art_3/para_1": "이 법은 2019년 1월 1일부터 시행한다.",
    }
    expression = brought(library, filled(written(library, "xliff"), "xliff", words, library), "xliff")
    found = found_in(library, expression)
    assert [d for d in found if d.severity is not Severity.INFO] == []
    said = {d.code: d.message for d in found}
    assert said["paragraph-count-differs"] == "The Korean text is filled in for 1 of 6 rows here."
    assert said["article-missing"] == "The Korean text is filled in for 2 of 3 articles; still empty: 2."


def test_what_is_wrong_in_a_filled_row_is_told(library: Library) -> None:
    words = {
        "art_1/para_4/item_1": "깊이가 5미터 이하인 양어지",
        "art_3/para_1": "이 법은 2018년 1월 1일부터 시행한다.",
    }
    expression = brought(library, filled(written(library, "xliff"), "xliff", words, library), "xliff")
    assert ("date-differs", "art_3") in {(d.code, d.path) for d in found_in(library, expression)}


def test_the_rows_go_with_the_text_to_another_library(library: Library, tmp_path: Path) -> None:
    words = {"art_1/para_2": "이 법은 양어지에 적용한다."}
    expression = brought(library, filled(written(library, "xliff"), "xliff", words, library), "xliff")
    out = tmp_path / "all.zip"
    with out.open("wb") as stream:
        exports.exporter("akn").save(library, exports.Selection(laws=(LAW,)), stream, out.name)  # type: ignore[union-attr]
    other = Library.open(tmp_path / "other", create=True)
    assert {i.status for i in import_sources(other, expand([out]))} == {"added"}
    assert other.text(expression) == library.text(expression)
    assert laid(other, expression) == words
