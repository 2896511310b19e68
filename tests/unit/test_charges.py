"""Provisions by a name of their own: the charges of a criminal law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus import lookup
from corpus.charges import provisions_named
from corpus.library import Library

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("library"), create=True)
    text = {"114": "甲。", "115": "乙。", "133": "丙。", "191": "丁。"}
    store(made, "cn-xingfa", draft("中华人民共和国刑法", "2020-12-26", body(text)))
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
        ("洗钱", []),
        ("罪", []),
        ("罪" * 5_000, []),
    ],
)
def test_names_of_provisions(library: Library, typed: str, paths: list[str]) -> None:
    assert [n.path for n in provisions_named(library, typed)] == paths


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
