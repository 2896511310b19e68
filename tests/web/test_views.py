"""Presenters and views on hand-made results: what no small library shows easily."""

from __future__ import annotations

import itertools

import pytest
import web_factories as make
from hypothesis import given
from hypothesis import strategies as st

from corpus.lookup import Cell, CellStatus, Row
from corpus.lookup.results import Neighbour
from corpus.model import ProvisionPath, Title, Unit
from indexer.searching import SearchRequest, Snippet
from webapp import law_views, presenters, search_views, views, warning_views
from webapp.urls import Reading, path_of, provision_url, with_query


def test_show_json_of_an_ambiguous_citation() -> None:
    shown = presenters.show_json(make.AMBIGUOUS)
    assert shown["status"] == "ambiguous"
    assert shown["citation"]["path"] is None
    assert [c["law"] for c in shown["choices"]] == [make.LAW, "tw-X1"]


def test_show_json_without_a_law() -> None:
    assert presenters.show_json(make.show(law=None, edition_status=None))["law"] is None


def test_search_json_has_the_keys_of_the_contract() -> None:
    found = presenters.search_json(make.results())
    assert set(found) == {
        "query",
        "read_as",
        "kind",
        "total",
        "offset",
        "limit",
        "scope",
        "results",
        "facets",
        "suggestions",
        "did_you_mean",
    }
    assert found["scope"]["excluded"] == {"superseded": 12, "repealed": 3}
    assert found["facets"]["language"][0] == {"value": "zh-Hans", "count": 41}
    assert found["results"][0]["snippets"][0]["highlights"] == [[3, 7]]


def test_titles_start_with_what_a_law_is_called() -> None:
    titles = (Title("zh-Hans", "路灯法", "alias"), Title("zh-Hans", "路灯管理法"), Title("zh-Hans", "路灯管理法"))
    assert presenters.titles_json(titles) == {"zh-Hans": ["路灯管理法", "路灯法"]}


def test_columns_say_what_is_wrong_with_them() -> None:
    texts = (make.ZH, make.EN, make.OLD_EN, make.DAMAGED)
    page = views.article_page(make.show(*texts), Reading())
    assert [h.marks for h in page.heads] == [(), (), ("stale", "partial"), ("damaged", "private")]
    assert [h.prevails for h in page.heads] == [True, False, False, False]
    assert page.heads[3].notes[0].found == "条件 十六 条 向 外国"


def test_a_stranger_is_told_from_a_stale_text() -> None:
    stranger = make.expression("en", id="x.2014", edition="2014-01-01", numbers_trusted=False)
    row = Row(
        make.path("art_56/para_1"),
        Unit.PARAGRAPH,
        (Cell(make.ZH.id, CellStatus.MATCHED, "", "文"), Cell("x.2014", CellStatus.STALE)),
    )
    result = make.show(make.ZH, stranger, rows=(row,), columns=())
    heads = views.article_page(result, Reading()).heads
    assert heads[1].marks == ("untrusted", "stale")
    at_home = views.article_page(make.show(stranger, version="2014-01-01"), Reading()).heads
    assert "untrusted" not in at_home[0].marks


def test_facts_keep_disagreement_and_doubt() -> None:
    summary = make.summary()
    groups = {g.field: g for g in law_views.facts_of(summary.law, summary.law.editions[-1], Reading())}
    effective = groups["effective"].facts
    assert [(f.value, f.suspect) for f in effective] == [("2018-10-26", False), ("1999-01-01", True)]
    assert effective[0].witnesses[0].url == f"/laws/{make.LAW}/art_70?version=2018-10-26"
    assert groups["evidence"].long
    assert groups["issuer"].facts[0].language == "zh-Hans"


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50)), max_size=6))
def test_pieces_of_a_snippet_are_the_snippet(text: str, highlights: list[tuple[int, int]]) -> None:
    pieces = search_views.pieces_of(Snippet("x", "zh-Hans", text, tuple(highlights)))
    assert "".join(p.text for p in pieces) == text
    assert all(p.text for p in pieces)
    assert all(a.marked != b.marked for a, b in itertools.pairwise(pieces))


def test_a_page_of_results_counts_from_one() -> None:
    request = SearchRequest("移管", make.DAY, offset=20)
    page = search_views.results_page(make.results(41, 20), request, Reading(), {})
    assert (page.pager.first, page.pager.last) == (21, 40)
    assert page.pager.previous == "/search?q=%E7%A7%BB%E7%AE%A1"
    assert page.pager.next == "/search?q=%E7%A7%BB%E7%AE%A1&offset=40"
    assert page.excluded == 15
    (language,) = [f for f in page.facets if f.name == "language"]
    assert [c.url for c in language.first][1] == "/search?q=%E7%A7%BB%E7%AE%A1&in_language=en"


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("art_56", "art_56"), ("art_56/para_1/item_3", "art_56"), ("annex_1/art_2/para_1", "annex_1/art_2"),
        ("annex_1/para_2", "annex_1"), ("annex_1", "annex_1"), ("suppl_1/art_33~2/para_1", "suppl_1/art_33~2"),
        ("point_3/para_1", "point_3"), ("preamble/para_2", "preamble"), ("body", "body"),
    ],
)  # fmt: skip
def test_the_page_that_a_path_stands_in(path: str, page: str) -> None:
    assert str(ProvisionPath.parse(path).page) == page


@pytest.mark.parametrize("text", ["art_120-1/para_2/item_ga", "art_33~2", "preamble", "art_3.01", "art_35A"])
def test_paths_stay_readable_in_addresses(text: str) -> None:
    address = provision_url("cn-x", text)
    assert address == f"/laws/cn-x/{text}"
    assert str(path_of(text)) == text


def test_an_address_has_one_form() -> None:
    reading = Reading(("zh-Hans", "en"), (), "2018-10-26", make.DAY)
    assert with_query("/a?x=1", reading.pairs()) == "/a?x=1&languages=zh-Hans,en&version=2018-10-26&as_of=2026-11-22"
    assert reading.of_version(None).pairs() == [("languages", "zh-Hans,en"), ("as_of", "2026-11-22")]


def test_sentences_link_to_what_they_name() -> None:
    sentence = "Amended by X (cn-x-12, 2023-12-29, see art_5/para_1); zh-Hans and cn-y are none."
    pieces = warning_views.linked(sentence, "cn-z", {"cn-x-12"}, Reading(languages=("en",), version="2020-01-01"))
    assert "".join(p.text for p in pieces) == sentence.replace("art_5/para_1", "Article 5, paragraph 1")
    assert [(p.text, p.url) for p in pieces if p.url] == [
        ("cn-x-12", "/laws/cn-x-12?languages=en"),
        ("Article 5, paragraph 1", "/laws/cn-z/art_5/para_1?languages=en&version=2020-01-01"),
    ]


@given(st.text(alphabet="art_cn-x12/.() 条", max_size=60))
def test_a_linked_sentence_is_the_sentence(sentence: str) -> None:
    assert "".join(p.text for p in warning_views.linked(sentence, "cn-x", {"cn-x1"}, Reading())) == sentence


@pytest.mark.parametrize(
    ("path", "label", "said"), [("note_24.1", "", ("", "note")), ("art_24", "第二十四条", ("Article 24", ""))]
)
def test_a_neighbour_is_never_called_by_its_path(path: str, label: str, said: tuple[str, str]) -> None:
    law = make.show().law
    assert law is not None
    link = views._neighbour(law, Neighbour(ProvisionPath.parse(path), label), Reading(), "zh-Hans", "en")
    assert link is not None
    assert (link.text, link.kind) == said
