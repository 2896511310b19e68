"""docs/citations.md is tested: each row of its tables is read, and answered, as the page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.citations import parse
from corpus.citations.values import Citation, Level, Place
from corpus.folding import fold
from corpus.importing import ImportOptions, import_sources
from corpus.languages import LANGUAGES
from corpus.library import Library
from corpus.lookup import ShowResult, show, show_path
from corpus.sources import SourceFile

PAGE = Path(__file__).parents[2] / "docs" / "citations.md"
DAY = date(2026, 11, 22)
MAINLAND = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: zh-Hans
Version: {version}
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国路灯管理法

第一章 总则
第一条 为了规范路灯管理，制定本法。
{inserted}第{a}条 路灯应当符合下列条件：
（一）亮；
（二）稳。
路灯不得遮挡。
第{a}条之一 路灯损坏的，应当修理。
第二章 安装与拆除
第{b}条 安装路灯的，应当提交下列材料：
（一）申请；
（二）图纸。
拆除路灯的，应当提交下列材料：
（一）申请；
（二）理由。
第{c}条 本法自{year}年1月1日起施行。
"""
ENGLISH = """\
Tongwen-Text: 1
Law: cn-ludengfa
Language: en
Version: 2018-10-26
Force: unofficial
Publisher: Tests
Title: Street Lamps Law of the People's Republic of China
Source-Title: 中华人民共和国路灯管理法

Chapter I General Provisions
Article 1 This Law is enacted in order to regulate street lamps.
"""
TAIWAN = """\
Tongwen-Text: 1
Law: tw-X0000001
Language: zh-Hant
Version: 2020-05-05
Force: authentic
Publisher: 測試公報
Title: 路燈管理法

第一條 為規範路燈管理，制定本法。
第二條 路燈應符合下列條件：
一、亮。
二、穩。
第三條 （刪除）
第四條 本法自公布日施行。
"""
TEXTS = (
    MAINLAND.format(version="2018-10-26", inserted="", a="二", b="三", c="四", year=2019),
    MAINLAND.format(
        version="2023-12-29", inserted="第二条 路灯归国家所有。\n", a="三", b="四", c="五", year=2024
    ),
    ENGLISH,
    TAIWAN,
)  # fmt: skip
ROMAN = "paragraph"  # what a Roman numeral behind § counts: 項, Absatz


def tables(first: str) -> Iterator[list[str]]:
    """The cells of every row of the tables whose first column is headed so."""
    wanted = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            wanted = False
        elif cells[0] == first:
            wanted = True
        elif wanted and not set(cells[0]) <= {"-"}:
            yield cells


def typed(cell: str) -> list[str]:
    """What stands in backquotes."""
    return re.findall(r"`([^`]+)`", cell)


READ = [(one, name, places) for cell, name, places in tables("you type") for one in typed(cell)]
ANSWERED = [(one, status, where) for cell, status, where, _ in tables("citation") for one in typed(cell)]
ADDRESSES = [one for cell, _ in tables("address") for one in typed(cell)]


def plain(word: str, language: str) -> str:
    """A level's word in its plain form, folded."""
    forms = {fold(form): fold(word) for form, word in LANGUAGES[language].citing.forms.items()} if language else {}
    word = fold(word)
    return forms.get(word) or forms.get(f"{word}.") or word


def level(one: Level, language: str) -> str:
    """款 1; (1) for a bare bracket."""
    if one.word == "(":
        return f"({fold(one.label)})"
    word = ROMAN if one.word == "I" else one.word
    return f"{plain(word, one.language or language)} {fold(one.label)}"


def place(one: Place, language: str) -> str:
    """18 · 款 1 · 项 3"""
    parts = ["/".join(one.within)] if one.within else []
    parts += [str(one.numbers[0])] if one.numbers else []
    parts += [str(one.path)] if one.path else []
    said = " · ".join([*parts, *(level(each, language) for each in one.levels)])
    return f"{said} to {place(one.to, language)}" if one.to else said


def bare(name: str) -> str:
    """A law's name without marks and year."""
    return re.sub(r"[《》「」]|[（(]2018.*[)）]|2018年|-$", "", name).strip()


def places(one: Citation) -> str:
    """All places, with the year if one is named."""
    said = "; ".join(place(each, one.language) for each in one.places)
    return f"{said} (of {one.year})" if one.year else said


def wanted(cell: str, language: str) -> str:
    """A cell of the page with its words in their plain form."""
    return re.sub(r"(?<=· )([^\W\d]\S*) (?=\S)", lambda m: f"{plain(m[1], language)} ", cell)


@pytest.mark.parametrize(("text", "name", "said"), READ, ids=[text for text, _, _ in READ])
def test_a_citation_is_read_as_the_page_says(text: str, name: str, said: str) -> None:
    one = parse(text)
    assert one is not None
    assert (bare(one.name), places(one)) == (bare(name), wanted(said, one.language))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("library"), create=True)
    sources = [SourceFile(f"{n}.law.txt", text.encode) for n, text in enumerate(TEXTS)]
    outcomes = [one.status for one in import_sources(made, sources, ImportOptions())]
    assert outcomes == ["added"] * len(TEXTS)
    return made


def where(result: ShowResult) -> str:
    """The address of what is found, else the laws or provisions to choose from."""
    if str(result.status) in ("found", "repealed") and result.law:
        return f"{result.law.id} {', '.join(map(str, result.paths or (result.path,)))}"
    return "; ".join(f"{c.law} {c.path or ''}".strip() for c in result.choices) or "-"


@pytest.mark.parametrize(("text", "status", "said"), ANSWERED, ids=[text for text, _, _ in ANSWERED])
def test_a_citation_is_answered_as_the_page_says(library: Library, text: str, status: str, said: str) -> None:
    result = show(library, text, as_of=DAY)
    assert (f"`{result.status}`", where(result)) == (status, said)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_the_page_opens(library: Library, address: str) -> None:
    law, path, version = re.fullmatch(r"/laws/([^/]+)/([^?]+)(?:\?version=(.+))?", address).groups()  # type: ignore[union-attr]
    assert str(show_path(library, law, path, as_of=DAY, version=version).status) == "found"


def test_every_citation_of_the_page_is_in_a_table_that_is_tested() -> None:
    assert len(READ) >= 150
    assert len(ANSWERED) >= 15
    assert len(ADDRESSES) >= 5
