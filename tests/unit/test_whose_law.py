"""Whose law a citation names: a place in brackets, § without the word for law, a repealed law of the other place, parts left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from made_laws import body, draft, effective, laws, store

from corpus import lookup
from corpus.citations import parse
from corpus.library import Library
from corpus.lookup import ShowStatus
from corpus.model import Container, ProvisionPath, Statement, Text, Unit

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = laws(tmp_path_factory.mktemp("library"))
    civil = body({"9": "甲。\n乙。", "10": "丙。"}, "zh-Hant")
    store(made, "tw-B0000001", draft("民法", "2021-01-20", civil, "zh-Hant", jurisdiction="tw"))
    store(made, "cn-minfadian", draft("中华人民共和国民法典", "2020-05-28", _in_parts(body({"1": "甲。", "2": "乙。"})), statements=[
          effective("2021-01-01"), Statement("repeals", "中华人民共和国民法总则", "its own provision art_2")]))  # fmt: skip
    items = "有下列情形之一的：\n（一）甲；\n（二）乙。\n丙。"
    store(made, "cn-piaojufa", draft("中华人民共和国票据法", "2004-08-28", body({"1": "甲。", "2": items})))
    return made


def _in_parts(text: Text) -> Text:
    """The text with its articles in 第一编 第一分编 第一章 and 第二章."""
    paths = [("bk_1", None), ("bk_1/pt_1", 0), ("bk_1/pt_1/chp_1", 1), ("bk_1/pt_1/chp_2", 1)]
    units = [Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.CHAPTER]
    held = tuple(
        Container(ProvisionPath.parse(p), u, p[-1], "", above) for (p, above), u in zip(paths, units, strict=True)
    )
    return Text(held, tuple(replace(p, container=2 + i) for i, p in enumerate(text.provisions)))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("票据法第十条(中国)", "票据法 (中国)"),
        ("Civil Code § 191-2 (Taiwan)", "Civil Code (Taiwan)"),
        ("民法第9條第2項（臺灣）", "民法 (臺灣)"),
        ("Article 184 of the Civil Code (Taiwan)", "Civil Code (Taiwan)"),
    ],
)
def test_a_place_in_brackets_behind_the_number_belongs_to_the_name(typed: str, name: str) -> None:
    read = parse(typed)
    assert read is not None
    assert read.name == name


@pytest.mark.parametrize(
    ("typed", "law", "path"),
    [
        ("票据法第一条(中国)", "cn-piaojufa", "art_1"),
        ("民法第9條第2項（台灣）", "tw-B0000001", "art_9/para_2"),
        ("民§9", "tw-B0000001", "art_9"),
        ("TW 民法 9", "tw-B0000001", "art_9"),
        ("ROC 民法 第9條", "tw-B0000001", "art_9"),
        ("民法(TW) 9", "tw-B0000001", "art_9"),
        ("PRC 票据法 第一条", "cn-piaojufa", "art_1"),
        ("民§9Ⅱ前", "tw-B0000001", "art_9/para_2"),
        ("民法典第一编第二章", "cn-minfadian", "bk_1/pt_1/chp_2"),
        ("民法典第一编第二章第二条", "cn-minfadian", "art_2"),
    ],
)
def test_what_is_found(library: Library, typed: str, law: str, path: str) -> None:
    found = lookup.show(library, typed, as_of=DAY)
    assert (found.status, found.law and found.law.id, str(found.path)) == (ShowStatus.FOUND, law, path)


@pytest.mark.parametrize("typed", ["UK 民法 9", "US 民法 9", "JP 民法 9", "HK 民法 9", "CN 民法 9"])
def test_a_code_of_a_country_without_such_a_law_finds_no_other(library: Library, typed: str) -> None:
    assert lookup.show(library, typed, as_of=DAY).status is ShowStatus.NO_SUCH_LAW


def test_a_repealed_law_of_the_place_that_the_script_speaks_for_is_not_the_book_of_another(library: Library) -> None:
    found = lookup.show(library, "民法总则第十条", as_of=DAY)
    assert (found.status, found.law, found.choices[0].law) == (ShowStatus.REPEALED, None, "cn-minfadian")
    assert lookup.show(library, "民法總則第10條", as_of=DAY).status is ShowStatus.FOUND


@pytest.mark.parametrize("typed", ["原《民法总则》第十条", "旧民法总则第10条"])
def test_a_repealed_law_is_known_with_the_word_that_says_so(library: Library, typed: str) -> None:
    assert lookup.show(library, typed, as_of=DAY).status is ShowStatus.REPEALED


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("Civil Code (Kenya) art. 9", ShowStatus.NO_SUCH_LAW),
        ("民法（日本）第9条", ShowStatus.NO_SUCH_LAW),
        ("票据法（草案）第1条", ShowStatus.NO_SUCH_LAW),
        ("Civil Code (as amended) art. 9", ShowStatus.FOUND),
        ("票据法（以下简称《票据法》）第1条", ShowStatus.FOUND),
    ],
)
def test_what_brackets_say_of_a_place_is_never_left_out(library: Library, typed: str, status: ShowStatus) -> None:
    assert lookup.show(library, typed, as_of=DAY).status is status


def test_before_it_was_repealed_it_is_no_law_that_is_here(library: Library) -> None:
    assert lookup.show(library, "民法总则第十条", as_of=date(2019, 1, 1)).status is ShowStatus.NO_SUCH_LAW


def test_an_article_in_a_chapter_that_it_does_not_stand_in_is_not_found(library: Library) -> None:
    assert lookup.show(library, "民法典第一编第一章第二条", as_of=DAY).status is ShowStatus.NO_SUCH_ARTICLE


def test_a_bare_number_that_may_be_a_paragraph_too_says_so(library: Library) -> None:
    found = lookup.show(library, "票据法2(2)", as_of=DAY)
    assert (str(found.path), [c.path for c in found.choices]) == ("art_2/para_1/item_2", ["art_2/para_2"])
