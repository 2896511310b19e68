"""Definitions first, for who asks what a term means: the same results, those that define before the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import build, opening
from indexer.results import SearchRequest
from indexer.searching import search

DAY = date(2026, 11, 22)
FILLER = "为了保护海上航行的安全，维护有关各方的合法权益，促进航运事业的发展，国家鼓励建设灯塔。" * 30
LAW = """\
Tongwen-Text: 1
Law: cn-dengta
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国灯塔法

第一条 守灯人守灯。守灯人点灯。守灯人熄灯。守灯人。
第二条 守灯人应当登记。守灯人守灯。
第三条 灯塔局（以下简称守灯人）登记守灯人。
第四条 FILLER本法所称守灯人，是指依法登记并负责点亮、熄灭和维护灯塔的自然人、法人和其他组织，但是临时受委托看护灯塔的人除外。
""".replace("FILLER", FILLER)


MANY = "\n".join(
    f"第{n}条 "
    + ("本法所称守灯人，是指看守灯塔的人。" + FILLER if n % 17 == 5 else "守灯人守灯。" + "灯塔在岸上。" * n)
    for n in range(1, 71)
)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A law of seventy articles, four of which define."""
    folder: Path = tmp_path_factory.mktemp("defining much")
    made = Library.open(folder, create=True)
    text = LAW[: LAW.index("第一条")] + MANY + "\n"
    assert [f.status for f in import_sources(made, [SourceFile("x.law.txt", text.encode)], ImportOptions())] == [
        "added"
    ]
    build.build(made, folder)
    return made


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("defining")
    made = Library.open(folder, create=True)
    assert [f.status for f in import_sources(made, [SourceFile("x.law.txt", LAW.encode)], ImportOptions())] == ["added"]
    build.build(made, folder)
    return made


def paths(library: Library, query: str, **changed: object) -> Sequence[str]:
    index = opening.Index(library.file.parent)
    page = search(library, index, SearchRequest(query, DAY, **changed))  # type: ignore[arg-type]
    assert (page.total, page.limit, page.offset) == (4, changed.get("limit", 20), changed.get("offset", 0))
    return [hit.path.partition("/")[0] for hit in page.results]


def test_the_definition_comes_first_and_nothing_else_changes(library: Library) -> None:
    plain = paths(library, "守灯人")
    asked = paths(library, "什么是守灯人")
    assert plain[-1] == "art_4"
    assert asked == ["art_4", *(p for p in plain if p != "art_4")]


def test_pages_follow_one_another(library: Library) -> None:
    asked = paths(library, "什么是守灯人")
    assert [p for n in range(4) for p in paths(library, "什么是守灯人", limit=1, offset=n)] == asked


@pytest.mark.parametrize("limit", [1, 20, 1_000])
def test_every_page_is_of_one_list(large: Library, limit: int) -> None:
    index = opening.Index(large.file.parent)

    def asked(query: str, **changed: int) -> list[str]:
        page = search(large, index, SearchRequest(query, DAY, **changed))  # type: ignore[arg-type]
        assert (page.total, page.limit, page.offset) == (70, changed["limit"], changed["offset"])
        return [hit.path for hit in page.results]

    plain, every = asked("守灯人", offset=0, limit=100), asked("什么是守灯人", offset=0, limit=100)
    assert len(set(every)) == 70
    assert sorted(every[:40]) == sorted(plain[:40])
    assert every[:40] != plain[:40]
    assert every[40:] == plain[40:]
    for offset in range(46):
        assert asked("什么是守灯人", offset=offset, limit=limit) == every[offset : offset + limit]


@pytest.mark.parametrize("wrong", [{"limit": 1_001}, {"limit": -1}, {"offset": -1}])
def test_a_page_that_is_none_is_refused(library: Library, wrong: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="out of range"):
        search(library, opening.Index(library.file.parent), SearchRequest("什么是守灯人", DAY, **wrong))  # type: ignore[arg-type]


def test_an_order_that_was_asked_for_is_kept(library: Library) -> None:
    assert paths(library, "什么是守灯人", sort="article") == paths(library, "守灯人", sort="article")
