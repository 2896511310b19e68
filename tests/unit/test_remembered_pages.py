"""A page is remembered as long as nothing that it depends on has changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.searching import Index, SearchRequest, search

DAY = date(2026, 1, 1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path, create=True)
    store(made, "xx-a", "灯塔看守人应当点灯。", Rights.PUBLIC)
    store(made, "xx-b", "灯塔不得关闭。", Rights.PRIVATE)
    build(made, tmp_path)
    yield made
    made.close()


def store(library: Library, law: str, sentence: str, rights: Rights) -> None:
    page = Provision(ProvisionPath.article("1"), Unit.ARTICLE, ArticleNumber.of(1), "第一条", "", sentence, ())
    draft = Draft(law, "zh-Hans", date(2020, 1, 1), law, Text((), (page,)), Force.AUTHENTIC, "p", rights=rights)
    with Writer.transaction(library, SourceRecord(law, "made-up", law.encode())) as writer:
        writer.add(draft, law, "xx", "law")


def test_the_same_request_is_answered_once(library: Library, tmp_path: Path) -> None:
    index = Index.open(tmp_path)
    first = search(library, index, SearchRequest("灯塔", DAY))
    assert search(library, index, SearchRequest("灯塔", DAY)) is first
    for other in (
        SearchRequest("灯塔", DAY, limit=1),
        SearchRequest("灯塔", date(2019, 1, 1)),
        SearchRequest("灯塔", DAY, expand=False),
    ):
        assert search(library, index, other) is not first
    index.close()


def test_strangers_never_get_the_operators_page(library: Library, tmp_path: Path) -> None:
    index, strangers = Index.open(tmp_path), Library.open(tmp_path, private=False)
    assert search(library, index, SearchRequest("灯塔", DAY)).total == 2
    assert search(strangers, index, SearchRequest("灯塔", DAY)).total == 1
    assert search(library, index, SearchRequest("灯塔", DAY)).total == 2
    strangers.close()
    index.close()


def test_a_page_goes_with_its_generation_and_with_the_state_of_the_library(library: Library, tmp_path: Path) -> None:
    index = Index.open(tmp_path)
    first = search(library, index, SearchRequest("灯塔", DAY))
    store(library, "xx-c", "灯塔之外。", Rights.PUBLIC)
    assert search(library, index, SearchRequest("灯塔", DAY)) is not first
    build(library, tmp_path)
    assert search(library, index, SearchRequest("灯塔", DAY)).total == 3
    index.close()
