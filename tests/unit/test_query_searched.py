"""Fields of days and numbers of documents over a small library: what they find, what is said, what strangers may know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.searching import Index, ResultPage, SearchRequest, search

DAY = date(2026, 1, 1)
TEXTS = {"1": "没收财产，退还本人。", "2": "没收不得附带处分。", "3": "附带处分另定。"}


def store(library: Library, law: str, version: str, said: dict[str, str], rights: Rights = Rights.PUBLIC) -> None:
    pages = tuple(
        Provision(ProvisionPath.article(n), Unit.ARTICLE, ArticleNumber.parse(n), f"第{n}条", "", text, ())
        for n, text in TEXTS.items()
    )
    statements = tuple(Statement(field, value, "the source") for field, value in said.items())
    draft = Draft(f"{law}规定", "zh-Hans", date.fromisoformat(version), f"{law}/{version}", Text((), pages), Force.AUTHENTIC,
                  "p", statements=statements, rights=rights)  # fmt: skip
    with Writer.transaction(library, SourceRecord(law, "made-up", law.encode())) as writer:
        writer.add(draft, law, "xx", "law")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    library = Library.open(folder, create=True)
    store(
        library, "xx-a", "2018-03-01", {"adopted": "2018-03-01", "effective": "2018-09-01", "number": "某释〔2018〕3号"}
    )
    store(library, "xx-b", "2020-05-06", {"promulgated": "2020-05-07", "number": "6号"})
    store(library, "xx-c", "2021-01-01", {"promulgated": "2020-12-31", "number": "某令〔2021〕8号"}, Rights.PRIVATE)
    build(library, folder)
    library.close()
    return folder


@pytest.fixture(params=[True, False], ids=["operator", "stranger"])
def library(data: Path, request: pytest.FixtureRequest) -> Iterator[Library]:
    opened = Library.open(data, private=request.param)
    yield opened
    opened.close()


def ask(library: Library, query: str) -> ResultPage:
    index = Index.open(library.file.parent)
    try:
        return search(library, index, SearchRequest(query, DAY, all_versions=True, limit=100))
    finally:
        index.close()


def laws(library: Library, query: str) -> set[str]:
    return {hit.law[-1] for hit in ask(library, query).results}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("没收 year:2018", "a"),
        ("没收 年份：2018..2020", "ab"),
        ("没收 version:>=2020-05", "bc"),
        ("没收 adopted:2018年3月1日", "a"),
        ("没收 通过日期：2019", ""),
        ("没收 施行日期：2018年9月", "a"),
        ("没收 effective:<2018-09-01", ""),
        ("没收 promulgated:2020", "bc"),
        ("没收 promulgated:2020-12-31", "c"),
        ("没收 date:2018-09-01", "a"),
        ("没收 date:(2018-09-01 OR 2020-05-07)", "ab"),
        ("没收 -date:..2019", "bc"),
        ("某释〔2018〕3号 没收", "a"),
        ("某释(2018)3号 没收", "a"),
        ("某令〔2021〕8号 没收", "c"),
        ("law:某令〔2021〕8号", "c"),
    ],
)
def test_days_and_numbers(library: Library, query: str, found: str) -> None:
    """What a private text alone says finds nothing for strangers, and they aren't told that there is such a law."""
    if not library.private and query.startswith("law:某令"):
        with pytest.raises(UsageError, match="No law here"):
            ask(library, query)
        return
    assert laws(library, query) == set(found) - (set() if library.private else {"c"})


def test_how_many_texts_a_day_is_known_of(library: Library) -> None:
    texts = 3 if library.private else 2
    assert f"promulgated: is known of {texts - 1} of {texts} texts" in ask(library, "没收 promulgated:2020").read_as
    assert "is known of" not in ask(library, "没收 year:2018").read_as


def test_a_number_of_many_is_no_name(library: Library) -> None:
    assert "searched in" not in ask(library, "6号 没收").read_as


def test_what_is_left_out_is_left_out_as_it_stands(library: Library) -> None:
    """Behind NOT a run is one string: 不得附带处分 has the words of 附带处分不得 and isn't it."""
    found = {(hit.law[-1], hit.path) for hit in ask(library, "处分 -附带处分不得 law:xx-a").results}
    assert found == {("a", "art_2"), ("a", "art_3")}
    assert {hit.path for hit in ask(library, "处分 -不得附带处分 law:xx-a").results} == {"art_3"}
