"""Generations: new beside old, only what changed is done again, a build that dies leaves the old one in use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import IndexUnavailableError, UsageError
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from indexer import build as building
from indexer import generations
from indexer.build import build, stale_laws
from indexer.searching import Index, ResultPage, SearchRequest, search

DAY = date(2026, 1, 1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path, create=True)
    store(made, "xx-a", {"1": "没收财产。", "2": "扣押。"})
    store(made, "xx-b", {"1": "沒收違法所得。"}, language="zh-Hant")
    yield made
    made.close()


def store(
    library: Library, law: str, articles: dict[str, str], *, language: str = "zh-Hans", version: str = "2020-01-01",
    statements: tuple[Statement, ...] = (), kind: str = "law", title: str = "", place: str = "xx",
) -> None:  # fmt: skip
    pages = tuple(
        Provision(ProvisionPath.article(n), Unit.ARTICLE, ArticleNumber.parse(n), f"第{n}条", "", text, ())
        for n, text in articles.items()
    )
    draft = Draft(title or f"{law}法", language, date.fromisoformat(version), f"{law}/{version}/{language}", Text((), pages),
                  Force.AUTHENTIC, "p", statements=statements)  # fmt: skip
    with Writer.transaction(library, SourceRecord(law, "made-up", law.encode())) as writer:
        writer.add(draft, law, place, kind)


def ask(library: Library, query: str, **more: object) -> ResultPage:
    index = Index.open(library.file.parent)
    try:
        return search(library, index, SearchRequest(query, DAY, **more))  # type: ignore[arg-type]
    finally:
        index.close()


@pytest.mark.parametrize("backend", ["whoosh", "memory"])
def test_only_changed_laws_are_done_again(library: Library, tmp_path: Path, backend: str) -> None:
    for n in range(5):
        store(library, f"xx-c{n}", {"1": "其他。"})
    seen: list[str] = []
    first = build(library, tmp_path, backend=backend, progress=lambda _d, _t, law: seen.append(law))
    assert (first.changed, first.indexed, first.documents) == (True, 7, 8)
    assert seen[-1] == ""
    assert len(seen) == 8
    again = build(library, tmp_path, backend=backend)
    assert (again.changed, again.generation) == (False, first.generation)
    store(library, "xx-a", {"1": "没收。", "3": "冻结。"})
    store(library, "xx-new", {"1": "冻结。"})
    assert stale_laws(library, tmp_path) == ("xx-a", "xx-new")
    third = build(library, tmp_path, backend=backend)
    assert (third.indexed, third.documents, third.generation.name) == (2, 9, "gen-0002")
    assert stale_laws(library, tmp_path) == ()
    assert [r.path for r in ask(library, "冻结").results] == ["art_3", "art_1"]
    assert ask(library, "扣押").total == 0
    assert ask(library, "没收").total == 2
    assert ask(library, "其他").total == 5


def test_a_reader_that_is_open_sees_the_new_generation(library: Library, tmp_path: Path) -> None:
    build(library, tmp_path)
    index = Index.open(tmp_path)
    assert "3 provisions" in index.probe()
    store(library, "xx-z", {"1": "冻结。"})
    assert search(library, index, SearchRequest("冻结", DAY)).total == 0
    build(library, tmp_path)
    assert search(library, index, SearchRequest("冻结", DAY)).total == 1
    for _ in range(3):
        build(library, tmp_path, rebuild=True)
    assert search(library, index, SearchRequest("没收", DAY)).total == 2
    assert len(list((tmp_path / "index").glob("gen-*"))) == 2
    index.close()
    index.close()


def test_a_build_that_dies_leaves_the_old_one_in_use(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(library, tmp_path)
    store(library, "xx-z", {"1": "冻结。"})

    def dies(*_: object) -> None:
        raise RuntimeError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(building, "documents_of", dies)
        with pytest.raises(RuntimeError, match="no space"):
            build(library, tmp_path)
    assert ask(library, "没收").total == 2
    assert build(library, tmp_path).documents == 4
    assert not list((tmp_path / "index").glob("*.building"))


def test_two_builds_do_not_run_together(library: Library, tmp_path: Path) -> None:
    with generations.building(tmp_path), pytest.raises(IndexUnavailableError, match=r"another process \(pid \d+\)"):
        build(library, tmp_path)
    assert build(library, tmp_path).changed


def test_another_version_of_the_index_says_how_to_rebuild(library: Library, tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailableError, match="there is no index") as missing:
        Index.open(tmp_path)
    assert missing.value.hint == "run: tongwen index"
    done = build(library, tmp_path).generation
    manifest = json.loads((done / "manifest.json").read_text())
    for change in ({"schema": 99}, {"versions": manifest["versions"] | {"jieba": "0.1"}}):
        (done / "manifest.json").write_text(json.dumps(manifest | change))
        with pytest.raises(IndexUnavailableError, match="another version's") as error:
            Index.open(tmp_path)
        assert "--rebuild" in error.value.hint
    (done / "manifest.json").write_text("{")
    with pytest.raises(IndexUnavailableError, match="no readable manifest"):
        Index.open(tmp_path)
    assert build(library, tmp_path).changed
    assert ask(library, "没收").total == 2


def test_damaged_files_are_told(library: Library, tmp_path: Path) -> None:
    done = build(library, tmp_path).generation
    (done / "documents.sqlite").write_bytes(b"no database")
    with pytest.raises(IndexUnavailableError, match=r"documents\.sqlite"):
        Index.open(tmp_path)
    (done / "documents.sqlite").unlink()
    with pytest.raises(IndexUnavailableError, match="lost"):
        Index.open(tmp_path)


def test_tokens_from_another_process_are_the_same(library: Library, tmp_path: Path) -> None:
    for n in range(45):
        store(library, f"xx-c{n}", {"1": f"第{n}号决定没收。"})
    one = build(library, tmp_path, rebuild=True)
    alone = ask(library, "没收", limit=100)
    two = build(library, tmp_path, rebuild=True, jobs=2)
    assert one.documents == two.documents == 48
    assert ask(library, "没收", limit=100).results == alone.results


def test_scope_by_status_and_day(library: Library, tmp_path: Path) -> None:
    def starts(day: str) -> tuple[Statement, ...]:
        return (Statement("effective", day, "its own provision art_9"),)

    store(library, "xx-v", {"1": "旧的冻结。"}, version="2019-01-01", statements=starts("2019-02-01"))
    store(library, "xx-v", {"1": "新的冻结。"}, version="2024-01-01", statements=starts("2024-02-01"))
    build(library, tmp_path)
    page = ask(library, "冻结")
    assert [(r.version, r.status) for r in page.results] == [("2024-01-01", "in_force")]
    assert page.scope.excluded == (("superseded", 1),)
    assert ask(library, "冻结", all_versions=True).total == 2
    assert ask(library, "status:superseded 冻结").results[0].version == "2019-01-01"
    assert ask(library, "旧").suggestions[0].startswith("Found in other versions only (1 superseded)")
    index = Index.open(tmp_path)
    before = search(library, index, SearchRequest("冻结", date(2020, 1, 1)))
    assert [r.version for r in before.results] == ["2019-01-01"]
    assert before.results[0].url == "/laws/xx-v/art_1?version=2019-01-01"
    index.close()


def test_fields_languages_and_what_is_not_here(library: Library, tmp_path: Path) -> None:
    build(library, tmp_path)
    assert ask(library, "没收", languages=("zh-Hant",)).total == 1
    assert ask(library, "沒收", languages=("zh-Hans",)).total == 1
    assert ask(library, "没收", languages=("zh",)).total == 2
    assert ask(library, "没收", laws=("xx-b",)).total == 1
    assert ask(library, "article:2").results[0].path == "art_2"
    assert ask(library, "article:第一条 没收").total == 2
    assert ask(library, "article:1..2 year:2020").total == 3
    assert ask(library, "没收 lang:zh-Hant").total == 1
    assert ask(library, "A股").total == 0
    assert ask(library, "title:xx-b 没收").total == 1
    page = ask(library, "xx-b法 没收")
    assert page.scope.laws == ("xx-b",)
    assert page.read_as.startswith("没收; searched in xx-b法 (xx-b)")
    page = ask(library, "xx-b法 冻结")
    assert (page.scope.laws, page.suggestions) == (("xx-b",), ("Nothing in xx-b has 冻结.",))
    assert page.read_as.startswith("冻结; searched in xx-b法 (xx-b)")
    assert ask(library, "xx-b法 冻结 没收").suggestions[0] == "Nothing in xx-b has 冻结."
    assert ask(library, "扣押", laws=("xx-b",)).suggestions == ("Nothing in xx-b has 扣押.",)
    facets = dict(ask(library, "没收").facets)
    assert facets["language"] == (("zh-Hans", 1), ("zh-Hant", 1))
    assert facets["law"] == (("xx-a", 1), ("xx-b", 1))
    snippet = ask(library, "违法所得").results[0].snippets[0]
    assert [snippet.text[a:b] for a, b in snippet.highlights] == ["違法所得"]
    for query, message in (("law:none a", "No law here"), ("status:dead a", "No status"), ("article:x", "no article"),
                           ("type:poem a", "No law here is of the type"), ("year:x a", "No year"),
                           ("lang:fr a", "No text here")):  # fmt: skip
        with pytest.raises(UsageError, match=message):
            ask(library, query)
    with pytest.raises(UsageError, match="No text here"):
        ask(library, "a", languages=("fr",))
    with pytest.raises(UsageError, match="limit"):
        ask(library, "a", limit=-1)


def test_a_citation_alone_is_its_provision(library: Library, tmp_path: Path) -> None:
    build(library, tmp_path)
    page = ask(library, "xx-a法第二条")
    assert (page.kind, page.total, page.results[0].law, page.results[0].path) == ("citation", 1, "xx-a", "art_2")
    assert ask(library, "xx-a法第\u200b二\n条\ufeff").kind == "citation"


@pytest.mark.parametrize("typed", ["xx-a法第九条", "xx-a法第九条第二款", "xx-a法 9", "xx-a法第1条第七款", "xx-a art_9"])
def test_a_citation_that_misses_is_refused_and_not_read_as_words(library: Library, tmp_path: Path, typed: str) -> None:
    store(library, "xx-c", {"1": "依照xx-a法第九条第二款、第1条第七款的规定。xx-a法 9", "2": "art_9 xx-a"})
    build(library, tmp_path)
    page = ask(library, typed)
    assert (page.kind, page.total, page.results, page.scope.laws) == ("citation", 0, (), ("xx-a",))
    assert any("xx-a" in said for said in page.suggestions)


def test_a_citation_of_no_law_that_is_here_is_read_as_words(library: Library, tmp_path: Path) -> None:
    store(library, "xx-c", {"1": "依照某某法第九条的规定。", "2": "xx-a法2018年修正。"})
    build(library, tmp_path)
    assert ask(library, "某某法第九条").kind == "keyword"
    assert ask(library, "xx-a法 2018").kind == ask(library, "xx-a法2018").kind == "keyword"
    assert ask(library, "xx-a法第2018条").kind == "citation"
    assert ask(library, "xx-a法第九条", laws=("xx-c",)).kind == "keyword"


def test_the_script_chooses_between_laws_of_one_name(library: Library, tmp_path: Path) -> None:
    store(library, "cn-gs", {"1": "不得担保。"}, title="中华人民共和国公司法", place="cn")
    store(library, "tw-gs", {"1": "不得擔保。", "2": "章程。"}, language="zh-Hant", title="公司法", place="tw")
    build(library, tmp_path)
    for typed, law, other, why in (
        ("公司法 担保", "cn-gs", "tw-gs", "simplified characters"),
        ("公司法 擔保", "tw-gs", "cn-gs", "traditional characters"),
    ):
        page = ask(library, typed)
        assert (page.total, page.results[0].law, page.scope.laws) == (1, law, (law,))
        assert f"({law}) because of its {why}" in page.read_as
        assert any(f"law:{other}" in said for said in page.suggestions)
    # Nothing in the script decides: both.
    page = ask(library, "公司法 不得")
    assert (page.total, page.scope.laws, page.suggestions) == (2, ("cn-gs", "tw-gs"), ())
    # The only one there is, whatever the script; and the other one where the chosen one has nothing.
    assert ask(library, "公司法 章程").scope.laws == ("cn-gs", "tw-gs")
    assert ask(library, "xx-b法 没收违法所得").scope.laws == ("xx-b",)


def test_a_name_is_read_as_words_only_where_that_finds_something(library: Library, tmp_path: Path) -> None:
    store(library, "xx-c", {"1": "xx-b法所称扣押。"})
    build(library, tmp_path)
    page = ask(library, "xx-b法 扣押")
    assert ([r.law for r in page.results], page.scope.laws) == (["xx-c"], ())
    assert "nothing was found in xx-b alone" in page.read_as


def test_a_law_s_name_alone_is_words_and_leads_to_the_law(library: Library, tmp_path: Path) -> None:
    store(library, "cn-11", {"1": "修改。"}, title="刑法修正案（十一）", place="cn")
    store(library, "cn-1", {"1": "十一年。"}, title="刑法修正案", place="cn")
    store(library, "cn-2", {"1": "依照刑法修正案（十一）的规定。"}, title="办法", place="cn")
    build(library, tmp_path)
    for typed in ("刑法修正案（十一）", "《刑法修正案（十一）》"):
        page = ask(library, typed)
        assert ([r.law for r in page.results], page.scope.laws) == (["cn-2"], ())
        assert page.suggestions[0] == "Law: 《刑法修正案（十一）》 /laws/cn-11"
        assert "it is also the name of 《刑法修正案（十一）》 (cn-11)" in page.read_as
    assert ask(library, '"刑法修正案（十一）"').suggestions == ()
    assert ask(library, "办法").suggestions[0] == "Law: 《办法》 /laws/cn-2"  # without results as well
