"""Citations in a search: what they lead to, and what is said where the law or the provision isn't here."""

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
    text = {str(n): f"灯塔第{n}盏，由国家看守。" for n in range(18, 26)}
    store(library, "cn-dengtafa", draft("中华人民共和国灯塔法", "2020-12-26", body(text)))
    old = {str(n): f"燈塔第{n}盞，由國家看守。" for n in range(18, 26)}
    store(library, "tw-Z0000001", draft("燈塔法", "2021-01-20", body(old, "zh-Hant"), "zh-Hant", jurisdiction="tw"))
    build(library, folder)
    return library, Index.open(folder)


def ask(made: tuple[Library, Index], query: str) -> ResultPage:
    return search(*made, SearchRequest(query, DAY))


def test_a_range_in_laws_of_one_name_leads_to_its_ends_in_each(made: tuple[Library, Index]) -> None:
    page = ask(made, "灯塔法20-23")
    assert page.kind == "citation"
    assert {(hit.law, hit.path) for hit in page.results} >= {("cn-dengtafa", "art_20"), ("cn-dengtafa", "art_23")}


@pytest.mark.parametrize("typed", ["Art. 41 OR", "OR 41", "Art. 41 Abs. 1 OR"])
def test_the_code_of_obligations_is_no_operator(made: tuple[Library, Index], typed: str) -> None:
    page = ask(made, typed)
    assert (page.kind, page.total) == ("citation", 0)
    assert "No law is called 'OR'." in page.suggestions


def test_an_operator_is_no_law(made: tuple[Library, Index]) -> None:
    assert ask(made, "灯塔 OR").kind == "keyword"
    assert ask(made, "20 OR 21").kind == "keyword"


@pytest.mark.parametrize("typed", ["中华人民共和国灯塔法附件1", "中华人民共和国灯塔法第三章"])
def test_a_part_that_a_law_does_not_have_is_said_to_be_missing(made: tuple[Library, Index], typed: str) -> None:
    page = ask(made, typed)
    assert (page.kind, page.total) == ("citation", 0)
    assert any("has no such part" in said for said in page.suggestions)


@pytest.mark.parametrize(
    ("typed", "laws"),
    [
        ("灯塔法 Japan art 20", ()),  # cited of a place that has no such law
        ("灯塔法 China 看守", ("cn-dengtafa",)),
        ("中华人民共和国灯塔法 Japan 看守", ("cn-dengtafa",)),  # what is looked for may be a place
    ],
)
def test_a_place_beside_a_name(made: tuple[Library, Index], typed: str, laws: tuple[str, ...]) -> None:
    assert ask(made, typed).scope.laws == laws
