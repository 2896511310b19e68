"""Names of provisions in a search: alone they go straight to it, with a law's name they are a search in that law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus.library import Library
from indexer.build import build
from indexer.opening import Index
from indexer.results import ResultPage, SearchRequest
from indexer.searching import search

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Index]:
    folder: Path = tmp_path_factory.mktemp("library")
    library = Library.open(folder, create=True)
    text = {"191": "为掩饰灯款的来源。", "264": "盗窃灯的，处灯刑。", "265": "以盗窃灯油论。", "287-2": "丁。"}
    store(library, "cn-xingfa", draft("中华人民共和国刑法", "2020-12-26", body(text)))
    build(library, folder)
    return library, Index.open(folder)


def ask(made: tuple[Library, Index], query: str, **how: bool) -> ResultPage:
    return search(*made, SearchRequest(query, DAY, **how))  # type: ignore[arg-type]


def paths(page: ResultPage) -> list[str]:
    return [hit.path for hit in page.results]


def test_a_name_alone_is_the_provision(made: tuple[Library, Index]) -> None:
    page = ask(made, "洗钱罪")
    assert (page.kind, paths(page)) == ("citation", ["art_191"])


def test_its_words_are_looked_for_on_demand(made: tuple[Library, Index]) -> None:
    page = ask(made, "洗钱罪", words=True)
    assert (page.kind, paths(page)) == ("keyword", ["art_191"])
    assert ask(made, "刑法第二百六十四条", words=True).kind == "keyword"


@pytest.mark.parametrize("typed", ["刑法 盗窃罪", "刑法盗窃罪"])
def test_with_a_law_it_is_a_search_with_the_provision_first(made: tuple[Library, Index], typed: str) -> None:
    page = ask(made, typed)
    assert (page.kind, paths(page)) == ("keyword", ["art_264", "art_265"])
    assert "盗窃罪 stands in no text; 盗窃 is looked for" in page.read_as


def test_a_charge_that_nothing_holds_is_still_first(made: tuple[Library, Index]) -> None:
    page = ask(made, "刑法 帮信罪")
    assert (page.kind, paths(page)) == ("keyword", ["art_287-2"])
