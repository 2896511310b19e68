"""Citations that lead nowhere, or to more than one thing: what is told of them, and what is offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import LIST, body, draft, effective, laws, store

from corpus import lookup
from corpus.library import Library
from corpus.lookup import ShowResult, ShowStatus
from corpus.model import Statement

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("library")
    made = laws(folder)
    repeals = [Statement("repeals", "中华人民共和国渔船法", "its own provision art_3"), effective("2021-01-01")]
    store(made, "cn-dengtafadian", draft("中华人民共和国灯塔法典", "2020-05-28", body({"1": LIST, "2": "二。", "3": "三。"}),
          statements=repeals))  # fmt: skip
    store(made, "cn-qiaofa", draft("桥法", "2015-01-01", body({"1": "一。", "2": "二。"}), statements=[effective("2016-03-01")]))  # fmt: skip
    store(made, "cn-qiaofa", draft("桥法", "2022-01-01", body({"1": "一。", "2": "（删除）"})), source="new")
    return made


def shown(library: Library, citation: str, day: date = DAY) -> ShowResult:
    return lookup.show(library, citation, as_of=day)


def test_a_law_that_is_gone_is_told_with_what_repealed_it(library: Library) -> None:
    found = shown(library, "渔船法第五条")
    assert (found.status, found.law) == (ShowStatus.REPEALED, None)
    assert found.warnings == (
        "中华人民共和国渔船法 was repealed on 2021-01-01 by 中华人民共和国灯塔法典 (art_3); its text isn't here.",
    )
    assert [(c.law, c.path) for c in found.choices] == [("cn-dengtafadian", "art_3")]
    before = shown(library, "渔船法第五条", date(2020, 12, 31))
    assert before.status is ShowStatus.NO_SUCH_LAW
    assert before.warnings[0].startswith("No text of 中华人民共和国渔船法 is here. It was still to be repealed:")
    assert shown(library, "渔网法第五条").status is ShowStatus.NO_SUCH_LAW


@pytest.mark.parametrize(
    ("citation", "status", "version"),
    [
        ("桥法（2015）第二条", "found", "2015-01-01"),
        ("桥法（2016）第二条", "found", "2015-01-01"),  # in force from that year
        ("桥法（2022修正）第一条", "found", "2022-01-01"),
        ("桥法第二条", "repealed", "2022-01-01"),
        ("桥法（2019修正）第一条", "ambiguous", "2022-01-01"),
        ("桥法（2019修正）第九条", "no_such_article", "2022-01-01"),
        ("桥法（2015年1月1日修正）第二条", "found", "2015-01-01"),
        ("桥法(2015-01-01)第二条", "found", "2015-01-01"),
        ("旧桥法第二条", "ambiguous", "2022-01-01"),
    ],
)
def test_years(library: Library, citation: str, status: str, version: str) -> None:
    found = shown(library, citation)
    assert (str(found.status), found.version) == (status, version)


def test_a_version_that_is_not_here_is_asked_for(library: Library) -> None:
    found = shown(library, "桥法（2019修正）第一条")
    assert [(c.version, c.path) for c in found.choices] == [("2022-01-01", "art_1"), ("2015-01-01", "art_1")]
    assert "no version of 桥法 of 2019 (it has 2015-01-01, 2022-01-01)" in found.warnings[0]


def test_an_earlier_text_that_nobody_names_is_asked_for(library: Library) -> None:
    found = shown(library, "修订前的桥法第二条")
    assert [(c.version, c.path) for c in found.choices] == [("2015-01-01", "art_2")]
    assert found.warnings[0] == "修订前的桥法第二条 is of an earlier text of 桥法; the library has 2015-01-01."
    assert "has none before" in shown(library, "原灯塔法典第二条").warnings[0]


def test_a_deleted_article_leads_to_the_version_that_had_it(library: Library) -> None:
    found = shown(library, "桥法第二条")
    assert "In the text of 2015-01-01 it stood." in found.warnings
    assert [(c.version, c.path) for c in found.choices] == [("2015-01-01", "art_2")]


@pytest.mark.parametrize(
    "citation", ["桥法第一条、灯塔法典第二条", "灯塔法典第二条和桥法第一条", "《桥法》第一条及《灯塔法典》第二条"]
)
def test_provisions_of_several_laws_are_choices(library: Library, citation: str) -> None:
    found = shown(library, citation)
    assert (found.status, found.rows) == (ShowStatus.AMBIGUOUS, ())
    assert {(c.law, c.path) for c in found.choices} == {("cn-qiaofa", "art_1"), ("cn-dengtafadian", "art_2")}


def test_a_unit_that_is_not_there_says_what_is(library: Library) -> None:
    found = shown(library, "灯塔法典第一条第一款第七项")
    assert found.status is ShowStatus.NO_SUCH_ARTICLE
    assert found.warnings[-1].endswith("(paragraph 1 has 3 items).")
    assert [c.path for c in found.choices] == ["art_1"]


def test_an_interpretation_is_named_beside_the_article_that_its_title_cites(library: Library) -> None:
    found = shown(library, "中华人民共和国刑法第三十条")
    assert (found.status, str(found.path)) == (ShowStatus.FOUND, "art_30")
    assert [c.law for c in found.explained_by] == ["cn-xingfa-jieshi-30"]
    assert shown(library, "中华人民共和国刑法第三十一条").explained_by == ()
    itself = shown(library, "全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释")
    assert itself.law
    assert itself.law.id == "cn-xingfa-jieshi-30"


def test_chapters(library: Library) -> None:
    found = shown(library, "中华人民共和国刑法第二章")
    assert (found.status, str(found.path), found.rows) == (ShowStatus.FOUND, "chp_2", ())
    assert [c.label for c in found.columns] == ["第二章"]
    assert "第一条 to 第一百三十条" in found.warnings[-1]
    assert dict(found.canonical)["zh-Hans"] == "《中华人民共和国刑法》第二章"
    assert shown(library, "中华人民共和国刑法第九章").status is ShowStatus.NO_SUCH_ARTICLE
    assert shown(library, "中华人民共和国刑法第一章第五条").status is ShowStatus.NO_SUCH_ARTICLE
    assert str(shown(library, "中华人民共和国刑法第二章第五条").path) == "art_5"


@pytest.mark.parametrize(
    "citation",
    ["中华人民共和国刑法第119条至第121条", "中华人民共和国刑法第119-121条", "Criminal Law of the PRC arts. 119-121"],
)
def test_ranges_however_they_are_written(library: Library, citation: str) -> None:
    found = shown(library, citation)
    assert (found.status, found.address) == (ShowStatus.FOUND, "art_119..art_121")
    assert [str(p) for p in found.paths] == ["art_119", "art_120", "art_120-1", "art_121"]
