"""A number before what is counted is one, however it is written: laws write 二个月, people 两个月 or 2个月."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from one_law import DAY, searched

from corpus.library import Library
from indexer.searching import Index, SearchRequest, search

TEXTS = (
    "羁押不得超过二个月。",
    "羁押期限为两个月。",
    "羁押十二个月。",
    "第二个问题另议。",
    "停业两年。",
    "罚款三十万元，于十五日内缴清。",
    "限3日内。",
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Index]]:
    yield from searched(tmp_path_factory.mktemp("data"), "cn-jiya", "羁押法", TEXTS)


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("羁押 两个月", {1, 2, 3}),  # 二个月 is a string in 十二个月, as it is when it is typed
        ("羈押兩個月", {1, 2, 3}),
        ("二个月", {1, 2, 3}),
        ('"两个月"', {2}),
        ("羁押 -两个月", {1, 3}),
        ("十二个月", {3}),
        ("第二个", {4}),
        ("停业二年", set()),
        ("羁押 2个月", {1, 2, 3}),
        ("羁押2个月", {1, 2, 3}),
        ("停业2年", {5}),
        ("罚款30万元", {6}),
        ("罚款 30万元 15日内", {6}),
        ("15天", {6}),
        ("十五天", {6}),
        ("3日内", {7}),
        ("13日内", set()),
        ('"30万元"', set()),
    ],
)
def test_either_is_found_where_nothing_is_quoted(found: tuple[Library, Index], query: str, articles: set[int]) -> None:
    page = search(*found, SearchRequest(query, DAY, all_versions=True, expand=False))
    assert {int(hit.path[4:]) for hit in page.results} == articles


def test_it_is_told_and_marked(found: tuple[Library, Index]) -> None:
    page = search(*found, SearchRequest("羁押 两个月", DAY, all_versions=True, expand=False))
    assert "两个月 finds 二个月 as well" in page.read_as
    snippet = next(hit for hit in page.results if hit.path == "art_1").snippets[0]
    assert [snippet.text[a:b] for a, b in snippet.highlights] == ["羁押", "二个月"]
