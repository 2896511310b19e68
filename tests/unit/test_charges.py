"""Provisions by a name of their own: the charges of a criminal law, and what lawyers call others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus import lookup
from corpus.charges import is_own_name, provisions_named
from corpus.library import Library

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("library"), create=True)
    text = {"20": "戊。", "114": "甲。", "115": "乙。", "133": "丙。", "191": "丁。"}
    store(made, "cn-xingfa", draft("中华人民共和国刑法", "2020-12-26", body(text)))
    text = {"172": "己。", "181": "庚。", "1077": "辛。"}
    store(made, "cn-minfadian", draft("中华人民共和国民法典", "2020-05-28", body(text)))
    return made


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("洗钱罪", ["art_191"]),
        ("《刑法》规定的洗钱罪", ["art_191"]),
        ("刑法洗钱罪", ["art_191"]),
        ("民法洗钱罪", []),
        ("放火罪", ["art_114", "art_115"]),
        ("Arson", ["art_114", "art_115"]),
        ("离婚冷静期", ["art_1077"]),
        ("民法典離婚冷靜期", ["art_1077"]),
        ("Apparent Agency", ["art_172"]),
        ("正当防卫", ["art_20", "art_181"]),
        ("离婚", []),
        ("洗钱", []),
        ("罪", []),
        ("罪" * 5_000, []),
    ],
)
def test_names_of_provisions(library: Library, typed: str, paths: list[str]) -> None:
    assert [n.path for n in provisions_named(library, typed)] == paths


def test_a_name_with_its_law_is_not_the_name_alone(library: Library) -> None:
    assert is_own_name(library, " 洗钱罪 ")
    assert not any(is_own_name(library, typed) for typed in ("刑法 洗钱罪", "刑法洗钱罪", "洗钱", "", "罪" * 5_000))


def test_a_charge_opens_its_article(library: Library) -> None:
    found = lookup.show(library, "洗钱罪", as_of=DAY)
    assert (found.status, str(found.path)) == (lookup.ShowStatus.FOUND, "art_191")
    assert "洗钱罪 is a name of article 191 of 中华人民共和国刑法." in found.warnings


def test_a_charge_of_two_articles_opens_the_first_and_offers_the_other(library: Library) -> None:
    found = lookup.show(library, "放火罪", as_of=DAY)
    assert str(found.path) == "art_114"
    assert [c.path for c in found.choices] == ["art_115"]


def test_a_charge_whose_article_is_not_here_says_so(library: Library) -> None:
    assert lookup.show(library, "受贿罪", as_of=DAY).status is lookup.ShowStatus.NO_SUCH_ARTICLE


def test_a_charge_of_a_law_that_is_not_here_is_no_law(tmp_path: Path) -> None:
    empty = Library.open(tmp_path, create=True)
    assert lookup.show(empty, "洗钱罪", as_of=DAY).status is lookup.ShowStatus.NO_SUCH_LAW


def test_what_lawyers_call_a_provision_opens_it(library: Library) -> None:
    found = lookup.show(library, "离婚冷静期", as_of=DAY)
    assert (found.status, str(found.path)) == (lookup.ShowStatus.FOUND, "art_1077")


def test_a_name_that_two_laws_have_is_a_choice(library: Library) -> None:
    found = lookup.show(library, "正当防卫", as_of=DAY)
    assert found.status is lookup.ShowStatus.AMBIGUOUS
    assert {(c.law, c.path) for c in found.choices} == {("cn-xingfa", "art_20"), ("cn-minfadian", "art_181")}
    assert str(lookup.show(library, "民法典正当防卫", as_of=DAY).path) == "art_181"


def test_a_name_written_as_typed_leads(tmp_path: Path) -> None:
    both = Library.open(tmp_path, create=True)
    store(both, "cn-minfadian", draft("中华人民共和国民法典", "2020-05-28", body({"172": "甲。"})))
    store(both, "tw-B0000001", draft("民法", "2021-01-20", body({"169": "乙。"}), language="zh-Hant"))
    assert [n.law_id for n in provisions_named(both, "表見代理")] == ["tw-B0000001", "cn-minfadian"]
    assert [n.law_id for n in provisions_named(both, "表见代理")] == ["cn-minfadian", "tw-B0000001"]
    found = lookup.show(both, "表見代理", as_of=DAY)
    assert (found.law.id if found.law else "", str(found.path)) == ("tw-B0000001", "art_169")
    assert [(c.law, c.path) for c in found.choices] == [("cn-minfadian", "art_172")]
