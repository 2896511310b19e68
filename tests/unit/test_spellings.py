"""Spellings of one Chinese word find each other where nothing is quoted, and Japanese characters Chinese ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from one_law import DAY, searched

from corpus.folding import fold
from corpus.library import Library
from indexer.searching import Index, SearchRequest, search
from indexer.spellings import alike, canonical, chinese_of

TEXTS = (
    "银行账户应当冻结。",
    "銀行帳戶得予凍結。",
    "会议纪录由主席签名。",
    "会议应当作成记录。",
    "二人互负债务者，得为抵销。",
    "债务可以抵消。",
    "搭设帐篷。",
    "著作权归作者。",
)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("账户", {"帐户"}),
        ("帐户", {"账户"}),
        ("应收账款", {"应收帐款"}),
        ("帐篷", set()),
        ("蚊帐", set()),
        ("纪录", {"记录"}),
        ("部份", {"部分"}),
        ("其它", {"其他"}),
        ("犯罪份子", {"犯罪分子"}),
        ("账户记录", {"帐户记录", "账户纪录", "帐户纪录"}),
        ("定金", set()),
        ("订金", set()),
        ("制定", set()),
        ("侦查", set()),
        ("权力", set()),
        ("contract", set()),
    ],
)
def test_other_spellings(text: str, others: set[str]) -> None:
    assert set(alike(text)) == others
    assert all(canonical(other) == canonical(text) and len(other) == len(text) for other in others)


def test_a_sentence_has_few_ways() -> None:
    assert len(alike("账户记录身份部分成分其他签订" * 10)) < 10
    assert alike("账" * 100_000) == ()


def test_japanese_characters_are_chinese_ones() -> None:
    assert chinese_of(fold("著作権")) == fold("著作權")
    assert chinese_of(fold("児童の権利")) == fold("兒童の權利")
    assert chinese_of(fold("給予欠款")) == ""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Index]]:
    yield from searched(tmp_path_factory.mktemp("data"), "cn-kuaiji", "会计法", TEXTS)


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("账户", {1, 2}),
        ("帳戶", {1, 2}),
        ("银行帐户冻结", {1, 2}),
        ('"账户"', {1}),
        ("银行 -账户", {2}),
        ("账户 NEAR/3 冻结", {1, 2}),
        ("會議 記錄", {3, 4}),
        ("会议纪录", {3, 4}),
        ("抵消", {5, 6}),
        ("帐篷", {7}),
        ("著作権", {8}),
        ('"著作権"', set()),
    ],
)
def test_they_find_each_other(found: tuple[Library, Index], query: str, articles: set[int]) -> None:
    page = search(*found, SearchRequest(query, DAY, all_versions=True, expand=False))
    assert {int(hit.path[4:]) for hit in page.results} == articles


def test_it_is_told_and_marked(found: tuple[Library, Index]) -> None:
    page = search(*found, SearchRequest("帐户", DAY, all_versions=True, expand=False))
    assert "帐户 finds 账户 as well" in page.read_as
    assert {s.text[a:b] for hit in page.results for s in hit.snippets for a, b in s.highlights} == {"账户", "帳戶"}
    asked = search(*found, SearchRequest("著作権", DAY, all_versions=True, expand=False)).read_as
    assert "著作権 stands in no text; 著作權 is looked for in Chinese" in asked


def test_spellings_find_the_same(found: tuple[Library, Index]) -> None:
    for one, other in combinations(("记录", "記錄", "紀錄", "纪录"), 2):
        totals = {search(*found, SearchRequest(query, DAY)).total for query in (one, other)}
        assert len(totals) == 1
