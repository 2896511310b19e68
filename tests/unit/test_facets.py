"""Facets: exact counts, alternatives inside one, and what is chosen of one doesn't hide its other values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from corpus.errors import UsageError
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from indexer import facets
from indexer.build import build
from indexer.facets import FACETS
from indexer.searching import Index, ResultPage, SearchRequest, every_result, search

DAY = date(2026, 1, 1)


def store(
    library: Library, law: str, place: str, articles: dict[str, str], *, language: str = "zh-Hans",
    version: str = "2020-01-01", kind: str = "law", issuer: str = "", of_type: str = "", repealed: str = "",
) -> None:  # fmt: skip
    pages = tuple(
        Provision(ProvisionPath.article(n), Unit.ARTICLE, ArticleNumber.parse(n), f"第{n}条", "", text, ())
        for n, text in articles.items()
    )
    facts = [Statement(f, v, "p") for f, v in (("issuer", issuer), ("type", of_type), ("repealed", repealed)) if v]
    draft = Draft(f"{law}法", language, date.fromisoformat(version), f"{law}/{version}/{language}", Text((), pages),
                  Force.AUTHENTIC, "p", statements=tuple(facts))  # fmt: skip
    with Writer.transaction(library, SourceRecord(law, "made-up", f"{law}{version}{language}".encode())) as writer:
        writer.add(draft, law, place, kind)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Index]]:
    folder = tmp_path_factory.mktemp("library")
    library = Library.open(folder, create=True)
    store(library, "cn-a", "cn", {"1": "没收甲。", "2": "没收乙。", "3": "丙。"}, issuer="议会", of_type="法律")
    store(library, "cn-b", "cn", {"1": "没收丁。"}, kind="decision", issuer="委员会", version="2018-05-01")
    store(library, "tw-c", "tw", {"1": "沒收。", "2": "沒收戊。"}, language="zh-Hant", version="2022-03-01")
    store(library, "tw-c", "tw", {"1": "Confiscation.", "2": "Other."}, language="en", version="2022-03-01")
    store(library, "eu-d", "eu", {"1": "Confiscation of goods."}, language="en", version="2016-04-27")
    store(library, "cn-v", "cn", {"1": "没收己。", "2": "没收庚。"}, version="2010-01-01")
    store(library, "cn-v", "cn", {"1": "没收己。", "2": "没收新庚。"}, version="2019-01-01")
    build(library, folder)
    index = Index.open(folder)
    yield library, index
    index.close()
    library.close()


def ask(opened: tuple[Library, Index], query: str = "没收", *filters: tuple[str, str], **more: object) -> ResultPage:
    return search(*opened, replace(SearchRequest(query, DAY, filters=filters, expand=False), **more))  # type: ignore[arg-type]


def counts(page: ResultPage, name: str) -> dict[str, int]:
    return dict(dict(page.facets)[name])


def test_every_facet_is_counted_over_the_whole_result(opened: tuple[Library, Index]) -> None:
    page = ask(opened, limit=1)
    assert tuple(name for name, _ in page.facets) == FACETS
    assert page.total == 7
    assert counts(page, "law") == {"cn-a": 2, "cn-v": 2, "tw-c": 2, "cn-b": 1}
    assert counts(page, "jurisdiction") == {"cn": 5, "tw": 2}
    assert counts(page, "type") == {"law": 6, "decision": 1, "法律": 2}
    assert counts(page, "year") == {"2020": 2, "2019": 2, "2022": 2, "2018": 1}
    assert counts(page, "issuer") == {"议会": 2, "委员会": 1}
    assert counts(page, "language") == {"zh-Hans": 5, "zh-Hant": 2}
    assert counts(page, "missing") == {"en": 5}
    assert counts(page, "version") == {"current": 7}
    assert dict(page.scope.excluded) == {"superseded": 2}


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ([("jurisdiction", "cn")], 5),
        ([("jurisdiction", "CN")], 5),
        ([("jurisdiction", "cn"), ("jurisdiction", "tw")], 7),
        ([("jurisdiction", "cn"), ("year", "2018..2019")], 3),
        ([("year", "..2018")], 1),
        ([("year", "2019..")], 6),
        ([("year", "2020"), ("year", "2022")], 4),
        ([("type", "法律")], 2),
        ([("type", "decision")], 1),
        ([("issuer", "委员会")], 1),
        ([("missing", "en")], 5),
        ([("missing", "zh")], 0),
        ([("missing", "fr")], 7),
        ([("missing", "zh-Hant")], 5),
        ([("law", "cn-a")], 2),
        ([("law", "cn-a"), ("law", "cn-b")], 3),
        ([("language", "zh-Hant")], 2),
        ([("status", "superseded")], 2),
        ([("status", "历史版本"), ("status", "in_force"), ("status", "unknown")], 9),
        ([("version", "superseded")], 2),
        ([("version", "current"), ("law", "cn-v")], 2),
        ([("year", "1999")], 0),
    ],
)
def test_filters_narrow_and_each_count_is_what_a_choice_would_give(
    opened: tuple[Library, Index], filters: list[tuple[str, str]], total: int
) -> None:
    page = ask(opened, "没收", *filters)
    assert page.total == total == len(page.results)
    for name, values in page.facets:
        others = [f for f in filters if f[0] != name]
        for value, count in values:
            assert ask(opened, "没收", *others, (name, value)).total == count, (name, value)


def test_a_law_named_in_the_query_is_that_law_also_where_it_is_chosen(opened: tuple[Library, Index]) -> None:
    assert counts(ask(opened, "cn-a法 没收"), "law") == {"cn-a": 2}
    chosen = ask(opened, "cn-a法 没收", ("law", "cn-a"))
    assert (chosen.total, chosen.scope.laws, counts(chosen, "law")) == (2, ("cn-a",), {"cn-a": 2})
    assert ask(opened, "cn-a法 没收", ("law", "cn-b")).total == 0


def test_the_other_languages_of_a_bilingual_result_are_counted(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "没收 OR confiscation")
    assert counts(page, "language") == {"zh-Hans": 5, "zh-Hant": 2, "en": 2}
    page = ask(opened, "没收 OR confiscation", ("language", "en"))
    assert page.total == 2
    assert counts(page, "language") == {"zh-Hans": 5, "zh-Hant": 2, "en": 2}
    assert counts(page, "missing") == {"zh": 1}


def test_a_search_that_needs_two_languages_counts_both(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "没收 confiscation")
    assert (page.total, counts(page, "language")) == (1, {"zh-Hant": 1, "en": 1})
    assert counts(ask(opened, "没收 lang:en"), "language") == {"zh-Hant": 2}


def test_a_search_of_fields_alone_counts_every_language(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "law:tw-c")
    assert counts(page, "language") == {"zh-Hant": 2, "en": 2}


def test_what_is_left_out_by_status_passes_the_filters(opened: tuple[Library, Index]) -> None:
    assert dict(ask(opened, "没收", ("jurisdiction", "tw")).scope.excluded) == {}
    assert dict(ask(opened, "没收", ("law", "cn-v")).scope.excluded) == {"superseded": 2}
    assert dict(ask(opened, "没收", ("status", "superseded")).scope.excluded) == {}


@pytest.mark.parametrize("sort", ["relevance", "newest", "article"])
@pytest.mark.parametrize("filters", [(), (("language", "zh"),), (("jurisdiction", "cn"),)])
def test_all_at_once_are_what_the_pages_give(
    opened: tuple[Library, Index], sort: str, filters: tuple[tuple[str, str], ...]
) -> None:
    request = SearchRequest("没收", DAY, all_versions=True, filters=filters, sort=sort, limit=1000)
    whole = [replace(h, snippets=()) for h in search(*opened, request).results]
    assert [replace(h, snippets=()) for h in every_result(*opened, request, 1000)] == whole
    assert [h.url for h in every_result(*opened, replace(request, offset=1), 2)] == [h.url for h in whole[1:3]]


def test_a_citation_keeps_what_passes_the_filters(opened: tuple[Library, Index]) -> None:
    assert ask(opened, "cn-v法 第一条").total == 1
    assert ask(opened, "cn-v法 第一条", ("jurisdiction", "cn"), ("language", "zh"), ("law", "cn-v")).total == 1
    for filters in [("jurisdiction", "tw")], [("language", "en")], [("law", "cn-a")], [("version", "superseded")]:
        page = ask(opened, "cn-v法 第一条", *filters)
        assert (page.kind, page.total, page.results) == ("citation", 0, ())
        assert page.suggestions == ("Left out by the filters: 1 of the provisions cited.",)


def test_a_language_that_is_chosen_reaches_nothing_that_was_not_found(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "confiscation", expand=True)
    assert (page.total, page.scope.expanded, counts(page, "language")) == (7, 5, {"zh-Hans": 5, "en": 2})
    english, chinese = (ask(opened, "confiscation", ("language", tag), expand=True) for tag in ("en", "zh-Hans"))
    assert (english.total, english.scope.expanded, chinese.total, chinese.scope.expanded) == (2, 0, 5, 5)
    limited, kept = (
        ask(opened, "没收", expand=True, languages=("en",)),
        ask(opened, "没收", ("language", "en"), expand=True),
    )
    assert (limited.total, kept.total) == (2, 1), (
        "a limit looks for it in that language also where it stands in another"
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("colour", "red", "no filter called 'colour'"),
        ("jurisdiction", "xx", "nothing here has the value 'xx'"),
        ("status", "asleep", "No status is called 'asleep'"),
        ("missing", "klingonisch", "no language is called"),
        ("year", "MMXX", "nothing here has the value"),
        ("language", "fr", "No text here is in the language"),
        ("issuer", "", "nothing here has the value ''"),
    ],
)
def test_a_filter_that_means_nothing_says_what_there_is(
    opened: tuple[Library, Index], name: str, value: str, said: str
) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        ask(opened, "没收", (name, value))
    assert raised.value.hint


def test_nothing_found_has_empty_facets(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "查无此词")
    assert (page.total, {values for _, values in page.facets}) == (0, {()})


def test_versions_of_an_article_stand_together_the_current_one_first(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "law:cn-v 没收", all_versions=True)
    assert [(h.path, h.version, h.folded_under) for h in page.results] == [
        ("art_1", "2019-01-01", ""),
        ("art_1", "2010-01-01", "2019-01-01"),
        ("art_2", "2019-01-01", ""),
        ("art_2", "2010-01-01", "2019-01-01"),
    ]
    assert (page.total, page.cards) == (4, None)


def test_versions_as_one_result(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "没收", all_versions=True, group="version", limit=100)
    assert (page.total, page.cards, len(page.results)) == (9, 7, 7)
    folded = {(h.law, h.path): [(v.version, v.status) for v in h.versions] for h in page.results if h.versions}
    assert folded == {
        ("cn-v", "art_1"): [("2010-01-01", "superseded")],
        ("cn-v", "art_2"): [("2010-01-01", "superseded")],
    }
    (older,) = next(h for h in page.results if h.path == "art_2" and h.versions).versions
    assert (older.url, older.snippets[0].text) == ("/laws/cn-v/art_2?version=2010-01-01", "没收庚。")


def test_the_best_article_of_each_law(opened: tuple[Library, Index]) -> None:
    page = ask(opened, "没收", group="law")
    assert {h.law: h.more_in_law for h in page.results} == {"cn-a": 1, "cn-b": 0, "tw-c": 1, "cn-v": 1}
    assert (page.total, page.cards) == (7, 4)


def test_orders(opened: tuple[Library, Index]) -> None:
    def order(sort: str) -> list[str]:
        found = ask(opened, "没收", sort=sort, all_versions=True).results
        return [f"{h.law[3:]}{h.version[2:4]}/{h.path[4:]}" for h in found if h.law != "cn-v"]

    assert order("newest") == ["c22/1", "c22/2", "a20/1", "a20/2", "b18/1"]
    assert order("oldest") == ["b18/1", "a20/1", "a20/2", "c22/1", "c22/2"]
    assert order("law") == ["a20/1", "a20/2", "b18/1", "c22/1", "c22/2"]
    assert order("article") == ["a20/1", "b18/1", "c22/1", "a20/2", "c22/2"]


@pytest.mark.parametrize("wrong", [{"sort": "price"}, {"group": "colour"}])
def test_no_such_order(opened: tuple[Library, Index], wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        ask(opened, "没收", **wrong)


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "law", "article"])
@pytest.mark.parametrize("group", ["", "version", "law"])
@pytest.mark.parametrize("step", [1, 2, 5])
def test_pages_put_together_are_the_whole(opened: tuple[Library, Index], sort: str, group: str, step: int) -> None:
    whole = ask(opened, "没收", sort=sort, group=group, all_versions=True, limit=1000)
    of_pages = [
        hit
        for offset in range(0, 12, step)
        for hit in ask(opened, "没收", sort=sort, group=group, all_versions=True, limit=step, offset=offset).results
    ]
    assert of_pages == list(whole.results)
    places = [(h.law, h.version, h.path) for h in of_pages]
    assert len(set(places)) == len(places) == (whole.total if whole.cards is None else whole.cards)


def test_what_is_chosen_is_counted_however_few_results_it_has(
    opened: tuple[Library, Index], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "_MOST_VALUES", 1)
    page = ask(opened, "没收 NOT 丙", ("law", "cn-b"))
    assert dict(page.facets)["law"] == (("cn-a", 2), ("cn-b", 1))
    assert dict(page.unlisted)["law"] == 2
